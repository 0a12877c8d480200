/** Every command but `check`: what a check does not need, it does not load. */

export { readShards } from "../judge/read-shards.ts";
export { runDrift } from "./drift.ts";
export { explainText, rulesText } from "./explain.ts";
export { fingerprintText } from "./fingerprint.ts";
export { fix } from "./fix.ts";
export { lookBack } from "./last.ts";
export { statusText } from "./status.ts";
