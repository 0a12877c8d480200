import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  findFolders
} from "./chunk-EV6F3F7K.js";
import {
  rulePage,
  rulesPage
} from "./chunk-E3IA5AKT.js";
import {
  nameKey,
  rowSources
} from "./chunk-4L7NSDH5.js";
import {
  driverNames
} from "./chunk-ER3DYUSN.js";
import {
  FileRefused,
  checkoutOf,
  findFiles,
  indentText,
  layTable,
  readSides,
  showProgress,
  startWorker,
  terminalStyle,
  unknownRevision,
  writePlainFile
} from "./chunk-HIRB5UP2.js";
import {
  ObjectStore,
  isEvidence,
  oneLine,
  openRepository,
  pathText,
  readCommits,
  runGit,
  selectPaths
} from "./chunk-WDFJD7LZ.js";
import {
  CannotCheck,
  messageOf,
  reasonOf,
  traceOf
} from "./chunk-QFBI6Y5X.js";
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
  renderPieces,
  renderPlain,
  withoutCommands
} from "./chunk-SYPAEK7W.js";
import {
  issuesPage,
  version
} from "./chunk-5LWUB3VH.js";
import {
  baseName,
  joinPath,
  parentOf,
  textAt
} from "./chunk-TS46VUG4.js";
import {
  code,
  count,
  formatNumber,
  joinNames,
  shorten,
  visible,
  visibleLines
} from "./chunk-IHJ46VBQ.js";

// src/model/finding.ts
var severities = ["error", "warning", "notice"];

// src/report/build.ts
function unknownReport(version2, reason, base, head) {
  const tool = { name: "drizzle-gate", version: version2 };
  return { tool, verdict: "unknown", reason, base, head, folders: [], unchanged: [], foreign: [], ms: 0 };
}
var untoldReason = `Rows or values are gone that no statement asked for, and no rule says why: that is a fault of Drizzle Gate; please report it at ${code(issuesPage)}, with the migration that brings it about`;

