import { migrate } from "drizzle-orm/better-sqlite3/migrator";
await migrate(db, { migrationsFolder: "./drizzle" });
