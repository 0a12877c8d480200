import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  lineCounter,
  quoteName,
  quoteText,
  tokensOf,
  unquoteName
} from "./chunk-IESO4RCI.js";
import {
  nameKey,
  sameName,
  tableNamed
} from "./chunk-OTUJQ7UD.js";
import {
  code,
  count,
  fence,
  formatBytes,
  formatNumber,
  joinNames
} from "./chunk-26REUDXU.js";

// src/sql/names-word.ts
function namesWord(text, name) {
  return new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`, "i").test(text);
}

// src/losses/probe.ts
function probeFor(message, statement, schemas) {
  if (message.startsWith("CHECK constraint failed: ")) return checkProbe(message, statement, schemas);
  const [, kind, list] = /^(UNIQUE|NOT NULL) constraint failed: (.+)$/.exec(message) ?? [];
  if (kind === void 0 || list === void 0 || list.startsWith("index ")) return null;
  const columns = list.split(", ").map((each) => each.slice(each.indexOf(".") + 1));
  const named = list.slice(0, list.indexOf("."));
  const source = /\bFROM\s+["`[]?([^\s"`\];]+)/i.exec(statement)?.[1];
  const table = /^__new_|_new$|^new_/.test(named) ? source ?? named.replace(/^__new_/, "") : named;
  const names2 = columns.map(quoteName).join(", ");
  if (kind === "NOT NULL") {
    return `SELECT count(*) FROM ${quoteName(table)} WHERE ${columns.map((column) => `${quoteName(column)} IS NULL`).join(" OR ")};`;
  }
  return `SELECT ${names2}, count(*) FROM ${quoteName(table)} WHERE ${columns.map((column) => `${quoteName(column)} IS NOT NULL`).join(" AND ")} GROUP BY ${names2} HAVING count(*) > 1;`;
}
function checkProbe(message, statement, { before, after }) {
  const said2 = message.slice("CHECK constraint failed: ".length);
  const source = /\bFROM\s+["`[]?([^\s"`\];]+)/i.exec(statement)?.[1];
  const table = source === void 0 || after === null ? void 0 : tableNamed(after, source);
  const check = table?.checks.find(({ name, expression }) => (name === null ? expression : name) === said2);
  if (table === void 0 || check === void 0) return null;
  const old = tableNamed(before, table.name)?.columns ?? [];
  const fresh = table.columns.filter(({ name }) => !old.some((column) => sameName(column.name, name)));
  if (fresh.some(({ name }) => namesWord(check.expression, name))) return null;
  return `SELECT * FROM ${quoteName(table.name)} WHERE NOT (${check.expression});`;
}

// src/model/location.ts
function atFile(migration) {
  return { migration: migration.name, file: migration.file, line: 1, endLine: 1 };
}
function atEntry(migration) {
  return migration.listed === null ? atFile(migration) : { migration: migration.name, ...migration.listed };
}
function atSpan(migration, span) {
  return { migration: migration.name, ...span };
}
function atFolder(folder) {
  const file = folder.journal ?? folder.migrations.at(-1)?.file ?? folder.path;
  return { migration: null, file, line: 1, endLine: 1 };
}

// src/rules/rule.ts
function defineRule(rule) {
  return rule;
}

// src/rules/data/data-dependent.ts
var dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration applies depends on the rows it meets",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on what breaks it: an empty test database shows none of that.",
  *check({ dependent, replay, rows, source }) {
    if (dependent === null) return;
    const { migration, message, statement } = dependent;
    const probe = probeFor(message, statement, { before: rows.before, after: replay.upgrade.schema });
    yield {
      at: atSpan(migration, dependent.at),
      severity: source === "invented" ? "warning" : "error",
      subject: `${migration.name} ${message}`,
      message: source === "invented" ? `${code(migration.name)} fails where rows do not fit: ${code(message)}` : `${code(migration.name)} fails on the rows there are: ${code(message)}`,
      remedy: probe === null ? "Mend the rows that do not fit in a statement before this one" : `${source === "invented" ? "Ask production first; any row it shows has" : "These rows have"} to be mended before this statement:
${fence("sql", probe)}`,
      evidence: { statement, sqlite: message }
    };
  }
});

// src/sql/targets.ts
function targetOf(statement) {
  const known = targets.get(statement);
  if (known !== void 0) return known;
  const target = readTarget(statement);
  targets.set(statement, target);
  return target;
}
var targets = /* @__PURE__ */ new WeakMap();
function readTarget(statement) {
  const words = tokensOf(statement.text);
  switch (statement.kind) {
    case "create-table":
    case "create-virtual-table":
    case "drop-table":
    case "alter-table":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "TABLE")
      );
    case "create-index":
    case "create-trigger":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "ON")
      );
    case "insert":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "INTO")
      );
    case "update":
      return nameBehind(words, updateWord(words));
    case "delete":
      return nameBehind(
        words,
        words.findIndex((word, at) => word.name === "FROM" && words[at - 1]?.name === "DELETE")
      );
    default:
      return null;
  }
}
function updateWord(words) {
  const verb = words.findIndex((word) => word.name === "UPDATE");
  return words[verb + 1]?.name === "OR" ? verb + 2 : verb;
}
function nameBehind(words, index) {
  if (index < 0) return null;
  let at = index + 1;
  if (words[at]?.name === "IF") at += words[at + 1]?.name === "NOT" ? 3 : 2;
  if (words[at + 1]?.name === "DOT") at += 2;
  const name = words[at];
  return name === void 0 ? null : unquoteName(name.text);
}

// src/rules/words/keys-off.ts
function keysOff({ driver, foreignKeysFollowApp }, parent) {
  const alternative = `leave ${code(parent)} in place and make do with what \`ALTER TABLE\` can change`;
  if (!foreignKeysFollowApp) {
    return `This driver cannot turn foreign keys off: ${alternative}, or copy the children's rows aside before the rebuild and back behind it`;
  }
  const around = driver === "better-sqlite3" ? fence(
    "ts",
    'sqlite.pragma("foreign_keys = OFF");\nmigrate(db, { migrationsFolder });\nsqlite.pragma("foreign_keys = ON");'
  ) : fence("sql", "PRAGMA foreign_keys = OFF; -- on the connection, before migrate()");
  return `Turn foreign keys off on the connection before the migrator begins its transaction, or ${alternative}.
${around}`;
}

// src/rules/data/fails-on-rows.ts
var failsOnRows = defineRule({
  id: "fails-on-rows",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect", "column-required"],
  summary: "A statement fails on any database that holds rows",
  why: "It passes on the empty database of a test run: SQLite looks at NOT NULL without a default, at a default that is no constant, and at most constraints only once there is a row.",
  *check({ certain, replay }) {
    if (certain === null) return;
    const { migration, message, statement } = certain;
    yield {
      at: atSpan(migration, certain.at),
      subject: `${migration.name} ${message}`,
      message: `${code(migration.name)} applies to empty tables and fails on any that holds rows: ${code(message)}`,
      remedy: remedyFor(certain, replay.profile),
      evidence: { statement, sqlite: message }
    };
  }
});
function remedyFor({ message, statement }, profile) {
  if (/NOT NULL column with default value NULL/.test(message)) {
    return "Give the column a constant default, or add it as nullable, fill it, and tighten it in a later migration";
  }
  if (/non-constant default/.test(message)) {
    return "Add the column with a constant default or as nullable, fill it with UPDATE, and set the expression as default in a rebuild";
  }
  if (/REFERENCES column with non-NULL default/.test(message)) {
    return "Add the column as nullable, fill it with UPDATE, and leave out the default";
  }
  if (/FOREIGN KEY constraint failed/.test(message)) {
    const dropped = targetOf({ text: statement, kind: "drop-table", line: 1, endLine: 1 });
    return dropped === null ? "Move or delete the rows that refer to these first" : keysOff(profile, dropped);
  }
  return "Mend the rows in a statement before this one, or do without the constraint";
}

// src/model/migration.ts
function wholeFile(file) {
  return { file, line: 1, endLine: 1 };
}
function addedStatements(added) {
  return added.flatMap(
    (migration) => migration.chunks.flatMap((chunk) => chunk.statements.map((statement) => ({ migration, statement })))
  );
}
function prefixOf(name) {
  return /^\d+/.exec(name)?.[0] ?? null;
}

// src/losses/at-table.ts
function atStatement({ migration, statement }) {
  return atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine });
}
function atTable(added, ...tables) {
  const statements = addedStatements(added);
  const about = tables.flatMap(
    (table) => statements.filter(({ statement }) => sameName(targetOf(statement) ?? "", table))
  );
  const best = about.find(({ statement }) => statement.kind === "drop-table") ?? about[0];
  const last = added.at(-1);
  const at = best !== void 0 ? atStatement(best) : last !== void 0 ? atFile(last) : nowhere;
  return { at, isUpdated: about.some(({ statement }) => statement.kind === "update") };
}
var nowhere = { migration: null, file: "", line: 1, endLine: 1 };

// src/rules/data/foreign-keys-broken.ts
var foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows point to parents that are no longer there",
  why: "With foreign keys off nothing stops a migration from leaving orphans behind; a key whose parent is gone or not unique makes every later write fail.",
  *check({ rows, replay, source }) {
    const keyOf = (violation) => nameKey(`${violation.table} ${violation.columns.join(" ")}`);
    const before = new Map(rows.violations.before.map((violation) => [keyOf(violation), violation]));
    for (const violation of rows.violations.after) {
      const old = before.get(keyOf(violation));
      if (old !== void 0 && old.kind === violation.kind && old.rows >= violation.rows) continue;
      const key = code(`${violation.table}.${violation.columns.join(", ")}`);
      const parent = code(violation.parent);
      const rowsWords = source === "invented" ? "Rows" : count(violation.rows - (old?.rows ?? 0), "row");
      const message = {
        orphans: `${rowsWords} of ${key} would point to rows of ${parent} that are not there`,
        "parent-missing": `${key} refers to ${parent}, which is not there any more: writes to ${code(violation.table)} fail where foreign keys are on`,
        mismatch: `${key} refers to columns of ${parent} that are no unique key: every write fails with "foreign key mismatch"`
      }[violation.kind];
      yield {
        at: atTable(replay.added, violation.parent, violation.table).at,
        subject: `${violation.kind} ${keyOf(violation)}`,
        message,
        remedy: remedyFor2(violation),
        evidence: {
          table: violation.table,
          columns: violation.columns,
          parent: violation.parent,
          rows: violation.rows
        }
      };
    }
  }
});
function remedyFor2({ kind, table, columns, parent }) {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `Delete the rows of ${code(table)} first or give ${key} another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return `Take the reference of ${key} away first, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or take the reference away first`;
  }
}

// src/losses/lost-objects.ts
function* lostObjects({ rows, replay, known }) {
  const after = rows.run.schema;
  if (after === null) return;
  yield* lostTriggers(rows.before, after, replay.added);
  for (const table of rows.before.tables) {
    const twin = tableNamed(after, table.name);
    if (twin === void 0 || twin.kind !== "table") continue;
    const inSnapshot = known === null ? void 0 : tableNamed(known, table.name);
    yield* lostIndexes(table, twin, inSnapshot, replay.added);
    yield* lostOptions(table, twin);
    yield* lostCollations(table, twin);
  }
}
function* lostTriggers(before, after, added) {
  for (const { name, table } of before.triggers) {
    const isThere2 = after.triggers.some((trigger) => sameName(trigger.name, name));
    if (isThere2 || tableNamed(after, table) === void 0 || isDropped(added, "drop-trigger", name)) continue;
    yield {
      table,
      what: `the trigger ${code(name)}`,
      remedy: `Create ${code(name)} again behind the rebuild`
    };
  }
}
function* lostIndexes(table, twin, inSnapshot, added) {
  for (const { name, origin } of table.indexes) {
    const isNamed = (indexes) => indexes.some((index) => sameName(index.name, name));
    if (origin !== "create-index" || isNamed(twin.indexes) || isNamed(inSnapshot?.indexes ?? [])) continue;
    if (isDropped(added, "drop-index", name)) continue;
    yield {
      table: table.name,
      what: `the index ${code(name)}`,
      remedy: `Create ${code(name)} again behind the rebuild`
    };
  }
}
function* lostOptions(table, twin) {
  const options = [
    [table.strict && !twin.strict, "STRICT", "Add STRICT to the new declaration"],
    [table.withoutRowid && !twin.withoutRowid, "WITHOUT ROWID", "Add WITHOUT ROWID to the new declaration"],
    [
      table.autoincrement && !twin.autoincrement,
      "AUTOINCREMENT: ids of deleted rows are given out again",
      `Add AUTOINCREMENT to the key in the new declaration, \`primaryKey({ autoIncrement: true })\` in the schema`
    ]
  ];
  for (const [isLost, what, remedy] of options) if (isLost) yield { table: table.name, what, remedy };
}
function* lostCollations(table, twin) {
  for (const { name, collation } of table.columns) {
    const successor = twin.columns.find((column) => sameName(column.name, name));
    if (successor === void 0 || successor.collation === collation || collation === "BINARY") continue;
    yield {
      table: table.name,
      what: `COLLATE ${collation} of ${code(`${table.name}.${name}`)}`,
      remedy: `Add COLLATE ${collation} to the column's new declaration`
    };
  }
}
function isDropped(added, kind, name) {
  const statements = added.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.statements));
  return statements.some(
    (statement) => statement.kind === kind && statement.text.toLowerCase().includes(name.toLowerCase())
  );
}

// src/rules/data/objects-lost.ts
var objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A rebuild loses what Drizzle does not know of",
  why: "A rebuild makes the table anew from the schema: triggers (full-text search above all), hand-made indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",
  *check(evidence) {
    const { replay, rows } = evidence;
    for (const { table, what, remedy } of lostObjects(evidence)) {
      yield {
        at: atTable(replay.added, table).at,
        subject: what,
        message: `The rebuild of ${code(table)} loses ${what}`,
        remedy
      };
    }
    for (const { table, after, counter } of rows.tables) {
      if (after === null || counter === null || counter.before === null) continue;
      if (rows.run.schema === null || !tableNamed(rows.run.schema, after)?.autoincrement) continue;
      if (Number(counter.after ?? 0) >= Number(counter.before)) continue;
      yield {
        at: atTable(replay.added, table).at,
        subject: `counter ${table}`,
        message: `The rebuild of ${code(table)} sets its AUTOINCREMENT counter back: ids of deleted rows are given out again`,
        remedy: `Carry the counter over behind the rebuild: ${code(`UPDATE sqlite_sequence SET seq = … WHERE name = ${quoteText(table)}`)}`,
        evidence: {
          before: String(counter.before),
          after: counter.after === null ? null : String(counter.after)
        }
      };
    }
  }
});

// src/losses/find-loss.ts
function findLoss(rows, table) {
  const isOwn = ({ statement }) => {
    const target = targetOf(statement) ?? "";
    return sameName(target, table.table) || sameName(target, table.after ?? "");
  };
  const sweeping = rows.effects.filter(
    ({ statement, collateral }) => collateral > 0 && /^(?:drop-table|delete)$/.test(statement.kind)
  );
  const parents = ancestorsOf(rows.before, table.table);
  const cause = sweeping.find(({ statement }) => parents.has(nameKey(targetOf(statement) ?? ""))) ?? sweeping.find((effect2) => !isOwn(effect2));
  if (cause !== void 0)
    return { effect: cause, cause: cause.statement.kind === "delete" ? "delete" : "drop" };
  if (rows.effects.some((effect2) => effect2.statement.kind === "delete" && isOwn(effect2))) return null;
  const drop = rows.effects.find((effect2) => effect2.statement.kind === "drop-table" && isOwn(effect2));
  const copy = rows.effects.find(({ statement }) => statement.kind === "insert");
  const effect = drop ?? copy;
  return effect === void 0 ? null : { effect, cause: "copy" };
}
function ancestorsOf(schema, name) {
  const found = /* @__PURE__ */ new Set();
  const visit = (table) => {
    for (const key of tableNamed(schema, table)?.foreignKeys ?? []) {
      if (found.has(nameKey(key.parent))) continue;
      found.add(nameKey(key.parent));
      visit(key.parent);
    }
  };
  visit(name);
  return found;
}

// src/rules/words/wording.ts
function dateOf(ms) {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? `${ms} ms` : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function differencesInWords(differences) {
  if (differences.length === 0) return "";
  const more = differences.length > 3 ? ` and ${differences.length - 3} more` : "";
  return ` (only on a new database: ${differences.slice(0, 3).join("; ")}${more})`;
}
function differencesAsEvidence(differences) {
  return differences.length === 0 ? {} : { differences: differences.map((each) => each.replaceAll("`", "")) };
}
function rowsInWords({ rowsBefore, rowsAfter }, source) {
  if (source !== "invented") return `${formatNumber(rowsBefore)} → ${formatNumber(rowsAfter)} rows`;
  return rowsAfter === 0 ? "all rows" : "some rows";
}
function shareInWords(part, whole, source, one) {
  if (source !== "invented") return count(part, one);
  return part >= whole ? `all ${one}s` : `some ${one}s`;
}

// src/rules/data/rows-deleted.ts
var rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows disappear from a table that no statement deletes from",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE carries that on: a rebuild of the parent empties its children and reports success. Inside the migrator's transaction `PRAGMA foreign_keys=OFF` does nothing.",
  *check(evidence) {
    for (const { effect, cause, tables } of groupLosses(evidence)) {
      const name = code(effect.migration.name);
      const losses = tables.map((table) => `${code(table.table)} ${rowsInWords(table, evidence.source)}`).join(", ");
      const isCascade = cause !== "copy";
      const target = targetOf(effect.statement) ?? "";
      const verb = cause === "delete" ? "deleting from" : "dropping";
      yield {
        at: atStatement(effect),
        severity: cause === "drop" || evidence.source !== "invented" ? "error" : "warning",
        subject: `${effect.migration.name} ${effect.statement.line} ${cause}`,
        message: isCascade ? `${name} would delete rows that no statement asks to delete: ${verb} ${code(target)} cascades (${losses})` : `${name} copies fewer rows than there were (${losses})`,
        remedy: isCascade ? keysOff(evidence.replay.profile, target) : "Copy every row, or delete the others in a statement of its own that says so",
        evidence: {
          statement: effect.statement.text,
          tables: tables.map(({ table, rowsBefore, rowsAfter }) => ({
            table,
            before: rowsBefore,
            after: rowsAfter
          }))
        }
      };
    }
  }
});
function groupLosses(evidence) {
  const groups = /* @__PURE__ */ new Map();
  for (const table of evidence.rows.tables) {
    if (table.after === null || table.deleted === 0) continue;
    const loss = findLoss(evidence.rows, table);
    if (loss === null) continue;
    const group = groups.get(loss.effect.statement);
    if (group === void 0) groups.set(loss.effect.statement, { ...loss, tables: [table] });
    else group.tables.push(table);
  }
  return groups.values();
}

// src/rules/data/slow-migration.ts
var slowMs = 5e3;
var largeBytes = 1e9;
var d1Limits = { ms: 3e4, bytes: 1e5 };
var slowMigration = defineRule({
  id: "slow-migration",
  stage: "data",
  severity: "warning",
  summary: "A statement takes long or writes much on the production copy, or is longer than D1 allows",
  why: "SQLite lets nobody else write while a migration runs. Seconds depend on the machine, what is written does not. D1 ends a query after 30 seconds and refuses a statement of more than 100 KB.",
  *check({ rows, source, replay }) {
    const isD1 = replay.profile.driver.startsWith("d1");
    for (const added of isD1 ? addedStatements(replay.added) : []) {
      const bytes = Buffer.byteLength(added.statement.text);
      if (bytes <= d1Limits.bytes) continue;
      yield {
        at: atStatement(added),
        subject: `length ${added.migration.name} ${added.statement.line}`,
        message: `${code(added.statement.text, 60)} is ${formatNumber(bytes)} bytes long, and D1 takes ${formatNumber(d1Limits.bytes)} at most`,
        remedy: "Split it into several statements",
        evidence: { bytes }
      };
    }
    for (const effect of source === "snapshot" ? rows.effects : []) {
      if (effect.ms < slowMs && effect.bytes < largeBytes) continue;
      const limit = isD1 && effect.ms > d1Limits.ms / 2 ? "; D1 ends a query after 30 s" : "";
      yield {
        at: atStatement(effect),
        subject: `time ${effect.migration.name} ${effect.statement.line}`,
        message: `${code(effect.statement.text, 80)} ${burdenOf(effect)}, and nobody can write meanwhile${limit}`,
        remedy: "Do it in smaller steps, or while nobody is there",
        evidence: {
          seconds: Math.round(effect.ms / 1e3),
          bytes: effect.bytes,
          rows: effect.direct + effect.collateral
        }
      };
    }
  }
});
function burdenOf({ ms, bytes }) {
  const parts = [
    ...ms < slowMs ? [] : [`takes ${Math.round(ms / 1e3)} s`],
    ...bytes < largeBytes ? [] : [`writes ${formatBytes(bytes)}`]
  ];
  return `${parts.join(" and ")} on the production copy`;
}

