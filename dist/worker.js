import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  CannotCheck,
  SqliteFailure,
  WrongShape,
  affinityOf,
  askedOf,
  baseName,
  buildReport,
  callsIn,
  checkFolder,
  choosePairs,
  code,
  codeOfFolder,
  configuredFolders,
  copyTrouble,
  count,
  declarationChanges,
  driftInWords,
  driftRemedy,
  expectedOf,
  failureOf,
  fileTrouble,
  fillDatabase,
  findFolders,
  findStatements,
  flag,
  folderDiffers,
  formatNumber,
  introspect,
  isBookkeeping,
  isEntry,
  isLedger,
  isLfsPointer,
  isNewlyBehind,
  isRowid,
  isWorkflow,
  joinNames,
  joinPath,
  ledgerTable,
  ledgerWords,
  liesAt,
  list,
  mayBeFixable,
  nameKey,
  named,
  namedFolders,
  namesInCopy,
  object,
  only,
  openEngine,
  optionsFor,
  orNull,
  pairFolders,
  parentOf,
  pathOf,
  profileFor,
  quoteName,
  quoteText,
  readBooks,
  readCase,
  readDrizzleConfigs,
  readSettings,
  readShape,
  readSnapshot,
  referredColumns,
  removeDatabase,
  rowidName,
  sameName,
  screenStatement,
  settleCase,
  settleDrift,
  settledByReleases,
  settledRollout,
  tableNamed,
  text,
  textAt,
  textUnder,
  untold,
  unusableCopy,
  valueAt,
  version,
  versionsInWords,
  whole,
  withNotes,
  withStandIns
} from "./chunk-HVLYSP5W.js";

// src/worker/main.ts
import { join as join2 } from "node:path";

// src/replay/read-stand.ts
function readStand(copy, request) {
  const database = copy.lay();
  try {
    const profile = withStandIns(request.judged.profile, namesInCopy(database));
    const { doubleQuotedText, functions } = profile;
    const engine = openEngine(profile.engine, {
      path: database,
      foreignKeys: false,
      doubleQuotedText,
      functions
    });
    try {
      return readBooks(engine, introspect(engine), request);
    } finally {
      engine.close();
    }
  } catch (error) {
    const trouble = error instanceof SqliteFailure ? copyTrouble(error.message, copy.name, database) : null;
    throw trouble ?? fileTrouble(error, copy.name);
  } finally {
    copy.remove();
  }
}

// src/check/copies/find-drift.ts
function findDrift(comparison, options, scratch) {
  const { tree, revision } = comparison.base;
  const found = findFolders(tree);
  const side = { tree, places: found.places };
  const pairs = choosePairs(pairFolders(side, side), found.foreign, options.migrations);
  const held = pairs.flatMap((pair) => {
    const { judged } = settleCase(readCase(pair, comparison), options, scratch.at);
    const { base } = judged;
    return base === null ? [] : [{ judged, base, expected: expectedOf(judged, null) }];
  });
  if (held.length === 0)
    throw new CannotCheck("There is no Drizzle migration folder for SQLite to hold a copy against");
  const copies = scratch.snapshots.map((copy) => {
    scratch.at(copy.name, "comparing");
    return driftOf(copy, held);
  });
  return { tool: { name: "drizzle-gate", version }, ...verdictOf(copies), against: revision, copies };
}
function driftOf(copy, held) {
  const problems = [];
  for (const each of held) {
    const books = tryStand(copy, each);
    if (books.kind === "usable") return copyDrift(copy, each, books);
    problems.push(books.problem);
  }
  const [problem = ""] = problems;
  const nothing = {
    folder: null,
    driver: null,
    ran: 0,
    pending: [],
    unknown: [],
    lines: [],
    notes: copy.notes
  };
  return { name: copy.name, stands: "unusable", ...nothing, problem };
}
function tryStand(copy, held) {
  try {
    return readStand(copy, held);
  } catch (error) {
    return { kind: "foreign", problem: unusableCopy(error, copy.name).problem };
  }
}
function copyDrift(copy, { judged, expected }, { ledger, differences, notes }) {
  const { ran, pending, unknown, baseline } = ledger;
  const schema = expected.after(ran);
  const lines = (differences ?? []).map((change) => lineOf(change, schema));
  return {
    name: copy.name,
    folder: judged.head.path,
    driver: judged.profile.driver,
    stands: baseline !== null ? "unrecorded" : pending.length > 0 ? "behind" : "level",
    ran: ran.length,
    pending: pending.map(({ name }) => name),
    unknown,
    lines: [...recordLines(ledger), ...lines],
    notes: [...copy.notes, ...notes],
    problem: differences === null ? "what it should have is not known, since the migrations do not run here" : null
  };
}
function lineOf(change, schema) {
  const settle = schema === null ? null : settleDrift(change, schema);
  const difference = { change, met: null, isTouched: false, settle };
  return { what: driftInWords(difference).message, remedy: driftRemedy(difference) };
}
function recordLines(ledger) {
  return ledgerWords(ledger).map(({ message, remedy }) => ({ what: message, remedy }));
}
function verdictOf(copies) {
  const broken = copies.filter(({ problem }) => problem !== null);
  const [first] = broken;
  if (first !== void 0) {
    const many = broken.length > 1 ? `, and ${count(broken.length - 1, "more copy", "more copies")}` : "";
    return { verdict: "unknown", reason: `${code(first.name)} cannot be compared: ${first.problem}${many}` };
  }
  const different = copies.filter(({ lines }) => lines.length > 0);
  const [drifted] = different;
  if (drifted !== void 0) {
    const reason = copies.length === 1 ? `${code(drifted.name)} differs from what the migrations make in ${count(drifted.lines.length, "thing")}` : `${formatNumber(different.length)} of ${formatNumber(copies.length)} copies differ from what the migrations make: ${joinNames(different.map(({ name }) => name))}`;
    return { verdict: "differs", reason };
  }
  const behind = copies.filter(({ stands }) => stands === "behind");
  const names = joinNames(copies.map(({ name }) => name));
  const has = copies.length === 1 ? "has" : "have";
  const what = behind.length === 0 ? "what the migrations make" : "what the migrations that ran make";
  return { verdict: "same", reason: `${names} ${has} ${what}` };
}

// src/check/unread-evidence.ts
function unreadEvidence(unread) {
  if (unread.length === 0) return [];
  const [them, say] = unread.length === 1 ? ["it", "it says"] : ["they", "they say"];
  return [
    `This clone lacks ${joinNames(unread)}, and ${them} could not be fetched, so what ${say} about how migrations are applied is not known`
  ];
}
function undecidedBy(unread, judged, { driver, foreignKeys }) {
  if (unread.length === 0) return null;
  for (const { report, dependsOnKeys } of judged) {
    const folder = code(report.path || ".");
    if (driver === null && !report.driver.firm)
      return `What applies ${folder} may be defined in ${joinNames(unread)}, which this clone lacks: set \`driver\`, or clone without \`--filter\``;
    if (foreignKeys === null && dependsOnKeys)
      return `Whether ${folder} keeps its rows depends on foreign keys, and ${joinNames(unread)}, which may set them, ${unread.length === 1 ? "is" : "are"} not in this clone: set \`foreign-keys\`, or clone without \`--filter\``;
  }
  return null;
}

