import type { BrokenQuery } from "../../model/code-query.ts";
import { nameKey, sameName } from "../../model/schema.ts";
import type { SideCode, SourceQuery, Touch } from "../../model/source-code.ts";
import { readWords } from "../words.ts";

/** Whether a query in the sources comes to what was tried and does not do as before. */
export function meets({ touches }: SourceQuery, broken: BrokenQuery, code: SideCode): boolean {
  const own = touches.filter(({ table }) => table === nameKey(broken.query.table));
  return own.some((touch) => touch.verb === "any" || touchMeets(touch, broken, code));
}

function touchMeets(touch: Touch, { query, message, turnsOn }: BrokenQuery, code: SideCode): boolean {
  const words = readWords(message);
  const about = query.column?.split(", ") ?? [];
  if (turnsOn !== undefined && words.kind !== "type" && query.verb !== "delete")
    return writesAny(touch, turnsOn, code);
  switch (words.kind) {
    case "no-table":
      return sameName(words.name, query.table) || touch.verb !== "read";
    case "no-column":
      return asksFor(touch, words.names, code);
    case "not-null":
      return touch.verb === "insert"
        ? touch.given === null || !namesColumns(touch.given, words.names)
        : touch.verb === "update" && asksFor(touch, words.names, code);
    case "unique":
      return touch.verb === "insert" || (touch.verb === "update" && asksFor(touch, words.names, code));
    case "no-target":
      return touch.targets.some((target) => target.length === 0 || isTarget(target, about));
    case "foreign-key":
      if (query.verb === "delete") return touch.verb === "delete";
      return (
        touch.verb === "insert" ||
        (touch.verb === "update" && (about.length === 0 || asksFor(touch, about, code)))
      );
    case "check":
      return touch.verb === "insert" || touch.verb === "update";
    case "retyped":
      // A write reads nothing but what it gives back.
      if (touch.returned !== undefined) return namesColumns(touch.returned, about);
      return about.length === 0 || asksFor(touch, about, code);
    case "type":
    case "generated": {
      const names = "names" in words && words.names.length > 0 ? words.names : about;
      return names.length === 0 || asksFor(touch, names, code);
    }
    case "other":
      return query.verb === "view" || (query.verb === "read" ? true : touch.verb === query.verb);
  }
}

/** Whether a touch writes a value into one of these columns. */
function writesAny(touch: Touch, names: readonly string[], code: SideCode): boolean {
  if (touch.verb === "update") return asksFor(touch, names, code);
  return touch.verb === "insert" && (touch.given === null || namesColumns(touch.given, names));
}

/** Whether a touch asks for one of these columns; where it asks for all, those that the code declares. */
function asksFor({ columns, table, declaredIn }: Touch, names: readonly string[], code: SideCode): boolean {
  if (columns !== null) return namesColumns(columns, names);
  const declared = code.tables.find(({ name, file }) => nameKey(name) === table && file === declaredIn);
  if (declared === undefined || !declared.isWhole || declared.columns.length === 0) return true;
  return declared.columns.some(({ key, name }) =>
    names.some((wanted) => (name === null ? isKeyOf(key, wanted) : sameName(name, wanted))),
  );
}

/** Whether a column without a name of its own may be called so: as its key, with or without `casing`. */
function isKeyOf(key: string, name: string): boolean {
  const plain = (text: string): string => text.replace(/[_'’-]/g, "").toLowerCase();
  return plain(key) === plain(name);
}

/** Whether one of the names is among them; those are in lower case. */
export function namesColumns(columns: readonly string[], names: readonly string[]): boolean {
  const known = new Set(columns);
  return names.some((name) => known.has(name.toLowerCase()));
}

/** The names of a target are of each of its columns one or more: with and without `casing`. */
function isTarget(target: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((name) => target.includes(name.toLowerCase()));
}
