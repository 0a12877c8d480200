import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";

/** sql.js: SQLite as WebAssembly. */
export const sqlJs: Driver = {
  profile: { ...plain, noStatement: "Nothing to prepare" },
  signs: {
    ...noSigns,
    modules: ["drizzle-orm/sql-js", "drizzle-orm/effect-sqlite-wasm"],
    packages: ["sql.js"],
  },
  proof: { version: "1.16, SQLite 3.54.1 without FTS5", found: "measured.", facts: "held" },
};
