import type { BrokenQuery, CodeTrial, SentFrom } from "../../model/code-query.ts";
import { nameKey, sameName } from "../../model/schema.ts";
import type { SideCode, SourceQuery } from "../../model/source-code.ts";
import { readWords } from "../words.ts";
import { meets, namesColumns } from "./meets.ts";
import type { WrittenFates } from "./try-written.ts";

/**
 * A trial as it comes out once the sources were read: what breaks has the queries that come to it, and where all could be
 * read, what no query comes to breaks nothing. `code` is null where the sources were not read; `fates` are those of the
 * queries that a person wrote and that were tried as they stand.
 */
export function settleTrial(trial: CodeTrial, code: SideCode | null, fates: WrittenFates): CodeTrial {
  if (code === null) return { ...trial, broken: trial.broken.filter(({ onlyIfSent }) => !onlyIfSent) };
  const isRead = code.asks && code.tables.length > 0 && code.unread === 0 && code.unsure === 0;
  const broken = trial.broken.flatMap((found): readonly BrokenQuery[] => {
    if (found.sent !== undefined) return [found];
    const sent = code.queries
      .filter((query) => !isSettled(query, found, fates) && meets(query, found, code))
      .map((query) => placeOf(query, meets(surely(query, found), found, code)));
    if (sent.length > 0) return [{ ...found, sent }];
    const isKnown = code.read.includes(nameKey(found.query.table)) && isDeclared(found, code);
    const isUnused = isRead && isKnown && !isPassed(found, code);
    return isUnused || found.onlyIfSent ? [] : [found];
  });
  return { ...trial, broken, ...(isRead ? { isRead: true as const } : {}) };
}

/** A table that no source declares is asked for in a way that nobody here can see. */
function isDeclared({ query }: BrokenQuery, { tables }: SideCode): boolean {
  return query.verb === "view" || tables.some(({ name }) => sameName(name, query.table));
}

/** Whether a query was tried as it stands, so that what Drizzle's own statements meet says nothing of it. */
function isSettled(
  query: SourceQuery,
  { message, readsOtherwise }: BrokenQuery,
  fates: WrittenFates,
): boolean {
  const fate = fates.get(query);
  if (fate === undefined || readsOtherwise) return false;
  const { kind } = readWords(message);
  return fate === "ran" || kind === "no-column" || kind === "no-table" || kind === "no-target";
}

function placeOf({ file, line, atTop, isShared }: SourceQuery, isSure: boolean): SentFrom {
  return { file, line, atTop, ...(isSure && !isShared ? {} : { isUnsure: true as const }) };
}

/**
 * A query as far as its text leaves no doubt: whether an update writes NULL, or an insert what its text does not name, only
 * a run would tell, and so what is asked of a table that is handed to others.
 */
function surely(query: SourceQuery, { message }: BrokenQuery): SourceQuery {
  const isAboutNull = readWords(message).kind === "not-null";
  const touches = query.touches
    .filter(({ verb, given }) => verb !== "any" && !(isAboutNull && (verb === "update" || given === null)))
    .map((touch) => ({ ...touch, columns: touch.sure ?? touch.columns }));
  return { ...query, touches };
}

/** Whether a column that it is about is passed around in code: a query that nobody sees may get it. */
function isPassed({ query, message }: BrokenQuery, { passed }: SideCode): boolean {
  const own = passed.filter(({ table }) => table === nameKey(query.table));
  const words = readWords(message);
  if (words.kind === "no-table") return own.length > 0;
  const names = "names" in words ? words.names : (query.column?.split(", ") ?? []);
  return own.some(({ columns }) => columns === null || namesColumns(columns, names));
}