// src/losses/changed-columns.ts
function changedColumns(evidence, table) {
  return table.columns.filter((column) => isChanged(evidence, table, column));
}
function isChanged({ rows, source }, table, column) {
  if (column.before === null || column.after === null || column.ownName > 0) return false;
  const nullsBefore = table.rowsBefore - column.nonNullBefore;
  if (column.changed - column.nulled <= nullsBefore) return false;
  if (source !== "invented") return true;
  const before = typeOf(tableNamed(rows.before, table.table), column.before);
  const after = typeOf(
    rows.run.schema === null ? void 0 : tableNamed(rows.run.schema, table.after ?? ""),
    column.after
  );
  return before === after;
}
function typeOf(table, column) {
  return table?.columns.find(({ name }) => sameName(name, column))?.type ?? null;
}

// src/rules/data/values-changed.ts
var valuesChanged = defineRule({
  id: "values-changed",
  stage: "data",
  severity: "warning",
  supersedes: ["pragma-without-effect"],
  summary: "Values change although no statement updates them",
  why: "Where double-quoted text is a string, a rebuild that selects a column the table does not have fills every row with the column's own name; a `SELECT *` into another order of columns moves every value to its neighbour; a new type converts what it can.",
  *check(evidence) {
    const { rows, source, replay } = evidence;
    for (const table of rows.tables) {
      const place = atTable(replay.added, table.table);
      if (table.after === null || place.isUpdated) continue;
      for (const column of table.columns) {
        if (column.after === null || column.ownName === 0) continue;
        yield {
          at: place.at,
          severity: "error",
          subject: `${table.table}.${column.after} own name`,
          message: `${code(`${table.table}.${column.after}`)} would hold the text ${code(column.after)} in ${shareInWords(column.ownName, table.rowsAfter, source, "row")}: the rebuild selects a column that the table does not have, and ${replay.profile.driver} takes the quoted name for a text`,
          remedy: `Select a value in place of ${code(`"${column.after}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a migration of its own`,
          evidence: { table: table.table, column: column.after, rows: column.ownName }
        };
      }
      const changed2 = changedColumns(evidence, table);
      const first = changed2[0];
      if (first === void 0) continue;
      const isMoved = changed2.filter((column) => column.changed >= column.nonNullBefore).length >= 2;
      yield {
        at: place.at,
        severity: isMoved || source !== "invented" ? "error" : "warning",
        subject: `${table.table} ${changed2.map(({ before }) => before).join(" ")}`,
        message: `${joinNames(changed2.map(({ before }) => `${table.table}.${before}`))} ${changed2.length === 1 ? "changes its values" : "change their values"} in ${shareInWords(first.changed, table.rowsAfter, source, "row")}${isMoved ? ": the rebuild copies columns into one another's place" : ""}`,
        remedy: isMoved ? "Name the columns on both sides of the INSERT … SELECT, in the same order" : "Copy the column with a CAST or an expression that says what is meant, and check what becomes of values that do not fit",
        evidence: {
          table: table.table,
          columns: changed2.map(({ before }) => before),
          changed: first.changed
        }
      };
    }
  }
});

// src/sql/dropped-column.ts
function droppedColumnOf(statement) {
  const table = statement.kind === "alter-table" ? targetOf(statement) : null;
  const words = table === null ? [] : tokensOf(statement.text);
  const at = words.findIndex(({ name }) => name === "DROP");
  const column = words[at + 1]?.text.toLowerCase() === "column" ? words[at + 2] : words[at + 1];
  return table === null || at < 0 || column === void 0 ? null : { table, column: unquoteName(column.text) };
}

// src/losses/nulled-values.ts
function nulledValues(evidence) {
  const { rows, replay } = evidence;
  const statements = addedStatements(replay.added);
  return rows.tables.filter((table) => table.after !== null && !atTable(replay.added, table.table).isUpdated).flatMap((table) => {
    const changed2 = changedColumns(evidence, table);
    return table.columns.flatMap((column) => {
      const { before, after, nulled, nonNullBefore } = column;
      if (nulled === 0 || before === null || after === null) return [];
      const drop = dropBehind(statements, table, before);
      if (drop === null && changed2.includes(column)) return [];
      return [{ table: table.table, column: before, nulled, of: nonNullBefore, drop }];
    });
  });
}
function dropBehind(statements, { table, foreignKeys }, column) {
  const key = foreignKeys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  const found = statements.find(({ statement }) => {
    if (statement.kind === "drop-table")
      return key !== void 0 && sameName(targetOf(statement) ?? "", key.parent);
    const dropped = droppedColumnOf(statement);
    return dropped !== null && sameName(dropped.column, column) && sameName(dropped.table, table);
  });
  return found ?? null;
}

// src/rules/data/values-nulled.ts
var valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",
  *check(evidence) {
    const { added, profile } = evidence.replay;
    for (const [drop, columns] of Map.groupBy(nulledValues(evidence), (found) => found.drop)) {
      const first = columns[0];
      if (first === void 0) continue;
      yield {
        at: drop === null ? atTable(added, first.table).at : atStatement(drop),
        subject: drop === null ? first.table : `${drop.migration.name} ${drop.statement.line}`,
        message: messageFor(drop, columns, evidence.source),
        remedy: remedyFor3(drop, columns, (parent) => keysOff(profile, parent)),
        evidence: { columns: columns.map((column) => ({ column: nameOf(column), nulled: column.nulled })) }
      };
    }
  }
});
function nameOf({ table, column }) {
  return `${table}.${column}`;
}
function messageFor(drop, columns, source) {
  const losses = columns.map((column) => `${code(nameOf(column))} ${shareInWords(column.nulled, column.of, source, "value")}`).join(", ");
  if (drop === null) return `Values would be lost in a rebuild that does not copy them (${losses})`;
  if (drop.statement.kind === "alter-table")
    return `Values would be lost in a column that is dropped and added again (${losses})`;
  const parent = code(targetOf(drop.statement) ?? "");
  return `Values would become NULL that no statement asks to change: dropping ${parent} fires ON DELETE SET NULL (${losses})`;
}
function remedyFor3(drop, columns, withParent) {
  if (drop === null) return "Name the column in both lists of the rebuild's INSERT … SELECT";
  if (drop.statement.kind !== "alter-table") return withParent(targetOf(drop.statement) ?? "");
  const names2 = joinNames(columns.map(({ column }) => column));
  return `Leave ${names2} in place; to empty it on purpose, say so with \`UPDATE … SET … = NULL\``;
}

// src/rules/folder/bundle-differs.ts
var bundleDiffers = defineRule({
  id: "bundle-differs",
  stage: "folder",
  severity: "error",
  summary: "`migrations.js` is out of step with the folder",
  why: "Expo, op-sqlite and Durable Objects run what `migrations.js` imports: a migration it does not import stops the app, or never runs.",
  *check({ folder, profile }) {
    if (folder.bundle === null || !profile.bundled) return;
    const { file, names: names2 } = folder.bundle;
    const missing = folder.migrations.filter(({ name }) => !names2.includes(name)).map(({ name }) => name);
    const stale = names2.filter((name) => !folder.migrations.some((migration) => migration.name === name));
    for (const [group, what] of [
      [missing, "does not import"],
      [stale, "imports what the folder does not have:"]
    ]) {
      if (group.length === 0) continue;
      yield {
        at: { ...atFolder(folder), file },
        subject: `${what} ${group.join(" ")}`,
        message: `${code(file)} ${what} ${joinNames(group)}`,
        remedy: "Run `drizzle-kit generate` again: it writes the file anew"
      };
    }
  }
});

// src/rules/folder/chunk-empty.ts
var chunkEmpty = defineRule({
  id: "chunk-empty",
  stage: "folder",
  severity: "error",
  summary: "A chunk holds no statement",
  why: "Most drivers throw on an empty text, so the migration fails on every database; on Expo it crashes the app at every start.",
  *check({ folder, profile }) {
    if (profile.emptyChunk === "ok") return;
    for (const migration of folder.migrations) {
      const empty = migration.chunks.find((chunk) => chunk.statements.length === 0);
      if (empty === void 0) continue;
      const isWhole = migration.chunks.length === 1;
      yield {
        at: atSpan(migration, { file: migration.file, line: empty.line, endLine: empty.line }),
        subject: migration.name,
        message: isWhole ? `${code(migration.name)} has no statement: ${profile.driver} throws on it` : `${code(migration.name)} has a breakpoint with no statement behind or before it: ${profile.driver} throws on the empty chunk`,
        remedy: isWhole ? "Fill the migration in, or take it out of the folder; `SELECT 1;` is enough where nothing is to be done" : `Remove the breakpoint at line ${empty.line}`
      };
    }
  }
});

// src/rules/folder/chunk-statements.ts
var chunkStatements = defineRule({
  id: "chunk-statements",
  stage: "folder",
  severity: "error",
  summary: "Several statements stand between two breakpoints",
  why: "Drizzle hands the driver one chunk at a time. better-sqlite3 refuses a chunk with two statements; libSQL, bun:sqlite, node:sqlite and Expo run the first, drop the rest and record the migration as applied.",
  *check({ folder, profile }) {
    if (profile.severalStatements === "all") return;
    for (const migration of folder.migrations) {
      const extra = migration.chunks.flatMap((chunk) => chunk.statements.slice(1));
      const first = extra[0];
      if (first === void 0) continue;
      const outcome = profile.severalStatements === "error" ? `${profile.driver} refuses them: "The supplied SQL string contains more than one statement"` : `${profile.driver} runs only the first of them, drops ${count(extra.length, "statement")} and records the migration as applied`;
      yield {
        at: atSpan(migration, { file: migration.file, line: first.line, endLine: first.endLine }),
        subject: migration.name,
        message: `${code(migration.name)} has several statements between two breakpoints; ${outcome}`,
        remedy: `Put a line \`--> statement-breakpoint\` before each further statement${mistyped(migration)}, the first of them on line ${first.line}`,
        evidence: { statement: first.text, dropped: extra.map((statement) => statement.text) }
      };
    }
  }
});
function mistyped(migration) {
  const lines = (migration.text ?? "").split("\n");
  const index = lines.findIndex(
    (line) => /^\s*--+\s*>?\s*statement[-_ ]?breakpoint/i.test(line) && !line.includes("--> statement-breakpoint")
  );
  return index < 0 ? "" : ` (the one on line ${index + 1} is mistyped)`;
}

// src/sql/statements.ts
function findStatements(text, line = 1) {
  const lineAt = lineCounter(text);
  const statements = [];
  for (const tokens of splitTokens(tokensOf(text))) {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === void 0 || last === void 0) continue;
    const end = last.offset + last.text.length;
    statements.push({
      text: text.slice(first.offset, end),
      kind: kindOf(tokens),
      line: line + lineAt(first.offset) - 1,
      endLine: line + lineAt(end - 1) - 1,
      offset: first.offset,
      tokens
    });
  }
  return statements;
}
function splitTokens(tokens) {
  const groups = [];
  let group = [];
  for (const token of tokens) {
    if (token.name !== "SEMI") {
      group.push(token);
    } else if (isOpenTrigger(group)) {
      group.push(token);
    } else {
      groups.push(group);
      group = [];
    }
  }
  groups.push(group);
  return groups.filter((found) => found.length > 0);
}
function isOpenTrigger(tokens) {
  const words = withoutExplain(tokens);
  if (words[0]?.name !== "CREATE") return false;
  const isTrigger = words[1]?.name === "TRIGGER" || words[1]?.name === "TEMP" && words[2]?.name === "TRIGGER";
  if (!isTrigger) return false;
  return !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}
function withoutExplain(tokens) {
  if (tokens[0]?.name !== "EXPLAIN") return tokens;
  return tokens.slice(tokens[1]?.name === "QUERY" ? 3 : 1);
}
var kindsByFirstWord = {
  ALTER: "alter-table",
  INSERT: "insert",
  REPLACE: "insert",
  UPDATE: "update",
  DELETE: "delete",
  SELECT: "select",
  VALUES: "select",
  PRAGMA: "pragma",
  BEGIN: "transaction",
  COMMIT: "transaction",
  END: "transaction",
  ROLLBACK: "transaction",
  SAVEPOINT: "transaction",
  RELEASE: "transaction",
  VACUUM: "vacuum",
  ATTACH: "attach",
  DETACH: "attach"
};
var createdObjects = {
  TABLE: "create-table",
  INDEX: "create-index",
  VIEW: "create-view",
  TRIGGER: "create-trigger",
  VIRTUAL: "create-virtual-table"
};
var droppedObjects = {
  TABLE: "drop-table",
  INDEX: "drop-index",
  VIEW: "drop-view",
  TRIGGER: "drop-trigger"
};
function kindOf(tokens) {
  const words = withoutExplain(tokens);
  const first = words[0]?.name ?? "";
  if (first === "CREATE") {
    const object = words.slice(1).find((word) => word.name !== "TEMP" && word.name !== "UNIQUE");
    return createdObjects[object?.name ?? ""] ?? "other";
  }
  if (first === "DROP") return droppedObjects[words[1]?.name ?? ""] ?? "other";
  if (first === "WITH") return kindBehindWith(words);
  return kindsByFirstWord[first] ?? "other";
}
function kindBehindWith(words) {
  let depth = 0;
  for (const word of words) {
    if (word.name === "LP") depth += 1;
    else if (word.name === "RP") depth -= 1;
    else if (depth === 0 && /^(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|VALUES)$/.test(word.name)) {
      return kindsByFirstWord[word.name] ?? "other";
    }
  }
  return "other";
}

// src/sql/screen.ts
function screenStatement(sql2) {
  if (!suspicious.test(sql2)) return null;
  for (const statement of findStatements(sql2)) {
    const refused = screenTokens(withoutExplain(statement.tokens));
    if (refused !== null) return refused;
  }
  return null;
}
var suspicious = /attach|detach|vacuum|pragma|load_extension|readfile|writefile|edit|fsdir|lsdir|fts3_tokenizer/i;
function screenTokens(tokens) {
  const first = tokens[0]?.name;
  if (first === "ATTACH" || first === "DETACH") return { what: first };
  if (first === "VACUUM" && tokens.some((token) => token.name === "INTO")) return { what: "VACUUM INTO" };
  if (first === "PRAGMA") return screenPragma(tokens);
  for (const [index, token] of tokens.entries()) {
    if (tokens[index + 1]?.name !== "LP") continue;
    const name = unquoteName(token.text).toLowerCase();
    if (forbiddenFunctions.has(name)) return { what: `${name}()` };
  }
  return null;
}
function screenPragma(tokens) {
  const name = pragmaName(tokens);
  return harmlessPragmas.has(name) ? null : { what: `PRAGMA ${name}` };
}
function pragmaName(tokens) {
  const name = tokens[2]?.name === "DOT" ? tokens[3] : tokens[1];
  return unquoteName(name?.text ?? "").toLowerCase();
}
var forbiddenFunctions = /* @__PURE__ */ new Set([
  "load_extension",
  "readfile",
  "writefile",
  "edit",
  "fsdir",
  "lsdir",
  "fts3_tokenizer"
]);
var harmlessPragmas = /* @__PURE__ */ new Set([
  "analysis_limit",
  "application_id",
  "auto_vacuum",
  "automatic_index",
  "busy_timeout",
  "cache_size",
  "cache_spill",
  "case_sensitive_like",
  "checkpoint_fullfsync",
  "collation_list",
  "compile_options",
  "count_changes",
  "data_version",
  "database_list",
  "defer_foreign_keys",
  "empty_result_callbacks",
  "encoding",
  "foreign_key_check",
  "foreign_key_list",
  "foreign_keys",
  "freelist_count",
  "full_column_names",
  "fullfsync",
  "function_list",
  "ignore_check_constraints",
  "incremental_vacuum",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "journal_mode",
  "journal_size_limit",
  "legacy_alter_table",
  "locking_mode",
  "module_list",
  "optimize",
  "page_count",
  "page_size",
  "pragma_list",
  "query_only",
  "quick_check",
  "read_uncommitted",
  "recursive_triggers",
  "reverse_unordered_selects",
  "schema_version",
  "secure_delete",
  "short_column_names",
  "synchronous",
  "table_info",
  "table_list",
  "table_xinfo",
  "temp_store",
  "trusted_schema",
  "user_version",
  "wal_checkpoint"
]);

// src/rules/folder/forbidden-statement.ts
var forbiddenStatement = defineRule({
  id: "forbidden-statement",
  stage: "folder",
  severity: "error",
  supersedes: ["transaction-control"],
  summary: "A statement reaches outside of the database",
  why: "ATTACH, VACUUM INTO and load_extension open other files or native code. The gate runs migrations of people it does not know, so it never runs these.",
  *check({ folder }) {
    for (const migration of folder.migrations) {
      for (const statement of migration.chunks.flatMap((chunk) => chunk.statements)) {
        const refused = screenStatement(statement.text);
        if (refused === null) continue;
        yield {
          at: atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine }),
          subject: `${migration.name} ${statement.text}`,
          message: `${code(migration.name)} uses ${code(refused.what)}, which is never run here`,
          remedy: "Take it out of the migration; if it has to be done, do it by hand on the production database",
          evidence: { statement: statement.text }
        };
      }
    }
  }
});

// src/rules/folder/journal-duplicate.ts
var journalDuplicate = defineRule({
  id: "journal-duplicate",
  stage: "folder",
  severity: "error",
  supersedes: ["migration-fails"],
  silences: ["journal-index-gap"],
  summary: "Two migrations share a tag, an idx or a number",
  why: "It is what a merge of two branches leaves behind: the order is no longer certain, bundled drivers run one of the two twice, and drizzle-kit compares against the wrong snapshot.",
  *check({ folder, profile }) {
    for (const [what, group] of duplicates(folder.migrations)) {
      const [, second] = group;
      if (second === void 0) continue;
      const names2 = joinNames([...new Set(group.map((migration) => migration.file))]);
      const isSameTag = what.startsWith("tag");
      yield {
        at: atEntry(second),
        subject: `${what}: ${group.map(({ name }) => name).join(" ")}`,
        message: isSameTag ? `The journal lists ${code(second.name)} twice: a database without it would run it twice` : `${names2} share ${what}${profile.bundled ? ", by which this driver finds them: one of them runs in place of the other" : ": their order is an accident of the merge"}`,
        remedy: isSameTag ? "Keep one of the two entries" : `Take the branch up to date, delete ${code(second.name)} with its snapshot and journal entry, and generate it again so that it comes last`,
        evidence: { migrations: group.map(({ name }) => name) }
      };
    }
  }
});
function* duplicates(migrations) {
  const told = /* @__PURE__ */ new Set();
  const keys = [
    (migration) => `tag ${migration.name}`,
    (migration) => isCounted(migration) ? `the number ${migration.prefix}` : null,
    (migration) => migration.idx === null ? null : `the idx ${migration.idx}`
  ];
  for (const keyOf of keys) {
    for (const [key, group] of groupBy(migrations, keyOf)) {
      const id = group.map(({ position }) => position).join(" ");
      if (group.length > 1 && !told.has(id)) {
        told.add(id);
        yield [key, group];
      }
    }
  }
}
function isCounted(migration) {
  return migration.prefix !== null && migration.prefix.length < 8;
}
function groupBy(migrations, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const migration of migrations) {
    const key = keyOf(migration);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [migration]);
    else group.push(migration);
  }
  return groups;
}

// src/rules/folder/journal-index-gap.ts
var journalIndexGap = defineRule({
  id: "journal-index-gap",
  stage: "folder",
  severity: "notice",
  summary: "The journal's idx jumps, or is not the number of its file",
  why: "No migrator of SQLite files minds, but the next migration is numbered from the last idx, and a gap is often a migration that was lost in a merge.",
  *check({ folder }) {
    let expected = null;
    for (const migration of folder.migrations) {
      const { idx } = migration;
      if (idx === null) continue;
      if (expected !== null && idx !== expected && idx !== expected - 1) {
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} has idx ${idx}, where ${expected} would follow`,
          remedy: "If a migration was lost in a merge, bring it back; otherwise nothing needs to be done"
        };
      }
      expected = idx + 1;
      if (migration.prefix?.length === 4 && Number(migration.prefix) !== idx) {
        yield {
          at: atEntry(migration),
          subject: `prefix ${migration.name}`,
          message: `${code(migration.name)} has idx ${idx}: the next migration is numbered from the idx, and may take a number that is there already`,
          remedy: `Set its idx to ${Number(migration.prefix)}, if no database reads migrations by idx`
        };
      }
    }
  }
});

// src/rules/folder/journal-time-future.ts
var toleranceMs = 5 * 6e4;
var journalTimeFuture = defineRule({
  id: "journal-time-future",
  stage: "folder",
  severity: "warning",
  summary: "A migration's time lies in the future",
  why: "Once a database has recorded it, every migration made before that time is skipped without a word.",
  *check({ folder, ledger, now }) {
    if (ledger !== "when") return;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null || when <= now + toleranceMs) continue;
      const update = `UPDATE __drizzle_migrations SET created_at = ${now} WHERE created_at = ${when};`;
      yield {
        at: atEntry(migration),
        subject: `${migration.name} ${when}`,
        message: `${code(migration.name)} is dated ${dateOf(when)}: until then, databases that ran it skip every migration made after it`,
        remedy: `Set its \`when\` in the journal to ${now}. Databases that have recorded it already need:
${fence("sql", update)}`,
        evidence: { when }
      };
    }
  }
});

