import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drivers, profileFor } from "../../src/drivers/index.ts";
import { detectDrivers } from "../../src/drizzle/detect-driver.ts";
import { type DriverChoice, driverNames } from "../../src/model/driver.ts";
import { fileTree } from "../../src/model/tree.ts";

const orm = join(import.meta.dirname, "../../node_modules/drizzle-orm-v1");
/** What runs nothing by itself: the app's own callback does, or a cloud that nobody can ask here. */
const withoutDriver = ["sqlite-proxy", "sqlite-cloud"];

/** Every module of drizzle-orm 1.0 with a migrator that goes by SQLite. */
const migrators = ["", "bun-sql"].flatMap((parent) =>
  readdirSync(join(orm, parent)).flatMap((name) => {
    const module = join(parent, name).replaceAll("\\", "/");
    const file = join(orm, module, "migrator.js");
    if (!existsSync(file) || withoutDriver.includes(module)) return [];
    const text =
      readFileSync(file, "utf8") +
      (existsSync(join(orm, module, "session.js"))
        ? readFileSync(join(orm, module, "session.js"), "utf8")
        : "");
    return /sqlite-core|up-migrations\/sqlite/.test(text) ? [module] : [];
  }),
);

function chosen(module: string): DriverChoice | undefined {
  const text = `import { migrate } from "drizzle-orm/${module}/migrator";\nmigrate(db, { migrationsFolder: "drizzle" });\n`;
  const files = { "src/db.ts": text, "drizzle/20260301100000_a/migration.sql": "SELECT 1;" };
  const tree = fileTree(
    Object.entries(files).map(([path, content]) => ({ path, kind: "file", bytes: Buffer.from(content) })),
  );
  return detectDrivers(tree, { path: "drizzle", layout: "folders", dialect: "sqlite" })[0];
}

test("there are migrators to know", () => expect(migrators.length).toBeGreaterThan(12));

describe("every migrator that drizzle-orm 1.0 has for SQLite", () => {
  test.each(migrators)("%s", (module) => {
    expect(chosen(module)).toMatchObject({ source: "dependency", firm: true });
    expect(chosen(module)?.reason).toContain(`drizzle-orm/${module}/migrator`);
  });
});

describe("a module of several dialects", () => {
  const chosenBy = (call: string) => {
    const text = `import { migrate } from "drizzle-orm/bun-sql/migrator";\n${call}(db, { migrationsFolder: "drizzle" });\n`;
    const files = { "src/db.ts": text, "drizzle/20260301100000_a/migration.sql": "SELECT 1;" };
    const tree = fileTree(
      Object.entries(files).map(([path, content]) => ({ path, kind: "file", bytes: Buffer.from(content) })),
    );
    return detectDrivers(tree, { path: "drizzle", layout: "folders", dialect: "sqlite" })[0];
  };

  test("is the one of SQLite where that is called", () => {
    expect(chosenBy("await migrate.sqlite")).toMatchObject({
      name: "bun-sqlite",
      module: "drizzle-orm/bun-sql/sqlite",
      source: "dependency",
      firm: true,
      reason: "`src/db.ts` imports `drizzle-orm/bun-sql/migrator`",
    });
  });

  test("says nothing of SQLite where another is called", () => {
    expect(chosenBy("await migrate.mysql")?.source).toBe("default");
    expect(chosenBy("await migrate")?.source).toBe("default");
  });
});

describe("a module under which the driver behaves otherwise", () => {
  const ways = driverNames.flatMap((name) => (drivers[name].ways ?? []).map((way) => ({ name, ...way })));

  test.each(ways.flatMap(({ modules, ...way }) => modules.map((module) => ({ ...way, module }))))(
    "$module",
    ({ name, module, profile }) => {
      const choice = chosen(module.replace("drizzle-orm/", ""));
      expect(choice?.name).toBe(name);
      expect(choice === undefined ? null : profileFor(choice, null)).toMatchObject(profile);
    },
  );

  test("keys follow the app where no module turns them off", () => {
    const choice = chosen("effect-libsql");
    expect(choice === undefined ? null : profileFor(choice, false).foreignKeys).toBe(false);
    const usual = chosen("libsql");
    expect(usual === undefined ? null : profileFor(usual, true).foreignKeys).toBe(false);
  });
});
