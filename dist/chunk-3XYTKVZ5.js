import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  repository
} from "./chunk-GQ56LNW2.js";

// src/report/links.ts
function rulePage(version, rule) {
  return `${repository}/blob/v${version}/docs/rules/${encodeURIComponent(rule)}.md`;
}
function rulesPage(version) {
  return `${repository}/blob/v${version}/docs/rules/README.md`;
}
var homePage = repository;

// src/report/fingerprints.ts
import { createHash } from "node:crypto";
function fingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rule, finding.file, finding.subject]);
    const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  });
}

export {
  rulePage,
  rulesPage,
  homePage,
  fingerprints
};
