import type { CopyLedger } from "../../model/copy-state.ts";
import { quoteName } from "../../model/quote.ts";
import { code, count, fence, joinNames } from "../../model/text.ts";

/** What is wrong with the records of a production copy. */
export interface LedgerTrouble {
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  /** Whether no verdict can rest on the copy until somebody settles it: the migrator would not do what was tried. */
  readonly isOpen: boolean;
}

/** What is wrong with the records of a production copy; empty where nothing is. */
export function ledgerWords(ledger: CopyLedger): readonly LedgerTrouble[] {
  return [...unrecorded(ledger), ...renamed(ledger), ...unknown(ledger)];
}

function unrecorded({ baseline, ran }: CopyLedger): readonly LedgerTrouble[] {
  if (baseline === null) return [];
  const first = code(ran[0]?.name ?? "");
  return [
    {
      subject: "unrecorded",
      message: `The production copy has tables and no record of a migration, as ${code("drizzle-kit push")} leaves it: the migrator would begin with ${first} and fail. It seems to have run the first ${count(ran.length, "migration")}, and was checked as if they were recorded`,
      remedy: `Record them on production before anything is migrated there:\n${fence("sql", baseline)}`,
      isOpen: true,
    },
  ];
}

function renamed({ renamed: table }: CopyLedger): readonly LedgerTrouble[] {
  if (table === null) return [];
  const rename = `ALTER TABLE ${quoteName(table.from)} RENAME TO ${quoteName(table.to)};`;
  return [
    {
      subject: `renamed ${table.from}`,
      message: `The production copy records its migrations in ${code(table.from)}, and nothing in the repository says so: a migrator that looks into ${code(table.to)} runs everything again`,
      remedy: `Set ${code(`migrationsTable: "${table.from}"`)} where the app migrates, or give the table its usual name on production:\n${fence("sql", rename)}`,
      isOpen: false,
    },
  ];
}

function unknown({ unknown: names }: CopyLedger): readonly LedgerTrouble[] {
  if (names.length === 0) return [];
  return [
    {
      subject: `unknown ${names.join(", ")}`,
      message: `The production copy ran ${joinNames(names)}, which the base branch does not have, though its schema is what the merged migrations make`,
      remedy: "Find out who wrote the record. If it belongs to no migration, delete it on production",
      isOpen: false,
    },
  ];
}
