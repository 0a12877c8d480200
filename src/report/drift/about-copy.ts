import type { CopyDrift } from "../../model/drift-report.ts";
import { code, count, joinNames } from "../../model/text.ts";

/** Where a copy stands, as a sentence that begins behind its name. */
export function aboutCopy({
  folder,
  driver,
  stands,
  ran,
  pending,
  unknown,
  lines,
  problem,
}: CopyDrift): string {
  if (problem !== null) return `cannot be compared: ${problem}`;
  const parts = [
    `${stands === "unrecorded" ? "looks to have run" : "ran"} ${count(ran, "migration")} of ${code(folder || ".")} (${driver})`,
    ...(pending.length === 0 ? [] : [`has yet to run ${joinNames(pending, 20)}`]),
    ...(unknown.length === 0 ? [] : [`ran ${joinNames(unknown, 20)} besides`]),
    lines.length === 0 ? "differs in nothing" : `differs in ${count(lines.length, "thing")}`,
  ];
  return parts.join("; ");
}
