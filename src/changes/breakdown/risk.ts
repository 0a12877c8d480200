import type { CodeFate, Risk } from "../../model/change.ts";
import { type CodeTrial, fateOf } from "../../model/code-query.ts";
import { affinityOf } from "../../model/rows.ts";
import { sameName } from "../../model/schema.ts";
import type { Renames, SchemaChange } from "../../model/schema-change.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { tableOf } from "../schema/object-key.ts";

/** What becomes of the statements of a trial because of these changes. */
export function fateUnder(trial: CodeTrial | null, changes: readonly SchemaChange[]): CodeFate {
  if (trial === null) return "not run";
  return fateOf(trial.broken.filter((broken) => changes.some((change) => isCauseOf(change, broken))));
}

/** Where the table is renamed too, statements fail on that before they come to the column. */
export function isHiddenByRename(change: SchemaChange, renames: Renames): boolean {
  const isMoved = [...renames.tables.values()].some((name) => sameName(name, tableOf(change)));
  return isMoved && change.kind === "rename-column";
}

const risks: readonly Risk[] = ["safe", "caution", "breaking", "destructive"];

/** The worst of them; safe for none. */
export function worst(found: readonly Risk[]): Risk {
  return risks[Math.max(0, ...found.map((risk) => risks.indexOf(risk)))] ?? "safe";
}

/** What it means for running code that it fares so. */
export function riskOf(fate: CodeFate): Risk {
  if (fate === "breaks") return "breaking";
  return fate === "some writes fail" || fate === "reads otherwise" ? "caution" : "safe";
}

/** What a change is by itself, before anything was tried. */
export function ownRisk(change: SchemaChange): Risk {
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
    case "add-view":
      return "safe";
    case "drop-table":
    case "drop-virtual-table":
    case "rename-table":
    case "drop-column":
    case "rename-column":
    case "drop-view":
      return "breaking";
    case "add-column":
      return "safe";
    case "change-column":
      return change.what === "type" && affinityOf(change.from ?? "") === affinityOf(change.to ?? "")
        ? "safe"
        : "caution";
    case "add-index":
    case "drop-index":
      return change.index.unique ? "caution" : "safe";
    case "change-index":
      return change.before.unique || change.after.unique ? "caution" : "safe";
    case "add-foreign-key":
    case "drop-foreign-key":
    case "change-foreign-key":
    case "add-check":
    case "drop-check":
    case "change-primary-key":
    case "change-option":
    case "change-view":
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return "caution";
  }
}
