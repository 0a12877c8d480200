import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  repository
} from "./chunk-4DX4WZZH.js";
import {
  codeSpans,
  longestRun,
  shorten,
  visible,
  visibleLines,
  withoutLastBreaks
} from "./chunk-4RE4VVOR.js";

// src/report/links.ts
function rulePage(version, rule) {
  return `${repository}/blob/v${version}/docs/rules/${encodeURIComponent(rule)}.md`;
}
function rulesPage(version) {
  return `${repository}/blob/v${version}/docs/rules/README.md`;
}
var homePage = repository;

// src/report/escape.ts
var gap = "&#8203;";
function markdownText(text) {
  const escaped = onOneLine(text).replace(/[&<>`\\|]/g, entity).replace(/[*_[\]~$]/g, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2").replace(/^[-+=#]/, "\\$&");
  return breakLinks(escaped);
}
function markdownCode(text) {
  const shown = visible(text);
  if (!/[`|\\]|^\s|\s$|^$/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[!-,/:-@[-`{-~]|^\s|\s$/g, entity)}</code>`;
}
function markdownFence(text, language) {
  const shown = withoutLastBreaks(visibleLines(text));
  const ticks = "`".repeat(longestRun(shown) + 1);
  return `${ticks}${/^[a-z]+$/.test(language) ? language : ""}
${shown}
${ticks}`;
}
function markdownLink(markdown, target) {
  if (target === null || !/^https?:\/\//.test(target)) return markdown;
  const safe = visible(target).replace(
    /[\s<>()\\"'`|[\]]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `[${markdown}](${safe})`;
}
function htmlText(text) {
  return breakLinks(onOneLine(text).replace(/[&<>"']/g, entity));
}
function htmlCode(text) {
  return `<code>${visible(text).replace(/[&<>"']/g, entity)}</code>`;
}
function commandData(text) {
  return text.replace(/[%\r\n]/g, percent);
}
function commandProperty(text) {
  return text.replace(/[%\r\n:,]/g, percent);
}
function withoutCommands(text) {
  return text.replace(/^([^\S\n\r\u2028\u2029]*)::/gm, "$1: :").replaceAll("##[", "# #[");
}
function onOneLine(text) {
  return visible(text.replace(/\s+/g, " ").trim());
}
function breakLinks(text) {
  return text.replace(/@/g, `@${gap}`).replace(/(?<!&)#(?=\d)/g, `#${gap}`).replace(/\bgh-(?=\d)/gi, (found) => `${found.slice(0, 2)}${gap}-`).replaceAll("://", `:${gap}//`).replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${gap}.`).replace(/:(?=[\w+\\-]+:)/g, `:${gap}`);
}
function entity(character) {
  if (character === "&") return "&amp;";
  if (character === "<") return "&lt;";
  if (character === ">") return "&gt;";
  return `&#${character.charCodeAt(0)};`;
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/report/message.ts
var copied = /* @__PURE__ */ new Set(["sql", "ts", "json", "diff", "sh"]);
function readMessage(text) {
  const blocks = [];
  const lines = text.split(/\r?\n/);
  const unclosed = /* @__PURE__ */ new Set();
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
function readPieces(line) {
  const pieces = [];
  let end = 0;
  for (const span of codeSpans(line)) {
    if (span.start > end) pieces.push({ kind: "text", text: line.slice(end, span.start) });
    pieces.push({ kind: "code", text: span.text });
    end = span.end;
  }
  if (end < line.length) pieces.push({ kind: "text", text: line.slice(end) });
  return pieces;
}
function renderMessage(text, target, most = Number.POSITIVE_INFINITY) {
  const pieces = readMessage(text).flatMap(
    (block) => block.kind === "fence" ? [] : [{ kind: "text", text: " " }, ...block.pieces]
  );
  return renderPieces(shortenPieces(pieces.slice(1), most), target);
}
function renderFirstLine(text, target, most = Number.POSITIVE_INFINITY) {
  const first = readMessage(text).find((block) => block.kind === "paragraph");
  return first === void 0 ? "" : renderPieces(shortenPieces(first.pieces, most), target);
}
function renderBlocks(text, most) {
  const rendered = [];
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
function renderPlain(text) {
  return readMessage(text).map((block) => block.kind === "fence" ? visibleLines(block.text) : renderPieces(block.pieces, "plain")).join("\n");
}
function renderPieces(pieces, target) {
  return pieces.map((piece, index) => renderPiece(piece, target, index === 0)).join("");
}
function renderPiece(piece, target, first) {
  if (piece.kind === "code") {
    if (target === "markdown") return markdownCode(piece.text);
    return target === "html" ? htmlCode(piece.text) : `\`${visible(piece.text)}\``;
  }
  if (target === "plain") return visible(piece.text);
  const before = !first && /^\s/.test(piece.text) ? " " : "";
  const after = /\s$/.test(piece.text) && piece.text.trim() !== "" ? " " : "";
  return `${before}${target === "markdown" ? markdownText(piece.text) : htmlText(piece.text)}${after}`;
}
function shortenPieces(pieces, most) {
  const kept = [];
  let left = most;
  for (const piece of pieces) {
    if (left <= 0) return [...kept, { kind: "text", text: "…" }];
    kept.push({ kind: piece.kind, text: shorten(piece.text, left) });
    left -= piece.text.length;
  }
  return kept;
}
function lengthOf(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

// src/report/fingerprints.ts
import { createHash } from "node:crypto";
function fingerprints(findings) {
  const seen = /* @__PURE__ */ new Map();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rule, finding.file, finding.subject]);
    const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  });
}

export {
  rulePage,
  rulesPage,
  homePage,
  markdownText,
  markdownCode,
  markdownFence,
  markdownLink,
  htmlCode,
  commandData,
  commandProperty,
  withoutCommands,
  readMessage,
  renderMessage,
  renderFirstLine,
  renderBlocks,
  renderPlain,
  renderPieces,
  fingerprints
};
