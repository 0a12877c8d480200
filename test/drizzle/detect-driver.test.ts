import { describe, expect, it } from "vitest";
import { detectDrivers, detectForeignKeys } from "../../src/drizzle/detect-driver.ts";
import { fileTree } from "../../src/model/tree.ts";

const place = { path: "app/drizzle", layout: "journal", dialect: "sqlite" } as const;

function treeOf(files: Readonly<Record<string, string>>) {
  return fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
}

const config = (more: string) => `export default { dialect: "sqlite", out: "./drizzle", ${more} };`;

describe("detectDrivers", () => {
  it.each([
    ["expo-sqlite", { "app/drizzle.config.ts": config('driver: "expo"') }],
    ["durable-sqlite", { "app/drizzle.config.ts": config('driver: "durable-sqlite"') }],
    ["d1-http", { "app/drizzle.config.ts": config('driver: "d1-http"') }],
    ["turso", { "app/drizzle.config.ts": 'export default { dialect: "turso", out: "drizzle" }' }],
    ["d1-wrangler", { "app/wrangler.toml": '[[d1_databases]]\nmigrations_dir = "drizzle"' }],
    [
      "d1-wrangler",
      { "app/wrangler.jsonc": '{ "d1_databases": [{ /* x */ "migrations_dir": "./drizzle/" }] }' },
    ],
    [
      "d1-wrangler",
      {
        "app/drizzle.config.ts": config('driver: "d1-http"'),
        "app/package.json": '{ "scripts": { "migrate": "wrangler d1 migrations apply shop" } }',
      },
    ],
    ["bun-sqlite", { "app/src/db.ts": 'import { migrate } from "drizzle-orm/bun-sqlite/migrator";' }],
    [
      "libsql",
      {
        "app/package.json": '{ "dependencies": { "@libsql/client": "1", "better-sqlite3": "1" } }',
      },
    ],
    ["better-sqlite3", {}],
  ])("%s", (driver, files: Readonly<Record<string, string>>) => {
    expect(detectDrivers(treeOf(files), place)[0]?.name).toBe(driver);
  });

  it("believes the migrator before the driver, and the code before the packages", () => {
    const names = detectDrivers(
      treeOf({
        "app/package.json": '{ "dependencies": { "sql.js": "1" } }',
        "app/src/db.ts": 'import { drizzle } from "drizzle-orm/libsql";',
        "app/src/migrate.ts": 'import { migrate } from "drizzle-orm/better-sqlite3/migrator";',
      }),
      place,
    ).map(({ name }) => name);
    expect(names).toEqual(["better-sqlite3", "libsql", "sql-js"]);
  });

  it("guesses from the package that migrates where the folder's own names no driver (undb)", () => {
    const files = {
      "app/package.json": "{}",
      "app/src/db.ts": 'export const db = "of another package";',
      "packages/store/src/migrate.ts": 'import { migrate } from "drizzle-orm/bun-sqlite/migrator";',
      "packages/store/src/db.ts": 'import { drizzle } from "drizzle-orm/libsql";',
    };
    const [first, second] = detectDrivers(treeOf(files), place);
    expect(first).toMatchObject({ name: "bun-sqlite", firm: false });
    expect(first?.reason).toContain("packages/store/src/migrate.ts");
    expect(second?.name).toBe("better-sqlite3");
  });

  it.each([
    [
      { "app/wrangler.toml": '[[d1_databases]]\nmigrations_dir = "drizzle"' },
      ["config", true, "`app/wrangler.toml` names the folder as `migrations_dir`"],
    ],
    [
      { "app/drizzle.config.ts": config('driver: "expo"') },
      ["config", true, '`app/drizzle.config.ts` says `driver: "expo"`'],
    ],
    [
      { "app/drizzle.config.ts": 'export default { dialect: "turso", out: "drizzle" }' },
      ["config", true, '`app/drizzle.config.ts` says `dialect: "turso"`'],
    ],
    [
      {
        "app/drizzle.config.ts": config('driver: "d1-http"'),
        "app/package.json": '{ "scripts": { "migrate": "wrangler d1 migrations apply shop" } }',
      },
      ["config", true, "a script in `app/package.json` runs `wrangler d1 migrations apply`"],
    ],
    [
      { "app/src/db.ts": 'import { migrate } from "drizzle-orm/bun-sqlite/migrator";' },
      ["dependency", true, "`app/src/db.ts` imports `drizzle-orm/bun-sqlite/migrator`"],
    ],
    [
      { "app/src/db.ts": 'import { drizzle } from "drizzle-orm/libsql";' },
      ["dependency", false, "`app/src/db.ts` imports `drizzle-orm/libsql`"],
    ],
    [
      { "app/package.json": '{ "dependencies": { "better-sqlite3": "1" } }' },
      ["dependency", false, "`app/package.json` depends on `better-sqlite3`"],
    ],
    [{}, ["default", false, "nothing in the repository says otherwise"]],
  ] as const)("says how it came to know: %j", (files, [source, firm, reason]) => {
    expect(detectDrivers(treeOf(files), place)[0]).toMatchObject({ source, firm, reason });
  });

  it("takes the journal's own dialect where no configuration speaks", () => {
    expect(detectDrivers(treeOf({}), { ...place, dialect: "turso" })[0]).toMatchObject({
      name: "turso",
      source: "config",
      reason: 'the journal says `dialect: "turso"`',
    });
  });

  it("does not read what is commented out", () => {
    const files = { "app/drizzle.config.ts": config('// driver: "expo"\n') };
    expect(detectDrivers(treeOf(files), place)[0]?.name).toBe("better-sqlite3");
  });
});

