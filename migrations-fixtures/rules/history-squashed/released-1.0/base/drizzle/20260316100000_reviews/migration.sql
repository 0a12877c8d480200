CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY,
	`book_id` integer NOT NULL,
	`rating` integer NOT NULL,
	`body` text,
	CONSTRAINT `fk_reviews_book_id_books_id_fk` FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX `reviews_book_idx` ON `reviews` (`book_id`);