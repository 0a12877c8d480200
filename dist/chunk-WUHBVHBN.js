import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  allFindings,
  changePhrase,
  countsPhrase,
  dataPhrase,
  durationPhrase,
  fatePhrase,
  leftAlonePhrase,
  linesPhrase,
  marksOf,
  migrationsPhrase,
  partFindings,
  readReferences,
  wasTried
} from "./chunk-SFWVA5WM.js";
import {
  indentText,
  layTable,
  terminalStyle
} from "./chunk-2XM3AH6T.js";
import {
  rulePage
} from "./chunk-DINN77TR.js";
import {
  readMessage,
  renderFirstLine,
  renderMessage,
  renderPieces,
  withoutCommands
} from "./chunk-AV3KGKVM.js";
import {
  versionsInWords
} from "./chunk-U7T7WWWC.js";
import {
  code,
  count,
  formatNumber,
  joinNames,
  visible,
  visibleLines
} from "./chunk-HDJ3QBW6.js";

// src/report/deploy-phrase.ts
function deployPhrase(folder) {
  const { changes, deployOrder, rollout, released } = folder;
  if (changes.length === 0 || deployOrder === "on-device" && released !== null) return null;
  const old = troubleOf(changes, "oldCode");
  const now = troubleOf(changes, "newCode");
  switch (deployOrder) {
    case "either":
      return "either order works. The deployed code works on the new schema, and the new code on the old one, so the code can be rolled back.";
    case "migrate-first":
      return `migrate first, then deploy. The deployed code works on the new schema, after a rollback as well; ${now.needs}.${migrateFirst(rollout)}`;
    case "code-first":
      return codeFirst(old.words, rollout);
    case "neither":
      return neither(`${capital(old.words)} on the new schema, and ${now.words} on the old one`, folder);
    case "on-device":
      return "none. Code and database are updated together on the user's device: an old version keeps its own database there, and each released version upgrades from its own state.";
    case "not run":
      return null;
  }
}
function migrateFirst(rollout) {
  const place2 = placeOf(rollout);
  if (rollout === null || place2 === null) return "";
  const said = {
    "migrate-first": ` ${place2} does it in this order.`,
    "deploy-first": ` But ${place2} migrates after it deploys, and the new code fails until then: swap the two.`,
    "at-start": ` The app migrates when it starts (${place2}), which is this order.`,
    "one-instance": ""
  };
  return said[rollout.way];
}
function codeFirst(old, rollout) {
  const place2 = placeOf(rollout);
  const isLost = `${old} on the new one, so the code cannot be rolled back after that`;
  const order3 = `deploy the new code first, then migrate. It works on the old schema; ${isLost}.`;
  const gradual = rollout?.isGradual === true ? " In a gradual rollout: migrate once the new version answers everything, and none is kept to roll back to." : "";
  switch (rollout?.way) {
    case "at-start":
      return `two releases. The app migrates when it starts${place2 === null ? "" : ` (${place2})`}, so the new code cannot go first: ${old} on the new schema as soon as one new instance has started.`;
    case "one-instance":
      return stopped(`${capital(old)} on the new schema`);
    case "migrate-first":
      return `${order3} But ${place2 ?? "your rollout"} migrates before it deploys: release the code without this migration, and the migration with the next release.${gradual}`;
    case "deploy-first":
      return `${order3}${place2 === null ? "" : ` ${place2} does it in this order.`}${gradual}`;
    case void 0:
      return `${order3} An app that migrates when it starts needs two releases: first the code, then this migration.`;
  }
}
function neither(trouble, { rollout, deployPhases }) {
  if (rollout?.way === "one-instance") return stopped(trouble);
  const split = `split it into two releases${deployPhases.length === 0 ? "." : " (keep the new code path behind a feature flag until the second):"}`;
  return rollout?.isGradual === true ? `no order works, and no gradual rollout. ${trouble}: ${split}` : `no order works without downtime. ${trouble}. Either stop the service during the rollout, or ${split}`;
}
function stopped(trouble) {
  return `stop the service, migrate, start the new code. ${trouble}, so the code cannot be rolled back after that.`;
}
function placeOf(rollout) {
  const at = rollout?.at;
  return at === void 0 || at === null ? null : code(`${at.file}:${at.line}`);
}
function troubleOf(changes, side) {
  const whose = side === "oldCode" ? "the deployed code" : "the new code";
  const fates = new Set(changes.map((change) => change[side]));
  if (fates.has("breaks") || !(fates.has("some writes fail") || fates.has("reads otherwise")))
    return { words: `${whose} breaks`, needs: `${whose} needs it` };
  const words5 = fates.has("reads otherwise") ? `${whose} reads other values` : `some writes of ${whose} fail`;
  return { words: words5, needs: `${words5} on the old one` };
}
function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// src/report/worthwhile-diff.ts
function worthwhileDiff({ schemaDiff, migrations, changes }) {
  const ofSchema = changes.filter(({ kind }) => !kind.endsWith("-rows"));
  const isAddition = ofSchema.length === 1 && !/^-/m.test(schemaDiff);
  return migrations.base === 0 || isAddition ? "" : schemaDiff;
}

