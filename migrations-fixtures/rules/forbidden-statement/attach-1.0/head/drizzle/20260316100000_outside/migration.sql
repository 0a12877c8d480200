ATTACH DATABASE '/tmp/other.db' AS other;
