import { CannotCheck } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { code } from "../model/text.ts";
import { rulePage } from "../report/links.ts";
import { renderPlain } from "../report/message.ts";
import { rules } from "../rules/index.ts";

/** What `drizzle-gate rules` prints: every rule on a line. */
export function rulesText(): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules
    .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${renderPlain(rule.summary)}\n`)
    .join("");
}

/** What `drizzle-gate explain <rule>` prints: one rule whole, and how to accept it. Throws CannotCheck for an unknown one. */
export function explainText(id: string, version: string): string {
  const rule = rules.find((found) => found.id === id);
  if (rule === undefined) {
    const meant = didYouMean(
      id,
      rules.map((each) => each.id),
    );
    throw new CannotCheck(`Unknown rule ${code(id)}.${meant} \`drizzle-gate rules\` lists all of them`);
  }
  const parts = [
    `${rule.id} (${rule.severity})`,
    `${renderPlain(rule.summary)}.\n${renderPlain(rule.why)}`,
    ...(rule.stage === "gate" || rule.severity === "notice" ? [] : [howToAccept(rule.id)]),
    rulePage(version, rule.id),
  ];
  return `${parts.join("\n\n")}\n`;
}

function howToAccept(id: string): string {
  return [
    "To accept one that is intended, write above the statement of the migration:",
    `  -- drizzle-gate: accept ${id} <reason>`,
    "or pass it to the check:",
    `  --accept '${id}=<reason>'`,
  ].join("\n");
}
