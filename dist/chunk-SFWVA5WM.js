import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  issuesPage
} from "./chunk-4DX4WZZH.js";
import {
  rowSources
} from "./chunk-SPBC6M5U.js";
import {
  code,
  count,
  formatNumber,
  joinNames
} from "./chunk-HDJ3QBW6.js";

// src/report/phrases.ts
function partFindings(findings) {
  return {
    counting: findings.filter((finding) => finding.introduced && finding.accepted === null),
    accepted: findings.filter((finding) => finding.introduced && finding.accepted !== null),
    old: findings.filter((finding) => !finding.introduced)
  };
}
function allFindings(report) {
  return partFindings(report.folders.flatMap((folder) => folder.findings));
}
function countOf(findings, severity) {
  return findings.filter((finding) => finding.severity === severity).length;
}
function countsPhrase(findings) {
  const parts = ["error", "warning", "notice"].map((severity) => ({ severity, n: countOf(findings, severity) })).filter(({ n }) => n > 0).map(({ severity, n }) => count(n, severity));
  return parts.length === 0 ? "no findings" : parts.join(", ");
}
function headlineOf({ message, migration }) {
  const isNamed = migration === null || message.includes(migration);
  const verb = /^(?:Adds|Changes|Creates|Deletes|Drops|Rebuilds|Renames) /.exec(message)?.[0];
  return isNamed || verb === void 0 ? message : `${code(migration)} ${verb.toLowerCase()}${message.slice(verb.length)}`;
}
function changePhrase(change) {
  const [verb = "", ...noun] = change.kind.split("-");
  const done = participles[verb];
  if (done === void 0) return `${change.kind.replaceAll("-", " ")} ${code(change.object)}`;
  if (noun.join("-") === "rows") return `rows of ${code(change.object)} ${done}`;
  return `${noun.join(" ")} ${code(change.object)} ${done}`.trimStart();
}
var participles = {
  add: "added",
  alter: "altered",
  change: "changed",
  create: "created",
  delete: "deleted",
  drop: "dropped",
  insert: "inserted",
  rebuild: "rebuilt",
  rename: "renamed",
  retype: "retyped",
  update: "updated"
};
function linesPhrase(line, endLine) {
  return endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
}
function migrationsPhrase(folder) {
  const added = folder.migrations.new.length;
  const before = folder.migrations.base;
  if (added === 0) return `no new migrations (${formatNumber(before)} merged)`;
  return before === 0 ? `${count(added, "migration")}, all new` : `${count(added, "new migration")} (${formatNumber(before)} already merged)`;
}
function dataPhrase(folder) {
  const { source, rows, tables, copies, uncounted } = folder.data;
  const left = uncounted === 0 ? "" : `; ${count(uncounted, "table")} not counted`;
  const where = `in ${count(tables, "table")}`;
  const size = `(${count(rows, "row")} ${where}${left})`;
  switch (source) {
    case "snapshot":
      return copies > 1 ? `on ${formatNumber(copies)} production copies ${size}` : `on a production copy ${size}`;
    case "invented":
      return `on ${count(rows, "generated row")} ${where}`;
    case "fingerprint":
      return `on generated rows that fit a fingerprint of production ${size}`;
    case "seed":
      return `on the rows of the seed file ${size}`;
    case "none":
      return "without rows";
  }
}
function wasTried(changes, side) {
  return changes.some((change) => change[side] !== notRun);
}
function fatePhrase(fate, side) {
  if (fate === "reads otherwise") return "reads other values";
  return fate === "breaks" && side === "newCode" ? "needs it" : fate;
}
var notRun = "not run";
function risksPhrase(changes) {
  return ["destructive", "breaking", "caution", "safe"].map((risk) => ({ risk, n: changes.filter((change) => change.risk === risk).length })).filter(({ n }) => n > 0).map(({ risk, n }) => `${formatNumber(n)} ${risk}`).join(", ");
}
function leftAlonePhrase(report) {
  const unchanged = report.unchanged.length === 0 ? [] : [`${joinNames(report.unchanged, 6)} (not changed)`];
  const foreign = report.foreign.slice(0, 6).map((folder) => `${code(folder.path)} (${folder.dialect}, not SQLite)`);
  const more = report.foreign.length > 6 ? [`${formatNumber(report.foreign.length - 6)} more of other databases`] : [];
  const all = [...unchanged, ...foreign, ...more];
  return all.length === 0 ? null : all.join(", ");
}
function progressPhrase(report, previous) {
  if (previous === null) return null;
  const { counting } = allFindings(report);
  const errors = Math.max(0, previous.errors - countOf(counting, "error"));
  const warnings = Math.max(0, previous.warnings - countOf(counting, "warning"));
  if (errors + warnings === 0 || report.verdict === "unknown") return null;
  const parts = [
    errors > 0 ? count(errors, "error") : null,
    warnings > 0 ? count(warnings, "warning") : null
  ];
  return `Since the last report: ${parts.filter((part) => part !== null).join(" and ")} fewer.`;
}
function durationPhrase(ms) {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 6e4) return `${(ms / 1e3).toFixed(1)} s`;
  return `${Math.floor(ms / 6e4)} min ${Math.round(ms % 6e4 / 1e3)} s`;
}
function revisionPhrase(revision) {
  if (revision.commit === null) return "the working tree";
  const short = revision.commit.slice(0, 7);
  return revision.commit.startsWith(revision.rev) ? code(short) : `${code(revision.rev)} (${code(short)})`;
}

