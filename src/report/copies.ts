import type { CopyReport, FolderReport } from "../model/report.ts";
import { code, count, formatNumber, joinNames } from "../model/text.ts";

/** A row of the table of production copies: those that stand alike and fare alike. Texts have the markup of messages. */
export interface CopyGroup {
  /** "12 copies: `a.db`, `b.db` and 10 more". */
  readonly copies: string;
  /** Where they stand: "level", "2 behind: `0003_x` and `0004_y`". */
  readonly stands: string;
  /** What the new migrations do to them. */
  readonly outcome: string;
}

/** The worst comes first. */
const order: readonly CopyReport["outcome"][] = ["fails", "loses rows", "not tried", "passes"];

/** The table of production copies, the worst first; none for a single one. */
export function copyGroups({ production: { copies } }: FolderReport): readonly CopyGroup[] {
  if (copies.length < 2) return [];
  const keyOf = ({ outcome, detail, stands, pending, problem }: CopyReport) =>
    JSON.stringify([outcome, detail, stands, pending, problem]);
  const groups = [...Map.groupBy(copies, keyOf).values()].toSorted(
    ([a], [b]) =>
      order.indexOf(a?.outcome ?? "passes") - order.indexOf(b?.outcome ?? "passes") ||
      (b?.pending.length ?? 0) - (a?.pending.length ?? 0),
  );
  return groups.flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const names = joinNames(
      alike.map(({ name }) => name),
      3,
    );
    return [
      {
        copies: `${formatNumber(alike.length)}: ${names}`,
        stands: standsInWords(first),
        outcome: first.detail === "" ? first.outcome : `${first.outcome}: ${first.detail}`,
      },
    ];
  });
}

function standsInWords({ stands, pending, problem }: CopyReport): string {
  if (stands === "unusable") return `cannot be used: ${problem ?? ""}`;
  return stands === "behind"
    ? `${count(pending.length, "migration")} behind: ${joinNames(pending, 3)}`
    : stands;
}

/** "1,000 production copies: 996 pass, 3 lose rows, 1 was not tried"; null for fewer than two. */
export function copiesPhrase({ production: { copies } }: FolderReport): string | null {
  if (copies.length < 2) return null;
  const parts = order.flatMap((outcome) => {
    const n = copies.filter((each) => each.outcome === outcome).length;
    return n === 0 ? [] : [`${formatNumber(n)} ${words[outcome][n === 1 ? 0 : 1]}`];
  });
  return `${count(copies.length, "production copy", "production copies")}: ${parts.toReversed().join(", ")}`;
}

const words: { readonly [outcome in CopyReport["outcome"]]: readonly [one: string, many: string] } = {
  passes: ["passes", "pass"],
  fails: ["fails", "fail"],
  "loses rows": ["loses rows", "lose rows"],
  "not tried": ["was not tried", "were not tried"],
};

/** Whether they differ in anything. */
export function hasCopyTable(folder: FolderReport): boolean {
  return copyGroups(folder).length > 1 || folder.production.copies.some(({ stands }) => stands === "behind");
}

/** A name as it stands in lists that programs read. */
function csvOf({ name, stands, ran, pending, outcome, detail, problem }: CopyReport): string {
  return [name, stands, String(ran), pending.join(" "), outcome, detail, problem ?? ""]
    .map(csvField)
    .join(",");
}

/** https://www.rfc-editor.org/rfc/rfc4180, and no formula for a spreadsheet. */
function csvField(text: string): string {
  const plain = code(text, 500).slice(1, -1).replaceAll("``", "`");
  const value = text === "" ? "" : /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The copies of all folders as a table for programs and spreadsheets, a line for each. */
export function renderCopies({ folders }: { readonly folders: readonly FolderReport[] }): string {
  const head = "folder,copy,stands,ran,pending,outcome,detail,problem";
  const lines = folders.flatMap(({ path, production }) =>
    production.copies.map((copy) => `${csvField(path === "" ? "." : path)},${csvOf(copy)}`),
  );
  return `${[head, ...lines].join("\n")}\n`;
}
