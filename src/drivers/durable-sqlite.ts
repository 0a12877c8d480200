import { type Driver, noSigns } from "./driver.ts";
import { workerd } from "./workerd.ts";

/** The database of a Durable Object. */
export const durableSqlite: Driver = {
  profile: { ...workerd, bundled: true, quirks: [...workerd.quirks, "leaves-returning-rows-unread"] },
  signs: {
    ...noSigns,
    configs: ["durable-sqlite"],
    modules: ["drizzle-orm/durable-sqlite"],
  },
  ways: [
    {
      modules: ["drizzle-orm/effect-sqlite-do"],
      profile: { quirks: workerd.quirks },
      found:
        "@effect/sql-sqlite-do 4.0.0-beta.102 on workerd, measured: it reads the rows of an `INSERT … RETURNING`, which the usual migrator leaves unread and fails on, and tells what SQLite said.",
    },
  ],
  proof: {
    version: "drizzle-orm 0.45 on workerd",
    found:
      'measured. Files come from `migrations.js`, by `idx` in 0.x. Every error surfaces as "Rollback". The app can turn keys off outside a transaction, and then they stay off.',
    facts: "held",
  },
};
