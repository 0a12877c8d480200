import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { takeFingerprint } from "../../src/copies/fingerprint/take.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import type { Report } from "../../src/model/report.ts";
import { fittedCopy } from "../../src/replay/fitted-copy.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { temporaryFolder } from "../git/build-repository.ts";
import { judgeTrees } from "./judge-trees.ts";

const fixtures = resolve(import.meta.dirname, "../../migrations-fixtures/rules/data-dependent");

function filesOf(side: string): Readonly<Record<string, string>> {
  const paths = readdirSync(side, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(side.length + 1));
  return Object.fromEntries(selectPaths(paths).map((path) => [path, readFileSync(join(side, path), "utf8")]));
}

/** A database that ran the fixture's base, and in which this SQL ran. */
function production(name: string, sql: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "gate-fingerprint-")), "production.db");
  const base = filesOf(join(fixtures, name, "base"));
  const { entries } = JSON.parse(base["drizzle/meta/_journal.json"] ?? "{}");
  const database = new Database(file);
  database.exec(
    "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  for (const { tag, when } of entries) {
    const text = base[`drizzle/${tag}.sql`] ?? "";
    database.exec(text);
    const { createHash } = process.getBuiltinModule("node:crypto");
    database
      .prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)")
      .run(createHash("sha256").update(text).digest("hex"), when);
  }
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
  return file;
}

function fingerprint(file: string, questions: readonly string[], coarse = false): Fingerprint {
  const options = { path: file, foreignKeys: false, doubleQuotedText: true, readOnly: true };
  const engine = openEngine("builtin", options);
  try {
    return takeFingerprint(engine, { taken: "2026-11-27T02:00:00.000Z", coarse, questions }, () => undefined);
  } finally {
    engine.close();
  }
}

function judge(name: string, given: Fingerprint | null): Report {
  const copies =
    given === null ? [] : [fittedCopy("production.json", given, join(temporaryFolder(), "fitted.db"))];
  const [base, head] = ["base", "head"].map((side) => filesOf(join(fixtures, name, side)));
  return judgeTrees(base ?? {}, head ?? {}, { copies, now: Date.UTC(2026, 5, 26) });
}

/** The questions that a report without production leaves open. */
function openIn(report: Report): readonly string[] {
  return report.folders
    .flatMap(({ findings }) => findings)
    .flatMap(({ evidence }) => (typeof evidence["probe"] === "string" ? [evidence["probe"]] : []));
}

const found = (report: Report) =>
  report.folders.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "data-dependent");
const notesOf = (report: Report) => report.folders.flatMap(({ notes }) => notes).join("\n");

const shop =
  "INSERT INTO authors (id, name) VALUES (1, 'Ursula'), (2, 'Octavia'); INSERT INTO books (id, title, author_id) VALUES (1, 'A', 1), (2, 'B', 2);";
const reviews = (rows: string) => `${shop} INSERT INTO reviews (book_id, rating, body) VALUES ${rows};`;
const items = (quantities: string) =>
  `${shop} INSERT INTO orders (id, status) VALUES (1, 'new'); INSERT INTO order_items (order_id, book_id, quantity) VALUES ${quantities};`;

/** Rows on which the migration of a fixture gets through, rows on which it fails, and how many of these are in the way. */
const cases: readonly (readonly [name: string, clean: string, dirty: string, rows: number])[] = [
  [
    "unique",
    reviews("(1, 5, 'a'), (1, 4, 'b'), (2, 5, 'c')"),
    reviews("(1, 5, 'a'), (1, 5, 'b'), (2, 5, 'c')"),
    2,
  ],
  ["not-null", reviews("(1, 5, 'a'), (1, 4, 'b')"), reviews("(1, 5, NULL), (1, 4, NULL), (2, 1, 'a')"), 2],
  ["check", items("(1, 1, 1), (1, 2, 3)"), items("(1, 1, 0), (1, 2, 3)"), 1],
  [
    "same-value",
    `${shop} INSERT INTO customers (id, email, nickname) VALUES (1, 'a', 'guest'), (2, 'b', 'b');`,
    `${shop} INSERT INTO customers (id, email, nickname) VALUES (1, 'a', 'guest'), (2, 'nobody@example.com', 'b');`,
    2,
  ],
  [
    "some-deleted",
    items("(1, 1, 1)"),
    `${items("(1, 1, 1)")} UPDATE books SET title = 'Dummy' WHERE id = 1;`,
    1,
  ],
  [
    "value-that-does-not-fit",
    `${shop} UPDATE books SET title = '{"en":"A"}' WHERE id = 1;`,
    `${shop} UPDATE books SET title = '{broken';`,
    2,
  ],
  ["row-missing", `${shop} INSERT INTO authors (id, name) VALUES (77, 'N');`, shop, 1],
];

test("every fixture that leaves a question is here", () => {
  const open = readdirSync(fixtures).filter((name) => {
    const { expect: rules } = JSON.parse(readFileSync(join(fixtures, name, "case.json"), "utf8"));
    const hasRows = ["seed.sql", "production.sql"].some((file) => existsSync(join(fixtures, name, file)));
    return rules.includes("data-dependent") && !hasRows;
  });
  expect(cases.map(([name]) => name).toSorted()).toEqual(open.toSorted());
});

describe("a question that only production's rows answer", () => {
  test.each(cases)("%s", (name, clean, dirty, rows) => {
    const without = judge(name, null);
    expect(found(without).map(({ severity }) => severity)).toEqual(["warning"]);
    const asked = openIn(without);

    const passing = judge(name, fingerprint(production(name, clean), asked));
    expect(found(passing), JSON.stringify(found(passing))).toEqual([]);
    expect(passing.verdict, passing.reason).toBe("pass");
    expect(notesOf(passing)).toMatch(/by its fingerprint/);

    const failing = judge(name, fingerprint(production(name, dirty), asked));
    expect(failing.verdict, failing.reason).toBe("fail");
    const [finding] = found(failing);
    expect(finding).toMatchObject({ severity: "error", evidence: { rows } });
    expect(finding?.message).toContain("fails on production's rows, by its fingerprint");
  });

  test.each(cases.slice(0, 3))(
    "%s, by counts that were taken every night, also by round ones",
    (name, clean, dirty) => {
      for (const coarse of [false, true]) {
        const passing = judge(name, fingerprint(production(name, clean), [], coarse));
        expect(passing.verdict, passing.reason).toBe("pass");
        expect(found(passing)).toEqual([]);
        expect(judge(name, fingerprint(production(name, dirty), [], coarse)).verdict).toBe("fail");
      }
    },
  );

  test("stays one where counts say nothing about it", () => {
    const report = judge("same-value", fingerprint(production("same-value", shop), []));
    expect(found(report).map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

test("a fingerprint is compared with what the migrations make, as a copy is", () => {
  const report = judge(
    "unique",
    fingerprint(production("unique", `${shop} ALTER TABLE reviews ADD note text;`), []),
  );
  const drift = report.folders
    .flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === "production-drift");
  expect(drift?.message).toContain("`reviews.note`");
  expect(report.folders[0]?.data).toMatchObject({ source: "fingerprint", rows: 4, tables: 2 });
});
