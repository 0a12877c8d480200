import type { Case } from "../../model/case.ts";
import type { Draft } from "../../model/finding.ts";
import { atFile } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code, joinNames } from "../../model/text.ts";

/**
 * What goes by the names of files has an order whatever their numbers are, and the runs tell whether it matters. Only a
 * new file before merged ones is applied in another order on a new database.
 */
export function* sharedNumbers(migrations: readonly Migration[], judged: Case): Generator<Draft> {
  for (const [prefix, group] of Map.groupBy(migrations, (each) => each.prefix)) {
    const [first, second] = group;
    if (first === undefined || second === undefined) continue;
    const names = group.map(({ name }) => name);
    const late = group.find((each) => isBeforeMerged(each, judged));
    const order = `they are applied in the order of their names, ${code(first.name)} first`;
    yield {
      at: atFile(late ?? second),
      severity: late === undefined ? "notice" : "warning",
      subject: `the number ${prefix}: ${names.join(" ")}`,
      message: `${joinNames(names)} share the number ${prefix}: ${order}${late === undefined ? "" : `, and an existing database gets ${code(late.name)} last`}`,
      remedy:
        late === undefined
          ? "Nothing to do if that order is intended"
          : `Give ${code(late.name)} a number after all merged ones`,
      evidence: { migrations: names },
    };
  }
}

/** Whether it is new and a merged one comes after it. */
function isBeforeMerged(migration: Migration, { added, base, head }: Case): boolean {
  if (!added.some(({ name }) => name === migration.name)) return false;
  const merged = new Set(base?.migrations.map(({ name }) => name));
  return head.migrations.some(({ name, position }) => merged.has(name) && position > migration.position);
}