// src/report/copies.ts
var order = ["fails", "loses rows", "not tried", "passes"];
function copyGroups({ production: { copies } }) {
  if (copies.length < 2) return [];
  const keyOf = ({ outcome, detail, stands, pending, problem }) => JSON.stringify([outcome, detail, stands, pending, problem]);
  const groups = [...Map.groupBy(copies, keyOf).values()].toSorted(
    ([a], [b]) => order.indexOf(a?.outcome ?? "passes") - order.indexOf(b?.outcome ?? "passes") || (b?.pending.length ?? 0) - (a?.pending.length ?? 0)
  );
  return groups.flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const names = joinNames(
      alike.map(({ name }) => name),
      3
    );
    return [
      {
        copies: `${formatNumber(alike.length)}: ${names}`,
        stands: standsInWords(first),
        outcome: first.detail === "" ? first.outcome : `${first.outcome}: ${first.detail}`
      }
    ];
  });
}
function standsInWords({ stands, pending, problem }) {
  if (stands === "unusable") return `cannot be used: ${problem ?? ""}`;
  return stands === "behind" ? `${count(pending.length, "migration")} behind: ${joinNames(
    pending.map((name) => name),
    3
  )}` : stands;
}
function copiesPhrase({ production: { copies } }) {
  if (copies.length < 2) return null;
  const parts = order.flatMap((outcome) => {
    const n = copies.filter((each) => each.outcome === outcome).length;
    return n === 0 ? [] : [`${formatNumber(n)} ${words[outcome][n === 1 ? 0 : 1]}`];
  });
  return `${count(copies.length, "production copy", "production copies")}: ${parts.toReversed().join(", ")}`;
}
var words = {
  passes: ["passes", "pass"],
  fails: ["fails", "fail"],
  "loses rows": ["loses rows", "lose rows"],
  "not tried": ["was not tried", "were not tried"]
};
function hasCopyTable(folder) {
  return copyGroups(folder).length > 1 || folder.production.copies.some(({ stands }) => stands === "behind");
}
function csvOf({ name, stands, ran, pending, outcome, detail, problem }) {
  return [name, stands, String(ran), pending.join(" "), outcome, detail, problem ?? ""].map(csvField).join(",");
}
function csvField(text) {
  const plain = code(text, 500).slice(1, -1).replaceAll("``", "`");
  const value = text === "" ? "" : /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
function renderCopies({ folders }) {
  const head = "folder,copy,stands,ran,pending,outcome,detail,problem";
  const lines = folders.flatMap(
    ({ path, production }) => production.copies.map((copy) => `${csvField(path === "" ? "." : path)},${csvOf(copy)}`)
  );
  return `${[head, ...lines].join("\n")}
`;
}

// src/report/terminal/copies.ts
function renderCopyTable(folder, { style, width }) {
  const phrase = copiesPhrase(folder);
  if (phrase === null) return [];
  const lines = indentText(`Production: ${phrase}`, "  ", width);
  if (!hasCopyTable(folder)) return lines;
  const groups = copyGroups(folder);
  const plain = (text) => renderMessage(text, "plain");
  const [head = "", ...rows] = layTable(
    [
      { head: "copies", least: 12, cells: groups.map(({ copies }) => plain(copies)) },
      { head: "before", least: 10, cells: groups.map(({ stands }) => plain(stands)) },
      { head: "new migrations", least: 14, cells: groups.map(({ outcome }) => plain(outcome)) }
    ],
    width - 4
  ).map((row) => `    ${row}`);
  return [...lines, style.dim(head), ...rows.map(style.names)];
}

// src/report/accept-phrase.ts
function acceptPhrase(finding, { migrations }) {
  const { rule, stage, severity, introduced, accepted, remedy, migration, file, line } = finding;
  if (stage === "gate" || severity === "notice" || !introduced || accepted !== null) return null;
  if (/drizzle-gate: accept|--accept/.test(remedy)) return null;
  if (migration !== null && migrations.new.includes(migration) && file.endsWith(".sql")) {
    const where = line > 1 ? `above line ${line}` : "at the top of the file";
    return `If this is intended, add ${code(`-- drizzle-gate: accept ${rule} <reason>`)} ${where}`;
  }
  const target = migration === null ? rule : `${rule}@${migration}`;
  return `If this is intended, pass ${code(`${target}=<reason>`)} to ${code("--accept")} or the input ${code("accept")}`;
}

// src/report/reference-places.ts
var words2 = {
  declared: "declared on",
  used: "used on",
  sql: "in SQL on"
};
function placesByFile(places) {
  return [...Map.groupBy(places, ({ file }) => file)].map(([file, own]) => ({
    file,
    kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, same]) => ({
      words: words2[kind],
      lines: [...new Set(same.map(({ line }) => line))].sort((a, b) => a - b)
    }))
  }));
}
function referencesPhrase({ found, places }, base) {
  const there = code(base.commit?.startsWith(base.rev) ? base.rev.slice(0, 7) : base.rev, 80);
  if (found === 0) return `no code in ${there} uses it any more`;
  const it = new Set(places.map(({ name }) => name)).size > 1 ? "them" : "it";
  return `${count(found, "place")} in ${there} still ${found === 1 ? "uses" : "use"} ${it}`;
}
function hintPhrase({ left }) {
  const unsearched = left === 0 ? "" : `; ${count(left, "file")} not searched`;
  return `found by text search, a hint only${unsearched}`;
}

