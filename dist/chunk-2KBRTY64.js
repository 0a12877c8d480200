import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  fingerprints,
  rulePage,
  rulesPage
} from "./chunk-3XYTKVZ5.js";
import {
  ObjectStore,
  choose,
  findFolders,
  howToFetch,
  inFolder,
  isEvidence,
  isFullId,
  liesAt,
  listWorkTree,
  lookUpObjects,
  migrationNameAt,
  only,
  openRepository,
  pathText,
  readCommits,
  readObjects,
  readTrees,
  runGit,
  selectPaths,
  unreadIn
} from "./chunk-LRJQNATH.js";
import {
  reaches,
  severities
} from "./chunk-T6U7BE75.js";
import {
  versionsInWords
} from "./chunk-ZQMM5EFU.js";
import {
  CannotCheck,
  baseName,
  code,
  commandData,
  commandProperty,
  complain,
  count,
  exitCodes,
  fileTree,
  formatBytes,
  formatNumber,
  htmlCode,
  issuesPage,
  joinNames,
  joinPath,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText,
  messageOf,
  nameKey,
  oneLine,
  parentOf,
  partSentence,
  readMessage,
  reasonOf,
  renderBlocks,
  renderFirstLine,
  renderMessage,
  renderPieces,
  renderPlain,
  settledByReleases,
  shorten,
  terminal,
  textAt,
  traceOf,
  version,
  visible,
  visibleLines,
  withNotes,
  withoutCommands
} from "./chunk-GQ56LNW2.js";

// src/files/find-link.ts
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function checkoutOf(repo) {
  return { roots: [process.cwd(), resolve(repo)].map(topOf) };
}
function lookAtWay(path, { roots }) {
  const tops = roots.map(identityOf).filter((identity) => identity !== null);
  const parts = partsOf(resolve(path));
  const start = parts.findIndex((part) => {
    const identity = identityOf(part);
    return identity !== null && tops.includes(identity);
  });
  if (start < 0) return { isInside: false, link: null };
  return { isInside: true, link: parts.slice(start + 1).find(isLink) ?? null };
}
function topOf(folder) {
  return partsOf(folder).findLast((part) => existsSync(join(part, ".git"))) ?? folder;
}
function partsOf(path) {
  const above = dirname(path);
  return above === path ? [path] : [...partsOf(above), path];
}
function identityOf(path) {
  const stats = quietly(() => statSync(path, { bigint: true }));
  return stats === null ? null : `${stats.dev} ${stats.ino}`;
}
function isLink(path) {
  return quietly(() => lstatSync(path, { bigint: true }))?.isSymbolicLink() === true;
}
function quietly(look) {
  try {
    return look();
  } catch {
    return null;
  }
}

// src/git/resolve-revision.ts
function requireRevision(rev) {
  if (rev.startsWith("-"))
    throw new CannotCheck(`${code(rev)} looks like an option; use a commit, a branch or a tag`);
  if (rev.trim() === "") throw new CannotCheck("The revision is empty; use a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line; use a commit, a branch or a tag");
}
async function unknownRevision(place2, rev) {
  const { stdout } = await runGit(place2, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place2, ["HEAD"]);
  if (stdout.length === 0 && !head) return new CannotCheck("The repository has no commits yet. Commit first");
  const branch = rev.replace(/^(?:refs\/remotes\/)?origin\//, "").replace(/^refs\/heads\//, "");
  const what = isFullId(rev) ? `Commit ${code(rev)} is not in this clone` : `Unknown revision ${code(rev)}`;
  return new CannotCheck(`${what}. ${howToFetch(/[~^:@{}]/.test(branch) ? [] : [branch])}`);
}

// src/git/find-ends.ts
var defaultBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
function namesToTry({ base, head }) {
  return [head ?? "HEAD", ...base === null ? defaultBranches.map(refOf) : [base]];
}
async function findEnds(wanted, { repository, store }, early) {
  const names = namesToTry(wanted);
  const [head = null, ...bases] = await store.withFetched(names, early);
  const top = wanted.head === null ? repository.top : null;
  const headName = wanted.head ?? "HEAD";
  if (head === null && (top === null || wanted.base === null))
    throw await unknownRevision(repository.place, headName);
  const ends = { head: head?.id ?? null, headRevision: revisionOf(headName, head, top), top };
  const found = bases.findIndex((commit) => commit !== null);
  const base = bases[found]?.id;
  if (wanted.base !== null) {
    if (!base) throw await unknownRevision(repository.place, wanted.base);
    const parting = head === null ? Promise.resolve(null) : mergeBaseOf(store, base, head);
    return { ...ends, base, baseRevision: { rev: wanted.base, commit: base }, parting };
  }
  const branch = defaultBranches[found];
  if (!base || !branch || !head) throw noDefaultBranch();
  const common = await mergeBaseOf(store, base, head);
  if (common === null) throw noCommonCommit(branch, headName);
  if (wanted.atTip === true)
    return {
      ...ends,
      base,
      baseRevision: { rev: branch, commit: base },
      parting: Promise.resolve(common)
    };
  const baseRevision = { rev: `merge base with ${branch}`, commit: common };
  return { ...ends, base: common, baseRevision, parting: Promise.resolve(common) };
}
async function mergeBaseOf(store, base, head) {
  if (base === head.id || head.parents.includes(base)) return base;
  const { code: code2, stdout } = await runGit(store.place, ["merge-base", base, head.id]);
  return code2 === 0 ? stdout.toString("utf8").trim() : null;
}
function revisionOf(name2, commit, top) {
  return top === null ? { rev: name2, commit: commit?.id ?? null } : { rev: "working tree", commit: null };
}
function refOf(branch) {
  return branch.startsWith("origin/") ? `refs/remotes/${branch}` : `refs/heads/${branch}`;
}
var NoBase = class extends CannotCheck {
};
function noDefaultBranch() {
  const named = defaultBranches.map((branch) => code(branch)).join(", ");
  return new NoBase(`No default branch found to compare with (tried ${named}). Pass \`--base <revision>\``);
}
function noCommonCommit(branch, head) {
  return new NoBase(
    `${code(branch)} and ${code(head)} have no common commit in this clone. ${howToFetch([])}, or pass \`--base\``
  );
}

// src/git/merge-by-path.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function mergeByPath(fork, base, head, scratch) {
  const merged = [];
  const conflicts = [];
  for (const path of /* @__PURE__ */ new Set([...fork.keys(), ...base.keys(), ...head.keys()])) {
    const [before, ours, theirs] = [fork.get(path), base.get(path), head.get(path)];
    const entry = unchangedSideLoses(before, ours, theirs) ?? await mergeTexts(before, ours, theirs, scratch);
    if (entry === "conflict") conflicts.push(path);
    const taken = entry === "conflict" ? ours : entry === "gone" ? void 0 : entry;
    if (taken) merged.push(taken);
  }
  return { tree: fileTree(merged), conflicts: conflicts.sort() };
}
function unchangedSideLoses(before, ours, theirs) {
  if (isSame(ours, theirs) || isSame(before, theirs)) return ours ?? "gone";
  return isSame(before, ours) ? theirs ?? "gone" : null;
}
async function mergeTexts(before, ours, theirs, scratch) {
  if (!ours?.bytes || !before?.bytes || !theirs?.bytes) return "conflict";
  const folder = join2(scratch, "files");
  await mkdir(folder, { recursive: true });
  await writeFile(join2(folder, "ours"), ours.bytes);
  await writeFile(join2(folder, "before"), before.bytes);
  await writeFile(join2(folder, "theirs"), theirs.bytes);
  const { code: code2, stdout } = await runGit(inFolder(folder), ["merge-file", "-p", "ours", "before", "theirs"]);
  return code2 === 0 ? { path: ours.path, kind: "file", bytes: stdout } : "conflict";
}
function isSame(a, b) {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind) return false;
  return a.bytes === b.bytes || a.bytes !== null && b.bytes !== null && Buffer.compare(a.bytes, b.bytes) === 0;
}

// src/git/merge-commits.ts
async function mergeCommits(place2, base, head) {
  const command = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base, head];
  const { code: code2, stdout } = await runGit(place2, command);
  if (code2 !== 0 && code2 !== 1) return null;
  const [tree = "", ...paths] = pathText(stdout).split("\0").filter((field) => field !== "");
  return { tree, conflicts: [...new Set(paths)].sort() };
}
function settleConflicts(merged, base, conflicts, commits) {
  const aside = new RegExp(`~(?:${commits.join("|")})(?:_\\d+)?$`);
  const listing = new Map([...merged].filter(([path]) => !aside.test(path)));
  const paths = [...new Set(conflicts.map((path) => path.replace(aside, "")))].sort();
  for (const path of paths) {
    const ours = base.get(path);
    if (ours) listing.set(path, ours);
    else listing.delete(path);
  }
  return { listing, conflicts: paths };
}

// src/git/merge-sides.ts
async function mergeSides(sides, reading) {
  const { store } = reading;
  const scratch = await store.scratch();
  const ids = [sides.base, sides.head];
  const known = { id: sides.base, listing: sides.baseListing };
  const [merge, [forkListing = /* @__PURE__ */ new Map()]] = await Promise.all([
    sides.onDisk ? null : mergeCommits(scratch.place, ...ids),
    store.listings([sides.parting], known)
  ]);
  if (merge === null)
    return {
      listings: [sides.baseListing, sides.headListing],
      read: (select) => mergeSelected(sides, forkListing, { ...reading, select }, scratch.folder)
    };
  const [mergedListing = /* @__PURE__ */ new Map()] = await store.listings([merge.tree], known);
  const settled = settleConflicts(mergedListing, sides.baseListing, merge.conflicts, ids);
  return {
    listings: [sides.baseListing, settled.listing],
    async read(select) {
      const all = [sides.baseListing, settled.listing, forkListing, sides.headListing];
      const chosen = all.map((listing) => choose(listing, select));
      const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map(), branch = /* @__PURE__ */ new Map()] = await readTrees(
        chosen,
        reading
      );
      return { base, head, branch, fork, conflicts: settled.conflicts };
    }
  };
}
async function mergeSelected({ baseListing, headListing }, forkListing, reading, folder) {
  const listings = [baseListing, headListing, forkListing];
  const own = listings.map((listing) => choose(listing, reading.select));
  const all = new Set(own.flatMap((listing) => [...listing.keys()]));
  const wide = listings.map((listing) => only(listing, all));
  const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map()] = await readTrees(wide, reading);
  const merged = await mergeByPath(fork, base, head, folder);
  const [chosenBase = /* @__PURE__ */ new Map(), chosenHead = /* @__PURE__ */ new Map(), chosenFork = /* @__PURE__ */ new Map()] = own;
  return {
    base: only(base, new Set(chosenBase.keys())),
    head: merged.tree,
    branch: only(head, new Set(chosenHead.keys())),
    fork: only(fork, new Set(chosenFork.keys())),
    conflicts: merged.conflicts
  };
}

