import type { ChangeRow } from "../model/change.ts";
import type { DataSource, FolderReport } from "../model/report.ts";
import type { Rollout, RolloutWay } from "../model/rollout.ts";
import { code } from "../model/text.ts";
import { durationPhrase } from "./phrases.ts";

/** What to do first when the change goes out, in a few sentences; null where nothing changes or it was not tried. */
export function deployPhrase(folder: FolderReport): string | null {
  const { changes, deployOrder, rollout, released } = folder;
  // Where each version upgrades from where it stands, the table of them tells.
  if (changes.length === 0 || (deployOrder === "on-device" && released !== null)) return null;
  const old = troubleOf(changes, "oldCode");
  const now = troubleOf(changes, "newCode");
  switch (deployOrder) {
    case "either":
      return "either order works. The deployed code works on the new schema, and the new code on the old one, so the code can be rolled back.";
    case "migrate-first":
      return `migrate first, then deploy. The deployed code works on the new schema, after a rollback as well; ${now.needs}.${migrateFirst(rollout)}`;
    case "code-first":
      return codeFirst(old.words, folder);
    case "neither":
      return neither(`${capital(old.words)} on the new schema, and ${now.words} on the old one`, folder);
    case "on-device":
      return "none. Code and database are updated together on the user's device: an old version keeps its own database there, and each released version upgrades from its own state.";
    case "not run":
      return null;
  }
}

/** How the app does what is best here, or does not. */
function migrateFirst(rollout: Rollout | null): string {
  const place = placeOf(rollout);
  if (rollout === null || place === null) return "";
  const said: { readonly [way in RolloutWay]: string } = {
    "migrate-first": ` ${place} does it in this order.`,
    "deploy-first": ` But ${place} migrates after it deploys, and the new code fails until then: swap the two.`,
    "at-start": ` The app migrates when it starts (${place}), which is this order.`,
    "one-instance": "",
  };
  return said[rollout.way];
}

function codeFirst(old: string, { rollout, data }: FolderReport): string {
  const place = placeOf(rollout);
  const isLost = `${old} on the new one, so the code cannot be rolled back after that`;
  const order = `deploy the new code first, then migrate. It works on the old schema; ${isLost}.`;
  const gradual =
    rollout?.isGradual === true
      ? " In a gradual rollout: migrate once the new version answers everything, and none is kept to roll back to."
      : "";
  switch (rollout?.way) {
    case "at-start":
      return `two releases. The app migrates when it starts${place === null ? "" : ` (${place})`}, so the new code cannot go first: ${old} on the new schema as soon as one new instance has started.`;
    case "one-instance":
      return stopped(`${capital(old)} on the new schema`, data);
    case "migrate-first":
      return `${order} But ${place ?? "your rollout"} migrates before it deploys: release the code without this migration, and the migration with the next release.${gradual}`;
    case "deploy-first":
      return `${order}${place === null ? "" : ` ${place} does it in this order.`}${gradual}`;
    case undefined:
      return `${order} An app that migrates when it starts needs two releases: first the code, then this migration.`;
  }
}

function neither(trouble: string, { rollout, deployPhases, data }: FolderReport): string {
  if (rollout?.way === "one-instance") return stopped(trouble, data);
  const split = `split it into two releases${deployPhases.length === 0 ? "." : " (keep the new code path behind a feature flag until the second):"}`;
  return rollout?.isGradual === true
    ? `no order works, and no gradual rollout. ${trouble}: ${split}`
    : `no order works without downtime. ${trouble}. Either stop the service during the rollout, or ${split}`;
}

function stopped(trouble: string, { ms }: DataSource): string {
  const time =
    ms === null
      ? "How long it takes, a run on a production copy tells"
      : `The migration took ${durationPhrase(ms)} on the production copy`;
  return `stop the service, migrate, start the new code. ${trouble}, so the code cannot be rolled back after that. ${time}.`;
}

function placeOf(rollout: Rollout | null): string | null {
  const at = rollout?.at;
  return at === undefined || at === null ? null : code(`${at.file}:${at.line}`);
}

/** What becomes of a version of the code on the other's schema, as the middle of a sentence. */
function troubleOf(
  changes: readonly ChangeRow[],
  side: "oldCode" | "newCode",
): { readonly words: string; readonly needs: string } {
  const whose = side === "oldCode" ? "the deployed code" : "the new code";
  const fates = new Set(changes.map((change) => change[side]));
  if (fates.has("breaks") || !(fates.has("some writes fail") || fates.has("reads otherwise")))
    return { words: `${whose} breaks`, needs: `${whose} needs it` };
  const words = fates.has("reads otherwise") ? `${whose} reads other values` : `some writes of ${whose} fail`;
  return { words, needs: `${words} on the old one` };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
