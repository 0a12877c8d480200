import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-VTJ5SQRM.js";
import {
  rulePage
} from "./chunk-E3IA5AKT.js";
import "./chunk-4L7NSDH5.js";
import "./chunk-ER3DYUSN.js";
import {
  CannotCheck
} from "./chunk-QFBI6Y5X.js";
import {
  renderPlain
} from "./chunk-SYPAEK7W.js";
import "./chunk-5LWUB3VH.js";
import "./chunk-TS46VUG4.js";
import {
  code
} from "./chunk-IHJ46VBQ.js";

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
