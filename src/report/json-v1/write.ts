import type { CodeFate, Risk } from "../../model/change.ts";
import type { DriverName, DriverSource } from "../../model/driver.ts";
import type { Acceptance, Finding, Json, Severity } from "../../model/finding.ts";
import type { Layout } from "../../model/migration.ts";
import type { DataSource, DeployOrder, FolderReport, Report, Step, Verdict } from "../../model/report.ts";
import type { TableComparison } from "../../model/rows.ts";
import type { Touched } from "../../model/touched.ts";
import { rulePage } from "../links.ts";

/** Version 1 of the JSON report; described field by field in `docs/report.schema.json`. Fields are added, never renamed. */
export interface JsonReportV1 {
  readonly version: 1;
  readonly tool: { readonly name: "drizzle-gate"; readonly version: string };
  readonly verdict: Verdict;
  readonly reason: string;
  readonly base: { readonly rev: string; readonly commit: string | null };
  readonly head: { readonly rev: string; readonly commit: string | null };
  readonly folders: readonly JsonFolder[];
  readonly unchanged: readonly string[];
  readonly foreign: readonly { readonly path: string; readonly dialect: string }[];
  readonly ms: number;
}

type BeforeAndAfter = readonly [number, number];

interface JsonTableCount extends Pick<TableComparison, "table" | "after" | "deleted" | "added" | "changed"> {
  readonly rows: BeforeAndAfter;
  readonly columns: readonly {
    readonly before: string | null;
    readonly after: string | null;
    readonly nonNull: BeforeAndAfter;
    readonly changed: number;
  }[];
  readonly foreignKeys: readonly {
    readonly columns: readonly string[];
    readonly parent: string;
    readonly children: BeforeAndAfter;
    readonly distinct: BeforeAndAfter;
  }[];
}

interface JsonFolder {
  readonly path: string;
  readonly layout: Layout;
  readonly driver: { readonly name: DriverName; readonly source: DriverSource; readonly reason: string };
  readonly migrations: { readonly base: number; readonly new: readonly string[] };
  readonly data: DataSource;
  readonly steps: readonly Step[];
  readonly counts: readonly JsonTableCount[];
  readonly changes: readonly JsonChange[];
  readonly schemaDiff: string;
  readonly touched: Touched;
  readonly deployOrder: DeployOrder;
  readonly deployPhases: readonly string[];
  readonly findings: readonly JsonFinding[];
  readonly notes: readonly string[];
}

interface JsonChange {
  readonly migration: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly object: string;
  readonly risk: Risk;
  readonly data: string;
  readonly oldCode: CodeFate;
  readonly newCode: CodeFate;
  readonly why: string;
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly introduced: boolean;
  readonly migration: string | null;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly message: string;
  readonly remedy: string;
  readonly evidence: { readonly [key: string]: Json };
  readonly accepted: Acceptance | null;
  readonly docs: string;
}

/** The report in version 1 of its JSON shape, field by field, so that nothing inside gets out by accident. */
export function toJsonV1(report: Report): JsonReportV1 {
  return {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    verdict: report.verdict,
    reason: report.reason,
    base: { rev: report.base.rev, commit: report.base.commit },
    head: { rev: report.head.rev, commit: report.head.commit },
    folders: report.folders.map((folder) => jsonFolder(folder, report.tool.version)),
    unchanged: [...report.unchanged],
    foreign: report.foreign.map(({ path, dialect }) => ({ path, dialect })),
    ms: report.ms,
  };
}

function jsonFolder(folder: FolderReport, version: string): JsonFolder {
  const { driver, migrations, data } = folder;
  return {
    path: folder.path,
    layout: folder.layout,
    driver: { name: driver.name, source: driver.source, reason: driver.reason },
    migrations: { base: migrations.base, new: [...migrations.new] },
    data: { source: data.source, rows: data.rows, tables: data.tables, copies: data.copies },
    steps: folder.steps.map(({ id, title, status, detail, ms }) => ({ id, title, status, detail, ms })),
    counts: folder.counts.map(jsonTable),
    changes: folder.changes.map(
      ({ at, migration, kind, object, risk, data: rows, oldCode, newCode, why }) => ({
        migration,
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        ...{ kind, object, risk, data: rows, oldCode, newCode, why },
      }),
    ),
    schemaDiff: folder.schemaDiff,
    touched: jsonTouched(folder.touched),
    deployOrder: folder.deployOrder,
    deployPhases: [...folder.deployPhases],
    findings: folder.findings.map((finding) => jsonFinding(finding, version)),
    notes: [...folder.notes],
  };
}

function jsonTouched({ tables, keys }: Touched): Touched {
  return {
    tables: tables.map(({ name, fate, rows }) => ({ name, fate, rows })),
    keys: keys.map(({ table, columns, parent, onDelete, optional, unique, dropped }) => ({
      ...{ table, columns: [...columns], parent, onDelete, optional, unique, dropped },
    })),
  };
}

/** Counts of before and after, as pairs. */
function jsonTable(table: TableComparison): JsonTableCount {
  const { deleted, added, changed, columns, foreignKeys } = table;
  return {
    table: table.table,
    after: table.after,
    rows: [table.rowsBefore, table.rowsAfter],
    ...{ deleted, added, changed },
    columns: columns.map((column) => ({
      before: column.before,
      after: column.after,
      nonNull: [column.nonNullBefore, column.nonNullAfter],
      changed: column.changed,
    })),
    foreignKeys: foreignKeys.map((key) => ({
      columns: [...key.columns],
      parent: key.parent,
      children: [key.childrenBefore, key.childrenAfter],
      distinct: [key.distinctBefore, key.distinctAfter],
    })),
  };
}

function jsonFinding(finding: Finding, version: string): JsonFinding {
  const { accepted } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    introduced: finding.introduced,
    migration: finding.migration,
    file: finding.file,
    line: finding.line,
    endLine: finding.endLine,
    message: finding.message,
    remedy: finding.remedy,
    evidence: finding.evidence,
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version, finding.rule),
  };
}
