/** Every command but `check`: what a check does not need, it does not load. */

export { runDrift } from "./drift.ts";
export { explainText, rulesText } from "./explain.ts";
export { fingerprintText } from "./fingerprint.ts";
export { fix } from "./fix.ts";
export { lookBack } from "./last.ts";
export { runMerge } from "./merge.ts";
export { statusText } from "./status.ts";
