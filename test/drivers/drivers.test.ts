import { describe, expect, test } from "vitest";
import { drivers, profileOf } from "../../src/drivers/index.ts";
import { detectDrivers } from "../../src/drizzle/detect-driver.ts";
import { driverNames } from "../../src/model/driver.ts";
import { fileTree } from "../../src/model/tree.ts";

const place = { path: "app/drizzle", layout: "journal", dialect: "sqlite" } as const;

function detected(files: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries({ "drizzle/0000_start.sql": "", ...files });
  const tree = fileTree(
    entries.map(([path, text]) => ({ path: `app/${path}`, kind: "file", bytes: Buffer.from(text) })),
  );
  return detectDrivers(tree, place).map(({ name }) => name);
}

/** A small repository for each sign of each driver. */
const signed = driverNames.flatMap((name) => {
  const { profile, signs } = drivers[name];
  const config = (said: string) => ({ "drizzle.config.ts": `export default { ${said}, out: "./drizzle" };` });
  const worlds: [string, Readonly<Record<string, string>>][] = [
    ...signs.configs.map((it): [string, Record<string, string>] => [it, config(`driver: "${it}"`)]),
    ...signs.dialects.map((it): [string, Record<string, string>] => [it, config(`dialect: "${it}"`)]),
    ...signs.modules.map((it): [string, Record<string, string>] => [it, { "db.ts": `import "${it}";` }]),
    ...signs.modules.map((it): [string, Record<string, string>] => [
      `${it}/migrator`,
      { "db.ts": `import "${it}/migrator";` },
    ]),
    ...signs.packages.map((it): [string, Record<string, string>] => [
      it,
      { "package.json": `{ "dependencies": { "${it}": "1" } }` },
    ]),
  ];
  if (signs.script !== null) {
    const [said = ""] = drivers[signs.script.insteadOf].signs.configs;
    const scripts = { "package.json": `{ "scripts": { "up": "npx ${signs.script.command} x" } }` };
    worlds.push([signs.script.command, { ...config(`driver: "${said}"`), ...scripts }]);
  }
  if (profile.wrangler)
    worlds.push(["wrangler.toml", { "wrangler.toml": '[[d1_databases]]\nmigrations_dir = "drizzle"\n' }]);
  return worlds.map(([sign, files]) => ({ name, sign, files }));
});

describe("signs", () => {
  test.each(signed)("$name by $sign", ({ name, files }) => {
    expect(detected(files)[0]).toBe(name);
  });

  test("are there for every driver", () => {
    expect(driverNames.filter((name) => !signed.some((each) => each.name === name))).toEqual([]);
  });
});

describe.each(driverNames)("what %s says of itself", (name) => {
  const profile = profileOf(name, null);

  test("names a driver with keys the other way round, unless the app has a say", () => {
    expect(profile.keysOpposedBy === null).toBe(profile.foreignKeysFollowApp);
    if (profile.keysOpposedBy === null) return;
    expect(profileOf(profile.keysOpposedBy, null).foreignKeys).toBe(!profile.foreignKeys);
  });

  test("lists pragmas where it refuses most", () => {
    expect(profile.pragmas.length > 0).toBe(profile.refuses["most-pragmas"] !== undefined);
  });

  test("follows the app's foreign keys where it says so", () => {
    for (const on of [true, false]) {
      expect(profileOf(name, on).foreignKeys).toBe(profile.foreignKeysFollowApp ? on : profile.foreignKeys);
    }
  });
});
