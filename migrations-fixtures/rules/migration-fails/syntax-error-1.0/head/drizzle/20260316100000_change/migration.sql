ALTER TABLE `books` `subtitle` text;
