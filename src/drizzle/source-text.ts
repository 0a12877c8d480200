import type { SourcePlace } from "../model/driver.ts";
import { type FileTree, joinPath, textAt } from "../model/tree.ts";

/** Where the text of a file first has this, outside of comments; its first line where it has it nowhere. */
export function placeOf(tree: FileTree, file: string, what: string | RegExp): SourcePlace {
  const text = blankComments(textAt(tree, file) ?? "");
  const at = typeof what === "string" ? text.indexOf(what) : text.search(what);
  return { file, line: text.slice(0, Math.max(0, at)).split("\n").length };
}

/** Comments, or the strings and templates in which what looks like one is none; no string goes over a line. */
const commentOrString =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/** The text with spaces in place of its comments: every other character stays in its line and place. */
export function blankComments(text: string): string {
  return text.replace(commentOrString, (part) => (part.startsWith("/") ? part.replace(/[^\n]/g, " ") : part));
}

/** Folders and names of what runs beside the app: `src/test-db.ts`, `examples/migrate.ts`, `db.stories.tsx`. */
const sideline =
  /(?:^|[/._-])(?:tests?|testing|specs?|mocks?|fixtures?|e2e|examples?|samples?|demos?|stories|storybook|bench(?:mark)?s?|docs?)(?=[/._-]|$)/i;

/** Whether a source below the package's own folder is a test, an example or the like, by its path. */
export function isSideline(file: string, home: string): boolean {
  const start = joinPath(home, "");
  return sideline.test(file.startsWith(start) ? file.slice(start.length) : file);
}

/** Whether a source, by its path, migrates a developer's own database: `scripts/migrate-local.ts`. */
export function isForDevelopers(file: string): boolean {
  return /(?:^|[/._-])(?:local|dev|seed|reset|playground)(?=[/._-]|$)/i.test(file);
}
