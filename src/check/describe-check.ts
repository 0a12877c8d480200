import { isKnownFunction } from "../drivers/index.ts";
import type { DataEvidence, Elsewhere, SchemaEvidence } from "../model/evidence.ts";
import type { Finding, Stage } from "../model/finding.ts";
import { unclaimedIn } from "../model/losses.ts";
import { addedStatements } from "../model/migration.ts";
import type { ReleasedEvidence } from "../model/released.ts";
import type { DataSource, Step, StepId } from "../model/report.ts";
import { nameKey } from "../model/schema.ts";
import { code, count, formatBytes, formatNumber, joinNames } from "../model/text.ts";
import { callsIn } from "../sql/calls.ts";
import type { Collected } from "./collect-evidence.ts";
import { dryRunSteps, untold } from "./describe-dry-run.ts";

/** The steps of a check in the order they were done, each with what came of it. */
export function describeSteps(collected: Collected, findings: readonly Finding[]): readonly Step[] {
  const { evidence, took } = collected;
  const { history, replay } = evidence;
  const introduced = findings.filter((finding) => finding.introduced && finding.severity === "error");
  const step = (id: StepId, title: string, stage: Stage, detail: string, ms: number): Step => {
    const errors = introduced.filter((finding) => finding.stage === stage);
    const why =
      errors.length === 0 ? "" : `; found ${joinNames([...new Set(errors.map(({ rule }) => rule))], 3)}`;
    const status = errors.length > 0 ? "failed" : "passed";
    return { id, title, status, detail: detail + why, ms: Math.round(ms) };
  };
  const files = `${count(collected.judged.head.migrations.length, "migration")} read`;
  const asked = dryRunSteps(collected.dryRuns);
  const steps = [step("integrity", "Folder", "folder", files, 0), ...asked];
  const { head, ledger } = collected.judged;
  const missing = head.problems.find(({ kind }) => kind === "journal-missing");
  const isMissing = missing !== undefined && ledger !== "file-name" && head.unlisted.length > 0;
  if (history === null || replay === null || isMissing) {
    const detail = isMissing ? missing.message : "the journal cannot be read";
    const skipped = { status: "skipped", detail, ms: 0 } as const;
    return [
      ...steps,
      { id: "history", title: "History", ...skipped },
      { id: "upgrade-replay", title: "Upgrade", ...skipped },
    ];
  }
  steps.push(step("history", "History", "history", historyDetail(collected), 0));
  const { upgrade, fresh, start, lacking } = replay;
  const ran = `${count(upgrade.statements, "statement")} on ${startInWords(start)}`;
  const lent = lacking === null ? "" : ", with generated rows in it: without them it fails";
  const upgraded = step("upgrade-replay", "Upgrade", "replay", ran + lent, took.base + took.head);
  steps.push((lacking ?? upgrade.failure) === null ? upgraded : { ...upgraded, status: "failed" });
  if (fresh === null) {
    steps.push({
      id: "fresh-replay",
      title: "New database",
      status: "skipped",
      detail: "the merged migrations fail with every known driver",
      ms: 0,
    });
  } else {
    const status = fresh.failure === null ? "passed" : "failed";
    steps.push({ id: "fresh-replay", title: "New database", status, detail: freshDetail(collected), ms: 0 });
  }
  const [first] = evidence.data;
  if (first !== undefined) {
    const detail = dataDetail(evidence.data, first, collected.foreign.size + collected.broken.size);
    const rows = step("data", "Rows", "data", detail, took.rows);
    const isWhole = evidence.data.every(
      (data) => unclaimedIn(data) === 0 && (data.source !== "snapshot" || data.rows.run.failure === null),
    );
    steps.push(isWhole ? rows : { ...rows, status: "failed" });
  }
  if (evidence.schema !== null && collected.judged.profile.home !== "device") {
    steps.push(step("compatibility", "Code", "schema", codeDetail(evidence.schema), took.code));
  }
  return steps;
}

function dataDetail(
  all: readonly DataEvidence[],
  { source, rows, failures }: DataEvidence,
  unusable: number,
): string {
  if (source === "snapshot") {
    const unused = unusable === 0 ? "" : `; ${formatNumber(unusable)} more could not be used`;
    return `${count(all.length, "production copy", "production copies")} counted before and after${writtenInWords(all)}${unused}`;
  }
  if (source === "seed") return "rows of the seed file counted before and after";
  const isPlain = failures.some((found) => found.kind === "dependent");
  const kind = isPlain ? "simple rows only (edge-case rows violated a constraint)" : "sample rows";
  return `${kind} in ${count(rows.fill.tables.length, "table")} counted before and after`;
}

/** The most that one copy had to take. */
function writtenInWords(all: readonly DataEvidence[]): string {
  const most = Math.max(...all.map(({ rows }) => rows.bytes ?? 0));
  return most === 0 ? "" : `; ${all.length > 1 ? "at most " : ""}${formatBytes(most)} written`;
}

function codeDetail({ oldCode, newCode }: SchemaEvidence): string {
  const queries = oldCode.tried + newCode.tried;
  const tried =
    queries === 0
      ? "no query uses what changes"
      : `${count(queries, "query", "queries")}: deployed code on the new schema, new code on the old`;
  const sides = [oldCode, newCode].filter(({ isRead }) => isRead).length;
  const read = sides === 2 ? "; both versions of the sources were read" : "";
  return `${tried}${read}`;
}

function historyDetail({ evidence, judged }: Collected): string {
  const changed = evidence.history?.changes.length ?? 0;
  const base = judged.base?.migrations.length ?? 0;
  const said =
    changed === 0
      ? `${count(base, "merged migration")} unchanged`
      : `${count(changed, "change")} to ${count(base, "merged migration")}`;
  return `${base === 0 ? "no merged migrations yet" : said}${statesInWords(evidence.history?.released ?? null)}`;
}

