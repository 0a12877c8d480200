import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  findFolders,
  liesAt,
  migrationNameAt
} from "./chunk-QUTPPGHZ.js";
import {
  unknownReport,
  withNotes
} from "./chunk-SFWVA5WM.js";
import {
  findFiles,
  readSides
} from "./chunk-2XM3AH6T.js";
import {
  checkoutOf
} from "./chunk-MYVTD2GK.js";
import {
  ObjectStore,
  isEvidence,
  lookUpObjects,
  openRepository,
  readObjects,
  runGit,
  selectPaths
} from "./chunk-KL7S4ZHZ.js";
import {
  startWorker
} from "./chunk-UHTVMCAE.js";
import {
  oneLine
} from "./chunk-26HR2FSY.js";
import {
  CannotCheck,
  reasonOf,
  traceOf
} from "./chunk-M34OQ7XE.js";
import {
  version
} from "./chunk-4DX4WZZH.js";
import {
  nameKey
} from "./chunk-SPBC6M5U.js";
import {
  baseName,
  fileTree,
  joinPath,
  parentOf,
  textAt
} from "./chunk-TS46VUG4.js";
import {
  code,
  formatBytes,
  joinNames
} from "./chunk-HDJ3QBW6.js";

// src/git/released/find-moved.ts
var [mostLevels, mostTrees] = [8, 1e5];
var passedOver = /* @__PURE__ */ new Set(["node_modules", ".git"]);
async function foldersIn(roots, trees) {
  let level = [...new Set(roots)];
  const seen = new Set(level);
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1) {
    if (trees.size + level.length > mostTrees) return null;
    await trees.load(level);
    const below = level.flatMap(
      (id) => trees.items(id).filter(({ kind, name: name2 }) => kind === "folder" && !passedOver.has(name2)).map((item) => item.id)
    );
    level = [...new Set(below)].filter((id) => !seen.has(id) && seen.add(id));
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
import { readFileSync } from "node:fs";
import { posix } from "node:path";

// src/git/released/compare-versions.ts
function compareVersions(a, b) {
  const [left, right] = [partsOf(a), partsOf(b)];
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
function partsOf(name2) {
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
async function localTags({ place }) {
  const { stdout } = await runGit(place, [
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
    return readFileSync(shallow).length > 0;
  } catch {
    return false;
  }
}

// src/git/released/read-tree-objects.ts
var TreeObjects = class {
  #place;
  #known = /* @__PURE__ */ new Map();
  constructor(place) {
    this.#place = place;
  }
  /** How many were read. */
  get size() {
    return this.#known.size;
  }
  /** Reads those that are not known yet, with one process. What is not there has no entries. */
  async load(ids) {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id));
    const objects = await readObjects(this.#place, missing);
    for (const [index, id] of missing.entries()) {
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
var most = { fetched: 3e8, read: 1e8 };
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
  const missing = all.filter(({ root }) => root === null);
  if (missing.length === 0) return { here: all.filter(isHere), unread: [] };
  const complaint = await store.fetchTrees(
    missing.map(({ id }) => id),
    most.fetched
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
async function findIn(versions, wanted, { place }, trees) {
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
      place,
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
  const listed = found.map((folder) => ({ folder, files: filesOf(folder, trees) }));
  const wanted = [...new Set(listed.flatMap(({ files }) => files.map(({ id }) => id)))];
  const facts = await lookUpObjects(store.place, wanted);
  const size = facts.reduce((sum, fact) => sum + (fact?.size ?? 0), 0);
  if (size > most.read) {
    const reason2 = `cannot be read, since their migrations are larger than ${formatBytes(most.read)} together`;
    return { folders: [], unread: [{ versions: found.flatMap(({ versions }) => versions), reason: reason2 }] };
  }
  const blobs = await store.blobs([], wanted);
  const folders = [];
  const lacking = [];
  for (const { folder, files } of listed) {
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
function pairFolders(base, head) {
  const headByPath = new Map(head.places.map((place) => [place.path, place]));
  const pairs = [];
  const gone = [];
  for (const place of base.places) {
    const twin = headByPath.get(place.path);
    headByPath.delete(place.path);
    if (twin === void 0) gone.push(place);
    else pairs.push({ base: place, head: twin });
  }
  for (const place of gone) {
    const moved = [...headByPath.values()].find(
      (candidate) => isSameFolder(base.tree, place, head.tree, candidate)
    );
    if (moved !== void 0) headByPath.delete(moved.path);
    pairs.push({ base: place, head: moved ?? null });
  }
  for (const place of headByPath.values()) pairs.push({ base: null, head: place });
  return pairs;
}
function isSameFolder(baseTree, base, headTree, head) {
  const before = sqlNames(baseTree, base);
  const after = new Set(sqlNames(headTree, head));
  const common = before.filter((name2) => after.has(name2)).length;
  return common > 0 && common * 2 >= before.length;
}
function sqlNames(tree, place) {
  return filesOf2(tree, place).filter((path) => path.endsWith(".sql")).map((path) => baseName(path) === "migration.sql" ? baseName(parentOf(path)) : baseName(path));
}
function filesOf2(tree, place) {
  const prefix = joinPath(place.path, "");
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
  const before = findFolders(base.tree);
  const after = findFolders(head.tree, before.places);
  const pairs = pairFolders(
    { tree: base.tree, places: before.places },
    { tree: head.tree, places: after.places }
  );
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
    ({ place, tree }) => [...tree.keys()].flatMap((path) => migrationNameAt(place, path) ?? [])
  );
  return {
    of: places[0]?.place.path ?? "",
    paths: [...new Set(places.map(({ place }) => place.path))],
    names: [...new Set(names)],
    isBare: places.some(({ place }) => place.isBare === true)
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
      const kept = places.slice(0, mostPlaces).map((place) => ({ ...place }));
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
  const rank = (path) => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths.map((path) => ({ path, near: rank(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
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
  const words = sql.matchAll(/["`[]([^"`\]]+)["`\]]|(\w+)/g);
  return [...new Set([...words].map(([, quoted, plain]) => nameKey(quoted ?? plain ?? "")))];
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
    const { promise, resolve, reject } = Promise.withResolvers();
    giveUp = reject;
    thread.once("message", resolve);
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
  return join(import.meta.dirname, bundled ? "search.js" : "search.ts");
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
    this.#thread = startSearch();
    return (paths) => nearestFirst(
      paths.filter((path) => isSource(path) && !isMigration(path, folders)),
      folders
    );
  };
  /** What they ask of the tables of a comparison; null where they were not wanted. */
  read(comparison, sources) {
    if (sources === null || this.#thread === null) return null;
    if (sources instanceof CannotCheck) return Promise.resolve(this.#without(sources));
    const { base, head } = sources;
    this.#left = base.left;
    const left = { base: base.left, head: head.left };
    const names = namesInMigrations(comparison);
    return this.#thread.readCode({ base: base.texts, head: head.texts, left, names }).then(
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
  const { dryRuns } = await import("./dry-runs-J5ZF2SRJ.js");
  return { ...comparison, dryRuns: await dryRuns(comparison, request) };
}

// src/judge/judge.ts
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
async function judge(given) {
  const { repo, timeoutMs, runDrizzleKit, sides } = given;
  let comparison = null;
  try {
    const options = findFiles(given.wanted, given.prefix, { now: Date.now(), checkout: checkoutOf(repo) });
    const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
    const search = new CodeSearch();
    const stopTelling = given.tell(worker.progress);
    try {
      const ends = await given.findEnds();
      const request = { repo, ...ends, fetch: true, select: selectPaths, mayLack: isEvidence };
      const { comparison: read, sources } = await readSides(request, search.wanted);
      const code2 = search.read(read, sources);
      const { migrations } = options;
      const { released } = given.wanted;
      const versions = await readVersions(read, { repo, released, migrations });
      const named = { ...given.named(read), ...versions };
      comparison = runDrizzleKit ? await withDryRuns(named, { repo, timeoutMs, migrations }) : named;
      const report = await search.withReferences(await worker.run(comparison, options, code2));
      return { report, comparison, trace: null };
    } finally {
      stopTelling();
      worker.stop();
      search.stop();
    }
  } catch (error) {
    return { ...couldNotJudge(error, sides), comparison };
  }
}
function couldNotJudge(error, sides) {
  const report = unknownReport(version, reasonOf(error), ...sides);
  return { report, comparison: null, trace: traceOf(error) };
}

export {
  exitCodes,
  judge
};
