import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  ObjectStore,
  choose,
  drizzleSettings,
  findFolders,
  inFolder,
  isDrizzleConfig,
  liesAt,
  listWorkTree,
  openRepository,
  readCommits,
  readTrees,
  resolvePath,
  runGit,
  sqliteDialects
} from "./chunk-LRJQNATH.js";
import "./chunk-GYEJZIH4.js";
import {
  CannotCheck,
  bareEnvironment,
  baseName,
  code,
  joinNames,
  limited,
  makeScratchFolder,
  oneLine,
  parentOf,
  removeScratchFolder,
  stopOnSignals,
  textAt
} from "./chunk-GQ56LNW2.js";

// src/kit/dry-runs.ts
import { mkdirSync as mkdirSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/git/open-checkout.ts
async function openCheckout(repo, commit) {
  const repository = await openRepository(repo);
  const { top } = repository;
  if (top === null) return null;
  const place = inFolder(top);
  const [checkedOut] = await readCommits(place, ["HEAD"]);
  if (commit !== null && checkedOut?.id !== commit) return null;
  return {
    top,
    read: (wanted, select) => readSide(repository, top, wanted, select),
    async partingFrom(other) {
      const { code: code2, stdout } = await runGit(place, ["merge-base", other, "HEAD"]);
      return code2 === 0 ? stdout.toString("utf8").trim() : other;
    },
    async ignored() {
      const command = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];
      const { stdout } = await runGit(place, command);
      const listed = stdout.toString("utf8").split("\0");
      return listed.filter((path) => path.endsWith("/")).map((path) => path.slice(0, -1));
    }
  };
}
async function readSide(repository, top, commit, select) {
  const store = new ObjectStore(repository, true);
  try {
    const listing = commit === null ? await listWorkTree(top) : await listCommit(store, commit);
    const [tree = /* @__PURE__ */ new Map()] = await readTrees([choose(listing, select)], {
      repository,
      store,
      select,
      mayLack: () => false
    });
    return tree;
  } finally {
    store.close();
  }
}
async function listCommit(store, commit) {
  const names = ["HEAD", commit];
  await store.withFetched(names, await readCommits(store.place, names));
  const [listing = /* @__PURE__ */ new Map()] = await store.listings([commit]);
  return listing;
}

// src/drizzle/layout.ts
var layoutFacts = {
  journal: { kit: 0, drizzleLedger: "when", isSortedByName: false, timeStep: 1, mayFork: false },
  folders: { kit: 1, drizzleLedger: "name", isSortedByName: true, timeStep: 1e3, mayFork: true }
};

