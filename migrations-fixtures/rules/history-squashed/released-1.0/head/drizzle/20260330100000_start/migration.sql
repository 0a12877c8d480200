CREATE TABLE `authors` (
	`id` integer PRIMARY KEY,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `books` (
	`id` integer PRIMARY KEY,
	`title` text NOT NULL,
	`author_id` integer NOT NULL,
	`price` integer DEFAULT 0 NOT NULL,
	CONSTRAINT `fk_books_author_id_authors_id_fk` FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`)
);
--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY,
	`email` text NOT NULL UNIQUE,
	`nickname` text,
	`newsletter` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_items` (
	`order_id` integer NOT NULL,
	`book_id` integer NOT NULL,
	`quantity` integer DEFAULT 1 NOT NULL,
	CONSTRAINT `order_items_pk` PRIMARY KEY(`order_id`, `book_id`),
	CONSTRAINT `fk_order_items_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_order_items_book_id_books_id_fk` FOREIGN KEY (`book_id`) REFERENCES `books`(`id`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY,
	`customer_id` integer,
	`status` text DEFAULT 'new' NOT NULL,
	CONSTRAINT `fk_orders_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE SET NULL
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY,
	`book_id` integer NOT NULL,
	`rating` integer NOT NULL,
	`body` text,
	CONSTRAINT `fk_reviews_book_id_books_id_fk` FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX `reviews_book_idx` ON `reviews` (`book_id`);