import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";
import { adding } from "./bookshop.ts";

const cli = resolve(import.meta.dirname, "../../dist/cli.js");
/** Runs a command on a terminal of its own: util-linux. */
const script = "script";
const hasScript =
  spawnSync(script, ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") === true;

const slow = `CREATE TABLE \`numbers\` AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 4000000) SELECT sum(i) AS n FROM c;`;

async function onTerminal(sql: string, snapshot: readonly string[] = []): Promise<string> {
  const { dir, commits } = await buildRepository(adding(sql));
  const [base = "", head = ""] = commits;
  const args = [cli, "--repo", dir, "--base", base, "--head", head, "--rows", "0", ...snapshot];
  const command = [process.execPath, ...args].map((word) => `'${word}'`).join(" ");
  const { stdout } = spawnSync(script, ["-qec", command, "/dev/null"], { encoding: "utf8" });
  return stdout;
}

test.skipIf(!hasScript)("a line that says where it is, written over and taken away", async () => {
  const output = await onTerminal(`${slow}\n--> statement-breakpoint\n${slow.replace("numbers", "more")}`);
  const [before, ...lines] = output.split("\r\u001b[2K");
  expect(before).toBe("");
  expect(lines.slice(0, -1)).not.toEqual([]);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^drizzle-gate: running drizzle\/0001_books\.sql:\d \(\d+ s\)$/);
  expect(lines.at(-1)).not.toContain("drizzle-gate: running");
});

test.skipIf(!hasScript)(
  "names of a stranger reach the terminal without their control characters",
  async () => {
    const folder = temporaryFolder();
    const name = "bad\u001b]0;title\u0007.db";
    new Database(join(folder, "made.db")).exec('CREATE TABLE "evil\u001b[31m" (a)').close();
    copyFileSync(join(folder, "made.db"), join(folder, name));
    const output = await onTerminal(slow, ["--snapshot", join(folder, name)]);
    expect(output).not.toContain("\u001b]0;");
    expect(output).not.toContain("\u0007");
  },
);
