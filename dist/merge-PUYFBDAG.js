import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  layouts,
  releasedOutcomes,
  rules
} from "./chunk-IW3GSIFT.js";
import "./chunk-4VMHB2GR.js";
import {
  WrongShape,
  readShape
} from "./chunk-FAB5YNWT.js";
import "./chunk-TETSRXTT.js";
import {
  acceptedBy,
  buildReport,
  copyOutcomes,
  copyStands,
  dataSources,
  deployOrders,
  referenceKinds,
  severities,
  sortFindings,
  stepIds,
  stepStatuses,
  verdicts,
  withNotes
} from "./chunk-SFWVA5WM.js";
import {
  FileRefused,
  checkoutOf,
  readPlainFile
} from "./chunk-MYVTD2GK.js";
import "./chunk-U7T7WWWC.js";
import {
  again,
  filled,
  flag,
  list,
  milliseconds,
  named,
  object,
  only,
  open,
  optional,
  orNull,
  pair,
  sentence,
  text,
  whole,
  word
} from "./chunk-ADF6AF3X.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import {
  referentialActions
} from "./chunk-SPBC6M5U.js";
import {
  driverNames,
  driverSources
} from "./chunk-OYVPDBTW.js";
import "./chunk-TS46VUG4.js";
import {
  code,
  count,
  formatNumber,
  joinNames
} from "./chunk-HDJ3QBW6.js";

// src/judge/read-shards.ts
import { globSync } from "node:fs";
import { resolve } from "node:path";

// src/model/change.ts
var risks = ["safe", "caution", "breaking", "destructive"];
var codeFates = ["works", "some writes fail", "reads otherwise", "breaks", "not run"];

// src/model/rollout.ts
var rolloutWays = [
  /** A step of its own applies the migrations, and the code goes out after it. */
  "migrate-first",
  /** The code goes out, and a step after it applies the migrations. */
  "deploy-first",
  /** The app applies them itself when it starts. */
  "at-start",
  /** One instance, which stops while they are applied. */
  "one-instance"
];

// src/model/touched.ts
var tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"];
var rowFates = ["lost", "changed", "added", "kept"];
var untouched = { tables: [], keys: [] };

// src/report/json-v1/schema/finding.ts
var place = object("A line of a file of base.", {
  file: text("Path from the repository's root."),
  line: whole("Line, counted from 1.", 1),
  kind: word("In the Drizzle schema, in code that uses the table, or in a text of SQL.", referenceKinds),
  name: text("The table, or table and column, by base's names in the database.")
});
var references = object(
  "Where base's code still names what is dropped or renamed, read as text: a hint, no proof. Left out where nothing was found but not all was searched.",
  {
    found: whole(
      "How many places there are. 0 where the schema is there without it, and all sources were searched."
    ),
    left: whole("How many sources were not searched: too large, too many, or no JavaScript."),
    places: list("The first of them: declarations before uses, then by path and line.", place)
  }
);
var acceptance = object("An acceptance.", {
  by: word(
    "`directive`: a comment in the migration. `input`: an option of the run. `label`: a label of the pull request.",
    acceptedBy
  ),
  reason: text("The reason that was given."),
  who: orNull("Who gave it, where that is known.", text())
});
var lines = {
  file: text("Path of the file, relative to the root of the repository, as head has it."),
  line: whole("First line, counted from 1.", 1),
  endLine: whole("Last line, counted from 1.", 1)
};
var finding = named(
  "finding",
  object("One thing that was found.", {
    rule: text("Id of the rule that found it.", { pattern: /^[a-z]+(-[a-z]+)*$/, most: 60 }),
    severity: word(
      "`error` blocks by default, `warning` asks for a person's decision, `notice` informs.",
      severities
    ),
    introduced: flag("True where head introduces it; what base already had never fails a check."),
    migration: orNull("Name of the migration it is about; null where it is about none.", text()),
    ...lines,
    message: sentence("What was found, in one sentence.", { notEmpty: true }),
    remedy: sentence(
      "What to do about it; may hold fenced lines to copy, with more backticks around them than inside."
    ),
    fixable: optional(
      flag("True where `drizzle-gate fix` solves it: that was tried, and the result checked again."),
      false
    ),
    evidence: open(
      "What the run showed. `statement`, `query` and `diff` are SQL, SQL to run in production, and a difference; other keys depend on the rule.",
      { references: optional(references, void 0) }
    ),
    subject: optional(
      text("Tells it from other findings of its rule; the same from run to run, as far as the migration is."),
      ""
    ),
    copies: optional(
      orNull(
        "The production copies that show it; null where it is about none.",
        object(void 0, {
          message: sentence("What was found, as it is of one of them."),
          names: list("Their names, all of them.", text())
        })
      ),
      null
    ),
    accepted: orNull("Who let it pass, and why; null where nobody did.", acceptance, "Not accepted."),
    docs: text("Page that explains the rule.", { format: "uri" })
  })
);

