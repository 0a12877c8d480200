import type { Report } from "../model/report.ts";
import { annotationsOf, renderAnnotation } from "./annotations.ts";
import { toCodeQuality } from "./code-quality.ts";
import { renderCopies } from "./copies.ts";
import type { FormatName } from "./format-list.ts";
import { toJsonV1 } from "./json-v1/write.ts";
import { rulePage } from "./links.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { renderTerminal } from "./terminal/terminal.ts";

/** What the place that a report is written to can show. */
export interface Surface {
  readonly width: number;
  readonly colour: boolean;
  readonly links: boolean;
}

/** The report as this text, ending in a line feed where there is anything to say. */
type Render = (report: Report, surface: Surface) => string | Promise<string>;

const renderers: { readonly [name in FormatName]: Render } = {
  terminal: renderTerminal,
  json: (report) => asJson(toJsonV1(report)),
  markdown: renderFile,
  copies: renderCopies,
  sarif: renderSarif,
  github: renderAnnotations,
  gitlab: (report) => asJson(toCodeQuality(report)),
};

/** What a file can show. */
export const fileSurface: Surface = { width: 100, colour: false, links: false };

/** The report as that text. */
export async function render(report: Report, name: FormatName, surface: Surface): Promise<string> {
  return await renderers[name](report, surface);
}

/** It may land in a log or at a terminal: what would be obeyed there is spelled out, which reads the same. */
function asJson(value: object): string {
  const json = JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[");
  return `${json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

/** Control characters beyond those that JSON spells out, and what turns a line round. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function renderFile(report: Report): string {
  const rule = (id: string) => rulePage(report.tool.version, id);
  const links = { blob: () => null, base: () => null, rule, run: null };
  return `${renderMarkdown(report, { kind: "file", links, limit: 900_000, previous: null }).trimEnd()}\n`;
}

/** What only SARIF needs, all the rules, is loaded only here: it would be a tenth of the time that a small check takes. */
async function renderSarif(report: Report): Promise<string> {
  const [{ toSarif }, { rules }] = await Promise.all([import("./sarif.ts"), import("../rules/index.ts")]);
  return asJson(toSarif(report, rules));
}

function renderAnnotations(report: Report): string {
  return annotationsOf(report)
    .map((annotation) => `${renderAnnotation(annotation)}\n`)
    .join("");
}
