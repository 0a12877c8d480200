CREATE INDEX `items_sold_idx` ON `order_items` (`book_id`) WHERE `quantity` > 1;
