INSERT INTO `authors` (`name`) VALUES ('BEGIN; COMMIT;');
