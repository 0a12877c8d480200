ALTER TABLE `books` ADD `subtitle` text;
