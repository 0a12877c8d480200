CREATE VIEW `author_names` AS SELECT `name` FROM `authors`;