// src/git/read-more.ts
var most = { files: 5e3, bytesOfOne: 4e5, bytes: 4e7 };
async function fitting(place2, paths, listings) {
  const ids = paths.flatMap((path) => listings.flatMap((listing) => listing.get(path)?.id ?? []));
  const sizes = await sizesOf(place2, [...new Set(ids)]);
  const chosen = /* @__PURE__ */ new Set();
  let bytes = 0;
  for (const path of paths) {
    const own = listings.map((listing) => sizes.get(listing.get(path)?.id ?? "") ?? 0);
    const size = Math.max(...own);
    if (size > most.bytesOfOne || bytes + size > most.bytes || chosen.size === most.files) continue;
    bytes += size;
    chosen.add(path);
  }
  return chosen;
}
async function sizesOf(place2, ids) {
  if (ids.length === 0) return /* @__PURE__ */ new Map();
  const input = ids.map((id) => `${id}
`).join("");
  const { stdout } = await runGit(place2, ["cat-file", "--batch-check=%(objectname) %(objectsize)"], {
    input
  });
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [id = "", size = ""] = line.split(" ");
      return /^\d+$/.test(size) ? [[id, Number(size)]] : [];
    })
  );
}
function textsIn(tree, wanted) {
  const texts = wanted.flatMap((path) => {
    const text = textAt(tree, path);
    return text === null || text.length > most.bytesOfOne ? [] : [[path, text.replace(/^\uFEFF/, "")]];
  });
  return { texts: new Map(texts), left: wanted.length - texts.length };
}

