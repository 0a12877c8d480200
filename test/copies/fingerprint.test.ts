import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInPlace } from "../../src/copies/copy-database.ts";
import { doFingerprintJob } from "../../src/copies/fingerprint/do-job.ts";
import { takeFingerprint } from "../../src/copies/fingerprint/take.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import { fingerprintAsJson, readFingerprint } from "../../src/report/fingerprint/shape.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { temporaryFolder } from "../git/build-repository.ts";

const schema: object = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../docs/fingerprint.schema.json"), "utf8"),
);
const isFingerprint = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
const scratch = { dir: temporaryFolder(), at: () => undefined };

function fileOf(fill: (database: DatabaseSync) => void): string {
  const path = join(temporaryFolder(), "production.db");
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  fill(database);
  database.close();
  return path;
}

function take(path: string, coarse = false): Fingerprint {
  const options = { path, foreignKeys: false, doubleQuotedText: true, readOnly: true };
  const engine = openEngine("builtin", options);
  try {
    return takeFingerprint(engine, { taken: null, coarse, questions: [] }, () => undefined);
  } finally {
    engine.close();
  }
}

/** Letters that stand in no name, keyword or field together, so that four of them in a row are a value's. */
const letters = fc.constantFrom("Q", "X", "Z", "J", "W", "K", "~", "þ", "ŋ", "§");
const values = fc.oneof(
  fc.constant(null),
  fc.array(letters, { minLength: 4, maxLength: 30 }).map((each) => each.join("")),
  fc.integer({ min: 100_000_000, max: 2_000_000_000 }),
  fc.double({ min: 1e8, max: 1e9, noNaN: true }),
  fc.uint8Array({ minLength: 4, maxLength: 20 }),
);
const rows = fc.array(fc.tuple(values, values, values), { maxLength: 40 });

/** Every stretch of four characters of a value, as text, in hexadecimal and in base 64. */
function stretchesOf(value: unknown): readonly string[] {
  const written =
    value instanceof Uint8Array
      ? [Buffer.from(value).toString("latin1"), Buffer.from(value).toString("base64")]
      : [String(value)];
  const bytes = value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value));
  // Four bytes are eight figures.
  const hex = bytes.toString("hex");
  return [
    ...written.flatMap((text) => stretches(text, 4)),
    ...stretches(hex, 8),
    ...stretches(hex.toUpperCase(), 8),
  ];
}

function stretches(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

test("nothing of a stored value is in a fingerprint, whatever the database holds", () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (one, two, coarse) => {
      const path = fileOf((database) => {
        database.exec(
          "CREATE TABLE one (a, b text, c integer); CREATE INDEX both ON one (a, b); CREATE TABLE two (id INTEGER PRIMARY KEY AUTOINCREMENT, a REFERENCES one (a), b blob, c real)",
        );
        const first = database.prepare("INSERT INTO one VALUES (?, ?, ?)");
        for (const row of one) first.run(...row);
        const second = database.prepare("INSERT INTO two (a, b, c) VALUES (?, ?, ?)");
        for (const row of two) second.run(...row);
      });
      const text = fingerprintAsJson(take(path, coarse));
      const found = [...one, ...two]
        .flat()
        .filter((value) => value !== null)
        .flatMap(stretchesOf)
        .filter((stretch) => text.includes(stretch));
      expect(found).toEqual([]);
      expect(isFingerprint(JSON.parse(text)), JSON.stringify(isFingerprint.errors)).toBe(true);
    }),
    { numRuns: 25, seed: 20261128 },
  );
});

/** The same by what is sent where only queries are possible. */
async function byStatements(path: string): Promise<unknown> {
  const common = { taken: null, coarse: false, questions: [] };
  const database = new DatabaseSync(path, { readOnly: true });
  const answers = async (texts: readonly string[]) => {
    const statements = await doFingerprintJob({ kind: "sql", texts, ...common }, scratch);
    return (statements as readonly string[])
      .flatMap((sql) => database.prepare(sql).all().flatMap(Object.values))
      .join("\n");
  };
  const first = await answers([]);
  const texts = [first, await answers([first])];
  database.close();
  return await doFingerprintJob({ kind: "answers", texts, ...common }, scratch);
}

