import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  driverNames
} from "./chunk-OYVPDBTW.js";

// src/drivers/driver.ts
var noSigns = {
  configs: [],
  dialects: [],
  script: null,
  hub: [],
  modules: [],
  packages: [],
  isFirstChoice: false
};

// src/drivers/ordinary.ts
var ordinary = {
  engine: "builtin",
  foreignKeys: true,
  foreignKeysFollowApp: true,
  keysOff: { language: "sql", text: "PRAGMA foreign_keys = OFF; -- on the connection, before migrate()" },
  keysOpposedBy: null,
  transaction: "all",
  requests: {},
  doubleQuotedText: false,
  severalStatements: "first",
  emptyChunk: "error",
  noStatement: "The supplied SQL string contains no statements",
  bundled: false,
  wrangler: false,
  refuses: {},
  pragmas: [],
  quirks: [],
  limits: null,
  functions: [],
  extensible: true,
  home: "either",
  sqlite: "3.54.1"
};
var plain = { ...ordinary, foreignKeys: false, doubleQuotedText: true };

// src/drivers/better-sqlite3.ts
var betterSqlite3 = {
  profile: {
    ...ordinary,
    engine: "addon",
    severalStatements: "error",
    keysOff: {
      language: "ts",
      text: 'sqlite.pragma("foreign_keys = OFF");\nmigrate(db, { migrationsFolder });\nsqlite.pragma("foreign_keys = ON");'
    }
  },
  signs: {
    ...noSigns,
    hub: ["better-sqlite3"],
    configs: ["better-sqlite", "better-sqlite3"],
    modules: ["drizzle-orm/better-sqlite3"],
    packages: ["better-sqlite3"]
  },
  proof: {
    version: "13.2.0, SQLite 3.54.1; drizzle-orm 0.45.4 and 1.0.0-rc.5",
    found: "measured. Compiled with `DEFAULT_FOREIGN_KEYS=1` and `DQS=0`. `prepare()` refuses a text with a second statement, and one without any. It is its own witness here: 225 of 225 upgrade steps alike.",
    facts: "held"
  }
};

// src/drivers/bun-sqlite.ts
var bunSqlite = {
  profile: { ...plain, noStatement: "Invalid SQL statement" },
  signs: { ...noSigns, modules: ["drizzle-orm/bun-sqlite", "drizzle-orm/effect-sqlite-bun"] },
  ways: [
    {
      modules: ["drizzle-orm/bun-sql/sqlite"],
      profile: {
        severalStatements: "all",
        noStatement: "Query contained no valid SQL statement; likely empty query."
      },
      found: "`SQL` of Bun 1.4.5 with a SQLite address, measured: the same engine, keys off until the app turns them on, one transaction for all; a chunk runs with all its statements."
    }
  ],
  proof: {
    version: "bun:sqlite 1.4.5, SQLite 3.54.1",
    found: "measured, 225 of 225 steps alike. Keys are off until the app turns them on, so the gate looks for that in the sources. The conformance test needs Bun's package for the platform, and is skipped where it is not installed.",
    facts: "held"
  }
};

// src/drivers/workerd.ts
var notAuthorized = "not authorized: SQLITE_AUTH";
var workerd = {
  ...ordinary,
  doubleQuotedText: true,
  severalStatements: "all",
  noStatement: "SQL code did not contain a statement.",
  refuses: {
    "transaction-control": "To execute a transaction, please use the state.storage.transaction() or state.storage.transactionSync() APIs",
    "temporary-objects": notAuthorized,
    "most-pragmas": notAuthorized,
    "alter-constraint-unauthorized": "not authorized to use function: {}"
  },
  pragmas: [
    "case_sensitive_like",
    "data_version",
    "defer_foreign_keys",
    "foreign_key_check",
    "foreign_key_list",
    "foreign_keys",
    "ignore_check_constraints",
    "index_info",
    "index_list",
    "index_xinfo",
    "legacy_alter_table",
    "optimize",
    "page_size",
    "quick_check",
    "recursive_triggers",
    "reverse_unordered_selects",
    "table_info",
    "table_list",
    "table_xinfo"
  ],
  quirks: ["takes-comment-for-statement"],
  extensible: false,
  home: "service"
};
var anyD1 = {
  ...workerd,
  foreignKeysFollowApp: false,
  keysOpposedBy: "libsql",
  emptyChunk: "ok",
  // https://developers.cloudflare.com/d1/platform/limits/
  limits: { of: "D1", queryMs: 3e4, statementBytes: 1e5 }
};

