import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  isBookkeeping
} from "./chunk-X2FMKQJ2.js";
import {
  fixFolders
} from "./chunk-HETOTEWG.js";
import {
  CannotCheck
} from "./chunk-4ET3LKDQ.js";

// src/check/mark-fixable.ts
function markFixable(report, comparison, options, scratch) {
  const light = { ...options, rows: 0, seed: null, snapshots: [] };
  const fixes = tryFixes(comparison, light, { ...scratch, snapshots: [] });
  const folders = report.folders.map((folder) => {
    const fix = fixes.find(({ path }) => path === folder.path);
    return fix === void 0 ? folder : marked(folder, fix);
  });
  return { ...report, folders };
}
function tryFixes(comparison, options, scratch) {
  try {
    return fixFolders(comparison, options, scratch).folders;
  } catch (error) {
    if (error instanceof CannotCheck) return [];
    throw error;
  }
}
function marked(folder, { edits, solved }) {
  if (edits.length === 0) return folder;
  const isSolved = ({ rule, migration, file }) => solved.some((each) => each.rule === rule && each.migration === migration && each.file === file);
  const findings = folder.findings.map((finding) => {
    if (!isBookkeeping(finding) || !isSolved(finding)) return finding;
    return {
      ...finding,
      fixable: true,
      remedy: `Run \`npx drizzle-gate fix --write\`. By hand: ${finding.remedy}`
    };
  });
  return { ...folder, findings };
}
export {
  markFixable
};
