import type { Case } from "../model/case.ts";
import type { Migration } from "../model/migration.ts";
import type { Schema } from "../model/schema.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";

type Applied = Pick<Case, "profile" | "ledger">;

/** The schema that these migrations make of an empty database; null where they do not get through here. */
export function schemaAfter({ profile, ledger }: Applied, migrations: readonly Migration[]): Schema | null {
  return openScratch(profile, null, (engine) => {
    return runMigrations({ engine, migrations, profile, ledger, at: () => undefined }).schema;
  });
}

/** The schemas that they make one after the other, as far as they get through: the first is that behind one migration. */
export function schemasOnTheWay(
  { profile, ledger }: Applied,
  migrations: readonly Migration[],
): readonly Schema[] {
  return openScratch(profile, null, (engine) => {
    const schemas: Schema[] = [];
    for (let ran = 1; ran <= migrations.length; ran += 1) {
      const some = migrations.slice(0, ran);
      const known = schemas.at(-1);
      const more = known === undefined ? {} : { known };
      const run = runMigrations({
        ...{ engine, migrations: some, profile, ledger, at: () => undefined },
        ...more,
      });
      if (run.schema === null) break;
      schemas.push(run.schema);
    }
    return schemas;
  });
}
