ALTER TABLE `books` ADD `slug` text;
--> statement-breakpoint
UPDATE `books` SET `slug` = slugify(`title`);
