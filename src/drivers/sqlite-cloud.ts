import { type Driver, noSigns } from "./driver.ts";
import { ordinary } from "./ordinary.ts";
import { ormSource } from "./sources.ts";

const client = "[its client](https://github.com/sqlitecloud/sqlitecloud-js/tree/main/src/drivers)";
const orm = ormSource("sqlite-cloud");

/** SQLite Cloud, over the network. */
export const sqliteCloud: Driver = {
  profile: {
    ...ordinary,
    severalStatements: "all",
    emptyChunk: "ok",
    refuses: { "no-time": "no such column: NaN" },
    home: "service",
    extensible: false,
  },
  signs: {
    ...noSigns,
    configs: ["sqlite-cloud"],
    modules: ["drizzle-orm/sqlite-cloud"],
    packages: ["@sqlitecloud/drivers"],
  },
  proof: {
    version: "@sqlitecloud/drivers 1.0.982; drizzle-orm 1.0 only, 0.x has no driver for it",
    found:
      "drizzle-orm's migrator and the client read; the service was not reached. All that is pending goes as one text, chunks put together without anything between them, in a transaction: a chunk whose last statement lacks its `;` is then no SQL, which the gate does not tell.",
    facts: {
      foreignKeys: "nobody says how the service sets them; taken as on, where more is lost",
      foreignKeysFollowApp: `${orm} sends no pragma of its own, and ${client} takes any`,
      transaction: `${orm} sends BEGIN TRANSACTION and COMMIT around all that is pending`,
      requests: "one connection, on which transactions last",
      doubleQuotedText: "not looked up; taken as SQLite is built by most",
      severalStatements: `${client} sends a text as it is, and ${orm} sends all as one`,
      emptyChunk: "a part of the one text, which then has nothing more",
      noStatement: "it has no words, it takes an empty chunk",
      bundled: `${orm} reads files`,
      wrangler: "it has no such tool",
      refuses: "none was seen in what was read",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "not looked up",
      extensible: `${client} has no way to add functions`,
      home: "a service on the network",
      sqlite: "not told by the service's documentation; taken as the newest",
    },
  },
};
