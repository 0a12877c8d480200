import type { Json } from "../../model/finding.ts";
import { isGenerated, type RowSource } from "../../model/rows.ts";
import { count, unmarked } from "../../model/text.ts";

/** "a, b and c", of parts that are sentences' own. */
export function listWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A time as a reader knows it: "2026-01-31 09:05 UTC". */
export function dateOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? `${ms} ms`
    : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** The first few differences between a new and an upgraded database, as the end of a sentence. */
export function differencesInWords(differences: readonly string[]): string {
  if (differences.length === 0) return "";
  const more = differences.length > 3 ? ` and ${differences.length - 3} more` : "";
  return ` (on new databases only: ${differences.slice(0, 3).join("; ")}${more})`;
}

/** The same for the JSON report, whole. */
export function differencesAsEvidence(differences: readonly string[]): { readonly [key: string]: Json } {
  return differences.length === 0 ? {} : { differences: differences.map(unmarked) };
}

/** "48 values" on real rows, "all values" or "some values" on generated ones. */
export function shareInWords(part: number, whole: number, source: RowSource, one: string): string {
  if (!isGenerated(source)) return count(part, one);
  return part >= whole ? `all ${one}s` : `some ${one}s`;
}

/** What goes with a table or column: " and its 1,204 rows" of real rows, " and all its rows" of generated ones; "" where nothing was counted. */
export function contentsInWords(held: number | null, source: RowSource, one: string): string {
  if (held === null) return "";
  if (isGenerated(source)) return ` and all its ${one}s`;
  return held === 0 ? ", which is empty" : ` and its ${count(held, one)}`;
}
