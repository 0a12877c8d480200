import type { Statement } from "../model/migration.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";
import { pragmaName } from "./pragma-name.ts";
import { withoutExplain } from "./statements.ts";

/** Why a statement must not reach an engine. */
export interface Refused {
  /** What was met: "ATTACH", "VACUUM INTO", "load_extension()", "PRAGMA max_page_count". */
  readonly what: string;
}

/**
 * Says whether a statement may run on a scratch database: null if so. SQL comes from strangers, and these reach
 * outside the database or lift the limits that hold a run: other files (ATTACH, VACUUM INTO), native code
 * (load_extension), and every PRAGMA that is not known to be harmless.
 */
export function screenStatement({ tokens }: Pick<Statement, "tokens">): Refused | null {
  return screenTokens(withoutExplain(tokens));
}

function screenTokens(tokens: readonly SqlToken[]): Refused | null {
  const first = tokens[0]?.name;
  if (first === "ATTACH" || first === "DETACH") return { what: first };
  if (first === "VACUUM" && tokens.some((token) => token.name === "INTO")) return { what: "VACUUM INTO" };
  if (first === "PRAGMA") return screenPragma(tokens);
  for (const [index, token] of tokens.entries()) {
    if (tokens[index + 1]?.name !== "LP") continue;
    const name = unquoteName(token.text).toLowerCase();
    if (forbiddenFunctions.has(name)) return { what: `${name}()` };
  }
  return null;
}

function screenPragma(tokens: readonly SqlToken[]): Refused | null {
  const name = pragmaName(tokens);
  return harmlessPragmas.has(name) ? null : { what: `PRAGMA ${name}` };
}

const forbiddenFunctions = new Set([
  "load_extension",
  "readfile",
  "writefile",
  "edit",
  "fsdir",
  "lsdir",
  "fts3_tokenizer",
]);

/** Each reads, or changes nothing that outlives the connection or holds it back: https://sqlite.org/pragma.html */
const harmlessPragmas = new Set([
  "analysis_limit",
  "application_id",
  "auto_vacuum",
  "automatic_index",
  "busy_timeout",
  "cache_size",
  "cache_spill",
  "case_sensitive_like",
  "checkpoint_fullfsync",
  "collation_list",
  "compile_options",
  "count_changes",
  "data_version",
  "database_list",
  "defer_foreign_keys",
  "empty_result_callbacks",
  "encoding",
  "foreign_key_check",
  "foreign_key_list",
  "foreign_keys",
  "freelist_count",
  "full_column_names",
  "fullfsync",
  "function_list",
  "ignore_check_constraints",
  "incremental_vacuum",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "journal_mode",
  "journal_size_limit",
  "legacy_alter_table",
  "locking_mode",
  "module_list",
  "optimize",
  "page_count",
  "page_size",
  "pragma_list",
  "query_only",
  "quick_check",
  "read_uncommitted",
  "recursive_triggers",
  "reverse_unordered_selects",
  "schema_version",
  "secure_delete",
  "short_column_names",
  "synchronous",
  "table_info",
  "table_list",
  "table_xinfo",
  "temp_store",
  "trusted_schema",
  "user_version",
  "wal_checkpoint",
]);
