import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rowSources
} from "./chunk-OZTHR7FC.js";
import {
  CannotCheck
} from "./chunk-OLSSFUWS.js";
import {
  issuesPage
} from "./chunk-5LWUB3VH.js";
import {
  code,
  count,
  joinNames
} from "./chunk-N6ZPII2P.js";

// src/model/report.ts
var verdicts = ["pass", "fail", "unknown"];
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
var deployOrders = ["migrate-first", "code-first", "either", "neither", "not run"];
function withNotes(report, notesOf) {
  const folders = report.folders.map((folder, index) => {
    const notes = notesOf(folder, index);
    return notes.length === 0 ? folder : { ...folder, notes: [...folder.notes, ...notes] };
  });
  return { ...report, folders };
}

// src/worker/serve.ts
import { readSync, writeSync } from "node:fs";
import { deserialize as deserialize2 } from "node:v8";

// src/worker/frames.ts
import { deserialize, serialize } from "node:v8";
var textTag = 0;
var valueTag = 1;
var headBytes = 5;
function encodeFrame(message) {
  const body = message.kind === "at" ? Buffer.from(textOf(message)) : serialize(message);
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(message.kind === "at" ? textTag : valueTag, 0);
  head.writeUInt32LE(body.length, 1);
  return Buffer.concat([head, body]);
}
function frameReader(onMessage) {
  let pieces = [];
  let held = 0;
  let wanted = headBytes;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    if (held < wanted) return;
    let rest = Buffer.concat(pieces);
    while (rest.length >= headBytes) {
      wanted = headBytes + rest.readUInt32LE(1);
      if (rest.length < wanted) break;
      onMessage(decodeFrame(rest.subarray(0, wanted)));
      rest = rest.subarray(wanted);
      wanted = headBytes;
    }
    pieces = [rest];
    held = rest.length;
  };
}
function decodeFrame(frame) {
  const body = frame.subarray(headBytes);
  return frame.readUInt8(0) === textTag ? progressOf(body.toString()) : deserialize(body);
}
function textOf({ what, doing, share }) {
  return [doing, share, what].join("\0");
}
function progressOf(text) {
  const [doing = "", share = "", ...what] = text.split("\0");
  return { kind: "at", doing, share, what: what.join("\0") };
}

// src/worker/serve.ts
var answerFd = 3;
async function serve(check) {
  process.on("SIGINT", () => void 0);
  process.on("SIGHUP", () => void 0);
  const input = readToEnd(0);
  if (input.length === 0) process.exit(1);
  send(await answer(check, deserialize2(input)));
  process.exit(0);
}
async function answer(check, job) {
  const at = (what, doing = "running", share = "") => send({ kind: "at", what: what.slice(0, 300), doing, share });
  try {
    return {
      kind: "done",
      value: await check(job.comparison, job.options, {
        dir: process.cwd(),
        at,
        snapshots: [],
        clock: () => performance.now()
      })
    };
  } catch (error) {
    if (error instanceof CannotCheck) return { kind: "cannot-check", message: error.message };
    if (!(error instanceof Error)) return { kind: "crash", message: String(error), stack: "" };
    if ("code" in error && error.code === "ENOSPC") return { kind: "cannot-check", message: diskFull };
    return { kind: "crash", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  }
}
var diskFull = "The disk ran full while the migrations were tried; free some space, or point `TMPDIR` (on a runner `RUNNER_TEMP`) at a larger disk";
function send(message) {
  let rest = encodeFrame(message);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(answerFd, rest));
    } catch (error) {
      if (codeOf(error) === "EAGAIN") pause();
      else process.exit(1);
    }
  }
}
function readToEnd(fd) {
  const pieces = [];
  for (; ; ) {
    const piece = Buffer.allocUnsafe(1 << 18);
    try {
      const length = readSync(fd, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, length));
    } catch (error) {
      if (codeOf(error) === "EOF") return Buffer.concat(pieces);
      if (codeOf(error) !== "EAGAIN") throw error;
      pause();
    }
  }
}
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : null;
}

// src/model/finding.ts
var severities = ["error", "warning", "notice"];
var acceptedBy = ["directive", "input", "label"];
function reaches(severity, threshold) {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}

