INSERT INTO `books` (`id`, `title`, `author_id`) VALUES (900, 'Kindred', 77);
