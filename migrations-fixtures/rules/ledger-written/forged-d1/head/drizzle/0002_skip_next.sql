INSERT INTO `d1_migrations` (`name`) VALUES ('0003_next.sql');
