import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  appHasKeys,
  joinPath,
  nameInLedger,
  ownLedgerTable,
  parentOf,
  usualLedgers
} from "./chunk-LVK3ZNH7.js";
import {
  code,
  count,
  fence,
  formatBytes,
  formatNumber,
  joinNames,
  unmarked
} from "./chunk-4RE4VVOR.js";

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

// src/rules/data/copy-fails.ts
var copyFails = defineRule({
  id: "copy-fails",
  stage: "data",
  severity: "error",
  summary: "A migration fails on a production copy, and its rows are not why",
  why: "It works on a database that the merged migrations created. Something else is in the copy, or the SQLite here lacks what production has: fixing rows does not help.",
  *check(data) {
    if (!("state" in data) || data.state.failure === null) return;
    const { migration, message, statement, at } = data.state.failure;
    yield {
      at: atSpan(migration, at),
      subject: `${migration.name} ${message}`,
      message: `${code(migration.name)} fails on the production copy, and not because of its rows: ${code(message)}`,
      remedy: helpFor(message),
      evidence: { statement, sqlite: message }
    };
  }
});
function helpFor(message) {
  const [, object = ""] = /^error in \w+ (.+?)(?: after .*)?: /.exec(message) ?? [];
  if (object !== "")
    return `${code(object)} in the copy does not work, or would not any more: correct it or drop it on production before this migration, and create it again after it`;
  const [, kind, name2 = ""] = /^(?:no such|unknown) (function|module|collation sequence|tokenizer):? (.+)$/.exec(message) ?? [];
  if (kind !== void 0)
    return `The copy uses the ${kind} ${code(name2)}, which the app gives to its own connection and SQLite here does not have. Where the connection that migrates production has it, accept this with the reason; else the migration fails there as well`;
  if (/already exists|duplicate column name|there is already/.test(message))
    return "The copy has it already: compare production with `drizzle-gate drift`, and remove it there or record the migration as run";
  if (/no such|has no column named/.test(message))
    return "The copy lacks what the statement names: compare production with `drizzle-gate drift`, and make it there first";
  return "Run the statement on a copy of production by hand to see what it meets there; the rows of the copy are not what it fails on";
}

// src/model/quote.ts
function quoteName(name2) {
  return `"${name2.replaceAll('"', '""')}"`;
}
function quoteText(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function inSql(name2) {
  return /^[A-Za-z_]\w*$/.test(name2) ? name2 : quoteName(name2);
}

// src/rules/words/ledger-state-words.ts
function ledgerWords(ledger) {
  return [...unrecorded(ledger), ...renamed(ledger), ...unknown(ledger)];
}
function unrecorded({ baseline, ran }) {
  if (baseline === null) return [];
  const first = code(ran[0]?.name ?? "");
  return [
    {
      subject: "unrecorded",
      message: `The production copy has tables and no record of a migration, as ${code("drizzle-kit push")} leaves it: the migrator would begin with ${first} and fail. It seems to have run the first ${count(ran.length, "migration")}, and was checked as if they were recorded`,
      remedy: `Record them on production before anything is migrated there:
${fence("sql", baseline)}`,
      isOpen: true
    }
  ];
}
function renamed({ renamed: table }) {
  if (table === null) return [];
  const rename = `ALTER TABLE ${quoteName(table.from)} RENAME TO ${quoteName(table.to)};`;
  return [
    {
      subject: `renamed ${table.from}`,
      message: `The production copy records its migrations in ${code(table.from)}, and nothing in the repository says so: a migrator that looks into ${code(table.to)} runs everything again`,
      remedy: `Set ${code(`migrationsTable: "${table.from}"`)} where the app migrates, or give the table its usual name on production:
${fence("sql", rename)}`,
      isOpen: false
    }
  ];
}
function unknown({ unknown: names }) {
  if (names.length === 0) return [];
  return [
    {
      subject: `unknown ${names.join(", ")}`,
      message: `The production copy ran ${joinNames(names)}, which the base branch does not have, though its schema is what the merged migrations make`,
      remedy: "Find out who wrote the record. If it belongs to no migration, delete it on production",
      isOpen: false
    }
  ];
}

// src/rules/data/copy-ledger.ts
var copyLedger = defineRule({
  id: "copy-ledger",
  stage: "data",
  severity: "warning",
  summary: "What a production copy records as run does not fit the merged migrations",
  why: "A migrator runs what its table of applied migrations does not have. Without records it begins at the first migration, on tables that are there already; with a record that is too late it skips what is new.",
  *check(data) {
    if (!("state" in data)) return;
    const { state, judged } = data;
    for (const { subject, message, remedy: remedy2, isOpen } of ledgerWords(state))
      yield {
        ...{ at: atFolder(judged.head), subject, message, remedy: remedy2 },
        ...isOpen ? { isOpen: true } : {},
        evidence: { ran: state.ran.map(({ name: name2 }) => name2), unknown: state.unknown }
      };
    for (const migration of state.skipped)
      yield {
        at: atEntry(migration),
        severity: "error",
        subject: `skipped ${migration.name}`,
        message: `${code(migration.name)} is skipped on the production copy: the last migration recorded there has a later timestamp`,
        remedy: state.unknown.length > 0 ? "On production, delete the record that the base branch does not have; or give the migration a later timestamp" : "Give the migration a later timestamp: generate it again",
        evidence: { skipped: migration.name }
      };
  }
});

// src/rules/words/counted-rows.ts
function countedIn(found) {
  return found.kind === "dependent" ? found.violating ?? null : null;
}
function countedRows(found) {
  const counted = countedIn(found);
  return counted === null ? {} : { rows: counted.rows };
}
function countedInWords(found) {
  const counted = countedIn(found);
  if (counted === null || counted.rows === 0) return "";
  const rows = count(counted.rows, "row");
  if (counted.values !== null) return ` (${rows} share ${count(counted.values, "value")})`;
  const { message } = found.failure;
  const isOne = counted.rows === 1;
  if (message.startsWith("NOT NULL")) return ` (${rows} ${isOne ? "has" : "have"} NULL there)`;
  if (message.startsWith("FOREIGN KEY")) return ` (${rows} without a parent)`;
  return ` (${rows} ${isOne ? "does" : "do"} not fit)`;
}

// src/model/schema.ts
var referentialActions = ["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"];
function sameName(a, b) {
  return nameKey(a) === nameKey(b);
}
function nameKey(name2) {
  return /[A-Z]/.test(name2) ? name2.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name2;
}
function tableNamed(schema, name2) {
  let index = indexes.get(schema);
  if (index === void 0) {
    index = new Map(schema.tables.toReversed().map((table) => [nameKey(table.name), table]));
    indexes.set(schema, index);
  }
  return index.get(nameKey(name2));
}
var indexes = /* @__PURE__ */ new WeakMap();

// src/model/rows.ts
var rowSources = ["snapshot", "invented", "seed", "fingerprint"];
function isGenerated(source) {
  return source === "invented" || source === "fingerprint";
}
function isRowid(table, column) {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  return key !== void 0 && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}
function affinityOf(type) {
  const name2 = type.toUpperCase();
  if (name2.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name2)) return "text";
  if (name2 === "" || name2.includes("BLOB") || name2 === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name2) ? "real" : "numeric";
}

// src/rules/words/failed-migration.ts
function failingPlaces({ upgrade, fresh, copies }, { message }, on2, isFine) {
  if (isFine) {
    const where = copies.length === 1 ? "the production copy" : `${count(copies.length, "production copy", "production copies")}`;
    return `works on ${where} but fails on a new, empty database`;
  }
  if (lacksParent(message))
    return "fails on every database without a row it refers to, as on every new database";
  return `fails on ${fresh === upgrade || on2.length > 1 ? "every database" : on2[0] ?? ""}`;
}
function lacksParent(message) {
  return message.includes("FOREIGN KEY constraint failed");
}
var needsRows = "Make the statement do nothing if the rows it needs are missing (`INSERT … SELECT … WHERE EXISTS (…)`), or run it on production only: tests, previews and new installations start without rows";
function failedRemedy({ message, cause }) {
  if (/^Only finite numbers/.test(message))
    return "Start the folder's name with its time, `YYYYMMDDHHMMSS_`: the migrator reads it from there, and this driver accepts only a number";
  if (cause === "migrator")
    return "The migrator stops before it runs any SQL. First upgrade its table of applied migrations to the format of drizzle-orm 1.0: add the columns `name` and `applied_at`, and write each folder's name into its row";
  if (/already exists|duplicate column name/.test(message)) {
    return "It already exists in the database. Look for a migration that was merged, renamed or generated twice, and generate this one again from the current schema";
  }
  if (/no such (?:table|column|index)/.test(message)) {
    return "An earlier migration has to create it. Look for one that was deleted, reordered or skipped, and generate this one again from the current schema";
  }
  if (/syntax error/.test(message)) return "Fix the SQL; if the file contains a merge conflict, resolve it";
  if (lacksParent(message)) return needsRows;
  return "Fix the SQL, or generate the migration again";
}

// src/rules/words/row-failure-words.ts
var whereItFailed = {
  snapshot: "fails on the rows in the production copy",
  seed: "fails on the rows of the seed file"
};
function probeOf({ probe }) {
  return probe === null ? {} : { probe };
}
function isQuestion(found, source) {
  return found.kind === "lacking" || isGenerated(source) && found.violating == null;
}
function failingInWords(found, source) {
  if (found.kind === "lacking") return "fails if a row it needs is missing, as on every new database";
  if (source === "fingerprint" && !isQuestion(found, source))
    return "fails on production's rows, by its fingerprint";
  return isGenerated(source) ? `fails if existing rows ${meetsConstraint(found) ? "violate the constraint" : "hold a value that it cannot take"}` : whereItFailed[source === "seed" ? "seed" : "snapshot"];
}
function meetsConstraint({ failure }) {
  return /\bconstraint\b/i.test(failure.message);
}
function remedyFor(found, source, isOnDevice) {
  const { kind, probe } = found;
  const asked2 = probe === null ? "" : `:
${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Run this on production first; every row it returns is missing there${asked2}`}`;
  if (probe === null)
    return meetsConstraint(found) ? "Fix the rows that violate it in a statement before this one" : "Fix those rows in a statement before this one, or leave them out with a WHERE";
  if (isOnDevice)
    return `Fix such rows in a statement before this one: nobody can look into the databases on users' devices. This finds them${asked2}`;
  return isGenerated(source) ? `${askFirst(probe)}, in a statement before this one${asked2}` : `Fix the rows that this query returns, in a statement before this one${asked2}`;
}
function askFirst(probe) {
  return /^SELECT count\(\*\)/i.test(probe) ? "Run this on production first and, unless it answers 0, fix the rows it counts" : "Run this on production first and fix every row it returns";
}

// src/rules/data/data-dependent.ts
var dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration works depends on the rows in the database",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on rows that violate it; an empty test database shows none of that. An INSERT may need a row that only production has, and then it fails on every other database.",
  *check({ failures, dangling, source, judged }) {
    const isOnDevice = judged.profile.home === "device";
    for (const found of failures) {
      if (found.kind === "certain") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: isQuestion(found, source) ? "warning" : "error",
        subject: `${migration.name} ${found.kind === "lacking" ? "lacking " : ""}${message}`,
        message: `${code(migration.name)} ${failingInWords(found, source)}: ${code(message)}${countedInWords(found)}`,
        remedy: remedyFor(found, source, isOnDevice),
        evidence: { statement, sqlite: message, ...countedRows(found), ...probeOf(found) }
      };
    }
    for (const { violation, probe, at } of dangling) {
      const { table, columns, parent } = violation;
      const key = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: `dangling ${key}`,
        message: `${code(key)} gets a foreign key to ${code(parent)}, and nothing checks that every row has a parent there`,
        remedy: probe === null ? `First give the rows of ${code(table)} without a parent one, or set the column to NULL` : `${askFirst(probe)} before this migration runs:
${fence("sql", probe)}`,
        evidence: { table, columns, parent, ...probeOf({ probe }) }
      };
    }
  }
});

// src/model/run.ts
function failedStatement({ migration, at, statement }) {
  const statements = migration.chunks.flatMap((chunk) => chunk.statements);
  return statements.find(({ line, text }) => line === at.line && text === statement) ?? null;
}
function isSameStatement(a, b) {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

// src/rules/words/keys-off.ts
function keysOff({ foreignKeysFollowApp, keysOff: sample }, parent, migrations) {
  const isRebuilt = isThereAgain(parent, migrations);
  const alternative = isRebuilt ? `avoid rebuilding ${code(parent)} and use \`ALTER TABLE\` instead` : `first rebuild the tables that refer to ${code(parent)} without their foreign keys to it`;
  if (!foreignKeysFollowApp) {
    const what2 = isRebuilt ? "the rebuild" : "the drop";
    return `This driver cannot turn foreign keys off: ${alternative}, or back up the child rows before ${what2} and restore them after it`;
  }
  return `Turn foreign keys off on the connection before the migrator starts its transaction, or ${alternative}.
${fence(sample.language, sample.text)}`;
}
function isThereAgain(table, migrations) {
  const statements = migrations.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.statements));
  return statements.some(({ kind, target, text }) => {
    if (kind === "create-table") return target !== null && sameName(target, table);
    const [, name2 = ""] = /\brename\s+to\s+["'`[]?([^"'`\];]+)/i.exec(text) ?? [];
    return kind === "alter-table" && sameName(name2.trim(), table);
  });
}

// src/rules/data/fails-on-rows.ts
var failsOnRows = defineRule({
  id: "fails-on-rows",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect", "column-required"],
  summary: "A statement fails as soon as the table has rows",
  why: "It passes on the empty database of a test run. SQLite checks NOT NULL without a default, a default that is not constant, and most constraints only once the table has a row.",
  *check({ failures, judged }) {
    for (const { kind, failure } of failures) {
      if (kind !== "certain") continue;
      const { migration, message, statement, at } = failure;
      yield {
        at: atSpan(migration, at),
        subject: `${migration.name} ${message}`,
        message: `${code(migration.name)} works on empty tables but fails ${whereItFails(failure)}: ${code(message)}`,
        remedy: remedyFor2(failure, judged.profile),
        evidence: { statement, sqlite: message }
      };
    }
  }
});
function whereItFails(failure) {
  const statement = failedStatement(failure);
  const isRefused = /FOREIGN KEY constraint failed/.test(failure.message) && statement?.target != null;
  return isRefused && /^(?:drop-table|delete)$/.test(statement.kind) ? `as soon as a row refers to one of ${code(statement.target)}` : "as soon as the table has rows";
}
function remedyFor2(failure, profile) {
  const { message } = failure;
  if (/NOT NULL column with default value NULL/.test(message)) {
    return "Give the column a constant default, or add it as nullable, fill it, and make it NOT NULL in a later migration";
  }
  if (/non-constant default/.test(message)) {
    return "Add the column with a constant default or as nullable, fill it with UPDATE, then set the expression default in a later table rebuild";
  }
  if (/REFERENCES column with non-NULL default/.test(message)) {
    return "Add the column as nullable, fill it with UPDATE, and leave out the default";
  }
  if (/FOREIGN KEY constraint failed/.test(message)) {
    const statement = failedStatement(failure);
    const dropped = statement?.kind === "drop-table" ? statement.target : null;
    return dropped === null ? "First move or delete the rows that refer to these" : keysOff(profile, dropped, [failure.migration]);
  }
  return "Fix the rows in a statement before this one, or leave the constraint out";
}

