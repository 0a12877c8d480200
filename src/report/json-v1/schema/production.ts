import { releasedOutcomes } from "../../../model/released.ts";
import { copyOutcomes, copyStands } from "../../../model/report.ts";
import { flag, list, named, object, optional, orNull, sentence, text, whole, word } from "../shape.ts";

const versions = (words: string) => list(words, text("A tag."));

const row = object("Versions with the same migrations.", {
  versions: versions("Tags, oldest first."),
  migrations: whole("How many migrations their databases have run."),
  last: orNull("The last of them; null for none.", text()),
  pending: list("Names of the migrations that the upgrade to head runs on them, in order.", text()),
  outcome: word(
    "`passes`; `stops`: a migration fails; `loses rows`: rows or values are gone that no statement asked for; `depends on rows`: it fails on some rows; `differs`: it does not end as a new database does; `not tried`.",
    releasedOutcomes,
  ),
  introduced: flag("False where base does the same to them, and where they pass."),
  detail: sentence("What happens, as half a sentence; may be empty."),
});

const released = object("What becomes of the databases of the versions that were released.", {
  patterns: list("The globs that chose the tags.", text()),
  versions: versions("Every tag that they match, oldest first."),
  rows: list("Each state that was released, oldest first.", row),
  absent: versions("Versions that do not have the folder."),
  unread: list(
    "Versions of which something is not known.",
    object(undefined, {
      versions: versions("Tags."),
      reason: sentence("Why, as the end of a sentence about them."),
    }),
  ),
});

const copy = named(
  "productionCopy",
  object("Where a production copy stands, before the new migrations ran on it.", {
    name: text("What its file is called."),
    stands: word(
      "`level`: it ran all of the merged migrations. `behind`: not yet. `unrecorded`: it has tables and no record of a migration. `unusable`: see `problem`.",
      copyStands,
    ),
    ran: whole("How many of the merged migrations it ran."),
    pending: list("Those it has yet to run, in order.", text()),
    unknown: list("What it ran and base does not have.", text()),
    rows: whole("How many rows it holds."),
    tables: whole("How many tables hold them."),
    differences: list(
      "In what it is not what the merged migrations make.",
      sentence("Half a sentence: what turns base's schema into the copy's."),
    ),
    outcome: word(
      "What the new migrations do to it: `passes`; `fails`: one of them fails; `loses rows`: rows or values are gone that no statement asked for; `not tried`.",
      copyOutcomes,
    ),
    detail: sentence("What happens, as half a sentence; may be empty."),
    problem: orNull(
      "Why it could not be used, as the end of a sentence about it.",
      sentence("Half a sentence."),
    ),
  }),
);

/** What is known of the databases that are out there, as it is published. */
export const production = named(
  "production",
  object("What is known of the databases that are out there.", {
    copies: optional(list("The production copies that were given.", copy), []),
    released: orNull("Null where nobody asked for released versions.", released),
  }),
);
