import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";

/**
 * Tells findings apart and finds them again when lines move. GitHub looks at this one print only, and keeps what a
 * tool gives; findings that are alike are numbered.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rule, finding.file, finding.subject]);
    const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    return `${hash}:${nth}`;
  });
}
