PRAGMA foreign_keys=OFF;
--> statement-breakpoint
DELETE FROM `authors` WHERE `id` NOT IN (SELECT `author_id` FROM `books`);
--> statement-breakpoint
PRAGMA foreign_keys=ON;
