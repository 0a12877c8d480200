/**
 * Runs the built gate over real commit pairs and says where it agrees with their labels.
 *
 *   node scripts/survey.ts <pointers.jsonl> <clones> [<id> …]
 *
 * `<clones>` holds a clone of each repository, bare or not, as `<owner>+<name>/repo` or `<owner>/<name>`.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Pointer {
  readonly id: string;
  readonly repo: string;
  readonly folder: string;
  readonly driver: string | null;
  readonly base: string;
  readonly head: string;
  readonly label: "incident" | "clean";
  readonly cls: string;
  readonly expected: string;
  readonly what: string;
}

interface Judged {
  readonly pointer: Pointer;
  readonly outcome: "blocked" | "flagged" | "passed" | "unknown";
  readonly driver: string;
  readonly findings: readonly string[];
  readonly reason: string;
  readonly ms: number;
}

const [pointersFile, clones, ...ids] = process.argv.slice(2);
if (pointersFile === undefined || clones === undefined) {
  console.error("usage: node scripts/survey.ts <pointers.jsonl> <clones> [<id> …]");
  process.exit(2);
}
const pointers = readFileSync(pointersFile, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Pointer)
  .filter(({ id }) => ids.length === 0 || ids.includes(id));

const cli = join(import.meta.dirname, "../dist/cli.js");
const judged = await inParallel(pointers, 2, judge);
report(judged);

function cloneOf(repo: string): string {
  const places = [join(clones ?? "", repo.replace("/", "+"), "repo"), join(clones ?? "", repo)];
  return places.find((place) => existsSync(place)) ?? join(clones ?? "", repo);
}

function judge(pointer: Pointer): Promise<Judged> {
  const args = ["--repo", cloneOf(pointer.repo), "--base", pointer.base, "--head", pointer.head];
  const started = performance.now();
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, ...args, "--migrations", pointer.folder, "--format", "json"],
      { maxBuffer: 1 << 28, env: { ...process.env, NODE_NO_WARNINGS: "1" } },
      (_, stdout, stderr) => resolve(read(pointer, stdout, stderr, performance.now() - started)),
    );
  });
}

function read(pointer: Pointer, stdout: string, stderr: string, ms: number): Judged {
  try {
    const parsed = JSON.parse(stdout);
    const folders = parsed.folders as { driver: { name: string }; findings: Record<string, unknown>[] }[];
    const open = folders
      .flatMap((folder) => folder.findings)
      .filter((finding) => finding["introduced"] === true);
    const isFlagged = open.some((finding) => finding["severity"] === "warning");
    const outcome =
      parsed.verdict === "unknown"
        ? "unknown"
        : parsed.verdict === "fail"
          ? "blocked"
          : isFlagged
            ? "flagged"
            : "passed";
    return {
      pointer,
      outcome,
      driver: folders.map((folder) => folder.driver.name).join(" "),
      findings: open.map((finding) => `${finding["severity"]} ${finding["rule"]}`),
      reason: parsed.reason,
      ms,
    };
  } catch {
    return {
      pointer,
      outcome: "unknown",
      driver: "",
      findings: [],
      reason: `crash: ${stderr.slice(0, 300)}`,
      ms,
    };
  }
}

async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

function report(all: readonly Judged[]): void {
  const classes = [...new Set(all.map(({ pointer }) => `${pointer.label} ${pointer.cls}`))].sort();
  const columns = ["blocked", "flagged", "passed", "unknown"] as const;
  console.log(`${"class".padEnd(14)}${columns.map((name) => name.padStart(9)).join("")}    total`);
  for (const name of [...classes, "incident", "clean"]) {
    const rows = all.filter(
      ({ pointer }) => name === pointer.label || name === `${pointer.label} ${pointer.cls}`,
    );
    const cells = columns.map((column) =>
      String(rows.filter(({ outcome }) => outcome === column).length).padStart(9),
    );
    console.log(`${name.padEnd(14)}${cells.join("")}${String(rows.length).padStart(9)}`);
  }
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  console.log(`time of a whole check: median ${at(0.5)}, 90 % ${at(0.9)}, longest ${at(0.999)}\n`);
  for (const one of all.filter(disagrees)) {
    const { pointer } = one;
    console.log(
      `${pointer.id} ${pointer.repo} ${pointer.folder} (${pointer.driver}, judged as ${one.driver})`,
    );
    console.log(
      `  ${pointer.label} ${pointer.cls}, ${one.outcome}: ${one.findings.join(", ") || "no finding"}`,
    );
    console.log(`  ${one.reason}`);
    if (pointer.what !== "") console.log(`  label: ${pointer.expected}; ${pointer.what}`);
  }
}

/** Every incident that is not blocked, every clean commit that is not simply passed. */
function disagrees({ pointer, outcome }: Judged): boolean {
  return pointer.label === "incident" ? outcome !== "blocked" : outcome !== "passed";
}
