import type { NetChanges } from "../../model/code-query.ts";
import { sameName } from "../../model/schema.ts";
import type { LeftBehind } from "../../model/schema-facts.ts";
import { code, joinNames } from "../../model/text.ts";

function nameOf({ kind, name }: LeftBehind): string {
  return `the ${kind.replace("-", " ")} ${code(name)}`;
}

/** What still names a table that is dropped, as the end of a sentence. */
export function stillThere(left: LeftBehind): string {
  const fails = left.kind === "view" ? "every read of it fails" : `writes to ${code(left.on)} fail`;
  return `; ${nameOf(left)} still names it, and ${fails} from then on`;
}

/** In which order to go about it. */
export function dropRemedy({ before, after }: NetChanges, name: string, left: readonly LeftBehind[]): string {
  const kept = before.tables.filter(
    (child) =>
      !sameName(child.name, name) &&
      child.foreignKeys.some(({ parent }) => sameName(parent, name)) &&
      after.tables.some((table) => sameName(table.name, child.name)),
  );
  const those = joinNames(kept.map((table) => table.name));
  const references = kept.length === 0 ? "" : `, take the references of ${those} to it away`;
  const others = left.filter(({ kind }) => kind !== "foreign-key").map(nameOf);
  const first = others.length === 0 ? "" : `Drop ${others.join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name)}${references}, and drop the table in a later release`;
}
