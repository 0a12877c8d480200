import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  addedStatements,
  affinityOf,
  changesSchema,
  inSql,
  isRowid,
  nameKey,
  quoteName,
  quoteText,
  sameName,
  tableNamed,
  wholeFile
} from "./chunk-F5UYXN2Q.js";
import {
  appHasKeys,
  joinPath,
  nameInLedger,
  ownLedgerTable,
  parentOf,
  usualLedgers
} from "./chunk-C2P5G3QN.js";
import {
  code,
  count,
  fence,
  formatBytes,
  formatNumber,
  joinNames,
  unmarked
} from "./chunk-IHJ46VBQ.js";
import "./chunk-XAUKD6NH.js";

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
function atStatement({ migration, statement }) {
  return atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine });
}
function atFolder(folder) {
  const file = folder.journal ?? folder.migrations.at(-1)?.file ?? folder.path;
  return { migration: null, file, line: 1, endLine: 1 };
}

// src/rules/rule.ts
function defineRule(rule) {
  return rule;
}

// src/rules/words/failed-migration.ts
function failingPlaces({ upgrade, fresh, copies }, { message }, on2, isFine) {
  if (isFine) {
    const where = copies.length === 1 ? "the production copy" : `${count(copies.length, "production copy", "production copies")}`;
    return `applies on ${where} and fails on a new, empty database`;
  }
  if (lacksParent(message))
    return "fails on every database that lacks a row it refers to, as each new one does";
  return `fails on ${fresh === upgrade || on2.length > 1 ? "every database" : on2[0] ?? ""}`;
}
function lacksParent(message) {
  return message.includes("FOREIGN KEY constraint failed");
}
var needsRows = "Let the statement do nothing where the rows it needs are not there (`INSERT … SELECT … WHERE EXISTS (…)`), or keep it for production: tests, previews and new installations start without rows";
function failedRemedy({ message, cause }) {
  if (/^Only finite numbers/.test(message))
    return "Let the folder's name begin with its time, `YYYYMMDDHHMMSS_`: the migrator reads it from there, and this driver does not take what is no number";
  if (cause === "migrator")
    return "The migrator stops before it runs any SQL. Bring its table of applied migrations into the form of drizzle-orm 1.0 first: add the columns `name` and `applied_at`, and write each folder's name into its row";
  if (/already exists|duplicate column name/.test(message)) {
    return "The database has it already: look for a migration that was merged, renamed or generated twice, and generate this one again on the current schema";
  }
  if (/no such (?:table|column|index)/.test(message)) {
    return "An earlier migration has to make it first: look for one that was deleted, reordered or skipped, and generate this one again on the current schema";
  }
  if (/syntax error/.test(message))
    return "Correct the SQL; if the file has a merge conflict left in it, resolve it";
  if (lacksParent(message)) return needsRows;
  return "Correct the SQL and generate the migration again where it can be generated";
}

// src/rules/data/data-dependent.ts
var dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration applies depends on the rows it meets",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on what breaks it: an empty test database shows none of that. An INSERT may need a row that only production has, and then it fails on every other database.",
  *check({ failures, dangling, source }) {
    for (const found of failures) {
      if (found.kind === "certain") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: found.kind === "lacking" || source === "invented" ? "warning" : "error",
        subject: `${migration.name} ${found.kind === "lacking" ? "lacking " : ""}${message}`,
        message: `${code(migration.name)} ${failingInWords(found, source)}: ${code(message)}`,
        remedy: remedyFor(found, source),
        evidence: { statement, sqlite: message }
      };
    }
    for (const { violation, probe, at } of dangling) {
      const { table, columns, parent } = violation;
      const key = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: `dangling ${key}`,
        message: `${code(key)} is to refer to ${code(parent)}, and nothing looks whether each row has its parent there`,
        remedy: probe === null ? `Give the rows of ${code(table)} that have no parent one first, or none` : `Ask production first; any row it shows has to be mended before this migration:
${fence("sql", probe)}`,
        evidence: { table, columns, parent }
      };
    }
  }
});
function failingInWords({ kind }, source) {
  if (kind === "lacking") return "fails where a row that it needs is not there, as on every new database";
  return source === "invented" ? "fails where rows do not fit" : "fails on the rows there are";
}
function remedyFor({ kind, probe }, source) {
  const asked2 = probe === null ? "" : `:
${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Ask production first; each row this shows is missing there${asked2}`}`;
  if (probe === null) return "Mend the rows that do not fit in a statement before this one";
  const shown2 = source === "invented" ? "Ask production first; any row it shows has" : "These rows have";
  return `${shown2} to be mended before this statement${asked2}`;
}

// src/model/run.ts
function failedStatement({ migration, at, statement }) {
  const statements = migration.chunks.flatMap((chunk) => chunk.statements);
  return statements.find(({ line, text }) => line === at.line && text === statement) ?? null;
}
function isSameStatement(a, b) {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

// src/rules/words/keys-off.ts
function keysOff({ foreignKeysFollowApp, keysOff: sample }, parent) {
  const alternative = `leave ${code(parent)} in place and make do with what \`ALTER TABLE\` can change`;
  if (!foreignKeysFollowApp) {
    return `This driver cannot turn foreign keys off: ${alternative}, or copy the children's rows aside before the rebuild and back behind it`;
  }
  return `Turn foreign keys off on the connection before the migrator begins its transaction, or ${alternative}.
${fence(sample.language, sample.text)}`;
}

// src/rules/data/fails-on-rows.ts
var failsOnRows = defineRule({
  id: "fails-on-rows",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect", "column-required"],
  summary: "A statement fails on any database that holds rows",
  why: "It passes on the empty database of a test run: SQLite looks at NOT NULL without a default, at a default that is no constant, and at most constraints only once there is a row.",
  *check({ failures, judged }) {
    for (const { kind, failure } of failures) {
      if (kind !== "certain") continue;
      const { migration, message, statement, at } = failure;
      yield {
        at: atSpan(migration, at),
        subject: `${migration.name} ${message}`,
        message: `${code(migration.name)} applies to empty tables and fails ${whereItFails(failure)}: ${code(message)}`,
        remedy: remedyFor2(failure, judged.profile),
        evidence: { statement, sqlite: message }
      };
    }
  }
});
function whereItFails(failure) {
  const statement = failedStatement(failure);
  const isRefused = /FOREIGN KEY constraint failed/.test(failure.message) && statement?.target != null;
  return isRefused && /^(?:drop-table|delete)$/.test(statement.kind) ? `where a row refers to one of ${code(statement.target)}` : "on any that holds rows";
}
function remedyFor2(failure, profile) {
  const { message } = failure;
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
    const statement = failedStatement(failure);
    const dropped = statement?.kind === "drop-table" ? statement.target : null;
    return dropped === null ? "Move or delete the rows that refer to these first" : keysOff(profile, dropped);
  }
  return "Mend the rows in a statement before this one, or do without the constraint";
}

// src/rules/words/also-deletes.ts
var actions = { delete: /^CASCADE$/, update: /^SET / };
function alsoDeletes(schema, table, failing = "delete") {
  const reached = /* @__PURE__ */ new Set([table]);
  for (const name2 of reached) {
    const child = schema.tables.find((each) => sameName(each.name, name2));
    for (const { parent, onDelete } of child?.foreignKeys ?? []) {
      const found = schema.tables.find((each) => sameName(each.name, parent))?.name;
      const leads = actions[name2 === table ? failing : "delete"].test(onDelete);
      if (leads && found !== void 0) reached.add(found);
    }
  }
  const others = [...reached].slice(1);
  return others.length === 0 ? "" : ` (so do deletes from ${joinNames(others)}, which ${failing === "delete" ? "cascade there" : "set its keys"})`;
}

// src/rules/data/foreign-keys-broken.ts
var foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows point to parents that are no longer there",
  why: "With foreign keys off nothing stops a migration from leaving orphans behind; a key whose parent is gone or not unique makes every later write fail.",
  *check({ brokenKeys, source, rows: run }) {
    for (const { violation, more, at, isAsked } of brokenKeys) {
      const { kind, table, columns, parent, rows } = violation;
      const key = code(`${table}.${columns.join(", ")}`);
      const rowsWords = source === "invented" ? "Rows" : count(more, "row");
      const message = {
        orphans: `${rowsWords} of ${key} would point to rows of ${code(parent)} that are not there`,
        "parent-missing": `${key} refers to ${code(parent)}, which is not there any more: writes to ${code(table)} fail where foreign keys are on${alsoDeletes(run.run.schema ?? run.before, table)}`,
        mismatch: `${key} refers to columns of ${code(parent)} that are no unique key: every write fails with "foreign key mismatch"`
      }[kind];
      yield {
        at,
        severity: isAsked && kind === "orphans" && source === "invented" ? "warning" : "error",
        subject: `${kind} ${nameKey(`${table} ${columns.join(" ")}`)}`,
        message,
        remedy: remedyFor3(violation, run.before),
        evidence: { table, columns, parent, rows }
      };
    }
  }
});
function remedyFor3({ kind, table, columns, parent }, before) {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `Delete the rows of ${code(table)} first or give ${key} another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return tableNamed(before, parent) === void 0 ? followed(before, table, columns) : `Take the reference of ${key} away first, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or take the reference away first`;
  }
}
function followed(before, table, columns) {
  const keys = tableNamed(before, table)?.foreignKeys ?? [];
  const was = keys.find((key) => nameKey(key.columns.join()) === nameKey(columns.join()))?.parent;
  const parent = was === void 0 ? "the parent" : code(was);
  return `Leave ${parent} under its name until its rows are copied, since keys follow a table that is renamed: make the new table under another name, copy the rows, drop ${parent} and rename the new one`;
}

// src/rules/words/lost-object.ts
function lostInWords(lost) {
  const { table } = lost;
  switch (lost.kind) {
    case "trigger":
    case "index":
      return loses(
        table,
        `the ${lost.kind} ${code(lost.name)}`,
        `Create ${code(lost.name)} again behind the rebuild`
      );
    case "option":
      return loses(table, ...optionWords[lost.option]);
    case "collation":
      return loses(
        table,
        `COLLATE ${lost.collation} of ${code(`${lost.table}.${lost.column}`)}`,
        `Add COLLATE ${lost.collation} to the column's new declaration`
      );
    case "counter": {
      const counter = `UPDATE sqlite_sequence SET seq = … WHERE name = ${quoteText(table)}`;
      return {
        message: lost.isRebuilt ? `The rebuild of ${code(table)} sets its AUTOINCREMENT counter back: ids of deleted rows are given out again` : `Writing to \`sqlite_sequence\` sets the counter of ${code(table)} back: ids of deleted rows are given out again`,
        subject: `counter ${table}`,
        remedy: lost.isRebuilt ? `Carry the counter over behind the rebuild: ${code(counter)}` : "Leave `sqlite_sequence` alone: SQLite keeps it, and nothing is gained by lower numbers"
      };
    }
  }
}
function loses(table, object, remedy2) {
  return { message: `The rebuild of ${code(table)} loses ${object}`, subject: object, remedy: remedy2 };
}
var optionWords = {
  strict: ["STRICT", "Add STRICT to the new declaration"],
  "without-rowid": ["WITHOUT ROWID", "Add WITHOUT ROWID to the new declaration"],
  autoincrement: [
    "AUTOINCREMENT: ids of deleted rows are given out again",
    "Add AUTOINCREMENT to the key in the new declaration, `primaryKey({ autoIncrement: true })` in the schema"
  ]
};

// src/rules/data/objects-lost.ts
var objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A rebuild loses what Drizzle does not know of",
  why: "A rebuild makes the table anew from the schema: triggers (full-text search above all), hand-made indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",
  *check({ lost }) {
    for (const object of lost) {
      const { message, subject, remedy: remedy2 } = lostInWords(object);
      yield {
        at: object.at,
        subject,
        message,
        remedy: remedy2,
        ...object.kind === "counter" ? { evidence: { before: object.before, after: object.after } } : {}
      };
    }
  }
});

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
  return differences.length === 0 ? {} : { differences: differences.map(unmarked) };
}
function shareInWords(part, whole, source, one) {
  if (source !== "invented") return count(part, one);
  return part >= whole ? `all ${one}s` : `some ${one}s`;
}
function contentsInWords(held, source, one) {
  if (held === null) return "";
  if (source === "invented") return ` and all its ${one}s`;
  return held === 0 ? ", which is empty" : ` and its ${count(held, one)}`;
}

