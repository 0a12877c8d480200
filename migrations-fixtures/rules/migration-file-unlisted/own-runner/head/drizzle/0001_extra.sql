CREATE TABLE `extra` (`id` integer PRIMARY KEY);
