import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import {
  baseName,
  fileTree,
  joinPath,
  parentOf
} from "./chunk-TS46VUG4.js";
import {
  code,
  formatBytes
} from "./chunk-HDJ3QBW6.js";

// src/drizzle/select-paths.ts
var maxSourceFiles = 150;
var maxPlainFiles = 250;
var maxOtherFiles = 20;
var maxCommandFiles = 40;
function selectPaths(paths) {
  const { sources, others } = worthALook(paths);
  const settings2 = [...sources.filter((path) => path.includes("config")), ...others].filter(isSetting);
  const places = folderPlaces(others);
  if (places.size === 0) return settings2;
  const above = ancestorsOf(places);
  const packages = others.filter((path) => path.endsWith("package.json") && isPackage(path, above));
  const bundles = sources.filter((path) => path.endsWith("migrations.js"));
  return [
    ...[...bundles, ...others].filter((path) => isInFolder(path, places)),
    ...packages,
    ...settings2,
    ...likelySources(sources, startsOf(packages)),
    ...nearestFirst(others.filter((path) => holdsCommands(path) && !isGateConfig(path))).slice(
      0,
      maxCommandFiles
    )
  ];
}
function worthALook(paths) {
  const sources = [];
  const others = [];
  for (const path of paths) {
    const last = path[path.length - 1] ?? "";
    const isOther = otherEnds.has(last) || path.includes("Dockerfile");
    if (!isOther && !isSource(path)) continue;
    if (!path.includes("node_modules/") || !/(?:^|\/)node_modules\//.test(path))
      (isOther ? others : sources).push(path);
  }
  return { sources, others };
}
var otherEnds = /* @__PURE__ */ new Set(["l", "n", "c", "h"]);
function isSource(path) {
  return (path.endsWith("s") || path.endsWith("x")) && /\.[cm]?[jt]sx?$/.test(path);
}
function folderPlaces(paths) {
  const places = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (!path.endsWith(".json") && !path.endsWith(".sql")) continue;
    if (/(?:^|\/)meta\/(?:_journal|\d+_snapshot)\.json$/.test(path)) places.add(parentOf(parentOf(path)));
    else if (path.endsWith("/migration.sql")) places.add(parentOf(parentOf(path)));
    else if (/(?:^|\/)\d+[_-][^/]*\.sql$/.test(path)) places.add(parentOf(path));
  }
  return places;
}
function isEvidence(path) {
  const name = baseName(path);
  if (name === "migrations.js" || isDrizzleConfig(path) || isNuxtConfig(path)) return false;
  return name === "package.json" || isSource(path) || holdsCommands(path);
}
function isInFolder(path, places) {
  if (!/\.(?:sql|json|js|toml)$/.test(path)) return false;
  const parent = parentOf(path);
  const name = baseName(path);
  if (places.has(parent))
    return name.endsWith(".sql") || name === "migrations.js" || name === "migration_lock.toml";
  if (!places.has(parentOf(parent))) return false;
  if (baseName(parent) === "meta") return name.endsWith(".json");
  return name === "migration.sql" || name === "snapshot.json";
}
function ancestorsOf(places) {
  const above = /* @__PURE__ */ new Set([""]);
  for (const place of places) {
    for (let folder = place; folder !== ""; folder = parentOf(folder)) above.add(folder);
  }
  return above;
}
function isPackage(path, above) {
  return path.endsWith("package.json") && baseName(path) === "package.json" && above.has(parentOf(path));
}
function isDrizzleConfig(path) {
  const name = baseName(path);
  return /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}
