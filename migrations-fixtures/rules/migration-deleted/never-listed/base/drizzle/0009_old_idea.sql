CREATE TABLE `ideas` (`id` integer);
