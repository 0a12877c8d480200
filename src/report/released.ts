import type { ReleasedReport, ReleasedRow } from "../model/released.ts";
import { code, count, formatNumber } from "../model/text.ts";
import { versionsInWords } from "../model/version-ranges.ts";

/** A row of the table of released versions: states that fare alike. Texts have the markup of messages. */
export interface ReleasedGroup {
  readonly versions: string;
  /** What their databases have run: "3 to 9 migrations". */
  readonly ran: string;
  /** How many the upgrade runs on them: "2 to 8". */
  readonly pending: string;
  readonly outcome: ReleasedRow["outcome"];
  /** What happens, in a few words. */
  readonly what: string;
}

/** The worst comes first. */
const order: readonly ReleasedRow["outcome"][] = [
  "stops",
  "loses rows",
  "differs",
  "depends on rows",
  "not tried",
  "passes",
];

/** The table of released versions, the worst first. */
export function releasedGroups({ rows, versions }: ReleasedReport): readonly ReleasedGroup[] {
  const keyOf = ({ outcome, detail, introduced }: ReleasedRow) =>
    JSON.stringify([outcome, detail, introduced]);
  const groups = [...Map.groupBy(rows, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const wanted = new Set(alike.flatMap((row) => row.versions));
    return [
      {
        versions: versionsInWords(
          versions,
          versions.filter((version) => wanted.has(version)),
        ),
        ran: `${rangeOf(alike.map(({ migrations }) => migrations))} run`,
        pending: rangeOf(alike.map(({ pending }) => pending.length)),
        outcome: first.outcome,
        what: whatOf(first),
      },
    ];
  });
  return groups.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

function whatOf({ outcome, detail, introduced }: ReleasedRow): string {
  const old = introduced || outcome === "passes" || outcome === "not tried" ? "" : ", on base as well";
  return `${words[outcome]}${detail === "" ? "" : `${between[outcome]}${detail}`}${old}`;
}

const words: { readonly [outcome in ReleasedRow["outcome"]]: string } = {
  passes: "works",
  stops: "stops at",
  "loses rows": "loses rows or values",
  "depends on rows": "depends on the rows, at",
  differs: "ends with another schema than a new database",
  "not tried": "not tried",
};

const between: { readonly [outcome in ReleasedRow["outcome"]]: string } = {
  passes: ", ",
  stops: " ",
  "loses rows": " in ",
  "depends on rows": " ",
  differs: ": ",
  "not tried": ": ",
};

function rangeOf(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`;
}

/** "12 released versions (`v*`) in 4 states: the upgrade works from all of them", with what is not known of any. */
export function releasedPhrase({ patterns, versions, rows, absent, unread }: ReleasedReport): string {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  if (versions.length === 0) return `no tag matches ${of}, so there is no released version yet`;
  const bad = rows.filter(({ outcome }) => outcome !== "passes");
  const troubled = bad.reduce((sum, row) => sum + row.versions.length, 0);
  const judged = rows.reduce((sum, row) => sum + row.versions.length, 0);
  const end =
    judged === 0
      ? "none has this folder"
      : troubled === 0
        ? `the upgrade works${judged === 1 ? "" : " from all of them"}`
        : judged === troubled
          ? `the upgrade does not work${judged === 1 ? "" : " from any of them"}`
          : `the upgrade works from ${formatNumber(judged - troubled)}, and not from ${formatNumber(troubled)}`;
  const left = judged === 0 || absent.length === 0 ? "" : `; ${missing(versions, absent)}`;
  const unknown = unread
    .map((each) => `; ${versionsInWords(versions, each.versions)} ${each.reason}`)
    .join("");
  const states = rows.length < 2 || rows.length === judged ? "" : ` in ${count(rows.length, "state")}`;
  return `${count(judged === 0 ? versions.length : judged, "released version")} (${of})${states}: ${end}${left}${unknown}`;
}

function missing(versions: readonly string[], absent: readonly string[]): string {
  return `${versionsInWords(versions, absent)} ${absent.length === 1 ? "does" : "do"} not have this folder`;
}

/** Whether there is anything to show beside the phrase. */
export function hasReleasedTable({ rows }: ReleasedReport): boolean {
  return rows.some(({ outcome }) => outcome !== "passes");
}