function isSetting(path) {
  if (path === "drizzle-gate.json") return true;
  const isNear = /config|wrangler\.|^\.github\/|action\.ya?ml$/.test(path);
  if (!isNear) return false;
  return isDrizzleConfig(path) || isWranglerConfig(path) || isGateConfig(path) || isNuxtConfig(path);
}
function isWranglerConfig(path) {
  return /^wrangler\.(?:toml|jsonc?)$/.test(baseName(path));
}
function isNuxtConfig(path) {
  return /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(path);
}
function holdsCommands(path) {
  if (!/\.sh$|Dockerfile|^\.github\/|compose|fly\.toml$/.test(path)) return false;
  return /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|Dockerfile[^/]*|[^/]+\.Dockerfile|(?:docker-)?compose[^/]*\.ya?ml|fly\.toml|[^/]+\.sh)$/.test(
    path
  );
}
function isGateConfig(path) {
  return isWorkflow(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}
function isWorkflow(path) {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function startsOf(packages) {
  const folders = packages.map(parentOf);
  const nearest = folders.filter((folder) => folder !== "" || folders.length === 1);
  return nearest.length === 0 ? [""] : nearest.map((folder) => joinPath(folder, ""));
}
function likelySources(sources, starts) {
  const own = [];
  const others = [];
  for (const path of sources) {
    if (starts.some((start) => path.startsWith(start))) own.push(path);
    else if (path.includes("igrat") && /migrat[^/]*$/i.test(path) && isLikelySource(path) && isAppSource(path))
      others.push(path);
  }
  const likely = [];
  const plain = [];
  for (const path of nearestFirst(own)) {
    const isLikely = isLikelySource(path);
    const isFull = isLikely ? likely.length >= maxSourceFiles : plain.length >= maxPlainFiles;
    if (!isFull && isAppSource(path)) (isLikely ? likely : plain).push(path);
  }
  return [...likely, ...plain, ...nearestFirst(others).slice(0, maxOtherFiles)];
}
function nearestFirst(paths) {
  const byDepth = [];
  for (const path of paths) {
    let depth = 0;
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth += 1;
    const group = byDepth[depth] ?? [];
    group.push(path);
    byDepth[depth] = group;
  }
  return byDepth.flat();
}
function isAppSource(path) {
  if (path.endsWith(".d.ts") || isDrizzleConfig(path)) return false;
  return !/(?:^|\/)(?:tests?|__tests__|__mocks__|fixtures|e2e|examples?|stories)\/|\.(?:test|spec|stories)\./.test(
    path
  );
}
function isLikelySource(path) {
  return /(?:^|[/._-])(?:db|database|databases|drizzle|migrat\w*|sqlite|libsql|d1|storage)(?:[/._-]|$)/i.test(
    path
  );
}

// src/git/run-git.ts
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
function inFolder(folder) {
  return { options: ["-C", resolve(folder)], environment: {} };
}
function runGit(place, command, request = {}) {
  return new Promise((done, fail) => {
    const child = spawn("git", [...place.options, ...settings, ...command], {
      cwd: dirname(process.execPath),
      env: { ...environment(request.network === true), ...place.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      ...request.timeout === void 0 ? {} : { timeout: request.timeout }
    });
    const { stopWhen } = request;
    const watch = stopWhen && setInterval(() => stopWhen() && child.kill("SIGTERM"), 200);
    child.on("close", () => clearInterval(watch));
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
function complaintIn(stderr) {
  const lines = stderr.trim().split("\n");
  const startsWith = (word) => lines.find((line2) => line2.startsWith(word));
  const line = startsWith("fatal:") ?? startsWith("error:") ?? lines.at(-1) ?? "";
  const said = line.replace(/\/\/[^/@\s]+@/g, "//").trim();
  return said === "" ? "git said nothing" : code(said);
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
  if (error.code === "ENOENT") return new CannotCheck("`git` was not found on the `PATH`: install it first");
  return new CannotCheck(`\`git\` could not be started (${code(error.code ?? error.message)})`);
}

// src/git/read-objects.ts
async function readObjects(place, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const result = await runGit(place, ["cat-file", "--batch", "--buffer"], { input });
  const objects = parseBatch(result.stdout, names.length);
  if (objects === null)
    throw new CannotCheck(`Git could not read its objects (${complaintIn(result.stderr)})`);
  return objects;
}
async function lookUpObjects(place, names) {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}
`).join("");
  const { stdout } = await runGit(place, ["cat-file", "--batch-check", "--buffer"], { input });
  const lines = stdout.toString("utf8").split("\n");
  return names.map((_, index) => {
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(lines[index] ?? "") ?? [];
    return id && type ? { id, type, size: Number(size) } : null;
  });
}
async function readCommits(place, revisions) {
  const names = revisions.map((revision) => `${revision}^{commit}`);
  const objects = await readObjects(place, names).catch((error) => {
    if (error instanceof CannotCheck && error.message.includes("promisor")) return null;
    throw error;
  });
  if (objects === null && revisions.length === 1) return [null];
  if (objects === null) return (await Promise.all(revisions.map((one) => readCommits(place, [one])))).flat();
  return objects.map((object) => object?.type === "commit" ? parseCommit(object) : null);
}
function parseBatch(output, count) {
  const objects = [];
  let offset = 0;
  while (objects.length < count) {
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

// src/git/advice.ts
function isOnRunner() {
  return process.env["GITHUB_ACTIONS"] === "true";
}
function howToFetch(what) {
  const command = code(what.length === 0 ? "git fetch --unshallow" : `git fetch origin ${what.join(" ")}`);
  if (!isOnRunner()) return `Run ${command} first`;
  return what.length === 0 ? "Check out with `fetch-depth: 0`" : `Check out with \`fetch-depth: 0\`, or run ${command} first`;
}

// src/git/path-text.ts
import { isUtf8 } from "node:buffer";
function pathText(output) {
  if (isUtf8(output)) return output.toString("utf8");
  const parts = [];
  for (let start = 0; start <= output.length; ) {
    const nul = output.indexOf(0, start);
    const end = nul < 0 ? output.length : nul;
    const part = output.subarray(start, end);
    parts.push(isUtf8(part) ? part.toString("utf8") : escaped(part));
    start = end + 1;
  }
  return parts.join("\0");
}
function escaped(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte < 128 ? byte : 56320 + byte)).join("");
}

// src/git/list-tree.ts
async function listTree(place, id) {
  const { code: code2, stdout } = await runGit(place, ["ls-tree", "-r", "-z", "--full-tree", id]);
  return code2 === 0 ? parseListing(pathText(stdout)) : null;
}
async function listTreeLike(place, known, listing, id) {
  const command = ["diff-tree", "-r", "-z", "--raw", "--no-renames", known, id];
  const [before, { code: code2, stdout }] = await Promise.all([listing, runGit(place, command)]);
  return before !== null && code2 === 0 ? applyChanges(before, pathText(stdout).split("\0")) : null;
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

// src/git/scratch-store.ts
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
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
    if (code2 !== 0) throw new CannotCheck(`Git cannot make a scratch repository (${complaintIn(stderr)})`);
    await seeObjectsOf(repository, gitDir);
    const place = {
      options: ["-C", repository.top ?? repository.gitDir, `--git-dir=${gitDir}`],
      environment: {}
    };
    return { folder, place, remove };
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
  const depth = { commits: ["--depth=1"], trees: ["--depth=1", "--filter=blob:none"], blobs: [] }[request.kind];
  const place = { ...store.place, environment: configEnvironment(config) };
  const { mostBytes = Number.POSITIVE_INFINITY } = request;
  const before = sizeOfPacks(store);
  const stopWhen = () => sizeOfPacks(store) - before > mostBytes;
  const options = {
    network: true,
    timeout: fetchTimeout,
    ...request.mostBytes === void 0 ? {} : { stopWhen }
  };
  const { code: code2, stderr } = await runGit(place, [...command, ...depth, "origin", ...request.ids], options);
  if (request.kind === "trees") await runGit(store.place, ["config", "--remove-section", "remote.origin"]);
  if (code2 === null && stopWhen()) return `it takes more than ${formatBytes(mostBytes)}`;
  if (code2 === null) return `no answer within ${fetchTimeout / 1e3} seconds`;
  return code2 === 0 ? null : complaintIn(stderr);
}
async function remoteTags(store, repository) {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return null;
  const place = { ...store.place, environment: configEnvironment(config) };
  const options = { network: true, timeout: fetchTimeout };
  const { code: code2, stdout, stderr } = await runGit(place, ["ls-remote", "--tags", "--refs", "origin"], options);
  if (code2 !== 0)
    return code2 === null ? `no answer within ${fetchTimeout / 1e3} seconds` : complaintIn(stderr);
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? [];
      return id && name ? [[name, id]] : [];
    })
  );
}
function sizeOfPacks({ folder }) {
  const packs = join(folder, "objects.git", "objects", "pack");
  const sizeOf = (name) => statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0;
  return existsSync(packs) ? readdirSync(packs).reduce((sum, name) => sum + sizeOf(name), 0) : 0;
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
  if (code2 !== 0)
    throw new CannotCheck(`Git cannot write to its scratch repository (${complaintIn(stderr)})`);
}
async function remoteConfig(repository) {
  const wanted = "^(remote\\.origin\\.(url|proxy)|http\\..*|credential\\..*|url\\..*|core\\.sshcommand|ssh\\.variant)$";
  const command = ["config", "--local", "--includes", "-z", "--get-regexp", wanted];
  const { stdout } = await runGit(repository.place, command);
  return stdout.toString("utf8").split("\0").filter((record) => record !== "").map((record) => {
    const [key = "", ...value] = record.split("\n");
    return [key, value.length === 0 ? "true" : value.join("\n")];
  }).filter(([key]) => mayRun(key));
}
function mayRun(key) {
  return process.env["GITHUB_ACTIONS"] === "true" || !/^(?:core\.sshcommand|credential\..*)$/i.test(key);
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
    `No scratch folder can be created in ${code(tmpdir())} (${why}): free some space, or set \`TMPDIR\``
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
    const what = `files of ${missing.map((id) => code(id)).join(" and ")}`;
    await this.#fetchMissing({ ids, kind: "commits", known: null }, what);
    const listings = (await this.#listAll(ids, known)).filter((listing) => listing !== null);
    if (listings.length < ids.length) throw incomplete(what);
    return listings;
  }
  /**
   * The content of blobs, each read once. Throws `CannotCheck` where one that is needed is missing; of those that are
   * only `wanted`, what cannot be had is left out.
   */
  async blobs(needed, wanted = []) {
    const must = new Set(needed);
    const all = [.../* @__PURE__ */ new Set([...must, ...wanted])];
    const blobs = /* @__PURE__ */ new Map();
    const read = async (names) => {
      for (const object of await this.#read(names)) if (object) blobs.set(object.id, object.bytes);
      return all.filter((id) => !blobs.has(id));
    };
    const missing = await read(all);
    if (missing.length === 0) return blobs;
    const lacking = missing.filter((id) => must.has(id));
    const what = `${(lacking.length > 0 ? lacking : missing).length} of ${all.length} files`;
    try {
      await this.#fetchMissing({ ids: missing, kind: "blobs", known: null }, what);
      if ((await read(missing)).some((id) => must.has(id))) throw incomplete(what);
    } catch (error) {
      if (lacking.length > 0 || !(error instanceof CannotCheck)) throw error;
    }
    return blobs;
  }
  /** Fetches commits with their trees, and with their files only where the remote cannot leave those out; gives git's complaint, or null. */
  async fetchTrees(ids, mostBytes) {
    if (!this.#mayFetch) return "nothing may be fetched here";
    return this.#fetch({ ids, kind: "trees", known: null, mostBytes });
  }
  /** As `remoteTags` says it. */
  async remoteTags() {
    return this.#mayFetch ? remoteTags(await this.scratch(), this.#repository) : "nothing may be fetched here";
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
  const named = ids.map((id) => code(id)).join(" and ");
  return new CannotCheck(`${named} could not be fetched from \`origin\` (${complaint}). ${howToFetch(ids)}`);
}
function incomplete(what) {
  return new CannotCheck(
    `This clone lacks objects that the check reads: ${what}; clone without \`--filter\`, or repair it with \`git fetch --refetch origin\``
  );
}

// src/git/repository.ts
import { resolve as resolve2 } from "node:path";
async function openRepository(folder) {
  const place = inFolder(folder);
  const questions = ["--git-dir", "--git-path", "objects", "--git-path", "shallow"];
  const shape = ["--is-inside-work-tree", "--show-object-format", "--show-cdup"];
  const { code: code2, stdout, stderr } = await runGit(place, ["rev-parse", ...questions, ...shape]);
  const [gitDir, objects, shallow, inside, format, up] = stdout.toString("utf8").split("\n");
  if (code2 !== 0 || !gitDir || !objects || !shallow || !format) throw notOpened(folder, stderr);
  return {
    place,
    top: inside === "true" ? resolve2(folder, up ?? "") : null,
    gitDir: resolve2(folder, gitDir),
    objects: resolve2(folder, objects),
    shallow: resolve2(folder, shallow),
    format
  };
}
function notOpened(folder, stderr) {
  if (stderr.includes("cannot change to"))
    return new CannotCheck(`No such folder: ${code(folder)}. Pass the repository's folder with \`--repo\``);
  if (stderr.includes("not a git repository"))
    return new CannotCheck(`Not a git repository: ${code(folder)}. Run this inside one, or pass \`--repo\``);
  return new CannotCheck(`Git cannot open ${code(folder)} (${complaintIn(stderr)})`);
}

// src/git/work-tree.ts
import { closeSync, constants, lstatSync, openSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";
async function listWorkTree(top) {
  const place = inFolder(top);
  const [tracked, untracked] = await Promise.all([
    runGit(place, ["ls-files", "-z", "-t", "--stage", "--cached", "--deleted"]),
    runGit(place, ["ls-files", "-z", "--others", "--exclude-standard"])
  ]);
  for (const { code: code2, stderr } of [tracked, untracked])
    if (code2 !== 0) throw new CannotCheck(`Git cannot list the working tree (${complaintIn(stderr)})`);
  const listing = new Map(parseTracked(records(tracked.stdout)));
  for (const path of records(untracked.stdout)) {
    if (path.endsWith("/")) listing.set(path.slice(0, -1), { kind: "submodule", id: null });
    else listing.set(path, { kind: "file", id: null });
  }
  return listing;
}
function readFromDisk(top, path, listed) {
  if (listed.kind === "submodule") return { path, kind: "submodule", bytes: null };
  if (!path.isWellFormed()) return { path, kind: listed.kind, bytes: null };
  for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder))
    if (!statOf(join2(top, folder))?.isDirectory()) return null;
  const stats = statOf(join2(top, path));
  if (stats?.isSymbolicLink()) return { path, kind: "symlink", bytes: null };
  if (!stats?.isFile()) return null;
  if (listed.kind === "symlink" && process.platform === "win32")
    return { path, kind: "symlink", bytes: null };
  return { path, kind: "file", bytes: readPlainFile(join2(top, path), path) };
}
function records(output) {
  return pathText(output).split("\0").filter((record) => record !== "");
}
function parseTracked(lines) {
  const listing = /* @__PURE__ */ new Map();
  const deleted = /* @__PURE__ */ new Set();
  for (const line of lines) {
    const tab = line.indexOf("	");
    const [tag = "", mode = "", id = ""] = line.slice(0, tab).split(" ");
    const path = line.slice(tab + 1);
    if (tag === "R") deleted.add(path);
    else listing.set(path, listedInIndex(mode, tag === "S", id));
  }
  for (const path of deleted) if (listing.get(path)?.id === null) listing.delete(path);
  return listing;
}
function listedInIndex(mode, isLeftOut, id) {
  const kind = kindOfMode(mode);
  return { kind, id: isLeftOut || kind === "submodule" ? id : null };
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
      `${code(path)} cannot be read (${why}): give this user permission, or pass \`--head\``
    );
  }
}

