CREATE TABLE IF NOT EXISTS `authors` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
