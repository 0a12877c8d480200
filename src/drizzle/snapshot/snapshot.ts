import type { FolderProblem, Snapshot } from "../../model/migration.ts";
import type { Schema } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { lineCounter, mergeMarkerLine } from "../../sql/lines.ts";
import { schemaOfEntities } from "./entities.ts";
import { type Fields, fieldsIn } from "./parts.ts";
import { schemaOfTables } from "./tables.ts";

/**
 * Reads a snapshot of drizzle-kit for SQLite: versions 5 and 6 of 0.x, version 7 of 1.0. A text that is no
 * snapshot gives the problem with its line. `schema()` parses again on each call, so that a folder of many large
 * snapshots costs no memory; it gives null for a version or shape that nobody knows here.
 */
export function readSnapshot(
  file: string,
  migration: string | null,
  text: string,
): Snapshot | { readonly problem: FolderProblem } {
  const marker = mergeMarkerLine(text);
  if (marker !== null) return problemAt("merge-markers", file, marker, "contains merge conflict markers");
  const parsed = parseSnapshot(text);
  if ("trouble" in parsed) return problemAt("snapshot-unreadable", file, parsed.line, parsed.trouble);
  const { id, prevId, prevIds } = parsed.value;
  const parents = Array.isArray(prevIds) ? prevIds : [prevId];
  return {
    file,
    migration,
    id: typeof id === "string" ? id : "",
    prevIds: parents.filter((parent) => typeof parent === "string"),
    text,
    schema: () => schemaOf(text),
    entities: () => entitiesOf(text),
  };
}

function problemAt(kind: FolderProblem["kind"], file: string, line: number, trouble: string) {
  const problem: FolderProblem = {
    kind,
    at: { file, line, endLine: line },
    message: `${code(file)} ${trouble}`,
  };
  return { problem };
}

type Parsed = { readonly value: Fields } | { readonly trouble: string; readonly line: number };

function parseSnapshot(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return { value: value as Fields };
    return { trouble: "is JSON, but not a snapshot", line: 1 };
  } catch (error) {
    const message = (error as Error).message;
    return { trouble: `is not JSON: ${message}`, line: lineOfError(text, message) };
  }
}

/** JSON.parse tells the position of most errors in its message; a text that stops too early fails at its end. */
function lineOfError(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  return lineCounter(text)(position === undefined ? Math.max(text.length - 1, 0) : Number(position));
}

function entitiesOf(text: string): readonly Fields[] | null {
  const parsed = parseSnapshot(text);
  if ("trouble" in parsed || parsed.value["version"] !== "7") return null;
  return fieldsIn(parsed.value["ddl"]);
}

function schemaOf(text: string): Schema | null {
  const parsed = parseSnapshot(text);
  if ("trouble" in parsed) return null;
  switch (parsed.value["version"]) {
    case "5":
    case "6":
      return schemaOfTables(parsed.value);
    case "7":
      return schemaOfEntities(parsed.value);
    default:
      return null;
  }
}
