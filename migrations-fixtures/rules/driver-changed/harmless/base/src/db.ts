import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";

export const db = drizzle(createClient({ url: "file:shop.db" }));
await migrate(db, { migrationsFolder: "drizzle" });
