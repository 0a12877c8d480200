import mermaid from "mermaid";
import { describe, expect, test } from "vitest";
import { shorten, visible } from "../../src/model/text.ts";
import type { Touched, TouchedKey, TouchedTable } from "../../src/model/touched.ts";
import { mermaidDiagram, touchedCount } from "../../src/report/markdown/mermaid.ts";
import { hostileNames } from "./sample-reports.ts";

const table = (name: string, parts: Partial<TouchedTable> = {}): TouchedTable => ({
  name,
  fate: "changed",
  rows: "kept",
  ...parts,
});

const key = (from: string, to: string, parts: Partial<TouchedKey> = {}): TouchedKey => ({
  table: from,
  columns: ["parent_id"],
  parent: to,
  onDelete: "NO ACTION",
  optional: false,
  unique: false,
  dropped: false,
  ...parts,
});

const shop: Touched = {
  tables: [
    table("orders", { fate: "rebuilt" }),
    table("Order_items", { fate: "kept", rows: "lost" }),
    table("gifts", { fate: "dropped", rows: "lost" }),
    table("customers", { fate: "kept" }),
  ],
  keys: [
    key("orders", "customers", { optional: true, onDelete: "SET NULL" }),
    key("order_items", "ORDERS", { columns: ["shop_id", "order_id"], onDelete: "CASCADE" }),
    key("gifts", "orders", { unique: true, dropped: true }),
  ],
};

interface Understood {
  readonly boxes: readonly string[];
  /** Parent, child, label. */
  readonly lines: readonly (readonly [number, number, string])[];
}

/** What Mermaid itself understands, as its readers see it; throws where it understands nothing. */
async function understood(source: string): Promise<Understood> {
  expect(await mermaid.parse(source)).toEqual({ diagramType: "er", config: {} });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (!("getEntities" in db && "getRelationships" in db)) throw new Error("no database of an erDiagram");
  const read = db as unknown as ErDatabase;
  const entities = [...read.getEntities().values()];
  const place = (id: string): number => entities.findIndex((entity) => entity.id === id);
  return {
    boxes: entities.map(({ alias }) => decode(alias)),
    lines: read
      .getRelationships()
      .map((each) => [place(each.entityA), place(each.entityB), decode(each.roleA)]),
  };
}

/** What of its database is asked for: https://github.com/mermaid-js/mermaid/blob/develop/packages/mermaid/src/diagrams/er/erDb.ts */
interface ErDatabase {
  readonly getEntities: () => ReadonlyMap<string, { readonly id: string; readonly alias: string }>;
  readonly getRelationships: () => readonly {
    readonly entityA: string;
    readonly entityB: string;
    readonly roleA: string;
  }[];
}

/** Mermaid keeps `#35;` as "ﬂ°°35¶ß" until it draws. */
function decode(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, digits: string) => String.fromCodePoint(Number(digits)));
}

function sourceOf(touched: Touched): string {
  return mermaidDiagram(touched)?.source ?? "";
}

describe("a diagram", () => {
  test("has a box for each table with what happens to it, and a line for each key", () => {
    expect(sourceOf(shop).split("\n")).toEqual([
      "erDiagram",
      "  direction LR",
      '  t0["orders · rebuilt"]',
      '  t1["⚠️ Order_items · loses rows"]',
      '  t2["⚠️ gifts · dropped, loses rows"]',
      '  t3["customers"]',
      '  t3 |o--o{ t0 : "parent_id · set null"',
      '  t0 ||--o{ t1 : "shop_id and order_id · cascade"',
      '  t0 ||..o| t2 : "parent_id · dropped"',
    ]);
    expect(touchedCount(shop)).toBe(3);
  });

  test("is what Mermaid understands", async () => {
    expect(await understood(sourceOf(shop))).toEqual({
      boxes: ["orders · rebuilt", "⚠️ Order_items · loses rows", "⚠️ gifts · dropped, loses rows", "customers"],
      lines: [
        [3, 0, "parent_id · set null"],
        [0, 1, "shop_id and order_id · cascade"],
        [0, 2, "parent_id · dropped"],
      ],
    });
  });

  test("is drawn from three touched tables on", () => {
    expect(mermaidDiagram({ ...shop, tables: shop.tables.slice(1) })).toBeNull();
    expect(mermaidDiagram({ tables: [], keys: [] })).toBeNull();
  });

  test("leaves out parents to which nothing happens where there are many tables", async () => {
    const many = Array.from({ length: 12 }, (_, n) => table(`t${n}`));
    const touched = { tables: [...many, table("parent", { fate: "kept" })], keys: [key("t1", "parent")] };
    expect(await understood(sourceOf(touched))).toEqual({
      boxes: many.map(({ name }) => `${name} · changed`),
      lines: [],
    });
  });

  test("has the worst of very many tables, and counts the others", async () => {
    const added = Array.from({ length: 40 }, (_, n) => table(`a${n}`, { fate: "added" }));
    const touched = { tables: [...added, table("gone", { fate: "dropped", rows: "lost" })], keys: [] };
    const { boxes } = await understood(sourceOf(touched));
    expect(boxes).toHaveLength(25);
    expect(boxes.at(-1)).toBe("⚠️ gone · dropped, loses rows");
    expect(mermaidDiagram(touched)?.left).toBe(16);
  });
});

const traps = [
  ...hostileNames,
  '"]\n  click t0 href "javascript:alert(1)"',
  "%%{init: {'theme': 'dark', 'securityLevel': 'loose'}}%%",
  "---\nconfig:\n  securityLevel: loose\n---",
  "a --> b",
  "%% comment",
  "erDiagram",
  "title x",
  "accTitle: x",
  "direction LR",
  "style t0 fill:#f00",
  "classDef default fill:#f00",
  "#quot;#35;&quot;&#34;",
  "fa:fa-bell `**bold**` _it_ __x__ 1. one - two",
  "$x \\n \\",
  "ﬂ°°34¶ß",
  "__proto__",
];

describe("no name is more than text", () => {
  test.each(traps)("%j", async (name) => {
    const tables = [table(name), table(`${name}2`, { fate: "added" }), table("plain", { rows: "lost" })];
    const keys = [key("plain", name, { columns: [name] }), key(`${name}2`, "plain")];
    const source = sourceOf({ tables, keys });
    expect(source.split("\n")).toHaveLength(7);
    const { boxes, lines } = await understood(source);
    const shown = (text: string): string => shorten(visible(text), 60);
    expect(boxes).toEqual([
      `${shown(name)} · changed`,
      `${shown(`${name}2`)} · added`,
      "⚠️ plain · changed, loses rows",
    ]);
    expect(lines).toEqual([
      [0, 2, shown(name)],
      [2, 1, "parent_id"],
    ]);
  });
});
