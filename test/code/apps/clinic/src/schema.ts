import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, real, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";

export const patients = sqliteTable("patients", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  email: text("email").notNull(),
  name: text("name").notNull(),
  phone: text("phone"),
  kind: text("kind", { enum: ["private", "public"] }).notNull().default("public"),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
  bornAt: integer("born_at", { mode: "timestamp" }),
}, (t) => [uniqueIndex("patients_email").on(t.email)]);

export const rooms = sqliteTable("rooms", {
  id: integer("id").primaryKey(),
  label: text("label").notNull(),
  floor: integer("floor"),
});

export const visits = sqliteTable("visits", {
  id: integer("id").primaryKey(),
  patientId: integer("patient_id").notNull().references(() => patients.id, { onDelete: "cascade" }),
  roomId: integer("room_id").references(() => rooms.id),
  price: integer("price").notNull().default(0),
  remark: text("remark"),
});

export const labels = sqliteTable("labels", {
  id: integer("id").primaryKey(),
  word: text("word").notNull(),
  size: integer("size").generatedAlwaysAs(sql`length(word)`, { mode: "virtual" }),
});

export const visitLabels = sqliteTable("visit_labels", {
  visitId: integer("visit_id").notNull().references(() => visits.id),
  labelId: integer("label_id").notNull().references(() => labels.id),
}, (t) => [primaryKey({ columns: [t.visitId, t.labelId] })]);

export const stock = sqliteTable("stock", {
  sku: text("sku").notNull(),
  place: text("place").notNull(),
  amount: integer("amount").notNull().default(1),
  note: text("note"),
}, (t) => [unique("stock_sku_place").on(t.sku, t.place), check("amount_known", sql`${t.amount} >= 0`)]);

export const events = sqliteTable("events", {
  id: integer("id").primaryKey(),
  what: text("what").notNull(),
  detail: text("detail"),
});

export const drafts = sqliteTable("drafts", { id: integer("id").primaryKey(), body: text("body") });
