import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  repository
} from "./chunk-4DX4WZZH.js";

// src/report/links.ts
function rulePage(version, rule) {
  return `${repository}/blob/v${version}/docs/rules/${encodeURIComponent(rule)}.md`;
}
function rulesPage(version) {
  return `${repository}/blob/v${version}/docs/rules/README.md`;
}
var homePage = repository;

export {
  rulePage,
  rulesPage,
  homePage
};
