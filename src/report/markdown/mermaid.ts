import { nameKey } from "../../model/schema.ts";
import { shorten, visible } from "../../model/text.ts";
import type { Touched, TouchedKey, TouchedTable } from "../../model/touched.ts";

/** Fewer tables than this are seen without a picture. */
const fewest = 3;
/** More than this are a tangle. */
const most = 25;
/** As long as there are no more than this, parents to which nothing happens are drawn too. */
const roomy = 12;

/** A diagram of tables, and how many touched ones it leaves out. */
export interface Diagram {
  /** Mermaid's `erDiagram`: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
  readonly source: string;
  readonly left: number;
}

/**
 * The touched tables and the foreign keys between them, each table with what happens to it; null where there are too few
 * for a picture. No name can be more than text in it. It grows downwards, since a parent with many children would be wider
 * than a comment; before version 11.5 Mermaid takes `direction LR` for two boxes more.
 */
export function mermaidDiagram({ tables, keys }: Touched): Diagram | null {
  const touched = tables.filter(isTouched);
  if (touched.length < fewest) return null;
  const worst = touched.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  const shown = tables.length <= roomy ? tables : touched.filter((table) => worst.includes(table));
  const ids = new Map(shown.map(({ name }, at) => [nameKey(name), `t${at}`]));
  const drawn = keys.flatMap((key) => {
    const [child, parent] = [ids.get(nameKey(key.table)), ids.get(nameKey(key.parent))];
    return child === undefined || parent === undefined ? [] : [keyLine(key, child, parent)];
  });
  const boxes = shown.map((table) => `  ${ids.get(nameKey(table.name))}["${labelOf(table)}"]`);
  return {
    source: ["erDiagram", "  direction LR", ...boxes, ...drawn].join("\n"),
    left: touched.length - worst.length,
  };
}

/** How many tables something happens to. */
export function touchedCount({ tables }: Touched): number {
  return tables.filter(isTouched).length;
}

function isTouched({ fate, rows }: TouchedTable): boolean {
  return fate !== "kept" || rows !== "kept";
}

/** What must not be left out comes first. */
function rank({ fate, rows }: TouchedTable): number {
  if (rows === "lost" || fate === "dropped") return 0;
  return fate === "added" ? 2 : 1;
}

const rowWords = { lost: "loses rows", changed: "values change", added: "gets rows", kept: "" } as const;

function labelOf({ name, fate, rows }: TouchedTable): string {
  const words = [...(fate === "kept" ? [] : [fate]), ...(rows === "kept" ? [] : [rowWords[rows]])];
  const label = [asText(name), ...(words.length === 0 ? [] : [words.join(", ")])].join(" · ");
  return rows === "lost" ? `⚠️ ${label}` : label;
}

/** Parent, how many of it, line, how many of the child, child: one of several, none or one, dashed where it goes. */
function keyLine(key: TouchedKey, child: string, parent: string): string {
  const line = `${key.optional ? "|o" : "||"}${key.dropped ? ".." : "--"}o${key.unique ? "|" : "{"}`;
  const words = [
    key.columns.map(asText).join(" and "),
    ...(key.onDelete === "NO ACTION" ? [] : [key.onDelete.toLowerCase()]),
    ...(key.dropped ? ["dropped"] : []),
  ];
  return `  ${parent} ${line} ${child} : "${words.join(" · ")}"`;
}

/**
 * A name as text between quotes: all that is no letter, digit or mark inside of a word stands as Mermaid's code for it.
 * Labels are Markdown and HTML to Mermaid, `%%{` at any place changes its settings, and so does `direction LR`.
 */
function asText(name: string): string {
  return shorten(visible(name), 60).replace(
    /(?<![A-Za-z0-9])[_-]|[_-](?![A-Za-z0-9])|[^\p{L}\p{M}\p{N}_-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