// src/kit/find-configs.ts
function findConfigs(tree, folder) {
  const found = [...scriptConfigs(tree, folder), ...namedConfigs(tree)];
  const single = found.filter(
    (config, index) => tree.has(config.file) && found.findIndex(({ file, cwd }) => file === config.file && cwd === config.cwd) === index
  );
  const writing = (wanted) => single.filter((config) => writesTo(tree, config, folder) === wanted);
  return [...writing(true), ...writing(null)];
}
function scriptConfigs(tree, folder) {
  const command = /drizzle-kit\S*\s+generate\b[^"\n]*?--config[=\s]+([^\s"'\\&;|]+)/g;
  return [...tree.keys()].filter((path) => baseName(path) === "package.json" && liesAt(folder, parentOf(path))).flatMap((path) => {
    const cwd = parentOf(path);
    const named = [...(textAt(tree, path) ?? "").matchAll(command)];
    return named.map(([, file = ""]) => ({ file: resolvePath(cwd, file), cwd }));
  });
}
function namedConfigs(tree) {
  const named = [...tree.keys()].filter(isDrizzleConfig);
  const isPlain = (path) => baseName(path).startsWith("drizzle.config.");
  return [...named.filter(isPlain), ...named.filter((path) => !isPlain(path))].map((file) => ({
    file,
    cwd: parentOf(file)
  }));
}
function writesTo(tree, { file, cwd }, folder) {
  const text = textAt(tree, file) ?? "";
  const { out, dialect } = drizzleSettings(file, text);
  if (dialect !== null && !sqliteDialects.has(dialect)) return false;
  if (out !== null && !out.includes("${")) return resolvePath(cwd, out) === folder;
  if (!/\bout\b/.test(text) && resolvePath(cwd, "drizzle") === folder) return true;
  return liesAt(folder, cwd) ? null : false;
}

// src/kit/find-kit.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
function findKit(top, from) {
  for (let folder = from; ; folder = parentOf(folder)) {
    const place = join(top, folder, "node_modules/drizzle-kit");
    const found = readManifest(join(place, "package.json"));
    if (found !== null) return { program: join(place, found.bin), version: found.version };
    if (folder === "") return null;
  }
}
function readManifest(path) {
  try {
    const { version, bin } = JSON.parse(readFileSync(path, "utf8"));
    return { version: String(version), bin: String(bin?.["drizzle-kit"] ?? "bin.cjs") };
  } catch {
    return null;
  }
}

// src/kit/run-kit.ts
import { readdirSync, readFileSync as readFileSync2, rmSync, writeFileSync } from "node:fs";
import { dirname, join as join2, relative } from "node:path";

// src/kit/asking-config.ts
import { basename } from "node:path";
var askingConfigName = "drizzle-gate-dry-run.config.ts";
function askingConfig(config) {
  const { file, facts, folder, out } = config;
  return `import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as loaded from ${JSON.stringify(`./${basename(file)}`)};

const outer: any = (loaded as any).default ?? loaded;
const config: any = outer.default ?? outer;
const facts = { out: resolve(config.out ?? "drizzle"), dialect: config.dialect ?? null, schema: config.schema ?? null };
writeFileSync(${JSON.stringify(facts)}, JSON.stringify(facts));
if (facts.out !== ${JSON.stringify(folder)}) process.exit(0);
const asked = { ...config, out: ${JSON.stringify(out)}, breakpoints: true };
export { asked as default };
`;
}

// src/kit/exported-indexes.ts
var statement = /^CREATE (?:UNIQUE )?INDEX [`"]([^`"]+)[`"] ON .+;$/gm;
function otherIndexes(exported, migrations) {
  const last = /* @__PURE__ */ new Map();
  for (const text of migrations) {
    for (const [whole, name = ""] of text.matchAll(statement)) last.set(name, whole);
  }
  return [...exported.matchAll(statement)].flatMap(
    ([whole, name = ""]) => last.get(name) === whole ? [] : [whole]
  );
}

// src/kit/read-answer.ts
import { stripVTControlCharacters } from "node:util";
function readAnswer(said, written) {
  const words = stripVTControlCharacters(said);
  const statements = written.flatMap((text) => text.split("--> statement-breakpoint")).map((statement2) => statement2.trim()).filter((statement2) => statement2 !== "");
  if (statements.length > 0) return { kind: "changes", statements };
  if (isQuestion(words)) return { kind: "question", about: subjectsIn(words) };
  const isLeftOut = words.includes("not possible to ALTER TABLE ADD COLUMN a STORED column");
  if (words.includes("No schema changes, nothing to migrate") && !isLeftOut) return { kind: "in-sync" };
  return { kind: "failed", reason: troubleIn(words) };
}
function isQuestion(words) {
  return /Is .+ created or renamed from another |Interactive prompts require a TTY|^missing_hints: /m.test(
    words
  );
}
function subjectsIn(words) {
  const columns = words.matchAll(/^Is (\S+) column in (\S+) table created or renamed/gm);
  const tables = words.matchAll(/^Is (\S+) table created or renamed/gm);
  const hints = words.matchAll(/^\d+\. Rename or create .*\spublic\.(\S+)$/gm);
  return [
    ...[...columns].map(([, column, table]) => `${table}.${column}`),
    ...[...tables, ...hints].map(([, name = ""]) => name)
  ];
}
function troubleIn(words) {
  const lines = words.split("\n").map((line) => line.trim()).filter(
    (line) => line !== "" && !/^(?:Node\.js v\d|Reading config file|Require stack:|- |at )/.test(line)
  );
  const telling = lines.find((line) => /^(?:\w*Error\b|\[Warning\])/i.test(line));
  return oneLine(telling ?? lines.at(-1) ?? "");
}

// src/kit/run-confined.ts
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
var mostSaid = 65536;
async function runConfined(run) {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", ...run.args];
  const [program = "", ...args] = limited(command, { timeoutMs: run.timeoutMs, files: true });
  const child = spawn(program, args, {
    cwd: run.cwd,
    env: { ...bareEnvironment(run.scratch), HOME: run.scratch, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, which can be ended as a whole.
    detached: process.platform !== "win32",
    windowsHide: true
  });
  const stop = stopOnSignals(() => endGroup(child));
  let said = "";
  for (const channel of [child.stdout, child.stderr]) {
    channel.setEncoding("utf8").on("data", (text) => {
      said = (said + text).slice(-mostSaid);
    });
  }
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    endGroup(child);
  }, run.timeoutMs);
  const closed = new Promise((resolve) => child.on("close", () => resolve()));
  try {
    await new Promise((resolve) => {
      child.on("exit", () => resolve());
      child.on("error", (error) => {
        said = error.message;
        resolve();
      });
    });
  } finally {
    clearTimeout(deadline);
    stop();
  }
  await Promise.race([closed, pause(1e3, void 0, { ref: false })]);
  child.stdout.destroy();
  child.stderr.destroy();
  return { said, late };
}
function endGroup(child) {
  const { pid } = child;
  if (pid === void 0) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true }).on(
      "error",
      () => child.kill()
    );
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}

