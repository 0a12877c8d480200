import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";

const options =
  "[its options](https://docs.rs/sqlx/latest/sqlx/sqlite/struct.SqliteConnectOptions.html#method.foreign_keys)";
const migrator = "[its migrator](https://github.com/launchbadge/sqlx/blob/main/sqlx-sqlite/src/migrate.rs)";

/** sqlx, by which Tauri's SQL plugin applies the files that the app holds as texts. */
export const sqlx: Driver = {
  profile: {
    ...plain,
    foreignKeys: true,
    transaction: "each",
    severalStatements: "all",
    emptyChunk: "ok",
    refuses: { "alter-constraint": 'near "{}": syntax error' },
    home: "device",
    sqlite: "3.46.0",
  },
  signs: { ...noSigns, packages: ["@tauri-apps/plugin-sql"] },
  proof: {
    version: "sqlx 0.8, SQLite 3.46.0",
    found:
      "read, not run. It keeps the number of each migration and a checksum of its text in `_sqlx_migrations`, and refuses to start where the text of an applied one is another. Keys are on unless the app's own code in Rust turns them off, which the gate does not read.",
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
      sqlite: "the `sqlite3.c` of libsqlite3-sys 0.30",
    },
  },
};
