import type { RowsFailure, ViolatingRows } from "../../model/losses.ts";
import { count } from "../../model/text.ts";

/** The rows of a production copy on which it fails; null where nobody counted them. */
function countedIn(found: RowsFailure): ViolatingRows | null {
  return found.kind === "dependent" ? (found.violating ?? null) : null;
}

/** How many rows are in the way, for a program. */
export function countedRows(found: RowsFailure): { readonly rows?: number } {
  const counted = countedIn(found);
  return counted === null ? {} : { rows: counted.rows };
}

/** The same behind SQLite's words: " (3 rows share 1 value)"; "" where it is not known. */
export function countedInWords(found: RowsFailure): string {
  const counted = countedIn(found);
  if (counted === null || counted.rows === 0) return "";
  const rows = count(counted.rows, "row");
  if (counted.values !== null) return ` (${rows} share ${count(counted.values, "value")})`;
  const { message } = found.failure;
  const isOne = counted.rows === 1;
  if (message.startsWith("NOT NULL")) return ` (${rows} ${isOne ? "has" : "have"} NULL there)`;
  if (message.startsWith("FOREIGN KEY")) return ` (${rows} without a parent)`;
  return ` (${rows} ${isOne ? "does" : "do"} not fit)`;
}