// src/drivers/d1.ts
var d1 = {
  profile: { ...anyD1, quirks: [...anyD1.quirks, "cannot-upgrade-ledger"] },
  signs: {
    ...noSigns,
    hub: ["d1", "on Cloudflare"],
    modules: ["drizzle-orm/d1", "drizzle-orm/effect-d1"],
    packages: ["@cloudflare/workers-types"]
  },
  proof: {
    version: "drizzle-orm's migrator on workerd 1.20261117, SQLite 3.54.1, and 1.20260730, 3.47.0",
    found: 'measured, 224 of 225 steps alike, the other one being a temporary table that D1 refuses. Keys are on and cannot be turned off. `BEGIN`, `COMMIT`, `SAVEPOINT`, temporary objects and most pragmas are "not authorized". Which SQLite Cloudflare runs is theirs to choose. Of [D1\'s limits](https://developers.cloudflare.com/d1/platform/limits/), [`slow-migration`](rules/slow-migration.md) knows the length of a statement and the time of a query.',
    facts: "held"
  }
};

// src/drivers/d1-http.ts
var d1Http = {
  profile: {
    ...anyD1,
    transaction: "none",
    requests: { when: "chunk", name: "all" },
    emptyChunk: "error"
  },
  signs: { ...noSigns, configs: ["d1-http", "d1"] },
  databaseOf: "d1",
  proof: {
    version: "drizzle-kit 0.31",
    found: "its code was run on workerd. One request for each chunk and no transaction: a failure leaves half a migration, and the next try fails on what is there. drizzle-kit 1.0 sends all in one request.",
    facts: "held"
  }
};

// src/drivers/d1-wrangler.ts
var d1Wrangler = {
  profile: { ...anyD1, transaction: "each", wrangler: true, quirks: [] },
  signs: {
    ...noSigns,
    script: { command: "wrangler d1 migrations apply", insteadOf: "d1-http" }
  },
  databaseOf: "d1",
  proof: {
    version: "wrangler 4.164, `--local`",
    found: "measured, 37 cases through its own splitter. It lists `*.sql`, goes by file name in `d1_migrations`, ignores the journal, and runs one file at a time, so that earlier files stay applied when a later one fails. `--remote` was not run.",
    facts: "held"
  }
};

// src/drivers/durable-sqlite.ts
var durableSqlite = {
  profile: { ...workerd, bundled: true, quirks: [...workerd.quirks, "leaves-returning-rows-unread"] },
  signs: {
    ...noSigns,
    configs: ["durable-sqlite"],
    modules: ["drizzle-orm/durable-sqlite", "drizzle-orm/effect-sqlite-do"]
  },
  proof: {
    version: "drizzle-orm 0.45 on workerd",
    found: 'measured. Files come from `migrations.js`, by `idx` in 0.x. Every error surfaces as "Rollback". The app can turn keys off outside a transaction, and then they stay off.',
    facts: "held"
  }
};

// src/drivers/sources.ts
function ormSource(driver) {
  return `[drizzle-orm](https://github.com/drizzle-team/drizzle-orm/tree/main/drizzle-orm/src/${driver})`;
}
var bundleByIdx = "`readMigrationFiles` takes `migrations.m0000` and on, by `idx`";

