ALTER TABLE `books` ADD `subtitle` text;
--> statement-breakpoint
CREATE INDEX `books_tagline_idx` ON `books` (`tagline`);
