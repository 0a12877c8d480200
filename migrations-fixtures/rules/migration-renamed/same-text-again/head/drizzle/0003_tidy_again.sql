UPDATE `books` SET `title` = trim(`title`) WHERE `title` <> trim(`title`);
