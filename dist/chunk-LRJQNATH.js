import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  at,
  bare,
  keyOf,
  objectOf,
  plainValue,
  propertyOf,
  textOf
} from "./chunk-GYEJZIH4.js";
import {
  CannotCheck,
  baseName,
  code,
  driverNames,
  fileTree,
  formatBytes,
  isLfsPointer,
  joinPath,
  makeTemporaryFolder,
  parentOf,
  textAt
} from "./chunk-GQ56LNW2.js";

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
    version: "13.2.0, SQLite 3.54.1; both lines of drizzle-orm",
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
      memberOf: { module: "drizzle-orm/bun-sql", member: "sqlite" },
      profile: {
        severalStatements: "all",
        refuses: { "lost-transaction": "cannot run a query after its transaction or savepoint ended" },
        noStatement: "Query contained no valid SQL statement; likely empty query."
      },
      found: "`SQL` of Bun 1.4.5 with a SQLite address, measured: the same engine, keys off until the app turns them on, one transaction for all; a chunk runs with all its statements, and none runs once a COMMIT has ended the transaction."
    }
  ],
  proof: {
    version: "bun:sqlite 1.4.5, SQLite 3.54.1",
    found: "measured, 225 of 225 steps alike; `drizzle-orm/effect-sqlite-bun`, with @effect/sql-sqlite-bun 4.0.0-beta.103, comes to the same. Keys are off until the app turns them on, so the gate looks for that in the sources. The conformance test needs Bun's package for the platform, and is skipped where it is not installed.",
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
  profile: {
    ...anyD1,
    refuses: { ...anyD1.refuses, "no-time": "no such column: NaN" },
    quirks: [...anyD1.quirks, "cannot-upgrade-ledger"]
  },
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
    modules: ["drizzle-orm/durable-sqlite"]
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-sqlite-do"],
      profile: { quirks: workerd.quirks },
      found: "@effect/sql-sqlite-do 4.0.0-beta.102 on workerd, measured: it reads the rows of an `INSERT … RETURNING`, which the usual migrator leaves unread and fails on, and tells what SQLite said."
    }
  ],
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
    "digit-groups": 'unrecognized token: "{}"',
    "lost-transaction": "TRANSACTION_CLOSED: The transaction has been rolled back",
    "no-time": "Only finite numbers (not Infinity or NaN) can be passed as arguments"
  },
  quirks: ["alters-column-to"],
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
        refuses: {
          ...anyLibsql.refuses,
          "lost-transaction": "TRANSACTION_CLOSED: The transaction is closed"
        }
      },
      found: "@effect/sql-libsql 4.0.0-beta.98 on effect 4.0.0-rc.110, a file, measured: one transaction for all that is pending, and no pragma of its own. Keys are on, or as the app sets them, and `PRAGMA foreign_keys=off` inside the transaction has no effect."
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
    found: "measured. A chunk's second statement is silently dropped and recorded as applied. `drizzle-orm/effect-sqlite-node`, with @effect/sql-sqlite-node 4.0.0-beta.102 on effect 4.0.0-rc.110, comes to the same.",
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
    found: "flags and C++ read; drizzle's migrators and session, of both lines, are held against the profile on a stand-in (`test/conformance/op-sqlite-session.test.ts`). Drizzle's migrator of 0.x does not await its transaction, so every statement commits by itself; that of 1.0 sends BEGIN and COMMIT around all that is pending. `\"x\"` is a text only outside its `performanceMode`, which the gate does not see.",
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
    modules: ["drizzle-orm/sql-js"],
    packages: ["sql.js"]
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-sqlite-wasm"],
      profile: {
        doubleQuotedText: false,
        severalStatements: "all",
        emptyChunk: "ok",
        bundled: true,
        refuses: { "alter-constraint": 'near "{}": syntax error', "virtual-tables": "no such module: {}" },
        sqlite: "3.47.0"
      },
      found: "@effect/sql-sqlite-wasm 4.0.0-beta.83 in memory, measured: `migrations.js`, one transaction for all, and a chunk runs with all its statements."
    }
  ],
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
    refuses: { "no-time": "no such column: NaN" },
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
  profile: {
    ...ordinary,
    severalStatements: "all",
    emptyChunk: "ok",
    refuses: { "no-time": "no such column: NaN" }
  },
  signs: { ...noSigns, modules: ["drizzle-orm/sqlite-proxy"] },
  proof: {
    version: "both lines of drizzle-orm, with better-sqlite3 13.2.0 as what the callback runs on",
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
var server = "[the server](https://github.com/tursodatabase/libsql/blob/main/libsql-server/src/hrana/stmt.rs)";
var build2 = "[its build](https://github.com/tursodatabase/libsql/blob/main/libsql-ffi/build.rs)";
var asTheFile = "as the libSQL file that is measured; the server was not asked";
var onServer = {
  severalStatements: "error",
  noStatement: "SQL string does not contain any statement"
};
var { "lost-transaction": _, ...withoutLost } = anyLibsql.refuses;
var turso = {
  profile: { ...anyLibsql, ...onServer, functions: vectorFunctions, home: "service" },
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
        foreignKeysFollowApp: true,
        keysOpposedBy: null,
        doubleQuotedText: true,
        severalStatements: "first",
        noStatement: "The supplied SQL string contains no statements",
        refuses: {
          "alter-constraint": 'near "{}": syntax error',
          "byte-order-mark": 'near "\uFEFF": syntax error',
          "generated-columns": "Parse error: Generated columns require --experimental-generated-columns flag",
          "without-rowid": "Parse error: WITHOUT ROWID tables are an experimental feature",
          "virtual-tables": "Parse error: no such module: {}"
        },
        quirks: ["sets-keys-at-once"],
        functions: [],
        home: "either",
        sqlite: "3.50.4"
      },
      found: "Turso's own engine, @tursodatabase/database and sync 0.7.2, measured: keys are off, and `PRAGMA foreign_keys` takes effect inside the transaction as well, so that a rebuild spares child rows, and what follows its `foreign_keys=ON` has them on. One transaction for all; the second statement of a chunk is silently dropped. Without a flag it knows neither generated columns, WITHOUT ROWID, `fts5` nor VACUUM, and a BOM is a syntax error. It takes a text in double quotes for a name inside a CHECK, which the gate does not tell."
    },
    {
      modules: ["drizzle-orm/tursodatabase-serverless"],
      profile: {
        foreignKeys: true,
        keysOpposedBy: "libsql",
        refuses: withoutLost
      },
      found: `the source of @tursodatabase/serverless 1.4.0 read: its \`transactionAsync\` opens a connection of its own for all that is pending, so that no pragma the app sends before it has a say, and sends BEGIN and COMMIT as statements; it takes no NaN, which a folder without a time is. ${ormSource("tursodatabase-serverless")} sends no pragma, and ${build2} turns keys on. ${server} was not run.`
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
      severalStatements: `${server}: \`SqlManyStmts\``,
      emptyChunk: `${server}: \`SqlNoStmt\``,
      noStatement: `${server}: \`SqlNoStmt\``,
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
  const profile = { driver, ...usual, ...way?.profile, files: null, runner: null, migrationsTable: null };
  const isSet = appForeignKeys !== null && profile.foreignKeysFollowApp;
  if (!isSet) return profile;
  return { ...profile, foreignKeys: appForeignKeys, keysByDefault: profile.foreignKeys };
}

