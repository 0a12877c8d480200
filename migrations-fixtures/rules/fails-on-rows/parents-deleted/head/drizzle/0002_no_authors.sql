DELETE FROM `authors`;
