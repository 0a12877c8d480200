import {
  and,
  asc,
  avg,
  between,
  count,
  countDistinct,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  max,
  ne,
  not,
  notInArray,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import {
  alias,
  except,
  intersect,
  type SQLiteColumn,
  type SQLiteSelect,
  union,
  unionAll,
} from "drizzle-orm/sqlite-core";
import type { Db } from "./client.ts";
import * as schema from "./schema.ts";
import { events, labels, patients, rooms, stock, visitLabels, visits } from "./schema.ts";

// --- helpers that build parts of queries

const contact = { email: patients.email, phone: patients.phone };

function summaryOf(table: typeof patients) {
  return { id: table.id, title: sql<string>`${table.name} || ' <' || ${table.email} || '>'`.as("title") };
}

function withoutDates<T extends { bornAt: unknown }>(columns: T): Omit<T, "bornAt"> {
  const { bornAt: _, ...rest } = columns;
  return rest;
}

const lower = (column: SQLiteColumn): SQL => sql`lower(${column})`;

function paged<Q extends SQLiteSelect>(query: Q, page: number, size = 10) {
  return query.limit(size).offset(page * size);
}

// --- a class for each table, given its database

export class PatientRepository {
  private readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  async find(id: number) {
    const [row] = await this.db.select().from(patients).where(eq(patients.id, id)).limit(1);
    return row;
  }

  async findContact(id: number) {
    return this.db.select(contact).from(patients).where(eq(patients.id, id));
  }

  async findByMail(mail: string) {
    return this.db
      .select(summaryOf(patients))
      .from(patients)
      .where(eq(lower(patients.email), mail.toLowerCase()));
  }

  async search(filter: { name?: string; kind?: "private" | "public"; active?: boolean }) {
    const conditions: SQL[] = [];
    if (filter.name !== undefined) conditions.push(like(patients.name, `%${filter.name}%`));
    if (filter.kind !== undefined) conditions.push(eq(patients.kind, filter.kind));
    if (filter.active !== undefined) conditions.push(eq(patients.active, filter.active));
    const query = this.db.select({ id: patients.id, name: patients.name }).from(patients).$dynamic();
    if (conditions.length > 0) query.where(and(...conditions));
    return paged(query.orderBy(asc(patients.name)), 0);
  }

  async create(values: typeof patients.$inferInsert) {
    const [made] = await this.db.insert(patients).values(values).returning({ id: patients.id });
    return made;
  }

  async createAll(names: string[]) {
    const rows = names.map((name) => ({ name, email: `${name}@y.io` }));
    await this.db.insert(patients).values(rows);
    return this.db.$count(patients);
  }

  async rename(id: number, name: string) {
    return this.db
      .update(patients)
      .set({ name })
      .where(eq(patients.id, id))
      .returning({ id: patients.id, name: patients.name });
  }

  async touch(id: number, changes: Partial<typeof patients.$inferInsert>) {
    await this.db.update(patients).set(changes).where(eq(patients.id, id));
    return this.db.select({ active: patients.active }).from(patients).where(eq(patients.id, id));
  }

  async save(mail: string, name: string) {
    return this.db
      .insert(patients)
      .values({ email: mail, name })
      .onConflictDoNothing({ target: [patients.email] })
      .returning({ id: patients.id });
  }

  async erase(id: number) {
    await this.db.delete(patients).where(eq(patients.id, id));
    return this.count();
  }

  count() {
    return this.db.$count(patients, eq(patients.active, true));
  }

  async younger(than: Date) {
    return this.db
      .select({ n: count() })
      .from(patients)
      .where(and(isNotNull(patients.bornAt), gt(patients.bornAt, than)));
  }

  async dateless() {
    return this.db
      .select(withoutDates(getTableColumns(patients)))
      .from(patients)
      .orderBy(desc(patients.id));
  }
}

export class StockRoom {
  #db: Db;
  static readonly table = schema.stock;

  constructor(db: Db) {
    this.#db = db;
  }

  async low(limit = 3) {
    const { table } = StockRoom;
    return this.#db
      .select({ sku: table.sku, amount: table.amount })
      .from(table)
      .where(lt(table.amount, limit))
      .orderBy(table.sku);
  }

  async take(sku: string, place: string) {
    return this.#db
      .update(stock)
      .set({ amount: sql`${stock.amount} - 1` })
      .where(and(eq(stock.sku, sku), eq(stock.place, place)))
      .returning();
  }

  async put(sku: string, place: string, amount: number) {
    await this.#db
      .insert(stock)
      .values({ sku, place, amount })
      .onConflictDoUpdate({
        target: [stock.sku, stock.place],
        set: { amount: sql`excluded.amount + ${stock.amount}` },
      });
    return this.#db.select({ all: sum(stock.amount) }).from(stock);
  }

  async annotate(sku: string, note: string) {
    return this.#db.update(stock).set({ note }).where(eq(stock.sku, sku)).returning({ note: stock.note });
  }
}

// --- functions that are given a database

export async function dashboard(db: Db) {
  const perPatient = db.$with("per_patient").as(
    db
      .select({ patientId: visits.patientId, paid: sum(visits.price).as("paid") })
      .from(visits)
      .groupBy(visits.patientId),
  );
  return db
    .with(perPatient)
    .select({ name: patients.name, paid: perPatient.paid })
    .from(patients)
    .innerJoin(perPatient, eq(perPatient.patientId, patients.id))
    .orderBy(patients.id);
}

export async function remarksByRoom(db: Db) {
  const remarked = db
    .select({ roomId: visits.roomId, remark: visits.remark })
    .from(visits)
    .where(isNotNull(visits.remark))
    .as("remarked");
  return db
    .select({ label: rooms.label, remark: remarked.remark })
    .from(rooms)
    .leftJoin(remarked, eq(remarked.roomId, rooms.id))
    .orderBy(rooms.id);
}

export async function everyName(db: Db) {
  return unionAll(
    db.select({ name: patients.name }).from(patients),
    db.select({ name: rooms.label }).from(rooms),
  ).orderBy(sql`1`);
}

export async function words(db: Db) {
  return union(db.select({ w: labels.word }).from(labels), db.select({ w: events.what }).from(events)).limit(
    20,
  );
}

export async function neverVisited(db: Db) {
  return except(
    db.select({ id: patients.id }).from(patients),
    db.select({ id: visits.patientId }).from(visits),
  );
}

export async function usedRooms(db: Db) {
  return intersect(db.select({ id: rooms.id }).from(rooms), db.select({ id: visits.roomId }).from(visits));
}

export async function history(db: Db, id: number) {
  return db.query.patients.findFirst({
    where: (p, { eq }) => eq(p.id, id),
    columns: { id: true, email: true },
    with: {
      visits: {
        columns: { id: true, price: true },
        orderBy: (v, { desc }) => [desc(v.id)],
        with: { room: { columns: { label: true } } },
      },
    },
  });
}

export async function fullHistory(db: Db) {
  return db.query.patients.findMany({
    columns: { name: true },
    with: { visits: { with: { room: true } } },
    limit: 5,
  });
}

export async function priced(db: Db) {
  return db.query.visits.findMany({
    columns: { id: true },
    extras: { euros: sql<number>`${visits.price} / 100.0`.as("euros") },
    orderBy: [asc(visits.id)],
  });
}

export async function roomsOnly(db: Db) {
  return db.query.rooms.findMany();
}

export async function moveVisits(db: Db, from: number, to: number) {
  return db.transaction((tx) => {
    tx.update(visits).set({ roomId: to }).where(eq(visits.roomId, from)).run();
    tx.insert(events)
      .values({ what: `moved ${from}` })
      .run();
    return tx.select({ n: count() }).from(visits).where(eq(visits.roomId, to)).all();
  });
}

export async function admit(db: Db) {
  return db.transaction((tx) => {
    const { id } = tx
      .insert(patients)
      .values({ email: "zoe@x.io", name: "Zoe" })
      .returning({ id: patients.id })
      .get();
    const visit = tx.insert(visits).values({ patientId: id, price: 100 }).returning().get();
    tx.insert(visitLabels).values({ visitId: visit.id, labelId: 1 }).run();
    return visit.patientId === id;
  });
}

export async function admitLater(db: Db) {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(patients)
      .values({ email: "yan@x.io", name: "Yan" })
      .returning({ id: patients.id });
    await tx.insert(visits).values({ patientId: made.id });
    return tx.$count(visits);
  });
}

