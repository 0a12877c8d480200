import type { SqlFunction } from "../model/sql-function.ts";
import { type Driver, noSigns, type OwnProfile } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

function those(gives: SqlFunction["gives"], names: string): readonly SqlFunction[] {
  return names.split(" ").map((name) => ({ name, gives }));
}

/** What libSQL has for vectors. An index over `libsql_vector_idx(c)` is one over `c`, for `vector_top_k`. */
export const vectorFunctions: readonly SqlFunction[] = [
  ...those("argument", "libsql_vector_idx"),
  ...those("blob", "vector vector1bit vector8 vector16 vectorb16 vector32 vector64"),
  ...those("real", "vector_distance_cos vector_distance_l2"),
  ...those("text", "vector_extract"),
];

/** What the build of its client adds to them, as `pragma_function_list` says. */
const moreFunctions: readonly SqlFunction[] = [
  ...those("argument", "leftstr padc padl padr proper replicate reverse rightstr strfilter soundex"),
  ...those("argument", "lower_quartile upper_quartile mode lsmode square"),
  ...those("real", "atn2 cot coth stdev variance"),
  ...those("integer", "charindex difference regexp regexpi last_rows_affected"),
  ...those("blob", "sha3 uuid_blob"),
  ...those("text", "uuid_str"),
  ...those("new", "uuid"),
];

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
    "lost-transaction": "TRANSACTION_CLOSED: The transaction has been rolled back",
    "no-time": "Only finite numbers (not Infinity or NaN) can be passed as arguments",
  },
  quirks: ["alters-column-to"],
  sqlite: "3.45.1",
} as const satisfies OwnProfile;

/** A file of libSQL, by `@libsql/client`. */
export const libsql: Driver = {
  profile: { ...anyLibsql, functions: [...vectorFunctions, ...moreFunctions] },
  signs: {
    ...noSigns,
    hub: ["libsql", "elsewhere"],
    configs: ["libsql"],
    modules: ["drizzle-orm/libsql"],
    packages: ["@libsql/client"],
    isFirstChoice: true,
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-libsql"],
      profile: {
        foreignKeys: true,
        foreignKeysFollowApp: true,
        keysOpposedBy: null,
        refuses: {
          ...anyLibsql.refuses,
          "lost-transaction": "TRANSACTION_CLOSED: The transaction is closed",
        },
      },
      found:
        "@effect/sql-libsql 4.0.0-beta.98 on effect 4.0.0-rc.110, a file, measured: one transaction for all that is pending, and no pragma of its own. Keys are on, or as the app sets them, and `PRAGMA foreign_keys=off` inside the transaction has no effect.",
    },
  ],
  proof: {
    version: "@libsql/client 0.18, a file, libSQL on SQLite 3.45.1",
    found:
      "measured. `client.migrate()` sends `PRAGMA foreign_keys=off` before its transaction and `=on` after it, whatever the app had set. 223 of 225 steps alike; the other two use libSQL's own [`ALTER COLUMN … TO`](https://github.com/tursodatabase/libsql/blob/main/libsql-sqlite3/doc/libsql_extensions.md), which the gate now supports. 3.45 knows neither `ADD CONSTRAINT` nor `ALTER COLUMN … SET NOT NULL` of [SQLite 3.53](https://sqlite.org/lang_altertable.html), nor digits in groups.",
    facts: "held",
  },
};
