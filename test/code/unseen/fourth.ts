import {
  and,
  asc,
  avg,
  count,
  countDistinct,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  like,
  lt,
  lte,
  max,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
  sum,
} from "drizzle-orm";
import { type AnySQLiteColumn, type SQLiteSelect, type SQLiteTable, union } from "drizzle-orm/sqlite-core";
import { type Db, db } from "./client.ts";
import { drafts, events, labels, patients, rooms, stock, visitLabels, visits } from "./schema.ts";

export type Patient = typeof patients.$inferSelect;
export type NewPatient = typeof patients.$inferInsert;
export type Visit = typeof visits.$inferSelect;
export type StockItem = typeof stock.$inferSelect;

type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** What every procedure gets, as the tRPC context has it. */
interface Procedure<Input> {
  ctx: { db: Db };
  input: Input;
}

type PatientDto = ReturnType<typeof toPatientDto>;

type ActionResult<T> = { ok: true; data: T } | { ok: false; message: string };

const PAGE_SIZE = 20;

// ---------------------------------------------------------------- shared

const lowered = (column: AnySQLiteColumn): SQL<string> => sql`lower(${column})`;

export function withPagination<T extends SQLiteSelect>(query: T, page = 1, pageSize = PAGE_SIZE) {
  return query.limit(pageSize).offset((page - 1) * pageSize);
}

export function rowTotal(table: SQLiteTable, condition?: SQL): number {
  return db.select({ total: count() }).from(table).where(condition).get()?.total ?? 0;
}

export function isTaken(table: SQLiteTable, column: AnySQLiteColumn, value: string): boolean {
  const hit = db
    .select({ one: sql<number>`1` })
    .from(table)
    .where(eq(lowered(column), value.toLowerCase()))
    .limit(1)
    .get();
  return hit !== undefined;
}

function parseJson(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function toPatientDto(row: Patient) {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone ?? "unknown",
    isPrivate: row.kind === "private",
    status: row.active ? "active" : "archived",
    bornOn: row.bornAt?.toISOString().slice(0, 10) ?? null,
  };
}

function toCell(value: string | Date | null): string {
  return value instanceof Date ? value.toISOString() : (value ?? "");
}

function toMoney(cents: number): string {
  return `${(cents / 100).toFixed(2)} EUR`;
}

// ---------------------------------------------------------------- patients

export interface PatientFilters {
  search?: string | undefined;
  kind?: Patient["kind"] | undefined;
  includeArchived?: boolean;
}

function patientConditions({ search, kind, includeArchived }: PatientFilters): SQL | undefined {
  const conditions: (SQL | undefined)[] = [];
  if (search) {
    const term = `%${search}%`;
    conditions.push(or(like(patients.name, term), like(patients.email, term), like(patients.phone, term)));
  }
  if (kind) conditions.push(eq(patients.kind, kind));
  if (!includeArchived) conditions.push(eq(patients.active, true));
  return and(...conditions);
}

export async function getPatient(id: number) {
  const prepared = db
    .select()
    .from(patients)
    .where(eq(patients.id, sql.placeholder("id")))
    .prepare();
  const row = prepared.get({ id });
  return row ? toPatientDto(row) : null;
}

export async function listPatients(filters: PatientFilters = {}, page = 1, pageSize = PAGE_SIZE) {
  const condition = patientConditions(filters);
  const query = db
    .select()
    .from(patients)
    .where(condition)
    .orderBy(asc(patients.name), asc(patients.id))
    .$dynamic();
  const rows = await withPagination(query, page, pageSize);
  return { items: rows.map(toPatientDto), total: rowTotal(patients, condition), page };
}

export async function createPatient(input: Pick<NewPatient, "name" | "email" | "phone" | "kind">) {
  if (isTaken(patients, patients.email, input.email)) throw new Error(`${input.email} is already registered`);
  const [created] = await db
    .insert(patients)
    .values({ ...input, email: input.email.toLowerCase() })
    .returning();
  return created ? toPatientDto(created) : null;
}

export async function updatePatient(
  id: number,
  patch: Partial<Pick<NewPatient, "name" | "phone" | "bornAt">>,
) {
  const [updated] = await db.update(patients).set(patch).where(eq(patients.id, id)).returning();
  if (!updated) throw new Error(`There is no patient ${id}`);
  return toPatientDto(updated);
}

