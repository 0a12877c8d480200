import { type Checkout, checkoutOf } from "../files/find-link.ts";
import { judge } from "../judge/judge.ts";
import { reasonOf, traceOf } from "../model/errors.ts";
import { exitCodes, type Report } from "../model/report.ts";
import { fileSurface, render } from "../report/formats.ts";
import type { EarlyWorker } from "../worker/start-early.ts";
import { complain } from "./complain.ts";
import type { Command } from "./parse-arguments.ts";
import type { Output } from "./read-options.ts";
import { showProgress } from "./show-progress.ts";
import { terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

type CheckCommand = Extract<Command, { kind: "check" }>;

/** Has it judged, and writes every format that was asked for. Gives the exit code. */
export async function check(command: CheckCommand, worker: EarlyWorker): Promise<number> {
  const { repo, base, head, timeoutMs, runDrizzleKit, wanted } = command;
  const side = (rev: string | null, otherwise: string) => ({ rev: rev ?? otherwise, commit: null });
  const { report, trace } = await judge({
    ...{ repo, timeoutMs, runDrizzleKit, wanted, worker },
    prefix: "--",
    findEnds: async () => ({ base, head }),
    named: (read) => read,
    sides: [side(base, "merge base"), side(head, "working tree")],
    tell: showProgress,
  });
  return await deliver(report, trace, command);
}

/** Writes every format that was asked for, and gives the exit code. */
export async function deliver(
  report: Report,
  trace: string | null,
  { outputs, repo }: Pick<CheckCommand, "outputs" | "repo">,
): Promise<number> {
  let whole = true;
  for (const output of outputs) {
    try {
      await write(report, output, checkoutOf(repo));
    } catch (error) {
      whole = false;
      complain(reasonOf(error), traceOf(error));
    }
  }
  if (report.verdict === "unknown" && (trace !== null || !isOnScreen(outputs)))
    complain(report.reason, trace);
  return whole ? exitCodes[report.verdict] : exitCodes.unknown;
}

/** Whether the person at the terminal has read the reason already. */
function isOnScreen(outputs: CheckCommand["outputs"]): boolean {
  const { stdout, stderr } = process;
  const isShown = outputs.some(({ format, file }) => format === "terminal" && file === null);
  return isShown && stdout.isTTY === true && stderr.isTTY === true;
}

async function write(report: Report, { format, file }: Output, checkout: Checkout): Promise<void> {
  writeOutput(await render(report, format, file === null ? terminal() : fileSurface), file, checkout);
}
