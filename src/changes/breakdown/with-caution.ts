import type { ChangeRow } from "../../model/change.ts";
import type { Finding } from "../../model/finding.ts";

/** Nothing is safe of which a finding says otherwise: where one points, a change asks for caution at least. */
export function withCaution(
  rows: readonly ChangeRow[],
  findings: readonly Pick<Finding, "severity" | "stage" | "introduced" | "file" | "line">[],
): readonly ChangeRow[] {
  const doubts = findings.filter(
    ({ severity, stage, introduced }) =>
      introduced && severity !== "notice" && (stage === "data" || stage === "schema"),
  );
  return rows.map((row) => {
    const { file, line, endLine } = row.at;
    const isDoubted = doubts.some((each) => each.file === file && each.line >= line && each.line <= endLine);
    return row.risk === "safe" && isDoubted ? { ...row, risk: "caution" } : row;
  });
}
