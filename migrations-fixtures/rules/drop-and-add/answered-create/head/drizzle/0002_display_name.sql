ALTER TABLE `customers` ADD `display_name` text;--> statement-breakpoint
ALTER TABLE `customers` DROP COLUMN `nickname`;
