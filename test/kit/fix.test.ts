import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installKit, type Kit, modulesOf } from "../../scripts/fixtures/drizzle-kit.ts";
import { diffSchemas } from "../../src/changes/schema/diff-schema.ts";
import type { Schema } from "../../src/model/schema.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { type Files, judgeTrees } from "../check/judge-trees.ts";
import { fixedFiles, fixTrees } from "../fix/fix-trees.ts";

/**
 * Two branches of one fork, each with migrations that the real drizzle-kit generated, merged in either order: what comes
 * out of a fix has to be what drizzle-kit would have made of the second branch on top of the first, or a conflict that
 * is said.
 */

/** What a branch does to the schema. */
type Deed =
  | { readonly kind: "add-table"; readonly table: string }
  | { readonly kind: "drop-table"; readonly table: string }
  | {
      readonly kind: "add-column";
      readonly table: string;
      readonly column: string;
      readonly type: "text" | "integer";
    }
  | { readonly kind: "add-index"; readonly table: string; readonly column: string }
  | { readonly kind: "require"; readonly table: string; readonly column: string };

interface Columns {
  readonly [column: string]: {
    readonly type: "text" | "integer";
    readonly notNull: boolean;
    readonly indexed: boolean;
  };
}
type Tables = Readonly<Record<string, Columns>>;

const plain = { type: "text", notNull: false, indexed: false } as const;
const fork: Tables = { users: { name: plain, mail: plain }, posts: { title: plain }, notes: { text: plain } };

/** The schema after a deed; the same where the deed is about what is not there. */
function doDeed(tables: Tables, deed: Deed): Tables {
  const { [deed.table]: columns, ...others } = tables;
  if (deed.kind === "add-table")
    return columns === undefined ? { ...tables, [deed.table]: { label: plain } } : tables;
  if (columns === undefined) return tables;
  if (deed.kind === "drop-table") return others;
  const column = columns[deed.column];
  const withColumn = (more: Partial<Columns[string]>) => ({
    ...tables,
    [deed.table]: { ...columns, [deed.column]: { ...plain, ...column, ...more } },
  });
  if (deed.kind === "add-column") return column === undefined ? withColumn({ type: deed.type }) : tables;
  if (column === undefined) return tables;
  return withColumn(deed.kind === "add-index" ? { indexed: true } : { notNull: true });
}

function schemaModule(tables: Tables): string {
  const lines = Object.entries(tables).map(([table, columns]) => {
    const fields = Object.entries(columns).map(
      ([name, { type, notNull }]) => `${name}: ${type}("${name}")${notNull ? ".notNull()" : ""}`,
    );
    const indexes = Object.entries(columns).flatMap(([name, { indexed }]) =>
      indexed ? [`index("${table}_${name}_idx").on(t.${name})`] : [],
    );
    const more = indexes.length === 0 ? "" : `, (t) => [${indexes.join(", ")}]`;
    return `export const ${table} = sqliteTable("${table}", { id: integer("id").primaryKey(), ${fields.join(", ")} }${more});`;
  });
  return `import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";\n${lines.join("\n")}\n`;
}

const table = fc.constantFrom("users", "posts", "notes");
const known = fc.constantFrom(["users", "name"], ["users", "mail"], ["posts", "title"], ["notes", "text"]);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom("tags", "likes").map((name) => ({ kind: "add-table", table: name }) as const),
  fc
    .tuple(table, fc.constantFrom("age", "city"), fc.constantFrom("text", "integer"))
    .map(
      ([at, column, type]) =>
        ({ kind: "add-column", table: at, column, type: type === "text" ? "text" : "integer" }) as const,
    ),
  known.map(([at = "", column = ""]) => ({ kind: "add-index", table: at, column }) as const),
  known.map(([at = "", column = ""]) => ({ kind: "require", table: at, column }) as const),
  fc.constant({ kind: "drop-table", table: "notes" } as const),
);
/** One or two steps; what drizzle-kit would ask about, a table that goes while another comes, is left out. */
const branch = fc
  .array(deeds, { minLength: 1, maxLength: 2 })
  .filter(
    (all) =>
      !isMiscopied(all) &&
      doAll(fork, all) !== fork &&
      !(all.some(isKind("drop-table")) && all.some(isKind("add-table"))),
  );

/** drizzle-kit 0.31 copies a new column from the old table where it rebuilds it in the same step: that SQL never runs. */
function isMiscopied(all: readonly Deed[]): boolean {
  return all.some(
    (a) => a.kind === "add-column" && all.some((b) => b.kind === "require" && b.table === a.table),
  );
}

function isKind(kind: Deed["kind"]): (deed: Deed) => boolean {
  return (deed) => deed.kind === kind;
}

function doAll(tables: Tables, all: readonly Deed[]): Tables {
  return all.reduce(doDeed, tables);
}

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "drizzle-gate-fix-kit-"));
}, 600_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A project with these migrations and this schema, and one line of drizzle-kit. */
function laidDown(kit: Kit, files: Files, tables: Tables): string {
  const room = mkdtempSync(join(dir, "room-"));
  symlinkSync(modulesOf(kit), join(room, "node_modules"), "junction");
  const config = 'export default { dialect: "sqlite", schema: "./schema.ts", out: "./drizzle" };\n';
  for (const [path, text] of Object.entries({
    ...files,
    "schema.ts": schemaModule(tables),
    "drizzle.config.ts": config,
  })) {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), text);
  }
  return room;
}

