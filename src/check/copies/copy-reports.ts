import { describeChange } from "../../model/describe-change.ts";
import type { DataEvidence } from "../../model/evidence.ts";
import type { CopyReport } from "../../model/report.ts";
import type { Collected } from "../collect-evidence.ts";

/** Where each production copy stands, those that could not be used last. */
export function copyReports({ evidence, foreign, broken }: Collected): readonly CopyReport[] {
  const nothing = { ran: 0, pending: [], unknown: [], rows: 0, tables: 0, differences: [] };
  const unused = [...foreign, ...broken].map(
    ([name, problem]): CopyReport => ({ name, stands: "unusable", ...nothing, problem }),
  );
  return [...evidence.data.flatMap(reportOf), ...unused];
}

function reportOf(data: DataEvidence): readonly CopyReport[] {
  if (!("state" in data)) return [];
  const { state, snapshot, rows } = data;
  const { fill } = rows;
  return [
    {
      name: snapshot,
      stands: state.baseline !== null ? "unrecorded" : state.pending.length > 0 ? "behind" : "level",
      ran: state.ran.length,
      pending: state.pending.map(({ name }) => name),
      unknown: state.unknown,
      rows: fill.rows,
      tables: fill.tables.filter((table) => table.rows > 0).length,
      differences: (state.differences ?? []).map(({ change }) => describeChange(change)),
      problem: null,
    },
  ];
}
