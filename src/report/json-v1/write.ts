import type { Finding } from "../../model/finding.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import type { TableComparison } from "../../model/rows.ts";
import type { Touched } from "../../model/touched.ts";
import { rulePage } from "../links.ts";
import type { finding as findingV1 } from "./schema/finding.ts";
import type { folder as folderV1, tableCount } from "./schema/folder.ts";
import type { reportV1 } from "./schema/report.ts";
import type { Meaning } from "./shape.ts";

/** Version 1 of the JSON report. */
export type JsonReportV1 = Meaning<typeof reportV1>;

type JsonFolder = Meaning<typeof folderV1>;
type JsonTableCount = Meaning<typeof tableCount>;
type JsonFinding = Meaning<typeof findingV1>;

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
    shard: report.shard === undefined ? null : { ...report.shard, copies: [...report.shard.copies] },
  };
}

function jsonFolder(folder: FolderReport, version: string): JsonFolder {
  const { driver, migrations, data } = folder;
  return {
    path: folder.path,
    layout: folder.layout,
    driver: { name: driver.name, source: driver.source, reason: driver.reason },
    migrations: { base: migrations.base, new: [...migrations.new] },
    data: {
      source: data.source,
      rows: data.rows,
      tables: data.tables,
      copies: data.copies,
      uncounted: data.uncounted,
      ms: data.ms,
    },
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
    rollout: jsonRollout(folder.rollout),
    deployPhases: [...folder.deployPhases],
    production: jsonProduction(folder),
    findings: folder.findings.map((finding) => jsonFinding(finding, version)),
    notes: [...folder.notes],
    suggestion: jsonSuggestion(folder),
  };
}

function jsonSuggestion({ suggestion }: FolderReport): JsonFolder["suggestion"] {
  if (suggestion === undefined) return null;
  const { file, line, endLine, before, after } = suggestion;
  return { file, line, endLine, before: [...before], after: [...after] };
}

function jsonProduction({ production, released }: FolderReport): JsonFolder["production"] {
  const copies = production.copies.map((copy) => ({
    ...{ name: copy.name, stands: copy.stands, ran: copy.ran, pending: [...copy.pending] },
    ...{ unknown: [...copy.unknown], rows: copy.rows, tables: copy.tables },
    ...{ differences: [...copy.differences], problem: copy.problem },
    ...{ outcome: copy.outcome, detail: copy.detail },
  }));
  if (released === null) return { copies, released: null };
  const { patterns, versions, rows, absent, unread } = released;
  return {
    copies,
    released: {
      patterns: [...patterns],
      versions: [...versions],
      rows: rows.map(({ versions, migrations, last, pending, outcome, introduced, detail }) => ({
        ...{ versions: [...versions], migrations, last, pending: [...pending] },
        ...{ outcome, introduced, detail },
      })),
      absent: [...absent],
      unread: unread.map(({ versions, reason }) => ({ versions: [...versions], reason })),
    },
  };
}

function jsonRollout(rollout: FolderReport["rollout"]): JsonFolder["rollout"] {
  if (rollout === null) return null;
  const { way, at, isGradual } = rollout;
  return { way, file: at?.file ?? null, line: at?.line ?? null, gradual: isGradual };
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
    fixable: finding.fixable === true,
    evidence: finding.evidence,
    subject: finding.subject,
    copies:
      finding.copies === undefined
        ? null
        : { message: finding.copies.message, names: [...finding.copies.names] },
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version, finding.rule),
  };
}