// src/check/open-questions.ts
function openQuestions(settled) {
  return [whoApplies, whatIsSeen, howKeysAre, whetherBaseRuns, whatIsBroken].flatMap((ask) => ask(settled));
}
function whoApplies({ appliers, judged, said, told }) {
  const { choice } = appliers;
  if (told.driver !== null) return [];
  const among = (found) => {
    const names = [...new Set([choice, ...found].map(({ name }) => name))];
    return `--driver ${names.length === 1 ? "<name>" : names.join("|")}`;
  };
  if (!choice.firm) {
    const what = "What applies it in production: nothing says for certain";
    return [{ what, settle: among(said.drivers) }];
  }
  const keys = told.foreignKeys ?? said.appForeignKeys?.value ?? null;
  const rivals = said.drivers.filter(
    (each) => each.firm && !behavesAs(profileFor(each, keys), judged.profile)
  );
  if (rivals.length > 0) {
    const names = joinNames(rivals.map(({ name }) => name));
    const what = `Whether ${names} ${rivals.length === 1 ? "applies" : "apply"} it in production as well: it is checked as ${choice.name}`;
    return [{ what, settle: among(rivals) }];
  }
  if (choice.source !== "dependency" || choice.files === void 0) return [];
  return [
    {
      what: `Whether each file is really applied as a whole, by name: ${choice.reason}`,
      settle: "--driver <name>, if Drizzle's own migrator applies them"
    }
  ];
}
function behavesAs(one, other) {
  return JSON.stringify({ ...one, driver: null }) === JSON.stringify({ ...other, driver: null });
}
function whatIsSeen({ judged: { head, profile } }) {
  const { unseen } = head;
  if (unseen.length === 0) return [];
  const who = profile.files?.command ?? profile.driver;
  const what = `What applies ${count(unseen.length, "migration")} that ${code(who)} does not find: ${joinNames(unseen.map(({ name }) => name))}`;
  const setting = profile.files?.setting ?? null;
  return [
    { what, settle: setting === null ? null : `${setting} in ${profile.files?.config ?? "its config"}` }
  ];
}
function howKeysAre({ judged: { profile }, said, told }) {
  if (!profile.foreignKeysFollowApp || told.foreignKeys !== null || said.appForeignKeys !== null) return [];
  const [own, other] = profile.foreignKeys ? ["on", "off"] : ["off", "on"];
  const what = `Whether the app turns foreign keys ${other} before it migrates: ${own} is the driver's default`;
  return [{ what, settle: `--foreign-keys on|off` }];
}
function whetherBaseRuns({ appliers: { past } }) {
  const { failure } = past.run;
  if (failure === null) return [];
  const what = `How the existing database was created: ${code(failure.migration.name)} fails on a new one`;
  return [{ what, settle: past.choice.firm ? null : "--driver <name>, if another one applied it" }];
}
function whatIsBroken({ judged: { head, ledger } }) {
  const broken = head.problems.map(({ message }) => ({ what: message, settle: null }));
  const isLeftOut = ledger !== "file-name" && head.unlisted.length > 0;
  if (!isLeftOut) return broken;
  const what = `What ${count(head.unlisted.length, "`.sql` file")} ${head.unlisted.length === 1 ? "is" : "are"} for that the journal does not list: ${joinNames(head.unlisted.map(({ name }) => name))}`;
  return [...broken, { what, settle: null }];
}
function questionsOfAll(unread, empty) {
  const lacking = unreadEvidence(unread).map((what2) => ({ what: what2, settle: "git fetch --refetch origin" }));
  if (empty.length === 0) return lacking;
  const what = `Where the migrations of ${joinNames(empty)} are: a config names ${empty.length === 1 ? "the folder" : "these folders"}, and git shows none there`;
  return [...lacking, { what, settle: null }];
}

// src/check/find-status.ts
function findStatus(comparison, options, scratch) {
  const { base, head } = comparison;
  const before = findFolders(base.tree);
  const after = findFolders(head.tree, before.places);
  const pairs = pairFolders(
    { tree: base.tree, places: before.places },
    { tree: head.tree, places: after.places }
  );
  const chosen = choosePairs(pairs, after.foreign, options.migrations);
  const known = [...after.places, ...after.foreign].map(({ path }) => path);
  const outs = new Set(readDrizzleConfigs(head.tree).map(({ out }) => out));
  const isSaid = (path) => outs.has(path) || baseName(path) !== "migrations";
  const isFound = (path) => known.some((each) => path === each || path.endsWith(`/${each}`));
  const empty = [...new Set(configuredFolders(head.tree))].filter((path) => !isFound(path) && isSaid(path));
  const { config } = readSettings(base.tree, head.tree);
  return {
    tool: { name: "drizzle-gate", version },
    base: base.revision,
    head: head.revision,
    folders: chosen.map(
      (pair) => statusOf(readCase(pair, comparison), optionsFor(options, config, pathOf(pair)), scratch)
    ),
    foreign: after.foreign,
    unknown: questionsOfAll(comparison.unread ?? [], options.migrations.length === 0 ? empty : [])
  };
}
function statusOf(given, options, scratch) {
  const { appliers, judged } = settleCase(given, options, scratch.at);
  const { past, choice, profile, before } = appliers;
  const { head, added, ledger } = judged;
  const newest = head.migrations.at(-1);
  const { failure } = past.run;
  return {
    path: head.path,
    layout: head.layout,
    migrations: {
      base: judged.base?.migrations.length ?? 0,
      head: head.migrations.length,
      new: added.map(({ name }) => name),
      newest: newest === void 0 ? null : { name: newest.name, when: newest.when }
    },
    appliers: evidenceOf(choice, given.said.head.drivers),
    before: before === null || before.choice.name === choice.name ? null : before.choice.name,
    foreignKeys: keysOf(profile, options, given.said.head),
    rollout: settledRollout(options, given.said.head, choice),
    ledger: { table: ledgerTable(profile, ledger), kind: ledger },
    failure: failure === null ? null : { migration: failure.migration.name, message: failure.message },
    unknown: openQuestions({ appliers, judged, said: given.said.head, told: options })
  };
}
function evidenceOf(choice, found) {
  const isFound = found.some(({ name }) => name === choice.name);
  const all = choice.source === "input" || !isFound ? [choice, ...found] : found;
  const chosen = choice.source === "input" ? choice : all.find(({ name }) => name === choice.name);
  return all.map((each) => ({
    driver: each.name,
    source: each.source,
    firm: each.firm,
    chosen: each === chosen,
    reason: each.reason,
    at: each.at ?? null
  }));
}
function keysOf(profile, told, { appForeignKeys }) {
  const on = profile.foreignKeys;
  if (!profile.foreignKeysFollowApp)
    return { on, by: "driver", reason: "set by the driver, whatever the app sets", at: null };
  if (told.foreignKeys !== null) return { on, by: "input", reason: "as asked", at: null };
  if (appForeignKeys === null)
    return {
      on,
      by: "driver",
      reason: "the driver's default: no source that was read sets them",
      at: null
    };
  return { on, by: "source", reason: appForeignKeys.reason, at: appForeignKeys.at };
}

// src/syntax/yaml-file.ts
import { createRequire } from "node:module";
function yaml() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return createRequire(import.meta.url)(bundled ? "./yaml.js" : "./yaml.ts");
}
var mostRead = 1e5;
function parseYaml(text2) {
  if (text2.length > mostRead) return null;
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = yaml();
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text2, { lineCounter, logLevel: "silent" });
    if (document.errors.length > 0) return null;
    const lineOf2 = (path) => {
      let node = document.contents;
      let offset = 0;
      for (const key of path) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
          if (pair === void 0 || !isScalar(pair.key)) break;
          offset = pair.key.range?.[0] ?? offset;
          node = pair.value;
        } else if (isSeq(node) && typeof key === "number") {
          node = node.items[key];
          if (isMap(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
        } else break;
      }
      return lineCounter.linePos(offset).line || 1;
    };
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf: lineOf2 };
  } catch {
    return null;
  }
}