// src/rules/words/loss-words.ts
function rowLossInWords({ table, rows, of }, source) {
  if (source !== "invented") return `${code(table)} ${formatNumber(of)} → ${formatNumber(of - rows)} rows`;
  return `${code(table)} ${shareInWords(rows, of, source, "row")}`;
}
function valueLossInWords({ table, column, values, of }, source) {
  return `${code(`${table}.${column}`)} ${shareInWords(values, of, source, "value")}`;
}
function deedInWords(by) {
  const name2 = code(by?.statement.target ?? "");
  switch (by?.statement.kind) {
    case "drop-table":
      return `dropping ${name2}`;
    case "delete":
      return `deleting from ${name2}`;
    case "update":
      return `changing rows of ${name2}`;
    case "insert":
      return `replacing rows of ${name2}`;
    default:
      return "the migration";
  }
}
function severityOf({ cause, by }, source) {
  const isReal = source !== "invented";
  switch (cause.kind) {
    case "cascade":
    case "key-action":
      return by?.statement.kind === "delete" && !isReal ? "warning" : "error";
    case "trigger":
      return isReal ? "error" : "warning";
    case "copy":
      return cause.remakes || cause.drops !== null && !isReal ? "warning" : "error";
    case "replaced":
      return "warning";
    default:
      return "error";
  }
}
function isNulled({ values, nulled, cause }) {
  return nulled === values && !/^(?:conflict|other-column|renumbered)$/.test(cause.kind);
}
function lossesTogether(losses) {
  const keyOf = ({ by, cause, table }) => by === null ? table : `${by.migration.name} ${by.statement.line} ${causeKey(cause)}`;
  return [...Map.groupBy(losses, keyOf).values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [[first, ...others]]
  );
}
function causeKey(cause) {
  if (cause.kind === "trigger") return `trigger ${cause.trigger}`;
  return cause.kind === "cascade" ? "cascade" : cause.kind;
}
function subjectOf({ by, table, cause }) {
  return by === null ? `${table} ${cause.kind}` : `${by.migration.name} ${by.statement.line} ${causeKey(cause)}`;
}
function rowLossesAsEvidence(losses) {
  return {
    statement: losses[0]?.by?.statement.text ?? null,
    tables: losses.map(({ table, rows, of }) => ({ table, before: of, after: of - rows }))
  };
}

// src/rules/words/deleted-rows.ts
function deletedInWords({ by, cause }, list) {
  const name2 = code(by?.migration.name ?? "");
  const asked2 = `${name2} would delete rows that no statement asks to delete`;
  switch (cause.kind) {
    case "cascade":
      return `${asked2}: ${deedInWords(by)} cascades (${list})`;
    case "trigger":
      return `${asked2}: the trigger ${code(cause.trigger)} does, when ${deedInWords(by)} fires it (${list})`;
    case "copy":
      if (cause.drops !== null)
        return `${name2} drops rows without a word: \`OR ${cause.drops.toUpperCase()}\` leaves out what does not fit (${list})`;
      return cause.remakes ? `${name2} makes other rows out of those there were, and fewer (${list})` : `${name2} copies fewer rows than there were (${list})`;
    default:
      return `${asked2} (${list})`;
  }
}
function deletedRemedy({ by, cause }, { added, profile }) {
  const target = by?.statement.target ?? "";
  if (cause.kind === "trigger")
    return `Drop ${code(cause.trigger)} before this statement and create it again after it, or delete the rows in a statement that says so`;
  if (cause.kind === "copy") {
    return cause.drops !== null ? "Find the rows that do not fit before this migration and decide what becomes of them; copy without that clause, so that one left over is an error" : "Copy every row, or delete the others in a statement of its own that says so";
  }
  if (by?.statement.kind === "delete")
    return `Give these rows another parent first, or delete them in a statement of their own before the one on ${code(target)}, so that everybody sees that they are meant`;
  if (by?.statement.kind === "insert")
    return `Write \`INSERT … ON CONFLICT DO UPDATE\` in place of REPLACE, which deletes the row of ${code(target)} before it inserts`;
  if (by?.statement.kind === "update") return `Leave the rows of ${code(target)} in place: no \`OR REPLACE\``;
  const isDeferred = addedStatements(added).some(
    ({ statement }) => statement.pragma === "defer_foreign_keys"
  );
  const noHelp = isDeferred ? "`defer_foreign_keys` is no help: it defers checks, not cascades. " : "";
  return noHelp + keysOff(profile, target);
}

// src/rules/data/rows-deleted.ts
var rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows disappear from a table that no statement deletes from",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE carries that on: a rebuild of the parent empties its children and reports success. Inside the migrator's transaction `PRAGMA foreign_keys=OFF` does nothing. REPLACE, triggers and copies with a WHERE take rows as silently.",
  *check({ rowLosses, source, judged }) {
    const own = rowLosses.filter(({ cause }) => /^(?:cascade|trigger|copy|unknown)$/.test(cause.kind));
    for (const losses of lossesTogether(own)) {
      const [first] = losses;
      const list = losses.map((loss) => rowLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: deletedInWords(first, list),
        remedy: deletedRemedy(first, judged),
        evidence: rowLossesAsEvidence(losses)
      };
    }
  }
});

// src/rules/data/rows-overwritten.ts
var rowsOverwritten = defineRule({
  id: "rows-overwritten",
  stage: "data",
  severity: "error",
  summary: "REPLACE deletes rows on the way to an insert",
  why: "REPLACE deletes every row that is in the way before it writes the new one: columns that the statement does not name fall back to their defaults, and other rows with the same unique value are gone.",
  *check({ rowLosses, valueLosses, source }) {
    const isConflict = ({ cause }) => cause.kind === "conflict";
    for (const losses of lossesTogether(rowLosses.filter(isConflict))) {
      const [first] = losses;
      const list = losses.map((loss) => rowLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: `${code(first.by?.migration.name ?? "")} deletes rows that are in the way of others: the conflict clause replaces them (${list})`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: rowLossesAsEvidence(losses)
      };
    }
    for (const losses of lossesTogether(valueLosses.filter(isConflict))) {
      const [first] = losses;
      const list = losses.map((loss) => valueLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: `${subjectOf(first)} values`,
        message: `${code(first.by?.migration.name ?? "")} replaces whole rows: columns that it does not name lose their values (${list})`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: {
          columns: losses.map(({ table, column, values }) => ({ column: `${table}.${column}`, values }))
        }
      };
    }
  }
});
function remedy(table) {
  return `Write \`INSERT … ON CONFLICT (…) DO UPDATE SET …\` for ${code(table)}, which changes the row that is there and only what it names`;
}

