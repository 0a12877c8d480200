import {
  aliasedTable, and, count, desc, eq, getTableColumns, gt, inArray, isNull, like, lte, min, or, placeholder, sql,
} from "drizzle-orm";
import type { Db } from "./client.ts";
import { db as shared } from "./client.ts";
import { drafts, events, labels, patients, rooms, stock, visitLabels, visits } from "./schema.ts";

// --- handlers, as a router is given them

type Context = { db: Db; params: Record<string, string>; body?: unknown };

export const routes = {
  "GET /patients": async ({ db }: Context) => db.select().from(patients).limit(20),
  "GET /patients/:id": async ({ db, params }: Context) => {
    const id = Number(params.id);
    const found = await db.query.patients.findFirst({ where: (t, ops) => ops.eq(t.id, id), with: { visits: { limit: 2 } } });
    return found ?? { status: 404 };
  },
  "GET /names": async ({ db }: Context) => db.select({ value: patients.id, label: patients.name }).from(patients).orderBy(patients.name),
  "POST /patients": async ({ db, body }: Context) => {
    const { email, name } = body as { email: string; name: string };
    const inserted = await db.insert(patients).values({ email, name, kind: "private" }).returning();
    return inserted[0]?.id;
  },
  "PATCH /patients/:id/phone": async ({ db, params, body }: Context) => {
    await db.update(patients).set({ phone: body as string }).where(eq(patients.id, Number(params.id)));
    return { ok: true };
  },
  "DELETE /visits/:id": async ({ db, params }: Context) => {
    const id = Number(params.id);
    await db.delete(visitLabels).where(eq(visitLabels.visitId, id));
    const gone = await db.delete(visits).where(eq(visits.id, id)).returning({ id: visits.id });
    return gone.length;
  },
  "GET /search": async ({ db, params }: Context) => {
    const term = `%${params.q}%`;
    return db.select({ id: patients.id }).from(patients).where(or(like(patients.name, term), like(patients.email, term), like(patients.phone, term)));
  },
};

// --- factories and wrappers

export const makeRooms = (db: Db) => {
  const base = { id: rooms.id, label: rooms.label };
  const all = () => db.select(base).from(rooms).orderBy(rooms.id);
  const withFloor = () => db.select({ ...base, floor: rooms.floor }).from(rooms).orderBy(rooms.id);
  const move = (id: number, floor: number) => db.update(rooms).set({ floor }).where(eq(rooms.id, id)).returning({ id: rooms.id });
  const open = async (label: string) => {
    const [row] = await db.insert(rooms).values({ label, floor: 1 }).returning({ id: rooms.id });
    return row;
  };
  return { all, withFloor, move, open };
};

async function retry<T>(work: () => Promise<T>, times = 2): Promise<T> {
  for (let at = 0; ; at += 1) {
    try {
      return await work();
    } catch (error) {
      if (at >= times) throw error;
    }
  }
}

export async function amountOf(db: Db, sku: string) {
  return retry(async () => db.select({ amount: stock.amount }).from(stock).where(eq(stock.sku, sku)));
}

export async function firstOrNull(db: Db, id: number) {
  const rows = await retry(async () => db.select({ remark: visits.remark, price: visits.price }).from(visits).where(eq(visits.id, id)));
  return rows.at(0) ?? null;
}

// --- queries that are put together

export async function priceRange(db: Db) {
  return db.select({ low: min(visits.price), high: sql<number>`max(${visits.price})` }).from(visits);
}

export async function busiest(db: Db) {
  const n = count(visits.id);
  const perRoom = db.select({ roomId: visits.roomId, n: n.as("n") }).from(visits).groupBy(visits.roomId).as("per_room");
  return db.select({ room: rooms.label, n: perRoom.n }).from(perRoom).innerJoin(rooms, eq(rooms.id, perRoom.roomId)).orderBy(desc(perRoom.n)).limit(1);
}

