import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";

/** `bun:sqlite`, of Bun itself. */
export const bunSqlite: Driver = {
  profile: { ...plain, noStatement: "Invalid SQL statement" },
  signs: { ...noSigns, modules: ["drizzle-orm/bun-sqlite", "drizzle-orm/effect-sqlite-bun"] },
  ways: [
    {
      modules: ["drizzle-orm/bun-sql/sqlite"],
      memberOf: { module: "drizzle-orm/bun-sql", member: "sqlite" },
      profile: {
        severalStatements: "all",
        refuses: { "lost-transaction": "cannot run a query after its transaction or savepoint ended" },
        noStatement: "Query contained no valid SQL statement; likely empty query.",
      },
      found:
        "`SQL` of Bun 1.4.5 with a SQLite address, measured: the same engine, keys off until the app turns them on, one transaction for all; a chunk runs with all its statements, and none runs once a COMMIT has ended the transaction.",
    },
  ],
  proof: {
    version: "bun:sqlite 1.4.5, SQLite 3.54.1",
    found:
      "measured, 225 of 225 steps alike; `drizzle-orm/effect-sqlite-bun`, with @effect/sql-sqlite-bun 4.0.0-beta.103, comes to the same. Keys are off until the app turns them on, so the gate looks for that in the sources. The conformance test needs Bun's package for the platform, and is skipped where it is not installed.",
    facts: "held",
  },
};
