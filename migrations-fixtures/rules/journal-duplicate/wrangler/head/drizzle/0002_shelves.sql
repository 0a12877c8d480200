CREATE TABLE `shelves` (`id` integer PRIMARY KEY NOT NULL);
