import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  ObjectStore,
  bareEnvironment,
  choose,
  inFolder,
  isFullId,
  lastWords,
  limited,
  listWorkTree,
  makeScratchFolder,
  oneLine,
  only,
  openRepository,
  pathText,
  readCommits,
  readTrees,
  removeScratchFolder,
  runGit,
  stopOnSignals,
  unreadIn
} from "./chunk-WDFJD7LZ.js";
import {
  CannotCheck
} from "./chunk-QFBI6Y5X.js";
import {
  issuesPage
} from "./chunk-5LWUB3VH.js";
import {
  fileTree,
  textAt
} from "./chunk-TS46VUG4.js";
import {
  code,
  formatBytes,
  shorten
} from "./chunk-IHJ46VBQ.js";

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
  const what = link === resolve2(path) ? "is a link" : `lies behind the link ${code(link)}`;
  throw new FileRefused(`${what}, which a pull request may point anywhere: name the file itself`);
}
function readPlainFile(path, checkout, most2) {
  refuseLinks(path, checkout);
  const file = openSync(resolve2(path), constants.O_RDONLY | flagsFor(path, checkout));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new FileRefused("is no plain file");
    if (stats.size > most2) throw new FileRefused(`is larger than ${formatBytes(most2)}`);
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
    if (!isPlain && lookAtWay(path, checkout).isInside) throw new FileRefused("is no plain file");
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

// src/git/resolve-revision.ts
function requireRevision(rev) {
  if (rev.startsWith("-"))
    throw new CannotCheck(`${code(rev)} looks like an option: name a commit, a branch or a tag`);
  if (rev.trim() === "")
    throw new CannotCheck("An empty text names no revision: name a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line: name a commit, a branch or a tag");
}
async function unknownRevision(place, rev) {
  const { stdout } = await runGit(place, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place, ["HEAD"]);
  if (stdout.length === 0 && !head)
    return new CannotCheck("The repository has no commit yet: commit first, then check");
  const branch = rev.replace(/^(?:refs\/remotes\/)?origin\//, "").replace(/^refs\/heads\//, "");
  const what = isFullId(rev) ? "is not in this clone" : "names no commit of this clone";
  const fetch = /[~^:@{}]/.test(branch) ? "" : `, or run ${code(`git fetch origin ${branch}`)} first`;
  return new CannotCheck(`${code(rev)} ${what}: check out with \`fetch-depth: 0\`${fetch}`);
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
  return new NoBase(`None of ${named} is here to compare with: name what production runs with \`--base\``);
}
function noCommonCommit(branch, head) {
  return new NoBase(
    `${code(branch)} and ${code(head)} have no commit in common here: check out with \`fetch-depth: 0\`, or name \`--base\``
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
      const all = [sides.baseListing, settled.listing, forkListing];
      const chosen = all.map((listing) => choose(listing, select));
      const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map()] = await readTrees(chosen, reading);
      return { base, head, fork, conflicts: settled.conflicts };
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
  const [chosenBase = /* @__PURE__ */ new Map(), , chosenFork = /* @__PURE__ */ new Map()] = own;
  return {
    base: only(base, new Set(chosenBase.keys())),
    head: merged.tree,
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
    const { base, head, fork, conflicts } = await sides.read(own);
    const unread = [...new Set([base, head].flatMap(unreadIn))].sort();
    const comparison = {
      base: { revision: ends.baseRevision, tree: base },
      head: { revision: ends.headRevision, tree: head },
      fork,
      conflicts,
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
      return { base, head, fork: null, conflicts: [] };
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
  return { base: textsIn(read.base, base ?? []), head: textsIn(read.head, head ?? []) };
}

// src/worker/run-check.ts
import { join as join3 } from "node:path";
import { Readable } from "node:stream";
import { serialize as serialize2 } from "node:v8";

// src/worker/frames.ts
import { deserialize, serialize } from "node:v8";
var textTag = 0;
var headBytes = 5;
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
function progressOf(text) {
  const [doing = "", share = "", ...what] = text.split("\0");
  return { kind: "at", doing, share, what: what.join("\0") };
}

// src/worker/serve.ts
var answerFd = 3;

// src/worker/spawn-worker.ts
import { spawn } from "node:child_process";
function spawnWorker(entry, scratch, limits) {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = limited(command, limits);
  return spawn(program, args, {
    cwd: scratch,
    env: bareEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array(answerFd - 2).fill("pipe")],
    windowsHide: true
  });
}

// src/worker/run-check.ts
function startWorker(limits, entry = workerEntry()) {
  const scratch = makeScratchFolder();
  const child = spawnWorker(entry, scratch, { ...limits, files: limits.files || !serializesInMemory() });
  const stop = stopOnSignals(() => {
    child.kill("SIGKILL");
    removeScratchFolder(scratch);
  });
  const { outcome, progress } = watch(child);
  const ask = async (job) => {
    child.stdin?.end(serialize2(job));
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limits.timeoutMs);
    try {
      return answerOf(await outcome, late, limits.timeoutMs);
    } finally {
      clearTimeout(deadline);
      stop();
    }
  };
  return {
    stop,
    progress: () => progressInWords(progress()),
    run: async (comparison, options) => await ask({ want: "report", comparison, options }),
    status: async (comparison, options) => await ask({ want: "status", comparison, options })
  };
}
function watch(child) {
  let at = null;
  let answer = null;
  let stderr = "";
  const channel = child.stdio[answerFd];
  if (channel instanceof Readable) {
    const read = frameReader((message) => {
      if (message.kind === "at") {
        at = message;
        return;
      }
      answer = message;
      child.kill("SIGKILL");
    });
    channel.on("data", read);
  }
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-4096);
  });
  child.stdin?.on("error", () => void 0);
  const outcome = new Promise((resolve4) => {
    const end = (failedToStart, code2, signal) => resolve4({ answer, at, failedToStart, code: code2, signal, stderr });
    child.on("error", (error) => end(error.message, null, null));
    child.on("close", (code2, signal) => end(null, code2, signal));
  });
  return { outcome, progress: () => at };
}
function answerOf(outcome, late, timeoutMs) {
  const { answer } = outcome;
  if (answer !== null) {
    switch (answer.kind) {
      case "done":
        return answer.value;
      case "cannot-check":
        throw new CannotCheck(answer.message);
      case "crash":
        throw new CannotCheck(
          `Drizzle Gate itself failed (${code(oneLine(answer.message))}); ${askForReport}`,
          {
            cause: answer.stack
          }
        );
    }
  }
  if (late || outcome.signal === "SIGXCPU") throw new CannotCheck(tooSlow(outcome.at, timeoutMs));
  throw new CannotCheck(`${lastWords(outcome)}; ${askForReport}`);
}
var askForReport = `please report it at \`${issuesPage}\`, with the migration that brings it about`;
function tooSlow(at, timeoutMs) {
  const where = at === null ? "" : ` while ${at.doing} ${code(oneLine(at.what))}${at.share}`;
  const doubt = at?.doing === "running" ? ", or look whether that statement can end at all" : "";
  return `The check did not finish within ${timeoutMs / 1e3} s${where}; give it longer with \`timeout\`${doubt}`;
}
function progressInWords(at) {
  return at === null ? "" : `${at.doing} ${oneLine(at.what)}${at.share}`;
}
function workerEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join3(import.meta.dirname, bundled ? "worker.js" : "main.ts");
}
function serializesInMemory() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 24 || major === 24 && minor >= 16;
}

// src/judge/find-files.ts
import { globSync, statSync as statSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";
var mostSeed = 1e8;
function findFiles(wanted, prefix, { now, checkout }) {
  const { migrations, all, driver, foreignKeys, rows, accept, failOn, seedFile } = wanted;
  return {
    ...{ migrations, all, driver, foreignKeys, rows, accept, failOn, now },
    snapshots: wanted.snapshots.flatMap((pattern) => {
      const option = `${prefix}snapshot`;
      return filesFor(pattern, option).map((path) => withoutLinks(path, option, checkout));
    }),
    seed: seedFile === null ? null : { file: seedFile, text: readSeed(seedFile, `${prefix}seed`, checkout) }
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
    `${code(option)} names ${code(pattern)}, and there is no such file: bring it first, or leave the option out`
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
  checkoutOf,
  FileRefused,
  writePlainFile,
  unknownRevision,
  NoBase,
  readComparison,
  readSides,
  startWorker,
  findFiles,
  indentText,
  layTable,
  terminalStyle,
  showProgress
};