// src/syntax/parse-source.ts
import { createRequire } from "node:module";
var options2 = {
  sourceType: "module",
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true
};
function babel() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return createRequire(import.meta.url)(bundled ? "./babel.js" : "./babel.ts");
}
function parseSource(path, text) {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const isMarked = !/\.[cm]?ts$/.test(path);
  const plugins = [
    "decorators",
    ...isTyped ? ["typescript"] : [],
    ...isMarked ? ["jsx"] : []
  ];
  const strict = parse(text, { ...options2, plugins });
  if (strict !== null || text.length > mostForgiven) return strict;
  return parse(text, { ...options2, plugins, errorRecovery: true });
}
var mostForgiven = 5e4;
function parse(text, given) {
  try {
    return babel().parse(text, given).program;
  } catch {
    return null;
  }
}
function parseJsonc(text) {
  const bare2 = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(bare2);
  } catch {
    return expressionIn(bare2);
  }
}
function expressionIn(text) {
  try {
    return plainValue(babel().parseExpression(text, { attachComment: false }));
  } catch {
    return void 0;
  }
}

// src/syntax/walk-nodes.ts
function walkNodes(root, visit, outer = []) {
  const around = [...outer];
  const waiting = [root];
  for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
    if (node === null) {
      around.pop();
      continue;
    }
    visit(node, around);
    around.push(node);
    waiting.push(null);
    const from = waiting.length;
    addChildren(node, waiting);
    for (let first = from, last = waiting.length - 1; first < last; first += 1, last -= 1) {
      const child = waiting[first] ?? null;
      waiting[first] = waiting[last] ?? null;
      waiting[last] = child;
    }
  }
}
function addChildren(node, children) {
  for (const key in node) {
    if (key === "loc" || key === "extra") continue;
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) {
      for (const each of value) if (isNode(each)) children.push(each);
    }
  }
}
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value;
}

// src/drizzle/resolve-path.ts
function resolvePath(folder, relative) {
  const parts = joinPath(folder, relative).split("/");
  const resolved = [];
  for (const part of parts) {
    if (part === "..") resolved.pop();
    else if (part !== "." && part !== "") resolved.push(part);
  }
  return resolved.join("/").toWellFormed();
}

// src/drizzle/appliers/modules.ts
function packagesAbove(tree, folder) {
  const found = [];
  for (let at2 = folder; ; at2 = parentOf(at2)) {
    const file = joinPath(at2, "package.json");
    if (tree.has(file)) found.push(file);
    if (at2 === "") return found;
  }
}
function sourcesOf(tree) {
  return [...tree.keys()].filter(
    (path) => /\.[cm]?[jt]sx?$/.test(path) && baseName(path) !== "migrations.js" && textAt(tree, path) !== null
  );
}

