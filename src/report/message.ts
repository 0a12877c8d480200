import { codeSpans } from "../model/code-spans.ts";
import { shorten, visible, visibleLines } from "../model/text.ts";
import { htmlCode, htmlText, markdownCode, markdownFence, markdownText } from "./escape.ts";

/** A stretch of a sentence. */
export interface Piece {
  readonly kind: "text" | "code";
  readonly text: string;
}

/** A paragraph, or lines to copy. */
export type Block =
  | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
  | { readonly kind: "fence"; readonly language: string; readonly text: string };

/** What a sentence is rendered for. `plain` keeps backticks, as people type them. */
export type Target = "markdown" | "html" | "plain";

/** Languages of lines to copy. Others GitHub might draw, as it does diagrams, maps and formulas. */
const copied: ReadonlySet<string> = new Set(["sql", "ts", "json", "diff", "sh"]);

/** Reads what `model/text.ts` wrote. Never fails: a backtick or fence that nothing closes is text. */
export function readMessage(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split(/\r?\n/);
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const opening = /^(`{3,})([a-z]*)$/.exec(line);
    const [, ticks = "", language = ""] = opening ?? [];
    const end = ticks === "" || unclosed.has(ticks) ? -1 : lines.indexOf(ticks, at + 1);
    if (end < 0) unclosed.add(ticks);
    if (end >= 0) {
      const shown = copied.has(language) ? language : "";
      blocks.push({ kind: "fence", language: shown, text: lines.slice(at + 1, end).join("\n") });
      at = end;
    } else if (line.trim() !== "") {
      blocks.push({ kind: "paragraph", pieces: readPieces(line) });
    }
  }
  return blocks;
}

function readPieces(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const span of codeSpans(line)) {
    if (span.start > end) pieces.push({ kind: "text", text: line.slice(end, span.start) });
    pieces.push({ kind: "code", text: span.text });
    end = span.end;
  }
  if (end < line.length) pieces.push({ kind: "text", text: line.slice(end) });
  return pieces;
}

/** A message on one line. Lines to copy are left out: they need a place of their own. */
export function renderMessage(text: string, target: Target, most = Number.POSITIVE_INFINITY): string {
  const pieces = readMessage(text).flatMap((block) =>
    block.kind === "fence" ? [] : [{ kind: "text", text: " " } as const, ...block.pieces],
  );
  return renderPieces(shortenPieces(pieces.slice(1), most), target);
}

/** The first paragraph of a message on one line. */
export function renderFirstLine(text: string, target: Target, most = Number.POSITIVE_INFINITY): string {
  const first = readMessage(text).find((block) => block.kind === "paragraph");
  return first === undefined ? "" : renderPieces(shortenPieces(first.pieces, most), target);
}

/** A message as Markdown paragraphs and fences, together about `most` characters long. */
export function renderBlocks(text: string, most: number): readonly string[] {
  const rendered: string[] = [];
  let left = most;
  for (const block of readMessage(text)) {
    if (left <= 0) return [...rendered, "…"];
    if (block.kind === "fence") {
      rendered.push(markdownFence(shorten(block.text, left), block.language));
      left -= block.text.length;
    } else {
      rendered.push(renderPieces(shortenPieces(block.pieces, left), "markdown"));
      left -= lengthOf(block.pieces);
    }
  }
  return rendered;
}

/** A message as plain text of several lines. */
export function renderPlain(text: string): string {
  return readMessage(text)
    .map((block) => (block.kind === "fence" ? visibleLines(block.text) : renderPieces(block.pieces, "plain")))
    .join("\n");
}

/** Pieces of one paragraph on one line. */
export function renderPieces(pieces: readonly Piece[], target: Target): string {
  return pieces.map((piece, index) => renderPiece(piece, target, index === 0)).join("");
}

function renderPiece(piece: Piece, target: Target, first: boolean): string {
  if (piece.kind === "code") {
    if (target === "markdown") return markdownCode(piece.text);
    return target === "html" ? htmlCode(piece.text) : `\`${visible(piece.text)}\``;
  }
  if (target === "plain") return visible(piece.text);
  const before = !first && /^\s/.test(piece.text) ? " " : "";
  const after = /\s$/.test(piece.text) && piece.text.trim() !== "" ? " " : "";
  return `${before}${target === "markdown" ? markdownText(piece.text) : htmlText(piece.text)}${after}`;
}

function shortenPieces(pieces: readonly Piece[], most: number): readonly Piece[] {
  const kept: Piece[] = [];
  let left = most;
  for (const piece of pieces) {
    if (left <= 0) return [...kept, { kind: "text", text: "…" }];
    kept.push({ kind: piece.kind, text: shorten(piece.text, left) });
    left -= piece.text.length;
  }
  return kept;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}