// src/report/json-v1/schema/production.ts
var versions = (words) => list(words, text("A tag."));
var row = object("Versions with the same migrations.", {
  versions: versions("Tags, oldest first."),
  migrations: whole("How many migrations their databases have run."),
  last: orNull("The last of them; null for none.", text()),
  pending: list("Names of the migrations that the upgrade to head runs on them, in order.", text()),
  outcome: word(
    "`passes`; `stops`: a migration fails; `loses rows`: rows or values are gone that no statement asked for; `depends on rows`: it fails on some rows; `differs`: it does not end as a new database does; `not tried`.",
    releasedOutcomes
  ),
  introduced: flag("False where base does the same to them, and where they pass."),
  detail: sentence("What happens, as half a sentence; may be empty.")
});
var released = object("What becomes of the databases of the versions that were released.", {
  patterns: list("The globs that chose the tags.", text()),
  versions: versions("Every tag that they match, oldest first."),
  rows: list("Each state that was released, oldest first.", row),
  absent: versions("Versions that do not have the folder."),
  unread: list(
    "Versions of which something is not known.",
    object(void 0, {
      versions: versions("Tags."),
      reason: sentence("Why, as the end of a sentence about them.")
    })
  )
});
var copy = named(
  "productionCopy",
  object("Where a production copy stands, before the new migrations ran on it.", {
    name: text("What its file is called."),
    stands: word(
      "`level`: it ran all of the merged migrations. `behind`: not yet. `unrecorded`: it has tables and no record of a migration. `unusable`: see `problem`.",
      copyStands
    ),
    ran: whole("How many of the merged migrations it ran."),
    pending: list("Those it has yet to run, in order.", text()),
    unknown: list("What it ran and base does not have.", text()),
    rows: whole("How many rows it holds."),
    tables: whole("How many tables hold them."),
    differences: list(
      "In what it is not what the merged migrations make.",
      sentence("Half a sentence: what turns base's schema into the copy's.")
    ),
    outcome: word(
      "What the new migrations do to it: `passes`; `fails`: one of them fails; `loses rows`: rows or values are gone that no statement asked for; `not tried`.",
      copyOutcomes
    ),
    detail: sentence("What happens, as half a sentence; may be empty."),
    problem: orNull(
      "Why it could not be used, as the end of a sentence about it.",
      sentence("Half a sentence.")
    )
  })
);
var production = named(
  "production",
  object("What is known of the databases that are out there.", {
    copies: optional(list("The production copies that were given.", copy), []),
    released: orNull("Null where nobody asked for released versions.", released)
  })
);

