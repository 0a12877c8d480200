import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { helpText } from "../../src/cli/help.ts";
import type { Stage } from "../../src/model/finding.ts";
import { rules } from "../../src/rules/index.ts";
import { sampleReport } from "./sample-report.ts";

interface Input {
  readonly description: string;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** What each stage's rules are about, in the order of the table. */
const stages: readonly (readonly [Stage, string])[] = [
  ["folder", "The folder itself"],
  ["history", "What was merged before"],
  ["replay", "Proven by running the migrations"],
  ["data", "Proven with rows"],
  ["schema", "Compatibility with deployed code"],
  ["gate", "The gate's own settings"],
];

/** The blocks that stand between markers, by page and name. */
export function docsBlocks(root: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const action: ActionFile = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const report = sampleReport(join(root, "migrations-fixtures/worlds/2-empties-a-child-table"));
  const status = readFileSync(join(root, "test/cli/status/shop.txt"), "utf8");
  const session = readFileSync(join(root, "test/cli/fix/session.txt"), "utf8");
  return new Map([
    ["docs/rules/README.md", new Map([["rules", rulesTable()]])],
    [
      "docs/inputs.md",
      new Map([
        ["inputs", inputsTable(action)],
        ["outputs", outputsTable(action)],
      ]),
    ],
    [
      "docs/command-line.md",
      new Map([
        ["report", fenced(report)],
        ["cli", fenced(helpText.trimEnd())],
        ["status", fenced(status.trimEnd())],
      ]),
    ],
    ["docs/fix.md", new Map([["session", fenced(session.trimEnd())]])],
  ]);
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function rulesTable(): string {
  const parts = stages.map(([stage, title]) => {
    const rows = rules
      .filter((rule) => rule.stage === stage)
      .map(({ id, severity, summary }) => `| [\`${id}\`](${id}.md) | ${severity} | ${cell(summary)} |`);
    if (rows.length === 0) return "";
    return [`**${title}**`, "", "| rule | severity | finds |", "|---|---|---|", ...rows].join("\n");
  });
  return parts.filter((part) => part !== "").join("\n\n");
}

function inputsTable({ inputs }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const given = input.default === undefined ? "" : `\`${input.default}\``;
    return `| \`${name}\` | ${given} | ${cell(input.description)} |`;
  });
  return ["| input | default | |", "|---|---|---|", ...rows].join("\n");
}

function outputsTable({ outputs }: ActionFile): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ["| output | |", "|---|---|", ...rows].join("\n");
}

/** Text in a cell of a table: on one line, without a bar. */
function cell(text: string): string {
  return text.trim().replaceAll("\n", " ").replaceAll("|", "\\|");
}
