INSERT INTO `authors` (`name`) SELECT 'Ursula' WHERE (SELECT count(*) FROM `__drizzle_migrations`) > 0;
