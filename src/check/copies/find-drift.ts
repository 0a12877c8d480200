import { settleDrift } from "../../changes/drift/settle-drift.ts";
import { unusableCopy } from "../../copies/copy-trouble.ts";
import { findFolders } from "../../drizzle/find-folders.ts";
import { pairFolders } from "../../history/pair-folders.ts";
import type { Case } from "../../model/case.ts";
import type { Comparison } from "../../model/comparison.ts";
import { type CopyLedger, type DriftDifference, standOf } from "../../model/copy-state.ts";
import type { CopyDrift, DriftLine, DriftReport } from "../../model/drift-report.ts";
import { CannotCheck } from "../../model/errors.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import type { CheckOptions } from "../../model/options.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import type { Scratch, SnapshotCopy } from "../../model/scratch.ts";
import { code, count, formatNumber, joinNames } from "../../model/text.ts";
import { version } from "../../model/version.ts";
import type { CopyBooks } from "../../replay/copy-books.ts";
import { readStand } from "../../replay/read-stand.ts";
import { driftInWords, driftRemedy } from "../../rules/words/drift-words.ts";
import { ledgerWords } from "../../rules/words/ledger-state-words.ts";
import { pathOf } from "../choose-pairs.ts";
import { settleCase } from "../collect-evidence.ts";
import { optionsFor, readSettings } from "../config/apply-config.ts";
import { chooseFolders } from "../config/choose-folders.ts";
import { readCase } from "../read-case.ts";
import { type ExpectedSchemas, expectedOf } from "./expected.ts";

/** One folder whose migrations a copy may have run. */
interface Held {
  readonly judged: Case;
  readonly base: MigrationFolder;
  readonly expected: ExpectedSchemas;
}

/** How production copies differ from what the migrations of base make. Nothing is run on them. */
export function findDrift(comparison: Comparison, options: CheckOptions, scratch: Scratch): DriftReport {
  const { tree, revision } = comparison.base;
  const found = findFolders(tree);
  const side = { tree, places: found.places };
  const { config } = readSettings(tree, tree);
  const folders = { pairs: pairFolders(side, side), foreign: found.foreign };
  const { chosen } = chooseFolders(folders, options, config);
  const held = chosen.flatMap((pair): readonly Held[] => {
    const own = optionsFor(options, config, pathOf(pair));
    const { judged } = settleCase(readCase(pair, comparison), own, scratch.at);
    const { base } = judged;
    return base === null ? [] : [{ judged, base, expected: expectedOf(judged, null) }];
  });
  if (held.length === 0)
    throw new CannotCheck("There is no Drizzle migration folder for SQLite to hold a copy against");
  const copies = scratch.snapshots.map((copy) => {
    scratch.at(copy.name, "comparing");
    return driftOf(copy, held);
  });
  return { tool: { name: "drizzle-gate", version }, ...verdictOf(copies), against: revision, copies };
}

/** The folder that a copy is of is the first whose records it has. */
function driftOf(copy: SnapshotCopy, held: readonly Held[]): CopyDrift {
  const problems: string[] = [];
  for (const each of held) {
    const books = tryStand(copy, each);
    if (books.kind === "usable") return copyDrift(copy, each, books);
    problems.push(books.problem);
  }
  const [problem = ""] = problems;
  const nothing = {
    folder: null,
    driver: null,
    ran: 0,
    pending: [],
    unknown: [],
    lines: [],
    notes: copy.notes,
  };
  return { name: copy.name, stands: "unusable", ...nothing, problem };
}

function tryStand(copy: SnapshotCopy, held: Held): CopyBooks {
  try {
    return readStand(copy, held);
  } catch (error) {
    return { kind: "foreign", problem: unusableCopy(error, copy.name).problem };
  }
}

function copyDrift(
  copy: SnapshotCopy,
  { judged, expected }: Held,
  { ledger, differences, notes }: Extract<CopyBooks, { kind: "usable" }>,
): CopyDrift {
  const { ran, pending, unknown } = ledger;
  const schema = expected.after(ran);
  const lines = (differences ?? []).map((change) => lineOf(change, schema));
  return {
    name: copy.name,
    folder: judged.head.path,
    driver: judged.profile.driver,
    stands: standOf(ledger),
    ran: ran.length,
    pending: pending.map(({ name }) => name),
    unknown,
    lines: [...recordLines(ledger), ...lines],
    notes: [...copy.notes, ...notes],
    problem:
      differences === null ? "what it should have is not known, since the migrations do not run here" : null,
  };
}

function lineOf(change: SchemaChange, schema: ReturnType<ExpectedSchemas["after"]>): DriftLine {
  const settle = schema === null ? null : settleDrift(change, schema);
  const difference: DriftDifference = { change, met: null, isTouched: false, settle };
  return { what: driftInWords(difference).message, remedy: driftRemedy(difference) };
}

function recordLines(ledger: CopyLedger): readonly DriftLine[] {
  return ledgerWords(ledger).map(({ message, remedy }) => ({ what: message, remedy }));
}

function verdictOf(copies: readonly CopyDrift[]): Pick<DriftReport, "verdict" | "reason"> {
  const broken = copies.filter(({ problem }) => problem !== null);
  const [first] = broken;
  if (first !== undefined) {
    const many = broken.length > 1 ? `, and ${count(broken.length - 1, "more copy", "more copies")}` : "";
    return { verdict: "unknown", reason: `${code(first.name)} cannot be compared: ${first.problem}${many}` };
  }
  const different = copies.filter(({ lines }) => lines.length > 0);
  const [drifted] = different;
  if (drifted !== undefined) {
    const reason =
      copies.length === 1
        ? `${code(drifted.name)} differs from what the migrations make in ${count(drifted.lines.length, "thing")}`
        : `${formatNumber(different.length)} of ${formatNumber(copies.length)} copies differ from what the migrations make: ${joinNames(different.map(({ name }) => name))}`;
    return { verdict: "differs", reason };
  }
  const behind = copies.filter(({ stands }) => stands === "behind");
  const names = joinNames(copies.map(({ name }) => name));
  const has = copies.length === 1 ? "has" : "have";
  const what = behind.length === 0 ? "what the migrations make" : "what the migrations that ran make";
  return { verdict: "same", reason: `${names} ${has} ${what}` };
}
