import { atFile, atFolder } from "../../model/location.ts";
import { code, count, formatNumber } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { squashInWords } from "../words/squash-words.ts";
import { differencesAsEvidence } from "../words/wording.ts";

export const historySquashed = defineRule({
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
    const { severity, outcome, remedy } = squashInWords(evidence);
    yield {
      at: first === undefined ? atFolder(head) : atFile(first),
      severity,
      subject: "squashed",
      message: `${goneInWords(gone, base?.migrations.length ?? 0)} replaced by a new baseline${first === undefined ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy,
      evidence: { deleted: gone, ...differencesAsEvidence(evidence.differences) },
    };
  },
});

function goneInWords(gone: number, all: number): string {
  if (gone === all)
    return gone === 1 ? "All merged migrations (1) were" : `All ${formatNumber(gone)} merged migrations were`;
  return `${formatNumber(gone)} of ${count(all, "merged migration")} ${gone === 1 ? "was" : "were"}`;
}
