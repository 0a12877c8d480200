-- The line under the title.
ALTER TABLE `books` ADD `subtitle` text;