import { acceptedBy, type Json, severities } from "../../../model/finding.ts";
import { referenceKinds } from "../../../model/reference.ts";
import { flag, list, named, object, open, optional, orNull, sentence, text, whole, word } from "../shape.ts";

const place = object("A line of a file of base.", {
  file: text("Path from the repository's root."),
  line: whole("Line, counted from 1.", 1),
  kind: word("In the Drizzle schema, in code that uses the table, or in a text of SQL.", referenceKinds),
  name: text("The table, or table and column, by base's names in the database."),
});

const references = object(
  "Where base's code still names what is dropped or renamed, read as text: a hint, no proof. Left out where nothing was found but not all was searched.",
  {
    found: whole(
      "How many places there are. 0 where the schema is there without it, and all sources were searched.",
    ),
    left: whole("How many sources were not searched: too large, too many, or no JavaScript."),
    places: list("The first of them: declarations before uses, then by path and line.", place),
  },
);

const acceptance = object("An acceptance.", {
  by: word(
    "`directive`: a comment in the migration. `input`: an option of the run. `label`: a label of the pull request.",
    acceptedBy,
  ),
  reason: text("The reason that was given."),
  who: orNull("Who gave it, where that is known.", text()),
});

/** Where something is, in a file of head. */
export const lines = {
  file: text("Path of the file, relative to the root of the repository, as head has it."),
  line: whole("First line, counted from 1.", 1),
  endLine: whole("Last line, counted from 1.", 1),
};

/** A finding, as it is published. */
export const finding = named(
  "finding",
  object("One thing that was found.", {
    rule: text("Id of the rule that found it.", { pattern: /^[a-z]+(-[a-z]+)*$/, most: 60 }),
    severity: word(
      "`error` blocks by default, `warning` asks for a person's decision, `notice` informs.",
      severities,
    ),
    introduced: flag("True where head introduces it; what base already had never fails a check."),
    migration: orNull("Name of the migration it is about; null where it is about none.", text()),
    ...lines,
    message: sentence("What was found, in one sentence.", { notEmpty: true }),
    remedy: sentence(
      "What to do about it; may hold fenced lines to copy, with more backticks around them than inside.",
    ),
    fixable: optional(
      flag("True where `drizzle-gate fix` solves it: that was tried, and the result checked again."),
      false,
    ),
    evidence: open<{ readonly [key: string]: Json }>(
      "What the run showed. `statement`, `query` and `diff` are SQL, SQL to run in production, and a difference; other keys depend on the rule.",
      { references: optional(references, undefined) },
    ),
    subject: optional(
      text("Tells it from other findings of its rule; the same from run to run, as far as the migration is."),
      "",
    ),
    copies: optional(
      orNull(
        "The production copies that show it; null where it is about none.",
        object(undefined, {
          message: sentence("What was found, as it is of one of them."),
          names: list("Their names, all of them.", text()),
        }),
      ),
      null,
    ),
    accepted: orNull("Who let it pass, and why; null where nobody did.", acceptance, "Not accepted."),
    docs: text("Page that explains the rule.", { format: "uri" }),
  }),
);
