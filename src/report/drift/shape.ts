import { type DriftReport, driftVerdicts } from "../../model/drift-report.ts";
import { driverNames } from "../../model/driver.ts";
import { copyStands } from "../../model/report.ts";
import { list, object, only, orNull, sentence, text, whole, word } from "../json-v1/shape.ts";

const line = object("One thing in which production is not what the migrations make.", {
  what: sentence("A sentence."),
  remedy: sentence("What brings the two together; SQL stands in a fence."),
});

const copy = object("How one copy stands.", {
  name: text("What its file is called."),
  folder: orNull("The migration folder that it was held against; null where it is of none.", text()),
  driver: orNull("What applies that folder.", word("The driver.", driverNames), "It is of no folder."),
  stands: word("As in the report of a check.", copyStands),
  ran: whole("How many of the migrations it ran."),
  pending: list("Those it has yet to run, in order.", text()),
  unknown: list("What it ran and the folder does not have.", text()),
  lines: list("The differences.", line),
  notes: list("Sentences that are no differences.", sentence("One sentence.")),
  problem: orNull(
    "Why it could not be compared, as the end of a sentence about it.",
    sentence("Half a sentence."),
  ),
});

/** Version 1 of what `drizzle-gate drift --format json` writes. */
export const driftV1 = object("What `drizzle-gate drift` found, as JSON, version 1.", {
  version: only("The version of this form.", 1),
  tool: object("What wrote it.", {
    name: only("Its name.", "drizzle-gate"),
    version: text("Its version."),
  }),
  verdict: word("`same`: exit code 0; `differs`: 1; `unknown`: 2.", driftVerdicts),
  reason: sentence("One sentence."),
  against: object("Whose migrations the copies were held against.", {
    rev: text("As it was asked for."),
    commit: orNull("Null for the working tree.", text()),
  }),
  copies: list("The copies, in the order in which they were given.", copy),
});

/** The report field by field, so that nothing inside gets out by accident. */
export function toDriftV1({ tool, verdict, reason, against, copies }: DriftReport) {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    verdict,
    reason,
    against: { rev: against.rev, commit: against.commit },
    copies: copies.map((each) => ({
      ...{ name: each.name, folder: each.folder, driver: each.driver, stands: each.stands },
      ...{ ran: each.ran, pending: [...each.pending], unknown: [...each.unknown] },
      lines: each.lines.map(({ what, remedy }) => ({ what, remedy })),
      ...{ notes: [...each.notes], problem: each.problem },
    })),
  };
}
