import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  renderPlain,
  rulePage
} from "./chunk-CMF2DGTR.js";
import {
  CannotCheck
} from "./chunk-3XM6YUV4.js";
import {
  rules
} from "./chunk-WBYKQWZW.js";
import "./chunk-IESO4RCI.js";
import "./chunk-OTUJQ7UD.js";
import {
  code
} from "./chunk-26REUDXU.js";
import "./chunk-XAUKD6NH.js";

// src/cli/rules-text.ts
function rulesText(id, version) {
  if (id === null) {
    const width = Math.max(...rules.map((rule2) => rule2.id.length));
    return rules.map((rule2) => `${rule2.id.padEnd(width)}  ${rule2.severity.padEnd(7)}  ${renderPlain(rule2.summary)}
`).join("");
  }
  const rule = rules.find((found) => found.id === id);
  if (rule === void 0)
    throw new CannotCheck(`There is no rule ${code(id)}; \`drizzle-gate rules\` lists them`);
  return `${rule.id} (${rule.severity})

${renderPlain(rule.summary)}.
${renderPlain(rule.why)}

${rulePage(version, rule.id)}
`;
}
export {
  rulesText
};