export async function lastVisitRemarks(db: Db) {
  const latest = db.$with("latest").as(
    db.select({ patientId: visits.patientId, last: sql<number>`max(${visits.id})`.as("last") }).from(visits).groupBy(visits.patientId),
  );
  return db.with(latest).select({ who: patients.name, remark: visits.remark }).from(latest)
    .innerJoin(visits, eq(visits.id, latest.last)).innerJoin(patients, eq(patients.id, latest.patientId));
}

export async function sameKind(db: Db, id: number) {
  const me = aliasedTable(patients, "me");
  return db.select({ id: patients.id }).from(patients).innerJoin(me, and(eq(me.kind, patients.kind), eq(me.id, id))).orderBy(patients.id);
}

export async function everythingOf(db: Db) {
  return db.select().from(visits).innerJoin(patients, eq(patients.id, visits.patientId)).leftJoin(rooms, eq(rooms.id, visits.roomId));
}

export async function half(db: Db) {
  return db.select({ visit: visits, name: patients.name }).from(visits).innerJoin(patients, eq(patients.id, visits.patientId));
}

export async function withoutNote(db: Db) {
  const { note, ...columns } = getTableColumns(stock);
  void note;
  return db.select(columns).from(stock).where(isNull(stock.note));
}

export async function clean(db: Db) {
  const idle = db.select({ id: patients.id }).from(patients).where(eq(patients.active, false));
  return db.delete(patients).where(inArray(patients.id, idle)).returning({ email: patients.email });
}

export async function upsertMany(db: Db, words: string[]) {
  const rows = words.map((word, at) => ({ id: at + 1, word }));
  await db.insert(labels).values(rows).onConflictDoUpdate({ target: labels.id, set: { word: sql`excluded.word` } });
  return db.select({ word: labels.word }).from(labels).orderBy(labels.id);
}

export async function stockUp(db: Db, sku: string, place: string) {
  const key = [stock.sku, stock.place];
  return db.insert(stock).values({ sku, place }).onConflictDoUpdate({ target: key, set: { amount: sql`${stock.amount} + 1` } }).returning({ amount: stock.amount });
}

export async function noteEvents(db: Db, what: string) {
  const entry: typeof events.$inferInsert = { what };
  await db.insert(events).values(entry);
  const rows = await db.select({ id: events.id, detail: events.detail }).from(events).where(lte(events.id, 3));
  return rows.map(({ id, detail }) => `${id}:${detail ?? ""}`);
}

export async function draftBodies(db: Db) {
  return db.select({ body: drafts.body }).from(drafts).limit(1);
}

export async function page(db: Db, order: "name" | "email") {
  return db.select({ id: patients.id }).from(patients).orderBy(order === "name" ? patients.name : patients.email);
}

export async function born(db: Db) {
  return db.select({ at: patients.bornAt }).from(patients).where(gt(patients.bornAt, new Date(1000))).orderBy(patients.id);
}

export async function relational(db: Db) {
  return db.query.visits.findMany({
    columns: { id: true },
    with: { patient: { columns: { id: true }, with: { visits: { columns: { remark: true } } } }, room: { columns: { floor: true } } },
  });
}

export async function counted(db: Db) {
  return { patients: await db.$count(patients), pricey: await db.$count(visits, gt(visits.price, 100)), open: await db.$count(rooms) };
}

// --- prepared when the file loads, and raw

const byPhone = shared.select({ id: patients.id }).from(patients).where(eq(patients.phone, placeholder("phone"))).prepare();
export const findByPhone = async (phone: string) => byPhone.all({ phone });

export async function rawJoin(db: Db) {
  return db.all(sql`select p.name, v.price from visits v join patients p on p.id = v.patient_id order by v.id`);
}

export async function rawUpdate(db: Db) {
  return db.run(sql`update ${rooms} set ${sql.identifier("label")} = 'Top' where ${rooms.floor} = 1`);
}

export async function rawInsert(db: Db) {
  return db.run(sql`insert into labels (id, word) values (77, 'raw')`);
}

export async function rawParts(db: Db) {
  const wanted = sql.join([sql`id`, sql`remark`], sql`, `);
  return db.all(sql`select ${wanted} from visits`);
}
