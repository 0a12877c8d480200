import {
  and,
  asc,
  avg,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  gte,
  inArray,
  isNull,
  like,
  lt,
  lte,
  max,
  ne,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import { alias, type SQLiteColumn, type SQLiteSelect, type SQLiteTable, unionAll } from "drizzle-orm/sqlite-core";
import { type Db, db } from "./client.ts";
import { drafts, events, labels, patients, rooms, stock, visitLabels, visits } from "./schema.ts";

export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Conn = Db | Tx;

export type Patient = typeof patients.$inferSelect;
export type NewPatient = typeof patients.$inferInsert;
export type Visit = typeof visits.$inferSelect;
export type NewVisit = typeof visits.$inferInsert;
export type Room = typeof rooms.$inferSelect;
export type StockItem = typeof stock.$inferInsert;

export class NotFoundError extends Error {
  readonly status = 404;
}

// ---------------------------------------------------------------------------
// Query helpers (lib/db/helpers)
// ---------------------------------------------------------------------------

export interface PageRequest {
  page: number;
  pageSize: number;
}

export interface Page<T> {
  items: T[];
  total: number;
  pages: number;
}

function toPage<T>(items: T[], total: number, { pageSize }: PageRequest): Page<T> {
  return { items, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

function withPagination<Q extends SQLiteSelect>(query: Q, { page, pageSize }: PageRequest) {
  return query.limit(pageSize).offset((page - 1) * pageSize);
}

/** Case-insensitive "contains", with the wildcards of the user escaped. */
function contains(column: SQLiteColumn, term: string): SQL {
  const escaped = term.toLowerCase().replace(/[%_\\]/g, (c) => `\\${c}`);
  return sql`lower(${column}) like ${`%${escaped}%`} escape '\\'`;
}

function nullsLast(column: SQLiteColumn): SQL {
  return sql`${column} is null, ${column} asc`;
}

function jsonField<T>(column: SQLiteColumn, path: string): SQL<T> {
  return sql<T>`json_extract(${column}, ${`$.${path}`})`;
}

/** `set` of an upsert: takes the named columns from the row that could not be inserted. */
function setFromExcluded<T extends SQLiteTable>(table: T, keys: (keyof T["_"]["columns"] & string)[]) {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  return Object.fromEntries(keys.map((key) => [key, sql.raw(`excluded."${columns[key]?.name}"`)]));
}

function chunk<T>(items: T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}

async function countRows(conn: Conn, table: SQLiteTable, where?: SQL): Promise<number> {
  const [row] = await conn.select({ value: count() }).from(table).where(where);
  return row?.value ?? 0;
}

export async function distinctValues<T>(table: SQLiteTable, column: SQLiteColumn): Promise<T[]> {
  const rows = await db.selectDistinct({ value: column }).from(table).orderBy(nullsLast(column));
  return rows.map((row) => row.value as T);
}

// ---------------------------------------------------------------------------
// DTOs
// ---------------------------------------------------------------------------

export interface PatientDto {
  id: number;
  displayName: string;
  contact: { email: string; phone: string | null };
  isPrivate: boolean;
  bornOn: string | null;
}

function toPatientDto(row: Patient): PatientDto {
  return {
    id: row.id,
    displayName: row.name,
    contact: { email: row.email, phone: row.phone },
    isPrivate: row.kind === "private",
    bornOn: row.bornAt ? row.bornAt.toISOString().slice(0, 10) : null,
  };
}

function toVisitDto(visit: Visit, room: Room | null) {
  return {
    id: visit.id,
    price: (visit.price / 100).toFixed(2),
    remark: visit.remark ?? "",
    room: room ? `${room.label}${room.floor === null ? "" : ` (floor ${room.floor})`}` : "unassigned",
  };
}

// ---------------------------------------------------------------------------
// Repositories
// ---------------------------------------------------------------------------

type TableWithId = SQLiteTable & { id: SQLiteColumn };

export abstract class BaseRepository<T extends TableWithId> {
  protected readonly db: Db;
  protected readonly table: T;

  constructor(db: Db, table: T) {
    this.db = db;
    this.table = table;
  }

  async findById(id: number): Promise<T["$inferSelect"] | null> {
    const rows = await this.db.select().from(this.table as SQLiteTable).where(eq(this.table.id, id)).limit(1);
    return rows[0] ?? null;
  }

  async findByIds(ids: number[]): Promise<T["$inferSelect"][]> {
    if (ids.length === 0) return [];
    return this.db
      .select()
      .from(this.table as SQLiteTable)
      .where(inArray(this.table.id, ids))
      .orderBy(asc(this.table.id));
  }

  async hasId(id: number): Promise<boolean> {
    return (await this.db.$count(this.table, eq(this.table.id, id))) > 0;
  }

  async deleteById(id: number): Promise<boolean> {
    const gone = await this.db.delete(this.table).where(eq(this.table.id, id)).returning({ id: this.table.id });
    return gone.length === 1;
  }
}

export interface PatientFilters {
  q?: string;
  kind?: Patient["kind"];
  active?: boolean;
  bornBefore?: Date;
  hasVisits?: boolean;
}

export class PatientRepository extends BaseRepository<typeof patients> {
  constructor(db: Db) {
    super(db, patients);
  }

  async findByEmail(email: string) {
    const row = await this.db.query.patients.findFirst({ where: eq(patients.email, email.trim().toLowerCase()) });
    return row ? toPatientDto(row) : null;
  }

  async list(filters: PatientFilters, page: PageRequest): Promise<Page<PatientDto>> {
    const where = this.whereOf(filters);
    const query = this.db.select().from(patients).where(where).orderBy(asc(patients.name), asc(patients.id)).$dynamic();
    const rows = await withPagination(query, page);
    const total = await countRows(this.db, patients, where);
    return toPage(rows.map(toPatientDto), total, page);
  }

  private whereOf(filters: PatientFilters): SQL | undefined {
    const conditions: SQL[] = [];
    if (filters.q) {
      const match = or(contains(patients.name, filters.q), contains(patients.email, filters.q));
      if (match) conditions.push(match);
    }
    if (filters.kind) conditions.push(eq(patients.kind, filters.kind));
    if (filters.active !== undefined) conditions.push(eq(patients.active, filters.active));
    if (filters.bornBefore) conditions.push(lt(patients.bornAt, filters.bornBefore));
    if (filters.hasVisits) {
      conditions.push(
        exists(this.db.select({ one: sql`1` }).from(visits).where(eq(visits.patientId, patients.id))),
      );
    }
    return conditions.length > 0 ? and(...conditions) : undefined;
  }

  async register(input: Pick<NewPatient, "email" | "name" | "phone">): Promise<PatientDto> {
    const [row] = await this.db
      .insert(patients)
      .values({ ...input, email: input.email.trim().toLowerCase() })
      .returning();
    if (!row) throw new Error("insert returned nothing");
    return toPatientDto(row);
  }

  async updateContact(id: number, patch: { email?: string; phone?: string | null }) {
    const [row] = await this.db
      .update(patients)
      .set(patch)
      .where(eq(patients.id, id))
      .returning({ id: patients.id, email: patients.email, phone: patients.phone });
    if (!row) throw new NotFoundError(`patient ${id}`);
    return row;
  }

  async deactivate(id: number) {
    await this.db.update(patients).set({ active: false }).where(and(eq(patients.id, id), eq(patients.active, true)));
  }

  async withHistory(id: number) {
    const patient = await this.db.query.patients.findFirst({
      where: (p, { eq }) => eq(p.id, id),
      columns: { id: true, name: true, kind: true },
      with: {
        visits: {
          columns: { patientId: false },
          orderBy: (v, { desc }) => [desc(v.id)],
          with: { room: { columns: { label: true } } },
        },
      },
    });
    if (!patient) throw new NotFoundError(`patient ${id}`);
    return { ...patient, spent: patient.visits.reduce((all, { price }) => all + price, 0) };
  }

  async directory() {
    return this.db.query.patients.findMany({
      columns: { id: true, name: true },
      extras: { initial: sql<string>`upper(substr(${patients.name}, 1, 1))`.as("initial") },
      where: eq(patients.active, true),
      orderBy: asc(patients.name),
    });
  }

  /** From the nightly CSV of the registry: known addresses are brought up to date. */
  async importMany(rows: NewPatient[]): Promise<number> {
    for (const part of chunk(rows, 50)) {
      await this.db
        .insert(patients)
        .values(part)
        .onConflictDoUpdate({ target: patients.email, set: setFromExcluded(patients, ["name", "phone"]) });
    }
    return countRows(this.db, patients);
  }
}

export class VisitRepository extends BaseRepository<typeof visits> {
  constructor(db: Db) {
    super(db, visits);
  }

  async listForPatient(patientId: number) {
    const rows = await this.db
      .select({ visit: visits, room: rooms })
      .from(visits)
      .leftJoin(rooms, eq(visits.roomId, rooms.id))
      .where(eq(visits.patientId, patientId))
      .orderBy(desc(visits.id));
    return rows.map(({ visit, room }) => toVisitDto(visit, room));
  }

  async schedule(input: Omit<NewVisit, "id">) {
    const [row] = await this.db.insert(visits).values(input).returning({ id: visits.id, roomId: visits.roomId });
    return row;
  }

  async details(id: number) {
    return this.db.query.visits.findFirst({
      where: eq(visits.id, id),
      with: { patient: { columns: { name: true, email: true } }, room: true },
    });
  }

  async assignRoom(id: number, roomId: number | null) {
    return this.db.update(visits).set({ roomId }).where(eq(visits.id, id)).returning({ id: visits.id }).get();
  }

  async discount(ids: number[], percent: number) {
    return this.db
      .update(visits)
      .set({ price: sql`cast(${visits.price} * ${100 - percent} / 100 as integer)` })
      .where(inArray(visits.id, ids))
      .returning({ id: visits.id, price: visits.price });
  }

  async waiting() {
    return this.db
      .select({ id: visits.id, patient: patients.name, phone: patients.phone })
      .from(visits)
      .innerJoin(patients, eq(patients.id, visits.patientId))
      .where(isNull(visits.roomId))
      .orderBy(visits.id);
  }

  async searchRemarks(term: string) {
    return this.db.select({ id: visits.id, remark: visits.remark }).from(visits).where(contains(visits.remark, term));
  }
}

export class RoomRepository extends BaseRepository<typeof rooms> {
  constructor(db: Db) {
    super(db, rooms);
  }

  async byFloor() {
    const rows = await this.db.select().from(rooms).orderBy(nullsLast(rooms.floor), asc(rooms.label));
    const grouped = new Map<number | null, string[]>();
    for (const { floor, label } of rows) grouped.set(floor, [...(grouped.get(floor) ?? []), label]);
    return Object.fromEntries(grouped);
  }

  async save(room: typeof rooms.$inferInsert) {
    return this.db
      .insert(rooms)
      .values(room)
      .onConflictDoUpdate({ target: rooms.id, set: { label: sql`excluded.label`, floor: sql`excluded.floor` } })
      .returning()
      .get();
  }

  async vacant() {
    return this.db
      .select({ id: rooms.id, label: rooms.label })
      .from(rooms)
      .where(notExists(this.db.select().from(visits).where(eq(visits.roomId, rooms.id))));
  }

  async busy(minimum = 1) {
    const uses = count(visits.id);
    return this.db
      .select({ label: rooms.label, uses, dearest: max(visits.price) })
      .from(rooms)
      .leftJoin(visits, eq(visits.roomId, rooms.id))
      .groupBy(rooms.id, rooms.label)
      .having(gte(uses, minimum))
      .orderBy(desc(uses));
  }
}

export class LabelRepository extends BaseRepository<typeof labels> {
  constructor(db: Db) {
    super(db, labels);
  }

  async attach(visitId: number, words: string[]) {
    const known = await this.db.select({ id: labels.id }).from(labels).where(inArray(labels.word, words));
    if (known.length === 0) return 0;
    const links = known.map(({ id }) => ({ visitId, labelId: id }));
    const made = await this.db.insert(visitLabels).values(links).onConflictDoNothing().returning();
    return made.length;
  }

  async wordsOf(visitId: number) {
    const rows = await this.db
      .select({ word: labels.word })
      .from(visitLabels)
      .innerJoin(labels, eq(labels.id, visitLabels.labelId))
      .where(eq(visitLabels.visitId, visitId))
      .orderBy(labels.word);
    return rows.map(({ word }) => word);
  }

  async cloud() {
    return this.db
      .select({ word: labels.word, size: labels.size, weight: count(visitLabels.visitId) })
      .from(labels)
      .leftJoin(visitLabels, eq(visitLabels.labelId, labels.id))
      .groupBy(labels.id)
      .orderBy(desc(count(visitLabels.visitId)), asc(labels.word));
  }
}

// ---------------------------------------------------------------------------
// Inventory (has no id, so it is no repository)
// ---------------------------------------------------------------------------

export const createInventory = (conn: Db) => {
  const at = (sku: string, place: string) => and(eq(stock.sku, sku), eq(stock.place, place));

  const levels = async (place?: string) => {
    let query = conn.select({ sku: stock.sku, amount: stock.amount }).from(stock).$dynamic();
    if (place) query = query.where(eq(stock.place, place));
    return query.orderBy(stock.sku);
  };

  const receive = async (items: StockItem[]) =>
    conn
      .insert(stock)
      .values(items)
      .onConflictDoUpdate({
        target: [stock.sku, stock.place],
        set: { amount: sql`${stock.amount} + excluded.amount` },
      })
      .returning({ sku: stock.sku, amount: stock.amount });

  const transfer = (sku: string, from: string, to: string, amount: number) =>
    conn.transaction((tx) => {
      const source = tx.select({ amount: stock.amount }).from(stock).where(at(sku, from)).get();
      if (!source || source.amount < amount) throw new Error(`not enough of ${sku} at ${from}`);
      tx.update(stock).set({ amount: source.amount - amount }).where(at(sku, from)).run();
      tx.insert(stock)
        .values({ sku, place: to, amount })
        .onConflictDoUpdate({ target: [stock.sku, stock.place], set: { amount: sql`${stock.amount} + ${amount}` } })
        .run();
      return tx.select().from(stock).where(eq(stock.sku, sku)).orderBy(stock.place).all();
    });

  const annotate = async (sku: string, note: string | null) => {
    const { changes } = conn.update(stock).set({ note }).where(eq(stock.sku, sku)).run();
    return changes;
  };

  const shortages = async (threshold: number) =>
    conn
      .select({ place: stock.place, items: count(), total: sum(stock.amount).mapWith(Number) })
      .from(stock)
      .where(lte(stock.amount, threshold))
      .groupBy(stock.place);

  return { levels, receive, transfer, annotate, shortages };
};

// ---------------------------------------------------------------------------
// Audit log
// ---------------------------------------------------------------------------

export const auditLog = {
  /** Also within a transaction, hence not asynchronous. */
  record(conn: Conn, what: string, detail?: Record<string, unknown>) {
    conn
      .insert(events)
      .values({ what, detail: detail ? JSON.stringify(detail) : null })
      .run();
  },

  async recent(limit = 10) {
    const rows = await db.select().from(events).orderBy(desc(events.id)).limit(limit);
    return rows.map(({ id, what, detail }) => ({ id, what, detail: detail ? JSON.parse(detail) : null }));
  },

  async aboutPatient(patientId: number) {
    return db
      .select({ what: events.what, reason: jsonField<string | null>(events.detail, "reason") })
      .from(events)
      .where(eq(jsonField<number>(events.detail, "patientId"), patientId))
      .orderBy(events.id);
  },

  async prune(keep: number) {
    const newest = db.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(keep);
    return db.delete(events).where(notInArray(events.id, newest)).returning({ id: events.id });
  },
};

// ---------------------------------------------------------------------------
// Services
// ---------------------------------------------------------------------------

export async function admitPatient(input: { email: string; name: string; roomId?: number; price?: number }) {
  return db.transaction((tx) => {
    const patient = tx
      .insert(patients)
      .values({ email: input.email, name: input.name, kind: "private" })
      .onConflictDoUpdate({ target: patients.email, set: { active: true, name: input.name } })
      .returning({ id: patients.id, name: patients.name })
      .get();
    const visit = tx
      .insert(visits)
      .values({ patientId: patient.id, roomId: input.roomId, price: input.price })
      .returning({ id: visits.id, price: visits.price })
      .get();
    auditLog.record(tx, "patient.admitted", { patientId: patient.id, visitId: visit.id });
    return { patient, visit };
  });
}

export async function dischargePatient(patientId: number, reason: string) {
  return db.transaction((tx) => {
    const open = tx.select({ id: visits.id }).from(visits).where(eq(visits.patientId, patientId)).all();
    const ids = open.map(({ id }) => id);
    if (ids.length > 0) {
      tx.delete(visitLabels).where(inArray(visitLabels.visitId, ids)).run();
      tx.delete(visits).where(inArray(visits.id, ids)).run();
    }
    tx.update(patients).set({ active: false }).where(eq(patients.id, patientId)).run();
    auditLog.record(tx, "patient.discharged", { patientId, reason });
    return ids.length;
  });
}

export async function mergePatients(keepId: number, dropId: number) {
  return db.transaction((tx) => {
    const [keep, drop] = [keepId, dropId].map((id) => tx.query.patients.findFirst({ where: eq(patients.id, id) }).sync());
    if (!keep || !drop) throw new NotFoundError("patient");
    tx.update(visits).set({ patientId: keepId }).where(eq(visits.patientId, dropId)).run();
    tx.update(patients)
      .set({ phone: keep.phone ?? drop.phone, bornAt: keep.bornAt ?? drop.bornAt })
      .where(eq(patients.id, keepId))
      .run();
    tx.delete(patients).where(eq(patients.id, dropId)).run();
    return tx.select({ n: count() }).from(visits).where(eq(visits.patientId, keepId)).get()?.n;
  });
}

export async function closeRoom(roomId: number) {
  db.transaction((tx) => {
    tx.update(visits).set({ roomId: null }).where(eq(visits.roomId, roomId)).run();
    const closed = tx.delete(rooms).where(eq(rooms.id, roomId)).returning({ label: rooms.label }).get();
    if (!closed) throw new NotFoundError(`room ${roomId}`);
    auditLog.record(tx, "room.closed", { label: closed.label });
  });
}

export async function saveDraft(id: number, body: string) {
  await db
    .insert(drafts)
    .values({ id, body })
    .onConflictDoUpdate({ target: drafts.id, set: { body } });
}

export async function publishDraft(id: number) {
  await saveDraft(id, "Closed on Monday");
  return db.transaction((tx) => {
    const draft = tx.select().from(drafts).where(eq(drafts.id, id)).get();
    if (!draft?.body) throw new NotFoundError(`draft ${id}`);
    auditLog.record(tx, "notice", { text: draft.body });
    tx.delete(drafts).where(eq(drafts.id, id)).run();
    return draft.body;
  });
}

export async function patientStatement(patientId: number) {
  const patient = await new PatientRepository(db).findById(patientId);
  if (!patient) throw new NotFoundError(`patient ${patientId}`);
  const [totals] = await db
    .select({ visits: count(), total: sum(visits.price).mapWith(Number), mean: avg(visits.price) })
    .from(visits)
    .where(eq(visits.patientId, patientId));
  return { patient: toPatientDto(patient), ...totals };
}

export async function getPatientByEmail(email: string) {
  const prepared = db
    .select({ id: patients.id, name: patients.name, active: patients.active })
    .from(patients)
    .where(eq(sql`lower(${patients.email})`, sql.placeholder("email")))
    .prepare();
  return prepared.get({ email: email.toLowerCase() });
}

export async function topSpenders(limit = 5) {
  const spending = db
    .select({ patientId: visits.patientId, total: sql<number>`sum(${visits.price})`.as("total") })
    .from(visits)
    .groupBy(visits.patientId)
    .as("spending");
  return db
    .select({ name: patients.name, total: spending.total })
    .from(patients)
    .innerJoin(spending, eq(spending.patientId, patients.id))
    .where(ne(spending.total, 0))
    .orderBy(desc(spending.total))
    .limit(limit);
}

export async function roomRevenue() {
  const revenue = db.$with("revenue").as(
    db
      .select({ roomId: visits.roomId, earned: sum(visits.price).mapWith(Number).as("earned") })
      .from(visits)
      .groupBy(visits.roomId),
  );
  return db
    .with(revenue)
    .select({ label: rooms.label, floor: rooms.floor, earned: sql<number>`coalesce(${revenue.earned}, 0)` })
    .from(rooms)
    .leftJoin(revenue, eq(revenue.roomId, rooms.id))
    .orderBy(rooms.label);
}

export async function globalSearch(term: string) {
  const pattern = `%${term}%`;
  const inPatients = db
    .select({ type: sql<string>`'patient'`, id: patients.id, title: patients.name })
    .from(patients)
    .where(like(patients.name, pattern));
  const inRooms = db
    .select({ type: sql<string>`'room'`, id: rooms.id, title: rooms.label })
    .from(rooms)
    .where(like(rooms.label, pattern));
  const inLabels = db
    .select({ type: sql<string>`'label'`, id: labels.id, title: labels.word })
    .from(labels)
    .where(like(labels.word, pattern));
  return unionAll(inPatients, inRooms, inLabels).limit(20);
}

export async function sameKindPairs() {
  const other = alias(patients, "other");
  return db
    .select({ kind: patients.kind, first: patients.name, second: other.name })
    .from(patients)
    .innerJoin(other, and(eq(other.kind, patients.kind), lt(patients.id, other.id)));
}

export async function exportPatients() {
  const { id: _id, active: _active, ...columns } = getTableColumns(patients);
  const rows = await db.select(columns).from(patients).orderBy(patients.email);
  return rows.map((row) => Object.values(row).map((value) => (value instanceof Date ? value.getTime() : value)).join(";"));
}

export async function visitSheet() {
  return db
    .select({
      ...getTableColumns(visits),
      words: sql<string>`json_group_array(${labels.word})`.mapWith((text: string) => JSON.parse(text) as string[]),
    })
    .from(visits)
    .leftJoin(visitLabels, eq(visitLabels.visitId, visits.id))
    .leftJoin(labels, eq(labels.id, visitLabels.labelId))
    .groupBy(visits.id);
}

export async function birthDecades() {
  const decade = sql<string>`substr(strftime('%Y', ${patients.bornAt}, 'unixepoch'), 1, 3) || '0s'`;
  return db
    .select({ decade, n: count() })
    .from(patients)
    .where(sql`${patients.bornAt} is not null`)
    .groupBy(decade)
    .orderBy(decade);
}

export async function dashboard() {
  const [active, booked, low] = await Promise.all([
    countRows(db, patients, eq(patients.active, true)),
    countRows(db, visits),
    db.$count(stock, lt(stock.amount, 3)),
  ]);
  return { active, booked, low };
}

export async function facets() {
  return {
    kinds: await distinctValues<string>(patients, patients.kind),
    floors: await distinctValues<number | null>(rooms, rooms.floor),
    places: await distinctValues<string>(stock, stock.place),
  };
}

export async function listVisits(options: { sort?: "price" | "patient"; minPrice?: number; limit?: number }) {
  const sortColumns = { price: visits.price, patient: patients.name };
  return db
    .select({ id: visits.id, price: visits.price, patient: patients.name })
    .from(visits)
    .innerJoin(patients, eq(visits.patientId, patients.id))
    .where(options.minPrice === undefined ? undefined : gte(visits.price, options.minPrice))
    .orderBy(desc(sortColumns[options.sort ?? "price"]))
    .limit(options.limit ?? 25);
}

// ---------------------------------------------------------------------------
// Maintenance: plain SQL
// ---------------------------------------------------------------------------

export async function orphanedLabels() {
  return db.all<{ id: number; word: string }>(sql`
    select l.id, l.word
    from labels l
    left join visit_labels vl on vl.label_id = l.id
    where vl.visit_id is null
  `);
}

export async function normaliseEmails() {
  const { changes } = db.run(sql`update ${patients} set email = lower(trim(email)) where email <> lower(trim(email))`);
  return changes;
}

export async function revenueSince(visitId: number) {
  const row = db.get<{ total: number | null }>(
    sql`select sum(${visits.price}) as total from ${visits} where ${visits.id} >= ${visitId}`,
  );
  return row?.total ?? 0;
}

export async function clearDrafts() {
  db.run(sql`delete from drafts where body is null or trim(body) = ''`);
}
