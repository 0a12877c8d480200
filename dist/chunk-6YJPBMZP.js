import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  renderPlain
} from "./chunk-AV3KGKVM.js";
import {
  rowSources
} from "./chunk-SPBC6M5U.js";
import {
  visibleLines
} from "./chunk-HDJ3QBW6.js";

// src/model/report.ts
var verdicts = ["pass", "fail", "unknown"];
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
var stepIds = [
  "integrity",
  "history",
  "fresh-replay",
  "upgrade-replay",
  "schema",
  "data",
  "compatibility"
];
var stepStatuses = ["passed", "failed", "skipped"];
var dataSources = [...rowSources, "none"];
var copyStands = ["level", "behind", "unrecorded", "unusable"];
var copyOutcomes = ["passes", "fails", "loses rows", "not tried"];
var deployOrders = [
  "migrate-first",
  "code-first",
  "either",
  "neither",
  "on-device",
  "not run"
];
function settledByReleases({ released, findings }) {
  if (released === null || released.unread.length > 0) return null;
  const isFine = released.rows.every(({ outcome, introduced }) => !introduced || outcome === "passes");
  const told = findings.find(
    ({ rule, severity, introduced }) => rule === "history-squashed" && severity === "notice" && introduced
  );
  return isFine ? told ?? null : null;
}
function withNotes(report, notesOf) {
  const folders = report.folders.map((folder, index) => {
    const notes = notesOf(folder, index);
    return notes.length === 0 ? folder : { ...folder, notes: [...folder.notes, ...notes] };
  });
  return { ...report, folders };
}

// src/cli/complain.ts
function complain(message, trace) {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}
`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}
`);
}

// src/cli/terminal.ts
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}

export {
  verdicts,
  exitCodes,
  stepIds,
  stepStatuses,
  dataSources,
  copyStands,
  copyOutcomes,
  deployOrders,
  settledByReleases,
  withNotes,
  complain,
  terminal
};
