UPDATE `books` SET `price` = 1_000 WHERE `price` > 1_000;