// src/rules/folder/journal-time-order.ts
var journalTimeOrder = defineRule({
  id: "journal-time-order",
  stage: "folder",
  severity: "warning",
  summary: "A migration is not younger than one before it",
  why: "drizzle-orm 0.x runs only what is younger than the youngest migration a database has: any database that gets the two in separate deploys skips this one and reports success.",
  *check({ folder, ledger }) {
    if (ledger !== "when") return;
    let latest = null;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null) {
        yield {
          at: atEntry(migration),
          severity: "error",
          subject: migration.name,
          message: `${code(migration.name)} has no \`when\`, so no database that has a migration will run it`,
          remedy: "Give it the time of its making in milliseconds, later than that of the entry before it"
        };
        continue;
      }
      if (latest !== null && when <= latest.when) {
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} (${dateOf(when)}) is not younger than ${code(latest.name)} (${dateOf(latest.when)}) before it: a database that has the one skips the other`,
          remedy: `Set its \`when\` in the journal to ${latest.when + 1} or later, before any database has run it`,
          evidence: { when, latest: latest.when }
        };
      } else {
        latest = { name: migration.name, when };
      }
    }
  }
});

// src/rules/folder/journal-unreadable.ts
var journalUnreadable = defineRule({
  id: "journal-unreadable",
  stage: "folder",
  severity: "error",
  summary: "The journal cannot be read: no JSON, merge markers, or a shape nobody knows",
  why: "Drizzle's migrator stops at it before it runs anything, and so does every app that migrates when it starts.",
  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "journal-unreadable") continue;
      yield {
        at: { migration: null, ...problem.at },
        subject: problem.kind,
        message: problem.message,
        remedy: "Resolve it to one JSON document that lists every migration once, oldest first"
      };
    }
  }
});

// src/rules/folder/merge-conflict-left.ts
var mergeConflictLeft = defineRule({
  id: "merge-conflict-left",
  stage: "folder",
  severity: "error",
  supersedes: ["chunk-statements", "chunk-empty", "migration-fails"],
  summary: "A migration has the marks of a merge conflict in it",
  why: "Neither side of the conflict is what the file says now: it fails at the first mark, on every database.",
  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "merge-markers") continue;
      const migration = folder.migrations.find(({ file }) => file === problem.at.file);
      yield {
        at: { migration: migration?.name ?? null, ...problem.at },
        subject: problem.at.file,
        message: problem.message,
        remedy: "Resolve the conflict; if both sides made a migration, keep base's and generate the other again"
      };
    }
  }
});

// src/rules/folder/migration-file-missing.ts
var migrationFileMissing = defineRule({
  id: "migration-file-missing",
  stage: "folder",
  severity: "error",
  summary: "A migration that the folder names has no SQL file",
  why: "drizzle-orm 0.x reads every file of the journal before it does anything, so one missing file stops every start; 1.0 passes over the folder without a word.",
  *check({ folder, ledger }) {
    for (const migration of folder.migrations) {
      if (migration.text !== null) continue;
      const problem = folder.problems.find(
        ({ kind, at }) => at.file === migration.file && kind !== "not-utf8"
      );
      const consequence = {
        when: "the migrator throws before it runs anything, even where the migration was applied long ago",
        name: "the migrator passes over it without a word",
        "file-name": "wrangler never sees it"
      }[ledger];
      yield {
        at: atEntry(migration),
        severity: ledger === "file-name" ? "warning" : "error",
        subject: migration.name,
        message: `${problem?.message ?? `${code(migration.file)} does not exist`}: ${consequence}`,
        remedy: `Commit ${code(migration.file)} as a plain file, or take ${code(migration.name)} out of the folder`
      };
    }
  }
});

// src/rules/folder/migration-file-unlisted.ts
var migrationFileUnlisted = defineRule({
  id: "migration-file-unlisted",
  stage: "folder",
  severity: "error",
  summary: "A SQL file that nothing names is never applied",
  why: "Drizzle's migrators go by the journal, or by folders with a `migration.sql`; other files are not looked at, and nobody is told.",
  *check({ folder, ledger }) {
    if (ledger === "file-name" || folder.problems.some(({ kind }) => kind === "journal-unreadable")) return;
    for (const file of folder.unlisted) {
      const named = folder.layout === "journal" ? `${code(folder.journal ?? "")} does not name it` : "it lies in no folder of its own";
      yield {
        at: atFile(file),
        subject: file.file,
        message: `${code(file.file)} will never run: ${named}`,
        remedy: folder.layout === "journal" ? "Make the migration with `drizzle-kit generate --custom`, which adds the journal entry, or delete the file" : `Move it to a folder of its own as \`migration.sql\`, or delete it`
      };
    }
  }
});

// src/rules/folder/snapshot-chain-broken.ts
var start = "00000000-0000-0000-0000-000000000000";
var snapshotChainBroken = defineRule({
  id: "snapshot-chain-broken",
  stage: "folder",
  severity: "warning",
  silences: ["snapshot-differs"],
  summary: "The snapshots do not form one chain",
  why: "drizzle-kit refuses to generate or check a 0.x folder in which two snapshots have the same parent; other breaks make it compare with the wrong state.",
  *check({ folder }) {
    const ids = new Set(folder.snapshots.map(({ id }) => id));
    const byParent = Map.groupBy(folder.snapshots, ({ prevIds }) => prevIds.join(" "));
    for (const snapshot of folder.snapshots) {
      const at = { migration: snapshot.migration, file: snapshot.file, line: 1, endLine: 1 };
      const twins = byParent.get(snapshot.prevIds.join(" ")) ?? [];
      if (folder.layout === "journal" && twins.length > 1 && twins[0] !== snapshot) {
        yield {
          at,
          severity: "error",
          subject: `twins ${twins.map(({ file }) => file).join(" ")}`,
          message: `${joinNames(twins.map(({ file }) => file))} have the same parent: drizzle-kit refuses to generate`,
          remedy: `Delete ${code(snapshot.migration ?? snapshot.file)} with its snapshot and journal entry, and generate it again on the other one`
        };
      }
      for (const parent of snapshot.prevIds) {
        if (parent === start || parent === "" || ids.has(parent)) continue;
        yield {
          at,
          subject: `dangling ${snapshot.file}`,
          message: `${code(snapshot.file)} follows a snapshot that is not in the folder`,
          remedy: "Bring the missing snapshot back, or generate the migration again"
        };
      }
    }
  }
});

// src/rules/words/changes-schema.ts
function changesSchema(migration) {
  return migration.chunks.some(
    (chunk) => chunk.statements.some(({ kind }) => /^(?:create|drop|alter)-/.test(kind))
  );
}

// src/rules/folder/snapshot-missing.ts
var snapshotMissing = defineRule({
  id: "snapshot-missing",
  stage: "folder",
  severity: "warning",
  silences: ["snapshot-differs"],
  summary: "The last migration changes the schema and has no snapshot",
  why: "drizzle-kit compares the next schema with the last snapshot it finds: it will emit this migration's changes once more.",
  *check({ folder }) {
    const last = folder.migrations.at(-1);
    if (last === void 0 || last.text === null) return;
    if (folder.layout === "journal" && last.listed === null) return;
    if (folder.snapshots.some((snapshot) => snapshot.migration === last.name)) return;
    const problem = folder.problems.find(
      ({ kind, at }) => kind !== "journal-unreadable" && at.file.endsWith("snapshot.json")
    );
    yield {
      at: atFile(last),
      severity: changesSchema(last) ? "warning" : "notice",
      subject: "last",
      message: problem?.message ?? `${code(last.name)} has no snapshot: the next \`drizzle-kit generate\` will compare with an older one`,
      remedy: "Make it with `drizzle-kit generate --custom`, which writes a snapshot, and put the SQL there"
    };
  }
});

// src/rules/gate/acceptance-unused.ts
var acceptanceUnused = defineRule({
  id: "acceptance-unused",
  stage: "gate",
  severity: "warning",
  summary: "An acceptance matches nothing",
  why: "It was written for a finding that is no longer there, or its rule or migration is misspelt: left in place it would hide the next one.",
  *check({ unused }) {
    for (const { rule, at, acceptance } of unused) {
      yield {
        at,
        subject: `${rule} ${acceptance.by} ${at.file} ${at.line}`,
        message: `The acceptance of ${code(rule)} (${code(acceptance.reason)}) matches no finding`,
        remedy: "Remove it, or correct the rule's or the migration's name"
      };
    }
  }
});

// src/rules/gate/gate-relaxed.ts
var gateRelaxed = defineRule({
  id: "gate-relaxed",
  stage: "gate",
  severity: "notice",
  summary: "The pull request changes how the gate itself is set up",
  why: "A change of the gate's own settings decides what the next pull requests are judged by, so a person should see it.",
  *check({ relaxed }) {
    for (const { file, line, what } of relaxed) {
      yield {
        at: { migration: null, file, line, endLine: line },
        subject: file,
        message: `${code(file)} changes the gate's own settings: ${what}`,
        remedy: "Check that this is meant"
      };
    }
  }
});

// src/rules/history/branches-collide.ts
var branchesCollide = defineRule({
  id: "branches-collide",
  stage: "history",
  severity: "error",
  supersedes: ["journal-duplicate"],
  summary: "Base has moved on, and the two sides' migrations do not go together",
  why: "Each branch is fine by itself. After the merge they share a number, the journal conflicts, or one of the two is skipped.",
  *check({ parted, conflicts, head }) {
    if (parted === null) return;
    const { baseAdded, headAdded } = parted;
    if (headAdded.length === 0 && conflicts.length === 0) return;
    const last = headAdded.at(-1);
    const advice = `Take the branch up to date, delete ${joinNames(headAdded.map(({ name }) => name))} with snapshot and journal entry, and run \`drizzle-kit generate\` again`;
    if (conflicts.length > 0) {
      yield {
        at: last === void 0 ? atFolder(head) : atEntry(last),
        subject: "conflict",
        message: `Base has added ${joinNames(baseAdded.map(({ name }) => name)) || "other changes"} since this branch began, and git cannot merge ${joinNames(conflicts)}`,
        remedy: advice,
        evidence: { conflicts }
      };
      return;
    }
    for (const [mine, theirs] of collisions(headAdded, baseAdded)) {
      yield {
        at: atEntry(mine),
        subject: `${mine.name} ${theirs.name}`,
        message: `${code(mine.name)} has the number of ${code(theirs.name)}, which base has added since this branch began`,
        remedy: advice
      };
    }
  }
});
function collisions(mine, theirs) {
  return mine.flatMap((own) => {
    const other = theirs.find((migration) => migration.prefix !== null && migration.prefix === own.prefix);
    return other === void 0 || other.name === own.name ? [] : [[own, other]];
  });
}

// src/rules/history/history-squashed.ts
var historySquashed = defineRule({
  id: "history-squashed",
  stage: "history",
  severity: "error",
  summary: "Merged migrations were replaced by a new start",
  why: "A database that ran the old ones does not know the new one: it runs it and fails on the first table that already exists, or skips it and whatever else it holds.",
  *check({ squashed, changes, base, head, upgradeFailure }) {
    if (!squashed) return;
    const gone = changes.filter(({ kind }) => kind === "deleted").length;
    const first = head.migrations[0];
    const outcome = upgradeFailure === null ? "databases that ran them do not run the new start" : `databases that ran them stop at it: ${code(upgradeFailure)}`;
    yield {
      at: first === void 0 ? atFolder(head) : atFile(first),
      subject: "squashed",
      message: `${count(gone, "merged migration")} of ${base?.migrations.length ?? 0} ${gone === 1 ? "was" : "were"} replaced by a new start${first === void 0 ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy: "Keep the history and add to it. Where no database that matters has run it, accept this with `--accept history-squashed=<reason>`",
      evidence: { deleted: gone }
    };
  }
});

// src/rules/history/journal-entry-edited.ts
var journalEntryEdited = defineRule({
  id: "journal-entry-edited",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "The journal entry of a merged migration was changed",
  why: "drizzle-orm 0.x tells by `when` alone what a database has: a later time runs the migration again, an earlier one can hide its neighbours.",
  *check({ changes, squashed, ledger, profile, neverApplied }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "entry-edited") continue;
      const { before, after, fields } = change;
      const isTimeEdited = fields.includes("when");
      const matters = isTimeEdited && ledger === "when" || fields.includes("idx") && profile.bundled;
      const isHarmless = neverApplied.has(before.name);
      const edits = fields.map((field) => `\`${field}\` from ${shown(before, field)} to ${shown(after, field)}`).join(", ");
      yield {
        at: atEntry(after),
        severity: matters ? isHarmless ? "notice" : "error" : isTimeEdited ? "warning" : "notice",
        subject: `${before.name} ${fields.join(" ")}`,
        message: `The entry of ${code(before.name)} changed after it was merged (${edits}): ${consequenceOf(before, after, matters, isHarmless)}`,
        remedy: `Restore the entry as it was${isTimeEdited ? `: \`"when": ${before.when}\`` : ""}`,
        evidence: { fields }
      };
    }
  }
});
function shown(migration, field) {
  const value = migration[field];
  return field === "when" && typeof value === "number" ? `${value} (${dateOf(value)})` : String(value);
}
function consequenceOf(before, after, matters, isHarmless) {
  if (!matters) return "this driver does not read it, others do";
  if (isHarmless) return "it failed before, so no database can have recorded it";
  if ((after.when ?? 0) > (before.when ?? 0))
    return "databases whose newest migration it is, or that stand before it, run it again";
  return "databases that recorded the old time judge every later migration by it";
}

// src/rules/history/layout-converted.ts
var layoutConverted = defineRule({
  id: "layout-converted",
  stage: "history",
  severity: "warning",
  supersedes: ["migration-fails"],
  summary: "The folder was converted from drizzle-kit 0.x to 1.0",
  why: "drizzle-orm 1.0 matches what a database has recorded with the folders by their second and gives up where one has no twin. The first `generate` behind a conversion often rebuilds tables that have unique columns.",
  *check({ converted, head, base }) {
    if (converted === null) return;
    for (const lost of converted.lost) {
      yield {
        at: { ...atFolder(head), migration: lost.name },
        severity: "error",
        subject: `lost ${lost.name}`,
        message: `The conversion lost ${code(lost.name)}: databases that ran it stop with "migrations in the database that do not match any local migration"`,
        remedy: `Add a folder for ${code(lost.name)} with its SQL, named by its time in UTC`
      };
    }
    for (const moved of converted.reordered) {
      yield {
        at: atEntry(converted.matched.find(({ before }) => before === moved)?.after ?? moved),
        severity: "error",
        subject: `reordered ${moved.name}`,
        message: `The conversion moved ${code(moved.name)}: new databases run it in another order than production did`,
        remedy: "Name its folder so that it sorts where the journal had it"
      };
    }
    yield {
      at: atFolder(head),
      subject: "converted",
      message: `${code(base?.path ?? head.path)} was converted to the layout of drizzle-kit 1.0: ${converted.matched.length} of ${base?.migrations.length ?? 0} migrations have a folder${converted.lost.length > 0 ? `, not ${joinNames(converted.lost.map(({ name }) => name))}` : ""}`,
      remedy: "Deploy drizzle-orm 1.0 together with this change, and try the conversion on a copy of production first"
    };
  }
});

// src/rules/history/migration-deleted.ts
var migrationDeleted = defineRule({
  id: "migration-deleted",
  stage: "history",
  severity: "error",
  supersedes: ["migration-file-unlisted"],
  silences: ["snapshot-edited"],
  summary: "A merged migration is gone",
  why: "Databases that ran it keep what it did; new databases never get it. The two are no longer the same, and no migrator says so.",
  *check({ changes, base, head, squashed, neverApplied, converted, differences }) {
    if (squashed || converted !== null) return;
    if (base !== null && base.migrations.length > 0 && isGone(head)) {
      yield {
        at: atFolder(head),
        severity: "warning",
        subject: "folder",
        message: `${code(base.path || ".")} is gone with ${count(base.migrations.length, "merged migration")}: an app that still migrates from it does not start`,
        remedy: "Make sure that nothing migrates from it any more; databases keep what the migrations did"
      };
      return;
    }
    for (const change of changes) {
      if (change.kind !== "deleted") continue;
      const { before } = change;
      const isStillListed = head.migrations.some(({ name }) => name === before.name);
      if (isStillListed) continue;
      const isHarmless = neverApplied.has(before.name);
      yield {
        at: { ...atFolder(head), migration: before.name },
        severity: isHarmless ? "notice" : "error",
        subject: before.name,
        message: isHarmless ? `${code(before.name)} was merged and is gone; it failed before, so no database can have run it` : `${code(before.name)} was merged and is gone: databases that ran it keep what it did, new ones never get it${differencesInWords(differences)}`,
        remedy: isHarmless ? "Nothing needs to be done" : `Restore ${code(before.file)}${before.listed === null ? "" : " and its journal entry"}; to undo what it did, add a new migration`,
        evidence: differencesAsEvidence(differences)
      };
    }
  }
});
function isGone({ journal, migrations, unlisted }) {
  return journal === null && migrations.length === 0 && unlisted.length === 0;
}

// src/rules/history/migration-edited.ts
var migrationEdited = defineRule({
  id: "migration-edited",
  stage: "history",
  severity: "error",
  summary: "The SQL of a merged migration was changed",
  why: "Drizzle records a hash and never compares it: databases that ran the old text keep what it did, new ones get what the new text does, and nobody is told.",
  *check({ changes, squashed, neverApplied, differences }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "edited") continue;
      const name = code(change.after.name);
      if (neverApplied.has(change.before.name)) {
        yield {
          at: atFile(change.after),
          severity: "notice",
          subject: change.before.name,
          message: `${name} was edited after it was merged; it failed before, so no database can have run the old text`,
          remedy: "Nothing needs to be done"
        };
        continue;
      }
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${name} was edited after it was merged: databases that ran it will never see the change${differencesInWords(differences)}`,
        remedy: `Restore ${code(change.after.file)} as it was, and put the change into a new migration`,
        evidence: differencesAsEvidence(differences)
      };
    }
  }
});

// src/rules/history/migration-reformatted.ts
var migrationReformatted = defineRule({
  id: "migration-reformatted",
  stage: "history",
  severity: "warning",
  summary: "Only comments, white space or line endings of a merged migration changed",
  why: "The statements are the same, but the recorded hash no longer matches the file: tools that compare the two, and Drizzle's own upgrade of the ledger to 1.0, can take it for another migration.",
  *check({ changes, squashed }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reformatted") continue;
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${code(change.after.name)} was reformatted after it was merged: ${howItDiffers(change.before.text ?? "", change.after.text ?? "")}`,
        remedy: `Restore ${code(change.after.file)} as it was; \`*.sql -text\` in \`.gitattributes\` keeps line endings from changing`
      };
    }
  }
});
function howItDiffers(before, after) {
  if (before.replaceAll("\r\n", "\n") === after.replaceAll("\r\n", "\n"))
    return "only its line endings differ";
  if (before.replace(/^\uFEFF/, "") === after.replace(/^\uFEFF/, ""))
    return "only its byte order mark differs";
  return "its statements are the same, its hash is not";
}

