import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-B5GNUNSJ.js";
import "./chunk-4WJLVJR3.js";
import "./chunk-OZTHR7FC.js";
import {
  CannotCheck
} from "./chunk-OLSSFUWS.js";
import "./chunk-PRFC6DRM.js";
import "./chunk-IOPOAC2Z.js";
import "./chunk-JMIYZW3L.js";
import "./chunk-TS46VUG4.js";
import {
  renderPlain,
  rulePage
} from "./chunk-2YJILDND.js";
import "./chunk-5LWUB3VH.js";
import {
  code
} from "./chunk-N6ZPII2P.js";
import "./chunk-2CD3WBFQ.js";

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