export async function archivePatient(id: number) {
  return db
    .update(patients)
    .set({ active: false })
    .where(and(eq(patients.id, id), eq(patients.active, true)))
    .returning({ id: patients.id, active: patients.active });
}

export async function syncPatient(input: { email: string; name: string; phone?: string }) {
  const [row] = await db
    .insert(patients)
    .values({ email: input.email, name: input.name, phone: input.phone ?? null })
    .onConflictDoUpdate({
      target: patients.email,
      set: {
        name: sql`excluded.name`,
        phone: sql`coalesce(excluded.phone, ${patients.phone})`,
        active: true,
      },
    })
    .returning({ id: patients.id, name: patients.name, phone: patients.phone });
  return row;
}

export async function importPatients(people: NewPatient[], chunkSize = 50) {
  return db.transaction((tx) => {
    const added: string[] = [];
    for (let start = 0; start < people.length; start += chunkSize) {
      const inserted = tx
        .insert(patients)
        .values(people.slice(start, start + chunkSize))
        .onConflictDoNothing({ target: patients.email })
        .returning({ email: patients.email })
        .all();
      added.push(...inserted.map(({ email }) => email));
    }
    return { added, skipped: people.length - added.length };
  });
}

export async function patientsBornBetween(from: Date, to?: Date) {
  return db
    .select({ name: patients.name, bornAt: patients.bornAt })
    .from(patients)
    .where(
      and(isNotNull(patients.bornAt), gte(patients.bornAt, from), to ? lt(patients.bornAt, to) : undefined),
    )
    .orderBy(patients.bornAt);
}

export async function erasePatient(id: number) {
  return db.transaction((tx) => {
    const own = tx.select({ id: visits.id }).from(visits).where(eq(visits.patientId, id));
    const unlinked = tx.delete(visitLabels).where(inArray(visitLabels.visitId, own)).run();
    const [erased] = tx
      .delete(patients)
      .where(eq(patients.id, id))
      .returning({ email: patients.email })
      .all();
    writeEvent("patient.erased", { id }, tx);
    return { email: erased?.email ?? null, unlinked: unlinked.changes };
  });
}

// ---------------------------------------------------------------- rooms

export async function allRooms(floor?: number) {
  return db
    .select()
    .from(rooms)
    .where(floor === undefined ? undefined : eq(rooms.floor, floor))
    .orderBy(sql`${rooms.floor} is null`, rooms.floor, rooms.label);
}

export async function roomOccupancy() {
  const rows = await db
    .select({
      id: rooms.id,
      label: rooms.label,
      bookings: count(visits.id),
      people: countDistinct(visits.patientId),
      revenue: sql<number>`coalesce(sum(${visits.price}), 0)`.mapWith(Number),
    })
    .from(rooms)
    .leftJoin(visits, eq(visits.roomId, rooms.id))
    .groupBy(rooms.id, rooms.label)
    .orderBy((fields) => [desc(fields.bookings), asc(fields.label)]);
  return rows.map(({ revenue, ...room }) => ({ ...room, revenue: toMoney(revenue) }));
}

export async function freeRooms() {
  const booked = db.select({ one: sql`1` }).from(visits).where(eq(visits.roomId, rooms.id));
  return db.select({ id: rooms.id, label: rooms.label }).from(rooms).where(notExists(booked));
}

export async function closeRoom(id: number, replacementId: number | null = null) {
  return db.transaction((tx) => {
    const moved = tx
      .update(visits)
      .set({ roomId: replacementId })
      .where(eq(visits.roomId, id))
      .returning({ id: visits.id, roomId: visits.roomId })
      .all();
    const closed = tx.delete(rooms).where(eq(rooms.id, id)).returning().get();
    writeEvent("room.closed", { label: closed?.label }, tx);
    return { closed, moved };
  });
}

// ---------------------------------------------------------------- visits

const visitFields = {
  id: visits.id,
  price: visits.price,
  remark: visits.remark,
  patient: patients.name,
  room: rooms.label,
};

export interface VisitFilters {
  patientId?: number;
  roomId?: number;
  minPrice?: number;
  remark?: string;
}

