import { judgePast, worstOf } from "../judge/judge-commits.ts";
import { exitCodes } from "../model/report.ts";
import { code, count, formatNumber } from "../model/text.ts";
import type { Surface } from "../report/formats.ts";
import { renderPlain } from "../report/message.ts";
import { renderCommitLine } from "../report/terminal/commit-line.ts";
import { renderTerminal } from "../report/terminal/terminal.ts";
import type { Command } from "./parse-arguments.ts";
import { showProgress } from "./show-progress.ts";

type LastCommand = Extract<Command, { kind: "last" }>;

/**
 * Looks back: a line for each of the last commits that change migrations, as they are judged, and the whole report of
 * the worst. Gives its exit code. Rejects with CannotCheck.
 */
export async function lookBack(
  command: LastCommand,
  surface: Surface,
  write: (text: string) => void,
): Promise<number> {
  const { from, judged, cut } = await judgePast({ ...command, tell: showProgress }, ({ commit, report }) =>
    write(`${renderCommitLine(commit, report, surface)}\n`),
  );
  const worst = worstOf(judged);
  const say = (sentence: string) => write(`${renderPlain(sentence)}\n`);
  if (worst === null) {
    say(`No commit of ${code(from)} that could be compared changes a Drizzle SQLite migration folder.`);
    if (cut !== null) say(`${cut}.`);
    return cut === null ? exitCodes.pass : exitCodes.unknown;
  }
  const { commit, report } = worst;
  if (judged.length < command.last) {
    const found = `${count(judged.length, "commit")} of ${code(from)} that changed migrations`;
    say(`Found ${found}, not ${formatNumber(command.last)}. ${cut === null ? "That is all of them" : cut}.`);
  }
  const which = judged.length === 1 ? "The report" : "The report to read first";
  write(`\n${renderPlain(`${which} (${code(commit.id.slice(0, 8))}, ${commit.date}):`)}\n\n`);
  write(renderTerminal(report, surface));
  return exitCodes[report.verdict];
}
