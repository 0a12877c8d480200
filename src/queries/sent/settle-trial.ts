import type { BrokenQuery, CodeTrial, SentFrom } from "../../model/code-query.ts";
import { nameKey } from "../../model/schema.ts";
import type { SideCode, SourceQuery } from "../../model/source-code.ts";
import { readWords } from "../words.ts";
import { meets, namesColumns } from "./meets.ts";

/**
 * A trial as it comes out once the sources were read: what breaks has the queries that come to it, and where all could be
 * read, what no query comes to breaks nothing. `code` is null where the sources were not read.
 */
export function settleTrial(trial: CodeTrial, code: SideCode | null): CodeTrial {
  if (code === null) return { ...trial, broken: trial.broken.filter(({ onlyIfSent }) => !onlyIfSent) };
  const isRead = code.asks && code.tables.length > 0 && code.unread === 0 && code.unsure === 0;
  const broken = trial.broken.flatMap((found): readonly BrokenQuery[] => {
    if (found.sent !== undefined) return [found];
    const sent = code.queries.filter((query) => meets(query, found, code)).map(placeOf);
    if (sent.length > 0) return [{ ...found, sent }];
    const isKnown = code.read.includes(nameKey(found.query.table));
    const isUnused = isRead && isKnown && !isPassed(found, code);
    return isUnused || found.onlyIfSent ? [] : [found];
  });
  return { ...trial, broken, ...(isRead ? { isRead: true as const } : {}) };
}

function placeOf({ file, line, atTop }: SourceQuery): SentFrom {
  return { file, line, atTop };
}

/** Whether a column that it is about is passed around in code: a query that nobody sees may get it. */
function isPassed({ query, message }: BrokenQuery, { passed }: SideCode): boolean {
  const own = passed.filter(({ table }) => table === nameKey(query.table));
  const words = readWords(message);
  if (words.kind === "no-table") return own.length > 0;
  const names = "names" in words ? words.names : (query.column?.split(", ") ?? []);
  return own.some(({ columns }) => columns === null || namesColumns(columns, names));
}
