INSERT INTO patients (id, email, name, phone, kind, active, born_at) VALUES (1, 'ann@x.io', 'Ann', '1', 'private', 1, 600000000), (2, 'bob@x.io', 'Bob', NULL, 'public', 1, NULL), (3, 'cat@x.io', 'Cat', NULL, 'public', 0, 700000000);
INSERT INTO rooms VALUES (1, 'West', 1), (2, 'North', NULL);
INSERT INTO visits (id, patient_id, room_id, price, remark) VALUES (1, 1, 1, 250, 'fine'), (2, 2, NULL, 0, NULL);
INSERT INTO labels (id, word) VALUES (1, 'new'), (2, 'old');
INSERT INTO visit_labels VALUES (1, 1);
INSERT INTO stock VALUES ('a', 'x', 2, NULL), ('b', 'x', 3, 'low');
INSERT INTO events VALUES (1, 'start', NULL);
