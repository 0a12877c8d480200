import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pair } from "./pairs.ts";

/** How a check of a pair ended. */
export interface Judged {
  readonly pair: Pair;
  readonly outcome: "blocked" | "flagged" | "passed" | "unknown";
  readonly drivers: readonly string[];
  /** Rules of findings that the commit introduces, by severity. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** How many new migrations were read. */
  readonly read: number;
  readonly reason: string;
  readonly ms: number;
}

interface Kept {
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** With what a pair is judged, and where its report is kept. */
export interface Bench {
  readonly clone: string;
  readonly cli: string;
  readonly out: string;
}

/** Has the built gate check a pair; one that is kept of the same build is taken as it is. */
export async function judgePair(pair: Pair, bench: Bench): Promise<Judged> {
  const file = join(bench.out, `${pair.id}.json`);
  if (existsSync(file)) return read(pair, JSON.parse(readFileSync(file, "utf8")));
  const kept = await run(pair, bench);
  writeFileSync(file, JSON.stringify(kept));
  return read(pair, kept);
}

function run({ base, head, folder }: Pair, { clone, cli }: Bench): Promise<Kept> {
  const args = ["--repo", clone, "--base", base, "--head", head, "--migrations", folder, "--format", "json"];
  const started = performance.now();
  return new Promise((done) => {
    const options = { maxBuffer: 1 << 28, env: { ...process.env, NODE_NO_WARNINGS: "1" } };
    execFile(process.execPath, [cli, ...args], options, (_, stdout, stderr) =>
      done({ stdout, stderr: stderr.slice(0, 2000), ms: performance.now() - started }),
    );
  });
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly introduced: boolean;
  readonly accepted: object | null;
}

interface Report {
  readonly verdict: string;
  readonly reason: string;
  readonly folders: readonly {
    readonly driver: { readonly name: string };
    readonly migrations: { readonly new: readonly string[] };
    readonly findings: readonly Finding[];
  }[];
}

function read(pair: Pair, { stdout, stderr, ms }: Kept): Judged {
  const report = parse(stdout);
  if (report === null) {
    const reason = `no report: ${stderr.slice(0, 300)}`;
    return { pair, outcome: "unknown", drivers: [], errors: [], warnings: [], read: 0, reason, ms };
  }
  const { folders, verdict, reason } = report;
  const open = folders
    .flatMap(({ findings }) => findings)
    .filter(({ introduced, accepted }) => introduced && accepted === null);
  const of = (severity: string) => [
    ...new Set(open.filter((found) => found.severity === severity).map(({ rule }) => rule)),
  ];
  const warnings = of("warning");
  const passed = warnings.length > 0 ? "flagged" : "passed";
  return {
    pair,
    outcome: verdict === "fail" ? "blocked" : verdict === "unknown" ? "unknown" : passed,
    drivers: folders.map(({ driver }) => driver.name),
    errors: of("error"),
    warnings,
    read: folders.reduce((sum, { migrations }) => sum + migrations.new.length, 0),
    reason,
    ms,
  };
}

function parse(stdout: string): Report | null {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return null;
  }
}

/** What is wrong with an outcome, in a word; null where it is as its label has it. */
export function wrongIn({
  pair,
  outcome,
  read: found,
}: Judged): "missed" | "blocked" | "unknown" | "unread" | null {
  switch (pair.label) {
    case "incident":
      return outcome === "blocked" || outcome === "flagged"
        ? null
        : outcome === "unknown"
          ? "unknown"
          : "missed";
    case "clean":
      return outcome === "blocked" || outcome === "unknown" ? outcome : null;
    case "unread":
      return outcome === "unknown" ? "unknown" : found === 0 ? "unread" : null;
    case "judged":
      return outcome === "unknown" ? "unknown" : null;
  }
}
