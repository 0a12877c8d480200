import type { AppFunctions, AskedFunction } from "../model/app-functions.ts";
import type { Case } from "../model/case.ts";
import { atStatement } from "../model/location.ts";
import { addedStatements } from "../model/migration.ts";
import { namesIn, ownAmong } from "../replay/own-functions.ts";

/** What new migrations ask for that no engine has, each once, with what the app's sources say of it. */
export function askedFunctions(
  { added, profile }: Case,
  readSources: () => AppFunctions,
): readonly AskedFunction[] {
  const found = new Map<string, Omit<AskedFunction, "registered" | "extends">>();
  for (const { migration, statement } of addedStatements(added)) {
    for (const { kind, name } of namesIn(statement)) {
      const key = `${kind} ${name}`;
      if (!found.has(key)) found.set(key, { kind, name, at: atStatement({ migration, statement }) });
    }
  }
  const own = ownAmong([...found.values()], profile);
  if (own.length === 0) return [];
  const sources = readSources();
  return own.flatMap(({ kind, name }) => {
    const asked = found.get(`${kind} ${name}`);
    const registered = sources.registered.get(name) ?? null;
    return asked === undefined ? [] : [{ ...asked, registered, extends: sources.extends }];
  });
}
