INSERT INTO authors (id, name) VALUES (1, 'Ursula');
INSERT INTO orders (id, status) VALUES (1, 'new'), (2, 'new'), (3, 'done');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1204)
  INSERT INTO books (id, title, author_id) SELECT i, 'Volume ' || i, 1 FROM n;
INSERT INTO order_items (order_id, book_id) SELECT 1 + id % 3, id FROM books;
