UPDATE `books` SET `title` = 'ATTACH DATABASE; load_extension(x)' WHERE `title` = 'attach';
