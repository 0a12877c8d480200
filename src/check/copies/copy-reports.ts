import { standOf } from "../../model/copy-state.ts";
import { describeChange } from "../../model/describe-change.ts";
import type { DataEvidence } from "../../model/evidence.ts";
import { unclaimedIn } from "../../model/losses.ts";
import type { CopyReport } from "../../model/report.ts";
import { code, joinNames } from "../../model/text.ts";
import type { Collected } from "../collect-evidence.ts";

/** Where each production copy stands, those that could not be used last. */
export function copyReports({ evidence, foreign, broken }: Collected): readonly CopyReport[] {
  const nothing = { ran: 0, pending: [], unknown: [], rows: 0, tables: 0, differences: [] };
  const unused = [...foreign, ...broken].map(
    ([name, problem]): CopyReport => ({
      name,
      stands: "unusable",
      ...nothing,
      problem,
      outcome: "not tried",
      detail: "",
    }),
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
      stands: standOf(state),
      ran: state.ran.length,
      pending: state.pending.map(({ name }) => name),
      unknown: state.unknown,
      rows: fill.rows,
      tables: fill.tables.filter((table) => table.rows > 0).length,
      differences: (state.differences ?? []).map(({ change }) => describeChange(change)),
      problem: null,
      ...outcomeOf(data),
    },
  ];
}

function outcomeOf(data: DataEvidence): Pick<CopyReport, "outcome" | "detail"> {
  const { failure } = data.rows.run;
  if (failure !== null)
    return { outcome: "fails", detail: `${code(failure.migration.name)}: ${code(failure.message)}` };
  if (unclaimedIn(data) === 0) return { outcome: "passes", detail: "" };
  const tables = [...data.rowLosses, ...data.valueLosses, ...data.ownNames].map(({ table }) => table);
  return { outcome: "loses rows", detail: joinNames([...new Set(tables)]) };
}