// src/rules/history/migration-renamed.ts
var migrationRenamed = defineRule({
  id: "migration-renamed",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "A merged migration has another name",
  why: "drizzle-orm 1.0 goes by the folder's name, wrangler by the file's, bundled drivers by idx: to them a renamed migration is a new one, and it runs again.",
  *check({ changes, squashed, ledger, profile, converted }) {
    if (squashed || converted !== null) return;
    for (const change of changes) {
      if (change.kind !== "renamed") continue;
      const { before, after } = change;
      const isRestamped = ledger === "when" && before.when !== after.when;
      const isRenumbered = profile.bundled && before.idx !== after.idx;
      const runsAgain = ledger !== "when" || isRestamped && (after.when ?? 0) > (before.when ?? 0);
      const table = ledger === "file-name" ? "d1_migrations" : "__drizzle_migrations";
      const names2 = ledger === "file-name" ? [`${after.name}.sql`, `${before.name}.sql`] : [after.name, before.name];
      const update = `UPDATE ${table} SET name = ${quoteText(names2[0])} WHERE name = ${quoteText(names2[1])};`;
      const consequence = runsAgain ? "databases that ran it will run it again" : isRestamped || isRenumbered ? "what the ledger recorded no longer leads to it" : "this driver goes by the time and not by the name, so nothing runs again";
      yield {
        at: atEntry(after),
        severity: runsAgain || isRestamped || isRenumbered ? "error" : "warning",
        subject: before.name,
        message: `${code(before.name)} was merged and is now called ${code(after.name)}: ${consequence}`,
        remedy: `Keep the name ${code(before.name)}${isRestamped ? ` and its \`when\` of ${before.when}` : ""}; give the new migration the later number${ledger === "when" ? "" : `. Where the new name has to stay, every database needs:
${fence("sql", update)}`}`,
        evidence: { before: before.name, after: after.name }
      };
    }
  }
});

// src/rules/history/migration-reordered.ts
var migrationReordered = defineRule({
  id: "migration-reordered",
  stage: "history",
  severity: "error",
  silences: ["journal-index-gap", "journal-time-order"],
  summary: "A merged migration stands elsewhere in the order",
  why: "New databases run the migrations in another order than production did, and can end up different or fail on the way.",
  *check({ changes, squashed, base }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reordered") continue;
      const { before, after } = change;
      yield {
        at: atEntry(after),
        subject: before.name,
        message: `${code(after.name)} was number ${before.position + 1} of ${base?.migrations.length ?? 0} when it was merged and is number ${after.position + 1} now`,
        remedy: "Put merged migrations back in their order, and new ones behind them"
      };
    }
  }
});

// src/rules/history/snapshot-edited.ts
var snapshotEdited = defineRule({
  id: "snapshot-edited",
  stage: "history",
  severity: "notice",
  summary: "A merged snapshot was changed",
  why: "No database reads it, but the next `drizzle-kit generate` starts from the last one.",
  *check({ snapshotsEdited, squashed, converted }) {
    if (squashed || converted !== null) return;
    for (const { file } of snapshotsEdited) {
      yield {
        at: { migration: null, file, line: 1, endLine: 1 },
        subject: file,
        message: `${code(file)} was changed after it was merged`,
        remedy: "Restore it, unless the change repairs a chain that drizzle-kit refuses"
      };
    }
  }
});

// src/rules/replay/migration-fails.ts
var migrationFails = defineRule({
  id: "migration-fails",
  stage: "replay",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A statement of a migration fails",
  why: "The migrator stops and rolls back; an app that migrates when it starts does not start.",
  *check(evidence) {
    const { upgrade, fresh, squashed } = evidence;
    const failures = /* @__PURE__ */ new Map();
    const meet = (failure, on) => {
      if (failure == null || failure.cause !== "sql" && failure.cause !== "migrator") return;
      if (failure.cause === "migrator" && evidence.base?.layout !== evidence.head.layout) return;
      const key = `${failure.at.file}:${failure.at.line} ${failure.message}`;
      const met = failures.get(key);
      if (met === void 0) failures.set(key, { failure, on: [on] });
      else met.on.push(on);
    };
    if ("failure" in evidence.start) meet(evidence.start.failure, "a new database");
    if (!squashed) meet(upgrade.failure, "a database that has base's migrations");
    if (fresh !== upgrade) meet(fresh?.failure, "a new database");
    for (const { failure, on } of failures.values()) {
      const places = fresh === upgrade || on.length > 1 ? "every database" : on[0] ?? "";
      yield {
        at: atSpan(failure.migration, failure.at),
        subject: `${failure.migration.name} ${failure.message}`,
        introduced: isIntroduced(evidence, failure),
        message: `${code(failure.migration.name)} fails on ${places}: ${code(failure.message)}`,
        remedy: remedyFor4(failure),
        evidence: { statement: failure.statement, sqlite: failure.message, on }
      };
    }
  }
});
function isIntroduced({ base, start: start2 }, failure) {
  if (!("failure" in start2)) return true;
  const merged = base?.migrations.find(({ name }) => name === failure.migration.name);
  return merged?.hash !== failure.migration.hash || start2.failure.migration.name !== failure.migration.name;
}
function remedyFor4({ message }) {
  if (/already exists|duplicate column name/.test(message)) {
    return "The database has it already: look for a migration that was merged, renamed or generated twice, and generate this one again on the current schema";
  }
  if (/no such (?:table|column|index)/.test(message)) {
    return "An earlier migration has to make it first: look for one that was deleted, reordered or skipped, and generate this one again on the current schema";
  }
  if (/syntax error/.test(message))
    return "Correct the SQL; if the file has a merge conflict left in it, resolve it";
  return "Correct the SQL and generate the migration again where it can be generated";
}

// src/rules/replay/migration-skipped.ts
var migrationSkipped = defineRule({
  id: "migration-skipped",
  stage: "replay",
  severity: "error",
  silences: ["journal-time-order"],
  summary: "A new migration would never run on a database that has base's migrations",
  why: "drizzle-orm 0.x compares only times: what is not younger than the youngest migration a database has is skipped, and the run reports success.",
  *check({ upgrade, added, base, head, ledger, highWaterMark, now }) {
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    let latest = Math.max(highWaterMark, ...head.migrations.map(({ when }) => when ?? 0));
    for (const migration of added) {
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === void 0 ? "the newest migration that databases have" : code(newest.name);
      const later = Math.max(latest + 1, Math.min(now, latest + 864e5));
      latest = later;
      const isFuture = highWaterMark > now;
      const update = `UPDATE __drizzle_migrations SET created_at = ${now} WHERE created_at = ${highWaterMark};`;
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would never run: its time, ${when === null ? "missing" : dateOf(when)}, is ${when === highWaterMark ? "that" : "older than that"} of ${than}, ${dateOf(highWaterMark)}, which production has`,
        remedy: isFuture ? `Set its \`when\` in the journal to ${later}. The time that production has lies in the future; databases that recorded it need:
${fence("sql", update)}` : `Set its \`when\` in the journal to ${later}, later than any before it`,
        evidence: { when, highWaterMark }
      };
    }
  }
});

// src/rules/replay/pragma-without-effect.ts
var pragmaWithoutEffect = defineRule({
  id: "pragma-without-effect",
  stage: "replay",
  severity: "notice",
  summary: "A PRAGMA that this driver ignores where it stands",
  why: "SQLite ignores `foreign_keys` and `journal_mode` inside a transaction, and Drizzle's migrators open one first: a rebuild under the pragma's supposed protection still cascades.",
  *check(evidence) {
    const { added, profile } = evidence;
    if (profile.transaction === "none") return;
    for (const migration of added) {
      const statements = addedStatements([migration]);
      if (statements.some(({ statement }) => statement.kind === "transaction")) continue;
      const all = statements.map(({ statement }) => statement);
      const pragma = statements.find(({ statement }) => isRelied(evidence, statement, all));
      if (pragma === void 0) continue;
      const isKeys = nameOf2(pragma.statement) === "foreign_keys";
      yield {
        at: atStatement(pragma),
        subject: migration.name,
        message: isKeys ? `${code(pragma.statement.text)} does nothing here: ${profile.driver} has foreign keys on, and the migrator has already begun its transaction` : `${code(pragma.statement.text)} does nothing here: the migrator has already begun its transaction`,
        remedy: !isKeys ? "Set it on the connection, where the app opens the database" : profile.foreignKeysFollowApp ? "If child rows must not be touched, set `foreign_keys=OFF` on the connection before `migrate()`" : "This driver cannot turn foreign keys off: leave the parent table in place"
      };
    }
  }
});
function isRelied(evidence, pragma, all) {
  if (pragma.kind !== "pragma") return false;
  if (nameOf2(pragma) === "journal_mode") return true;
  if (!evidence.profile.foreignKeys || !/foreign_keys\W*(?:off|0|false|no)\b/i.test(pragma.text))
    return false;
  const parents = evidence.upgrade.schema?.tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ parent }) => parent)) ?? [];
  return all.some(({ kind, ...statement }) => {
    const target = kind === "drop-table" || kind === "delete" ? targetOf({ kind, ...statement }) : null;
    return target !== null && parents.some((parent) => sameName(parent, target));
  });
}
function nameOf2(pragma) {
  return pragmaName(tokensOf(pragma.text));
}

// src/changes/schema/not-there.ts
function notThere(statements, schema) {
  return statements.filter((statement) => !isThere(statement, schema));
}
function isThere(statement, schema) {
  const [, verb = "", name = "", action = "", column = ""] = /^(CREATE TABLE|DROP TABLE|CREATE (?:UNIQUE )?INDEX|DROP INDEX|ALTER TABLE)(?: IF EXISTS)? [`"]([^`"]+)[`"](?: (ADD|DROP COLUMN) [`"]([^`"]+)[`"])?/.exec(
    statement
  ) ?? [];
  const isDrop = `${verb} ${action}`.includes("DROP");
  if (verb === "") return false;
  if (verb.endsWith("INDEX")) return hasIndex(schema, name) !== isDrop;
  const table = tableNamed(schema, name);
  if (verb !== "ALTER TABLE") return table !== void 0 !== isDrop;
  if (column === "") return false;
  return (table?.columns.some((each) => sameName(each.name, column)) ?? false) !== isDrop;
}
function hasIndex(schema, name) {
  return schema.tables.some(({ indexes }) => indexes.some((index) => sameName(index.name, name)));
}

// src/drizzle/snapshot/last-snapshot.ts
function lastSnapshot({ migrations, snapshots }) {
  const byMigration2 = new Map(snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = migrations.findLast(({ name }) => byMigration2.has(name));
  return last === void 0 ? null : byMigration2.get(last.name) ?? null;
}

// src/model/dry-run.ts
function isNewlyBehind({ head, base }) {
  const changes = unmigrated(head);
  return changes !== null && (base === null || changes !== unmigrated(base));
}
function unmigrated(dryRun) {
  if (dryRun.kind === "changes") return dryRun.statements.join("\n");
  return dryRun.kind === "question" ? `question ${dryRun.about.join(" ")}` : null;
}

// src/rules/replay/schema-not-migrated.ts
var schemaNotMigrated = defineRule({
  id: "schema-not-migrated",
  stage: "replay",
  severity: "warning",
  summary: "The schema has changes that no migration has; asked with `run-drizzle-kit` only",
  why: "Code that is typed by the schema asks for what no database has, and the next one who generates a migration finds somebody else's change in it.",
  *check({ dryRuns, head, upgrade, fresh }) {
    if (dryRuns === null || lacksSnapshot(head)) return;
    const dryRun = dryRuns.head;
    if (dryRun.kind !== "changes" && dryRun.kind !== "question") return;
    const place = { at: { migration: null, ...wholeFile(dryRun.file) }, introduced: isNewlyBehind(dryRuns) };
    const where = `that no migration of ${code(head.path || ".")} has`;
    if (dryRun.kind === "question") {
      yield { ...place, ...asked(dryRun, where) };
      return;
    }
    const schemas = [upgrade.schema, fresh?.schema].filter((schema) => schema != null);
    const statements = schemas.reduce(notThere, dryRun.statements);
    if (statements.length > 0) yield { ...place, ...changed({ ...dryRun, statements }, where) };
  }
});
function lacksSnapshot(folder) {
  const last = lastSnapshot(folder)?.migration ?? null;
  const at = folder.migrations.findIndex(({ name }) => name === last);
  return folder.migrations.slice(at + 1).some(changesSchema);
}
var mostLines = 24;
function changed({ statements, file, version, ...how }, where) {
  const [first = "", ...others] = statements;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const lines = statements.join("\n").split("\n");
  const cut = lines.length > mostLines ? "\n-- …" : "";
  const sql2 = `${lines.slice(0, mostLines).join("\n")}${cut}`;
  return {
    message: `${code(file)} has changes ${where}: ${code(first.replace(/\s+/g, " ").replace(/;$/, ""), 90)}${more}`,
    remedy: `Run ${command(how)} and commit what it writes${fence("sql", sql2)}`,
    evidence: { drizzleKit: version, statements: statements.length }
  };
}
function asked({ about, file, version, ...how }, where) {
  const names2 = about.length === 0 ? "something" : joinNames(about);
  return {
    message: `${code(file)} has changes ${where}: drizzle-kit asks whether ${names2} was renamed, so what it would generate cannot be told`,
    remedy: `Run ${command(how)}, answer what it asks, and commit what it writes`,
    evidence: { drizzleKit: version }
  };
}
function command({ flags, cwd }) {
  return `${code(`npx drizzle-kit generate${flags}`)}${cwd === "" ? "" : ` in ${code(cwd)}`}`;
}

// src/changes/schema/describe-change.ts
function describeChange(change) {
  switch (change.kind) {
    case "add-table":
      return `table ${code2(change.table)} added`;
    case "drop-table":
      return `table ${code2(change.table)} dropped`;
    case "add-virtual-table":
      return `virtual table ${code2(change.table)} added`;
    case "drop-virtual-table":
      return `virtual table ${code2(change.table)} dropped`;
    case "rename-table":
      return `table ${code2(change.from)} renamed to ${code2(change.to)}`;
    case "add-column":
      return `${code2(change.table, change.column)} added`;
    case "drop-column":
      return `${code2(change.table, change.column)} dropped`;
    case "rename-column":
      return `${code2(change.table, change.from)} renamed to ${code2(change.to)}`;
    case "change-column":
      return describeColumn(change);
    case "change-primary-key":
      return `primary key of ${code2(change.table)} changed from ${listed(change.from)} to ${listed(change.to)}`;
    case "change-option":
      return `${optionNames[change.option]} ${change.to ? "added to" : "gone from"} ${code2(change.table)}`;
    default:
      return describePart(change);
  }
}
var optionNames = {
  strict: "STRICT",
  "without-rowid": "WITHOUT ROWID",
  autoincrement: "AUTOINCREMENT"
};
function describeColumn({ table, column, what, from, to }) {
  const name = code2(table, column);
  if (what === "not-null") return to === null ? `${name} may be NULL now` : `${name} is NOT NULL now`;
  if (what === "generated") {
    if (from === null) return `${name} is generated now`;
    if (to === null) return `${name} is no longer generated`;
    const stored = / (STORED|VIRTUAL)$/;
    return from.replace(stored, "") === to.replace(stored, "") ? `${name} is ${stored.exec(to)?.[1] ?? ""} now` : `expression of ${name} changed`;
  }
  if (to === null) return `${what} ${sql(from)} of ${name} dropped`;
  if (from === null) return `${what} ${sql(to)} given to ${name}`;
  return `${what} of ${name} changed from ${sql(from)} to ${sql(to)}`;
}
function describePart(change) {
  switch (change.kind) {
    case "add-index":
      return `${indexName(change.index)} on ${code2(change.table)} added`;
    case "drop-index":
      return `${indexName(change.index)} on ${code2(change.table)} dropped`;
    case "change-index":
      return describeIndexChange(change.table, change.before, change.after);
    case "add-foreign-key":
      return `${keyName(change.table, change.foreignKey)} added`;
    case "drop-foreign-key":
      return `${keyName(change.table, change.foreignKey)} dropped`;
    case "change-foreign-key":
      return `${keyName(change.table, change.after)} changed from ${keyText(change.before)} to ${keyText(change.after)}`;
    case "add-check":
      return `CHECK ${sql(change.check.expression)} on ${code2(change.table)} added`;
    case "drop-check":
      return `CHECK ${sql(change.check.expression)} on ${code2(change.table)} dropped`;
    case "add-view":
      return `view ${code2(change.view)} added`;
    case "drop-view":
      return `view ${code2(change.view)} dropped`;
    case "change-view":
      return `view ${code2(change.view)} changed`;
    case "add-trigger":
      return `trigger ${code2(change.trigger)} on ${code2(change.table)} added`;
    case "drop-trigger":
      return `trigger ${code2(change.trigger)} on ${code2(change.table)} dropped`;
    case "change-trigger":
      return `trigger ${code2(change.trigger)} on ${code2(change.table)} changed`;
  }
}
function describeIndexChange(table, before, after) {
  if (before.origin !== after.origin)
    return `${indexName(before)} on ${code2(table)} is now ${indexName(after)}`;
  if (before.name !== after.name)
    return `${indexName(before)} on ${code2(table)} renamed to ${code2(after.name)}`;
  return `${indexName(after)} on ${code2(table)} changed from ${indexText(before)} to ${indexText(after)}`;
}
function indexName(index) {
  if (index.origin === "constraint") return `UNIQUE ${indexText(index)}`;
  return `${index.unique ? "unique index" : "index"} ${code2(index.name)}`;
}
function indexText(index) {
  const terms = index.columns.map(({ term, isExpression, collation, descending }) => {
    const order = isExpression || collation === "BINARY" ? "" : ` COLLATE ${collation}`;
    return `${term}${order}${descending ? " DESC" : ""}`;
  });
  const where = index.where === null ? "" : ` WHERE ${index.where}`;
  const isUnique = index.unique && index.origin === "create-index";
  return sql(`${isUnique ? "UNIQUE " : ""}(${terms.join(", ")})${where}`);
}
function keyName(table, key) {
  return `foreign key ${sql(`${table}(${key.columns.join(", ")})`)} to ${code2(key.parent)}`;
}
function keyText(key) {
  const parent = key.parentColumns.length === 0 ? key.parent : `${key.parent}(${key.parentColumns.join(", ")})`;
  const deferred = key.deferred ? " DEFERRABLE INITIALLY DEFERRED" : "";
  return sql(`${parent} ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}${deferred}`);
}
function listed(names2) {
  return names2.length === 0 ? "none" : sql(`(${names2.join(", ")})`);
}
function code2(...names2) {
  return sql(names2.join("."));
}
function sql(text) {
  const line = (text ?? "").replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${line.length > 120 ? `${line.slice(0, 119)}…` : line}\``;
}

// src/rules/replay/snapshot-differs.ts
var snapshotDiffers = defineRule({
  id: "snapshot-differs",
  stage: "replay",
  severity: "warning",
  summary: "The migrated database is not what the last snapshot says",
  why: "drizzle-kit takes the snapshot for the truth: what it believes is there is never created, and code that Drizzle types by it fails on the database.",
  *check({ drift, added, explained, upgrade }) {
    const last = added.at(-1);
    if (last === void 0 || drift.length === 0 || explained || upgrade.failure !== null) return;
    const described = drift.map(describeChange);
    const isMissing = drift.some(lacksSomething);
    const more = described.length > 3 ? ` and ${described.length - 3} more` : "";
    yield {
      at: atFile(last),
      severity: isMissing ? "warning" : "notice",
      subject: "drift",
      message: `Seen from its snapshot, the database after ${code(last.name)} has ${described.slice(0, 3).join("; ")}${more}`,
      remedy: isMissing ? "If the SQL was edited by hand, make schema and snapshot say the same: change the schema, and generate the migration again" : "Nothing has to be done if it was added by hand; a later rebuild of the table will not know of it",
      evidence: { drift: described.map((each) => each.replaceAll("`", "")) }
    };
  }
});
function lacksSomething(change) {
  return /^(?:drop-(?!index|check)|change-(?:column|primary-key))/.test(change.kind);
}

// src/rules/replay/syntax-too-new.ts
var syntaxTooNew = defineRule({
  id: "syntax-too-new",
  stage: "replay",
  severity: "error",
  summary: "A statement needs a newer SQLite than the driver ships",
  why: "SQLite 3.46 learnt to read `1_000`, 3.53 to change constraints in place. Libraries that drivers ship are older, and answer with a syntax error.",
  *check({ upgrade, fresh, profile }) {
    const failure = [upgrade.failure, fresh?.failure].find((found) => found?.cause === "too-new");
    if (failure == null) return;
    yield {
      at: atSpan(failure.migration, failure.at),
      subject: failure.migration.name,
      message: `${code(failure.migration.name)} needs SQLite 3.53, and ${profile.driver} ships ${profile.sqlite}: ${code(failure.message)}`,
      remedy: "Write it as the older SQLite knows it: a rebuild in place of ALTER … CONSTRAINT or SET NOT NULL, plain digits for `1_000`",
      evidence: { statement: failure.statement, sqlite: failure.message }
    };
  }
});

// src/rules/replay/transaction-control.ts
var transactionControl = defineRule({
  id: "transaction-control",
  stage: "replay",
  severity: "warning",
  supersedes: ["migration-fails"],
  summary: "A migration begins or ends a transaction by itself",
  why: "Drizzle runs everything pending in one transaction. Ending it makes a later failure leave the database half migrated; some drivers refuse it outright.",
  *check({ added, upgrade, fresh, profile }) {
    for (const migration of added) {
      const statement = migration.chunks.flatMap((chunk) => chunk.statements).find(({ kind }) => kind === "transaction" || kind === "vacuum");
      if (statement === void 0) continue;
      const failure = [upgrade.failure, fresh?.failure].find(
        (found) => found?.migration.name === migration.name
      );
      const isRefused = failure?.cause === "transaction-control" || /transaction/i.test(failure?.message ?? "");
      yield {
        at: atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine }),
        severity: failure == null ? "warning" : "error",
        subject: migration.name,
        message: `${code(migration.name)} runs ${code(statement.text)}: ${failure == null ? `it works on ${profile.driver}, but if a later statement fails, the database is left half migrated` : `${isRefused ? profile.driver : "a later statement"} answers ${code(failure.message)}${isRefused ? "" : ", and what ran before stays"}`}`,
        remedy: "Leave the transaction to the migrator; to save child rows from a rebuild, set `foreign_keys=OFF` on the connection before `migrate()`",
        evidence: { statement: statement.text }
      };
    }
  }
});

