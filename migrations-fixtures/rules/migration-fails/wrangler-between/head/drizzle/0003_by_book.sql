CREATE INDEX `by_book` ON `reviews` (`book_id`);
