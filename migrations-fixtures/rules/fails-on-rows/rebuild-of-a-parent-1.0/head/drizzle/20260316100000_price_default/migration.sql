PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_books` (
	`id` integer PRIMARY KEY,
	`title` text NOT NULL,
	`author_id` integer NOT NULL,
	`price` integer DEFAULT 1 NOT NULL,
	CONSTRAINT `fk_books_author_id_authors_id_fk` FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`)
);
--> statement-breakpoint
INSERT INTO `__new_books`(`id`, `title`, `author_id`, `price`) SELECT `id`, `title`, `author_id`, `price` FROM `books`;--> statement-breakpoint
DROP TABLE `books`;--> statement-breakpoint
ALTER TABLE `__new_books` RENAME TO `books`;--> statement-breakpoint
PRAGMA foreign_keys=ON;