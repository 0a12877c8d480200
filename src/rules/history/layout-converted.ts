import { atEntry, atFolder } from "../../model/location.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const layoutConverted = defineRule({
  id: "layout-converted",
  stage: "history",
  severity: "warning",
  summary: "The folder was converted from drizzle-kit 0.x to 1.0",
  why: "drizzle-orm 1.0 matches what a database has recorded with the folders by their second and gives up where one has no twin. The first `generate` behind a conversion often rebuilds tables that have unique columns.",

  *check({ converted, judged: { head, base } }) {
    if (converted === null) return;
    const isForward = head.kit === 1;
    for (const lost of converted.lost) {
      yield {
        at: { ...atFolder(head), migration: lost.name },
        severity: "error",
        subject: `lost ${lost.name}`,
        message: `The conversion lost ${code(lost.name)}: ${isForward ? 'databases that ran it stop with "migrations in the database that do not match any local migration"' : "new databases never get it"}`,
        remedy: `Add ${isForward ? "a folder" : "an entry"} for ${code(lost.name)} with its SQL, named by its time in UTC`,
      };
    }
    for (const moved of converted.reordered) {
      yield {
        at: atEntry(converted.matched.find(({ before }) => before === moved)?.after ?? moved),
        severity: "error",
        subject: `reordered ${moved.name}`,
        message: `The conversion moved ${code(moved.name)}: new databases run it in another order than production did`,
        remedy: isForward
          ? "Name its folder so that it sorts where the journal had it"
          : "Put its entry where its folder had it",
      };
    }
    yield {
      at: atFolder(head),
      subject: "converted",
      message: `${code(base?.path ?? head.path)} was converted ${isForward ? "to the layout of drizzle-kit 1.0" : "back to the journal of drizzle-kit 0.x"}: ${converted.matched.length} of ${base?.migrations.length ?? 0} migrations have ${isForward ? "a folder" : "an entry"}${converted.lost.length > 0 ? `, not ${joinNames(converted.lost.map(({ name }) => name))}` : ""}`,
      remedy: `Deploy drizzle-orm ${isForward ? "1.0" : "0.x"} together with this change, and try the conversion on a copy of production first`,
    };
  },
});
