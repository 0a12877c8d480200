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