// src/drivers/expo-sqlite.ts
var binding = "[expo-sqlite](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/src/main/cpp/NativeDatabaseBinding.cpp)";
var build = "[its build](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/build.gradle)";
var orm = ormSource("expo-sqlite");
var expoSqlite = {
  profile: {
    ...plain,
    bundled: true,
    refuses: { "alter-constraint": 'near "{}": syntax error' },
    home: "device",
    sqlite: "3.50.3"
  },
  signs: { ...noSigns, configs: ["expo"], modules: ["drizzle-orm/expo-sqlite"], packages: ["expo-sqlite"] },
  proof: {
    version: "57.0.3, SQLite 3.50.3",
    found: "flags and C++ read, drizzle's session run on node:sqlite. Not run on a device. Only the first statement of a chunk runs; an empty one [crashes the app](https://github.com/drizzle-team/drizzle-orm/issues/6207).",
    facts: {
      foreignKeys: `${build} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
      foreignKeysFollowApp: `${orm} sends no pragma of its own`,
      transaction: `${orm}: begin, everything pending, commit; run on node:sqlite`,
      requests: "it sends none: the database is on the device",
      doubleQuotedText: `${build} sets no \`SQLITE_DQS\``,
      severalStatements: `${binding}: \`sqlite3_prepare_v2\` without a tail`,
      emptyChunk: "the statement is null, and stepping it [crashes](https://github.com/drizzle-team/drizzle-orm/issues/6207)",
      noStatement: "it has no words, it crashes; those of better-sqlite3 stand in",
      bundled: `${orm}: ${bundleByIdx}`,
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.50",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "none was seen in what was read",
      extensible: "`loadExtensionAsync`",
      home: "it runs in the app itself",
      sqlite: "the `sqlite3.c` it brings along: 3.50.3 in 57.0.3"
    }
  }
};

// src/drivers/libsql.ts
function those(gives, names) {
  return names.split(" ").map((name) => ({ name, gives }));
}
var vectorFunctions = [
  ...those("argument", "libsql_vector_idx"),
  ...those("blob", "vector vector1bit vector8 vector16 vectorb16 vector32 vector64"),
  ...those("real", "vector_distance_cos vector_distance_l2"),
  ...those("text", "vector_extract")
];
var moreFunctions = [
  ...those("argument", "leftstr padc padl padr proper replicate reverse rightstr strfilter soundex"),
  ...those("argument", "lower_quartile upper_quartile mode lsmode square"),
  ...those("real", "atn2 cot coth stdev variance"),
  ...those("integer", "charindex difference regexp regexpi last_rows_affected"),
  ...those("blob", "sha3 uuid_blob"),
  ...those("text", "uuid_str"),
  ...those("new", "uuid")
];
var anyLibsql = {
  ...ordinary,
  foreignKeys: false,
  foreignKeysFollowApp: false,
  keysOpposedBy: "better-sqlite3",
  noStatement: "not an error",
  refuses: {
    "alter-constraint": 'near "{}": syntax error',
    "digit-groups": 'unrecognized token: "{}"'
  },
  quirks: ["looks-for-its-transaction", "alters-column-to", "takes-finite-numbers"],
  sqlite: "3.45.1"
};
var libsql = {
  profile: { ...anyLibsql, functions: [...vectorFunctions, ...moreFunctions] },
  signs: {
    ...noSigns,
    hub: ["libsql", "elsewhere"],
    configs: ["libsql"],
    modules: ["drizzle-orm/libsql"],
    packages: ["@libsql/client"],
    isFirstChoice: true
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-libsql"],
      profile: {
        foreignKeys: true,
        foreignKeysFollowApp: true,
        keysOpposedBy: null,
        quirks: ["alters-column-to", "takes-finite-numbers"]
      },
      found: `${ormSource("sqlite-core/effect")}: one transaction of the Effect client for all that is pending, and no pragma of its own. Keys are on in a connection of @libsql/client 0.18, and \`PRAGMA foreign_keys=off\` inside its transaction has no effect: measured. Not run as a whole, since npm does not bring the Effect client that drizzle-orm asks for.`
    }
  ],
  proof: {
    version: "@libsql/client 0.18, a file, libSQL on SQLite 3.45.1",
    found: "measured. `client.migrate()` sends `PRAGMA foreign_keys=off` before its transaction and `=on` after it, whatever the app had set. 223 of 225 steps alike; the other two use libSQL's own [`ALTER COLUMN … TO`](https://github.com/tursodatabase/libsql/blob/main/libsql-sqlite3/doc/libsql_extensions.md), which the gate now supports. 3.45 knows neither `ADD CONSTRAINT` nor `ALTER COLUMN … SET NOT NULL` of [SQLite 3.53](https://sqlite.org/lang_altertable.html), nor digits in groups.",
    facts: "held"
  }
};

