CREATE VIEW `names` AS SELECT `full_name` FROM `authors`;
