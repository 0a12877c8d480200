import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  repository
} from "./chunk-5LWUB3VH.js";

// src/report/links.ts
function rulePage(version, rule) {
  return `${repository}/blob/v${version}/docs/rules/${encodeURIComponent(rule)}.md`;
}
function rulesPage(version) {
  return `${repository}/blob/v${version}/README.md`;
}
var homePage = repository;

export {
  rulePage,
  rulesPage,
  homePage
};
