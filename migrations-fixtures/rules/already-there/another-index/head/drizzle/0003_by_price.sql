CREATE UNIQUE INDEX IF NOT EXISTS `books_idx` ON `books` (`price`);
