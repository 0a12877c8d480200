ALTER TABLE `old_titles` RENAME TO `old_titles_before`;
--> statement-breakpoint
CREATE TABLE `old_titles` (`title` text, `at` integer);
--> statement-breakpoint
INSERT INTO `old_titles` (`title`) SELECT `title` FROM `old_titles_before`;
--> statement-breakpoint
DROP TABLE `old_titles_before`;