export async function listVisits(filters: VisitFilters = {}, limit = PAGE_SIZE) {
  const rows = await db
    .select(visitFields)
    .from(visits)
    .innerJoin(patients, eq(patients.id, visits.patientId))
    .leftJoin(rooms, eq(rooms.id, visits.roomId))
    .where(
      and(
        filters.patientId ? eq(visits.patientId, filters.patientId) : undefined,
        filters.roomId ? eq(visits.roomId, filters.roomId) : undefined,
        filters.minPrice === undefined ? undefined : gte(visits.price, filters.minPrice),
        filters.remark ? like(visits.remark, `%${filters.remark}%`) : undefined,
      ),
    )
    .orderBy(desc(visits.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, price: toMoney(row.price), room: row.room ?? "waiting" }));
}

export async function bookVisit(input: { patientId: number; roomId?: number; price?: number }) {
  return db.transaction((tx) => {
    const patient = tx
      .select({ name: patients.name, active: patients.active })
      .from(patients)
      .where(eq(patients.id, input.patientId))
      .get();
    if (!patient?.active) throw new Error("Only active patients can be booked");
    const visit = tx.insert(visits).values(input).returning().get();
    const event = writeEvent("visit.booked", { visitId: visit.id, price: visit.price }, tx);
    return { ...visit, patient: patient.name, logged: event.what };
  });
}

export async function addRemark(visitId: number, remark: string) {
  const [row] = await db
    .update(visits)
    .set({ remark: sql`coalesce(${visits.remark} || '; ', '') || ${remark}` })
    .where(eq(visits.id, visitId))
    .returning({ remark: visits.remark });
  return row?.remark ?? null;
}

export async function cancelVisit(id: number) {
  return db.transaction((tx) => {
    tx.delete(visitLabels).where(eq(visitLabels.visitId, id)).run();
    const [cancelled] = tx.delete(visits).where(eq(visits.id, id)).returning().all();
    writeEvent("visit.cancelled", cancelled, tx);
    return cancelled ?? null;
  });
}

export async function visitsAboveAverage() {
  const average = db.select({ value: avg(visits.price) }).from(visits);
  return db
    .select({ id: visits.id, price: visits.price })
    .from(visits)
    .where(gt(visits.price, sql`(${average})`))
    .orderBy(desc(visits.price));
}

export async function latestVisits() {
  const latest = db
    .select({ patientId: visits.patientId, visitId: max(visits.id).as("visit_id") })
    .from(visits)
    .groupBy(visits.patientId)
    .as("latest");
  return db
    .select({ name: patients.name, visitId: latest.visitId, remark: visits.remark })
    .from(latest)
    .innerJoin(visits, eq(visits.id, latest.visitId))
    .innerJoin(patients, eq(patients.id, latest.patientId))
    .orderBy(patients.name);
}

export async function topSpenders(limit = 5) {
  const spending = db.$with("spending").as(
    db
      .select({
        patientId: visits.patientId,
        total: sql<number>`sum(${visits.price})`.as("total"),
      })
      .from(visits)
      .groupBy(visits.patientId),
  );
  return db
    .with(spending)
    .select({ name: patients.name, email: patients.email, total: spending.total })
    .from(spending)
    .innerJoin(patients, eq(patients.id, spending.patientId))
    .orderBy(desc(spending.total))
    .limit(limit);
}

// ---------------------------------------------------------------- labels

export async function labelUsage() {
  return db
    .select({ word: labels.word, used: count(visitLabels.visitId) })
    .from(labels)
    .leftJoin(visitLabels, eq(visitLabels.labelId, labels.id))
    .groupBy(labels.id)
    .orderBy(labels.word);
}

export async function labelsOfVisits(visitIds: number[]) {
  const rows = await db
    .select({ visitId: visitLabels.visitId, word: labels.word })
    .from(visitLabels)
    .innerJoin(labels, eq(labels.id, visitLabels.labelId))
    .where(inArray(visitLabels.visitId, visitIds))
    .orderBy(labels.word);
  const byVisit: Record<number, string[]> = {};
  for (const { visitId, word } of rows) byVisit[visitId] = [...(byVisit[visitId] ?? []), word];
  return byVisit;
}

