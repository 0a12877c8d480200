import type { OwnProfile } from "./driver.ts";
import { ordinary } from "./ordinary.ts";

const notAuthorized = "not authorized: SQLITE_AUTH";

/**
 * Cloudflare's runtime, whose SQLite is that of D1 and of Durable Objects: its authorizer holds back much of what
 * SQLite knows. Measured on 1.20261117.
 */
export const workerd = {
  ...ordinary,
  doubleQuotedText: true,
  severalStatements: "all",
  noStatement: "SQL code did not contain a statement.",
  refuses: {
    "transaction-control":
      "To execute a transaction, please use the state.storage.transaction() or state.storage.transactionSync() APIs",
    "temporary-objects": notAuthorized,
    "most-pragmas": notAuthorized,
    "alter-constraint-unauthorized": "not authorized to use function: {}",
  },
  pragmas: [
    "case_sensitive_like",
    "data_version",
    "defer_foreign_keys",
    "foreign_key_check",
    "foreign_key_list",
    "foreign_keys",
    "ignore_check_constraints",
    "index_info",
    "index_list",
    "index_xinfo",
    "legacy_alter_table",
    "optimize",
    "page_size",
    "quick_check",
    "recursive_triggers",
    "reverse_unordered_selects",
    "table_info",
    "table_list",
    "table_xinfo",
  ],
  quirks: ["takes-comment-for-statement"],
  extensible: false,
  home: "service",
} as const satisfies OwnProfile;

/** D1, by whatever it is migrated: keys are on, whatever anybody says. */
export const anyD1 = {
  ...workerd,
  foreignKeysFollowApp: false,
  keysOpposedBy: "libsql",
  emptyChunk: "ok",
  // https://developers.cloudflare.com/d1/platform/limits/
  limits: { of: "D1", queryMs: 30_000, statementBytes: 100_000 },
} as const satisfies OwnProfile;
