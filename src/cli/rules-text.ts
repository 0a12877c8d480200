import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { rulePage } from "../report/links.ts";
import { renderPlain } from "../report/message.ts";
import { rules } from "../rules/index.ts";

/** What `drizzle-gate rules` prints: every rule on a line, or one rule whole. Throws CannotCheck for an unknown one. */
export function rulesText(id: string | null, version: string): string {
  if (id === null) {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    return rules
      .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${renderPlain(rule.summary)}\n`)
      .join("");
  }
  const rule = rules.find((found) => found.id === id);
  if (rule === undefined)
    throw new CannotCheck(`Unknown rule ${code(id)}. \`drizzle-gate rules\` lists all of them`);
  return `${rule.id} (${rule.severity})\n\n${renderPlain(rule.summary)}.\n${renderPlain(rule.why)}\n\n${rulePage(version, rule.id)}\n`;
}
