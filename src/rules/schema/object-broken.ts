import type { BrokenObject } from "../../model/broken-object.ts";
import { appHasKeys, type Profile } from "../../model/driver.ts";
import type { Json, Severity } from "../../model/finding.ts";
import { nameKey } from "../../model/schema.ts";
import { defineRule } from "../rule.ts";
import {
  brokenBeforeInWords,
  brokenBeforeRemedy,
  brokenInWords,
  brokenRemedy,
} from "../words/broken-object.ts";

export const objectBroken = defineRule({
  id: "object-broken",
  stage: "schema",
  severity: "error",
  summary: "A trigger, view, full-text index or foreign key no longer works",
  why: "SQLite creates a trigger or view over a missing table without an error, and applies a rename to existing ones: they fail when something reads or writes, not during the migration.",

  *check({ brokenObjects, judged, net }) {
    for (const object of brokenObjects) {
      const isOld = "isOld" in object && object.isOld === true;
      // Without keys nothing asks for a parent.
      if (isOld && object.kind === "foreign-key" && !appHasKeys(judged.profile)) continue;
      yield {
        at: object.at,
        severity: isOld ? "notice" : severityOf(object, judged.profile),
        subject: `${object.kind} ${nameKey(object.name)}`,
        message: isOld ? brokenBeforeInWords(object) : brokenInWords(object, net.after),
        remedy: isOld ? brokenBeforeRemedy : brokenRemedy(object),
        evidence: isOld ? { ...evidenceOf(object), before: true } : evidenceOf(object),
      };
    }
  },
});

/** New code reads a new view; without keys nothing asks for a parent; another key is meant; a full-text index without content is the app's to fill. */
function severityOf(object: BrokenObject, profile: Profile): Severity {
  switch (object.kind) {
    case "search":
      return object.isNew || object.what === "out-of-step" || !object.canRebuild ? "warning" : "error";
    case "foreign-key":
      return appHasKeys(profile) ? "error" : "warning";
    case "id":
      return object.isKey ? "error" : "warning";
    case "trigger":
    case "view":
      return "error";
  }
}

function evidenceOf(object: BrokenObject): { readonly [key: string]: Json } {
  switch (object.kind) {
    case "trigger":
      return { trigger: object.name, table: object.on, sqlite: object.message };
    case "foreign-key":
      return { table: object.name, columns: object.columns, parent: object.parent };
    case "id":
      return { table: object.name, columns: [object.column] };
    default:
      return { [object.kind]: object.name, sqlite: object.message };
  }
}
