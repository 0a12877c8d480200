import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { relations } from "./relations.ts";

const client = new Database("clinic.db");
client.pragma("foreign_keys = ON");

export const db = drizzle({ client, relations });
export type Db = typeof db;
