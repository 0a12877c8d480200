import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  answerFd,
  driverNames,
  fileTree,
  frameReader,
  parentOf,
  severities
} from "./chunk-ISV2GKZZ.js";
import {
  CannotCheck
} from "./chunk-3XM6YUV4.js";
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
  rulePage,
  rulesPage,
  withoutCommands
} from "./chunk-LAJYFQNF.js";
import {
  code,
  count,
  formatNumber,
  joinNames,
  shorten,
  visible,
  visibleLines
} from "./chunk-LBJ6ROK2.js";

// src/git/run-git.ts
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
function inFolder(folder) {
  return { options: ["-C", resolve(folder)], environment: {} };
}
function runGit(place2, command, request = {}) {
  return new Promise((done, fail) => {
    const child = spawn("git", [...place2.options, ...settings, ...command], {
      cwd: dirname(process.execPath),
      env: { ...environment(request.network === true), ...place2.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      ...request.timeout === void 0 ? {} : { timeout: request.timeout }
    });
    const stdout = [];
    const stderr = [];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.stdin.on("error", () => void 0);
    child.on("error", (error) => fail(cannotStart(error)));
    child.on(
      "close",
      (code2) => done({ code: code2, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") })
    );
    child.stdin.end(request.input ?? "");
  });
}
function lastWords(stderr) {
  const line = stderr.trim().split("\n").at(-1) ?? "";
  return line.replace(/\/\/[^/@\s]+@/g, "//").replaceAll("`", "'").trim() || "git said nothing";
}
var settings = Object.entries({
  "safe.directory": "*",
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "core.attributesFile": "/dev/null",
  "core.quotePath": "false",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "merge.renormalize": "false",
  "merge.default": "text"
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
var leftOut = /^GIT_(?:TRACE.*|CURL_VERBOSE|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|CONFIG_PARAMETERS|QUARANTINE_PATH|ATTR_SOURCE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS)$/i;
function environment(network) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !leftOut.test(name)));
  return {
    ...own,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // Partial clones fetch what they lack into themselves; older versions of git only heed the second.
    GIT_NO_LAZY_FETCH: "1",
    ...network ? {} : { GIT_ALLOW_PROTOCOL: "none" }
  };
}
function cannotStart(error) {
  if (error.code === "ENOENT")
    return new CannotCheck("There is no `git` on the `PATH`: install it, or run the check where it is");
  return new CannotCheck(`\`git\` could not be started (${error.code ?? error.message})`);
}

// src/git/list-tree.ts
async function listTree(place2, id) {
  const { code: code2, stdout } = await runGit(place2, ["ls-tree", "-r", "-z", "--full-tree", id]);
  return code2 === 0 ? parseListing(stdout.toString("utf8")) : null;
}
async function listTreeLike(place2, known, listing, id) {
  const command = ["diff-tree", "-r", "-z", "--raw", "--no-renames", known, id];
  const [before, { code: code2, stdout }] = await Promise.all([listing, runGit(place2, command)]);
  return before !== null && code2 === 0 ? applyChanges(before, stdout.toString("utf8").split("\0")) : null;
}
function kindOfMode(mode) {
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
function parseListing(text) {
  const listing = /* @__PURE__ */ new Map();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf("	", start);
    const end = text.indexOf("\0", tab);
    const [mode = "", , id = ""] = text.slice(start, tab).split(" ");
    listing.set(text.slice(tab + 1, end), { kind: kindOfMode(mode), id });
    start = end + 1;
  }
  return listing;
}
function applyChanges(known, fields) {
  const listing = new Map(known);
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = "", , id = "", status = ""] = (fields[index] ?? "").split(" ");
    const path = fields[index + 1] ?? "";
    if (status === "D") listing.delete(path);
    else listing.set(path, { kind: kindOfMode(mode), id });
  }
  return listing;
}

// src/git/read-objects.ts
async function readObjects(place2, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const result = await runGit(place2, ["cat-file", "--batch", "--buffer"], { input });
  const objects = parseBatch(result.stdout, names.length);
  if (objects === null) throw new CannotCheck(`Git could not read its objects (${lastWords(result.stderr)})`);
  return objects;
}
async function readCommits(place2, revisions) {
  const names = revisions.map((revision) => `${revision}^{commit}`);
  const objects = await readObjects(place2, names).catch((error) => {
    if (error instanceof CannotCheck && error.message.includes("promisor")) return null;
    throw error;
  });
  if (objects === null && revisions.length === 1) return [null];
  if (objects === null) return (await Promise.all(revisions.map((one) => readCommits(place2, [one])))).flat();
  return objects.map((object) => object?.type === "commit" ? parseCommit(object) : null);
}
function parseBatch(output, count2) {
  const objects = [];
  let offset = 0;
  while (objects.length < count2) {
    const end = output.indexOf(10, offset);
    if (end < 0) return null;
    const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString("utf8", offset, end));
    const size = Number(header?.[3] ?? 0);
    if (end + 1 + size > output.length) return null;
    const [, id, type] = header ?? [];
    objects.push(id && type ? { id, type, bytes: output.subarray(end + 1, end + 1 + size) } : null);
    offset = header ? end + 2 + size : end + 1;
  }
  return objects;
}
function parseCommit(object) {
  const [header = ""] = Buffer.from(object.bytes).toString("latin1").split("\n\n", 1);
  const values = (name) => header.split("\n").flatMap((line) => line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []);
  return { id: object.id, tree: values("tree")[0] ?? "", parents: values("parent") };
}

