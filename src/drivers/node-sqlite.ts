import { type Driver, noSigns } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

/** `node:sqlite`, of Node itself. */
export const nodeSqlite: Driver = {
  profile: { ...ordinary, noStatement: "The SQL query contains no statements.", sqlite: "3.53.4" },
  signs: { ...noSigns, modules: ["drizzle-orm/node-sqlite", "drizzle-orm/effect-sqlite-node"] },
  proof: {
    version: "Node 24.21, SQLite 3.53.4; drizzle-orm 1.0 only, 0.x has no driver for it",
    found:
      "measured. A chunk's second statement is silently dropped and recorded as applied. `drizzle-orm/effect-sqlite-node`, with @effect/sql-sqlite-node 4.0.0-beta.102 on effect 4.0.0-rc.110, comes to the same.",
    facts: "held",
  },
};
