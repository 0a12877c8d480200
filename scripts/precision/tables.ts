import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Judged, wrongIn } from "./judge-pair.ts";
import { classes, type Label } from "./pairs.ts";

const outcomes = ["blocked", "flagged", "passed", "unknown"] as const;
const labels: readonly Label[] = ["incident", "clean", "unread", "judged"];

const sets = {
  survey: "survey: drawn from the histories of 97 repositories by rule and simulation",
  met: "met: commits of 28 repositories that an earlier version was tried on",
  fresh: "fresh: drawn and labelled before any version had seen them",
} as const;

/** What a reader of the docs is told, by the names of its blocks. */
export function blocksOf(judged: readonly Judged[]): ReadonlyMap<string, string> {
  return new Map([
    ["figures", figures(judged)],
    ["sets", setsTable(judged)],
    ["classes", classesTable(judged)],
    ["wrong", wrongCases(judged)],
    ["flagged", flaggedCases(judged)],
    ["repositories", repositoriesTable(judged)],
  ]);
}

/** The same in short, for the one who runs it. */
export function summaryOf(judged: readonly Judged[]): string {
  const wrong = judged.filter((each) => wrongIn(each) !== null);
  const lines = wrong.map(
    (each) =>
      `${each.pair.id} ${each.pair.repo} (${each.pair.label}): ${wrongIn(each)}; ${foundIn(each)}; ${each.reason}`,
  );
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    `${((times[Math.floor((times.length - 1) * share)] ?? 0) / 1000).toFixed(2)} s`;
  const took = `A check took ${at(0.5)} in the middle and ${at(1)} at most.`;
  return [figures(judged), took, "", setsTable(judged), "", classesTable(judged), "", ...lines].join("\n");
}

function figures(judged: readonly Judged[]): string {
  const of = (label: Label) => judged.filter(({ pair }) => pair.label === label);
  const [incidents, clean] = [of("incident"), of("clean")];
  const seen = incidents.filter((each) => wrongIn(each) === null).length;
  const stopped = incidents.filter(({ outcome }) => outcome === "blocked").length;
  const wrong = clean.filter(({ outcome }) => outcome === "blocked").length;
  const blocked = judged.filter(({ outcome, pair }) => outcome === "blocked" && pair.label !== "unread");
  const right = blocked.filter(({ pair }) => pair.label === "incident").length;
  const fresh = (all: readonly Judged[]) => all.filter(({ pair }) => pair.set === "fresh");
  const unseen = fresh(incidents).filter((each) => wrongIn(each) === null).length;
  const stung = fresh(clean).filter(({ outcome }) => outcome === "blocked").length;
  const repositories = new Set(judged.map(({ pair }) => pair.repo)).size;
  return [
    `${judged.length} commits of ${repositories} repositories. Of ${incidents.length} incidents ${seen} were seen: ${stopped} blocked, ${seen - stopped} flagged.`,
    `Of ${clean.length} clean commits ${wrong} ${wrong === 1 ? "was" : "were"} blocked (${percent(wrong, clean.length)}).`,
    `Of ${blocked.length} blocked commits the label agrees with ${right} (${percent(right, blocked.length)}).`,
    `On those that were labelled before any version had seen them: ${unseen} of ${fresh(incidents).length} incidents seen, ${stung} of ${fresh(clean).length} clean commits blocked.`,
  ].join(" ");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${((part / whole) * 100).toFixed(1)} %`;
}

function setsTable(judged: readonly Judged[]): string {
  const rows = Object.entries(sets).flatMap(([set, words]) =>
    labels.flatMap((label) => {
      const found = judged.filter(({ pair }) => pair.set === set && pair.label === label);
      return found.length === 0 ? [] : [row([words, label, ...counts(found)])];
    }),
  );
  return [row(["set", "label", ...outcomes, "as labelled"]), rule(7), ...rows].join("\n");
}

function classesTable(judged: readonly Judged[]): string {
  const incidents = judged.filter(({ pair }) => pair.label === "incident");
  const rows = Object.entries(classes).flatMap(([letter, words]) => {
    const found = incidents.filter(({ pair }) => pair.cls === letter);
    return found.length === 0 ? [] : [row([`${words} (${letter})`, ...counts(found)])];
  });
  return [row(["kind of incident", ...outcomes, "as labelled"]), rule(6), ...rows].join("\n");
}

function counts(found: readonly Judged[]): readonly string[] {
  const right = found.filter((each) => wrongIn(each) === null).length;
  return [
    ...outcomes.map((name) => String(found.filter(({ outcome }) => outcome === name).length)),
    `${right} of ${found.length}`,
  ];
}

/** Words on single pairs, by id: what is behind a disagreement. */
function readWords(): Readonly<Record<string, string>> {
  const file = join(import.meta.dirname, "words.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function wrongCases(judged: readonly Judged[]): string {
  const words = readWords();
  const wrong = judged.filter((each) => wrongIn(each) !== null);
  if (wrong.length === 0) return "None.";
  return wrong
    .map((each) => {
      const said = words[each.pair.id] ?? `The gate says: ${shorten(each.reason)}.`;
      return `- ${commitOf(each)}, labelled ${each.pair.label} (${each.pair.reason}): ${wrongIn(each)}, ${foundIn(each)}. ${said}`;
    })
    .join("\n");
}

function shorten(sentence: string): string {
  return sentence.length > 250 ? `${sentence.slice(0, 249)}…` : sentence;
}

function flaggedCases(judged: readonly Judged[]): string {
  const flagged = judged.filter(({ outcome, pair }) => outcome === "flagged" && pair.label === "clean");
  if (flagged.length === 0) return "None.";
  const rules = new Map<string, number>();
  for (const { warnings } of flagged)
    for (const name of warnings) rules.set(name, (rules.get(name) ?? 0) + 1);
  const rows = [...rules].sort((a, b) => b[1] - a[1]).map(([name, times]) => `\`${name}\` (${times})`);
  return `${flagged.length} clean commits got warnings: ${rows.join(", ")}.`;
}

function repositoriesTable(judged: readonly Judged[]): string {
  const names = [...new Set(judged.map(({ pair }) => pair.repo))].sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const rows = names.map((repo) => {
    const found = judged.filter(({ pair }) => pair.repo === repo);
    const drivers = [...new Set(found.flatMap((each) => each.drivers))].sort().join(", ");
    const incidents = found.filter(({ pair }) => pair.label === "incident").length;
    const right = found.filter((each) => wrongIn(each) === null).length;
    return row([
      `[${repo}](https://github.com/${repo})`,
      drivers || "none",
      String(incidents),
      `${right} of ${found.length}`,
    ]);
  });
  return [row(["repository", "judged as", "incidents", "as labelled"]), rule(4), ...rows].join("\n");
}

function foundIn({ errors, warnings }: Judged): string {
  const found = [...errors, ...warnings].map((name) => `\`${name}\``);
  return found.length === 0 ? "no finding" : found.join(", ");
}

function commitOf({ pair: { id, repo, head } }: Judged): string {
  return `${id} [${repo}@${head.slice(0, 9)}](https://github.com/${repo}/commit/${head})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule(columns: number): string {
  return `|${"---|".repeat(columns)}`;
}
