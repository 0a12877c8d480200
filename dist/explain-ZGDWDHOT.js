import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-IW3GSIFT.js";
import {
  didYouMean
} from "./chunk-4VMHB2GR.js";
import "./chunk-TETSRXTT.js";
import {
  rulePage
} from "./chunk-DINN77TR.js";
import {
  renderPlain
} from "./chunk-AV3KGKVM.js";
import "./chunk-U7T7WWWC.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-OYVPDBTW.js";
import "./chunk-TS46VUG4.js";
import {
  code
} from "./chunk-HDJ3QBW6.js";

// src/cli/explain.ts
function rulesText() {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${renderPlain(rule.summary)}
`).join("");
}
function explainText(id, version) {
  const rule = rules.find((found) => found.id === id);
  if (rule === void 0) {
    const meant = didYouMean(
      id,
      rules.map((each) => each.id)
    );
    throw new CannotCheck(`Unknown rule ${code(id)}.${meant} \`drizzle-gate rules\` lists all of them`);
  }
  const parts = [
    `${rule.id} (${rule.severity})`,
    `${renderPlain(rule.summary)}.
${renderPlain(rule.why)}`,
    ...rule.stage === "gate" || rule.severity === "notice" ? [] : [howToAccept(rule.id)],
    rulePage(version, rule.id)
  ];
  return `${parts.join("\n\n")}
`;
}
function howToAccept(id) {
  return [
    "To accept one that is intended, write above the statement of the migration:",
    `  -- drizzle-gate: accept ${id} <reason>`,
    "or pass it to the check:",
    `  --accept '${id}=<reason>'`
  ].join("\n");
}
export {
  explainText,
  rulesText
};
