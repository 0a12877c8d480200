import { type Driver, noSigns } from "./driver.ts";
import { anyD1 } from "./workerd.ts";

/** D1, by drizzle-orm's own migrator in a Worker. */
export const d1: Driver = {
  profile: {
    ...anyD1,
    refuses: { ...anyD1.refuses, "no-time": "no such column: NaN" },
    quirks: [...anyD1.quirks, "cannot-upgrade-ledger"],
  },
  signs: {
    ...noSigns,
    hub: ["d1", "on Cloudflare"],
    modules: ["drizzle-orm/d1", "drizzle-orm/effect-d1"],
    packages: ["@cloudflare/workers-types"],
  },
  proof: {
    version: "drizzle-orm's migrator on workerd 1.20261117, SQLite 3.54.1, and 1.20260730, 3.47.0",
    found:
      'measured, 224 of 225 steps alike, the other one being a temporary table that D1 refuses. Keys are on and cannot be turned off. `BEGIN`, `COMMIT`, `SAVEPOINT`, temporary objects and most pragmas are "not authorized". Which SQLite Cloudflare runs is theirs to choose. Of [D1\'s limits](https://developers.cloudflare.com/d1/platform/limits/), [`slow-migration`](rules/slow-migration.md) knows the length of a statement and the time of a query.',
    facts: "held",
  },
};
