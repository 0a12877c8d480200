import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const customers = sqliteTable("customers", {
  id: integer().primaryKey(),
  email: text().notNull().unique(),
  nickname: text(),
});

export const orders = sqliteTable("orders", {
  id: integer().primaryKey(),
  customerId: integer("customer_id").references(() => customers.id, { onDelete: "set null" }),
  status: text().$defaultFn(() =>
    pick("a", "b"),
  ).$onUpdate(() => "x"),
});
