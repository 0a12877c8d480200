/** The sources of an app, as a project has them: what is tried on real databases, and what the gate reads as text. */
export const schema = `import { sql } from "drizzle-orm";
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
  size: integer("size").generatedAlwaysAs(sql\`length(word)\`, { mode: "virtual" }),
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
}, (t) => [unique("stock_sku_place").on(t.sku, t.place), check("amount_known", sql\`\${t.amount} >= 0\`)]);

export const events = sqliteTable("events", {
  id: integer("id").primaryKey(),
  what: text("what").notNull(),
  detail: text("detail"),
});

export const drafts = sqliteTable("drafts", { id: integer("id").primaryKey(), body: text("body") });
`;

export const relations = `import { relations } from "drizzle-orm";
import { patients, rooms, visits } from "./schema.ts";

export const patientsRelations = relations(patients, ({ many }) => ({ visits: many(visits) }));
export const visitsRelations = relations(visits, ({ one }) => ({
  patient: one(patients, { fields: [visits.patientId], references: [patients.id] }),
  room: one(rooms, { fields: [visits.roomId], references: [rooms.id] }),
}));
`;

export const client = `import { drizzle } from "drizzle-orm/better-sqlite3";
import * as relations from "./relations.ts";
import * as schema from "./schema.ts";

const open = (sqlite) => drizzle(sqlite, { schema: { ...schema, ...relations } });
export let db;
export const use = (sqlite) => {
  sqlite.pragma("foreign_keys = ON");
  db = open(sqlite);
};
`;

export const queries = `import { and, count, eq, inArray, isNull, like, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "./client.ts";
import { events, labels, patients, rooms, stock, visitLabels, visits } from "./schema.ts";

const card = { id: patients.id, name: patients.name };
const isActive = eq(patients.active, true);

export const allPatients = async () => db.select().from(patients).orderBy(patients.id);
export const cards = async () => db.select(card).from(patients).where(isActive).orderBy(patients.id);
export const byEmail = async () => db.select().from(patients).where(eq(patients.email, "ann@x.io")).get();
export const register = async () => db.insert(patients).values({ email: "new@x.io", name: "New" }).returning();
export const registerQuietly = async () => {
  await db.insert(patients).values({ email: "q@x.io", name: "Quiet", phone: "1" });
  return db.select({ n: count() }).from(patients);
};
export const again = async () =>
  db.insert(patients).values({ email: "ann@x.io", name: "Ann B" })
    .onConflictDoUpdate({ target: patients.email, set: { name: "Ann B" } }).returning({ name: patients.name });
export const setPhone = async () => db.update(patients).set({ phone: "2" }).where(eq(patients.id, 2)).returning({ phone: patients.phone });
export const makePrivate = async () => db.update(patients).set({ kind: "private" }).where(eq(patients.id, 2)).returning({ kind: patients.kind });
export const remove = async () => db.delete(patients).where(eq(patients.id, 3)).returning({ id: patients.id });
export const withVisits = async () => db.query.patients.findMany({ with: { visits: true }, orderBy: (p) => p.id });
export const names = async () => db.query.patients.findMany({ columns: { id: true, name: true }, where: (p, { like }) => like(p.name, "%n%") });
export const visitPage = async () =>
  db.query.visits.findFirst({ columns: { remark: false }, with: { patient: { columns: { name: true } }, room: true } });
export const visitList = async () => db.select({ id: visits.id, price: visits.price }).from(visits).orderBy(visits.id);
export const perRoom = async () =>
  db.select({ label: rooms.label, n: count(visits.id) }).from(rooms).leftJoin(visits, eq(visits.roomId, rooms.id)).groupBy(rooms.id).orderBy(rooms.id);
export const book = async () => db.insert(visits).values({ patientId: 1, roomId: 1, price: 500 }).returning({ id: visits.id, price: visits.price });
export const unremarked = async () => db.select({ id: visits.id }).from(visits).where(isNull(visits.remark)).orderBy(visits.id);
export const roomList = async () => db.values(sql\`select * from rooms order by id\`);
export const sizes = async () => db.select({ word: labels.word, size: labels.size }).from(labels).orderBy(labels.id);
export const addRoom = async () => db.insert(rooms).values({ label: "East" }).returning({ label: rooms.label });
export const addLabel = async () => db.insert(labels).values({ id: 9, word: "late" }).returning();
export const tag = async () => db.insert(visitLabels).values({ visitId: 1, labelId: 2 }).returning();
export const tagged = async () =>
  db.select({ word: labels.word }).from(labels).innerJoin(visitLabels, eq(visitLabels.labelId, labels.id)).orderBy(labels.word);
export const putStock = async () =>
  db.insert(stock).values({ sku: "a", place: "x", amount: 5 }).onConflictDoUpdate({ target: [stock.sku, stock.place], set: { amount: 5 } }).returning({ amount: stock.amount });
export const addStock = async () => db.insert(stock).values({ sku: "z", place: "y" }).returning();
export const amounts = async () => db.all(sql\`select sku, sum(amount) as n from stock group by sku order by sku\`);
export const log = async () => db.insert(events).values({ what: "login" }).returning({ what: events.what });
export const lastEvent = async () => db.select({ what: events.what }).from(events).limit(1);
export const rawLog = async () => db.all(sql\`insert into events (what) values ('raw') returning what\`);
export const pairs = async () => {
  const other = alias(patients, "other");
  return db.select({ a: patients.name, b: other.name }).from(patients).innerJoin(other, and(eq(patients.kind, other.kind), sql\`\${patients.id} < \${other.id}\`));
};
export const visited = async () =>
  db.select({ name: patients.name }).from(patients).where(inArray(patients.id, db.select({ id: visits.patientId }).from(visits))).orderBy(patients.id);
export const found = async () => db.select({ id: patients.id }).from(patients).where(like(patients.name, "A%"));
`;

/** Rows that every database begins with. */
export const seed = `
INSERT INTO patients (id, email, name, phone, kind, active, born_at) VALUES (1, 'ann@x.io', 'Ann', '1', 'private', 1, 600000000), (2, 'bob@x.io', 'Bob', NULL, 'public', 1, NULL), (3, 'cat@x.io', 'Cat', NULL, 'public', 0, 700000000);
INSERT INTO rooms VALUES (1, 'West', 1), (2, 'North', NULL);
INSERT INTO visits (id, patient_id, room_id, price, remark) VALUES (1, 1, 1, 250, 'fine'), (2, 2, NULL, 0, NULL);
INSERT INTO labels (id, word) VALUES (1, 'new'), (2, 'old');
INSERT INTO visit_labels VALUES (1, 1);
INSERT INTO stock VALUES ('a', 'x', 2, NULL), ('b', 'x', 3, 'low');
INSERT INTO events VALUES (1, 'start', NULL);
`;
