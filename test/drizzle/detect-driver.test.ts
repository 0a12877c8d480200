import { describe, expect, it } from "vitest";
import { detectDrivers } from "../../src/drizzle/detect-driver.ts";
import { detectForeignKeys } from "../../src/drizzle/detect-foreign-keys.ts";
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
    ["sqlite-proxy", { "app/src/db.ts": 'import { migrate } from "drizzle-orm/sqlite-proxy/migrator";' }],
    ["sqlite-cloud", { "app/src/db.ts": 'import { migrate } from "drizzle-orm/sqlite-cloud/migrator";' }],
    ["bun-sqlite", { "app/src/db.ts": 'import { migrate } from "drizzle-orm/bun-sqlite/migrator";' }],
    [
      "libsql",
      {
        "app/package.json": '{ "dependencies": { "@libsql/client": "1", "better-sqlite3": "1" } }',
      },
    ],
    ["better-sqlite3", {}],
    // Beside the config that drizzle-kit takes by itself, one to look at a database decides nothing.
    [
      "libsql",
      {
        "app/drizzle.config.ts": config(""),
        "app/drizzle.config.d1.ts": config('driver: "d1-http"'),
        "app/package.json": '{ "dependencies": { "@libsql/client": "1" } }',
      },
    ],
    [
      "d1-http",
      {
        "app/drizzle.config.ts": config(""),
        "app/drizzle.config.d1.ts": config('driver: "d1-http"'),
        "app/package.json":
          '{ "scripts": { "ship": "drizzle-kit migrate --config drizzle.config.d1.ts" }, "dependencies": { "@libsql/client": "1" } }',
      },
    ],
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
    expect(second).toBeUndefined();
  });

  const first = (files: Readonly<Record<string, string>>, folder: string = place.path) =>
    detectDrivers(treeOf({ [`${folder}/0000_start.sql`]: "", ...files }), { ...place, path: folder })[0];
  const migrates = "npx wrangler d1 migrations apply shop --remote";

  it.each([
    ["app/package.json", `{ "scripts": { "deploy": "${migrates} && wrangler deploy" } }`],
    [".github/workflows/deploy.yml", `jobs:\n  - run: ${migrates}\n`],
    ["app/Dockerfile", `FROM node\nCMD ["npx", "wrangler", "d1", "migrations", "apply", "shop"]\n`],
    ["app/deploy.sh", `set -e\nwrangler --env live d1 migrations apply shop\n`],
  ])("takes a command of %s, and says where it stands", (file, text) => {
    expect(first({ [file]: text })).toMatchObject({ name: "d1-wrangler", firm: true });
    expect(first({ [file]: text })?.reason).toContain(file);
  });

  it("does not take a command that is a comment, or is meant for the folder that wrangler's config names", () => {
    expect(first({ "app/deploy.sh": `# ${migrates}\n` })?.source).toBe("default");
    const other = {
      "app/deploy.sh": migrates,
      "app/wrangler.toml": '[[d1_databases]]\nmigrations_dir = "sql"\n',
      "app/sql/0000_x.sql": "",
    };
    expect(first(other)?.source).toBe("default");
  });

  it.each([
    ["d1", "{ dialect: 'sqlite', driver: 'd1' }", {}],
    ["better-sqlite3", "{ dialect: 'sqlite', driver: 'better-sqlite3' }", {}],
    ["libsql", "'sqlite'", {}],
    ["d1", "'sqlite'", { "wrangler.toml": '[[d1_databases]]\nbinding = "DB"\n' }],
  ])("knows NuxtHub, on %s by %s", (name, db, more: Readonly<Record<string, string>>) => {
    const config = `export default defineNuxtConfig({ modules: ['@nuxthub/core'], hub: { db: ${db} } })`;
    const found = first({ "nuxt.config.ts": config, ...more }, "server/db/migrations/sqlite");
    expect(found).toMatchObject({ name, firm: true, files: { ledger: { table: "_hub_migrations" } } });
  });

  it("takes the database of a NuxtHub before 0.10 for D1, which is all that it had", () => {
    const config = "export default defineNuxtConfig({ hub: { database: true } })";
    const found = first({ "nuxt.config.ts": config }, "server/database/migrations");
    expect(found).toMatchObject({ name: "d1", firm: true, files: { ledger: { table: "_hub_migrations" } } });
  });

  it("leaves NuxtHub's Postgres, and folders elsewhere, alone", () => {
    const config = (db: string) => `export default defineNuxtConfig({ hub: { db: ${db} } })`;
    const folder = "server/db/migrations/sqlite";
    expect(first({ "nuxt.config.ts": config("'postgresql'") }, folder)?.source).toBe("default");
    expect(first({ "nuxt.config.ts": config("'sqlite'") })?.source).toBe("default");
  });

  it("knows the Rust side of a Tauri app", () => {
    const files = { "package.json": '{ "devDependencies": { "@libsql/client": "1" } }' };
    const found = first(files, "src-tauri/migrations");
    expect(found).toMatchObject({ name: "sqlx", firm: true, files: { transaction: "each" } });
    expect(first(files, "src/tauri")?.source).toBe("default");
  });

  const runner = `import { readdirSync, readFileSync } from "node:fs";
const dir = "./drizzle";
for (const file of readdirSync(dir).filter((name) => name.endsWith(".sql"))) db.exec(readFileSync(file));`;

  it("knows a runner of the app's own, which goes by the names of files", () => {
    const found = first({
      "app/package.json": '{ "dependencies": { "@libsql/client": "1" } }',
      "app/migrate.ts": runner,
    });
    expect(found).toMatchObject({ name: "libsql", files: { pattern: "*.sql", ledger: null } });
    expect(found?.reason).toContain("app/migrate.ts:3");
  });

  it.each([
    ["a script for repairs", { repair: "node scripts/repair.mjs" }, {}, false],
    ["a script for migrating", { "migrate:prod": "node scripts/repair.mjs" }, {}, true],
    ["an image", {}, { "app/Dockerfile": 'CMD ["node", "scripts/repair.mjs"]' }, true],
    [
      "a script of PowerShell",
      {},
      { "app/check.ps1": "$script = 'scripts\\repair.mjs'\nnode $script" },
      true,
    ],
    ["the app", {}, { "app/src/start.ts": 'import "../scripts/repair.mjs";' }, true],
  ])(
    "takes a source among the scripts for a runner beside drizzle-kit migrate if %s runs it: %s",
    (_, scripts, more, isRunner) => {
      const dependencies = { "@libsql/client": "1" };
      const found = first({
        "app/package.json": JSON.stringify({
          dependencies,
          scripts: { "db:migrate": "drizzle-kit migrate", ...scripts },
        }),
        "app/scripts/repair.mjs": runner,
        ...more,
      });
      expect(found?.name).toBe("libsql");
      expect(found?.files !== undefined).toBe(isRunner);
    },
  );

  const tauriRunner = `import { readDir, readTextFile } from "@tauri-apps/plugin-fs";
const home = await resourceDir();
const files = (await readDir(\`\${home}/migrations\`)).filter(({ name }) => name.endsWith(".sql"));
for (const { name } of files) await db.execute(await readTextFile(\`\${home}/migrations/\${name}\`));`;
  const globRunner = `const files = import.meta.glob("../src-tauri/migrations/*.sql", { query: "?raw", eager: true });
for (const sql of Object.values(files)) await db.execute(sql);`;

  it.each([
    ["lists its resources", tauriRunner, 3],
    ["takes the files in as texts", globRunner, 1],
  ])("believes a source of a Tauri app that %s before the place of the folder", (_, text, line) => {
    const found = first({ "package.json": "{}", "src/migrate.ts": text }, "src-tauri/migrations");
    const files = { command: "src/migrate.ts", ledger: null, transaction: "none" };
    expect(found).toMatchObject({ name: "sqlx", firm: true, at: { file: "src/migrate.ts", line }, files });
  });

  it.each([
    ["lists another folder", tauriRunner.replaceAll("/migrations", "/queries")],
    ["takes in another folder", globRunner.replace("/migrations", "/queries")],
    ["takes in files and runs none", globRunner.replace("execute", "print")],
  ])("leaves the folder of a Tauri app to Rust where a source %s", (_, text) => {
    const found = first({ "package.json": "{}", "src/migrate.ts": text }, "src-tauri/migrations");
    expect(found).toMatchObject({ name: "sqlx", files: { transaction: "each" } });
  });

  it.each([
    ["lists another folder", runner.replace("./drizzle", "./queries")],
    ["runs nothing", runner.replace("db.exec", "console.log")],
    ["takes other files", runner.replace(".sql", ".md")],
    ["is a comment", `/* ${runner} */`],
    ["sets up a test", `import { beforeAll } from "vitest";\n${runner}`],
    ["migrates with Drizzle", `import { migrate } from "drizzle-orm/better-sqlite3/migrator";\n${runner}`],
  ])("does not take for one what %s", (_, text) => {
    expect(first({ "app/migrate.ts": text })?.files).toBeUndefined();
  });

  it("takes the migrator of bundles that the app imports for the one that runs, whatever the config bundles for", () => {
    const config = { "app/drizzle.config.ts": 'export default { dialect: "sqlite", driver: "expo" };' };
    const imports = (name: string) => ({
      "app/db.ts": `import { migrate } from "drizzle-orm/${name}/migrator";`,
    });
    expect(first({ ...config, ...imports("op-sqlite") })?.name).toBe("op-sqlite");
    expect(
      first({ ...config, ...imports("op-sqlite"), "app/e.ts": imports("expo-sqlite")["app/db.ts"] })?.name,
    ).toBe("expo-sqlite");
    expect(first({ ...config, ...imports("better-sqlite3") })?.name).toBe("expo-sqlite");
  });

  const reader = `import journal from "@root/drizzle/meta/_journal.json";
for (const entry of journal.entries) {
  if (entry.when <= last) continue;
  for (const part of files[entry.tag].split("--> statement-breakpoint")) db.exec(part.trim());
}`;

  it.each([
    ["by its times", reader, { ledger: "when", isWhole: true }],
    [
      "by tags",
      reader.replace("entry.when <= last", "done.has(entry.tag)"),
      { ledger: "name", isWhole: true },
    ],
    ["piece by piece", reader.replace("db.exec", "db.run"), { ledger: "when", isWhole: false }],
    [
      "from a path that it puts together",
      reader.replace(/^.*\n/, 'const journal = read(join("./drizzle", "meta", "_journal.json"));\n'),
      { ledger: "when", isWhole: true },
    ],
  ])("knows a runner of the app's own, which goes through the journal %s", (_, text, runner) => {
    const found = first({
      "app/package.json": '{ "dependencies": { "better-sqlite3": "13" } }',
      "app/migrate.ts": text,
    });
    expect(found).toMatchObject({ name: "better-sqlite3", runner: { source: "app/migrate.ts", ...runner } });
    expect(found?.files).toBeUndefined();
    expect(found?.reason).toContain("app/migrate.ts:1");
  });

  it.each([
    ["that is a test", "app/test/migrate.ts", reader],
    ["of another folder", "app/migrate.ts", reader.replace("root/drizzle", "root/other")],
    ["that runs nothing", "app/migrate.ts", reader.replace("db.exec", "print")],
    ["that does not split the files", "app/migrate.ts", reader.replace("statement-breakpoint", ";")],
  ])("takes no source for one %s", (_, path, text) => {
    expect(first({ [path]: text })?.runner).toBeUndefined();
  });

  it("finds the migrator wherever it is imported, and no import of types or in a comment", () => {
    const object = 'import { migrate } from "drizzle-orm/durable-sqlite/migrator";';
    expect(first({ "app/src/room.ts": object })).toMatchObject({ name: "durable-sqlite", firm: true });
    expect(first({ "app/src/room.ts": object })?.at).toEqual({ file: "app/src/room.ts", line: 1 });
    for (const text of [`// ${object}`, object.replace("import", "import type"), `const s = \`${object}\`;`])
      expect(first({ "app/src/room.ts": text })?.source).toBe("default");
    expect(first({ "app/a.js": 'const x = require("drizzle-orm/bun-sqlite/migrator");' })?.name).toBe(
      "bun-sqlite",
    );
    expect(first({ "app/a.js": 'await import("drizzle-orm/bun-sqlite/migrator");' })?.name).toBe(
      "bun-sqlite",
    );
  });

  it.each([
    ["opens with another driver alone", ["bun-sqlite"], "bun-sqlite"],
    ["opens with its own", ["bun-sqlite", "better-sqlite3"], "better-sqlite3"],
    ["opens with several others", ["bun-sqlite", "libsql"], "better-sqlite3"],
    ["opens with one that takes no files", ["expo-sqlite"], "better-sqlite3"],
  ])("lets the driver run what a migrator hands on where the source %s", (_, opened, name) => {
    const lines = opened.map((driver) => `import { drizzle } from "drizzle-orm/${driver}";`);
    const text = ['import { migrate } from "drizzle-orm/better-sqlite3/migrator";', ...lines].join("\n");
    expect(first({ "app/db.ts": text })).toMatchObject({ name, firm: true, at: { line: 1 } });
  });

  it.each([
    ["by its path", "../room/migrations.js"],
    ["without its ending", "../room/migrations"],
    ["behind a short name", "@/room/migrations"],
  ])("leaves a migrator to the folder whose bundle the source takes, %s", (_, module) => {
    const text = `import { migrate } from "drizzle-orm/durable-sqlite/migrator";\nimport room from "${module}";`;
    const files = { "app/room/migrations.js": "export default {};", "app/src/room.ts": text };
    expect(first(files)?.source).toBe("default");
    expect(first(files, "app/room")).toMatchObject({ name: "durable-sqlite", firm: true });
    expect(first({ "app/src/room.ts": text })?.name).toBe("durable-sqlite");
  });

  it("rules out drivers that read files where the folder is bundled", () => {
    const files = {
      "app/a.ts": 'import { migrate } from "drizzle-orm/better-sqlite3/migrator";',
      "app/b.ts": 'import { useMigrations } from "drizzle-orm/expo-sqlite/migrator";',
    };
    expect(first(files)?.name).toBe("better-sqlite3");
    expect(first({ ...files, "app/drizzle/migrations.js": "export default {};" })?.name).toBe("expo-sqlite");
  });

  it("takes no package that is there for development, unless drizzle-kit migrates with it", () => {
    const kit = { "app/package.json": '{ "devDependencies": { "@libsql/client": "1" } }' };
    expect(first(kit)?.source).toBe("default");
    const migrating = {
      "app/package.json":
        '{ "scripts": { "up": "drizzle-kit migrate" }, "devDependencies": { "@libsql/client": "1" } }',
    };
    expect(first(migrating)?.name).toBe("libsql");
    const types = { "app/package.json": '{ "devDependencies": { "@cloudflare/workers-types": "1" } }' };
    expect(first(types)?.name).toBe("d1");
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
    [{}, ["default", false, "nothing in the repository names one"]],
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

  it.each([
    ["the same name", "migrate", "migrate"],
    ["other names", "migrate as migratePg", "migratePg"],
  ])(
    "takes the setting before the call for SQLite, after that for another dialect, by %s",
    (_, said, name) => {
      const sqlite = name === "migrate" ? name : `${name.replace("Pg", "File")}`;
      const text = `import { ${said} } from "drizzle-orm/bun-sql/migrator";
import { ${said.replace("Pg", "File")} } from "drizzle-orm/bun-sqlite/migrator";
if (isPg) await ${name}(pg);
else {
  db.exec("PRAGMA foreign_keys = OFF");
  ${sqlite}(db);
  db.exec("PRAGMA foreign_keys = ON");
}`;
      const files = { "app/a/db.ts": 'db.exec("PRAGMA foreign_keys = ON")', "app/db.ts": text };
      expect(detectForeignKeys(treeOf(files), place)).toMatchObject({ value: false, at: { line: 5 } });
    },
  );

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
