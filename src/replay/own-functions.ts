import { isKnownFunction } from "../drivers/index.ts";
import type { OwnFunction } from "../model/app-functions.ts";
import type { Profile } from "../model/driver.ts";
import type { MigrationFolder, Statement } from "../model/migration.ts";
import { callsIn, moduleOf } from "../sql/calls.ts";
import { findStatements } from "../sql/statements.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { openScratch } from "./open-scratch.ts";

/** A text beyond this, in characters, is rows to insert and is not looked through for calls. */
const mostText = 200_000;

/** What the migrations of some folders call and ask for, whether or not an engine has it. */
export function namesAsked(folders: readonly (MigrationFolder | null)[]): readonly OwnFunction[] {
  const statements = folders.flatMap((folder) =>
    [...(folder?.migrations ?? []), ...(folder?.unlisted ?? [])].flatMap(({ chunks }) =>
      chunks.flatMap((chunk) => chunk.statements),
    ),
  );
  const names = statements.flatMap(namesIn);
  return [...new Map(names.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

/** What one statement calls and asks for. */
export function namesIn(statement: Statement): readonly OwnFunction[] {
  if (statement.text.length > mostText) return [];
  const module = moduleOf(statement);
  return [
    ...callsIn(statement).map((name) => ({ kind: "function", name }) as const),
    ...(module === null ? [] : [{ kind: "module", name: module } as const]),
  ];
}

/**
 * Of these, what no engine has: the app's own, where the app can have some. A name that the engine of another driver
 * has is none of them.
 */
export function ownAmong(asked: readonly OwnFunction[], profile: Profile): readonly OwnFunction[] {
  const odd = profile.extensible
    ? asked.filter(({ kind, name }) => kind === "module" || !isKnownFunction(name))
    : [];
  if (odd.length === 0) return [];
  // What stands in for one already is none that an engine has.
  return openScratch({ ...profile, functions: [] }, null, (engine) => {
    const listed = (what: string) =>
      new Set(engine.query(`SELECT name FROM pragma_${what}_list`).map(({ name }) => String(name)));
    const known = { function: listed("function"), module: listed("module") };
    return odd.filter(({ kind, name }) => !known[kind].has(name));
  });
}

/** The profile with something in place of the functions that no engine has. */
export function withStandIns(profile: Profile, asked: readonly OwnFunction[]): Profile {
  const own = ownAmong(asked, profile).flatMap(({ kind, name }) =>
    kind === "function" ? [{ name, gives: "new" } as const] : [],
  );
  return own.length === 0 ? profile : { ...profile, functions: [...profile.functions, ...own] };
}

/** What the copy's own indexes, checks and triggers call: an app's function may stand there and in no migration. */
export function namesInCopy(path: string): readonly OwnFunction[] {
  const engine = openEngine("builtin", { path, foreignKeys: false, doubleQuotedText: true });
  try {
    const declared = engine.query("SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL");
    return declared.flatMap(({ sql }) => findStatements(String(sql)).flatMap(namesIn));
  } finally {
    engine.close();
  }
}
