import type { Json } from "../model/finding.ts";

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
  return ` (an upgraded database against a new one: ${differences.slice(0, 3).join("; ")}${more})`;
}

/** The same for the JSON report, whole. */
export function differencesAsEvidence(differences: readonly string[]): { readonly [key: string]: Json } {
  return differences.length === 0 ? {} : { differences };
}
