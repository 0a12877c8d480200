import type { Case } from "../../model/case.ts";
import { ownLedgerTable } from "../../model/driver.ts";
import type { LedgerWriting } from "../../model/ledger-writing.ts";
import { addedStatements } from "../../model/migration.ts";
import { type Schema, sameName, type Trigger } from "../../model/schema.ts";
import { unquoteName } from "../../sql/identifiers.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { ledgerKey, readLedgerKeys } from "../plan.ts";

/** The ledger, before the first statement of an upgrade and behind its last. */
export interface LedgerWatch {
  /** To be told before each statement. */
  readonly prepare: () => void;
  /** What became of it beside the migrator's own records; null where that is nothing. */
  readonly written: (before: Schema, after: Schema) => LedgerWriting | null;
}

/** Watches the ledger of a database that is about to be upgraded. The migrator may have put it in order before the first statement. */
export function watchLedger(engine: Engine, judged: Case): LedgerWatch {
  const { ledger, profile, head } = judged;
  const table = ownLedgerTable(profile, ledger);
  const read = () => ({ keys: readLedgerKeys(engine, ledger, profile), sql: declarationOf(engine, table) });
  let first: ReturnType<typeof read> | null = null;
  return {
    prepare() {
      first ??= read();
    },
    written(before, after) {
      if (first === null) return null;
      const had = first;
      const has = read();
      const own = head.migrations.map((migration) => ledgerKey(migration, ledger, profile));
      const gone = without(had.keys, has.keys).length;
      const forged = without(without(has.keys, had.keys), own).length;
      const onIt = (trigger: Trigger): boolean => sameName(trigger.table, table);
      const known = new Set(before.triggers.filter(onIt).map(({ name }) => name));
      const trigger = after.triggers.find((each) => onIt(each) && !known.has(each.name))?.name ?? null;
      if (gone + forged === 0 && trigger === null && had.sql === has.sql) return null;
      return { table, gone, of: had.keys.length, forged, trigger, by: lastNaming(judged, table) };
    },
  };
}

function declarationOf(engine: Engine, table: string): string {
  const [row] = engine.query("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [table]);
  return String(row?.["sql"] ?? "");
}

/** What is left of one list where each of the other is taken away once. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const key of others) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** For the place only: what was done is told by the records. */
function lastNaming({ added }: Case, table: string): LedgerWriting["by"] {
  const names = addedStatements(added).filter(({ statement }) =>
    statement.tokens.some(({ text }) => sameName(unquoteName(text), table)),
  );
  return names.at(-1) ?? null;
}
