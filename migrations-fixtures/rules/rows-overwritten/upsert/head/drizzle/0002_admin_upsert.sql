INSERT INTO `customers` (`id`, `email`) VALUES (1, 'admin@example.com') ON CONFLICT (`id`) DO UPDATE SET `email` = excluded.`email`;
