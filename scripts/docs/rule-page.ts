import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyRule } from "../../src/rules/rule.ts";
import { readBlock } from "./markers.ts";
import { casesToShow, diffOf, type RuleCase } from "./rule-cases.ts";

/** A rule's page, and what of it could not be written. */
export interface RulePage {
  readonly text: string;
  readonly missing: readonly string[];
}

/** Writes a rule's page anew; what a person wrote on the one that is there stays. */
export function rulePage(root: string, rule: AnyRule): RulePage {
  const { bad, good } = casesToShow(root, rule);
  const report = bad === null ? null : reportOf(bad);
  const advice = handWritten(join(root, "docs/rules", `${rule.id}.md`));
  const sections = [
    `# \`${rule.id}\``,
    `**${rule.severity}** by default · stage *${rule.stage}* · [all rules](README.md)`,
    `## What it finds\n\n${rule.summary}.`,
    `## Why it matters\n\n${rule.why}`,
    bad === null ? "" : `## Example\n\n${describe(bad)}`,
    report === null ? "" : `## What you will see\n\n${quoted(report)}`,
    good === null ? "" : `## Instead\n\n${describe(good)}`,
    `## When to accept it\n\n<!-- by hand -->\n\n${advice}\n\n<!-- /by hand -->`,
    howToAccept(rule),
    "<sub>`scripts/docs.ts` writes this page from the rule and its fixtures; only what stands under *When to accept it* is written by hand.</sub>",
  ];
  const missing = [
    ...(bad === null ? ["a bad fixture"] : []),
    ...(bad !== null && report === null ? [`a report of ${bad.name}`] : []),
    ...(good === null ? ["a good fixture"] : []),
    ...(advice === "" ? ["When to accept it"] : []),
  ];
  return { text: `${sections.filter((section) => section !== "").join("\n\n")}\n`, missing };
}

function handWritten(page: string): string {
  return existsSync(page) ? readBlock(readFileSync(page, "utf8"), "by hand") : "";
}

function reportOf({ folder }: RuleCase): string | null {
  const file = join(folder, "report.md");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Links of a golden report lead to a release; on a page they lead to its neighbours. */
function quoted(report: string): string {
  const blob = /https:\/\/github\.com\/[^/)\s]+\/[^/)\s]+\/blob\/v[\d.]+\//;
  const local = report
    .replaceAll(new RegExp(`${blob.source}docs/rules/`, "g"), "")
    .replaceAll(new RegExp(blob.source, "g"), "../../");
  const lines = cutLong(local.trimEnd(), Number.POSITIVE_INFINITY).split("\n");
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** A line of a page is no longer than this, and an example has no more lines. */
const [mostInLine, mostLines] = [1200, 80];

/** What nobody reads to the end is cut, and that is said: a page is there to be read. */
function cutLong(text: string, most: number): string {
  const lines = text.split("\n");
  const shown = lines
    .slice(0, most)
    .map((line) =>
      line.length <= mostInLine
        ? line
        : `${line.slice(0, 200).toWellFormed()} … (${(line.length - 200).toLocaleString("en")} more characters)`,
    );
  const left = lines.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`… (${left} more lines)`])].join("\n");
}

function describe(shown: RuleCase): string {
  const { text: whole, omitted } = diffOf(shown);
  const text = cutLong(whole, mostLines);
  const ticks = "`".repeat(Math.max(3, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length + 1)));
  const parts = [`${shown.why.replace(/\.$/, "")}.`];
  if (text !== "") parts.push(`${ticks}diff\n${text}\n${ticks}`);
  if (omitted.length > 0) parts.push(`Not shown: ${omitted.map((path) => `\`${path}\``).join(", ")}.`);
  if (shown.driver !== null && shown.driver !== "better-sqlite3") parts.push(`Driver: \`${shown.driver}\`.`);
  return parts.join("\n\n");
}

/** Rules about what is in no migration. */
const ofNoMigration: ReadonlySet<string> = new Set(["schema-not-migrated"]);

/** Which of the three ways of accepting works for a rule; `src/rules/accept.ts` decides. */
function howToAccept({ id, stage, severity }: AnyRule): string {
  if (stage === "gate") return "It cannot be accepted, and by default it fails no check.";
  const start =
    severity === "notice"
      ? "A notice fails no check, so it needs no acceptance. Where the rule raises it to more, accept it"
      : "Accept it";
  const option = `with \`--accept ${id}=<reason>\` or the input \`accept\``;
  if (ofNoMigration.has(id)) {
    return `${start} ${option}, or with the label of \`accept-label\`: there is no migration to write a comment in.`;
  }
  if (stage === "history") {
    return `${start} ${option}. A label or a comment in the migration does not accept it: what databases have recorded is nobody's to decide.`;
  }
  const label =
    stage === "data"
      ? " The label of `accept-label` accepts it too."
      : stage === "folder"
        ? ""
        : " The label of `accept-label` accepts it where it is a warning.";
  return `${start} with a comment in the new migration, \`-- drizzle-gate: accept ${id} <reason>\`, above the statement or at the top of the file, or ${option}.${label}`;
}
