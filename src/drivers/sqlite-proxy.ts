import { type Driver, noSigns } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

/** sqlite-proxy: Drizzle hands the app a list of statements, and the app runs them on a database of its choice. */
export const sqliteProxy: Driver = {
  profile: {
    ...ordinary,
    severalStatements: "all",
    emptyChunk: "ok",
    refuses: { "no-time": "no such column: NaN" },
  },
  signs: { ...noSigns, modules: ["drizzle-orm/sqlite-proxy"] },
  proof: {
    version: "both lines of drizzle-orm, with better-sqlite3 13.2.0 as what the callback runs on",
    found:
      "measured with a callback that runs every statement by `exec` in one transaction, as the documentation of Drizzle has it. The app's own callback is not read: one that opens no transaction keeps half a migration where it fails.",
    facts: "held",
  },
};