describe("a database as it lies", () => {
  const plain = () => fileOf((database) => database.exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
  const job = (path: string) => ({ kind: "file", path, name: "production.db", taken: null }) as const;

  test("is read without a copy, and nothing is written beside it", async () => {
    const path = plain();
    const dir = temporaryFolder();
    const found = await doFingerprintJob({ ...job(path), coarse: false, questions: [] }, { ...scratch, dir });
    expect(found).toMatchObject({ tables: [{ name: "t", rows: 1 }] });
    expect(readdirSync(dir)).toEqual([]);
    expect(readdirSync(dirname(path))).toEqual(["production.db"]);
  });

  test("is copied with its -wal where that holds rows", async () => {
    const path = plain();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; INSERT INTO t VALUES (2)");
    const found = await doFingerprintJob({ ...job(path), coarse: false, questions: [] }, scratch);
    database.close();
    expect(found).toMatchObject({ tables: [{ name: "t", rows: 2 }] });
  });

  test.each([
    ["what was found", () => 1],
    [
      "an error",
      () => {
        throw new Error("malformed");
      },
    ],
  ])("that changes meanwhile is told, and not %s", (_, then) => {
    const path = plain();
    const changing = () => {
      appendFileSync(path, "more");
      return then();
    };
    expect(() => readInPlace(path, "production.db", changing)).toThrow(
      "`production.db` changed while it was read",
    );
  });
});

describe("what is counted", () => {
  const path = fileOf((database) => {
    database.exec(`
      CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric);
      INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('abcd', 1700000000000);
      CREATE TABLE authors (id integer PRIMARY KEY, name text COLLATE NOCASE);
      CREATE TABLE books (id integer PRIMARY KEY, author_id integer REFERENCES authors (id), title text, price, UNIQUE (author_id, title));
      INSERT INTO authors VALUES (1, 'Ada'), (2, 'ADA'), (3, NULL);
      INSERT INTO books VALUES (1, 1, 'a', 1), (2, 1, 'b', -1.5), (7, 9, 'a', 'free'), (20, NULL, 'a', x'00ff'), (21, NULL, 'a', 0);
    `);
  });

  test("fits what is there", () => {
    const { tables, ledger } = take(path);
    expect(ledger).toEqual({
      table: "__drizzle_migrations",
      entries: [{ name: null, hash: "abcd", when: 1_700_000_000_000 }],
    });
    const [authors, books] = tables;
    expect(authors).toMatchObject({ name: "authors", rows: 3, rowidDigits: 1 });
    expect(authors?.columns[1]).toMatchObject({
      nulls: 1,
      classes: { integer: 0, real: 0, text: 2, blob: 0 },
      longest: 3,
      // To its own collation the two are the same.
      duplicates: { values: 1, rows: 2 },
    });
    expect(books).toMatchObject({
      rows: 5,
      rowidDigits: 2,
      foreignKeys: [{ columns: ["author_id"], parent: "authors", orphans: 1 }],
    });
    const price = books?.columns[3];
    expect(price).toMatchObject({
      ...{ classes: { integer: 2, real: 1, text: 1, blob: 1 }, longest: 4, negative: 1, zero: 1 },
    });
    expect(books?.sets.find(({ columns }) => columns.join() === "author_id,title")).toMatchObject({
      rows: 0,
    });
  });

  test("is the same where only queries are possible, whatever their answers are printed as", async () => {
    const common = { taken: null, coarse: false, questions: [] };
    const script = async (texts: readonly string[]) =>
      (await doFingerprintJob({ kind: "sql", texts, ...common }, scratch)) as readonly string[];
    const database = new DatabaseSync(path, { readOnly: true });
    const ask = (statements: readonly string[]) => statements.flatMap((sql) => database.prepare(sql).all());
    const first = JSON.stringify([{ results: ask(await script([])), success: true }], null, 2);
    const second = ask(await script([first]))
      .map((row) => `│ ${Object.values(row).join(" │ ")} │`)
      .join("\n");
    database.close();
    const found = await doFingerprintJob({ kind: "answers", texts: [first, second], ...common }, scratch);
    expect(found).toEqual(take(path));
    await expect(
      doFingerprintJob({ kind: "answers", texts: [first, second.slice(0, 200)], ...common }, scratch),
    ).rejects.toThrow("The answers lack one that was asked for");
    await expect(doFingerprintJob({ kind: "answers", texts: ["{}"], ...common }, scratch)).rejects.toThrow(
      "hold none of what",
    );
  });

  const mixed = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
    fc.constantFrom(null, -1, -(2n ** 63n), 2n ** 62n, 1.5, 1e300, "", "4", "x", new Uint8Array([1])),
  );
  const some = fc.array(fc.tuple(mixed, mixed, mixed, mixed), { maxLength: 30 });

  test("is the same with less work and statement by statement, whatever is stored where", async () => {
    const parents = fc.uniqueArray(fc.integer({ min: -1, max: 7 }), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(some, parents, async (rows, ids) => {
        const odd = fileOf((database) => {
          database.exec(
            "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE q (id INTEGER PRIMARY KEY DESC, a integer NOT NULL DEFAULT 0); CREATE TABLE c (a integer REFERENCES p, b numeric REFERENCES q, c text NOT NULL, d bigint NOT NULL REFERENCES p (id))",
          );
          for (const id of ids)
            database.exec(`INSERT INTO p VALUES (${id}); INSERT INTO q (id) VALUES (${id})`);
          const insert = database.prepare("INSERT OR IGNORE INTO c VALUES (?, ?, ?, ?)");
          for (const row of rows) insert.run(...row);
        });
        expect(take(odd)).toEqual(await byStatements(odd));
      }),
      { numRuns: 12, seed: 20261128 },
    );
  });

  test("of a large table is looked for in some of its rows first, and in all where those show nothing", () => {
    const large = fileOf((database) =>
      database.exec(`CREATE TABLE t (few integer, each integer, words text);
        INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000)
          SELECT i % 10, i, iif(i > 119998, 'last', 'word ' || i) FROM n`),
    );
    const [few, each, words] = take(large).tables[0]?.columns ?? [];
    expect(few?.duplicates).toMatchObject({ atLeast: true });
    expect(each?.duplicates).toEqual({ values: 0, rows: 0, atLeast: false });
    expect(words?.duplicates).toEqual({ values: 1, rows: 2, atLeast: false });
  });

  test("is read again as it was written, and nothing else is", () => {
    const text = fingerprintAsJson(take(path));
    expect(readFingerprint(text, "production.json")).toEqual(take(path));
    for (const wrong of [
      "{",
      "{}",
      text.replace('"version": 1', '"version": 2'),
      text.replace('"rows": 3', '"rows": -3'),
    ])
      expect(() => readFingerprint(wrong, "production.json")).toThrow("is not a fingerprint of Drizzle Gate");
  });

  test("may be rounded, and stays nothing where it was nothing", () => {
    const [authors] = take(path, true).tables;
    expect(authors).toMatchObject({ rows: 10, columns: [{ nulls: 0 }, { nulls: 10 }] });
  });
});
