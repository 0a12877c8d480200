CREATE TRIGGER `items_touched` AFTER INSERT ON `order_items` BEGIN
	UPDATE `orders` SET `status` = 'open' WHERE `id` = new.`order_id`;
END;
