/**
 * What choosing the files to read costs in a large tree: `node scripts/bench/paths.ts [rounds]`.
 * 50,000 paths of a monorepo, chosen once in a process that has just started, as a check does it, against one pass over
 * them that only looks where each ends. The target is 50 ms.
 */
import { execFileSync } from "node:child_process";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { inMs, medianOf } from "./measure.ts";

const total = 50_000;
const given = process.argv[2] ?? "15";

if (given === "once") console.log(JSON.stringify(measure()));
else {
  const rounds = Number(given);
  const runs = Array.from({ length: rounds }, () => JSON.parse(runOnce()) as ReturnType<typeof measure>);
  const [floor, choosing] = [medianOf(runs.map((run) => run.floor)), medianOf(runs.map((run) => run.chosen))];
  const ratio = (choosing / floor).toFixed(1);
  console.log(
    `${total} paths, ${runs[0]?.count} chosen: ${inMs(choosing)} (target: at most 50), one pass over them ${inMs(floor)}: ratio ${ratio}, median of ${rounds}`,
  );
}

function runOnce(): string {
  return execFileSync(process.execPath, [import.meta.filename, "once"], { encoding: "utf8" });
}

function measure(): { readonly floor: number; readonly chosen: number; readonly count: number } {
  const paths = makePaths();
  const started = busy();
  const { length } = paths.filter((path) => path.lastIndexOf(".") > path.lastIndexOf("/"));
  const passed = busy();
  const chosen = selectPaths(paths);
  const done = busy();
  if (length === 0) throw new Error("no path has an ending");
  return { floor: passed - started, chosen: done - passed, count: chosen.length };
}

/** Milliseconds that this thread has worked, so that whatever else the machine does counts for nothing. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A monorepo of 50 packages, one of which has the migrations; each path made flat, as git's output gives it. */
function makePaths(): readonly string[] {
  const paths = ["package.json", "drizzle.config.ts", "wrangler.jsonc", ".github/workflows/deploy.yml"];
  const names = ["index.ts", "index.test.ts", "styles.css", "logo.svg", "README.md", "data.json", "db.ts"];
  for (let at = 0; paths.length < total; at += 1) {
    const home = `packages/package-${at % 50}`;
    if (at < 50) paths.push(`${home}/package.json`);
    if (at < 300) paths.push(`packages/package-7/drizzle/${String(at).padStart(4, "0")}_step.sql`);
    if (at < 300) paths.push(`packages/package-7/drizzle/meta/${String(at).padStart(4, "0")}_snapshot.json`);
    for (const name of names) paths.push(`${home}/src/features/feature-${at}/parts/${name}`);
  }
  paths.push("packages/package-7/drizzle/meta/_journal.json");
  return Buffer.from(paths.sort().join("\0")).toString("utf8").split("\0");
}
