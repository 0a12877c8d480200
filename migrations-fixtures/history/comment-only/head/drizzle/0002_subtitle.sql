/* The second line of the cover. */
ALTER TABLE `books` ADD `subtitle` text;