// src/report/json-v1/schema/folder.ts
var longest = 5e6;
var step = named(
  "step",
  object("One thing that was done.", {
    id: word("Which one.", stepIds),
    title: text("Its name for people."),
    status: word("How it ended.", stepStatuses),
    detail: sentence("One sentence; for a skipped step, why it was not run."),
    ms: milliseconds("Milliseconds it took.")
  })
);
var beforeAndAfter = named(
  "beforeAndAfter",
  pair("A count before the new migrations and after them.", whole())
);
var tableCount = named(
  "tableCount",
  object("The rows of one table before and after.", {
    table: text("Its name before."),
    after: orNull("Its name after; null where it is gone.", text()),
    rows: beforeAndAfter,
    deleted: whole("Rows that are gone, told apart by their key."),
    added: whole("Rows that are new."),
    changed: whole("Rows on both sides of which a value is another."),
    columns: list(
      "Those of its columns that came, went or hold another value in some row.",
      object(void 0, {
        before: orNull("Null for a column that came with the migrations.", text()),
        after: orNull("Null for a column that went with them.", text()),
        nonNull: beforeAndAfter,
        changed: whole("Rows in which its value is another.")
      })
    ),
    foreignKeys: list(
      "Those of its foreign keys of which a child came, went or has another key.",
      object(void 0, {
        columns: list("Columns of the key, as they were called before.", text()),
        parent: text("The table it refers to."),
        children: beforeAndAfter,
        distinct: again("How many different parents they have.", beforeAndAfter)
      })
    )
  })
);
var change = named(
  "change",
  object("One change, and what it does.", {
    migration: text("Name of the migration that makes it."),
    ...lines,
    kind: text("What it is: add-column, drop-table, rebuild-table, update-rows, …", {
      pattern: /^[a-z]+(-[a-z]+)*$/,
      most: 40
    }),
    object: text("What it is done to: orders.total, orders, orders_total_idx."),
    risk: word(
      "`safe`; `caution`: look at it; `breaking`: the deployed code may fail; `destructive`: rows or values are lost.",
      risks
    ),
    data: sentence("What the run showed of the rows, as half a sentence."),
    oldCode: word(
      "Whether the deployed code works on the new schema: `not run` where it was not tried.",
      codeFates
    ),
    newCode: word(
      "Whether the new code works before the migration ran: `not run` where it was not tried.",
      codeFates
    ),
    why: sentence("The reason for the risk, as half a sentence; may be empty.")
  })
);
var table = object("One table.", {
  name: text("Its name afterwards; where it is dropped, its name before."),
  fate: word("What becomes of the table itself, its indexes, keys and triggers.", tableFates),
  rows: word("What the run showed of rows that were there: the worst of it.", rowFates)
});
var key = object("One foreign key.", {
  table: text("The table that has the key."),
  columns: list("Its columns.", text("Name of a column.")),
  parent: text("The table it leads to."),
  onDelete: word("What becomes of a row when its parent goes.", referentialActions),
  optional: flag("Whether a row need not have a parent: a column of the key may be NULL."),
  unique: flag("Whether a parent has one such row at most."),
  dropped: flag("Whether the key goes.")
});
var touched = named(
  "touched",
  object("The tables that the new migrations touch, and the parents that their foreign keys lead to.", {
    tables: list(
      "Touched ones in the order of the migrations, then parents to which nothing happens.",
      table
    ),
    keys: list("Foreign keys of touched tables, those that go included.", key)
  })
);
var driver = object("What applies the migrations in production.", {
  name: word("The driver.", driverNames),
  source: word("Where the choice comes from, strongest first.", driverSources),
  reason: filled(sentence("Why this driver, as half a sentence."), "")
});
var migrations = object("The migrations that were compared.", {
  base: whole("How many base has."),
  new: list(
    "Names of those that only head has, in the order in which they run.",
    text("A tag of the journal, or a folder's name.")
  )
});
var data = object("The rows that the migrations met.", {
  source: word("Where the rows come from.", dataSources),
  rows: whole("How many there were."),
  tables: whole("How many tables held them."),
  copies: optional(whole("How many production copies were migrated."), 0),
  uncounted: optional(
    whole(
      "Tables whose rows are not among them: a production copy is too large to count what no migration writes to."
    ),
    0
  )
});
var rollout = named(
  "rollout",
  object(void 0, {
    way: word(
      "`migrate-first`, `deploy-first`: a step of its own migrates, before or after the code goes out. `at-start`: the app does when it starts. `one-instance`: it stops for that.",
      rolloutWays
    ),
    file: orNull("The file that tells it.", text()),
    line: orNull("Its line, from 1.", whole(void 0, 1)),
    gradual: flag("Whether versions of the code may answer side by side for long.")
  })
);
var folder = named(
  "folder",
  object("One migration folder.", {
    path: text("Path, relative to the root of the repository; empty for the root itself."),
    layout: word(
      "`journal`: meta/_journal.json, as drizzle-kit 0.x writes it. `folders`: a folder for each migration, as drizzle-kit 1.0 does.",
      layouts
    ),
    driver,
    migrations,
    data,
    steps: list("What was done, in order.", step),
    counts: optional(
      list("Tables in which anything became of the rows, on the first database that was tried.", tableCount),
      []
    ),
    changes: list("The risk breakdown: one entry for each change of the new migrations, in order.", change),
    schemaDiff: filled(
      text(
        "The schema before the new migrations against the schema after them, a block for each table, view or trigger that changes: lines that begin with `-`, `+` or a space, `…` for lines left out. Empty where nothing changes.",
        { most: longest }
      ),
      ""
    ),
    touched: filled(touched, untouched),
    deployOrder: word(
      "Whether to migrate or to deploy the code first; `neither` where both orders break something, `on-device` where code and database change together.",
      deployOrders
    ),
    rollout: optional(orNull("How the app goes out, and what tells it.", rollout, "Nothing tells."), null),
    deployPhases: optional(
      list(
        "How to go about it in two releases, a sentence for each step; empty where `deployOrder` can be kept as it is.",
        text()
      ),
      []
    ),
    production: optional(production, { copies: [], released: null }),
    findings: list("What was found, worst first, introduced before what base already had.", finding),
    notes: filled(list("Sentences for the reader that are not findings.", sentence("One sentence.")), [])
  })
);

