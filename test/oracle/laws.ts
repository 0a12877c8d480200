import type { Finding } from "../../src/model/finding.ts";
import type { FolderReport, Report } from "../../src/model/report.ts";
import type { Harm } from "./account.ts";
import type { RowSet } from "./make-rows.ts";
import type { Truth } from "./truth.ts";

export const laws = {
  "harm is named": "Harm that nobody claimed is named by an introduced error or warning about that table",
  "failure is named":
    "A migration that fails on some rows is no pass without a warning; one that always fails is an error",
  "errors are true":
    "An error about rows or a failure means that some plausible rows are harmed, or that it fails",
  "rows words are true":
    "The breakdown and the counts never say less of the rows than what became of them, nor a loss where none was",
  "code words are true": "Old code, new code and deploy order agree with plain queries on the other schema",
} as const;
export type Law = keyof typeof laws;

export const lawNames = Object.keys(laws) as readonly Law[];

/** A place where gate and truth say different things. */
export interface Disagreement {
  readonly law: Law;
  /** A few words, without names, for grouping. */
  readonly kind: string;
  readonly truth: string;
  readonly gate: string;
  /** The rows that the gate was given. */
  readonly rows: RowSet | "invented";
}

/** What the gate made of a pair: on rows of its own, or on one of the sets. */
export interface Judgement {
  readonly rows: RowSet | "invented";
  readonly report: Report;
}

/** Everything in which a judgement and the truth differ. */
export function disagreements(truths: readonly Truth[], judgement: Judgement): readonly Disagreement[] {
  const { rows, report } = judgement;
  const folder = report.folders[0];
  if (folder === undefined) return [];
  const met = rows === "invented" ? truths : truths.filter(({ set }) => set === rows);
  const known: Known = { met, all: truths, rows, report, folder };
  return [
    ...unnamedHarms(known),
    ...unnamedFailures(known),
    ...untrueErrors(known),
    ...untrueRowWords(known),
    ...untrueCodeWords(known),
  ];
}

interface Known {
  /** What is true of the rows that the gate met. */
  readonly met: readonly Truth[];
  readonly all: readonly Truth[];
  readonly rows: RowSet | "invented";
  readonly report: Report;
  readonly folder: FolderReport;
}

function toldBy({ folder }: Known): readonly Finding[] {
  return folder.findings.filter(
    ({ introduced, severity, accepted }) => introduced && severity !== "notice" && accepted === null,
  );
}

function textOf({ message, subject, evidence }: Finding): string {
  return `${message} ${subject} ${JSON.stringify(evidence)}`;
}

