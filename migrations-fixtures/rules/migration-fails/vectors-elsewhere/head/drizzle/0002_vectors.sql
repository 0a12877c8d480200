ALTER TABLE `books` ADD `embedding` F32_BLOB(3);
--> statement-breakpoint
UPDATE `books` SET `embedding` = vector32('[1, 2, 3]');
--> statement-breakpoint
CREATE INDEX `books_embedding` ON `books` (libsql_vector_idx(`embedding`));
