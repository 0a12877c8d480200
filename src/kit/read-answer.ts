import { stripVTControlCharacters } from "node:util";
import { oneLine } from "../worker/last-words.ts";

/** What drizzle-kit's words and files come to. */
export type KitAnswer =
  | { readonly kind: "in-sync" }
  | { readonly kind: "changes"; readonly statements: readonly string[] }
  | { readonly kind: "question"; readonly about: readonly string[] }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * Reads the answer of `drizzle-kit generate`. Its exit code is 0 in most cases of trouble, so only two things count:
 * SQL files that were not there before, and the one sentence it has for a schema that is in step. A question about
 * renames proves that there are changes: it is asked where something is gone and something new.
 */
export function readAnswer(said: string, written: readonly string[]): KitAnswer {
  const words = stripVTControlCharacters(said);
  const statements = written
    .flatMap((text) => text.split("--> statement-breakpoint"))
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  if (statements.length > 0) return { kind: "changes", statements };
  if (isQuestion(words)) return { kind: "question", about: subjectsIn(words) };
  // 0.x leaves such a column out, and then finds nothing to do.
  const isLeftOut = words.includes("not possible to ALTER TABLE ADD COLUMN a STORED column");
  if (words.includes("No schema changes, nothing to migrate") && !isLeftOut) return { kind: "in-sync" };
  return { kind: "failed", reason: troubleIn(words) };
}

/** Up to 0.30 it prints the question and ends; 0.31 throws before it is printed; 1.0 lists what it needs to know. */
function isQuestion(words: string): boolean {
  return /Is .+ created or renamed from another |Interactive prompts require a TTY|^missing_hints: /m.test(
    words,
  );
}

function subjectsIn(words: string): readonly string[] {
  const columns = words.matchAll(/^Is (\S+) column in (\S+) table created or renamed/gm);
  const tables = words.matchAll(/^Is (\S+) table created or renamed/gm);
  const hints = words.matchAll(/^\d+\. Rename or create .*\spublic\.(\S+)$/gm);
  return [
    ...[...columns].map(([, column, table]) => `${table}.${column}`),
    ...[...tables, ...hints].map(([, name = ""]) => name),
  ];
}

/** The line that says most: that of an error, or the last one. */
function troubleIn(words: string): string {
  const lines = words
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line) => line !== "" && !/^(?:Node\.js v\d|Reading config file|Require stack:|- |at )/.test(line),
    );
  const telling = lines.find((line) => /^(?:\w*Error\b|\[Warning\])/i.test(line));
  return oneLine(telling ?? lines.at(-1) ?? "");
}
