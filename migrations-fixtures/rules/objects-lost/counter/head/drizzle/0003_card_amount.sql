PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_gift_cards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`amount` integer DEFAULT 20 NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_gift_cards`("id", "code", "amount") SELECT "id", "code", "amount" FROM `gift_cards`;--> statement-breakpoint
DROP TABLE `gift_cards`;--> statement-breakpoint
ALTER TABLE `__new_gift_cards` RENAME TO `gift_cards`;--> statement-breakpoint
PRAGMA foreign_keys=ON;