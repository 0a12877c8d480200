UPDATE `book` SET `price` = 0;