// src/drivers/node-sqlite.ts
var nodeSqlite = {
  profile: { ...ordinary, noStatement: "The SQL query contains no statements.", sqlite: "3.53.4" },
  signs: { ...noSigns, modules: ["drizzle-orm/node-sqlite", "drizzle-orm/effect-sqlite-node"] },
  proof: {
    version: "Node 24.21, SQLite 3.53.4; drizzle-orm 1.0 only, 0.x has no driver for it",
    found: "measured. A chunk's second statement is silently dropped and recorded as applied.",
    facts: "held"
  }
};

// src/drivers/op-sqlite.ts
var cpp = "[op-sqlite](https://github.com/OP-Engineering/op-sqlite/tree/main/cpp)";
var podspec = "[its podspec](https://github.com/OP-Engineering/op-sqlite/blob/main/op-sqlite.podspec)";
var orm2 = ormSource("op-sqlite");
var opSqlite = {
  profile: {
    ...plain,
    transaction: "none",
    requests: { name: "all" },
    severalStatements: "all",
    emptyChunk: "ok",
    bundled: true,
    home: "device",
    sqlite: "3.53.4"
  },
  signs: { ...noSigns, modules: ["drizzle-orm/op-sqlite"], packages: ["@op-engineering/op-sqlite"] },
  proof: {
    version: "18.2.5, SQLite 3.53.4",
    found: "flags and C++ read, drizzle's session run on a stand-in. Drizzle's migrator of 0.x does not await its transaction, so every statement commits by itself; that of 1.0 sends BEGIN and COMMIT around all that is pending. `\"x\"` is a text only outside its `performanceMode`, which the gate does not see.",
    facts: {
      foreignKeys: `${podspec} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
      foreignKeysFollowApp: `${orm2} sends no pragma of its own`,
      transaction: `${orm2} of 0.x commits before the callback it does not await; run on a stand-in. 1.0 awaits it`,
      requests: "it sends none: the database is on the device. The one transaction of 1.0 stands here as one request",
      doubleQuotedText: `${podspec} sets \`SQLITE_DQS=0\` in \`performanceMode\` only`,
      severalStatements: `${cpp}: a loop over what is left of the text`,
      emptyChunk: "the same loop ends without a statement and without an error",
      noStatement: "it has no words, it takes an empty chunk",
      bundled: `${orm2}: ${bundleByIdx}`,
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.53",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "none was seen in what was read",
      extensible: "`loadExtension`",
      home: "it runs in the app itself",
      sqlite: "the `sqlite3.c` it brings along: 3.53.4 in 18.2.5"
    }
  }
};

// src/drivers/sql-js.ts
var sqlJs = {
  profile: { ...plain, noStatement: "Nothing to prepare" },
  signs: {
    ...noSigns,
    modules: ["drizzle-orm/sql-js", "drizzle-orm/effect-sqlite-wasm"],
    packages: ["sql.js"]
  },
  proof: { version: "1.16, SQLite 3.54.1 without FTS5", found: "measured.", facts: "held" }
};

