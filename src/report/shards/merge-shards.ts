import type { FolderReport, Report } from "../../model/report.ts";
import { withNotes } from "../../model/report.ts";
import { count, formatNumber, joinNames } from "../../model/text.ts";
import { buildReport } from "../build.ts";
import { mergeFolders } from "./merge-folders.ts";
import { type NamedReport, type PartReport, partsOfOneRun } from "./same-run.ts";

/**
 * One report of the reports of shards: the findings of all, the worst verdict, every copy. What any of them shows is so; a
 * part that is missing or could not be checked leaves it unknown, unless another fails. Throws `CannotCheck` where they
 * are not of one run.
 */
export function mergeShards(given: readonly NamedReport[]): Report {
  const parts = partsOfOneRun(given);
  const [first] = parts;
  const { shard, tool, base, head } = first;
  const folders = foldersOf(parts);
  const built = buildReport({
    ...{ version: tool.version, base, head, folders },
    unchanged: first.unchanged,
    asked: "",
    foreign: first.foreign,
    failOn: shard.failOn,
    ms: parts.reduce((sum, { ms }) => sum + ms, 0),
  });
  const troubles = [
    missingIn(parts),
    uncheckedIn(parts),
    unusableIn(folders, parts),
    copiesLeft(folders, parts),
  ];
  const [trouble] = troubles.filter((each) => each !== null);
  if (trouble === undefined) return built;
  if (built.verdict === "fail") return withNotes(built, (_, index) => (index === 0 ? [trouble] : []));
  return { ...built, verdict: "unknown", reason: trouble };
}

function foldersOf(parts: readonly PartReport[]): readonly FolderReport[] {
  const byPath = Map.groupBy(
    parts.flatMap(({ folders }) => folders),
    ({ path }) => path,
  );
  return [...byPath.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [mergeFolders([first, ...others])],
  );
}

function missingIn(parts: readonly PartReport[]): string | null {
  const of = parts[0]?.shard.of ?? 0;
  const there = new Set(parts.map(({ shard }) => shard.index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return null;
  const which = joinNames(
    missing.map((index) => `${index}/${of}`),
    8,
  );
  return `${count(missing.length, "shard")} of ${of} ${missing.length === 1 ? "is" : "are"} missing (${which}), so their production copies were not checked: look at ${missing.length === 1 ? "its job" : "their jobs"}, and give all reports to \`merge\``;
}

/** A part that could not be checked at all, or that something else leaves open. */
function uncheckedIn(parts: readonly PartReport[]): string | null {
  const isOpen = ({ verdict, folders }: PartReport) =>
    verdict === "unknown" && (folders.length === 0 || unusable(folders) === 0);
  const unknown = parts.find(isOpen);
  if (unknown === undefined) return null;
  return `Shard ${unknown.shard.index} of ${unknown.shard.of} could not check: ${unknown.reason}`;
}

function unusable(folders: readonly FolderReport[]): number {
  const names = folders.flatMap(({ production }) =>
    production.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name),
  );
  return new Set(names).size;
}

function unusableIn(folders: readonly FolderReport[], parts: readonly PartReport[]): string | null {
  const [first] = parts;
  const found = unusable(folders);
  if (first === undefined || found <= first.shard.tolerated) return null;
  const names = folders.flatMap(({ production }) =>
    production.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name),
  );
  return `${formatNumber(found)} of ${formatNumber(first.shard.all)} production copies cannot be used: ${joinNames([...new Set(names)])}`;
}

/** Every copy has to be accounted for, in each folder that any part has. */
function copiesLeft(folders: readonly FolderReport[], parts: readonly PartReport[]): string | null {
  const all = parts[0]?.shard.all ?? 0;
  for (const { production, data } of folders) {
    if (data.source !== "snapshot" || production.copies.length >= all) continue;
    return `Only ${formatNumber(production.copies.length)} of ${formatNumber(all)} production copies are accounted for in the reports of the shards`;
  }
  return null;
}
