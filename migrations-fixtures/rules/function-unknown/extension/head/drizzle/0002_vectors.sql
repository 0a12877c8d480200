CREATE VIRTUAL TABLE `book_vectors` USING vec0(id integer primary key, embedding float[3]);
--> statement-breakpoint
INSERT INTO `book_vectors` (`id`, `embedding`) SELECT `id`, '[1, 2, 3]' FROM `books`;
