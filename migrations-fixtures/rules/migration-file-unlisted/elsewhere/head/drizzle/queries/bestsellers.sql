SELECT `book_id` FROM `order_items`;
