import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, real, sqliteTable, sqliteView, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { softly, stamps } from "./columns.ts";
import { products } from "./products.ts";

export const customers = sqliteTable("customers", {
  id: text().primaryKey().$defaultFn(() => "c9"),
  fullName: text().notNull(),
  mail: text().notNull(),
  taxNumber: text(),
  settings: text({ mode: "json" }).$type<{ theme: string }>(),
  level: text({ enum: ["basic", "gold"] }).notNull().default("basic"),
  ...stamps,
  ...softly,
}, (t) => [uniqueIndex("customers_mail").on(sql`lower(${t.mail})`)]);

export const orders = sqliteTable("orders", {
  id: integer().primaryKey({ autoIncrement: true }),
  customerId: text().notNull().references(() => customers.id),
  status: text({ enum: ["open", "paid", "sent"] }).notNull().default("open"),
  totalCents: integer().notNull(),
  placedOn: text().notNull(),
  memo: text(),
}, (t) => [
  index("orders_customer").on(t.customerId),
  uniqueIndex("orders_one_open").on(t.customerId).where(sql`status = 'open'`),
]);

export const lines = sqliteTable("lines", {
  orderId: integer().notNull().references(() => orders.id, { onDelete: "cascade" }),
  position: integer().notNull(),
  sku: text().notNull(),
  quantity: integer().notNull().default(1),
  weight: real(),
}, (t) => [
  primaryKey({ columns: [t.orderId, t.position] }),
  foreignKey({ columns: [t.sku], foreignColumns: [products.sku] }),
  check("quantity_positive", sql`quantity > 0`),
]);

export const ordersArchive = sqliteTable("orders_archive", {
  id: integer().primaryKey(),
  customerId: text(),
  status: text(),
  totalCents: integer(),
  placedOn: text(),
  memo: text(),
});

export const openOrders = sqliteView("open_orders", { id: integer("id"), customer: text("customer"), total: integer("total") })
  .as(sql`select id, customer_id as customer, total_cents as total from orders where status = 'open'`);
