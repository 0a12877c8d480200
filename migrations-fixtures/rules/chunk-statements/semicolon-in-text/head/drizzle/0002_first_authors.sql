INSERT INTO `authors` (`name`) VALUES ('Ursula; Italo');
