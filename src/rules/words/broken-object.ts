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
        emptied: `The full-text index ${name} is made anew and not filled: it is empty, and finds nothing that it found before`,
        "out-of-step": `The full-text index ${name} no longer fits the rows it is about: it fails its integrity check (${code(object.message)})`,
        unreadable: `The full-text index ${name} cannot be read: ${code(object.message)}`,
      }[object.what];
    case "foreign-key":
      return `The foreign key ${code(`${object.name}.${object.columns.join(", ")}`)} has no parent in ${code(object.parent)} (${object.message}): writes to ${name} fail where foreign keys are on${alsoDeletes(after, object.name)}`;
    case "id":
      return `${code(`${object.name}.${object.column}`)} no longer numbers its rows: only a column that is INTEGER PRIMARY KEY by itself does, so inserts without an id fail or store NULL`;
  }
}

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
    : `; it names ${code(renamed)} since the rename, which SQLite carries into triggers and views, and that table is dropped`;
}

/** What to write instead. */
export function brokenRemedy(object: BrokenObject): string {
  const name = code(object.name);
  switch (object.kind) {
    case "trigger":
    case "view": {
      const what = `the ${object.kind} ${name}`;
      if (object.isNew) return `Create ${what} over tables and columns that are there`;
      const why =
        object.renamed === null ? "" : ", or make the new table under another name and rename that one";
      return `Drop ${what} before, and create it again at the end of the migration${why}`;
    }
    case "search":
      if (object.what === "emptied" && !object.canRebuild)
        return `See to it that the app indexes everything again behind the migration, or fill ${name} there with INSERT … SELECT: an index without content cannot be rebuilt`;
      return object.what === "unreadable"
        ? `Drop ${name} and make it anew over a table that is there`
        : `Fill it at the end of the migration: ${code(`INSERT INTO ${object.name}(${object.name}) VALUES('rebuild')`)}`;
    case "foreign-key":
      return `Create ${code(object.parent)} with a primary key or unique index over what the key refers to, or take the reference away`;
    case "id":
      return `Declare ${code(object.column)} as INTEGER PRIMARY KEY, \`integer().primaryKey()\` in the schema`;
  }
}
