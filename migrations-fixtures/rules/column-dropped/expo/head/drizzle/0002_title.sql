ALTER TABLE `books` DROP COLUMN `price`;
