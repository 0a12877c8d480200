import type { Json } from "./finding.ts";

export const referenceKinds = ["declared", "used", "sql"] as const;

/** `declared`: in the Drizzle schema · `used`: through the table's binding in code · `sql`: in a text of SQL. */
export type ReferenceKind = (typeof referenceKinds)[number];

/** A place of base's sources that names what is gone. */
export interface Reference {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly kind: ReferenceKind;
  /** "users", "users.nickname": the names of the database. */
  readonly name: string;
}

/** What base's sources say of what a finding is about: a hint, since text is read and no type is known. */
export interface References {
  /** How many places there are; none only where the sources were read whole and the schema was found without it. */
  readonly found: number;
  /** The first of them: declarations before uses, then by path and line. */
  readonly places: readonly Reference[];
  /** How many sources were not searched: too large, too many, or no JavaScript. */
  readonly left: number;
}

/** Reads the `references` of a finding's evidence, which may come from a stranger's report; null where there are none. */
export function readReferences(evidence: { readonly [key: string]: Json }): References | null {
  const value = evidence["references"];
  if (!isRecord(value)) return null;
  const { found, places, left } = value;
  if (typeof found !== "number" || typeof left !== "number" || !Array.isArray(places)) return null;
  return { found, left, places: places.flatMap((place: Json) => readPlace(place) ?? []) };
}

function readPlace(value: Json): Reference | null {
  if (!isRecord(value)) return null;
  const { file, line, name } = value;
  const kind = referenceKinds.find((known) => known === value["kind"]);
  if (typeof file !== "string" || typeof line !== "number" || typeof name !== "string") return null;
  return kind === undefined ? null : { file, line, kind, name };
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
