INSERT INTO `authors` (`name`) VALUES ('Ursula');
INSERT INTO `authors` (`name`) VALUES ('Italo');