export async function overview(db: Db) {
  return db.batch([
    db.select({ n: count() }).from(patients),
    db.select({ floor: max(rooms.floor) }).from(rooms),
    db.query.labels.findMany({ columns: { word: true } }),
  ]);
}

export async function restock(db: Db) {
  return db.batch([
    db.insert(stock).values({ sku: "n", place: "w" }),
    db.update(stock).set({ note: "new" }).where(eq(stock.sku, "n")),
  ]);
}

export async function duplicates(db: Db) {
  const first = alias(schema.patients, "first");
  const second = alias(schema.patients, "second");
  return db
    .select({ one: first.id, two: second.id })
    .from(first)
    .innerJoin(second, and(eq(first.phone, second.phone), lt(first.id, second.id)));
}

export async function withLabel(db: Db, word: string) {
  return db
    .select({ id: visits.id })
    .from(visits)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(visitLabels)
          .innerJoin(labels, eq(labels.id, visitLabels.labelId))
          .where(and(eq(visitLabels.visitId, visits.id), eq(labels.word, word))),
      ),
    );
}

export async function unlabelled(db: Db) {
  return db
    .select({ id: visits.id })
    .from(visits)
    .where(notInArray(visits.id, db.select({ id: visitLabels.visitId }).from(visitLabels)));
}

