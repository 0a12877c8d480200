ALTER TABLE `books` ADD `subtitle` text;--> statement-breakpoint
ALTER TABLE `books` ADD `tagline` text;