// src/report/json-v1/schema/report.ts
var revision = named(
  "revision",
  object("One side of the comparison.", {
    rev: text("The revision as the user wrote it, or as the tool chose it."),
    commit: orNull(
      "Full id of the commit; null for the working tree.",
      text(void 0, { strangers: /^[0-9a-f]{40,64}$/ })
    )
  })
);
var shard = object(
  "Which part of the production copies the report is about, where it is not all of them.",
  {
    index: whole("Which part, counted from 1.", 1),
    of: whole("How many parts there are.", 1),
    copies: list("The names of the copies of this part.", text()),
    all: whole("How many copies all parts have together."),
    print: text("The same for parts that were asked the same of the same copies.", {
      pattern: /^[0-9a-f]{64}$/
    }),
    failOn: word("From which severity on a finding fails the check.", [...severities, "never"]),
    tolerated: whole("How many copies of all may be unusable.")
  }
);
var foreign = object("One of them.", {
  path: text("Path, relative to the root of the repository."),
  dialect: text("The database, as the folder's files name it: postgresql, mysql.", {
    strangers: /^[a-z][\w-]{0,30}$/
  })
});
var reportV1 = object(
  "What the gate found out about the migrations that head adds to base. Within version 1, fields are added and never renamed.",
  {
    version: only("Version of this shape.", 1),
    tool: object("What made the report.", {
      name: only("Always drizzle-gate.", "drizzle-gate"),
      version: text("Its version.", {
        pattern: /^\d+\.\d+\.\d+/,
        strangers: /^\d+\.\d+\.\d+[\w.-]{0,40}$/
      })
    }),
    verdict: word(
      "`pass`: nothing that head introduces reaches the `fail-on` level (exit code 0). `fail`: something does (1). `unknown`: the check could not be done (2).",
      verdicts
    ),
    reason: sentence("The verdict's reason in one sentence; for `unknown`, with what to do about it.", {
      notEmpty: true
    }),
    base: revision,
    head: revision,
    folders: list("The migration folders that were judged.", folder),
    unchanged: filled(
      list(
        "Paths of SQLite migration folders that do not differ, and so were not judged.",
        text("Path, relative to the root of the repository.")
      ),
      []
    ),
    foreign: filled(list("Migration folders of other databases, which are left alone.", foreign), []),
    ms: filled(milliseconds("Milliseconds the whole check took."), 0),
    shard: optional(orNull("Null where it is about all copies, or there are none.", shard), null)
  }
);

