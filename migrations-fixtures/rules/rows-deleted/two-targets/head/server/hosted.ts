import { migrate } from "drizzle-orm/libsql/migrator";
await migrate(db, { migrationsFolder: "./drizzle" });
