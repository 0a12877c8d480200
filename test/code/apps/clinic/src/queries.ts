import { and, count, eq, inArray, isNull, like, sql } from "drizzle-orm";
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
export const visitList = async () => db.select({ id: visits.id, price: visits.price }).from(visits).orderBy(visits.id);
export const perRoom = async () =>
  db.select({ label: rooms.label, n: count(visits.id) }).from(rooms).leftJoin(visits, eq(visits.roomId, rooms.id)).groupBy(rooms.id).orderBy(rooms.id);
export const book = async () => db.insert(visits).values({ patientId: 1, roomId: 1, price: 500 }).returning({ id: visits.id, price: visits.price });
export const unremarked = async () => db.select({ id: visits.id }).from(visits).where(isNull(visits.remark)).orderBy(visits.id);
export const roomList = async () => db.values(sql`select * from rooms order by id`);
export const sizes = async () => db.select({ word: labels.word, size: labels.size }).from(labels).orderBy(labels.id);
export const addRoom = async () => db.insert(rooms).values({ label: "East" }).returning({ label: rooms.label });
export const addLabel = async () => db.insert(labels).values({ id: 9, word: "late" }).returning();
export const tag = async () => db.insert(visitLabels).values({ visitId: 1, labelId: 2 }).returning();
export const tagged = async () =>
  db.select({ word: labels.word }).from(labels).innerJoin(visitLabels, eq(visitLabels.labelId, labels.id)).orderBy(labels.word);
export const putStock = async () =>
  db.insert(stock).values({ sku: "a", place: "x", amount: 5 }).onConflictDoUpdate({ target: [stock.sku, stock.place], set: { amount: 5 } }).returning({ amount: stock.amount });
export const addStock = async () => db.insert(stock).values({ sku: "z", place: "y" }).returning();
export const amounts = async () => db.all(sql`select sku, sum(amount) as n from stock group by sku order by sku`);
export const log = async () => db.insert(events).values({ what: "login" }).returning({ what: events.what });
export const lastEvent = async () => db.select({ what: events.what }).from(events).limit(1);
export const rawLog = async () => db.all(sql`insert into events (what) values ('raw') returning what`);
export const pairs = async () => {
  const other = alias(patients, "other");
  return db.select({ a: patients.name, b: other.name }).from(patients).innerJoin(other, and(eq(patients.kind, other.kind), sql`${patients.id} < ${other.id}`));
};
export const visited = async () =>
  db.select({ name: patients.name }).from(patients).where(inArray(patients.id, db.select({ id: visits.patientId }).from(visits))).orderBy(patients.id);
export const found = async () => db.select({ id: patients.id }).from(patients).where(like(patients.name, "A%"));
