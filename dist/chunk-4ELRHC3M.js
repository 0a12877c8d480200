import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  fingerprints
} from "./chunk-HFEHISKR.js";
import {
  acceptPhrase,
  copiesPhrase,
  copyGroups,
  deployPhrase,
  hasCopyTable,
  hasReleasedTable,
  hintPhrase,
  placesByFile,
  referencesPhrase,
  releasedGroups,
  releasedPhrase,
  renderCopies,
  renderRemedy,
  renderTerminal,
  worthwhileDiff
} from "./chunk-WUHBVHBN.js";
import {
  allFindings,
  changePhrase,
  copyStands,
  countOf,
  countsPhrase,
  dataPhrase,
  durationPhrase,
  emoji,
  fatePhrase,
  headlineOf,
  leftAlonePhrase,
  linesPhrase,
  marksOf,
  migrationsPhrase,
  partFindings,
  progressPhrase,
  readReferences,
  revisionPhrase,
  risksPhrase,
  severities,
  sortFindings,
  wasTried
} from "./chunk-SFWVA5WM.js";
import {
  indentText,
  terminalStyle
} from "./chunk-2XM3AH6T.js";
import {
  FileRefused,
  writePlainFile
} from "./chunk-MYVTD2GK.js";
import {
  rulePage,
  rulesPage
} from "./chunk-DINN77TR.js";
import {
  commandData,
  commandProperty,
  htmlCode,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText,
  readMessage,
  renderBlocks,
  renderFirstLine,
  renderMessage,
  renderPlain,
  withoutCommands
} from "./chunk-AV3KGKVM.js";
import {
  list,
  object,
  only,
  orNull,
  sentence,
  text,
  whole,
  word
} from "./chunk-ADF6AF3X.js";
import {
  CannotCheck,
  messageOf
} from "./chunk-M34OQ7XE.js";
import {
  nameKey
} from "./chunk-SPBC6M5U.js";
import {
  driverNames
} from "./chunk-OYVPDBTW.js";
import {
  code,
  count,
  formatNumber,
  joinNames,
  shorten,
  visible
} from "./chunk-HDJ3QBW6.js";

// src/report/annotations.ts
var mostPerLevel = 10;
var mostCharacters = 4096;
function annotationsOf(report) {
  const { counting, accepted } = allFindings(report);
  const own = counting.map((finding) => annotate(finding, finding.severity, report.tool.version));
  const passed = accepted.map((finding) => annotate(finding, "notice", report.tool.version));
  const all = [...unknownOf(report), ...own, ...passed];
  const kept = severities.flatMap(
    (level) => all.filter((annotation) => annotation.level === level).slice(0, mostPerLevel)
  );
  if (kept.length === all.length) return kept;
  const room = kept.filter((annotation) => annotation.level === "notice").length === mostPerLevel ? kept.slice(0, -1) : kept;
  return [...room, remainder(all.length - room.length)];
}
function renderAnnotation(annotation) {
  const { level, at, title, message } = annotation;
  const place = at === null ? [] : [
    ["file", at.file.replace(/[^\r\n]+/g, visible)],
    ["line", at.line],
    ["endLine", at.endLine]
  ];
  const properties = [...place, ["title", title]].map(
    ([name, value]) => `${name}=${commandProperty(String(value))}`
  );
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}
function annotate(finding, level, version) {
  const { accepted, rule, file, line: line2, endLine } = finding;
  const message = [
    renderPlain(finding.message),
    ...accepted === null ? [] : [`Accepted by ${accepted.by}: ${visible(accepted.reason)}`],
    ...finding.remedy === "" || accepted !== null ? [] : [renderPlain(finding.remedy)]
  ].join("\n\n");
  const more = `

${rulePage(version, rule)}`;
  return {
    level,
    at: { file, line: line2, endLine },
    title: accepted === null ? rule : `${rule} (accepted)`,
    message: shorten(message, mostCharacters - more.length) + more
  };
}
function unknownOf(report) {
  if (report.verdict !== "unknown") return [];
  const message = shorten(renderPlain(report.reason), mostCharacters);
  return [{ level: "error", at: null, title: "Drizzle Gate could not check", message }];
}
function remainder(left) {
  const message = `${count(left, "more finding")} in the summary of this job: GitHub shows ten of each kind here.`;
  return { level: "notice", at: null, title: "Drizzle Gate", message };
}

// src/report/code-quality.ts
var grades = {
  error: "critical",
  warning: "major",
  notice: "info"
};
function toCodeQuality(report) {
  const findings = allFindings(report).counting;
  const prints = fingerprints(findings);
  const issues = findings.map((finding, place) => issueOf(finding, prints[place] ?? ""));
  if (report.verdict !== "unknown") return issues;
  const description = `Drizzle Gate could not check: ${renderMessage(report.reason, "plain")}`;
  const location = { path: ".", lines: { begin: 1 } };
  return [
    ...issues,
    {
      description,
      check_name: "could-not-check",
      fingerprint: "could-not-check",
      severity: "blocker",
      location
    }
  ];
}
function issueOf(finding, fingerprint) {
  return {
    description: renderPlain(finding.message),
    check_name: finding.rule,
    fingerprint,
    severity: grades[finding.severity],
    location: { path: finding.file, lines: { begin: finding.line } }
  };
}

