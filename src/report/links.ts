import { repository } from "../model/version.ts";

/** The page of a rule, as it was in the version that judged. */
export function rulePage(version: string, rule: string): string {
  return `${repository}/blob/v${version}/docs/rules/${encodeURIComponent(rule)}.md`;
}

/** The list of all rules, as it was in the version that judged. */
export function rulesPage(version: string): string {
  return `${repository}/blob/v${version}/docs/rules/README.md`;
}

/** Where the tool lives. */
export const homePage = repository;
