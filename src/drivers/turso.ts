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
    modules: ["drizzle-orm/tursodatabase"],
    packages: ["@tursodatabase/database"],
  },
  databaseOf: "libsql",
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
