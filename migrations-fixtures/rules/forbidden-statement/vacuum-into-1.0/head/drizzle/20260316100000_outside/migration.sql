VACUUM INTO '/tmp/copy.db';
