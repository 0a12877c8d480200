import { codeFates, risks } from "../../../model/change.ts";
import { driverNames, driverSources } from "../../../model/driver.ts";
import { layouts } from "../../../model/migration.ts";
import { dataSources, deployOrders, stepIds, stepStatuses } from "../../../model/report.ts";
import { rolloutWays } from "../../../model/rollout.ts";
import { referentialActions } from "../../../model/schema.ts";
import { rowFates, tableFates, untouched } from "../../../model/touched.ts";
import {
  again,
  filled,
  flag,
  list,
  milliseconds,
  named,
  object,
  optional,
  orNull,
  pair,
  sentence,
  text,
  whole,
  word,
} from "../shape.ts";
import { finding, lines } from "./finding.ts";
import { production } from "./production.ts";

/** A schema difference of a large database may be longer than other texts. */
const longest = 5_000_000;

const step = named(
  "step",
  object("One thing that was done.", {
    id: word("Which one.", stepIds),
    title: text("Its name for people."),
    status: word("How it ended.", stepStatuses),
    detail: sentence("One sentence; for a skipped step, why it was not run."),
    ms: milliseconds("Milliseconds it took."),
  }),
);

const beforeAndAfter = named(
  "beforeAndAfter",
  pair("A count before the new migrations and after them.", whole()),
);

/** The rows of a table, as they are published. */
export const tableCount = named(
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
      object(undefined, {
        before: orNull("Null for a column that came with the migrations.", text()),
        after: orNull("Null for a column that went with them.", text()),
        nonNull: beforeAndAfter,
        changed: whole("Rows in which its value is another."),
      }),
    ),
    foreignKeys: list(
      "Those of its foreign keys of which a child came, went or has another key.",
      object(undefined, {
        columns: list("Columns of the key, as they were called before.", text()),
        parent: text("The table it refers to."),
        children: beforeAndAfter,
        distinct: again("How many different parents they have.", beforeAndAfter),
      }),
    ),
  }),
);

const change = named(
  "change",
  object("One change, and what it does.", {
    migration: text("Name of the migration that makes it."),
    ...lines,
    kind: text("What it is: add-column, drop-table, rebuild-table, update-rows, …", {
      pattern: /^[a-z]+(-[a-z]+)*$/,
      most: 40,
    }),
    object: text("What it is done to: orders.total, orders, orders_total_idx."),
    risk: word(
      "`safe`; `caution`: look at it; `breaking`: the deployed code may fail; `destructive`: rows or values are lost.",
      risks,
    ),
    data: sentence("What the run showed of the rows, as half a sentence."),
    oldCode: word(
      "Whether the deployed code works on the new schema: `not run` where it was not tried.",
      codeFates,
    ),
    newCode: word(
      "Whether the new code works before the migration ran: `not run` where it was not tried.",
      codeFates,
    ),
    why: sentence("The reason for the risk, as half a sentence; may be empty."),
  }),
);

const table = object("One table.", {
  name: text("Its name afterwards; where it is dropped, its name before."),
  fate: word("What becomes of the table itself, its indexes, keys and triggers.", tableFates),
  rows: word("What the run showed of rows that were there: the worst of it.", rowFates),
});

const key = object("One foreign key.", {
  table: text("The table that has the key."),
  columns: list("Its columns.", text("Name of a column.")),
  parent: text("The table it leads to."),
  onDelete: word("What becomes of a row when its parent goes.", referentialActions),
  optional: flag("Whether a row need not have a parent: a column of the key may be NULL."),
  unique: flag("Whether a parent has one such row at most."),
  dropped: flag("Whether the key goes."),
});

const touched = named(
  "touched",
  object("The tables that the new migrations touch, and the parents that their foreign keys lead to.", {
    tables: list(
      "Touched ones in the order of the migrations, then parents to which nothing happens.",
      table,
    ),
    keys: list("Foreign keys of touched tables, those that go included.", key),
  }),
);

const driver = object("What applies the migrations in production.", {
  name: word("The driver.", driverNames),
  source: word("Where the choice comes from, strongest first.", driverSources),
  reason: filled(sentence("Why this driver, as half a sentence."), ""),
});

const migrations = object("The migrations that were compared.", {
  base: whole("How many base has."),
  new: list(
    "Names of those that only head has, in the order in which they run.",
    text("A tag of the journal, or a folder's name."),
  ),
});

const data = object("The rows that the migrations met.", {
  source: word("Where the rows come from.", dataSources),
  rows: whole("How many there were."),
  tables: whole("How many tables held them."),
  copies: optional(whole("How many production copies were migrated."), 0),
  uncounted: optional(
    whole(
      "Tables whose rows are not among them: a production copy is too large to count what no migration writes to.",
    ),
    0,
  ),
  ms: optional(
    orNull(
      "How long the new migrations took on the production copy that needed longest, in milliseconds; null without one.",
      whole(),
    ),
    null,
  ),
});

const rollout = named(
  "rollout",
  object(undefined, {
    way: word(
      "`migrate-first`, `deploy-first`: a step of its own migrates, before or after the code goes out. `at-start`: the app does when it starts. `one-instance`: it stops for that.",
      rolloutWays,
    ),
    file: orNull("The file that tells it.", text()),
    line: orNull("Its line, from 1.", whole(undefined, 1)),
    gradual: flag("Whether versions of the code may answer side by side for long."),
  }),
);

const suggestion = named(
  "suggestion",
  object(undefined, {
    file: text("The journal, from the repository's root."),
    line: whole("First of its lines that change, as head has it, counted from 1.", 1),
    endLine: whole("Last of them.", 1),
    before: list("These lines as they are.", text()),
    after: list("The lines that should stand there.", text()),
  }),
);

/** A migration folder, as it is published. */
export const folder = named(
  "folder",
  object("One migration folder.", {
    path: text("Path, relative to the root of the repository; empty for the root itself."),
    layout: word(
      "`journal`: meta/_journal.json, as drizzle-kit 0.x writes it. `folders`: a folder for each migration, as drizzle-kit 1.0 does.",
      layouts,
    ),
    driver,
    migrations,
    data,
    steps: list("What was done, in order.", step),
    counts: optional(
      list("Tables in which anything became of the rows, on the first database that was tried.", tableCount),
      [],
    ),
    changes: list("The risk breakdown: one entry for each change of the new migrations, in order.", change),
    schemaDiff: filled(
      text(
        "The schema before the new migrations against the schema after them, a block for each table, view or trigger that changes: lines that begin with `-`, `+` or a space, `…` for lines left out. Empty where nothing changes.",
        { most: longest },
      ),
      "",
    ),
    touched: filled(touched, untouched),
    deployOrder: word(
      "Whether to migrate or to deploy the code first; `neither` where both orders break something, `on-device` where code and database change together.",
      deployOrders,
    ),
    rollout: optional(orNull("How the app goes out, and what tells it.", rollout, "Nothing tells."), null),
    deployPhases: optional(
      list(
        "How to go about it in two releases, a sentence for each step; empty where `deployOrder` can be kept as it is.",
        text(),
      ),
      [],
    ),
    production: optional(production, { copies: [], released: null }),
    findings: list("What was found, worst first, introduced before what base already had.", finding),
    notes: filled(list("Sentences for the reader that are not findings.", sentence("One sentence.")), []),
    suggestion: optional(
      orNull(
        "What solves every finding that is `fixable`, where that is a few lines of the journal.",
        suggestion,
        "`drizzle-gate fix` changes more, or has nothing to do.",
      ),
      null,
    ),
  }),
);
