ALTER TABLE `books` RENAME COLUMN `title` TO `name`;
