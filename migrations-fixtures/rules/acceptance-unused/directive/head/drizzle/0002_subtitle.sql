-- drizzle-gate: accept column-dropped nobody reads it any more
ALTER TABLE `books` ADD `subtitle` text;