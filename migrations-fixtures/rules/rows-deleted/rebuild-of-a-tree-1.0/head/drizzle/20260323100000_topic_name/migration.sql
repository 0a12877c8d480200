PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_topics` (
	`id` integer PRIMARY KEY,
	`name` text DEFAULT 'other' NOT NULL,
	`parent_id` integer,
	CONSTRAINT `fk_topics_parent_id_topics_id_fk` FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_topics`(`id`, `name`, `parent_id`) SELECT `id`, `name`, `parent_id` FROM `topics`;--> statement-breakpoint
DROP TABLE `topics`;--> statement-breakpoint
ALTER TABLE `__new_topics` RENAME TO `topics`;--> statement-breakpoint
PRAGMA foreign_keys=ON;