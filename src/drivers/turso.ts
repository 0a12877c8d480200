import { type Driver, noSigns } from "./driver.ts";
import { anyLibsql, vectorFunctions } from "./libsql.ts";
import { ormSource } from "./sources.ts";

const client =
  "[@libsql/client](https://github.com/tursodatabase/libsql-client-ts/blob/main/packages/libsql-client/src/http.ts)";
const server =
  "[the server](https://github.com/tursodatabase/libsql/blob/main/libsql-server/src/hrana/stmt.rs)";
const build = "[its build](https://github.com/tursodatabase/libsql/blob/main/libsql-ffi/build.rs)";
const asTheFile = "as the libSQL file that is measured; the server was not asked";

/** It parses each text that it is sent and refuses any but a single statement. */
const onServer = {
  severalStatements: "error",
  noStatement: "SQL string does not contain any statement",
} as const;

const { "lost-transaction": _, ...withoutLost } = anyLibsql.refuses;

/** A server of libSQL, by the same client over HTTP. */
export const turso: Driver = {
  profile: { ...anyLibsql, ...onServer, functions: vectorFunctions, home: "service" },
  signs: {
    ...noSigns,
    configs: ["turso"],
    dialects: ["turso"],
    packages: ["@tursodatabase/database", "@tursodatabase/sync", "@tursodatabase/serverless"],
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
          "virtual-tables": "Parse error: no such module: {}",
        },
        quirks: ["sets-keys-at-once"],
        functions: [],
        home: "either",
        sqlite: "3.50.4",
      },
      found:
        "Turso's own engine, @tursodatabase/database and sync 0.7.2, measured: keys are off, and `PRAGMA foreign_keys` takes effect inside the transaction as well, so that a rebuild spares child rows, and what follows its `foreign_keys=ON` has them on. One transaction for all; the second statement of a chunk is silently dropped. Without a flag it knows neither generated columns, WITHOUT ROWID, `fts5` nor VACUUM, and a BOM is a syntax error. It takes a text in double quotes for a name inside a CHECK, which the gate does not tell.",
    },
    {
      modules: ["drizzle-orm/tursodatabase-serverless"],
      profile: {
        foreignKeys: true,
        keysOpposedBy: "libsql",
        refuses: withoutLost,
      },
      found: `the source of @tursodatabase/serverless 1.4.0 read: its \`transactionAsync\` opens a connection of its own for all that is pending, so that no pragma the app sends before it has a say, and sends BEGIN and COMMIT as statements; it takes no NaN, which a folder without a time is. ${ormSource("tursodatabase-serverless")} sends no pragma, and ${build} turns keys on. ${server} was not run.`,
    },
  ],
  proof: {
    version: "the same client over HTTP",
    found:
      "the client's requests were measured against a stub, the server was not run. The same profile as `libsql`.",
    facts: {
      foreignKeys: `${client} sends \`PRAGMA foreign_keys=off\` before the batch; seen on the wire, against a stub`,
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
      sqlite: "as the libSQL file that is measured; the server's is Turso's to choose",
    },
  },
};