// src/git/read-trees.ts
async function readTrees(listings, reading) {
  const needed = /* @__PURE__ */ new Set();
  const wanted = /* @__PURE__ */ new Set();
  for (const [path, { kind, id }] of listings.flatMap((listing) => [...listing])) {
    if (kind === "file" && id !== null) (reading.mayLack(path) ? wanted : needed).add(id);
  }
  const blobs = await reading.store.blobs(needed, wanted);
  const { top } = reading.repository;
  return listings.map((listing) => {
    const entries = [...listing].map(([path, listed]) => {
      if (listed.id === null) return top === null ? null : readFromDisk(top, path, listed);
      if (listed.kind !== "file") return { path, kind: listed.kind, bytes: null, object: listed.id };
      const bytes = blobs.get(listed.id) ?? null;
      return { path, kind: listed.kind, bytes, ...bytes === null ? { object: listed.id } : {} };
    });
    return fileTree(entries.filter((entry) => entry !== null));
  });
}
function choose(listing, select) {
  const wanted = new Set(select([...listing.keys()]));
  for (const [path, { kind }] of listing) if (kind !== "file") wanted.add(path);
  return only(listing, wanted);
}
function unreadIn(tree) {
  return [...tree.values()].flatMap(({ path, kind, bytes }) => kind === "file" && !bytes ? [path] : []);
}
function only(map, paths) {
  const found = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const value = map.get(path);
    if (value !== void 0) found.set(path, value);
  }
  return found;
}

export {
  selectPaths,
  isEvidence,
  isDrizzleConfig,
  isWranglerConfig,
  howToFetch,
  pathText,
  inFolder,
  runGit,
  complaintIn,
  readObjects,
  lookUpObjects,
  readCommits,
  ObjectStore,
  isFullId,
  openRepository,
  listWorkTree,
  readTrees,
  choose,
  unreadIn,
  only
};
