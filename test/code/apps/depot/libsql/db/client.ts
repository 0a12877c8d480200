import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import * as schema from "./schema/index.ts";

const client = createClient({ url: process.env.TURSO_URL ?? "file:depot.db" });

export const db = drizzle(client, { schema, casing: "snake_case" });