// src/git/read-comparison.ts
async function readComparison(request) {
  const { comparison, close } = await readSides(request, () => null);
  close();
  return comparison;
}
async function readSides(request, wanted) {
  if (request.base !== null) requireRevision(request.base);
  if (request.head !== null) requireRevision(request.head);
  const early = readCommits(inFolder(request.repo), namesToTry(request));
  early.catch(() => void 0);
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { select: own, mayLack = () => false } = request;
    const reading = { repository, store, select: own, mayLack };
    const { ends, sides } = await findSides(request, reading, await early);
    const { base, head, branch, fork, conflicts } = await sides.read(own);
    const unread = [...new Set([base, head].flatMap(unreadIn))].sort();
    const comparison = {
      base: { revision: ends.baseRevision, tree: base },
      head: { revision: ends.headRevision, tree: head },
      fork,
      conflicts,
      ...branch === null ? {} : { branch },
      ...unread.length === 0 ? {} : { unread }
    };
    const select = wanted(comparison);
    const read = select && (() => readSources(sides, select, store).catch(onlyReason));
    return { comparison, readSources: read, close: () => store.close() };
  } catch (error) {
    store.close();
    throw error;
  }
}
function onlyReason(error) {
  if (error instanceof CannotCheck) return error;
  throw error;
}
async function findSides(wanted, reading, early) {
  const ends = await findEnds(wanted, reading, early);
  const { base, head, top } = ends;
  const ids = top === null && head !== null ? [base, head] : [base];
  const [[baseListing = /* @__PURE__ */ new Map(), headListing = /* @__PURE__ */ new Map()], onDisk, parting] = await Promise.all([
    reading.store.listings(ids),
    top === null ? null : listWorkTree(top),
    ends.parting
  ]);
  const listings = { baseListing, headListing: onDisk ?? headListing };
  const movedOn = head !== null && parting !== null && parting !== base;
  const sides = movedOn ? await mergeSides({ base, head, parting, onDisk: onDisk !== null, ...listings }, reading) : plainSides([listings.baseListing, listings.headListing], reading);
  return { ends, sides };
}
function plainSides(listings, reading) {
  return {
    listings,
    async read(select) {
      const chosen = listings.map((listing) => choose(listing, select));
      const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map()] = await readTrees(chosen, reading);
      return { base, head, branch: null, fork: null, conflicts: [] };
    }
  };
}
async function readSources(sides, select, store) {
  const [base, head] = sides.listings.map(
    (listing) => select([...listing].filter(([, { kind }]) => kind === "file").map(([path]) => path))
  );
  const all = [.../* @__PURE__ */ new Set([...base ?? [], ...head ?? []])];
  const chosen = await fitting(store.place, all, sides.listings);
  const read = await sides.read((paths) => paths.filter((path) => chosen.has(path)));
  const lacking = [read.base, read.head].flatMap(unreadIn).filter((path) => chosen.has(path));
  if (lacking.length > 0) {
    const share = `${new Set(lacking).size} of ${chosen.size} files`;
    throw new CannotCheck(`this clone lacks the content of ${share}, and it cannot be fetched`);
  }
  return { base: textsIn(read.base, base ?? []), head: textsIn(read.head, head ?? []) };
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
function linesPhrase(line, endLine2) {
  return endLine2 > line ? `lines ${line}–${endLine2}` : `line ${line}`;
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
  for (const { file, line, endLine: endLine2 } of findings.toSorted((a, b) => a.line - b.line)) {
    const places = byFile.get(file) ?? [];
    byFile.set(file, places);
    const last = places.at(-1);
    if (last !== void 0 && line <= last.endLine) last.endLine = Math.max(last.endLine, endLine2);
    else places.push({ line, endLine: endLine2 });
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

// src/report/build.ts
function buildReport(outcome) {
  const { version: version2, base, head, folders, unchanged, foreign, failOn, ms } = outcome;
  const open = folders.flatMap((folder) => folder.findings).filter((finding) => finding.introduced && finding.accepted === null);
  const blocking = sortFindings(open.filter((finding) => reaches(finding.severity, failOn)));
  const isUntold = folders.some(hasUntoldLosses);
  const unsettled = open.find(({ isOpen }) => isOpen === true);
  const isUnknown = isUntold || unsettled !== void 0;
  const verdict = blocking.length > 0 ? "fail" : isUnknown ? "unknown" : "pass";
  const reason = blocking[0] !== void 0 ? failReason(blocking[0], blocking.length) : isUntold ? untoldReason : unsettled?.message ?? passReason(outcome, open);
  return {
    tool: { name: "drizzle-gate", version: version2 },
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
function unknownReport(version2, reason, base, head) {
  const tool = { name: "drizzle-gate", version: version2 };
  return { tool, verdict: "unknown", reason, base, head, folders: [], unchanged: [], foreign: [], ms: 0 };
}
var byHarm = {
  error: ["data", "replay", "history", "schema", "folder", "gate"],
  warning: ["data", "schema", "replay", "history", "folder", "gate"],
  notice: ["data", "schema", "replay", "history", "folder", "gate"]
};
function sortFindings(findings) {
  const rank3 = (finding) => (finding.introduced ? 0 : 200) + (finding.accepted === null ? 0 : 100) + severities.indexOf(finding.severity) * 20 + (finding.isOfKit === true ? 10 : 0) + byHarm[finding.severity].indexOf(finding.stage);
  return [...findings].sort((a, b) => rank3(a) - rank3(b) || compareText(a.file, b.file) || a.line - b.line);
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
  if (harm !== void 0) return harmInWords(harm);
  if (added.length > 0 && folders.every(isSafe)) {
    return `${joinNames(added)} ${added.length === 1 ? "is" : "are"} safe to merge${orderInWords(folders)}`;
  }
  if (added.length > 0)
    return `${joinNames(added)} ${added.length === 1 ? "works" : "work"} on new and on existing databases`;
  if (open.some(({ stage }) => stage === "history")) return `No new migrations in ${names}`;
  return `No new migrations, and the history of ${names} is intact`;
}
function harmInWords({ migration, ...change }) {
  if (change.kind === "delete-rows" && change.data === "all rows deleted")
    return `${code(migration)} deletes all rows of ${code(change.object)}`;
  const effect = change.data === "none touched" ? change.why : change.data || change.why;
  return `${code(migration)}: ${changePhrase({ migration, ...change })}${effect === "" ? "" : ` (${effect})`}`;
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
  const [order3] = orders;
  if (order3 === "migrate-first") return ": migrate first, then deploy";
  if (order3 === "code-first") return ": deploy the code first, then migrate";
  return order3 === "either" ? ", in either order" : "";
}
function nothingToDo(unchanged, foreign) {
  if (unchanged.length > 0)
    return `No migration folder changed; looked at ${joinNames(unchanged.map((path) => path || "."))}`;
  if (foreign.length === 0) return "No Drizzle migration folder for SQLite found";
  const others = foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`).join(", ");
  return `No Drizzle migration folder for SQLite found; ${others} ${foreign.length === 1 ? "is" : "are"} for other databases`;
}
function folderName(folder) {
  return folder.path || ".";
}

// src/judge/find-files.ts
import { createHash } from "node:crypto";
import { globSync, statSync as statSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";

// src/copies/name-copies.ts
import { basename } from "node:path";
function nameSnapshots(paths) {
  const byName = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name2 = basename(path);
    const others = new Set(byName.get(name2));
    return others.size > 1 ? path.slice(commonFolder([...others]).length) : name2;
  });
}
function commonFolder([first = "", ...others]) {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.max(...["/", "\\"].map((slash) => first.lastIndexOf(slash, length - 1))) + 1);
}

// src/files/plain-file.ts
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync
} from "node:fs";
import { resolve as resolve2 } from "node:path";
var FileRefused = class extends Error {
};
function refuseLinks(path, checkout) {
  const { link } = lookAtWay(path, checkout);
  if (link === null) return;
  const what = link === resolve2(path) ? "is a link" : `is behind the link ${code(link)}`;
  throw new FileRefused(`${what}, which a pull request can point anywhere: name the file itself`);
}
function readPlainFile(path, checkout, most4) {
  refuseLinks(path, checkout);
  const file = openSync(resolve2(path), constants.O_RDONLY | flagsFor(path, checkout));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new FileRefused("is not a plain file");
    if (stats.size > most4) throw new FileRefused(`is larger than ${formatBytes(most4)}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
function writePlainFile(path, checkout, text) {
  refuseLinks(path, checkout);
  const file = openSync(
    resolve2(path),
    constants.O_WRONLY | constants.O_CREAT | flagsFor(path, checkout),
    438
  );
  try {
    const isPlain = fstatSync(file).isFile();
    if (!isPlain && lookAtWay(path, checkout).isInside) throw new FileRefused("is not a plain file");
    if (isPlain) ftruncateSync(file);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
function flagsFor(path, checkout) {
  const { O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return lookAtWay(path, checkout).isInside ? O_NONBLOCK | O_NOFOLLOW : 0;
}

// src/model/shard.ts
function toleratedOf({ most: most4, isPercent }, copies) {
  return isPercent ? Math.floor(copies * most4 / 100) : most4;
}
function partOf(all, { index, of }) {
  return all.filter((_, place2) => place2 % of === index - 1);
}

// src/judge/find-files.ts
var mostSeed = 1e8;
function findFiles(wanted, prefix, { now, checkout }) {
  const { migrations, all, driver, foreignKeys, rows, accept, failOn, seedFile, tolerate } = wanted;
  const snapshots = wanted.snapshots.flatMap((pattern) => {
    const option = prefix === null ? "drift" : `${prefix}snapshot`;
    return filesFor(pattern, option).map((path) => withoutLinks(path, option, checkout));
  });
  const seed = seedFile === null ? null : { file: seedFile, text: readSeed(seedFile, `${prefix}seed`, checkout) };
  return {
    ...{ migrations, all, driver, foreignKeys, rows, accept, failOn, now, seed },
    ...tolerate === null ? {} : { tolerate },
    ...wanted.shard === null ? { snapshots } : shardOf(wanted, wanted.shard, snapshots, prefix)
  };
}
function shardOf(wanted, { index, of }, snapshots, prefix) {
  const option = code(`${prefix}shard`);
  if (snapshots.length === 0)
    throw new CannotCheck(`${option} parts production copies: name them with ${code(`${prefix}snapshot`)}`);
  if (index > snapshots.length)
    throw new CannotCheck(
      `${option} is ${code(`${index}/${of}`)}, but there ${snapshots.length === 1 ? "is" : "are"} only ${count(snapshots.length, "production copy", "production copies")}: use no more shards than copies`
    );
  const all = nameSnapshots(snapshots);
  const names = partOf(all, { index, of });
  const { migrations, driver, foreignKeys, rows, accept, failOn, released, tolerate, seedFile } = wanted;
  const asked = {
    migrations,
    driver,
    foreignKeys,
    rows,
    accept,
    failOn,
    released,
    tolerate,
    seedFile,
    all,
    of
  };
  const print = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  const tolerated = wanted.tolerate === null ? 0 : toleratedOf(wanted.tolerate, all.length);
  return {
    snapshots: partOf(snapshots, { index, of }),
    snapshotNames: names,
    shard: { index, of, copies: names, all: all.length, print, failOn: failOn ?? "error", tolerated }
  };
}
function filesFor(pattern, option) {
  const plain = resolve3(pattern);
  const found = lookAt(plain);
  if (found !== null && (found === "refused" || found.isFile())) return [plain];
  const matches = globSync(pattern).map((path) => resolve3(path)).filter((path) => isFile(lookAt(path))).sort();
  if (matches.length > 0) return matches;
  if (found !== null) return [plain];
  throw new CannotCheck(
    `${code(option)} names ${code(pattern)}, but there is no such file: create or download it first${option.endsWith("snapshot") ? ", or leave the option out" : ""}`
  );
}
function withoutLinks(path, option, checkout) {
  for (const each of ["", "-wal", "-journal"].map((suffix) => path + suffix)) {
    try {
      refuseLinks(each, checkout);
    } catch (error) {
      throw refused(error, option, each);
    }
  }
  return path;
}
function readSeed(path, option, checkout) {
  try {
    return readPlainFile(path, checkout, mostSeed).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw refused(error, option, path);
    throw new CannotCheck(
      `${code(option)} names ${code(path)}, which cannot be read: check the path, or leave the option out`
    );
  }
}
function refused(error, option, path) {
  if (!(error instanceof FileRefused)) return error;
  return new CannotCheck(`${code(option)} names ${code(path)}, which ${error.message}`);
}
function isFile(found) {
  return found !== null && found !== "refused" && found.isFile();
}
function lookAt(path) {
  try {
    return statSync2(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : null;
    return reason === "EACCES" || reason === "EPERM" ? "refused" : null;
  }
}

// src/git/released/find-moved.ts
var [mostLevels, mostTrees] = [8, 1e5];
var passedOver = /* @__PURE__ */ new Set(["node_modules", ".git"]);
async function foldersIn(roots, trees) {
  let level = [...new Set(roots)];
  const seen = new Set(level);
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1) {
    if (trees.size + level.length > mostTrees) return null;
    await trees.load(level);
    const below2 = level.flatMap(
      (id) => trees.items(id).filter(({ kind, name: name2 }) => kind === "folder" && !passedOver.has(name2)).map((item) => item.id)
    );
    level = [...new Set(below2)].filter((id) => !seen.has(id) && seen.add(id));
  }
  const known = /* @__PURE__ */ new Map();
  const find = (id, depth) => {
    const before = known.get(id);
    if (before !== void 0 || depth > mostLevels) return before ?? [];
    const own = folderAt(id, trees);
    const inner = trees.items(id).filter(({ kind, name: name2 }) => kind === "folder" && !passedOver.has(name2)).flatMap(
      (item) => find(item.id, depth + 1).map((each) => ({
        ...each,
        path: joinPath(item.name, each.path).replace(/\/$/, "")
      }))
    );
    const all = own === null ? inner : [own, ...inner];
    known.set(id, all);
    return all;
  };
  return (root) => find(root, 0);
}
function folderAt(tree, trees) {
  const items = trees.items(tree);
  const meta = items.find(({ name: name2, kind }) => name2 === "meta" && kind === "folder");
  if (meta !== void 0 && trees.items(meta.id).some(({ name: name2 }) => name2 === "_journal.json")) {
    const names2 = items.flatMap(
      ({ name: name2, kind }) => kind === "file" && name2.endsWith(".sql") ? [name2.slice(0, -4)] : []
    );
    return { path: "", tree, layout: "journal", names: names2 };
  }
  const names = items.filter(
    ({ kind, id }) => kind === "folder" && trees.items(id).some(({ name: name2 }) => name2 === "migration.sql")
  ).map(({ name: name2 }) => name2);
  return names.length === 0 ? null : { path: "", tree, layout: "folders", names };
}

// src/git/released/find-tags.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { posix } from "node:path";

// src/git/released/compare-versions.ts
function compareVersions(a, b) {
  const [left, right] = [partsOf2(a), partsOf2(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === void 0) return part === "-" ? -1 : 1;
    if (part === other) continue;
    if (part === "-" || other === "-") return part === "-" ? -1 : 1;
    const [one, two] = [Number(part), Number(other)];
    if (!Number.isNaN(one) && !Number.isNaN(two) && one !== two) return one - two;
    if (part !== other) return part < other ? -1 : 1;
  }
  const next = right[left.length];
  return next === void 0 ? 0 : next === "-" ? 1 : -1;
}
function partsOf2(name2) {
  return name2.match(/\d+|-|[^\d-]+/g) ?? [];
}

// src/git/released/find-tags.ts
var mostTags = 1e3;
async function findTags(patterns, repository, store) {
  const here = await localTags(repository);
  const isWanted = (name2) => patterns.some((pattern) => posix.matchesGlob(name2, pattern));
  const mayLack = isShallow(repository) || ![...here.keys()].some(isWanted);
  const remote = mayLack ? await store.remoteTags() : /* @__PURE__ */ new Map();
  const all = new Map([...typeof remote === "string" || remote === null ? [] : remote, ...here]);
  const tags = [...all].filter(([name2]) => isWanted(name2)).map(([name2, id]) => ({ name: name2, id }));
  if (tags.length > mostTags) {
    const names = patterns.map((pattern) => code(pattern)).join(", ");
    throw new CannotCheck(
      `${names} matches ${tags.length} tags, and ${mostTags} are read at most: name fewer released versions`
    );
  }
  if (tags.length === 0 && all.size > 0) throw noneMatches(patterns, [...all.keys()]);
  const complaint = remote === null && isShallow(repository) ? "there is no remote `origin`" : remote;
  const trouble = typeof complaint === "string" ? `the tags of \`origin\` could not be listed (${complaint})` : null;
  return { tags: tags.toSorted((a, b) => compareVersions(a.name, b.name)), trouble };
}
function noneMatches(patterns, names) {
  const asked = patterns.map((pattern) => code(pattern)).join(", ");
  const newest = names.toSorted(compareVersions).toReversed();
  return new CannotCheck(`No tag matches ${asked}; there are ${joinNames(newest, 3)}`);
}
async function localTags({ place: place2 }) {
  const { stdout } = await runGit(place2, [
    "for-each-ref",
    "--format=%(objectname) %(refname:strip=2)",
    "refs/tags"
  ]);
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, id, name2] = /^([0-9a-f]{40,64}) (.+)$/.exec(line) ?? [];
      return id && name2 ? [[name2, id]] : [];
    })
  );
}
function isShallow({ shallow }) {
  try {
    return readFileSync2(shallow).length > 0;
  } catch {
    return false;
  }
}

// src/git/released/read-tree-objects.ts
var TreeObjects = class {
  #place;
  #known = /* @__PURE__ */ new Map();
  constructor(place2) {
    this.#place = place2;
  }
  /** How many were read. */
  get size() {
    return this.#known.size;
  }
  /** Reads those that are not known yet, with one process. What is not there has no entries. */
  async load(ids) {
    const missing2 = [...new Set(ids)].filter((id) => !this.#known.has(id));
    const objects = await readObjects(this.#place, missing2);
    for (const [index, id] of missing2.entries()) {
      const object = objects[index];
      this.#known.set(id, object?.type === "tree" ? parseTree(object.bytes, id.length / 2) : []);
    }
  }
  /** The entries of a tree that was loaded. */
  items(id) {
    return this.#known.get(id) ?? [];
  }
};
function parseTree(bytes, idBytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(32, at);
    const end = buffer.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const mode = buffer.toString("latin1", at, space);
    const kind = mode === "40000" ? "folder" : mode.startsWith("100") ? "file" : null;
    const id = buffer.toString("hex", end + 1, end + 1 + idBytes);
    if (kind !== null) items.push({ name: buffer.toString("utf8", space + 1, end), kind, id });
    at = end + 1 + idBytes;
  }
  return items;
}

// src/git/released/read-released.ts
var most2 = { fetched: 3e8, read: 1e8 };
async function readReleased(request) {
  const { patterns } = request;
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { tags, trouble } = await findTags(patterns, repository, store);
    const versions = tags.map(({ name: name2 }) => name2);
    if (trouble !== null && tags.length === 0)
      throw new CannotCheck(`No released version could be read: ${trouble}`);
    await store.scratch();
    const { here, unread } = await withRoots(tags, store);
    const trees = new TreeObjects(store.place);
    const found = [];
    for (const folder of request.folders) found.push(...await findIn(here, folder, store, trees));
    const read = await withContent(found, trees, store);
    const more = trouble === null ? [] : [{ versions: [], reason: `and perhaps others are not known: ${trouble}` }];
    return { patterns, versions, folders: read.folders, unread: [...unread, ...read.unread, ...more] };
  } finally {
    store.close();
  }
}
async function withRoots(tags, store) {
  const roots = async () => {
    const facts = await lookUpObjects(
      store.place,
      tags.map(({ id }) => `${id}^{tree}`)
    );
    return tags.map((tag, index) => ({ ...tag, root: facts[index]?.id ?? null }));
  };
  let all = await roots();
  const missing2 = all.filter(({ root }) => root === null);
  if (missing2.length === 0) return { here: all.filter(isHere), unread: [] };
  const complaint = await store.fetchTrees(
    missing2.map(({ id }) => id),
    most2.fetched
  );
  all = await roots();
  const left = all.filter(({ root }) => root === null).map(({ name: name2 }) => name2);
  const reason = complaint === null ? "not what a version is: the tag points to no commit" : `could not be fetched from \`origin\` (${complaint})`;
  return {
    here: all.filter(isHere),
    unread: left.length === 0 ? [] : [{ versions: left, reason }]
  };
}
function isHere(version2) {
  return version2.root !== null;
}
async function findIn(versions, wanted, { place: place2 }, trees) {
  const found = /* @__PURE__ */ new Map();
  const add = ({ name: name2 }, folder) => {
    const key = `${folder.tree} ${folder.path}`;
    const known = found.get(key);
    if (known === void 0) found.set(key, { ...folder, of: wanted.of, versions: [name2] });
    else known.versions.push(name2);
  };
  let left = versions;
  for (const path of wanted.paths.filter((each) => !each.includes("\n"))) {
    const facts = await lookUpObjects(
      place2,
      left.map(({ root }) => path === "" ? root : `${root}:${path}`)
    );
    const ids = new Map(
      left.map(({ name: name2 }, index) => [name2, facts[index]?.type === "tree" ? facts[index].id : null])
    );
    const all = [...new Set(ids.values())].filter((id) => id !== null);
    await trees.load(all);
    await trees.load(
      all.flatMap((id) => trees.items(id).flatMap((item) => item.kind === "folder" ? [item.id] : []))
    );
    const isLeft = (version2) => {
      const id = ids.get(version2.name) ?? null;
      const folder = id === null ? null : folderAt(id, trees) ?? (wanted.isBare ? bareAt(id, trees) : null);
      if (folder !== null) add(version2, { ...folder, path });
      return folder === null;
    };
    left = left.filter(isLeft);
  }
  if (left.length > 0) await findElsewhere(left, [...wanted.names, ...namesIn(found)], trees, add);
  return [...found.values()];
}
function namesIn(found) {
  return [...found.values()].flatMap(({ names }) => names);
}
function bareAt(tree, trees) {
  const names = trees.items(tree).flatMap(({ name: name2, kind }) => kind === "file" && name2.endsWith(".sql") ? [name2] : []);
  return names.length === 0 ? null : { path: "", tree, layout: "journal", names };
}
async function findElsewhere(versions, names, trees, add) {
  const known = new Set(names);
  const look = await foldersIn(
    versions.map(({ root }) => root),
    trees
  );
  for (const version2 of versions.toReversed()) {
    const [best] = (look?.(version2.root) ?? []).map((folder) => ({ folder, common: folder.names.filter((name2) => known.has(name2)).length })).filter(({ folder, common }) => common > 0 && common * 2 >= Math.min(folder.names.length, known.size)).sort((a, b) => b.common - a.common);
    if (best === void 0) continue;
    for (const name2 of best.folder.names) known.add(name2);
    add(version2, best.folder);
  }
}
async function withContent(found, trees, store) {
  const listed3 = found.map((folder) => ({ folder, files: filesOf(folder, trees) }));
  const wanted = [...new Set(listed3.flatMap(({ files }) => files.map(({ id }) => id)))];
  const facts = await lookUpObjects(store.place, wanted);
  const size = facts.reduce((sum2, fact2) => sum2 + (fact2?.size ?? 0), 0);
  if (size > most2.read) {
    const reason2 = `cannot be read, since their migrations are larger than ${formatBytes(most2.read)} together`;
    return { folders: [], unread: [{ versions: found.flatMap(({ versions }) => versions), reason: reason2 }] };
  }
  const blobs = await store.blobs([], wanted);
  const folders = [];
  const lacking = [];
  for (const { folder, files } of listed3) {
    const { of, versions, path, layout } = folder;
    if (files.some(({ id }) => !blobs.has(id))) lacking.push(...versions);
    else folders.push({ of, versions, path, layout, tree: treeOf(of, files, blobs) });
  }
  const reason = "could not be read: some of their migrations are not in this clone and could not be fetched";
  return { folders, unread: lacking.length === 0 ? [] : [{ versions: lacking, reason }] };
}
function filesOf({ tree }, trees) {
  return trees.items(tree).flatMap(({ name: name2, kind, id }) => {
    if (kind === "file") return name2.endsWith(".sql") ? [{ path: name2, id }] : [];
    const wanted = name2 === "meta" ? "_journal.json" : "migration.sql";
    const inner = trees.items(id).filter((item) => item.kind === "file" && item.name === wanted);
    return inner.map((item) => ({ path: `${name2}/${item.name}`, id: item.id }));
  });
}
function treeOf(of, files, blobs) {
  return fileTree(
    files.map(({ path, id }) => ({ path: joinPath(of, path), kind: "file", bytes: blobs.get(id) ?? null }))
  );
}

// src/history/pair-folders.ts
function findPairs(base, head) {
  const before = findFolders(base);
  const { places, foreign } = findFolders(head, before.places);
  const pairs = pairFolders({ tree: base, places: before.places }, { tree: head, places });
  return { pairs, places, foreign };
}
function pairFolders(base, head) {
  const headByPath = new Map(head.places.map((place2) => [place2.path, place2]));
  const pairs = [];
  const gone = [];
  for (const place2 of base.places) {
    const twin = headByPath.get(place2.path);
    headByPath.delete(place2.path);
    if (twin === void 0) gone.push(place2);
    else pairs.push({ base: place2, head: twin });
  }
  for (const place2 of gone) {
    const moved = [...headByPath.values()].find(
      (candidate) => isSameFolder(base.tree, place2, head.tree, candidate)
    );
    if (moved !== void 0) headByPath.delete(moved.path);
    pairs.push({ base: place2, head: moved ?? null });
  }
  for (const place2 of headByPath.values()) pairs.push({ base: null, head: place2 });
  return pairs;
}
function isSameFolder(baseTree, base, headTree, head) {
  const before = sqlNames(baseTree, base);
  const after = new Set(sqlNames(headTree, head));
  const common = before.filter((name2) => after.has(name2)).length;
  return common > 0 && common * 2 >= before.length;
}
function sqlNames(tree, place2) {
  return filesOf2(tree, place2).filter((path) => path.endsWith(".sql")).map((path) => baseName(path) === "migration.sql" ? baseName(parentOf(path)) : baseName(path));
}
function filesOf2(tree, place2) {
  const prefix = joinPath(place2.path, "");
  return [...tree.keys()].filter(
    (path) => path.startsWith(prefix) && isMigrationFile(path.slice(prefix.length))
  );
}
function isMigrationFile(relative) {
  return /^[^/]+\.sql$|^migrations\.js$|^meta\/[^/]+\.json$|^(?:[^/]+\/){1,2}(?:migration\.sql|snapshot\.json)$/.test(
    relative
  );
}

// src/judge/read-versions.ts
async function readVersions({ base, head }, { repo, released, migrations }) {
  if (released.length === 0) return {};
  const { pairs } = findPairs(base.tree, head.tree);
  const folders = pairs.map((pair) => wantedFolder(pair, base.tree, head.tree)).filter(
    ({ paths }) => migrations.length === 0 || migrations.some((given) => paths.some((path) => liesAt(path, given)))
  );
  return { released: await readReleased({ repo, patterns: released, folders, fetch: true }) };
}
function wantedFolder({ base, head }, before, after) {
  const places = [
    ...head === null ? [] : [{ place: head, tree: after }],
    ...base === null ? [] : [{ place: base, tree: before }]
  ];
  const names = places.flatMap(
    ({ place: place2, tree }) => [...tree.keys()].flatMap((path) => migrationNameAt(place2, path) ?? [])
  );
  return {
    of: places[0]?.place.path ?? "",
    paths: [...new Set(places.map(({ place: place2 }) => place2.path))],
    names: [...new Set(names)],
    isBare: places.some(({ place: place2 }) => place2.isBare === true)
  };
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
  const note = `The merged code could not be searched for uses of what is dropped or renamed: ${why}`;
  return withNotes(
    report,
    (folder) => folder.findings.some((finding) => wantedOf(finding, folder).length > 0) ? [note] : []
  );
}

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
  const rank3 = (path) => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths.map((path) => ({ path, near: rank3(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
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
  return changedPaths(trees).some((path) => isOfMigrations(path) || declares(trees, path));
}
function isOfMigrations(path) {
  return path.endsWith(".sql") || /(?:^|\/)(?:_journal\.json|migrations\.[jt]s)$/.test(path);
}
function namesInMigrations(trees) {
  const { base, head } = trees;
  const changed = changedPaths(trees).filter((path) => path.endsWith(".sql"));
  const named = changed.flatMap(
    (path) => [base, head].flatMap(({ tree }) => wordsIn(textAt(tree, path) ?? ""))
  );
  const changedWords = new Set(named);
  const names = new Set(named);
  const texts = [...head.tree.keys(), ...base.tree.keys()].filter((path) => path.endsWith(".sql"));
  const ties = [...new Set(texts)].flatMap(
    (path) => tiesIn(textAt(head.tree, path) ?? textAt(base.tree, path) ?? "")
  );
  for (const [one, other] of ties) {
    if (changedWords.has(one)) names.add(other);
    if (changedWords.has(other)) names.add(one);
  }
  return [...names];
}
function wordsIn(sql) {
  const words6 = sql.matchAll(/["`[]([^"`\]]+)["`\]]|(\w+)/g);
  return [...new Set([...words6].map(([, quoted, plain]) => nameKey(quoted ?? plain ?? "")))];
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
import { join as join3 } from "node:path";
import { Worker } from "node:worker_threads";
function startSearch(deadline = 1e4) {
  const thread = new Worker(searchEntry(), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 }
  });
  let end = null;
  let giveUp = () => void 0;
  const broken = (why) => {
    end ??= new CannotCheck(why);
    giveUp(end);
  };
  thread.on("error", (error) => broken(`the search stopped (${code(oneLine(String(error)))})`));
  thread.on("exit", () => broken("the search stopped"));
  const ask = async (task) => {
    if (end !== null) throw end;
    const { promise, resolve: resolve4, reject } = Promise.withResolvers();
    giveUp = reject;
    thread.once("message", resolve4);
    const timer = setTimeout(() => {
      broken(`it took longer than ${deadline / 1e3} s`);
      void thread.terminate();
    }, deadline);
    thread.postMessage(task);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    readCode: (request) => ask({ kind: "code", request }),
    findReferences: (request) => ask({ kind: "references", request }),
    stop: () => void thread.terminate()
  };
}
function searchEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join3(import.meta.dirname, bundled ? "search.js" : "search.ts");
}

// src/judge/search-code.ts
var CodeSearch = class {
  #thread = null;
  #left = 0;
  /** Chooses the sources of both sides, where anything changes that they can meet; else null. */
  wanted = (read) => {
    if (!needsCode(read)) return null;
    const folders = findFolders(read.head.tree).places.map(({ path }) => path);
    if (folders.length === 0) return null;
    return (paths) => nearestFirst(
      paths.filter((path) => isSource(path) && !isMigration(path, folders)),
      folders
    );
  };
  /** Reads them, and finds out what they ask of the tables of a comparison. */
  async read(comparison, readSources2) {
    this.#thread = startSearch();
    const reading = readSources2();
    reading.catch(() => void 0);
    const names = namesInMigrations(comparison);
    const sources = await reading;
    if (sources instanceof CannotCheck) return this.#without(sources);
    const { base, head } = sources;
    this.#left = base.left;
    const left = { base: base.left, head: head.left };
    return await this.#thread.readCode({ base: base.texts, head: head.texts, left, names }).then(
      (code2) => ({ code: code2 }),
      (error) => this.#without(error)
    );
  }
  #without(error) {
    this.stop();
    return { codeUnread: error instanceof CannotCheck ? error.message : String(error) };
  }
  /**
   * The report, with the places where base's sources still name what head drops or renames. Where they cannot be
   * searched, a note says so and the verdict stands.
   */
  async withReferences(report) {
    const wanted = wantedBy(report);
    if (wanted.length === 0 || this.#thread === null) return report;
    const judged = report.folders.map(({ path }) => path);
    const folders = [...judged, ...report.unchanged, ...report.foreign.map(({ path }) => path)];
    try {
      return addReferences(report, await this.#thread.findReferences({ wanted, folders }), this.#left);
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      return withoutReferences(report, error.message);
    }
  }
  stop() {
    this.#thread?.stop();
    this.#thread = null;
  }
};

// src/judge/with-dry-runs.ts
async function withDryRuns(comparison, request) {
  const [{ dryRuns }, { readConfig }] = await Promise.all([
    import("./dry-runs-LHT4EYAX.js"),
    import("./read-config-UPPA4FXZ.js")
  ]);
  const read = readConfig(comparison.base.tree);
  const said = read.kind === "read" ? read.config.migrations : [];
  const migrations = request.migrations.length > 0 ? request.migrations : said;
  return { ...comparison, dryRuns: await dryRuns(comparison, { ...request, migrations }) };
}

// src/judge/judge.ts
async function judge(given) {
  const { repo, timeoutMs, runDrizzleKit, sides } = given;
  let comparison = null;
  const toEnd = [given.worker.stop];
  try {
    const worker = given.worker.take();
    const options = findFiles(given.wanted, given.prefix, { now: Date.now(), checkout: checkoutOf(repo) });
    const search = new CodeSearch();
    toEnd.push(() => search.stop(), given.tell(worker.progress));
    const ends = await given.findEnds();
    const request = { repo, ...ends, fetch: true, select: selectPaths, mayLack: isEvidence };
    const { comparison: read, readSources: readSources2, close } = await readSides(request, search.wanted);
    toEnd.push(close);
    const { migrations } = options;
    const { released } = given.wanted;
    const versions = await readVersions(read, { repo, released, migrations });
    const named = { ...given.named(read), ...versions };
    comparison = runDrizzleKit ? await withDryRuns(named, { repo, timeoutMs, migrations }) : named;
    const code2 = readSources2 && (() => search.read(read, readSources2));
    const running = worker.run(comparison, options, code2);
    given.meanwhile?.();
    const report = await search.withReferences(await running);
    return { report, comparison, trace: null };
  } catch (error) {
    return { ...couldNotJudge(error, sides), comparison };
  } finally {
    for (const end of toEnd) end();
  }
}
function couldNotJudge(error, sides) {
  const report = unknownReport(version, reasonOf(error), ...sides);
  return { report, comparison: null, trace: traceOf(error) };
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

// src/report/code-quality.ts
var grades = {
  error: "critical",
  warning: "major",
  notice: "info"
};
function toCodeQuality(report) {
  const findings = allFindings(report).counting;
  const prints = fingerprints(findings);
  const issues = findings.map((finding, place2) => issueOf(finding, prints[place2] ?? ""));
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

// src/report/copies.ts
var order = ["fails", "loses rows", "not tried", "passes"];
function copyGroups({ production: { copies } }) {
  if (copies.length < 2) return [];
  const keyOf2 = ({ outcome, detail, stands, pending, problem }) => JSON.stringify([outcome, detail, stands, pending, problem]);
  const groups = [...Map.groupBy(copies, keyOf2).values()].toSorted(
    ([a], [b]) => order.indexOf(a?.outcome ?? "passes") - order.indexOf(b?.outcome ?? "passes") || (b?.pending.length ?? 0) - (a?.pending.length ?? 0)
  );
  return groups.flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const names = joinNames(
      alike.map(({ name: name2 }) => name2),
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
  return stands === "behind" ? `${count(pending.length, "migration")} behind: ${joinNames(pending, 3)}` : stands;
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
function csvOf({ name: name2, stands, ran, pending, outcome, detail, problem }) {
  return [name2, stands, String(ran), pending.join(" "), outcome, detail, problem ?? ""].map(csvField).join(",");
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
function jsonFolder(folder, version2) {
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
      uncounted: data.uncounted,
      ms: data.ms
    },
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
    rollout: jsonRollout(folder.rollout),
    deployPhases: [...folder.deployPhases],
    production: jsonProduction(folder),
    findings: folder.findings.map((finding) => jsonFinding(finding, version2)),
    notes: [...folder.notes],
    suggestion: jsonSuggestion(folder)
  };
}
function jsonSuggestion({ suggestion }) {
  if (suggestion === void 0) return null;
  const { file, line, endLine: endLine2, before, after } = suggestion;
  return { file, line, endLine: endLine2, before: [...before], after: [...after] };
}
function jsonProduction({ production, released }) {
  const copies = production.copies.map((copy) => ({
    ...{ name: copy.name, stands: copy.stands, ran: copy.ran, pending: [...copy.pending] },
    ...{ unknown: [...copy.unknown], rows: copy.rows, tables: copy.tables },
    ...{ differences: [...copy.differences], problem: copy.problem },
    ...{ outcome: copy.outcome, detail: copy.detail }
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
    fixable: finding.fixable === true,
    evidence: finding.evidence,
    subject: finding.subject,
    copies: finding.copies === void 0 ? null : { message: finding.copies.message, names: [...finding.copies.names] },
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version2, finding.rule)
  };
}

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
      return codeFirst(old.words, folder);
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
function codeFirst(old, { rollout, data }) {
  const place2 = placeOf(rollout);
  const isLost = `${old} on the new one, so the code cannot be rolled back after that`;
  const order3 = `deploy the new code first, then migrate. It works on the old schema; ${isLost}.`;
  const gradual = rollout?.isGradual === true ? " In a gradual rollout: migrate once the new version answers everything, and none is kept to roll back to." : "";
  switch (rollout?.way) {
    case "at-start":
      return `two releases. The app migrates when it starts${place2 === null ? "" : ` (${place2})`}, so the new code cannot go first: ${old} on the new schema as soon as one new instance has started.`;
    case "one-instance":
      return stopped(`${capital(old)} on the new schema`, data);
    case "migrate-first":
      return `${order3} But ${place2 ?? "your rollout"} migrates before it deploys: release the code without this migration, and the migration with the next release.${gradual}`;
    case "deploy-first":
      return `${order3}${place2 === null ? "" : ` ${place2} does it in this order.`}${gradual}`;
    case void 0:
      return `${order3} An app that migrates when it starts needs two releases: first the code, then this migration.`;
  }
}
function neither(trouble, { rollout, deployPhases, data }) {
  if (rollout?.way === "one-instance") return stopped(trouble, data);
  const split = `split it into two releases${deployPhases.length === 0 ? "." : " (keep the new code path behind a feature flag until the second):"}`;
  return rollout?.isGradual === true ? `no order works, and no gradual rollout. ${trouble}: ${split}` : `no order works without downtime. ${trouble}. Either stop the service during the rollout, or ${split}`;
}
function stopped(trouble, { ms }) {
  const time = ms === null ? "How long it takes, a run on a production copy tells" : `The migration took ${durationPhrase(ms)} on the production copy`;
  return `stop the service, migrate, start the new code. ${trouble}, so the code cannot be rolled back after that. ${time}.`;
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
  const words6 = fates.has("reads otherwise") ? `${whose} reads other values` : `some writes of ${whose} fail`;
  return { words: words6, needs: `${words6} on the old one` };
}
function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// src/report/markdown/changes.ts
var openRows = 12;
var riskyRows = 6;
var risks = ["destructive", "breaking", "caution", "safe"];
var marks = ["blocks", "look", "none", "fine"];
function renderChanges(folder, report, most4, links) {
  const given = marksOf(report).ofChanges(folder);
  const changes = folder.changes.map((change, place2) => ({ change, mark: given[place2] ?? "none" })).toSorted((a, b) => rank(a) - rank(b));
  if (changes.length === 0 || most4 === 0) return [];
  if (changes.length <= openRows && changes.length <= most4) return [renderList(changes, links)];
  const risky = changes.filter(({ change }) => change.risk !== "safe").slice(0, Math.min(riskyRows, most4));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most4 - risky.length);
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
  const whole = {
    "none touched": "no rows touched",
    "all copied": "all rows copied",
    "not tried": "rows not tried"
  };
  return Object.hasOwn(whole, data) ? whole[data] : renderMessage(data, "markdown", 300);
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
  const words6 = fatePhrase(fate, side);
  if (words6 === "breaks") return " **breaks**";
  return fate === "some writes fail" ? `: ${words6}` : ` ${words6}`;
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

// src/report/markdown/copies.ts
var mostRows = 20;
function renderCopyTable(folder) {
  const phrase = copiesPhrase(folder);
  if (phrase === null) return [];
  const line = `**Production:** ${phrase}.`;
  if (!hasCopyTable(folder)) return [line];
  const groups = copyGroups(folder);
  const cells = groups.slice(0, mostRows).map(
    ({ copies, stands, outcome }) => [copies, stands, outcome].map((cell2) => renderMessage(cell2, "markdown", 300))
  );
  const table = [["copies", "before", "new migrations"], ["---", "---", "---"], ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const left = groups.length - cells.length;
  return [line, table, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/markdown/context.ts
function opensAtOnce(finding, context) {
  return context.kind !== "comment" && finding.severity === "error";
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
  const kind = referenceKinds.find((known) => known === value["kind"]);
  if (typeof file !== "string" || typeof line !== "number" || typeof name2 !== "string") return null;
  return kind === void 0 ? null : { file, line, kind, name: name2 };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  const it = new Set(places.map(({ name: name2 }) => name2)).size > 1 ? "them" : "it";
  return `${count(found, "place")} in ${there} still ${found === 1 ? "uses" : "use"} ${it}`;
}
function hintPhrase({ left }) {
  const unsearched = left === 0 ? "" : `; ${count(left, "file")} not searched`;
  return `found by reading the sources, not by running them${unsearched}`;
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
  const parts = kinds.map(({ words: words6, lines }) => {
    const shown = lines.slice(0, mostLines).map((line) => markdownLink(String(line), links.base(file, line)));
    const left = lines.length - shown.length;
    const more = left === 0 ? "" : ` and ${formatNumber(left)} more`;
    return `${words6} ${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
  });
  return `${markdownCode(shorten(file, 200))} ${parts.join(" · ")}`;
}

// src/report/markdown/finding.ts
function renderFinding(finding, mark, folder, base, detail, { open, isHeadline }, links) {
  const rule = `${mark}<b>${finding.rule}</b>`;
  const accept = detail.remedy === 0 ? null : acceptPhrase(finding, folder);
  const title2 = isHeadline ? `Details: ${rule} (${htmlCode(shorten(baseName2(finding.file), 100))} ${linesPhrase(finding.line, finding.endLine)})` : `${rule}: ${renderMessage(finding.message, "html", detail.message)}`;
  return [
    `<details${open ? " open" : ""}><summary>${title2}${renderReferencesTitle(finding, base)}</summary>`,
    `${whereLink(finding, links)} · ${markdownLink(`what ${markdownCode(finding.rule)} means`, links.rule(finding.rule))}`,
    ...renderRemedy(finding.remedy, detail.remedy),
    ...renderEvidence(finding, detail.evidence),
    ...renderReferences(finding, base, detail.files, links),
    ...accept === null ? [] : [`${renderMessage(accept, "markdown")}.`],
    "</details>"
  ].join("\n\n");
}
function renderFindingLine(finding, mark, most4, links) {
  const message = renderMessage(finding.message, "markdown", most4);
  return `- ${mark}**${finding.rule}**: ${message} · ${whereLink(finding, links)}`;
}
function renderAcceptedLine(finding, most4, links) {
  const acceptance = finding.accepted;
  if (acceptance === null) return renderFindingLine(finding, "", most4, links);
  const by = {
    directive: "in the migration",
    input: "by the workflow",
    label: "by the label",
    config: "in `drizzle-gate.json`"
  }[acceptance.by];
  const who = acceptance.who === null ? "" : ` (${markdownCode(shorten(acceptance.who, 60))})`;
  const reason = markdownText(shorten(acceptance.reason, most4));
  return `${renderFindingLine(finding, "", most4, links)}<br>accepted ${by}${who}: ${reason}`;
}
function whereLink(finding, links) {
  const { file, line, endLine: endLine2 } = finding;
  const text = `${markdownCode(shorten(file, 200))} ${linesPhrase(line, endLine2)}`;
  return markdownLink(text, links.blob(file, line, endLine2));
}
function baseName2(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}
function renderRemedy(remedy, most4) {
  const [first, ...rest] = most4 === 0 ? [] : renderBlocks(remedy, most4);
  if (first === void 0) return [];
  return first.startsWith("```") ? ["**What to do:**", first, ...rest] : [`**What to do:** ${first}`, ...rest];
}
var fenced = {
  statement: ["The statement", "sql"],
  failing: ["Query that breaks", "sql"],
  query: ["Run this on production first", "sql"],
  diff: ["The difference", "diff"]
};
var shownElsewhere = /* @__PURE__ */ new Set([
  ...["references", "probe", "bytes", "change", "deleted", "difference", "drizzleKit", "forged", "gone"],
  ...["kind", "met", "statements"]
]);
function renderEvidence(finding, most4) {
  if (most4 === 0) return [];
  const said = namesIn3(`${finding.message}
${finding.remedy}`);
  const entries = Object.entries(finding.evidence).filter(
    ([key, value]) => !shownElsewhere.has(key) && value !== null && value !== "" && !isSaid(value, said)
  );
  const facts = entries.filter(([key, value]) => isFact(key, value)).map(([key, value]) => fact(key, value, most4));
  const blocks = entries.filter(([key, value]) => !isFact(key, value)).flatMap(
    ([key, value]) => block(finding.stage === "schema" && key === "statement" ? "failing" : key, value, most4)
  );
  return [...facts.length === 0 ? [] : [facts.join("\n")], ...blocks];
}
function namesIn3(text) {
  const names = readMessage(text).flatMap(
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
function fact(key, value, most4) {
  const values = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most4, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key) ? labels[key] : words3(key)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
var listed = 20;
var labels = {
  when: "its timestamp",
  highWaterMark: "newest merged timestamp",
  sqlite: "SQLite says",
  drift: "the database differs in",
  latest: "latest timestamp before it",
  on: "fails on",
  ran: "recorded as run"
};
function block(key, value, most4) {
  const [title2, language] = (Object.hasOwn(fenced, key) ? fenced[key] : void 0) ?? [
    capital2(words3(key)),
    "json"
  ];
  if (typeof value === "string") {
    return [`${title2}:`, markdownFence(shorten(value, most4), language === "json" ? "" : language)];
  }
  const table = isList(value) ? renderRecords(value) : null;
  return [`${title2}:`, table ?? markdownFence(shorten(JSON.stringify(value, null, 2), most4), "json")];
}
function renderRecords(values) {
  const records = values.filter(isRecord2);
  const keys = Object.keys(records[0] ?? {});
  const flat = records.every(
    (record) => Object.values(record).every((value) => value === null || typeof value !== "object")
  );
  if (records.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records.slice(0, listed).map((record) => keys.map((key) => cell(record[key])));
  const lines = [keys.map(words3), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records.length - rows.length;
  return `${lines.join("\n")}${left > 0 ? `

… and ${count(left, "more row")}` : ""}`;
}
function cell(value) {
  return value === void 0 || value === null ? "" : renderValue(value, 120);
}
function renderValue(value, most4) {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most4));
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
function capital2(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function words3(key) {
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
  const title2 = `${emoji[marksOf(report).ofFinding(first)]}<b>${first.rule}</b>: ${count(alike.length, "finding")} in ${renderMessage(joinNames([...places], 3), "html")}`;
  return [fold(title2, blocks)];
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
  const keyOf2 = ({ outcome, detail, introduced }) => JSON.stringify([outcome, detail, introduced]);
  const groups = [...Map.groupBy(rows, keyOf2).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const wanted = new Set(alike.flatMap((row) => row.versions));
    return [
      {
        versions: versionsInWords(
          versions,
          versions.filter((version2) => wanted.has(version2))
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
  return `${words4[outcome]}${detail === "" ? "" : `${between[outcome]}${detail}`}${old}`;
}
var words4 = {
  passes: "works",
  stops: "stops at",
  "loses rows": "loses rows or values",
  "depends on rows": "depends on the rows, at",
  differs: "ends with another schema than a new database",
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
  const [least, most4] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most4 ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most4)}`;
}
function releasedPhrase({ patterns, versions, rows, absent, unread }) {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  if (versions.length === 0) return `no tag matches ${of}, so there is no released version yet`;
  const bad = rows.filter(({ outcome }) => outcome !== "passes");
  const troubled = bad.reduce((sum2, row) => sum2 + row.versions.length, 0);
  const judged = rows.reduce((sum2, row) => sum2 + row.versions.length, 0);
  const end = judged === 0 ? "none has this folder" : troubled === 0 ? `the upgrade works${judged === 1 ? "" : " from all of them"}` : judged === troubled ? `the upgrade does not work${judged === 1 ? "" : " from any of them"}` : `the upgrade works from ${formatNumber(judged - troubled)}, and not from ${formatNumber(troubled)}`;
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

// src/report/markdown/released.ts
var mostRows2 = 20;
function renderReleased({ released }) {
  if (released === null) return [];
  const line = `**Released versions:** ${renderMessage(releasedPhrase(released), "markdown", 900)}.`;
  if (!hasReleasedTable(released)) return [line];
  const groups = releasedGroups(released);
  const cells = groups.slice(0, mostRows2).map(({ versions, ran, pending, what }) => [
    renderMessage(versions, "markdown", 300),
    ran,
    pending,
    renderMessage(what, "markdown", 400)
  ]);
  const left = groups.length - cells.length;
  const table = [["databases of", "migrations", "to run", "upgrade"], ["---", "---", "---", "---"], ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
  return [line, table, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/worthwhile-diff.ts
function worthwhileDiff({ schemaDiff, migrations, changes }) {
  const ofSchema = changes.filter(({ kind }) => !kind.endsWith("-rows"));
  const isAddition = ofSchema.length === 1 && !/^-/m.test(schemaDiff);
  return migrations.base === 0 || isAddition ? "" : schemaDiff;
}

// src/report/markdown/mermaid.ts
var fewest = 3;
var most3 = 25;
var roomy = 12;
function mermaidDiagram({ tables, keys }) {
  const touched = tables.filter(isTouched);
  if (touched.length < fewest) return null;
  const worst = touched.toSorted((a, b) => rank2(a) - rank2(b)).slice(0, most3);
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
function rank2({ fate, rows }) {
  if (rows === "lost" || fate === "dropped") return 0;
  return fate === "added" ? 2 : 1;
}
var rowWords = { lost: "loses rows", changed: "values change", added: "gets rows", kept: "" };
function labelOf({ name: name2, fate, rows }) {
  const words6 = [...fate === "kept" ? [] : [fate], ...rows === "kept" ? [] : [rowWords[rows]]];
  const label = [asText(name2), ...words6.length === 0 ? [] : [words6.join(", ")]].join(" · ");
  return rows === "lost" ? `⚠️ ${label}` : label;
}
function keyLine(key, child, parent) {
  const line = `${key.optional ? "|o" : "||"}${key.dropped ? ".." : "--"}o${key.unique ? "|" : "{"}`;
  const words6 = [
    key.columns.map(asText).join(" and "),
    ...key.onDelete === "NO ACTION" ? [] : [key.onDelete.toLowerCase()],
    ...key.dropped ? ["dropped"] : []
  ];
  return `  ${parent} ${line} ${child} : "${words6.join(" · ")}"`;
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
    ...path === null ? [] : [folderName2(path)],
    migrationsPhrase(folder),
    `run as **${folder.driver.name}** ${dataPhrase(folder)}`,
    ...ms === null ? [] : [durationPhrase(ms)]
  ].join(" · ");
}
function folderName2(path) {
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
function withoutStop(sentence) {
  return sentence.replace(/(?<!\.)\.$|:$/, "");
}
function withStop(sentence) {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
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
function renderUnknown(report, context, most4) {
  const log = markdownLink("the log of this run", context.links.run);
  const [, rest] = partSentence(report.reason);
  return [
    ...rest === "" ? [] : [`${renderMessage(rest, "markdown", most4)}.`.replace(/([.?!])\.$/, "$1")],
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
function* renderSeveral(report, detail, context, progress) {
  const shown = worstFirst(report.folders).slice(0, detail.folders);
  const left = report.folders.length - shown.length;
  const ran = `${count(report.folders.length, "folder")}, run in ${durationPhrase(report.ms)}.`;
  yield renderList2(shown, report);
  if (left > 0) yield `… and ${formatNumber(left)} more folders.`;
  yield [ran, ...renderLeftAlone(report), ...progress].join(" ");
  for (const folder of shown) yield* renderOne(folder, report, detail, context);
}
function renderList2(folders, report) {
  const { ofFolder } = marksOf(report);
  return folders.map((folder) => {
    const mark = ofFolder(folder);
    const order3 = mark === "blocks" ? "" : deployWords(folder);
    const said = [
      countsPhrase(partFindings(folder.findings).counting),
      migrationsPhrase(folder),
      ...order3 === "" ? [] : [`deploy order: ${order3}`]
    ];
    return `- ${emoji[mark]}${folderName2(folder.path)}: ${said.join(" · ")}`;
  }).join("\n");
}
function renderOne(folder, report, detail, context) {
  const line = renderRunLine(folder, null, null);
  const mark = marksOf(report).ofFolder(folder);
  if (mark !== "fine" || severityRank(folder) > 0) {
    const heading = `#### ${emoji[mark]}${folderName2(folder.path)}`;
    return [heading, line, ...renderFolder(folder, report, detail, context)];
  }
  const title2 = [`${emoji[mark]}${folderTitle(folder.path)}`, calmTitle(folder)].filter(
    (part) => part !== ""
  );
  return [fold(title2.join(" · "), [line, ...renderFolder(folder, report, detail, context, true)])];
}
function worstFirst(folders) {
  const worstOf = ({ findings }) => partFindings(findings).counting[0];
  const order3 = sortFindings(folders.flatMap((folder) => worstOf(folder) ?? []));
  const places = new Map(order3.map((finding, place2) => [finding, place2]));
  const placeOf2 = (folder) => {
    const worst = worstOf(folder);
    return worst === void 0 ? order3.length : places.get(worst) ?? order3.length;
  };
  return folders.toSorted((a, b) => placeOf2(a) - placeOf2(b));
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
    ...[400, 120].map((most4) => () => renderVerdict(report, most4, context))
  ];
  for (const version2 of versions) {
    const text = assemble(version2(), context, context.limit);
    if (text !== null) return text;
  }
  return assemble(renderVerdict(report, 40, context), context, Number.POSITIVE_INFINITY) ?? "";
}
function measure(text, context) {
  return context.kind === "summary" ? Buffer.byteLength(text) : text.length;
}
function* renderVersion(report, detail, shortened, context) {
  const progress = progressPhrase(report, context.previous);
  yield renderHeading(report, 2e3);
  yield* renderBody(report, detail, context, progress === null ? [] : [progress]);
  if (shortened) yield `_Shortened to fit here; ${fullReport(context)}._`;
  yield renderFooter(report, context);
}
function renderVerdict(report, most4, context) {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return [renderHeading(report, most4), `${counts} in ${folders}; ${fullReport(context)}.`];
}
function assemble(paragraphs, context, limit) {
  const parts = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    parts.push(paragraph);
    length += measure(paragraph, context);
    if (length > limit) return null;
  }
  const text = withoutCommands(parts.join("\n\n")).replaceAll("<!--", "<! --");
  const whole = context.marker === void 0 ? `${text}
` : `${text}

${context.marker}
`;
  return measure(whole, context) <= limit ? whole : null;
}
function renderHeading(report, most4) {
  const isUnknown = report.verdict === "unknown" && !isSettledByFinding(report);
  const said = isUnknown ? partSentence(report.reason)[0] : report.reason;
  const reason = renderMessage(said, "markdown", most4);
  return `### ${emoji[marksOf(report).report]}${report.verdict === "unknown" ? "Could not check: " : ""}${reason}`;
}
function renderBody(report, detail, context, progress) {
  const [first, ...others] = report.folders;
  if (report.verdict === "unknown" && !isSettledByFinding(report))
    return renderUnknown(report, context, detail.message);
  if (first === void 0) return [...renderNothing(report), ...progress];
  if (others.length > 0) return renderSeveral(report, detail, context, progress);
  return [
    renderRunLine(first, first.path, report.ms),
    ...progress,
    ...renderFolder(first, report, detail, context),
    ...renderLeftAlone(report).map((line) => `<sub>${line}</sub>`)
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

// src/report/terminal/layout.ts
function displayWidth(text) {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) continue;
    width += /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]$/u.test(
      character
    ) ? 2 : 1;
  }
  return width;
}
function wrapText(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => breakWord(part, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
function breakWord(word, width) {
  if (displayWidth(word) <= width) return [word];
  const parts = [];
  let part = "";
  for (const character of word) {
    if (displayWidth(part + character) > Math.max(2, width)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
function indentText(text, indent, width, first = indent) {
  const room = Math.max(20, width - displayWidth(indent));
  return wrapText(text, room).map((line, index) => `${index === 0 ? first : indent}${line}`);
}
function layTable(columns, width) {
  const widths = fitWidths(columns, width - 2 * (columns.length - 1));
  const rows = columns[0]?.cells.length ?? 0;
  const lines = [
    ...layRow(
      columns.map((column) => column.head),
      widths
    )
  ];
  for (let row = 0; row < rows; row += 1) {
    lines.push(
      ...layRow(
        columns.map((column) => column.cells[row] ?? ""),
        widths
      )
    );
  }
  return lines;
}
function fitWidths(columns, room) {
  const widths = columns.map((column) => Math.max(...[column.head, ...column.cells].map(displayWidth)));
  const leasts = columns.map((column) => column.least);
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const gives = widths.map((width, index) => width - (leasts[index] ?? 0));
    const widest = gives.indexOf(Math.max(...gives));
    if ((gives[widest] ?? 0) <= 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
function layRow(cells, widths) {
  const wrapped = cells.map((cell2, index) => wrapText(cell2, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from(
    { length: height },
    (_, at) => wrapped.map((lines, index) => padTo(lines[at] ?? "", widths[index] ?? 0)).join("  ").trimEnd()
  );
}
function padTo(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

// src/report/terminal/copies.ts
function renderCopyTable2(folder, { style, width }) {
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

// src/report/terminal/finding.ts
function renderFinding2(finding, folder, report, terminal2, isHeadline) {
  const { style, width } = terminal2;
  const accept = acceptPhrase(finding, folder);
  return [
    `  ${title(finding, terminal2)}`,
    ...indentText(place(finding), "    ", width).map(style.dim),
    ...isHeadline ? [] : indentText(renderMessage(finding.message, "plain"), "    ", width).map(style.names),
    ...renderFrame(finding, terminal2),
    ...renderRemedy2(finding.remedy, terminal2),
    ...renderReferences2(finding, report.base, terminal2),
    ...renderQuery(finding),
    ...accept === null ? [] : indentText(renderMessage(accept, "plain"), "      ", width).map(style.names)
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
  const isQuery = finding.stage === "schema";
  const lines = visibleLines(statement).replaceAll("	", "  ").split("\n");
  const gutter = isQuery ? 0 : String(finding.line + frameLines).length;
  const shown = lines.slice(0, frameLines).map((line, index) => {
    const number = String(finding.line + index).padStart(gutter);
    const start = isQuery ? `      ${index === 0 ? "breaks:" : "       "} ` : `      ${number} | `;
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
      ({ words: words6, lines: lines2 }) => `${words6} ${lines2.slice(0, 8).join(", ")}${lines2.length > 8 ? ", …" : ""}`
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

// src/report/terminal/released.ts
function renderReleased2({ released }, { style, width }) {
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

// src/report/terminal/style.ts
import { styleText } from "node:util";
function terminalStyle(colour, links) {
  const paint = (format) => (text) => colour ? styleText(format, text, { validateStream: false }) : text;
  const cyan = paint("cyan");
  return {
    bold: paint("bold"),
    dim: paint("dim"),
    red: paint("red"),
    yellow: paint("yellow"),
    green: paint("green"),
    cyan,
    names: (text) => text.replace(/`[^`]+`/g, cyan),
    link: (text, target) => links ? `\x1B]8;;${target}\x1B\\${text}\x1B]8;;\x1B\\` : text
  };
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
    ...report.folders.flatMap((folder) => ["", ...renderFolder2(folder, report, terminal2)]),
    "",
    ...renderSummary(report, terminal2)
  ];
  return `${withoutCommands(lines.join("\n"))}
`;
}
var words5 = { blocks: "FAIL", look: "WARN", fine: "PASS" };
function verdictWord(report, style) {
  const mark = marksOf(report).report;
  return {
    word: report.verdict === "unknown" ? "UNKNOWN" : words5[mark],
    paint: { blocks: style.red, look: style.yellow, fine: style.green }[mark]
  };
}
function renderVerdict2(report, { style, width }) {
  const { word, paint } = verdictWord(report, style);
  const indent = " ".repeat(word.length + 2);
  const lines = indentText(renderMessage(report.reason, "plain"), indent, width, "").map(style.names);
  return [`${style.bold(paint(word))}  ${lines[0] ?? ""}`, ...lines.slice(1)];
}
function renderFolder2(folder, report, terminal2) {
  const { style, width } = terminal2;
  const { counting, accepted, old } = partFindings(folder.findings);
  const because = folder.driver.reason === "" ? "" : ` (${renderMessage(folder.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder)}, run as ${folder.driver.name}${because}, ${dataPhrase(folder)}`;
  const deploy = marksOf(report).ofFolder(folder) === "blocks" ? null : deployPhrase(folder);
  return [
    style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...counting.flatMap((finding) => {
      const isHeadline = finding === counting[0] && report.reason.startsWith(headlineOf(finding));
      return ["", ...renderFinding2(finding, folder, report, terminal2, isHeadline)];
    }),
    ...block2(renderChanges2(folder, report, terminal2)),
    ...block2(renderDiff(worthwhileDiff(folder), terminal2)),
    ...block2(
      deploy === null ? [] : indentText(`Deploy order: ${renderMessage(deploy, "plain")}`, "  ", width).map(style.names)
    ),
    ...(deploy === null ? [] : folder.deployPhases).flatMap(
      (phase) => indentText(renderMessage(phase, "plain"), "      ", width, "    - ").map(style.names)
    ),
    ...block2(renderReleased2(folder, terminal2)),
    ...block2(renderCopyTable2(folder, terminal2)),
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
var signs = { blocks: "✗", look: "!", fine: "✓", none: " " };
var leastForTable = 60;
function renderChanges2(folder, report, terminal2) {
  const { width, style } = terminal2;
  const { changes } = folder;
  if (changes.length === 0) return [];
  const marks3 = marksOf(report).ofChanges(folder);
  if (width < leastForTable) return listChanges(changes, marks3, terminal2);
  const code2 = (side, head2, least) => wasTried(changes, side) ? [{ head: head2, least, cells: changes.map((change) => fatePhrase(change[side], side)) }] : [];
  const columns = [
    { head: " ", least: 1, cells: marks3.map((mark) => signs[mark]) },
    { head: "change", least: 10, cells: changes.map(describe2) },
    { head: "rows", least: 8, cells: changes.map((change) => renderMessage(change.data, "plain")) },
    ...code2("oldCode", "deployed code", 8),
    ...code2("newCode", "new code", 8)
  ];
  const [head = "", ...rows] = layTable(columns, width - 2).map((line) => `  ${line}`);
  return [style.dim(head), ...rows.map((row) => style.names(paintSign(row, style)))];
}
function listChanges(changes, marks3, { width, style }) {
  const fate = (change, side, who) => wasTried(changes, side) ? [`${who} ${fatePhrase(change[side], side)}`] : [];
  return changes.flatMap((change, place2) => {
    const effects = [
      renderMessage(change.data, "plain"),
      ...fate(change, "oldCode", "deployed code"),
      ...fate(change, "newCode", "new code")
    ];
    return [
      ...indentText(describe2(change), "     ", width, `  ${signs[marks3[place2] ?? "none"]}  `),
      ...indentText(`rows: ${effects.join(" · ")}`, "     ", width)
    ].map((line) => style.names(paintSign(line, style)));
  });
}
function describe2(change) {
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
  const isNothing = report.folders.length === 0;
  const parts = [
    ...report.verdict === "unknown" ? [isNothing ? "not checked" : "not checked to the end"] : [],
    ...report.verdict === "pass" && isNothing ? ["nothing to check"] : [],
    ...counting.length === 0 && (isNothing || report.verdict === "unknown") ? [] : [countsPhrase(counting)],
    ...accepted.length === 0 ? [] : [`${accepted.length} accepted`],
    ...old.length === 0 ? [] : [`${count(old.length, "existing problem")}`],
    durationPhrase(report.ms)
  ];
  return [
    ...leftAlone === null ? [] : indentText(
      `${isNothing ? "Looked at" : "Not checked"}: ${renderMessage(leftAlone, "plain")}`,
      "  ",
      width,
      ""
    ).map(style.names),
    ...indentText(parts.join(" · "), "", width, "").map(style.bold)
  ];
}

// src/report/formats.ts
var renderers = {
  terminal: renderTerminal,
  json: (report) => asJson(toJsonV1(report)),
  markdown: renderFile2,
  copies: renderCopies,
  sarif: renderSarif,
  github: renderAnnotations,
  gitlab: (report) => asJson(toCodeQuality(report))
};
var fileSurface = { width: 100, colour: false, links: false };
async function render(report, name2, surface) {
  return await renderers[name2](report, surface);
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
  const [{ toSarif }, { rules }] = await Promise.all([import("./sarif-YJTRWLUU.js"), import("./rules-AZE5XIV3.js")]);
  return asJson(toSarif(report, rules));
}
function renderAnnotations(report) {
  return annotationsOf(report).map((annotation) => `${renderAnnotation(annotation)}
`).join("");
}

// src/worker/tell-progress.ts
var often = 1e4;
function tellProgress(progress, say) {
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1e3);
    say(`${progress() || "reading git"} (${seconds} s)`);
  }, often);
  return () => clearInterval(timer);
}

// src/cli/show-progress.ts
var [patience, often2] = [1e3, 250];
function showProgress(progress) {
  const { stderr } = process;
  if (!stderr.isTTY) return tellProgress(progress, (line) => stderr.write(`drizzle-gate: ${line}
`));
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - started) / 1e3);
    if (seconds * 1e3 < patience) return;
    const line = `drizzle-gate: ${progress() || "reading git"} (${seconds} s)`;
    stderr.write(`\r${clear}${shorten(line, (stderr.columns || 80) - 1)}`);
  }, often2);
  return () => {
    clearInterval(timer);
    if (performance.now() - started >= patience) stderr.write(`\r${clear}`);
  };
}
var clear = "\x1B[2K";

// src/cli/write-output.ts
function writeOutput(text, file, checkout) {
  if (file === null) {
    process.stdout.write(text);
    return;
  }
  try {
    writePlainFile(file, checkout, text);
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be written: ${messageOf(error)}`);
  }
}

// src/cli/check.ts
async function check(command, worker) {
  const { repo, base, head, timeoutMs, runDrizzleKit, wanted } = command;
  const side = (rev, otherwise) => ({ rev: rev ?? otherwise, commit: null });
  const { report, trace } = await judge({
    ...{ repo, timeoutMs, runDrizzleKit, wanted, worker },
    prefix: "--",
    findEnds: async () => ({ base, head }),
    named: (read) => read,
    sides: [side(base, "merge base"), side(head, "working tree")],
    tell: showProgress
  });
  return await deliver(report, trace, command);
}
async function deliver(report, trace, { outputs, repo }) {
  let whole = true;
  for (const output of outputs) {
    try {
      await write(report, output, checkoutOf(repo));
    } catch (error) {
      whole = false;
      complain(reasonOf(error), traceOf(error));
    }
  }
  if (report.verdict === "unknown" && (trace !== null || !isOnScreen(outputs)))
    complain(report.reason, trace);
  return whole ? exitCodes[report.verdict] : exitCodes.unknown;
}
function isOnScreen(outputs) {
  const { stdout, stderr } = process;
  const isShown = outputs.some(({ format, file }) => format === "terminal" && file === null);
  return isShown && stdout.isTTY === true && stderr.isTTY === true;
}
async function write(report, { format, file }, checkout) {
  writeOutput(await render(report, format, file === null ? terminal() : fileSurface), file, checkout);
}

export {
  checkoutOf,
  requireRevision,
  defaultBranches,
  refOf,
  NoBase,
  readComparison,
  FileRefused,
  refuseLinks,
  readPlainFile,
  findFiles,
  revisionPhrase,
  referenceKinds,
  indentText,
  renderRemedy2 as renderRemedy,
  terminalStyle,
  buildReport,
  sortFindings,
  renderTerminal,
  verdictWord,
  fileSurface,
  showProgress,
  writeOutput,
  judge,
  check,
  deliver
};