// src/report/build.ts
function buildReport(outcome) {
  const { version, base, head, folders, unchanged, foreign, failOn, ms } = outcome;
  const open = folders.flatMap((folder) => folder.findings).filter((finding) => finding.introduced && finding.accepted === null);
  const blocking = sortFindings(open.filter((finding) => reaches(finding.severity, failOn)));
  const isUntold = folders.some(hasUntoldLosses);
  const verdict = blocking.length > 0 ? "fail" : isUntold ? "unknown" : "pass";
  const reason = blocking[0] !== void 0 ? failReason(blocking[0], blocking.length) : isUntold ? untoldReason : passReason(outcome, open);
  return {
    tool: { name: "drizzle-gate", version },
    verdict,
    reason,
    base,
    head,
    folders,
    unchanged,
    foreign,
    ms
  };
}
function unknownReport(version, reason, base, head) {
  const tool = { name: "drizzle-gate", version };
  return { tool, verdict: "unknown", reason, base, head, folders: [], unchanged: [], foreign: [], ms: 0 };
}
function sortFindings(findings) {
  const rank = (finding) => (finding.introduced ? 0 : 10) + (finding.accepted === null ? 0 : 5) + severities.indexOf(finding.severity);
  return [...findings].sort((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || a.line - b.line);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function failReason(first, blocking) {
  return blocking === 1 ? first.message : `${first.message}; ${count(blocking - 1, "more finding")} block${blocking === 2 ? "s" : ""} as well`;
}
function passReason({ folders, unchanged, asked, foreign }, open) {
  if (folders.length === 0) return nothingToDo(unchanged, foreign) + asked;
  const added = folders.flatMap((folder) => folder.migrations.new);
  const warnings = open.filter(({ severity }) => severity === "warning").length;
  const caution = warnings > 0 ? `; ${count(warnings, "warning")} to decide on` : "";
  const names = joinNames(folders.map(folderName));
  if (folders.some(({ steps }) => steps.some(({ status }) => status !== "passed"))) {
    return `Nothing that is new in ${names} blocks, though not everything could be proven${caution}`;
  }
  if (added.length > 0 && warnings === 0 && folders.every(isSafe)) {
    return `${joinNames(added)} ${added.length === 1 ? "is" : "are"} safe to merge${orderInWords(folders)}`;
  }
  if (added.length > 0) {
    return `${joinNames(added)} ${added.length === 1 ? "applies" : "apply"} to a new database and to one that is upgraded${caution}`;
  }
  if (open.some(({ stage }) => stage === "history")) return `No new migration in ${names}${caution}`;
  return `No new migration, and the history of ${names} is whole${caution}`;
}
function isSafe({ data, changes, deployOrder, unclaimed }) {
  if (data.source === "none" || deployOrder === "not run" || unclaimed > 0) return false;
  return changes.every(({ risk }) => risk === "safe");
}
function hasUntoldLosses({ unclaimed, findings }) {
  return unclaimed > 0 && !findings.some(({ stage, introduced }) => stage === "data" && introduced);
}
var untoldReason = `Rows or values are gone that no statement asked for, and no rule says why: that is a fault of Drizzle Gate; please report it at ${code(issuesPage)}, with the migration that brings it about`;
function orderInWords(folders) {
  const orders = new Set(folders.map(({ deployOrder }) => deployOrder));
  if (orders.size > 1) return "";
  const [order] = orders;
  if (order === "migrate-first") return ": migrate first, then deploy";
  if (order === "code-first") return ": deploy the code first, then migrate";
  return order === "either" ? ", in either order" : "";
}
function nothingToDo(unchanged, foreign) {
  if (unchanged.length > 0)
    return `No migration folder changed; looked at ${joinNames(unchanged.map((path) => path || "."))}`;
  if (foreign.length === 0) return "There is no Drizzle migration folder for SQLite";
  const others = foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`).join(", ");
  return `There is no Drizzle migration folder for SQLite; ${others} ${foreign.length === 1 ? "is" : "are"} for other databases`;
}
function folderName(folder) {
  return folder.path || ".";
}

export {
  severities,
  acceptedBy,
  verdicts,
  stepIds,
  stepStatuses,
  dataSources,
  deployOrders,
  withNotes,
  buildReport,
  unknownReport,
  sortFindings,
  frameReader,
  answerFd,
  serve
};
