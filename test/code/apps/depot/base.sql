CREATE TRIGGER products_price AFTER UPDATE OF price ON products WHEN old.price <> new.price BEGIN
  INSERT INTO price_log (sku, old_price, new_price) VALUES (new.sku, old.price, new.price);
END;
