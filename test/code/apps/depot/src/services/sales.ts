import { and, desc, eq, gt, isNull, lt, sql, sum } from "drizzle-orm";
import { db } from "../db/client.ts";
import * as t from "../db/schema/index.ts";

const notDeleted = isNull(t.customers.deletedAt);

export const customerList = async () => db.select().from(t.customers).where(notDeleted).orderBy(t.customers.id);
export const customerNames = async () => db.select({ id: t.customers.id, name: t.customers.fullName }).from(t.customers).where(notDeleted);
export const enrol = async () => db.insert(t.customers).values({ fullName: "Nora", mail: "nora@x.io" }).returning({ id: t.customers.id });
export const enrolWithSettings = async () =>
  db.insert(t.customers).values({ id: "c8", fullName: "Otto", mail: "otto@x.io", settings: { theme: "dark" } }).returning();
export const enrolOnce = async () =>
  db.insert(t.customers).values({ id: "c1", fullName: "Ada", mail: "ada@x.io" }).onConflictDoNothing().returning({ id: t.customers.id });
export const upgrade = async () => db.update(t.customers).set({ level: "gold" }).where(eq(t.customers.id, "c2")).returning({ level: t.customers.level });
export const themes = async () => db.select({ settings: t.customers.settings }).from(t.customers).orderBy(t.customers.id);
export const taxed = async () => db.select({ id: t.customers.id, number: t.customers.taxNumber }).from(t.customers).orderBy(t.customers.id);
export const leave = async () => db.update(t.customers).set({ deletedAt: new Date(0) }).where(eq(t.customers.id, "c2")).returning({ id: t.customers.id });
export const place = async () =>
  db.insert(t.orders).values({ customerId: "c2", totalCents: 900, placedOn: "2026-02-02" }).returning({ id: t.orders.id, status: t.orders.status });
export const pay = async () => db.update(t.orders).set({ status: "paid" }).where(eq(t.orders.id, 1)).returning({ status: t.orders.status });
export const remind = async () => db.update(t.orders).set({ memo: "late" }).where(lt(t.orders.placedOn, "2026-01-15")).returning({ id: t.orders.id });
export const latest = async () => db.query.orders.findMany({ columns: { id: true, placedOn: true }, limit: 2 });
export const wholeOrder = async () => db.query.orders.findFirst();
export const volume = async () =>
  db.select({ customer: t.orders.customerId, all: sum(t.orders.totalCents) }).from(t.orders).groupBy(t.orders.customerId).orderBy(desc(sql`2`));
export const openList = async () => db.select().from(t.openOrders);
export const openTotals = async () => db.select({ total: t.openOrders.total }).from(t.openOrders).where(gt(t.openOrders.total, 10));
export const addLine = async () => db.insert(t.lines).values({ orderId: 1, position: 3, sku: "s1" }).returning({ quantity: t.lines.quantity });
export const putLine = async () =>
  db.insert(t.lines).values({ orderId: 1, position: 1, sku: "s1", quantity: 4 })
    .onConflictDoUpdate({ target: [t.lines.orderId, t.lines.position], set: { quantity: 4 } }).returning({ quantity: t.lines.quantity });
export const basket = async () =>
  db.select({ title: t.products.title, quantity: t.lines.quantity }).from(t.lines)
    .innerJoin(t.products, eq(t.products.sku, t.lines.sku)).where(and(eq(t.lines.orderId, 1), gt(t.lines.quantity, 0))).orderBy(t.lines.position);
export const lighten = async () => db.update(t.lines).set({ weight: null }).where(eq(t.lines.orderId, 1)).returning({ position: t.lines.position });
export const cancel = async () => db.delete(t.orders).where(eq(t.orders.id, 2)).returning({ id: t.orders.id });
