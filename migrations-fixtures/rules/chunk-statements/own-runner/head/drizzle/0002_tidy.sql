UPDATE `books` SET `title` = 'Untitled' WHERE `title` = '';
UPDATE `books` SET `price` = 0 WHERE `price` < 0;
