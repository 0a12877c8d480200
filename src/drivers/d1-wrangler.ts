import { type Driver, noSigns } from "./driver.ts";
import { anyD1 } from "./workerd.ts";

/** D1, by `wrangler d1 migrations apply`, which knows nothing of Drizzle and splits a file by itself. */
export const d1Wrangler: Driver = {
  profile: { ...anyD1, transaction: "each", wrangler: true, quirks: [] },
  signs: {
    ...noSigns,
    script: { command: "wrangler d1 migrations apply", insteadOf: "d1-http" },
  },
  databaseOf: "d1",
  proof: {
    version: "wrangler 4.164, `--local`",
    found:
      "measured, 37 cases through its own splitter. It lists `*.sql`, goes by file name in `d1_migrations`, ignores the journal, and runs one file at a time, so that earlier files stay applied when a later one fails. `--remote` was not run.",
    facts: "held",
  },
};