// src/references/choose-sources.ts
function isSource(path) {
  if (/(?:^|\/)(?:node_modules|vendor|dist|coverage|\.[^/]+)\//.test(path)) return false;
  if (baseName(path) === "package.json") return true;
  if (!/\.[cm]?[jt]sx?$/.test(path) || /\.(?:d\.[cm]?ts|min\.[cm]?js)$/.test(path)) return false;
  return !isTest(path);
}
function isTest(path) {
  return /(?:^|\/)(?:tests?|__[\w-]*(?:test|mock|fixture)[\w-]*__|test-\w+|testing|fixtures|e2e|cypress|playwright)\//.test(
    path
  ) || /\.(?:test|spec|stories|e2e|bench)(?:-\w+)?\.[cm]?[jt]sx?$/.test(path);
}
function isMigration(path, folders) {
  return folders.some((folder) => {
    const inside = folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
    return inside !== null && /^(?:meta\/|migrations\.[jt]s$)/.test(inside);
  });
}
function nearestFirst(paths, folders) {
  const rank2 = (path) => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths.map((path) => ({ path, near: rank2(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function sharedDepth(path, folder) {
  const theirs = joinPath(folder, "").split("/");
  const own = parentOf(path).split("/");
  const parted = own.findIndex((part, index) => part !== theirs[index]);
  return parted < 0 ? own.length : parted;
}

// src/references/find-references.ts
var declaring = /sqlite-core|[a-z]Table\s*\(\s*["'`]/;

// src/references/needs-code.ts
function needsCode(trees) {
  return changedPaths(trees).some((path) => path.endsWith(".sql") || declares(trees, path));
}
function namesInMigrations(trees) {
  const { base, head } = trees;
  const changed = changedPaths(trees).filter((path) => path.endsWith(".sql"));
  const named = changed.flatMap(
    (path) => [base, head].flatMap(({ tree }) => wordsIn(textAt(tree, path) ?? ""))
  );
  const changedWords = new Set(named);
  const names = new Set(named);
  const texts2 = [...head.tree.keys(), ...base.tree.keys()].filter((path) => path.endsWith(".sql"));
  const ties = [...new Set(texts2)].flatMap(
    (path) => tiesIn(textAt(head.tree, path) ?? textAt(base.tree, path) ?? "")
  );
  for (const [one, other] of ties) {
    if (changedWords.has(one)) names.add(other);
    if (changedWords.has(other)) names.add(one);
  }
  return [...names];
}
function wordsIn(sql) {
  const words3 = sql.matchAll(/["`[]([^"`\]]+)["`\]]|(\w+)/g);
  return [...new Set([...words3].map(([, quoted, plain]) => nameKey(quoted ?? plain ?? "")))];
}
var name = '["`[]?([^\\s"`\\](]+)["`\\]]?';
var indexOn = new RegExp(
  `create\\s+(?:unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?${name}\\s+on\\s+${name}`,
  "gi"
);
var triggerOn = new RegExp(
  `create\\s+trigger\\s+(?:if\\s+not\\s+exists\\s+)?${name}[^;]{0,2000}?\\son\\s+${name}`,
  "gi"
);
var tableMade = new RegExp(`create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?${name}([^;]{0,50000})`, "gi");
var referred = new RegExp(`references\\s+${name}`, "gi");
function tiesIn(sql) {
  const pairs = [...sql.matchAll(indexOn), ...sql.matchAll(triggerOn)].map(
    ([, one = "", other = ""]) => [nameKey(one), nameKey(other)]
  );
  const keys = [...sql.matchAll(tableMade)].flatMap(
    ([, table = "", body = ""]) => [...body.matchAll(referred)].map(
      ([, parent = ""]) => [nameKey(table.replace(/^__new_/, "")), nameKey(parent)]
    )
  );
  return [...pairs, ...keys];
}
function changedPaths({ base, head }) {
  const paths = /* @__PURE__ */ new Set([...base.tree.keys(), ...head.tree.keys()]);
  return [...paths].filter((path) => {
    const [before, after] = [base.tree.get(path)?.bytes, head.tree.get(path)?.bytes];
    if (before == null || after == null) return before !== after;
    return before !== after && Buffer.compare(before, after) !== 0;
  });
}
function declares({ base, head }, path) {
  return isSource(path) && [base, head].some(({ tree }) => declaring.test(textAt(tree, path) ?? ""));
}

// src/worker/run-search.ts
import { join } from "node:path";
import { Worker } from "node:worker_threads";
function runSearch(request, deadline) {
  return runTask({ kind: "references", request }, deadline);
}
function runCodeSearch(request, deadline) {
  return runTask({ kind: "code", request }, deadline);
}
async function runTask(task, deadline = 1e4) {
  const thread = new Worker(searchEntry(), {
    workerData: task,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 }
  });
  const { promise, resolve, reject } = Promise.withResolvers();
  const giveUp = (why) => reject(new CannotCheck(why));
  const timer = setTimeout(() => giveUp(`it took longer than ${deadline / 1e3} s`), deadline);
  thread.once("message", resolve);
  thread.once("error", (error) => giveUp(`the search broke off (${code(oneLine(String(error)))})`));
  thread.once("exit", () => giveUp("the search broke off"));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
function searchEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join(import.meta.dirname, bundled ? "search.js" : "search.ts");
}

// src/judge/search-code.ts
function wantedSources(read) {
  if (!needsCode(read)) return null;
  const folders = findFolders(read.head.tree).places.map(({ path }) => path);
  if (folders.length === 0) return null;
  return (paths) => nearestFirst(
    paths.filter((path) => isSource(path) && !isMigration(path, folders)),
    folders
  );
}
async function withCode(comparison, sources) {
  if (sources === null) return comparison;
  if (sources instanceof CannotCheck) return { ...comparison, codeUnread: sources.message };
  const { base, head } = sources;
  const left = { base: base.left, head: head.left };
  const names = namesInMigrations(comparison);
  try {
    const code2 = await runCodeSearch({ base: base.texts, head: head.texts, left, names });
    return { ...comparison, code: code2 };
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return { ...comparison, codeUnread: error.message };
  }
}

// src/judge/with-dry-runs.ts
async function withDryRuns(comparison, request) {
  const { dryRuns } = await import("./dry-runs-ENMJWOBB.js");
  return { ...comparison, dryRuns: await dryRuns(comparison, request) };
}

// src/git/read-sources.ts
var most = { files: 5e3, bytesOfOne: 4e5, bytes: 4e7 };
async function readSources({ repo, commit, like, select }) {
  const store = new ObjectStore(await openRepository(repo), true);
  try {
    const names = [commit, like];
    const found = await store.withFetched(names, await readCommits(store.place, names));
    if (!found[0]) throw await unknownRevision(store.place, commit);
    const [listing = /* @__PURE__ */ new Map()] = await store.listings(found.flatMap((one) => one?.id ?? []));
    const paths = select([...listing].filter(([, { kind }]) => kind === "file").map(([path]) => path));
    const chosen = within(paths, listing, await sizesOf(store.place, commit));
    const blobs = await store.blobs(chosen.values());
    const texts2 = [...chosen].map(([path, id]) => [path, textOf2(blobs.get(id))]);
    const fitting = texts2.filter(([, text2]) => text2.length <= most.bytesOfOne);
    return { texts: new Map(fitting), left: paths.length - fitting.length };
  } finally {
    store.close();
  }
}
function within(paths, listing, sizes) {
  const chosen = /* @__PURE__ */ new Map();
  let bytes = 0;
  for (const path of paths) {
    const id = listing.get(path)?.id;
    const size = sizes.get(path) ?? 0;
    if (!id || size > most.bytesOfOne || bytes + size > most.bytes || chosen.size === most.files) continue;
    bytes += size;
    chosen.set(path, id);
  }
  return chosen;
}
async function sizesOf(place2, commit) {
  const { code: code2, stdout } = await runGit(place2, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit]);
  const records = code2 === 0 ? pathText(stdout).split("\0") : [];
  return new Map(
    records.flatMap((record) => {
      const tab = record.indexOf("	");
      const size = Number(record.slice(0, tab).split(/ +/)[3]);
      return Number.isSafeInteger(size) ? [[record.slice(tab + 1), size]] : [];
    })
  );
}
function textOf2(bytes) {
  return new TextDecoder().decode(bytes);
}

// src/model/report.ts
var dataSources = [...rowSources, "none"];
function withNotes(report, notesOf) {
  const folders = report.folders.map((folder, index) => {
    const notes = notesOf(folder, index);
    return notes.length === 0 ? folder : { ...folder, notes: [...folder.notes, ...notes] };
  });
  return { ...report, folders };
}

// src/references/add-references.ts
var mostPlaces = 100;
function wantedBy(report) {
  return report.folders.flatMap((folder) => folder.findings.flatMap((finding) => wantedOf(finding, folder)));
}
function wantedOf(finding, { path }) {
  return finding.introduced ? (finding.gone ?? []).map((gone) => ({ ...gone, folder: path })) : [];
}
function addReferences(report, search, left) {
  const found = search.found.values();
  const unread = left + search.unread.length;
  const folders = report.folders.map((folder) => ({
    ...folder,
    findings: folder.findings.map((finding) => {
      const own = wantedOf(finding, folder).flatMap(() => found.next().value ?? []);
      const places = own.flatMap((one) => one.places);
      const isFree = unread === 0 && own.length > 0 && own.every(({ isUndeclared }) => isUndeclared);
      if (places.length === 0 && !isFree) return finding;
      const kept = places.slice(0, mostPlaces).map((place2) => ({ ...place2 }));
      const references = { found: places.length, left: unread, places: kept };
      return { ...finding, evidence: { ...finding.evidence, references } };
    })
  }));
  return { ...report, folders };
}
function withoutReferences(report, why) {
  const note = `Where base's code still names what is dropped or renamed could not be searched: ${why}`;
  return withNotes(
    report,
    (folder) => folder.findings.some((finding) => wantedOf(finding, folder).length > 0) ? [note] : []
  );
}

// src/judge/with-references.ts
async function withReferences(report, repo) {
  const { commit } = report.base;
  const wanted = wantedBy(report);
  if (wanted.length === 0 || commit === null) return report;
  const judged = report.folders.map(({ path }) => path);
  const folders = [...judged, ...report.unchanged, ...report.foreign.map(({ path }) => path)];
  const select = (paths) => nearestFirst(
    paths.filter((path) => isSource(path) && !isMigration(path, folders)),
    judged
  );
  try {
    const { texts: texts2, left } = await readSources({ repo, commit, like: report.head.commit ?? "HEAD", select });
    return addReferences(report, await runSearch({ sources: texts2, wanted, folders }), left);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return withoutReferences(report, error.message);
  }
}

// src/judge/judge.ts
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
async function judge(given) {
  const { repo, timeoutMs, runDrizzleKit, sides } = given;
  let comparison = null;
  try {
    const options = findFiles(given.wanted, given.prefix, { now: Date.now(), checkout: checkoutOf(repo) });
    const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
    const stopTelling = given.tell(worker.progress);
    try {
      const ends = await given.findEnds();
      const request = { repo, ...ends, fetch: true, select: selectPaths, mayLack: isEvidence };
      const { comparison: read, sources } = await readSides(request, wantedSources);
      const named = await withCode(given.named(read), sources);
      const { migrations } = options;
      comparison = runDrizzleKit ? await withDryRuns(named, { repo, timeoutMs, migrations }) : named;
      const report = await withReferences(await worker.run(comparison, options), repo);
      return { report, comparison, trace: null };
    } finally {
      stopTelling();
      worker.stop();
    }
  } catch (error) {
    return { ...couldNotJudge(error, sides), comparison };
  }
}
function couldNotJudge(error, sides) {
  const report = unknownReport(version, reasonOf(error), ...sides);
  return { report, comparison: null, trace: traceOf(error) };
}

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
function linesPhrase(line, endLine2) {
  return endLine2 > line ? `lines ${line}–${endLine2}` : `line ${line}`;
}
function migrationsPhrase(folder) {
  const added = folder.migrations.new.length;
  const before = folder.migrations.base;
  if (added === 0) return `no new migration on ${formatNumber(before)}`;
  return before === 0 ? `${count(added, "migration")}, all new` : `${count(added, "new migration")} on ${formatNumber(before)}`;
}
function dataPhrase(folder) {
  const { source, rows, tables, copies } = folder.data;
  const size = `(${formatNumber(rows)} in ${count(tables, "table")})`;
  switch (source) {
    case "snapshot":
      return copies > 1 ? `on ${formatNumber(copies)} copies of production ${size}` : `on a copy of production ${size}`;
    case "invented":
      return `on invented rows ${size}`;
    case "seed":
      return `on the rows of the seed file ${size}`;
    case "none":
      return "without rows";
  }
}
function deployPhrase({ changes, deployOrder, deployPhases }) {
  if (changes.length === 0) return null;
  const old = troubleOf(changes, "oldCode");
  const now = troubleOf(changes, "newCode");
  switch (deployOrder) {
    case "migrate-first":
      return `migrate first, then deploy. The running code works on the new schema; ${now.needs}.`;
    case "code-first":
      return `deploy the new code first, then migrate. It works on the old schema; ${old.words} on the new one.`;
    case "either":
      return "either way round. The running code works on the new schema, and the new code on the old one.";
    case "neither":
      return `neither way works. ${capital(old.words)} on the new schema, and ${now.words} on the old one: stop the service while it goes out, or split the change into two releases${deployPhases.length === 0 ? "." : ", what is new behind a feature flag until the second:"}`;
    case "on-device":
      return "none. Code and database change together on the user's device: an older version lives on there with its own database, and each released version upgrades from where it stands.";
    case "not run":
      return null;
  }
}
function troubleOf(changes, side) {
  const whose = side === "oldCode" ? "the running code" : "the new code";
  const fates = new Set(changes.map((change) => change[side]));
  if (fates.has("breaks") || !(fates.has("some writes fail") || fates.has("reads otherwise")))
    return { words: side === "oldCode" ? `${whose} breaks` : whose, needs: `${whose} needs it` };
  const words3 = fates.has("reads otherwise") ? `${whose} reads other values` : `some writes of ${whose} fail`;
  return { words: words3, needs: `${words3} on the old one` };
}
function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
function wasTried(changes, side) {
  return changes.some((change) => change[side] !== notRun);
}
function fatePhrase(fate, side) {
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
  const { level, at, title: title2, message } = annotation;
  const place2 = at === null ? [] : [
    ["file", at.file.replace(/[^\r\n]+/g, visible)],
    ["line", at.line],
    ["endLine", at.endLine]
  ];
  const properties = [...place2, ["title", title2]].map(
    ([name2, value]) => `${name2}=${commandProperty(String(value))}`
  );
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}
function annotate(finding, level, version2) {
  const { accepted, rule, file, line, endLine: endLine2 } = finding;
  const message = [
    renderPlain(finding.message),
    ...accepted === null ? [] : [`Accepted by ${accepted.by}: ${visible(accepted.reason)}`],
    ...finding.remedy === "" || accepted !== null ? [] : [renderPlain(finding.remedy)]
  ].join("\n\n");
  const more = `

${rulePage(version2, rule)}`;
  return {
    level,
    at: { file, line, endLine: endLine2 },
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
    ms: report.ms
  };
}
function jsonFolder(folder, version2) {
  const { driver, migrations, data } = folder;
  return {
    path: folder.path,
    layout: folder.layout,
    driver: { name: driver.name, source: driver.source, reason: driver.reason },
    migrations: { base: migrations.base, new: [...migrations.new] },
    data: { source: data.source, rows: data.rows, tables: data.tables, copies: data.copies },
    steps: folder.steps.map(({ id, title: title2, status, detail, ms }) => ({ id, title: title2, status, detail, ms })),
    counts: folder.counts.map(jsonTable),
    changes: folder.changes.map(
      ({ at, migration, kind, object, risk, data: rows, oldCode, newCode, why }) => ({
        migration,
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        ...{ kind, object, risk, data: rows, oldCode, newCode, why }
      })
    ),
    schemaDiff: folder.schemaDiff,
    touched: jsonTouched(folder.touched),
    deployOrder: folder.deployOrder,
    deployPhases: [...folder.deployPhases],
    findings: folder.findings.map((finding) => jsonFinding(finding, version2)),
    notes: [...folder.notes]
  };
}
function jsonTouched({ tables, keys }) {
  return {
    tables: tables.map(({ name: name2, fate, rows }) => ({ name: name2, fate, rows })),
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
function jsonFinding(finding, version2) {
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
    evidence: finding.evidence,
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version2, finding.rule)
  };
}

// src/report/markdown/fit.ts
function fitFirst(versions, fits) {
  let text2 = "";
  for (const version2 of versions) {
    text2 = version2();
    if (fits(text2)) return text2;
  }
  return text2;
}

// src/report/markdown/changes.ts
var openRows = 12;
var riskyRows = 6;
var dots = {
  destructive: "🔴",
  breaking: "🟠",
  caution: "🟡",
  safe: "🟢"
};
var risks = ["destructive", "breaking", "caution", "safe"];
function renderChanges(changes, most3, links) {
  if (changes.length === 0 || most3 === 0) return [];
  if (changes.length <= openRows && changes.length <= most3) return [renderTable(changes, links)];
  const risky = changes.filter((change) => change.risk !== "safe").toSorted((a, b) => risks.indexOf(a.risk) - risks.indexOf(b.risk)).slice(0, Math.min(riskyRows, most3));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most3 - risky.length);
  const left = others.length - shown.length;
  const all = risky.length === 0 ? `All ${count(others.length, "change")}` : moreChanges(others.length);
  return [
    ...risky.length === 0 ? [] : [renderTable(risky, links)],
    [
      `<details><summary>${all}: ${risksPhrase(others)}</summary>`,
      ...shown.length === 0 ? [] : [renderTable(shown, links)],
      ...left === 0 ? [] : [`… and ${moreChanges(left)}`],
      "</details>"
    ].join("\n\n")
  ];
}
function moreChanges(n) {
  return count(n, "more change", "more changes");
}
function renderTable(changes, links) {
  const columns = [
    {
      head: "change",
      rule: "---",
      cell: (change) => `${dots[change.risk]} ${describe(change, hasSeveral(changes), links)}`
    },
    { head: "rows", rule: "---", cell: (change) => renderMessage(change.data, "markdown", 300) },
    ...wasTried(changes, "oldCode") || wasTried(changes, "newCode") ? [{ head: "code", rule: "---", cell: codePhrase }] : []
  ];
  const rows = changes.map((change) => columns.map((column) => column.cell(change)));
  return [columns.map((column) => column.head), columns.map((column) => column.rule), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function codePhrase({ oldCode, newCode }) {
  if (oldCode === newCode && isCalm(oldCode)) return oldCode;
  const trouble = [
    ...isCalm(oldCode) ? [] : [`running code${troublePhrase(oldCode, "oldCode")}`],
    ...isCalm(newCode) ? [] : [`new code${troublePhrase(newCode, "newCode")}`]
  ];
  if (trouble.length > 0) return trouble.join(", ");
  return oldCode === "works" ? "running code works" : "new code works";
}
function isCalm(fate) {
  return fate === "works" || fate === "not run";
}
function troublePhrase(fate, side) {
  const words3 = fatePhrase(fate, side);
  if (words3 === "breaks") return " **breaks**";
  return fate === "some writes fail" ? `: ${words3}` : ` ${words3}`;
}
function describe(change, several, links) {
  const { file, line, endLine: endLine2 } = change.at;
  const where = markdownLink(linesPhrase(line, endLine2), links.blob(file, line, endLine2));
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "markdown", 300)}`;
  const migration = several ? `${markdownCode(change.migration.slice(0, 80))} ` : "";
  return `${renderMessage(changePhrase(change), "markdown")}${why} · ${migration}${where}`;
}
function hasSeveral(changes) {
  return new Set(changes.map((change) => change.migration)).size > 1;
}

// src/model/reference.ts
var referenceKinds = ["declared", "used", "sql"];
function readReferences(evidence) {
  const value = evidence["references"];
  if (!isRecord(value)) return null;
  const { found, places, left } = value;
  if (typeof found !== "number" || typeof left !== "number" || !Array.isArray(places)) return null;
  return { found, left, places: places.flatMap((place2) => readPlace(place2) ?? []) };
}
function readPlace(value) {
  if (!isRecord(value)) return null;
  const { file, line, name: name2 } = value;
  const kind = referenceKinds.find((known2) => known2 === value["kind"]);
  if (typeof file !== "string" || typeof line !== "number" || typeof name2 !== "string") return null;
  return kind === void 0 ? null : { file, line, kind, name: name2 };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/report/reference-places.ts
var words = {
  declared: "declared on",
  used: "used on",
  sql: "in SQL on"
};
function placesByFile(places) {
  return [...Map.groupBy(places, ({ file }) => file)].map(([file, own]) => ({
    file,
    kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, same]) => ({
      words: words[kind],
      lines: [...new Set(same.map(({ line }) => line))].sort((a, b) => a - b)
    }))
  }));
}
function referencesPhrase({ found, places }, base) {
  const there = code(base.commit?.startsWith(base.rev) ? base.rev.slice(0, 7) : base.rev, 80);
  if (found === 0) return `no code in ${there} names it any more`;
  const it = new Set(places.map(({ name: name2 }) => name2)).size > 1 ? "them" : "it";
  return `${count(found, "place")} in ${there} still ${found === 1 ? "names" : "name"} ${it}`;
}
function hintPhrase({ left }) {
  const unsearched = left === 0 ? "" : `; ${count(left, "file")} left out`;
  return `a hint from the text of the code, no proof${unsearched}`;
}

// src/report/markdown/references.ts
var mostLines = 8;
function renderReferencesTitle({ evidence }, base) {
  const references = readReferences(evidence);
  return references === null ? "" : ` · ${renderMessage(referencesPhrase(references, base), "html")}`;
}
function renderReferences({ evidence }, base, mostFiles2, links) {
  const references = readReferences(evidence);
  if (references === null || mostFiles2 === 0) return [];
  const phrase = renderMessage(referencesPhrase(references, base), "markdown");
  const lead = `**Code:** ${phrase} (${hintPhrase(references)})`;
  return [references.found === 0 ? `${lead}.` : `${lead}:`, ...renderPlaces(references, mostFiles2, links)];
}
function renderPlaces({ found, places }, mostFiles2, links) {
  const files = placesByFile(places);
  if (files.length === 0) return [];
  const shown = files.slice(0, mostFiles2);
  const lines = shown.map((file) => `- ${renderFile(file, links)}`);
  const named = new Set(shown.map(({ file }) => file));
  const left = found - places.filter(({ file }) => named.has(file)).length;
  return [[...lines, ...left === 0 ? [] : [`- … and ${formatNumber(left)} more`]].join("\n")];
}
function renderFile({ file, kinds }, links) {
  const parts = kinds.map(({ words: words3, lines }) => {
    const shown = lines.slice(0, mostLines).map((line) => markdownLink(String(line), links.base(file, line)));
    const left = lines.length - shown.length;
    const more = left === 0 ? "" : ` and ${formatNumber(left)} more`;
    return `${words3} ${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
  });
  return `${markdownCode(shorten(file, 200))} ${parts.join(" · ")}`;
}

// src/report/markdown/finding.ts
var severityDots = {
  error: "🔴",
  warning: "🟠",
  notice: "🟡"
};
function renderFinding(finding, detail, { open, isHeadline }, base, links) {
  const rule = `${severityDots[finding.severity]} <b>${finding.rule}</b>`;
  const title2 = isHeadline ? `${rule}, ${linesPhrase(finding.line, finding.endLine)} of ${htmlCode(shorten(baseName2(finding.file), 100))}, in detail` : `${rule}: ${renderMessage(finding.message, "html", detail.message)}`;
  return [
    `<details${open ? " open" : ""}><summary>${title2}${renderReferencesTitle(finding, base)}</summary>`,
    `${whereLink(finding, links)} · ${markdownLink(`what ${markdownCode(finding.rule)} means`, links.rule(finding.rule))}`,
    ...renderRemedy(finding.remedy, detail.remedy),
    ...renderEvidence(finding, detail.evidence),
    ...renderReferences(finding, base, detail.files, links),
    "</details>"
  ].join("\n\n");
}
function renderFindingLine(finding, most3, links) {
  const message = renderMessage(finding.message, "markdown", most3);
  return `- ${severityDots[finding.severity]} **${finding.rule}**: ${message} · ${whereLink(finding, links)}`;
}
function renderAcceptedLine(finding, most3, links) {
  const acceptance = finding.accepted;
  if (acceptance === null) return renderFindingLine(finding, most3, links);
  const by = { directive: "in the migration", input: "by the workflow", label: "by the label" }[acceptance.by];
  const who = acceptance.who === null ? "" : ` (${markdownCode(shorten(acceptance.who, 60))})`;
  const reason = markdownText(shorten(acceptance.reason, most3));
  return `${renderFindingLine(finding, most3, links)}<br>accepted ${by}${who}: ${reason}`;
}
function whereLink(finding, links) {
  const { file, line, endLine: endLine2 } = finding;
  const text2 = `${markdownCode(shorten(file, 200))} ${linesPhrase(line, endLine2)}`;
  return markdownLink(text2, links.blob(file, line, endLine2));
}
function baseName2(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}
function renderRemedy(remedy, most3) {
  const [first, ...rest] = most3 === 0 ? [] : renderBlocks(remedy, most3);
  if (first === void 0) return [];
  return first.startsWith("```") ? ["**What to do:**", first, ...rest] : [`**What to do:** ${first}`, ...rest];
}
var fenced = {
  statement: ["The statement", "sql"],
  query: ["Ask production first", "sql"],
  diff: ["The difference", "diff"]
};
function renderEvidence(finding, most3) {
  if (most3 === 0) return [];
  const said = namesIn2(`${finding.message}
${finding.remedy}`);
  const entries = Object.entries(finding.evidence).filter(
    ([key, value]) => key !== "references" && value !== null && value !== "" && !isSaid(value, said)
  );
  const facts = entries.filter(([key, value]) => isFact(key, value)).map(([key, value]) => fact(key, value, most3));
  const blocks = entries.filter(([key, value]) => !isFact(key, value)).flatMap(([key, value]) => block(key, value, most3));
  return [...facts.length === 0 ? [] : [facts.join("\n")], ...blocks];
}
function namesIn2(text2) {
  const names = readMessage(text2).flatMap(
    (block3) => block3.kind === "fence" ? [] : block3.pieces.filter(({ kind }) => kind === "code").map((piece) => piece.text)
  );
  return new Set(names.flatMap((name2) => [name2, ...name2.split(".")]));
}
function isSaid(value, said) {
  const values = isList(value) ? value : [value];
  return values.every((each) => typeof each === "string" && said.has(each));
}
function isFact(key, value) {
  if (Object.hasOwn(fenced, key) || isRecord2(value)) return false;
  if (isList(value)) return value.every((item) => typeof item !== "object");
  return typeof value !== "string" || !value.includes("\n");
}
function fact(key, value, most3) {
  const values = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most3, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key) ? labels[key] : words2(key)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
var listed = 20;
var labels = {
  when: "its time",
  highWaterMark: "newest time on base",
  sqlite: "SQLite says"
};
function block(key, value, most3) {
  const [title2, language] = (Object.hasOwn(fenced, key) ? fenced[key] : void 0) ?? [
    capital2(words2(key)),
    "json"
  ];
  if (typeof value === "string") {
    return [`${title2}:`, markdownFence(shorten(value, most3), language === "json" ? "" : language)];
  }
  const table = isList(value) ? renderRecords(value) : null;
  return [`${title2}:`, table ?? markdownFence(shorten(JSON.stringify(value, null, 2), most3), "json")];
}
function renderRecords(values) {
  const records = values.filter(isRecord2);
  const keys = Object.keys(records[0] ?? {});
  const flat = records.every(
    (record) => Object.values(record).every((value) => value === null || typeof value !== "object")
  );
  if (records.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records.slice(0, listed).map((record) => keys.map((key) => cell(record[key])));
  const lines = [keys.map(words2), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records.length - rows.length;
  return `${lines.join("\n")}${left > 0 ? `

… and ${count(left, "more row")}` : ""}`;
}
function cell(value) {
  return value === void 0 || value === null ? "" : renderValue(value, 120);
}
function renderValue(value, most3) {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most3));
}
function dateOf(ms) {
  const date = new Date(ms);
  const inRange = ms > 0 && ms < 4e12 && !Number.isNaN(date.getTime());
  return inRange ? ` (${date.toISOString().slice(0, 16).replace("T", " ")} UTC)` : "";
}
function isList(value) {
  return Array.isArray(value);
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function capital2(text2) {
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
function words2(key) {
  const shown = shorten(key, 60);
  return /^\w+$/.test(shown) ? shown.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : markdownCode(shown);
}

// src/report/markdown/context.ts
function opensAtOnce(finding, context) {
  return context.kind !== "comment" && finding.severity === "error";
}

// src/report/markdown/findings.ts
function renderFindings(findings, report, detail, context) {
  const blocks = findings.slice(0, detail.blocks);
  const lines = findings.slice(detail.blocks, detail.findings);
  const left = findings.slice(Math.max(detail.blocks, detail.findings));
  const renderOne2 = (finding) => {
    const isHeadline = finding === findings[0] && isReason(finding, report);
    const style = { open: opensAtOnce(finding, context), isHeadline };
    return renderFinding(finding, detail, style, report.base, context.links);
  };
  return [
    ...groupAlike(blocks).flatMap((alike) => renderAlike(alike, renderOne2, context)),
    ...listed2(lines.map((finding) => renderFindingLine(finding, detail.message, context.links))),
    ...left.length === 0 ? [] : [`… and ${countsPhrase(left)} more.`]
  ];
}
function isReason({ message }, { verdict, reason, folders }) {
  const isFirst = reason === message || reason.startsWith(`${message}; `);
  return verdict === "fail" && folders.length === 1 && isFirst;
}
var apart = 3;
function groupAlike(findings) {
  return [...Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()];
}
function renderAlike(alike, renderOne2, context) {
  const [first] = alike;
  const blocks = alike.map(renderOne2);
  if (first === void 0 || alike.length <= apart || opensAtOnce(first, context)) return blocks;
  const places = new Set(alike.map(({ migration, file }) => shorten(migration ?? file, 100)));
  const title2 = `${severityDots[first.severity]} <b>${first.rule}</b>: ${count(alike.length, "finding")} in ${renderMessage(joinNames([...places], 3), "html")}`;
  return [fold(title2, blocks)];
}
function renderSet(sorted, report, detail, context) {
  const accepted = sorted.accepted.slice(0, detail.findings).map((finding) => renderAcceptedLine(finding, detail.message, context.links));
  const old = sorted.old.slice(0, detail.findings).map((finding) => renderFindingLine(finding, detail.message, context.links));
  const base = htmlCode(shorten(report.base.rev, 80));
  return [
    ...foldedList("Accepted, with the reason on record", sorted.accepted.length, accepted),
    ...foldedList(`Already on ${base}, not judged here`, sorted.old.length, old)
  ];
}
function foldedList(title2, all, lines) {
  if (all === 0) return [];
  const left = all - lines.length;
  const more = left === 0 ? [] : [`… and ${formatNumber(left)} more.`];
  return [fold(`${title2} (${formatNumber(all)})`, [...listed2(lines), ...more])];
}
function listed2(lines) {
  return lines.length === 0 ? [] : [lines.join("\n")];
}
function fold(title2, paragraphs) {
  return [`<details><summary>${title2}</summary>`, ...paragraphs, "</details>"].join("\n\n");
}

// src/report/worthwhile-diff.ts
function worthwhileDiff({ schemaDiff, migrations, changes }) {
  const ofSchema = changes.filter(({ kind }) => !kind.endsWith("-rows"));
  const isAddition = ofSchema.length === 1 && !/^-/m.test(schemaDiff);
  return migrations.base === 0 || isAddition ? "" : schemaDiff;
}

// src/report/markdown/mermaid.ts
var fewest = 3;
var most2 = 25;
var roomy = 12;
function mermaidDiagram({ tables, keys }) {
  const touched = tables.filter(isTouched);
  if (touched.length < fewest) return null;
  const worst = touched.toSorted((a, b) => rank(a) - rank(b)).slice(0, most2);
  const shown = tables.length <= roomy ? tables : touched.filter((table) => worst.includes(table));
  const ids = new Map(shown.map(({ name: name2 }, at) => [nameKey(name2), `t${at}`]));
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
function rank({ fate, rows }) {
  if (rows === "lost" || fate === "dropped") return 0;
  return fate === "added" ? 2 : 1;
}
var rowWords = { lost: "loses rows", changed: "values change", added: "gets rows", kept: "" };
function labelOf({ name: name2, fate, rows }) {
  const words3 = [...fate === "kept" ? [] : [fate], ...rows === "kept" ? [] : [rowWords[rows]]];
  const label = [asText(name2), ...words3.length === 0 ? [] : [words3.join(", ")]].join(" · ");
  return rows === "lost" ? `🔴 ${label}` : label;
}
function keyLine(key, child, parent) {
  const line = `${key.optional ? "|o" : "||"}${key.dropped ? ".." : "--"}o${key.unique ? "|" : "{"}`;
  const words3 = [
    key.columns.map(asText).join(" and "),
    ...key.onDelete === "NO ACTION" ? [] : [key.onDelete.toLowerCase()],
    ...key.dropped ? ["dropped"] : []
  ];
  return `  ${parent} ${line} ${child} : "${words3.join(" · ")}"`;
}
function asText(name2) {
  return shorten(visible(name2), 60).replace(
    /(?<![A-Za-z0-9])[_-]|[_-](?![A-Za-z0-9])|[^\p{L}\p{M}\p{N}_-]/gu,
    (character) => `#${character.codePointAt(0)};`
  );
}

// src/report/markdown/schema.ts
function renderSchema(folder) {
  const diff = worthwhileDiff(folder);
  const diagram = mermaidDiagram(folder.touched);
  return [
    ...diff === "" ? [] : [fold("Schema difference", [markdownFence(diff, "diff")])],
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
  const changes = renderChanges(folder.changes, detail.changes, context.links);
  const steps = detail.steps ? renderSteps(folder) : [];
  const schema = detail.schema ? renderSchema(folder) : [];
  const calm = sorted.counting.length === 0;
  const folded = calm && !inFold;
  return [
    ...calm ? [] : renderAdvice(report, sorted),
    ...folded ? foldTogether(folder, [...changes, ...schema, ...steps]) : changes,
    ...renderDeployOrder(folder, calm),
    ...renderFindings(sorted.counting, report, detail, context),
    ...folded ? [] : schema,
    ...renderSet(sorted, report, detail, context),
    ...folded || steps.length === 0 ? [] : [fold(`What was run: ${stepsPhrase(folder.steps)}`, steps)],
    ...folder.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown", 600)}</sub>`)
  ];
}
function renderRunLine(folder, path, ms) {
  const applies = folder.migrations.new.length === 1 ? "applies it" : "applies them";
  return [
    ...path === null ? [] : [folderName(path)],
    migrationsPhrase(folder),
    `run as **${folder.driver.name}** ${applies}, ${dataPhrase(folder)}`,
    ...ms === null ? [] : [durationPhrase(ms)]
  ].join(" · ");
}
function folderName(path) {
  return path === "" ? "the repository's root" : markdownCode(shorten(path, 200));
}
function folderTitle(path) {
  return path === "" ? "the repository's root" : htmlCode(shorten(path, 200));
}
function folderDot(folder) {
  const worst = partFindings(folder.findings).counting[0];
  return worst === void 0 ? "🟢" : severityDots[worst.severity];
}
function deployWords({ changes, deployOrder }) {
  if (changes.length === 0) return "";
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
  const lead = report.verdict === "fail" && blocks ? "Before merging" : "To decide";
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
function withoutStop(sentence) {
  return sentence.replace(/(?<!\.)\.$|:$/, "");
}
function withStop(sentence) {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
}
function renderDeployOrder(folder, calm) {
  const phrase = deployPhrase(folder);
  if (phrase === null || calm && ["either", "migrate-first"].includes(folder.deployOrder)) return [];
  const phases = folder.deployPhases.map((each) => `- ${renderMessage(each, "markdown", 800)}`);
  return [`**Deploy order:** ${phrase}`, ...phases.length === 0 ? [] : [phases.join("\n")]];
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
var marks = {
  passed: "passed",
  failed: "**failed**",
  skipped: "not run"
};
function renderSteps({ steps, driver }) {
  if (steps.length === 0) return [];
  const because = driver.reason === "" ? "" : `: ${renderMessage(driver.reason, "markdown", 200)}`;
  const lines = steps.map((step) => {
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "markdown", 400)}`;
    return `- ${renderMessage(step.title, "markdown", 120)} ${marks[step.status]}${detail}`;
  });
  return [`Judged as **${driver.name}** applies migrations${because}.`, lines.join("\n")];
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
    `This says nothing about the migrations: the gate itself could not do its work, and stays red until it can. Do what the line above says, then run the check again; ${log} has the details.`,
    ...renderLeftAlone(report)
  ];
}
function renderNothing(report) {
  const leftAlone = leftAlonePhrase(report);
  if (leftAlone === null)
    return ["Neither base nor head has a folder of SQLite migrations written by Drizzle."];
  return [`Looked at ${renderMessage(leftAlone, "markdown")}.`];
}
function renderLeftAlone(report) {
  const leftAlone = leftAlonePhrase(report);
  return leftAlone === null ? [] : [`Not judged: ${renderMessage(leftAlone, "markdown")}.`];
}
function renderSeveral(report, detail, context, progress) {
  const shown = report.folders.toSorted((a, b) => severityRank(b) - severityRank(a)).slice(0, detail.folders);
  const left = report.folders.length - shown.length;
  const ran = `${count(report.folders.length, "folder")}, run in ${durationPhrase(report.ms)}.`;
  return [
    renderTable2(shown),
    ...left === 0 ? [] : [`… and ${formatNumber(left)} more folders.`],
    [ran, ...renderLeftAlone(report), ...progress].join(" "),
    ...shown.flatMap((folder) => renderOne(folder, report, detail, context))
  ];
}
function renderTable2(folders) {
  const rows = folders.map((folder) => [
    `${folderDot(folder)} ${folderName(folder.path)}`,
    countsPhrase(partFindings(folder.findings).counting),
    deployWords(folder),
    migrationsPhrase(folder)
  ]);
  return [["folder", "findings", "deploy order", "migrations"], ["---", "---", "---", "---"], ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function renderOne(folder, report, detail, context) {
  const line = renderRunLine(folder, null, null);
  if (severityRank(folder) > 0) {
    const heading = `#### ${folderDot(folder)} ${folderName(folder.path)}`;
    return [heading, line, ...renderFolder(folder, report, detail, context)];
  }
  const title2 = [`${folderDot(folder)} ${folderTitle(folder.path)}`, calmTitle(folder)].filter(
    (part) => part !== ""
  );
  return [fold(title2.join(" · "), [line, ...renderFolder(folder, report, detail, context, true)])];
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
    ...[400, 120, 40].map((most3) => () => renderVerdict(report, most3, context))
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
      ...shortened ? [`_Shortened to what fits here; ${fullReport(context)}._`] : [],
      renderFooter(report, context)
    ],
    context
  );
}
function renderVerdict(report, most3, context) {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return assemble([renderHeading(report, most3), `${counts} in ${folders}; ${fullReport(context)}.`], context);
}
function assemble(paragraphs, context) {
  const text2 = withoutCommands(paragraphs.join("\n\n")).replaceAll("<!--", "<! --");
  return context.marker === void 0 ? `${text2}
` : `${text2}

${context.marker}
`;
}
function renderHeading(report, most3) {
  const reason = renderMessage(report.reason, "markdown", most3);
  switch (report.verdict) {
    case "pass":
      return `### ✅ ${reason}`;
    case "fail":
      return `### ❌ ${reason}`;
    case "unknown":
      return `### ❌ Could not check: ${reason}`;
  }
}
function renderBody(report, detail, context, progress) {
  const [first, ...others] = report.folders;
  if (report.verdict === "unknown") return renderUnknown(report, context);
  if (first === void 0) return [...renderNothing(report), ...progress];
  if (others.length > 0) return renderSeveral(report, detail, context, progress);
  return [
    renderRunLine(first, first.path, report.ms),
    ...progress,
    ...renderFolder(first, report, detail, context),
    ...renderLeftAlone(report).map((line) => `<sub>${line}</sub>`)
  ];
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
  return `${mine} judged against ${theirs}`;
}
function fullReport(context) {
  const { run } = context.links;
  return run === null ? "the JSON report has everything" : `${markdownLink("the full report", run)} has everything`;
}

// src/report/terminal/finding.ts
function renderFinding2(finding, base, terminal2) {
  const { style, width } = terminal2;
  return [
    `  ${title(finding, terminal2)}`,
    ...indentText(place(finding), "    ", width).map(style.dim),
    ...indentText(renderMessage(finding.message, "plain"), "    ", width).map(style.names),
    ...renderFrame(finding, terminal2),
    ...renderRemedy2(finding.remedy, terminal2),
    ...renderReferences2(finding, base, terminal2),
    ...renderQuery(finding)
  ];
}
function title(finding, { style, version: version2 }) {
  const paint = { error: style.red, warning: style.yellow, notice: style.cyan }[finding.severity];
  return `${style.bold(paint(finding.severity))}  ${style.bold(style.link(finding.rule, rulePage(version2, finding.rule)))}`;
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
function renderRemedy2(remedy, { style, width }) {
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
function renderReferences2({ evidence }, base, { style, width }) {
  const references = readReferences(evidence);
  if (references === null) return [];
  const { found, places } = references;
  const phrase = referencesPhrase(references, base);
  const lead = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} (${hintPhrase(references)})${found === 0 ? "" : ":"}`;
  const files = placesByFile(places).slice(0, mostFiles);
  const lines = files.map(({ file, kinds }) => {
    const parts = kinds.map(
      ({ words: words3, lines: lines2 }) => `${words3} ${lines2.slice(0, 8).join(", ")}${lines2.length > 8 ? ", …" : ""}`
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
    "      Ask production first:",
    ...visibleLines(query).split("\n").map((line) => `        ${line}`)
  ];
}
function renderAccepted(finding, { style, width }) {
  const { accepted } = finding;
  if (accepted === null) return [];
  const who = accepted.who === null ? "" : ` (${visible(accepted.who)})`;
  const text2 = `accepted by ${accepted.by}${who}: ${finding.rule} at ${place(finding)}: ${visible(accepted.reason)}`;
  return indentText(text2, "    ", width, "  ").map(style.dim);
}
var mostOld = 3;
function renderOld(findings, { style, width }) {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostOld).map((finding) => `${finding.rule} at ${place(finding)}: ${renderFirstLine(finding.message, "plain")}`);
  const others = [...Map.groupBy(findings.slice(mostOld), ({ rule }) => rule)];
  const more = others.map(([rule, same]) => `${same.length} more of ${rule}`);
  const lines = [...shown, ...more].flatMap((text2) => indentText(text2, "      ", width, "    "));
  return [`  Already on base, not judged here:`, ...lines].map(style.dim);
}

// src/report/terminal/terminal.ts
function renderTerminal(report, options) {
  const terminal2 = {
    width: Math.max(40, options.width),
    style: terminalStyle(options.colour, options.links ?? false),
    version: report.tool.version
  };
  const lines = [
    ...renderVerdict2(report, terminal2),
    ...report.folders.flatMap((folder) => ["", ...renderFolder2(folder, report.base, terminal2)]),
    "",
    ...renderSummary(report, terminal2)
  ];
  return `${withoutCommands(lines.join("\n"))}
`;
}
var verdicts = {
  pass: "PASS",
  fail: "FAIL",
  unknown: "UNKNOWN"
};
function renderVerdict2(report, { style, width }) {
  const word = verdicts[report.verdict];
  const paint = report.verdict === "pass" ? style.green : style.red;
  const indent = " ".repeat(word.length + 2);
  const lines = indentText(renderMessage(report.reason, "plain"), indent, width, "").map(style.names);
  return [`${style.bold(paint(word))}  ${lines[0] ?? ""}`, ...lines.slice(1)];
}
function renderFolder2(folder, base, terminal2) {
  const { style, width } = terminal2;
  const { counting, accepted, old } = partFindings(folder.findings);
  const because = folder.driver.reason === "" ? "" : ` (${renderMessage(folder.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder)}, run as ${folder.driver.name}${because}, ${dataPhrase(folder)}`;
  const deploy = deployPhrase(folder);
  return [
    style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...block2(renderChanges2(folder.changes, terminal2)),
    ...block2(renderDiff(worthwhileDiff(folder), terminal2)),
    ...block2(deploy === null ? [] : indentText(`Deploy order: ${deploy}`, "  ", width)),
    ...folder.deployPhases.flatMap(
      (phase) => indentText(`- ${renderMessage(phase, "plain")}`, "    ", width).map(style.names)
    ),
    ...counting.flatMap((finding) => ["", ...renderFinding2(finding, base, terminal2)]),
    ...block2(accepted.flatMap((finding) => renderAccepted(finding, terminal2))),
    ...block2(renderOld(old, terminal2)),
    ...block2(renderSteps2(folder.steps, terminal2)),
    ...block2(
      folder.notes.flatMap(
        (note) => indentText(`Note: ${renderMessage(note, "plain")}`, "  ", width).map(style.names)
      )
    )
  ];
}
function block2(lines) {
  return lines.length === 0 ? [] : ["", ...lines];
}
var riskWords = {
  safe: "safe",
  caution: "caution",
  breaking: "breaking",
  destructive: "destructive"
};
function renderChanges2(changes, { width, style }) {
  if (changes.length === 0) return [];
  const columns = [
    { head: "risk", least: 11, cells: changes.map((change) => riskWords[change.risk]) },
    { head: "change", least: 10, cells: changes.map(describe2) },
    { head: "rows", least: 8, cells: changes.map((change) => renderMessage(change.data, "plain")) },
    ...wasTried(changes, "oldCode") ? [
      {
        head: "old code",
        least: 8,
        cells: changes.map((change) => fatePhrase(change.oldCode, "oldCode"))
      }
    ] : [],
    ...wasTried(changes, "newCode") ? [
      {
        head: "new code",
        least: 8,
        cells: changes.map((change) => fatePhrase(change.newCode, "newCode"))
      }
    ] : []
  ];
  const [head = "", ...rows] = layTable(columns, width - 2).map((line) => `  ${line}`);
  return [style.dim(head), ...rows.map((row) => style.names(paintRisk(row, style)))];
}
function describe2(change) {
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "plain")}`;
  return `${renderMessage(changePhrase(change), "plain")}${why} (${linesPhrase(change.at.line, change.at.endLine)})`;
}
function paintRisk(row, style) {
  return row.replace(/^ {2}(?:destructive|breaking)\b/, style.red).replace(/^ {2}caution\b/, style.yellow).replace(/^ {2}safe\b/, style.green);
}
var diffLines = 20;
function renderDiff(diff, { style, width }) {
  if (diff === "") return [];
  const lines = visibleLines(diff).replaceAll("	", "  ").split("\n");
  if (lines.length > diffLines) {
    const where = `Schema difference: ${count(lines.length, "line")}, shown by --format markdown and json`;
    return indentText(where, "  ", width);
  }
  return [
    style.dim("  schema difference"),
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
function renderSteps2(steps, { style, width }) {
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
    ...old.length === 0 ? [] : [`${old.length} already on base`],
    durationPhrase(report.ms)
  ];
  return [
    ...leftAlone === null ? [] : indentText(`Not judged: ${renderMessage(leftAlone, "plain")}`, "  ", width, "").map(style.names),
    style.bold(parts.join(" · "))
  ];
}

// src/report/formats.ts
var formats = {
  terminal: { words: "to read here", input: false, render: renderTerminal },
  json: { words: "for programs", input: true, render: (report) => asJson(toJsonV1(report)) },
  markdown: { words: "for a comment", input: false, render: renderFile2 },
  sarif: { words: "for code scanning", input: true, render: renderSarif },
  github: {
    words: "for remarks beside the lines of a pull request",
    input: false,
    render: renderAnnotations
  }
};
var formatNames = Object.keys(formats);
var inputFormats = formatNames.filter((name2) => formats[name2].input);
var fileSurface = { width: 100, colour: false, links: false };
async function render(report, name2, surface) {
  const format = formats[name2];
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
  const [{ toSarif }, { rules }] = await Promise.all([import("./sarif-J4VJP646.js"), import("./rules-653XMKYG.js")]);
  return asJson(toSarif(report, rules));
}
function renderAnnotations(report) {
  return annotationsOf(report).map((annotation) => `${renderAnnotation(annotation)}
`).join("");
}

// src/cli/help.ts
var formatWords = formatNames.map((name2) => `${name2} ${formats[name2].words}`);
var helpText = `drizzle-gate check [options]          says what new Drizzle SQLite migrations do (the default command)
drizzle-gate status [options]         says what it finds out about a repository, and from where; --json for programs
drizzle-gate rules [<rule>]           lists the rules, or explains one
drizzle-gate --help | --version

  --repo <dir>           repository, bare ones too            (default: the current folder)
  --base <rev>           what production runs                 (default: merge base with origin's default branch)
  --head <rev>           what is proposed                     (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every SQLite folder that differs; --all for every one)
  --driver <name>        how production applies them          (default: detected for each folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz; repeatable, globs allowed
  --rows <n>             invented rows per table without one  (default: chosen by the tool; 0 switches it off)
  --seed <file.sql>      rows of your own instead of invented ones
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    for everything the migrations run    (default: 300)
  --run-drizzle-kit      runs the project's drizzle-kit, and so its code, to find schema changes without a migration

Formats: ${listed3(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed3(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check
`;
function listed3(names, width) {
  const lines = [];
  for (const [index, name2] of names.entries()) {
    const word = index === names.length - 1 ? name2 : `${name2},`;
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

// src/cli/parse-arguments.ts
import { parseArgs } from "node:util";

// src/model/parse-options.ts
var failOnValues = ["error", "warning", "never"];
function parseAcceptance(option, given) {
  const equals = given.indexOf("=");
  const target = (equals < 0 ? given : given.slice(0, equals)).trim();
  const reason = equals < 0 ? "" : given.slice(equals + 1).trim();
  const at = target.indexOf("@");
  const rule = at < 0 ? target : target.slice(0, at).trim();
  const migration = at < 0 ? null : target.slice(at + 1).trim();
  if (!/^[a-z][a-z0-9-]*$/.test(rule) || migration === "") {
    throw refused(
      option,
      given,
      "a rule, then `@` and a migration if only that one is meant, then `=` and the reason"
    );
  }
  if (reason === "") {
    throw new CannotCheck(
      `${code(option)} accepts ${code(target, 80)} without a reason: write ${code(`${target}=why this is fine`, 120)}`
    );
  }
  return { rule, migration, reason, by: "input", who: null };
}
function parseDriver(option, given) {
  return oneOf(option, given, driverNames);
}
function parseFailOn(option, given) {
  return oneOf(option, given, failOnValues);
}
function parseOnOff(option, given) {
  return oneOf(option, given, ["on", "off"]) === "on";
}
function parseWholeNumber(option, given, least, most3) {
  const text2 = given.trim();
  const value = Number(text2);
  if (!/^\d{1,15}$/.test(text2) || value < least || value > most3) {
    throw refused(option, given, `a whole number from ${least} to ${most3}`);
  }
  return value;
}
function parseRows(option, given) {
  return parseWholeNumber(option, given, 0, 1e6);
}
function parseTimeout(option, given) {
  return parseWholeNumber(option, given, 1, 21600) * 1e3;
}
function oneOf(option, given, allowed) {
  const text2 = given.trim();
  const found = allowed.find((word) => word === text2);
  if (found === void 0) throw refused(option, given, listed4(allowed));
  return found;
}
function refused(option, given, allowed) {
  const said = given.trim() === "" ? "is empty" : `is ${code(given.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}, which is not understood: it takes ${allowed}`);
}
function listed4(words3) {
  const names = words3.map((word) => code(word));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

// src/cli/parse-arguments.ts
var text = { type: "string" };
var texts = { type: "string", multiple: true };
var flag = { type: "boolean" };
var known = {
  repo: text,
  base: text,
  head: text,
  migrations: texts,
  all: flag,
  driver: text,
  "foreign-keys": text,
  snapshot: texts,
  rows: text,
  seed: text,
  accept: texts,
  "fail-on": text,
  format: texts,
  timeout: text,
  json: flag,
  "run-drizzle-kit": flag,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "v" }
};
var onlyOfCheck = [
  "all",
  "snapshot",
  "rows",
  "seed",
  "accept",
  "fail-on",
  "format",
  "run-drizzle-kit"
];
function parseArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command = "check", ...rest] = positionals;
  if (command === "rules" && rest.length <= 1) return { kind: "rules", rule: rest[0] ?? null };
  if (rest.length > 0 || command !== "check" && command !== "status")
    throw new CannotCheck(`${code(positionals.join(" "))} is no command; \`drizzle-gate --help\` lists them`);
  const { json = false } = values;
  if (command === "status") {
    const other = onlyOfCheck.find((name2) => values[name2] !== void 0);
    if (other !== void 0)
      throw new CannotCheck(`\`status\` takes no ${code(`--${other}`)}: \`drizzle-gate check\` does`);
    return { kind: "status", json, ...asked(values) };
  }
  if (json) throw new CannotCheck("`--json` is for `status`: `check` takes `--format json`");
  return {
    kind: "check",
    ...asked(values),
    outputs: (values.format ?? ["terminal"]).map(parseOutput),
    runDrizzleKit: values["run-drizzle-kit"] ?? false
  };
}
function asked(values) {
  const onOff = values["foreign-keys"];
  return {
    repo: values.repo ?? ".",
    base: values.base ?? null,
    head: values.head ?? null,
    timeoutMs: values.timeout === void 0 ? 3e5 : parseTimeout("--timeout", values.timeout),
    wanted: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === void 0 ? null : parseDriver("--driver", values.driver),
      foreignKeys: onOff === void 0 ? null : parseOnOff("--foreign-keys", onOff),
      snapshots: values.snapshot ?? [],
      seedFile: values.seed ?? null,
      rows: values.rows === void 0 ? null : parseRows("--rows", values.rows),
      accept: (values.accept ?? []).map((given) => parseAcceptance("--accept", given)),
      failOn: values["fail-on"] === void 0 ? "error" : parseFailOn("--fail-on", values["fail-on"])
    }
  };
}
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotCheck(`${message.split(". ")[0]}; \`drizzle-gate --help\` lists the options`);
  }
}
function parseOutput(given) {
  const [format = "", ...file] = given.split("=");
  return { format: oneOf("--format", format, formatNames), file: file.length === 0 ? null : file.join("=") };
}

// src/cli/main.ts
async function runCommand(command) {
  switch (command.kind) {
    case "help":
      process.stdout.write(helpText);
      return 0;
    case "version":
      process.stdout.write(`${version}
`);
      return 0;
    case "rules": {
      const { rulesText } = await import("./rules-text-J4BBPIZP.js");
      process.stdout.write(rulesText(command.rule, version));
      return 0;
    }
    case "check":
      return await check(command);
    case "status": {
      const { statusText } = await import("./status-R66YZ6TR.js");
      process.stdout.write(await statusText(command, terminal()));
      return 0;
    }
  }
}
async function check(command) {
  const { repo, base, head, timeoutMs, runDrizzleKit, wanted } = command;
  const side = (rev, otherwise) => ({ rev: rev ?? otherwise, commit: null });
  const { report, trace } = await judge({
    ...{ repo, timeoutMs, runDrizzleKit, wanted },
    prefix: "--",
    findEnds: async () => ({ base, head }),
    named: (read) => read,
    sides: [side(base, "merge base"), side(head, "working tree")],
    tell: showProgress
  });
  let whole = true;
  for (const output of command.outputs) {
    try {
      await write(report, output, checkoutOf(repo));
    } catch (error) {
      whole = false;
      complain(reasonOf(error), traceOf(error));
    }
  }
  if (report.verdict === "unknown") complain(report.reason, trace);
  return whole ? exitCodes[report.verdict] : exitCodes.unknown;
}
async function write(report, { format, file }, checkout) {
  const text2 = await render(report, format, file === null ? terminal() : fileSurface);
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
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}
function complain(message, trace) {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}
`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}
`);
}
function heedStreams() {
  process.stderr.on("error", () => void 0);
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return;
    complain(`Standard output cannot be written: ${error.message}`, null);
    process.once("exit", () => {
      process.exitCode = exitCodes.unknown;
    });
  });
}
async function runCommandLine(args) {
  heedStreams();
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    complain(reasonOf(error), traceOf(error));
    return exitCodes.unknown;
  }
}
export {
  runCommandLine
};