function runKit(kit: Kit, room: string, ...args: readonly string[]): string {
  const bin = join(modulesOf(kit), "drizzle-kit/bin.cjs");
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args, "--config", "drizzle.config.ts"], {
    cwd: room,
    encoding: "utf8",
  });
  return stdout + stderr;
}

function migrationsIn(room: string): Files {
  const files = readdirSync(join(room, "drizzle"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(room.length + 1)
      .replaceAll("\\", "/"),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(room, path), "utf8")]));
}

const made = new Map<string, Files>();

/** What drizzle-kit generates for a schema on top of migrations. */
function generated(kit: Kit, before: Files, tables: Tables, name: string): Files {
  const key = JSON.stringify([kit, before, tables, name]);
  const found = made.get(key);
  if (found !== undefined) return found;
  const room = laidDown(kit, before, tables);
  const said = runKit(kit, room, "generate", "--name", name);
  const files = migrationsIn(room);
  if (Object.keys(files).length === Object.keys(before).length && !/No schema changes/.test(said))
    throw new Error(said);
  made.set(key, files);
  return files;
}

/** The two sides as git merges them by itself: where both wrote a file, base's stays and it is a conflict. */
function merge(
  start: Files,
  base: Files,
  mine: Files,
): { readonly merged: Files; readonly conflicts: readonly string[] } {
  const clashes = Object.keys(mine).filter(
    (path) =>
      mine[path] !== start[path] && base[path] !== start[path] && base[path] !== mine[path] && path in base,
  );
  return { merged: { ...mine, ...base }, conflicts: clashes };
}

/** What a folder makes of an empty database. */
function schemaOf(files: Files): Schema {
  const journal = files["drizzle/meta/_journal.json"];
  const names: readonly string[] =
    journal === undefined
      ? Object.keys(files)
          .filter((path) => path.endsWith("migration.sql"))
          .toSorted()
      : JSON.parse(journal).entries.map(({ tag }: { tag: string }) => `drizzle/${tag}.sql`);
  const engine = openEngine("builtin", {
    path: ":memory:",
    foreignKeys: false,
    doubleQuotedText: false,
    functions: [],
  });
  try {
    for (const name of names)
      for (const chunk of (files[name] ?? "").split("--> statement-breakpoint")) engine.run(chunk);
    return introspect(engine);
  } finally {
    engine.close();
  }
}

const isApart = (one: readonly Deed[], other: readonly Deed[]) =>
  one.every((a) => other.every((b) => a.table !== b.table));

describe.each(["journal", "folders"] as const)("drizzle-kit that writes %s", (kit) => {
  beforeAll(() => installKit(kit), 600_000);

  test("goes on where a fix ends", () => {
    const ends = { fixed: 0, conflict: 0 };
    const runs = Number(process.env["FIX_RUNS"] ?? 4);
    fc.assert(
      fc.property(branch, branch, (a, b) => {
        const start = generated(kit, {}, fork, "start");
        const base = generated(kit, start, doAll(fork, a), "theirs");
        const mine = generated(kit, start, doAll(fork, b), "mine");
        const { merged, conflicts } = merge(start, base, mine);
        const now = Date.now();
        const report = fixTrees(base, mine, { fork: start, merged, conflicts, now });
        const obstacles = report.folders.flatMap((folder) => folder.obstacles);
        if (obstacles.length > 0) {
          expect(isApart(a, b), obstacles.join("; ")).toBe(false);
          ends.conflict += 1;
          return;
        }
        const own = fixedFiles(mine, report);
        const fixed = report.folders.every(({ edits }) => edits.length === 0) ? { ...own, ...base } : own;
        for (const [path, text] of Object.entries(base).filter(([each]) => !each.endsWith("_journal.json")))
          expect(fixed[path], path).toBe(text);
        const wanted = doAll(doAll(fork, a), b);
        expect(
          judgeTrees(base, fixed, { now }).folders.flatMap(({ findings }) =>
            findings.filter(
              ({ stage, severity }) => severity === "error" && stage !== "data" && stage !== "schema",
            ),
          ),
        ).toEqual([]);
        const room = laidDown(kit, fixed, wanted);
        expect(runKit(kit, room, "check")).toContain("Everything's fine");
        expect(runKit(kit, room, "generate", "--name", "more")).toContain(
          "No schema changes, nothing to migrate",
        );
        const after = generated(kit, base, wanted, "mine");
        expect(diffSchemas(schemaOf(after), schemaOf(fixed))).toEqual([]);
        ends.fixed += 1;
      }),
      { numRuns: runs, seed: Number(process.env["FIX_SEED"] ?? 11), endOnFailure: true },
    );
    if (runs > 4) console.log(kit, ends);
    expect(ends.fixed).toBeGreaterThan(0);
  }, 600_000);
});
