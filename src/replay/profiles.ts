import type { DriverName, Profile } from "../model/driver.ts";

/**
 * Every driver and every difference between them while they migrate. Where each value comes from stands in
 * `docs/drivers.md`; `test/conformance/` holds the ones that can run here against the real driver.
 */
const common = {
  engine: "builtin",
  foreignKeys: true,
  foreignKeysFollowApp: true,
  transaction: "all",
  doubleQuotedText: false,
  severalStatements: "first",
  emptyChunk: "error",
  bundled: false,
  wrangler: false,
  refuses: [],
  sqlite: "3.54.1",
} as const satisfies Omit<Profile, "driver">;

/** D1 and Durable Objects run the same engine, workerd's; D1 holds more back. */
const workerd = { ...common, doubleQuotedText: true, severalStatements: "all" } as const;

const d1 = {
  ...workerd,
  foreignKeysFollowApp: false,
  emptyChunk: "ok",
  refuses: ["transaction-control", "temporary-objects", "most-pragmas", "alter-constraint"],
} as const satisfies Omit<Profile, "driver">;

/** `client.migrate()` turns keys off before its transaction and on again behind it, whatever the app set. */
const libsql = {
  ...common,
  foreignKeys: false,
  foreignKeysFollowApp: false,
  refuses: ["alter-constraint", "digit-groups"],
  sqlite: "3.45.1",
} as const satisfies Omit<Profile, "driver">;

const profileByDriver: { readonly [name in DriverName]: Omit<Profile, "driver"> } = {
  "better-sqlite3": { ...common, engine: "addon", severalStatements: "error" },
  "node-sqlite": { ...common, sqlite: "3.53.4" },
  libsql,
  turso: libsql,
  "bun-sqlite": { ...common, foreignKeys: false, doubleQuotedText: true },
  "sql-js": { ...common, foreignKeys: false, doubleQuotedText: true },
  d1,
  "d1-wrangler": { ...d1, transaction: "each", wrangler: true },
  "d1-http": { ...d1, transaction: "none", emptyChunk: "error" },
  "durable-sqlite": { ...workerd, bundled: true, refuses: d1.refuses },
  "expo-sqlite": {
    ...common,
    foreignKeys: false,
    doubleQuotedText: true,
    bundled: true,
    refuses: ["alter-constraint"],
    sqlite: "3.50.3",
  },
  "op-sqlite": {
    ...common,
    foreignKeys: false,
    doubleQuotedText: true,
    transaction: "none",
    severalStatements: "all",
    emptyChunk: "ok",
    bundled: true,
    sqlite: "3.53.4",
  },
};

/** How a driver behaves while it migrates, with the app's own foreign key setting where that has a say. */
export function profileOf(driver: DriverName, appForeignKeys: boolean | null): Profile {
  const profile = { driver, ...profileByDriver[driver] };
  const isSet = appForeignKeys !== null && profile.foreignKeysFollowApp;
  return isSet ? { ...profile, foreignKeys: appForeignKeys } : profile;
}