// src/check/gate/gate-jobs.ts
function readGateWorkflow(tree, file) {
  const read = parseYaml(textAt(tree, file) ?? "");
  if (read === null) return null;
  const jobs = entriesOf(valueAt(read.value, "jobs"));
  return {
    lineOf: read.lineOf,
    settings: settingsIn(read.value, [], /* @__PURE__ */ new Set(["jobs", "name", "run-name"])),
    jobs: Object.entries(jobs).filter(([, job]) => runsGate(tree, job)).map(([id, job]) => readJob(tree, jobs, id, job))
  };
}
function readJob(tree, jobs, id, job) {
  const steps = listOf(valueAt(job, "steps"));
  const places = steps.flatMap((step, place) => runsGate(tree, step) ? [place] : []);
  const awaited = /* @__PURE__ */ new Map();
  const waiting = namesIn(valueAt(job, "needs"));
  for (const name of waiting) {
    if (awaited.has(name) || name === id || !Object.hasOwn(jobs, name)) continue;
    awaited.set(name, { path: ["jobs", name], text: meaningOf(tree, jobs[name]) });
    waiting.push(...namesIn(valueAt(jobs[name], "needs")));
  }
  return {
    id,
    settings: settingsIn(job, ["jobs", id], /* @__PURE__ */ new Set(["steps", "name"])),
    awaited,
    runs: places.map((place, index) => {
      const from = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
      const path = ["jobs", id, "steps"];
      return {
        before: { path: [...path, from], text: meaningOf(tree, steps.slice(from, place)) },
        step: stepSettings(tree, steps[place], [...path, place])
      };
    })
  };
}
function stepSettings(tree, step, path) {
  const inputs = settingsIn(valueAt(step, "with"), [...path, "with"], /* @__PURE__ */ new Set());
  const own = settingsIn(step, path, /* @__PURE__ */ new Set(["with", "name", "id"]));
  const uses = textUnder(step, "uses");
  const text2 = `${uses} ${meaningOf(tree, localAction(tree, uses))}`;
  return new Map([
    ...own,
    ...inputs,
    ...uses === null ? [] : [["uses", { path: [...path, "uses"], text: text2 }]]
  ]);
}
function settingsIn(value, path, without) {
  const entries = Object.entries(entriesOf(value)).filter(([name]) => !without.has(name));
  return new Map(
    entries.map(([name, each]) => [name, { path: [...path, name], text: stable(normal(name, each)) }])
  );
}
function runsGate(tree, given, depth = 0) {
  if (depth > 5) return false;
  const uses = textUnder(given, "uses") ?? "";
  if (/(?:^|\/)drizzle-gate(?:[@/]|$)/i.test(uses)) return true;
  if (/(?:^|[\s/"'])drizzle-gate(?:[@\s"']|$)/.test(textUnder(given, "run") ?? "")) return true;
  const inner = localAction(tree, uses) ?? localWorkflow(tree, uses);
  const parts = [
    ...listOf(valueAt(given, "steps")),
    ...listOf(valueAt(inner, "runs", "steps")),
    ...Object.values(entriesOf(valueAt(inner, "jobs")))
  ];
  return parts.some((part) => runsGate(tree, part, depth + 1));
}
function localAction(tree, uses) {
  if (uses === null || !uses.startsWith("./")) return void 0;
  const folder = uses.slice(2).replace(/\/$/, "");
  const text2 = textAt(tree, joinPath(folder, "action.yml")) ?? textAt(tree, joinPath(folder, "action.yaml"));
  return text2 === null ? void 0 : parseYaml(text2)?.value;
}
function localWorkflow(tree, uses) {
  const text2 = /^\.\/\.github\/workflows\/[^/]+\.ya?ml$/.test(uses) ? textAt(tree, uses.slice(2)) : null;
  return text2 === null ? void 0 : parseYaml(text2)?.value;
}
function meaningOf(tree, value, depth = 0) {
  const used = [];
  const look = (each) => {
    const uses = textUnder(each, "uses");
    const inner = uses === null ? void 0 : localAction(tree, uses) ?? localWorkflow(tree, uses);
    if (inner !== void 0 && depth < 5) used.push(meaningOf(tree, inner, depth + 1));
    for (const item of Array.isArray(each) ? each : Object.values(entriesOf(each))) look(item);
  };
  look(value);
  return [stable(value), ...used].join("\n");
}
function normal(name, value) {
  if (name === "runs-on" && typeof value === "string")
    return /^(?:ubuntu|windows|macos)-[\w.-]+$/.test(value) ? "GitHub's" : value;
  if (name !== "on" && name !== "needs") return value;
  const names = namesIn(value);
  return names.length === 0 ? value : Object.fromEntries(names.map((each) => [each, null]));
}
function stable(value) {
  return JSON.stringify(
    value,
    (_, each) => isEntry(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => a < b ? -1 : 1)) : each
  ) ?? "";
}
function entriesOf(value) {
  return isEntry(value) ? value : {};
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function namesIn(value) {
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}

// src/check/gate/gate-settings.ts
function changedGateSettings(base, head) {
  return [...base.keys()].filter(isWorkflow).flatMap((file) => {
    const before = readGateWorkflow(base, file);
    if (before === null || before.jobs.length === 0) return [];
    return changesOf(before, readGateWorkflow(head, file), head.has(file)).map((change) => ({
      file,
      ...change
    }));
  });
}
function changesOf(before, after, isThere2) {
  if (after === null && isThere2) return [{ what: "it is not valid YAML", line: 1 }];
  if (after === null || after.jobs.length === 0) return [{ what: "it no longer runs the gate", line: 1 }];
  return [
    ...named2("what starts it or holds for all of its jobs", before.settings, after.settings, after),
    ...before.jobs.flatMap((job) => jobChanges(job, after))
  ];
}
function jobChanges(before, workflow) {
  const name = code(before.id, 60);
  const after = workflow.jobs.find(({ id }) => id === before.id);
  if (after === void 0) return [{ what: `the job ${name} no longer runs it`, line: 1 }];
  const line = workflow.lineOf(["jobs", before.id]);
  if (after.runs.length < before.runs.length)
    return [{ what: `the job ${name} no longer runs it as often`, line }];
  return [
    ...named2(`the job ${name} that runs it`, before.settings, after.settings, workflow),
    ...named2(`what the job ${name} waits for`, before.awaited, after.awaited, workflow),
    ...before.runs.flatMap((run, place) => {
      const now = after.runs[place];
      if (now === void 0) return [];
      const isSame = now.before.text === run.before.text;
      return [
        ...isSame ? [] : [{ what: `the steps before it in the job ${name}`, line: workflow.lineOf(now.before.path) }],
        ...named2("the step that runs it", run.step, now.step, workflow)
      ];
    })
  ];
}
function named2(what, before, after, { lineOf: lineOf2 }) {
  const all = new Map([...before, ...after]);
  const others = [...all].filter(([name]) => before.get(name)?.text !== after.get(name)?.text);
  const lines = others.map(([, { path }]) => lineOf2(path));
  if (others.length === 0) return [];
  return [{ what: `${what} (${joinNames(others.map(([name]) => name))})`, line: Math.min(...lines) }];
}

// src/check/released/unread-versions.ts
function unreadVersions(folders) {
  for (const { released } of folders) {
    const [first] = released?.unread ?? [];
    if (released === null || first === void 0) continue;
    return `Not every released version was tried: ${versionsInWords(released.versions, first.versions)} ${first.reason}`;
  }
  return null;
}

// src/check/unread.ts
function unreadChange(base, head, pairs, reports) {
  return hiddenFolder(base, head, pairs) ?? changedPointer(base, head, pairs) ?? reports.map(notRun).find(isThere) ?? null;
}
function isThere(reason) {
  return reason !== null;
}
function hiddenFolder(base, head, pairs) {
  for (const folder of namedFolders(head)) {
    const entry2 = noFileOver(head, folder);
    if (entry2 === null || pairs.some((pair) => liesAt(pathOf(pair), folder))) continue;
    const before = base.get(entry2.path);
    if (before?.kind === entry2.kind && before.object === entry2.object) continue;
    const what = entry2.kind === "submodule" ? "a submodule" : "a symbolic link, which is never followed";
    const there = entry2.kind === "submodule" ? "in the repository of the submodule" : "where the link points";
    return `${code(folder)} is the migration folder in a config, and ${code(entry2.path)} is ${what}: its changes were not read. Keep the migrations in this repository, or run the gate ${there}`;
  }
  return null;
}
function noFileOver(tree, folder) {
  for (let at = folder; at !== ""; at = parentOf(at)) {
    const entry2 = tree.get(at);
    if (entry2 !== void 0 && entry2.kind !== "file") return entry2;
  }
  return null;
}
function changedPointer(base, head, pairs) {
  for (const path of head.keys()) {
    if (!path.endsWith(".sql") || !pairs.some((pair) => liesAt(path, pathOf(pair)))) continue;
    const text2 = textAt(head, path) ?? "";
    if (!isLfsPointer(text2) || textAt(base, path) === text2) continue;
    return `${code(path)} is a Git LFS pointer, so its changes were not read. Keep migrations out of Git LFS`;
  }
  return null;
}
function notRun(folder) {
  const { path, steps, migrations, driver, data, findings } = folder;
  const isNew = steps.some(({ id, status }) => id === "fresh-replay" && status === "passed");
  if (isNew && settledByReleases(folder) !== null) return null;
  const upgrade = steps.find(({ id }) => id === "upgrade-replay");
  if (upgrade?.status === "skipped")
    return `Nothing in ${code(path || ".")} was run: ${upgrade.detail}. Fix that first, in a separate change`;
  const isTold = findings.some(
    ({ introduced, severity, stage }) => introduced && (severity === "error" || severity === "warning" && (stage === "replay" || stage === "data"))
  );
  const isProven = (data.source === "snapshot" || data.source === "fingerprint") && steps.some(({ id, status }) => id === "data" && status === "passed");
  if (upgrade?.status !== "failed" || isTold || isProven || migrations.new.length === 0) return null;
  const known = findings.find(({ introduced, severity }) => !introduced && severity === "error");
  const why = known === void 0 ? `the merged migrations fail here with ${driver.name}. Set ${code("driver")} if that is wrong, or pass a production copy with ${code("snapshot")}` : `the failure is already on the base branch: ${known.message}. Fix that first, in a separate change`;
  return `${joinNames(migrations.new)} could not be run to the end: ${why}`;
}

// src/check/unused-snapshots.ts
function unusedSnapshots({ snapshots }, checked) {
  const unused = snapshots.flatMap(({ name, problem }) => {
    const problems = checked.flatMap(({ foreign }) => foreign.get(name) ?? []);
    const isForeign = checked.length > 0 && problems.length === checked.length;
    const wrong = problem ?? checked.flatMap(({ broken }) => broken.get(name) ?? [])[0];
    return wrong === void 0 && !isForeign ? [] : [{ name, problem: wrong ?? problems[0] }];
  });
  const [first] = unused;
  if (first === void 0) return { count: 0, sentence: null };
  if (snapshots.length === 1)
    return { count: 1, sentence: `The production copy ${code(first.name)} cannot be used: ${first.problem}` };
  const reasons = [...Map.groupBy(unused, ({ problem }) => problem)].map(
    ([problem, copies]) => `${joinNames(copies.map(({ name }) => name))} (${problem})`
  );
  const more = reasons.length > 3 ? ` and others for ${reasons.length - 3} more reasons` : "";
  const sentence = `${formatNumber(unused.length)} of ${formatNumber(snapshots.length)} production copies cannot be used: ${reasons.slice(0, 3).join(", ")}${more}`;
  return { count: unused.length, sentence };
}

// src/model/shard.ts
function toleratedOf({ most: most2, isPercent }, copies) {
  return isPercent ? Math.floor(copies * most2 / 100) : most2;
}

// src/check.ts
function isRedeclared({ code: code2 }, folder, folders) {
  return code2 !== void 0 && declarationChanges(codeOfFolder(code2, folder, folders), null).length > 0;
}
function check(comparison, options, scratch) {
  const started = scratch.clock();
  const base = findFolders(comparison.base.tree);
  const head = findFolders(comparison.head.tree, base.places);
  const pairs = pairFolders(
    { tree: comparison.base.tree, places: base.places },
    { tree: comparison.head.tree, places: head.places }
  );
  const folders = [...pairs.map(pathOf), ...head.foreign.map(({ path }) => path)];
  const chosen = choosePairs(pairs, head.foreign, options.migrations);
  const { dryRuns } = comparison;
  const isBehind = (runs2) => runs2 !== void 0 && isNewlyBehind(runs2);
  const isDue = (pair) => options.all || folderDiffers(pair, comparison.base.tree, comparison.head.tree) || isRedeclared(comparison, pathOf(pair), folders) || isBehind(dryRuns?.get(pathOf(pair)));
  const settings = readSettings(comparison.base.tree, comparison.head.tree);
  const relaxed = [...changedGateSettings(comparison.base.tree, comparison.head.tree), ...settings.relaxed];
  const checked = chosen.filter(isDue).map(
    (pair, index) => checkFolder(pair, comparison, optionsFor(options, settings.config, pathOf(pair)), scratch, {
      relaxed: index === 0 ? relaxed : [],
      folders,
      config: settings.config
    })
  );
  const unchanged = chosen.filter((pair) => !isDue(pair)).map(pathOf);
  const { unread: lacking = [] } = comparison;
  const aside = [
    ...unchanged.flatMap((path) => untold(path, dryRuns?.get(path))),
    ...unreadEvidence(lacking)
  ];
  const built = buildReport({
    version,
    base: comparison.base.revision,
    head: comparison.head.revision,
    folders: checked.map(({ report: report2 }) => report2),
    unchanged,
    asked: askedOf(unchanged, dryRuns),
    foreign: head.foreign,
    failOn: options.failOn,
    ms: scratch.clock() - started
  });
  const told = withNotes(built, (_, index) => index === 0 ? aside : []);
  const unread = built.verdict === "pass" ? unreadChange(comparison.base.tree, comparison.head.tree, chosen, told.folders) ?? unreadVersions(told.folders) ?? undecidedBy(lacking, checked, options) : null;
  const report = unread === null ? told : { ...told, verdict: "unknown", reason: unread };
  const { shard } = options;
  const parted = shard === void 0 ? report : { ...report, shard };
  return withUnused(parted, unusedSnapshots(scratch, checked), options, scratch.snapshots.length);
}
function withUnused(report, unused, options, copies) {
  if (unused.sentence === null) return report;
  const { sentence } = unused;
  const { tolerate, shard } = options;
  const most2 = shard?.tolerated ?? (tolerate === void 0 ? 0 : toleratedOf(tolerate, copies));
  if (report.verdict === "fail") return withNotes(report, (_, index) => index === 0 ? [sentence] : []);
  const isAlone = copies === 1 && shard === void 0;
  if (report.folders.length === 0 || isAlone && most2 === 0) throw new CannotCheck(sentence);
  if (unused.count > most2) return { ...report, verdict: "unknown", reason: sentence };
  return { ...report, reason: `${report.reason} (tolerated: ${sentence})` };
}

// src/copies/fingerprint/do-job.ts
import { mkdirSync } from "node:fs";
import { join } from "node:path";

// src/copies/fingerprint/statements.ts
var mark = "g1:";
var schemaStatement = `SELECT '${mark}schema:' || hex(type) || ':' || hex(name) || ':' || hex(coalesce(sql, '')) AS answer FROM sqlite_schema ORDER BY rowid`;
var columnsAtOnce = 12;
var mostSorted = 2e7;
var mostPairedRows = 2e4;
var sampledBeyond = 1e5;
var sampled = 2e4;
var mostPaired = 12;
function countedTables({ tables }) {
  return tables.filter(({ kind }) => kind === "table");
}
function countStatements(wanted) {
  const tables = countedTables(wanted.schema);
  return [
    ...wanted.ledger === null ? [] : [ledgerStatement(wanted.ledger)],
    ...tables.flatMap((table2, place) => [
      rowsStatement(table2, place),
      ...columnStatements(table2, place),
      ...setsOf(table2).map((columns) => duplicatesStatement(table2, place, columns, null)),
      ...keyStatements(wanted.schema, table2, place)
    ]),
    ...wanted.questions.map(questionStatement)
  ];
}
function ledgerStatement({ table: table2, columns }) {
  const has = (name) => columns.includes(name);
  const field = (name) => has(name) ? `hex(coalesce(CAST(${quoteName(name)} AS text), ''))` : "''";
  const order = has("created_at") ? "CAST(created_at AS integer), rowid" : "rowid";
  return `SELECT '${mark}ledger:' || ${field("name")} || ':' || ${field("hash")} || ':' || ${field("created_at")} AS answer FROM ${quoteName(table2)} ORDER BY ${order}`;
}
function rowsStatement(table2, place) {
  const rowid = rowidName(table2);
  const digits = rowid === null ? "0" : `(SELECT length(max(${rowid})) FROM ${quoteName(table2.name)})`;
  return `SELECT '${mark}rows:${place}:' || count(*) || ':' || coalesce(${digits}, 0) AS answer FROM ${quoteName(table2.name)}`;
}
function columnStatements(table2, place) {
  const { name, columns } = table2;
  const statements = [];
  for (let from = 0; from < columns.length; from += columnsAtOnce) {
    const some = columns.slice(from, from + columnsAtOnce);
    const terms = some.map((column2, at) => `${columnTerm(table2, column2, `${place}:${from + at}`)} AS c${at}`);
    statements.push(`SELECT ${terms.join(", ")} FROM ${quoteName(name)}`);
  }
  return statements;
}
function columnTerm(table2, column2, key) {
  const { name, type, notNull } = column2;
  if (isRowid(table2, column2)) return `'${mark}column:${key}:0:' || count(*) || ':0:0:0:0:0'`;
  const c = quoteName(name);
  const affinity = affinityOf(type);
  const of = (word) => `count(CASE typeof(${c}) WHEN '${word}' THEN 1 END)`;
  const longest2 = `coalesce(max(octet_length(${c})), 0)`;
  const nulls = notNull ? `'${mark}column:${key}:0'` : `'${mark}column:${key}:' || (count(*) - count(${c}))`;
  const parts = affinity === "text" ? [nulls, "0", "0", `(count(${c}) - ${of("blob")})`, longest2, "0", "0"] : [
    ...[nulls, of("integer"), of("real"), of("text")],
    affinity === "blob" ? longest2 : "0",
    // To numbers every text and blob is greater.
    ...[`count(CASE WHEN ${c} < 0 THEN 1 END)`, `count(CASE WHEN ${c} = 0 THEN 1 END)`]
  ];
  return parts.join(" || ':' || ");
}
function setsOf(table2) {
  const { columns } = table2;
  const places = (names) => names.map((name) => columns.findIndex((column2) => nameKey(column2.name) === nameKey(name)));
  const isWhole = (set) => set.length > 0 && !set.includes(-1);
  const singles = columns.map((_, place) => [place]);
  const declared = [
    table2.primaryKey,
    ...table2.indexes.filter(({ where }) => where === null).map((index) => index.columns.map(({ term }) => term)),
    ...table2.foreignKeys.map((key) => key.columns)
  ].map(places);
  const pairs = columns.length > mostPaired ? [] : singles.flatMap(([a = 0]) => singles.flatMap(([b = 0]) => a < b ? [[a, b]] : []));
  const all = [...singles, ...declared.filter(isWhole), ...pairs];
  return [...new Map(all.map((set) => [set.toSorted((a, b) => a - b).join(","), set])).values()];
}
function duplicatesStatement(table2, place, set, rows) {
  const names = set.map((each) => quoteName(table2.columns[each]?.name ?? ""));
  const key = `'${mark}same:${place}:${set.join(",")}:`;
  if (isUnique(table2, set)) return `SELECT ${key}0:0' AS answer`;
  const most2 = set.length === 1 ? mostSorted : mostPairedRows;
  if (rows !== null && rows > most2) return `SELECT ${key}:' AS answer`;
  const from = quoteName(table2.name);
  const rowid = rowidName(table2);
  const size = rowid === null ? `(SELECT count(*) FROM ${from})` : `(SELECT max(${rowid}) FROM ${from})`;
  const isSmall = rows === null ? `coalesce(${size}, 0) <= ${most2}` : "1";
  return `SELECT ${key}' || CASE WHEN ${isSmall} THEN count(*) || ':' || coalesce(sum(n), 0) ELSE ':' END AS answer FROM (${groups(names, `(SELECT ${names.join(", ")} FROM ${from} LIMIT CASE WHEN ${isSmall} THEN -1 ELSE 0 END)`)})`;
}
function sampleStatement(table2, place, column2, rows) {
  const rowid = rowidName(table2);
  if (rowid === null) return null;
  const [name, from] = [quoteName(table2.columns[column2]?.name ?? ""), quoteName(table2.name)];
  const step = Math.max(1, Math.floor(rows / sampled));
  const picked = `WITH RECURSIVE picked(i) AS (SELECT min(${rowid}) FROM ${from} UNION ALL SELECT i + 1 + abs(i * 7919) % ${2 * step} FROM picked WHERE i < (SELECT max(${rowid}) FROM ${from}) LIMIT ${2 * sampled})`;
  const some = `(SELECT t.${name} FROM picked JOIN ${from} AS t ON t.${rowid} = picked.i)`;
  return `${picked} SELECT '${mark}same:${place}:${column2}:' || count(*) || ':' || coalesce(sum(n), 0) || ':1' AS answer FROM (${groups([name], some)})`;
}
function groups(names, from) {
  const some = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  return `SELECT count(*) AS n FROM ${from} WHERE ${some} GROUP BY ${names.join(", ")} HAVING count(*) > 1`;
}
function isUnique({ columns, primaryKey, indexes }, set) {
  const names = set.map((each) => nameKey(columns[each]?.name ?? ""));
  const isWithin = (terms) => terms.length > 0 && terms.every((term) => names.includes(nameKey(term)));
  const unique = indexes.filter((index) => index.unique && index.where === null);
  return isWithin(primaryKey) || unique.some((index) => isWithin(index.columns.map(({ term }) => term)));
}
function keyStatements(schema, table2, place) {
  return table2.foreignKeys.map((key, at) => {
    const parent = tableNamed(schema, key.parent);
    const referred = parent === void 0 ? [] : referredColumns(key, parent);
    const child = quoteName(table2.name);
    const some = key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
    const same = key.columns.map((name, index) => `p.${quoteName(referred[index] ?? "")} = c.${quoteName(name)}`).join(" AND ");
    const isThere2 = parent !== void 0 && referred.length === key.columns.length;
    const lacks = isThere2 ? ` AND NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same})` : "";
    return `SELECT '${mark}orphans:${place}:${at}:' || count(*) AS answer FROM ${child} AS c WHERE ${some}${lacks}`;
  });
}
function questionStatement(probe, place) {
  const counts = probe.split("\n").map((line) => {
    const query = line.replace(/;\s*$/, "");
    if (query.endsWith(" HAVING count(*) > 1"))
      return `SELECT coalesce(sum("count(*)"), 0) AS n, count(*) AS v FROM (${query})`;
    const isCount = /^(?:WITH written\(.*\) )?SELECT count\(\*\) FROM /s.test(query);
    return isCount ? `SELECT (${query}) AS n, NULL AS v` : `SELECT count(*) AS n, NULL AS v FROM (${query})`;
  });
  return `SELECT ${quoteText(`${mark}question:${place}:`)} || coalesce(sum(n), 0) || ':' || coalesce(sum(v), '') AS answer FROM (${counts.join(" UNION ALL ")})`;
}

// src/copies/fingerprint/read-answers.ts
function findAnswers(text2) {
  const found = text2.matchAll(new RegExp(`\\b${mark}([a-z]+(?::[0-9A-Fa-f,.]*)+)`, "g"));
  return [...new Set([...found].map(([, answer2 = ""]) => answer2))];
}
function schemaIn(answers) {
  return answersOf(answers, "schema").map(([type = "", name = "", sql = ""]) => ({
    type: textOf(type),
    name: textOf(name),
    sql: textOf(sql)
  }));
}
function answersOf(answers, kind) {
  return answers.flatMap((answer2) => {
    const [word, ...fields] = answer2.split(":");
    return word === kind ? [fields] : [];
  });
}
function textOf(hex) {
  return Buffer.from(hex, "hex").toString("utf8");
}
function countsIn(answers, schema, questions) {
  const known = new Map(answers.map((answer2) => keyed(answer2)));
  const read = (key) => {
    const fields = known.get(key);
    if (fields === void 0)
      throw new CannotCheck(
        `The answers lack one that was asked for (${key}): run every statement, and give all that was printed`
      );
    return fields;
  };
  return {
    tables: countedTables(schema).map((table2, place) => tableCounts(table2, place, read)),
    questions: questions.map((probe, place) => {
      const fields = read(`question:${place}`);
      return { probe, rows: fields[0] ?? 0, values: Number.isNaN(fields[1]) ? null : fields[1] ?? null };
    })
  };
}
var keyFields = { rows: 1, column: 2, same: 2, orphans: 2, question: 1 };
function keyed(answer2) {
  const [word = "", ...fields] = answer2.split(":");
  const of = keyFields[word] ?? 0;
  const rest = fields.slice(of).map((field) => field === "" ? Number.NaN : Number(field));
  return [[word, ...fields.slice(0, of)].join(":"), rest];
}
function tableCounts(table2, place, read) {
  const [rows = 0, rowidDigits = 0] = read(`rows:${place}`);
  const sets = setsOf(table2).map((set) => {
    const [values = Number.NaN, same = Number.NaN, more = 0] = read(`same:${place}:${set.join(",")}`);
    return { set, values, rows: same, atLeast: more === 1 };
  });
  const counted = sets.filter(({ rows: same }) => !Number.isNaN(same));
  return {
    name: table2.name,
    rows,
    rowidDigits,
    columns: table2.columns.map(({ name }, at) => {
      const [nulls = 0, integer = 0, real = 0, text2 = 0, longest2 = 0, negative = 0, zero = 0] = read(
        `column:${place}:${at}`
      );
      const blob = Math.max(0, rows - nulls - integer - real - text2);
      const own = counted.find(({ set }) => set.length === 1 && set[0] === at);
      const duplicates2 = own === void 0 ? null : { values: own.values, rows: own.rows, atLeast: own.atLeast };
      return { name, nulls, classes: { integer, real, text: text2, blob }, longest: longest2, negative, zero, duplicates: duplicates2 };
    }),
    sets: counted.filter(({ set }) => set.length > 1).map(({ set, values, rows: same, atLeast }) => ({
      columns: set.map((each) => table2.columns[each]?.name ?? ""),
      ...{ values, rows: same, atLeast }
    })),
    foreignKeys: table2.foreignKeys.map(({ columns, parent }, at) => ({
      columns: [...columns],
      parent,
      orphans: read(`orphans:${place}:${at}`)[0] ?? 0
    }))
  };
}
function ledgerIn(answers) {
  return answersOf(answers, "ledger").map(([name = "", hash = "", when = ""]) => {
    const time = Number.parseFloat(textOf(when));
    return {
      name: name === "" ? null : textOf(name),
      hash: textOf(hash),
      when: Number.isFinite(time) ? time : null
    };
  });
}

// src/copies/fingerprint/coarse.ts
function roundly(count2) {
  if (count2 === 0) return 0;
  if (count2 <= 10) return 10;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count2)) - 1);
  return Math.ceil(count2 / step) * step;
}
function coarsely(fingerprint) {
  return {
    ...fingerprint,
    tables: fingerprint.tables.map(coarseTable),
    questions: fingerprint.questions.map((question) => ({
      ...question,
      rows: roundly(question.rows),
      values: question.values === null ? null : roundly(question.values)
    }))
  };
}
function coarseTable({ name, rows, rowidDigits, columns, sets, foreignKeys }) {
  return {
    name,
    rows: roundly(rows),
    rowidDigits,
    columns: columns.map(({ nulls, classes, longest: longest2, negative, zero, duplicates: duplicates2, ...column2 }) => ({
      ...column2,
      nulls: roundly(nulls),
      classes: {
        integer: roundly(classes.integer),
        real: roundly(classes.real),
        text: roundly(classes.text),
        blob: roundly(classes.blob)
      },
      ...{ longest: roundly(longest2), negative: roundly(negative), zero: roundly(zero) },
      duplicates: duplicates2 === null ? null : { ...duplicates2, values: roundly(duplicates2.values), rows: roundly(duplicates2.rows) }
    })),
    sets: sets.map((set) => ({ ...set, values: roundly(set.values), rows: roundly(set.rows) })),
    foreignKeys: foreignKeys.map((key) => ({ ...key, orphans: roundly(key.orphans) }))
  };
}

