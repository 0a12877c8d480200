import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";

/** sql.js: SQLite as WebAssembly. */
export const sqlJs: Driver = {
  profile: { ...plain, noStatement: "Nothing to prepare" },
  signs: {
    ...noSigns,
    modules: ["drizzle-orm/sql-js"],
    packages: ["sql.js"],
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-sqlite-wasm"],
      profile: {
        doubleQuotedText: false,
        severalStatements: "all",
        emptyChunk: "ok",
        bundled: true,
        refuses: { "alter-constraint": 'near "{}": syntax error', "virtual-tables": "no such module: {}" },
        sqlite: "3.47.0",
      },
      found:
        "@effect/sql-sqlite-wasm 4.0.0-beta.83 in memory, measured: `migrations.js`, one transaction for all, and a chunk runs with all its statements.",
    },
  ],
  proof: { version: "1.16, SQLite 3.54.1 without FTS5", found: "measured.", facts: "held" },
};
