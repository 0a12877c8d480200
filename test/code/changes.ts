// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are edited here, not written
/** One change of the app: what is replaced in its sources, and a migration by hand where drizzle-kit makes none. */
export interface AppChange {
  readonly id: string;
  readonly schema: readonly (readonly [from: string, to: string])[];
  readonly queries?: readonly (readonly [from: string, to: string])[];
  /** Statements behind those of drizzle-kit. */
  readonly more?: readonly string[];
}

const change = (id: string, from: string, to: string, more: Partial<AppChange> = {}): AppChange => ({
  id,
  schema: [[from, to]],
  ...more,
});

const drop = (id: string, line: string, more: Partial<AppChange> = {}): AppChange =>
  change(id, line, "", more);

const behind = (id: string, place: string, line: string, more: Partial<AppChange> = {}): AppChange =>
  change(id, place, `${place}${line}`, more);

const drafts = "export const drafts";
const phone = '  phone: text("phone"),\n';
const label = '  label: text("label").notNull(),\n';
const detail = '  detail: text("detail"),\n';
const remark = '  remark: text("remark"),\n';

/** What drizzle-kit makes of each lies in `migrations.json`; `node scripts/code-migrations.ts` writes it. */
export const changes: readonly AppChange[] = [
  behind("column-nullable", phone, '  fax: text("fax"),\n'),
  behind("column-default", phone, '  plan: text("plan").notNull().default("basic"),\n'),
  behind("column-nullable-elsewhere", detail, '  level: text("level"),\n'),
  behind(
    "column-number-default",
    remark,
    '  paid: integer("paid", { mode: "boolean" }).notNull().default(false),\n',
  ),
  behind(
    "column-on-unused",
    'drafts = sqliteTable("drafts", { id: integer("id").primaryKey(),',
    ' title: text("title"),',
  ),
  behind("column-reference", remark, '  nurseId: integer("nurse_id").references(() => patients.id),\n'),
  change(
    "table-unused",
    drafts,
    'export const wards = sqliteTable("wards", { id: integer("id").primaryKey() });\n\nexport const drafts',
  ),
  change(
    "table-used",
    drafts,
    'export const wards = sqliteTable("wards", { id: integer("id").primaryKey() });\n\nexport const drafts',
    {
      queries: [
        ["import { events,", "import { wards, events,"],
        [
          "export const found",
          "export const wardList = async () => db.select().from(wards);\nexport const found",
        ],
      ],
    },
  ),
  change(
    "child-table-filled",
    drafts,
    'export const plans = sqliteTable("plans", { patientId: integer("patient_id").primaryKey().references(() => patients.id) });\n\nexport const drafts',
    {
      more: ["INSERT INTO plans SELECT id FROM patients"],
    },
  ),
  drop("drop-column-used", phone, {
    queries: [
      ['name: "Quiet", phone: "1"', 'name: "Quiet"'],
      ['set({ phone: "2" })', 'set({ name: "B" })'],
      ["{ phone: patients.phone }", "{ name: patients.name }"],
    ],
  }),
  drop("drop-column-insert-only", detail),
  change("drop-column-unused", ', body: text("body")', ""),
  drop("drop-column-left-out", remark, {
    queries: [
      ["columns: { remark: false }, ", ""],
      [".where(isNull(visits.remark))", ""],
    ],
  }),
  drop(
    "drop-table-unused",
    'export const drafts = sqliteTable("drafts", { id: integer("id").primaryKey(), body: text("body") });\n',
  ),
  change(
    "index-added",
    '[uniqueIndex("patients_email").on(t.email)]',
    '[uniqueIndex("patients_email").on(t.email), index("patients_kind").on(t.kind)]',
  ),
  change("unique-dropped-used", '[uniqueIndex("patients_email").on(t.email)]', "[]", {
    queries: [['\n    .onConflictDoUpdate({ target: patients.email, set: { name: "Ann B" } })', ""]],
  }),
  change("unique-added", 'word: text("word").notNull()', 'word: text("word").notNull().unique()'),
  change("unique-to-plain-index", 'uniqueIndex("patients_email")', 'index("patients_email")', {
    queries: [['\n    .onConflictDoUpdate({ target: patients.email, set: { name: "Ann B" } })', ""]],
  }),
  change("check-dropped", ', check("amount_known", sql`${t.amount} >= 0`)', ""),
  change(
    "check-of-enum",
    '[uniqueIndex("patients_email").on(t.email)]',
    "[uniqueIndex(\"patients_email\").on(t.email), check(\"kind_known\", sql`${t.kind} in ('private', 'public')`)]",
  ),
  change("check-on-amount", "sql`${t.amount} >= 0`", "sql`${t.amount} > 1`"),
  change(
    "required-label",
    '  floor: integer("floor"),\n',
    '  floor: integer("floor"),\n  wing: text("wing").notNull().default("w"),\n',
  ),
  change("nullable-now", label, '  label: text("label"),\n'),
  change(
    "default-changed",
    'price: integer("price").notNull().default(0)',
    'price: integer("price").notNull().default(100)',
  ),
  change(
    "default-dropped",
    'amount: integer("amount").notNull().default(1)',
    'amount: integer("amount").notNull()',
    {
      queries: [['values({ sku: "z", place: "y" })', 'values({ sku: "z", place: "y", amount: 1 })']],
    },
  ),
  change("formula-changed", "length(word)", "length(word) * 2"),
  change(
    "generated-added",
    remark,
    `${remark}  size: integer("size").generatedAlwaysAs(sql\`length(remark)\`, { mode: "virtual" }),\n`,
  ),
  change("real-price", 'price: integer("price")', 'price: real("price")'),
  change("text-floor", 'floor: integer("floor")', 'floor: text("floor")'),
  change(
    "columns-reordered",
    `${label}  floor: integer("floor"),\n`,
    `  floor: integer("floor"),\n  label: text("label"),\n`,
  ),
  change("cascade-dropped", ', { onDelete: "cascade" }', ""),
  change(
    "key-added",
    'place: text("place").notNull()',
    'place: text("place").notNull().references(() => shops.name)',
    {
      schema: [
        ['place: text("place").notNull()', 'place: text("place").notNull().references(() => shops.name)'],
        [
          "export const stock",
          'export const shops = sqliteTable("shops", { name: text("name").primaryKey() });\n\nexport const stock',
        ],
      ],
      more: ["INSERT INTO shops VALUES ('x')"],
    },
  ),
  change("key-dropped", ".references(() => rooms.id)", ""),
  change(
    "seconds-to-milliseconds",
    'integer("born_at", { mode: "timestamp" })',
    'integer("born_at", { mode: "timestamp_ms" })',
    {
      more: ["UPDATE patients SET born_at = born_at * 1000"],
    },
  ),
];
