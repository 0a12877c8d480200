PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE `__new_orders` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text
);
--> statement-breakpoint
INSERT INTO `__new_orders`(`id`, `slug`) SELECT `id`, slugify(`id`) FROM `orders`;
--> statement-breakpoint
DROP TABLE `orders`;
--> statement-breakpoint
ALTER TABLE `__new_orders` RENAME TO `orders`;
--> statement-breakpoint
PRAGMA foreign_keys=ON;
