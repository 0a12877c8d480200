PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_customers` (
	`id` integer PRIMARY KEY,
	`email` text NOT NULL,
	`nickname` text,
	`newsletter` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_customers`(`id`, `email`, `nickname`, `newsletter`) SELECT `id`, `email`, `nickname`, `newsletter` FROM `customers`;--> statement-breakpoint
DROP TABLE `customers`;--> statement-breakpoint
ALTER TABLE `__new_customers` RENAME TO `customers`;--> statement-breakpoint
PRAGMA foreign_keys=ON;