BEGIN;
--> statement-breakpoint
UPDATE `orders` SET `status` = 'done' WHERE `status` = 'closed';
--> statement-breakpoint
COMMIT;