// src/rules/replay/upgrade-differs.ts
var upgradeDiffers = defineRule({
  id: "upgrade-differs",
  stage: "replay",
  severity: "error",
  silences: ["snapshot-differs"],
  summary: "A new database and an upgraded one end in different schemas",
  why: "Tests run on new databases, production is an upgraded one: what works in the one can fail in the other.",
  *check({ differences, explained, base, head, added }) {
    if (differences.length === 0 || explained) return;
    const last = added.at(-1);
    yield {
      at: last === void 0 ? atFolder(head) : { migration: last.name, file: last.file, line: 1, endLine: 1 },
      subject: "schema",
      message: `A new database and one that is upgraded end in different schemas${differencesInWords(differences)}`,
      remedy: isOvertaken(base, added) ? "Generate it again, so that it comes last on a new database as well: there it runs before migrations that running databases have had" : "Write the migration so that it does the same on both: no `IF NOT EXISTS` over something else, no dependence on what came before",
      evidence: differencesAsEvidence(differences)
    };
  }
});
function isOvertaken(base, added) {
  const last = base?.migrations.at(-1)?.name ?? "";
  return base?.layout === "folders" && added.some(({ name }) => name < last);
}

// src/model/rows.ts
function rowidName(table) {
  if (table.withoutRowid) return null;
  const taken = new Set(table.columns.map((column) => nameKey(column.name)));
  return ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name)) ?? null;
}
function isRowid(table, column) {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  return key !== void 0 && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}
function affinityOf(type) {
  const name = type.toUpperCase();
  if (name.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "text";
  if (name === "" || name.includes("BLOB") || name === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name) ? "real" : "numeric";
}

// src/queries/blame.ts
function isCauseOf(change, broken) {
  const { query } = broken;
  if ("view" in change) return query.verb === "view" && sameName(query.table, change.view);
  const words = readWords(broken.message);
  switch (change.kind) {
    case "drop-table":
    case "drop-virtual-table":
      return words.kind === "no-table" && sameName(words.name, change.table);
    case "rename-table":
      return words.kind === "no-table" && sameName(words.name, change.from);
    case "drop-column":
      return isOn(broken, change.table) && names(words, change.column, "no-column");
    case "rename-column":
      return isOn(broken, change.table) && names(words, change.from, "no-column");
    case "add-column":
      return isOn(broken, change.table) && names(words, change.column, "not-null", "unique");
    case "change-column":
      return isOn(broken, change.table) && isColumnCause(change, broken, words);
    case "drop-index":
      return isTargetLost(change.table, termsOf(change.index), broken, words);
    case "change-index":
      return isTargetLost(change.table, termsOf(change.before), broken, words) || isDuplicate(change.table, change.after, broken, words);
    case "add-index":
      return isDuplicate(change.table, change.index, broken, words);
    case "change-primary-key":
      return isKeyCause(change, broken, words);
    case "add-check":
      return isOn(broken, change.table) && words.kind === "check" && isCheck(change.check, words.name);
    case "add-foreign-key":
      return isKeyBroken(change.table, change.foreignKey, broken, words);
    case "change-foreign-key":
      return isKeyBroken(change.table, change.after, broken, words);
    case "change-option":
      return isOn(broken, change.table) && change.option === "strict" && words.kind === "type";
    case "add-trigger":
    case "change-trigger":
      return isOn(broken, change.table) && query.verb !== "read" && words.kind === "other";
    default:
      return false;
  }
}
function readWords(message) {
  const table = /^no such table: (?:main\.)?(.+)$/.exec(message)?.[1];
  if (table !== void 0) return { kind: "no-table", name: table };
  const check = /^CHECK constraint failed: (.+)$/s.exec(message)?.[1];
  if (check !== void 0) return { kind: "check", name: check };
  const column = /^no such column: "?(.+?)"?(?: - should this be .*)?$/.exec(message)?.[1] ?? / has no column named (.+)$/.exec(message)?.[1];
  if (column !== void 0) return { kind: "no-column", names: [lastPart(column)] };
  const [, constraint, list] = /^(NOT NULL|UNIQUE) constraint failed: (.+)$/.exec(message) ?? [];
  if (list !== void 0) {
    return { kind: constraint === "UNIQUE" ? "unique" : "not-null", names: list.split(", ").map(lastPart) };
  }
  const generated = /^cannot (?:INSERT into|UPDATE) generated column "(.+)"$/.exec(message)?.[1];
  if (generated !== void 0) return { kind: "generated", names: [generated] };
  const strict = /^cannot store \S+ value in \S+ column (.+)$/.exec(message)?.[1];
  if (strict !== void 0) return { kind: "type", names: [lastPart(strict)] };
  if (message === "datatype mismatch") return { kind: "type", names: [] };
  if (/^FOREIGN KEY constraint failed|^foreign key mismatch/.test(message)) return { kind: "foreign-key" };
  if (message.startsWith("ON CONFLICT clause does not match")) return { kind: "no-target" };
  return { kind: message.startsWith("comes back as ") ? "retyped" : "other" };
}
function lastPart(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}
function isOn({ query }, table) {
  return sameName(query.table, table) && query.verb !== "view";
}
function names(words, column, ...kinds) {
  return kinds.includes(words.kind) && "names" in words && words.names.some((name) => sameName(name, column));
}
function isColumnCause(change, { query }, words) {
  const isAbout2 = query.column !== null && sameName(query.column, change.column);
  switch (change.what) {
    case "not-null":
      return names(words, change.column, "not-null");
    case "type":
      return words.kind === "retyped" && isAbout2 || words.kind === "type";
    case "generated":
      return names(words, change.column, "generated") || isAbout2 && words.kind === "other";
    case "default":
    case "collation":
      return false;
  }
}
function isKeyCause({ table, from, to }, broken, words) {
  if (isTargetLost(table, from, broken, words)) return true;
  if (!isOn(broken, table)) return false;
  if (words.kind === "type") return true;
  return words.kind === "unique" ? isSameSet(words.names, to) : to.some((name) => names(words, name, "not-null"));
}
function isTargetLost(table, columns, broken, words) {
  if (words.kind === "foreign-key")
    return /mismatch/.test(broken.message) && broken.message.includes(`"${table}"`);
  if (words.kind !== "no-target" || !isOn(broken, table)) return false;
  return isSameSet(broken.query.column?.split(", ") ?? [], columns);
}
function isDuplicate(table, index, broken, words) {
  if (!index.unique || words.kind !== "unique" || !isOn(broken, table)) return false;
  return isSameSet(words.names, termsOf(index)) || broken.message.endsWith(`index '${index.name}'`);
}
function termsOf(index) {
  return index.columns.map(({ term }) => term);
}
function isSameSet(a, b) {
  const keys = new Set(b.map(nameKey));
  return a.length === b.length && a.every((name) => keys.has(nameKey(name)));
}
function isCheck(check, words) {
  if (check.name !== null) return sameName(check.name, words);
  const plain2 = (text) => nameKey(text).replace(/[\s"`()[\]]/g, "");
  return plain2(words) === plain2(check.expression) || plain2(words).includes(plain2(check.expression));
}
function isKeyBroken(table, key, broken, words) {
  if (words.kind === "no-table") return isOn(broken, table) && sameName(words.name, key.parent);
  return words.kind === "foreign-key" && (isOn(broken, table) || isOn(broken, key.parent));
}

// src/sql/track-renames.ts
function trackRenames(before, after, statements) {
  const origins = new Map(before.tables.map((table) => [nameKey(table.name), table.name]));
  const columns = /* @__PURE__ */ new Map();
  for (const statement of statements) {
    const step = renameIn(statement);
    if (step === null) continue;
    if (step.column === null) moveTable(origins, columns, step.table, step.to);
    else if (origins.has(nameKey(step.table))) renameColumn(columns, step.table, step.column, step.to);
  }
  const tables = /* @__PURE__ */ new Map();
  for (const [present, origin] of origins) {
    const table = tableNamed(after, present);
    if (table !== void 0 && present !== nameKey(origin)) tables.set(origin, table.name);
  }
  return { tables, columns: renamedColumns(before, origins, columns) };
}
function renamedColumns(before, origins, columns) {
  const renamed3 = [...columns].map(([present, names2]) => {
    const known = tableNamed(before, origins.get(present) ?? "")?.columns ?? [];
    const own = [...names2].filter(
      ([from, to]) => nameKey(from) !== nameKey(to) && known.some(({ name }) => sameName(name, from))
    );
    return [present, new Map(own)];
  });
  return new Map(renamed3.filter(([, names2]) => names2.size > 0));
}
function renameIn(statement) {
  if (statement.kind !== "alter-table") return null;
  const words = tokensOf(statement.text);
  const start2 = words[3]?.name === "DOT" ? 4 : 2;
  const [table, verb, ...rest] = words.slice(start2);
  if (table === void 0 || verb?.name !== "RENAME") return null;
  const to = rest.findIndex((word) => word.name === "TO");
  const target = rest[to + 1];
  if (to < 0 || target === void 0) return null;
  const column = to === 0 ? void 0 : rest[to - 1];
  return {
    table: unquoteName(table.text),
    column: column === void 0 ? null : unquoteName(column.text),
    to: unquoteName(target.text)
  };
}
function moveTable(origins, columns, from, to) {
  const origin = origins.get(nameKey(from));
  if (origin === void 0) return;
  origins.delete(nameKey(from));
  origins.set(nameKey(to), origin);
  const renamed3 = columns.get(nameKey(from));
  columns.delete(nameKey(from));
  if (renamed3 !== void 0) columns.set(nameKey(to), renamed3);
}
function renameColumn(columns, table, from, to) {
  const known = columns.get(nameKey(table)) ?? /* @__PURE__ */ new Map();
  const origin = [...known].find(([, present]) => nameKey(present) === nameKey(from))?.[0] ?? from;
  known.set(origin, to);
  columns.set(nameKey(table), known);
}

// src/sql/normalize.ts
function normalizeExpression(sql2) {
  return normalizeTokens(tokensOf(sql2));
}
function normalizeTokens(tokens) {
  const bare = withoutOuterParentheses(tokens);
  return writeWords(bare.filter((_, index) => !isQualifier(bare, index)).map(expressionWord));
}
function renameIn2(sql2, renames) {
  if (renames.size === 0) return sql2;
  const tokens = tokensOf(sql2).map((token, index, all) => {
    const isName = token.name === "ID" && all[index + 1]?.name !== "LP";
    const renamed3 = isName ? renames.get(nameKey(unquoteName(token.text))) : void 0;
    return renamed3 === void 0 ? token : { ...token, text: quoteName(renamed3) };
  });
  return writeWords(tokens.map(plainWord));
}
function normalizeStatement(sql2) {
  const tokens = tokensOf(sql2).filter((token) => token.name !== "SEMI");
  return writeWords(tokens.map(plainWord));
}
function normalizeDefault(sql2) {
  const tokens = withoutOuterParentheses(tokensOf(sql2));
  const [first, second] = tokens;
  if (first === void 0) return null;
  if (second === void 0) return singleDefault(first);
  if (tokens.length === 2 && first.name === "PLUS") return expressionWord(second).text;
  return normalizeTokens(tokens);
}
function singleDefault(token) {
  if (token.name === "NULL") return null;
  if (valueTokens.has(token.name)) return expressionWord(token).text;
  if (token.name === "ID" && isTruth(token)) return truthValue(token);
  return quoteText(unquoteName(token.text));
}
function normalizeType(type) {
  return type.trim().replace(/\s+/g, " ").replace(/ ?([(),]) ?/g, "$1").toUpperCase();
}
var valueTokens = /* @__PURE__ */ new Set(["STRING", "INTEGER", "FLOAT", "BLOB", "CTIME_KW", "VARIABLE"]);
var keywords = new Set(
  `add all alter and as asc between by case cast check collate commit constraint create cross current_date
  current_time current_timestamp default deferrable delete desc distinct drop else end escape except exists
  filter foreign from full glob group having if in indexed inner insert intersect into is isnull join left like
  limit match natural not nothing notnull null offset on or order outer over partition primary raise references
  regexp returning right select set table then to transaction trigger union unique update using values view when
  where window`.split(/\s+/).filter((word) => word !== "")
);
function plainWord(token) {
  const { name, text } = token;
  const first = text.charCodeAt(0);
  if (name === "STRING") return { text, kind: "value" };
  if (name === "INTEGER" || name === "FLOAT") return { text: text.toLowerCase(), kind: "value" };
  if (name === "BLOB") return { text: `x${text.slice(1).toUpperCase()}`, kind: "value" };
  if (name === "NE") return { text: "<>", kind: "sign" };
  if (name === "EQ") return { text: "=", kind: "sign" };
  if (name === "ISNULL") return { text: "IS NULL", kind: "keyword" };
  if (name === "NOTNULL") return { text: "IS NOT NULL", kind: "keyword" };
  if (first === 34 || first === 96 || first === 91)
    return { text: quotedWhereNeeded(text), kind: "name" };
  if (!/^[a-z_\u0080-\uffff]/i.test(text)) return { text, kind: name === "VARIABLE" ? "value" : "sign" };
  const key = nameKey(text);
  return keywords.has(key) ? { text: key.toUpperCase(), kind: "keyword" } : { text: key, kind: "name" };
}
function expressionWord(token, index = 0, all = [token]) {
  if (token.name !== "ID" || !isTruth(token)) return plainWord(token);
  const before = all[index - 1]?.name === "NOT" ? all[index - 2]?.name : all[index - 1]?.name;
  if (before === "IS" || all[index + 1]?.name === "LP") return plainWord(token);
  return { text: truthValue(token), kind: "value" };
}
function isTruth(token) {
  return /^(?:true|false)$/i.test(token.text);
}
function truthValue(token) {
  return token.text.toLowerCase() === "true" ? "1" : "0";
}
function quotedWhereNeeded(token) {
  const key = nameKey(unquoteName(token));
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(key) && !keywords.has(key) && key !== "true" && key !== "false";
  return isPlain ? key : quoteName(key);
}
function isQualifier(tokens, index) {
  return tokens[index]?.name === "DOT" || tokens[index + 1]?.name === "DOT";
}
function withoutOuterParentheses(tokens) {
  let found = tokens;
  while (found[0]?.name === "LP" && closingOf(found, 0) === found.length - 1) found = found.slice(1, -1);
  return found;
}
function closingOf(tokens, open) {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.name === "LP") depth += 1;
    else if (tokens[at]?.name === "RP") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
function writeWords(words) {
  let text = "";
  for (const [index, word] of words.entries()) {
    text += hasSpaceBefore(words, index) ? ` ${word.text}` : word.text;
  }
  return text;
}
function hasSpaceBefore(words, index) {
  const before = words[index - 1];
  const text = words[index]?.text ?? "";
  if (before === void 0 || before.text === "(" || before.text === ".") return false;
  if (text === ")" || text === "," || text === ".") return false;
  if (text === "(") return before.kind !== "name" && before.text !== "CAST";
  return !isPrefix(words, index - 1) || text.startsWith("-");
}
function isPrefix(words, index) {
  const word = words[index];
  const before = words[index - 1];
  if (word?.kind !== "sign" || !/^[-+~]$/.test(word.text)) return false;
  return before === void 0 || before.kind === "keyword" || before.kind === "sign" && before.text !== ")";
}

// src/changes/schema/diff-table.ts
function* diffTable(before, after) {
  if (before.table === after.table) return;
  yield* diffColumns(before.table, after.table);
  yield* diffPrimaryKey(before.table, after.table);
  yield* diffOptions(before.table, after.table);
  yield* diffForeignKeys(before, after);
  yield* diffChecks(before.table, after.table);
  yield* diffIndexes(before.table, after.table);
}
function* diffColumns(before, after) {
  const table = after.name;
  const later = new Map(after.columns.map((column) => [nameKey(column.name), column]));
  const earlier = new Map(before.columns.map((column) => [nameKey(column.name), column]));
  for (const column of before.columns) {
    const same = later.get(nameKey(column.name));
    if (same === void 0) yield { kind: "drop-column", table, column: column.name, definition: column };
    else yield* diffColumn(before, after, column, same);
  }
  for (const column of after.columns) {
    if (!earlier.has(nameKey(column.name))) {
      yield { kind: "add-column", table, column: column.name, definition: column };
    }
  }
}
function* diffColumn(before, after, old, now) {
  const aspects = [
    ["type", old.type, now.type],
    ["not-null", notNullText(before, old), notNullText(after, now)],
    ["default", old.default, now.default],
    ["generated", generatedText(old), generatedText(now)],
    ["collation", old.collation, now.collation]
  ];
  for (const [what, from, to] of aspects) {
    if (from !== to) yield { kind: "change-column", table: after.name, column: now.name, what, from, to };
  }
}
function notNullText(table, column) {
  return column.notNull || isRowid(table, column) ? "NOT NULL" : null;
}
function generatedText({ generated }) {
  return generated === null ? null : `(${generated.expression}) ${generated.kind.toUpperCase()}`;
}
function* diffPrimaryKey(before, after) {
  if (namesKey(before.primaryKey) === namesKey(after.primaryKey)) return;
  yield { kind: "change-primary-key", table: after.name, from: before.primaryKey, to: after.primaryKey };
}
function* diffOptions(before, after) {
  const options = [
    ["strict", before.strict, after.strict],
    ["without-rowid", before.withoutRowid, after.withoutRowid],
    ["autoincrement", before.autoincrement, after.autoincrement]
  ];
  for (const [option, from, to] of options) {
    if (from !== to) yield { kind: "change-option", table: after.name, option, to };
  }
}
function* diffForeignKeys(before, after) {
  const table = after.table.name;
  const unchanged = pairs(
    before.table.foreignKeys,
    after.table.foreignKeys,
    (key) => foreignKeyText(before.schema, key),
    (key) => foreignKeyText(after.schema, key)
  );
  const sameColumns = pairs(unchanged.gone, unchanged.fresh, childText, childText);
  for (const [old, now] of sameColumns.same) {
    yield { kind: "change-foreign-key", table, before: old, after: now };
  }
  for (const foreignKey of sameColumns.gone) yield { kind: "drop-foreign-key", table, foreignKey };
  for (const foreignKey of sameColumns.fresh) yield { kind: "add-foreign-key", table, foreignKey };
}
function childText(key) {
  return namesKey(key.columns);
}
function foreignKeyText(schema, key) {
  const named = key.parentColumns.length > 0;
  const parentColumns = named ? key.parentColumns : tableNamed(schema, key.parent)?.primaryKey ?? [];
  const parts = [namesKey(key.columns), nameKey(key.parent), namesKey(parentColumns)];
  return JSON.stringify([...parts, key.onDelete, key.onUpdate, key.deferred]);
}
function* diffChecks(before, after) {
  const expression = (check) => check.expression;
  const { gone, fresh } = pairs(before.checks, after.checks, expression, expression);
  for (const check of gone) yield { kind: "drop-check", table: after.name, check };
  for (const check of fresh) yield { kind: "add-check", table: after.name, check };
}
function* diffIndexes(before, after) {
  const table = after.name;
  const unchanged = pairs(before.indexes, after.indexes, indexText2, indexText2);
  const sameNames = pairs(unchanged.gone, unchanged.fresh, indexNameText, indexNameText);
  const sameContent = pairs(sameNames.gone, sameNames.fresh, indexContent, indexContent);
  for (const [old, now] of [...sameNames.same, ...sameContent.same]) {
    yield { kind: "change-index", table, before: old, after: now };
  }
  for (const index of sameContent.gone) yield { kind: "drop-index", table, index };
  for (const index of sameContent.fresh) yield { kind: "add-index", table, index };
}
function indexNameText(index) {
  return index.origin === "constraint" ? `constraint ${indexContent(index)}` : nameKey(index.name);
}
function indexText2(index) {
  return `${indexNameText(index)} ${indexContent(index)}`;
}
function indexContent({ unique, columns, where }) {
  const terms = columns.map((column) => [
    column.isExpression ? column.term : nameKey(column.term),
    column.isExpression,
    column.descending,
    column.collation
  ]);
  return JSON.stringify([unique, terms, where]);
}
function namesKey(names2) {
  return JSON.stringify(names2.map(nameKey));
}
function pairs(before, after, oldText, newText) {
  const waiting = Map.groupBy(after, newText);
  const same = [];
  const gone = [];
  for (const item of before) {
    const match = waiting.get(oldText(item))?.shift();
    if (match === void 0) gone.push(item);
    else same.push([item, match]);
  }
  const fresh = [...waiting.values()].flat();
  return { same, gone, fresh: after.filter((item) => fresh.includes(item)) };
}

// src/changes/schema/rename-schema.ts
var none = /* @__PURE__ */ new Map();
function renameSchema(schema, renames) {
  const tables = keyed(renames.tables);
  const columns = new Map([...renames.columns].map(([table, names2]) => [nameKey(table), keyed(names2)]));
  if (tables.size === 0 && columns.size === 0) return schema;
  const columnsOf2 = (oldTable) => columns.get(nameKey(renamed(oldTable, tables))) ?? none;
  const everything = new Map([...columns.values()].flatMap((names2) => [...names2]).concat([...tables]));
  return {
    tables: schema.tables.map((table) => renameTable(table, tables, columnsOf2)),
    views: schema.views.map((view) => renameObject(view, everything)),
    triggers: schema.triggers.map((trigger) => ({
      ...renameObject(trigger, everything),
      table: renamed(trigger.table, tables)
    }))
  };
}
function keyed(names2) {
  return new Map([...names2].map(([from, to]) => [nameKey(from), to]));
}
function renamed(name, names2) {
  return names2.get(nameKey(name)) ?? name;
}
function renameTable(table, tables, columnsOf2) {
  const names2 = columnsOf2(table.name);
  const column = (name) => renamed(name, names2);
  return {
    ...table,
    name: renamed(table.name, tables),
    columns: table.columns.map((found) => ({
      ...found,
      name: column(found.name),
      generated: found.generated === null ? null : { ...found.generated, expression: renameIn2(found.generated.expression, names2) }
    })),
    primaryKey: table.primaryKey.map(column),
    foreignKeys: table.foreignKeys.map((key) => renameForeignKey(key, names2, tables, columnsOf2)),
    checks: table.checks.map(({ name, expression }) => ({ name, expression: renameIn2(expression, names2) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      columns: index.columns.map((part) => ({
        ...part,
        term: part.isExpression ? renameIn2(part.term, names2) : column(part.term)
      })),
      where: index.where === null ? null : renameIn2(index.where, names2)
    }))
  };
}
function renameForeignKey(key, names2, tables, columnsOf2) {
  return {
    ...key,
    columns: key.columns.map((name) => renamed(name, names2)),
    parent: renamed(key.parent, tables),
    parentColumns: key.parentColumns.map((name) => renamed(name, columnsOf2(key.parent)))
  };
}
function renameObject(object, names2) {
  return { ...object, sql: renameIn2(normalizeStatement(object.sql), names2) };
}

// src/changes/schema/diff-schema.ts
var noRenames = { tables: /* @__PURE__ */ new Map(), columns: /* @__PURE__ */ new Map() };
function diffSchemas(before, after, renames = noRenames) {
  if (before === after) return [];
  const old = renameSchema(before, renames);
  return [
    ...renameChanges(before, after, renames),
    ...diffTables(old, after),
    ...diffViews(old.views, after.views),
    ...diffTriggers(old.triggers, after.triggers)
  ];
}
function* renameChanges(before, after, renames) {
  for (const [from, to] of renames.tables) {
    const existed = before.tables.some((table) => sameName(table.name, from));
    const exists = after.tables.some((table) => sameName(table.name, to));
    if (existed && exists && from !== to) yield { kind: "rename-table", table: to, from, to };
  }
  for (const [name, columns] of renames.columns) {
    const table = after.tables.find((found) => sameName(found.name, name));
    for (const [from, to] of columns) {
      const exists = table?.columns.some((column) => sameName(column.name, to)) ?? false;
      if (table !== void 0 && exists)
        yield { kind: "rename-column", table: table.name, column: to, from, to };
    }
  }
}
function* diffTables(before, after) {
  const earlier = tablesByName(before);
  const later = tablesByName(after);
  for (const [key, table] of earlier) {
    const same = later.get(key);
    if (same === void 0 || !isSameKind(table, same)) yield dropOf(table);
  }
  for (const [key, table] of later) {
    const old = earlier.get(key);
    if (old === void 0 || !isSameKind(old, table)) yield addOf(table);
    else if (table.kind === "table") {
      yield* diffTable({ schema: before, table: old }, { schema: after, table });
    }
  }
}
function tablesByName(schema) {
  const own = schema.tables.filter((table) => table.kind !== "shadow");
  return new Map(own.map((table) => [nameKey(table.name), table]));
}
function isSameKind(before, after) {
  if (before.kind !== after.kind) return false;
  return before.kind === "table" || normalizeStatement(before.sql) === normalizeStatement(after.sql);
}
function dropOf({ name, kind }) {
  return { kind: kind === "virtual" ? "drop-virtual-table" : "drop-table", table: name };
}
function addOf({ name, kind }) {
  return { kind: kind === "virtual" ? "add-virtual-table" : "add-table", table: name };
}
function* diffViews(before, after) {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === void 0) yield { kind: "add-view", view: now.name, sql: now.sql };
    else if (now === void 0) yield { kind: "drop-view", view: old.name, sql: old.sql };
    else if (isRewritten(old, now)) yield { kind: "change-view", view: now.name, from: old.sql, to: now.sql };
  }
}
function* diffTriggers(before, after) {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === void 0) yield { kind: "add-trigger", table: now.table, trigger: now.name, sql: now.sql };
    else if (now === void 0)
      yield { kind: "drop-trigger", table: old.table, trigger: old.name, sql: old.sql };
    else if (isRewritten(old, now)) {
      yield { kind: "change-trigger", table: now.table, trigger: now.name, from: old.sql, to: now.sql };
    }
  }
}
function* objectPairs(before, after) {
  const later = new Map(after.map((object) => [nameKey(object.name), object]));
  for (const old of before) {
    yield { old, now: later.get(nameKey(old.name)) };
    later.delete(nameKey(old.name));
  }
  for (const now of later.values()) yield { old: void 0, now };
}
function isRewritten(old, now) {
  return old.sql !== now.sql && normalizeStatement(old.sql) !== normalizeStatement(now.sql);
}

