PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_topics` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text DEFAULT 'other' NOT NULL,
	`parent_id` integer,
	FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_topics`("id", "name", "parent_id") SELECT "id", "name", "parent_id" FROM `topics`;--> statement-breakpoint
DROP TABLE `topics`;--> statement-breakpoint
ALTER TABLE `__new_topics` RENAME TO `topics`;--> statement-breakpoint
PRAGMA foreign_keys=ON;