// src/report/terminal/finding.ts
function renderFinding(finding, folder, report, terminal) {
  const { style, width } = terminal;
  const accept = acceptPhrase(finding, folder);
  return [
    `  ${title(finding, terminal)}`,
    ...indentText(place(finding), "    ", width).map(style.dim),
    ...indentText(renderMessage(finding.message, "plain"), "    ", width).map(style.names),
    ...renderFrame(finding, terminal),
    ...renderRemedy(finding.remedy, terminal),
    ...renderReferences(finding, report.base, terminal),
    ...renderQuery(finding),
    ...accept === null ? [] : indentText(renderMessage(accept, "plain"), "      ", width).map(style.names)
  ];
}
function title(finding, { style, version }) {
  const paint = { error: style.red, warning: style.yellow, notice: style.cyan }[finding.severity];
  return `${style.bold(paint(finding.severity))}  ${style.bold(style.link(finding.rule, rulePage(version, finding.rule)))}`;
}
function place(finding) {
  return `${visible(finding.file)}:${finding.line}`;
}
var frameLines = 8;
function renderFrame(finding, { style, width }) {
  const { statement } = finding.evidence;
  if (typeof statement !== "string" || statement === "") return [];
  const lines = visibleLines(statement).replaceAll("	", "  ").split("\n");
  const gutter = String(finding.line + frameLines).length;
  const shown = lines.slice(0, frameLines).map((line, index) => {
    const start = `      ${String(finding.line + index).padStart(gutter)} | `;
    const room = Math.max(20, width - start.length);
    return style.dim(start) + (line.length > room ? `${line.slice(0, room - 1).toWellFormed()}…` : line);
  });
  const left = lines.length - shown.length;
  return [
    ...shown,
    ...left > 0 ? [style.dim(`      ${" ".repeat(gutter)} | … ${count(left, "more line")}`)] : []
  ];
}
function renderRemedy(remedy, { style, width }) {
  const blocks = readMessage(remedy);
  return blocks.flatMap((part, index) => {
    if (part.kind === "fence")
      return visibleLines(part.text).split("\n").map((line) => `        ${line}`);
    return indentText(
      renderPieces(part.pieces, "plain"),
      "      ",
      width,
      index === 0 ? "    → " : "      "
    ).map(style.names);
  });
}
var mostFiles = 5;
function renderReferences({ evidence }, base, { style, width }) {
  const references = readReferences(evidence);
  if (references === null) return [];
  const { found, places } = references;
  const phrase = referencesPhrase(references, base);
  const lead = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} (${hintPhrase(references)})${found === 0 ? "" : ":"}`;
  const files = placesByFile(places).slice(0, mostFiles);
  const lines = files.map(({ file, kinds }) => {
    const parts = kinds.map(
      ({ words: words5, lines: lines2 }) => `${words5} ${lines2.slice(0, 8).join(", ")}${lines2.length > 8 ? ", …" : ""}`
    );
    return `${visible(file)} ${parts.join("; ")}`;
  });
  const left = found - places.filter(({ file }) => files.some((one) => one.file === file)).length;
  return [
    ...indentText(renderMessage(lead, "plain"), "      ", width).map(style.names),
    ...[...lines, ...left === 0 ? [] : [`… and ${formatNumber(left)} more`]].flatMap(
      (line) => indentText(line, "          ", width, "        ")
    )
  ];
}
function renderQuery({ evidence: { query } }) {
  if (typeof query !== "string" || query === "") return [];
  return [
    "      Run this on production first:",
    ...visibleLines(query).split("\n").map((line) => `        ${line}`)
  ];
}
function renderAccepted(finding, { style, width }) {
  const { accepted } = finding;
  if (accepted === null) return [];
  const who = accepted.who === null ? "" : ` (${visible(accepted.who)})`;
  const text = `accepted by ${accepted.by}${who}: ${finding.rule} at ${place(finding)}: ${visible(accepted.reason)}`;
  return indentText(text, "    ", width, "  ").map(style.dim);
}
var mostOld = 3;
function renderOld(findings, { style, width }) {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostOld).map((finding) => `${finding.rule} at ${place(finding)}: ${renderFirstLine(finding.message, "plain")}`);
  const others = [...Map.groupBy(findings.slice(mostOld), ({ rule }) => rule)];
  const more = others.map(([rule, same]) => `${same.length} more of ${rule}`);
  const lines = [...shown, ...more].flatMap((text) => indentText(text, "      ", width, "    "));
  return [`  Existing problems (not counted):`, ...lines].map(style.dim);
}

// src/report/released.ts
var order2 = [
  "stops",
  "loses rows",
  "differs",
  "depends on rows",
  "not tried",
  "passes"
];
function releasedGroups({ rows, versions }) {
  const keyOf = ({ outcome, detail, introduced }) => JSON.stringify([outcome, detail, introduced]);
  const groups = [...Map.groupBy(rows, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const wanted = new Set(alike.flatMap((row) => row.versions));
    return [
      {
        versions: versionsInWords(
          versions,
          versions.filter((version) => wanted.has(version))
        ),
        ran: `${rangeOf(alike.map(({ migrations }) => migrations))} run`,
        pending: rangeOf(alike.map(({ pending }) => pending.length)),
        outcome: first.outcome,
        what: whatOf(first)
      }
    ];
  });
  return groups.toSorted((a, b) => order2.indexOf(a.outcome) - order2.indexOf(b.outcome));
}
function whatOf({ outcome, detail, introduced }) {
  const old = introduced || outcome === "passes" || outcome === "not tried" ? "" : ", on base as well";
  return `${words3[outcome]}${detail === "" ? "" : `${between[outcome]}${detail}`}${old}`;
}
var words3 = {
  passes: "gets through",
  stops: "stops at",
  "loses rows": "loses rows or values",
  "depends on rows": "depends on the rows, at",
  differs: "does not end as a new database does",
  "not tried": "not tried"
};
var between = {
  passes: ", ",
  stops: " ",
  "loses rows": " in ",
  "depends on rows": " ",
  differs: ": ",
  "not tried": ": "
};
function rangeOf(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most)}`;
}
function releasedPhrase({ patterns, versions, rows, absent, unread }) {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  if (versions.length === 0) return `no tag matches ${of}, so there is no released version yet`;
  const bad = rows.filter(({ outcome }) => outcome !== "passes");
  const troubled = bad.reduce((sum, row) => sum + row.versions.length, 0);
  const judged = rows.reduce((sum, row) => sum + row.versions.length, 0);
  const end = judged === 0 ? "none has this folder" : troubled === 0 ? `${judged === 1 ? "it gets" : "all get"} through` : judged === troubled ? `${judged === 1 ? "it does not get" : "none gets"} through` : `${formatNumber(judged - troubled)} ${judged - troubled === 1 ? "gets" : "get"} through, ${formatNumber(troubled)} ${troubled === 1 ? "does" : "do"} not`;
  const left = judged === 0 || absent.length === 0 ? "" : `; ${missing(versions, absent)}`;
  const unknown = unread.map((each) => `; ${versionsInWords(versions, each.versions)} ${each.reason}`).join("");
  const states = rows.length < 2 || rows.length === judged ? "" : ` in ${count(rows.length, "state")}`;
  return `${count(judged === 0 ? versions.length : judged, "released version")} (${of})${states}: ${end}${left}${unknown}`;
}
function missing(versions, absent) {
  return `${versionsInWords(versions, absent)} ${absent.length === 1 ? "does" : "do"} not have this folder`;
}
function hasReleasedTable({ rows }) {
  return rows.some(({ outcome }) => outcome !== "passes");
}