export async function replaceLabels(visitId: number, words: string[]) {
  return db.transaction((tx) => {
    const known = tx.select().from(labels).where(inArray(labels.word, words)).all();
    const missing = words.filter((word) => !known.some((label) => label.word === word));
    const added =
      missing.length > 0
        ? tx
            .insert(labels)
            .values(missing.map((word) => ({ word })))
            .returning()
            .all()
        : [];
    tx.delete(visitLabels).where(eq(visitLabels.visitId, visitId)).run();
    tx.insert(visitLabels)
      .values([...known, ...added].map((label) => ({ visitId, labelId: label.id })))
      .run();
    return tx
      .select({ word: labels.word, size: labels.size })
      .from(visitLabels)
      .innerJoin(labels, eq(labels.id, visitLabels.labelId))
      .where(eq(visitLabels.visitId, visitId))
      .orderBy(labels.word)
      .all();
  });
}

export async function removeUnusedLabels() {
  const inUse = db.selectDistinct({ id: visitLabels.labelId }).from(visitLabels);
  return db.delete(labels).where(notInArray(labels.id, inUse)).returning({ word: labels.word });
}

// ---------------------------------------------------------------- stock

export const stockRepo = {
  async levels(filter: { place?: string; search?: string } = {}): Promise<StockItem[]> {
    return db
      .select()
      .from(stock)
      .where(
        and(
          filter.place ? eq(stock.place, filter.place) : undefined,
          filter.search
            ? or(like(stock.sku, `${filter.search}%`), like(stock.note, `%${filter.search}%`))
            : undefined,
        ),
      )
      .orderBy(stock.place, stock.sku);
  },

  async receive(deliveries: { sku: string; place: string; amount: number }[]) {
    return db
      .insert(stock)
      .values(deliveries)
      .onConflictDoUpdate({
        target: [stock.sku, stock.place],
        set: { amount: sql`${stock.amount} + excluded.amount` },
      })
      .returning({ sku: stock.sku, amount: stock.amount });
  },

  async consume(sku: string, place: string, quantity = 1) {
    const [left] = await db
      .update(stock)
      .set({ amount: sql`${stock.amount} - ${quantity}` })
      .where(and(eq(stock.sku, sku), eq(stock.place, place), gte(stock.amount, quantity)))
      .returning({ amount: stock.amount });
    if (!left) throw new Error(`Not enough ${sku} at ${place}`);
    return left.amount;
  },

  async relocate(sku: string, from: string, to: string, quantity: number) {
    return db.transaction((tx) => {
      const taken = tx
        .update(stock)
        .set({ amount: sql`${stock.amount} - ${quantity}` })
        .where(and(eq(stock.sku, sku), eq(stock.place, from)))
        .run();
      if (taken.changes === 0) tx.rollback();
      tx.insert(stock)
        .values({ sku, place: to, amount: quantity, note: `from ${from}` })
        .onConflictDoUpdate({
          target: [stock.sku, stock.place],
          set: { amount: sql`${stock.amount} + ${quantity}` },
        })
        .run();
      return tx
        .select({ place: stock.place, amount: stock.amount, note: stock.note })
        .from(stock)
        .where(eq(stock.sku, sku))
        .orderBy(stock.place)
        .all();
    });
  },

  async totalsByPlace(atLeast = 0) {
    return db
      .select({ place: stock.place, items: count(), total: sum(stock.amount).mapWith(Number) })
      .from(stock)
      .groupBy(stock.place)
      .having(({ total }) => gte(total, atLeast));
  },
};

// ---------------------------------------------------------------- events

export function writeEvent(what: string, detail?: object, executor: Db | Tx = db) {
  return executor
    .insert(events)
    .values({ what, detail: detail ? JSON.stringify(detail) : null })
    .returning()
    .get();
}

export async function recentEvents(limit = 10, beforeId?: number) {
  const rows = await db
    .select()
    .from(events)
    .where(beforeId === undefined ? undefined : lt(events.id, beforeId))
    .orderBy(desc(events.id))
    .limit(limit);
  return {
    items: rows.map(({ id, what, detail }) => ({ id, what, detail: parseJson(detail) })),
    nextCursor: rows.length === limit ? rows.at(-1)?.id : undefined,
  };
}

export async function eventSummary() {
  return db.all<{ what: string; total: number; newest: number }>(
    sql`select what, count(*) as total, max(id) as newest from events group by what order by total desc, what`,
  );
}

