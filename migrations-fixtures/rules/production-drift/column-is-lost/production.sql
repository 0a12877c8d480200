CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);
INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('6eaadfe8e4272ba11acc3a5fdfafe512586e0d4946e72cbbd509b9d3ab26b197', 1772445600000);
INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('c241c130afaa045ad41dd731946935447b4a559e88b32712a28b0d3ebc8c814b', 1773050400000);
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);

CREATE TABLE `books` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`author_id` integer NOT NULL,
	`price` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `customers` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`nickname` text,
	`newsletter` integer DEFAULT 1 NOT NULL
);

CREATE UNIQUE INDEX `customers_email_unique` ON `customers` (`email`);
CREATE TABLE `order_items` (
	`order_id` integer NOT NULL,
	`book_id` integer NOT NULL,
	`quantity` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`order_id`, `book_id`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `orders` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` integer,
	`status` text DEFAULT 'new' NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null
);

ALTER TABLE order_items ADD gift_note text;
INSERT INTO authors (id, name) VALUES (1, 'Ursula');
INSERT INTO books (id, title, author_id) VALUES (1, 'The Dispossessed', 1), (2, 'The Lathe of Heaven', 1);
INSERT INTO orders (id, status) VALUES (1, 'new');
INSERT INTO order_items (order_id, book_id, gift_note) VALUES (1, 1, 'Happy birthday');
