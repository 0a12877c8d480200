// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are edited here, not written
import { type AppChange, after, byHand, change, drop } from "./change.ts";

const memo = "  placedOn: text().notNull(),\n  memo: text(),\n}, (t) => [";
const archiveMemo = "  placedOn: text(),\n  memo: text(),\n});";
const customersEnd = "  ...stamps,\n  ...softly,\n}, (t) => [uniqueIndex";

export const changes: readonly AppChange[] = [
  // Objects of columns that tables share
  change("shared-column-added", "export const softly = {", "export const softly = { deletedBy: text(),", {
    edits: [["import { customType, integer }", "import { customType, integer, text }"]],
  }),
  change(
    "shared-column-required",
    "export const stamps = {",
    "export const stamps = {\n  version: integer().notNull().default(1),",
  ),
  change(
    "shared-column-dropped",
    '  updatedAt: integer({ mode: "timestamp" }).$onUpdate(() => new Date(1_100_000_000_000)),\n',
    "",
  ),
  change(
    "stamps-in-milliseconds",
    'updatedAt: integer({ mode: "timestamp" })',
    'updatedAt: integer({ mode: "timestamp_ms" })',
  ),
  change("on-update-dropped", ".$onUpdate(() => new Date(1_100_000_000_000))", ""),
  change(
    "default-of-code-dropped",
    ".$defaultFn(() => new Date(1_000_000_000_000))",
    ".default(sql`(unixepoch())`)",
    {
      edits: [
        [
          'import { customType, integer } from "drizzle-orm/sqlite-core";',
          'import { sql } from "drizzle-orm";\nimport { customType, integer } from "drizzle-orm/sqlite-core";',
        ],
      ],
    },
  ),
  change(
    "money-in-units",
    "toDriver: (value) => Math.round(value * 100),\n  fromDriver: (value) => value / 100,",
    "toDriver: (value) => Math.round(value),\n  fromDriver: (value) => value,",
  ),
  // Names under casing
  change("key-renamed-under-casing", "  taxNumber: text(),\n", "  vatNumber: text(),\n", {
    edits: [["number: t.customers.taxNumber", "number: t.customers.vatNumber"]],
    renamed: ["customers.tax_number", "customers.vat_number"],
  }),
  change("key-renamed-name-kept", "  taxNumber: text(),\n", '  vatNumber: text("tax_number"),\n', {
    edits: [["number: t.customers.taxNumber", "number: t.customers.vatNumber"]],
  }),
  change("name-spelled-out", "  fullName: text().notNull(),\n", '  fullName: text("full_name").notNull(),\n'),
  change(
    "column-renamed-under-casing",
    "  inStock: integer().notNull().default(0),\n",
    '  inStock: integer("stock").notNull().default(0),\n',
    {
      renamed: ["products.in_stock", "products.stock"],
    },
  ),
  change("casing-column-added", "  taxNumber: text(),\n", "  taxNumber: text(),\n  homeCountry: text(),\n"),
  change(
    "casing-column-required",
    "  inStock: integer().notNull().default(0),\n",
    "  inStock: integer().notNull().default(0),\n  minStock: integer().notNull().default(0),\n",
  ),
  drop("casing-column-dropped", "  taxNumber: text(),\n", {
    edits: [
      [
        "export const taxed = async () => db.select({ id: t.customers.id, number: t.customers.taxNumber }).from(t.customers).orderBy(t.customers.id);\n",
        "",
      ],
    ],
  }),
  // What SQL by hand meets
  change(
    "order-column-at-end",
    memo,
    `${memo.replace("  memo: text(),\n", "  memo: text(),\n  channel: text(),\n")}`,
  ),
  change(
    "order-column-in-both",
    memo,
    `${memo.replace("  memo: text(),\n", "  memo: text(),\n  channel: text(),\n")}`,
    {
      edits: [
        [archiveMemo, archiveMemo.replace("  memo: text(),\n", "  memo: text(),\n  channel: text(),\n")],
      ],
    },
  ),
  change("order-column-dropped", memo, memo.replace("  memo: text(),\n", ""), {
    edits: [
      [archiveMemo, archiveMemo.replace("  memo: text(),\n", "")],
      ['set({ memo: "late" })', 'set({ status: "paid" })'],
      [
        "export const memoOf = async () => db.all(sql`select ${orders.memo} as memo from ${orders} where ${orders.id} = ${1}`);\n",
        "",
      ],
    ],
  }),
  after("archive-column", archiveMemo.slice(0, -4), "\n  archivedAt: integer(),"),
  change(
    "placed-as-date",
    memo,
    memo.replace("text().notNull()", 'integer({ mode: "timestamp" }).notNull()'),
    {
      edits: [
        ['placedOn: "2026-02-02"', "placedOn: new Date(0)"],
        ['lt(t.orders.placedOn, "2026-01-15")', "lt(t.orders.placedOn, new Date(0))"],
      ],
    },
  ),
  change("id-column-ambiguous", "  taxNumber: text(),\n", "  taxNumber: text(),\n  totalCents: integer(),\n"),
  change("raw-default-dropped", "quantity: integer().notNull().default(1)", "quantity: integer().notNull()", {
    edits: [
      [
        'values({ orderId: 1, position: 3, sku: "s1" })',
        'values({ orderId: 1, position: 3, sku: "s1", quantity: 1 })',
      ],
      [
        "insert into lines (order_id, position, sku) values (1, 7, 's2')",
        "insert into lines (order_id, position, sku, quantity) values (1, 7, 's2', 1)",
      ],
    ],
  }),
  // Views and triggers
  change(
    "view-column-added",
    'total: integer("total") })',
    'total: integer("total"), memo: text("memo") })',
    {
      edits: [["total_cents as total from", "total_cents as total, memo from"]],
    },
  ),
  change("view-column-dropped", ', total: integer("total") })', " })", {
    edits: [
      [", total_cents as total from", " from"],
      [
        "export const openTotals = async () => db.select({ total: t.openOrders.total }).from(t.openOrders).where(gt(t.openOrders.total, 10));\n",
        "",
      ],
    ],
  }),
  change("view-filter", "where status = 'open'`);", "where status <> 'sent'`);"),
  change(
    "view-dropped",
    'export const openOrders = sqliteView("open_orders", { id: integer("id"), customer: text("customer"), total: integer("total") })\n  .as(sql`select id, customer_id as customer, total_cents as total from orders where status = \'open\'`);\n',
    "",
    {
      edits: [
        ["export const openList = async () => db.select().from(t.openOrders);\n", ""],
        [
          "export const openTotals = async () => db.select({ total: t.openOrders.total }).from(t.openOrders).where(gt(t.openOrders.total, 10));\n",
          "",
        ],
      ],
    },
  ),
  byHand("trigger-dropped", "DROP TRIGGER products_price"),
  byHand("trigger-without-table", "DROP TABLE price_log"),
  byHand(
    "stamp-trigger",
    "CREATE TRIGGER customers_touched AFTER UPDATE ON customers BEGIN UPDATE customers SET updated_at = 1 WHERE id = new.id AND updated_at IS NOT 1; END",
  ),
  change("log-column-renamed", "  oldPrice: money(),\n", '  oldPrice: money("was"),\n', {
    renamed: ["price_log.old_price", "price_log.was"],
  }),
  // Statements prepared while a file loads
  drop("prepared-column-dropped", "  inStock: integer().notNull().default(0),\n", {
    edits: [
      [
        "left: products.inStock }).from(products).orderBy(products.inStock)",
        "left: products.price }).from(products).orderBy(products.price)",
      ],
      ["{ soldOutAt: new Date(5000), inStock: 0 }", "{ soldOutAt: new Date(5000) }"],
      [
        'export const stockOf = async () => db.get(sql`select in_stock from products where sku = ${"s1"}`);\n',
        "",
      ],
    ],
  }),
  // Unique, CHECK and keys
  change("lower-unique-made-plain", "on(sql`lower(${t.mail})`)", "on(t.mail)"),
  change("lower-unique-dropped", ', (t) => [uniqueIndex("customers_mail").on(sql`lower(${t.mail})`)]', ""),
  change(
    "partial-unique-dropped",
    "  uniqueIndex(\"orders_one_open\").on(t.customerId).where(sql`status = 'open'`),\n",
    "",
  ),
  change("partial-unique-widened", "where(sql`status = 'open'`),", "where(sql`status <> 'sent'`),", {
    first: ["UPDATE orders SET status = 'sent' WHERE id = 3"],
  }),
  change("check-dropped-composite", '  check("quantity_positive", sql`quantity > 0`),\n', ""),
  change("check-bounds-quantity", "sql`quantity > 0`", "sql`quantity between 1 and 3`"),
  change(
    "composite-key-grown",
    "primaryKey({ columns: [t.sku, t.country] })",
    "primaryKey({ columns: [t.sku, t.country, t.since] })",
    {
      edits: [
        [
          "  amount: money().notNull(),\n",
          "  amount: money().notNull(),\n  since: integer().notNull().default(0),\n",
        ],
        ["target: [prices.sku, prices.country]", "target: [prices.sku, prices.country, prices.since]"],
      ],
    },
  ),
  change("named-key-dropped", "  foreignKey({ columns: [t.sku], foreignColumns: [products.sku] }),\n", ""),
  change(
    "named-key-cascades",
    "foreignKey({ columns: [t.sku], foreignColumns: [products.sku] })",
    'foreignKey({ columns: [t.sku], foreignColumns: [products.sku] }).onDelete("cascade")',
  ),
  change(
    "price-key-added",
    "  sku: text().notNull(),\n  country",
    "  sku: text().notNull().references(() => products.sku),\n  country",
  ),
  change(
    "level-checked",
    "on(sql`lower(${t.mail})`)]",
    "on(sql`lower(${t.mail})`), check(\"level_known\", sql`level in ('basic', 'gold')`)]",
  ),
  // Declared otherwise
  change(
    "settings-as-text",
    'settings: text({ mode: "json" }).$type<{ theme: string }>()',
    "settings: text()",
    {
      edits: [['settings: { theme: "dark" }', 'settings: \'{"theme":"dark"}\'']],
    },
  ),
  change("settings-retyped", "$type<{ theme: string }>", "$type<{ theme: string; size?: number }>"),
  change("status-widened", '["open", "paid", "sent"]', '["open", "paid", "sent", "lost"]'),
  change("made-default-changed", '$defaultFn(() => "c9")', '$defaultFn(() => "c10")'),
  change("table-name-of-code", "export const imports", "export const batches"),
  change(
    "sold-out-in-seconds",
    'soldOutAt: integer({ mode: "timestamp_ms" })',
    'soldOutAt: integer({ mode: "timestamp" })',
    {
      more: ["UPDATE products SET sold_out_at = sold_out_at / 1000"],
    },
  ),
  // Rows
  after("level-by-sales", "  taxNumber: text(),\n", "  score: integer().notNull().default(0),\n", {
    more: ["UPDATE customers SET score = (SELECT count(*) FROM orders WHERE customer_id = customers.id)"],
  }),
  byHand("mail-lowered", "UPDATE customers SET mail = lower(mail)"),
  byHand(
    "old-orders-archived",
    "INSERT INTO orders_archive SELECT * FROM orders WHERE status = 'sent'",
    "DELETE FROM orders WHERE status = 'sent'",
  ),
  change(
    "unused-dropped",
    'export const imports = sqliteTable("imports", { id: integer().primaryKey(), source: text(), ...stamps });\n',
    "",
    {
      edits: [
        ["import { imports, priceLog,", "import { priceLog,"],
        ["import { money, softly, stamps }", "import { money, softly }"],
      ],
    },
  ),
  change("price-optional", "price: money().notNull()", "price: money()"),
  drop("line-weight-dropped", "  weight: real(),\n", {
    edits: [["set({ weight: null })", "set({ quantity: 1 })"]],
  }),
  change("soft-delete-dropped", customersEnd, customersEnd.replace("  ...softly,\n", ""), {
    edits: [
      ["const notDeleted = isNull(t.customers.deletedAt);", "const notDeleted = sql`1`;"],
      [
        "export const leave = async () => db.update(t.customers).set({ deletedAt: new Date(0) })",
        "export const leave = async () => db.delete(t.customers)",
      ],
    ],
  }),
];