// src/report/json-v1/read.ts
var mostBytes = 5e6;
function readReport(text2, path) {
  try {
    const { version: _, folders, shard: shard2, ...report } = readShape(reportV1, JSON.parse(text2));
    return { ...report, folders: folders.map(toFolder), ...shard2 === null ? {} : { shard: shard2 } };
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is not a Drizzle Gate report, version 1: ${why}`);
  }
}
function toFolder({
  driver: driver2,
  changes,
  findings,
  production: production2,
  rollout: rollout2,
  ...folder2
}) {
  return {
    ...folder2,
    production: { copies: production2.copies },
    released: production2.released,
    driver: { ...driver2, firm: true },
    rollout: rollout2 === null ? null : toRollout(rollout2),
    counts: [],
    unclaimed: 0,
    changes: changes.map(({ file, line, endLine, ...change2 }) => ({
      ...change2,
      at: { file, ...linesFrom(line, endLine) }
    })),
    findings: findings.map(toFinding)
  };
}
function toRollout({
  way,
  file,
  line,
  gradual
}) {
  return { way, at: file === null || line === null ? null : { file, line }, isGradual: gradual };
}
function toFinding({ docs: _, copies, ...finding2 }) {
  const own = copies === null ? {} : { copies };
  return { ...finding2, ...own, ...linesFrom(finding2.line, finding2.endLine), stage: "gate" };
}
function linesFrom(line, endLine) {
  return { line, endLine: Math.max(line, endLine) };
}

// src/rules/merge-copies.ts
function withCopies(alone, names, of) {
  const finding2 = { ...alone, copies: { message: alone.message, names } };
  if (of === 1) return finding2;
  const [first = "", ...others] = names;
  const many = `${formatNumber(of)} production copies`;
  const alike = others.length === 0 ? `only on this one of ${many}` : `and the same on ${formatNumber(others.length)} more of ${many}: ${joinNames(others)}`;
  return {
    ...finding2,
    message: `${finding2.message}; seen on ${code(first)}, ${alike}`,
    evidence: {
      ...finding2.evidence,
      copies: names
    }
  };
}

// src/rules/run-rules.ts
function withoutSuperseded(findings) {
  const told = /* @__PURE__ */ new Map();
  const tell = (key2, finding2) => told.set(key2, told.get(key2) === true || decides(finding2));
  for (const finding2 of findings) {
    const rule = rules.find(({ id }) => id === finding2.rule);
    for (const superseded of rule?.supersedes ?? []) tell(`${superseded} ${finding2.migration}`, finding2);
    for (const silenced of finding2.introduced ? rule?.silences ?? [] : []) tell(silenced, finding2);
  }
  return findings.filter((finding2) => {
    const by = [told.get(finding2.rule), told.get(`${finding2.rule} ${finding2.migration}`)];
    return decides(finding2) ? !by.includes(true) : by.every((each) => each === void 0);
  });
}
function decides({ severity, introduced }) {
  return severity === "error" && introduced;
}

// src/report/shards/merge-folders.ts
function mergeFolders(parts) {
  const [first] = parts;
  const errors = ({ findings }) => findings.filter(({ severity, introduced }) => severity === "error" && introduced).length;
  const lead = parts.reduce((worst, part) => errors(part) > errors(worst) ? part : worst, first);
  const copies = parts.flatMap(({ production: production2 }) => production2.copies).toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const migrated = parts.reduce((sum, { data: data2 }) => sum + data2.copies, 0);
  return {
    ...lead,
    data: {
      ...lead.data,
      rows: parts.reduce((sum, { data: data2 }) => sum + data2.rows, 0),
      tables: Math.max(...parts.map(({ data: data2 }) => data2.tables)),
      copies: migrated,
      uncounted: Math.max(...parts.map(({ data: data2 }) => data2.uncounted))
    },
    production: { copies },
    steps: first.steps.map((step2) => mergeSteps(step2, parts, migrated)),
    changes: lead.changes.map((change2, index) => {
      const all = parts.flatMap(({ changes }) => changes[index] ?? []);
      return all.reduce((worst, each) => rankOf(each.risk) > rankOf(worst.risk) ? each : worst, change2);
    }),
    findings: mergeFindings(parts, migrated),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))]
  };
}
function rankOf(risk) {
  const order = ["safe", "caution", "breaking", "destructive"];
  return order.filter((each) => risks.includes(each)).indexOf(risk);
}
function mergeSteps(step2, parts, copies) {
  const all = parts.flatMap(({ steps }) => steps.filter(({ id }) => id === step2.id));
  const failed = all.find(({ status: status2 }) => status2 === "failed");
  const status = failed?.status ?? all.find((each) => each.status === "passed")?.status ?? step2.status;
  const ms = all.reduce((sum, each) => sum + each.ms, 0);
  const counted = `${count(copies, "production copy", "production copies")} counted before and after, in ${formatNumber(parts.length)} shards`;
  return {
    ...failed ?? step2,
    status,
    ms,
    detail: step2.id === "data" && copies > 0 ? counted : (failed ?? step2).detail
  };
}
function mergeFindings(parts, copies) {
  const groups = Map.groupBy(
    parts.flatMap(({ findings }) => findings),
    ({ rule, migration, file, line, subject, introduced }) => JSON.stringify([rule, migration, file, line, subject, introduced])
  );
  const merged = [...groups.values()].flatMap((alike) => mergeAlike(alike, copies) ?? []);
  return sortFindings(withoutSuperseded(merged));
}
function mergeAlike(alike, copies) {
  const firstOf = ({ copies: own2 }) => own2?.names[0] ?? "";
  const [first] = alike.toSorted((a, b) => firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0);
  if (first?.copies === void 0) return first ?? null;
  const names = alike.flatMap((finding2) => finding2.copies?.names ?? []).toSorted();
  const open2 = alike.find(({ accepted }) => accepted === null) ?? first;
  const { copies: _, ...own } = first;
  return withCopies({ ...own, message: first.copies.message, accepted: open2.accepted }, names, copies);
}

// src/report/shards/same-run.ts
function partsOfOneRun(given) {
  const parts = given.map(({ file, report }) => {
    const { shard: shard2 } = report;
    if (shard2 === void 0)
      throw new CannotCheck(
        `${code(file)} is not the report of a shard: run each part with \`--shard <i>/<n>\``
      );
    return { file, report: { ...report, shard: shard2 } };
  });
  const [first] = parts;
  if (first === void 0) throw new CannotCheck("Found no report of a shard to merge");
  for (const { file, report } of parts) {
    const other = differenceOf(first.report, report);
    if (other !== null)
      throw new CannotCheck(`${code(file)} and ${code(first.file)} are not of one run: ${other}`);
  }
  const byIndex = Map.groupBy(parts, ({ report }) => report.shard.index);
  for (const [index, alike] of byIndex) {
    if (index > first.report.shard.of)
      throw new CannotCheck(`${code(alike[0]?.file ?? "")} is no part of ${first.report.shard.of}`);
    if (alike.length > 1)
      throw new CannotCheck(
        `${code(alike[0]?.file ?? "")} and ${code(alike[1]?.file ?? "")} are both shard ${index}: give each report once`
      );
  }
  const [one, ...others] = parts.map(({ report }) => report).toSorted((a, b) => a.shard.index - b.shard.index);
  return [one ?? first.report, ...others];
}
function differenceOf(a, b) {
  if (a.tool.version !== b.tool.version)
    return `they were written by versions ${code(a.tool.version)} and ${code(b.tool.version)}`;
  if (a.shard.of !== b.shard.of) return `the one is of ${a.shard.of} shards, the other of ${b.shard.of}`;
  for (const side of ["base", "head"]) {
    const [one, two] = [a[side], b[side]].map(({ commit, rev }) => commit ?? rev);
    if (one !== two) return `their ${side} is ${code(one ?? "")} and ${code(two ?? "")}`;
  }
  return a.shard.print === b.shard.print ? null : "they were asked something else, or of other production copies";
}

