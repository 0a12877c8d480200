import type { Finding } from "../../model/finding.ts";
import { type References, readReferences } from "../../model/reference.ts";
import type { Revision } from "../../model/report.ts";
import { formatNumber, shorten } from "../../model/text.ts";
import { markdownCode, markdownLink } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { type FilePlaces, hintPhrase, placesByFile, referencesPhrase } from "../reference-places.ts";
import type { MarkdownLinks } from "./context.ts";

/** Lines of a file that are linked; the others are counted. */
const mostLines = 8;

/** " · 3 places in `main` still name it", for the title of a fold; nothing where nothing was searched. */
export function renderReferencesTitle({ evidence }: Finding, base: Revision): string {
  const references = readReferences(evidence);
  return references === null ? "" : ` · ${renderMessage(referencesPhrase(references, base), "html")}`;
}

/** Where base's code still names what a finding is about: so many of its files, each with links to the lines. */
export function renderReferences(
  { evidence }: Finding,
  base: Revision,
  mostFiles: number,
  links: MarkdownLinks,
): readonly string[] {
  const references = readReferences(evidence);
  if (references === null || mostFiles === 0) return [];
  const phrase = renderMessage(referencesPhrase(references, base), "markdown");
  const lead = `**Code:** ${phrase} (${hintPhrase(references)})`;
  return [references.found === 0 ? `${lead}.` : `${lead}:`, ...renderPlaces(references, mostFiles, links)];
}

function renderPlaces(
  { found, places }: References,
  mostFiles: number,
  links: MarkdownLinks,
): readonly string[] {
  const files = placesByFile(places);
  if (files.length === 0) return [];
  const shown = files.slice(0, mostFiles);
  const lines = shown.map((file) => `- ${renderFile(file, links)}`);
  const named = new Set(shown.map(({ file }) => file));
  const left = found - places.filter(({ file }) => named.has(file)).length;
  return [[...lines, ...(left === 0 ? [] : [`- … and ${formatNumber(left)} more`])].join("\n")];
}

function renderFile({ file, kinds }: FilePlaces, links: MarkdownLinks): string {
  const parts = kinds.map(({ words, lines }) => {
    const shown = lines.slice(0, mostLines).map((line) => markdownLink(String(line), links.base(file, line)));
    const left = lines.length - shown.length;
    const more = left === 0 ? "" : ` and ${formatNumber(left)} more`;
    return `${words} ${lines.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
  });
  return `${markdownCode(shorten(file, 200))} ${parts.join(" · ")}`;
}
