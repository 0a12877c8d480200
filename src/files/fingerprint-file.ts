import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { looksLikeFingerprint } from "../report/fingerprint/shape.ts";

/** A fingerprint may have this many bytes. */
const most = 50_000_000;

/** The text of a file that begins as a fingerprint does; null for any other, and for what cannot be read. */
export function readFingerprintFile(path: string): string | null {
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(200);
      const length = readSync(file, head, 0, head.length, 0);
      if (!looksLikeFingerprint(head.toString("utf8", 0, length)) || statSync(path).size > most) return null;
    } finally {
      closeSync(file);
    }
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
