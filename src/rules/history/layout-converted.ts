import { nameInLedger, ownLedgerTable, type Profile } from "../../model/driver.ts";
import { atEntry, atFolder } from "../../model/location.ts";
import { type Migration, stampOf } from "../../model/migration.ts";
import { quoteText } from "../../model/quote.ts";
import { code, fence, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const layoutConverted = defineRule({
  id: "layout-converted",
  stage: "history",
  severity: "warning",
  summary: "The folder was converted from drizzle-kit 0.x to 1.0",
  why: "drizzle-orm 1.0 matches the migrations a database has recorded with the folders by timestamp, to the second, and fails if one has no match. The first `generate` after a conversion often rebuilds tables that have unique columns.",

  *check({ converted, judged: { head, base, profile, ledger } }) {
    if (converted === null) return;
    const isForward = head.kit === 1;
    for (const lost of converted.lost) {
      yield {
        at: { ...atFolder(head), migration: lost.name },
        severity: "error",
        subject: `lost ${lost.name}`,
        message: `The conversion lost ${code(lost.name)}: ${isForward ? 'databases that ran it fail with "migrations in the database that do not match any local migration"' : "new databases never get it"}`,
        remedy: isForward
          ? `Add the folder ${code(`${folderFor(lost)}/`)} with its SQL`
          : `Add the journal entry and the SQL file of ${code(lost.name)}`,
      };
    }
    for (const moved of converted.reordered) {
      yield {
        at: atEntry(converted.matched.find(({ before }) => before === moved)?.after ?? moved),
        severity: "error",
        subject: `reordered ${moved.name}`,
        message: `The conversion moved ${code(moved.name)}: new databases run it in a different order than production did`,
        remedy: isForward
          ? "Rename its folder so that it sorts where the journal had it"
          : "Put its entry where its folder had it",
      };
    }
    yield {
      at: atFolder(head),
      subject: "converted",
      message: `${code(base?.path ?? head.path)} was converted ${isForward ? "to the layout of drizzle-kit 1.0" : "back to the journal of drizzle-kit 0.x"}: ${converted.matched.length} of ${base?.migrations.length ?? 0} migrations have ${isForward ? "a folder" : "an entry"}${converted.lost.length > 0 ? `, not ${joinNames(converted.lost.map(({ name }) => name))}` : ""}`,
      remedy:
        ledger === "file-name"
          ? renamedInLedger(converted.matched, profile)
          : `Deploy drizzle-orm ${isForward ? "1.0" : "0.x"} together with this change, and test the conversion on a production copy first`,
    };
  },
});

/** What goes by names runs everything again: they have to be those of the new layout before it is next started. */
function renamedInLedger(
  matched: readonly { readonly before: Migration; readonly after: Migration }[],
  profile: Profile,
): string {
  const name = ({ file }: Migration): string => quoteText(nameInLedger(file, profile.files));
  const table = ownLedgerTable(profile, "file-name");
  const sql = matched.map(
    ({ before, after }) => `UPDATE ${table} SET name = ${name(after)} WHERE name = ${name(before)};`,
  );
  return `It goes by names, and would run all of them again: rename what production has recorded before it is deployed${fence("sql", sql.join("\n"))}`;
}

/** The name drizzle-kit 1.0 gives the folder of a journal's migration: its time in UTC, to the second. */
function folderFor({ name, when }: Migration): string {
  if (when === null || Number.isNaN(new Date(when).getTime())) return name;
  return `${stampOf(when)}_${name.replace(/^\d+_/, "")}`;
}
