INSERT INTO `authors` (`name`) VALUES ('Ursula');
