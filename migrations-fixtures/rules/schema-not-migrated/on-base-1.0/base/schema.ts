import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const authors = sqliteTable("authors", {
  id: integer().primaryKey(),
  name: text().notNull(),
});

export const books = sqliteTable("books", {
  id: integer().primaryKey(),
  title: text().notNull(),
  subtitle: text(),
  author_id: integer().notNull().references(() => authors.id),
  price: integer().notNull().default(0),
});

export const customers = sqliteTable("customers", {
  id: integer().primaryKey(),
  email: text().notNull().unique(),
  nickname: text(),
  newsletter: integer().notNull().default(1),
});

export const orders = sqliteTable("orders", {
  id: integer().primaryKey(),
  customer_id: integer().references(() => customers.id, { onDelete: "set null" }),
  status: text().notNull().default("new"),
});

export const order_items = sqliteTable("order_items", {
  order_id: integer().notNull().references(() => orders.id, { onDelete: "cascade" }),
  book_id: integer().notNull().references(() => books.id),
  quantity: integer().notNull().default(1),
}, (t) => [primaryKey({ columns: [t.order_id, t.book_id] })]);
