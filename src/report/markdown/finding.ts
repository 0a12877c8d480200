import type { Finding, Json } from "../../model/finding.ts";
import type { FolderReport, Revision } from "../../model/report.ts";
import { count, formatNumber, shorten } from "../../model/text.ts";
import { acceptPhrase } from "../accept-phrase.ts";
import { htmlCode, markdownCode, markdownFence, markdownLink, markdownText } from "../escape.ts";
import { readMessage, renderBlocks, renderMessage } from "../message.ts";
import { linesPhrase } from "../phrases.ts";
import type { Detail, MarkdownLinks } from "./context.ts";
import { renderReferences, renderReferencesTitle } from "./references.ts";

/** How a finding is shown as a block. */
export interface BlockStyle {
  readonly open: boolean;
  /** Whether the first line of the report says its message already. */
  readonly isHeadline: boolean;
}

/** A finding as a folded block: what, where, what to do, what the run showed. */
export function renderFinding(
  finding: Finding,
  mark: string,
  folder: FolderReport,
  base: Revision,
  detail: Detail,
  { open, isHeadline }: BlockStyle,
  links: MarkdownLinks,
): string {
  const rule = `${mark}<b>${finding.rule}</b>`;
  const accept = detail.remedy === 0 ? null : acceptPhrase(finding, folder);
  const title = isHeadline
    ? `Details: ${rule} (${htmlCode(shorten(baseName(finding.file), 100))} ${linesPhrase(finding.line, finding.endLine)})`
    : `${rule}: ${renderMessage(finding.message, "html", detail.message)}`;
  return [
    `<details${open ? " open" : ""}><summary>${title}${renderReferencesTitle(finding, base)}</summary>`,
    `${whereLink(finding, links)} · ${markdownLink(`what ${markdownCode(finding.rule)} means`, links.rule(finding.rule))}`,
    ...renderRemedy(finding.remedy, detail.remedy),
    ...renderEvidence(finding, detail.evidence),
    ...renderReferences(finding, base, detail.files, links),
    ...(accept === null ? [] : [`${renderMessage(accept, "markdown")}.`]),
    "</details>",
  ].join("\n\n");
}

/** A finding as one item of a list. */
export function renderFindingLine(
  finding: Finding,
  mark: string,
  most: number,
  links: MarkdownLinks,
): string {
  const message = renderMessage(finding.message, "markdown", most);
  return `- ${mark}**${finding.rule}**: ${message} · ${whereLink(finding, links)}`;
}

/** An accepted finding as one item of a list: who let it pass, and why. */
export function renderAcceptedLine(finding: Finding, most: number, links: MarkdownLinks): string {
  const acceptance = finding.accepted;
  if (acceptance === null) return renderFindingLine(finding, "", most, links);
  const by = {
    directive: "in the migration",
    input: "by the workflow",
    label: "by the label",
    config: "in `drizzle-gate.json`",
  }[acceptance.by];
  const who = acceptance.who === null ? "" : ` (${markdownCode(shorten(acceptance.who, 60))})`;
  const reason = markdownText(shorten(acceptance.reason, most));
  return `${renderFindingLine(finding, "", most, links)}<br>accepted ${by}${who}: ${reason}`;
}