export async function meanPrice(db: Db) {
  return db
    .select({ room: visits.roomId, mean: avg(visits.price), who: countDistinct(visits.patientId) })
    .from(visits)
    .groupBy(visits.roomId)
    .having(gte(count(), 1));
}

export async function floors(db: Db, low: number, high: number) {
  return db
    .selectDistinct({ floor: rooms.floor })
    .from(rooms)
    .where(or(isNull(rooms.floor), between(rooms.floor, low, high)));
}

export async function copyRoom(db: Db, id: number) {
  const source = await db.select().from(schema.rooms).where(eq(schema.rooms.id, id)).get();
  if (source === undefined) return null;
  const { id: _, ...rest } = source;
  return db.insert(schema.rooms).values(rest).returning({ label: schema.rooms.label });
}

export async function archive(db: Db) {
  await db
    .insert(events)
    .select(
      db
        .select({
          id: sql<number>`${visits.id} + 100`.as("id"),
          what: sql<string>`'visit'`.as("what"),
          detail: visits.remark,
        })
        .from(visits),
    );
  return db.$count(events);
}

export async function longWords(db: Db) {
  return db.select().from(labels).where(gt(labels.size, 2)).orderBy(labels.id);
}

const tables = { event: schema.events, label: schema.labels, room: schema.rooms } as const;

export async function countOf(db: Db, which: keyof typeof tables) {
  return db.select({ n: count() }).from(tables[which]);
}

export const audit = {
  async write(db: Db, what: string) {
    return db.insert(events).values({ what, detail: "audit" }).returning();
  },
  async last(db: Db) {
    return db.select({ id: events.id, what: events.what }).from(events).orderBy(desc(events.id)).limit(1);
  },
  clear: (db: Db) => db.delete(events).where(ne(events.what, "start")).returning({ id: events.id }),
};

export async function rawFloors(db: Db) {
  return db.all(
    sql`SELECT r.label, (SELECT count(*) FROM visits v WHERE v.room_id = r.id) AS n FROM rooms r ORDER BY r.id`,
  );
}

export async function rawMail(db: Db, kind: string) {
  return db.all<{ email: string }>(
    sql`SELECT ${patients.email} FROM ${patients} WHERE ${patients.kind} = ${kind}`,
  );
}

export async function notCovered(db: Db) {
  const covered = db.select({ kind: patients.kind }).from(patients).where(eq(patients.kind, "private"));
  return db
    .select({ id: patients.id })
    .from(patients)
    .where(not(inArray(patients.kind, covered)));
}
