-- The first one.
INSERT INTO `authors` (`name`) VALUES ('Ursula');
--> statement-breakpoint
/* And the second. */ INSERT INTO `authors` (`name`) VALUES ('Italo');
