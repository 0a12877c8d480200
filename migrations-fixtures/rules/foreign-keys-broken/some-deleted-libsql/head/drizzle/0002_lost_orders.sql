DELETE FROM `orders` WHERE `status` = 'lost in the post';