// src/kit/run-kit.ts
async function runKit(run) {
  const { kit, config, place, copy, scratch, timeoutMs } = run;
  const cwd = join2(copy, config.cwd);
  const folder = join2(copy, place.path);
  const asking = join2(dirname(join2(copy, config.file)), askingConfigName);
  const factsFile = join2(scratch, "facts.json");
  const out = relative(cwd, folder).replaceAll("\\", "/");
  writeFileSync(asking, askingConfig({ file: config.file, facts: factsFile, folder, out }));
  const before = new Set(sqlFilesIn(folder));
  const start = (command) => runConfined({
    args: [kit.program, command, `--config=${relative(cwd, asking)}`],
    cwd,
    scratch,
    timeoutMs
  });
  const { said, late } = await start("generate");
  const facts = takeFacts(factsFile);
  if (facts !== null && facts.out !== folder) return null;
  const started = `drizzle-kit ${kit.version} with ${code(config.file)}`;
  if (facts !== null && !sqliteDialects.has(facts.dialect ?? ""))
    return failed(`the dialect of ${code(config.file)} is ${code(facts.dialect ?? "")} when it runs here`);
  const fresh = sqlFilesIn(folder).filter((path) => !before.has(path));
  const answer = readAnswer(
    // Where the copy lies is nobody's business.
    said.replaceAll(join2(copy, "/"), ""),
    fresh.map((path) => readFileSync2(path, "utf8"))
  );
  if (answer.kind === "failed" && late) return failed(`${started} did not end within ${timeoutMs / 1e3} s`);
  if (answer.kind === "failed") return failed(`${started} gave no answer: ${code(answer.reason)}`);
  const schema = schemaFile(run.tree, config.cwd, facts);
  const unseen = answer.kind === "in-sync" && !kit.version.startsWith("0.") ? otherIndexes(
    (await start("export")).said,
    [...before].map((path) => readFileSync2(path, "utf8"))
  ) : [];
  return {
    ...unseen.length === 0 ? answer : { kind: "changes", statements: unseen, isUnseen: true },
    version: kit.version,
    file: schema ?? config.file,
    flags: flagsFor(config),
    cwd: config.cwd
  };
}
function failed(reason) {
  return { kind: "failed", reason };
}
function takeFacts(file) {
  try {
    return JSON.parse(readFileSync2(file, "utf8"));
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}
function sqlFilesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".sql")).sort().map((name) => join2(folder, name));
}
function schemaFile(tree, cwd, facts) {
  const given = [facts?.schema ?? []].flat();
  const path = resolvePath(cwd, String(given[0] ?? ""));
  return given.length === 1 && tree.has(path) ? path : null;
}
function flagsFor({ file, cwd }) {
  const fromThere = cwd === "" ? file : file.slice(cwd.length + 1);
  return /^drizzle\.config\.(?:ts|js|json)$/.test(baseName(file)) && fromThere === baseName(file) ? "" : ` --config=${fromThere}`;
}

