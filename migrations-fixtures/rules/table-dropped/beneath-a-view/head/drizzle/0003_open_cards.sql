CREATE VIEW `open_cards` AS SELECT `code` FROM `gift_cards` WHERE `amount` > 0;
