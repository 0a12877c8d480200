DROP TABLE `book_search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `book_search` USING fts5(`title`, content='books', content_rowid='id', tokenize='porter');
--> statement-breakpoint
INSERT INTO `book_search` (`book_search`) VALUES ('rebuild');
