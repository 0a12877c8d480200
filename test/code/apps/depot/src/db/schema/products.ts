import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { money, softly, stamps } from "./columns.ts";

export const products = sqliteTable("products", {
  sku: text().primaryKey(),
  title: text().notNull(),
  price: money().notNull(),
  inStock: integer().notNull().default(0),
  isListed: integer({ mode: "boolean" }).notNull().default(true),
  tags: text({ mode: "json" }).$type<string[]>(),
  soldOutAt: integer({ mode: "timestamp_ms" }),
  ...softly,
});

export const priceLog = sqliteTable("price_log", {
  id: integer().primaryKey(),
  sku: text().notNull(),
  oldPrice: money(),
  newPrice: money(),
});

export const prices = sqliteTable("prices", {
  sku: text().notNull(),
  country: text().notNull(),
  amount: money().notNull(),
}, (t) => [primaryKey({ columns: [t.sku, t.country] })]);

export const imports = sqliteTable("imports", { id: integer().primaryKey(), source: text(), ...stamps });