// src/kit/ask-kit.ts
var mostForOne = 6e4;
async function askKit(place, side) {
  const { tree } = side;
  if (![...tree.keys()].some((path) => place.path === "" || path.startsWith(`${place.path}/`)))
    return failed2("the folder is not in the checkout");
  const configs = findConfigs(tree, place.path);
  let trouble = null;
  for (const config of configs) {
    const answer = await askWith(config, place, side);
    if (answer !== null && answer.kind !== "failed") return answer;
    trouble ??= answer;
  }
  return trouble ?? failed2(noConfig(configs, place));
}
async function askWith(config, place, side) {
  const kit = findKit(side.top, config.cwd);
  if (kit === null) return failed2(notInstalled(config));
  const refusal = unfit(kit.version, place);
  if (refusal !== null) return failed2(refusal);
  const timeoutMs = Math.min(mostForOne, Math.round(side.deadline - performance.now()));
  if (timeoutMs <= 0) return failed2("the `timeout` was used up before");
  return runKit({ ...side, kit, config, place, timeoutMs });
}
function failed2(reason) {
  return { kind: "failed", reason };
}
function notInstalled({ cwd }) {
  return `drizzle-kit is not in \`node_modules\` of ${code(cwd || ".")} or above: install the packages in an earlier step`;
}
function unfit(version, { layout, path }) {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  if (major > 0) return null;
  if (minor < 21) return `drizzle-kit ${code(version)} is too old: this needs 0.21 or later`;
  return layoutFacts[layout].kit > major ? `${code(path || ".")} is a folder of drizzle-kit 1.0, and ${code(version)} is installed` : null;
}
function noConfig(configs, { path }) {
  return configs.length === 0 ? `no config writes to ${code(path || ".")}: neither a \`drizzle.config.*\` nor one that a script gives to \`drizzle-kit generate\`` : `${joinNames(configs.map(({ file }) => file))} write${configs.length === 1 ? "s" : ""} elsewhere, run here without the environment`;
}

// src/kit/lay-down.ts
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync as readdirSync2,
  realpathSync,
  symlinkSync,
  writeFileSync as writeFileSync2
} from "node:fs";
import { dirname as dirname2, join as join3, relative as relative2, sep } from "node:path";
function layDown({ tree, top, ignored }, folder) {
  for (const { path, bytes } of tree.values()) {
    if (bytes === null || !path.isWellFormed()) continue;
    mkdirSync(dirname2(join3(folder, path)), { recursive: true });
    writeFileSync2(join3(folder, path), bytes);
  }
  const packages = [...tree.keys()].filter((path) => baseName(path) === "package.json").map(parentOf);
  for (const at of /* @__PURE__ */ new Set(["", ...packages])) linkPackages(top, at, folder);
  for (const path of ignored) copyTypeSettings(join3(top, path), join3(folder, path));
}
function linkPackages(top, at, folder) {
  const from = join3(top, at, "node_modules");
  const to = join3(folder, at, "node_modules");
  for (const name of namesIn(from)) {
    if (name.startsWith(".")) continue;
    const scoped = name.startsWith("@") ? namesIn(join3(from, name)).map((each) => join3(name, each)) : [name];
    for (const entry of scoped) {
      mkdirSync(dirname2(join3(to, entry)), { recursive: true });
      symlinkSync(targetOf(join3(from, entry), top, folder), join3(to, entry), "junction");
    }
  }
}
function targetOf(entry, top, folder) {
  if (!lstatSync(entry).isSymbolicLink()) return entry;
  const inside = realpathOf(entry);
  const path = inside === null ? ".." : relative2(realpathSync(top), inside);
  const isOurs = path !== ".." && !path.startsWith(`..${sep}`) && !path.split(sep).includes("node_modules");
  return isOurs ? join3(folder, path) : entry;
}
function copyTypeSettings(from, to) {
  if (baseName(from) === "node_modules") return;
  for (const name of namesIn(from).filter((each) => /^tsconfig.*\.json$/.test(each))) {
    mkdirSync(to, { recursive: true });
    copyFileSync(join3(from, name), join3(to, name));
  }
}
function namesIn(folder) {
  try {
    return readdirSync2(folder);
  } catch {
    return [];
  }
}
function realpathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

