CREATE TRIGGER `items_stay` BEFORE DELETE ON `order_items` BEGIN
	SELECT RAISE(ABORT, 'items stay');
END;
