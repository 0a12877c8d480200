import type { Case } from "../model/case.ts";
import { failedStatement, type Run, type RunFailure } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import { friendlyKinds } from "../rows/grant-wishes.ts";
import { inventedRows } from "../rows/invented-table.ts";
import { wishesOf } from "../rows/wishes.ts";
import { dependsOnValues } from "./depends-on-values.ts";
import { fillFriendly, looksOf } from "./friendly-rows.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";

/** An upgrade, and the database it was tried on. */
interface Lent<T> {
  /** Serialized, as it was before. */
  readonly image: Uint8Array;
  readonly upgraded: T;
}

/**
 * Tries an upgrade that stops for want of a row once more on rows that are made to have it. Gives the first that gets
 * through, or gets so far that it fails for what no rows could spare it; null where none does. `image`: the database
 * it stopped on, without rows.
 */
export function lendRows<T extends { readonly run: Run; readonly schema: Schema }>(
  judged: Case,
  { run: { failure }, schema }: T,
  image: Uint8Array,
  upgrade: (image: Uint8Array) => T,
): Lent<T> | null {
  if (failure === null || !mayLackRow(failure, schema) || schema.tables.length === 0) return null;
  const met = { image, schema, lent: null };
  const request = { judged, met, after: schemaBehind(judged, image), rowsPerTable: inventedRows };
  const wishes = wishesOf(looksOf(judged, schema), schema, request.after);
  for (const kind of friendlyKinds) {
    const filled = openScratch(judged.profile, image, (engine) => {
      fillFriendly(engine, request, kind, wishes);
      return engine.serialize();
    });
    const upgraded = upgrade(filled);
    if (upgraded.run.failure === null || isCertain(upgraded.run.failure, schema))
      return { image: filled, upgraded };
  }
  return null;
}

/** Whether a row that is missing may be why: a statement that writes new values refers to one, or looks one up. */
function mayLackRow(failure: RunFailure, before: Schema): boolean {
  const { message, cause } = failure;
  const kind = failedStatement(failure)?.kind ?? "insert";
  if (cause !== "sql" || (kind !== "insert" && kind !== "update") || /^UNIQUE/.test(message)) return false;
  return /^(?:FOREIGN KEY|NOT NULL) constraint failed/.test(message) || dependsOnValues(failure, before);
}

function isCertain(failure: RunFailure, before: Schema): boolean {
  return !/constraint failed/.test(failure.message) && !dependsOnValues(failure, before);
}

/** The schema that the upgrade leads to where no row has to have a parent; null where it fails so, too. */
function schemaBehind({ profile, head, ledger }: Case, image: Uint8Array): Schema | null {
  const { migrations } = head;
  return openScratch({ ...profile, foreignKeys: false }, image, (engine) =>
    runMigrations({ engine, migrations, profile, ledger, at: () => undefined }),
  ).schema;
}
