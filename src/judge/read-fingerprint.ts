import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { asScript, questionsIn } from "../copies/fingerprint/do-job.ts";
import { profileOf } from "../drivers/index.ts";
import type { DriverName } from "../model/driver.ts";
import { CannotCheck, messageOf } from "../model/errors.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import { code } from "../model/text.ts";
import { fingerprintAsJson } from "../report/fingerprint/shape.ts";
import { startWorker } from "../worker/run-check.ts";
import type { Case } from "./judge.ts";

/** What is asked for. */
export interface FingerprintCase extends Pick<Case, "timeoutMs" | "tell"> {
  /** The database; null where its answers are given, or the statements are asked for. */
  readonly file: string | null;
  /** The driver whose statements are asked for; null for a fingerprint. */
  readonly sql: DriverName | null;
  readonly answers: readonly string[];
  /** JSON reports whose open questions are to be answered as well. */
  readonly ask: readonly string[];
  readonly coarse: boolean;
  readonly now: Date;
}

/** Bytes that one request to a hosted database may have. */
const requestBytes = 60_000;

/** The fingerprint as the text of its file, or the script that is to be run. Rejects with CannotCheck. */
export async function readFingerprintText(given: FingerprintCase): Promise<string> {
  const { file, sql, answers, ask, coarse, now, timeoutMs, tell } = given;
  const texts = answers.map(textOf);
  const questions = ask.flatMap((path) => questionsIn(textOf(path), path));
  const common = { taken: now.toISOString(), coarse, questions };
  const worker = startWorker({ timeoutMs, files: file !== null });
  const stopTelling = tell(worker.progress);
  try {
    if (sql !== null) {
      const statements = await worker.fingerprint({ kind: "sql", texts, ...common });
      return asScript(
        statements as readonly string[],
        profileOf(sql, null).limits === null ? null : requestBytes,
      );
    }
    const job =
      file === null
        ? ({ kind: "answers", texts, ...common } as const)
        : ({ kind: "file", path: resolve(file), name: basename(file), ...common } as const);
    return fingerprintAsJson((await worker.fingerprint(job)) as Fingerprint);
  } finally {
    stopTelling();
    worker.stop();
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CannotCheck(`${code(path)} cannot be read: ${messageOf(error)}`);
  }
}
