INSERT INTO customers (id, full_name, mail, tax_number, settings, level, created_at, updated_at, deleted_at) VALUES ('c1', 'Ada', 'ada@x.io', 'T1', '{"theme":"light"}', 'gold', 1000000000, NULL, NULL), ('c2', 'Bo', 'Bo@x.io', NULL, NULL, 'basic', 1000000001, 1000000002, NULL), ('c3', 'Cy', 'cy@x.io', 'T3', NULL, 'basic', 1000000003, NULL, 1000000004);
INSERT INTO products (sku, title, price, in_stock, is_listed, tags, sold_out_at, deleted_at) VALUES ('s1', 'Pen', 150, 7, 1, '["blue"]', NULL, NULL), ('s2', 'Ink', 990, 0, 0, NULL, 1700000000000, NULL);
INSERT INTO orders (id, customer_id, status, total_cents, placed_on, memo) VALUES (1, 'c1', 'open', 300, '2026-01-10', 'gift'), (2, 'c2', 'sent', 990, '2026-01-20', NULL), (3, 'c1', 'paid', 150, '2026-01-30', NULL);
INSERT INTO lines (order_id, position, sku, quantity, weight) VALUES (1, 1, 's1', 2, 0.5), (1, 2, 's2', 1, NULL), (2, 1, 's2', 1, 1.5);
INSERT INTO prices (sku, country, amount) VALUES ('s1', 'de', 160);
