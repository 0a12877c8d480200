CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`book_id` integer NOT NULL,
	`rating` integer NOT NULL,
	`body` text,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reviews_book_idx` ON `reviews` (`book_id`);