CREATE TABLE IF NOT EXISTS `authors` (`id` integer PRIMARY KEY);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS `reviews_book_idx` ON `reviews` (`book_id`);
