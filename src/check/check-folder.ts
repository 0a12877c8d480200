import { breakDown } from "../changes/breakdown/breakdown.ts";
import { findTouched } from "../changes/breakdown/find-touched.ts";
import { withCaution } from "../changes/breakdown/with-caution.ts";
import { deployOrder, isSplit } from "../changes/deploy/deploy-order.ts";
import { deployPhases } from "../changes/deploy/deploy-phases.ts";
import { rewritesValues } from "../changes/deploy/rewrites-values.ts";
import { schemaDiff } from "../changes/text/schema-diff.ts";
import type { FolderPair } from "../history/pair-folders.ts";
import type { Case } from "../model/case.ts";
import type { ChangeRow } from "../model/change.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Profile } from "../model/driver.ts";
import type { GateEvidence, HistoryEvidence, SchemaEvidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { lostUnderway, unclaimedIn } from "../model/losses.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { FolderReport } from "../model/report.ts";
import type { Scratch } from "../model/scratch.ts";
import { untouched } from "../model/touched.ts";
import { sortFindings } from "../report/build.ts";
import { isTouched } from "../rows/is-touched.ts";
import { acceptFindings } from "../rules/accept.ts";
import { foldAlike } from "../rules/fold-alike.ts";
import { runGateRules, runRules } from "../rules/run-rules.ts";
import { addonTrouble } from "../sqlite/native.ts";
import { type Collected, collectEvidence } from "./collect-evidence.ts";
import { absentNotes, settingNotes, settledRollout, withSeverities } from "./config/apply-config.ts";
import type { Config } from "./config/config-shape.ts";
import { copyReports } from "./copies/copy-reports.ts";
import { describeData, describeNotes, describeSteps } from "./describe-check.ts";
import type { GivenFolder } from "./given-folder.ts";
import { asAppliedBy, type JudgedTarget, mergeTargets, otherTargets } from "./judge-targets.ts";
import { readCase } from "./read-case.ts";
import { describeReleased } from "./released/describe-released.ts";

/** One folder, judged. */
export interface CheckedFolder {
  readonly report: FolderReport;
  /** Whether other tables keep or lose their rows by how foreign keys are set. */
  readonly dependsOnKeys: boolean;
  /** Production copies that are not of this folder, by name, with the reason. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Production copies that something is wrong with. */
  readonly broken: ReadonlyMap<string, string>;
  /** How it is applied, and what of base no database can have. */
  readonly applied: Pick<Case, "profile" | "ledger"> & Pick<HistoryEvidence, "neverApplied">;
}

/** What is known beside a folder. */
export interface AroundFolder {
  readonly relaxed: GateEvidence["relaxed"];
  /** Every migration folder of the repository, those of other databases too. */
  readonly folders: readonly string[];
  /** What the repository sets for the gate; null for nothing. */
  readonly config: Config | null;
}

/** Nothing beside the folder itself. */
export const alone: AroundFolder = { relaxed: [], folders: [], config: null };

/** Judges one migration folder, as each target applies it that is known. */
export function checkFolder(
  pair: FolderPair,
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
  around: AroundFolder,
): CheckedFolder {
  const judged = judgeTargets(readCase(pair, comparison, around.folders), options, scratch, around);
  const { report } = judged;
  const set = settingNotes(around.config, report.path, options.now);
  const notes = [...report.notes, ...sourceNotes(comparison), ...set];
  return { ...judged, report: { ...report, notes, findings: foldAlike(report.findings) } };
}

function judgeTargets(
  given: GivenFolder,
  options: CheckOptions,
  scratch: Scratch,
  around: AroundFolder,
): CheckedFolder {
  const judge = (folders: GivenFolder) => judgeFolder(folders, options, scratch, around);
  const first = judge(given);
  const { driver } = first.report;
  const others = first.report.migrations.new.length === 0 ? [] : otherTargets(given, driver, options);
  if (others.length === 0) return first;
  const all = [driver, ...others];
  const [own, ...beside] = all.map((choice) => judge(asAppliedBy(given, choice, all)));
  return own === undefined ? first : mergeTargets([own, ...beside], driver.firm);
}

/** Judges one migration folder as one target applies it. */
function judgeFolder(
  folders: GivenFolder,
  options: CheckOptions,
  scratch: Scratch,
  around: AroundFolder,
): CheckedFolder & JudgedTarget {
  const collected = collectEvidence(folders, options, scratch);
  const all = findingsOf(collected, folders, options, around);
  const { schema } = collected.evidence;
  const net = schema?.net.changes.map(({ change }) => change) ?? [];
  const unclaimed = collected.evidence.data.reduce(
    (sum, data) => sum + unclaimedIn(data) + lostUnderway(data.rows.tables, net),
    0,
  );
  const isHarmed =
    unclaimed > 0 || all.some(({ stage, severity }) => stage === "schema" && severity === "error");
  const isOnDevice = collected.judged.profile.home === "device";
  const isRewritten = schema !== null && !isOnDevice && rewritesValues(schema.net, folders.code);
  const trouble = { isHarmed, isRewritten };
  const order =
    schema === null ? "not run" : deployOrder(schema.oldCode, schema.newCode, trouble, isOnDevice);
  const rollout = schema === null ? null : settledRollout(options, folders.said.head, collected.choice);
  const report = {
    path: folders.head.path,
    layout: folders.head.layout,
    driver: collected.choice,
    migrations: {
      base: (collected.judged.base ?? folders.base)?.migrations.length ?? 0,
      new: collected.judged.added.map(({ name }) => name),
    },
    data: describeData(collected),
    production: { copies: copyReports(collected) },
    steps: describeSteps(collected, all),
    counts: collected.evidence.data[0]?.rows.tables.filter(isTouched) ?? [],
    // Where code and database change together, neither version meets the other's schema.
    changes: schema === null ? [] : rowsOf(schema, isOnDevice, isRewritten && order === "neither", all),
    schemaDiff: schema === null ? "" : schemaDiff(schema.net),
    touched: schema === null ? untouched : findTouched(schema),
    unclaimed,
    deployOrder: order,
    released: describeReleased(collected.evidence),
    rollout,
    deployPhases: schema !== null && isSplit(order, rollout) ? deployPhases(schema.net) : [],
    findings: all,
    notes: [
      ...describeNotes(collected),
      ...engineNotes(collected.judged.profile),
      ...absentNotes(collected.judged, around.folders, schema?.net.before ?? null),
    ],
  };
  const dependsOnKeys = collected.evidence.data.some(({ elsewhere }) => elsewhere !== null);
  const start = collected.evidence.replay?.start.kind ?? "none";
  const replays = start === "replayed" || start === "nothing";
  const { profile, ledger } = collected.judged;
  const neverApplied = collected.evidence.history?.neverApplied ?? new Set();
  const applied = { profile, ledger, neverApplied };
  return { report, replays, dependsOnKeys, foreign: collected.foreign, broken: collected.broken, applied };
}

/** What the rules found, as the settings grade it, with what is accepted; worst first. */
function findingsOf(
  { evidence, judged }: Collected,
  { head }: GivenFolder,
  { accept }: CheckOptions,
  { relaxed, config }: AroundFolder,
): readonly Finding[] {
  const found = withSeverities(runRules(evidence), config);
  const { findings, unused } = acceptFindings(found, judged.added, accept);
  const gate = runGateRules({ unused: atFolderFile(unused, head), relaxed });
  return sortFindings([...findings, ...withSeverities(gate, config)]);
}

/** Where better-sqlite3 itself could not run the migrations, that is said. */
function engineNotes({ engine }: Profile): readonly string[] {
  const trouble = engine === "addon" ? addonTrouble() : null;
  return trouble === null ? [] : [trouble];
}

function rowsOf(
  schema: SchemaEvidence,
  isOnDevice: boolean,
  isOtherwise: boolean,
  all: readonly Finding[],
): readonly ChangeRow[] {
  const rows = breakDown(isOnDevice ? { ...schema, oldCode: null, newCode: null } : schema);
  return withCaution(readOtherwise(rows, isOtherwise), all);
}

/** Rows that are written anew leave no order where one version alone bears it: the breakdown says why. */
function readOtherwise(rows: readonly ChangeRow[], isOtherwise: boolean): readonly ChangeRow[] {
  const fateOf = (fate: ChangeRow["oldCode"]): ChangeRow["oldCode"] =>
    fate === "works" ? "reads otherwise" : fate;
  return rows.map((row) =>
    isOtherwise && row.kind.endsWith("-rows")
      ? { ...row, oldCode: fateOf(row.oldCode), newCode: fateOf(row.newCode) }
      : row,
  );
}

/** What deployed code meets is told by the schema alone where its sources could not be read. */
function sourceNotes({ codeUnread }: Comparison): readonly string[] {
  if (codeUnread === undefined) return [];
  return [
    `The sources could not be read, so compatibility with code was checked from the schema only: ${codeUnread}`,
  ];
}

/** An acceptance given as an option stands in no file; the folder's journal stands in. */
function atFolderFile<T extends { readonly at: Pick<Finding, "migration" | "file" | "line" | "endLine"> }>(
  unused: readonly T[],
  head: MigrationFolder,
): readonly T[] {
  const file = head.journal ?? head.migrations[0]?.file ?? head.path;
  return unused.map((each) => (each.at.file === "" ? { ...each, at: { ...each.at, file } } : each));
}
