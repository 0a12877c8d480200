UPDATE `customers` SET `email` = 'nobody@example.com' WHERE `nickname` = 'guest';
