CREATE INDEX `books_idx` ON `books` (`title`);
