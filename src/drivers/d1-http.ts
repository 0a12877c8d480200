import { type Driver, noSigns } from "./driver.ts";
import { anyD1 } from "./workerd.ts";

/**
 * D1, by `drizzle-kit migrate` over HTTP. 0.31 sends each chunk as a request, and each request is a transaction: keys
 * that one turns off are on again in the next, and a chunk runs whole or not at all. 1.0 sends everything pending as one.
 */
export const d1Http: Driver = {
  profile: {
    ...anyD1,
    transaction: "none",
    requests: { when: "chunk", name: "all" },
    emptyChunk: "error",
  },
  signs: { ...noSigns, configs: ["d1-http", "d1"] },
  databaseOf: "d1",
  proof: {
    version: "drizzle-kit 0.31",
    found:
      "its code was run on workerd. One request for each chunk and no transaction: a failure leaves half a migration, and the next try fails on what is there. drizzle-kit 1.0 sends all in one request.",
    facts: "held",
  },
};
