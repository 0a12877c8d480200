import type { LedgerKind } from "../../model/driver.ts";
import type { Layout } from "../../model/migration.ts";
import type { Revision } from "../../model/report.ts";
import type { Rollout, RolloutWay } from "../../model/rollout.ts";
import type { ApplierEvidence, FolderStatus, OpenQuestion, Status } from "../../model/status.ts";
import { code, count, joinNames, visible } from "../../model/text.ts";
import { withoutCommands } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { indentText } from "../terminal/layout.ts";
import { type Style, terminalStyle } from "../terminal/style.ts";

/** What a status is laid out for. */
export interface StatusSurface {
  readonly width: number;
  readonly colour: boolean;
}

interface Page {
  readonly width: number;
  readonly style: Style;
}

/** At most so many drivers are shown for a folder; a program gets all of them. */
const mostAppliers = 5;

/** Where what is said begins, behind its word. */
const indent = " ".repeat(16);

/** What was found out, for people at a terminal: first the sides, then a block for each folder. */
export function renderStatus(status: Status, { width, colour }: StatusSurface): string {
  const page: Page = { width: Math.max(40, width), style: terminalStyle(colour, false) };
  const { base, head, folders, foreign } = status;
  const others = [
    ...status.left.map((path) => `${code(path || ".")} (not in ${code("migrations")} of the settings)`),
    ...foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`),
  ];
  const lines = [
    ...said("Base", base === null ? "not known: head is used instead" : revisionInWords(base), page),
    ...said("Head", revisionInWords(head), page),
    ...(folders.length === 0 ? said("Folders", "no Drizzle migration folder for SQLite", page) : []),
    ...folders.flatMap((folder) => ["", ...renderFolder(folder, page)]),
    ...(others.length + status.unknown.length === 0 ? [] : [""]),
    ...(others.length === 0 ? [] : said("Left alone", others.join(", "), page)),
    ...renderUnknown(status.unknown, page),
    ...(isSettled(status) ? [] : ["", ...indentText(howToSettle, "  ", page.width)]),
  ];
  return `${withoutCommands(lines.join("\n"))}\n`;
}

const howToSettle = "Pass these options to `check`; the action has inputs of the same names.";

function isSettled({ folders, unknown }: Status): boolean {
  const all = [...unknown, ...folders.flatMap((folder) => folder.unknown)];
  return !all.some(({ settle }) => settle?.startsWith("--"));
}

const layoutWords: { readonly [layout in Layout]: string } = {
  journal: "drizzle-kit 0.x, a journal",
  folders: "drizzle-kit 1.0, a folder for each",
};

const ledgerWords: { readonly [kind in LedgerKind]: string } = {
  when: "by timestamp: a migration that is not later than the last applied one never runs",
  name: "by name",
  "file-name": "by the name of the file",
};

function renderFolder(folder: FolderStatus, page: Page): readonly string[] {
  const { migrations, ledger, foreignKeys, failure } = folder;
  const { newest } = migrations;
  const found = `${count(migrations.head, "migration")} (${layoutWords[folder.layout]}), ${addedInWords(folder)}`;
  const time = newest?.when == null ? "" : `, ${dateOf(newest.when)}`;
  const table = ledger.table === null ? "an unknown table" : code(ledger.table);
  const all = `${count(migrations.base, "merged migration")} ${migrations.base === 1 ? "runs" : "run"}`;
  const history =
    migrations.base === 0
      ? "no merged migrations"
      : failure === null
        ? `${all} on a new database`
        : `${code(failure.migration)} fails on a new database: ${code(failure.message)}`;
  return [
    page.style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...said("Holds", found, page),
    ...(newest === null ? [] : said("Newest", `${code(newest.name)}${time}`, page)),
    ...renderAppliers(folder, page),
    ...said("Foreign keys", `${foreignKeys.on ? "on" : "off"} while migrating: ${placed(foreignKeys)}`, page),
    ...said("Rollout", rolloutInWords(folder.rollout), page),
    ...said("Ledger", `${table}, ${ledgerWords[ledger.kind]}`, page),
    ...said("History", history, page),
    ...renderUnknown(folder.unknown, page),
  ];
}

function rolloutInWords(rollout: Rollout | null): string {
  if (rollout === null) return "not known: advice covers every way";
  const { way, at, isGradual } = rollout;
  const place = at === null ? "" : `: ${code(`${at.file}:${at.line}`)}`;
  return `${rolloutWords[way]}${isGradual ? ", version by version" : ""}${place}`;
}

const rolloutWords: { readonly [way in RolloutWay]: string } = {
  "migrate-first": "migrates, then deploys",
  "deploy-first": "deploys, then migrates",
  "at-start": "the app migrates when it starts",
  "one-instance": "one instance, stopped while it migrates",
};

function addedInWords({ migrations }: FolderStatus): string {
  if (migrations.new.length === 0) return "none new";
  return `${migrations.new.length} new: ${joinNames(migrations.new, 3)}`;
}

function renderAppliers({ appliers, before }: FolderStatus, page: Page): readonly string[] {
  const shown = appliers.slice(0, mostAppliers);
  const more = appliers.length - shown.length;
  const lines = shown.flatMap((each, index) =>
    said(index === 0 ? "Applied by" : "", applierInWords(each), page),
  );
  return [
    ...lines,
    ...(more === 0 ? [] : said("", `and ${count(more, "weaker sign")}, shown by --json`, page)),
    ...(before === null ? [] : said("Before", `${before} on the base branch; head decides`, page)),
  ];
}

function applierInWords(each: ApplierEvidence): string {
  const role = each.chosen ? (each.firm ? "" : ", a guess") : each.firm ? ", also named" : ", less likely";
  return `${each.driver}${role}: ${placed(each)}`;
}

/** A reason with the line behind the file that it names; of a file that it does not name, both. */
function placed({ reason, at }: Pick<ApplierEvidence, "reason" | "at">): string {
  if (at === null) return reason;
  const place = code(`${at.file}:${at.line}`);
  if (reason.includes(place)) return reason;
  return reason.includes(code(at.file)) ? reason.replace(code(at.file), () => place) : `${reason} (${place})`;
}

function renderUnknown(questions: readonly OpenQuestion[], page: Page): readonly string[] {
  return questions.flatMap(({ what, settle }, index) => [
    ...said(index === 0 ? "Not known" : "", what, page),
    ...(settle === null ? [] : indentText(`set ${settle}`, `${indent}  `, page.width)),
  ]);
}

/** A line that begins with its word, and goes on under what is said. */
function said(word: string, text: string, { width, style }: Page): readonly string[] {
  const start = word === "" ? indent : `  ${style.dim(word.padEnd(indent.length - 2))}`;
  return indentText(renderMessage(text, "plain"), indent, width, start).map(style.names);
}

function revisionInWords({ rev, commit }: Revision): string {
  return commit === null ? rev : `${rev} (${code(commit.slice(0, 9))})`;
}

/** "2026-03-12 10:00 UTC"; as it is where that is no time. */
function dateOf(when: number): string {
  const date = new Date(when);
  return Number.isNaN(date.getTime())
    ? String(when)
    : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