// src/changes/schema/object-key.ts
function tableOf(change) {
  return "view" in change ? change.view : change.table;
}
function objectKey(change, tableName, columnName) {
  const key = (...parts) => JSON.stringify(parts.map(nameKey));
  if ("view" in change) return key("view", change.view);
  const table = tableName(change.table);
  const column = (name) => columnName(change.table, name);
  const listed2 = (names2) => names2.map(column).join(",");
  switch (change.kind) {
    case "add-table":
    case "drop-table":
    case "add-virtual-table":
    case "drop-virtual-table":
    case "rename-table":
      return key("table", table);
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "change-column":
      return key("column", table, column(change.column));
    case "add-index":
    case "drop-index":
      return key("index", table, indexName2(change.index));
    case "change-index":
      return key("index", table, indexName2(change.after));
    case "add-foreign-key":
    case "drop-foreign-key":
      return key("foreign key", table, listed2(change.foreignKey.columns));
    case "change-foreign-key":
      return key("foreign key", table, listed2(change.after.columns));
    case "add-check":
    case "drop-check":
      return key("check", table, change.check.expression);
    case "change-primary-key":
      return key("primary key", table);
    case "change-option":
      return key("option", table, change.option);
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return key("trigger", change.trigger);
  }
}
function indexName2({
  name,
  origin,
  columns
}) {
  return origin === "constraint" ? `unique ${columns.map(({ term }) => term).join(",")}` : name;
}
function originOf(renames, name) {
  return [...renames].find(([, now]) => sameName(now, name))?.[0] ?? name;
}

// src/changes/net/fold-rebuild.ts
function foldRebuilds(statements) {
  const steps = statements.map(stepOf);
  const used = /* @__PURE__ */ new Set();
  const rebuilds = [];
  for (const finders of [[renameNew, renameOld], [backUp]]) {
    for (let at = 0; at < steps.length; at += 1) {
      for (const find of finders) {
        const found = used.has(at) ? null : find(steps, at, used);
        if (found === null) continue;
        rebuilds.push(found);
        for (const place of found.statements) used.add(place);
      }
    }
  }
  return rebuilds.sort((a, b) => (a.statements[0] ?? 0) - (b.statements[0] ?? 0));
}
var renameNew = (steps, at, used) => {
  const last = steps[at];
  if (last?.kind !== "rename") return null;
  const drop = lastBefore(steps, at, used, (step) => step.kind === "drop" && step.table === last.table);
  const create = lastBefore(steps, at, used, (step) => step.kind === "create" && step.table === last.from);
  if (drop < 0 || create < 0) return null;
  const sources = [last.table, ...copiesOf(steps, last.table)];
  const copy = lastBefore(steps, drop, used, (step) => sources.some((from) => isCopy(step, from, last.from)));
  return rebuildOf(last.name, last.from, { create, copy, drop, others: [at] });
};
var renameOld = (steps, at, used) => {
  const first = steps[at];
  if (first?.kind !== "rename") return null;
  const create = firstAfter(steps, at, used, (step) => step.kind === "create" && step.table === first.from);
  const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, first.from));
  const drop = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
  return rebuildOf(nameOf3(steps[create]), first.name, { create, copy, drop, others: [at] });
};
var backUp = (steps, at, used) => {
  const first = steps[at];
  if (first?.kind !== "create") return null;
  const filled = first.reads.length > 0 ? at : firstAfter(steps, at, used, (step) => copiesInto(step, first.table));
  const backedUp = steps[filled];
  if (backedUp === void 0 || !("reads" in backedUp)) return null;
  for (const table of backedUp.reads) {
    const drop = firstAfter(steps, filled, used, (step) => step.kind === "drop" && step.table === table);
    const create = firstAfter(steps, drop, used, (step) => step.kind === "create" && step.table === table);
    const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, table));
    const end = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
    const others = [at, filled, end].filter((place) => place >= 0);
    const found = rebuildOf(nameOf3(steps[create]), first.name, { create, copy, drop, others });
    if (found !== null && found.copy !== null) return found;
  }
  return null;
};
function rebuildOf(table, temporary, { create, copy, drop, others }) {
  if (create < 0 || drop < 0) return null;
  const places = [create, drop, ...copy < 0 ? [] : [copy], ...others];
  const statements = [...new Set(places)].sort((a, b) => a - b);
  return { table, temporary, statements, create, copy: copy < 0 ? null : copy, drop };
}
function nameOf3(step) {
  return step?.kind === "create" ? step.name : "";
}
function copiesOf(steps, table) {
  return steps.flatMap((step) => step.kind === "create" && step.reads.includes(table) ? [step.table] : []);
}
function copiesInto(step, table) {
  return step.kind === "copy" && step.table === table;
}
function isCopy(step, from, into) {
  return step.kind === "copy" && step.table === into && step.reads.includes(from);
}
function lastBefore(steps, before, used, matches) {
  return steps.findLastIndex((step, at) => at < before && !used.has(at) && matches(step));
}
function firstAfter(steps, after, used, matches) {
  return after < 0 ? -1 : steps.findIndex((step, at) => at > after && !used.has(at) && matches(step));
}
function stepOf(statement) {
  switch (statement.kind) {
    case "create-table":
      return createStep(tokensOf(statement.text));
    case "insert":
      return copyStep(tokensOf(statement.text));
    case "drop-table":
      return dropStep(tokensOf(statement.text));
    case "alter-table":
      return renameStep(tokensOf(statement.text));
    default:
      return { kind: "other" };
  }
}
function createStep(tokens) {
  const name = nameBehind2(tokens, "TABLE");
  return { kind: "create", table: nameKey(name), name, reads: readsOf(tokens) };
}
function copyStep(tokens) {
  const reads = readsOf(tokens);
  if (reads.length === 0) return { kind: "other" };
  return { kind: "copy", table: nameKey(nameBehind2(tokens, "INTO")), reads };
}
function dropStep(tokens) {
  return { kind: "drop", table: nameKey(nameBehind2(tokens, "TABLE")) };
}
function renameStep(tokens) {
  const at = tokens.findIndex((token, place) => token.name === "RENAME" && tokens[place + 1]?.name === "TO");
  const target = tokens[at + 2];
  if (at < 0 || target === void 0) return { kind: "other" };
  const name = unquoteName(target.text);
  return { kind: "rename", from: nameKey(nameBehind2(tokens, "TABLE")), table: nameKey(name), name };
}
function readsOf(tokens) {
  const places = [...tokens.keys()].filter(
    (at) => tokens[at]?.name === "FROM" || tokens[at]?.name === "JOIN"
  );
  return places.map((at) => nameKey(nameAt(tokens, at + 1)));
}
function nameBehind2(tokens, word) {
  const at = tokens.findIndex((token) => token.name === word);
  const exists = tokens.findIndex((token, place) => place > at && place <= at + 3 && token.name === "EXISTS");
  return nameAt(tokens, Math.max(at, exists) + 1);
}
function nameAt(tokens, at) {
  const isQualified = tokens[at + 1]?.name === "DOT";
  return unquoteName(tokens[isQualified ? at + 2 : at]?.text ?? "");
}

// src/changes/net/renames-by-copy.ts
function renamesByCopy(before, after, known, statements) {
  const places = new Map(foldRebuilds(statements).map(({ temporary, table }) => [nameKey(temporary), table]));
  const atHome = (name) => places.get(nameKey(name)) ?? name;
  const copies = statements.flatMap((statement) => copyIn(statement) ?? []).map((copy) => ({ ...copy, from: atHome(copy.from), into: atHome(copy.into) }));
  const tables = new Map(known.tables);
  for (const { from, into } of copies) {
    const source = tableNamed(before, from);
    const target = tableNamed(after, into);
    const isMove = source !== void 0 && target !== void 0 && !sameName(from, into);
    const isTaken = [...tables].some(([old, now]) => sameName(old, from) || sameName(now, into));
    if (!isMove || isTaken || tableNamed(after, from) || tableNamed(before, into)) continue;
    tables.set(source.name, target.name);
  }
  const columns = realRenames(before, tables, known.columns);
  for (const copy of copies) addColumns(before, after, tables, columns, copy);
  return { tables, columns };
}
function realRenames(before, tables, known) {
  const found = /* @__PURE__ */ new Map();
  for (const [name, columns] of known) {
    const old = tableNamed(before, originOf(tables, name));
    const real = [...columns].filter(
      ([from, to]) => from !== to && old?.columns.some((column) => sameName(column.name, from))
    );
    if (real.length > 0) found.set(name, new Map(real));
  }
  return found;
}
function addColumns(before, after, tables, columns, copy) {
  const old = tableNamed(before, copy.from);
  if (old === void 0) return;
  const now = tableNamed(after, tables.get(old.name) ?? old.name);
  if (now === void 0) return;
  for (const [from, to] of copy.columns) {
    const column = old.columns.find(({ name }) => sameName(name, from));
    const twin = now.columns.find(({ name }) => sameName(name, to));
    if (column === void 0 || twin === void 0) continue;
    const stays = now.columns.some(({ name }) => sameName(name, from));
    const wasThere2 = old.columns.some(({ name }) => sameName(name, to));
    if (stays || wasThere2) continue;
    const names2 = columns.get(nameKey(now.name)) ?? /* @__PURE__ */ new Map();
    if ([...names2.values()].some((name) => sameName(name, to))) continue;
    names2.set(column.name, twin.name);
    columns.set(nameKey(now.name), names2);
  }
}
function copyIn(statement) {
  if (statement.kind !== "insert") return null;
  const into = targetOf(statement);
  const tokens = tokensOf(statement.text);
  const select = tokens.findIndex((token) => token.name === "SELECT");
  const open = tokens.findIndex((token, at) => token.name === "LP" && at < select);
  const from = endOfList(tokens, select + 1);
  const source = tokens[from + 1];
  if (into === null || select < 0 || tokens[from]?.name !== "FROM" || source === void 0) return null;
  const about = { from: unquoteName(source.text), into };
  if (open < 0) return { ...about, columns: [] };
  const targets2 = itemsOf(tokens.slice(open + 1, closingOf(tokens, open)));
  const sources = itemsOf(tokens.slice(select + 1, from));
  if (targets2.length !== sources.length) return { ...about, columns: [] };
  const columns = targets2.flatMap((target, place) => {
    const to = plainName(target);
    const name = plainName(sources[place] ?? []);
    return to === null || name === null ? [] : [[name, to]];
  });
  return { ...about, columns };
}
function endOfList(tokens, start2) {
  let at = start2;
  while (at < tokens.length && tokens[at]?.name !== "FROM") {
    at = tokens[at]?.name === "LP" ? closingOf(tokens, at) + 1 : at + 1;
  }
  return at;
}
function itemsOf(tokens) {
  const items = [[]];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === void 0) break;
    if (token.name === "COMMA") {
      items.push([]);
    } else if (token.name === "LP") {
      const end = closingOf(tokens, at);
      items.at(-1)?.push(...tokens.slice(at, end + 1));
      at = end;
    } else items.at(-1)?.push(token);
  }
  return items;
}
function plainName(item) {
  const alias = item.findIndex((token) => token.name === "AS");
  const bare = alias < 0 ? item : item.slice(0, alias);
  const [first, second, third] = bare;
  const name = bare.length === 3 && second?.name === "DOT" ? third : bare.length === 1 ? first : void 0;
  return name === void 0 || /^(?:STRING|INTEGER|FLOAT|NULL|BLOB|STAR)$/.test(name.name) ? null : unquoteName(name.text);
}

// src/changes/net/net-changes.ts
function netChanges(before, steps) {
  const after = steps.at(-1)?.after ?? before;
  const statements = steps.map((step) => step.statement);
  const renames = renamesByCopy(before, after, trackRenames(before, after, statements), statements);
  const made = unitsOf(before, steps).map(madeBy);
  namedAsAtTheEnd(made);
  const changes = diffSchemas(before, after, renames).flatMap((change) => {
    const unit = placeOf(change, made);
    return unit === void 0 ? [] : [{ change, unit }];
  });
  const units = made.map(({ unit }) => unit);
  const order = new Map(units.map((unit, place) => [unit, place]));
  const inOrder = changes.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  return { before, after, renames, changes: inOrder, units };
}
function unitsOf(before, steps) {
  const found = [];
  for (const [start2, group] of byMigration(steps)) {
    const rebuilds = foldRebuilds(group.map((step) => step.statement));
    const taken = new Set(rebuilds.flatMap((rebuild) => rebuild.statements));
    const single = group.map((_, at) => at).filter((at) => !taken.has(at));
    const lists = [
      ...single.map((at) => ({ statements: [at], table: null })),
      ...rebuilds.map(({ statements, table }) => ({ statements, table }))
    ];
    for (const { statements, table } of lists) {
      const first = statements[0] ?? 0;
      const last = statements.at(-1) ?? first;
      const schemas = {
        before: steps[start2 + first - 1]?.after ?? before,
        after: steps[start2 + last]?.after ?? before
      };
      const parts = statements.flatMap((at) => group[at] ?? []);
      const unit = unitOf(parts, table);
      if (unit !== null) found.push({ place: start2 + last, unit: { unit, ...schemas } });
    }
  }
  return found.sort((a, b) => a.place - b.place).map(({ unit }) => unit);
}
function byMigration(steps) {
  const groups = /* @__PURE__ */ new Map();
  let start2 = 0;
  for (const [at, step] of steps.entries()) {
    if (steps[at - 1]?.migration !== step.migration) start2 = at;
    const group = groups.get(start2);
    if (group === void 0) groups.set(start2, [step]);
    else group.push(step);
  }
  return groups;
}
function unitOf(parts, rebuilds) {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === void 0 || last === void 0) return null;
  const { migration } = first;
  return {
    migration,
    statements: parts.map((step) => step.statement),
    at: { file: migration.file, line: first.statement.line, endLine: last.statement.endLine },
    rebuilds
  };
}
function madeBy({ unit, before, after }) {
  if (before === after) return { unit, changes: [], keys: [] };
  const isRename = unit.rebuilds === null && unit.statements.some(({ text }) => /\brename\b/i.test(text));
  const changes = isRename ? diffSchemas(before, after, trackRenames(before, after, unit.statements)) : diffSchemas(before, after);
  return { unit, changes, keys: [] };
}
function namedAsAtTheEnd(made) {
  const tables = /* @__PURE__ */ new Map();
  const columns = /* @__PURE__ */ new Map();
  const tableName = (name) => tables.get(nameKey(name)) ?? name;
  const columnName = (table, column) => columns.get(`${nameKey(tableName(table))}.${nameKey(column)}`) ?? column;
  for (const each of made.toReversed()) {
    each.keys = each.changes.map((change) => ({
      verb: verbOf(change),
      key: objectKey(change, tableName, columnName),
      isOwn: each.unit.rebuilds === null || sameName(tableOf(change), each.unit.rebuilds)
    }));
    for (const change of each.changes) {
      if (change.kind === "rename-table") {
        tables.set(nameKey(change.from), tableName(change.to));
        tables.delete(nameKey(change.to));
      } else if (change.kind === "rename-column") {
        const table = nameKey(tableName(change.table));
        columns.set(`${table}.${nameKey(change.from)}`, columnName(change.table, change.to));
      }
    }
  }
}
function verbOf(change) {
  return change.kind === "change-column" ? `${change.kind} ${change.what}` : change.kind;
}
function placeOf(change, made) {
  const key = objectKey(
    change,
    (name) => name,
    (_, name) => name
  );
  const has = (test) => made.findLast(({ keys }) => keys.some(test))?.unit;
  const table = tableOf(change);
  return has((made2) => made2.isOwn && made2.key === key && made2.verb === verbOf(change)) ?? has((made2) => made2.isOwn && made2.key === key) ?? has((made2) => made2.key === key) ?? made.findLast(({ unit }) => isAbout(unit, table))?.unit ?? made.findLast(({ keys }) => keys.length > 0)?.unit;
}
function isAbout(unit, table) {
  if (unit.rebuilds !== null) return sameName(unit.rebuilds, table);
  return unit.statements.some((statement) => sameName(targetOf(statement) ?? "", table));
}
function wasThere({ before, renames }, table) {
  const origin = originOf(renames.tables, table);
  return tableNamed(before, origin) !== void 0;
}

