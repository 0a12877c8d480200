INSERT INTO `authors` (`name`) VALUES ('Italo');
