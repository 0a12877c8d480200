import type { BrokenQuery, CodeQuery, SentFrom } from "../../model/code-query.ts";
import type { Json } from "../../model/finding.ts";
import { code, count } from "../../model/text.ts";
import { listWords } from "./wording.ts";

/** "inserts", "updates of `email`": what a person would call the statement. */
function statementWords({ verb, column, values }: CodeQuery): string {
  const some = values === "some" ? "some " : "";
  const of = column === null || verb === "upsert" ? "" : ` of ${code(column)}`;
  return `${some}${verb === "view" ? "read" : verb}s${of}`;
}

/** "inserts from the deployed code will fail". */
export function failingStatements({ query }: BrokenQuery): string {
  return `${statementWords(query)} from the deployed code will fail`;
}

/** "2 queries break: `src/users.ts:7` and `src/users.ts:13`"; null where the sources do not tell. */
export function sentWords(broken: BrokenQuery | null): string | null {
  const sent = broken?.sent ?? [];
  if (sent.length === 0) return null;
  const sure = broken?.query.values === "some" ? sent : sent.filter(({ isUnsure }) => !isUnsure);
  const unsure = sent.filter((each) => !sure.includes(each));
  const loading = [...new Set(sent.filter(({ atTop }) => atTop).map(({ file }) => file))];
  const whole = loading
    .slice(0, 2)
    .map((file) => `; ${code(file)} runs it while it loads, so the whole module may fail`);
  const { length } = sure;
  const said =
    length === 0
      ? `${count(unsure.length, "query", "queries")} of the deployed code may break: ${placesIn(unsure)}`
      : `${count(length, "query", "queries")} of the deployed code ${verbFor(broken, length)}: ${placesIn(sure)}`;
  const more = length === 0 || unsure.length === 0 ? "" : `; ${placesIn(unsure)} may as well`;
  return said + more + whole.join("");
}

function placesIn(sent: readonly SentFrom[]): string {
  const shown = sent.slice(0, mostPlaces).map(({ file, line }) => code(`${file}:${line}`, 160));
  const more = sent.length - shown.length;
  return more === 0 ? listWords(shown) : `${shown.join(", ")} and ${more} more`;
}

/** So many places are kept in the report. */
const mostKept = 100;

/** Places named in a sentence; all of them are in the evidence. */
const mostPlaces = 3;

function verbFor(broken: BrokenQuery | null, n: number): string {
  if (broken?.readsOtherwise) return n === 1 ? "returns other values" : "return other values";
  if (broken?.query.values === "some") return "may fail";
  return n === 1 ? "breaks" : "break";
}

/** What deployed code meets where something goes: its queries by place, that there is none, or what the schema tells. */
export function meetingWords(
  { broken, isUnused }: { readonly broken: BrokenQuery | null; readonly isUnused: boolean },
  otherwise: string,
): string {
  return sentWords(broken) ?? (isUnused ? "no query in this repository uses it" : otherwise);
}

/** "inserts from the deployed code will fail: `NOT NULL constraint failed: …`", as the end of a sentence. */
export function failingCode(broken: BrokenQuery): string {
  const sent = sentWords(broken);
  return sent === null
    ? `${failingStatements(broken)}: ${code(broken.message)}`
    : `${sent} (${code(broken.message)})`;
}

/** The same of a rule that a table has from now on: what fails is what does not keep to it, be it some values only. */
export function failingWrites(broken: BrokenQuery): string {
  if (broken.query.values === "any") return failingCode(broken);
  const sent = sentWords(broken);
  const words = `writes of the deployed code that violate it will fail: ${code(broken.message)}`;
  return sent === null ? words : `${words}; ${sent}`;
}

/** The statement and SQLite's words, for the JSON report. */
export function brokenAsEvidence(broken: BrokenQuery | null): { readonly [key: string]: Json } {
  if (broken === null) return {};
  const sent = broken.sent?.slice(0, mostKept).map(({ file, line, isUnsure }) => ({
    ...{ file, line },
    ...(isUnsure ? { unsure: true } : {}),
  }));
  return {
    statement: broken.query.sql,
    sqlite: broken.message,
    ...(sent === undefined ? {} : { queries: sent }),
  };
}
