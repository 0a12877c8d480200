import { driverNames } from "../../model/driver.ts";
import { severities } from "../../model/finding.ts";
import { failOnValues } from "../../model/options.ts";
import { rolloutWays } from "../../model/rollout.ts";
import {
  list,
  type Meaning,
  object,
  optional,
  type Shape,
  text,
  whole,
  word,
} from "../../report/json-v1/shape.ts";
import { rules } from "../../rules/index.ts";

const driver = optional<string | null>(word("What applies migrations in production.", driverNames), null);
const foreignKeys = optional<string | null>(
  word("What the app sets foreign keys to before it migrates.", ["on", "off"]),
  null,
);
const protectedObjects = optional(
  list(
    "Tables, and columns as `table.column`, that no migration may drop, empty or rewrite without an acceptance.",
    text(undefined, { notEmpty: true }),
  ),
  [],
);
const policy = optional<string | null>(
  word("`expand-only`: migrations may only add, unless the finding is accepted.", ["expand-only"]),
  null,
);

const folder = object("Settings of one migration folder. They win over those of the file's top level.", {
  path: text("Path of the folder, relative to the root of the repository.", { notEmpty: true }),
  ...{ driver, foreignKeys, policy },
  protected: protectedObjects,
});

const acceptance = object("A finding that is accepted.", {
  rule: word(
    "Id of the rule.",
    rules.map(({ id }) => id),
  ),
  migration: optional<string | null>(text("The migration; left out, all of them.", { notEmpty: true }), null),
  reason: text("Why it is fine, as the report shows it.", { notEmpty: true }),
  until: optional<string | null>(
    text("The last day on which it holds, as 2027-01-31.", { pattern: /^\d{4}-\d{2}-\d{2}$/ }),
    null,
  ),
});

const severityOfRule = (id: string): Shape<string> =>
  word(`What \`${id}\` counts as; \`off\` leaves it out.`, [...severities, "off"]);

/** What `drizzle-gate.json` may say: the one description, by which it is read and from which its schema is written. */
export const configShape = object(
  "Settings of Drizzle Gate, read from the base branch: what a pull request changes in them is in force once it is merged. Options and inputs win over them.",
  {
    $schema: optional<string | null>(text("Where this schema lies, for editors."), null),
    ...{ driver, foreignKeys, policy },
    protected: protectedObjects,
    migrations: optional(
      list(
        "Migration folders to check, each by its path or one above it; left out, every folder.",
        text(undefined, { notEmpty: true }),
      ),
      [],
    ),
    failOn: optional<string | null>(
      word("From which severity on a finding fails the check; left out, `error`.", failOnValues),
      null,
    ),
    rows: optional<number | null>(
      whole("Generated rows per table without a production copy; 0 for none."),
      null,
    ),
    deploy: optional<string | null>(
      word("How new code and its migrations reach production.", rolloutWays),
      null,
    ),
    rules: optional<Readonly<Record<string, string>>>(
      object(
        "Severity by id of the rule.",
        Object.fromEntries(rules.map(({ id }) => [id, optional(severityOfRule(id), "")])),
      ),
      {},
    ),
    accept: optional(list("Findings that are accepted, each with its reason.", acceptance), []),
    folders: optional(list("Migration folders with settings of their own.", folder), []),
  },
);

/** The settings, each with what it is where the file leaves it out. */
export type Config = Meaning<typeof configShape>;
