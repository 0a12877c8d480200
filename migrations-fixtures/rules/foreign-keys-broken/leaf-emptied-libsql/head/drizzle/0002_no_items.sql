DELETE FROM `order_items`;