// src/copies/fingerprint/schema-of.ts
function openSchema(statements, work) {
  const parsed = statements.map((sql) => ({ sql, found: findStatements(sql) }));
  const functions = [...new Set(parsed.flatMap(({ found }) => found.flatMap(callsIn)))].map(
    (name) => ({ name, gives: "argument" })
  );
  const probe = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: true });
  const known = new Set(probe.query("SELECT name FROM pragma_function_list").map(({ name }) => String(name)));
  probe.close();
  const own = functions.filter(({ name }) => !known.has(name));
  const options = { path: ":memory:", foreignKeys: false, doubleQuotedText: true, functions: own };
  const engine = openEngine("builtin", options);
  try {
    for (const { sql, found } of parsed)
      if (found.every((each) => each.kind.startsWith("create-") && screenStatement(each) === null))
        failureOf(engine, sql);
    return work(engine);
  } finally {
    engine.close();
  }
}
function schemaMadeBy(statements) {
  return openSchema(statements, (engine) => introspect(engine));
}
function ownStatements(answers) {
  return answers.filter(({ name, sql }) => sql !== "" && !/^sqlite_/i.test(name)).map(({ sql }) => sql);
}
function ledgerAmong(answers) {
  const tables = answers.filter(({ type }) => type === "table");
  const found = tables.find(
    ({ name, sql }) => isLedger(sql) || isBookkeeping(name) && /migrations$/i.test(name)
  );
  if (found === void 0) return null;
  const columns = openSchema(
    [found.sql],
    (engine) => engine.query("SELECT name FROM pragma_table_info(?)", [found.name]).map(({ name }) => String(name).toLowerCase())
  );
  return { table: found.name, columns };
}

