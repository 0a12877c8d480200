import { readFingerprintText } from "../judge/read-fingerprint.ts";
import type { Command } from "./parse-arguments.ts";
import { showProgress } from "./show-progress.ts";

/** The fingerprint of a database, or the statements for one, as text. Rejects with CannotCheck. */
export function fingerprintText(command: Extract<Command, { kind: "fingerprint" }>): Promise<string> {
  return readFingerprintText({ ...command, now: new Date(), tell: showProgress });
}