// src/report/shards/merge-shards.ts
function mergeShards(given) {
  const parts = partsOfOneRun(given);
  const [first] = parts;
  const { shard: shard2, tool, base, head } = first;
  const folders = foldersOf(parts);
  const built = buildReport({
    ...{ version: tool.version, base, head, folders },
    unchanged: first.unchanged,
    asked: "",
    foreign: first.foreign,
    failOn: shard2.failOn,
    ms: parts.reduce((sum, { ms }) => sum + ms, 0)
  });
  const troubles = [
    missingIn(parts),
    uncheckedIn(parts),
    unusableIn(folders, parts),
    copiesLeft(folders, parts)
  ];
  const [trouble] = troubles.filter((each) => each !== null);
  if (trouble === void 0) return built;
  if (built.verdict === "fail") return withNotes(built, (_, index) => index === 0 ? [trouble] : []);
  return { ...built, verdict: "unknown", reason: trouble };
}
function foldersOf(parts) {
  const byPath = Map.groupBy(
    parts.flatMap(({ folders }) => folders),
    ({ path }) => path
  );
  return [...byPath.values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [mergeFolders([first, ...others])]
  );
}
function missingIn(parts) {
  const of = parts[0]?.shard.of ?? 0;
  const there = new Set(parts.map(({ shard: shard2 }) => shard2.index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return null;
  const which = joinNames(
    missing.map((index) => `${index}/${of}`),
    8
  );
  return `${count(missing.length, "shard")} of ${of} ${missing.length === 1 ? "is" : "are"} missing (${which}), so their production copies were not checked: look at ${missing.length === 1 ? "its job" : "their jobs"}, and give all reports to \`merge\``;
}
function uncheckedIn(parts) {
  const isOpen = ({ verdict, folders }) => verdict === "unknown" && (folders.length === 0 || unusable(folders) === 0);
  const unknown = parts.find(isOpen);
  if (unknown === void 0) return null;
  return `Shard ${unknown.shard.index} of ${unknown.shard.of} could not check: ${unknown.reason}`;
}
function unusable(folders) {
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name)
  );
  return new Set(names).size;
}
function unusableIn(folders, parts) {
  const [first] = parts;
  const found = unusable(folders);
  if (first === void 0 || found <= first.shard.tolerated) return null;
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands }) => stands === "unusable").map(({ name }) => name)
  );
  return `${formatNumber(found)} of ${formatNumber(first.shard.all)} production copies cannot be used: ${joinNames([...new Set(names)])}`;
}
function copiesLeft(folders, parts) {
  const all = parts[0]?.shard.all ?? 0;
  for (const { production: production2, data: data2 } of folders) {
    if (data2.source !== "snapshot" || production2.copies.length >= all) continue;
    return `Only ${formatNumber(production2.copies.length)} of ${formatNumber(all)} production copies are accounted for in the reports of the shards`;
  }
  return null;
}

// src/judge/read-shards.ts
function readShards(patterns, checkout) {
  const files = [...new Set(patterns.flatMap(filesFor))].toSorted();
  return mergeShards(
    files.map((file) => ({ file, report: readReport(textOf(file, checkout), file) }))
  );
}
function filesFor(pattern) {
  const found = globSync(pattern);
  if (found.length > 0) return found;
  throw new CannotCheck(`Found no report at ${code(pattern)}: download the reports of the shards first`);
}
function textOf(file, checkout) {
  try {
    return readPlainFile(resolve(file), checkout, mostBytes).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be read: check the path`);
  }
}

// src/cli/merge.ts
function mergedReport({ reports, repo }) {
  return readShards(reports, checkoutOf(repo));
}
export {
  mergedReport
};
