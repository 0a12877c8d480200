CREATE VIRTUAL TABLE `book_search` USING fts5(`title`, content='books', content_rowid='id');
--> statement-breakpoint
INSERT INTO `book_search` (`book_search`) VALUES ('rebuild');
