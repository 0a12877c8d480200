import type { Profile } from "../model/driver.ts";
import { type Driver, noSigns } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

/** `client.migrate()` turns keys off before its transaction and on again behind it, whatever the app set. */
export const anyLibsql = {
  ...ordinary,
  foreignKeys: false,
  foreignKeysFollowApp: false,
  keysOpposedBy: "better-sqlite3",
  noStatement: "not an error",
  refuses: {
    "alter-constraint": 'near "{}": syntax error',
    "digit-groups": 'unrecognized token: "{}"',
  },
  quirks: ["looks-for-its-transaction", "alters-column-to"],
  sqlite: "3.45.1",
} as const satisfies Omit<Profile, "driver" | "files" | "migrationsTable">;

/** A file of libSQL, by `@libsql/client`. */
export const libsql: Driver = {
  profile: anyLibsql,
  signs: {
    ...noSigns,
    hub: ["libsql", "elsewhere"],
    configs: ["libsql"],
    modules: ["drizzle-orm/libsql"],
    packages: ["@libsql/client"],
    isFirstChoice: true,
  },
  proof: {
    version: "@libsql/client 0.18, a file, libSQL on SQLite 3.45.1",
    found:
      "measured. `client.migrate()` sends `PRAGMA foreign_keys=off` before its transaction and `=on` behind it, whatever the app had set. 223 of 225 steps alike; the other two use libSQL's own [`ALTER COLUMN … TO`](https://github.com/tursodatabase/libsql/blob/main/libsql-sqlite3/doc/libsql_extensions.md), which the gate has learned since. 3.45 knows neither `ADD CONSTRAINT` nor `ALTER COLUMN … SET NOT NULL` of [SQLite 3.53](https://sqlite.org/lang_altertable.html), nor digits in groups.",
    facts: "held",
  },
};
