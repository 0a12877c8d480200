import { type Driver, noSigns } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

/** better-sqlite3: its own witness here, since it is one of the two engines. */
export const betterSqlite3: Driver = {
  profile: {
    ...ordinary,
    engine: "addon",
    severalStatements: "error",
    keysOff: {
      language: "ts",
      text: 'sqlite.pragma("foreign_keys = OFF");\nmigrate(db, { migrationsFolder });\nsqlite.pragma("foreign_keys = ON");',
    },
  },
  signs: {
    ...noSigns,
    hub: ["better-sqlite3"],
    configs: ["better-sqlite", "better-sqlite3"],
    modules: ["drizzle-orm/better-sqlite3"],
    packages: ["better-sqlite3"],
  },
  proof: {
    version: "13.2.0, SQLite 3.54.1; both lines of drizzle-orm",
    found:
      "measured. Compiled with `DEFAULT_FOREIGN_KEYS=1` and `DQS=0`. `prepare()` refuses a text with a second statement, and one without any. It is its own witness here: 225 of 225 upgrade steps alike.",
    facts: "held",
  },
};