// src/git/scratch-store.ts
import { rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var fetchTimeout = 18e4;
async function createScratchStore(repository) {
  let folder;
  try {
    folder = await mkdtemp(join(tmpdir(), "drizzle-gate-git-"));
  } catch (error) {
    throw noRoom(error);
  }
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    const gitDir = join(folder, "objects.git");
    const init = ["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, gitDir];
    const { code: code2, stderr } = await runGit(inFolder(folder), init);
    if (code2 !== 0) throw new CannotCheck(`Git cannot make a scratch repository (${lastWords(stderr)})`);
    await seeObjectsOf(repository, gitDir);
    const place2 = {
      options: ["-C", repository.top ?? repository.gitDir, `--git-dir=${gitDir}`],
      environment: {}
    };
    return { folder, place: place2, remove };
  } catch (error) {
    remove();
    throw error instanceof CannotCheck ? error : noRoom(error);
  }
}
async function fetchInto(store, repository, request) {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return "there is no remote `origin`";
  if (request.known !== null) await writeKnown(store, request.known);
  const negotiation = request.known === null ? ["-c", "fetch.negotiationAlgorithm=noop"] : [];
  const command = [...negotiation, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
  const depth = request.kind === "commits" ? ["--depth=1"] : [];
  const place2 = { ...store.place, environment: configEnvironment(config) };
  const options = { network: true, timeout: fetchTimeout };
  const { code: code2, stderr } = await runGit(place2, [...command, ...depth, "origin", ...request.ids], options);
  if (code2 === null) return `no answer within ${fetchTimeout / 1e3} seconds`;
  return code2 === 0 ? null : lastWords(stderr);
}
async function seeObjectsOf(repository, gitDir) {
  const quoted = repository.objects.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  await mkdir(join(gitDir, "objects", "info"), { recursive: true });
  await writeFile(join(gitDir, "objects", "info", "alternates"), `"${quoted}"
`);
  try {
    await copyFile(repository.shallow, join(gitDir, "shallow"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
async function writeKnown(store, commit) {
  const { code: code2, stderr } = await runGit(store.place, ["update-ref", "refs/heads/known", commit]);
  if (code2 !== 0) throw new CannotCheck(`Git cannot write to its scratch repository (${lastWords(stderr)})`);
}
async function remoteConfig(repository) {
  const wanted = "^(remote\\.origin\\.(url|proxy)|http\\..*|credential\\..*|url\\..*|core\\.sshcommand|ssh\\.variant)$";
  const command = ["config", "--local", "--includes", "-z", "--get-regexp", wanted];
  const { stdout } = await runGit(repository.place, command);
  return stdout.toString("utf8").split("\0").filter((record) => record !== "").map((record) => {
    const [key = "", ...value] = record.split("\n");
    return [key, value.length === 0 ? "true" : value.join("\n")];
  });
}
function configEnvironment(config) {
  const { GIT_CONFIG_COUNT: given } = process.env;
  const before = Number(given ?? 0) || 0;
  const entries = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key],
    [`GIT_CONFIG_VALUE_${before + index}`, value]
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(before + config.length) };
}
function noRoom(error) {
  const why = error instanceof Error && "code" in error ? String(error.code) : "unknown trouble";
  return new CannotCheck(
    `No scratch folder can be made in \`${tmpdir()}\` (${why}): make room, or set \`TMPDIR\``
  );
}

// src/git/object-store.ts
var ObjectStore = class {
  #repository;
  #mayFetch;
  #scratch = null;
  constructor(repository, mayFetch) {
    this.#repository = repository;
    this.#mayFetch = mayFetch;
  }
  /** Where git sees every object there is so far. */
  get place() {
    return this.#scratch?.place ?? this.#repository.place;
  }
  /**
   * Completes the commits that revisions name: what is not here, and named by its full id, is fetched.
   * Null for what names none; throws `CannotCheck` where the fetch fails.
   */
  async withFetched(revisions, here) {
    const missing = revisions.filter((revision, index) => here[index] === null && isFullId(revision));
    if (missing.length === 0 || !this.#mayFetch) return here;
    const known = here.find((commit) => commit !== null)?.id ?? null;
    const complaint = await this.#fetch({ ids: missing, kind: "commits", known });
    if (complaint !== null) throw commitNotFetched(missing, complaint);
    return readCommits(
      this.place,
      revisions.map((revision, index) => here[index]?.id ?? revision)
    );
  }
  /** The paths of commits or trees that are much alike, and perhaps like one that is `known`. Throws `CannotCheck` where parts of them are missing. */
  async listings(ids, known) {
    const here = await this.#listAll(ids, known);
    const missing = ids.filter((_, index) => here[index] === null);
    if (missing.length === 0) return here.filter((listing) => listing !== null);
    const what = `files of ${missing.map((id) => `\`${id}\``).join(" and ")}`;
    await this.#fetchMissing({ ids, kind: "commits", known: null }, what);
    const listings = (await this.#listAll(ids, known)).filter((listing) => listing !== null);
    if (listings.length < ids.length) throw incomplete(what);
    return listings;
  }
  /** The content of blobs, each read once. Throws `CannotCheck` where one is missing. */
  async blobs(ids) {
    const wanted = [...new Set(ids)];
    const blobs = /* @__PURE__ */ new Map();
    const read = async (names) => {
      for (const object of await this.#read(names)) if (object) blobs.set(object.id, object.bytes);
      return wanted.filter((id) => !blobs.has(id));
    };
    const missing = await read(wanted);
    if (missing.length === 0) return blobs;
    const what = `${missing.length} of ${wanted.length} files`;
    await this.#fetchMissing({ ids: missing, kind: "blobs", known: null }, what);
    if ((await read(missing)).length > 0) throw incomplete(what);
    return blobs;
  }
  /** A store of our own beside the repository, made at the first call. */
  async scratch() {
    this.#scratch ??= await createScratchStore(this.#repository);
    return this.#scratch;
  }
  /** Removes what was fetched and merged. */
  close() {
    this.#scratch?.remove();
    this.#scratch = null;
  }
  async #read(ids) {
    if (this.#scratch !== null) return readObjects(this.place, ids);
    return readObjects(this.place, ids).catch(async () => {
      await this.scratch();
      return readObjects(this.place, ids);
    });
  }
  #listAll(ids, known) {
    const first = known?.id ?? ids[0] ?? "";
    const listing = known === void 0 ? listTree(this.place, first) : Promise.resolve(known.listing);
    return Promise.all(
      ids.map((id) => id === first ? listing : listTreeLike(this.place, first, listing, id))
    );
  }
  async #fetch(request) {
    return fetchInto(await this.scratch(), this.#repository, request);
  }
  async #fetchMissing(request, what) {
    if (!this.#mayFetch) throw incomplete(what);
    const complaint = await this.#fetch(request);
    if (complaint !== null) throw incomplete(`${what} (${complaint})`);
  }
};
function isFullId(revision) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
function commitNotFetched(ids, complaint) {
  const named = ids.map((id) => `\`${id}\``).join(" and ");
  return new CannotCheck(
    `${named} could not be fetched from \`origin\` (${complaint}): check out with \`fetch-depth: 0\`, or run \`git fetch origin ${ids.join(" ")}\` first`
  );
}
function incomplete(what) {
  return new CannotCheck(
    `This clone lacks objects that the check reads: ${what}; clone without \`--filter\`, or repair it with \`git fetch --refetch origin\``
  );
}

// src/git/repository.ts
import { resolve as resolve2 } from "node:path";
async function openRepository(folder) {
  const place2 = inFolder(folder);
  const questions = ["--git-dir", "--git-path", "objects", "--git-path", "shallow"];
  const shape = ["--is-inside-work-tree", "--show-object-format", "--show-cdup"];
  const { code: code2, stdout, stderr } = await runGit(place2, ["rev-parse", ...questions, ...shape]);
  const [gitDir, objects, shallow, inside, format, up] = stdout.toString("utf8").split("\n");
  if (code2 !== 0 || !gitDir || !objects || !shallow || !format) throw notOpened(folder, stderr);
  return {
    place: place2,
    top: inside === "true" ? resolve2(folder, up ?? "") : null,
    gitDir: resolve2(folder, gitDir),
    objects: resolve2(folder, objects),
    shallow: resolve2(folder, shallow),
    format
  };
}
function notOpened(folder, stderr) {
  if (stderr.includes("cannot change to"))
    return new CannotCheck(`There is no folder \`${folder}\`: name the repository's folder`);
  if (stderr.includes("not a git repository"))
    return new CannotCheck(`\`${folder}\` is not in a git repository: name one, or check it out first`);
  return new CannotCheck(`Git cannot open \`${folder}\` (${lastWords(stderr)})`);
}

// src/git/resolve-revision.ts
async function resolveRevision(repo, rev) {
  return (await findCommit(repo, rev)).id;
}
async function parentsOf(repo, rev) {
  return (await findCommit(repo, rev)).parents;
}
function requireRevision(rev) {
  if (rev.startsWith("-"))
    throw new CannotCheck(`\`${rev}\` looks like an option: name a commit, a branch or a tag`);
  if (rev.trim() === "")
    throw new CannotCheck("An empty text names no revision: name a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line: name a commit, a branch or a tag");
}
async function unknownRevision(place2, rev) {
  const { stdout } = await runGit(place2, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place2, ["HEAD"]);
  if (stdout.length === 0 && !head)
    return new CannotCheck("The repository has no commit yet: commit first, then check");
  const branch = rev.replace(/^(?:refs\/remotes\/)?origin\//, "").replace(/^refs\/heads\//, "");
  const what = isFullId(rev) ? "is not in this clone" : "names no commit of this clone";
  const fetch = /[~^:@{}]/.test(branch) ? "" : `, or run \`git fetch origin ${branch}\` first`;
  return new CannotCheck(`\`${rev}\` ${what}: check out with \`fetch-depth: 0\`${fetch}`);
}
async function findCommit(repo, rev) {
  requireRevision(rev);
  await openRepository(repo);
  const place2 = inFolder(repo);
  const [commit] = await readCommits(place2, [rev]);
  if (!commit) throw await unknownRevision(place2, rev);
  return commit;
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
function noDefaultBranch() {
  const named = defaultBranches.map((branch) => `\`${branch}\``).join(", ");
  return new CannotCheck(
    `None of ${named} is here to compare with: name what production runs with \`--base\``
  );
}
function noCommonCommit(branch, head) {
  return new CannotCheck(
    `\`${branch}\` and \`${head}\` have no commit in common here: check out with \`fetch-depth: 0\`, or name \`--base\``
  );
}

// src/git/merge-by-path.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
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
  await mkdir2(folder, { recursive: true });
  await writeFile2(join2(folder, "ours"), ours.bytes);
  await writeFile2(join2(folder, "before"), before.bytes);
  await writeFile2(join2(folder, "theirs"), theirs.bytes);
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
  const [tree = "", ...paths] = stdout.toString("utf8").split("\0").filter((field) => field !== "");
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

// src/git/work-tree.ts
import { closeSync, constants, lstatSync, openSync, readFileSync } from "node:fs";
import { join as join3 } from "node:path";
async function listWorkTree(top) {
  const place2 = inFolder(top);
  const [tracked, untracked] = await Promise.all([
    runGit(place2, ["ls-files", "-z", "-t", "--stage", "--cached", "--deleted"]),
    runGit(place2, ["ls-files", "-z", "--others", "--exclude-standard"])
  ]);
  for (const { code: code2, stderr } of [tracked, untracked])
    if (code2 !== 0) throw new CannotCheck(`Git cannot list the working tree (${lastWords(stderr)})`);
  const listing = new Map(parseTracked(records(tracked.stdout)));
  for (const path of records(untracked.stdout)) {
    if (path.endsWith("/")) listing.set(path.slice(0, -1), { kind: "submodule", id: null });
    else listing.set(path, { kind: "file", id: null });
  }
  return listing;
}
function readFromDisk(top, path, listed4) {
  if (listed4.kind === "submodule") return { path, kind: "submodule", bytes: null };
  for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder))
    if (!statOf(join3(top, folder))?.isDirectory()) return null;
  const stats = statOf(join3(top, path));
  if (stats?.isSymbolicLink()) return { path, kind: "symlink", bytes: null };
  if (!stats?.isFile()) return null;
  if (listed4.kind === "symlink" && process.platform === "win32")
    return { path, kind: "symlink", bytes: null };
  return { path, kind: "file", bytes: readPlainFile(join3(top, path), path) };
}
function records(output) {
  return output.toString("utf8").split("\0").filter((record) => record !== "");
}
function parseTracked(lines) {
  const listing = /* @__PURE__ */ new Map();
  const deleted = /* @__PURE__ */ new Set();
  for (const line of lines) {
    const tab = line.indexOf("	");
    const [tag = "", mode = "", id = ""] = line.slice(0, tab).split(" ");
    const path = line.slice(tab + 1);
    if (tag === "R") deleted.add(path);
    else listing.set(path, { kind: kindOfMode(mode), id: tag === "S" ? id : null });
  }
  for (const path of deleted) if (listing.get(path)?.id === null) listing.delete(path);
  return listing;
}
function statOf(path) {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}
function readPlainFile(absolute, path) {
  try {
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new CannotCheck(
      `\`${path}\` cannot be read (${why}): give this user the right to, or name \`--head\``
    );
  }
}

// src/git/read-trees.ts
async function readTrees(listings, reading) {
  const files = listings.flatMap((listing) => [...listing.values()].filter(({ kind }) => kind === "file"));
  const blobs = await reading.store.blobs(files.flatMap(({ id }) => id === null ? [] : [id]));
  const { top } = reading.repository;
  return listings.map((listing) => {
    const entries = [...listing].map(([path, listed4]) => {
      if (listed4.id === null) return top === null ? null : readFromDisk(top, path, listed4);
      const bytes = listed4.kind === "file" ? blobs.get(listed4.id) ?? null : null;
      return { path, kind: listed4.kind, bytes };
    });
    return fileTree(entries.filter((entry) => entry !== null));
  });
}
function choose(listing, select) {
  return only(listing, new Set(select([...listing.keys()])));
}
function only(map, paths) {
  return new Map([...map].filter(([path]) => paths.has(path)));
}

// src/git/merge-sides.ts
async function mergeSides(sides, reading) {
  const { store, select } = reading;
  const scratch = await store.scratch();
  const ids = [sides.base, sides.head];
  const known = { id: sides.base, listing: sides.baseListing };
  const [merge, [forkListing = /* @__PURE__ */ new Map()]] = await Promise.all([
    sides.onDisk ? null : mergeCommits(scratch.place, ...ids),
    store.listings([sides.parting], known)
  ]);
  if (merge === null) return mergeSelected(sides, forkListing, reading, scratch.folder);
  const [mergedListing = /* @__PURE__ */ new Map()] = await store.listings([merge.tree], known);
  const settled = settleConflicts(mergedListing, sides.baseListing, merge.conflicts, ids);
  const chosen = [sides.baseListing, settled.listing, forkListing].map((listing) => choose(listing, select));
  const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map()] = await readTrees(chosen, reading);
  return { base, head, fork, conflicts: settled.conflicts };
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

// src/git/read-comparison.ts
async function readComparison(request) {
  if (request.base !== null) requireRevision(request.base);
  if (request.head !== null) requireRevision(request.head);
  const early = readCommits(inFolder(request.repo), namesToTry(request));
  early.catch(() => void 0);
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const reading = { repository, store, select: request.select };
    return await compare(request, reading, await early);
  } finally {
    store.close();
  }
}
async function compare(wanted, reading, early) {
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
  const sides = movedOn ? await mergeSides({ base, head, parting, onDisk: onDisk !== null, ...listings }, reading) : await readSides([listings.baseListing, listings.headListing], reading);
  return {
    base: { revision: ends.baseRevision, tree: sides.base },
    head: { revision: ends.headRevision, tree: sides.head },
    fork: sides.fork,
    conflicts: sides.conflicts
  };
}
async function readSides(listings, reading) {
  const chosen = listings.map((listing) => choose(listing, reading.select));
  const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map()] = await readTrees(chosen, reading);
  return { base, head, fork: null, conflicts: [] };
}

// src/worker/run-check.ts
import { join as join5 } from "node:path";
import { Readable } from "node:stream";
import { serialize } from "node:v8";

// src/worker/last-words.ts
function oneLine(text) {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").replaceAll("`", "'").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
function lastWords2(outcome) {
  if (outcome.failedToStart !== null) {
    return `The process for the check could not be started (${oneLine(outcome.failedToStart)})`;
  }
  const how = outcome.signal === null ? `exit code ${outcome.code}` : `signal ${outcome.signal}`;
  const memory2 = /heap out of memory|Out of memory|std::bad_alloc/.test(outcome.stderr);
  const why = memory2 ? ", out of memory" : "";
  const last = lastErrorLine(outcome.stderr);
  return `The process for the check ended early (${how}${why})${last === "" ? "" : `: \`${oneLine(last)}\``}`;
}
function lastErrorLine(stderr) {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !/^Node\.js v\d/.test(line));
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "";
}

// src/worker/scratch-folder.ts
import { mkdtempSync, realpathSync, rmSync as rmSync2 } from "node:fs";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join4 } from "node:path";
function makeScratchFolder() {
  const parent = process.env["RUNNER_TEMP"] || tmpdir2();
  try {
    return realpathSync(mkdtempSync(join4(parent, "drizzle-gate-")));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : String(error);
    throw new CannotCheck(
      `No scratch folder could be made in \`${parent}\` (${why}); point \`TMPDIR\` (on a runner \`RUNNER_TEMP\`) at a folder that can be written and has room`
    );
  }
}
function removeScratchFolder(folder) {
  rmSync2(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

// src/worker/spawn-worker.ts
import { spawn as spawn2 } from "node:child_process";
var memory = 8 * 1024 ** 2;
function spawnWorker(entry, scratch, limits) {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = process.platform === "win32" ? command : ["/bin/sh", "-c", limitScript(limits), ...command];
  return spawn2(program, args, {
    cwd: scratch,
    env: workerEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array(answerFd - 2).fill("pipe")],
    windowsHide: true
  });
}
function limitScript(limits) {
  const seconds = Math.ceil(limits.timeoutMs / 1e3 * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return `${script.map((line) => `${line} 2>/dev/null`).join("; ")}; exec "$0" "$@"`;
}
function workerEnvironment(scratch) {
  const environment2 = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== void 0 ? { ...environment2, SystemRoot: root } : environment2;
}

// src/worker/run-check.ts
function startWorker(limits, entry = workerEntry()) {
  const scratch = makeScratchFolder();
  const child = spawnWorker(entry, scratch, { ...limits, files: limits.files || !serializesInMemory() });
  const stop = stopOnSignals(() => {
    child.kill("SIGKILL");
    removeScratchFolder(scratch);
  });
  const outcome = watch(child);
  return {
    stop,
    async run(comparison, options) {
      const job = { comparison, options };
      child.stdin?.end(serialize(job));
      let late = false;
      const deadline = setTimeout(() => {
        late = true;
        child.kill("SIGKILL");
      }, limits.timeoutMs);
      try {
        return reportOf(await outcome, late, limits.timeoutMs);
      } finally {
        clearTimeout(deadline);
        stop();
      }
    }
  };
}
function watch(child) {
  let at = "";
  let answer = null;
  let stderr = "";
  const channel = child.stdio[answerFd];
  if (channel instanceof Readable) {
    const read = frameReader((message) => {
      if (message.kind === "at") at = message.what;
      else answer = message;
    });
    channel.on("data", read);
  }
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-4096);
  });
  child.stdin?.on("error", () => void 0);
  return new Promise((resolve3) => {
    const end = (failedToStart, code2, signal) => resolve3({ answer, at, failedToStart, code: code2, signal, stderr });
    child.on("error", (error) => end(error.message, null, null));
    child.on("close", (code2, signal) => end(null, code2, signal));
  });
}
function reportOf(outcome, late, timeoutMs) {
  const { answer } = outcome;
  if (answer !== null) {
    switch (answer.kind) {
      case "done":
        return answer.value;
      case "cannot-check":
        throw new CannotCheck(answer.message);
      case "crash":
        throw new CannotCheck(`Drizzle Gate itself failed: ${oneLine(answer.message)}; ${askForReport}`, {
          cause: answer.stack
        });
    }
  }
  if (late || outcome.signal === "SIGXCPU") throw new CannotCheck(tooSlow(outcome.at, timeoutMs));
  throw new CannotCheck(`${lastWords2(outcome)}; ${askForReport}`);
}
var askForReport = "please report it with the migration that brings it about";
function tooSlow(at, timeoutMs) {
  const where = at === "" ? "" : ` while running \`${oneLine(at)}\``;
  return `The check did not finish within ${timeoutMs / 1e3} s${where}; give it longer with \`timeout\`, or look whether that statement can end at all`;
}
function workerEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join5(import.meta.dirname, bundled ? "worker.js" : "main.ts");
}
function serializesInMemory() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 24 || major === 24 && minor >= 16;
}
function stopOnSignals(work) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  let done = false;
  const stop = () => {
    if (done) return;
    done = true;
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", stop);
    work();
  };
  const onSignal = (signal) => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on("exit", stop);
  return stop;
}