// src/drivers/sqlite-cloud.ts
var client = "[its client](https://github.com/sqlitecloud/sqlitecloud-js/tree/main/src/drivers)";
var orm3 = ormSource("sqlite-cloud");
var sqliteCloud = {
  profile: {
    ...ordinary,
    severalStatements: "all",
    emptyChunk: "ok",
    home: "service",
    extensible: false
  },
  signs: {
    ...noSigns,
    configs: ["sqlite-cloud"],
    modules: ["drizzle-orm/sqlite-cloud"],
    packages: ["@sqlitecloud/drivers"]
  },
  proof: {
    version: "@sqlitecloud/drivers 1.0.982; drizzle-orm 1.0 only, 0.x has no driver for it",
    found: "drizzle-orm's migrator and the client read; the service was not reached. All that is pending goes as one text, chunks put together without anything between them, in a transaction: a chunk whose last statement lacks its `;` is then no SQL, which the gate does not tell.",
    facts: {
      foreignKeys: "nobody says how the service sets them; taken as on, where more is lost",
      foreignKeysFollowApp: `${orm3} sends no pragma of its own, and ${client} takes any`,
      transaction: `${orm3} sends BEGIN TRANSACTION and COMMIT around all that is pending`,
      requests: "one connection, on which transactions last",
      doubleQuotedText: "not looked up; taken as SQLite is built by most",
      severalStatements: `${client} sends a text as it is, and ${orm3} sends all as one`,
      emptyChunk: "a part of the one text, which then has nothing more",
      noStatement: "it has no words, it takes an empty chunk",
      bundled: `${orm3} reads files`,
      wrangler: "it has no such tool",
      refuses: "none was seen in what was read",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "not looked up",
      extensible: `${client} has no way to add functions`,
      home: "a service on the network",
      sqlite: "not told by the service's documentation; taken as the newest"
    }
  }
};

// src/drivers/sqlite-proxy.ts
var sqliteProxy = {
  profile: { ...ordinary, severalStatements: "all", emptyChunk: "ok" },
  signs: { ...noSigns, modules: ["drizzle-orm/sqlite-proxy"] },
  proof: {
    version: "drizzle-orm 0.45.4 and 1.0.0-rc.5, with better-sqlite3 13.2.0 as what the callback runs on",
    found: "measured with a callback that runs every statement by `exec` in one transaction, as the documentation of Drizzle has it. The app's own callback is not read: one that opens no transaction keeps half a migration where it fails.",
    facts: "held"
  }
};

// src/drivers/sqlx.ts
var options = "[its options](https://docs.rs/sqlx/latest/sqlx/sqlite/struct.SqliteConnectOptions.html#method.foreign_keys)";
var migrator = "[its migrator](https://github.com/launchbadge/sqlx/blob/main/sqlx-sqlite/src/migrate.rs)";
var sqlx = {
  profile: {
    ...plain,
    foreignKeys: true,
    transaction: "each",
    severalStatements: "all",
    emptyChunk: "ok",
    refuses: { "alter-constraint": 'near "{}": syntax error' },
    home: "device",
    sqlite: "3.46.0"
  },
  signs: { ...noSigns, packages: ["@tauri-apps/plugin-sql"] },
  proof: {
    version: "sqlx 0.8, SQLite 3.46.0",
    found: "read, not run. It keeps the number of each migration and a checksum of its text in `_sqlx_migrations`, and refuses to start where the text of an applied one is another. Keys are on unless the app's own code in Rust turns them off, which the gate does not read.",
    facts: {
      foreignKeys: `${options} turn them on`,
      foreignKeysFollowApp: `${options} may turn them off`,
      transaction: `${migrator}: one for each migration, its row in the ledger included`,
      requests: "it sends none: the database is on the device",
      doubleQuotedText: "the bundled SQLite is built without `SQLITE_DQS`",
      severalStatements: `${migrator}: the text is executed as a whole`,
      emptyChunk: "a text without a statement has nothing to execute",
      noStatement: "it has no words, it takes an empty text",
      bundled: "no `migrations.js`: the texts are in the program",
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.46",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "none was seen in what was read",
      extensible: "`extension()` of its options, and functions that Rust registers",
      home: "it runs in the app itself",
      sqlite: "the `sqlite3.c` of libsqlite3-sys 0.30"
    }
  }
};