// src/report/marks.ts
var emoji = {
  blocks: "❌ ",
  look: "⚠️ ",
  fine: "✅ ",
  none: ""
};
function marksOf(report) {
  const isError = countOf(allFindings(report).counting, "error") > 0;
  const blocking = report.verdict !== "fail" ? null : isError ? "error" : "warning";
  const ofFinding = ({ severity }) => {
    if (severity === "notice") return "none";
    return severity === blocking ? "blocks" : "look";
  };
  const ofFolder = (folder) => {
    const { counting } = partFindings(folder.findings);
    if (counting.some((finding) => ofFinding(finding) === "blocks")) return "blocks";
    return hasToBeSeen(folder) ? "look" : "fine";
  };
  return {
    report: report.verdict !== "pass" ? "blocks" : report.folders.some(hasToBeSeen) ? "look" : "fine",
    ofFolder,
    ofFinding,
    ofChanges: (folder) => marksOfChanges(folder, ofFolder(folder), ofFinding)
  };
}
function marksOfChanges(folder, whole, ofFinding) {
  const { counting, accepted } = partFindings(folder.findings);
  const blocks = placesOf(counting.filter((finding) => ofFinding(finding) === "blocks"));
  const look = placesOf(counting.filter((finding) => ofFinding(finding) === "look"));
  const passed = placesOf(accepted);
  return folder.changes.map((change) => {
    if (blocks(change)) return "blocks";
    if (look(change)) return "look";
    if (isHarmful(change)) return passed(change) ? "none" : "look";
    return change.risk === "safe" && whole === "fine" ? "fine" : "none";
  });
}
function unspokenHarm({ changes, findings }) {
  const isTold = placesOf(findings.filter(({ introduced, severity }) => introduced && severity !== "notice"));
  return changes.filter((change) => isHarmful(change) && !isTold(change));
}
function hasToBeSeen(folder) {
  const { counting, accepted } = partFindings(folder.findings);
  return counting.some(({ severity }) => severity !== "notice") || folder.steps.some(
    ({ status }) => status === "skipped" || status === "failed" && accepted.length === 0
  ) || unspokenHarm(folder).length > 0;
}
function isHarmful({ risk }) {
  return risk === "destructive" || risk === "breaking";
}
function placesOf(findings) {
  const byFile = /* @__PURE__ */ new Map();
  for (const { file, line, endLine } of findings.toSorted((a, b) => a.line - b.line)) {
    const places = byFile.get(file) ?? [];
    byFile.set(file, places);
    const last = places.at(-1);
    if (last !== void 0 && line <= last.endLine) last.endLine = Math.max(last.endLine, endLine);
    else places.push({ line, endLine });
  }
  return ({ at }) => {
    const places = byFile.get(at.file) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((places[middle]?.endLine ?? 0) < at.line) low = middle + 1;
      else high = middle;
    }
    return (places[low]?.line ?? Number.POSITIVE_INFINITY) <= at.endLine;
  };
}

// src/model/finding.ts
var severities = ["error", "warning", "notice"];
var acceptedBy = ["directive", "input", "label", "config"];
function reaches(severity, threshold) {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}

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

