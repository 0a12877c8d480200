import type { BrokenQuery, CodeQuery } from "../../model/code-query.ts";
import type { Json } from "../../model/finding.ts";
import { code } from "../../model/text.ts";

/** "inserts", "updates of `email`": what a person would call the statement. */
function statementWords({ verb, column, values }: CodeQuery): string {
  const some = values === "some" ? "some " : "";
  const of = column === null || verb === "upsert" ? "" : ` of ${code(column)}`;
  return `${some}${verb === "view" ? "read" : verb}s${of}`;
}

/** "inserts of running code fail". */
export function failingStatements({ query }: BrokenQuery): string {
  return `${statementWords(query)} of running code fail`;
}

/** "inserts of running code fail: `NOT NULL constraint failed: …`", as the end of a sentence. */
export function failingCode(broken: BrokenQuery): string {
  return `${failingStatements(broken)}: ${code(broken.message)}`;
}

/** The same of a rule that a table has from now on: what fails is what does not keep to it, be it some values only. */
export function failingWrites(broken: BrokenQuery): string {
  if (broken.query.values === "any") return failingCode(broken);
  return `writes of running code that do not keep to it fail: ${code(broken.message)}`;
}

/** The statement and SQLite's words, for the JSON report. */
export function brokenAsEvidence(broken: BrokenQuery | null): { readonly [key: string]: Json } {
  return broken === null ? {} : { statement: broken.query.sql, sqlite: broken.message };
}
