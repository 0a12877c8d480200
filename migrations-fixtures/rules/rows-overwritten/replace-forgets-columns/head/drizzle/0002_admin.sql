REPLACE INTO `customers` (`id`, `email`) VALUES (1, 'admin@example.com');