// src/report/json-v1/write.ts
function toJsonV1(report) {
  return {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    verdict: report.verdict,
    reason: report.reason,
    base: { rev: report.base.rev, commit: report.base.commit },
    head: { rev: report.head.rev, commit: report.head.commit },
    folders: report.folders.map((folder) => jsonFolder(folder, report.tool.version)),
    unchanged: [...report.unchanged],
    foreign: report.foreign.map(({ path, dialect }) => ({ path, dialect })),
    ms: report.ms,
    shard: report.shard === void 0 ? null : { ...report.shard, copies: [...report.shard.copies] }
  };
}
function jsonFolder(folder, version) {
  const { driver, migrations, data } = folder;
  return {
    path: folder.path,
    layout: folder.layout,
    driver: { name: driver.name, source: driver.source, reason: driver.reason },
    migrations: { base: migrations.base, new: [...migrations.new] },
    data: {
      source: data.source,
      rows: data.rows,
      tables: data.tables,
      copies: data.copies,
      uncounted: data.uncounted
    },
    steps: folder.steps.map(({ id, title, status, detail, ms }) => ({ id, title, status, detail, ms })),
    counts: folder.counts.map(jsonTable),
    changes: folder.changes.map(
      ({ at, migration, kind, object: object2, risk, data: rows, oldCode, newCode, why }) => ({
        migration,
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        ...{ kind, object: object2, risk, data: rows, oldCode, newCode, why }
      })
    ),
    schemaDiff: folder.schemaDiff,
    touched: jsonTouched(folder.touched),
    deployOrder: folder.deployOrder,
    rollout: jsonRollout(folder.rollout),
    deployPhases: [...folder.deployPhases],
    production: jsonProduction(folder),
    findings: folder.findings.map((finding) => jsonFinding(finding, version)),
    notes: [...folder.notes]
  };
}
function jsonProduction({ production, released }) {
  const copies = production.copies.map((copy2) => ({
    ...{ name: copy2.name, stands: copy2.stands, ran: copy2.ran, pending: [...copy2.pending] },
    ...{ unknown: [...copy2.unknown], rows: copy2.rows, tables: copy2.tables },
    ...{ differences: [...copy2.differences], problem: copy2.problem },
    ...{ outcome: copy2.outcome, detail: copy2.detail }
  }));
  if (released === null) return { copies, released: null };
  const { patterns, versions, rows, absent, unread } = released;
  return {
    copies,
    released: {
      patterns: [...patterns],
      versions: [...versions],
      rows: rows.map(({ versions: versions2, migrations, last, pending, outcome, introduced, detail }) => ({
        ...{ versions: [...versions2], migrations, last, pending: [...pending] },
        ...{ outcome, introduced, detail }
      })),
      absent: [...absent],
      unread: unread.map(({ versions: versions2, reason }) => ({ versions: [...versions2], reason }))
    }
  };
}
function jsonRollout(rollout) {
  if (rollout === null) return null;
  const { way, at, isGradual } = rollout;
  return { way, file: at?.file ?? null, line: at?.line ?? null, gradual: isGradual };
}
function jsonTouched({ tables, keys }) {
  return {
    tables: tables.map(({ name, fate, rows }) => ({ name, fate, rows })),
    keys: keys.map(({ table, columns, parent, onDelete, optional, unique, dropped }) => ({
      ...{ table, columns: [...columns], parent, onDelete, optional, unique, dropped }
    }))
  };
}
function jsonTable(table) {
  const { deleted, added, changed, columns, foreignKeys } = table;
  return {
    table: table.table,
    after: table.after,
    rows: [table.rowsBefore, table.rowsAfter],
    ...{ deleted, added, changed },
    columns: columns.map((column) => ({
      before: column.before,
      after: column.after,
      nonNull: [column.nonNullBefore, column.nonNullAfter],
      changed: column.changed
    })),
    foreignKeys: foreignKeys.map((key) => ({
      columns: [...key.columns],
      parent: key.parent,
      children: [key.childrenBefore, key.childrenAfter],
      distinct: [key.distinctBefore, key.distinctAfter]
    }))
  };
}
function jsonFinding(finding, version) {
  const { accepted } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    introduced: finding.introduced,
    migration: finding.migration,
    file: finding.file,
    line: finding.line,
    endLine: finding.endLine,
    message: finding.message,
    remedy: finding.remedy,
    fixable: finding.fixable === true,
    evidence: finding.evidence,
    subject: finding.subject,
    copies: finding.copies === void 0 ? null : { message: finding.copies.message, names: [...finding.copies.names] },
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version, finding.rule)
  };
}

// src/report/markdown/fit.ts
function fitFirst(versions, fits) {
  let text2 = "";
  for (const version of versions) {
    text2 = version();
    if (fits(text2)) return text2;
  }
  return text2;
}

