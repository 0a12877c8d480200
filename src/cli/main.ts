import { reasonOf, traceOf } from "../model/errors.ts";
import { exitCodes } from "../model/report.ts";
import { version } from "../model/version.ts";
import { startEarly } from "../worker/start-early.ts";
import { complain } from "./complain.ts";
import { helpText } from "./help.ts";
import { type Command, parseArguments } from "./parse-arguments.ts";
import { terminal } from "./terminal.ts";

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
    case "check": {
      const { timeoutMs, wanted } = command;
      const worker = startEarly({ timeoutMs, files: wanted.snapshots.length > 0 });
      try {
        const { check } = await import("./check.ts");
        return await check(command, worker);
      } finally {
        worker.stop();
      }
    }
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
      const { runMerge } = await import("./commands.ts");
      return await runMerge(command);
    }
    case "status": {
      const { statusText } = await import("./commands.ts");
      process.stdout.write(await statusText(command, terminal()));
      return 0;
    }
  }
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
