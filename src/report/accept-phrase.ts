import type { Finding } from "../model/finding.ts";
import type { FolderReport } from "../model/report.ts";
import { code } from "../model/text.ts";

/**
 * How to let a finding pass on purpose, as a sentence to copy from; null for what counts already, cannot be accepted, or
 * says so itself. A comment in a migration is for that migration alone; what is in no new migration takes an option.
 */
export function acceptPhrase(finding: Finding, { migrations }: FolderReport): string | null {
  const { rule, stage, severity, introduced, accepted, remedy, migration, file, line } = finding;
  if (stage === "gate" || severity === "notice" || !introduced || accepted !== null) return null;
  if (/drizzle-gate: accept|--accept/.test(remedy)) return null;
  if (migration !== null && migrations.new.includes(migration) && file.endsWith(".sql")) {
    const where = line > 1 ? `above line ${line}` : "at the top of the file";
    return `If this is intended, add ${code(`-- drizzle-gate: accept ${rule} <reason>`)} ${where}`;
  }
  const target = migration === null ? rule : `${rule}@${migration}`;
  return `If this is intended, pass ${code(`${target}=<reason>`)} to ${code("--accept")} or the input ${code("accept")}`;
}
