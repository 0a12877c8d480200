import { isSound } from "../../fix/suggest.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import type { Suggestion } from "../../model/suggestion.ts";
import { code, joinNames } from "../../model/text.ts";
import { markdownFence } from "../../report/escape.ts";
import { renderMessage } from "../../report/message.ts";
import { digest } from "../mark.ts";

/** A suggestion as it is to be posted. */
export interface SuggestionDraft {
  readonly place: Suggestion;
  readonly mark: Omit<SuggestionMark, "text">;
  /** The text below the mark. */
  readonly text: string;
}

/** What a review comment of ours says about itself on its first line. Only numbers and hex digits. */
export interface SuggestionMark {
  /** Tells the suggestions of several jobs or matrix legs apart. */
  readonly key: string;
  /** Of what is suggested and what it solves, whatever time it names. */
  readonly content: string;
  /** Of the text below the mark, so that an edit by hand is noticed. */
  readonly text: string;
  /** The run that wrote it. */
  readonly run: number;
}

/** More folders than this with the same trouble are for the command line. */
const mostSuggestions = 10;
const mostMessage = 500;

const shape =
  /^<!-- drizzle-gate suggestion v1 key=([0-9a-f]{16}) content=([0-9a-f]{16}) text=([0-9a-f]{16}) run=(\d{1,15}) -->\n/;

/**
 * The suggestions of a report. The report may be a stranger's: what would be more than numbers and plain names in lines of
 * the folder's own journal is left out. `closing` is Markdown of our own below each; "" for none.
 */
export function draftSuggestions(
  { folders }: Report,
  key: string,
  run: number,
  closing: string,
): readonly SuggestionDraft[] {
  return folders
    .flatMap((folder) => {
      const { suggestion: place } = folder;
      if (place === undefined || !isSound(place, folder.path)) return [];
      const solved = folder.findings.filter(({ fixable }) => fixable === true);
      const rules = [...new Set(solved.map(({ rule }) => rule))];
      const [first] = solved;
      if (first === undefined) return [];
      const content = JSON.stringify([place.file, place.before, timeless(place), rules, basis(folder)]);
      return [
        {
          place,
          mark: { key: digest(key), content: digest(content), run },
          text: textOf(place, rules, first.message, closing),
        },
      ];
    })
    .slice(0, mostSuggestions);
}

/** A time that is suggested is that of the run, and any after base's last is as good. */
function timeless({ after }: Suggestion): readonly string[] {
  return after.map((line) => line.replace(/("when": ?)\d+/g, "$1"));
}

/** A new migration of base may be younger than a time that was suggested before. */
function basis({ migrations }: FolderReport): number {
  return migrations.base;
}

function textOf({ after }: Suggestion, rules: readonly string[], message: string, closing: string): string {
  const solves = renderMessage(`Drizzle Gate can fix ${joinNames(rules)} here.`, "markdown");
  const command = renderMessage(
    `This was tried: the check ran on the result. ${code("npx drizzle-gate fix --write")} does the same.`,
    "markdown",
  );
  return [
    `**${solves}** ${renderMessage(message, "markdown", mostMessage)}`,
    markdownFence(after.join("\n"), "suggestion"),
    `<sub>${command}</sub>${closing}`,
  ].join("\n\n");
}

/** The body of a review comment: the mark, then the text. */
export function bodyOf({ mark: { key, content, run }, text }: SuggestionDraft): string {
  return `<!-- drizzle-gate suggestion v1 key=${key} content=${content} text=${digest(text)} run=${run} -->\n${text}`;
}

/** The mark of a body that starts with one, and whose text is still the one that was written; else what it has of it. */
export function readSuggestion(
  body: string,
): { readonly mark: SuggestionMark; readonly isUntouched: boolean } | null {
  const plain = body.replaceAll("\r\n", "\n");
  const found = shape.exec(plain);
  if (found === null) return null;
  const [whole, key = "", content = "", text = "", run] = found;
  const isUntouched = digest(plain.slice(whole.length)) === text;
  return { mark: { key, content, text, run: Number(run) }, isUntouched };
}

/** Whether a suggestion that was posted says what a new one would, its times being no later. */
export function saysTheSame(posted: string, { mark, text }: SuggestionDraft): boolean {
  const read = readSuggestion(posted);
  if (read === null || !read.isUntouched || read.mark.content !== mark.content) return false;
  const [then, now] = [timesIn(posted), timesIn(text)];
  return then.length === now.length && then.every((time, place) => time <= (now[place] ?? 0));
}

function timesIn(text: string): readonly number[] {
  return [...text.matchAll(/"when": ?(\d{1,16})/g)].map(([, time]) => Number(time));
}
