INSERT INTO `authors` (`name`) VALUES ('Ursula');
--> statement-breakpoint
INSERT INTO `authors` (`name`) VALUES ('Italo');