// src/report/markdown/changes.ts
var openRows = 12;
var riskyRows = 6;
var risks = ["destructive", "breaking", "caution", "safe"];
var marks = ["blocks", "look", "none", "fine"];
function renderChanges(folder, report, most2, links) {
  const given = marksOf(report).ofChanges(folder);
  const changes = folder.changes.map((change, place) => ({ change, mark: given[place] ?? "none" })).toSorted((a, b) => rank(a) - rank(b));
  if (changes.length === 0 || most2 === 0) return [];
  if (changes.length <= openRows && changes.length <= most2) return [renderList(changes, links)];
  const risky = changes.filter(({ change }) => change.risk !== "safe").slice(0, Math.min(riskyRows, most2));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most2 - risky.length);
  const left = others.length - shown.length;
  const all = risky.length === 0 ? `All ${count(others.length, "change")}` : moreChanges(others.length);
  return [
    ...risky.length === 0 ? [] : [renderList(risky, links)],
    [
      `<details><summary>${all}: ${risksPhrase(others.map(({ change }) => change))}</summary>`,
      ...shown.length === 0 ? [] : [renderList(shown, links)],
      ...left === 0 ? [] : [`… and ${moreChanges(left)}`],
      "</details>"
    ].join("\n\n")
  ];
}
function moreChanges(n) {
  return count(n, "more change", "more changes");
}
function rank({ change, mark }) {
  return marks.indexOf(mark) * risks.length + risks.indexOf(change.risk);
}
function renderList(changes, links) {
  const all = changes.map(({ change }) => change);
  const isTried = wasTried(all, "oldCode") || wasTried(all, "newCode");
  return changes.map(({ change, mark }) => {
    const effects = [
      ...change.data === "" ? [] : [rowsPhrase(change.data)],
      ...isTried && !(mark === "blocks" && isCalm(change.oldCode) && isCalm(change.newCode)) ? [codePhrase(change)] : []
    ];
    const effect = effects.length === 0 ? "" : `<br>${effects.join(" · ")}`;
    return `- ${emoji[mark]}${describe(change, hasSeveral(all), links)}${effect}`;
  }).join("\n");
}
function rowsPhrase(data) {
  const whole2 = {
    "none touched": "no rows touched",
    "all copied": "all rows copied",
    "not tried": "rows not tried"
  };
  return Object.hasOwn(whole2, data) ? whole2[data] : renderMessage(data, "markdown", 300);
}
function codePhrase({ oldCode, newCode }) {
  if (oldCode === newCode && isCalm(oldCode)) return oldCode === "works" ? "code works" : "code not run";
  const trouble = [
    ...isCalm(oldCode) ? [] : [`deployed code${troublePhrase(oldCode, "oldCode")}`],
    ...isCalm(newCode) ? [] : [`new code${troublePhrase(newCode, "newCode")}`]
  ];
  if (trouble.length > 0) return trouble.join(", ");
  return oldCode === "works" ? "deployed code works" : "new code works";
}
function isCalm(fate) {
  return fate === "works" || fate === "not run";
}
function troublePhrase(fate, side) {
  const words2 = fatePhrase(fate, side);
  if (words2 === "breaks") return " **breaks**";
  return fate === "some writes fail" ? `: ${words2}` : ` ${words2}`;
}
function describe(change, several, links) {
  const { file, line: line2, endLine } = change.at;
  const where = markdownLink(linesPhrase(line2, endLine), links.blob(file, line2, endLine));
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "markdown", 300)}`;
  const migration = several ? `${markdownCode(change.migration.slice(0, 80))} ` : "";
  return `${renderMessage(changePhrase(change), "markdown")}${why} · ${migration}${where}`;
}
function hasSeveral(changes) {
  return new Set(changes.map((change) => change.migration)).size > 1;
}

// src/report/markdown/copies.ts
var mostRows = 20;
function renderCopyTable(folder) {
  const phrase = copiesPhrase(folder);
  if (phrase === null) return [];
  const line2 = `**Production:** ${phrase}.`;
  if (!hasCopyTable(folder)) return [line2];
  const groups = copyGroups(folder);
  const cells = groups.slice(0, mostRows).map(
    ({ copies, stands, outcome }) => [copies, stands, outcome].map((cell2) => renderMessage(cell2, "markdown", 300))
  );
  const table = [["copies", "before", "new migrations"], ["---", "---", "---"], ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const left = groups.length - cells.length;
  return [line2, table, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/markdown/context.ts
function opensAtOnce(finding, context) {
  return context.kind !== "comment" && finding.severity === "error";
}

// src/report/markdown/references.ts
var mostLines = 8;
function renderReferencesTitle({ evidence }, base) {
  const references = readReferences(evidence);
  return references === null ? "" : ` · ${renderMessage(referencesPhrase(references, base), "html")}`;
}
function renderReferences({ evidence }, base, mostFiles, links) {
  const references = readReferences(evidence);
  if (references === null || mostFiles === 0) return [];
  const phrase = renderMessage(referencesPhrase(references, base), "markdown");
  const lead = `**Code:** ${phrase} (${hintPhrase(references)})`;
  return [references.found === 0 ? `${lead}.` : `${lead}:`, ...renderPlaces(references, mostFiles, links)];
}
function renderPlaces({ found, places }, mostFiles, links) {
  const files = placesByFile(places);
  if (files.length === 0) return [];
  const shown = files.slice(0, mostFiles);
  const lines = shown.map((file) => `- ${renderFile(file, links)}`);
  const named = new Set(shown.map(({ file }) => file));
  const left = found - places.filter(({ file }) => named.has(file)).length;
  return [[...lines, ...left === 0 ? [] : [`- … and ${formatNumber(left)} more`]].join("\n")];
}
function renderFile({ file, kinds }, links) {
  const parts = kinds.map(({ words: words2, lines }) => {
    const shown = lines.slice(0, mostLines).map((line2) => markdownLink(String(line2), links.base(file, line2)));
    const left = lines.length - shown.length;
    const more = left === 0 ? "" : ` and ${formatNumber(left)} more`;
    return `${words2} ${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
  });
  return `${markdownCode(shorten(file, 200))} ${parts.join(" · ")}`;
}

// src/report/markdown/finding.ts
function renderFinding(finding, mark, folder, base, detail, { open, isHeadline }, links) {
  const rule = `${mark}<b>${finding.rule}</b>`;
  const accept = detail.remedy === 0 ? null : acceptPhrase(finding, folder);
  const title = isHeadline ? `Details: ${rule} (${htmlCode(shorten(baseName(finding.file), 100))} ${linesPhrase(finding.line, finding.endLine)})` : `${rule}: ${renderMessage(finding.message, "html", detail.message)}`;
  return [
    `<details${open ? " open" : ""}><summary>${title}${renderReferencesTitle(finding, base)}</summary>`,
    `${whereLink(finding, links)} · ${markdownLink(`what ${markdownCode(finding.rule)} means`, links.rule(finding.rule))}`,
    ...renderRemedy2(finding.remedy, detail.remedy),
    ...renderEvidence(finding, detail.evidence),
    ...renderReferences(finding, base, detail.files, links),
    ...accept === null ? [] : [`${renderMessage(accept, "markdown")}.`],
    "</details>"
  ].join("\n\n");
}
function renderFindingLine(finding, mark, most2, links) {
  const message = renderMessage(finding.message, "markdown", most2);
  return `- ${mark}**${finding.rule}**: ${message} · ${whereLink(finding, links)}`;
}
function renderAcceptedLine(finding, most2, links) {
  const acceptance = finding.accepted;
  if (acceptance === null) return renderFindingLine(finding, "", most2, links);
  const by = {
    directive: "in the migration",
    input: "by the workflow",
    label: "by the label",
    config: "in `drizzle-gate.json`"
  }[acceptance.by];
  const who = acceptance.who === null ? "" : ` (${markdownCode(shorten(acceptance.who, 60))})`;
  const reason = markdownText(shorten(acceptance.reason, most2));
  return `${renderFindingLine(finding, "", most2, links)}<br>accepted ${by}${who}: ${reason}`;
}
function whereLink(finding, links) {
  const { file, line: line2, endLine } = finding;
  const text2 = `${markdownCode(shorten(file, 200))} ${linesPhrase(line2, endLine)}`;
  return markdownLink(text2, links.blob(file, line2, endLine));
}
function baseName(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}
function renderRemedy2(remedy, most2) {
  const [first, ...rest] = most2 === 0 ? [] : renderBlocks(remedy, most2);
  if (first === void 0) return [];
  return first.startsWith("```") ? ["**What to do:**", first, ...rest] : [`**What to do:** ${first}`, ...rest];
}
var fenced = {
  statement: ["The statement", "sql"],
  failing: ["Query that breaks", "sql"],
  query: ["Run this on production first", "sql"],
  diff: ["The difference", "diff"]
};
var shownElsewhere = /* @__PURE__ */ new Set(["references", "probe"]);
function renderEvidence(finding, most2) {
  if (most2 === 0) return [];
  const said = namesIn(`${finding.message}
${finding.remedy}`);
  const entries = Object.entries(finding.evidence).filter(
    ([key, value]) => !shownElsewhere.has(key) && value !== null && value !== "" && !isSaid(value, said)
  );
  const facts = entries.filter(([key, value]) => isFact(key, value)).map(([key, value]) => fact(key, value, most2));
  const blocks = entries.filter(([key, value]) => !isFact(key, value)).flatMap(
    ([key, value]) => block(finding.stage === "schema" && key === "statement" ? "failing" : key, value, most2)
  );
  return [...facts.length === 0 ? [] : [facts.join("\n")], ...blocks];
}
function namesIn(text2) {
  const names = readMessage(text2).flatMap(
    (block2) => block2.kind === "fence" ? [] : block2.pieces.filter(({ kind }) => kind === "code").map((piece) => piece.text)
  );
  return new Set(names.flatMap((name) => [name, ...name.split(".")]));
}
function isSaid(value, said) {
  const values = isList(value) ? value : [value];
  return values.every((each) => typeof each === "string" && said.has(each));
}
function isFact(key, value) {
  if (Object.hasOwn(fenced, key) || isRecord(value)) return false;
  if (isList(value)) return value.every((item) => typeof item !== "object");
  return typeof value !== "string" || !value.includes("\n");
}
function fact(key, value, most2) {
  const values = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most2, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key) ? labels[key] : words(key)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
