CREATE TRIGGER `keep_title` AFTER DELETE ON `books` BEGIN
	INSERT INTO `old_titles` (`title`) VALUES (old.`title`);
END;