export async function pruneEvents(keep = 100) {
  const kept = db.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(keep);
  const pruned = await db.delete(events).where(notInArray(events.id, kept)).returning({ what: events.what });
  return { pruned, left: await db.$count(events) };
}

// ---------------------------------------------------------------- drafts

export const draftStore = {
  async autosave(id: number, content: Record<string, unknown>) {
    const body = JSON.stringify(content);
    const [saved] = await db
      .insert(drafts)
      .values({ id, body })
      .onConflictDoUpdate({ target: drafts.id, set: { body } })
      .returning();
    return { id: saved?.id, content: parseJson(saved?.body ?? null) };
  },

  async reopen(id: number) {
    const draft = await db.query.drafts.findFirst({ where: eq(drafts.id, id) });
    return draft ? parseJson(draft.body) : {};
  },

  async overview() {
    return db
      .select({ id: drafts.id, title: sql<string | null>`json_extract(${drafts.body}, '$.name')` })
      .from(drafts)
      .where(isNotNull(drafts.body))
      .orderBy(desc(drafts.id));
  },
};

export async function submitIntake(draftId: number, form: { name: string; email: string; reason?: string }) {
  return db.transaction((tx) => {
    const patient = tx
      .insert(patients)
      .values({ name: form.name, email: form.email.toLowerCase() })
      .returning({ id: patients.id, kind: patients.kind })
      .get();
    const visit = tx
      .insert(visits)
      .values({ patientId: patient.id, remark: form.reason ?? null })
      .returning({ id: visits.id, price: visits.price })
      .get();
    const discarded = tx.delete(drafts).where(eq(drafts.id, draftId)).run();
    return { patient, visit, discarded: discarded.changes };
  });
}

// ---------------------------------------------------------------- procedures

export const patientRouter = {
  profile: async ({ ctx, input }: Procedure<{ id: number }>) => {
    const found = await ctx.db.query.patients.findFirst({
      where: eq(patients.id, input.id),
      columns: { active: false },
      extras: {
        domain: sql<string>`substr(${patients.email}, instr(${patients.email}, '@') + 1)`.as("domain"),
      },
      with: {
        visits: {
          columns: { id: true, price: true, remark: true },
          orderBy: desc(visits.id),
          with: { room: { columns: { label: true } } },
        },
      },
    });
    if (!found) throw new Error("NOT_FOUND");
    return found;
  },

  directory: async ({ ctx, input }: Procedure<{ letter?: string; cursor?: number }>) => {
    const items = await ctx.db.query.patients.findMany({
      columns: { id: true, name: true, phone: true },
      where: (patient, { and, eq, gt, like }) =>
        and(
          eq(patient.active, true),
          input.letter ? like(patient.name, `${input.letter}%`) : undefined,
          input.cursor ? gt(patient.id, input.cursor) : undefined,
        ),
      orderBy: (patient, { asc }) => [asc(patient.id)],
      limit: PAGE_SIZE,
    });
    return { items, nextCursor: items.length === PAGE_SIZE ? items.at(-1)?.id : undefined };
  },

  changeKind: async ({ ctx, input }: Procedure<{ ids: number[]; kind: Patient["kind"] }>) => {
    const changed = await ctx.db
      .update(patients)
      .set({ kind: input.kind })
      .where(inArray(patients.id, input.ids))
      .returning({ id: patients.id, kind: patients.kind });
    return { changed };
  },

  breakdown: async ({ ctx }: Procedure<undefined>) =>
    ctx.db
      .select({
        kind: patients.kind,
        total: count(),
        active: sql<number>`sum(case when ${patients.active} then 1 else 0 end)`,
        reachable: count(patients.phone),
      })
      .from(patients)
      .groupBy(patients.kind)
      .orderBy(patients.kind),
};

