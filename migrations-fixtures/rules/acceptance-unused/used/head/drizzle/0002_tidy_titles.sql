-- drizzle-gate: accept transaction-control a long backfill, in two halves on purpose
COMMIT;
--> statement-breakpoint
BEGIN;
--> statement-breakpoint
UPDATE `books` SET `title` = trim(`title`) WHERE `title` <> trim(`title`);
