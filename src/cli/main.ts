import { globSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { selectPaths } from "../drizzle/select-paths.ts";
import { readComparison } from "../git/read-comparison.ts";
import { withDryRuns } from "../judge/with-dry-runs.ts";
import { withReferences } from "../judge/with-references.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { code } from "../model/text.ts";
import { version } from "../model/version.ts";
import { unknownReport } from "../report/build.ts";
import { renderPlain } from "../report/message.ts";
import { startWorker } from "../worker/run-check.ts";
import { helpText } from "./help.ts";
import { type Command, parseArguments } from "./parse-arguments.ts";
import { render, type Surface } from "./render.ts";
import { showProgress } from "./show-progress.ts";

type CheckCommand = Extract<Command, { kind: "check" }>;

const exitCodes = { pass: 0, fail: 1, unknown: 2 } as const;

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
      const { rulesText } = await import("./rules-text.ts");
      process.stdout.write(rulesText(command.rule, version));
      return 0;
    }
    case "check": {
      const report = await judge(command);
      for (const { format, file } of command.outputs) {
        if (file === null) process.stdout.write(await render(report, format, terminal()));
        else write(file, await render(report, format, { width: 100, colour: false, links: false }));
      }
      if (report.verdict === "unknown") complain(report.reason);
      return exitCodes[report.verdict];
    }
  }
}

/** Reads both sides and has them checked. Whatever keeps it from that becomes an `unknown` report. */
async function judge(command: CheckCommand): Promise<Report> {
  const worker = startWorker({ timeoutMs: command.timeoutMs, files: command.options.snapshots.length > 0 });
  const stopProgress = showProgress(worker.progress);
  try {
    const options = {
      ...command.options,
      snapshots: command.options.snapshots.flatMap(expandGlob),
      seed: command.seedFile === null ? null : { file: command.seedFile, text: readSeed(command.seedFile) },
      now: Date.now(),
    };
    const { repo, base, head, timeoutMs } = command;
    const { migrations } = options;
    const comparison = await readComparison({ repo, base, head, select: selectPaths, fetch: true });
    const asked = command.runDrizzleKit
      ? await withDryRuns(comparison, { repo, timeoutMs, migrations })
      : comparison;
    return await withReferences(await worker.run(asked, options), repo);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    const side = (rev: string | null, otherwise: string) => ({ rev: rev ?? otherwise, commit: null });
    return unknownReport(
      version,
      error.message,
      side(command.base, "merge base"),
      side(command.head, "working tree"),
    );
  } finally {
    worker.stop();
    stopProgress();
  }
}

function expandGlob(pattern: string): readonly string[] {
  const found = globSync(pattern).sort();
  return (found.length > 0 ? found : [pattern]).map((file) => resolve(file));
}

function readSeed(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CannotCheck(`The seed file ${code(file)} cannot be read`);
  }
}

function write(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new CannotCheck(`${code(file)} cannot be written: ${(error as Error).message}`);
  }
}

/** https://no-color.org and https://force-color.org */
function terminal(): Surface {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}

function complain(message: string): void {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}\n`);
}

/** Runs a command line; what keeps it from being understood is a sentence and the exit code of `unknown`. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    complain(error.message);
    return exitCodes.unknown;
  }
}