export const visitRouter = {
  details: async ({ ctx, input }: Procedure<{ id: number }>) => {
    const visit = await ctx.db.query.visits.findFirst({
      where: eq(visits.id, input.id),
      with: { patient: { columns: { name: true, email: true, phone: true } }, room: true },
    });
    if (!visit) return null;
    const words = await ctx.db
      .select({ word: labels.word })
      .from(labels)
      .innerJoin(visitLabels, eq(visitLabels.labelId, labels.id))
      .where(eq(visitLabels.visitId, visit.id));
    return { ...visit, price: toMoney(visit.price), labels: words.map(({ word }) => word) };
  },

  feed: async ({ ctx, input }: Procedure<{ limit?: number; cursor?: number }>) => {
    const limit = input.limit ?? PAGE_SIZE;
    const rows = await ctx.db
      .select({ ...getTableColumns(visits), patient: patients.name })
      .from(visits)
      .innerJoin(patients, eq(visits.patientId, patients.id))
      .where(input.cursor ? lte(visits.id, input.cursor) : undefined)
      .orderBy(desc(visits.id))
      .limit(limit + 1);
    const next = rows.length > limit ? rows.pop() : undefined;
    return { items: rows, nextCursor: next?.id };
  },

  setPrice: async ({ ctx, input }: Procedure<{ id: number; price: number; remark?: string }>) =>
    ctx.db
      .update(visits)
      .set({ price: input.price, ...(input.remark === undefined ? {} : { remark: input.remark }) })
      .where(eq(visits.id, input.id))
      .returning(),

  tag: async ({ ctx, input }: Procedure<{ visitId: number; labelIds: number[] }>) => {
    await ctx.db
      .insert(visitLabels)
      .values(input.labelIds.map((labelId) => ({ visitId: input.visitId, labelId })))
      .onConflictDoNothing();
    return ctx.db
      .select({ labelId: visitLabels.labelId })
      .from(visitLabels)
      .where(eq(visitLabels.visitId, input.visitId))
      .orderBy(visitLabels.labelId);
  },

  billing: async ({ ctx, input }: Procedure<{ kind?: Patient["kind"] }>) => {
    const rows = await ctx.db
      .select({ kind: patients.kind, billed: sum(visits.price), highest: max(visits.price) })
      .from(visits)
      .innerJoin(patients, eq(patients.id, visits.patientId))
      .where(input.kind ? eq(patients.kind, input.kind) : undefined)
      .groupBy(patients.kind)
      .orderBy(patients.kind);
    return rows.map((row) => ({ ...row, billed: toMoney(Number(row.billed ?? 0)) }));
  },
};

// ---------------------------------------------------------------- server actions and loaders

export async function createPatientAction(formData: FormData): Promise<ActionResult<PatientDto>> {
  const email = String(formData.get("email") ?? "").trim();
  const name = String(formData.get("name") ?? "").trim();
  if (!email.includes("@") || !name) return { ok: false, message: "Name and a valid email are required" };
  if (isTaken(patients, patients.email, email)) return { ok: false, message: "This email is taken" };
  const phone = formData.get("phone");
  const created = db
    .insert(patients)
    .values({ email, name, phone: phone ? String(phone) : null })
    .returning()
    .get();
  writeEvent("patient.created", { id: created.id });
  return { ok: true, data: toPatientDto(created) };
}

export async function renameRoomAction(roomId: number, formData: FormData) {
  const label = String(formData.get("label"));
  if (isTaken(rooms, rooms.label, label)) return { ok: false, message: "There is such a room" };
  const [room] = await db.update(rooms).set({ label }).where(eq(rooms.id, roomId)).returning();
  return { ok: true, data: room };
}

export async function adjustStockAction(formData: FormData): Promise<ActionResult<StockItem>> {
  const sku = String(formData.get("sku"));
  const place = String(formData.get("place"));
  const note = formData.get("note");
  const [item] = await db
    .update(stock)
    .set({ amount: Number(formData.get("amount")), ...(note ? { note: String(note) } : {}) })
    .where(and(eq(stock.sku, sku), eq(stock.place, place)))
    .returning();
  return item ? { ok: true, data: item } : { ok: false, message: "No such item" };
}

export async function loadPatientsPage({ url }: { url: URL }) {
  const search = url.searchParams.get("q") ?? undefined;
  const kind = url.searchParams.get("kind") === "private" ? "private" : undefined;
  const { items, total } = await listPatients(
    { search, kind },
    Number(url.searchParams.get("page") ?? 1),
    10,
  );
  return {
    patients: items,
    pages: Math.ceil(total / 10),
    archived: rowTotal(patients, eq(patients.active, false)),
  };
}

export async function loadVisitsPage({ params }: { params: { patientId: string } }) {
  const patientId = Number(params.patientId);
  const [patient, history, choices] = await Promise.all([
    getPatient(patientId),
    listVisits({ patientId }),
    db.select({ value: rooms.id, text: rooms.label }).from(rooms).orderBy(rooms.label),
  ]);
  return { patient, history, choices };
}