// src/rules/words/also-deletes.ts
var actions = { delete: /^CASCADE$/, update: /^SET / };
function alsoDeletes(schema, table, failing2 = "delete") {
  const reached = /* @__PURE__ */ new Set([table]);
  for (const name2 of reached) {
    const child = schema.tables.find((each) => sameName(each.name, name2));
    for (const { parent, onDelete } of child?.foreignKeys ?? []) {
      const found = schema.tables.find((each) => sameName(each.name, parent))?.name;
      const leads = actions[name2 === table ? failing2 : "delete"].test(onDelete);
      if (leads && found !== void 0) reached.add(found);
    }
  }
  const others = [...reached].slice(1);
  return others.length === 0 ? "" : ` (so do deletes from ${joinNames(others)}, which ${failing2 === "delete" ? "cascade to it" : "set its keys"})`;
}

// src/rules/words/orphaned-keys.ts
function orphanedBefore({ table, columns, parent, rows }) {
  const key = code(`${table}.${columns.join(", ")}`);
  return {
    message: `${count(rows, "row")} of ${key} already refer to rows of ${code(parent)} that do not exist. These new migrations did not break them`,
    remedy: "Nothing to do here: give them a parent or delete them in a pull request of its own"
  };
}
function keyRemedy({ kind, table, columns, parent }, before) {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `First delete the rows of ${code(table)} or point ${key} to another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return tableNamed(before, parent) === void 0 ? followed(before, table, columns) : `First remove the foreign key of ${key}, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or remove the foreign key first`;
  }
}
function followed(before, table, columns) {
  const keys = tableNamed(before, table)?.foreignKeys ?? [];
  const was = keys.find((key) => nameKey(key.columns.join()) === nameKey(columns.join()))?.parent;
  const parent = was === void 0 ? "the parent" : code(was);
  return `Keep the name of ${parent} until its rows are copied, because foreign keys follow a renamed table: create the new table under another name, copy the rows, drop ${parent}, and rename the new table`;
}

// src/rules/data/foreign-keys-broken.ts
var foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows refer to parent rows that no longer exist",
  why: "With foreign keys off, nothing stops a migration from leaving orphaned rows. A key whose parent table is gone or not unique makes every later write fail.",
  *check({ brokenKeys, source, rows: run }) {
    for (const broken of brokenKeys) {
      const { violation, more, at, isAsked } = broken;
      const { kind, table, columns, parent } = violation;
      const key = code(`${table}.${columns.join(", ")}`);
      const rowsWords = isGenerated(source) ? "Rows" : count(more, "row");
      const message = {
        orphans: `${rowsWords} of ${key} would refer to rows of ${code(parent)} that do not exist`,
        "parent-missing": `${key} refers to ${code(parent)}, which no longer exists: writes to ${code(table)} fail where foreign keys are on${alsoDeletes(run.run.schema ?? run.before, table)}`,
        mismatch: `${key} refers to columns of ${code(parent)} that are not a unique key: every write fails with "foreign key mismatch"`
      }[kind];
      if (broken.isOld) {
        yield {
          at,
          severity: "notice",
          subject: `orphans before ${nameKey(`${violation.table} ${violation.columns.join(" ")}`)}`,
          ...orphanedBefore(violation),
          evidence: { ...evidenceOf(violation), before: true }
        };
        continue;
      }
      yield {
        at,
        severity: isAsked && kind === "orphans" && isGenerated(source) ? "warning" : "error",
        subject: `${kind} ${nameKey(`${table} ${columns.join(" ")}`)}`,
        message,
        remedy: keyRemedy(violation, run.before),
        evidence: evidenceOf(violation)
      };
    }
  }
});
function evidenceOf({ table, columns, parent, rows }) {
  return { table, columns, parent, rows };
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
        `Recreate ${code(lost.name)} after the rebuild`
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
        message: lost.isRebuilt ? `The rebuild of ${code(table)} resets its AUTOINCREMENT counter: ids of deleted rows will be reused` : `Writing to \`sqlite_sequence\` resets the counter of ${code(table)}: ids of deleted rows will be reused`,
        subject: `counter ${table}`,
        remedy: lost.isRebuilt ? `Restore the counter after the rebuild: ${code(counter)}` : "Leave `sqlite_sequence` alone: SQLite maintains it, and lower numbers gain nothing"
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
    "AUTOINCREMENT: ids of deleted rows will be reused",
    "Add AUTOINCREMENT to the key in the new declaration, `primaryKey({ autoIncrement: true })` in the schema"
  ]
};

// src/rules/data/objects-lost.ts
var objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A table rebuild drops objects Drizzle does not track",
  why: "A rebuild creates the table again from the schema. Triggers (often those of full-text search), hand-written indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",
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

// src/rules/words/drift-words.ts
function lacks(change) {
  return change.kind.startsWith("drop-");
}
function driftInWords({ change, met }) {
  const what2 = describeChange(change);
  const thing = what2.replace(/ (?:added|dropped)$/, "");
  const isExtra = change.kind.startsWith("add-");
  const plain2 = isExtra ? `The production copy has ${thing}, which the merged migrations do not create` : lacks(change) ? `The production copy lacks ${thing}, which the merged migrations create` : `The production copy is not what the merged migrations make: ${what2}`;
  switch (met?.kind) {
    case void 0:
      return { what: what2, message: plain2 };
    case "fails": {
      const fails = `${code(met.failure.migration.name)} fails on the production copy`;
      const said2 = `: ${code(met.failure.message)}`;
      if (isExtra) return { what: what2, message: `${fails}, which already has ${thing}${said2}` };
      return {
        what: what2,
        message: `${fails}${lacks(change) ? `, which lacks ${thing}` : `, where ${what2}`}${said2}`
      };
    }
    case "lost": {
      const by = met.migration === null ? "The new migrations would rebuild" : `${code(met.migration.name)} would rebuild`;
      const rows = met.rows === 0 ? "no row has a value there" : `${count(met.rows, "row")} would lose a value`;
      return {
        what: what2,
        message: `${by} the table without ${thing}, which only the production copy has: ${rows}`
      };
    }
    case "stays":
      return {
        what: what2,
        message: `${plain2}, and the new migrations run without fixing it: ${met.differences.slice(0, 3).join("; ")}`
      };
  }
}
function driftRemedy({ change, settle }) {
  const sql2 = settle === null ? "" : fence("sql", settle);
  if (!change.kind.startsWith("add-"))
    return settle === null ? "Write a migration that rebuilds the table as the schema declares it; it is then the same everywhere" : `Run this on production first:
${sql2}`;
  const keep = "To keep it, declare it in the schema, generate a migration for it, and record that one as run on production";
  return settle === null ? `${keep}. To be rid of it, rebuild the table in a migration` : `Remove it from production first${goesWithIt(change)}:
${sql2}
${keep}`;
}
function goesWithIt({ kind }) {
  if (kind === "add-column") return ", with its values";
  return kind === "add-table" ? ", with its rows" : "";
}

// src/rules/data/production-drift.ts
var productionDrift = defineRule({
  id: "production-drift",
  stage: "data",
  severity: "error",
  summary: "A production copy is not what the merged migrations make",
  why: "What was changed by hand, by `push` or by a migration that was edited later is in no migration: a new one is written for another database than the one it runs on.",
  *check(data) {
    if (!("state" in data)) return;
    for (const difference2 of data.state.differences ?? []) {
      const { met } = difference2;
      const words = driftInWords(difference2);
      yield {
        at: placeOf(difference2, data),
        severity: severityOf(difference2),
        subject: words.what,
        // A database was so before head; what head runs into is head's.
        introduced: true,
        message: words.message,
        remedy: driftRemedy(difference2),
        evidence: { difference: unmarked(words.what), kind: difference2.change.kind, met: met?.kind ?? null }
      };
    }
  }
});
function severityOf({ change, met, isTouched }) {
  switch (met?.kind) {
    case "fails":
      return "error";
    case "lost":
      return met.rows > 0 ? "error" : "warning";
    case "stays":
      return "error";
    case void 0:
      return isTouched || lacks(change) ? "warning" : "notice";
  }
}
function placeOf({ met }, { judged }) {
  if (met?.kind === "fails") return atSpan(met.failure.migration, met.failure.at);
  if (met?.kind === "lost" && met.migration !== null) return atFile(met.migration);
  const last = judged.added.at(-1);
  return met?.kind === "stays" && last !== void 0 ? atFile(last) : atFolder(judged.head);
}

// src/model/migration.ts
function wholeFile(file) {
  return { file, line: 1, endLine: 1 };
}
var layouts = ["journal", "folders"];
function addedStatements(added) {
  return added.flatMap(
    (migration) => migration.chunks.flatMap((chunk) => chunk.statements.map((statement) => ({ migration, statement })))
  );
}
function changesSchema(migration) {
  return addedStatements([migration]).some(({ statement }) => /^(?:create|drop|alter)-/.test(statement.kind));
}
function stampOf(when) {
  return new Date(when).toISOString().replace(/\D/g, "").slice(0, 14);
}

// src/rules/words/wording.ts
function listWords(parts) {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function dateOf(ms) {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? `${ms} ms` : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function differencesInWords(differences) {
  if (differences.length === 0) return "";
  const more = differences.length > 3 ? ` and ${differences.length - 3} more` : "";
  return ` (on new databases only: ${differences.slice(0, 3).join("; ")}${more})`;
}
function differencesAsEvidence(differences) {
  return differences.length === 0 ? {} : { differences: differences.map(unmarked) };
}
function shareInWords(part, whole, source, one) {
  if (!isGenerated(source)) return count(part, one);
  return part >= whole ? `all ${one}s` : `some ${one}s`;
}
function contentsInWords(held, source, one) {
  if (held === null) return "";
  if (isGenerated(source)) return ` and all its ${one}s`;
  return held === 0 ? ", which is empty" : ` and its ${count(held, one)}`;
}

// src/rules/words/loss-words.ts
function rowLossInWords({ table, rows, of }, source) {
  return `${lostOf(rows, of, source, "row")} of ${code(table)}`;
}
function valueLossInWords({ table, column, values, of }, source) {
  return `${lostOf(values, of, source, "value")} of ${code(`${table}.${column}`)}`;
}
function lostOf(part, whole, source, one) {
  if (isGenerated(source)) return shareInWords(part, whole, source, one);
  if (part < whole) return `${formatNumber(part)} of ${count(whole, one)}`;
  return whole === 1 ? `the only ${one}` : `all ${count(whole, one)}`;
}
function whoDid(by) {
  return by === null ? "The upgrade" : code(by.migration.name);
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
function severityOf2({ cause, by }, source) {
  const isReal = !isGenerated(source);
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
  const name2 = whoDid(by);
  const deleted = `${name2} would silently delete ${list}`;
  switch (cause.kind) {
    case "cascade":
      return `${deleted}: ${deedInWords(by)} fires ON DELETE CASCADE`;
    case "trigger":
      return `${deleted}: ${deedInWords(by)} fires the trigger ${code(cause.trigger)}, which deletes them`;
    case "copy":
      if (cause.drops !== null)
        return `${name2} would silently lose ${list}: \`OR ${cause.drops.toUpperCase()}\` skips rows that violate a constraint`;
      return cause.remakes ? `${name2} would replace ${list} with fewer, different rows` : `${name2} would lose rows while copying (${list})`;
    default:
      return `${deleted}: no statement asks for it`;
  }
}
function deletedRemedy({ by, cause }, { added, profile }) {
  const target = by?.statement.target ?? "";
  if (cause.kind === "trigger")
    return `Drop ${code(cause.trigger)} before this statement and create it again after it, or delete the rows with an explicit statement`;
  if (cause.kind === "copy") {
    return cause.drops !== null ? "Find the rows that violate it before this migration and decide what to do with them; copy without that clause, so that a remaining one is an error" : "Copy every row, or delete the others with an explicit DELETE";
  }
  if (by?.statement.kind === "delete")
    return `First give these rows another parent, or delete them with an explicit statement before the one on ${code(target)}, so that reviewers see it`;
  if (by?.statement.kind === "insert")
    return `Write \`INSERT … ON CONFLICT DO UPDATE\` instead of REPLACE, which deletes the row of ${code(target)} before it inserts`;
  if (by?.statement.kind === "update") return `Update the rows of ${code(target)} without \`OR REPLACE\``;
  const isDeferred = addedStatements(added).some(
    ({ statement }) => statement.pragma === "defer_foreign_keys"
  );
  const noHelp = isDeferred ? "`defer_foreign_keys` does not help: it defers checks, not cascades. " : "";
  return noHelp + keysOff(profile, target, added);
}

// src/rules/data/rows-deleted.ts
var rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows are deleted from a table although no statement deletes them",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE then deletes the child rows: a rebuild of the parent empties its children and reports success. `PRAGMA foreign_keys=OFF` has no effect inside the migrator's transaction. REPLACE, triggers and copies with a WHERE delete rows just as silently.",
  *check({ rowLosses, source, judged }) {
    const own = rowLosses.filter(({ cause }) => /^(?:cascade|trigger|copy|unknown)$/.test(cause.kind));
    for (const losses of lossesTogether(own)) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => rowLossInWords(loss, source)));
      yield {
        at: first.at,
        severity: severityOf2(first, source),
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
  summary: "REPLACE deletes existing rows before it inserts",
  why: "REPLACE deletes every conflicting row before it writes the new one: columns that the statement does not name go back to their defaults, and other rows with the same unique value are gone.",
  *check({ rowLosses, valueLosses, source }) {
    const isConflict = ({ cause }) => cause.kind === "conflict";
    for (const losses of lossesTogether(rowLosses.filter(isConflict))) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => rowLossInWords(loss, source)));
      yield {
        at: first.at,
        severity: severityOf2(first, source),
        subject: subjectOf(first),
        message: `${code(first.by?.migration.name ?? "")} would delete ${list}: the conflict clause replaces rows that conflict with new ones`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: rowLossesAsEvidence(losses)
      };
    }
    for (const losses of lossesTogether(valueLosses.filter(isConflict))) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => valueLossInWords(loss, source)));
      yield {
        at: first.at,
        severity: severityOf2(first, source),
        subject: `${subjectOf(first)} values`,
        message: `${code(first.by?.migration.name ?? "")} would lose ${list}: the conflict clause replaces whole rows, with the columns it does not name`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: {
          columns: losses.map(({ table, column, values }) => ({ column: `${table}.${column}`, values }))
        }
      };
    }
  }
});
function remedy(table) {
  return `Write \`INSERT … ON CONFLICT (…) DO UPDATE SET …\` for ${code(table)}, which updates the existing row and only the columns it names`;
}

