import type { DataEvidence } from "../../model/evidence.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { atTable } from "../at-table.ts";
import { defineRule } from "../rule.ts";

export const objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A rebuild loses what Drizzle does not know of",
  why: "A rebuild makes the table anew from the schema: triggers (full-text search above all), hand-made indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",

  *check(evidence) {
    const { replay } = evidence;
    for (const lost of lostObjects(evidence)) {
      yield {
        at: atTable(replay.added, lost.table).at,
        subject: lost.what,
        message: `The rebuild of ${code(lost.table)} loses ${lost.what}`,
        remedy: lost.remedy,
      };
    }
    for (const { table, after, counter } of evidence.rows.tables) {
      if (
        after === null ||
        counter === null ||
        counter.before === null ||
        Number(counter.after ?? 0) >= Number(counter.before)
      )
        continue;
      yield {
        at: atTable(replay.added, table).at,
        subject: `counter ${table}`,
        message: `The rebuild of ${code(table)} sets its AUTOINCREMENT counter back: ids of deleted rows are given out again`,
        remedy: `Carry the counter over behind the rebuild: \`UPDATE sqlite_sequence SET seq = … WHERE name = '${table}'\``,
        evidence: {
          before: String(counter.before),
          after: counter.after === null ? null : String(counter.after),
        },
      };
    }
  },
});

interface Lost {
  readonly table: string;
  readonly what: string;
  readonly remedy: string;
}

/** Gone although its table is still there and no statement drops it; what base's snapshot knew was dropped on purpose. */
function* lostObjects({ rows, replay, known }: DataEvidence): Generator<Lost> {
  const after = rows.run.schema;
  if (after === null) return;
  for (const trigger of rows.before.triggers) {
    if (
      after.triggers.some(({ name }) => sameName(name, trigger.name)) ||
      isDropped(replay.added, "drop-trigger", trigger.name)
    )
      continue;
    if (tableNamed(after, trigger.table) === undefined) continue;
    yield {
      table: trigger.table,
      what: `the trigger ${code(trigger.name)}`,
      remedy: `Create ${code(trigger.name)} again behind the rebuild`,
    };
  }
  for (const table of rows.before.tables) {
    const twin = tableNamed(after, table.name);
    if (twin === undefined || twin.kind !== "table") continue;
    const inSnapshot = known === null ? undefined : tableNamed(known, table.name);
    for (const index of table.indexes) {
      if (index.origin !== "create-index" || twin.indexes.some(({ name }) => sameName(name, index.name)))
        continue;
      const isKnown = known === null || inSnapshot?.indexes.some(({ name }) => sameName(name, index.name));
      if (isKnown || isDropped(replay.added, "drop-index", index.name)) continue;
      yield {
        table: table.name,
        what: `the index ${code(index.name)}`,
        remedy: `Create ${code(index.name)} again behind the rebuild`,
      };
    }
    if (table.strict && !twin.strict)
      yield { table: table.name, what: "STRICT", remedy: "Add STRICT to the new declaration" };
    if (table.withoutRowid && !twin.withoutRowid) {
      yield { table: table.name, what: "WITHOUT ROWID", remedy: "Add WITHOUT ROWID to the new declaration" };
    }
    for (const column of table.columns) {
      const successor = twin.columns.find(({ name }) => sameName(name, column.name));
      if (
        successor === undefined ||
        successor.collation === column.collation ||
        column.collation === "BINARY"
      )
        continue;
      const what = `COLLATE ${column.collation} of ${code(`${table.name}.${column.name}`)}`;
      yield {
        table: table.name,
        what,
        remedy: `Add COLLATE ${column.collation} to the column's new declaration`,
      };
    }
  }
}

function isDropped(
  added: DataEvidence["replay"]["added"],
  kind: "drop-index" | "drop-trigger",
  name: string,
): boolean {
  return added.some((migration) =>
    migration.chunks.some((chunk) =>
      chunk.statements.some(
        (statement) => statement.kind === kind && statement.text.toLowerCase().includes(name.toLowerCase()),
      ),
    ),
  );
}
