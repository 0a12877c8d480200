import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  NoBase,
  findFiles,
  indentText,
  readComparison,
  terminalStyle
} from "./chunk-2XM3AH6T.js";
import {
  checkoutOf
} from "./chunk-MYVTD2GK.js";
import {
  isEvidence,
  selectPaths
} from "./chunk-KL7S4ZHZ.js";
import {
  renderMessage,
  withoutCommands
} from "./chunk-AV3KGKVM.js";
import {
  showProgress,
  startWorker
} from "./chunk-UHTVMCAE.js";
import "./chunk-26HR2FSY.js";
import "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-TS46VUG4.js";
import {
  code,
  count,
  joinNames,
  visible
} from "./chunk-HDJ3QBW6.js";

// src/judge/read-status.ts
async function readStatus({ repo, timeoutMs, tell, base, head, wanted }) {
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: false });
  const stopTelling = tell(worker.progress);
  const read = (from) => readComparison({
    ...{ repo, base: from, head, fetch: true },
    ...{ select: selectPaths, mayLack: isEvidence }
  });
  try {
    const reason = [];
    const comparison = await read(base).catch((error) => {
      if (!(error instanceof NoBase)) throw error;
      reason.push(error.message);
      return read(head ?? "HEAD");
    });
    const status = await worker.status(comparison, options);
    const [what] = reason;
    if (what === void 0) return status;
    return { ...status, base: null, unknown: [{ what, settle: "--base <rev>" }, ...status.unknown] };
  } finally {
    stopTelling();
    worker.stop();
  }
}

// src/report/status/json.ts
function statusAsJson(status) {
  return `${JSON.stringify({ version: 1, ...status }, null, 2)}
`;
}

// src/report/status/terminal.ts
var mostAppliers = 5;
var indent = " ".repeat(16);
function renderStatus(status, { width, colour }) {
  const page = { width: Math.max(40, width), style: terminalStyle(colour, false) };
  const { base, head, folders, foreign } = status;
  const others = foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`);
  const lines = [
    ...said("Base", base === null ? "not known: head is used instead" : revisionInWords(base), page),
    ...said("Head", revisionInWords(head), page),
    ...folders.length === 0 ? said("Folders", "no Drizzle migration folder for SQLite", page) : [],
    ...folders.flatMap((folder) => ["", ...renderFolder(folder, page)]),
    ...others.length + status.unknown.length === 0 ? [] : [""],
    ...others.length === 0 ? [] : said("Left alone", others.join(", "), page),
    ...renderUnknown(status.unknown, page),
    ...isSettled(status) ? [] : ["", ...indentText(howToSettle, "  ", page.width)]
  ];
  return `${withoutCommands(lines.join("\n"))}
`;
}
var howToSettle = "Pass these options to `check`; the action has inputs of the same names.";
function isSettled({ folders, unknown }) {
  const all = [...unknown, ...folders.flatMap((folder) => folder.unknown)];
  return !all.some(({ settle }) => settle?.startsWith("--"));
}
var layoutWords = {
  journal: "drizzle-kit 0.x, a journal",
  folders: "drizzle-kit 1.0, a folder for each"
};
var ledgerWords = {
  when: "by timestamp: a migration that is not later than the last applied one never runs",
  name: "by name",
  "file-name": "by the name of the file"
};
function renderFolder(folder, page) {
  const { migrations, ledger, foreignKeys, failure } = folder;
  const { newest } = migrations;
  const found = `${count(migrations.head, "migration")} (${layoutWords[folder.layout]}), ${addedInWords(folder)}`;
  const time = newest?.when == null ? "" : `, ${dateOf(newest.when)}`;
  const table = ledger.table === null ? "an unknown table" : code(ledger.table);
  const all = `${count(migrations.base, "merged migration")} ${migrations.base === 1 ? "runs" : "run"}`;
  const history = migrations.base === 0 ? "no merged migrations" : failure === null ? `${all} on a new database` : `${code(failure.migration)} fails on a new database: ${code(failure.message)}`;
  return [
    page.style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...said("Holds", found, page),
    ...newest === null ? [] : said("Newest", `${code(newest.name)}${time}`, page),
    ...renderAppliers(folder, page),
    ...said("Foreign keys", `${foreignKeys.on ? "on" : "off"} while migrating: ${placed(foreignKeys)}`, page),
    ...said("Rollout", rolloutInWords(folder.rollout), page),
    ...said("Ledger", `${table}, ${ledgerWords[ledger.kind]}`, page),
    ...said("History", history, page),
    ...renderUnknown(folder.unknown, page)
  ];
}
function rolloutInWords(rollout) {
  if (rollout === null) return "not known: advice covers every way";
  const { way, at, isGradual } = rollout;
  const place = at === null ? "" : `: ${code(`${at.file}:${at.line}`)}`;
  return `${rolloutWords[way]}${isGradual ? ", version by version" : ""}${place}`;
}
var rolloutWords = {
  "migrate-first": "migrates, then deploys",
  "deploy-first": "deploys, then migrates",
  "at-start": "the app migrates when it starts",
  "one-instance": "one instance, stopped while it migrates"
};
function addedInWords({ migrations }) {
  if (migrations.new.length === 0) return "none new";
  return `${migrations.new.length} new: ${joinNames(migrations.new, 3)}`;
}
function renderAppliers({ appliers, before }, page) {
  const shown = appliers.slice(0, mostAppliers);
  const more = appliers.length - shown.length;
  const lines = shown.flatMap(
    (each, index) => said(index === 0 ? "Applied by" : "", applierInWords(each), page)
  );
  return [
    ...lines,
    ...more === 0 ? [] : said("", `and ${count(more, "weaker sign")}, shown by --json`, page),
    ...before === null ? [] : said("Before", `${before} on the base branch; head decides`, page)
  ];
}
function applierInWords(each) {
  const role = each.chosen ? each.firm ? "" : ", a guess" : each.firm ? ", also named" : ", less likely";
  return `${each.driver}${role}: ${placed(each)}`;
}
function placed({ reason, at }) {
  if (at === null) return reason;
  const place = code(`${at.file}:${at.line}`);
  if (reason.includes(place)) return reason;
  return reason.includes(code(at.file)) ? reason.replace(code(at.file), () => place) : `${reason} (${place})`;
}
function renderUnknown(questions, page) {
  return questions.flatMap(({ what, settle }, index) => [
    ...said(index === 0 ? "Not known" : "", what, page),
    ...settle === null ? [] : indentText(`set ${settle}`, `${indent}  `, page.width)
  ]);
}
function said(word, text, { width, style }) {
  const start = word === "" ? indent : `  ${style.dim(word.padEnd(indent.length - 2))}`;
  return indentText(renderMessage(text, "plain"), indent, width, start).map(style.names);
}
function revisionInWords({ rev, commit }) {
  return commit === null ? rev : `${rev} (${code(commit.slice(0, 9))})`;
}
function dateOf(when) {
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? String(when) : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/cli/status.ts
async function statusText({ json, ...given }, surface) {
  const found = await readStatus({ ...given, tell: showProgress });
  return json ? statusAsJson(found) : renderStatus(found, surface);
}
export {
  statusText
};
