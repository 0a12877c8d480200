import { diffSchemas } from "../changes/schema/diff-schema.ts";
import type { AlreadyThere } from "../model/already-there.ts";
import { describeChange } from "../model/describe-change.ts";
import type { Profile } from "../model/driver.ts";
import { atStatement } from "../model/location.ts";
import type { Statement } from "../model/migration.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import type { SchemaStep } from "../replay/collect-steps.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { SqliteFailure } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";

/**
 * Statements with IF NOT EXISTS that did nothing, since an object of their name was there, and that would make another
 * one on an empty database: each is run there. What a later statement brings after all is not missing.
 */
export function alreadyThere(
  profile: Profile,
  before: Schema,
  steps: readonly SchemaStep[],
): readonly AlreadyThere[] {
  const last = steps.at(-1)?.after ?? before;
  return steps.flatMap(({ migration, statement, after }, place): readonly AlreadyThere[] => {
    const asked = askedFor(statement);
    const isIdle = after === (steps[place - 1]?.after ?? before);
    if (asked === null || !isIdle || !isThere(after, asked)) return [];
    const wanted = madeAlone(profile, after, asked, statement);
    if (wanted === null) return [];
    const lacks = (schema: Schema) => diffSchemas(only(schema, asked), wanted).filter(isMore);
    const still = new Set(lacks(last).map((change) => JSON.stringify(change)));
    const missing = lacks(after).filter((change) => still.has(JSON.stringify(change)));
    if (missing.length === 0) return [];
    return [
      {
        ...asked,
        at: atStatement({ migration, statement }),
        columns: missing.flatMap((change) => (change.kind === "add-column" ? [change.column] : [])),
        differences: missing.map(describeChange),
      },
    ];
  });
}

type Asked = Pick<AlreadyThere, "kind" | "name">;

const kinds: Readonly<Partial<Record<Statement["kind"], AlreadyThere["kind"]>>> = {
  "create-table": "table",
  "create-virtual-table": "table",
  "create-index": "index",
  "create-view": "view",
  "create-trigger": "trigger",
};

/** What a statement makes unless it is there; null for one without IF NOT EXISTS. */
function askedFor({ kind, tokens }: Statement): Asked | null {
  const made = kinds[kind];
  const at = tokens.findIndex(({ name }) => name === "EXISTS");
  if (made === undefined || tokens[at - 1]?.name !== "NOT" || tokens[at - 2]?.name !== "IF") return null;
  const name = tokens[at + 2]?.name === "DOT" ? tokens[at + 3] : tokens[at + 1];
  return name === undefined ? null : { kind: made, name: unquoteName(name.text) };
}

function isThere(schema: Schema, asked: Asked): boolean {
  const { tables, views, triggers } = only(schema, asked);
  return tables.length + views.length + triggers.length > 0;
}

/** A schema of this object alone; an index lies in its table, which has no other then. */
function only({ tables, views, triggers }: Schema, { kind, name }: Asked): Schema {
  const isIt = (each: { readonly name: string }): boolean => sameName(each.name, name);
  const indexed = tables
    .map((table) => ({ ...table, indexes: table.indexes.filter(isIt) }))
    .filter(({ indexes }) => indexes.length > 0);
  return {
    tables: kind === "table" ? tables.filter(isIt) : kind === "index" ? indexed : [],
    views: kind === "view" ? views.filter(isIt) : [],
    triggers: kind === "trigger" ? triggers.filter(isIt) : [],
  };
}

/** What the statement makes where nothing is but the table or view it is about; null where it makes nothing there. */
function madeAlone(
  profile: Profile,
  schema: Schema,
  asked: Asked,
  { kind, target, text }: Statement,
): Schema | null {
  const ground =
    kind === "create-index" || kind === "create-trigger"
      ? (tableNamed(schema, target ?? "") ?? schema.views.find(({ name }) => sameName(name, target ?? "")))
      : undefined;
  return openScratch(profile, null, (engine) => {
    try {
      if (ground !== undefined) engine.run(ground.sql);
      engine.run(text);
    } catch (error) {
      if (error instanceof SqliteFailure) return null;
      throw error;
    }
    return only(introspect(engine), asked);
  });
}

/** What is there and was not asked for does not matter: the table may have come further since. */
function isMore({ kind }: SchemaChange): boolean {
  return !kind.startsWith("drop-");
}
