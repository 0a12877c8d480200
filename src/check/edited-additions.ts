import { diffSchemas } from "../changes/schema/diff-schema.ts";
import { columnDefinition, createIndex, ddlOf } from "../drizzle/snapshot/ddl.ts";
import type { Additions } from "../fix/given.ts";
import { compareFolders } from "../history/compare-folders.ts";
import { describeChange } from "../model/describe-change.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { quoteName } from "../model/quote.ts";
import { type Schema, tableNamed } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import type { Tell } from "../model/scratch.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { runMigrations } from "../replay/run.ts";
import type { CheckedFolder } from "./check-folder.ts";

/** What edits of merged migrations make of a new database, beyond what base does. Null where none was edited. */
export function editedAdditions(
  { base, fork }: Readonly<Record<"base" | "fork", MigrationFolder | null>>,
  head: MigrationFolder | null,
  { profile, ledger, neverApplied }: CheckedFolder["applied"],
  at: Tell,
): Additions | null {
  if (base === null || head === null) return null;
  const { changes, squashed, converted } = compareFolders(base, head);
  // What base has added since, the branch cannot have edited: it has another one of that name.
  const isKnown = (name: string) => fork === null || fork.migrations.some((each) => each.name === name);
  const edits = changes.flatMap((change) =>
    change.kind === "edited" && isKnown(change.before.name) && !neverApplied.has(change.before.name)
      ? [change]
      : [],
  );
  if (edits.length === 0 || squashed || converted !== null) return null;
  const of = edits.map(({ before }) => before);
  const schemaOf = (migrations: readonly Migration[]) =>
    openScratch(profile, null, (engine) => runMigrations({ engine, migrations, profile, ledger, at }).schema);
  const edited = base.migrations.map((migration) => {
    const after = edits.find(({ before }) => before === migration)?.after;
    return after === undefined ? migration : { ...migration, text: after.text, chunks: after.chunks };
  });
  const [before, after] = [schemaOf(base.migrations), schemaOf(edited)];
  if (before === null || after === null) return { of, sql: null, words: [] };
  const differences = diffSchemas(before, after);
  const words = differences.map(describeChange);
  const statements = differences.map((change) => additionOf(change, after));
  const isWhole =
    statements.every((each) => each !== null) &&
    !edits.some((edit) => writesOtherwise(edit.before, edit.after));
  return { of, sql: isWhole && statements.length > 0 ? statements : null, words };
}

/** The statement that adds it to a database that has rows; null for what no plain one does. */
function additionOf(change: SchemaChange, after: Schema): string | null {
  switch (change.kind) {
    case "add-table": {
      const table = tableNamed(after, change.table);
      const [statement, ...more] =
        table === undefined ? [] : ddlOf({ tables: [table], views: [], triggers: [] });
      return statement === undefined || more.length > 0 ? null : `${statement};`;
    }
    case "add-column": {
      const table = tableNamed(after, change.table);
      const { notNull, default: fallback, generated } = change.definition;
      if (table === undefined || (notNull && fallback === null) || generated?.kind === "stored") return null;
      return `ALTER TABLE ${quoteName(change.table)} ADD ${columnDefinition(table, change.definition)};`;
    }
    case "add-index": {
      const table = tableNamed(after, change.table);
      return table === undefined || change.index.origin !== "create-index"
        ? null
        : `${createIndex(table, change.index)};`;
    }
    case "add-view":
      return `${change.sql};`;
    default:
      return null;
  }
}

/** Whether an edit writes other rows: no comparison of schemas shows that. */
function writesOtherwise(before: Migration, after: Migration): boolean {
  const written = (migration: Migration) =>
    migration.chunks.flatMap(({ statements }) =>
      statements.flatMap(({ kind, text }) => (/^(?:insert|update|delete|other)$/.test(kind) ? [text] : [])),
    );
  return written(before).join("\n") !== written(after).join("\n");
}
