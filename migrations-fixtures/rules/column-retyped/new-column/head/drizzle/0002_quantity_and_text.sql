ALTER TABLE `order_items` ADD `quantity_text` text;--> statement-breakpoint
UPDATE `order_items` SET `quantity_text` = CAST(`quantity` AS text);
