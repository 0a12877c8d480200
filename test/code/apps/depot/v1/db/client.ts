import Database from "better-sqlite3";
import { defineRelations } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema/index.ts";

const client = new Database(process.env.DATABASE_FILE ?? "depot.db");
client.pragma("foreign_keys = ON");

export const db = drizzle({ client, relations: defineRelations(schema) });
