CREATE TRIGGER `restock` AFTER DELETE ON `order_items` BEGIN
	UPDATE `books` SET `price` = 0 WHERE `id` = old.`book_id` AND `price` < 0;
	UPDATE `orders` SET `status` = 'changed' WHERE `id` = old.`order_id`;
END;