var listed = 20;
var labels = {
  when: "its timestamp",
  highWaterMark: "newest merged timestamp",
  sqlite: "SQLite says"
};
function block(key, value, most2) {
  const [title, language] = (Object.hasOwn(fenced, key) ? fenced[key] : void 0) ?? [
    capital(words(key)),
    "json"
  ];
  if (typeof value === "string") {
    return [`${title}:`, markdownFence(shorten(value, most2), language === "json" ? "" : language)];
  }
  const table = isList(value) ? renderRecords(value) : null;
  return [`${title}:`, table ?? markdownFence(shorten(JSON.stringify(value, null, 2), most2), "json")];
}
function renderRecords(values) {
  const records = values.filter(isRecord);
  const keys = Object.keys(records[0] ?? {});
  const flat = records.every(
    (record) => Object.values(record).every((value) => value === null || typeof value !== "object")
  );
  if (records.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records.slice(0, listed).map((record) => keys.map((key) => cell(record[key])));
  const lines = [keys.map(words), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records.length - rows.length;
  return `${lines.join("\n")}${left > 0 ? `

… and ${count(left, "more row")}` : ""}`;
}
function cell(value) {
  return value === void 0 || value === null ? "" : renderValue(value, 120);
}
function renderValue(value, most2) {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most2));
}
function dateOf(ms) {
  const date = new Date(ms);
  const inRange = ms > 0 && ms < 4e12 && !Number.isNaN(date.getTime());
  return inRange ? ` (${date.toISOString().slice(0, 16).replace("T", " ")} UTC)` : "";
}
function isList(value) {
  return Array.isArray(value);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function capital(text2) {
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
function words(key) {
  const shown = shorten(key, 60);
  return /^\w+$/.test(shown) ? shown.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : markdownCode(shown);
}

// src/report/markdown/findings.ts
function renderFindings(folder, report, detail, context) {
  const findings = partFindings(folder.findings).counting;
  const { ofFinding } = marksOf(report);
  const blocks = findings.slice(0, detail.blocks);
  const lines = findings.slice(detail.blocks, detail.findings);
  const left = findings.slice(Math.max(detail.blocks, detail.findings));
  const renderOne2 = (finding) => {
    const isHeadline = finding === findings[0] && isReason(finding, report);
    const style = { open: opensAtOnce(finding, context), isHeadline };
    return renderFinding(
      finding,
      emoji[ofFinding(finding)],
      folder,
      report.base,
      detail,
      style,
      context.links
    );
  };
  return [
    ...groupAlike(blocks).flatMap((alike) => renderAlike(alike, report, renderOne2, context)),
    ...listed2(
      lines.map(
        (finding) => renderFindingLine(finding, emoji[ofFinding(finding)], detail.message, context.links)
      )
    ),
    ...left.length === 0 ? [] : [`… and ${countsPhrase(left)} more.`]
  ];
}
function isReason(finding, { reason, folders }) {
  const said = headlineOf(finding);
  return folders.length === 1 && (reason === said || reason.startsWith(`${said}, plus `));
}
var apart = 3;
function groupAlike(findings) {
  return [...Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()];
}
function renderAlike(alike, report, renderOne2, context) {
  const [first] = alike;
  const blocks = alike.map(renderOne2);
  if (first === void 0 || alike.length <= apart || opensAtOnce(first, context)) return blocks;
  const places = new Set(alike.map(({ migration, file }) => shorten(migration ?? file, 100)));
  const title = `${emoji[marksOf(report).ofFinding(first)]}<b>${first.rule}</b>: ${count(alike.length, "finding")} in ${renderMessage(joinNames([...places], 3), "html")}`;
  return [fold(title, blocks)];
}
function renderSet(sorted, report, detail, context) {
  const accepted = sorted.accepted.slice(0, detail.findings).map((finding) => renderAcceptedLine(finding, detail.message, context.links));
  const old = sorted.old.slice(0, detail.findings).map((finding) => renderFindingLine(finding, "", detail.message, context.links));
  const base = htmlCode(shorten(report.base.rev, 80));
  return [
    ...foldedList("Accepted (with reasons)", sorted.accepted.length, accepted),
    ...foldedList(`Existing problems on ${base} (not counted)`, sorted.old.length, old)
  ];
}
function foldedList(title, all, lines) {
  if (all === 0) return [];
  const left = all - lines.length;
  const more = left === 0 ? [] : [`… and ${formatNumber(left)} more.`];
  return [fold(`${title} (${formatNumber(all)})`, [...listed2(lines), ...more])];
}
function listed2(lines) {
  return lines.length === 0 ? [] : [lines.join("\n")];
}
function fold(title, paragraphs) {
  return [`<details><summary>${title}</summary>`, ...paragraphs, "</details>"].join("\n\n");
}

// src/report/markdown/released.ts
var mostRows2 = 20;
function renderReleased({ released }) {
  if (released === null) return [];
  const line2 = `**Released versions:** ${renderMessage(releasedPhrase(released), "markdown", 900)}.`;
  if (!hasReleasedTable(released)) return [line2];
  const groups = releasedGroups(released);
  const cells = groups.slice(0, mostRows2).map(({ versions, ran, pending, what }) => [
    renderMessage(versions, "markdown", 300),
    ran,
    pending,
    renderMessage(what, "markdown", 400)
  ]);
  const left = groups.length - cells.length;
  const table = [["databases of", "migrations", "to run", "upgrade"], ["---", "---", "---", "---"], ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
  return [line2, table, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/markdown/mermaid.ts
var fewest = 3;
var most = 25;
var roomy = 12;
function mermaidDiagram({ tables, keys }) {
  const touched = tables.filter(isTouched);
  if (touched.length < fewest) return null;
  const worst = touched.toSorted((a, b) => rank2(a) - rank2(b)).slice(0, most);
  const shown = tables.length <= roomy ? tables : touched.filter((table) => worst.includes(table));
  const ids = new Map(shown.map(({ name }, at) => [nameKey(name), `t${at}`]));
  const drawn = keys.flatMap((key) => {
    const [child, parent] = [ids.get(nameKey(key.table)), ids.get(nameKey(key.parent))];
    return child === void 0 || parent === void 0 ? [] : [keyLine(key, child, parent)];
  });
  const boxes = shown.map((table) => `  ${ids.get(nameKey(table.name))}["${labelOf(table)}"]`);
  return {
    source: ["erDiagram", "  direction LR", ...boxes, ...drawn].join("\n"),
    left: touched.length - worst.length
  };
}
function touchedCount({ tables }) {
  return tables.filter(isTouched).length;
}
function isTouched({ fate, rows }) {
  return fate !== "kept" || rows !== "kept";
}
function rank2({ fate, rows }) {
  if (rows === "lost" || fate === "dropped") return 0;
  return fate === "added" ? 2 : 1;
}
var rowWords = { lost: "loses rows", changed: "values change", added: "gets rows", kept: "" };
function labelOf({ name, fate, rows }) {
  const words2 = [...fate === "kept" ? [] : [fate], ...rows === "kept" ? [] : [rowWords[rows]]];
  const label = [asText(name), ...words2.length === 0 ? [] : [words2.join(", ")]].join(" · ");
  return rows === "lost" ? `⚠️ ${label}` : label;
}
function keyLine(key, child, parent) {
  const line2 = `${key.optional ? "|o" : "||"}${key.dropped ? ".." : "--"}o${key.unique ? "|" : "{"}`;
  const words2 = [
    key.columns.map(asText).join(" and "),
    ...key.onDelete === "NO ACTION" ? [] : [key.onDelete.toLowerCase()],
    ...key.dropped ? ["dropped"] : []
  ];
  return `  ${parent} ${line2} ${child} : "${words2.join(" · ")}"`;
}
function asText(name) {
  return shorten(visible(name), 60).replace(
    /(?<![A-Za-z0-9])[_-]|[_-](?![A-Za-z0-9])|[^\p{L}\p{M}\p{N}_-]/gu,
    (character) => `#${character.codePointAt(0)};`
  );
}

// src/report/markdown/schema.ts
function renderSchema(folder) {
  const diff = worthwhileDiff(folder);
  const diagram = mermaidDiagram(folder.touched);
  return [
    ...diff === "" ? [] : [fold("Schema diff", [markdownFence(diff, "diff")])],
    ...diagram === null ? [] : [
      fold(`Tables touched: ${touchedCount(folder.touched)}`, [
        markdownFence(diagram.source, "mermaid"),
        ...diagram.left === 0 ? [] : [`… and ${count(diagram.left, "more table")}.`]
      ])
    ]
  ];
}

// src/report/markdown/folder.ts
function renderFolder(folder, report, detail, context, inFold = context.kind !== "comment") {
  const sorted = partFindings(folder.findings);
  const changes = renderChanges(folder, report, detail.changes, context.links);
  const steps = detail.steps ? renderSteps(folder) : [];
  const schema = detail.schema ? renderSchema(folder) : [];
  const mark = marksOf(report).ofFolder(folder);
  const calm = mark === "fine" && sorted.counting.length === 0;
  const folded = calm && !inFold;
  return [
    ...calm ? [] : renderAdvice(report, sorted),
    ...folded ? foldTogether(folder, [...changes, ...schema, ...steps]) : changes,
    ...mark === "blocks" ? [] : renderDeployOrder(folder, calm),
    ...renderReleased(folder),
    ...renderCopyTable(folder),
    ...renderFindings(folder, report, detail, context),
    ...folded ? [] : schema,
    ...renderSet(sorted, report, detail, context),
    ...folded || steps.length === 0 ? [] : [fold(`Checks: ${stepsPhrase(folder.steps)}`, steps)],
    ...folder.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown", 600)}</sub>`)
  ];
}
function renderRunLine(folder, path, ms) {
  return [
    ...path === null ? [] : [folderName(path)],
    migrationsPhrase(folder),
    `run as **${folder.driver.name}** ${dataPhrase(folder)}`,
    ...ms === null ? [] : [durationPhrase(ms)]
  ].join(" · ");
}
function folderName(path) {
  return path === "" ? "the repository's root" : markdownCode(shorten(path, 200));
}
function folderTitle(path) {
  return path === "" ? "the repository's root" : htmlCode(shorten(path, 200));
}
function deployWords({ changes, deployOrder, released }) {
  if (changes.length === 0 || deployOrder === "on-device" && released !== null) return "";
  return {
    "migrate-first": "migrate first",
    "code-first": "code first",
    either: "either",
    neither: "neither works",
    "on-device": "none, on the user's device",
    "not run": ""
  }[deployOrder];
}
function renderAdvice(report, sorted) {
  const first = sorted.counting.find((finding) => finding.severity === "error") ?? sorted.counting[0];
  if (first === void 0 || first.remedy === "" || first.severity === "notice") return [];
  const blocks = first.severity === "error" || countOf(allFindings(report).counting, "error") === 0;
  const lead = report.verdict === "fail" && blocks ? "Before merging" : "To review";
  return [
    `**${lead}:** ${withStop(`${withoutStop(renderFirstLine(first.remedy, "markdown", 600))}${below(first, sorted)}`)}`
  ];
}
function below(first, sorted) {
  const others = sorted.counting.length - 1;
  const parts = [
    ...readMessage(first.remedy).length > 1 ? ["details"] : [],
    ...others > 0 ? [count(others, "more finding")] : []
  ];
  return parts.length === 0 ? "" : ` (${parts.join(" and ")} below)`;
}
function withoutStop(sentence2) {
  return sentence2.replace(/(?<!\.)\.$|:$/, "");
}
function withStop(sentence2) {
  return /[.!?…:]$/.test(sentence2) ? sentence2 : `${sentence2}.`;
}
function renderDeployOrder(folder, calm) {
  const said = deployPhrase(folder);
  const isUsual = folder.deployOrder === "either" || folder.deployOrder === "migrate-first";
  if (said === null || calm && isUsual && folder.rollout?.way !== "deploy-first") return [];
  const phases = folder.deployPhases.map((each) => `- ${renderMessage(each, "markdown", 800)}`);
  return [
    `**Deploy order:** ${renderMessage(said, "markdown", 1200)}`,
    ...phases.length === 0 ? [] : [phases.join("\n")]
  ];
}
function foldTogether(folder, paragraphs) {
  return paragraphs.length === 0 ? [] : [fold(calmTitle(folder), paragraphs)];
}
function calmTitle(folder) {
  const changes = `${count(folder.changes.length, "change")} (${risksPhrase(folder.changes)})`;
  return [
    ...folder.changes.length === 0 ? [] : [changes],
    ...deployWords(folder) === "" ? [] : [`deploy order: ${deployWords(folder)}`],
    ...folder.steps.length === 0 ? [] : [stepsPhrase(folder.steps)]
  ].join(" · ");
}
var marks2 = {
  passed: "passed",
  failed: "**failed**",
  skipped: "not run"
};
function renderSteps({ steps, driver }) {
  if (steps.length === 0) return [];
  const because = driver.reason === "" ? "" : `: ${renderMessage(driver.reason, "markdown", 200)}`;
  const lines = steps.map((step) => {
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "markdown", 400)}`;
    return `- ${renderMessage(step.title, "markdown", 120)} ${marks2[step.status]}${detail}`;
  });
  return [`Driver: **${driver.name}**${because}.`, lines.join("\n")];
}
function stepsPhrase(steps) {
  return ["passed", "failed", "skipped"].map((status) => ({ status, n: steps.filter((step) => step.status === status).length })).filter(({ n }) => n > 0).map(({ status, n }, index) => {
    const what = index === 0 ? count(n, "step") : formatNumber(n);
    return `${what} ${status === "skipped" ? "not run" : status}`;
  }).join(", ");
}

// src/report/markdown/overview.ts
function renderUnknown(report, context) {
  const log = markdownLink("the log of this run", context.links.run);
  return [
    `${report.folders.length > 0 ? "Not everything could be checked" : "The migrations were not checked"}. Fix the problem above and re-run the job; ${log} has the details.`,
    ...report.folders.flatMap(renderCopyTable),
    ...renderLeftAlone(report)
  ];
}
function renderNothing(report) {
  const leftAlone = leftAlonePhrase(report);
  if (leftAlone === null) return ["Neither base nor head has a Drizzle folder of SQLite migrations."];
  return [`Looked at ${renderMessage(leftAlone, "markdown")}.`];
}
function renderLeftAlone(report) {
  const leftAlone = leftAlonePhrase(report);
  return leftAlone === null ? [] : [`Not checked: ${renderMessage(leftAlone, "markdown")}.`];
}
function renderSeveral(report, detail, context, progress) {
  const shown = worstFirst(report.folders).slice(0, detail.folders);
  const left = report.folders.length - shown.length;
  const ran = `${count(report.folders.length, "folder")}, run in ${durationPhrase(report.ms)}.`;
  return [
    renderList2(shown, report),
    ...left === 0 ? [] : [`… and ${formatNumber(left)} more folders.`],
    [ran, ...renderLeftAlone(report), ...progress].join(" "),
    ...shown.flatMap((folder) => renderOne(folder, report, detail, context))
  ];
}
function renderList2(folders, report) {
  const { ofFolder } = marksOf(report);
  return folders.map((folder) => {
    const mark = ofFolder(folder);
    const order = mark === "blocks" ? "" : deployWords(folder);
    const said = [
      countsPhrase(partFindings(folder.findings).counting),
      migrationsPhrase(folder),
      ...order === "" ? [] : [`deploy order: ${order}`]
    ];
    return `- ${emoji[mark]}${folderName(folder.path)}: ${said.join(" · ")}`;
  }).join("\n");
}
function renderOne(folder, report, detail, context) {
  const line2 = renderRunLine(folder, null, null);
  const mark = marksOf(report).ofFolder(folder);
  if (mark !== "fine" || severityRank(folder) > 0) {
    const heading = `#### ${emoji[mark]}${folderName(folder.path)}`;
    return [heading, line2, ...renderFolder(folder, report, detail, context)];
  }
  const title = [`${emoji[mark]}${folderTitle(folder.path)}`, calmTitle(folder)].filter(
    (part) => part !== ""
  );
  return [fold(title.join(" · "), [line2, ...renderFolder(folder, report, detail, context, true)])];
}
function worstFirst(folders) {
  const worstOf = ({ findings }) => partFindings(findings).counting[0];
  const order = sortFindings(folders.flatMap((folder) => worstOf(folder) ?? []));
  const places = new Map(order.map((finding, place) => [finding, place]));
  const placeOf = (folder) => {
    const worst = worstOf(folder);
    return worst === void 0 ? order.length : places.get(worst) ?? order.length;
  };
  return folders.toSorted((a, b) => placeOf(a) - placeOf(b));
}
function severityRank(folder) {
  const [worst] = partFindings(folder.findings).counting;
  return worst === void 0 ? 0 : severities.length - severities.indexOf(worst.severity);
}

// src/report/markdown/markdown.ts
var nearlyAll = {
  message: 2e3,
  remedy: 8e3,
  evidence: 4e3,
  files: 10,
  blocks: 100,
  findings: 300,
  changes: 1e3,
  steps: true,
  folders: 60
};
var ladder = [
  { ...nearlyAll, schema: true },
  nearlyAll,
  {
    message: 1e3,
    remedy: 4e3,
    evidence: 800,
    files: 3,
    blocks: 100,
    findings: 200,
    changes: 200,
    steps: true,
    folders: 100
  },
  {
    message: 500,
    remedy: 1500,
    evidence: 0,
    files: 0,
    blocks: 40,
    findings: 100,
    changes: 60,
    steps: false,
    folders: 60
  },
  {
    message: 400,
    remedy: 800,
    evidence: 0,
    files: 0,
    blocks: 10,
    findings: 40,
    changes: 12,
    steps: false,
    folders: 30
  },
  {
    message: 300,
    remedy: 500,
    evidence: 0,
    files: 0,
    blocks: 3,
    findings: 10,
    changes: 0,
    steps: false,
    folders: 20
  },
  {
    message: 200,
    remedy: 0,
    evidence: 0,
    files: 0,
    blocks: 0,
    findings: 5,
    changes: 0,
    steps: false,
    folders: 8
  }
];
function renderMarkdown(report, context) {
  const versions = [
    ...ladder.map((detail, rung) => () => renderVersion(report, detail, rung > 0, context)),
    ...[400, 120, 40].map((most2) => () => renderVerdict(report, most2, context))
  ];
  return fitFirst(versions, (text2) => measure(text2, context) <= context.limit);
}
function measure(text2, context) {
  return context.kind === "summary" ? Buffer.byteLength(text2) : text2.length;
}
function renderVersion(report, detail, shortened, context) {
  const progress = progressPhrase(report, context.previous);
  return assemble(
    [
      renderHeading(report, 2e3),
      ...renderBody(report, detail, context, progress === null ? [] : [progress]),
      ...shortened ? [`_Shortened to fit here; ${fullReport(context)}._`] : [],
      renderFooter(report, context)
    ],
    context
  );
}
function renderVerdict(report, most2, context) {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return assemble([renderHeading(report, most2), `${counts} in ${folders}; ${fullReport(context)}.`], context);
}
function assemble(paragraphs, context) {
  const text2 = withoutCommands(paragraphs.join("\n\n")).replaceAll("<!--", "<! --");
  return context.marker === void 0 ? `${text2}
` : `${text2}

${context.marker}
`;
}
function renderHeading(report, most2) {
  const reason = renderMessage(report.reason, "markdown", most2);
  return `### ${emoji[marksOf(report).report]}${report.verdict === "unknown" ? "Could not check: " : ""}${reason}`;
}
function renderBody(report, detail, context, progress) {
  const [first, ...others] = report.folders;
  if (report.verdict === "unknown" && !isSettledByFinding(report)) return renderUnknown(report, context);
  if (first === void 0) return [...renderNothing(report), ...progress];
  if (others.length > 0) return renderSeveral(report, detail, context, progress);
  return [
    renderRunLine(first, first.path, report.ms),
    ...progress,
    ...renderFolder(first, report, detail, context),
    ...renderLeftAlone(report).map((line2) => `<sub>${line2}</sub>`)
  ];
}
function isSettledByFinding({ reason, folders }) {
  return folders.some(({ findings }) => findings.some(({ message }) => message === reason));
}
function renderFooter(report, context) {
  const parts = [
    `Drizzle Gate ${report.tool.version}`,
    ...report.verdict === "unknown" ? [] : [sidesOf(report)],
    ...context.links.run === null ? [] : [markdownLink("full report", context.links.run)],
    markdownLink("what these checks are", rulesPage(report.tool.version))
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
function sidesOf({ head, base }) {
  const [mine, theirs] = [head, base].map((side) => renderMessage(revisionPhrase(side), "markdown"));
  return `${mine} compared with ${theirs}`;
}
function fullReport(context) {
  const { run } = context.links;
  return run === null ? "the JSON report has everything" : `${markdownLink("the full report", run)} has everything`;
}

// src/report/formats.ts
var formats = {
  terminal: { words: "to read here", input: false, render: renderTerminal },
  json: { words: "for programs", input: true, render: (report) => asJson(toJsonV1(report)) },
  markdown: { words: "for a comment", input: false, render: renderFile2 },
  copies: { words: "for a spreadsheet of production copies", input: true, render: renderCopies },
  sarif: { words: "for code scanning", input: true, render: renderSarif },
  github: {
    words: "for annotations on the lines of a pull request",
    input: false,
    render: renderAnnotations
  },
  gitlab: {
    words: "for GitLab's code quality",
    input: false,
    render: (report) => asJson(toCodeQuality(report))
  }
};
var formatNames = Object.keys(formats);
var inputFormats = formatNames.filter((name) => formats[name].input);
var fileSurface = { width: 100, colour: false, links: false };
async function render(report, name, surface) {
  const format = formats[name];
  return await format.render(report, surface);
}
function asJson(value) {
  const json = JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[");
  return `${json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}
`;
}
var obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function renderFile2(report) {
  const rule = (id) => rulePage(report.tool.version, id);
  const links = { blob: () => null, base: () => null, rule, run: null };
  return `${renderMarkdown(report, { kind: "file", links, limit: 9e5, previous: null }).trimEnd()}
`;
}
async function renderSarif(report) {
  const [{ toSarif }, { rules }] = await Promise.all([import("./sarif-6FHYKWGS.js"), import("./rules-7XFWKTWV.js")]);
  return asJson(toSarif(report, rules));
}
function renderAnnotations(report) {
  return annotationsOf(report).map((annotation) => `${renderAnnotation(annotation)}
`).join("");
}

// src/report/drift/about-copy.ts
function aboutCopy({
  folder,
  driver,
  stands,
  ran,
  pending,
  unknown,
  lines,
  problem
}) {
  if (problem !== null) return `cannot be compared: ${problem}`;
  const parts = [
    `${stands === "unrecorded" ? "looks to have run" : "ran"} ${count(ran, "migration")} of ${code(folder || ".")} (${driver})`,
    ...pending.length === 0 ? [] : [`has yet to run ${joinNames(pending, 20)}`],
    ...unknown.length === 0 ? [] : [`ran ${joinNames(unknown, 20)} besides`],
    lines.length === 0 ? "differs in nothing" : `differs in ${count(lines.length, "thing")}`
  ];
  return parts.join("; ");
}

// src/report/drift/markdown.ts
var mostCopies = 50;
var marks3 = {
  same: "✅",
  differs: "❌",
  unknown: "❌ Could not compare:"
};
function driftAsMarkdown({ verdict, reason, against, copies, tool }) {
  const told = copies.toSorted((a, b) => weight(b) - weight(a));
  const left = told.length - mostCopies;
  const paragraphs = [
    `### ${marks3[verdict]} ${renderMessage(reason, "markdown")}`,
    ...told.slice(0, mostCopies).flatMap(renderCopy),
    ...left > 0 ? [`And ${formatNumber(left)} more.`] : [],
    `<sub>Drizzle Gate ${tool.version} · compared with the migrations of ${renderMessage(revisionPhrase(against), "markdown")}</sub>`
  ];
  return `${withoutCommands(paragraphs.join("\n\n"))}
`;
}
function weight({ lines, problem, pending }) {
  return (problem === null ? 0 : 1e6) + lines.length * 1e3 + pending.length;
}
function renderCopy(copy2) {
  return [
    `**${markdownCode(copy2.name)}**: ${renderMessage(aboutCopy(copy2), "markdown")}`,
    ...copy2.lines.flatMap(({ what, remedy }) => [
      renderMessage(what, "markdown"),
      ...renderBlocks(remedy, 8e3)
    ]),
    ...copy2.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown")}</sub>`)
  ];
}

// src/model/drift-report.ts
var driftVerdicts = ["same", "differs", "unknown"];

// src/report/drift/shape.ts
var line = object("One thing in which production is not what the migrations make.", {
  what: sentence("A sentence."),
  remedy: sentence("What brings the two together; SQL stands in a fence.")
});
var copy = object("How one copy stands.", {
  name: text("What its file is called."),
  folder: orNull("The migration folder that it was held against; null where it is of none.", text()),
  driver: orNull("What applies that folder.", word("The driver.", driverNames), "It is of no folder."),
  stands: word("As in the report of a check.", copyStands),
  ran: whole("How many of the migrations it ran."),
  pending: list("Those it has yet to run, in order.", text()),
  unknown: list("What it ran and the folder does not have.", text()),
  lines: list("The differences.", line),
  notes: list("Sentences that are no differences.", sentence("One sentence.")),
  problem: orNull(
    "Why it could not be compared, as the end of a sentence about it.",
    sentence("Half a sentence.")
  )
});
var driftV1 = object("What `drizzle-gate drift` found, as JSON, version 1.", {
  version: only("The version of this form.", 1),
  tool: object("What wrote it.", {
    name: only("Its name.", "drizzle-gate"),
    version: text("Its version.")
  }),
  verdict: word("`same`: exit code 0; `differs`: 1; `unknown`: 2.", driftVerdicts),
  reason: sentence("One sentence."),
  against: object("Whose migrations the copies were held against.", {
    rev: text("As it was asked for."),
    commit: orNull("Null for the working tree.", text())
  }),
  copies: list("The copies, in the order in which they were given.", copy)
});
function toDriftV1({ tool, verdict, reason, against, copies }) {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    verdict,
    reason,
    against: { rev: against.rev, commit: against.commit },
    copies: copies.map((each) => ({
      ...{ name: each.name, folder: each.folder, driver: each.driver, stands: each.stands },
      ...{ ran: each.ran, pending: [...each.pending], unknown: [...each.unknown] },
      lines: each.lines.map(({ what, remedy }) => ({ what, remedy })),
      ...{ notes: [...each.notes], problem: each.problem }
    }))
  };
}

// src/report/drift/terminal.ts
function driftAtTerminal({ verdict, reason, copies }, surface) {
  const page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { style, width } = page;
  const word2 = verdict.toUpperCase();
  const paint = verdict === "same" ? style.green : style.red;
  const said = indentText(renderMessage(reason, "plain"), " ".repeat(word2.length + 2), width, "").map(
    style.names
  );
  const lines = [
    `${style.bold(paint(word2))}  ${said[0] ?? ""}`,
    ...said.slice(1),
    ...copies.flatMap((copy2) => ["", ...renderCopy2(copy2, page)])
  ];
  return `${withoutCommands(lines.join("\n"))}
`;
}
function renderCopy2(copy2, page) {
  const { style, width } = page;
  const block2 = (text2, indent) => indentText(renderMessage(text2, "plain"), indent, width).map(style.names);
  return [
    style.bold(visible(copy2.name)),
    ...block2(aboutCopy(copy2), "  "),
    ...copy2.lines.flatMap(({ what, remedy }) => ["", ...block2(what, "  "), ...renderRemedy(remedy, page)]),
    ...copy2.notes.flatMap((note) => block2(`Note: ${note}`, "  "))
  ];
}

// src/report/drift/formats.ts
var driftFormats = {
  terminal: driftAtTerminal,
  json: (report) => `${JSON.stringify(toDriftV1(report), null, 2)}
`,
  markdown: driftAsMarkdown
};
var driftFormatNames = Object.keys(driftFormats);

// src/cli/write-output.ts
function writeOutput(text2, file, checkout) {
  if (file === null) {
    process.stdout.write(text2);
    return;
  }
  try {
    writePlainFile(file, checkout, text2);
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be written: ${messageOf(error)}`);
  }
}

export {
  formats,
  formatNames,
  fileSurface,
  render,
  driftFormats,
  driftFormatNames,
  writeOutput
};
