ALTER TABLE `books` ADD `subtitle` text;--> statement-breakpoint
CREATE INDEX `books_title_idx` ON `books` (`title`);