// src/report/build.ts
function buildReport(outcome) {
  const { version, base, head, folders, unchanged, foreign, failOn, ms } = outcome;
  const open = folders.flatMap((folder) => folder.findings).filter((finding) => finding.introduced && finding.accepted === null);
  const blocking = sortFindings(open.filter((finding) => reaches(finding.severity, failOn)));
  const isUntold = folders.some(hasUntoldLosses);
  const unsettled = open.find(({ isOpen }) => isOpen === true);
  const isUnknown = isUntold || unsettled !== void 0;
  const verdict = blocking.length > 0 ? "fail" : isUnknown ? "unknown" : "pass";
  const reason = blocking[0] !== void 0 ? failReason(blocking[0], blocking.length) : isUntold ? untoldReason : unsettled?.message ?? passReason(outcome, open);
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
var byHarm = {
  error: ["data", "replay", "history", "schema", "folder", "gate"],
  warning: ["data", "schema", "replay", "history", "folder", "gate"],
  notice: ["data", "schema", "replay", "history", "folder", "gate"]
};
function sortFindings(findings) {
  const rank = (finding) => (finding.introduced ? 0 : 200) + (finding.accepted === null ? 0 : 100) + severities.indexOf(finding.severity) * 20 + (finding.isOfKit === true ? 10 : 0) + byHarm[finding.severity].indexOf(finding.stage);
  return [...findings].sort((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || a.line - b.line);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function failReason(first, blocking) {
  const others = blocking === 1 ? "" : `, plus ${count(blocking - 1, "more blocking finding")}`;
  return headlineOf(first) + others;
}
function passReason({ folders, unchanged, asked, foreign }, open) {
  if (folders.length === 0) return nothingToDo(unchanged, foreign) + asked;
  const added = folders.flatMap((folder) => folder.migrations.new);
  const names = joinNames(folders.map(folderName));
  const [worst, ...others] = sortFindings(open.filter(({ severity }) => severity !== "notice"));
  const [settled = null] = folders.length === 1 ? folders.map(settledByReleases) : [];
  if (settled !== null)
    return `${settled.message}${worst === void 0 ? "" : `; ${count(others.length + 1, "finding")} to review`}`;
  if (worst !== void 0)
    return `${headlineOf(worst)}${others.length === 0 ? "" : `, plus ${count(others.length, "more finding")} to review`}`;
  const accepted = folders.flatMap(
    ({ findings }) => findings.filter((each) => each.accepted !== null)
  ).length;
  if (accepted > 0) {
    const what = added.length > 0 ? joinNames(added) : `The change of ${names}`;
    return `${what} ${added.length > 1 ? "pass" : "passes"} with ${count(accepted, "accepted finding")}`;
  }
  if (folders.some(({ steps }) => steps.some(({ status }) => status !== "passed")))
    return `No blocking findings in ${names}, but some checks could not run`;
  const [harm] = folders.flatMap(unspokenHarm);
  if (harm !== void 0) return `${code(harm.migration)}: ${changePhrase(harm)} (${harm.data || harm.why})`;
  if (added.length > 0 && folders.every(isSafe)) {
    return `${joinNames(added)} ${added.length === 1 ? "is" : "are"} safe to merge${orderInWords(folders)}`;
  }
  if (added.length > 0)
    return `${joinNames(added)} ${added.length === 1 ? "works" : "work"} on new and on existing databases`;
  if (open.some(({ stage }) => stage === "history")) return `No new migrations in ${names}`;
  return `No new migrations, and the history of ${names} is intact`;
}
function isSafe({ data, changes, deployOrder, unclaimed }) {
  if (data.source === "none" || deployOrder === "not run" || unclaimed > 0) return false;
  return changes.every(({ risk }) => risk === "safe");
}
function hasUntoldLosses({ unclaimed, findings }) {
  return unclaimed > 0 && !findings.some(({ stage, introduced }) => stage === "data" && introduced);
}
var untoldReason = `Rows or values are lost that no statement asked for, and no rule explains it. This is a bug in Drizzle Gate; please report it at ${code(issuesPage)} with the migration`;
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
    return `No migration folder changed; checked ${joinNames(unchanged.map((path) => path || "."))}`;
  if (foreign.length === 0) return "No Drizzle migration folder for SQLite found";
  const others = foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`).join(", ");
  return `No Drizzle migration folder for SQLite found; ${others} ${foreign.length === 1 ? "is" : "are"} for other databases`;
}
function folderName(folder) {
  return folder.path || ".";
}

// src/model/reference.ts
var referenceKinds = ["declared", "used", "sql"];
function readReferences(evidence) {
  const value = evidence["references"];
  if (!isRecord(value)) return null;
  const { found, places, left } = value;
  if (typeof found !== "number" || typeof left !== "number" || !Array.isArray(places)) return null;
  return { found, left, places: places.flatMap((place) => readPlace(place) ?? []) };
}
function readPlace(value) {
  if (!isRecord(value)) return null;
  const { file, line, name } = value;
  const kind = referenceKinds.find((known) => known === value["kind"]);
  if (typeof file !== "string" || typeof line !== "number" || typeof name !== "string") return null;
  return kind === void 0 ? null : { file, line, kind, name };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export {
  severities,
  acceptedBy,
  verdicts,
  stepIds,
  stepStatuses,
  dataSources,
  copyStands,
  copyOutcomes,
  deployOrders,
  withNotes,
  partFindings,
  allFindings,
  countOf,
  countsPhrase,
  headlineOf,
  changePhrase,
  linesPhrase,
  migrationsPhrase,
  dataPhrase,
  wasTried,
  fatePhrase,
  risksPhrase,
  leftAlonePhrase,
  progressPhrase,
  durationPhrase,
  revisionPhrase,
  emoji,
  marksOf,
  buildReport,
  unknownReport,
  sortFindings,
  referenceKinds,
  readReferences
};
