import type { NetChanges } from "../../model/code-query.ts";
import { appHasKeys, type Profile } from "../../model/driver.ts";
import { type Schema, sameName } from "../../model/schema.ts";
import type { LeftBehind } from "../../model/schema-facts.ts";
import { code, joinNames } from "../../model/text.ts";
import { alsoDeletes } from "./also-deletes.ts";

function nameOf({ kind, name }: LeftBehind): string {
  return `the ${kind.replace("-", " ")} ${code(name)}`;
}

/** What still names a table that is dropped, as the end of a sentence. */
export function stillThere(left: LeftBehind, after: Schema): string {
  const fails = left.kind === "view" ? "every read of it fails" : `writes to ${code(left.on)} fail`;
  const also = left.kind === "foreign-key" ? alsoDeletes(after, left.on) : "";
  return `; ${nameOf(left)} still uses it, and ${fails} from then on${also}`;
}

/** Of what still names a dropped table, what matters to the app: one that never turns keys on does not miss a parent. */
export function felt(left: readonly LeftBehind[], table: string, profile: Profile): readonly LeftBehind[] {
  return left.filter(
    ({ kind, gone }) => sameName(gone, table) && (kind !== "foreign-key" || appHasKeys(profile)),
  );
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
  const references = kept.length === 0 ? "" : `, remove the foreign keys of ${those} to it`;
  const others = left.filter(({ kind }) => kind !== "foreign-key").map(nameOf);
  const first = others.length === 0 ? "" : `Drop ${others.join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name)}${references}, and drop the table in a later release`;
}
