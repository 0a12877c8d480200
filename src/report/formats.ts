import type { Report } from "../model/report.ts";
import { annotationsOf, renderAnnotation } from "./annotations.ts";
import { toCodeQuality } from "./code-quality.ts";
import { renderCopies } from "./copies.ts";
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

/** A text that a report can be written as. */
interface Format {
  /** What it is for, as the help says. */
  readonly words: string;
  /** Whether the action has an input for a file of it: `<name>-file`. */
  readonly input: boolean;
  /** The report as this text, ending in a line feed where there is anything to say. */
  readonly render: (report: Report, surface: Surface) => string | Promise<string>;
}

/** Every format there is. The command line, its help and the action's inputs follow from this list. */
export const formats = {
  terminal: { words: "to read here", input: false, render: renderTerminal },
  json: { words: "for programs", input: true, render: (report) => asJson(toJsonV1(report)) },
  markdown: { words: "for a comment", input: false, render: renderFile },
  copies: { words: "for a spreadsheet of production copies", input: true, render: renderCopies },
  sarif: { words: "for code scanning", input: true, render: renderSarif },
  github: {
    words: "for annotations on the lines of a pull request",
    input: false,
    render: renderAnnotations,
  },
  gitlab: {
    words: "for GitLab's code quality",
    input: false,
    render: (report) => asJson(toCodeQuality(report)),
  },
} as const satisfies { readonly [name: string]: Format };

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names of all formats, in the order of the help. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** A format that the action has an input for. */
export type InputFormat = {
  [name in FormatName]: (typeof formats)[name]["input"] extends true ? name : never;
}[FormatName];

/** The formats that the action has inputs for. */
export const inputFormats = formatNames.filter((name): name is InputFormat => formats[name].input);

/** What a file can show. */
export const fileSurface: Surface = { width: 100, colour: false, links: false };

/** The report as that text. */
export async function render(report: Report, name: FormatName, surface: Surface): Promise<string> {
  const format: Format = formats[name];
  return await format.render(report, surface);
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