// src/report/terminal/released.ts
function renderReleased({ released }, { style, width }) {
  if (released === null) return [];
  const plain = (text) => renderMessage(text, "plain");
  const lines = indentText(`Released versions: ${plain(releasedPhrase(released))}`, "  ", width).map(
    style.names
  );
  if (!hasReleasedTable(released)) return lines;
  const groups = releasedGroups(released);
  const [head = "", ...rows] = layTable(
    [
      { head: "databases of", least: 12, cells: groups.map(({ versions }) => plain(versions)) },
      { head: "migrations", least: 8, cells: groups.map(({ ran }) => ran) },
      { head: "to run", least: 6, cells: groups.map(({ pending }) => pending) },
      { head: "upgrade", least: 14, cells: groups.map(({ what }) => plain(what)) }
    ],
    width - 4
  ).map((line) => `    ${line}`);
  return [...lines, style.dim(head), ...rows.map(style.names)];
}

// src/report/terminal/terminal.ts
function renderTerminal(report, options) {
  const terminal = {
    width: Math.max(40, options.width),
    style: terminalStyle(options.colour, options.links ?? false),
    version: report.tool.version
  };
  const lines = [
    ...renderVerdict(report, terminal),
    ...report.folders.flatMap((folder) => ["", ...renderFolder(folder, report, terminal)]),
    "",
    ...renderSummary(report, terminal)
  ];
  return `${withoutCommands(lines.join("\n"))}
`;
}
var words4 = { blocks: "FAIL", look: "WARN", fine: "PASS" };
function verdictWord(report, style) {
  const mark = marksOf(report).report;
  return {
    word: report.verdict === "unknown" ? "UNKNOWN" : words4[mark],
    paint: { blocks: style.red, look: style.yellow, fine: style.green }[mark]
  };
}
function renderVerdict(report, { style, width }) {
  const { word, paint } = verdictWord(report, style);
  const indent = " ".repeat(word.length + 2);
  const lines = indentText(renderMessage(report.reason, "plain"), indent, width, "").map(style.names);
  return [`${style.bold(paint(word))}  ${lines[0] ?? ""}`, ...lines.slice(1)];
}
function renderFolder(folder, report, terminal) {
  const { style, width } = terminal;
  const { counting, accepted, old } = partFindings(folder.findings);
  const because = folder.driver.reason === "" ? "" : ` (${renderMessage(folder.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder)}, run as ${folder.driver.name}${because}, ${dataPhrase(folder)}`;
  const deploy = marksOf(report).ofFolder(folder) === "blocks" ? null : deployPhrase(folder);
  return [
    style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...counting.flatMap((finding) => ["", ...renderFinding(finding, folder, report, terminal)]),
    ...block(renderChanges(folder, report, terminal)),
    ...block(renderDiff(worthwhileDiff(folder), terminal)),
    ...block(
      deploy === null ? [] : indentText(`Deploy order: ${renderMessage(deploy, "plain")}`, "  ", width).map(style.names)
    ),
    ...(deploy === null ? [] : folder.deployPhases).flatMap(
      (phase) => indentText(`- ${renderMessage(phase, "plain")}`, "    ", width).map(style.names)
    ),
    ...block(renderReleased(folder, terminal)),
    ...block(renderCopyTable(folder, terminal)),
    ...block(accepted.flatMap((finding) => renderAccepted(finding, terminal))),
    ...block(renderOld(old, terminal)),
    ...block(renderSteps(folder.steps, terminal)),
    ...block(
      folder.notes.flatMap(
        (note) => indentText(`Note: ${renderMessage(note, "plain")}`, "  ", width).map(style.names)
      )
    )
  ];
}
function block(lines) {
  return lines.length === 0 ? [] : ["", ...lines];
}
var signs = { blocks: "✗", look: "!", fine: "✓", none: " " };
function renderChanges(folder, report, { width, style }) {
  const { changes } = folder;
  if (changes.length === 0) return [];
  const marks = marksOf(report).ofChanges(folder);
  const code2 = (side, head2, least) => wasTried(changes, side) ? [{ head: head2, least, cells: changes.map((change) => fatePhrase(change[side], side)) }] : [];
  const columns = [
    { head: " ", least: 1, cells: marks.map((mark) => signs[mark]) },
    { head: "change", least: 10, cells: changes.map(describe) },
    { head: "rows", least: 8, cells: changes.map((change) => renderMessage(change.data, "plain")) },
    ...code2("oldCode", "deployed code", 8),
    ...code2("newCode", "new code", 8)
  ];
  const [head = "", ...rows] = layTable(columns, width - 2).map((line) => `  ${line}`);
  return [style.dim(head), ...rows.map((row) => style.names(paintSign(row, style)))];
}
function describe(change) {
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "plain")}`;
  return `${renderMessage(changePhrase(change), "plain")}${why} (${linesPhrase(change.at.line, change.at.endLine)})`;
}
function paintSign(row, style) {
  return row.replace(/^ {2}✗/, style.red).replace(/^ {2}!/, style.yellow).replace(/^ {2}✓/, style.green);
}
var diffLines = 20;
function renderDiff(diff, { style, width }) {
  if (diff === "") return [];
  const lines = visibleLines(diff).replaceAll("	", "  ").split("\n");
  if (lines.length > diffLines) {
    const where = `Schema diff: ${count(lines.length, "line")} (use --format markdown to see it)`;
    return indentText(where, "  ", width);
  }
  return [
    style.dim("  schema diff"),
    ...lines.flatMap((line) => {
      const [start = "", mark = ""] = /^([-+ ]?) {0,8}/.exec(line) ?? [];
      const paint = mark === "-" ? style.red : mark === "+" ? style.green : style.dim;
      const indent = " ".repeat(start.length + 4);
      const wrapped = indentText(line.slice(start.length).trimStart(), indent, width, `  ${start}`);
      return wrapped.map((part) => paint(part.trimEnd()));
    })
  ];
}
var stepMarks = { passed: "✓", failed: "✗", skipped: "-" };
function renderSteps(steps, { style, width }) {
  return steps.flatMap((step) => {
    const paint = { passed: style.green, failed: style.red, skipped: style.dim }[step.status];
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "plain")}`;
    const lines = indentText(
      `${renderMessage(step.title, "plain")}${timeOf(step)}${detail}`,
      "    ",
      width,
      ""
    );
    return [`  ${paint(stepMarks[step.status])} ${lines[0] ?? ""}`, ...lines.slice(1)].map(style.names);
  });
}
function timeOf({ status, ms }) {
  if (status === "skipped") return " (not run)";
  return ms === 0 ? "" : ` (${durationPhrase(ms)})`;
}
function renderSummary(report, { style, width }) {
  const { counting, accepted, old } = allFindings(report);
  const leftAlone = leftAlonePhrase(report);
  const parts = [
    countsPhrase(counting),
    ...accepted.length === 0 ? [] : [`${accepted.length} accepted`],
    ...old.length === 0 ? [] : [`${count(old.length, "existing problem")}`],
    durationPhrase(report.ms)
  ];
  return [
    ...leftAlone === null ? [] : indentText(`Not checked: ${renderMessage(leftAlone, "plain")}`, "  ", width, "").map(style.names),
    style.bold(parts.join(" · "))
  ];
}

export {
  copyGroups,
  copiesPhrase,
  hasCopyTable,
  renderCopies,
  deployPhrase,
  acceptPhrase,
  placesByFile,
  referencesPhrase,
  hintPhrase,
  releasedGroups,
  releasedPhrase,
  hasReleasedTable,
  worthwhileDiff,
  renderRemedy,
  renderTerminal,
  verdictWord
};
