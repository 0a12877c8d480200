PRAGMA foreign_keys=OFF;
--> statement-breakpoint
DELETE FROM `orders` WHERE `status` = 'lost in the post';
--> statement-breakpoint
PRAGMA foreign_keys=ON;
