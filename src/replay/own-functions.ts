import { isKnownFunction } from "../drivers/index.ts";
import type { OwnFunction } from "../model/app-functions.ts";
import type { Profile } from "../model/driver.ts";
import { CannotCheck } from "../model/errors.ts";
import type { MigrationFolder, Statement } from "../model/migration.ts";
import { code } from "../model/text.ts";
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
  return notAmong(odd, profile);
}

/** Of these, what the engine that runs the migrations does not have. */
function notAmong(asked: readonly OwnFunction[], profile: Profile): readonly OwnFunction[] {
  if (asked.length === 0) return [];
  // What stands in for one already is none that an engine has.
  return openScratch({ ...profile, functions: [] }, null, (engine) => {
    const listed = (what: string) =>
      new Set(engine.query(`SELECT name FROM pragma_${what}_list`).map(({ name }) => String(name)));
    const known = { function: listed("function"), module: listed("module") };
    return asked.filter(({ kind, name }) => !known[kind].has(name));
  });
}

/** What every SQLite has that a driver brings along, and that of Node 22 was built without: some until 22.16, some always. */
const ordinary: Readonly<Record<OwnFunction["kind"], ReadonlySet<string>>> = {
  module: new Set(["dbstat", "fts3", "fts4", "fts5", "fts5vocab", "geopoly", "rtree", "rtree_i32"]),
  function: new Set(
    `acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 median mod percentile percentile_cont percentile_disc pi pow power
     radians sin sinh sqrt tan tanh trunc`.split(/\s+/),
  ),
};

/** Production has it and this Node does not, so that nothing can be said of what needs it. */
function refuseLacking(asked: readonly OwnFunction[], profile: Profile): void {
  const usual = asked.filter(({ kind, name }) => ordinary[kind].has(name));
  const [lacking] = notAmong(usual, profile);
  if (lacking === undefined) return;
  const what = lacking.kind === "module" ? "virtual tables of" : "function";
  throw new CannotCheck(
    `The SQLite of this Node has no ${what} ${code(lacking.name)}, which the migrations need: run the check with Node 24`,
  );
}

/**
 * The profile with something in place of the functions that no engine has. Throws `CannotCheck` where only this Node
 * lacks one.
 */
export function withStandIns(profile: Profile, asked: readonly OwnFunction[]): Profile {
  refuseLacking(asked, profile);
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