// src/drizzle/appliers/code-folders.ts
function foldersInCode(tree) {
  return sourcesOf(tree).flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    if (!text.includes("migrationsFolder") || !text.includes("/migrator")) return [];
    const home = parentOf(packagesAbove(tree, parentOf(file))[0] ?? "");
    const starts = /* @__PURE__ */ new Set(["", home, parentOf(file)]);
    return literalsIn(file, text).flatMap((said) => [...starts].map((start) => resolvePath(start, said)));
  });
}
function literalsIn(file, text) {
  const program = parseSource(file, text);
  const found = [];
  if (program === null) return found;
  walkNodes(program, (node) => {
    if (node.type !== "ObjectProperty" || keyOf(node) !== "migrationsFolder") return;
    const said = textOf(node.value);
    if (said !== null) found.push(said);
  });
  return found;
}

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options3) {
    const [line, column] = getLineColFromPtr(options3.toml, options3.ptr);
    const codeblock = makeCodeBlock(options3.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options3);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed += "\b";
        else if (c === 116)
          parsed += "	";
        else if (c === 110)
          parsed += "\n";
        else if (c === 102)
          parsed += "\f";
        else if (c === 114)
          parsed += "\r";
        else if (c === 101)
          parsed += "\x1B";
        else if (c === 34)
          parsed += '"';
        else if (c === 92)
          parsed += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse2(toml, options3 = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options3.maxDepth ?? 1e3,
    bi: options3.integersAsBigInt ?? false,
    ld: options3.useLegacyDate ?? true,
    uk: options3.unsafeKeyBehaviour === "throw" ? 2 : options3.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/syntax/parse-toml.ts
function parseToml(text) {
  try {
    return parse2(text.replace(/^\uFEFF/, ""));
  } catch {
    return void 0;
  }
}

// src/drizzle/select-paths.ts
var maxSourceFiles = 150;
var maxPlainFiles = 250;
var maxOtherFiles = 20;
var maxCommandFiles = 40;
function selectPaths(paths) {
  const { sources, others } = worthALook(paths);
  const settings2 = [...sources.filter((path) => path.includes("config")), ...others].filter(isSetting);
  const places = folderPlaces(others);
  if (places.size === 0) return settings2;
  const above = ancestorsOf(places);
  const packages = others.filter((path) => path.endsWith("package.json") && isPackage(path, above));
  const bundles = sources.filter((path) => path.endsWith("migrations.js"));
  return [
    ...[...bundles, ...others].filter((path) => isInFolder(path, places)),
    ...packages,
    ...settings2,
    ...likelySources(sources, startsOf(packages)),
    ...nearestFirst(others.filter((path) => holdsCommands(path) && !isGateConfig(path))).slice(
      0,
      maxCommandFiles
    )
  ];
}
function worthALook(paths) {
  const sources = [];
  const others = [];
  for (const path of paths) {
    const last = path[path.length - 1] ?? "";
    const isOther = otherEnds.has(last) || path.includes("Dockerfile");
    if (!isOther && !isSource(path)) continue;
    if (!path.includes("node_modules/") || !/(?:^|\/)node_modules\//.test(path))
      (isOther ? others : sources).push(path);
  }
  return { sources, others };
}
var otherEnds = /* @__PURE__ */ new Set(["l", "n", "c", "h", "1", "t", "d"]);
function isSource(path) {
  return (path.endsWith("s") || path.endsWith("x")) && /\.[cm]?[jt]sx?$/.test(path);
}
function folderPlaces(paths) {
  const places = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (!path.endsWith(".json") && !path.endsWith(".sql")) continue;
    if (/(?:^|\/)meta\/(?:_journal|\d+_snapshot)\.json$/.test(path)) places.add(parentOf(parentOf(path)));
    else if (path.endsWith("/migration.sql")) places.add(parentOf(parentOf(path)));
    else if (/(?:^|\/)\d+[_-][^/]*\.sql$/.test(path)) places.add(parentOf(path));
  }
  return places;
}
function isEvidence(path) {
  const name = baseName(path);
  if (name === "migrations.js" || isDrizzleConfig(path) || isNuxtConfig(path)) return false;
  return name === "package.json" || isSource(path) || holdsCommands(path);
}
function isInFolder(path, places) {
  if (!/\.(?:sql|json|js|toml)$/.test(path)) return false;
  const parent = parentOf(path);
  const name = baseName(path);
  if (places.has(parent))
    return name.endsWith(".sql") || name === "migrations.js" || name === "migration_lock.toml";
  if (!places.has(parentOf(parent))) return false;
  if (baseName(parent) === "meta") return name.endsWith(".json");
  return name === "migration.sql" || name === "snapshot.json";
}
function ancestorsOf(places) {
  const above = /* @__PURE__ */ new Set([""]);
  for (const place of places) {
    for (let folder = place; folder !== ""; folder = parentOf(folder)) above.add(folder);
  }
  return above;
}
function isPackage(path, above) {
  return path.endsWith("package.json") && baseName(path) === "package.json" && above.has(parentOf(path));
}
function isDrizzleConfig(path) {
  const name = baseName(path);
  return /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}
function isSetting(path) {
  if (path === "drizzle-gate.json") return true;
  const isNear = /config|wrangler\.|^\.github\/|action\.ya?ml$/.test(path);
  if (!isNear) return false;
  return isDrizzleConfig(path) || isWranglerConfig(path) || isGateConfig(path) || isNuxtConfig(path);
}
function isWranglerConfig(path) {
  return /^wrangler\.(?:toml|jsonc?)$/.test(baseName(path));
}
function isNuxtConfig(path) {
  return /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(path);
}
function holdsCommands(path) {
  if (!/\.(?:sh|ps1|bat|cmd)$|Dockerfile|^\.github\/|compose|fly\.toml$/.test(path)) return false;
  return /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|Dockerfile[^/]*|[^/]+\.Dockerfile|(?:docker-)?compose[^/]*\.ya?ml|fly\.toml|[^/]+\.(?:sh|ps1|bat|cmd))$/.test(
    path
  );
}
function isGateConfig(path) {
  return isWorkflow(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}
function isWorkflow(path) {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function startsOf(packages) {
  const folders = packages.map(parentOf);
  const nearest = folders.filter((folder) => folder !== "" || folders.length === 1);
  return nearest.length === 0 ? [""] : nearest.map((folder) => joinPath(folder, ""));
}
function likelySources(sources, starts) {
  const own = [];
  const others = [];
  for (const path of sources) {
    if (starts.some((start) => path.startsWith(start))) own.push(path);
    else if (path.includes("igrat") && /migrat[^/]*$/i.test(path) && isLikelySource(path) && isAppSource(path))
      others.push(path);
  }
  const likely = [];
  const plain2 = [];
  for (const path of nearestFirst(own)) {
    const isLikely = isLikelySource(path);
    const isFull = isLikely ? likely.length >= maxSourceFiles : plain2.length >= maxPlainFiles;
    if (!isFull && isAppSource(path)) (isLikely ? likely : plain2).push(path);
  }
  return [...likely, ...plain2, ...nearestFirst(others).slice(0, maxOtherFiles)];
}
function nearestFirst(paths) {
  const byDepth = [];
  for (const path of paths) {
    let depth = 0;
    for (let at2 = path.indexOf("/"); at2 >= 0; at2 = path.indexOf("/", at2 + 1)) depth += 1;
    const group = byDepth[depth] ?? [];
    group.push(path);
    byDepth[depth] = group;
  }
  return byDepth.flat();
}
function isAppSource(path) {
  if (path.endsWith(".d.ts") || isDrizzleConfig(path)) return false;
  return !/(?:^|\/)(?:tests?|__tests__|__mocks__|fixtures|e2e|examples?|stories)\/|\.(?:test|spec|stories)\./.test(
    path
  );
}
function isLikelySource(path) {
  return /(?:^|[/._-])(?:db|database|databases|drizzle|migrat\w*|sqlite|libsql|d1|storage)(?:[/._-]|$)/i.test(
    path
  );
}

// src/drizzle/appliers/read-wrangler.ts
function readD1Bindings(tree) {
  return [...tree.keys()].filter(isWranglerConfig).flatMap((path) => {
    const text = textAt(tree, path) ?? "";
    const config = path.endsWith(".toml") ? parseToml(text) : parseJsonc(text);
    return bindingsIn(config).map((binding2) => filesOf(path, binding2));
  });
}
function bindingsIn(config) {
  const environments = at(config, "env");
  const levels = typeof environments === "object" ? Object.values(environments ?? {}) : [];
  return [config, ...levels].flatMap((level) => {
    const bindings = at(level, "d1_databases");
    return Array.isArray(bindings) ? bindings : [];
  });
}
function filesOf(config, binding2) {
  const said = (key) => {
    const value = at(binding2, key);
    return typeof value === "string" ? value : null;
  };
  const dir = resolvePath(parentOf(config), said("migrations_dir") ?? "migrations");
  const whole = said("migrations_pattern");
  return {
    command: "wrangler d1 migrations apply",
    config,
    dir,
    pattern: whole === null ? "*.sql" : relativeTo(dir, resolvePath(parentOf(config), whole)),
    ledger: { table: said("migrations_table") ?? "d1_migrations", keepsEnding: true },
    transaction: "each",
    setting: "migrations_pattern"
  };
}
function relativeTo(dir, pattern) {
  const start = joinPath(dir, "");
  return pattern.startsWith(start) ? pattern.slice(start.length) : "";
}

// src/drizzle/migration-paths.ts
function migrationNameAt({ path, layout }, file) {
  const start = joinPath(path, "");
  if (!file.startsWith(start)) return null;
  const pattern = layout === "journal" ? /^([^/]+)\.sql$/ : /^([^/]+)\/migration\.sql$/;
  return pattern.exec(file.slice(start.length))?.[1] ?? null;
}
function journalFile(folder) {
  return joinPath(folder, "meta/_journal.json");
}

// src/drizzle/read-configs.ts
function readDrizzleConfigs(tree) {
  const configs = [];
  for (const path of tree.keys()) {
    if (!isDrizzleConfig(path)) continue;
    const { out, ...settings2 } = drizzleSettings(path, textAt(tree, path) ?? "");
    configs.push({ file: path, out: resolvePath(parentOf(path), out ?? "drizzle"), ...settings2 });
  }
  return configs;
}
var read = /* @__PURE__ */ new Map();
function drizzleSettings(path, text) {
  const key = `${path}\0${text}`;
  const known = read.get(key);
  if (known !== void 0) return known;
  const said = path.endsWith(".json") ? jsonSettings(text) : sourceSettings(path, text);
  const dialect = said("dialect");
  const isPostgres = dialect === "pg" || dialect === "postgres";
  const settings2 = {
    out: said("out"),
    dialect: isPostgres ? "postgresql" : dialect,
    driver: said("driver"),
    migrationsTable: said("migrations", "table")
  };
  read.set(key, settings2);
  return settings2;
}
function jsonSettings(text) {
  const config = parseJsonc(text);
  return (name, within) => {
    const value = within === void 0 ? at(config, name) : at(config, name, within);
    return typeof value === "string" ? value : null;
  };
}
function sourceSettings(path, text) {
  const program = parseSource(path, text);
  const constants2 = /* @__PURE__ */ new Map();
  const found = /* @__PURE__ */ new Map();
  if (program !== null) {
    walkNodes(program, (node) => {
      if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init != null)
        constants2.set(node.id.name, node.init);
      if (node.type !== "ObjectProperty") return;
      const name = keyOf(node);
      if (name === null) return;
      const values = found.get(name);
      if (values === void 0) found.set(name, [node.value]);
      else values.push(node.value);
    });
  }
  return (name, within) => {
    for (const value of found.get(name) ?? []) {
      const part = within === void 0 ? value : partOf(value, within);
      const said = part === void 0 ? null : literalOf(part, constants2);
      if (said !== null) return said;
    }
    return null;
  };
}
function partOf(value, name) {
  const object = objectOf(value);
  return object === null ? void 0 : propertyOf(object, name)?.value;
}
function literalOf(node, constants2) {
  const inner = bare(node);
  if (inner.type === "LogicalExpression") return literalOf(inner.right, constants2);
  const named = inner.type === "Identifier" ? constants2.get(inner.name) : void 0;
  return textOf(named === void 0 ? inner : bare(named));
}

// src/drizzle/find-folders.ts
function findFolders(tree, known = []) {
  const places = [];
  const foreign = [];
  const candidates = candidateFolders(tree);
  for (const [path, layout] of candidates) {
    const dialect = layout === "journal" ? journalDialect(tree, path) : foldersDialect(tree, path);
    const before = known.find((place) => place.path === path);
    if (dialect === null && before !== void 0) places.push({ ...before, layout });
    if (dialect === null) continue;
    if (sqliteDialects.has(dialect)) places.push({ path, layout, dialect });
    else foreign.push({ path, dialect });
  }
  for (const place of known) {
    const isLeft = !candidates.has(place.path) && place.layout === "journal" && holdsSql(tree, place.path);
    if (isLeft) places.push(place);
  }
  const found = new Set([...places, ...foreign].map(({ path }) => path));
  const nested = nestedIn(tree, places);
  for (const path of namedFolders(tree)) {
    if (found.has(path) || candidates.has(path) || !holdsSql(tree, path)) continue;
    places.push({ path, layout: "journal", dialect: "sqlite", isBare: true });
  }
  return { places: places.filter((place) => !nested.has(place)), foreign };
}
function nestedIn(tree, places) {
  const folders = places.filter(({ layout }) => layout === "folders");
  const outer = new Set(folders.map(({ path }) => path));
  const inner = folders.filter(({ path }) => path !== "" && outer.has(parentOf(path)));
  const named = inner.length === 0 ? /* @__PURE__ */ new Set() : namedFolders(tree);
  return new Set(inner.filter(({ path }) => !named.has(path)));
}
function namedFolders(tree) {
  return /* @__PURE__ */ new Set([...configuredFolders(tree), ...foldersInCode(tree)]);
}
function configuredFolders(tree) {
  const configs = readDrizzleConfigs(tree).filter(({ dialect }) => sqliteDialects.has(dialect ?? ""));
  const bindings = readD1Bindings(tree).filter(({ config }) => usesDrizzle(tree, parentOf(config)));
  return [...configs.map(({ out }) => out), ...bindings.map(({ dir }) => dir)];
}
function usesDrizzle(tree, folder) {
  const said = parseJsonc(textAt(tree, joinPath(folder, "package.json")) ?? "");
  return at(said, "dependencies", "drizzle-orm") !== void 0;
}
function holdsSql(tree, folder) {
  return firstText(tree, (path) => parentOf(path) === folder && path.endsWith(".sql")) !== null;
}
function candidateFolders(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const path of tree.keys()) {
    const name = baseName(path);
    const parent = parentOf(path);
    if (name === "_journal.json" && baseName(parent) === "meta") found.set(parentOf(parent), "journal");
    else if (name === "migration.sql" && !found.has(parentOf(parent))) found.set(parentOf(parent), "folders");
  }
  return found;
}
var dialectPattern = /"dialect"\s*:\s*"([\w-]+)"/;
function journalDialect(tree, folder) {
  const path = journalFile(folder);
  const text = textAt(tree, path);
  const said = dialectPattern.exec(text ?? "")?.[1];
  if (said !== void 0) return said === "pg" ? "postgresql" : said;
  const snapshot = firstText(tree, (file) => parentOf(file) === joinPath(folder, "meta") && file !== path);
  const hinted = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (hinted !== null) return hinted;
  const isOurs = text === null || isLfsPointer(text) || text.includes('"entries"') || text.includes('"version"');
  return isOurs ? "sqlite" : null;
}
function foldersDialect(tree, folder) {
  if (tree.has(joinPath(folder, "migration_lock.toml"))) return null;
  const snapshot = firstText(
    tree,
    (file) => baseName(file) === "snapshot.json" && parentOf(parentOf(file)) === folder
  );
  const said = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (said !== null) return said;
  if (namedFolders(tree).has(folder)) return "sqlite";
  return tree.has(joinPath(folder, "migrations.js")) ? "sqlite" : null;
}
function configDialect(tree, folder) {
  return readDrizzleConfigs(tree).find((config) => config.out === folder)?.dialect ?? null;
}
function firstText(tree, matches) {
  for (const path of tree.keys()) {
    if (matches(path)) return textAt(tree, path);
  }
  return null;
}

// src/model/lies-at.ts
function liesAt(path, given) {
  const folder = given.replace(/^(?:\.\/)+|\/+$/g, "").replace(/^\.$/, "");
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

// src/git/run-git.ts
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
function inFolder(folder) {
  return { options: ["-C", resolve(folder)], environment: {} };
}
function runGit(place, command, request = {}) {
  return new Promise((done, fail) => {
    const child = spawn("git", [...place.options, ...settings, ...command], {
      cwd: dirname(process.execPath),
      env: { ...environment(request.network === true), ...place.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      ...request.timeout === void 0 ? {} : { timeout: request.timeout }
    });
    const { stopWhen } = request;
    const watch = stopWhen && setInterval(() => stopWhen() && child.kill("SIGTERM"), 200);
    child.on("close", () => clearInterval(watch));
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.stdin.on("error", () => void 0);
    child.on("error", (error) => fail(cannotStart(error)));
    child.on(
      "close",
      (code2) => done({ code: code2, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") })
    );
    child.stdin.end(request.input ?? "");
  });
}
function complaintIn(stderr) {
  const lines = stderr.trim().split("\n");
  const startsWith = (word) => lines.find((line2) => line2.startsWith(word));
  const line = startsWith("fatal:") ?? startsWith("error:") ?? lines.at(-1) ?? "";
  const said = line.replace(/\/\/[^/@\s]+@/g, "//").trim();
  return said === "" ? "git said nothing" : code(said);
}
var settings = Object.entries({
  "safe.directory": "*",
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "core.attributesFile": "/dev/null",
  "core.quotePath": "false",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "merge.renormalize": "false",
  "merge.default": "text"
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
var leftOut = /^GIT_(?:TRACE.*|CURL_VERBOSE|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|CONFIG_PARAMETERS|QUARANTINE_PATH|ATTR_SOURCE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS)$/i;
function environment(network) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !leftOut.test(name)));
  return {
    ...own,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // Partial clones fetch what they lack into themselves; older versions of git only heed the second.
    GIT_NO_LAZY_FETCH: "1",
    ...network ? {} : { GIT_ALLOW_PROTOCOL: "none" }
  };
}
function cannotStart(error) {
  if (error.code === "ENOENT") return new CannotCheck("`git` was not found on the `PATH`: install it first");
  return new CannotCheck(`\`git\` could not be started (${code(error.code ?? error.message)})`);
}

// src/git/read-objects.ts
async function readObjects(place, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const result = await runGit(place, ["cat-file", "--batch", "--buffer"], { input });
  const objects = parseBatch(result.stdout, names.length);
  if (objects === null)
    throw new CannotCheck(`Git could not read its objects (${complaintIn(result.stderr)})`);
  return objects;
}
async function lookUpObjects(place, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const { stdout } = await runGit(place, ["cat-file", "--batch-check", "--buffer"], { input });
  const lines = stdout.toString("utf8").split("\n");
  return names.map((_2, index) => {
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(lines[index] ?? "") ?? [];
    return id && type ? { id, type, size: Number(size) } : null;
  });
}
async function readCommits(place, revisions) {
  const names = revisions.map((revision) => `${revision}^{commit}`);
  const objects = await readObjects(place, names).catch((error) => {
    if (error instanceof CannotCheck && error.message.includes("promisor")) return null;
    throw error;
  });
  if (objects === null && revisions.length === 1) return [null];
  if (objects === null) return (await Promise.all(revisions.map((one) => readCommits(place, [one])))).flat();
  return objects.map((object) => object?.type === "commit" ? parseCommit(object) : null);
}
function parseBatch(output, count) {
  const objects = [];
  let offset = 0;
  while (objects.length < count) {
    const end = output.indexOf(10, offset);
    if (end < 0) return null;
    const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString("utf8", offset, end));
    const size = Number(header?.[3] ?? 0);
    if (end + 1 + size > output.length) return null;
    const [, id, type] = header ?? [];
    objects.push(id && type ? { id, type, bytes: output.subarray(end + 1, end + 1 + size) } : null);
    offset = header ? end + 2 + size : end + 1;
  }
  return objects;
}
function parseCommit(object) {
  const [header = ""] = Buffer.from(object.bytes).toString("latin1").split("\n\n", 1);
  const values = (name) => header.split("\n").flatMap((line) => line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []);
  return { id: object.id, tree: values("tree")[0] ?? "", parents: values("parent") };
}

// src/git/advice.ts
function isOnRunner() {
  return process.env["GITHUB_ACTIONS"] === "true";
}
function howToFetch(what) {
  const command = code(what.length === 0 ? "git fetch --unshallow" : `git fetch origin ${what.join(" ")}`);
  if (!isOnRunner()) return `Run ${command} first`;
  return what.length === 0 ? "Check out with `fetch-depth: 0`" : `Check out with \`fetch-depth: 0\`, or run ${command} first`;
}

// src/git/path-text.ts
import { isUtf8 } from "node:buffer";
function pathText(output) {
  if (isUtf8(output)) return output.toString("utf8");
  const parts = [];
  for (let start = 0; start <= output.length; ) {
    const nul = output.indexOf(0, start);
    const end = nul < 0 ? output.length : nul;
    const part = output.subarray(start, end);
    parts.push(isUtf8(part) ? part.toString("utf8") : escaped(part));
    start = end + 1;
  }
  return parts.join("\0");
}
function escaped(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte < 128 ? byte : 56320 + byte)).join("");
}

// src/git/list-tree.ts
async function listTree(place, id) {
  const { code: code2, stdout } = await runGit(place, ["ls-tree", "-r", "-z", "--full-tree", id]);
  return code2 === 0 ? parseListing(pathText(stdout)) : null;
}
async function listTreeLike(place, known, listing, id) {
  const command = ["diff-tree", "-r", "-z", "--raw", "--no-renames", known, id];
  const [before, { code: code2, stdout }] = await Promise.all([listing, runGit(place, command)]);
  return before !== null && code2 === 0 ? applyChanges(before, pathText(stdout).split("\0")) : null;
}
function kindOfMode(mode) {
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
function parseListing(text) {
  const listing = /* @__PURE__ */ new Map();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf("	", start);
    const end = text.indexOf("\0", tab);
    const [mode = "", , id = ""] = text.slice(start, tab).split(" ");
    listing.set(text.slice(tab + 1, end), { kind: kindOfMode(mode), id });
    start = end + 1;
  }
  return listing;
}
function applyChanges(known, fields) {
  const listing = new Map(known);
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = "", , id = "", status = ""] = (fields[index] ?? "").split(" ");
    const path = fields[index + 1] ?? "";
    if (status === "D") listing.delete(path);
    else listing.set(path, { kind: kindOfMode(mode), id });
  }
  return listing;
}