// src/changes/facts/schema-changes.ts
function* changesOf({ net }, ...kinds) {
  for (const { change, unit } of net.changes) {
    if (isOneOf(change, kinds)) yield { change, at: atSpan(unit.migration, unit.at) };
  }
}
function isOneOf(change, kinds) {
  return kinds.some((kind) => kind === change.kind);
}
function groupChanges(changes) {
  const keyOf = ({ change, at }) => JSON.stringify(["table" in change ? nameKey(change.table) : change.view, at.migration, at.line]);
  return [...Map.groupBy(changes, keyOf).values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [[first, ...others]]
  );
}
function brokenBy({ oldCode }, change) {
  const broken = oldCode.broken.filter((found) => isCauseOf(change, found));
  return broken.find(({ query }) => query.values === "any") ?? broken[0];
}
function goneFromBase({ net }, table, column) {
  const renamedFrom = [...net.renames.tables].find(([, now]) => sameName(now, table))?.[0];
  return { table: renamedFrom ?? table, column };
}
function statementWords({ verb, column, values }) {
  const some = values === "some" ? "some " : "";
  const of = column === null || verb === "upsert" ? "" : ` of ${code(column)}`;
  return `${some}${verb === "view" ? "read" : verb}s${of}`;
}
function brokenAsEvidence(broken) {
  return broken === void 0 ? {} : { statement: broken.query.sql, sqlite: broken.message };
}
function bothSides({ net }, name) {
  const now = tableNamed(net.after, name);
  const old = tableNamed(renamedBefore(net.before, net.renames), name);
  return old === void 0 || now === void 0 || !wasThere(net, name) ? null : { old, now };
}
var renamed2 = /* @__PURE__ */ new WeakMap();
function renamedBefore(before, renames) {
  const known = renamed2.get(before) ?? renameSchema(before, renames);
  renamed2.set(before, known);
  return known;
}
function isOldColumn(evidence, table, column) {
  const sides = bothSides(evidence, table);
  return [sides?.old, sides?.now].every((side) => side?.columns.some(({ name }) => sameName(name, column)));
}
function tablesOnBothSides(evidence) {
  const { after } = evidence.net;
  const plain2 = after.tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return plain2.filter((name) => bothSides(evidence, name) !== null);
}
function lastChangeOf({ net }, table, matches) {
  const found = net.changes.findLast(
    ({ change }) => "table" in change && sameName(change.table, table) && matches(change)
  );
  return found === void 0 ? null : atSpan(found.unit.migration, found.unit.at);
}
function contentsInWords({ source }, n, one) {
  if (n === void 0) return "";
  if (source === "invented") return ` and all its ${one}s`;
  return n === 0 ? ", which is empty" : ` and its ${count(n, one)}`;
}
function lookAlikes(evidence) {
  const after = evidence.net.after;
  const before = renamedBefore(evidence.net.before, evidence.net.renames);
  const dropped = [...changesOf(evidence, "drop-column")].map(({ change }) => change);
  const added = [...changesOf(evidence, "add-column")].map(({ change }) => change);
  const columns = dropped.flatMap((gone) => {
    const isLike = (other) => sameName(other.table, gone.table) && affinityOf(other.definition.type) === affinityOf(gone.definition.type) && other.definition.generated === null;
    const twins = added.filter(isLike);
    const [twin] = twins;
    if (twin === void 0 || twins.length > 1 || dropped.filter(isLike).length > 1) return [];
    const keepsRules = twin.definition.notNull === gone.definition.notNull && twin.definition.default === gone.definition.default;
    if (!keepsRules || parentOf(before, gone.table, gone.column) !== parentOf(after, gone.table, twin.column))
      return [];
    if (isCarriedOver(evidence, gone.table, gone.column)) return [];
    return [{ table: gone.table, from: gone.column, to: twin.column }];
  });
  return [...columns, ...likeTables(evidence)];
}
function parentOf(schema, table, column) {
  const keys = tableNamed(schema, table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  return key === void 0 ? "" : nameKey(key.parent);
}
function likeTables(evidence) {
  const { before, after } = evidence.net;
  const added = [...changesOf(evidence, "add-table")].flatMap(
    ({ change }) => tableNamed(after, change.table) ?? []
  );
  return [...changesOf(evidence, "drop-table")].flatMap(({ change }) => {
    const gone = tableNamed(before, change.table);
    const twin = gone === void 0 ? void 0 : added.find((table) => columnsOf(table) === columnsOf(gone));
    return gone === void 0 || twin === void 0 ? [] : [{ table: gone.name, from: gone.name, to: twin.name }];
  });
}
function columnsOf(table) {
  return JSON.stringify(table.columns.map(({ name, type }) => [nameKey(name), type]).sort());
}
function isCarriedOver({ net }, table, column) {
  return net.units.some(
    ({ statements, rebuilds }) => rebuilds === null && statements.some(
      ({ kind, text }) => (kind === "update" || kind === "insert") && namesWord(text, column) && namesWord(text, table)
    )
  );
}

// src/rules/schema/column-default-changed.ts
var columnDefaultChanged = defineRule({
  id: "column-default-changed",
  stage: "schema",
  severity: "notice",
  summary: "A column's default changes",
  why: "Drizzle sends a default it knows along with each insert: running code goes on with the old one, and rows that are there keep what they have.",
  *check(evidence) {
    const changes = [...changesOf(evidence, "change-column")];
    const isRetold = ({ change: { table, column } }) => changes.some(
      ({ change: other }) => (other.what === "type" || other.what === "generated") && sameName(other.table, table) && sameName(other.column, column)
    );
    const wasRequired = ({ change: { table, column, from } }) => {
      const found = tableNamed(evidence.net.after, table)?.columns.find(({ name }) => sameName(name, column));
      return from === null && found?.notNull === true;
    };
    const told = changes.filter(
      (found) => found.change.what === "default" && plain(found.change.from) !== plain(found.change.to) && !isRetold(found) && !wasRequired(found)
    );
    for (const group of Map.groupBy(told, ({ change }) => nameKey(change.table)).values()) {
      const [first, ...others] = group;
      if (first === void 0) continue;
      const { table, column, from, to } = first.change;
      const columns = group.map(({ change }) => change.column);
      yield {
        at: first.at,
        subject: `${table}.${columns.join(",")}`,
        message: others.length === 0 ? `The default of ${code(`${table}.${column}`)} changes from ${said(from)} to ${said(to)}; running code goes on writing the old one` : `${count(group.length, "default")} of ${code(table)} change (${joinNames(columns)}); running code goes on writing the old ones`,
        remedy: `Where the old default would be wrong, deploy code that gives ${joinNames(columns)} a value first, and update the rows that have the old one`,
        evidence: {
          table,
          columns: group.map(({ change }) => ({ column: change.column, from: change.from, to: change.to }))
        }
      };
    }
  }
});
function said(value) {
  return value === null ? "none" : code(value);
}
function plain(value) {
  return value === null ? null : /^'(-?\d+(?:\.\d+)?)'$/.exec(value)?.[1] ?? value;
}

// src/changes/breakdown/data-effect.ts
var notTried = { words: "not tried", isLoss: false };
var untouched = { words: "none touched", isLoss: false };
function lossesOf(unit, { rows, source }) {
  if (rows === null) return [];
  return rows.tables.flatMap((table) => {
    if (table.after === null) return [];
    const isDeleted = table.deleted > 0 && isTakenBy(unit, findLoss(rows, table));
    return [...isDeleted ? [deletedWords(table, source)] : [], ...emptiedWords(unit, table, source)];
  });
}
function rebuildEffect(unit, changes, met) {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked2 = changes.flatMap(
    (change) => droppedWords(change, met).map(
      (words2) => "column" in change ? `${code(change.column)}: ${words2}` : words2
    )
  );
  const words = [...asked2, ...losses];
  return { words: words.length === 0 ? "all copied" : words.join(", "), isLoss: losses.length > 0 };
}
function emptiedEffect(table, column, met) {
  if (!wasTried(met)) return notTried;
  const found = met.rows?.tables.find(({ after }) => after !== null && sameName(after, table));
  const values = found?.columns.find(({ after }) => after !== null && sameName(after, column));
  if (found === void 0 || met.source === "invented") return { words: "all values go", isLoss: true };
  if (values === void 0) return { words: "it was empty", isLoss: false };
  return { words: `${count(values.nonNullBefore, "value")} go`, isLoss: values.nonNullBefore > 0 };
}
function changeEffect(change, unit, met) {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked2 = droppedWords(change, met);
  if (losses.length > 0) return { words: [...asked2, ...losses].join(", "), isLoss: true };
  return asked2.length > 0 ? { words: asked2.join(", "), isLoss: false } : untouched;
}
function statementEffect(units, table, met) {
  const { rows, source } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const effects = rows.effects.filter((effect) => units.some((unit) => isOf(unit, effect)));
  const losses = [...new Set(units.flatMap((unit) => lossesOf(unit, met)))];
  const written = effects.reduce((sum, { direct }) => sum + direct, 0);
  if (written === 0)
    return source === "invented" ? { words: "no invented row is meant", isLoss: false } : untouched;
  const found = rows.tables.find(({ after }) => after !== null && sameName(after, table));
  const kind = units[0]?.statements[0]?.kind;
  if (kind === "insert") return { words: insertedWords(units, written, source), isLoss: false };
  const isAll = kind === "delete" && found !== void 0 && found.rowsAfter === 0;
  const verb = kind === "delete" ? "go" : "change";
  const share = isAll ? "all rows" : "some rows";
  const words = `${source === "invented" ? share : count(written, "row")} ${verb}`;
  return { words: [words, ...losses].join(", "), isLoss: isAll || losses.length > 0 };
}
function insertedWords(units, written, source) {
  const copies = units.some(({ statements }) => statements.some(({ text }) => /\bselect\b/i.test(text)));
  return copies && source === "invented" ? "rows added" : `${count(written, "row")} added`;
}
function wasTried({ rows }) {
  return rows !== null && rows.run.failure === null;
}
function droppedWords(change, { rows, source }) {
  if (change.kind === "drop-table") {
    const table = rows?.tables.find((found) => sameName(found.table, change.table));
    if (table === void 0) return [];
    if (source === "invented") return ["all rows go"];
    return [table.rowsBefore === 0 ? "it was empty" : `${count(table.rowsBefore, "row")} go`];
  }
  if (change.kind !== "drop-column") return [];
  const column = droppedColumn(change.table, change.column, rows);
  if (column === void 0) return [];
  if (source === "invented") return ["all values go"];
  return [column.nonNullBefore === 0 ? "it was empty" : `${count(column.nonNullBefore, "value")} go`];
}
function droppedColumn(table, column, rows) {
  const found = rows?.tables.find(({ after }) => after !== null && sameName(after, table));
  return found?.columns.find(
    ({ before, after }) => after === null && before !== null && sameName(before, column)
  );
}
function isOf(unit, { migration, statement }) {
  return unit.migration.name === migration.name && unit.statements.some(({ line, text }) => line === statement.line && text === statement.text);
}
function isTakenBy(unit, loss) {
  return loss !== null && isOf(unit, loss.effect);
}
function deletedWords(table, source) {
  const name = code(table.table);
  if (source !== "invented")
    return `${name} ${formatNumber(table.rowsBefore)} → ${formatNumber(table.rowsAfter)}`;
  return `${table.rowsAfter === 0 ? "all" : "some"} rows of ${name} deleted`;
}
function emptiedWords(unit, table, source) {
  const targets2 = unit.statements.flatMap(
    (statement) => statement.kind === "drop-table" ? targetOf(statement) ?? [] : []
  );
  const isRebuilt = unit.rebuilds !== null && sameName(unit.rebuilds, table.after ?? "");
  return table.columns.flatMap((column) => {
    const { before, after } = column;
    if (after === null) return [];
    if (before === null) {
      const name2 = code(`${table.after}.${after}`);
      return isRebuilt && column.ownName > 0 ? [`${name2} holds its own name`] : [];
    }
    const key = table.foreignKeys.find(({ columns }) => columns.some((name2) => sameName(name2, before)));
    const isChild = key !== void 0 && targets2.some((target) => sameName(target, key.parent));
    if (!isRebuilt && !isChild) return [];
    const name = code(`${table.table}.${before}`);
    if (column.ownName > 0) return [`${name} holds its own name`];
    if (column.nulled === 0) return [];
    const share = source !== "invented" ? count(column.nulled, "value") : `${column.nulled >= column.nonNullBefore ? "all" : "some"} values`;
    return [`${share} of ${name} emptied`];
  });
}

// src/changes/facts/narrowed-views.ts
function* narrowedViews(evidence) {
  for (const { change, at } of changesOf(evidence, "change-view")) {
    const broken = brokenBy(evidence, change);
    if (broken === void 0) continue;
    const view = code(change.view);
    yield {
      at,
      subject: `view ${change.view}`,
      message: `The view ${view} no longer answers what running code asks: ${code(broken.message)}`,
      remedy: `Code first, then migrate: deploy code that reads ${view} as it will be, or make the new one under another name`,
      evidence: { view: change.view, ...brokenAsEvidence(broken) }
    };
  }
}

// src/rules/schema/column-dropped.ts
var columnDropped = defineRule({
  id: "column-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A column is dropped",
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so running code fails on all of them.",
  *check(evidence) {
    const alike = new Set(lookAlikes(evidence).map(({ table, from }) => nameKey(`${table}.${from}`)));
    const dropped = [...changesOf(evidence, "drop-column")].filter(
      ({ change }) => !alike.has(nameKey(`${change.table}.${change.column}`))
    );
    for (const group of groupChanges(dropped)) {
      const [{ change, at }] = group;
      const changes = group.map((each) => each.change);
      const columns = changes.map(({ column }) => column);
      const values = droppedColumn(change.table, change.column, evidence.rows)?.nonNullBefore;
      const what = columns.length === 1 ? `${code(`${change.table}.${change.column}`)}${contentsInWords(evidence, values, "value")}` : `${joinNames(columns)} of ${code(change.table)} and all their values`;
      yield {
        at,
        subject: `${change.table}.${columns.join(",")}`,
        message: `Drops ${what}; ${meanwhile(evidence, columns)}`,
        remedy: remedyFor5(changes),
        evidence: { table: change.table, columns, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: columns.map((column) => goneFromBase(evidence, change.table, column))
      };
    }
    yield* narrowedViews(evidence);
  }
});
function meanwhile({ replay }, columns) {
  const { driver, doubleQuotedText } = replay.profile;
  const them = columns.length === 1 ? "it" : "them";
  if (!doubleQuotedText) return `SELECT and INSERT of running code name ${them} and fail`;
  const text = columns.length === 1 ? `the text ${code(columns[0] ?? "")}` : "their names";
  return `INSERT of running code fails, and on ${driver} its SELECT answers with ${text} in every row`;
}
function remedyFor5(changes) {
  const names2 = joinNames(changes.map(({ column }) => column));
  const required = changes.filter(({ definition }) => definition.notNull && definition.default === null);
  if (required.length > 0) {
    const first = joinNames(required.map(({ column }) => column));
    return `In two phases, since new code cannot insert while ${first} must have a value: give it a default or allow NULL first, deploy code without ${names2}, and drop what is left in a later release`;
  }
  return `Code first, then migrate: deploy code whose schema no longer has ${names2}, and drop in a later release`;
}

// src/rules/schema/column-renamed.ts
var columnRenamed = defineRule({
  id: "column-renamed",
  stage: "schema",
  severity: "warning",
  summary: "A column is renamed",
  why: "Running code asks for the old name and new code for the new one: there is no order of deployment in which both work.",
  *check(evidence) {
    for (const group of groupChanges(changesOf(evidence, "rename-column"))) {
      const [{ change, at }] = group;
      const { table, from, to } = change;
      const pairs2 = group.map((each) => ({ from: each.change.from, to: each.change.to }));
      const renames = pairs2.slice(0, 4).map((pair) => `${code(pair.from)} to ${code(pair.to)}`);
      const more = pairs2.length > 4 ? ` and ${pairs2.length - 4} more` : "";
      const columns = tableNamed(evidence.net.after, table)?.columns ?? [];
      const isThereAgain = columns.some(({ name }) => sameName(name, from));
      yield {
        at,
        subject: `${table}.${pairs2.map((pair) => `${pair.from} ${pair.to}`).join(",")}`,
        message: pairs2.length > 1 ? `Renames columns of ${code(table)}: ${renames.join(", ")}${more}; running code asks for the old names and fails` : isThereAgain ? `Renames ${code(`${table}.${from}`)} to ${code(to)} and adds another ${code(from)}; running code reads and writes that one` : `Renames ${code(`${table}.${from}`)} to ${code(to)}; running code asks for ${code(from)} and fails`,
        remedy: `Rename in code only and keep ${joinNames(pairs2.map((pair) => pair.from))} as the name in the database; or in phases: add ${joinNames(pairs2.map((pair) => pair.to))}, deploy code that writes both, copy the values, read what is new (behind a feature flag if you have one), and drop what is old in a later release`,
        evidence: { table, columns: pairs2, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: pairs2.map((pair) => goneFromBase(evidence, table, pair.from))
      };
    }
  }
});

// src/rules/schema/column-required.ts
var columnRequired = defineRule({
  id: "column-required",
  stage: "schema",
  severity: "warning",
  summary: "A column must have a value that running code does not give",
  why: "Running code does not know a new column, and gives NULL where it was allowed to: its inserts fail from the migration on until the new code is everywhere.",
  *check(evidence) {
    for (const { change, at } of changesOf(evidence, "add-column", "change-column")) {
      const broken = brokenBy(evidence, change);
      if (!isRequired(change) || change.kind === "change-column" && broken === void 0) continue;
      if (failsAlready(evidence, change.column)) continue;
      const name = code(`${change.table}.${change.column}`);
      const fails = broken === void 0 ? "inserts of running code fail" : `${statementWords(broken.query)} of running code fail: ${code(broken.message)}`;
      yield {
        at,
        // A default takes the place of what is left out: only code that writes NULL on purpose fails.
        ...broken?.query.values === "some" ? { severity: "notice" } : {},
        subject: `${change.table}.${change.column}`,
        message: change.kind === "add-column" ? `Adds ${name}, NOT NULL without a default; ${fails}` : `${name} may no longer be NULL; ${fails}`,
        remedy: change.kind === "add-column" ? `Add ${code(change.column)} with a default, or without NOT NULL; deploy code that gives it a value, and tighten it in a later release` : `Deploy code that always gives ${code(change.column)} a value first, fill the rows that have none, and add NOT NULL in a later release`,
        evidence: { table: change.table, column: change.column, ...brokenAsEvidence(broken) }
      };
    }
  }
});
function isRequired(change) {
  if (change.kind === "change-column") return change.what === "not-null" && change.to !== null;
  const { notNull, default: fallback, generated } = change.definition;
  return notNull && fallback === null && generated === null;
}
function failsAlready({ rows }, column) {
  const message = rows?.run.failure?.message ?? "";
  return message.startsWith("NOT NULL constraint failed") && message.endsWith(`.${column}`);
}

// src/rules/schema/column-retyped.ts
var columnRetyped = defineRule({
  id: "column-retyped",
  stage: "schema",
  severity: "warning",
  summary: "A column changes its type",
  why: "SQLite converts what it stores by the column's type, so running code reads text where it read numbers, or writes what the new code cannot read.",
  *check(evidence) {
    for (const { change, at } of changesOf(evidence, "change-column")) {
      if (!isRetyped(change)) continue;
      const broken = brokenBy(evidence, change);
      const isRefused = broken !== void 0 && broken.query.verb !== "read";
      const shown2 = isRefused ? `; ${statementWords(broken.query)} of running code fail: ${code(broken.message)}` : "";
      const name = code(`${change.table}.${change.column}`);
      yield {
        at,
        subject: `${change.table}.${change.column} ${change.what}`,
        message: change.what === "generated" ? `${name} ${generatedWords(change)}${shown2}` : `${name} changes from ${typeName(change.from)} to ${typeName(change.to)}: ${meaning(change)}${shown2}`,
        remedy: `Add a new column of the new type, deploy code that writes both, copy the values with a CAST that says what is meant, and drop ${code(change.column)} in a later release`,
        evidence: {
          table: change.table,
          column: change.column,
          from: change.from,
          to: change.to,
          ...brokenAsEvidence(broken)
        }
      };
    }
  }
});
function isRetyped({ what, from, to }) {
  if (what === "generated") return true;
  return what === "type" && storing(from) !== storing(to);
}
function storing(type) {
  const affinity = affinityOf(type ?? "");
  return affinity === "numeric" ? "integer" : affinity;
}
function typeName(type) {
  return type === null || type === "" ? "no type" : code(type);
}
function meaning({ from, to }) {
  const [was, is] = [storing(from), storing(to)];
  if (is === "text") return "numbers that are written come back as text";
  if (was === "text" && (is === "integer" || is === "real"))
    return "text that looks like a number comes back as one";
  if (is === "real") return "whole numbers beyond 2^53 lose digits";
  if (was === "real") return "fractions stay, whole numbers become integers";
  return "values are no longer converted when they are written";
}
function generatedWords({ from, to }) {
  if (from === null) return "is generated now and takes no values any more";
  return to === null ? "is no longer generated: code has to give it a value" : "is computed in another way";
}

// src/queries/unique-targets.ts
function uniqueTargets(table) {
  const indexes = table.indexes.filter(
    (index) => index.unique && index.columns.every((column) => !column.isExpression)
  );
  const all = [
    { columns: table.primaryKey, where: null },
    ...indexes.map((index) => ({ columns: index.columns.map(({ term }) => term), where: index.where }))
  ];
  const sets = all.filter(({ columns }) => columns.length > 0);
  return [...new Map(sets.map((target) => [targetKey(target), target])).values()];
}
function targetKey({ columns, where }) {
  return JSON.stringify([columns.map(nameKey).sort(), where]);
}
function uniqueOnlyIn(table, other) {
  const known = uniqueTargets(other);
  const keys = new Set(known.map(targetKey));
  const full = known.filter(({ where }) => where === null);
  return uniqueTargets(table).filter((target) => {
    if (keys.has(targetKey(target))) return false;
    const names2 = new Set(target.columns.map(nameKey));
    return !full.some(({ columns }) => columns.every((name) => names2.has(nameKey(name))));
  });
}
function targetsLost(table, other) {
  const keys = new Set(uniqueTargets(other).map(targetKey));
  return uniqueTargets(table).filter((target) => !keys.has(targetKey(target)));
}

// src/changes/facts/unique-changes.ts
function isUniqueChange(change, table, columns) {
  if (!("table" in change) || nameKey(change.table) !== nameKey(table)) return false;
  const wanted = setKey(columns);
  switch (change.kind) {
    case "add-index":
    case "drop-index":
      return change.index.unique && setKey(change.index.columns.map(({ term }) => term)) === wanted;
    case "change-index":
      return [change.before, change.after].some(
        (index) => index.unique && setKey(index.columns.map(({ term }) => term)) === wanted
      );
    case "change-primary-key":
      return setKey(change.from) === wanted || setKey(change.to) === wanted;
    default:
      return false;
  }
}
function setKey(columns) {
  return JSON.stringify(columns.map(nameKey).sort());
}
var refusing = /* @__PURE__ */ new Set(["NO ACTION", "RESTRICT"]);
function looserAction(before, after) {
  if (nameKey(before.parent) !== nameKey(after.parent)) return false;
  return !(refusing.has(after.onDelete) && !refusing.has(before.onDelete)) && !(refusing.has(after.onUpdate) && !refusing.has(before.onUpdate));
}

// src/changes/facts/added-constraints.ts
function* addedConstraints(evidence) {
  for (const table of tablesOnBothSides(evidence)) yield* addedUniqueness(evidence, table);
  yield* addedExpressions(evidence);
  yield* addedConditions(evidence);
  yield* addedReferences(evidence);
}
function* addedUniqueness(evidence, table) {
  const sides = bothSides(evidence, table);
  if (sides === null) return;
  for (const { columns } of uniqueOnlyIn(sides.now, sides.old)) {
    const change = evidence.net.changes.find(
      (placed) => isUniqueChange(placed.change, table, columns)
    )?.change;
    const stopped = evidence.oldCode.broken.filter(({ message }) => message.startsWith("UNIQUE "));
    const broken = change === void 0 ? void 0 : stopped.find((found) => isCauseOf(change, found));
    const isOld = columns.every((column) => isOldColumn(evidence, table, column));
    const at = lastChangeOf(evidence, table, (found) => isUniqueChange(found, table, columns));
    if (at === null || !isOld && broken === void 0) continue;
    yield { table, at, broken, words: `${code(`${table}.${columns.join(", ")}`)} must be unique now` };
  }
}
function* addedExpressions(evidence) {
  for (const { change, at } of changesOf(evidence, "add-index")) {
    const { table, index } = change;
    const old = bothSides(evidence, table)?.old.columns ?? [];
    const terms = index.columns.map(({ term }) => term).join(", ");
    const isExpression = index.unique && index.columns.some((column) => column.isExpression);
    if (!isExpression || !old.some(({ name }) => namesWord(terms, name))) continue;
    yield { table, at, broken: void 0, words: `${code(terms)} must be unique in ${code(table)} now` };
  }
}
function* addedConditions(evidence) {
  const kinds = ["add-check", "change-option", "add-trigger", "change-trigger"];
  for (const { change, at } of changesOf(evidence, ...kinds)) {
    const broken = brokenBy(evidence, change);
    if (bothSides(evidence, change.table) === null) continue;
    if (broken === void 0 && (change.kind !== "add-check" || isAboutNew(evidence, change))) continue;
    yield { table: change.table, at, broken, words: conditionWords(change) };
  }
}
function* addedReferences(evidence) {
  for (const { change, at } of changesOf(evidence, "add-foreign-key", "change-foreign-key")) {
    const { table } = change;
    const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
    if (!key.columns.every((column) => isOldColumn(evidence, table, column))) continue;
    if (change.kind === "change-foreign-key" && looserAction(change.before, key)) continue;
    yield { table, at, broken: brokenBy(evidence, change), words: keyWords(change) };
  }
}
function conditionWords(change) {
  if (change.kind === "add-check")
    return `${code(change.table)} has a new CHECK ${code(change.check.expression)}`;
  if (change.kind === "change-option") return `${code(change.table)} is STRICT now`;
  return `The trigger ${code(change.trigger)} watches over ${code(change.table)}`;
}
function keyWords(change) {
  const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
  const child = code(`${change.table}.${key.columns.join(", ")}`);
  const isSameParent = change.kind === "change-foreign-key" && sameName(change.before.parent, key.parent);
  return isSameParent ? `${child} keeps rows of ${code(key.parent)} from being deleted or changed now` : `${child} must refer to a row of ${code(key.parent)} now`;
}
function isAboutNew(evidence, { table, check }) {
  const sides = bothSides(evidence, table);
  const fresh = sides?.now.columns.filter(({ name }) => !isOldColumn(evidence, table, name)) ?? [];
  return fresh.some(({ name }) => check.expression.toLowerCase().includes(name.toLowerCase()));
}

// src/rules/schema/constraint-added.ts
var constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  severity: "warning",
  summary: "A constraint is added that writes of running code may violate",
  why: "Code that is still running was written without the constraint: what it writes may be refused from the migration on.",
  *check(evidence) {
    for (const { table, at, words, broken } of addedConstraints(evidence)) {
      const shown2 = broken === void 0 ? "writes of running code may be refused" : `${statementWords(broken.query)} of running code fail: ${code(broken.message)}`;
      yield {
        at,
        subject: `${table} ${words}`,
        message: `${words}; ${shown2}`,
        remedy: `Deploy code that already keeps to it first, mend the rows of ${code(table)} that do not, and add the constraint in a later release`,
        evidence: { table, ...brokenAsEvidence(broken) }
      };
    }
  }
});

// src/changes/facts/dropped-constraints.ts
function* droppedConstraints(evidence) {
  const kinds = ["drop-check", "drop-foreign-key", "change-foreign-key", "drop-index"];
  for (const dropped of changesOf(evidence, ...kinds)) {
    if (bothSides(evidence, dropped.change.table) !== null && isLooser(evidence, dropped)) yield dropped;
  }
}
function isLooser(evidence, { change, at }) {
  switch (change.kind) {
    case "change-foreign-key":
      return looserAction(change.before, change.after);
    case "drop-foreign-key":
      return isKept(evidence, change);
    case "drop-check":
      return !isReplaced(evidence, change.table, at) && !namesGone(evidence, change);
    case "drop-index":
      return change.index.unique && change.index.columns.some((column) => column.isExpression);
  }
}
function isKept(evidence, { table, foreignKey }) {
  return foreignKey.columns.every((column) => isOldColumn(evidence, table, column)) && tableNamed(evidence.net.after, foreignKey.parent) !== void 0;
}
function isReplaced(evidence, table, at) {
  return [...changesOf(evidence, "add-check")].some(
    (added) => sameName(added.change.table, table) && added.at.line === at.line && added.at.file === at.file
  );
}
function namesGone(evidence, { table, check }) {
  const columns = bothSides(evidence, table)?.old.columns ?? [];
  const gone = columns.filter(({ name }) => !isOldColumn(evidence, table, name));
  return gone.some(({ name }) => check.expression.toLowerCase().includes(name.toLowerCase()));
}

// src/rules/schema/constraint-dropped.ts
var constraintDropped = defineRule({
  id: "constraint-dropped",
  stage: "schema",
  severity: "notice",
  summary: "A constraint is dropped that running code may rely on",
  why: "Once new code writes what the constraint kept out, code that is still running reads what it never met: a NULL, an orphan, a value out of range.",
  *check(evidence) {
    for (const { change, at } of changesOf(evidence, "change-column")) {
      if (change.what !== "not-null" || change.to !== null) continue;
      const name = `${change.table}.${change.column}`;
      yield {
        at,
        subject: name,
        message: `${code(name)} may be NULL now`,
        remedy: `Have all running code ready for NULL in ${code(change.column)} before any code writes it`
      };
    }
    for (const { change, at } of droppedConstraints(evidence)) {
      const words = describeChange(change);
      yield {
        at,
        subject: change.kind === "drop-index" ? change.index.name : words,
        message: words.charAt(0).toUpperCase() + words.slice(1),
        remedy: "Have all running code ready for rows that do not keep to it before any code writes them"
      };
    }
  }
});

// src/rules/schema/drop-and-add.ts
var dropAndAdd = defineRule({
  id: "drop-and-add",
  stage: "schema",
  severity: "warning",
  summary: 'Something is dropped and something like it added: a rename answered as "create"',
  why: 'drizzle-kit asks whether a new name is a rename. Answered as "create", the old column or table is dropped with everything in it, and the new one starts empty.',
  *check(evidence) {
    const alike = lookAlikes(evidence);
    for (const { change, at } of changesOf(evidence, "drop-column", "drop-table")) {
      const column = change.kind === "drop-column" ? change.column : change.table;
      const found = alike.find(({ table, from }) => sameName(table, change.table) && sameName(from, column));
      if (found === void 0) continue;
      const isColumn = change.kind === "drop-column";
      const name = isColumn ? `${found.table}.${found.from}` : found.from;
      const rename = isColumn ? `ALTER TABLE ${quoteName(found.table)} RENAME COLUMN ${quoteName(found.from)} TO ${quoteName(found.to)};` : `ALTER TABLE ${quoteName(found.from)} RENAME TO ${quoteName(found.to)};`;
      yield {
        at,
        subject: name,
        message: `Drops ${code(name)} and adds ${code(found.to)} of the same kind: the ${isColumn ? "values" : "rows"} are gone, not renamed`,
        remedy: `If it is a rename, keep what is in it with this instead of the two statements, and deploy in phases, since running code still asks for the old name:${fence("sql", rename)}`,
        evidence: { from: name, to: found.to, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: [
          isColumn ? goneFromBase(evidence, found.table, found.from) : { table: found.from, column: null }
        ]
      };
    }
  }
});

// src/changes/facts/left-behind.ts
function leftBehind({ net, oldCode }, change) {
  const failed = oldCode.broken.filter((broken) => isCauseOf(change, broken)).map(({ query }) => query);
  const views = net.after.views.filter(
    ({ name }) => failed.some(({ verb, table }) => verb === "view" && sameName(table, name))
  );
  const triggers = net.after.triggers.filter(
    ({ sql: sql2, table: on }) => namesWord(sql2, change.table) && failed.some(({ verb, table }) => verb !== "view" && sameName(table, on))
  );
  return [
    ...views.map(({ name }) => ({ name: `the view ${code(name)}`, fails: "every read of it fails" })),
    ...triggers.map(({ name, table }) => ({
      name: `the trigger ${code(name)}`,
      fails: `writes to ${code(table)} fail`
    }))
  ];
}

// src/rules/schema/table-dropped.ts
var tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of running code that names it fails until the new code is everywhere.",
  *check(evidence) {
    const alike = new Set(
      lookAlikes(evidence).map(({ from, table }) => from === table ? nameKey(from) : "")
    );
    const remade = new Set(
      [...changesOf(evidence, "add-virtual-table")].map(({ change }) => nameKey(change.table))
    );
    for (const { change, at } of changesOf(evidence, "drop-table", "drop-virtual-table")) {
      if (alike.has(nameKey(change.table)) || remade.has(nameKey(change.table))) continue;
      const name = code(change.table);
      const broken = brokenBy(evidence, change);
      const left = leftBehind(evidence, change);
      yield {
        at,
        ...left.length > 0 ? { severity: "error" } : {},
        subject: `table ${change.table}`,
        message: `Drops ${name}${contentsInWords(evidence, rowsIn(evidence, change.table), "row")}; running code that names it fails${stillThere(left)}`,
        remedy: remedyFor6(evidence, change.table, left),
        evidence: { table: change.table, ...brokenAsEvidence(broken) },
        gone: [{ table: change.table, column: null }]
      };
    }
    for (const { change, at } of changesOf(evidence, "drop-view")) {
      yield {
        at,
        subject: `view ${change.view}`,
        message: `Drops the view ${code(change.view)}; running code that reads it fails`,
        remedy: `Deploy code that no longer reads ${code(change.view)} first, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: [{ table: change.view, column: null }]
      };
    }
  }
});
function rowsIn({ rows }, name) {
  return rows?.tables.find((found) => sameName(found.table, name))?.rowsBefore;
}
function stillThere(left) {
  return left.map(({ name, fails }) => `; ${name} still names it, and ${fails} from then on`).join("");
}
function remedyFor6({ net }, name, behind) {
  const children = net.before.tables.filter(
    (table) => !sameName(table.name, name) && table.foreignKeys.some(({ parent }) => sameName(parent, name))
  );
  const left = children.filter((child) => net.after.tables.some((table) => sameName(table.name, child.name)));
  const references = left.length === 0 ? "" : `, take the references of ${joinNames(left.map((table) => table.name))} to it away`;
  const first = behind.length === 0 ? "" : `Drop ${behind.map((each) => each.name).join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name)}${references}, and drop the table in a later release`;
}

// src/rules/schema/table-renamed.ts
var tableRenamed = defineRule({
  id: "table-renamed",
  stage: "schema",
  severity: "warning",
  summary: "A table is renamed",
  why: "Running code asks for the old name and new code for the new one: there is no order of deployment in which both work.",
  *check(evidence) {
    for (const { change, at } of changesOf(evidence, "rename-table")) {
      const { from, to } = change;
      const kept = code(`sqliteTable(${JSON.stringify(from)}, …)`);
      const view = code(`CREATE VIEW ${quoteName(from)} AS SELECT * FROM ${quoteName(to)}`);
      yield {
        at,
        subject: `${from} ${to}`,
        message: `Renames ${code(from)} to ${code(to)}; running code asks for ${code(from)} and fails`,
        remedy: `Rename it in code only, ${kept} under any name you like; or in the same migration leave ${view} behind for code that reads, and drop it in a later release`,
        evidence: { from, to, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: [{ table: from, column: null }]
      };
    }
  }
});

// src/rules/schema/upsert-target-lost.ts
var upsertTargetLost = defineRule({
  id: "upsert-target-lost",
  stage: "schema",
  severity: "warning",
  summary: "A unique index that an ON CONFLICT needs is gone",
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite refuses the whole statement where there is none; nothing keeps duplicates out any more either.",
  *check(evidence) {
    for (const table of tablesOnBothSides(evidence)) {
      const sides = bothSides(evidence, table);
      if (sides === null) continue;
      for (const { columns } of targetsLost(sides.old, sides.now)) {
        if (!columns.every((column) => isOldColumn(evidence, table, column))) continue;
        const at = lastChangeOf(evidence, table, (change2) => isUniqueChange(change2, table, columns));
        if (at === null) continue;
        const change = evidence.net.changes.find(
          (placed) => isUniqueChange(placed.change, table, columns)
        )?.change;
        const broken = change === void 0 ? void 0 : brokenBy(evidence, change);
        const names2 = code(`${table}.${columns.join(", ")}`);
        if (broken === void 0) continue;
        yield {
          at,
          subject: `${table}.${columns.join(", ")}`,
          message: `${names2} is no longer unique; upserts of running code on it fail: ${code(broken.message)}, and duplicates are let in`,
          remedy: `If code upserts on ${code(columns.join(", "))}, deploy code that no longer does first, and drop the index in a later release; if none does, accept this`,
          evidence: { table, columns, ...brokenAsEvidence(broken) }
        };
      }
    }
  }
});

// src/rules/index.ts
var rules = [
  bundleDiffers,
  chunkEmpty,
  chunkStatements,
  forbiddenStatement,
  journalDuplicate,
  journalIndexGap,
  journalTimeFuture,
  journalTimeOrder,
  journalUnreadable,
  mergeConflictLeft,
  migrationFileMissing,
  migrationFileUnlisted,
  snapshotChainBroken,
  snapshotMissing,
  branchesCollide,
  historySquashed,
  journalEntryEdited,
  layoutConverted,
  migrationDeleted,
  migrationEdited,
  migrationReformatted,
  migrationRenamed,
  migrationReordered,
  snapshotEdited,
  migrationFails,
  migrationSkipped,
  pragmaWithoutEffect,
  schemaNotMigrated,
  snapshotDiffers,
  syntaxTooNew,
  transactionControl,
  upgradeDiffers,
  dataDependent,
  failsOnRows,
  foreignKeysBroken,
  objectsLost,
  rowsDeleted,
  slowMigration,
  valuesChanged,
  valuesNulled,
  columnDefaultChanged,
  columnDropped,
  columnRenamed,
  columnRequired,
  columnRetyped,
  constraintAdded,
  constraintDropped,
  dropAndAdd,
  tableDropped,
  tableRenamed,
  upsertTargetLost,
  acceptanceUnused,
  gateRelaxed
];

export {
  findStatements,
  namesWord,
  targetOf,
  wholeFile,
  addedStatements,
  prefixOf,
  droppedColumnOf,
  screenStatement,
  pragmaName,
  lastSnapshot,
  isNewlyBehind,
  describeChange,
  rowidName,
  isRowid,
  affinityOf,
  isCauseOf,
  trackRenames,
  normalizeExpression,
  normalizeTokens,
  normalizeDefault,
  normalizeType,
  closingOf,
  renameSchema,
  diffSchemas,
  tableOf,
  originOf,
  netChanges,
  wasThere,
  rebuildEffect,
  emptiedEffect,
  changeEffect,
  statementEffect,
  uniqueTargets,
  uniqueOnlyIn,
  rules
};
