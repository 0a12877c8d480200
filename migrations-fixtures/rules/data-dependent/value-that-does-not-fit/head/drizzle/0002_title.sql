UPDATE `books` SET `title` = json_extract(`title`, '$.en') WHERE `title` LIKE '{%';
