CREATE TABLE `gift_cards` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`code` text NOT NULL,
	`amount` integer DEFAULT 10 NOT NULL
);
