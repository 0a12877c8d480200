INSERT INTO authors (id, name) VALUES (1, 'Ursula');
INSERT INTO books (id, title, author_id) VALUES (1, 'The Dispossessed', 1);
INSERT INTO reviews (id, book_id, rating) VALUES (1, 1, 5), (2, 1, 4);