// src/drivers/turso.ts
var client2 = "[@libsql/client](https://github.com/tursodatabase/libsql-client-ts/blob/main/packages/libsql-client/src/http.ts)";
var asTheFile = "as the libSQL file that is measured; the server was not asked";
var turso = {
  profile: { ...anyLibsql, functions: vectorFunctions, home: "service" },
  signs: {
    ...noSigns,
    configs: ["turso"],
    dialects: ["turso"],
    packages: ["@tursodatabase/database", "@tursodatabase/sync", "@tursodatabase/serverless"]
  },
  databaseOf: "libsql",
  ways: [
    {
      modules: ["drizzle-orm/tursodatabase", "drizzle-orm/tursodatabase-sync"],
      profile: {
        keysOpposedBy: null,
        doubleQuotedText: true,
        noStatement: "The supplied SQL string contains no statements",
        refuses: { "alter-constraint": 'near "{}": syntax error' },
        quirks: [],
        sqlite: "3.50.4"
      },
      found: "Turso's own engine, @tursodatabase/database 0.7.2, measured: keys are off, and if the app turns them on, `PRAGMA foreign_keys=OFF` takes effect inside the transaction, so that a rebuild spares child rows. One transaction for all; the second statement of a chunk is silently dropped. It knows neither VACUUM nor generated columns without a flag."
    },
    {
      modules: ["drizzle-orm/tursodatabase-serverless"],
      profile: {
        foreignKeys: true,
        foreignKeysFollowApp: true,
        keysOpposedBy: null,
        quirks: ["alters-column-to"]
      },
      found: `${ormSource("tursodatabase-serverless")}: a transaction of its client for all that is pending, and no pragma of its own. The server was not asked: keys are assumed to be on, as they are in libSQL.`
    }
  ],
  proof: {
    version: "the same client over HTTP",
    found: "the client's requests were measured against a stub, the server was not run. The same profile as `libsql`.",
    facts: {
      foreignKeys: `${client2} sends \`PRAGMA foreign_keys=off\` before the batch; seen on the wire, against a stub`,
      foreignKeysFollowApp: "the same: whatever was set before is overwritten",
      transaction: "the same: one batch, each step on condition of the one before",
      requests: "the same: the batch is one transaction",
      doubleQuotedText: asTheFile,
      severalStatements: asTheFile,
      emptyChunk: asTheFile,
      noStatement: asTheFile,
      bundled: `${ormSource("libsql")} reads files, as for a libSQL file`,
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.45",
      quirks: asTheFile,
      limits: "not looked up",
      functions: `[its documentation](https://docs.turso.tech/features/ai-and-embeddings), ${asTheFile}`,
      extensible: "a group can have [extensions](https://docs.turso.tech/features/sqlite-extensions)",
      home: "it is a server",
      sqlite: "as the libSQL file that is measured; the server's is Turso's to choose"
    }
  }
};

// src/drivers/index.ts
var drivers = {
  "better-sqlite3": betterSqlite3,
  libsql,
  "bun-sqlite": bunSqlite,
  "node-sqlite": nodeSqlite,
  "durable-sqlite": durableSqlite,
  "expo-sqlite": expoSqlite,
  "op-sqlite": opSqlite,
  "sql-js": sqlJs,
  "sqlite-proxy": sqliteProxy,
  "sqlite-cloud": sqliteCloud,
  sqlx,
  turso,
  d1,
  "d1-http": d1Http,
  "d1-wrangler": d1Wrangler
};
var driversInOrder = Object.keys(drivers);
var sqliteDialects = /* @__PURE__ */ new Set([
  "sqlite",
  ...driverNames.flatMap((name) => drivers[name].signs.dialects)
]);
function profileOf(driver, appForeignKeys, module) {
  const { profile: usual, ways = [] } = drivers[driver];
  const way = ways.find(({ modules }) => module !== void 0 && modules.includes(module));
  const profile = { driver, ...usual, ...way?.profile, files: null, migrationsTable: null };
  const isSet = appForeignKeys !== null && profile.foreignKeysFollowApp;
  if (!isSet) return profile;
  return { ...profile, foreignKeys: appForeignKeys, keysByDefault: profile.foreignKeys };
}

export {
  sqliteDialects,
  profileOf
};
