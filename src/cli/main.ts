import { type Checkout, checkoutOf } from "../files/find-link.ts";
import { exitCodes, judge } from "../judge/judge.ts";
import { reasonOf, traceOf } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { visibleLines } from "../model/text.ts";
import { version } from "../model/version.ts";
import { fileSurface, render, type Surface } from "../report/formats.ts";
import { renderPlain } from "../report/message.ts";
import { helpText } from "./help.ts";
import { type Command, parseArguments } from "./parse-arguments.ts";
import type { Output } from "./read-options.ts";
import { showProgress } from "./show-progress.ts";
import { writeOutput } from "./write-output.ts";

type CheckCommand = Extract<Command, { kind: "check" }>;

/** Does what was asked and gives the exit code. */
async function runCommand(command: Command): Promise<number> {
  switch (command.kind) {
    case "help":
      process.stdout.write(helpText);
      return 0;
    case "version":
      process.stdout.write(`${version}\n`);
      return 0;
    case "rules": {
      const { explainText, rulesText } = await import("./commands.ts");
      process.stdout.write(command.rule === null ? rulesText() : explainText(command.rule, version));
      return 0;
    }
    case "last": {
      const { lookBack } = await import("./commands.ts");
      return await lookBack(command, terminal(), (text) => void process.stdout.write(text));
    }
    case "check":
      return await check(command);
    case "fingerprint": {
      const { fingerprintText } = await import("./commands.ts");
      process.stdout.write(await fingerprintText(command));
      return 0;
    }
    case "drift": {
      const { runDrift } = await import("./commands.ts");
      return await runDrift(command, terminal());
    }
    case "fix": {
      const { fix } = await import("./commands.ts");
      return await fix(command, terminal());
    }
    case "merge": {
      const { readShards } = await import("./commands.ts");
      return await deliver(readShards(command.reports, checkoutOf(command.repo)), null, command);
    }
    case "status": {
      const { statusText } = await import("./commands.ts");
      process.stdout.write(await statusText(command, terminal()));
      return 0;
    }
  }
}

/** Has it judged, and writes every format that was asked for. Gives the exit code. */
async function check(command: CheckCommand): Promise<number> {
  const { repo, base, head, timeoutMs, runDrizzleKit, wanted } = command;
  const side = (rev: string | null, otherwise: string) => ({ rev: rev ?? otherwise, commit: null });
  const { report, trace } = await judge({
    ...{ repo, timeoutMs, runDrizzleKit, wanted },
    prefix: "--",
    findEnds: async () => ({ base, head }),
    named: (read) => read,
    sides: [side(base, "merge base"), side(head, "working tree")],
    tell: showProgress,
  });
  return await deliver(report, trace, command);
}

/** Writes every format that was asked for, and gives the exit code. */
async function deliver(
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
  if (report.verdict === "unknown") complain(report.reason, trace);
  return whole ? exitCodes[report.verdict] : exitCodes.unknown;
}

async function write(report: Report, { format, file }: Output, checkout: Checkout): Promise<void> {
  writeOutput(await render(report, format, file === null ? terminal() : fileSurface), file, checkout);
}

/** https://no-color.org and https://force-color.org */
function terminal(): Surface {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}

function complain(message: string, trace: string | null): void {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}\n`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}\n`);
}

/** A reader that leaves early, as `head` does, has read enough; what else keeps a report from being read is trouble. */
function heedStreams(): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    complain(`Standard output cannot be written: ${error.message}`, null);
    process.once("exit", () => {
      process.exitCode = exitCodes.unknown;
    });
  });
}

/** Runs a command line; whatever keeps it from its end is a sentence and the exit code of `unknown`. Never rejects. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  heedStreams();
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    complain(reasonOf(error), traceOf(error));
    return exitCodes.unknown;
  }
}
