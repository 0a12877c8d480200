// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are edited here, not written
import { type AppChange, after, byHand, change, drop } from "./change.ts";

const drafts = "export const drafts";
const phone = '  phone: text("phone"),\n';
const label = '  label: text("label").notNull(),\n';
const detail = '  detail: text("detail"),\n';
const remark = '  remark: text("remark"),\n';

export const changes: readonly AppChange[] = [
  after("column-nullable", phone, '  fax: text("fax"),\n'),
  after("column-default", phone, '  plan: text("plan").notNull().default("basic"),\n'),
  after("column-nullable-elsewhere", detail, '  level: text("level"),\n'),
  after(
    "column-number-default",
    remark,
    '  paid: integer("paid", { mode: "boolean" }).notNull().default(false),\n',
  ),
  after(
    "column-on-unused",
    'drafts = sqliteTable("drafts", { id: integer("id").primaryKey(),',
    ' title: text("title"),',
  ),
  after("column-reference", remark, '  nurseId: integer("nurse_id").references(() => patients.id),\n'),
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
      edits: [
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
    edits: [
      ['name: "Quiet", phone: "1"', 'name: "Quiet"'],
      ['set({ phone: "2" })', 'set({ name: "B" })'],
      ["{ phone: patients.phone }", "{ name: patients.name }"],
    ],
  }),
  drop("drop-column-insert-only", detail),
  change("drop-column-unused", ', body: text("body")', ""),
  drop("drop-column-left-out", remark, {
    edits: [
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
    edits: [['\n    .onConflictDoUpdate({ target: patients.email, set: { name: "Ann B" } })', ""]],
  }),
  change("unique-added", 'word: text("word").notNull()', 'word: text("word").notNull().unique()'),
  change("unique-to-plain-index", 'uniqueIndex("patients_email")', 'index("patients_email")', {
    edits: [['\n    .onConflictDoUpdate({ target: patients.email, set: { name: "Ann B" } })', ""]],
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
      edits: [['values({ sku: "z", place: "y" })', 'values({ sku: "z", place: "y", amount: 1 })']],
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
      edits: [
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
  // Names
  change("column-renamed", 'phone: text("phone")', 'phone: text("mobile")', {
    renamed: ["patients.phone", "patients.mobile"],
  }),
  change("column-renamed-in-code", phone, '  mobile: text("phone"),\n', {
    edits: [
      ['name: "Quiet", phone: "1"', 'name: "Quiet", mobile: "1"'],
      ['set({ phone: "2" })', 'set({ mobile: "2" })'],
      ["{ phone: patients.phone }", "{ phone: patients.mobile }"],
    ],
  }),
  change("column-replaced", phone, '  mobile: text("mobile"),\n', {
    first: [
      "ALTER TABLE patients ADD mobile text",
      "UPDATE patients SET mobile = phone",
      "ALTER TABLE patients DROP COLUMN phone",
    ],
    edits: [
      ['name: "Quiet", phone: "1"', 'name: "Quiet", mobile: "1"'],
      ['set({ phone: "2" })', 'set({ mobile: "2" })'],
      ["{ phone: patients.phone }", "{ phone: patients.mobile }"],
    ],
    isByHand: true,
  }),
  change("unused-column-renamed", 'body: text("body")', 'body: text("content")', {
    renamed: ["drafts.body", "drafts.content"],
  }),
  change("table-renamed", 'sqliteTable("labels"', 'sqliteTable("words"', { renamed: ["labels", "words"] }),
  change("unused-table-renamed", 'sqliteTable("drafts"', 'sqliteTable("sketches"', {
    renamed: ["drafts", "sketches"],
  }),
  change("table-renamed-in-code", "export const drafts", "export const sketches"),
  // Unique
  change(
    "unique-made-partial",
    'uniqueIndex("patients_email").on(t.email)',
    'uniqueIndex("patients_email").on(t.email).where(sql`active = 1`)',
    {
      edits: [
        ["{ target: patients.email, set", "{ target: patients.email, targetWhere: sql`active = 1`, set"],
      ],
    },
  ),
  change(
    "unique-made-lower",
    'uniqueIndex("patients_email").on(t.email)',
    'uniqueIndex("patients_email").on(sql`lower(${t.email})`)',
    { edits: [["{ target: patients.email, set", "{ target: sql`lower(email)`, set"]] },
  ),
  after(
    "unique-partial-added",
    '  floor: integer("floor"),\n}',
    ', (t) => [uniqueIndex("rooms_ground").on(t.label).where(sql`floor = 0`)]',
  ),
  after(
    "unique-expression-added",
    '  detail: text("detail"),\n}',
    ', (t) => [uniqueIndex("events_what").on(sql`lower(what)`)]',
  ),
  after(
    "unique-on-used-values",
    '  detail: text("detail"),\n}',
    ', (t) => [uniqueIndex("events_detail").on(t.detail)]',
  ),
  after(
    "unique-of-two-added",
    '  remark: text("remark"),\n}',
    ', (t) => [unique("visit_once").on(t.patientId, t.roomId, t.price)]',
  ),
  change(
    "unique-narrowed",
    'unique("stock_sku_place").on(t.sku, t.place)',
    'unique("stock_sku_place").on(t.sku)',
    {
      edits: [["target: [stock.sku, stock.place]", "target: [stock.sku]"]],
    },
  ),
  change(
    "unique-widened",
    '[uniqueIndex("patients_email").on(t.email)]',
    '[uniqueIndex("patients_email").on(t.email, t.kind)]',
    {
      edits: [["{ target: patients.email, set", "{ target: [patients.email, patients.kind], set"]],
    },
  ),
  change("unique-renamed", 'uniqueIndex("patients_email")', 'uniqueIndex("patients_email_unique")'),
  change("unique-unused-dropped", '[unique("stock_sku_place").on(t.sku, t.place), check', "[check", {
    edits: [[".onConflictDoUpdate({ target: [stock.sku, stock.place], set: { amount: 5 } })", ""]],
  }),
  // CHECK
  after(
    "check-on-label",
    '  floor: integer("floor"),\n}',
    ", (t) => [check(\"label_known\", sql`${t.label} <> ''`)]",
  ),
  change("check-loosened", "sql`${t.amount} >= 0`", "sql`${t.amount} >= -9`"),
  change("check-refuses-written", "sql`${t.amount} >= 0`", "sql`${t.amount} between 0 and 4`"),
  after(
    "check-of-two",
    '  remark: text("remark"),\n}',
    ', (t) => [check("free_remark", sql`${t.price} > 0 or ${t.remark} is null`)]',
  ),
  after(
    "check-refuses-kind",
    '[uniqueIndex("patients_email").on(t.email)',
    ", check(\"kind_short\", sql`${t.kind} <> 'private' or ${t.phone} is not null`)",
  ),
  after("check-on-unused", 'body: text("body") }', ", (t) => [check(\"body_there\", sql`${t.body} <> ''`)]"),
  // Foreign keys
  change("key-to-null", "references(() => rooms.id)", 'references(() => rooms.id, { onDelete: "set null" })'),
  change(
    "key-cascades",
    "references(() => visits.id)",
    'references(() => visits.id, { onDelete: "cascade" })',
  ),
  change("key-restricts", '{ onDelete: "cascade" }', '{ onDelete: "restrict" }'),
  change(
    "key-added-unwritten",
    'floor: integer("floor")',
    'floor: integer("floor").references(() => floors.id)',
    {
      edits: [
        [
          "export const rooms",
          'export const floors = sqliteTable("floors", { id: integer("id").primaryKey() });\n\nexport const rooms',
        ],
      ],
      first: ["CREATE TABLE floors (id integer PRIMARY KEY NOT NULL)", "INSERT INTO floors VALUES (1)"],
      isByHand: true,
      more: [
        "CREATE TABLE __new_rooms (id integer PRIMARY KEY NOT NULL, label text NOT NULL, floor integer REFERENCES floors(id))",
        "INSERT INTO __new_rooms SELECT id, label, floor FROM rooms",
        "DROP TABLE rooms",
        "ALTER TABLE __new_rooms RENAME TO rooms",
      ],
    },
  ),
  change(
    "key-on-text",
    'what: text("what").notNull()',
    'what: text("what").notNull().references(() => kinds.word)',
    {
      edits: [
        [
          "export const events",
          'export const kinds = sqliteTable("kinds", { word: text("word").primaryKey() });\n\nexport const events',
        ],
      ],
      first: ["CREATE TABLE kinds (word text PRIMARY KEY NOT NULL)", "INSERT INTO kinds VALUES ('start')"],
      isByHand: true,
      more: [
        "CREATE TABLE __new_events (id integer PRIMARY KEY NOT NULL, what text NOT NULL REFERENCES kinds(word), detail text)",
        "INSERT INTO __new_events SELECT id, what, detail FROM events",
        "DROP TABLE events",
        "ALTER TABLE __new_events RENAME TO events",
      ],
    },
  ),
  after(
    "child-table-empty",
    drafts.slice(0, 0) +
      'export const drafts = sqliteTable("drafts", { id: integer("id").primaryKey(), body: text("body") });\n',
    'export const notices = sqliteTable("notices", { id: integer("id").primaryKey(), patientId: integer("patient_id").notNull().references(() => patients.id) });\n',
  ),
  // Keys
  change(
    "autoincrement-added",
    'export const rooms = sqliteTable("rooms", {\n  id: integer("id").primaryKey(),',
    'export const rooms = sqliteTable("rooms", {\n  id: integer("id").primaryKey({ autoIncrement: true }),',
  ),
  change("autoincrement-dropped", "primaryKey({ autoIncrement: true })", "primaryKey()"),
  change("composite-key-dropped", "}, (t) => [primaryKey({ columns: [t.visitId, t.labelId] })]);", "});"),
  change(
    "key-made-composite",
    'unique("stock_sku_place").on(t.sku, t.place)',
    "primaryKey({ columns: [t.sku, t.place] })",
  ),
  // NOT NULL
  change("floor-required", 'floor: integer("floor")', 'floor: integer("floor").notNull()', {
    first: ["UPDATE rooms SET floor = 0 WHERE floor IS NULL"],
    edits: [['values({ label: "East" })', 'values({ label: "East", floor: 3 })']],
  }),
  change(
    "remark-required",
    'remark: text("remark")',
    "remark: text(\"remark\").notNull().default('')".replaceAll("'", '"'),
    {
      first: ["UPDATE visits SET remark = '' WHERE remark IS NULL"],
    },
  ),
  change("phone-required", phone, '  phone: text("phone").notNull(),\n', {
    first: ["UPDATE patients SET phone = '' WHERE phone IS NULL"],
    edits: [
      ['values({ email: "new@x.io", name: "New" })', 'values({ email: "new@x.io", name: "New", phone: "" })'],
      [
        'values({ email: "ann@x.io", name: "Ann B" })',
        'values({ email: "ann@x.io", name: "Ann B", phone: "" })',
      ],
    ],
  }),
  change(
    "price-optional",
    'price: integer("price").notNull().default(0)',
    'price: integer("price").default(0)',
  ),
  after("column-required-filled", phone, '  city: text("city").notNull(),\n', {
    first: ["ALTER TABLE patients ADD city text NOT NULL DEFAULT 'Bern'"],
    edits: [
      [
        'values({ email: "new@x.io", name: "New" })',
        'values({ email: "new@x.io", name: "New", city: "Bonn" })',
      ],
      [
        'values({ email: "ann@x.io", name: "Ann B" })',
        'values({ email: "ann@x.io", name: "Ann B", city: "Bonn" })',
      ],
      ['name: "Quiet", phone: "1"', 'name: "Quiet", phone: "1", city: "Bonn"'],
    ],
    isByHand: true,
  }),
  // Values
  byHand("values-rewritten", "UPDATE patients SET phone = '+' || phone WHERE phone IS NOT NULL"),
  byHand("nulls-filled", "UPDATE visits SET remark = 'none' WHERE remark IS NULL"),
  byHand("unused-values-rewritten", "UPDATE drafts SET body = upper(body)"),
  byHand("rows-added", "INSERT INTO rooms (id, label) VALUES (77, 'Attic')"),
  byHand("rows-deleted", "DELETE FROM visit_labels"),
  byHand("cents-to-euros", "UPDATE visits SET price = price / 100"),
  change(
    "enum-value-renamed",
    '["private", "public"] }).notNull().default("public")',
    '["private", "open"] }).notNull().default("open")',
    {
      more: ["UPDATE patients SET kind = 'open' WHERE kind = 'public'"],
    },
  ),
  after("column-filled", phone, '  initials: text("initials"),\n', {
    more: ["UPDATE patients SET initials = substr(name, 1, 1)"],
  }),
  // Declared otherwise
  change("enum-widened", '["private", "public"]', '["private", "public", "guest"]'),
  change(
    "enum-narrowed",
    '{ enum: ["private", "public"] }).notNull().default("public")',
    '{ enum: ["public"] }).notNull().default("public")',
    {
      edits: [['set({ kind: "private" })', 'set({ kind: "public" })']],
    },
  ),
  change(
    "boolean-to-number",
    'active: integer("active", { mode: "boolean" }).notNull().default(true)',
    'active: integer("active").notNull().default(1)',
    {
      edits: [["eq(patients.active, true)", "eq(patients.active, 1)"]],
    },
  ),
  change("text-to-json", 'remark: text("remark")', 'remark: text("remark", { mode: "json" })'),
  change("seconds-to-milliseconds-declared", '{ mode: "timestamp" }', '{ mode: "timestamp_ms" }'),
  change("default-in-code", 'note: text("note")', 'note: text("note").$defaultFn(() => "fresh")'),
  change("type-in-code", 'remark: text("remark")', 'remark: text("remark").$type<"fine" | "bad">()'),
  // Moved and split
  drop("column-moved", remark, {
    edits: [
      [
        "export const labels",
        'export const remarks = sqliteTable("remarks", {\n  visitId: integer("visit_id").primaryKey().references(() => visits.id),\n  body: text("body").notNull(),\n});\n\nexport const labels',
      ],
      ["columns: { remark: false }, ", ""],
      [
        "where(isNull(visits.remark))",
        "where(sql`not exists (select 1 from remarks where visit_id = ${visits.id})`)",
      ],
    ],
    between: ["INSERT INTO remarks SELECT id, remark FROM visits WHERE remark IS NOT NULL"],
  }),
  after("column-copied-out", remark, "", {
    edits: [
      [
        "export const labels",
        'export const remarks = sqliteTable("remarks", {\n  visitId: integer("visit_id").primaryKey(),\n  body: text("body").notNull(),\n});\n\nexport const labels',
      ],
    ],
    more: ["INSERT INTO remarks SELECT id, remark FROM visits WHERE remark IS NOT NULL"],
  }),
  after("soft-delete", detail, '  deletedAt: integer("deleted_at", { mode: "timestamp" }),\n', {
    edits: [
      [
        "select({ what: events.what }).from(events).limit(1)",
        "select({ what: events.what }).from(events).where(isNull(events.deletedAt)).limit(1)",
      ],
    ],
  }),
  after(
    "two-columns",
    remark,
    '  paidAt: integer("paid_at", { mode: "timestamp" }),\n  paidBy: text("paid_by").notNull().default("cash"),\n',
  ),
  change("column-exchanged", detail, '  actor: text("actor"),\n', {
    first: ["ALTER TABLE events DROP COLUMN detail", "ALTER TABLE events ADD actor text"],
    isByHand: true,
  }),
  // Objects by hand
  byHand(
    "trigger-logs",
    "CREATE TRIGGER visit_logged AFTER INSERT ON visits BEGIN INSERT INTO events (what) VALUES ('visit'); END",
  ),
  byHand(
    "trigger-refuses",
    "CREATE TRIGGER visit_dear BEFORE INSERT ON visits WHEN new.price > 400 BEGIN SELECT RAISE(ABORT, 'too dear'); END",
  ),
  byHand(
    "trigger-changes",
    "CREATE TRIGGER room_label AFTER INSERT ON rooms BEGIN UPDATE rooms SET label = upper(label) WHERE id = new.id; END",
  ),
  byHand("view-by-hand", "CREATE VIEW active_patients AS SELECT id, name FROM patients WHERE active = 1"),
  byHand("index-on-expression", "CREATE INDEX patients_lower ON patients (lower(name))"),
  // Types and defaults
  change("amount-numeric", 'amount: integer("amount")', 'amount: numeric("amount", { mode: "number" })', {
    edits: [["import { check, index, integer,", "import { check, index, integer, numeric,"]],
  }),
  change("remark-blob", 'remark: text("remark")', 'remark: blob("remark")', {
    edits: [["import { check, index,", "import { blob, check, index,"]],
  }),
  change("born-default", '{ mode: "timestamp" })', '{ mode: "timestamp" }).default(sql`(600000001)`)'),
  change("kind-default-dropped", '.notNull().default("public")', ".notNull()", {
    edits: [
      [
        'values({ email: "new@x.io", name: "New" })',
        'values({ email: "new@x.io", name: "New", kind: "public" })',
      ],
      [
        'values({ email: "ann@x.io", name: "Ann B" })',
        'values({ email: "ann@x.io", name: "Ann B", kind: "public" })',
      ],
      ['name: "Quiet", phone: "1"', 'name: "Quiet", phone: "1", kind: "public"'],
    ],
  }),
  change("generated-stored", '{ mode: "virtual" }', '{ mode: "stored" }'),
  change(
    "generated-to-plain",
    'integer("size").generatedAlwaysAs(sql`length(word)`, { mode: "virtual" })',
    'integer("size")',
  ),
  change(
    "table-dropped-used",
    'export const events = sqliteTable("events", {\n  id: integer("id").primaryKey(),\n  what: text("what").notNull(),\n  detail: text("detail"),\n});\n',
    "",
    {
      edits: [
        ["import { events, labels,", "import { labels,"],
        [
          'export const log = async () => db.insert(events).values({ what: "login" }).returning({ what: events.what });\n',
          "",
        ],
        [
          "export const lastEvent = async () => db.select({ what: events.what }).from(events).limit(1);\n",
          "",
        ],
        [
          "export const rawLog = async () => db.all(sql`insert into events (what) values ('raw') returning what`);\n",
          "",
        ],
      ],
    },
  ),
];
