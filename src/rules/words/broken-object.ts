import type { BrokenObject, TriggerVerb } from "../../model/broken-object.ts";
import type { Schema } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { alsoDeletes } from "./also-deletes.ts";

/** What does not work, why, and what follows. */
export function brokenInWords(object: BrokenObject, after: Schema): string {
  const name = code(object.name);
  switch (object.kind) {
    case "trigger":
      return `The trigger ${name} cannot fire: ${verbWords[object.verb]} ${code(object.on)} fail with ${code(object.message)}${alsoFired(object, after)}${since(object.renamed)}`;
    case "view":
      return `The view ${name} cannot be read: ${code(object.message)}${since(object.renamed)}`;
    case "search":
      return {
        emptied: `The full-text index ${name} is created again and not filled: it is empty, and searches find nothing`,
        "out-of-step": `The full-text index ${name} no longer matches its rows: it fails its integrity check (${code(object.message)})`,
        unreadable: `The full-text index ${name} cannot be read: ${code(object.message)}`,
      }[object.what];
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} has no parent in ${code(object.parent)} (${object.message}): writes to ${name} fail where foreign keys are on${alsoDeletes(after, object.name)}`;
    case "id":
      return `${code(`${object.name}.${object.column}`)} no longer numbers its rows: only a single column declared INTEGER PRIMARY KEY does, so inserts without an id fail or store NULL`;
  }
}

/** What failed on base and fails the same. */
export function brokenBeforeInWords(object: BrokenObject): string {
  const name = code(object.name);
  switch (object.kind) {
    case "trigger":
      return `The trigger ${name} already fails with the merged migrations: ${verbWords[object.verb]} ${code(object.on)} fail with ${code(object.message)}. These new migrations did not break it`;
    case "view":
      return `The view ${name} already fails with the merged migrations: ${code(object.message)}. These new migrations did not break it`;
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} already has no parent with the merged migrations (${code(object.parent)}: ${object.message}). These new migrations did not break it`;
    default:
      return `${name} already fails with the merged migrations. These new migrations did not break it`;
  }
}

/** It can wait, and belongs elsewhere. */
export const brokenBeforeRemedy = "Nothing to do here: fix or drop it in a pull request of its own";

/** Actions of keys fire triggers as statements do: https://sqlite.org/foreignkeys.html#fk_actions */
function alsoFired({ on, verb }: { readonly on: string; readonly verb: TriggerVerb }, after: Schema): string {
  return verb === "insert" ? "" : alsoDeletes(after, on, verb);
}

const verbWords: Readonly<Record<TriggerVerb, string>> = {
  insert: "inserts into",
  update: "updates of",
  delete: "deletes from",
};

function since(renamed: string | null): string {
  return renamed === null
    ? ""
    : `; since the rename, which SQLite also applies to triggers and views, it names ${code(renamed)}, and that table is dropped`;
}

/** What to write instead. */
export function brokenRemedy(object: BrokenObject): string {
  const name = code(object.name);
  switch (object.kind) {
    case "trigger":
    case "view": {
      const what = `the ${object.kind} ${name}`;
      if (object.isNew) return `Create ${what} over tables and columns that exist`;
      const why =
        object.renamed === null ? "" : ", or create the new table under another name and rename that one";
      return `First drop ${what}, and create it again at the end of the migration${why}`;
    }
    case "search":
      if (object.what === "emptied" && !object.canRebuild)
        return `Make sure that the app indexes everything again after the migration, or fill ${name} in the migration with INSERT … SELECT: a contentless index cannot be rebuilt`;
      return object.what === "unreadable"
        ? `Drop ${name} and create it again over a table that exists`
        : `Fill it at the end of the migration: ${code(`INSERT INTO ${object.name}(${object.name}) VALUES('rebuild')`)}`;
    case "foreign-key":
      return `Create ${code(object.parent)} with a primary key or unique index over the columns the key refers to, or remove the foreign key`;
    case "id":
      return `Declare ${code(object.column)} as INTEGER PRIMARY KEY, \`integer().primaryKey()\` in the schema`;
  }
}
