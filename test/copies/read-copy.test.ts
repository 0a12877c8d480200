import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSnapshot } from "../../src/copies/read-copy.ts";
import { CannotCheck } from "../../src/model/errors.ts";

let folder: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "snapshot-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function place(): string {
  count += 1;
  const path = join(folder, `case-${count}`);
  mkdirSync(join(path, "scratch"), { recursive: true });
  return path;
}

/** A database of some pages in a folder of its own. */
function database(name = "production.db", sql = ""): string {
  const path = join(place(), name);
  const db = new DatabaseSync(path);
  db.exec(`CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT); CREATE INDEX titles ON books (title);
    INSERT INTO books WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 2000) SELECT i, 'title ' || i FROM c; ${sql}`);
  db.close();
  return path;
}

function file(content: string | Uint8Array, name = "dump.sql"): string {
  const path = join(place(), name);
  writeFileSync(path, content);
  return path;
}

/** Everything about the original and what lies beside it. */
function stateOf(path: string): unknown {
  const parent = join(path, "..");
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const one = join(parent, entry.name);
      return [
        entry.name,
        createHash("sha256").update(readFileSync(one)).digest("hex"),
        statSync(one).mtimeMs,
      ];
    });
}

/** Path of the copy. */
async function load(path: string): Promise<string> {
  const before = stateOf(path);
  try {
    return (await readSnapshot(path, basename(path), join(path, "..", "scratch"))).lay();
  } finally {
    expect(stateOf(path)).toEqual(before);
  }
}

async function faultOf(path: string): Promise<string> {
  const error: unknown = await load(path).then(
    () => new Error("it loaded"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CannotCheck)) throw error;
  return error.message;
}

