import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as relations from "./relations.ts";
import * as schema from "./schema.ts";

const sqlite = new Database("clinic.db");
sqlite.pragma("foreign_keys = ON");

export const db = drizzle(sqlite, { schema: { ...schema, ...relations } });
export type Db = typeof db;