function statesInWords(released: ReleasedEvidence | null): string {
  if (released === null || released.states.length === 0) return "";
  const tried = released.states.filter(({ fate }) => fate.kind !== "as-base").length;
  const others = tried === 0 ? "" : `, ${formatNumber(tried)} of them unlike the base branch`;
  return `; databases of released versions upgraded from ${count(released.states.length, "state")}${others}`;
}

function startInWords(start: NonNullable<Collected["evidence"]["replay"]>["start"]): string {
  switch (start.kind) {
    case "nothing":
      return "an empty database";
    case "replayed":
      return `a database that already ran ${count(start.migrations, "migration")}`;
    case "stuck":
      return start.migrations === 0
        ? "an empty database (the first merged migration fails)"
        : `a database stopped after migration ${start.migrations} (the next one fails)`;
    case "snapshot":
      return `a database built from ${code(start.file)}`;
    case "none":
      return "a database that lacks what the merged migrations could not create";
  }
}

function freshDetail({ evidence }: Collected): string {
  const { upgrade, fresh } = evidence.replay ?? {};
  if (fresh === upgrade) return "same statements as the upgrade, not run twice";
  return count(fresh?.statements ?? 0, "statement");
}

/** The rows that the migrations met. */
export function describeData({ evidence }: Collected): DataSource {
  const source = evidence.data[0]?.source ?? "none";
  const fills = evidence.data.map(({ rows }) => rows.fill);
  const filled = fills.flatMap((fill) => fill.tables.filter(({ rows }) => rows > 0));
  const tables = new Set(filled.map(({ table }) => nameKey(table))).size;
  const copies = source === "snapshot" ? fills.length : 0;
  const uncounted = copies === 0 ? 0 : Math.max(...fills.map((fill) => fill.leftOut.length));
  const took = evidence.data.map(({ rows }) => rows.effects.reduce((sum, effect) => sum + effect.ms, 0));
  const ms = copies === 0 ? null : Math.round(Math.max(...took));
  return { source, rows: fills.reduce((sum, fill) => sum + fill.rows, 0), tables, copies, uncounted, ms };
}

/** Sentences for the reader that are no findings. */
export function describeNotes(collected: Collected): readonly string[] {
  const { choice, judged, evidence, appForeignKeys } = collected;
  const { path } = judged.head;
  const notes = [...collected.notes, ...untold(path, collected.dryRuns)];
  for (const { table, reason } of evidence.data[0]?.rows.fill.tables ?? []) {
    if (reason !== null) notes.push(`${code(table)} could not be filled with rows: ${reason}`);
  }
  const replay = evidence.replay;
  if (choice.source === "default" || choice.source === "replay") {
    notes.push(`Driver assumed: ${choice.name} (${choice.reason}). Set \`driver\` if that is wrong`);
  }
  if (choice.source === "dependency" && choice.files !== undefined) {
    notes.push(
      `Every \`.sql\` file of ${code(path || ".")} is assumed to be applied in the order of the names (${choice.reason}). Set \`driver\` if Drizzle's own migrator applies them`,
    );
  }
  if (choice.runner !== undefined) {
    const { ledger } = choice.runner;
    notes.push(
      `It is assumed that ${choice.reason}, ${ledger === "when" ? "each migration later than the last one it recorded" : "each migration it has not recorded"}. Set \`driver\` if Drizzle's own migrator applies it`,
    );
  }
  if (appForeignKeys !== null && judged.profile.foreignKeysFollowApp) {
    notes.push(
      `Foreign keys are assumed to be ${judged.profile.foreignKeys ? "on" : "off"} while migrating: ${appForeignKeys.reason}`,
    );
  }
  const calls = new Set(addedStatements(judged.added).flatMap(({ statement }) => callsIn(statement)));
  const stoodIn = judged.profile.functions.filter(({ name }) => calls.has(name));
  const lent = stoodIn.filter(({ name }) => isKnownFunction(name)).map(({ name }) => `${name}()`);
  if (lent.length > 0)
    notes.push(
      `The bundled SQLite lacks ${joinNames(lent)} of ${judged.profile.driver}: a stand-in returned values of the right type`,
    );
  for (const { name, kind, registered } of replay?.asked ?? []) {
    if (registered === null || kind === "module") continue;
    const place = code(`${registered.file}:${registered.line}`);
    notes.push(
      `${code(`${name}()`)} is the app's own function (${place}): a stand-in returned its first argument, or a new number`,
    );
  }
  if (replay?.start.kind === "snapshot") {
    const { failure, file } = replay.start;
    notes.push(
      `The merged migrations fail on a new database (${code(failure.migration.name)}: ${code(failure.message)}), so the new ones ran on a database built from ${code(file)}`,
    );
  }
  if (replay?.start.kind === "none") {
    const { failure } = replay.start;
    notes.push(
      `The merged migrations fail on a new database (${code(failure.migration.name)}: ${code(failure.message)}) and there is no drizzle-kit snapshot to start from, so only checks that need no database are certain`,
    );
  }
  const elsewhere = evidence.data[0]?.elsewhere ?? null;
  // Where head itself made the difference, driver-changed tells of it.
  if (elsewhere !== null && (replay?.driver ?? null) === null)
    notes.push(describeElsewhere(elsewhere, choice.name));
  return notes;
}

function describeElsewhere({ where, lostThere, lostHere }: Elsewhere, driver: string): string {
  if (lostHere.length === 0)
    return `Safe with ${driver}. With ${where}, the same migration would empty ${joinNames(lostThere)}`;
  return `With ${where}, the same migration would keep the rows of ${joinNames(lostHere)}`;
}
