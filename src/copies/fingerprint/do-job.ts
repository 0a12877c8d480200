import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CannotCheck } from "../../model/errors.ts";
import type { Fingerprint, FingerprintJob } from "../../model/fingerprint.ts";
import type { Tell } from "../../model/scratch.ts";
import { code } from "../../model/text.ts";
import { screenStatement } from "../../sql/screen.ts";
import { findStatements } from "../../sql/statements.ts";
import { openEngine } from "../../sqlite/open-engine.ts";
import { readInPlace } from "../copy-database.ts";
import { fileTrouble } from "../file-trouble.ts";
import { isDatabase, readSnapshot } from "../read-copy.ts";
import { findAnswers } from "./read-answers.ts";
import { fingerprintOf, statementsAfter, type Taking, takeFingerprint } from "./take.ts";

/** A fingerprint, or the statements that are to be run for one. Rejects with CannotCheck. */
export async function doFingerprintJob(
  job: FingerprintJob,
  scratch: { readonly dir: string; readonly at: Tell },
): Promise<Fingerprint | readonly string[]> {
  const questions = job.questions.filter(isQuestion);
  if (job.kind === "file") return await ofFile({ ...job, questions }, scratch);
  const answers = job.texts.flatMap(findAnswers);
  if (job.kind === "sql") return statementsAfter(answers, questions.filter(isOneLine));
  if (answers.length === 0)
    throw new CannotCheck("The answers hold none of what `drizzle-gate fingerprint --sql` asks for");
  return fingerprintOf(answers, { ...job, questions: questions.filter(isOneLine) });
}

async function ofFile(
  { path, name, ...taking }: Extract<FingerprintJob, { kind: "file" }>,
  { dir, at }: { readonly dir: string; readonly at: Tell },
): Promise<Fingerprint> {
  const read = (database: string) => readFile(database, taking, (table) => at(table, "counting"));
  try {
    return (
      (isDatabase(path) ? readInPlace(path, name, read) : null) ??
      (await ofCopy(path, name, { dir, at, read }))
    );
  } catch (error) {
    throw fileTrouble(error, name);
  }
}

/** Of what has to be unpacked, loaded or put together first. */
async function ofCopy(
  path: string,
  name: string,
  {
    dir,
    at,
    read,
  }: { readonly dir: string; readonly at: Tell; readonly read: (database: string) => Fingerprint },
): Promise<Fingerprint> {
  const folder = join(dir, "fingerprint");
  mkdirSync(folder);
  const copy = await readSnapshot(path, name, folder, (done, total) =>
    at(name, "copying", `, ${Math.round((100 * done) / total)} %`),
  );
  try {
    return read(copy.lay());
  } finally {
    copy.remove();
  }
}

/** Pages are looked at where the system keeps them, which spares a copy of each: https://sqlite.org/mmap.html */
const mapped = "PRAGMA mmap_size = 2147418112";

function readFile(database: string, taking: Taking, at: (table: string) => void): Fingerprint {
  const options = { path: database, foreignKeys: false, doubleQuotedText: true, readOnly: true };
  const engine = openEngine("builtin", options);
  try {
    engine.exec(`PRAGMA temp_store = FILE; PRAGMA cache_size = -65536; PRAGMA threads = 2; ${mapped}`);
    return takeFingerprint(engine, taking, at);
  } finally {
    engine.close();
  }
}

/** Whether each line is one query and nothing else: it comes out of a report that anyone may have written. */
function isQuestion(probe: string): boolean {
  return probe.split("\n").every((line) => {
    const statements = findStatements(line);
    const [only] = statements;
    return statements.length === 1 && only?.kind === "select" && screenStatement(only) === null;
  });
}

/** What is sent by a program has to fit a line. */
function isOneLine(probe: string): boolean {
  return !/[\r\n]/.test(probe) && probe.length < 20_000;
}

/** The statements as a script: one a line, or as many a line as fit a request of so many bytes. */
export function asScript(statements: readonly string[], requestBytes: number | null): string {
  const lines: string[] = [];
  for (const statement of statements.filter((each) => !/[\r\n]/.test(each))) {
    const last = lines.at(-1);
    const longer = `${last} ${statement};`;
    if (requestBytes !== null && last !== undefined && Buffer.byteLength(longer) <= requestBytes)
      lines.splice(-1, 1, longer);
    else lines.push(`${statement};`);
  }
  return `${lines.join("\n")}\n`;
}

/** What a person is told of a file that is no report. */
export function questionsIn(report: string, name: string): readonly string[] {
  try {
    const { folders } = JSON.parse(report);
    const found: unknown[] = folders.flatMap(({ findings }: { readonly findings: readonly Asking[] }) =>
      findings.map(({ evidence }) => evidence?.probe),
    );
    return [...new Set(found.filter((probe) => typeof probe === "string"))];
  } catch {
    throw new CannotCheck(`${code(name)} is not a JSON report of Drizzle Gate`);
  }
}

interface Asking {
  readonly evidence?: { readonly probe?: unknown };
}