// src/copies/fingerprint/take.ts
function statementsAfter(answers, questions) {
  const schema = schemaIn(answers);
  if (schema.length === 0) return [schemaStatement];
  const wanted = { schema: schemaMadeBy(ownStatements(schema)), ledger: ledgerAmong(schema), questions };
  return countStatements(wanted);
}
function fingerprintOf(answers, { taken, coarse, questions }) {
  const said = schemaIn(answers);
  const statements = ownStatements(said);
  const ledger = ledgerAmong(said);
  const whole2 = {
    taken,
    coarse,
    schema: statements,
    ledger: ledger === null ? null : { table: ledger.table, entries: ledgerIn(answers) },
    ...countsIn(answers, schemaMadeBy(statements), questions)
  };
  return coarse ? coarsely(whole2) : whole2;
}
function takeFingerprint(engine, taking, at) {
  const ask = (sql) => findAnswers(engine.query(sql).flatMap(textsIn).join("\n"));
  const questions = taking.questions.filter((probe) => runs(engine, probe));
  const said = ask(schemaStatement);
  const schema = schemaMadeBy(ownStatements(schemaIn(said)));
  const ledger = ledgerAmong(schemaIn(said));
  const answers = [
    ...said,
    ...ledger === null ? [] : ask(ledgerStatement(ledger)),
    ...countedTables(schema).flatMap((table2, place) => {
      at(table2.name);
      return countTable(schema, table2, place, ask);
    }),
    ...questions.map(questionStatement).flatMap(ask)
  ];
  return fingerprintOf(answers, { ...taking, questions });
}
function countTable(schema, table2, place, ask) {
  const counted = ask(rowsStatement(table2, place));
  const rows = Number(counted[0]?.split(":")[2] ?? 0);
  const duplicates2 = setsOf(table2).flatMap((set) => {
    const [column2 = 0] = set;
    const isSampled = rows > sampledBeyond && set.length === 1 && !isUnique(table2, set);
    const statement = isSampled ? sampleStatement(table2, place, column2, rows) : null;
    const sample = statement === null ? [] : ask(statement);
    const isShown = sample.some((answer2) => !/:0:0:1$/.test(answer2));
    return isShown ? sample : ask(duplicatesStatement(table2, place, set, rows));
  });
  return [
    ...counted,
    ...columnStatements(table2, place).flatMap(ask),
    ...duplicates2,
    ...keyStatements(schema, table2, place).flatMap(ask)
  ];
}
function textsIn(row) {
  return Object.values(row).map(String);
}
function runs(engine, probe) {
  try {
    for (const query of probe.split("\n")) engine.query(`EXPLAIN ${query}`);
    return true;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}

// src/copies/fingerprint/do-job.ts
async function doFingerprintJob(job, scratch) {
  const questions = job.questions.filter(isQuestion);
  if (job.kind === "file") return await ofFile({ ...job, questions }, scratch);
  const answers = job.texts.flatMap(findAnswers);
  if (job.kind === "sql") return statementsAfter(answers, questions.filter(isOneLine));
  if (answers.length === 0)
    throw new CannotCheck("The answers hold none of what `drizzle-gate fingerprint --sql` asks for");
  return fingerprintOf(answers, { ...job, questions: questions.filter(isOneLine) });
}
async function ofFile({ path, name, ...taking }, { dir, at }) {
  const folder = join(dir, "fingerprint");
  mkdirSync(folder);
  const copy = await readSnapshot(
    path,
    name,
    folder,
    (done, total) => at(name, "copying", `, ${Math.round(100 * done / total)} %`)
  );
  try {
    const database = copy.lay();
    const options = { path: database, foreignKeys: false, doubleQuotedText: true, readOnly: true };
    const engine = openEngine("builtin", options);
    try {
      engine.exec("PRAGMA temp_store = FILE; PRAGMA cache_size = -65536; PRAGMA threads = 2");
      return takeFingerprint(engine, taking, (table2) => at(table2, "counting"));
    } finally {
      engine.close();
    }
  } catch (error) {
    throw error instanceof SqliteFailure ? fileTrouble(error, name) : error;
  } finally {
    copy.remove();
  }
}
function isQuestion(probe) {
  return probe.split("\n").every((line) => {
    const statements = findStatements(line);
    const [only2] = statements;
    return statements.length === 1 && only2?.kind === "select" && screenStatement(only2) === null;
  });
}
function isOneLine(probe) {
  return !/[\r\n]/.test(probe) && probe.length < 2e4;
}

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

// src/files/fingerprint-file.ts
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";

// src/report/fingerprint/shape.ts
var longest = 1e6;
var duplicates = named(
  "duplicates",
  object("Rows that share a value with another row; NULL is shared by none.", {
    values: whole("How many different values are shared."),
    rows: whole("How many rows share them."),
    atLeast: flag("Whether there may be more.")
  })
);
var column = object("One column, counted.", {
  name: text("Its name."),
  nulls: whole("Rows in which it is NULL."),
  classes: object("How many values have each storage class.", {
    integer: whole(),
    real: whole(),
    text: whole(),
    blob: whole()
  }),
  longest: whole("Bytes of the longest text or blob; 0 for numbers."),
  negative: whole("Numbers below zero."),
  zero: whole("Numbers that are zero."),
  duplicates: orNull(
    "Rows that share a value with another row.",
    duplicates,
    "The table was too large to sort by it."
  )
});
var table = object("One table, counted.", {
  name: text("Its name."),
  rows: whole("How many rows it has."),
  rowidDigits: whole("How many digits the highest rowid has; 0 for none."),
  columns: list("Its columns.", column),
  sets: list(
    "Sets of columns that are declared together or could become unique.",
    object("One set.", {
      columns: list("Its columns.", text()),
      values: whole("How many different values are shared."),
      rows: whole("How many rows share them."),
      atLeast: flag("Whether there may be more.")
    })
  ),
  foreignKeys: list(
    "Its foreign keys.",
    object("One foreign key.", {
      columns: list("Its columns.", text()),
      parent: text("The table it refers to."),
      orphans: whole("Rows whose key is nobody's.")
    })
  )
});
var entry = object("One record.", {
  name: orNull("The migration's name; null where the table keeps none.", text()),
  hash: text("sha256 of its SQL, hex; empty where there is none."),
  when: orNull("Milliseconds since 1970; null where the table keeps none.", whole())
});
var fingerprintV1 = object(
  "What Drizzle Gate needs to know of a production database, and none of its values: its schema, its table of applied migrations, and counts.",
  {
    format: only("What this is.", "drizzle-gate fingerprint"),
    version: only("The version of this form.", 1),
    taken: orNull("When it was taken, in ISO 8601; null where nobody said.", text(void 0, { most: 40 })),
    coarse: flag("Whether counts are rounded."),
    schema: list("The statements of `sqlite_schema`, in order.", text(void 0, { most: longest })),
    ledger: orNull(
      "The table of applied migrations.",
      object("The table of applied migrations.", {
        table: text("Its name."),
        entries: list("Its records, in order.", entry)
      }),
      "There is none."
    ),
    tables: list("The tables, counted.", table),
    questions: list(
      "Questions of a report, answered with counts.",
      object("One question.", {
        probe: text("The queries, one a line, as the report has them.", { most: longest }),
        rows: whole("How many rows they show."),
        values: orNull(
          "How many different values these share; null where that is not what was asked.",
          whole()
        )
      })
    )
  }
);
function looksLikeFingerprint(head) {
  return /^\s*\{\s*"format"\s*:\s*"drizzle-gate fingerprint"/.test(head);
}
function readFingerprint(given, name) {
  try {
    const { format: _, version: __, ...fingerprint } = readShape(fingerprintV1, JSON.parse(given));
    return fingerprint;
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(name)} is not a fingerprint of Drizzle Gate, version 1: ${why}`);
  }
}

// src/files/fingerprint-file.ts
var most = 5e7;
function readFingerprintFile(path) {
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(200);
      const length = readSync(file, head, 0, head.length, 0);
      if (!looksLikeFingerprint(head.toString("utf8", 0, length)) || statSync(path).size > most) return null;
    } finally {
      closeSync(file);
    }
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

// src/replay/fitted-copy.ts
import { writeFileSync } from "node:fs";
var mostRows = 500;
function fittedCopy(name, fingerprint, database) {
  return {
    name,
    problem: null,
    notes: [],
    fingerprint,
    lay: () => {
      writeFileSync(database, imageOf(fingerprint));
      return database;
    },
    remove: () => removeDatabase(database)
  };
}
function imageOf(fingerprint) {
  const { schema: statements, ledger, tables } = fingerprint;
  return openSchema(statements, (engine) => {
    const schema = introspect(engine);
    if (ledger !== null) layLedger(engine, ledger);
    const rowsPerTable = Math.min(mostRows, Math.max(0, ...tables.map(({ rows }) => rows)));
    if (rowsPerTable > 0)
      openSchema([], (probe) => fillDatabase(engine, schema, { rowsPerTable, adversarial: false, probe }));
    engine.exec("PRAGMA foreign_keys = OFF");
    for (const counts of tables) {
      const table2 = tableNamed(schema, counts.name);
      if (table2?.kind === "table") bend(engine, schema, table2, counts);
    }
    return engine.serialize();
  });
}
function layLedger(engine, { table: table2, entries }) {
  const columns = engine.query("SELECT name FROM pragma_table_info(?)", [table2]).map(({ name }) => String(name).toLowerCase());
  for (const { name, hash, when } of entries) {
    const values = { name, hash, created_at: when };
    const known = Object.entries(values).filter(([column2]) => columns.includes(column2));
    const names = known.map(([column2]) => quoteName(column2)).join(", ");
    const marks = known.map(() => "?").join(", ");
    engine.run(
      `INSERT INTO ${quoteName(table2)} (${names}) VALUES (${marks})`,
      known.map(([, value]) => value)
    );
  }
}
function bend(engine, schema, table2, counts) {
  const name = quoteName(table2.name);
  if (table2.withoutRowid) {
    if (counts.rows === 0) failureOf(engine, `DELETE FROM ${name}`);
    return;
  }
  const rows = Math.min(counts.rows, mostRows);
  failureOf(engine, `DELETE FROM ${name} WHERE rowid NOT IN (SELECT rowid FROM ${name} LIMIT ${rows})`);
  for (const column2 of counts.columns)
    for (const sql of bendColumn(table2, column2, counts.rows, rows)) failureOf(engine, sql);
  for (const key of counts.foreignKeys) {
    const parent = tableNamed(schema, key.parent);
    const [column2 = ""] = key.columns;
    if (key.orphans === 0 || parent === void 0) continue;
    const some = scaled(key.orphans, counts.rows, rows);
    failureOf(
      engine,
      `UPDATE OR IGNORE ${name} SET ${quoteName(column2)} = CASE typeof(${quoteName(column2)}) WHEN 'text' THEN 'nobody' ELSE 999999999 END WHERE rowid IN (SELECT rowid FROM ${name} LIMIT ${some})`
    );
  }
}
function scaled(of, all, rows) {
  return of === 0 || all === 0 ? 0 : Math.max(1, Math.min(rows, Math.round(of / all * rows)));
}
function bendColumn(table2, counts, all, rows) {
  const [name, column2] = [quoteName(table2.name), quoteName(counts.name)];
  const declared = table2.columns.find((each) => sameName(each.name, counts.name));
  const isKey = table2.primaryKey.some((each) => nameKey(each) === nameKey(counts.name));
  if (declared === void 0 || declared.generated !== null || isKey) return [];
  const some = `(SELECT ${column2} FROM ${name} WHERE ${column2} IS NOT NULL LIMIT 1)`;
  const first = (n) => `rowid IN (SELECT rowid FROM ${name} ORDER BY rowid LIMIT ${n})`;
  const last = (n) => `rowid IN (SELECT rowid FROM ${name} ORDER BY rowid DESC LIMIT ${n})`;
  const shared = counts.duplicates?.rows ?? 0;
  return [
    `UPDATE OR IGNORE ${name} SET ${column2} = ${some} WHERE ${column2} IS NULL`,
    ...shared === 0 ? [] : [
      `UPDATE OR IGNORE ${name} SET ${column2} = ${some} WHERE ${first(Math.max(2, scaled(shared, all, rows)))}`
    ],
    ...counts.nulls === 0 ? [] : [`UPDATE OR IGNORE ${name} SET ${column2} = NULL WHERE ${last(scaled(counts.nulls, all, rows))}`]
  ];
}

// src/worker/serve.ts
import { readSync as readSync2, writeSync } from "node:fs";
import { deserialize as deserialize2 } from "node:v8";

// src/worker/frames.ts
import { deserialize, serialize } from "node:v8";
var textTag = 0;
var valueTag = 1;
var headBytes = 5;
function encodeFrame(message) {
  const body = message.kind === "at" ? Buffer.from(textOf2(message)) : serialize(message);
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(message.kind === "at" ? textTag : valueTag, 0);
  head.writeUInt32LE(body.length, 1);
  return Buffer.concat([head, body]);
}
var inputHeadBytes = 4;
function textOf2({ what, doing, share }) {
  return [doing, share, what].join("\0");
}

// src/worker/serve.ts
var answerFd = 3;
async function serve(check2, take) {
  process.on("SIGINT", () => void 0);
  process.on("SIGHUP", () => void 0);
  send(await answer(check2, receive(), take));
  process.exit(0);
}
async function answer(check2, job, take) {
  const at = (what, doing = "running", share = "") => send({ kind: "at", what: what.slice(0, 300), doing, share });
  const scratch = { dir: process.cwd(), at, snapshots: [], clock: () => performance.now() };
  try {
    const value = job.want === "fingerprint" ? await take?.(job.fingerprint, scratch) : await check2(comparisonOf(job, at), job.options, scratch, job.want);
    return { kind: "done", value };
  } catch (error) {
    if (error instanceof CannotCheck) return { kind: "cannot-check", message: error.message };
    if (!(error instanceof Error)) return { kind: "crash", message: String(error), stack: "" };
    if ("code" in error && error.code === "ENOSPC") return { kind: "cannot-check", message: diskFull };
    return { kind: "crash", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  }
}
var diskFull = "The disk is full; free some space, or point `TMPDIR` (on a runner `RUNNER_TEMP`) to a larger disk";
function send(message) {
  let rest = encodeFrame(message);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(answerFd, rest));
    } catch (error) {
      if (codeOf(error) === "EAGAIN") pause();
      else process.exit(1);
    }
  }
}
function comparisonOf({ comparison, codeFollows }, at) {
  if (!codeFollows) return comparison;
  let read = null;
  const received = () => {
    if (read === null) {
      at("sources", "reading");
      read = receive();
    }
    return read;
  };
  return {
    ...comparison,
    get code() {
      return received().code;
    },
    get codeUnread() {
      return received().codeUnread;
    }
  };
}
function receive() {
  return deserialize2(readFully(readFully(inputHeadBytes).readUInt32LE()));
}
function readFully(size) {
  const buffer = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; ) {
    try {
      const length = readSync2(0, buffer, at, size - at, null);
      if (length === 0) process.exit(1);
      at += length;
    } catch (error) {
      if (codeOf(error) === "EOF") process.exit(1);
      if (codeOf(error) !== "EAGAIN") throw error;
      pause();
    }
  }
  return buffer;
}
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : null;
}

// src/worker/main.ts
serve(async (comparison, options, scratch, want) => {
  if (want === "status") return findStatus(comparison, options, scratch);
  if (want === "fix") {
    const { fixFolders } = await import("./fixes-LU5O3IYL.js");
    return fixFolders(comparison, options, scratch);
  }
  const snapshots = [];
  const names = options.snapshotNames ?? nameSnapshots(options.snapshots);
  for (const [index, path] of options.snapshots.entries()) {
    const name = names[index] ?? path;
    const many = names.length > 1 ? `; copy ${formatNumber(index + 1)} of ${formatNumber(names.length)}` : "";
    const copy = readAny(path, name, scratch.dir, tellBytes(scratch.at, name, many), `snapshot-${index}.db`);
    snapshots.push(
      await (names.length > 1 || want === "drift" ? copy.catch((error) => unusableCopy(error, name)) : copy)
    );
  }
  const given = { ...scratch, snapshots };
  if (want === "drift") return findDrift(comparison, options, given);
  const report = check(comparison, options, given);
  if (!mayBeFixable(report)) return report;
  const { markFixable } = await import("./fixes-LU5O3IYL.js");
  return markFixable(report, comparison, options, scratch);
}, doFingerprintJob);
async function readAny(path, name, dir, onProgress, file) {
  const text2 = readFingerprintFile(path);
  return text2 === null ? await readSnapshot(path, name, dir, onProgress, file) : fittedCopy(name, readFingerprint(text2, name), join2(dir, file));
}
function tellBytes(at, name, many) {
  return (done, total) => at(name, "copying", `, ${inGigabytes(done)} of ${inGigabytes(total)} GB${many}`);
}
function inGigabytes(bytes) {
  return (bytes / 1e9).toFixed(1);
}
