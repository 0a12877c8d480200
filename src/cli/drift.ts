import { checkoutOf } from "../files/find-link.ts";
import { readDrift } from "../judge/read-drift.ts";
import type { DriftReport } from "../model/drift-report.ts";
import { driftFormats } from "../report/drift/formats.ts";
import { fileSurface, type Surface } from "../report/formats.ts";
import type { Command } from "./parse-arguments.ts";
import { showProgress } from "./show-progress.ts";
import { writeOutput } from "./write-output.ts";

/** How `drift` ends: whoever runs it every night wants to hear of the second. */
const exitCodes: { readonly [verdict in DriftReport["verdict"]]: number } = {
  same: 0,
  differs: 1,
  unknown: 2,
};

/** Compares, and writes every format that was asked for. Gives the exit code. Rejects with CannotCheck. */
export async function runDrift(
  { outputs, repo, base, timeoutMs, wanted }: Extract<Command, { kind: "drift" }>,
  terminal: Surface,
): Promise<number> {
  const report = await readDrift({ repo, base: base ?? "HEAD", timeoutMs, wanted, tell: showProgress });
  for (const { format, file } of outputs)
    writeOutput(driftFormats[format](report, file === null ? terminal : fileSurface), file, checkoutOf(repo));
  return exitCodes[report.verdict];
}
