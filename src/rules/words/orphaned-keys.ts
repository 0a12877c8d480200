import type { ForeignKeyViolation } from "../../model/rows.ts";
import { nameKey, type Schema, tableNamed } from "../../model/schema.ts";
import { code, count } from "../../model/text.ts";

/** Rows that had no parent before the new migrations, and have none after them. */
export function orphanedBefore({ table, columns, parent, rows }: ForeignKeyViolation): {
  readonly message: string;
  readonly remedy: string;
} {
  const key = code(`${table}.${columns.join(", ")}`);
  return {
    message: `${count(rows, "row")} of ${key} already refer to rows of ${code(parent)} that do not exist. These new migrations did not break them`,
    remedy: "Nothing to do here: give them a parent or delete them in a pull request of its own",
  };
}

/** What to write instead. */
export function keyRemedy({ kind, table, columns, parent }: ForeignKeyViolation, before: Schema): string {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `First delete the rows of ${code(table)} or point ${key} to another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return tableNamed(before, parent) === undefined
        ? followed(before, table, columns)
        : `First remove the foreign key of ${key}, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or remove the foreign key first`;
  }
}

/** A key goes along where its parent is renamed: https://sqlite.org/lang_altertable.html#altertabrename */
function followed(before: Schema, table: string, columns: readonly string[]): string {
  const keys = tableNamed(before, table)?.foreignKeys ?? [];
  const was = keys.find((key) => nameKey(key.columns.join()) === nameKey(columns.join()))?.parent;
  const parent = was === undefined ? "the parent" : code(was);
  return `Keep the name of ${parent} until its rows are copied, because foreign keys follow a renamed table: create the new table under another name, copy the rows, drop ${parent}, and rename the new table`;
}
