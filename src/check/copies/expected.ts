import { findDrift, guessRan } from "../../changes/drift/find-drift.ts";
import type { Case } from "../../model/case.ts";
import type { Migration } from "../../model/migration.ts";
import type { Schema } from "../../model/schema.ts";
import type { Expected } from "../../replay/copy-books.ts";
import { schemaAfter, schemasOnTheWay } from "../../replay/schema-after.ts";

/** The same, and the schemas themselves. */
export interface ExpectedSchemas extends Expected {
  /** What these of the merged migrations make; null where they do not run here. */
  readonly after: (ran: readonly Migration[]) => Schema | null;
}

type Judged = Pick<Case, "base" | "profile" | "ledger">;

/** What the merged migrations make, all of them or the first few, each asked for once. `whole`: what all of them make, where that is known. */
export function expectedOf(judged: Judged, whole: Schema | null): ExpectedSchemas {
  const { base } = judged;
  const all = base?.migrations ?? [];
  const known = new Map<string, Schema | null>();
  if (whole !== null) known.set(keyOf(all), whole);
  const after = (ran: readonly Migration[]): Schema | null => {
    const key = keyOf(ran);
    const schema = known.get(key) ?? (known.has(key) ? null : schemaAfter(judged, ran));
    known.set(key, schema);
    return schema;
  };
  return {
    after,
    differences: (found, ran) => {
      const schema = after(ran);
      return schema === null ? null : findDrift(schema, found);
    },
    guess: (found) => {
      const ran = guessRan(schemasOnTheWay(judged, all), found);
      return ran === 0 ? null : all.slice(0, ran);
    },
  };
}

function keyOf(ran: readonly Migration[]): string {
  return ran.map(({ name }) => name).join("\0");
}