// src/kit/select-sources.ts
function selectSources(paths) {
  return paths.filter(
    (path) => /(?:\.(?:[cm]?[jt]sx?|jsonc?|json5|sql|toml|ya?ml)|\/\.env[^/]*|^\.env[^/]*)$/.test(path) && !/(?:^|\/)node_modules\//.test(path)
  );
}

// src/kit/dry-runs.ts
async function dryRuns(comparison, request) {
  const { migrations } = request;
  const places = findFolders(comparison.head.tree).places.filter(
    ({ path }) => migrations.length === 0 || migrations.some((given) => liesAt(path, given))
  );
  if (places.length === 0) return /* @__PURE__ */ new Map();
  const scratch = makeScratchFolder();
  const remove = stopOnSignals(() => removeScratchFolder(scratch));
  try {
    const deadline = performance.now() + request.timeoutMs;
    return await askSides(comparison, places, { repo: request.repo, scratch, deadline });
  } finally {
    remove();
  }
}
async function askSides(comparison, places, means) {
  const answers = /* @__PURE__ */ new Map();
  const askHead = await openSide("head", comparison, means);
  for (const place of places) answers.set(place.path, { head: await askHead(place), base: null });
  const known = new Set(findFolders(comparison.base.tree).places.map(({ path }) => path));
  const behind = places.filter(
    ({ path }) => known.has(path) && /^(?:changes|question)$/.test(answers.get(path)?.head.kind ?? "")
  );
  if (behind.length === 0) return answers;
  const askBase = await openSide("base", comparison, means);
  for (const place of behind) {
    const answer = answers.get(place.path);
    if (answer !== void 0) answers.set(place.path, { ...answer, base: await askBase(place) });
  }
  return answers;
}
async function openSide(side, { base, head }, means) {
  const failing = (reason) => async () => ({ kind: "failed", reason });
  try {
    const checkout = await openCheckout(means.repo, head.revision.commit);
    if (checkout === null) return failing(notOnDisk);
    const { top } = checkout;
    const { commit } = side === "head" ? head.revision : base.revision;
    const from = side === "head" || commit === null ? commit : await checkout.partingFrom(commit);
    const [copy, scratch] = [join4(means.scratch, side), join4(means.scratch, `${side}-tmp`)];
    for (const folder of [copy, scratch]) mkdirSync2(folder);
    const tree = await checkout.read(from, selectSources);
    layDown({ tree, top, ignored: await checkout.ignored() }, copy);
    const laidDown = { tree, copy, top, scratch, deadline: means.deadline };
    return (place) => askKit(place, laidDown).catch((error) => failing(reasonOf(error))(place));
  } catch (error) {
    return failing(reasonOf(error));
  }
}
var notOnDisk = "the checkout is not the proposed revision, and its packages may differ: check out the head, and install its packages in an earlier step";
function reasonOf(error) {
  if (error instanceof CannotCheck) return error.message;
  return `its copy could not be made or read (${code(error instanceof Error ? error.message : String(error))})`;
}
export {
  dryRuns
};
