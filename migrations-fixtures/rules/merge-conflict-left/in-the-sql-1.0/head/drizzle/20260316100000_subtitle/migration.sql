<<<<<<< HEAD
ALTER TABLE `books` ADD `subtitle` text;
=======
ALTER TABLE `books` ADD `tagline` text;
>>>>>>> main