// src/report/fit.ts
function fitFirst(versions, fits) {
  let text = "";
  for (const version of versions) {
    text = version();
    if (fits(text)) return text;
  }
  return text;
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
function linesPhrase(line, endLine) {
  return endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
}
function migrationsPhrase(folder) {
  const added = folder.migrations.new.length;
  const before = folder.migrations.base;
  if (added === 0) return `no new migration on ${formatNumber(before)}`;
  return before === 0 ? `${count(added, "migration")}, all new` : `${count(added, "new migration")} on ${formatNumber(before)}`;
}
function dataPhrase(folder) {
  const { source, rows, tables } = folder.data;
  const size = `(${formatNumber(rows)} in ${count(tables, "table")})`;
  switch (source) {
    case "snapshot":
      return `on a copy of production ${size}`;
    case "invented":
      return `on invented rows ${size}`;
    case "seed":
      return `on the rows of the seed file ${size}`;
    case "none":
      return "without rows";
  }
}
function deployPhrase(order) {
  switch (order) {
    case "migrate-first":
      return "migrate first, then deploy. The running code works on the new schema; the new code needs it.";
    case "code-first":
      return "deploy the new code first, then migrate. It works on the old schema; the running code breaks on the new one.";
    case "either":
      return "either way round. The running code works on the new schema, and the new code on the old one.";
    case "neither":
      return "neither way works. The running code breaks on the new schema, and the new code on the old one: split the change into two releases, or stop the service while it goes out.";
    case "not run":
      return null;
  }
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

// src/report/markdown-changes.ts
var openRows = 12;
var riskyRows = 6;
var dots = {
  destructive: "🔴",
  breaking: "🟠",
  caution: "🟡",
  safe: "🟢"
};
var risks = ["destructive", "breaking", "caution", "safe"];
function renderChanges(changes, most, links) {
  if (changes.length === 0 || most === 0) return [];
  if (changes.length <= openRows && changes.length <= most) return [renderTable(changes, links)];
  const risky = changes.filter((change) => change.risk !== "safe").toSorted((a, b) => risks.indexOf(a.risk) - risks.indexOf(b.risk)).slice(0, Math.min(riskyRows, most));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most - risky.length);
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
  if (oldCode === newCode && oldCode !== "breaks") return oldCode;
  const trouble = [
    ...oldCode === "breaks" ? ["running code **breaks**"] : [],
    ...newCode === "breaks" ? [`new code ${fatePhrase(newCode, "newCode")}`] : []
  ];
  if (trouble.length > 0) return trouble.join(", ");
  return oldCode === "works" ? "running code works" : "new code works";
}
function describe(change, several, links) {
  const { file, line, endLine } = change.at;
  const where = markdownLink(linesPhrase(line, endLine), links.blob(file, line, endLine));
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "markdown", 300)}`;
  const migration = several ? `${markdownCode(change.migration.slice(0, 80))} ` : "";
  return `${renderMessage(changePhrase(change), "markdown")}${why} · ${migration}${where}`;
}
function hasSeveral(changes) {
  return new Set(changes.map((change) => change.migration)).size > 1;
}

// src/report/markdown-finding.ts
var severityDots = {
  error: "🔴",
  warning: "🟠",
  notice: "🟡"
};
function renderFinding(finding, detail, { open, isHeadline }, links) {
  const rule = `${severityDots[finding.severity]} <b>${finding.rule}</b>`;
  const title2 = isHeadline ? `${rule}, ${linesPhrase(finding.line, finding.endLine)} of ${htmlCode(shorten(baseName(finding.file), 100))}, in detail` : `${rule}: ${renderMessage(finding.message, "html", detail.message)}`;
  return [
    `<details${open ? " open" : ""}><summary>${title2}</summary>`,
    `${whereLink(finding, links)} · ${markdownLink(`what ${markdownCode(finding.rule)} means`, links.rule(finding.rule))}`,
    ...renderRemedy(finding.remedy, detail.remedy),
    ...renderEvidence(finding, detail.evidence),
    "</details>"
  ].join("\n\n");
}
function renderFindingLine(finding, most, links) {
  const message = renderMessage(finding.message, "markdown", most);
  return `- ${severityDots[finding.severity]} **${finding.rule}**: ${message} · ${whereLink(finding, links)}`;
}
function renderAcceptedLine(finding, most, links) {
  const acceptance = finding.accepted;
  if (acceptance === null) return renderFindingLine(finding, most, links);
  const by = { directive: "in the migration", input: "by the workflow", label: "by the label" }[acceptance.by];
  const who = acceptance.who === null ? "" : ` (${markdownCode(shorten(acceptance.who, 60))})`;
  const reason = markdownText(shorten(acceptance.reason, most));
  return `${renderFindingLine(finding, most, links)}<br>accepted ${by}${who}: ${reason}`;
}
function whereLink(finding, links) {
  const { file, line, endLine } = finding;
  const text = `${markdownCode(shorten(file, 200))} ${linesPhrase(line, endLine)}`;
  return markdownLink(text, links.blob(file, line, endLine));
}
function baseName(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}
function renderRemedy(remedy, most) {
  const [first, ...rest] = most === 0 ? [] : renderBlocks(remedy, most);
  if (first === void 0) return [];
  return first.startsWith("```") ? ["**What to do:**", first, ...rest] : [`**What to do:** ${first}`, ...rest];
}
var fenced = {
  statement: ["The statement", "sql"],
  query: ["Ask production first", "sql"],
  diff: ["The difference", "diff"]
};
function renderEvidence(finding, most) {
  if (most === 0) return [];
  const said = namesIn(`${finding.message}
${finding.remedy}`);
  const entries = Object.entries(finding.evidence).filter(
    ([, value]) => value !== null && value !== "" && !isSaid(value, said)
  );
  const facts = entries.filter(([key, value]) => isFact(key, value)).map(([key, value]) => fact(key, value, most));
  const blocks = entries.filter(([key, value]) => !isFact(key, value)).flatMap(([key, value]) => block(key, value, most));
  return [...facts.length === 0 ? [] : [facts.join("\n")], ...blocks];
}
function namesIn(text) {
  const names = readMessage(text).flatMap(
    (block3) => block3.kind === "fence" ? [] : block3.pieces.filter(({ kind }) => kind === "code").map((piece) => piece.text)
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
function fact(key, value, most) {
  const values = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key) ? labels[key] : words(key)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
var listed = 20;
var labels = {
  when: "its time",
  highWaterMark: "newest time on base",
  sqlite: "SQLite says"
};
function block(key, value, most) {
  const [title2, language] = (Object.hasOwn(fenced, key) ? fenced[key] : void 0) ?? [
    capital(words(key)),
    "json"
  ];
  if (typeof value === "string") {
    return [`${title2}:`, markdownFence(shorten(value, most), language === "json" ? "" : language)];
  }
  const table = isList(value) ? renderRecords(value) : null;
  return [`${title2}:`, table ?? markdownFence(shorten(JSON.stringify(value, null, 2), most), "json")];
}
function renderRecords(values) {
  const records2 = values.filter(isRecord);
  const keys = Object.keys(records2[0] ?? {});
  const flat = records2.every(
    (record) => Object.values(record).every((value) => value === null || typeof value !== "object")
  );
  if (records2.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records2.slice(0, listed).map((record) => keys.map((key) => cell(record[key])));
  const lines = [keys.map(words), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records2.length - rows.length;
  return `${lines.join("\n")}${left > 0 ? `

… and ${count(left, "more row")}` : ""}`;
}
function cell(value) {
  return value === void 0 || value === null ? "" : renderValue(value, 120);
}
function renderValue(value, most) {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most));
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
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function words(key) {
  const shown = shorten(key, 60);
  return /^\w+$/.test(shown) ? shown.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : markdownCode(shown);
}

// src/report/markdown-context.ts
function opensAtOnce(finding, context) {
  return context.kind !== "comment" && finding.severity === "error";
}

// src/report/markdown-findings.ts
function renderFindings(findings, report, detail, context) {
  const blocks = findings.slice(0, detail.blocks);
  const lines = findings.slice(detail.blocks, detail.findings);
  const left = findings.slice(Math.max(detail.blocks, detail.findings));
  const renderOne2 = (finding) => {
    const isHeadline = finding === findings[0] && isReason(finding, report);
    return renderFinding(finding, detail, { open: opensAtOnce(finding, context), isHeadline }, context.links);
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

// src/report/markdown-folder.ts
function renderFolder(folder, report, detail, context, inFold = context.kind !== "comment") {
  const sorted = partFindings(folder.findings);
  const changes = renderChanges(folder.changes, detail.changes, context.links);
  const steps = detail.steps ? renderSteps(folder) : [];
  const calm = sorted.counting.length === 0;
  const folded = calm && !inFold;
  return [
    ...calm ? [] : renderAdvice(report, sorted),
    ...folded ? foldTogether(folder, changes, steps) : changes,
    ...renderDeployOrder(folder, calm),
    ...renderFindings(sorted.counting, report, detail, context),
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
  return sentence.replace(/(?<!\.)\.$/, "");
}
function withStop(sentence) {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
}
function renderDeployOrder(folder, calm) {
  const phrase = deployPhrase(folder.deployOrder);
  if (phrase === null || folder.changes.length === 0 || calm && ["either", "migrate-first"].includes(folder.deployOrder))
    return [];
  return [`**Deploy order:** ${phrase}`];
}
function foldTogether(folder, changes, steps) {
  return changes.length + steps.length === 0 ? [] : [fold(calmTitle(folder), [...changes, ...steps])];
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

// src/report/markdown-overview.ts
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

// src/report/markdown.ts
var ladder = [
  {
    message: 2e3,
    remedy: 8e3,
    evidence: 4e3,
    blocks: 100,
    findings: 300,
    changes: 1e3,
    steps: true,
    folders: 60
  },
  {
    message: 1e3,
    remedy: 4e3,
    evidence: 800,
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
    blocks: 10,
    findings: 40,
    changes: 12,
    steps: false,
    folders: 30
  },
  { message: 300, remedy: 500, evidence: 0, blocks: 3, findings: 10, changes: 0, steps: false, folders: 20 },
  { message: 200, remedy: 0, evidence: 0, blocks: 0, findings: 5, changes: 0, steps: false, folders: 8 }
];
function renderMarkdown(report, context) {
  const versions = [
    ...ladder.map((detail, rung) => () => renderVersion(report, detail, rung > 0, context)),
    ...[400, 120, 40].map((most) => () => renderVerdict(report, most, context))
  ];
  return fitFirst(versions, (text) => measure(text, context) <= context.limit);
}
function measure(text, context) {
  return context.kind === "summary" ? Buffer.byteLength(text) : text.length;
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
function renderVerdict(report, most, context) {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return assemble([renderHeading(report, most), `${counts} in ${folders}; ${fullReport(context)}.`], context);
}
function assemble(paragraphs, context) {
  const text = withoutCommands(paragraphs.join("\n\n")).replaceAll("<!--", "<! --");
  return context.marker === void 0 ? `${text}
` : `${text}

${context.marker}
`;
}
function renderHeading(report, most) {
  const reason = renderMessage(report.reason, "markdown", most);
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
    ["file", at.file],
    ["line", at.line],
    ["endLine", at.endLine]
  ];
  const properties = [...place2, ["title", title2]].map(
    ([name, value]) => `${name}=${commandProperty(String(value))}`
  );
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}
function annotate(finding, level, version) {
  const { accepted, rule, file, line, endLine } = finding;
  const message = [
    renderPlain(finding.message),
    ...accepted === null ? [] : [`Accepted by ${accepted.by}: ${visible(accepted.reason)}`],
    ...finding.remedy === "" || accepted !== null ? [] : [renderPlain(finding.remedy)]
  ].join("\n\n");
  const more = `

${rulePage(version, rule)}`;
  return {
    level,
    at: { file, line, endLine },
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

// src/report/json-v1.ts
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
function jsonFolder(folder, version) {
  const { driver, migrations, data } = folder;
  return {
    path: folder.path,
    layout: folder.layout,
    driver: { name: driver.name, source: driver.source, reason: driver.reason },
    migrations: { base: migrations.base, new: [...migrations.new] },
    data: { source: data.source, rows: data.rows, tables: data.tables },
    steps: folder.steps.map(({ id, title: title2, status, detail, ms }) => ({ id, title: title2, status, detail, ms })),
    changes: folder.changes.map(
      ({ at, migration, kind, object, risk, data: rows, oldCode, newCode, why }) => ({
        migration,
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        ...{ kind, object, risk, data: rows, oldCode, newCode, why }
      })
    ),
    deployOrder: folder.deployOrder,
    findings: folder.findings.map((finding) => jsonFinding(finding, version)),
    notes: [...folder.notes]
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
    evidence: finding.evidence,
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version, finding.rule)
  };
}

// src/report/terminal-layout.ts
function displayWidth(text) {
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

// src/report/terminal-finding.ts
function renderFinding2(finding, terminal) {
  const { style, width } = terminal;
  return [
    `  ${title(finding, terminal)}`,
    ...indentText(place(finding), "    ", width).map(style.dim),
    ...indentText(renderMessage(finding.message, "plain"), "    ", width).map(style.names),
    ...renderFrame(finding, terminal),
    ...renderRemedy2(finding.remedy, terminal),
    ...renderQuery(finding)
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
  return [`  Already on base, not judged here:`, ...lines].map(style.dim);
}

// src/report/terminal-style.ts
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

// src/report/terminal.ts
function renderTerminal(report, options) {
  const terminal = {
    width: Math.max(40, options.width),
    style: terminalStyle(options.colour, options.links ?? false),
    version: report.tool.version
  };
  const lines = [
    ...renderVerdict2(report, terminal),
    ...report.folders.flatMap((folder) => ["", ...renderFolder2(folder, terminal)]),
    "",
    ...renderSummary(report, terminal)
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
function renderFolder2(folder, terminal) {
  const { style, width } = terminal;
  const { counting, accepted, old } = partFindings(folder.findings);
  const because = folder.driver.reason === "" ? "" : ` (${renderMessage(folder.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder)}, run as ${folder.driver.name}${because}, ${dataPhrase(folder)}`;
  const deploy = deployPhrase(folder.deployOrder);
  return [
    style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...block2(renderChanges2(folder.changes, terminal)),
    ...block2(deploy === null ? [] : indentText(`Deploy order: ${deploy}`, "  ", width)),
    ...counting.flatMap((finding) => ["", ...renderFinding2(finding, terminal)]),
    ...block2(accepted.flatMap((finding) => renderAccepted(finding, terminal))),
    ...block2(renderOld(old, terminal)),
    ...block2(renderSteps2(folder.steps, terminal)),
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
var stepMarks = { passed: "✓", failed: "✗", skipped: "-" };
function renderSteps2(steps, { style, width }) {
  return steps.flatMap((step) => {
    const paint = { passed: style.green, failed: style.red, skipped: style.dim }[step.status];
    const time = step.status === "skipped" ? "not run" : durationPhrase(step.ms);
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "plain")}`;
    const lines = indentText(`${renderMessage(step.title, "plain")} (${time})${detail}`, "    ", width, "");
    return [`  ${paint(stepMarks[step.status])} ${lines[0] ?? ""}`, ...lines.slice(1)].map(style.names);
  });
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
function parseTrueFalse(option, given) {
  return oneOf(option, given, ["true", "false"]) === "true";
}
function parseWholeNumber(option, given, least, most) {
  const text = given.trim();
  const value = Number(text);
  if (!/^\d{1,15}$/.test(text) || value < least || value > most) {
    throw refused(option, given, `a whole number from ${least} to ${most}`);
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
  const text = given.trim();
  const found = allowed.find((word) => word === text);
  if (found === void 0) throw refused(option, given, listed3(allowed));
  return found;
}
function refused(option, given, allowed) {
  const said = given.trim() === "" ? "is empty" : `is ${code(given.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}, which is not understood: it takes ${allowed}`);
}
function listed3(words2) {
  const names = words2.map((word) => code(word));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

export {
  resolveRevision,
  parentsOf,
  readComparison,
  allFindings,
  countOf,
  renderMarkdown,
  annotationsOf,
  renderAnnotation,
  toJsonV1,
  renderTerminal,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseTrueFalse,
  parseRows,
  parseTimeout,
  oneOf,
  startWorker
};