function names(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

const lossRules = ["table-dropped", "drop-and-add", "column-dropped", "object-broken"];
const failureRules = ["migration-fails", "fails-on-rows"];
const notOfLoss = ["slow-migration", "data-dependent", "fails-on-rows"];

function speaksOfLoss({ rule, stage }: Finding): boolean {
  return (stage === "data" && !notOfLoss.includes(rule)) || lossRules.includes(rule);
}

function isNamed(harm: Harm, told: readonly Finding[]): boolean {
  if (harm.kind === "ledger" || harm.kind === "broken")
    return told.some((finding) => [harm.table, harm.after].some((name) => names(textOf(finding), name)));
  const about = told.filter(
    (finding) =>
      speaksOfLoss(finding) &&
      [harm.table, harm.after, ...(harm.kind === "orphans" ? [harm.column ?? ""] : [])].some((name) =>
        names(textOf(finding), name),
      ),
  );
  if (harm.kind !== "values") return about.length > 0;
  // Where a table is said to lose its rows, what lies under their keys are other rows.
  return about.some(
    (finding) =>
      names(textOf(finding), harm.column ?? "") || /^(?:rows-deleted|table-emptied)$/.test(finding.rule),
  );
}

function unnamedHarms(known: Known): readonly Disagreement[] {
  const told = toldBy(known);
  // Where plain rows do not let it through, nothing comes of empty tables.
  const isStopped = known.all.some(({ set, error }) => set === "friendly" && error !== null);
  const met = known.met.filter(({ set }) => set !== "empty" || !isStopped);
  return met.flatMap(({ set, harms }) =>
    harms
      .filter((harm) => harm.claim === "none" && !isNamed(harm, told))
      // On no rows, a new row without a parent is what the migration says.
      .filter(({ kind }) => set !== "empty" || kind !== "orphans")
      .map((harm) => ({
        law: "harm is named" as const,
        kind: `${harm.kind}, ${told.length === 0 ? "nothing said" : "something else said"}`,
        truth: `${set} rows: ${harmInWords(harm)}`,
        gate: gateInWords(known),
        rows: known.rows,
      })),
  );
}

function unnamedFailures(known: Known): readonly Disagreement[] {
  const failed = known.met.filter(({ error }) => error !== null);
  const told = toldBy(known);
  if (failed.length === 0) return [];
  const isCertain = failed.length === known.met.length && !wantsRow(failed);
  const isSaid = isCertain ? told.some(({ severity }) => severity === "error") : told.length > 0;
  if (isSaid) return [];
  const truth = failed.map(({ set, error }) => `${set} rows: fails, ${error}`).join("; ");
  return [
    {
      law: "failure is named",
      kind: isCertain ? "fails always" : "fails on some",
      truth,
      gate: gateInWords(known),
      rows: known.rows,
    },
  ];
}

/** On no rows it stops for want of one, and where there are rows, elsewhere: others may spare it both. */
function wantsRow(failed: readonly Truth[]): boolean {
  const errorOn = (rows: RowSet) => failed.find(({ set }) => set === rows)?.error ?? "";
  return /FOREIGN KEY/.test(errorOn("empty")) && errorOn("empty") !== errorOn("friendly");
}

function untrueErrors(known: Known): readonly Disagreement[] {
  const isHarm = known.met.some(({ harms }) => harms.some(({ claim }) => claim !== "asked"));
  // What fails on difficult rows only, or on none, depends on the rows: a warning.
  const isFailure = known.met.some(
    ({ set, error }) => error !== null && (set === "friendly" || known.rows !== "invented"),
  );
  const isTrue = ({ rule }: Finding) => (failureRules.includes(rule) ? isFailure : isHarm || isFailure);
  return toldBy(known)
    .filter(
      ({ severity, stage, rule }) =>
        severity === "error" && (stage === "data" || failureRules.includes(rule)),
    )
    .filter((finding) => !isTrue(finding))
    .map(({ rule }) => ({
      law: "errors are true" as const,
      kind: rule,
      truth: known.met
        .map(
          ({ set, error }) =>
            `${set} rows: ${error ?? "applies, and nothing is harmed that nobody asked for"}`,
        )
        .join("; "),
      gate: gateInWords(known),
      rows: known.rows,
    }));
}

function untrueRowWords(known: Known): readonly Disagreement[] {
  const { folder, met, rows, all } = known;
  if (met.some(({ error }) => error !== null)) return [];
  const harms = met
    .flatMap((truth) => truth.harms)
    .filter(({ kind }) => kind === "rows" || kind === "values");
  const isTold = (harm: Harm) =>
    folder.changes.some(
      ({ risk, data, object }) =>
        risk === "destructive" &&
        (names(data, harm.table) || [harm.table, harm.after].includes(object.split(".")[0] ?? "")),
    );
  const saying = (kind: string, truth: string): Disagreement => ({
    law: "rows words are true",
    kind,
    truth,
    gate: gateInWords(known),
    rows,
  });
  const copied = folder.changes.flatMap(({ data, object }) => {
    const harm = harms.find((one) => one.claim === "none" && [one.table, one.after].includes(object));
    return data !== "all copied" || harm === undefined || isTold(harm)
      ? []
      : [saying("all copied", harmInWords(harm))];
  });
  const isLost = all.some(({ harms: any }) => any.length > 0);
  const invented = folder.changes
    .filter(({ risk, data }) => risk === "destructive" && /\b(?:deleted|emptied)\b/.test(data) && !isLost)
    .map(({ kind, object, data }) =>
      saying(`loss that is none, ${kind}`, `nothing is lost, yet ${object}: ${data}`),
    );
  const counted =
    rows === "invented"
      ? []
      : harms.flatMap((harm) => {
          const found = folder.counts.find(({ table }) => table === harm.table);
          const isCounted =
            harm.kind !== "rows" || (found !== undefined && (found.deleted > 0 || found.after === null));
          return isCounted ? [] : [saying("counts", harmInWords(harm))];
        });
  return [...copied, ...invented, ...counted];
}

function untrueCodeWords(known: Known): readonly Disagreement[] {
  const { deployOrder } = known.folder;
  const tried = known.all.flatMap(({ code, set }) => (code === null || set === "empty" ? [] : [code]));
  const friendly = known.all.find(({ set }) => set === "friendly")?.code;
  if (friendly == null || deployOrder === "not run") return [];
  return (["old", "new"] as const).flatMap((version): readonly Disagreement[] => {
    const saidToBreak = [version === "old" ? "code-first" : "migrate-first", "neither"].includes(deployOrder);
    const firm = friendly[version].firm;
    // A value of another type comes back to code that does not expect it, and nothing fails.
    const isConverted = known.all.some(({ harms }) => harms.some(({ claim }) => claim === "converted"));
    // Rows that a statement rewrites are read as they are now, and nobody here can tell which version understands them.
    const isRewritten = known.folder.changes.some(
      ({ kind, oldCode, newCode }) =>
        kind.endsWith("-rows") && (version === "old" ? oldCode : newCode) === "reads otherwise",
    );
    const isFine = !isConverted && !isRewritten && tried.every((code) => code[version].any.length === 0);
    const saying = (kind: string, truth: string): Disagreement => ({
      law: "code words are true",
      kind: `${version} code ${kind}`,
      truth,
      gate: gateInWords(known),
      rows: known.rows,
    });
    if (firm.length > 0 && !saidToBreak)
      return [saying("breaks", `${version} code fails: ${firm.join("; ")}`)];
    if (isFine && saidToBreak)
      return [saying("is said to break", `everything that ${version} code asks works`)];
    return [];
  });
}

function harmInWords({ kind, table, after, column, count, claim }: Harm): string {
  const where = `${table}${column === null ? "" : `.${column}`}${after === table ? "" : ` (now ${after})`}`;
  return `${kind} of ${where}: ${count}${claim === "none" ? ", unclaimed" : `, ${claim}`}`;
}

/** What the gate said, in a few lines. */
function gateInWords({ report, folder }: Known): string {
  const findings = folder.findings
    .filter(({ introduced }) => introduced)
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message.split("\n")[0]}`);
  const changes = folder.changes.map(
    ({ kind, object, risk, data, oldCode, newCode }) =>
      `${risk} ${kind} ${object} | ${data} | old ${oldCode}, new ${newCode}`,
  );
  return [`${report.verdict}; deploy order ${folder.deployOrder}`, ...findings, ...changes].join("\n");
}