// ---------------------------------------------------------------- search and reports

export async function globalSearch(term: string, limit = 10) {
  const pattern = `%${term}%`;
  return union(
    db
      .select({ type: sql<string>`'patient'`.as("type"), id: patients.id, title: patients.name })
      .from(patients)
      .where(like(patients.name, pattern)),
    db
      .select({ type: sql<string>`'room'`.as("type"), id: rooms.id, title: rooms.label })
      .from(rooms)
      .where(like(rooms.label, pattern)),
  )
    .orderBy((found) => [found.title, found.type])
    .limit(limit);
}

export async function dashboard() {
  const [active, archived, booked, latest] = await Promise.all([
    db.$count(patients, eq(patients.active, true)),
    db.$count(patients, eq(patients.active, false)),
    db.select({ n: count(), revenue: sum(visits.price) }).from(visits),
    db.query.visits.findMany({
      limit: 5,
      orderBy: desc(visits.id),
      columns: { id: true, price: true },
      with: { patient: { columns: { name: true } }, room: { columns: { label: true, floor: true } } },
    }),
  ]);
  return {
    patients: { active, archived },
    visits: { total: booked[0]?.n ?? 0, revenue: Number(booked[0]?.revenue ?? 0) },
    latest: latest.map(({ id, patient, room }) => ({ id, who: patient.name, where: room?.label ?? "-" })),
  };
}

export async function patientTimeline(patientId: number) {
  const rows = db.all<{ id: number; price: number; room: string | null; labels: string | null }>(sql`
    select ${visits.id} as id, ${visits.price} as price, ${rooms.label} as room,
      (select group_concat(${labels.word}) from ${visitLabels}
        join ${labels} on ${labels.id} = ${visitLabels.labelId}
        where ${visitLabels.visitId} = ${visits.id}) as labels
    from ${visits}
    left join ${rooms} on ${rooms.id} = ${visits.roomId}
    where ${visits.patientId} = ${patientId}
    order by ${visits.id}
  `);
  return rows.map((row) => ({ ...row, price: toMoney(row.price), labels: row.labels?.split(",") ?? [] }));
}

export async function quickStats() {
  return db.get<{ active: number; unpaid: number; items: number }>(sql`
    select
      (select count(*) from patients where active = 1) as active,
      (select count(*) from visits where price = 0) as unpaid,
      (select total(amount) from stock) as items
  `);
}

export async function archiveIdlePatients() {
  const { changes } = db.run(
    sql`update patients set active = 0 where active = 1 and id not in (select patient_id from visits where price > 0)`,
  );
  const archived = await db
    .select({ name: patients.name })
    .from(patients)
    .where(eq(patients.active, false))
    .orderBy(patients.name);
  return { changes, archived: archived.map(({ name }) => name) };
}

export async function exportPatients(columns: ("phone" | "kind" | "bornAt")[] = ["phone"]) {
  const rows = await db.select().from(patients).orderBy(patients.id);
  const header = ["id", "name", "email", ...columns].join(";");
  const lines = rows.map((row) =>
    [row.id, row.name, row.email, ...columns.map((column) => toCell(row[column]))].join(";"),
  );
  return [header, ...lines].join("\n");
}

export async function revenueReport(minRevenue = 0) {
  const perRoom = db.$with("per_room").as(
    db
      .select({
        roomId: visits.roomId,
        revenue: sql<number>`sum(${visits.price})`.as("revenue"),
        visitors: countDistinct(visits.patientId).as("visitors"),
      })
      .from(visits)
      .where(isNotNull(visits.roomId))
      .groupBy(visits.roomId),
  );
  const rows = await db
    .with(perRoom)
    .select({ label: rooms.label, floor: rooms.floor, revenue: perRoom.revenue, visitors: perRoom.visitors })
    .from(rooms)
    .leftJoin(perRoom, eq(perRoom.roomId, rooms.id))
    .where(gte(sql`coalesce(${perRoom.revenue}, 0)`, minRevenue))
    .orderBy(rooms.label);
  const total = rows.reduce((so, { revenue }) => so + (revenue ?? 0), 0);
  return { rows, total: toMoney(total) };
}
