import {
  addIndex,
  addTrigger,
  addView,
  dropIndex,
  fillNulls,
  remakeSearch,
  writeCounters,
  writeLedger,
} from "./object-steps.ts";
import { moveTable, rebuild } from "./rebuild-steps.ts";
import { deleteRows, insertRows, updateRows } from "./row-steps.ts";
import type { Family } from "./step.ts";
import {
  addColumn,
  dropAndCreate,
  dropColumn,
  dropTable,
  renameOneColumn,
  renameOneTable,
} from "./table-steps.ts";

/** Everything a migration may do, with how often it does. */
export const families = {
  "add column": { weight: 3, make: addColumn },
  "rename column": { weight: 2, make: renameOneColumn },
  "drop column": { weight: 3, make: dropColumn },
  rebuild: { weight: 12, make: rebuild },
  "rename table": { weight: 2, make: renameOneTable },
  "drop table": { weight: 2, make: dropTable },
  "drop and create": { weight: 2, make: dropAndCreate },
  "move table": { weight: 3, make: moveTable },
  delete: { weight: 4, make: deleteRows },
  update: { weight: 4, make: updateRows },
  insert: { weight: 4, make: insertRows },
  "fill NULLs": { weight: 1, make: fillNulls },
  "add index": { weight: 3, make: addIndex },
  "drop index": { weight: 1, make: dropIndex },
  "add trigger": { weight: 1, make: addTrigger },
  "add view": { weight: 1, make: addView },
  "remake search": { weight: 2, make: remakeSearch },
  "write counters": { weight: 1, make: writeCounters },
  "write ledger": { weight: 1, make: writeLedger },
} as const satisfies Readonly<Record<string, { readonly weight: number; readonly make: Family }>>;

export type FamilyName = keyof typeof families;

export const familyNames: readonly FamilyName[] = [
  "add column",
  "rename column",
  "drop column",
  "rebuild",
  "rename table",
  "drop table",
  "drop and create",
  "move table",
  "delete",
  "update",
  "insert",
  "fill NULLs",
  "add index",
  "drop index",
  "add trigger",
  "add view",
  "remake search",
  "write counters",
  "write ledger",
];
