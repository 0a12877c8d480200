DELETE FROM `books` WHERE `title` = 'Dummy';
