CREATE TABLE `topics` (
	`id` integer PRIMARY KEY,
	`name` text NOT NULL,
	`parent_id` integer,
	CONSTRAINT `fk_topics_parent_id_topics_id_fk` FOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON DELETE CASCADE
);
