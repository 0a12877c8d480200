import type { FixReport, FolderFix } from "../../model/fix.ts";
import { code, count, joinNames } from "../../model/text.ts";
import { withoutCommands } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { indentText } from "../terminal/layout.ts";
import { type Style, terminalStyle } from "../terminal/style.ts";
import { type DiffLine, unifiedDiff } from "./unified-diff.ts";

/** What came of it beside the report. */
export interface FixState {
  readonly written: boolean;
  /** Whether an earlier run was interrupted and its work done now. */
  readonly finished: boolean;
}

interface Page {
  readonly width: number;
  readonly style: Style;
}

/** What fixes a branch, for people at a terminal: folder by folder what is done and why, the difference, and what is next. */
export function renderFix(
  report: FixReport,
  state: FixState,
  surface: { readonly width: number; readonly colour: boolean },
): string {
  const page: Page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { folders, base } = report;
  const lines = [
    ...(state.finished ? said("An earlier run was interrupted. Its changes are complete now.", page) : []),
    ...folders.flatMap((folder) => [...renderFolder(folder, state, page), ""]),
    ...summary(report, state).flatMap((each) => said(each, page)),
    ...folders.flatMap(({ behind }) =>
      behind.length === 0
        ? []
        : said(
            `Base has moved on. Merge it (${code(`git merge ${base.rev}`)}) before you run ${code("drizzle-kit generate")}. If git reports a conflict in the folder, run this again.`,
            page,
          ),
    ),
  ];
  return withoutCommands(`${lines.join("\n")}\n`);
}

function summary({ folders, unchanged, base }: FixReport, { written }: FixState): readonly string[] {
  const edits = folders.flatMap((folder) => folder.edits).length;
  const isStuck = folders.some(({ obstacles }) => obstacles.length > 0);
  const files = count(edits, "file");
  if (edits > 0)
    return written
      ? [`Changed ${files}. Look at them, then ${code("git add")} and commit them.`]
      : [
          `${files} would change. Nothing was written yet.`,
          `Run ${code("drizzle-gate fix --write")} to change them.`,
        ];
  if (isStuck) return ["Nothing was changed."];
  const looked = [...folders.map(({ path }) => path), ...unchanged].map((path) => path || ".");
  return [
    looked.length === 0
      ? "There is no Drizzle migration folder for SQLite."
      : `Nothing to fix in ${joinNames(looked)}, compared with ${code(base.rev)}.`,
  ];
}

function renderFolder(folder: FolderFix, { written }: FixState, page: Page): readonly string[] {
  const { style } = page;
  const { path, steps, obstacles, edits, solved, left } = folder;
  const title = style.bold(path || ".");
  if (obstacles.length > 0)
    return [
      `${title}: ${style.red("cannot be fixed")}`,
      ...obstacles.flatMap((each) => listed(each, page)),
      ...said("Generate the branch's migration again on top of base.", page).map((line) => `  ${line}`),
    ];
  if (edits.length === 0) return [`${title}: ${style.green("nothing to fix")}`, ...leftLines(left, page)];
  return [
    `${title}: ${written ? "fixed" : "can be fixed"}`,
    ...steps.flatMap((each) => listed(each, page)),
    "",
    ...(written ? [] : [...unifiedDiff(edits).map((line) => painted(line, style)), ""]),
    ...proofLines(solved, page),
    ...leftLines(left, page),
  ];
}

function proofLines(solved: FolderFix["solved"], page: Page): readonly string[] {
  const rules = [...new Set(solved.map(({ rule }) => rule))];
  const gone = rules.length === 0 ? "" : ` It no longer finds ${joinNames(rules)}.`;
  return said(
    `Proven: the check ran on the result. Base's history is unchanged, and the migrations run on an existing database and on a new one.${gone}`,
    page,
  );
}

function leftLines(left: FolderFix["left"], page: Page): readonly string[] {
  if (left.length === 0) return [];
  return [
    ...said("The check still finds:", page),
    ...left.flatMap(({ rule, message }) => listed(`${code(rule)}: ${message}`, page)),
  ];
}

function listed(text: string, page: Page): readonly string[] {
  const [first = "", ...rest] = said(text, { ...page, width: page.width - 4 });
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}

function said(text: string, { width, style }: Page): readonly string[] {
  return indentText(renderMessage(text, "plain"), "", width).map(style.names);
}

function painted({ kind, text }: DiffLine, style: Style): string {
  switch (kind) {
    case "header":
      return style.bold(text);
    case "place":
      return style.cyan(text);
    case "gone":
      return style.red(text);
    case "new":
      return style.green(text);
    case "same":
      return text;
  }
}