// src/rules/data/slow-migration.ts
var slowMs = 5e3;
var largeBytes = 1e9;
var slowMigration = defineRule({
  id: "slow-migration",
  stage: "data",
  severity: "warning",
  summary: "A statement is slow or writes a lot on the production copy, or is longer than D1 allows",
  why: "SQLite blocks all other writes while a migration runs. The time depends on the machine; the bytes written do not. D1 stops a query after 30 seconds and rejects a statement of more than 100 KB.",
  *check({ rows, source, judged }) {
    const { limits } = judged.profile;
    for (const added of limits === null ? [] : addedStatements(judged.added)) {
      const bytes = Buffer.byteLength(added.statement.text);
      if (limits === null || bytes <= limits.statementBytes) continue;
      yield {
        at: atStatement(added),
        severity: "error",
        subject: `length ${added.migration.name} ${added.statement.line}`,
        message: `${code(added.statement.text, 60)} is ${formatNumber(bytes)} bytes long; ${limits.of} accepts at most ${formatNumber(limits.statementBytes)}`,
        remedy: "Split it into several statements",
        evidence: { bytes }
      };
    }
    for (const effect of source === "snapshot" ? rows.effects : []) {
      if (effect.ms < slowMs && effect.bytes < largeBytes) continue;
      const limit = limits !== null && effect.ms > limits.queryMs / 2 ? `; ${limits.of} stops a query after ${Math.round(limits.queryMs / 1e3)} s` : "";
      yield {
        at: atStatement(effect),
        subject: `time ${effect.migration.name} ${effect.statement.line}`,
        message: `${code(effect.statement.text, 80)} ${burdenOf(effect)}; writes are blocked while it runs${limit}`,
        remedy: "Split it into smaller steps, or run it when traffic is low",
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
  summary: "A table exists before and after, but its rows are gone",
  why: "DROP and CREATE of the same table, or a rebuild without its INSERT, leaves an empty table under the old name. Nothing fails: the code just finds no rows.",
  *check({ rowLosses, source }) {
    for (const loss of rowLosses) {
      if (loss.cause.kind !== "no-copy" && loss.cause.kind !== "renamed-away") continue;
      yield {
        at: loss.at,
        severity: severityOf2(loss, source),
        subject: `${loss.table} ${loss.cause.kind}`,
        message: messageFor(loss, lostOf(loss.rows, loss.of, source, "row")),
        remedy: remedyFor3(loss),
        evidence: rowLossesAsEvidence([loss])
      };
    }
  }
});
function messageFor({ table, cause }, lost) {
  if (cause.kind !== "renamed-away")
    return `${code(table)} would lose ${lost}: the migration drops it, creates it again and does not copy them`;
  return `${code(table)} would lose ${lost}: it is renamed to ${code(cause.to)}, and a new, empty table takes its name`;
}
function remedyFor3({ table, cause }) {
  if (cause.kind === "renamed-away")
    return `Copy the rows from ${code(cause.to)} into the new ${code(table)} with INSERT … SELECT, or keep the name`;
  return `Create the new table under another name, copy the rows with INSERT … SELECT, drop ${code(table)} and rename the new one. To empty it on purpose, use ${code(`DELETE FROM ${table}`)}`;
}

// src/rules/words/lost-values.ts
function nulledInWords(losses, source) {
  const [{ by, cause }] = losses;
  const name2 = whoDid(by);
  const lost = `${name2} would lose ${listWords(losses.map((loss) => valueLossInWords(loss, source)))}`;
  const nulled = `${name2} would set ${columnsInWords(losses, source)}`;
  switch (cause.kind) {
    case "left-out":
      return `${lost}: the copy leaves ${losses.length === 1 ? "the column" : "these columns"} out`;
    case "replaced":
      return `${lost}: the copy writes NULL instead`;
    case "dropped-and-added":
      return `${lost}: ${losses.length === 1 ? "the column is" : "the columns are"} dropped and added again`;
    case "key-action":
      return `${nulled}: ${deedInWords(by)} fires ${on(by)} SET NULL`;
    case "trigger":
      return `${nulled}: ${deedInWords(by)} fires the trigger ${code(cause.trigger)}, which sets it`;
    default:
      return `${nulled}: no statement asks for it`;
  }
}
function columnsInWords(losses, source) {
  const shares = losses.map(
    ({ values, of }) => source === "invented" ? values >= of ? "every row" : "some rows" : count(values, "row")
  );
  const columns = losses.map(({ table, column }) => code(`${table}.${column}`));
  if (new Set(shares).size === 1) return `${listWords(columns)} to NULL in ${shares[0]}`;
  return `${listWords(columns.map((column, place) => `${column} (${shares[place]})`))} to NULL`;
}
function on(by) {
  return by?.statement.kind === "update" ? "ON UPDATE" : "ON DELETE";
}
function nulledRemedy(losses, { profile, added }) {
  const [first] = losses;
  const by = first?.by?.statement;
  switch (first?.cause.kind) {
    case "left-out":
    case "replaced":
      return "Name the column in both lists of the INSERT … SELECT";
    case "dropped-and-added":
      return `Leave ${joinNames(losses.map(({ column }) => column))} in place; to empty it on purpose, use \`UPDATE … SET … = NULL\``;
    case "key-action":
      return by?.kind === "drop-table" ? keysOff(profile, by.target ?? "", added) : "First give the rows another parent, or set the column with an explicit UPDATE";
    default:
      return "Set the column with an explicit UPDATE";
  }
}
function changedInWords({ by, cause }) {
  switch (cause.kind) {
    case "other-column":
      return "the copy mixes up the columns";
    case "left-out":
      return "the copy leaves the column out, and every row gets its default";
    case "renumbered":
      return "the copy leaves the key out, and rows get new ids; looking up an old id finds another row";
    case "replaced":
      return "the copy writes something else instead";
    case "dropped-and-added":
      return "the column is dropped and added again";
    case "key-action":
      return `${deedInWords(by)} fires SET DEFAULT`;
    case "trigger":
      return `the trigger ${code(cause.trigger)} changes them`;
    case "converted":
      return "the new type converts them";
    default:
      return "no statement asks for it";
  }
}
function changedRemedy({ cause }) {
  switch (cause.kind) {
    case "renumbered":
      return "Name the key in both lists of the INSERT … SELECT, so that each row keeps its id";
    case "other-column":
      return "Name the columns on both sides of the INSERT … SELECT, in the same order";
    case "left-out":
      return "Name the column in both lists of the INSERT … SELECT";
    case "trigger":
      return `Drop ${code(cause.trigger)} before this statement and create it again after it, or accept the finding`;
    case "dropped-and-added":
      return "Rename the column, or leave it in place and copy its values";
    default:
      return "Copy the column with an explicit CAST or expression, and check the values that do not convert";
  }
}

// src/rules/data/values-changed.ts
var valuesChanged = defineRule({
  id: "values-changed",
  stage: "data",
  severity: "warning",
  supersedes: ["pragma-without-effect"],
  summary: "Values change although no statement updates them",
  why: "SQLite may read an unknown double-quoted name as a string, so a rebuild that selects a column the table does not have fills every row with the column's name. A `SELECT *` into another column order moves every value to its neighbour. A copy that forgets a column gives every row its default. A new type converts what it can.",
  *check({ ownNames, valueLosses, source, judged }) {
    for (const { table, column, at, rows, of } of ownNames) {
      const share = shareInWords(rows, of, source, "row");
      yield {
        at,
        severity: "error",
        subject: `${table}.${column} own name`,
        message: `${code(`${table}.${column}`)} would hold the text ${code(column)} in ${share}: the rebuild selects a column the table does not have, and with ${judged.profile.driver} SQLite reads the unknown double-quoted name as a string`,
        remedy: `Select a value instead of ${code(`"${column}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a separate migration`,
        evidence: { table, column, rows }
      };
    }
    const others = valueLosses.filter((loss) => !isNulled(loss) && loss.cause.kind !== "conflict");
    for (const losses of lossesTogether(others)) {
      const [first] = losses;
      const names = losses.map(({ table, column }) => `${table}.${column}`);
      yield {
        at: first.at,
        severity: severityOf2(first, source),
        subject: subjectOf(first),
        message: `${joinNames(names)} would change in ${shareInWords(first.values, first.of, source, "row")}: ${changedInWords(first)}`,
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
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty. The rows stay, but what they referred to is lost.",
  *check({ valueLosses, source, judged }) {
    for (const losses of lossesTogether(valueLosses.filter(isNulled))) {
      const [first] = losses;
      yield {
        at: first.at,
        severity: severityOf2(first, source),
        subject: subjectOf(first),
        message: nulledInWords(losses, source),
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
  summary: "`migrations.js` does not match the folder",
  why: "Expo, op-sqlite and Durable Objects run what `migrations.js` imports: a migration it does not import never runs or stops the app.",
  *check({ folder, judged: { profile } }) {
    if (folder.bundle === null || !profile.bundled) return;
    const { file, names } = folder.bundle;
    const missing = folder.migrations.filter(({ name: name2 }) => !names.includes(name2)).map(({ name: name2 }) => name2);
    const stale = names.filter((name2) => !folder.migrations.some((migration) => migration.name === name2));
    for (const [group, what2] of [
      [missing, "does not import"],
      [stale, "imports what is not in the folder:"]
    ]) {
      if (group.length === 0) continue;
      yield {
        at: { ...atFolder(folder), file },
        subject: `${what2} ${group.join(" ")}`,
        message: `${code(file)} ${what2} ${joinNames(group)}`,
        remedy: "Run `drizzle-kit generate` again: it rewrites the file"
      };
    }
  }
});

// src/rules/folder/chunk-empty.ts
var chunkEmpty = defineRule({
  id: "chunk-empty",
  stage: "folder",
  severity: "error",
  summary: "A chunk has no statement",
  why: "Most drivers throw on an empty statement, so the migration fails on every database. With Expo it crashes the app at every start.",
  *check({ folder, judged: { profile } }) {
    if (profile.emptyChunk === "ok") return;
    for (const migration of folder.migrations) {
      const empty = migration.chunks.find((chunk) => chunk.statements.length === 0);
      if (empty === void 0) continue;
      const isWhole = migration.chunks.length === 1;
      yield {
        at: atSpan(migration, { file: migration.file, line: empty.line, endLine: empty.line }),
        subject: migration.name,
        message: isWhole ? `${code(migration.name)} has no statement: ${profile.driver} throws on it` : `${code(migration.name)} has a breakpoint with no statement before or after it: ${profile.driver} throws on the empty chunk`,
        remedy: isWhole ? "Add a statement, or remove the migration from the folder; `SELECT 1;` is enough if there is nothing to do" : `Remove the breakpoint at line ${empty.line}`
      };
    }
  }
});

// src/rules/folder/chunk-statements.ts
var chunkStatements = defineRule({
  id: "chunk-statements",
  stage: "folder",
  severity: "error",
  summary: "Several statements between two breakpoints",
  why: "Drizzle hands the driver one chunk at a time. better-sqlite3 rejects a chunk with two statements; libSQL, bun:sqlite, node:sqlite and Expo run the first one, ignore the rest and record the migration as applied.",
  *check({ folder, judged: { profile } }) {
    if (profile.severalStatements === "all") return;
    for (const migration of folder.migrations) {
      const extra = migration.chunks.flatMap((chunk) => chunk.statements.slice(1));
      const first = extra[0];
      if (first === void 0) continue;
      const outcome = profile.severalStatements === "error" ? `${profile.driver} rejects them: "The supplied SQL string contains more than one statement"` : `${profile.driver} runs only the first one, ignores ${count(extra.length, "statement")} and records the migration as applied`;
      yield {
        at: atSpan(migration, { file: migration.file, line: first.line, endLine: first.endLine }),
        subject: migration.name,
        message: `${code(migration.name)} has several statements between two breakpoints; ${outcome}`,
        remedy: `Add a line \`--> statement-breakpoint\` before each further statement${mistyped(migration)}, the first of them on line ${first.line}`,
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
  summary: "A statement reaches outside the database",
  why: "ATTACH, VACUUM INTO and load_extension open other files or native code. The gate runs untrusted migrations, so it never runs these.",
  *check({ forbidden }) {
    for (const { migration, statement, what: what2 } of forbidden) {
      yield {
        at: atStatement({ migration, statement }),
        subject: `${migration.name} ${statement.text}`,
        message: `${code(migration.name)} uses ${code(what2)}, which the gate never runs`,
        remedy: "Remove it from the migration; if it has to be done, run it by hand on the production database",
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
      message: `${joinNames(names)} share the number ${prefix}: ${order}${late === void 0 ? "" : `, and an existing database gets ${code(late.name)} last`}`,
      remedy: late === void 0 ? "Nothing to do if that order is intended" : `Give ${code(late.name)} a number after all merged ones`,
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
  why: "This happens when two branches are merged: the order is no longer certain, bundled drivers run one of the two twice, and drizzle-kit compares with the wrong snapshot.",
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
        message: isSameTag ? `The journal lists ${code(second.name)} twice: a database that has not run it would run it twice` : `${names} share ${what2}${profile.bundled ? ", which this driver finds them by: one of them runs instead of the other" : ": their order depends on the merge"}`,
        remedy: isSameTag ? "Keep one of the two entries" : `Update the branch (merge or rebase the base branch), delete ${code(second.name)} together with its snapshot and journal entry, and generate it again so that it comes last`,
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
  summary: "The journal's idx has a gap, or does not match the file's number",
  why: "SQLite migrators ignore it, but the next migration is numbered from the last idx, and a gap often means that a migration was lost in a merge.",
  *check({ folder }) {
    let expected = null;
    for (const migration of folder.migrations) {
      const { idx } = migration;
      if (idx === null) continue;
      if (expected !== null && idx !== expected && idx !== expected - 1) {
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} has idx ${idx}; expected ${expected}`,
          remedy: "If a migration was lost in a merge, bring it back; otherwise nothing needs to be done"
        };
      }
      expected = idx + 1;
      if (migration.prefix?.length === 4 && Number(migration.prefix) !== idx) {
        yield {
          at: atEntry(migration),
          subject: `prefix ${migration.name}`,
          message: `${code(migration.name)} has idx ${idx}: the next migration is numbered from it, and may get a number that is already taken`,
          remedy: `Set its idx to ${Number(migration.prefix)}, unless the driver finds its migrations by idx, as those for devices do`
        };
      }
    }
  }
});

// src/rules/words/journal-times.ts
var dayMs = 864e5;
var known = /* @__PURE__ */ new WeakMap();
function timesOf(entries) {
  const before = known.get(entries);
  if (before !== void 0) return before;
  let latest2 = 0;
  const latestBefore = entries.map(({ when }) => {
    const past = latest2;
    latest2 = Math.max(latest2, when ?? 0);
    return past;
  });
  const timed = entries.filter((entry) => entry.when !== null);
  const placeOf3 = new Map(entries.map((entry, place) => [entry, place]));
  const times = { placeOf: placeOf3, latestBefore, sorted: timed.toSorted((a, b) => a.when - b.when) };
  known.set(entries, times);
  return times;
}
function freeTime(entries, entry, now, floor = 0) {
  const { placeOf: placeOf3, latestBefore, sorted } = timesOf(entries);
  const before = Math.max(floor, latestBefore[placeOf3.get(entry) ?? 0] ?? 0);
  if (before >= now) return null;
  let next = firstAfter(sorted, before + 1);
  if (sorted[next] === entry) next += 1;
  const until = sorted[next]?.when ?? Number.POSITIVE_INFINITY;
  return Math.min(now, before + dayMs, until - 1);
}
function firstAfter(sorted, time) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle]?.when ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}
function putRight(entries, wrong, now, profile) {
  const { when } = wrong;
  const time = freeTime(entries, wrong, now);
  if (when === null || time === null)
    return `First fix the entries before ${code(wrong.name)}: their timestamps are in the future too`;
  const update = `UPDATE ${inSql(ownLedgerTable(profile, "when"))} SET created_at = ${time} WHERE created_at = ${when};`;
  return `In a separate release, without a new migration, set the \`when\` of ${code(wrong.name)} to ${time} (and accept \`journal-entry-edited\` there). When that is deployed everywhere, and not before, run this on each database that recorded it:
${fence("sql", update)}`;
}

// src/rules/folder/journal-time-future.ts
var toleranceMs = 5 * 6e4;
var journalTimeFuture = defineRule({
  id: "journal-time-future",
  stage: "folder",
  severity: "warning",
  summary: "A migration's timestamp is in the future",
  why: "Once a database has recorded it, every migration created before that time is silently skipped.",
  *check({ folder, judged: { ledger, now, added, profile } }) {
    if (ledger !== "when") return;
    const news = new Set(added.map(({ name: name2 }) => name2));
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null || when <= now + toleranceMs) continue;
      const time = freeTime(folder.migrations, migration, now);
      yield {
        at: atEntry(migration),
        subject: `${migration.name} ${when}`,
        message: `${code(migration.name)} is dated ${dateOf(when)}: until then, databases that ran it skip every later migration`,
        remedy: news.has(migration.name) && time !== null ? `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time}, before any database has run it` : putRight(folder.migrations, migration, now, profile),
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
  summary: "A migration's timestamp is not later than the previous one's",
  why: "drizzle-orm 0.x runs only migrations with a later timestamp than the newest one a database has run. A database that gets the two in separate deploys skips this one and reports success.",
  *check({ folder, judged: { ledger, now, profile } }) {
    const runner = ledger === "name" ? profile.runner : null;
    if (ledger !== "when" && runner === null) return;
    let given = 0;
    let latest2 = null;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null) {
        if (runner !== null) continue;
        yield {
          at: atEntry(migration),
          severity: "error",
          subject: migration.name,
          message: `${code(migration.name)} has no \`when\`, so no database that has a migration will run it`,
          remedy: `Set \`when\` to its creation time in milliseconds, later than the previous entry and not in the future${told(freeTime(folder.migrations, migration, now, given))}`
        };
        continue;
      }
      if (latest2 !== null && when <= (latest2.when ?? 0)) {
        const time = freeTime(folder.migrations, migration, now, given);
        given = time ?? given;
        const skips = runner === null ? `a database that already ran ${code(latest2.name)} skips it` : `Drizzle's own migrator would skip it where ${code(latest2.name)} has run, and ${code(runner.source)}, which applies the journal here, does not look at times`;
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} (${dateOf(when)}) is not later than ${code(latest2.name)} (${dateOf(latest2.when ?? 0)}) before it: ${skips}`,
          remedy: time === null ? `${code(latest2.name)} is dated in the future, so a later timestamp would be too. ${putRight(folder.migrations, latest2, now, profile)}` : `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time}, before any database has run it`,
          evidence: { when, latest: latest2.when }
        };
      } else {
        latest2 = migration;
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
  summary: "The journal cannot be read: it is not JSON, has merge markers, or has an unknown shape",
  why: "Drizzle's migrator fails on it before it runs anything, and so does every app that migrates at start.",
  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "journal-unreadable") continue;
      yield {
        at: { migration: null, ...problem.at },
        subject: problem.kind,
        message: problem.message,
        remedy: "Make it one JSON document that lists every migration once, oldest first"
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
  summary: "A migration contains merge conflict markers",
  why: "The file fails at the first marker, on every database.",
  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "merge-markers") continue;
      const migration = folder.migrations.find(({ file }) => file === problem.at.file);
      yield {
        at: { migration: migration?.name ?? null, ...problem.at },
        subject: problem.at.file,
        message: problem.message,
        remedy: "Resolve the conflict; if both sides added a migration, keep the merged one and generate the other again"
      };
    }
  }
});

// src/rules/folder/migration-file-missing.ts
var migrationFileMissing = defineRule({
  id: "migration-file-missing",
  stage: "folder",
  severity: "error",
  summary: "A listed migration has no SQL file",
  why: "drizzle-orm 0.x reads every file of the journal before it runs anything, so one missing file stops every start; 1.0 silently ignores the folder.",
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
          message: `${problem.message}: the migration cannot be checked, because its SQL is not in git`,
          remedy: `Keep migrations out of Git LFS: add ${code(kept)} to ${code(".gitattributes")}`
        };
        continue;
      }
      const consequence = {
        when: "the migrator throws before it runs anything, even if the migration was applied long ago",
        name: "the migrator silently ignores it",
        "file-name": `${profile.files === null ? "wrangler" : code(profile.files.command)} never sees it`
      }[ledger];
      yield {
        at: atEntry(migration),
        severity: ledger === "file-name" && problem === void 0 ? "warning" : "error",
        subject: migration.name,
        message: `${problem?.message ?? `${code(migration.file)} does not exist`}: ${consequence}`,
        remedy: `Commit ${code(migration.file)} as a plain file, or remove ${code(migration.name)} from the folder`
      };
    }
  }
});

// src/rules/folder/migration-file-unlisted.ts
var migrationFileUnlisted = defineRule({
  id: "migration-file-unlisted",
  stage: "folder",
  severity: "error",
  summary: "A SQL file that is not listed is never applied",
  why: "Drizzle's migrators use the journal, or folders with a `migration.sql`. They silently ignore other files.",
  *check({ folder, judged: { ledger } }) {
    const isUnknown = folder.problems.some(({ kind }) => /^journal-(?:unreadable|missing)$/.test(kind));
    if (ledger === "file-name" || isUnknown) return;
    for (const file of folder.unlisted) {
      const isDeep = file.name.includes("/");
      const named = folder.journal === null ? isDeep ? "its folder is one level too deep" : "it is not in a folder of its own" : `${code(folder.journal)} does not list it`;
      yield {
        at: atFile(file),
        subject: file.file,
        message: `${code(file.file)} will never run: ${named}`,
        remedy: folder.journal === null ? isDeep ? `Move its folder up into ${code(folder.path)}, or delete it` : "Move it to a folder of its own as `migration.sql`, or delete it" : "Create the migration with `drizzle-kit generate --custom`, which adds the journal entry, or delete the file"
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
  why: "A tool that finds migrations by file name reports that there is nothing to do when its pattern matches no file: the deploy is green and the database does not change.",
  *check({ folder, judged: { profile, ledger, added } }) {
    const missing = folder.problems.find(({ kind }) => kind === "journal-missing");
    const last = folder.unlisted.at(-1);
    if (missing !== void 0 && last !== void 0 && ledger !== "file-name") {
      yield {
        at: atFile(last),
        // Base has the same trouble where its journal is not there either: then nothing is known, see `check/unread.ts`.
        subject: missing.message,
        message: `Drizzle applies none of ${count(folder.unlisted.length, "file")} in ${code(folder.path)}: ${missing.message}`,
        remedy: `Remove ${code("meta/")} from ${code(".gitignore")} and commit it, or set ${code("driver")} to the tool that applies the files by name`
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
      message: `${code(command2)} never applies ${joinNames(names)}: it looks for ${looksFor}, and ${count(names.length, "migration is", "migrations are")} elsewhere`,
      remedy: setting === null ? `Move the files to where ${config} looks for them` : `Set ${code(`"${setting}": "${wanted}"`)} next to ${code("migrations_dir")} in ${config}`
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
  why: "drizzle-kit refuses to generate or check a 0.x folder in which two snapshots have the same parent. With other breaks it compares with the wrong state.",
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
          remedy: `Delete ${code(snapshot.migration ?? snapshot.file)} together with its snapshot and journal entry, and generate it again on top of the other one`
        };
      }
      for (const parent of snapshot.prevIds) {
        if (parent === start || parent === "" || ids.has(parent)) continue;
        yield {
          at,
          subject: `dangling ${snapshot.file}`,
          message: `${code(snapshot.file)} follows a snapshot that is not in the folder`,
          remedy: "Restore the missing snapshot, or generate the migration again"
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
  why: "drizzle-kit compares the next schema with the last snapshot it finds: it will generate this migration's changes again.",
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
      remedy: "Create it with `drizzle-kit generate --custom`, which writes a snapshot, and put the SQL there"
    };
  }
});

// src/rules/folder/snapshots-collide.ts
var snapshotsCollide = defineRule({
  id: "snapshots-collide",
  stage: "folder",
  severity: "warning",
  summary: "drizzle-kit refuses to join the folder's branches",
  why: "drizzle-kit 1.0 compares what each branch changes since their common snapshot. If both touch the same table, column, index or view, `check`, `generate` and `migrate` fail, whatever the SQL does. drizzle-orm's own migrators do not check this.",
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
        message: `drizzle-kit refuses this folder: the branches that end in ${joinNames(names)} both change ${what({ object, part })}. \`check\`, \`generate\` and \`migrate\` of drizzle-kit fail on it${stops}`,
        remedy: `Update the branch (merge or rebase the base branch), delete ${code(mine?.name ?? names.at(-1) ?? "")} together with its snapshot, and run \`drizzle-kit generate\` again`,
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

// src/model/nearest.ts
function nearest(name2, names) {
  const away = new Map(names.map((each) => [each, editsBetween(name2, each)]));
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0)).slice(0, 3);
}
function didYouMean(word, names, spelled = (name2) => name2) {
  const [near] = nearest(word, names);
  const most2 = (name2) => Math.min(Math.max(2, Math.floor(name2.length / 3)), name2.length - 1);
  if (near === void 0 || editsBetween(word, near) > most2(near)) return "";
  return ` Did you mean ${code(spelled(near))}?`;
}
function editsBetween(from, to) {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const row = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

// src/rules/gate/acceptance-unused.ts
var acceptanceUnused = defineRule({
  id: "acceptance-unused",
  stage: "gate",
  severity: "warning",
  summary: "An acceptance matches nothing",
  why: "The finding is gone, or the rule or migration is misspelled. Left in place, it would hide the next finding.",
  *check({ unused }) {
    for (const { rule, at, acceptance, known: known2 } of unused) {
      yield {
        at,
        subject: `${rule} ${acceptance.by} ${at.file} ${at.line}`,
        message: `The acceptance of ${code(rule)} (${code(acceptance.reason)}) matches no finding`,
        remedy: `Remove it, or correct the name of the rule or migration.${didYouMean(rule, known2)}`.replace(
          /\.$/,
          ""
        )
      };
    }
  }
});

// src/rules/gate/gate-relaxed.ts
var gateRelaxed = defineRule({
  id: "gate-relaxed",
  stage: "gate",
  severity: "notice",
  summary: "The pull request changes the gate's own settings",
  why: "The gate's settings decide how later pull requests are checked, so a person should review the change.",
  *check({ relaxed }) {
    for (const { file, line, what: what2, isBroken } of relaxed) {
      const at = { migration: null, file, line, endLine: line };
      if (isBroken === true) {
        yield {
          at,
          severity: "error",
          subject: `${file} broken`,
          message: `${code(file)} cannot be used, and once it is merged no check can run: ${what2}`,
          remedy: "Fix it in this pull request"
        };
        continue;
      }
      yield {
        at,
        subject: file,
        message: `${code(file)} changes the gate's own settings: ${what2}`,
        remedy: "Confirm that this is intentional"
      };
    }
  }
});

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
      message: `${who} was generated without ${code(theirs.name)}, which is on the base branch, and undoes it: ${what2}${values ? ", with all values" : ""}`,
      remedy: `Update the branch (merge or rebase the base branch), delete ${code(mine.name)} together with its snapshot, and run \`drizzle-kit generate\` again: the new migration keeps what the base branch has`,
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
  summary: "The two branches' migrations conflict",
  why: "Each branch is fine by itself. After the merge they share a number, the journal conflicts, one migration is skipped, or an older rebuild undoes the newer change.",
  *check({ parted, conflicts, undone, judged: { head, ledger } }) {
    yield* takenBack(undone);
    if (parted === null) return;
    const { baseAdded, headAdded } = parted;
    if (headAdded.length === 0 && conflicts.length === 0) return;
    const last = headAdded.at(-1);
    const advice = `Update the branch (merge or rebase the base branch), delete ${joinNames(headAdded.map(({ name: name2 }) => name2))} together with snapshot and journal entry, and run \`drizzle-kit generate\` again`;
    if (conflicts.length > 0) {
      yield {
        at: last === void 0 ? atFolder(head) : atEntry(last),
        subject: "conflict",
        message: `The base branch has added ${joinNames(baseAdded.map(({ name: name2 }) => name2)) || "other changes"} since this branch was created, and git cannot merge ${joinNames(conflicts)}`,
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
        message: `${code(mine.name)} has the same number as ${code(theirs.name)}, which was merged after this branch was created${isByName ? ": both are applied, in the order of their names" : ""}`,
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

// src/model/released.ts
function versionsThatRan(released, migration) {
  const ran = ({ migrations }) => migrations.some(({ name: name2, hash }) => name2 === migration.name && hash === migration.hash);
  return inOrder(
    released,
    released.states.filter(ran).flatMap(({ versions }) => versions)
  );
}
function inOrder({ versions }, some) {
  const wanted = new Set(some);
  return versions.filter((version) => wanted.has(version));
}
var releasedOutcomes = [
  "passes",
  "stops",
  "loses rows",
  "depends on rows",
  "differs",
  "not tried"
];

// src/model/version-ranges.ts
var mostRanges = 4;
function versionsInWords(all, some) {
  const place = new Map(all.map((version, index) => [version, index]));
  const ranges = [];
  for (const version of some) {
    const last = ranges.at(-1);
    const isNext = last !== void 0 && place.get(version) === (place.get(last.at(-1) ?? "") ?? -2) + 1;
    if (isNext) last.push(version);
    else ranges.push([version]);
  }
  const words = ranges.map(rangeInWords);
  const left = ranges.slice(mostRanges).reduce((sum, range) => sum + range.length, 0);
  const shown2 = words.slice(0, mostRanges);
  const end = left > 0 ? `${formatNumber(left)} more` : shown2.pop() ?? "";
  return shown2.length === 0 ? end : `${shown2.join(", ")} and ${end}`;
}
function rangeInWords(range) {
  const [first = "", last = first] = [range[0], range.at(-1)];
  if (range.length === 1) return code(first, 60);
  return `${code(first, 60)} ${range.length === 2 ? "and" : "to"} ${code(last, 60)}`;
}

// src/rules/words/released-words.ts
function whoRan({ released, copies }, migrations) {
  const versions = released === null ? [] : inOrder(
    released,
    migrations.flatMap((migration) => versionsThatRan(released, migration))
  );
  const ran = copies.filter(
    (copy) => copy.ran.some(({ name: name2 }) => migrations.some((one) => one.name === name2))
  );
  const them = migrations.length === 1 ? "it" : "them";
  const found = [
    ...released === null || versions.length === 0 ? [] : [`databases of ${versionsInWords(released.versions, versions)}`],
    ...ran.length === 0 ? [] : [copiesInWords(ran)]
  ];
  if (found.length > 0) {
    const isOne = versions.length === 0 && ran.length === 1;
    return { isNobody: false, words: `${found.join(" and ")} ${isOne ? "has" : "have"} run ${them}` };
  }
  if (released === null && copies.length === 0 || (released?.unread.length ?? 0) > 0) return null;
  const nobody = [
    ...released === null ? [] : [noVersionInWords(released, them)],
    ...copies.length === 0 ? [] : [noCopyInWords(copies, them)]
  ];
  return { isNobody: true, words: nobody.join(", and ") };
}
function copiesInWords(copies) {
  const names = joinNames(
    copies.map(({ name: name2 }) => name2),
    3
  );
  return copies.length === 1 ? `the production copy ${names}` : `${count(copies.length, "production copy", "production copies")} (${names})`;
}
function noVersionInWords({ versions, patterns }, them) {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  return versions.length === 0 ? `no version is released yet (${of})` : `no released version (${of}, ${count(versions.length, "tag")}) has run ${them}`;
}
function noCopyInWords(copies, them) {
  return copies.length === 1 ? `${copiesInWords(copies)} has not run ${them}` : `none of ${count(copies.length, "production copy", "production copies")} has run ${them}`;
}

// src/rules/words/squash-words.ts
function squashInWords(evidence) {
  const { changes, neverApplied, upgradeFailure, differences, endsAlike } = evidence;
  const gone = changes.flatMap((change) => change.kind === "deleted" ? [change.before] : []);
  const nothing = { severity: "notice", remedy: "Nothing to do" };
  if (gone.every(({ name: name2 }) => neverApplied.has(name2)))
    return { ...nothing, outcome: "they failed before, so no database has run them" };
  if (upgradeFailure === null && gone.every(({ chunks }) => chunks.every((each) => each.statements.length === 0)))
    return { ...nothing, outcome: "they had no statements, so databases that ran them lack nothing" };
  const keep = "Keep the history and add to it";
  const who = whoRan(evidence, gone);
  if (who?.isNobody === true)
    return evidence.released === null ? { severity: "warning", outcome: who.words, remedy: `${keep}, unless no other database has run them` } : { ...nothing, outcome: who.words };
  if (who !== null)
    return {
      severity: "error",
      outcome: `${who.words}${stopInWords(evidence)}`,
      remedy: `${keep}: squash only what no ${evidence.released === null ? "database" : "released version"} has`
    };
  if (endsAlike)
    return {
      severity: "warning",
      outcome: "a database that ran all of them matches a new one, but one that has not run the last ones never gets what it lacks",
      remedy: `${keep}, unless every database that matters has run them all`
    };
  return {
    severity: "error",
    outcome: failureInWords(upgradeFailure, differences),
    remedy: `${keep}. If no database that matters has run them, accept this with \`--accept history-squashed=<reason>\``
  };
}
function stopInWords({ released, judged: { head } }) {
  const fates = released?.states.map(({ fate }) => fate) ?? [];
  const stop = fates.find(
    (fate) => fate.kind === "stops" && fate.failure.migration.name === head.migrations[0]?.name
  );
  return stop?.kind !== "stops" ? "" : `; the new baseline fails there: ${code(stop.failure.message)}`;
}
function failureInWords(failure, differences) {
  if (failure !== null) return `databases that ran them fail on it: ${code(failure)}`;
  return differences.length === 0 ? "databases that ran them do not run the new baseline" : `databases that ran them do not become what a new one is${differencesInWords(differences)}`;
}

// src/rules/history/history-squashed.ts
var historySquashed = defineRule({
  id: "history-squashed",
  stage: "history",
  severity: "error",
  summary: "Merged migrations were replaced by a new baseline",
  why: "A database that ran the old migrations does not know the new one: it runs it and fails on the first table that already exists, or skips everything in it.",
  supersedes: ["already-there", "released-version-breaks"],
  *check(evidence) {
    if (!evidence.squashed) return;
    const { base, head } = evidence.judged;
    const gone = evidence.changes.filter(({ kind }) => kind === "deleted").length;
    const first = head.migrations[0];
    const { severity, outcome, remedy: remedy2 } = squashInWords(evidence);
    yield {
      at: first === void 0 ? atFolder(head) : atFile(first),
      severity,
      subject: "squashed",
      message: `${goneInWords(gone, base?.migrations.length ?? 0)} replaced by a new baseline${first === void 0 ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy: remedy2,
      evidence: { deleted: gone, ...differencesAsEvidence(evidence.differences) }
    };
  }
});
function goneInWords(gone, all) {
  if (gone === all)
    return gone === 1 ? "All merged migrations (1) were" : `All ${formatNumber(gone)} merged migrations were`;
  return `${formatNumber(gone)} of ${count(all, "merged migration")} ${gone === 1 ? "was" : "were"}`;
}

// src/rules/history/journal-entry-edited.ts
var journalEntryEdited = defineRule({
  id: "journal-entry-edited",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "The journal entry of a merged migration was changed",
  why: "drizzle-orm 0.x uses only `when` to tell what a database has run: with a later time the migration runs again, with an earlier one others can be skipped.",
  *check({ changes, squashed, judged: { ledger, profile }, neverApplied }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "entry-edited") continue;
      const { before, after, fields } = change;
      const isTimeEdited = fields.includes("when");
      const matters = isTimeEdited && ledger === "when" || fields.includes("idx") && profile.bundled;
      const isHarmless = neverApplied.has(before.name);
      const edits = fields.map((field) => {
        const [was, is] = [shown(before, field), shown(after, field)];
        return `${code(field)} from ${was === is ? String(before[field]) : was} to ${was === is ? String(after[field]) : is}`;
      }).join(", ");
      yield {
        at: atEntry(after),
        severity: matters ? isHarmless ? "notice" : "error" : isTimeEdited ? "warning" : "notice",
        subject: `${before.name} ${fields.join(" ")}`,
        message: `The journal entry of ${code(before.name)} was changed after it was merged (${edits}): ${consequenceOf(before, after, matters, isHarmless)}`,
        remedy: `Restore the entry as it was${isTimeEdited ? `: ${code(`"when": ${before.when}`)}` : ""}`,
        evidence: { fields }
      };
    }
  }
});
function shown(migration, field) {
  const value = migration[field];
  return field === "when" && typeof value === "number" ? dateOf(value) : String(value);
}
function consequenceOf(before, after, matters, isHarmless) {
  if (!matters) return "this driver does not read it, but others do";
  if (isHarmless) return "it failed before, so no database has recorded it";
  if ((after.when ?? 0) > (before.when ?? 0))
    return "databases that ran it last, or have not run it yet, run it again";
  return "databases that recorded the old time compare every later migration with it";
}

// src/rules/history/layout-converted.ts
var layoutConverted = defineRule({
  id: "layout-converted",
  stage: "history",
  severity: "warning",
  summary: "The folder was converted from drizzle-kit 0.x to 1.0",
  why: "drizzle-orm 1.0 matches the migrations a database has recorded with the folders by timestamp, to the second, and fails if one has no match. The first `generate` after a conversion often rebuilds tables that have unique columns.",
  *check({ converted, judged: { head, base, profile, ledger } }) {
    if (converted === null) return;
    const isForward = head.kit === 1;
    for (const lost of converted.lost) {
      yield {
        at: { ...atFolder(head), migration: lost.name },
        severity: "error",
        subject: `lost ${lost.name}`,
        message: `The conversion lost ${code(lost.name)}: ${isForward ? 'databases that ran it fail with "migrations in the database that do not match any local migration"' : "new databases never get it"}`,
        remedy: isForward ? `Add the folder ${code(`${folderFor(lost)}/`)} with its SQL` : `Add the journal entry and the SQL file of ${code(lost.name)}`
      };
    }
    for (const moved of converted.reordered) {
      yield {
        at: atEntry(converted.matched.find(({ before }) => before === moved)?.after ?? moved),
        severity: "error",
        subject: `reordered ${moved.name}`,
        message: `The conversion moved ${code(moved.name)}: new databases run it in a different order than production did`,
        remedy: isForward ? "Rename its folder so that it sorts where the journal had it" : "Put its entry where its folder had it"
      };
    }
    yield {
      at: atFolder(head),
      subject: "converted",
      message: `${code(base?.path ?? head.path)} was converted ${isForward ? "to the layout of drizzle-kit 1.0" : "back to the journal of drizzle-kit 0.x"}: ${converted.matched.length} of ${base?.migrations.length ?? 0} migrations have ${isForward ? "a folder" : "an entry"}${converted.lost.length > 0 ? `, not ${joinNames(converted.lost.map(({ name: name2 }) => name2))}` : ""}`,
      remedy: ledger === "file-name" ? renamedInLedger(converted.matched, profile) : `Deploy drizzle-orm ${isForward ? "1.0" : "0.x"} together with this change, and test the conversion on a production copy first`
    };
  }
});
function renamedInLedger(matched, profile) {
  const name2 = ({ file }) => quoteText(nameInLedger(file, profile.files));
  const table = ownLedgerTable(profile, "file-name");
  const sql2 = matched.map(
    ({ before, after }) => `UPDATE ${table} SET name = ${name2(after)} WHERE name = ${name2(before)};`
  );
  return `It goes by names, and would run all of them again: rename what production has recorded before it is deployed${fence("sql", sql2.join("\n"))}`;
}
function folderFor({ name: name2, when }) {
  if (when === null || Number.isNaN(new Date(when).getTime())) return name2;
  return `${stampOf(when)}_${name2.replace(/^\d+_/, "")}`;
}

// src/rules/history/migration-deleted.ts
var migrationDeleted = defineRule({
  id: "migration-deleted",
  stage: "history",
  severity: "error",
  supersedes: ["migration-file-unlisted"],
  silences: ["snapshot-edited"],
  summary: "A merged migration was deleted",
  why: "Databases that ran it keep its changes; new databases never get them. The two now differ, and no migrator reports it.",
  *check(evidence) {
    const { changes, judged, squashed, neverApplied, converted, differences } = evidence;
    const { base, head } = judged;
    if (squashed || converted !== null) return;
    if (base !== null && base.migrations.length > 0 && isGone(head)) {
      yield {
        at: atFolder(head),
        severity: "warning",
        subject: "folder",
        message: `${code(base.path || ".")} was deleted with ${count(base.migrations.length, "merged migration")}: an app that still migrates from it does not start`,
        remedy: "Make sure that nothing migrates from it any more; databases keep the changes"
      };
      return;
    }
    for (const change of changes) {
      if (change.kind !== "deleted") continue;
      const { before } = change;
      const isStillListed = head.migrations.some(({ name: name2 }) => name2 === before.name);
      if (isStillListed) continue;
      const isHarmless = neverApplied.has(before.name);
      const who = whoRan(evidence, [before]);
      if (!isHarmless && who?.isNobody === true) {
        yield {
          at: { ...atFolder(head), migration: before.name },
          severity: "warning",
          subject: before.name,
          message: `${code(before.name)} was deleted after it was merged; ${who.words}${differencesInWords(differences)}`,
          remedy: "Recreate your own databases that ran it. If there are none, there is nothing to do",
          evidence: differencesAsEvidence(differences)
        };
        continue;
      }
      yield {
        at: { ...atFolder(head), migration: before.name },
        severity: isHarmless ? "notice" : "error",
        subject: before.name,
        message: isHarmless ? `${code(before.name)} was deleted after it was merged; it failed before, so no database has run it` : `${code(before.name)} was deleted after it was merged: ${who === null ? "databases that ran it keep its changes" : `${who.words}, and its changes stay there`}, new ones never get them${differencesInWords(differences)}`,
        remedy: isHarmless ? "Nothing to do" : `Restore ${code(before.file)}${before.listed === null ? "" : " and its journal entry"}; to undo what it did, add a new migration`,
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
  why: "Drizzle records a hash and never compares it: databases that ran the old SQL keep its changes, new ones get the new SQL, and no migrator reports it.",
  *check(evidence) {
    const { changes, squashed, neverApplied, differences } = evidence;
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "edited") continue;
      const name2 = code(change.after.name);
      if (neverApplied.has(change.before.name)) {
        yield {
          at: atFile(change.after),
          severity: "notice",
          subject: change.before.name,
          message: `${name2} was edited after it was merged; it failed before, so no database has run the old SQL`,
          remedy: "Nothing to do"
        };
        continue;
      }
      const who = whoRan(evidence, [change.before]);
      if (who?.isNobody === true) {
        yield {
          at: atFile(change.after),
          severity: "warning",
          subject: change.before.name,
          message: `${name2} was edited after it was merged; ${who.words}${differencesInWords(differences)}`,
          remedy: "Recreate your own databases that ran the old SQL. If there are none, there is nothing to do",
          evidence: differencesAsEvidence(differences)
        };
        continue;
      }
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${name2} was edited after it was merged: ${who === null ? "existing databases" : `${who.words}, and`} will never get the change${differencesInWords(differences)}`,
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
  why: "The statements are the same, but the recorded hash no longer matches the file: tools that compare the two, and Drizzle's own upgrade of the ledger to 1.0, can treat it as another migration.",
  *check({ changes, squashed }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reformatted") continue;
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${code(change.after.name)} was reformatted after it was merged: ${howItDiffers(change.before.text ?? "", change.after.text ?? "")}`,
        remedy: `Restore ${code(change.after.file)} as it was; \`*.sql -text\` in \`.gitattributes\` prevents line endings from changing`
      };
    }
  }
});
function howItDiffers(before, after) {
  if (before.replaceAll("\r\n", "\n") === after.replaceAll("\r\n", "\n"))
    return "only its line endings differ";
  if (before.replace(/^\uFEFF/, "") === after.replace(/^\uFEFF/, ""))
    return "only its byte order mark differs";
  return "its statements are the same, but its hash changed";
}

// src/rules/history/migration-renamed.ts
var migrationRenamed = defineRule({
  id: "migration-renamed",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "A merged migration was renamed",
  why: "drizzle-orm 1.0 identifies a migration by folder name, wrangler by file name, bundled drivers by idx: to them a renamed migration is a new one and runs again.",
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
      const consequence = runsAgain ? "databases that ran it will run it again" : isRestamped || isRenumbered ? "the recorded name no longer matches it" : "this driver uses the timestamp and not the name, so nothing runs again";
      yield {
        at: atEntry(after),
        severity: runsAgain || isRestamped || isRenumbered ? "error" : "warning",
        subject: before.name,
        message: `${code(before.name)} was renamed to ${code(after.name)} after it was merged: ${consequence}`,
        remedy: `Keep the name ${code(before.name)}${isRestamped ? ` and its \`when\` of ${before.when}` : ""}; give the new migration a later number${ledger === "when" ? "" : `. If the new name has to stay, run this on every database:
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
  summary: "A merged migration was moved in the order",
  why: "New databases run the migrations in a different order than production did, and can end up with another schema or fail.",
  *check({ changes, squashed, judged: { base } }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reordered") continue;
      const { before, after } = change;
      yield {
        at: atEntry(after),
        subject: before.name,
        message: `${code(after.name)} was number ${before.position + 1} of ${base?.migrations.length ?? 0} when it was merged and is number ${after.position + 1} now`,
        remedy: "Restore the order of the merged migrations, and put new ones after them"
      };
    }
  }
});

// src/rules/words/upgrade-words.ts
function brokenRelease(fate, databases, head) {
  switch (fate.kind) {
    case "stops":
    case "depends":
    case "unbuilt":
      return failing(fate, databases, head);
    case "loses":
      return losing(fate, databases, head);
    case "differs":
      return differing(fate, databases, head);
    default:
      return null;
  }
}
var keepOld = "Keep the merged migrations as they were released and put the change into a new one, so that the upgrade works from every version";
function failing({ kind, failure }, databases, head) {
  const name2 = code(failure.migration.name);
  const message = code(failure.message);
  const at = atSpan(failure.migration, failure.at);
  switch (kind) {
    case "stops": {
      const isThere = /already exists|duplicate column name/.test(failure.message);
      const remedy2 = isThere ? `${keepOld}. It must not create again what is there already` : failedRemedy(failure);
      return { at, severity: "error", message: `${databases} stop at ${name2}: ${message}`, remedy: remedy2 };
    }
    case "depends":
      return {
        at,
        severity: "warning",
        message: `${databases} may stop at ${name2}, depending on their rows: ${message}`,
        remedy: "Fix the rows that do not fit in a statement before this one"
      };
    case "unbuilt":
      return {
        at: atFolder(head),
        severity: "warning",
        message: `${databases} could not be built here, so the upgrade was not tried on them: their own ${name2} fails: ${message}`,
        remedy: "Try the upgrade on a copy of such a database with `snapshot`, or leave these versions out"
      };
  }
}
function losing({ rows, values }, databases, head) {
  const all = [...rows, ...values];
  const by = all[0]?.by ?? null;
  const lost = [
    ...rows.map((each) => rowLossInWords(each, "invented")),
    ...values.map((each) => valueLossInWords(each, "invented"))
  ];
  const more = lost.length > 4 ? ` and ${lost.length - 4} more` : "";
  const severities = all.map((loss) => severityOf2(loss, "invented"));
  const severity = severities.includes("error") ? "error" : "warning";
  return {
    at: by === null ? atFolder(head) : atStatement(by),
    severity,
    message: `${databases} lose rows or values that no statement asks to take${by === null ? "" : `, in ${code(by.migration.name)}`}: ${lost.slice(0, 4).join(", ")}${more}`,
    remedy: "Copy what has to stay before the statement that takes it, and put it back after it"
  };
}
function differing({ differences, skipped }, databases, head) {
  const [first] = head.migrations.filter(({ name: name2 }) => skipped.includes(name2));
  const never = `, since ${joinNames(skipped)} never ${skipped.length === 1 ? "runs" : "run"} on them`;
  return {
    at: first === void 0 ? atFolder(head) : atFile(first),
    severity: "error",
    message: `${databases} do not end as a new database does${skipped.length === 0 ? "" : never}${differencesInWords(differences)}`,
    remedy: `${keepOld}. A new migration can bring the databases that are out there to the same end`
  };
}

// src/rules/history/released-version-breaks.ts
var releasedVersionBreaks = defineRule({
  id: "released-version-breaks",
  stage: "history",
  severity: "error",
  summary: "The upgrade does not work on databases of a released version",
  why: "Whoever installed an earlier version upgrades from there, not from the last commit: their database stops, loses rows or ends without what the code expects, and nobody can reach it to repair it.",
  *check({ released, judged: { head } }) {
    if (released === null) return;
    const open = released.states.filter(({ isTold }) => !isTold);
    for (const [subject, states] of Map.groupBy(open, subjectOf2)) {
      const [first] = states;
      if (first === void 0 || subject === "") continue;
      const versions = inOrder(
        released,
        states.flatMap((state) => state.versions)
      );
      const databases = `Databases of ${versionsInWords(released.versions, versions)}`;
      const draft = brokenRelease(first.fate, databases, head);
      if (draft !== null) yield { ...draft, introduced: first.introduced, subject, evidence: { versions } };
    }
  }
});
function subjectOf2({ fate, introduced }) {
  const old = introduced ? "" : " old";
  switch (fate.kind) {
    case "stops":
    case "depends":
    case "unbuilt":
      return `${fate.kind} ${fate.failure.migration.name} ${fate.failure.message}${old}`;
    case "loses": {
      const tables = [...fate.rows, ...fate.values].map(({ table, by }) => `${table} ${by?.migration.name}`);
      return `loses ${[...new Set(tables)].join(" ")}${old}`;
    }
    case "differs":
      return `differs ${fate.differences.join("; ")}${old}`;
    default:
      return "";
  }
}

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
        remedy: "Restore it, unless the change fixes a snapshot chain that drizzle-kit refuses"
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
      means: "what one version of the code writes, the other may not be able to read"
    };
  if (JSON.stringify(before.values) !== JSON.stringify(after.values)) return valuesWords(before, after);
  if (before.typed === after.typed) return fillWords(before, after);
  return {
    says: `${after.typed === null ? "is no longer typed" : `is typed as ${code(after.typed, 80)}`} in TypeScript`,
    means: "existing rows, and rows the deployed code writes, may not match it"
  };
}
function fillWords(before, after) {
  const isInsert = before.filled !== after.filled;
  const [made, when] = isInsert ? [after.filled, "where an insert names no value"] : [after.refilled, "where an update names no value"];
  if (made !== null)
    return {
      says: `gets ${code(made, 80)} from TypeScript ${when}`,
      means: "existing rows, and rows the deployed code writes, have what was there before"
    };
  const then = isInsert ? "an insert without it writes the database's default, or NULL" : "an update leaves it as it is";
  return { says: `no longer gets a value from TypeScript ${when}`, means: `in the new code ${then}` };
}
var bothWrong = "the deployed code reads the new values in the old way, and the new code reads the old ones in the new way until the migration has run";
function saysMode({ mode: was }, { mode }) {
  if (mode === "timestamp_ms" && was === "timestamp") return "counts milliseconds now";
  if (mode === "timestamp" && was === "timestamp_ms") return "counts seconds now";
  const from = was === null ? "no mode" : `with mode ${code(was)}`;
  return `is now read ${mode === null ? "without a mode" : `with mode ${code(mode)}`} instead of ${from}`;
}
function meansMode({ mode: was }, { mode }) {
  if (mode === "timestamp_ms" && was === "timestamp")
    return "existing rows hold seconds, and would be read as January 1970";
  if (mode === "timestamp" && was === "timestamp_ms")
    return "existing rows hold milliseconds, and would be read as dates thousands of years from now";
  if (mode === "json") return "the new code fails on rows that are not JSON";
  if (was === "json") return "the deployed code fails on new values that are not JSON";
  return "the new code and the deployed code each read what the other wrote as other values";
}
function valuesWords({ values: was }, { values }) {
  const gone = (was ?? []).filter((value) => values !== null && !values.includes(value));
  const fresh = (values ?? []).filter((value) => was !== null && !was.includes(value));
  if (gone.length > 0)
    return {
      says: `no longer allows ${joinNames(gone, 4)} in TypeScript`,
      means: "existing rows may still hold it, and the deployed code still writes it"
    };
  if (fresh.length > 0)
    return {
      says: `also allows ${joinNames(fresh, 4)} in TypeScript`,
      means: "the deployed code may read values it does not know"
    };
  return {
    says: values === null ? "now allows any value in TypeScript" : `now allows only ${joinNames(values, 4)} in TypeScript`,
    means: "existing rows may hold others"
  };
}

// src/rules/replay/declaration-changed.ts
var declarationChanged = defineRule({
  id: "declaration-changed",
  stage: "replay",
  severity: "warning",
  summary: "A column's TypeScript declaration changes, but its rows do not",
  why: "A column's `mode`, list of values, TypeScript type or `$default()` is not part of the database. No migration is generated for it, and existing rows are read in the new way at once.",
  *check({ declarations, judged }) {
    for (const change of declarations) {
      const { table, column, file, line, isRewritten } = change;
      const name2 = code(`${table}.${column}`);
      const { says, means } = declarationWords(change);
      const hasMigration = judged.added.length > 0;
      const rows = isRewritten ? "the new migrations change its rows" : `no ${hasMigration ? "new " : ""}migration changes its rows`;
      yield {
        at: { migration: null, file, line, endLine: line },
        severity: severityOf3(change),
        subject: `${table}.${column}`,
        message: `${name2} ${says}, and ${rows}: ${means}`,
        remedy: remedyFor4(change, name2),
        evidence: { table, column, ...difference(change) }
      };
    }
  }
});
function severityOf3({ before, after, isRewritten }) {
  const isCustom = before.type !== after.type;
  return (before.mode !== after.mode || isCustom) && !isRewritten ? "warning" : "notice";
}
function changedKeys({ before, after }) {
  return ["type", "mode", "values", "typed", "filled", "refilled"].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  );
}
function difference(change) {
  const of = (side) => Object.fromEntries(changedKeys(change).map((key) => [key, side[key]]));
  return { before: of(change.before), after: of(change.after) };
}
function remedyFor4(change, name2) {
  const { before, after, isRewritten } = change;
  if (changedKeys(change).every((key) => key === "filled" || key === "refilled"))
    return `Check whether what reads ${name2} can handle both, and whether every write still gives it a value`;
  if (before.mode === after.mode && before.type === after.type)
    return `Check whether rows contain values that ${name2} no longer allows, and whether all deployed code handles the values it allows now`;
  if (isRewritten)
    return `No deploy order works without downtime: stop the service during the rollout, or add a new column, write both, copy the values, and read the new one in a later release`;
  return `Add a new column in the new format, write both, copy the values and read the new one in a later release; or, with the service stopped, rewrite the rows in a migration of the same release`;
}

// src/rules/words/applied-ways.ts
function decisionInWords({ decided, before, after }) {
  switch (decided.kind) {
    case "driver":
      return decided.at === null ? `this branch migrates with ${after.driver}` : `${placeInWords(decided.at)} now migrates with ${after.driver}`;
    case "keys-set":
      return `${placeInWords(decided.at)} now turns foreign keys ${onOrOff(after.foreignKeys)}`;
    case "keys-unset":
      return `this branch no longer turns foreign keys ${onOrOff(before.foreignKeys)}, as ${placeInWords(decided.was)} does on the base branch`;
  }
}
function wayOfBase({ before, after }) {
  if (before.driver !== after.driver) return `with ${before.driver}, as on the base branch`;
  return `with foreign keys ${onOrOff(before.foreignKeys)}, as on the base branch`;
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
      return `The foreign keys of ${tablesIn(harms)} stay valid ${why} ${name2} breaks them`;
    case "starts-anew":
      return `${name2} does not run again from the start ${why} it would`;
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
      return `${name2} breaks foreign keys of ${tablesIn(harms)} ${why} they stay valid`;
    case "starts-anew":
      return `Every migration may be run again ${why} they are recorded in another table, which ${change.after.driver} does not read`;
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
  summary: "The driver or the foreign key setting changes, and that changes what a migration does",
  why: "The pull request's own code runs the new migration. If it applies migrations in a different way, the result depends on that line, and on whether it is deployed before the migration runs.",
  *check({ driver: change, judged }) {
    if (change === null) return;
    for (const [migration, harms] of byMigration(change.onlyBefore)) {
      yield {
        at: placeOf2(change, migration),
        subject: `before ${migration.name}`,
        message: sparedInWords(harms, change),
        remedy: `Apply ${code(migration.name)} only with the code of this pull request, not with the deployed code`,
        evidence: waysAsEvidence(change)
      };
    }
    for (const [migration, harms] of byMigration(change.onlyAfter)) {
      const isNew = judged.added.includes(migration);
      yield {
        at: placeOf2(change, migration),
        severity: harms[0].kind === "fails" && harms[0].isCertain ? "error" : "warning",
        subject: `after ${migration.name}`,
        message: harmedInWords(harms, change),
        remedy: `Apply migrations as the base branch does${isNew ? `, or change ${code(migration.name)}` : ": merged migrations can no longer be changed"}`,
        evidence: waysAsEvidence(change)
      };
    }
  }
});
function placeOf2({ decided }, migration) {
  const at = decided.kind === "keys-unset" ? null : decided.at;
  if (at === null) return atFile(migration);
  return { migration: migration.name, file: at.file, line: at.line, endLine: at.line };
}

// src/rules/replay/function-unknown.ts
var functionUnknown = defineRule({
  id: "function-unknown",
  stage: "replay",
  severity: "warning",
  summary: "A migration uses a function or module that SQLite does not have",
  why: "An app can register functions and load extensions before it migrates. If it does, the migration works; if not, it fails on every database. The gate uses a stand-in for what is missing, so that it can check the rest.",
  *check({ asked: asked2, judged }) {
    for (const each of asked2) {
      if (each.registered !== null) continue;
      const name2 = code(each.kind === "function" ? `${each.name}()` : each.name);
      const supplier = supplierOf(each, judged);
      yield {
        at: each.at,
        subject: `${each.kind} ${each.name}`,
        message: `${code(each.at.migration ?? "")} ${each.kind === "function" ? "calls" : "creates a virtual table with"} ${name2}, which SQLite does not have: ${supplier ?? "it fails unless code that was not read adds it to the connection"}`,
        remedy: `Use what SQLite has. If the connection that migrates has ${name2}, accept it with ${code(`-- drizzle-gate: accept function-unknown <where it comes from>`)} above the statement`,
        ...supplier === null ? { isOpen: true } : {},
        evidence: { kind: each.kind, name: each.name }
      };
    }
  }
});
function supplierOf({ extends: from }, { profile }) {
  if (from !== null)
    return `it works only if the extension that ${code(`${from.file}:${from.line}`)} loads has it`;
  return profile.home === "service" ? "it works only if an extension of the server has it" : null;
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
    return `Deletes ${which} of applied migrations from ${name2}: the next start of the app runs them again`;
  }
  if (forged > 0)
    return `Adds ${count(forged, "record")} to ${name2} that no migrator wrote: the migrator takes those migrations as applied`;
  if (trigger !== null)
    return `Adds the trigger ${code(trigger)} to ${name2}: it can change what the migrator records there`;
  return `Rebuilds ${name2}, which belongs to the migrator; its records are all kept`;
}
function ledgerRemedy({
  table,
  gone,
  forged,
  trigger
}) {
  if (gone + forged === 0 && trigger === null)
    return "Test on a production copy that your version of the migrator works with the new declaration";
  return `Leave ${code(table)} to the migrator; to undo a migration, write a new one`;
}

// src/rules/replay/ledger-written.ts
var ledgerWritten = defineRule({
  id: "ledger-written",
  stage: "replay",
  severity: "error",
  summary: "A migration writes to the table that records which migrations ran",
  why: "The migrator uses only that table to decide what to run. If records are missing, the next start of the app runs everything again and fails on existing tables; with extra records, it skips migrations that never ran.",
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
        message: `Changes ${code(table)}, where a migrator records what ran: nothing was lost here, but if that migrator is in use it may run migrations again or skip them`,
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
  why: "The migrator stops and rolls back; an app that migrates at start does not start.",
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
    if (!squashed) meet(upgrade.failure, "a database that ran the merged migrations");
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
  summary: "A new migration would be skipped on existing databases",
  why: "drizzle-orm 0.x compares only timestamps: a migration that is not later than the newest one a database has run is skipped, and the run reports success.",
  *check({ upgrade, judged, highWaterMark, squashed }) {
    const { added, base, head, ledger, now } = judged;
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    const future = head.migrations.filter(({ when }) => (when ?? 0) >= now);
    let given = highWaterMark;
    for (const migration of added) {
      if (squashed && migration === head.migrations[0]) continue;
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === void 0 ? "the newest merged migration" : code(newest.name);
      const time = freeTime(head.migrations, migration, now, given);
      given = time ?? given;
      const ahead = future.find((other) => other !== migration);
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would be skipped: its journal timestamp ${when === null ? "is missing, and" : `(${dateOf(when)}) is ${when === highWaterMark ? "the same as that of" : "older than"}`} ${than} (${dateOf(highWaterMark)})${when === null ? " is" : ","} already on the base branch`,
        remedy: time === null ? `The newest timestamp in production is in the future: fix that first, and give this migration a later one in a later release. ${ahead === void 0 ? "" : putRight(head.migrations, ahead, now, judged.profile)}`.trim() : `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time} (or update the branch and generate the migration again)`,
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
  summary: "A PRAGMA that has no effect at this point",
  why: "SQLite ignores `foreign_keys` and `journal_mode` inside a transaction, and Drizzle's migrators open one first: a rebuild that relies on the pragma still cascades.",
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
        message: isKeys ? `${code(pragma.statement.text)} has no effect here: ${profile.driver} has foreign keys on, and the migrator has already started a transaction` : `${code(pragma.statement.text)} has no effect here: the migrator has already started a transaction`,
        remedy: !isKeys ? "Set it on the connection when the app opens the database" : profile.foreignKeysFollowApp ? "If child rows must not be touched, set `foreign_keys=OFF` on the connection before `migrate()`" : "This driver cannot turn foreign keys off: do not rebuild the parent table"
      };
    }
  }
});
function isRelied(evidence, pragma, all) {
  if (pragma.kind !== "pragma") return false;
  if (pragma.pragma === "journal_mode") return true;
  const { foreignKeys, quirks } = evidence.judged.profile;
  if (quirks.includes("sets-keys-at-once")) return false;
  if (!foreignKeys || !/foreign_keys\W*(?:off|0|false|no)\b/i.test(pragma.text)) return false;
  const parents = evidence.upgrade.schema?.tables.flatMap(({ foreignKeys: foreignKeys2 }) => foreignKeys2.map(({ parent }) => parent)) ?? [];
  return all.some(
    ({ kind, target }) => (kind === "drop-table" || kind === "delete") && target !== null && parents.some((parent) => sameName(parent, target))
  );
}

// src/rules/replay/schema-not-migrated.ts
var schemaNotMigrated = defineRule({
  id: "schema-not-migrated",
  stage: "replay",
  severity: "warning",
  summary: "The schema has changes without a migration (checked with `run-drizzle-kit` only)",
  why: "Code typed by the schema uses what no database has, and the next person who generates a migration gets someone else's change in it.",
  *check({ unmigrated, judged }) {
    if (unmigrated === null) return;
    const { dryRun, introduced } = unmigrated;
    const place = { at: { migration: null, ...wholeFile(dryRun.file) }, introduced };
    const where = `without a migration in ${code(judged.head.path || ".")}`;
    yield { ...place, ...dryRun.kind === "question" ? asked(dryRun, where) : changed(dryRun, where) };
  }
});
var mostLines = 24;
function changed(answer, where) {
  if (answer.isUnseen) return redefined(answer, where);
  const { statements, file, version, ...how } = answer;
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
function redefined({ statements, file, version, ...how }, where) {
  const names = statements.map((statement) => /INDEX [`"]([^`"]+)/.exec(statement)?.[1] ?? "");
  const sql2 = statements.map((statement, at) => `DROP INDEX \`${names[at]}\`;
${statement}`).join("\n");
  const custom = command({ ...how, flags: ` --custom${how.flags}` });
  return {
    message: `${code(file)} defines ${joinNames(names)} differently ${where}: drizzle-kit generates nothing for it`,
    remedy: `Run ${custom} and write into the new file${fence("sql", sql2)}`,
    evidence: { drizzleKit: version, statements: statements.length }
  };
}
function asked({ about, file, version, ...how }, where) {
  const names = about.length === 0 ? "something" : joinNames(about);
  return {
    message: `${code(file)} has changes ${where}: drizzle-kit asks whether ${names} was renamed, so its answer is not known`,
    remedy: `Run ${command(how)}, answer its questions, and commit what it writes`,
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
  summary: "The migrated database differs from the last snapshot",
  why: "drizzle-kit treats the snapshot as the truth: it never creates what the snapshot already has, and code typed by it fails on the database.",
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
      message: `Compared with its snapshot, the database after ${code(last.name)} has ${described.slice(0, 3).join("; ")}${more}`,
      remedy: isMissing ? "If the SQL was edited by hand, make the schema match it and generate the migration again" : `Nothing to do if it was added by hand, but ${afterwards(drift)}`,
      evidence: { drift: described.map(unmarked) }
    };
  }
});
function lacksSomething(change) {
  return /^(?:drop-(?!index|check)|change-(?:column|primary-key))/.test(change.kind);
}
function afterwards(drift) {
  const isApart = drift.every(({ kind }) => kind === "add-table" || kind === "add-view");
  return isApart ? "`drizzle-kit generate` creates it again once the schema declares it" : "a later rebuild of the table will drop it";
}

// src/rules/replay/syntax-too-new.ts
var syntaxTooNew = defineRule({
  id: "syntax-too-new",
  stage: "replay",
  severity: "error",
  summary: "A statement needs a newer SQLite than the driver ships",
  why: "SQLite 3.46 added `1_000` literals, and 3.53 can change constraints in place. The libraries that drivers ship are older and answer with a syntax error.",
  *check({ upgrade, fresh, judged: { profile } }) {
    const failure = [upgrade.failure, fresh?.failure].find((found) => found?.cause === "too-new");
    if (failure == null) return;
    yield {
      at: atSpan(failure.migration, failure.at),
      subject: failure.migration.name,
      message: `${code(failure.migration.name)} needs SQLite 3.53, and ${profile.driver} ships ${profile.sqlite}: ${code(failure.message)}`,
      remedy: "Use syntax that the older SQLite knows: a table rebuild instead of ALTER … CONSTRAINT or SET NOT NULL, plain digits instead of `1_000`",
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
  summary: "A migration begins or ends a transaction itself",
  why: "Drizzle runs all pending migrations in one transaction. If the migration ends it, a later failure leaves the database half migrated; some drivers reject it outright.",
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
        message: `${code(migration.name)} runs ${code(statement.text)}: ${failure == null ? `it works with ${profile.driver}, but if a later statement fails, the database is left half migrated` : `${isRefused ? profile.driver : "a later statement"} answers ${code(failure.message)}${isRefused ? "" : ", and the statements before it stay applied"}`}`,
        remedy: "Leave the transaction to the migrator; to protect child rows from a rebuild, set `foreign_keys=OFF` on the connection before `migrate()`",
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
  summary: "A new database and an upgraded one end up with different schemas",
  why: "Tests run on new databases, production is an upgraded one: what works on one can fail on the other.",
  *check({ differences, explained, judged: { base, head, added } }) {
    if (differences.length === 0 || explained) return;
    const last = added.at(-1);
    yield {
      at: last === void 0 ? atFolder(head) : { migration: last.name, file: last.file, line: 1, endLine: 1 },
      subject: "schema",
      message: `A new database and an upgraded one end up with different schemas${differencesInWords(differences)}`,
      remedy: isOvertaken(base, added) ? "Generate it again, so that it comes last: on a new database it currently runs before migrations that existing databases already have" : "Write the migration so that it does the same on both: no `IF NOT EXISTS` for an object that already exists with another definition, nothing that depends on earlier state",
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
  summary: "CREATE … IF NOT EXISTS does nothing: the object exists with another definition",
  why: "The statement succeeds on every database but changes only new ones. An existing object stays as it was, and code that needs the new parts fails.",
  *check({ alreadyThere: found }) {
    for (const object of found) {
      const { kind, name: name2, at, differences } = object;
      yield {
        at,
        subject: `${kind} ${nameKey(name2)}`,
        message: `The ${kind} ${code(name2)} already exists, so IF NOT EXISTS does nothing: ${missingInWords(object)}`,
        remedy: remedyFor5(object),
        evidence: { [kind]: name2, missing: differences.map((each) => each.replaceAll("`", "")) }
      };
    }
  }
});
function missingInWords({ columns, differences }) {
  if (columns.length > 0) return `existing databases do not get ${joinNames(columns)}`;
  return `existing databases stay as they are (missing there: ${differences.slice(0, 3).join("; ")})`;
}
function remedyFor5({ kind, name: name2, columns }) {
  if (columns.length > 0)
    return `Add what is missing with ${columns.map((column) => code(`ALTER TABLE ${name2} ADD ${column} …`)).join(", ")}, as \`drizzle-kit generate\` does`;
  return kind === "table" ? `Change ${code(name2)} with a migration from \`drizzle-kit generate\`, without IF NOT EXISTS` : `Drop the ${kind} ${code(name2)} first and create it without IF NOT EXISTS, or give the new one a different name`;
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
  why: "Drizzle sends a default it knows with each insert: the deployed code keeps using the old one, and existing rows keep their values.",
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
        message: others.length === 0 ? `The default of ${code(`${table}.${column}`)} changes from ${said(from)} to ${said(to)}; the deployed code keeps writing the old one` : `${count(group.length, "default")} of ${code(table)} change (${joinNames(columns)}); the deployed code keeps writing the old ones`,
        remedy: `If the old default would be wrong, first deploy code that sets ${joinNames(columns)}, and update the rows that have the old one`,
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
  return `${statementWords(query)} from the deployed code will fail`;
}
function sentWords(broken) {
  const sent = broken?.sent ?? [];
  if (sent.length === 0) return null;
  const sure = broken?.query.values === "some" ? sent : sent.filter(({ isUnsure }) => !isUnsure);
  const unsure = sent.filter((each) => !sure.includes(each));
  const loading = [...new Set(sent.filter(({ atTop }) => atTop).map(({ file }) => file))];
  const whole = loading.slice(0, 2).map((file) => `; ${code(file)} runs it while it loads, so the whole module may fail`);
  const { length } = sure;
  const said2 = length === 0 ? `${count(unsure.length, "query", "queries")} of the deployed code may break: ${placesIn(unsure)}` : `${count(length, "query", "queries")} of the deployed code ${verbFor(broken, length)}: ${placesIn(sure)}`;
  const more = length === 0 || unsure.length === 0 ? "" : `; ${placesIn(unsure)} may as well`;
  return said2 + more + whole.join("");
}
function placesIn(sent) {
  const shown2 = sent.slice(0, mostPlaces).map(({ file, line }) => code(`${file}:${line}`, 160));
  const more = sent.length - shown2.length;
  return more === 0 ? listWords(shown2) : `${shown2.join(", ")} and ${more} more`;
}
var mostKept = 100;
var mostPlaces = 3;
function verbFor(broken, n) {
  if (broken?.readsOtherwise) return n === 1 ? "returns other values" : "return other values";
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
  const words = `writes of the deployed code that violate it will fail: ${code(broken.message)}`;
  return sent === null ? words : `${words}; ${sent}`;
}
function brokenAsEvidence(broken) {
  if (broken === null) return {};
  const sent = broken.sent?.slice(0, mostKept).map(({ file, line, isUnsure }) => ({
    ...{ file, line },
    ...isUnsure ? { unsure: true } : {}
  }));
  return {
    statement: broken.query.sql,
    sqlite: broken.message,
    ...sent === void 0 ? {} : { queries: sent }
  };
}

// src/rules/words/on-device.ts
var goneOnDevices = "the update deletes it on the user's device, and you have no backup of it";
var copyFirst = "In this migration, before the drop, copy the data users need to where the new version reads it";

// src/rules/schema/column-dropped.ts
var columnDropped = defineRule({
  id: "column-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A column is dropped",
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so the deployed code fails on all of them.",
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
        remedy: isOnDevice ? copyFirst : remedyFor6(group.map((each) => each.change)),
        evidence: { table, columns, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? [])
      };
    }
    for (const { change, at, broken } of changesOf(changes, "change-view")) {
      if (broken === null || broken.readsOtherwise || isOnDevice) continue;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `The view ${view} no longer answers the queries of the deployed code: ${sentWords(broken) ?? code(broken.message)}`,
        remedy: `Code first, then migrate: deploy code that reads the new ${view}, or create the new view under another name`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) }
      };
    }
  }
});
function meanwhile({ profile }, columns) {
  const { driver, doubleQuotedText } = profile;
  const them = columns.length === 1 ? "it" : "them";
  if (!doubleQuotedText) return `the deployed code still selects and inserts ${them} and will fail`;
  const text = columns.length === 1 ? "the column name" : "the column names";
  return `the deployed code still inserts ${them} and will fail, and with ${driver} its SELECT returns ${text} as text in every row (SQLite reads unknown double-quoted names as strings)`;
}
function remedyFor6(changes) {
  const names = joinNames(changes.map(({ column }) => column));
  const required = changes.filter(({ definition }) => definition.notNull && definition.default === null);
  if (required.length > 0) {
    const first = joinNames(required.map(({ column }) => column));
    return `In two phases, because new code cannot insert while ${first} must have a value: first give it a default or allow NULL, then deploy code without ${names}, and drop it in a later release`;
  }
  return `Code first, then migrate: deploy code without ${names} in its schema, and drop ${changes.length === 1 ? "it" : "them"} in a later release`;
}

// src/rules/schema/column-renamed.ts
var columnRenamed = defineRule({
  id: "column-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A column is renamed",
  why: "The deployed code uses the old name and the new code the new one: no deploy order works for both.",
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
      const isThereAgain2 = columns.some(({ name: name2 }) => sameName(name2, from));
      yield {
        at,
        subject: `${table}.${pairs.map((pair) => `${pair.from} ${pair.to}`).join(",")}`,
        message: pairs.length > 1 ? `Renames columns of ${code(table)}: ${renames.join(", ")}${more}; ${meetingWords(met, "the deployed code uses the old names and will fail")}` : isThereAgain2 ? `Renames ${code(`${table}.${from}`)} to ${code(to)} and adds another ${code(from)}; the deployed code will read and write that one` : `Renames ${code(`${table}.${from}`)} to ${code(to)}; ${meetingWords(met, `the deployed code uses ${code(from)} and will fail`)}`,
        remedy: `Rename in code only and keep ${joinNames(pairs.map((pair) => pair.from))} as the name in the database; or in phases: add ${joinNames(pairs.map((pair) => pair.to))}, deploy code that writes both, copy the values, read the new ${pairs.length === 1 ? "column" : "columns"} (behind a feature flag if you have one), and drop the old ${pairs.length === 1 ? "one" : "ones"} in a later release`,
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
  summary: "A column requires a value that the deployed code does not set",
  why: "The deployed code does not know a new column, and may still write NULL where it was allowed: its inserts fail from the migration until the new code is everywhere.",
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
        broken === null ? "inserts from the deployed code will fail" : failingCode(broken)
      );
      yield {
        at,
        // A default takes the place of what is left out: only code that writes NULL on purpose fails.
        ...broken?.query.values === "some" ? { severity: "notice" } : {},
        subject: `${change.table}.${change.column}`,
        message: change.kind === "add-column" ? `Adds ${name2}, NOT NULL without a default; ${fails}` : `${name2} may no longer be NULL; ${fails}`,
        remedy: change.kind === "add-column" ? `Add ${code(change.column)} with a default, or without NOT NULL; deploy code that sets it, and add NOT NULL in a later release` : `First deploy code that always sets ${code(change.column)}, fill the rows where it is NULL, and add NOT NULL in a later release`,
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
    ...refused.map(({ from }) => `${code(from)} is rejected`),
    ...kept.map(({ from }) => `${code(from)} stays as it is`)
  ].join(", ");
}

// src/rules/schema/column-retyped.ts
var columnRetyped = defineRule({
  id: "column-retyped",
  stage: "schema",
  severity: "warning",
  summary: "A column changes its type",
  why: "SQLite converts stored values by the column's type, so the deployed code reads text where it read numbers, or writes values the new code cannot read.",
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
        remedy: `Add a new column of the new type, deploy code that writes both, copy the values with an explicit CAST, and drop ${code(change.column)} in a later release`,
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
  return converted.isCopied ? words : `of newly written values, ${words}`;
}
function generatedWords({ from, to }) {
  if (from === null) return "is generated now and no longer accepts values";
  return to === null ? "is no longer generated: code has to set it" : "is computed differently";
}

// src/rules/words/constraint-words.ts
function constraintWords({ table, asks }) {
  switch (asks.kind) {
    case "unique":
      return `${code(`${table}.${asks.columns.join(", ")}`)} must be unique now`;
    case "unique-terms":
      return `${code(asks.terms)} must be unique in ${code(table)} now`;
    case "referred":
      return heldWords(asks.by, asks.columns, table);
    case "add-check":
      return `${code(table)} has a new CHECK ${code(asks.check.expression)}`;
    case "change-option":
      return `${code(table)} is STRICT now`;
    case "add-trigger":
    case "change-trigger":
      return `The trigger ${code(asks.trigger)} checks writes to ${code(table)}`;
    case "add-foreign-key":
    case "change-foreign-key":
      return keyWords(asks);
  }
}
function keyWords(asks) {
  const key = asks.kind === "add-foreign-key" ? asks.foreignKey : asks.after;
  const isSameParent = asks.kind === "change-foreign-key" && sameName(asks.before.parent, key.parent);
  return isSameParent ? `${heldWords(asks.table, key.columns, key.parent)} or changed` : `${code(`${asks.table}.${key.columns.join(", ")}`)} must now refer to a row of ${code(key.parent)}`;
}
function heldWords(child, columns, parent) {
  return `${code(`${child}.${columns.join(", ")}`)} now prevents rows of ${code(parent)} from being deleted`;
}

// src/rules/schema/constraint-added.ts
var constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A constraint is added that writes of the deployed code may violate",
  why: "The deployed code was written without the constraint: its writes may be rejected from the migration on.",
  *check({ added }) {
    for (const constraint of added) {
      const { table, at, broken } = constraint;
      const words = constraintWords(constraint);
      const shown2 = broken === null ? "writes of the deployed code may be rejected" : failingWrites(broken);
      yield {
        at,
        subject: `${table} ${words}`,
        message: `${words}; ${shown2}`,
        remedy: constraint.asks.kind === "referred" ? `First deploy code that deletes the rows of ${code(constraint.asks.by)} before those of ${code(table)}, or say with \`onDelete\` what becomes of them` : `First deploy code that satisfies it, fix the rows of ${code(table)} that do not, and add the constraint in a later release`,
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
  summary: "A constraint is dropped that the deployed code may rely on",
  why: "Once new code writes what the constraint prevented, the deployed code may read values it does not expect: a NULL, an orphaned row, a value out of range.",
  *check({ changes, loosened }) {
    for (const { change, at } of changesOf(changes, "change-column")) {
      if (change.what !== "not-null" || change.to !== null) continue;
      const name2 = `${change.table}.${change.column}`;
      yield {
        at,
        subject: name2,
        message: `${code(name2)} may be NULL now`,
        remedy: `Make sure all deployed code handles NULL in ${code(change.column)} before any code writes it`
      };
    }
    for (const { change, at } of loosened) {
      const words = describeChange(change);
      yield {
        at,
        subject: change.kind === "drop-index" ? change.index.name : words,
        message: words.charAt(0).toUpperCase() + words.slice(1),
        remedy: "Make sure all deployed code handles rows that violate it before any code writes them"
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
  return `; ${nameOf(left)} still uses it, and ${fails} from then on${also}`;
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
  const references = kept.length === 0 ? "" : `, remove the foreign keys of ${those} to it`;
  const others = left.filter(({ kind }) => kind !== "foreign-key").map(nameOf);
  const first = others.length === 0 ? "" : `Drop ${others.join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name2)}${references}, and drop the table in a later release`;
}

// src/rules/schema/drop-and-add.ts
var dropAndAdd = defineRule({
  id: "drop-and-add",
  stage: "schema",
  severity: "warning",
  summary: 'A column or table is dropped and a similar one added: likely a rename answered as "create"',
  why: 'drizzle-kit asks whether a new name is a rename. If it is answered with "create", the old column or table is dropped with all its data, and the new one starts empty.',
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
        remedy: `If it is a rename, keep the data with this instead of the two statements, and deploy in phases, because the deployed code still uses the old name:${fence("sql", sql2)}`,
        evidence: { from: name2, to: twin, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
  }
});

// src/rules/schema/expand-only.ts
var expandOnly = defineRule({
  id: "expand-only",
  stage: "schema",
  severity: "error",
  summary: "A migration does more than add, where the policy is `expand-only`",
  why: "The team lets migrations only add (`policy` in `drizzle-gate.json`), so that every earlier version of the code goes on working and can come back.",
  *check({ changes, judged, net }) {
    if (judged.policy?.expandOnly !== true) return;
    const isOld = (table) => net.before.tables.some(({ name: name2 }) => sameName(name2, table));
    for (const { change, at } of changes) {
      if (!contracts(change) || "table" in change && isConstraint(change) && !isOld(change.table)) continue;
      yield {
        at,
        subject: describeChange(change),
        message: `The policy is \`expand-only\`, and this is more than an addition: ${describeChange(change)}`,
        remedy: "Add what is new beside it, and take this away once no code needs it, with an acceptance that says so",
        evidence: { change: change.kind }
      };
    }
  }
});
function contracts(change) {
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
    case "add-view":
    case "drop-check":
    case "drop-foreign-key":
      return false;
    case "add-column":
      return change.definition.notNull && change.definition.default === null && change.definition.generated === null;
    case "add-index":
      return change.index.unique;
    case "drop-index":
      return change.index.unique;
    case "change-column":
      return !(change.what === "not-null" && change.to === null);
    default:
      return true;
  }
}
function isConstraint({ kind }) {
  return kind === "add-index" || kind === "add-foreign-key" || kind === "add-check" || kind === "add-trigger";
}

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
        emptied: `The full-text index ${name2} is created again and not filled: it is empty, and searches find nothing`,
        "out-of-step": `The full-text index ${name2} no longer matches its rows: it fails its integrity check (${code(object.message)})`,
        unreadable: `The full-text index ${name2} cannot be read: ${code(object.message)}`
      }[object.what];
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} has no parent in ${code(object.parent)} (${object.message}): writes to ${name2} fail where foreign keys are on${alsoDeletes(after, object.name)}`;
    case "id":
      return `${code(`${object.name}.${object.column}`)} no longer numbers its rows: only a single column declared INTEGER PRIMARY KEY does, so inserts without an id fail or store NULL`;
  }
}
function brokenBeforeInWords(object) {
  const name2 = code(object.name);
  switch (object.kind) {
    case "trigger":
      return `The trigger ${name2} already fails with the merged migrations: ${verbWords[object.verb]} ${code(object.on)} fail with ${code(object.message)}. These new migrations did not break it`;
    case "view":
      return `The view ${name2} already fails with the merged migrations: ${code(object.message)}. These new migrations did not break it`;
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} already has no parent with the merged migrations (${code(object.parent)}: ${object.message}). These new migrations did not break it`;
    default:
      return `${name2} already fails with the merged migrations. These new migrations did not break it`;
  }
}
var brokenBeforeRemedy = "Nothing to do here: fix or drop it in a pull request of its own";
function alsoFired({ on: on2, verb }, after) {
  return verb === "insert" ? "" : alsoDeletes(after, on2, verb);
}
var verbWords = {
  insert: "inserts into",
  update: "updates of",
  delete: "deletes from"
};
function since(renamed2) {
  return renamed2 === null ? "" : `; since the rename, which SQLite also applies to triggers and views, it names ${code(renamed2)}, and that table is dropped`;
}
function brokenRemedy(object) {
  const name2 = code(object.name);
  switch (object.kind) {
    case "trigger":
    case "view": {
      const what2 = `the ${object.kind} ${name2}`;
      if (object.isNew) return `Create ${what2} over tables and columns that exist`;
      const why = object.renamed === null ? "" : ", or create the new table under another name and rename that one";
      return `First drop ${what2}, and create it again at the end of the migration${why}`;
    }
    case "search":
      if (object.what === "emptied" && !object.canRebuild)
        return `Make sure that the app indexes everything again after the migration, or fill ${name2} in the migration with INSERT … SELECT: a contentless index cannot be rebuilt`;
      return object.what === "unreadable" ? `Drop ${name2} and create it again over a table that exists` : `Fill it at the end of the migration: ${code(`INSERT INTO ${object.name}(${object.name}) VALUES('rebuild')`)}`;
    case "foreign-key":
      return `Create ${code(object.parent)} with a primary key or unique index over the columns the key refers to, or remove the foreign key`;
    case "id":
      return `Declare ${code(object.column)} as INTEGER PRIMARY KEY, \`integer().primaryKey()\` in the schema`;
  }
}

// src/rules/schema/object-broken.ts
var objectBroken = defineRule({
  id: "object-broken",
  stage: "schema",
  severity: "error",
  summary: "A trigger, view, full-text index or foreign key no longer works",
  why: "SQLite creates a trigger or view over a missing table without an error, and applies a rename to existing ones: they fail when something reads or writes, not during the migration.",
  *check({ brokenObjects, judged, net }) {
    for (const object of brokenObjects) {
      const isOld = "isOld" in object && object.isOld === true;
      if (isOld && object.kind === "foreign-key" && !appHasKeys(judged.profile)) continue;
      yield {
        at: object.at,
        severity: isOld ? "notice" : severityOf4(object, judged.profile),
        subject: `${object.kind} ${nameKey(object.name)}`,
        message: isOld ? brokenBeforeInWords(object) : brokenInWords(object, net.after),
        remedy: isOld ? brokenBeforeRemedy : brokenRemedy(object),
        evidence: isOld ? { ...evidenceOf2(object), before: true } : evidenceOf2(object)
      };
    }
  }
});
function severityOf4(object, profile) {
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
function evidenceOf2(object) {
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

// src/rules/schema/object-protected.ts
var objectProtected = defineRule({
  id: "object-protected",
  stage: "schema",
  severity: "error",
  summary: "A protected table or column is dropped, emptied or rewritten",
  why: "The team lists it under `protected` in `drizzle-gate.json`, so that nothing happens to it without a decision.",
  *check({ changes, rows, judged }) {
    const [first] = judged.added;
    for (const object of judged.policy?.protected ?? []) {
      const done = changes.filter((change) => touches(change, object));
      const losses = rows === null ? [] : lossesOf(rows, object);
      const at = done[0]?.at;
      if (first === void 0 || done.length === 0 && losses.length === 0) continue;
      const what2 = [.../* @__PURE__ */ new Set([...done.map(({ change }) => describeChange(change)), ...losses])];
      yield {
        at: at ?? { migration: first.name, file: first.file, line: 1, endLine: 1 },
        subject: `protected ${object}`,
        message: `${code(object)} is protected in \`drizzle-gate.json\`: ${listWords(what2)}`,
        remedy: "Leave it as it is, or accept this with the reason for the decision",
        evidence: { object }
      };
    }
  }
});
function touches({ change }, object) {
  const { kind } = change;
  if (kind === "drop-table" || kind === "drop-virtual-table") return isIn(object, change.table);
  if (kind === "rename-table") return isIn(object, change.from);
  if (kind === "rename-column") return isColumn(object, change.table, change.from);
  const isGone2 = kind === "drop-column" || kind === "change-column" && change.what === "type";
  return isGone2 && isColumn(object, change.table, change.column);
}
function lossesOf({ tables }, object) {
  return tables.flatMap(({ table, after, deleted, columns }) => {
    if (after === null || !isIn(object, table)) return [];
    const lost = nameKey(object) === nameKey(table) && deleted > 0 ? [`${count(deleted, "row")} deleted`] : [];
    const rewritten = columns.flatMap(
      ({ before, changed: changed2 }) => before !== null && changed2 > 0 && isColumn(object, table, before) ? [`${count(changed2, "value")} of ${code(`${table}.${before}`)} rewritten`] : []
    );
    return [...lost, ...rewritten];
  });
}
function isIn(object, table) {
  return nameKey(object) === nameKey(table) || nameKey(object).startsWith(`${nameKey(table)}.`);
}
function isColumn(object, table, column) {
  return [nameKey(table), nameKey(`${table}.${column}`)].includes(nameKey(object));
}

// src/rules/schema/table-dropped.ts
var tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of the deployed code that uses it fails until the new code is everywhere.",
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
        message: `Drops ${code(table)}${contents}; ${isOnDevice ? goneOnDevices : isTaken(net, table) ? taken : meetingWords(dropped, "the deployed code that uses it will fail")}${left.map((each) => stillThere(each, net.after)).join("")}`,
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
        message: `Drops the view ${view}; ${meetingWords(dropped, "the deployed code that reads it will fail")}`,
        remedy: `First deploy code that no longer reads ${view}, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone]
      };
    }
  }
});
function isTaken(net, table) {
  return tableNamed(net.after, table) !== void 0;
}
var taken = "another table takes its name, and the deployed code will read and write that one";

// src/rules/schema/table-renamed.ts
var tableRenamed = defineRule({
  id: "table-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A table is renamed",
  why: "The deployed code uses the old name and the new code the new one: no deploy order works for both.",
  *check({ changes, net }) {
    for (const renamed2 of changesOf(changes, "rename-table")) {
      const { change, at, broken, gone } = renamed2;
      const { from, to } = change;
      const isTaken2 = tableNamed(net.after, from) !== void 0;
      const kept = code(`sqliteTable(${JSON.stringify(from)}, …)`);
      const view = code(`CREATE VIEW ${quoteName(from)} AS SELECT * FROM ${quoteName(to)}`);
      yield {
        at,
        subject: `${from} ${to}`,
        message: isTaken2 ? `Renames ${code(from)} to ${code(to)}, and another table takes its name: the deployed code will read and write that one` : `Renames ${code(from)} to ${code(to)}; ${meetingWords(renamed2, `the deployed code uses ${code(from)} and will fail`)}`,
        remedy: isTaken2 ? `Rename them in code only, or give the name ${code(from)} to another table in a later release, once no code uses the old one` : `Rename it in code only, ${kept} under any name you like; or add ${view} in the same migration for code that reads, and drop it in a later release`,
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
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite rejects the whole statement if there is none. Nothing prevents duplicates any more either.",
  *check({ targetsLost }) {
    for (const lost of targetsLost) {
      const { table, columns, at, broken, onlyWhere } = lost;
      const name2 = `${table}.${columns.join(", ")}`;
      const isUpsert = broken.query.verb === "upsert";
      const known2 = isUpsert ? "upserts of the deployed code on it will fail" : failingStatements(broken);
      const sent = sentWords(broken);
      const fails = sent === null ? `${known2}: ${code(broken.message)}` : `${sent} (${code(broken.message)})`;
      const unique = onlyWhere === null ? `${code(name2)} is no longer unique` : `${code(name2)} is unique only where ${code(onlyWhere)} now`;
      yield {
        at,
        subject: name2,
        message: `${unique}; ${fails}${onlyWhere === null ? ", and duplicates become possible" : ""}`,
        remedy: `If code upserts on ${code(columns.join(", "))}, first deploy code that no longer does, and drop the index in a later release; if none does, accept this`,
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
  releasedVersionBreaks,
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
  copyLedger,
  copyFails,
  productionDrift,
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
  objectProtected,
  expandOnly,
  tableDropped,
  tableRenamed,
  upsertTargetLost,
  acceptanceUnused,
  gateRelaxed
];

export {
  versionsInWords,
  referentialActions,
  nameKey,
  rowSources,
  layouts,
  didYouMean,
  releasedOutcomes,
  rules
};