describe("detectForeignKeys", () => {
  const migrator = 'import { migrate } from "drizzle-orm/better-sqlite3/migrator";\n';

  it("takes the setting before the call", () => {
    const text = `${migrator}db.pragma("foreign_keys = OFF");\nmigrate(db);\ndb.pragma("foreign_keys = ON");`;
    expect(detectForeignKeys(treeOf({ "app/db.ts": text }), place)).toMatchObject({
      value: false,
      reason: "`app/db.ts` turns foreign keys off",
    });
  });

  it("knows the call by another name", () => {
    const text = `import { migrate as migrateShop } from "drizzle-orm/better-sqlite3/migrator";\ndb.pragma("foreign_keys = OFF");\nmigrateShop(db);`;
    expect(detectForeignKeys(treeOf({ "app/db.ts": text }), place)?.value).toBe(false);
  });

  it("does not take an OFF that stands elsewhere", () => {
    const files = {
      "app/db/a.ts": 'db.pragma("foreign_keys = OFF")',
      "app/db/b.ts": `${migrator}migrate(db)`,
    };
    expect(detectForeignKeys(treeOf(files), place)).toBeNull();
  });

  it("takes an ON wherever the database is opened", () => {
    const files = { "app/db/a.ts": 'sqlite.exec("PRAGMA foreign_keys = ON;")' };
    expect(detectForeignKeys(treeOf(files), place)).toMatchObject({
      value: true,
      reason: "`app/db/a.ts` turns foreign keys on",
    });
  });

  it("names the line, comments counted and not read", () => {
    const text = `/* db.pragma("foreign_keys = ON")\n */\n${migrator}const url = "https://a"; db.pragma("foreign_keys = OFF");\n// db.pragma("foreign_keys = ON")\nmigrate(db);`;
    const found = detectForeignKeys(treeOf({ "app/db.ts": text }), place);
    expect(found).toMatchObject({ value: false, at: { file: "app/db.ts", line: 4 } });
  });

  it.each(["app/src/test-db.ts", "app/examples/db.ts", "app/db.stories.ts", "docs/db.ts"])(
    "does not ask %s",
    (file) => {
      const text = `${migrator}db.pragma("foreign_keys = OFF");\nmigrate(db);`;
      expect(detectForeignKeys(treeOf({ [file]: text }), place)).toBeNull();
    },
  );

  it("asks what lies in an example that is a package itself", () => {
    const files = {
      "examples/shop/package.json": "{}",
      "examples/shop/db.ts": `${migrator}db.pragma("foreign_keys = OFF");\nmigrate(db);`,
    };
    const own = { ...place, path: "examples/shop/drizzle" };
    expect(detectForeignKeys(treeOf(files), own)?.value).toBe(false);
  });
});

describe("the place of a driver", () => {
  it.each([
    ["app/drizzle.config.ts", 2, '// driver: "x"\nexport default { driver: "expo" };'],
    ["app/wrangler.toml", 2, '[[d1_databases]]\nmigrations_dir = "drizzle"'],
    ["app/src/db.ts", 3, '// drizzle-orm/libsql/migrator\n\nimport "drizzle-orm/libsql/migrator";'],
    ["app/package.json", 2, '{ "dependencies": {\n"sql.js": "1" } }'],
  ])("is a line of %s", (file, line, text) => {
    expect(detectDrivers(treeOf({ [file]: text }), place)[0]?.at).toEqual({ file, line });
  });
});
