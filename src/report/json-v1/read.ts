import { CannotCheck } from "../../model/errors.ts";
import type { Finding } from "../../model/finding.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import { code } from "../../model/text.ts";
import { readShape, WrongShape } from "./read-shape.ts";
import type { finding as findingV1 } from "./schema/finding.ts";
import type { folder as folderV1 } from "./schema/folder.ts";
import { reportV1 } from "./schema/report.ts";
import type { Meaning } from "./shape.ts";

/** A report file may have this many bytes: as much as an action's output. */
export const mostBytes = 5_000_000;

/**
 * Reads a report that another run wrote, in `json` format version 1. The text may come from anyone who opened a pull
 * request, so everything in it is checked against the description that `docs/report.schema.json` is written from, and
 * what reaches a renderer unescaped against the words there are. `path` is what to call it. Throws `CannotCheck`,
 * naming the first thing wrong.
 */
export function readReport(text: string, path: string): Report {
  try {
    const { version: _, folders, shard, ...report } = readShape(reportV1, JSON.parse(text));
    return { ...report, folders: folders.map(toFolder), ...(shard === null ? {} : { shard }) };
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is not a Drizzle Gate report, version 1: ${why}`);
  }
}

/** The parts that are not published, or that no renderer asks for, stay at a default. */
function toFolder({
  driver,
  changes,
  findings,
  production,
  rollout,
  suggestion,
  ...folder
}: Meaning<typeof folderV1>): FolderReport {
  return {
    ...folder,
    production: { copies: production.copies },
    released: production.released,
    driver: { ...driver, firm: true },
    rollout: rollout === null ? null : toRollout(rollout),
    counts: [],
    unclaimed: 0,
    changes: changes.map(({ file, line, endLine, ...change }) => ({
      ...change,
      at: { file, ...linesFrom(line, endLine) },
    })),
    findings: findings.map(toFinding),
    ...(suggestion === null ? {} : { suggestion }),
  };
}

function toRollout({
  way,
  file,
  line,
  gradual,
}: NonNullable<Meaning<typeof folderV1>["rollout"]>): FolderReport["rollout"] {
  return { way, at: file === null || line === null ? null : { file, line }, isGradual: gradual };
}

/** Nothing is judged again, so what the runner alone needs may stay at a default. */
function toFinding({ docs: _, copies, ...finding }: Meaning<typeof findingV1>): Finding {
  const own = copies === null ? {} : { copies };
  return { ...finding, ...own, ...linesFrom(finding.line, finding.endLine), stage: "gate" };
}

function linesFrom(line: number, endLine: number): { readonly line: number; readonly endLine: number } {
  return { line, endLine: Math.max(line, endLine) };
}
