import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
const sqlite = new Database("shop.db");
sqlite.function("slugify", (title) => String(title).toLowerCase());
migrate(drizzle(sqlite), { migrationsFolder: "./drizzle" });
