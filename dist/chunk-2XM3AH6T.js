import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  FileRefused,
  readPlainFile,
  refuseLinks
} from "./chunk-MYVTD2GK.js";
import {
  ObjectStore,
  choose,
  howToFetch,
  inFolder,
  isFullId,
  listWorkTree,
  only,
  openRepository,
  pathText,
  readCommits,
  readTrees,
  runGit,
  unreadIn
} from "./chunk-KL7S4ZHZ.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import {
  fileTree,
  textAt
} from "./chunk-TS46VUG4.js";
import {
  code,
  count
} from "./chunk-HDJ3QBW6.js";

// src/git/resolve-revision.ts
function requireRevision(rev) {
  if (rev.startsWith("-"))
    throw new CannotCheck(`${code(rev)} looks like an option; use a commit, a branch or a tag`);
  if (rev.trim() === "") throw new CannotCheck("The revision is empty; use a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line; use a commit, a branch or a tag");
}
async function unknownRevision(place, rev) {
  const { stdout } = await runGit(place, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place, ["HEAD"]);
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
function revisionOf(name, commit, top) {
  return top === null ? { rev: name, commit: commit?.id ?? null } : { rev: "working tree", commit: null };
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
import { join } from "node:path";
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
  const folder = join(scratch, "files");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "ours"), ours.bytes);
  await writeFile(join(folder, "before"), before.bytes);
  await writeFile(join(folder, "theirs"), theirs.bytes);
  const { code: code2, stdout } = await runGit(inFolder(folder), ["merge-file", "-p", "ours", "before", "theirs"]);
  return code2 === 0 ? { path: ours.path, kind: "file", bytes: stdout } : "conflict";
}
function isSame(a, b) {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind) return false;
  return a.bytes === b.bytes || a.bytes !== null && b.bytes !== null && Buffer.compare(a.bytes, b.bytes) === 0;
}

// src/git/merge-commits.ts
async function mergeCommits(place, base, head) {
  const command = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base, head];
  const { code: code2, stdout } = await runGit(place, command);
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
async function fitting(place, paths, listings) {
  const ids = paths.flatMap((path) => listings.flatMap((listing) => listing.get(path)?.id ?? []));
  const sizes = await sizesOf(place, [...new Set(ids)]);
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
async function sizesOf(place, ids) {
  if (ids.length === 0) return /* @__PURE__ */ new Map();
  const input = ids.map((id) => `${id}
`).join("");
  const { stdout } = await runGit(place, ["cat-file", "--batch-check=%(objectname) %(objectsize)"], {
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
  return (await readSides(request, () => null)).comparison;
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
    const sources = select === null ? null : await readSources(sides, select, store).catch(onlyReason);
    return { comparison, sources };
  } finally {
    store.close();
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

// src/judge/find-files.ts
import { createHash } from "node:crypto";
import { globSync, statSync } from "node:fs";
import { resolve } from "node:path";

// src/copies/name-copies.ts
import { basename } from "node:path";
function nameSnapshots(paths) {
  const byName = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name = basename(path);
    const others = new Set(byName.get(name));
    return others.size > 1 ? path.slice(commonFolder([...others]).length) : name;
  });
}
function commonFolder([first = "", ...others]) {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.max(...["/", "\\"].map((slash) => first.lastIndexOf(slash, length - 1))) + 1);
}

// src/model/shard.ts
function toleratedOf({ most: most2, isPercent }, copies) {
  return isPercent ? Math.floor(copies * most2 / 100) : most2;
}
function partOf(all, { index, of }) {
  return all.filter((_, place) => place % of === index - 1);
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
    shard: { index, of, copies: names, all: all.length, print, failOn: wanted.failOn, tolerated }
  };
}
function filesFor(pattern, option) {
  const plain = resolve(pattern);
  const found = lookAt(plain);
  if (found !== null && (found === "refused" || found.isFile())) return [plain];
  const matches = globSync(pattern).map((path) => resolve(path)).filter((path) => isFile(lookAt(path))).sort();
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
    return statSync(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : null;
    return reason === "EACCES" || reason === "EPERM" ? "refused" : null;
  }
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
  const wrapped = cells.map((cell, index) => wrapText(cell, widths[index] ?? 1));
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

export {
  requireRevision,
  defaultBranches,
  refOf,
  NoBase,
  readComparison,
  readSides,
  findFiles,
  indentText,
  layTable,
  terminalStyle
};
