/**
 * The gate at work: turns each world of `migrations-fixtures/worlds/` into a real repository with a pull request,
 * and has `dist/cli.js` judge it as a user would. Exits with 1 where a verdict is not the expected one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { styleText } from "node:util";
import { makeRepository } from "./make-repository.ts";
import { readWorlds, type World } from "./read-worlds.ts";

const root = resolve(import.meta.dirname, "..");
const cli = join(root, "dist/cli.js");
const verdicts = ["pass", "fail", "unknown"] as const;
const width = Math.min(process.stdout.columns ?? 80, 100);

if (!existsSync(cli)) {
  console.error("There is no dist/cli.js to show: `npm run build` makes it");
  process.exit(2);
}
const worlds = readWorlds();
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-demo-"));
try {
  process.exitCode = show();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Shows every world and gives the exit code. */
function show(): number {
  const started = performance.now();
  print(`A bookshop, ${worlds.length} pull requests. Each becomes a real repository in a temporary folder;`);
  print("`drizzle-gate` below is `node dist/cli.js`, run there without any option but the two branches.");
  const surprises = worlds.filter((world, index) => !judge(world, index));
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  print(`\n${"━".repeat(width)}`);
  if (surprises.length === 0) {
    print(styleText("green", `✓ All ${worlds.length} verdicts are the expected ones (${seconds})`));
    return 0;
  }
  const named = surprises.map(({ name }) => name).join(", ");
  print(
    styleText(
      "red",
      `✗ ${surprises.length} of ${worlds.length} verdicts are not the expected ones: ${named}`,
    ),
  );
  return 1;
}

/** Shows one pull request and its verdict; gives whether that is the expected one. */
function judge(world: World, index: number): boolean {
  const branch = branchOf(world.title);
  const repository = join(scratch, world.name);
  mkdirSync(repository);
  makeRepository(repository, world.commits, { branches: { main: 0, [branch]: 1 } });
  const heading = `━━ ${index + 1} of ${worlds.length} · ${world.title.replaceAll("`", "")} `;
  print(`\n${styleText("bold", heading.padEnd(width, "━"))}\n`);
  print(`${wrap(world.story)}\n`);
  const args = ["check", "--base", "main", "--head", branch];
  print(`${styleText("cyan", `$ drizzle-gate ${args.join(" ")}`)}\n`);
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: repository, stdio: "inherit" });
  const verdict = verdicts[status ?? 2];
  const isExpected = verdict === world.verdict;
  const comment = isExpected ? "as expected" : `expected ${world.verdict}`;
  print(`\n${styleText(isExpected ? "green" : "red", `exit code ${status}: ${verdict}, ${comment}`)}`);
  return isExpected;
}

/** "Orders start as `open`" → "orders-start-as-open". */
function branchOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.replaceAll("`", "").split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}

/** On standard output at once, so that it keeps its place among what the children print. */
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
