import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";
import { bundleByIdx, ormSource } from "./sources.ts";

const cpp = "[op-sqlite](https://github.com/OP-Engineering/op-sqlite/tree/main/cpp)";
const podspec = "[its podspec](https://github.com/OP-Engineering/op-sqlite/blob/main/op-sqlite.podspec)";
const orm = ormSource("op-sqlite");

/** op-sqlite, on a phone. */
export const opSqlite: Driver = {
  profile: {
    ...plain,
    transaction: "none",
    requests: { name: "all" },
    severalStatements: "all",
    emptyChunk: "ok",
    bundled: true,
    home: "device",
    sqlite: "3.53.4",
  },
  signs: { ...noSigns, modules: ["drizzle-orm/op-sqlite"], packages: ["@op-engineering/op-sqlite"] },
  proof: {
    version: "18.2.5, SQLite 3.53.4",
    found:
      "flags and C++ read; drizzle's migrators and session, of both lines, are held against the profile on a stand-in (`test/conformance/op-sqlite-session.test.ts`). Drizzle's migrator of 0.x does not await its transaction, so every statement commits by itself; that of 1.0 sends BEGIN and COMMIT around all that is pending. `\"x\"` is a text only outside its `performanceMode`, which the gate does not see.",
    facts: {
      foreignKeys: `${podspec} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
      foreignKeysFollowApp: `${orm} sends no pragma of its own`,
      transaction: `${orm} of 0.x commits before the callback it does not await; run on a stand-in. 1.0 awaits it`,
      requests:
        "it sends none: the database is on the device. The one transaction of 1.0 stands here as one request",
      doubleQuotedText: `${podspec} sets \`SQLITE_DQS=0\` in \`performanceMode\` only`,
      severalStatements: `${cpp}: a loop over what is left of the text`,
      emptyChunk: "the same loop ends without a statement and without an error",
      noStatement: "it has no words, it takes an empty chunk",
      bundled: `${orm}: ${bundleByIdx}`,
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.53",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "none was seen in what was read",
      extensible: "`loadExtension`",
      home: "it runs in the app itself",
      sqlite: "the `sqlite3.c` it brings along: 3.53.4 in 18.2.5",
    },
  },
};