// src/rules/data/slow-migration.ts
var slowMs = 5e3;
var largeBytes = 1e9;
var slowMigration = defineRule({
  id: "slow-migration",
  stage: "data",
  severity: "warning",
  summary: "A statement takes long or writes much on the production copy, or is longer than D1 allows",
  why: "SQLite lets nobody else write while a migration runs. Seconds depend on the machine, what is written does not. D1 ends a query after 30 seconds and refuses a statement of more than 100 KB.",
  *check({ rows, source, judged }) {
    const { limits } = judged.profile;
    for (const added of limits === null ? [] : addedStatements(judged.added)) {
      const bytes = Buffer.byteLength(added.statement.text);
      if (limits === null || bytes <= limits.statementBytes) continue;
      yield {
        at: atStatement(added),
        severity: "error",
        subject: `length ${added.migration.name} ${added.statement.line}`,
        message: `${code(added.statement.text, 60)} is ${formatNumber(bytes)} bytes long, and ${limits.of} takes ${formatNumber(limits.statementBytes)} at most`,
        remedy: "Split it into several statements",
        evidence: { bytes }
      };
    }
    for (const effect of source === "snapshot" ? rows.effects : []) {
      if (effect.ms < slowMs && effect.bytes < largeBytes) continue;
      const limit = limits !== null && effect.ms > limits.queryMs / 2 ? `; ${limits.of} ends a query after ${Math.round(limits.queryMs / 1e3)} s` : "";
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

// src/rules/data/table-emptied.ts
var tableEmptied = defineRule({
  id: "table-emptied",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A table is there before and after, and its rows are gone",
  why: "DROP and CREATE of the same table, or a rebuild without its INSERT, makes an empty table under the old name. Nothing fails: code that runs on it finds no row.",
  *check({ rowLosses, source }) {
    for (const loss of rowLosses) {
      if (loss.cause.kind !== "no-copy" && loss.cause.kind !== "renamed-away") continue;
      yield {
        at: loss.at,
        severity: severityOf(loss, source),
        subject: `${loss.table} ${loss.cause.kind}`,
        message: messageFor(loss, rowLossInWords(loss, source)),
        remedy: remedyFor4(loss),
        evidence: rowLossesAsEvidence([loss])
      };
    }
  }
});
function messageFor({ table, cause }, lost) {
  if (cause.kind !== "renamed-away")
    return `${code(table)} is made anew and its rows are not copied: it would be empty (${lost})`;
  return `${code(table)} is renamed to ${code(cause.to)}, and an empty table takes its name: code finds no row there (${lost})`;
}
function remedyFor4({ table, cause }) {
  if (cause.kind === "renamed-away")
    return `Copy the rows from ${code(cause.to)} into the new ${code(table)} with INSERT … SELECT, or keep the name`;
  return `Make the new table under another name, copy the rows with INSERT … SELECT, drop ${code(table)} and rename the new one; to empty it on purpose, say so with ${code(`DELETE FROM ${table}`)}`;
}

// src/rules/words/lost-values.ts
function nulledInWords({ by, cause }, list) {
  switch (cause.kind) {
    case "left-out":
      return `Values would be lost in a copy that does not name the column (${list})`;
    case "replaced":
      return `Values would be lost in a copy that writes NULL in their place (${list})`;
    case "dropped-and-added":
      return `Values would be lost in a column that is dropped and added again (${list})`;
    case "key-action":
      return `Values would become NULL that no statement asks to change: ${deedInWords(by)} fires ${on(by)} SET NULL (${list})`;
    case "trigger":
      return `Values would become NULL that no statement asks to change: the trigger ${code(cause.trigger)} sets them (${list})`;
    default:
      return `Values would become NULL that no statement asks to change (${list})`;
  }
}
function on(by) {
  return by?.statement.kind === "update" ? "ON UPDATE" : "ON DELETE";
}
function nulledRemedy(losses, { profile }) {
  const [first] = losses;
  const by = first?.by?.statement;
  switch (first?.cause.kind) {
    case "left-out":
    case "replaced":
      return "Name the column in both lists of the copy's INSERT … SELECT";
    case "dropped-and-added":
      return `Leave ${joinNames(losses.map(({ column }) => column))} in place; to empty it on purpose, say so with \`UPDATE … SET … = NULL\``;
    case "key-action":
      return by?.kind === "drop-table" ? keysOff(profile, by.target ?? "") : "Give the rows another parent first, or set the column in a statement of its own that says so";
    default:
      return "Say in a statement of its own what the column is to hold";
  }
}
function changedInWords({ by, cause }) {
  switch (cause.kind) {
    case "other-column":
      return "the copy fills columns from one another";
    case "left-out":
      return "the copy does not name the column, and every row gets its default";
    case "renumbered":
      return "the copy does not name the key, and rows get other ids; who asks for an id finds another row";
    case "replaced":
      return "the copy writes something else in its place";
    case "dropped-and-added":
      return "the column is dropped and added again";
    case "key-action":
      return `${deedInWords(by)} fires SET DEFAULT`;
    case "trigger":
      return `the trigger ${code(cause.trigger)} writes it`;
    case "converted":
      return "the new type converts them";
    default:
      return "no statement asks for that";
  }
}
function changedRemedy({ cause }) {
  switch (cause.kind) {
    case "renumbered":
      return "Name the key in both lists of the copy's INSERT … SELECT, so that each row keeps its id";
    case "other-column":
      return "Name the columns on both sides of the INSERT … SELECT, in the same order";
    case "left-out":
      return "Name the column in both lists of the copy's INSERT … SELECT";
    case "trigger":
      return `Drop ${code(cause.trigger)} before this statement and create it again after it, or accept that it fires`;
    case "dropped-and-added":
      return "Rename the column or leave it in place, and carry its values over";
    default:
      return "Copy the column with a CAST or an expression that says what is meant, and check what becomes of values that do not fit";
  }
}

// src/rules/data/values-changed.ts
var valuesChanged = defineRule({
  id: "values-changed",
  stage: "data",
  severity: "warning",
  supersedes: ["pragma-without-effect"],
  summary: "Values change although no statement updates them",
  why: "Where double-quoted text is a string, a rebuild that selects a column the table does not have fills every row with the column's own name; a `SELECT *` into another order of columns moves every value to its neighbour; a copy that forgets a column gives every row its default; a new type converts what it can.",
  *check({ ownNames, valueLosses, source, judged }) {
    for (const { table, column, at, rows, of } of ownNames) {
      const share = shareInWords(rows, of, source, "row");
      yield {
        at,
        severity: "error",
        subject: `${table}.${column} own name`,
        message: `${code(`${table}.${column}`)} would hold the text ${code(column)} in ${share}: the rebuild selects a column that the table does not have, and ${judged.profile.driver} takes the quoted name for a text`,
        remedy: `Select a value in place of ${code(`"${column}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a migration of its own`,
        evidence: { table, column, rows }
      };
    }
    const others = valueLosses.filter((loss) => !isNulled(loss) && loss.cause.kind !== "conflict");
    for (const losses of lossesTogether(others)) {
      const [first] = losses;
      const names = losses.map(({ table, column }) => `${table}.${column}`);
      const verb = names.length === 1 ? "changes its values" : "change their values";
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: `${joinNames(names)} ${verb} in ${shareInWords(first.values, first.of, source, "row")}: ${changedInWords(first)}`,
        remedy: changedRemedy(first),
        evidence: {
          columns: losses.map(({ values }, place) => ({ column: names[place] ?? "", changed: values }))
        }
      };
    }
  }
});

// src/rules/data/values-nulled.ts
var valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",
  *check({ valueLosses, source, judged }) {
    for (const losses of lossesTogether(valueLosses.filter(isNulled))) {
      const [first] = losses;
      const list = losses.map((loss) => valueLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: nulledInWords(first, list),
        remedy: nulledRemedy(losses, judged),
        evidence: {
          columns: losses.map(({ table, column, nulled }) => ({ column: `${table}.${column}`, nulled }))
        }
      };
    }
  }
});

// src/rules/folder/bundle-differs.ts
var bundleDiffers = defineRule({
  id: "bundle-differs",
  stage: "folder",
  severity: "error",
  summary: "`migrations.js` is out of step with the folder",
  why: "Expo, op-sqlite and Durable Objects run what `migrations.js` imports: a migration it does not import stops the app, or never runs.",
  *check({ folder, judged: { profile } }) {
    if (folder.bundle === null || !profile.bundled) return;
    const { file, names } = folder.bundle;
    const missing = folder.migrations.filter(({ name: name2 }) => !names.includes(name2)).map(({ name: name2 }) => name2);
    const stale = names.filter((name2) => !folder.migrations.some((migration) => migration.name === name2));
    for (const [group, what2] of [
      [missing, "does not import"],
      [stale, "imports what the folder does not have:"]
    ]) {
      if (group.length === 0) continue;
      yield {
        at: { ...atFolder(folder), file },
        subject: `${what2} ${group.join(" ")}`,
        message: `${code(file)} ${what2} ${joinNames(group)}`,
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
  *check({ folder, judged: { profile } }) {
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
  *check({ folder, judged: { profile } }) {
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

// src/rules/folder/forbidden-statement.ts
var forbiddenStatement = defineRule({
  id: "forbidden-statement",
  stage: "folder",
  severity: "error",
  supersedes: ["transaction-control"],
  summary: "A statement reaches outside of the database",
  why: "ATTACH, VACUUM INTO and load_extension open other files or native code. The gate runs migrations of people it does not know, so it never runs these.",
  *check({ forbidden }) {
    for (const { migration, statement, what: what2 } of forbidden) {
      yield {
        at: atStatement({ migration, statement }),
        subject: `${migration.name} ${statement.text}`,
        message: `${code(migration.name)} uses ${code(what2)}, which is never run here`,
        remedy: "Take it out of the migration; if it has to be done, do it by hand on the production database",
        evidence: { statement: statement.text }
      };
    }
  }
});

// src/rules/words/shared-numbers.ts
function* sharedNumbers(migrations, judged) {
  for (const [prefix, group] of Map.groupBy(migrations, (each) => each.prefix)) {
    const [first, second] = group;
    if (first === void 0 || second === void 0) continue;
    const names = group.map(({ name: name2 }) => name2);
    const late = group.find((each) => isBeforeMerged(each, judged));
    const order = `they are applied in the order of their names, ${code(first.name)} first`;
    yield {
      at: atFile(late ?? second),
      severity: late === void 0 ? "notice" : "warning",
      subject: `the number ${prefix}: ${names.join(" ")}`,
      message: `${joinNames(names)} share the number ${prefix}: ${order}${late === void 0 ? "" : `, and a database with a past gets ${code(late.name)} last`}`,
      remedy: late === void 0 ? "Nothing needs to be done where that order is meant" : `Give ${code(late.name)} a number after all that are merged`,
      evidence: { migrations: names }
    };
  }
}
function isBeforeMerged(migration, { added, base, head }) {
  if (!added.some(({ name: name2 }) => name2 === migration.name)) return false;
  const merged = new Set(base?.migrations.map(({ name: name2 }) => name2));
  return head.migrations.some(({ name: name2, position }) => merged.has(name2) && position > migration.position);
}

// src/rules/folder/journal-duplicate.ts
var journalDuplicate = defineRule({
  id: "journal-duplicate",
  stage: "folder",
  severity: "error",
  supersedes: ["migration-fails"],
  silences: ["journal-index-gap"],
  summary: "Two migrations share a tag, an idx or a number",
  why: "It is what a merge of two branches leaves behind: the order is no longer certain, bundled drivers run one of the two twice, and drizzle-kit compares against the wrong snapshot.",
  *check({ folder, judged }) {
    const { profile, ledger } = judged;
    if (ledger === "file-name") {
      yield* sharedNumbers(folder.migrations.filter(isCounted), judged);
      return;
    }
    for (const [what2, group] of duplicates(folder.migrations)) {
      const [, second] = group;
      if (second === void 0) continue;
      const names = joinNames([...new Set(group.map((migration) => migration.file))]);
      const isSameTag = what2.startsWith("tag");
      yield {
        at: atEntry(second),
        subject: `${what2}: ${group.map(({ name: name2 }) => name2).join(" ")}`,
        message: isSameTag ? `The journal lists ${code(second.name)} twice: a database without it would run it twice` : `${names} share ${what2}${profile.bundled ? ", by which this driver finds them: one of them runs in place of the other" : ": their order is an accident of the merge"}`,
        remedy: isSameTag ? "Keep one of the two entries" : `Take the branch up to date, delete ${code(second.name)} with its snapshot and journal entry, and generate it again so that it comes last`,
        evidence: { migrations: group.map(({ name: name2 }) => name2) }
      };
    }
  }
});
function* duplicates(migrations) {
  const told2 = /* @__PURE__ */ new Set();
  const keys = [
    (migration) => `tag ${migration.name}`,
    (migration) => isCounted(migration) ? `the number ${migration.prefix}` : null,
    (migration) => migration.idx === null ? null : `the idx ${migration.idx}`
  ];
  for (const keyOf of keys) {
    for (const [key, group] of Map.groupBy(migrations, keyOf)) {
      const id = group.map(({ position }) => position).join(" ");
      if (key === null || group.length < 2 || told2.has(id)) continue;
      told2.add(id);
      yield [key, group];
    }
  }
}
function isCounted(migration) {
  return migration.prefix !== null && migration.prefix.length < 8;
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

// src/rules/words/journal-times.ts
var dayMs = 864e5;
function freeTime(entries, entry, now, floor = 0) {
  const place = entries.indexOf(entry);
  const before = Math.max(floor, ...entries.slice(0, place).map(({ when }) => when ?? 0));
  if (before >= now) return null;
  const later = entries.slice(place + 1).flatMap(({ when }) => when !== null && when > before + 1 ? [when - 1] : []);
  return Math.min(now, before + dayMs, ...later);
}
function putRight(entries, wrong, now, profile) {
  const { when } = wrong;
  const time = freeTime(entries, wrong, now);
  if (when === null || time === null)
    return `Put the entries before ${code(wrong.name)} right first: their times lie in the future too`;
  const update = `UPDATE ${inSql(ownLedgerTable(profile, "when"))} SET created_at = ${time} WHERE created_at = ${when};`;
  return `In a release of its own, without a new migration, set the \`when\` of ${code(wrong.name)} to ${time} (and accept \`journal-entry-edited\` there). Once that is deployed everywhere, and not before, run this on each database that recorded it:
${fence("sql", update)}`;
}

// src/rules/folder/journal-time-future.ts
var toleranceMs = 5 * 6e4;
var journalTimeFuture = defineRule({
  id: "journal-time-future",
  stage: "folder",
  severity: "warning",
  summary: "A migration's time lies in the future",
  why: "Once a database has recorded it, every migration made before that time is skipped without a word.",
  *check({ folder, judged: { ledger, now, added, profile } }) {
    if (ledger !== "when") return;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null || when <= now + toleranceMs) continue;
      const isNew = added.some(({ name: name2 }) => name2 === migration.name);
      const time = freeTime(folder.migrations, migration, now);
      yield {
        at: atEntry(migration),
        subject: `${migration.name} ${when}`,
        message: `${code(migration.name)} is dated ${dateOf(when)}: until then, databases that ran it skip every migration made after it`,
        remedy: isNew && time !== null ? `Set its \`when\` in the journal to ${time}, before any database has run it` : putRight(folder.migrations, migration, now, profile),
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
  *check({ folder, judged: { ledger, now, profile } }) {
    if (ledger !== "when") return;
    let given = 0;
    let latest2 = null;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null) {
        yield {
          at: atEntry(migration),
          severity: "error",
          subject: migration.name,
          message: `${code(migration.name)} has no \`when\`, so no database that has a migration will run it`,
          remedy: `Give it the time of its making in milliseconds, later than that of the entry before it and not ahead of now${told(freeTime(folder.migrations, migration, now, given))}`
        };
        continue;
      }
      if (latest2 !== null && when <= latest2.when) {
        const time = freeTime(folder.migrations, migration, now, given);
        given = time ?? given;
        const ahead = folder.migrations.find((other) => other.name === latest2?.name);
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} (${dateOf(when)}) is not younger than ${code(latest2.name)} (${dateOf(latest2.when)}) before it: a database that has the one skips the other`,
          remedy: time === null && ahead !== void 0 ? `${code(ahead.name)} lies in the future, and a time past it would too. ${putRight(folder.migrations, ahead, now, profile)}` : `Set its \`when\` in the journal to ${time}, before any database has run it`,
          evidence: { when, latest: latest2.when }
        };
      } else {
        latest2 = { name: migration.name, when };
      }
    }
  }
});
function told(time) {
  return time === null ? "" : `: ${time}`;
}

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
  *check({ folder, judged: { ledger, profile } }) {
    for (const migration of folder.migrations) {
      if (migration.text !== null) continue;
      const problem = folder.problems.find(
        ({ kind, at }) => at.file === migration.file && kind !== "not-utf8"
      );
      if (problem?.kind === "lfs-pointer") {
        const kept = `${folder.path === "" ? "" : `${folder.path}/`}**/*.sql !filter !diff !merge text`;
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${problem.message}: what the migration does cannot be judged, since git does not have it`,
          remedy: `Keep migrations out of Git LFS: they are small, and ${code(kept)} in ${code(".gitattributes")} does it`
        };
        continue;
      }
      const consequence = {
        when: "the migrator throws before it runs anything, even where the migration was applied long ago",
        name: "the migrator passes over it without a word",
        "file-name": `${profile.files === null ? "wrangler" : code(profile.files.command)} never sees it`
      }[ledger];
      yield {
        at: atEntry(migration),
        severity: ledger === "file-name" && problem === void 0 ? "warning" : "error",
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
  *check({ folder, judged: { ledger } }) {
    const isUnknown = folder.problems.some(({ kind }) => /^journal-(?:unreadable|missing)$/.test(kind));
    if (ledger === "file-name" || isUnknown) return;
    for (const file of folder.unlisted) {
      const isDeep = file.name.includes("/");
      const named = folder.journal === null ? isDeep ? "its folder lies one level too deep" : "it lies in no folder of its own" : `${code(folder.journal)} does not name it`;
      yield {
        at: atFile(file),
        subject: file.file,
        message: `${code(file.file)} will never run: ${named}`,
        remedy: folder.journal === null ? isDeep ? `Move its folder up into ${code(folder.path)}, or delete it` : "Move it to a folder of its own as `migration.sql`, or delete it" : "Make the migration with `drizzle-kit generate --custom`, which adds the journal entry, or delete the file"
      };
    }
  }
});

// src/rules/folder/nothing-applied.ts
var nothingApplied = defineRule({
  id: "nothing-applied",
  stage: "folder",
  severity: "error",
  summary: "The tool that applies the folder does not see its migrations",
  why: "A tool that goes by the names of files applies what its pattern matches and says that there is nothing to do where it matches none: the deploy is green and the database stays as it was.",
  *check({ folder, judged: { profile, ledger, added } }) {
    const missing = folder.problems.find(({ kind }) => kind === "journal-missing");
    const last = folder.unlisted.at(-1);
    if (missing !== void 0 && last !== void 0 && ledger !== "file-name") {
      yield {
        at: atFile(last),
        // Base has the same trouble where its journal is not there either: then nothing is known, see `check/unread.ts`.
        subject: missing.message,
        message: `Drizzle applies none of ${count(folder.unlisted.length, "file")} in ${code(folder.path)}: ${missing.message}`,
        remedy: `Take ${code("meta/")} out of ${code(".gitignore")} and commit it, or name with ${code("driver")} what applies the files by their names`
      };
    }
    const names = folder.unseen.map(({ name: name2 }) => name2);
    const first = folder.unseen.find(({ name: name2 }) => added.some((each) => each.name === name2));
    const shown2 = first ?? folder.unseen[0];
    if (shown2 === void 0) return;
    const command2 = profile.files?.command ?? "wrangler d1 migrations apply";
    const setting = profile.files === null ? "migrations_pattern" : profile.files.setting;
    const { dir, pattern } = profile.files ?? { dir: folder.path, pattern: "*.sql" };
    const config = profile.files === null ? "its config" : code(profile.files.config);
    const looksFor = pattern === "" ? "a pattern that is not in its folder" : code(joinPath(dir, pattern));
    const where = parentOf(shown2.file) === folder.path ? "*.sql" : "*/migration.sql";
    const wanted = relativeTo(parentOf(profile.files?.config ?? ""), joinPath(folder.path, where));
    yield {
      at: atFile(shown2),
      subject: names.join(" "),
      message: `${code(command2)} never applies ${joinNames(names)}: it looks for ${looksFor}, and ${count(names.length, "migration lies", "migrations lie")} elsewhere`,
      remedy: setting === null ? `Put the files where ${config} has them looked for` : `Set ${code(`"${setting}": "${wanted}"`)} beside ${code("migrations_dir")} in ${config}`
    };
  }
});
function relativeTo(folder, path) {
  const start2 = joinPath(folder, "");
  return path.startsWith(start2) ? path.slice(start2.length) : path;
}

// src/rules/folder/snapshot-chain-broken.ts
var start = "00000000-0000-0000-0000-000000000000";
var snapshotChainBroken = defineRule({
  id: "snapshot-chain-broken",
  stage: "folder",
  isOfKit: true,
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
      if (!folder.mayFork && twins.length > 1 && twins[0] !== snapshot) {
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

// src/rules/folder/snapshot-missing.ts
var snapshotMissing = defineRule({
  id: "snapshot-missing",
  stage: "folder",
  isOfKit: true,
  severity: "warning",
  silences: ["snapshot-differs"],
  summary: "The last migration changes the schema and has no snapshot",
  why: "drizzle-kit compares the next schema with the last snapshot it finds: it will emit this migration's changes once more.",
  *check({ folder }) {
    const last = folder.migrations.at(-1);
    if (last === void 0 || last.text === null) return;
    if (folder.journal !== null && last.listed === null) return;
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

// src/rules/folder/snapshots-collide.ts
var snapshotsCollide = defineRule({
  id: "snapshots-collide",
  stage: "folder",
  severity: "warning",
  summary: "drizzle-kit refuses to bring the folder's branches together",
  why: "drizzle-kit 1.0 compares what each branch makes of the snapshot where they part. Where both touch the same table, column, index or view, `check`, `generate` and `migrate` stop, whatever the SQL does; drizzle-orm's own migrators do not look.",
  *check({ folder, branchConflicts, byKit, judged: { added } }) {
    for (const { ends, object, part } of branchConflicts) {
      const migrations = ends.flatMap(
        ({ migration }) => folder.migrations.find(({ name: name2 }) => name2 === migration) ?? []
      );
      const mine = migrations.find((migration) => added.includes(migration)) ?? latest(migrations);
      const names = ends.map(({ migration, file }) => migration ?? file).sort();
      const stops = byKit === null ? "" : `, and ${code(`${byKit.file}:${byKit.line}`)} applies the folder with it`;
      yield {
        at: mine === void 0 ? atFolder(folder) : atEntry(mine),
        severity: byKit === null ? "warning" : "error",
        subject: names.join(" "),
        message: `drizzle-kit refuses this folder: the branches that end in ${joinNames(names)} both change ${what({ object, part })}. \`check\`, \`generate\` and \`migrate\` of drizzle-kit stop there${stops}`,
        remedy: `Take the branch up to date, delete ${code(mine?.name ?? names.at(-1) ?? "")} with its snapshot, and run \`drizzle-kit generate\` again`,
        evidence: { branches: names, object, part }
      };
    }
  }
});
function latest(migrations) {
  return migrations.toSorted((a, b) => a.position - b.position).at(-1);
}
function what({ object, part }) {
  return code(part === "" ? object : `${object}.${part}`);
}

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
    for (const { file, line, what: what2 } of relaxed) {
      yield {
        at: { migration: null, file, line, endLine: line },
        subject: file,
        message: `${code(file)} changes the gate's own settings: ${what2}`,
        remedy: "Check that this is meant"
      };
    }
  }
});

// src/model/describe-change.ts
var most = 120;
function describeChange(change) {
  switch (change.kind) {
    case "add-table":
      return `table ${name(change.table)} added`;
    case "drop-table":
      return `table ${name(change.table)} dropped`;
    case "add-virtual-table":
      return `virtual table ${name(change.table)} added`;
    case "drop-virtual-table":
      return `virtual table ${name(change.table)} dropped`;
    case "rename-table":
      return `table ${name(change.from)} renamed to ${name(change.to)}`;
    case "add-column":
      return `${name(change.table, change.column)} added`;
    case "drop-column":
      return `${name(change.table, change.column)} dropped`;
    case "rename-column":
      return `${name(change.table, change.from)} renamed to ${name(change.to)}`;
    case "change-column":
      return describeColumn(change);
    case "change-primary-key":
      return `primary key of ${name(change.table)} changed from ${listed(change.from)} to ${listed(change.to)}`;
    case "change-option":
      return `${optionNames[change.option]} ${change.to ? "added to" : "gone from"} ${name(change.table)}`;
    default:
      return describePart(change);
  }
}
var optionNames = {
  strict: "STRICT",
  "without-rowid": "WITHOUT ROWID",
  autoincrement: "AUTOINCREMENT"
};
function describeColumn({ table, column, what: what2, from, to }) {
  const full = name(table, column);
  if (what2 === "not-null") return to === null ? `${full} may be NULL now` : `${full} is NOT NULL now`;
  if (what2 === "generated") {
    if (from === null) return `${full} is generated now`;
    if (to === null) return `${full} is no longer generated`;
    const stored = / (STORED|VIRTUAL)$/;
    return from.replace(stored, "") === to.replace(stored, "") ? `${full} is ${stored.exec(to)?.[1] ?? ""} now` : `expression of ${full} changed`;
  }
  if (to === null) return `${what2} ${sql(from)} of ${full} dropped`;
  if (from === null) return `${what2} ${sql(to)} given to ${full}`;
  return `${what2} of ${full} changed from ${sql(from)} to ${sql(to)}`;
}
function describePart(change) {
  switch (change.kind) {
    case "add-index":
      return `${indexName(change.index)} on ${name(change.table)} added`;
    case "drop-index":
      return `${indexName(change.index)} on ${name(change.table)} dropped`;
    case "change-index":
      return describeIndexChange(change.table, change.before, change.after);
    case "add-foreign-key":
      return `${keyName(change.table, change.foreignKey)} added`;
    case "drop-foreign-key":
      return `${keyName(change.table, change.foreignKey)} dropped`;
    case "change-foreign-key":
      return `${keyName(change.table, change.after)} changed from ${keyText(change.before)} to ${keyText(change.after)}`;
    case "add-check":
      return `CHECK ${sql(change.check.expression)} on ${name(change.table)} added`;
    case "drop-check":
      return `CHECK ${sql(change.check.expression)} on ${name(change.table)} dropped`;
    case "add-view":
      return `view ${name(change.view)} added`;
    case "drop-view":
      return `view ${name(change.view)} dropped`;
    case "change-view":
      return `view ${name(change.view)} changed`;
    case "add-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} added`;
    case "drop-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} dropped`;
    case "change-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} changed`;
  }
}
function describeIndexChange(table, before, after) {
  if (before.origin !== after.origin)
    return `${indexName(before)} on ${name(table)} is now ${indexName(after)}`;
  if (before.name !== after.name)
    return `${indexName(before)} on ${name(table)} renamed to ${name(after.name)}`;
  return `${indexName(after)} on ${name(table)} changed from ${indexText(before)} to ${indexText(after)}`;
}
function indexName(index) {
  if (index.origin === "constraint") return `UNIQUE ${indexText(index)}`;
  return `${index.unique ? "unique index" : "index"} ${name(index.name)}`;
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
  return `foreign key ${sql(`${table}(${key.columns.join(", ")})`)} to ${name(key.parent)}`;
}
function keyText(key) {
  const parent = key.parentColumns.length === 0 ? key.parent : `${key.parent}(${key.parentColumns.join(", ")})`;
  const deferred = key.deferred ? " DEFERRABLE INITIALLY DEFERRED" : "";
  return sql(`${parent} ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}${deferred}`);
}
function listed(names) {
  return names.length === 0 ? "none" : sql(`(${names.join(", ")})`);
}
function name(...parts) {
  return code(parts.join("."), most);
}
function sql(text) {
  return code((text ?? "").replace(/\s+/g, " "), most);
}

// src/rules/words/taken-back.ts
function* takenBack(undone) {
  const keyOf = ({ mine, theirs, change }) => JSON.stringify([mine.name, theirs.name, objectOf(change)]);
  for (const [first, ...others] of Map.groupBy(undone, keyOf).values()) {
    if (first === void 0) continue;
    const { mine, theirs, at, change, rebuilds } = first;
    const all = [first, ...others];
    const who = rebuilds === null ? code(mine.name) : `The rebuild of ${code(rebuilds)} in ${code(mine.name)}`;
    const what2 = all.map((each) => describeChange(each.change)).join("; ");
    const values = all.some(({ change: { kind } }) => kind === "drop-column" || kind === "drop-table");
    yield {
      at,
      subject: `undone ${mine.name} ${theirs.name} ${objectOf(change)}`,
      message: `${who} does not know ${code(theirs.name)}, which base has, and undoes it: ${what2}${values ? ", with all values" : ""}`,
      remedy: `Take the branch up to date, delete ${code(mine.name)} with its snapshot, and run \`drizzle-kit generate\` again: what it then generates keeps what base has`,
      evidence: { base: theirs.name, changes: all.map((each) => unmarked(describeChange(each.change))) }
    };
  }
}
function objectOf(change) {
  return "view" in change ? change.view : change.table;
}

// src/rules/history/branches-collide.ts
var branchesCollide = defineRule({
  id: "branches-collide",
  stage: "history",
  severity: "error",
  supersedes: ["journal-duplicate"],
  silences: ["snapshot-differs", "upgrade-differs"],
  summary: "Base has moved on, and the two sides' migrations do not go together",
  why: "Each branch is fine by itself. After the merge they share a number, the journal conflicts, one of the two is skipped, or a rebuild that was generated before puts the table back as it was.",
  *check({ parted, conflicts, undone, judged: { head, ledger } }) {
    yield* takenBack(undone);
    if (parted === null) return;
    const { baseAdded, headAdded } = parted;
    if (headAdded.length === 0 && conflicts.length === 0) return;
    const last = headAdded.at(-1);
    const advice = `Take the branch up to date, delete ${joinNames(headAdded.map(({ name: name2 }) => name2))} with snapshot and journal entry, and run \`drizzle-kit generate\` again`;
    if (conflicts.length > 0) {
      yield {
        at: last === void 0 ? atFolder(head) : atEntry(last),
        subject: "conflict",
        message: `Base has added ${joinNames(baseAdded.map(({ name: name2 }) => name2)) || "other changes"} since this branch began, and git cannot merge ${joinNames(conflicts)}`,
        remedy: advice,
        evidence: { conflicts }
      };
      return;
    }
    for (const [mine, theirs] of collisions(headAdded, baseAdded)) {
      const isByName = ledger === "file-name";
      yield {
        at: atEntry(mine),
        severity: isByName ? "warning" : "error",
        subject: `${mine.name} ${theirs.name}`,
        message: `${code(mine.name)} has the number of ${code(theirs.name)}, which base has added since this branch began${isByName ? ": both are applied, in the order of their names" : ""}`,
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
  *check(evidence) {
    if (!evidence.squashed) return;
    const { base, head } = evidence.judged;
    const gone = evidence.changes.filter(({ kind }) => kind === "deleted").length;
    const first = head.migrations[0];
    const { severity, outcome, remedy: remedy2 } = consequenceOf(evidence);
    yield {
      at: first === void 0 ? atFolder(head) : atFile(first),
      severity,
      subject: "squashed",
      message: `${count(gone, "merged migration")} of ${base?.migrations.length ?? 0} ${gone === 1 ? "was" : "were"} replaced by a new start${first === void 0 ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy: remedy2,
      evidence: { deleted: gone }
    };
  }
});
function consequenceOf(evidence) {
  const { changes, neverApplied, upgradeFailure, endsAlike } = evidence;
  const gone = changes.flatMap((change) => change.kind === "deleted" ? [change.before] : []);
  const nothing = { severity: "notice", remedy: "Nothing needs to be done" };
  if (gone.every(({ name: name2 }) => neverApplied.has(name2)))
    return { ...nothing, outcome: "they failed before, so no database can have run them" };
  if (upgradeFailure === null && gone.every(({ chunks }) => chunks.every((each) => each.statements.length === 0)))
    return { ...nothing, outcome: "they held no statement, so databases that ran them lack nothing" };
  const keep = "Keep the history and add to it";
  if (endsAlike)
    return {
      severity: "warning",
      outcome: "a database that ran all of them ends like a new one, but one that stands before the last never gets what it lacks",
      remedy: `${keep}, unless every database that matters has run them all`
    };
  return {
    severity: "error",
    outcome: upgradeFailure === null ? "databases that ran them do not run the new start" : `databases that ran them stop at it: ${code(upgradeFailure)}`,
    remedy: `${keep}. Where no database that matters has run it, accept this with \`--accept history-squashed=<reason>\``
  };
}

// src/rules/history/journal-entry-edited.ts
var journalEntryEdited = defineRule({
  id: "journal-entry-edited",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "The journal entry of a merged migration was changed",
  why: "drizzle-orm 0.x tells by `when` alone what a database has: a later time runs the migration again, an earlier one can hide its neighbours.",
  *check({ changes, squashed, judged: { ledger, profile }, neverApplied }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "entry-edited") continue;
      const { before, after, fields } = change;
      const isTimeEdited = fields.includes("when");
      const matters = isTimeEdited && ledger === "when" || fields.includes("idx") && profile.bundled;
      const isHarmless = neverApplied.has(before.name);
      const edits = fields.map((field) => `${code(field)} from ${shown(before, field)} to ${shown(after, field)}`).join(", ");
      yield {
        at: atEntry(after),
        severity: matters ? isHarmless ? "notice" : "error" : isTimeEdited ? "warning" : "notice",
        subject: `${before.name} ${fields.join(" ")}`,
        message: `The entry of ${code(before.name)} changed after it was merged (${edits}): ${consequenceOf2(before, after, matters, isHarmless)}`,
        remedy: `Restore the entry as it was${isTimeEdited ? `: ${code(`"when": ${before.when}`)}` : ""}`,
        evidence: { fields }
      };
    }
  }
});
function shown(migration, field) {
  const value = migration[field];
  return field === "when" && typeof value === "number" ? `${value} (${dateOf(value)})` : String(value);
}
function consequenceOf2(before, after, matters, isHarmless) {
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
  summary: "The folder was converted from drizzle-kit 0.x to 1.0",
  why: "drizzle-orm 1.0 matches what a database has recorded with the folders by their second and gives up where one has no twin. The first `generate` behind a conversion often rebuilds tables that have unique columns.",
  *check({ converted, judged: { head, base } }) {
    if (converted === null) return;
    const isForward = head.kit === 1;
    for (const lost of converted.lost) {
      yield {
        at: { ...atFolder(head), migration: lost.name },
        severity: "error",
        subject: `lost ${lost.name}`,
        message: `The conversion lost ${code(lost.name)}: ${isForward ? 'databases that ran it stop with "migrations in the database that do not match any local migration"' : "new databases never get it"}`,
        remedy: `Add ${isForward ? "a folder" : "an entry"} for ${code(lost.name)} with its SQL, named by its time in UTC`
      };
    }
    for (const moved of converted.reordered) {
      yield {
        at: atEntry(converted.matched.find(({ before }) => before === moved)?.after ?? moved),
        severity: "error",
        subject: `reordered ${moved.name}`,
        message: `The conversion moved ${code(moved.name)}: new databases run it in another order than production did`,
        remedy: isForward ? "Name its folder so that it sorts where the journal had it" : "Put its entry where its folder had it"
      };
    }
    yield {
      at: atFolder(head),
      subject: "converted",
      message: `${code(base?.path ?? head.path)} was converted ${isForward ? "to the layout of drizzle-kit 1.0" : "back to the journal of drizzle-kit 0.x"}: ${converted.matched.length} of ${base?.migrations.length ?? 0} migrations have ${isForward ? "a folder" : "an entry"}${converted.lost.length > 0 ? `, not ${joinNames(converted.lost.map(({ name: name2 }) => name2))}` : ""}`,
      remedy: `Deploy drizzle-orm ${isForward ? "1.0" : "0.x"} together with this change, and try the conversion on a copy of production first`
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
  *check({ changes, judged: { base, head }, squashed, neverApplied, converted, differences }) {
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
      const isStillListed = head.migrations.some(({ name: name2 }) => name2 === before.name);
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
      const name2 = code(change.after.name);
      if (neverApplied.has(change.before.name)) {
        yield {
          at: atFile(change.after),
          severity: "notice",
          subject: change.before.name,
          message: `${name2} was edited after it was merged; it failed before, so no database can have run the old text`,
          remedy: "Nothing needs to be done"
        };
        continue;
      }
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${name2} was edited after it was merged: databases that ran it will never see the change${differencesInWords(differences)}`,
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
  *check({ changes, squashed, judged: { ledger, profile }, converted }) {
    if (squashed || converted !== null) return;
    for (const change of changes) {
      if (change.kind !== "renamed") continue;
      const { before, after } = change;
      const isRestamped = ledger === "when" && before.when !== after.when;
      const isRenumbered = profile.bundled && before.idx !== after.idx;
      const runsAgain = ledger !== "when" || isRestamped && (after.when ?? 0) > (before.when ?? 0);
      const isByFile = ledger === "file-name";
      const table = inSql(ownLedgerTable(profile, ledger));
      const names = isByFile ? [nameInLedger(after.file, profile.files), nameInLedger(before.file, profile.files)] : [after.name, before.name];
      const update = `UPDATE ${table} SET name = ${quoteText(names[0])} WHERE name = ${quoteText(names[1])};`;
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
  *check({ changes, squashed, judged: { base } }) {
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
  isOfKit: true,
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

// src/rules/words/declaration-words.ts
function declarationWords({ before, after, isRewritten }) {
  if (before.mode !== after.mode) {
    const says = saysMode(before, after);
    return { says, means: isRewritten ? bothWrong : meansMode(before, after) };
  }
  if (before.type !== after.type)
    return {
      says: "has another type in TypeScript",
      means: "what one version of the code writes, the other may not read"
    };
  if (JSON.stringify(before.values) !== JSON.stringify(after.values)) return valuesWords(before, after);
  return {
    says: `is typed ${after.typed === null ? "no more" : `as ${code(after.typed, 80)}`} in TypeScript`,
    means: "rows that are there, and those of deployed code, may not keep to it"
  };
}
var bothWrong = "deployed code reads the new values in the old way, and new code reads the old ones in the new way until the migration ran";
function saysMode({ mode: was }, { mode }) {
  if (mode === "timestamp_ms" && was === "timestamp") return "counts milliseconds now";
  if (mode === "timestamp" && was === "timestamp_ms") return "counts seconds now";
  const from = was === null ? "without a mode" : `with mode ${code(was)}`;
  return `is read ${mode === null ? "without a mode" : `with mode ${code(mode)}`} now, where it was read ${from}`;
}
function meansMode({ mode: was }, { mode }) {
  if (mode === "timestamp_ms" && was === "timestamp")
    return "rows that are there count seconds, and read as January 1970";
  if (mode === "timestamp" && was === "timestamp_ms")
    return "rows that are there count milliseconds, and read as thousands of years ahead";
  if (mode === "json") return "rows that hold no JSON make new code fail as it reads them";
  if (was === "json") return "what new code writes makes deployed code fail where it is no JSON";
  return "rows that are there come back as other values, and deployed code meets those that new code writes";
}
function valuesWords({ values: was }, { values }) {
  const gone = (was ?? []).filter((value) => values !== null && !values.includes(value));
  const fresh = (values ?? []).filter((value) => was !== null && !was.includes(value));
  if (gone.length > 0)
    return {
      says: `no longer allows ${joinNames(gone, 4)} in TypeScript`,
      means: "rows that hold it still do, and deployed code still writes it"
    };
  if (fresh.length > 0)
    return {
      says: `allows ${joinNames(fresh, 4)} too in TypeScript`,
      means: "deployed code meets values that it does not know"
    };
  return {
    says: values === null ? "allows any value in TypeScript now" : `allows only ${joinNames(values, 4)} in TypeScript now`,
    means: "rows that are there may hold others"
  };
}

// src/rules/replay/declaration-changed.ts
var declarationChanged = defineRule({
  id: "declaration-changed",
  stage: "replay",
  severity: "warning",
  summary: "A column is declared otherwise in TypeScript, and its rows stay as they are",
  why: "What a column's `mode`, its list of values or its type in TypeScript says is no part of the database: no migration follows from it, and rows that are there are read in the new way at once.",
  *check({ declarations, judged }) {
    for (const change of declarations) {
      const { table, column, file, line, before, after, isRewritten } = change;
      const name2 = code(`${table}.${column}`);
      const { says, means } = declarationWords(change);
      const hasMigration = judged.added.length > 0;
      const rows = isRewritten ? "the new migrations give its rows other values" : `no ${hasMigration ? "new " : ""}migration changes its rows`;
      yield {
        at: { migration: null, file, line, endLine: line },
        severity: severityOf2(change),
        subject: `${table}.${column}`,
        message: `${name2} ${says}, and ${rows}: ${means}`,
        remedy: remedyFor5(change, name2),
        evidence: {
          table,
          column,
          before: { mode: before.mode, values: before.values },
          after: { mode: after.mode, values: after.values }
        }
      };
    }
  }
});
function severityOf2({ before, after, isRewritten }) {
  const isCustom = before.type !== after.type;
  return (before.mode !== after.mode || isCustom) && !isRewritten ? "warning" : "notice";
}
function remedyFor5({ before, after, isRewritten }, name2) {
  if (before.mode === after.mode && before.type === after.type)
    return `Look whether rows hold what ${name2} no longer allows, and whether all deployed code is ready for what it allows now`;
  if (isRewritten)
    return `No order of deployment fits both: stop the service while this goes out, or add a new column, write both, copy the values, and read the new one in a later release`;
  return `Add a new column for the new way, write both, copy the values and read the new one in a later release; or, with the service stopped, rewrite the rows in a migration of the same release`;
}

// src/rules/words/applied-ways.ts
function decisionInWords({ decided, before, after }) {
  switch (decided.kind) {
    case "driver":
      return decided.at === null ? `head is migrated with ${after.driver}` : `${placeInWords(decided.at)} now migrates with ${after.driver}`;
    case "keys-set":
      return `${placeInWords(decided.at)} now turns foreign keys ${onOrOff(after.foreignKeys)}`;
    case "keys-unset":
      return `head no longer turns foreign keys ${onOrOff(before.foreignKeys)}, as ${placeInWords(decided.was)} does on base`;
  }
}
function wayOfBase({ before, after }) {
  if (before.driver !== after.driver) return `as base applies it, with ${before.driver}`;
  return `as base applies it, with foreign keys ${onOrOff(before.foreignKeys)}`;
}
function byMigration(all) {
  return [...Map.groupBy(all, ({ migration }) => migration)].flatMap(([migration, harms]) => {
    const worst = worstOf(harms);
    return worst === null ? [] : [[migration, worst]];
  });
}
function worstOf(harms) {
  for (const kind of ["fails", "starts-anew", "rows", "values", "keys"]) {
    const [first, ...others] = harms.filter((harm) => harm.kind === kind);
    if (first !== void 0) return [first, ...others];
  }
  return null;
}
function waysAsEvidence({ before, after }) {
  return { base: wayInWords(before), head: wayInWords(after) };
}
function wayInWords({ driver, foreignKeys }) {
  return `${driver}, foreign keys ${onOrOff(foreignKeys)}`;
}
function tablesIn(harms) {
  return joinNames([...new Set(harms.flatMap((harm) => "table" in harm ? [harm.table] : []))]);
}
function sparedInWords(harms, change) {
  const [first] = harms;
  const name2 = code(first.migration.name);
  const why = `only because ${decisionInWords(change)}: ${wayOfBase(change)},`;
  switch (first.kind) {
    case "fails":
      return `${name2} runs ${why} it fails: ${code(first.message)}`;
    case "rows":
      return `The rows of ${tablesIn(harms)} are safe ${why} ${name2} deletes them`;
    case "values":
      return `The values of ${tablesIn(harms)} are safe ${why} ${name2} overwrites them`;
    case "keys":
      return `The foreign keys of ${tablesIn(harms)} stay whole ${why} ${name2} breaks them`;
    case "starts-anew":
      return `${name2} does not start anew ${why} it would`;
  }
}
function harmedInWords(harms, change) {
  const [first] = harms;
  const name2 = code(first.migration.name);
  const why = `because ${decisionInWords(change)}; ${wayOfBase(change)},`;
  switch (first.kind) {
    case "fails":
      return `${name2} fails ${first.on === "new database" ? "on a new database " : ""}${why} it runs: ${code(first.message)}`;
    case "rows":
      return `${name2} deletes rows of ${tablesIn(harms)} ${why} they stay`;
    case "values":
      return `${name2} overwrites values of ${tablesIn(harms)} ${why} they stay`;
    case "keys":
      return `${name2} breaks foreign keys of ${tablesIn(harms)} ${why} they stay whole`;
    case "starts-anew":
      return `Every migration may be run again ${why} they are recorded elsewhere: ${change.after.driver} does not read that ledger`;
  }
}
function placeInWords({ file, line }) {
  return code(`${file}:${line}`);
}
function onOrOff(on2) {
  return on2 ? "on" : "off";
}

// src/rules/replay/driver-changed.ts
var driverChanged = defineRule({
  id: "driver-changed",
  stage: "replay",
  severity: "warning",
  summary: "Driver or foreign key setting differ between base and head, and decide what a migration does",
  why: "The code that runs a new migration is that of the pull request. Where it applies migrations in another way than base does, a person should know that the outcome rests on that line, and on its being deployed before the migration runs.",
  *check({ driver: change, judged }) {
    if (change === null) return;
    for (const [migration, harms] of byMigration(change.onlyBefore)) {
      yield {
        at: placeOf(change, migration),
        subject: `before ${migration.name}`,
        message: sparedInWords(harms, change),
        remedy: `Let only the code of this pull request apply ${code(migration.name)}, not what is deployed now`,
        evidence: waysAsEvidence(change)
      };
    }
    for (const [migration, harms] of byMigration(change.onlyAfter)) {
      const isNew = judged.added.includes(migration);
      yield {
        at: placeOf(change, migration),
        severity: harms[0].kind === "fails" && harms[0].isCertain ? "error" : "warning",
        subject: `after ${migration.name}`,
        message: harmedInWords(harms, change),
        remedy: `Apply migrations as base does${isNew ? `, or change ${code(migration.name)}` : ": what is merged can no longer be changed"}`,
        evidence: waysAsEvidence(change)
      };
    }
  }
});
function placeOf({ decided }, migration) {
  const at = decided.kind === "keys-unset" ? null : decided.at;
  if (at === null) return atFile(migration);
  return { migration: migration.name, file: at.file, line: at.line, endLine: at.line };
}

// src/rules/replay/function-unknown.ts
var functionUnknown = defineRule({
  id: "function-unknown",
  stage: "replay",
  severity: "warning",
  summary: "A migration asks for a function or module that no SQLite has",
  why: "An app can register functions and load extensions before it migrates. Where it does, the migration runs; where it does not, it fails on every database. Something stands in for what is not there, so that the rest is judged.",
  *check({ asked: asked2, judged }) {
    for (const each of asked2) {
      if (each.registered !== null) continue;
      const name2 = code(each.kind === "function" ? `${each.name}()` : each.name);
      const supplier = supplierOf(each, judged);
      yield {
        at: each.at,
        subject: `${each.kind} ${each.name}`,
        message: `${code(each.at.migration ?? "")} ${each.kind === "function" ? "calls" : "makes a virtual table of"} ${name2}, which no SQLite has: ${supplier ?? "it fails, unless something that was not read gives it to the connection"}`,
        remedy: `Use what SQLite has; or where the connection that migrates has ${name2}, settle it with ${code(`-- drizzle-gate: accept function-unknown <where it comes from>`)} above the statement`,
        ...supplier === null ? { isOpen: true } : {},
        evidence: { kind: each.kind, name: each.name }
      };
    }
  }
});
function supplierOf({ extends: from }, { profile }) {
  if (from !== null) return `it runs only if what ${code(`${from.file}:${from.line}`)} loads has it`;
  return profile.home === "service" ? "it runs only if an extension of the server has it" : null;
}

// src/model/ledger-writing.ts
var knownLedgers = [
  usualLedgers.drizzle,
  usualLedgers.wrangler,
  "_hub_migrations",
  "_sqlx_migrations"
];

// src/rules/words/ledger-words.ts
function ledgerInWords({ table, gone, of, forged, trigger }) {
  const name2 = code(table);
  if (gone > 0) {
    const which = gone === of ? "every record" : `${count(gone, "record")} of ${of}`;
    return `Takes ${which} of applied migrations out of ${name2}: the next start of the app runs them again`;
  }
  if (forged > 0)
    return `Puts ${count(forged, "record")} into ${name2} that no migrator wrote: what they stand for is taken to have run`;
  if (trigger !== null)
    return `Hangs the trigger ${code(trigger)} on ${name2}: from then on it has a say in what the migrator writes there`;
  return `Declares ${name2} anew, which belongs to the migrator; its records are all there`;
}
function ledgerRemedy({
  table,
  gone,
  forged,
  trigger
}) {
  if (gone + forged === 0 && trigger === null)
    return "Make sure that the version of the migrator in use takes the new declaration, on a copy of production";
  return `Leave ${code(table)} to the migrator; to take a step back, write a new migration that undoes it`;
}

// src/rules/replay/ledger-written.ts
var ledgerWritten = defineRule({
  id: "ledger-written",
  stage: "replay",
  severity: "error",
  summary: "A migration writes to the table that records which migrations ran",
  why: "The migrator decides by that table alone what to run: without its records the next start of the app runs everything again and fails on tables that are there, and with records too many it skips what never ran.",
  *check({ ledger, judged }) {
    const last = judged.added.at(-1);
    const own = ownLedgerTable(judged.profile, judged.ledger);
    for (const added of addedStatements(judged.added)) {
      const { kind, target, text } = added.statement;
      const table = knownLedgers.find((name2) => sameName(name2, target ?? ""));
      if (table === void 0 || sameName(table, own) || !writing.test(kind)) continue;
      yield {
        at: atStatement(added),
        severity: "warning",
        subject: `${table} ${added.migration.name} ${added.statement.line}`,
        message: `Touches ${code(table)}, in which a migrator records what ran: nothing was lost here, and where that migrator is in use it may run migrations again or skip them`,
        remedy: ledgerRemedy({ table, gone: 1, forged: 0, trigger: null }),
        evidence: { table, statement: text, gone: 0, forged: 0 }
      };
    }
    if (ledger === null || last === void 0) return;
    const isKept = ledger.gone + ledger.forged === 0 && ledger.trigger === null;
    yield {
      at: ledger.by === null ? atFile(last) : atStatement(ledger.by),
      severity: isKept ? "warning" : "error",
      subject: ledger.table,
      message: ledgerInWords(ledger),
      remedy: ledgerRemedy(ledger),
      evidence: {
        table: ledger.table,
        statement: ledger.by?.statement.text ?? null,
        gone: ledger.gone,
        forged: ledger.forged
      }
    };
  }
});
var writing = /^(?:insert|update|delete|drop-table|alter-table|create-trigger)$/;

// src/rules/replay/migration-fails.ts
var migrationFails = defineRule({
  id: "migration-fails",
  stage: "replay",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A statement of a migration fails",
  why: "The migrator stops and rolls back; an app that migrates when it starts does not start.",
  *check(evidence) {
    const { upgrade, fresh, squashed, lacking } = evidence;
    const failures = /* @__PURE__ */ new Map();
    const meet = (failure, on2) => {
      if (failure == null || failure.cause !== "sql" && failure.cause !== "migrator") return;
      if (failure.cause === "migrator" && evidence.isToldByConversion) return;
      const key = `${failure.at.file}:${failure.at.line} ${failure.message}`;
      const met = failures.get(key);
      if (met === void 0) failures.set(key, { failure, on: [on2] });
      else met.on.push(on2);
    };
    if ("failure" in evidence.start) meet(evidence.start.failure, "a new database");
    if (!squashed) meet(upgrade.failure, "a database that has base's migrations");
    if (lacking !== null && isOnCopies(evidence)) meet(lacking, "a new database");
    const isTold = fresh?.failure != null && lacking !== null && isSameStatement(fresh.failure, lacking);
    if (fresh !== upgrade && !isTold) meet(fresh?.failure, "a new database");
    for (const { failure, on: on2 } of failures.values()) {
      const isFine = appliesOnCopies(evidence, failure);
      yield {
        at: atSpan(failure.migration, failure.at),
        ...isFine ? { severity: "warning" } : {},
        subject: `${failure.migration.name} ${failure.message}`,
        introduced: isIntroduced(evidence, failure),
        message: `${code(failure.migration.name)} ${failingPlaces(evidence, failure, on2, isFine)}: ${code(failure.message)}`,
        remedy: isFine ? needsRows : failedRemedy(failure),
        evidence: { statement: failure.statement, sqlite: failure.message, on: on2 }
      };
    }
  }
});
function appliesOnCopies(evidence, failure) {
  return failure === (evidence.lacking ?? evidence.upgrade.failure) && isOnCopies(evidence);
}
function isOnCopies({ copies }) {
  return copies.length > 0 && copies.every(({ failed }) => !failed);
}
function isIntroduced({ judged, start: start2 }, failure) {
  if (!("failure" in start2)) return true;
  const merged = judged.base?.migrations.find(({ name: name2 }) => name2 === failure.migration.name);
  return merged?.hash !== failure.migration.hash || start2.failure.migration.name !== failure.migration.name;
}

// src/rules/replay/migration-skipped.ts
var migrationSkipped = defineRule({
  id: "migration-skipped",
  stage: "replay",
  severity: "error",
  silences: ["journal-time-order"],
  summary: "A new migration would never run on a database that has base's migrations",
  why: "drizzle-orm 0.x compares only times: what is not younger than the youngest migration a database has is skipped, and the run reports success.",
  *check({ upgrade, judged, highWaterMark, squashed }) {
    const { added, base, head, ledger, now } = judged;
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    let given = highWaterMark;
    for (const migration of added) {
      if (squashed && migration === head.migrations[0]) continue;
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === void 0 ? "the newest migration that databases have" : code(newest.name);
      const time = freeTime(head.migrations, migration, now, given);
      given = time ?? given;
      const ahead = head.migrations.find((other) => other !== migration && (other.when ?? 0) >= now);
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would never run: its time, ${when === null ? "missing" : dateOf(when)}, is ${when === highWaterMark ? "that" : "older than that"} of ${than}, ${dateOf(highWaterMark)}, which production has`,
        remedy: time === null ? `The time that production has lies in the future: put that right first, and give this one a time after it in a later release. ${ahead === void 0 ? "" : putRight(head.migrations, ahead, now, judged.profile)}`.trim() : `Set its \`when\` in the journal to ${time}, later than any before it`,
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
    const { added, profile } = evidence.judged;
    if (profile.transaction === "none") return;
    for (const migration of added) {
      const statements = addedStatements([migration]);
      if (statements.some(({ statement }) => statement.kind === "transaction")) continue;
      const all = statements.map(({ statement }) => statement);
      const pragma = statements.find(({ statement }) => isRelied(evidence, statement, all));
      if (pragma === void 0) continue;
      const isKeys = pragma.statement.pragma === "foreign_keys";
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
  if (pragma.pragma === "journal_mode") return true;
  if (!evidence.judged.profile.foreignKeys || !/foreign_keys\W*(?:off|0|false|no)\b/i.test(pragma.text))
    return false;
  const parents = evidence.upgrade.schema?.tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ parent }) => parent)) ?? [];
  return all.some(
    ({ kind, target }) => (kind === "drop-table" || kind === "delete") && target !== null && parents.some((parent) => sameName(parent, target))
  );
}

// src/rules/replay/schema-not-migrated.ts
var schemaNotMigrated = defineRule({
  id: "schema-not-migrated",
  stage: "replay",
  severity: "warning",
  summary: "The schema has changes that no migration has; asked with `run-drizzle-kit` only",
  why: "Code that is typed by the schema asks for what no database has, and the next one who generates a migration finds somebody else's change in it.",
  *check({ unmigrated, judged }) {
    if (unmigrated === null) return;
    const { dryRun, introduced } = unmigrated;
    const place = { at: { migration: null, ...wholeFile(dryRun.file) }, introduced };
    const where = `that no migration of ${code(judged.head.path || ".")} has`;
    yield { ...place, ...dryRun.kind === "question" ? asked(dryRun, where) : changed(dryRun, where) };
  }
});
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
  const names = about.length === 0 ? "something" : joinNames(about);
  return {
    message: `${code(file)} has changes ${where}: drizzle-kit asks whether ${names} was renamed, so what it would generate cannot be told`,
    remedy: `Run ${command(how)}, answer what it asks, and commit what it writes`,
    evidence: { drizzleKit: version }
  };
}
function command({ flags, cwd }) {
  return `${code(`npx drizzle-kit generate${flags}`)}${cwd === "" ? "" : ` in ${code(cwd)}`}`;
}

// src/rules/replay/snapshot-differs.ts
var snapshotDiffers = defineRule({
  id: "snapshot-differs",
  stage: "replay",
  isOfKit: true,
  severity: "warning",
  summary: "The migrated database is not what the last snapshot says",
  why: "drizzle-kit takes the snapshot for the truth: what it believes is there is never created, and code that Drizzle types by it fails on the database.",
  *check({ drift, judged, explained, upgrade }) {
    const last = judged.added.at(-1);
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
      evidence: { drift: described.map(unmarked) }
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
  *check({ upgrade, fresh, judged: { profile } }) {
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
  *check({ judged: { added, profile }, upgrade, fresh }) {
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
  *check({ differences, explained, judged: { base, head, added } }) {
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
  return base?.isSortedByName === true && added.some(({ name: name2 }) => name2 < last);
}

// src/rules/schema/already-there.ts
var alreadyThere = defineRule({
  id: "already-there",
  stage: "schema",
  severity: "error",
  summary: "CREATE … IF NOT EXISTS meets an object of another shape, and does nothing",
  why: "The statement succeeds on every database and changes only new ones: where the object is there already it stays as it was, and code that asks for the rest fails.",
  *check({ alreadyThere: found }) {
    for (const object of found) {
      const { kind, name: name2, at, differences } = object;
      yield {
        at,
        subject: `${kind} ${nameKey(name2)}`,
        message: `The ${kind} ${code(name2)} is there already, so that IF NOT EXISTS does nothing: ${missingInWords(object)}`,
        remedy: remedyFor6(object),
        evidence: { [kind]: name2, missing: differences.map((each) => each.replaceAll("`", "")) }
      };
    }
  }
});
function missingInWords({ columns, differences }) {
  if (columns.length > 0) return `on databases with a past it goes without ${joinNames(columns)}`;
  return `databases with a past do not get ${differences.slice(0, 3).join("; ")}`;
}
function remedyFor6({ kind, name: name2, columns }) {
  if (columns.length > 0)
    return `Add what is missing with ${columns.map((column) => code(`ALTER TABLE ${name2} ADD ${column} …`)).join(", ")}, as \`drizzle-kit generate\` does`;
  return kind === "table" ? `Change ${code(name2)} by a migration that \`drizzle-kit generate\` writes, and leave IF NOT EXISTS out` : `Drop the ${kind} ${code(name2)} first and create it without IF NOT EXISTS, or give the new one another name`;
}

// src/model/schema-facts.ts
function changesOf(changes, ...kinds) {
  return changes.filter((found) => kinds.some((kind) => kind === found.change.kind));
}
function groupChanges(changes) {
  const keyOf = ({ change, at }) => JSON.stringify(["table" in change ? nameKey(change.table) : change.view, at.migration, at.line]);
  return [...Map.groupBy(changes, keyOf).values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [[first, ...others]]
  );
}

// src/rules/schema/column-default-changed.ts
var columnDefaultChanged = defineRule({
  id: "column-default-changed",
  stage: "schema",
  isOfOldCode: true,
  severity: "notice",
  summary: "A column's default changes",
  why: "Drizzle sends a default it knows along with each insert: running code goes on with the old one, and rows that are there keep what they have.",
  *check(evidence) {
    const changes = changesOf(evidence.changes, "change-column");
    const isRetold = ({ change: { table, column } }) => changes.some(
      ({ change: other }) => (other.what === "type" || other.what === "generated") && sameName(other.table, table) && sameName(other.column, column)
    );
    const wasRequired = ({ change: { table, column, from } }) => {
      const found = tableNamed(evidence.net.after, table)?.columns.find(({ name: name2 }) => sameName(name2, column));
      return from === null && found?.notNull === true;
    };
    const told2 = changes.filter(
      (found) => found.change.what === "default" && plain(found.change.from) !== plain(found.change.to) && !isRetold(found) && !wasRequired(found)
    );
    for (const group of Map.groupBy(told2, ({ change }) => nameKey(change.table)).values()) {
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

// src/rules/words/broken-code.ts
function statementWords({ verb, column, values }) {
  const some = values === "some" ? "some " : "";
  const of = column === null || verb === "upsert" ? "" : ` of ${code(column)}`;
  return `${some}${verb === "view" ? "read" : verb}s${of}`;
}
function failingStatements({ query }) {
  return `${statementWords(query)} of running code fail`;
}
function sentWords(broken) {
  const sent = broken?.sent ?? [];
  if (sent.length === 0) return null;
  const shown2 = sent.slice(0, mostPlaces).map(({ file, line }) => code(`${file}:${line}`, 160));
  const more = sent.length - shown2.length;
  const places = more === 0 ? listWords(shown2) : `${shown2.join(", ")} and ${more} more`;
  const loading = [...new Set(sent.filter(({ atTop }) => atTop).map(({ file }) => file))];
  const whole = loading.slice(0, 2).map((file) => `; ${code(file)} asks it while it loads, so that all of it may fail`);
  return `${count(sent.length, "query", "queries")} of deployed code ${verbFor(broken, sent.length)}: ${places}${whole.join("")}`;
}
var mostKept = 100;
var mostPlaces = 3;
function listWords(parts) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function verbFor(broken, n) {
  if (broken?.readsOtherwise) return n === 1 ? "reads otherwise" : "read otherwise";
  if (broken?.query.values === "some") return "may fail";
  return n === 1 ? "breaks" : "break";
}
function meetingWords({ broken, isUnused }, otherwise) {
  return sentWords(broken) ?? (isUnused ? "no query in this repository uses it" : otherwise);
}
function failingCode(broken) {
  const sent = sentWords(broken);
  return sent === null ? `${failingStatements(broken)}: ${code(broken.message)}` : `${sent} (${code(broken.message)})`;
}
function failingWrites(broken) {
  if (broken.query.values === "any") return failingCode(broken);
  const sent = sentWords(broken);
  const words = `writes of running code that do not keep to it fail: ${code(broken.message)}`;
  return sent === null ? words : `${words}; ${sent}`;
}
function brokenAsEvidence(broken) {
  if (broken === null) return {};
  const sent = broken.sent?.slice(0, mostKept).map(({ file, line }) => ({ file, line }));
  return {
    statement: broken.query.sql,
    sqlite: broken.message,
    ...sent === void 0 ? {} : { queries: sent }
  };
}

// src/rules/words/on-device.ts
var goneOnDevices = "on the user's device it is gone with the update, and no backup of yours has it";
var copyFirst = "Copy what users would miss to where the new version looks for it, in this migration and before it drops anything";

// src/rules/schema/column-dropped.ts
var columnDropped = defineRule({
  id: "column-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A column is dropped",
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so running code fails on all of them.",
  *check({ judged, changes, source }) {
    const isOnDevice = judged.profile.home === "device";
    const dropped = changesOf(changes, "drop-column").filter(({ twin }) => twin === null);
    for (const group of groupChanges(dropped)) {
      const [{ change, at, held }] = group;
      const broken = group.find((each) => each.broken !== null)?.broken ?? null;
      const isUnused = group.every((each) => each.isUnused);
      const { table } = change;
      const columns = group.map((each) => each.change.column);
      const what2 = columns.length === 1 ? `${code(`${table}.${change.column}`)}${contentsInWords(held, source, "value")}` : `${joinNames(columns)} of ${code(table)} and all their values`;
      yield {
        at,
        subject: `${table}.${columns.join(",")}`,
        message: `Drops ${what2}; ${isOnDevice ? goneOnDevices : meetingWords({ broken, isUnused }, meanwhile(judged, columns))}`,
        remedy: isOnDevice ? copyFirst : remedyFor7(group.map((each) => each.change)),
        evidence: { table, columns, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? [])
      };
    }
    for (const { change, at, broken } of changesOf(changes, "change-view")) {
      if (broken === null || isOnDevice) continue;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `The view ${view} no longer answers what running code asks: ${sentWords(broken) ?? code(broken.message)}`,
        remedy: `Code first, then migrate: deploy code that reads ${view} as it will be, or make the new one under another name`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) }
      };
    }
  }
});
function meanwhile({ profile }, columns) {
  const { driver, doubleQuotedText } = profile;
  const them = columns.length === 1 ? "it" : "them";
  if (!doubleQuotedText) return `SELECT and INSERT of running code name ${them} and fail`;
  const text = columns.length === 1 ? `the text ${code(columns[0] ?? "")}` : "their names";
  return `INSERT of running code fails, and on ${driver} its SELECT answers with ${text} in every row`;
}
function remedyFor7(changes) {
  const names = joinNames(changes.map(({ column }) => column));
  const required = changes.filter(({ definition }) => definition.notNull && definition.default === null);
  if (required.length > 0) {
    const first = joinNames(required.map(({ column }) => column));
    return `In two phases, since new code cannot insert while ${first} must have a value: give it a default or allow NULL first, deploy code without ${names}, and drop what is left in a later release`;
  }
  return `Code first, then migrate: deploy code whose schema no longer has ${names}, and drop in a later release`;
}

// src/rules/schema/column-renamed.ts
var columnRenamed = defineRule({
  id: "column-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A column is renamed",
  why: "Running code asks for the old name and new code for the new one: there is no order of deployment in which both work.",
  *check({ changes, net }) {
    for (const group of groupChanges(changesOf(changes, "rename-column"))) {
      const [{ change, at }] = group;
      const broken = group.find((each) => each.broken !== null)?.broken ?? null;
      const met = { broken, isUnused: group.every((each) => each.isUnused) };
      const { table, from, to } = change;
      const pairs = group.map((each) => ({ from: each.change.from, to: each.change.to }));
      const renames = pairs.slice(0, 4).map((pair) => `${code(pair.from)} to ${code(pair.to)}`);
      const more = pairs.length > 4 ? ` and ${pairs.length - 4} more` : "";
      const columns = tableNamed(net.after, table)?.columns ?? [];
      const isThereAgain = columns.some(({ name: name2 }) => sameName(name2, from));
      yield {
        at,
        subject: `${table}.${pairs.map((pair) => `${pair.from} ${pair.to}`).join(",")}`,
        message: pairs.length > 1 ? `Renames columns of ${code(table)}: ${renames.join(", ")}${more}; ${meetingWords(met, "running code asks for the old names and fails")}` : isThereAgain ? `Renames ${code(`${table}.${from}`)} to ${code(to)} and adds another ${code(from)}; running code reads and writes that one` : `Renames ${code(`${table}.${from}`)} to ${code(to)}; ${meetingWords(met, `running code asks for ${code(from)} and fails`)}`,
        remedy: `Rename in code only and keep ${joinNames(pairs.map((pair) => pair.from))} as the name in the database; or in phases: add ${joinNames(pairs.map((pair) => pair.to))}, deploy code that writes both, copy the values, read what is new (behind a feature flag if you have one), and drop what is old in a later release`,
        evidence: { table, columns: pairs, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? [])
      };
    }
  }
});

// src/rules/schema/column-required.ts
var columnRequired = defineRule({
  id: "column-required",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A column must have a value that running code does not give",
  why: "Running code does not know a new column, and gives NULL where it was allowed to: its inserts fail from the migration on until the new code is everywhere.",
  *check(evidence) {
    for (const { change, at, broken, isUnused } of changesOf(
      evidence.changes,
      "add-column",
      "change-column"
    )) {
      if (!isRequired(evidence, change) || change.kind === "change-column" && broken === null) continue;
      if (failsAlready(evidence, change.column)) continue;
      const name2 = code(`${change.table}.${change.column}`);
      const fails = meetingWords(
        { broken, isUnused },
        broken === null ? "inserts of running code fail" : failingCode(broken)
      );
      yield {
        at,
        // A default takes the place of what is left out: only code that writes NULL on purpose fails.
        ...broken?.query.values === "some" ? { severity: "notice" } : {},
        subject: `${change.table}.${change.column}`,
        message: change.kind === "add-column" ? `Adds ${name2}, NOT NULL without a default; ${fails}` : `${name2} may no longer be NULL; ${fails}`,
        remedy: change.kind === "add-column" ? `Add ${code(change.column)} with a default, or without NOT NULL; deploy code that gives it a value, and tighten it in a later release` : `Deploy code that always gives ${code(change.column)} a value first, fill the rows that have none, and add NOT NULL in a later release`,
        evidence: { table: change.table, column: change.column, ...brokenAsEvidence(broken) }
      };
    }
  }
});
function isRequired({ net }, change) {
  if (change.kind === "change-column") return change.what === "not-null" && change.to !== null;
  const { notNull, default: fallback, generated } = change.definition;
  if (!notNull || fallback !== null || generated !== null) return false;
  const table = tableNamed(net.after, change.table);
  const column = table?.columns.find(({ name: name2 }) => sameName(name2, change.column));
  return table === void 0 || column === void 0 || !isRowid(table, column);
}
function failsAlready({ rows }, column) {
  const message = rows?.run.failure?.message ?? "";
  return message.startsWith("NOT NULL constraint failed") && message.endsWith(`.${column}`);
}

// src/rules/words/converted-words.ts
function convertedInWords(values) {
  if (values.length === 0) return "its values are converted";
  const changed2 = values.filter(({ from, to }) => to !== null && to !== from);
  const refused = values.filter(({ to }) => to === null);
  const kept = values.filter(({ from, to }) => to === from);
  if (kept.length === values.length) return "values stay as they are";
  return [
    ...changed2.map(({ from, to }) => `${code(from)} becomes ${code(to ?? "")}`),
    ...refused.map(({ from }) => `${code(from)} is refused`),
    ...kept.map(({ from }) => `${code(from)} stays`)
  ].join(", ");
}

// src/rules/schema/column-retyped.ts
var columnRetyped = defineRule({
  id: "column-retyped",
  stage: "schema",
  severity: "warning",
  summary: "A column changes its type",
  why: "SQLite converts what it stores by the column's type, so running code reads text where it read numbers, or writes what the new code cannot read.",
  *check({ changes }) {
    for (const { change, at, broken, converted } of changesOf(changes, "change-column")) {
      if (!isRetyped(change)) continue;
      const isRefused = broken !== null && broken.query.verb !== "read";
      const shown2 = isRefused ? `; ${failingCode(broken)}` : "";
      const name2 = code(`${change.table}.${change.column}`);
      yield {
        at,
        subject: `${change.table}.${change.column} ${change.what}`,
        message: change.what === "generated" ? `${name2} ${generatedWords(change)}${shown2}` : `${name2} changes from ${typeName(change.from)} to ${typeName(change.to)}: ${meaning(converted)}${shown2}`,
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
function isRetyped({ what: what2, from, to }) {
  if (what2 === "generated") return true;
  return what2 === "type" && storing(from) !== storing(to);
}
function storing(type) {
  const affinity = affinityOf(type ?? "");
  return affinity === "numeric" ? "integer" : affinity;
}
function typeName(type) {
  return type === null || type === "" ? "no type" : code(type);
}
function meaning(converted) {
  if (converted === null) return "its values are converted";
  const words = convertedInWords(converted.values);
  return converted.isCopied ? words : `of what is written from now on, ${words}`;
}
function generatedWords({ from, to }) {
  if (from === null) return "is generated now and takes no values any more";
  return to === null ? "is no longer generated: code has to give it a value" : "is computed in another way";
}

// src/rules/words/constraint-words.ts
function constraintWords({ table, asks }) {
  switch (asks.kind) {
    case "unique":
      return `${code(`${table}.${asks.columns.join(", ")}`)} must be unique now`;
    case "unique-terms":
      return `${code(asks.terms)} must be unique in ${code(table)} now`;
    case "add-check":
      return `${code(table)} has a new CHECK ${code(asks.check.expression)}`;
    case "change-option":
      return `${code(table)} is STRICT now`;
    case "add-trigger":
    case "change-trigger":
      return `The trigger ${code(asks.trigger)} watches over ${code(table)}`;
    case "add-foreign-key":
    case "change-foreign-key":
      return keyWords(asks);
  }
}
function keyWords(asks) {
  const key = asks.kind === "add-foreign-key" ? asks.foreignKey : asks.after;
  const child = code(`${asks.table}.${key.columns.join(", ")}`);
  const isSameParent = asks.kind === "change-foreign-key" && sameName(asks.before.parent, key.parent);
  return isSameParent ? `${child} keeps rows of ${code(key.parent)} from being deleted or changed now` : `${child} must refer to a row of ${code(key.parent)} now`;
}

// src/rules/schema/constraint-added.ts
var constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A constraint is added that writes of running code may violate",
  why: "Code that is still running was written without the constraint: what it writes may be refused from the migration on.",
  *check({ added }) {
    for (const constraint of added) {
      const { table, at, broken } = constraint;
      const words = constraintWords(constraint);
      const shown2 = broken === null ? "writes of running code may be refused" : failingWrites(broken);
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

// src/rules/schema/constraint-dropped.ts
var constraintDropped = defineRule({
  id: "constraint-dropped",
  stage: "schema",
  isOfOldCode: true,
  severity: "notice",
  summary: "A constraint is dropped that running code may rely on",
  why: "Once new code writes what the constraint kept out, code that is still running reads what it never met: a NULL, an orphan, a value out of range.",
  *check({ changes, loosened }) {
    for (const { change, at } of changesOf(changes, "change-column")) {
      if (change.what !== "not-null" || change.to !== null) continue;
      const name2 = `${change.table}.${change.column}`;
      yield {
        at,
        subject: name2,
        message: `${code(name2)} may be NULL now`,
        remedy: `Have all running code ready for NULL in ${code(change.column)} before any code writes it`
      };
    }
    for (const { change, at } of loosened) {
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

// src/rules/words/left-behind.ts
function nameOf({ kind, name: name2 }) {
  return `the ${kind.replace("-", " ")} ${code(name2)}`;
}
function stillThere(left, after) {
  const fails = left.kind === "view" ? "every read of it fails" : `writes to ${code(left.on)} fail`;
  const also = left.kind === "foreign-key" ? alsoDeletes(after, left.on) : "";
  return `; ${nameOf(left)} still names it, and ${fails} from then on${also}`;
}
function felt(left, table, profile) {
  return left.filter(
    ({ kind, gone }) => sameName(gone, table) && (kind !== "foreign-key" || appHasKeys(profile))
  );
}
function dropRemedy({ before, after }, name2, left) {
  const kept = before.tables.filter(
    (child) => !sameName(child.name, name2) && child.foreignKeys.some(({ parent }) => sameName(parent, name2)) && after.tables.some((table) => sameName(table.name, child.name))
  );
  const those = joinNames(kept.map((table) => table.name));
  const references = kept.length === 0 ? "" : `, take the references of ${those} to it away`;
  const others = left.filter(({ kind }) => kind !== "foreign-key").map(nameOf);
  const first = others.length === 0 ? "" : `Drop ${others.join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name2)}${references}, and drop the table in a later release`;
}

// src/rules/schema/drop-and-add.ts
var dropAndAdd = defineRule({
  id: "drop-and-add",
  stage: "schema",
  severity: "warning",
  summary: 'Something is dropped and something like it added: a rename answered as "create"',
  why: 'drizzle-kit asks whether a new name is a rename. Answered as "create", the old column or table is dropped with everything in it, and the new one starts empty.',
  *check({ changes, leftBehind, net, judged }) {
    for (const { change, at, broken, gone, twin } of changesOf(changes, "drop-column", "drop-table")) {
      if (twin === null) continue;
      const { table } = change;
      const column = change.kind === "drop-column" ? change.column : null;
      const name2 = column === null ? table : `${table}.${column}`;
      const rename = column === null ? "RENAME" : `RENAME COLUMN ${quoteName(column)}`;
      const sql2 = `ALTER TABLE ${quoteName(table)} ${rename} TO ${quoteName(twin)};`;
      const left = column === null ? felt(leftBehind, table, judged.profile) : [];
      const still = left.map((each) => stillThere(each, net.after)).join("");
      yield {
        at,
        ...left.length > 0 ? { severity: "error" } : {},
        subject: name2,
        message: `Drops ${code(name2)} and adds ${code(twin)} of the same kind: the ${column === null ? "rows" : "values"} are gone, not renamed${still}`,
        remedy: `If it is a rename, keep what is in it with this instead of the two statements, and deploy in phases, since running code still asks for the old name:${fence("sql", sql2)}`,
        evidence: { from: name2, to: twin, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
  }
});

// src/rules/words/broken-object.ts
function brokenInWords(object, after) {
  const name2 = code(object.name);
  switch (object.kind) {
    case "trigger":
      return `The trigger ${name2} cannot fire: ${verbWords[object.verb]} ${code(object.on)} fail with ${code(object.message)}${alsoFired(object, after)}${since(object.renamed)}`;
    case "view":
      return `The view ${name2} cannot be read: ${code(object.message)}${since(object.renamed)}`;
    case "search":
      return {
        emptied: `The full-text index ${name2} is made anew and not filled: it is empty, and finds nothing that it found before`,
        "out-of-step": `The full-text index ${name2} no longer fits the rows it is about: it fails its integrity check (${code(object.message)})`,
        unreadable: `The full-text index ${name2} cannot be read: ${code(object.message)}`
      }[object.what];
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} has no parent in ${code(object.parent)} (${object.message}): writes to ${name2} fail where foreign keys are on${alsoDeletes(after, object.name)}`;
    case "id":
      return `${code(`${object.name}.${object.column}`)} no longer numbers its rows: only a column that is INTEGER PRIMARY KEY by itself does, so inserts without an id fail or store NULL`;
  }
}
function alsoFired({ on: on2, verb }, after) {
  return verb === "insert" ? "" : alsoDeletes(after, on2, verb);
}
var verbWords = {
  insert: "inserts into",
  update: "updates of",
  delete: "deletes from"
};
function since(renamed) {
  return renamed === null ? "" : `; it names ${code(renamed)} since the rename, which SQLite carries into triggers and views, and that table is dropped`;
}
function brokenRemedy(object) {
  const name2 = code(object.name);
  switch (object.kind) {
    case "trigger":
    case "view": {
      const what2 = `the ${object.kind} ${name2}`;
      if (object.isNew) return `Create ${what2} over tables and columns that are there`;
      const why = object.renamed === null ? "" : ", or make the new table under another name and rename that one";
      return `Drop ${what2} before, and create it again at the end of the migration${why}`;
    }
    case "search":
      if (object.what === "emptied" && !object.canRebuild)
        return `See to it that the app indexes everything again behind the migration, or fill ${name2} there with INSERT … SELECT: an index without content cannot be rebuilt`;
      return object.what === "unreadable" ? `Drop ${name2} and make it anew over a table that is there` : `Fill it at the end of the migration: ${code(`INSERT INTO ${object.name}(${object.name}) VALUES('rebuild')`)}`;
    case "foreign-key":
      return `Create ${code(object.parent)} with a primary key or unique index over what the key refers to, or take the reference away`;
    case "id":
      return `Declare ${code(object.column)} as INTEGER PRIMARY KEY, \`integer().primaryKey()\` in the schema`;
  }
}

// src/rules/schema/object-broken.ts
var objectBroken = defineRule({
  id: "object-broken",
  stage: "schema",
  severity: "error",
  summary: "A trigger, view, full-text index or foreign key cannot work any more",
  why: "SQLite makes a trigger or view over a table that is not there without a word, and carries a rename into those that exist: they fail when somebody writes or reads, not when they are migrated.",
  *check({ brokenObjects, judged, net }) {
    for (const object of brokenObjects) {
      yield {
        at: object.at,
        severity: severityOf3(object, judged.profile),
        subject: `${object.kind} ${nameKey(object.name)}`,
        message: brokenInWords(object, net.after),
        remedy: brokenRemedy(object),
        evidence: evidenceOf(object)
      };
    }
  }
});
function severityOf3(object, profile) {
  switch (object.kind) {
    case "search":
      return object.isNew || object.what === "out-of-step" || !object.canRebuild ? "warning" : "error";
    case "foreign-key":
      return appHasKeys(profile) ? "error" : "warning";
    case "id":
      return object.isKey ? "error" : "warning";
    case "trigger":
    case "view":
      return "error";
  }
}
function evidenceOf(object) {
  switch (object.kind) {
    case "trigger":
      return { trigger: object.name, table: object.on, sqlite: object.message };
    case "foreign-key":
      return { table: object.name, columns: object.columns, parent: object.parent };
    case "id":
      return { table: object.name, columns: [object.column] };
    default:
      return { [object.kind]: object.name, sqlite: object.message };
  }
}

// src/rules/schema/table-dropped.ts
var tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of running code that names it fails until the new code is everywhere.",
  *check({ changes, leftBehind, net, source, judged }) {
    const isOnDevice = judged.profile.home === "device";
    const remade = changesOf(changes, "add-virtual-table").map(({ change }) => change.table);
    for (const dropped of changesOf(changes, "drop-table", "drop-virtual-table")) {
      const { at, broken, gone, twin, held } = dropped;
      const { table } = dropped.change;
      const contents = contentsInWords(held, source, "row");
      if (twin !== null || remade.some((name2) => sameName(name2, table))) continue;
      const left = felt(leftBehind, table, judged.profile);
      yield {
        at,
        ...left.length > 0 ? { severity: "error" } : {},
        subject: `table ${table}`,
        message: `Drops ${code(table)}${contents}; ${isOnDevice ? goneOnDevices : isTaken(net, table) ? taken : meetingWords(dropped, "running code that names it fails")}${left.map((each) => stillThere(each, net.after)).join("")}`,
        remedy: isOnDevice && left.length === 0 ? copyFirst : dropRemedy(net, table, left),
        evidence: { table, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
    for (const dropped of isOnDevice ? [] : changesOf(changes, "drop-view")) {
      const { change, at, broken, gone } = dropped;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `Drops the view ${view}; ${meetingWords(dropped, "running code that reads it fails")}`,
        remedy: `Deploy code that no longer reads ${view} first, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
  }
});
function isTaken(net, table) {
  return tableNamed(net.after, table) !== void 0;
}
var taken = "another table takes its name, and running code reads and writes that one";

// src/rules/schema/table-renamed.ts
var tableRenamed = defineRule({
  id: "table-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A table is renamed",
  why: "Running code asks for the old name and new code for the new one: there is no order of deployment in which both work.",
  *check({ changes, net }) {
    for (const renamed of changesOf(changes, "rename-table")) {
      const { change, at, broken, gone } = renamed;
      const { from, to } = change;
      const isTaken2 = tableNamed(net.after, from) !== void 0;
      const kept = code(`sqliteTable(${JSON.stringify(from)}, …)`);
      const view = code(`CREATE VIEW ${quoteName(from)} AS SELECT * FROM ${quoteName(to)}`);
      yield {
        at,
        subject: `${from} ${to}`,
        message: isTaken2 ? `Renames ${code(from)} to ${code(to)}, and another table takes its name: running code reads and writes that one` : `Renames ${code(from)} to ${code(to)}; ${meetingWords(renamed, `running code asks for ${code(from)} and fails`)}`,
        remedy: isTaken2 ? `Rename them in code only, or give the name ${code(from)} to another table in a later release, once no code asks for the old one` : `Rename it in code only, ${kept} under any name you like; or in the same migration leave ${view} behind for code that reads, and drop it in a later release`,
        evidence: { from, to, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
  }
});

// src/rules/schema/upsert-target-lost.ts
var upsertTargetLost = defineRule({
  id: "upsert-target-lost",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A unique index that an ON CONFLICT needs is gone",
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite refuses the whole statement where there is none; nothing keeps duplicates out any more either.",
  *check({ targetsLost }) {
    for (const lost of targetsLost) {
      const { table, columns, at, broken, onlyWhere } = lost;
      const name2 = `${table}.${columns.join(", ")}`;
      const isUpsert = broken.query.verb === "upsert";
      const known = isUpsert ? "upserts of running code on it fail" : failingStatements(broken);
      const sent = sentWords(broken);
      const fails = sent === null ? `${known}: ${code(broken.message)}` : `${sent} (${code(broken.message)})`;
      const unique = onlyWhere === null ? `${code(name2)} is no longer unique` : `${code(name2)} is unique only where ${code(onlyWhere)} now`;
      yield {
        at,
        subject: name2,
        message: `${unique}; ${fails}${onlyWhere === null ? ", and duplicates are let in" : ""}`,
        remedy: `If code upserts on ${code(columns.join(", "))}, deploy code that no longer does first, and drop the index in a later release; if none does, accept this`,
        evidence: { table, columns, ...brokenAsEvidence(broken) }
      };
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
  snapshotsCollide,
  nothingApplied,
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
  ledgerWritten,
  migrationFails,
  migrationSkipped,
  pragmaWithoutEffect,
  schemaNotMigrated,
  snapshotDiffers,
  syntaxTooNew,
  transactionControl,
  upgradeDiffers,
  declarationChanged,
  functionUnknown,
  driverChanged,
  dataDependent,
  failsOnRows,
  foreignKeysBroken,
  objectsLost,
  tableEmptied,
  rowsDeleted,
  rowsOverwritten,
  slowMigration,
  valuesChanged,
  valuesNulled,
  alreadyThere,
  columnDefaultChanged,
  columnDropped,
  columnRenamed,
  columnRequired,
  columnRetyped,
  constraintAdded,
  constraintDropped,
  dropAndAdd,
  objectBroken,
  tableDropped,
  tableRenamed,
  upsertTargetLost,
  acceptanceUnused,
  gateRelaxed
];
export {
  rules
};