/** File and lines of a finding, linked where they can be. */
function whereLink(finding: Finding, links: MarkdownLinks): string {
  const { file, line, endLine } = finding;
  const text = `${markdownCode(shorten(file, 200))} ${linesPhrase(line, endLine)}`;
  return markdownLink(text, links.blob(file, line, endLine));
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function renderRemedy(remedy: string, most: number): readonly string[] {
  const [first, ...rest] = most === 0 ? [] : renderBlocks(remedy, most);
  if (first === undefined) return [];
  return first.startsWith("```")
    ? ["**What to do:**", first, ...rest]
    : [`**What to do:** ${first}`, ...rest];
}

/** Evidence that is SQL or a difference, and how it is introduced. */
const fenced: { readonly [key: string]: readonly [title: string, language: string] } = {
  statement: ["The statement", "sql"],
  failing: ["Query that breaks", "sql"],
  query: ["Run this on production first", "sql"],
  diff: ["The difference", "diff"],
};

/** What other parts of the report show, or the message says in words: for programs alone. */
const shownElsewhere: ReadonlySet<string> = new Set([
  ...["references", "probe", "bytes", "change", "deleted", "difference", "drizzleKit", "forged", "gone"],
  ...["kind", "met", "statements"],
]);

function renderEvidence(finding: Finding, most: number): readonly string[] {
  if (most === 0) return [];
  const said = namesIn(`${finding.message}\n${finding.remedy}`);
  const entries = Object.entries(finding.evidence).filter(
    ([key, value]) => !shownElsewhere.has(key) && value !== null && value !== "" && !isSaid(value, said),
  );
  const facts = entries
    .filter(([key, value]) => isFact(key, value))
    .map(([key, value]) => fact(key, value, most));
  const blocks = entries
    .filter(([key, value]) => !isFact(key, value))
    .flatMap(([key, value]) =>
      block(finding.stage === "schema" && key === "statement" ? "failing" : key, value, most),
    );
  return [...(facts.length === 0 ? [] : [facts.join("\n")]), ...blocks];
}

/** Every name that a text has in backticks, whole and by its parts: `users.name`, `users` and `name`. */
function namesIn(text: string): ReadonlySet<string> {
  const names = readMessage(text).flatMap((block) =>
    block.kind === "fence"
      ? []
      : block.pieces.filter(({ kind }) => kind === "code").map((piece) => piece.text),
  );
  return new Set(names.flatMap((name) => [name, ...name.split(".")]));
}

/** Whether a value is nothing but names that the sentences of the finding say already. */
function isSaid(value: Json, said: ReadonlySet<string>): boolean {
  const values: readonly Json[] = isList(value) ? value : [value];
  return values.every((each) => typeof each === "string" && said.has(each));
}

function isFact(key: string, value: Json): boolean {
  if (Object.hasOwn(fenced, key) || isRecord(value)) return false;
  if (isList(value)) return value.every((item) => typeof item !== "object");
  return typeof value !== "string" || !value.includes("\n");
}

function fact(key: string, value: Json, most: number): string {
  const values: readonly Json[] = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key) ? labels[key] : words(key)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

const listed = 20;

/** Keys whose words alone would say little. */
const labels: { readonly [key: string]: string } = {
  when: "its timestamp",
  highWaterMark: "newest merged timestamp",
  sqlite: "SQLite says",
  drift: "the database differs in",
  latest: "latest timestamp before it",
  on: "fails on",
  ran: "recorded as run",
};

function block(key: string, value: Json, most: number): readonly string[] {
  const [title, language] = (Object.hasOwn(fenced, key) ? fenced[key] : undefined) ?? [
    capital(words(key)),
    "json",
  ];
  if (typeof value === "string") {
    return [`${title}:`, markdownFence(shorten(value, most), language === "json" ? "" : language)];
  }
  const table = isList(value) ? renderRecords(value) : null;
  return [`${title}:`, table ?? markdownFence(shorten(JSON.stringify(value, null, 2), most), "json")];
}

/** A list of flat records as a table; null where it is none. */
function renderRecords(values: readonly Json[]): string | null {
  const records = values.filter(isRecord);
  const keys = Object.keys(records[0] ?? {});
  const flat = records.every((record) =>
    Object.values(record).every((value) => value === null || typeof value !== "object"),
  );
  if (records.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records.slice(0, listed).map((record) => keys.map((key) => cell(record[key])));
  const lines = [keys.map(words), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records.length - rows.length;
  return `${lines.join("\n")}${left > 0 ? `\n\n… and ${count(left, "more row")}` : ""}`;
}

function cell(value: Json | undefined): string {
  return value === undefined || value === null ? "" : renderValue(value, 120);
}

/** A number as people write it; a time in milliseconds as a date as well, beside what the journal has; all else as code. */
function renderValue(value: Json, most: number): string {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most));
}

/** " (2026-01-31 09:05 UTC)"; nothing where no calendar has the day. */
function dateOf(ms: number): string {
  const date = new Date(ms);
  const inRange = ms > 0 && ms < 4e12 && !Number.isNaN(date.getTime());
  return inRange ? ` (${date.toISOString().slice(0, 16).replace("T", " ")} UTC)` : "";
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A key as words: "rowsBefore" → "rows before"; as code where it is some stranger's name. */
function words(key: string): string {
  const shown = shorten(key, 60);
  return /^\w+$/.test(shown) ? shown.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : markdownCode(shown);
}
