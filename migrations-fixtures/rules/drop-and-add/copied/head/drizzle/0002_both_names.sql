ALTER TABLE `customers` ADD `display_name` text;--> statement-breakpoint
UPDATE `customers` SET `display_name` = `nickname`;
