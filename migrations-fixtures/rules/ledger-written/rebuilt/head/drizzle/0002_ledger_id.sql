CREATE TABLE `ledger_new` (`id` INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, `hash` text NOT NULL, `created_at` numeric);
--> statement-breakpoint
INSERT INTO `ledger_new` (`hash`, `created_at`) SELECT `hash`, `created_at` FROM `__drizzle_migrations`;
--> statement-breakpoint
DROP TABLE `__drizzle_migrations`;
--> statement-breakpoint
ALTER TABLE `ledger_new` RENAME TO `__drizzle_migrations`;
