import { migrate } from "drizzle-orm/better-sqlite3/migrator";
sqlite.pragma("foreign_keys = OFF");
await migrate(db, { migrationsFolder: "./drizzle" });
