import { type Driver, noSigns } from "./driver.ts";
import { anyLibsql, vectorFunctions } from "./libsql.ts";
import { ormSource } from "./sources.ts";

const client =
  "[@libsql/client](https://github.com/tursodatabase/libsql-client-ts/blob/main/packages/libsql-client/src/http.ts)";
const asTheFile = "as the libSQL file that is measured; the server was not asked";

/** A server of libSQL, by the same client over HTTP. */
export const turso: Driver = {
  profile: { ...anyLibsql, functions: vectorFunctions, home: "service" },
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
        keysOpposedBy: null,
        doubleQuotedText: true,
        noStatement: "The supplied SQL string contains no statements",
        refuses: { "alter-constraint": 'near "{}": syntax error' },
        quirks: [],
        sqlite: "3.50.4",
      },
      found:
        "Turso's own engine, @tursodatabase/database 0.7.2, measured: keys are off, and if the app turns them on, `PRAGMA foreign_keys=OFF` takes effect inside the transaction, so that a rebuild spares child rows. One transaction for all; the second statement of a chunk is silently dropped. It knows neither VACUUM nor generated columns without a flag.",
    },
    {
      modules: ["drizzle-orm/tursodatabase-serverless"],
      profile: {
        foreignKeys: true,
        foreignKeysFollowApp: true,
        keysOpposedBy: null,
        quirks: ["alters-column-to"],
      },
      found: `${ormSource("tursodatabase-serverless")}: a transaction of its client for all that is pending, and no pragma of its own. The server was not asked: keys are assumed to be on, as they are in libSQL.`,
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
      sqlite: "as the libSQL file that is measured; the server's is Turso's to choose",
    },
  },
};