// src/git/scratch-store.ts
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var fetchTimeout = 18e4;
async function createScratchStore(repository) {
  let folder;
  try {
    folder = makeTemporaryFolder(tmpdir());
  } catch (error) {
    throw noRoom(error);
  }
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    const gitDir = join(folder, "objects.git");
    const init = ["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, gitDir];
    const { code: code2, stderr } = await runGit(inFolder(folder), init);
    if (code2 !== 0) throw new CannotCheck(`Git cannot make a scratch repository (${complaintIn(stderr)})`);
    await seeObjectsOf(repository, gitDir);
    const place = {
      options: ["-C", repository.top ?? repository.gitDir, `--git-dir=${gitDir}`],
      environment: {}
    };
    return { folder, place, remove };
  } catch (error) {
    remove();
    throw error instanceof CannotCheck ? error : noRoom(error);
  }
}
async function fetchInto(store, repository, request) {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return "there is no remote `origin`";
  if (request.known !== null) await writeKnown(store, request.known);
  const negotiation = request.known === null ? ["-c", "fetch.negotiationAlgorithm=noop"] : [];
  const command = [...negotiation, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
  const depth = { commits: ["--depth=1"], trees: ["--depth=1", "--filter=blob:none"], blobs: [] }[request.kind];
  const place = { ...store.place, environment: configEnvironment(config) };
  const { mostBytes = Number.POSITIVE_INFINITY } = request;
  const before = sizeOfPacks(store);
  const stopWhen = () => sizeOfPacks(store) - before > mostBytes;
  const options3 = {
    network: true,
    timeout: fetchTimeout,
    ...request.mostBytes === void 0 ? {} : { stopWhen }
  };
  const { code: code2, stderr } = await runGit(place, [...command, ...depth, "origin", ...request.ids], options3);
  if (request.kind === "trees") await runGit(store.place, ["config", "--remove-section", "remote.origin"]);
  if (code2 === null && stopWhen()) return `it takes more than ${formatBytes(mostBytes)}`;
  if (code2 === null) return `no answer within ${fetchTimeout / 1e3} seconds`;
  return code2 === 0 ? null : complaintIn(stderr);
}
async function remoteTags(store, repository) {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return null;
  const place = { ...store.place, environment: configEnvironment(config) };
  const options3 = { network: true, timeout: fetchTimeout };
  const { code: code2, stdout, stderr } = await runGit(place, ["ls-remote", "--tags", "--refs", "origin"], options3);
  if (code2 !== 0)
    return code2 === null ? `no answer within ${fetchTimeout / 1e3} seconds` : complaintIn(stderr);
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? [];
      return id && name ? [[name, id]] : [];
    })
  );
}
function sizeOfPacks({ folder }) {
  const packs = join(folder, "objects.git", "objects", "pack");
  const sizeOf = (name) => statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0;
  return existsSync(packs) ? readdirSync(packs).reduce((sum, name) => sum + sizeOf(name), 0) : 0;
}
async function seeObjectsOf(repository, gitDir) {
  const quoted = repository.objects.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  await mkdir(join(gitDir, "objects", "info"), { recursive: true });
  await writeFile(join(gitDir, "objects", "info", "alternates"), `"${quoted}"
`);
  try {
    await copyFile(repository.shallow, join(gitDir, "shallow"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
async function writeKnown(store, commit) {
  const { code: code2, stderr } = await runGit(store.place, ["update-ref", "refs/heads/known", commit]);
  if (code2 !== 0)
    throw new CannotCheck(`Git cannot write to its scratch repository (${complaintIn(stderr)})`);
}
async function remoteConfig(repository) {
  const wanted = "^(remote\\.origin\\.(url|proxy)|http\\..*|credential\\..*|url\\..*|core\\.sshcommand|ssh\\.variant)$";
  const command = ["config", "--local", "--includes", "-z", "--get-regexp", wanted];
  const { stdout } = await runGit(repository.place, command);
  return stdout.toString("utf8").split("\0").filter((record) => record !== "").map((record) => {
    const [key = "", ...value] = record.split("\n");
    return [key, value.length === 0 ? "true" : value.join("\n")];
  }).filter(([key]) => mayRun(key));
}
function mayRun(key) {
  return process.env["GITHUB_ACTIONS"] === "true" || !/^(?:core\.sshcommand|credential\..*)$/i.test(key);
}
function configEnvironment(config) {
  const { GIT_CONFIG_COUNT: given } = process.env;
  const before = Number(given ?? 0) || 0;
  const entries = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value]
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(before + config.length) };
}
function noRoom(error) {
  const why = error instanceof Error && "code" in error ? String(error.code) : "unknown trouble";
  return new CannotCheck(
    `No scratch folder can be created in ${code(tmpdir())} (${why}): free some space, or set \`TMPDIR\``
  );
}

// src/git/object-store.ts
var ObjectStore = class {
  #repository;
  #mayFetch;
  #scratch = null;
  constructor(repository, mayFetch) {
    this.#repository = repository;
    this.#mayFetch = mayFetch;
  }
  /** Where git sees every object there is so far. */
  get place() {
    return this.#scratch?.place ?? this.#repository.place;
  }
  /**
   * Completes the commits that revisions name: what is not here, and named by its full id, is fetched.
   * Null for what names none; throws `CannotCheck` where the fetch fails.
   */
  async withFetched(revisions, here) {
    const missing = revisions.filter((revision, index) => here[index] === null && isFullId(revision));
    if (missing.length === 0 || !this.#mayFetch) return here;
    const known = here.find((commit) => commit !== null)?.id ?? null;
    const complaint = await this.#fetch({ ids: missing, kind: "commits", known });
    if (complaint !== null) throw commitNotFetched(missing, complaint);
    return readCommits(
      this.place,
      revisions.map((revision, index) => here[index]?.id ?? revision)
    );
  }
  /** The paths of commits or trees that are much alike, and perhaps like one that is `known`. Throws `CannotCheck` where parts of them are missing. */
  async listings(ids, known) {
    const here = await this.#listAll(ids, known);
    const missing = ids.filter((_2, index) => here[index] === null);
    if (missing.length === 0) return here.filter((listing) => listing !== null);
    const what = `files of ${missing.map((id) => code(id)).join(" and ")}`;
    await this.#fetchMissing({ ids, kind: "commits", known: null }, what);
    const listings = (await this.#listAll(ids, known)).filter((listing) => listing !== null);
    if (listings.length < ids.length) throw incomplete(what);
    return listings;
  }
  /**
   * The content of blobs, each read once. Throws `CannotCheck` where one that is needed is missing; of those that are
   * only `wanted`, what cannot be had is left out.
   */
  async blobs(needed, wanted = []) {
    const must = new Set(needed);
    const all = [.../* @__PURE__ */ new Set([...must, ...wanted])];
    const blobs = /* @__PURE__ */ new Map();
    const read2 = async (names) => {
      for (const object of await this.#read(names)) if (object) blobs.set(object.id, object.bytes);
      return all.filter((id) => !blobs.has(id));
    };
    const missing = await read2(all);
    if (missing.length === 0) return blobs;
    const lacking = missing.filter((id) => must.has(id));
    const what = `${(lacking.length > 0 ? lacking : missing).length} of ${all.length} files`;
    try {
      await this.#fetchMissing({ ids: missing, kind: "blobs", known: null }, what);
      if ((await read2(missing)).some((id) => must.has(id))) throw incomplete(what);
    } catch (error) {
      if (lacking.length > 0 || !(error instanceof CannotCheck)) throw error;
    }
    return blobs;
  }
  /** Fetches commits with their trees, and with their files only where the remote cannot leave those out; gives git's complaint, or null. */
  async fetchTrees(ids, mostBytes) {
    if (!this.#mayFetch) return "nothing may be fetched here";
    return this.#fetch({ ids, kind: "trees", known: null, mostBytes });
  }
  /** As `remoteTags` says it. */
  async remoteTags() {
    return this.#mayFetch ? remoteTags(await this.scratch(), this.#repository) : "nothing may be fetched here";
  }
  /** A store of our own beside the repository, made at the first call. */
  async scratch() {
    this.#scratch ??= await createScratchStore(this.#repository);
    return this.#scratch;
  }
  /** Removes what was fetched and merged. */
  close() {
    this.#scratch?.remove();
    this.#scratch = null;
  }
  async #read(ids) {
    if (this.#scratch !== null) return readObjects(this.place, ids);
    return readObjects(this.place, ids).catch(async () => {
      await this.scratch();
      return readObjects(this.place, ids);
    });
  }
  #listAll(ids, known) {
    const first = known?.id ?? ids[0] ?? "";
    const listing = known === void 0 ? listTree(this.place, first) : Promise.resolve(known.listing);
    return Promise.all(
      ids.map((id) => id === first ? listing : listTreeLike(this.place, first, listing, id))
    );
  }
  async #fetch(request) {
    return fetchInto(await this.scratch(), this.#repository, request);
  }
  async #fetchMissing(request, what) {
    if (!this.#mayFetch) throw incomplete(what);
    const complaint = await this.#fetch(request);
    if (complaint !== null) throw incomplete(`${what} (${complaint})`);
  }
};
function isFullId(revision) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
function commitNotFetched(ids, complaint) {
  const named = ids.map((id) => code(id)).join(" and ");
  return new CannotCheck(`${named} could not be fetched from \`origin\` (${complaint}). ${howToFetch(ids)}`);
}
function incomplete(what) {
  return new CannotCheck(
    `This clone lacks objects that the check reads: ${what}; clone without \`--filter\`, or repair it with \`git fetch --refetch origin\``
  );
}

// src/git/repository.ts
import { resolve as resolve2 } from "node:path";
async function openRepository(folder) {
  const place = inFolder(folder);
  const questions = ["--git-dir", "--git-path", "objects", "--git-path", "shallow"];
  const shape = ["--is-inside-work-tree", "--show-object-format", "--show-cdup"];
  const { code: code2, stdout, stderr } = await runGit(place, ["rev-parse", ...questions, ...shape]);
  const [gitDir, objects, shallow, inside, format, up] = stdout.toString("utf8").split("\n");
  if (code2 !== 0 || !gitDir || !objects || !shallow || !format) throw notOpened(folder, stderr);
  return {
    place,
    top: inside === "true" ? resolve2(folder, up ?? "") : null,
    gitDir: resolve2(folder, gitDir),
    objects: resolve2(folder, objects),
    shallow: resolve2(folder, shallow),
    format
  };
}
function notOpened(folder, stderr) {
  if (stderr.includes("cannot change to"))
    return new CannotCheck(`No such folder: ${code(folder)}. Pass the repository's folder with \`--repo\``);
  if (stderr.includes("not a git repository"))
    return new CannotCheck(`Not a git repository: ${code(folder)}. Run this inside one, or pass \`--repo\``);
  return new CannotCheck(`Git cannot open ${code(folder)} (${complaintIn(stderr)})`);
}

// src/git/work-tree.ts
import { closeSync, constants, lstatSync, openSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";
async function listWorkTree(top) {
  const place = inFolder(top);
  const [tracked, untracked] = await Promise.all([
    runGit(place, ["ls-files", "-z", "-t", "--stage", "--cached", "--deleted"]),
    runGit(place, ["ls-files", "-z", "--others", "--exclude-standard"])
  ]);
  for (const { code: code2, stderr } of [tracked, untracked])
    if (code2 !== 0) throw new CannotCheck(`Git cannot list the working tree (${complaintIn(stderr)})`);
  const listing = new Map(parseTracked(records(tracked.stdout)));
  for (const path of records(untracked.stdout)) {
    if (path.endsWith("/")) listing.set(path.slice(0, -1), { kind: "submodule", id: null });
    else listing.set(path, { kind: "file", id: null });
  }
  return listing;
}
function readFromDisk(top, path, listed) {
  if (listed.kind === "submodule") return { path, kind: "submodule", bytes: null };
  if (!path.isWellFormed()) return { path, kind: listed.kind, bytes: null };
  for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder))
    if (!statOf(join2(top, folder))?.isDirectory()) return null;
  const stats = statOf(join2(top, path));
  if (stats?.isSymbolicLink()) return { path, kind: "symlink", bytes: null };
  if (!stats?.isFile()) return null;
  if (listed.kind === "symlink" && process.platform === "win32")
    return { path, kind: "symlink", bytes: null };
  return { path, kind: "file", bytes: readPlainFile(join2(top, path), path) };
}
function records(output) {
  return pathText(output).split("\0").filter((record) => record !== "");
}
function parseTracked(lines) {
  const listing = /* @__PURE__ */ new Map();
  const deleted = /* @__PURE__ */ new Set();
  for (const line of lines) {
    const tab = line.indexOf("	");
    const [tag = "", mode = "", id = ""] = line.slice(0, tab).split(" ");
    const path = line.slice(tab + 1);
    if (tag === "R") deleted.add(path);
    else listing.set(path, listedInIndex(mode, tag === "S", id));
  }
  for (const path of deleted) if (listing.get(path)?.id === null) listing.delete(path);
  return listing;
}
function listedInIndex(mode, isLeftOut, id) {
  const kind = kindOfMode(mode);
  return { kind, id: isLeftOut || kind === "submodule" ? id : null };
}
function statOf(path) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}
function readPlainFile(absolute, path) {
  try {
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new CannotCheck(
      `${code(path)} cannot be read (${why}): give this user permission, or pass \`--head\``
    );
  }
}

// src/git/read-trees.ts
async function readTrees(listings, reading) {
  const needed = /* @__PURE__ */ new Set();
  const wanted = /* @__PURE__ */ new Set();
  for (const [path, { kind, id }] of listings.flatMap((listing) => [...listing])) {
    if (kind === "file" && id !== null) (reading.mayLack(path) ? wanted : needed).add(id);
  }
  const blobs = await reading.store.blobs(needed, wanted);
  const { top } = reading.repository;
  return listings.map((listing) => {
    const entries = [...listing].map(([path, listed]) => {
      if (listed.id === null) return top === null ? null : readFromDisk(top, path, listed);
      if (listed.kind !== "file") return { path, kind: listed.kind, bytes: null, object: listed.id };
      const bytes = blobs.get(listed.id) ?? null;
      return { path, kind: listed.kind, bytes, ...bytes === null ? { object: listed.id } : {} };
    });
    return fileTree(entries.filter((entry) => entry !== null));
  });
}
function choose(listing, select) {
  const wanted = new Set(select([...listing.keys()]));
  for (const [path, { kind }] of listing) if (kind !== "file") wanted.add(path);
  return only(listing, wanted);
}
function unreadIn(tree) {
  return [...tree.values()].flatMap(({ path, kind, bytes }) => kind === "file" && !bytes ? [path] : []);
}
function only(map, paths) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const value = map.get(path);
    if (value !== void 0) found.set(path, value);
  }
  return found;
}

export {
  selectPaths,
  isEvidence,
  isDrizzleConfig,
  howToFetch,
  pathText,
  inFolder,
  runGit,
  complaintIn,
  readObjects,
  lookUpObjects,
  readCommits,
  ObjectStore,
  isFullId,
  openRepository,
  listWorkTree,
  readTrees,
  choose,
  unreadIn,
  only,
  sqliteDialects,
  profileOf,
  migrationNameAt,
  resolvePath,
  drizzleSettings,
  findFolders,
  liesAt
};