function query(snapshot: string, sql: string): unknown {
  const db = new DatabaseSync(snapshot, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
}

describe("SQLite files", () => {
  test("a plain file, whatever it is called", async () => {
    const snapshot = await load(database("backup.sql"));
    expect(query(snapshot, "SELECT count(*) AS n FROM books")).toEqual([{ n: 2000 }]);
  });

  test("rows that only the -wal has, while the application goes on", async () => {
    const path = database();
    const writer = new DatabaseSync(path);
    writer.exec(
      "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; INSERT INTO books VALUES (9000, 'in the WAL'); BEGIN IMMEDIATE; INSERT INTO books VALUES (9001, 'not committed')",
    );
    try {
      const snapshot = await load(path);
      expect(query(snapshot, "SELECT title FROM books WHERE id >= 9000")).toEqual([{ title: "in the WAL" }]);
      expect(existsSync(`${snapshot}-wal`)).toBe(false);
    } finally {
      writer.close();
    }
  });

  test.each([
    ["gzip", gzipSync],
    ["zstd", zstdCompressSync],
  ])("compressed with %s", async (_, compress) => {
    const path = file(compress(readFileSync(database())), "backup");
    expect(query(await load(path), "SELECT count(*) AS n FROM books")).toEqual([{ n: 2000 }]);
  });
});

const dump = `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT); -- a comment; with a semicolon
INSERT INTO authors VALUES(1,'O''Brien; BEGIN');
INSERT INTO authors VALUES(2,replace('two\\nlines','\\n',char(10)));
CREATE TABLE books (id INTEGER PRIMARY KEY AUTOINCREMENT, author INTEGER REFERENCES authors (id), data BLOB);
INSERT INTO "books" ("id","author","data") VALUES(1,99,X'00ff');
CREATE TRIGGER note AFTER INSERT ON books BEGIN UPDATE authors SET name = 'a;b' WHERE id = CASE new.id WHEN 1 THEN 1 END; DELETE FROM books; END;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('books',77);
COMMIT;
`;

const shell = "sqlite3";
const hasShell = spawnSync(shell, ["--version"]).status === 0;

describe("dumps", () => {
  test("what sqlite3, turso and wrangler write: keys not in order, triggers, counters", async () => {
    const snapshot = await load(file(dump));
    expect(query(snapshot, "SELECT name FROM authors")).toEqual([
      { name: "O'Brien; BEGIN" },
      { name: "two\nlines" },
    ]);
    expect(query(snapshot, "SELECT id, author, hex(data) AS data FROM books")).toEqual([
      { id: 1, author: 99, data: "00FF" },
    ]);
    expect(query(snapshot, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")).toEqual([
      { name: "note" },
    ]);
    expect(query(snapshot, "SELECT seq FROM sqlite_sequence")).toEqual([{ seq: 77 }]);
  });

  test("wrangler's export begins with a PRAGMA and has no transaction", async () => {
    const text = dump
      .replace("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;", "PRAGMA defer_foreign_keys=TRUE;")
      .replace("COMMIT;\n", "");
    expect(query(await load(file(text)), "SELECT count(*) AS n FROM authors")).toEqual([{ n: 2 }]);
  });

  test.each([
    ["gzip", gzipSync],
    ["zstd", zstdCompressSync],
  ])("compressed with %s, with a BOM and CRLF", async (_, compress) => {
    const path = file(compress(Buffer.from(`\uFEFF${dump.replaceAll("\n", "\r\n")}`)), "dump.sql.gz");
    expect(query(await load(path), "SELECT count(*) AS n FROM authors")).toEqual([{ n: 2 }]);
  });

  test.skipIf(!hasShell)("the same rows as the real shell's dump, full-text search included", async () => {
    const path = database(
      "shop.db",
      `CREATE VIRTUAL TABLE search USING fts5 (title, content='books', content_rowid='id');
       INSERT INTO search (search) VALUES ('rebuild'); CREATE VIEW few AS SELECT * FROM books WHERE id < 5;
       INSERT INTO books VALUES (5000, 'control ' || char(1) || char(10) || ' ünï');`,
    );
    const text = execFileSync(shell, [path, ".dump"], { encoding: "utf8" });
    const snapshot = await load(file(text));
    expect(query(snapshot, "SELECT * FROM books")).toEqual(query(path, "SELECT * FROM books"));
    expect(query(snapshot, `SELECT count(*) AS n FROM search WHERE search MATCH '"title 12"'`)).toEqual([
      { n: 1 },
    ]);
  });

  test("statements that arrive in many pieces", async () => {
    const long = `'${"x;''--".repeat(300_000)}'`;
    const snapshot = await load(
      file(`CREATE TABLE t (v);\nINSERT INTO t VALUES(${long});\nINSERT INTO t VALUES('last')`),
    );
    expect(query(snapshot, "SELECT length(v) AS n FROM t")).toEqual([{ n: 1_500_000 }, { n: 4 }]);
  });

  test("an error names its line", async () => {
    const message = await faultOf(file(`${dump}\n\nINSERT INTO\n authors VALUES (1, 'again');`));
    expect(message).toBe(
      "`dump.sql` line 14: `INSERT INTO authors VALUES (1, 'again')` fails (SQLite: `UNIQUE constraint failed: authors.id`); take the dump again or correct that line",
    );
  });

  test.each([
    ["ATTACH '/tmp/x' AS x", "ATTACH"],
    ["VACUUM INTO '/tmp/x'", "VACUUM INTO"],
    ["INSERT INTO t VALUES(load_extension('x'))", "load_extension()"],
    ["INSERT INTO t SELECT \"load_extension\" ('x')", "load_extension()"],
    ["INSERT INTO t VALUES(load_extension/**/('x'))", "load_extension()"],
    ["PRAGMA temp_store_directory = '/'", "PRAGMA temp_store_directory"],
  ])("%s does not run", async (sql, what) => {
    expect(await faultOf(file(`CREATE TABLE t (v);\n${sql};`))).toBe(
      `\`dump.sql\` line 2 has \`${what}\`, which is not allowed in a dump; remove it`,
    );
  });

  test.each(["@values(')", "$x(')", ":x(')", "#x(')", "@x::y(')", "?1", "$"])(
    "a parameter, in which a quote opens nothing: %s",
    async (parameter) => {
      const hidden = `INSERT INTO t VALUES (${parameter} ); ATTACH '/tmp/x' AS x; SELECT (' ');`;
      expect(await faultOf(file(`CREATE TABLE t (a$b);\n${hidden}`))).toMatch(
        /^`dump\.sql` line 2 has a parameter, `.+`, which a dump cannot have; take the dump again$/,
      );
    },
  );

  test("what is long in one way or another takes no longer for it", async () => {
    const body = "UPDATE t SET v = 1; ".repeat(50_000);
    const texts = {
      blanks: `${" \n".repeat(20_000_000)}CREATE TABLE t (v);`,
      trigger: `CREATE TABLE t (v); CREATE TRIGGER r AFTER INSERT ON t BEGIN ${body} END;`,
      value: `CREATE TABLE t (v); INSERT INTO t VALUES ('${"long ".repeat(8_000_000)}');`,
    };
    for (const [name, text] of Object.entries(texts)) {
      const started = process.cpuUsage();
      const snapshot = await load(file(gzipSync(text, { level: 1 }), "dump.sql.gz"));
      expect(query(snapshot, "SELECT name FROM sqlite_schema LIMIT 1"), name).toEqual([{ name: "t" }]);
      expect(process.cpuUsage(started).user, name).toBeLessThan(8e6);
    }
  });

  test("cut short: in a statement, before COMMIT, in the compressed data", async () => {
    expect(await faultOf(file(dump.slice(0, dump.indexOf("O''Brien") + 3)))).toContain("line 4");
    expect(await faultOf(file(dump.slice(0, dump.indexOf("COMMIT"))))).toBe(
      "`dump.sql` is cut short: it begins a transaction and never ends it; take the dump again",
    );
    const packed = gzipSync(Buffer.from(dump.repeat(1)));
    expect(await faultOf(file(packed.subarray(0, packed.length - 20), "dump.sql.gz"))).toBe(
      "`dump.sql.gz` is cut short: the compressed data ends in the middle; copy or take it again",
    );
  });

  test("the dump of a damaged database says ROLLBACK", async () => {
    const text = dump.replace("COMMIT;", "ROLLBACK; -- due to errors");
    expect(await faultOf(file(text))).toContain(
      "ends with ROLLBACK at line 11: the database it was taken from is damaged",
    );
  });

  test("a text without any table", async () => {
    expect(await faultOf(file("-- nothing\n"))).toBe(
      "`dump.sql` creates no table; is it a dump of a database?",
    );
  });
});

describe("faults", () => {
  test("missing, a folder, empty, unreadable", async () => {
    const scratch = join(place(), "scratch");
    await expect(readSnapshot(join(folder, "nowhere.db"), "nowhere.db", scratch)).rejects.toThrow(
      "`nowhere.db` does not exist",
    );
    await expect(readSnapshot(folder, "folder", scratch)).rejects.toThrow("is a folder; name the file in it");
    expect(await faultOf(file("", "empty.db"))).toBe("`empty.db` is empty; take the copy again");
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")("no permission", async () => {
    const path = database();
    chmodSync(path, 0);
    await expect(readSnapshot(path, "production.db", join(path, "..", "scratch"))).rejects.toThrow(
      "permission is denied",
    );
  });

  test("not SQLite, or encrypted", async () => {
    const noise = Buffer.concat(
      Array.from({ length: 256 }, (_, n) => createHash("sha256").update(`${n}`).digest()),
    );
    const message = "is neither a SQLite database nor a SQL dump; if it is encrypted";
    expect(await faultOf(file(noise, "secret.db"))).toContain(message);
    expect(await faultOf(file(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "picture.db"))).toContain(
      message,
    );
  });

  test("cut short", async () => {
    const path = database();
    truncateSync(path, 8192);
    expect(await faultOf(path)).toMatch(
      /^`production.db` is cut short: it has 8192 of \d+ bytes; copy it again$/,
    );
    truncateSync(path, 50);
    expect(await faultOf(path)).toBe(
      "`production.db` is cut short: it ends within its header; copy it again",
    );
  });

  test("a writer in the middle of a transaction", async () => {
    const path = database();
    const writer = new DatabaseSync(path);
    writer.exec("BEGIN EXCLUSIVE; UPDATE books SET title = 'other'");
    expect(await faultOf(path)).toContain("`production.db-journal` shows that a transaction on");
    writer.exec("ROLLBACK");
    writer.close();
  });

  test("a lock alone hinders nobody", async () => {
    const path = database();
    const writer = new DatabaseSync(path);
    writer.exec("BEGIN EXCLUSIVE");
    expect(query(await load(path), "SELECT count(*) AS n FROM books")).toEqual([{ n: 2000 }]);
    writer.close();
  });

  test.each(["DELETE", "WAL"])("the -wal of another file beside one in %s mode", async (mode) => {
    const other = database("other.db", "CREATE TABLE extra (v); CREATE INDEX i ON extra (v);");
    const writer = new DatabaseSync(other);
    writer.exec(
      `PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; DELETE FROM books WHERE id > 1000`,
    );
    const path = database(
      "production.db",
      `INSERT INTO books SELECT id + 5000, title || title FROM books; PRAGMA journal_mode = ${mode}`,
    );
    copyFileSync(`${other}-wal`, `${path}-wal`);
    writer.close();
    expect(await faultOf(path)).toBe(
      "`production.db-wal` does not belong to `production.db`; put the right -wal next to it, or none",
    );
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk", async () => {
    const path = file(gzipSync(readFileSync(database())), "production.db.gz");
    symlinkSync("/dev/full", join(path, "..", "scratch", "snapshot.db"));
    expect(await faultOf(path)).toContain("does not fit into the scratch folder, its disk is full");
  });
});
