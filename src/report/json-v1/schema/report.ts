import { severities } from "../../../model/finding.ts";
import { verdicts } from "../../../model/report.ts";
import {
  filled,
  list,
  milliseconds,
  named,
  object,
  only,
  optional,
  orNull,
  sentence,
  text,
  whole,
  word,
} from "../shape.ts";
import { folder } from "./folder.ts";

const revision = named(
  "revision",
  object("One side of the comparison.", {
    rev: text("The revision as the user wrote it, or as the tool chose it."),
    commit: orNull(
      "Full id of the commit; null for the working tree.",
      text(undefined, { strangers: /^[0-9a-f]{40,64}$/ }),
    ),
  }),
);

const shard = object(
  "Which part of the production copies the report is about, where it is not all of them.",
  {
    index: whole("Which part, counted from 1.", 1),
    of: whole("How many parts there are.", 1),
    copies: list("The names of the copies of this part.", text()),
    all: whole("How many copies all parts have together."),
    print: text("The same for parts that were asked the same of the same copies.", {
      pattern: /^[0-9a-f]{64}$/,
    }),
    failOn: word("From which severity on a finding fails the check.", [...severities, "never"] as const),
    tolerated: whole("How many copies of all may be unusable."),
  },
);

const foreign = object("One of them.", {
  path: text("Path, relative to the root of the repository."),
  dialect: text("The database, as the folder's files name it: postgresql, mysql.", {
    strangers: /^[a-z][\w-]{0,30}$/,
  }),
});

/**
 * Version 1 of the JSON report: the one description. `docs/report.schema.json` is written from it, what the gate writes
 * has its type, and a report of another run is read by it. Fields are added, never renamed.
 */
export const reportV1 = object(
  "What the gate found out about the migrations that head adds to base. Within version 1, fields are added and never renamed.",
  {
    version: only("Version of this shape.", 1),
    tool: object("What made the report.", {
      name: only("Always drizzle-gate.", "drizzle-gate"),
      version: text("Its version.", {
        pattern: /^\d+\.\d+\.\d+/,
        strangers: /^\d+\.\d+\.\d+[\w.-]{0,40}$/,
      }),
    }),
    verdict: word(
      "`pass`: nothing that head introduces reaches the `fail-on` level (exit code 0). `fail`: something does (1). `unknown`: the check could not be done (2).",
      verdicts,
    ),
    reason: sentence("The verdict's reason in one sentence; for `unknown`, with what to do about it.", {
      notEmpty: true,
    }),
    base: revision,
    head: revision,
    folders: list("The migration folders that were judged.", folder),
    unchanged: filled(
      list(
        "Paths of SQLite migration folders that do not differ, and so were not judged.",
        text("Path, relative to the root of the repository."),
      ),
      [],
    ),
    foreign: filled(list("Migration folders of other databases, which are left alone.", foreign), []),
    ms: filled(milliseconds("Milliseconds the whole check took."), 0),
    shard: optional(orNull("Null where it is about all copies, or there are none.", shard), null),
  },
);
