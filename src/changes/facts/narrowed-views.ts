import type { SchemaEvidence } from "../../model/evidence.ts";
import type { Draft } from "../../model/finding.ts";
import { code } from "../../model/text.ts";
import { brokenAsEvidence, brokenBy, changesOf } from "./schema-changes.ts";

/** Views that no longer have a column that running code asks for. */
export function* narrowedViews(evidence: SchemaEvidence): Generator<Draft> {
  for (const { change, at } of changesOf(evidence, "change-view")) {
    const broken = brokenBy(evidence, change);
    if (broken === undefined) continue;
    const view = code(change.view);
    yield {
      at,
      subject: `view ${change.view}`,
      message: `The view ${view} no longer answers what running code asks: ${code(broken.message)}`,
      remedy: `Code first, then migrate: deploy code that reads ${view} as it will be, or make the new one under another name`,
      evidence: { view: change.view, ...brokenAsEvidence(broken) },
    };
  }
}
