import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import * as relations from "./relations.ts";
import * as schema from "./schema.ts";

const client = createClient({ url: "file:clinic.db" });

export const db = drizzle(client, { schema: { ...schema, ...relations } });
export type Db = typeof db;
