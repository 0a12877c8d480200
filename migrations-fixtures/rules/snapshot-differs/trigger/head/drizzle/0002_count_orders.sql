CREATE TRIGGER `tidy` AFTER INSERT ON `books` BEGIN
	UPDATE `books` SET `title` = trim(`title`) WHERE `id` = new.`id`;
END;
