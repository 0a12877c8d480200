import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/check/may-be-fixable.ts
var rules = /* @__PURE__ */ new Set([
  "branches-collide",
  "bundle-differs",
  "chunk-empty",
  "chunk-statements",
  "journal-duplicate",
  "journal-entry-edited",
  "journal-time-future",
  "journal-time-order",
  "journal-unreadable",
  "merge-conflict-left",
  "migration-deleted",
  "migration-edited",
  "migration-file-missing",
  "migration-file-unlisted",
  "migration-reformatted",
  "migration-renamed",
  "migration-reordered",
  "migration-skipped",
  "snapshot-chain-broken",
  "snapshot-edited",
  "snapshots-collide",
  "upgrade-differs"
]);
function isBookkeeping({ rule, introduced, accepted }) {
  return introduced && accepted === null && rules.has(rule);
}
function mayBeFixable({ folders }) {
  return folders.some(({ findings }) => findings.some(isBookkeeping));
}

export {
  isBookkeeping,
  mayBeFixable
};
