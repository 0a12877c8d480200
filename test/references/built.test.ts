import { describe, expect, test } from "vitest";
import { journalFolder } from "../cli/bookshop.ts";
import { runCli } from "../cli/run-cli.ts";
import {
  type BuiltRepository,
  buildRepository,
  runIsolated,
  temporaryFolder,
} from "../git/build-repository.ts";

const customers = "CREATE TABLE `customers` (`id` integer PRIMARY KEY NOT NULL, `nickname` text);\n";
const dropping = "ALTER TABLE `customers` DROP COLUMN `nickname`;\n";

const sources: Files = {
  "src/db/schema.ts": `import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const customers = sqliteTable("customers", {
  id: integer("id").primaryKey(),
  nickname: text("nickname"),
});
`,
  "src/greet.ts": `import { customers } from "./db/schema";
export const greet = (db) => db.select({ name: customers.nickname }).from(customers);
`,
  "src/greet.test.ts": 'import { customers } from "./db/schema";\ncustomers.nickname;\n',
  "src/report.ts": 'export const all = (db) => db.prepare("SELECT id, nickname FROM customers").all();\n',
  "src/page.tsx": "export const Page = ({ nickname }) => <p>{nickname}</p>;\n",
};

type Files = Readonly<Record<string, string | null>>;

/** Base has these sources, head a migration more and none of them: what is searched is base. */
function pullRequest(files: Files, sql = dropping): BuiltRepository {
  const base = { ...journalFolder("drizzle", { "0000_customers": customers }), ...files };
  const removed = Object.fromEntries(Object.keys(files).map((path) => [path, null]));
  const head = journalFolder("drizzle", { "0000_customers": customers, "0001_change": sql });
  return buildRepository([{ files: base }, { files: { ...head, ...removed } }]);
}

interface Finding {
  readonly rule: string;
  readonly evidence: { readonly references?: References };
}
interface References {
  readonly found: number;
  readonly left: number;
  readonly places: readonly { readonly file: string; readonly line: number; readonly kind: string }[];
}

async function judge(dir: string, commits: readonly string[]) {
  const [base = "", head = ""] = commits;
  const ended = await runCli(["--repo", dir, "--base", base, "--head", head, "--format", "json"]);
  expect(ended).toMatchObject({ code: 0, stderr: "", left: [] });
  const [folder] = JSON.parse(ended.stdout).folders;
  const findings: readonly Finding[] = folder.findings;
  return {
    references: findings.flatMap(({ rule, evidence }) =>
      rule.startsWith("column-") ? evidence.references : [],
    ),
    notes: folder.notes.filter((note: string) => /could not be (?:searched|read)/.test(note)),
  };
}

const all = [
  { file: "src/db/schema.ts", line: 4, kind: "declared", name: "customers.nickname" },
  { file: "src/greet.ts", line: 2, kind: "used", name: "customers.nickname" },
  { file: "src/report.ts", line: 1, kind: "sql", name: "customers.nickname" },
];

describe("the places in base that still name what goes", () => {
  test("are found, tests aside", async () => {
    const { dir, commits } = pullRequest(sources);
    const { references, notes } = await judge(dir, commits);
    expect(references).toEqual([{ found: 3, left: 0, places: all }]);
    expect(notes).toEqual([]);
  });

  test("are told in a terminal and in Markdown", async () => {
    const { dir } = pullRequest(sources);
    const told = await runCli(["--repo", dir, "--base", "main~1", "--head", "main"]);
    expect(told.stdout).toContain(
      `      3 places in \`main~1\` still use it (found by reading the sources, not by
      running them):
        src/db/schema.ts declared on 4
        src/greet.ts used on 2
        src/report.ts in SQL on 1
`,
    );
    const { stdout } = await runCli([
      "--repo",
      dir,
      "--base",
      "main~1",
      "--head",
      "main",
      "--format",
      "markdown",
    ]);
    expect(stdout).toContain(" · 3 places in <code>main~1</code> still use it</summary>");
    expect(stdout).toContain(
      "**Code:** 3 places in `main~1` still use it (found by reading the sources, not by running them):\n\n- `src/db/schema.ts` declared on line 4\n- `src/greet.ts` used on line 2\n- `src/report.ts` in SQL on line 1\n",
    );
  });

  test("are those of the old name where something is renamed", async () => {
    const { dir, commits } = pullRequest(
      sources,
      "ALTER TABLE `customers` RENAME COLUMN `nickname` TO `alias`;\n",
    );
    expect((await judge(dir, commits)).references).toEqual([{ found: 3, left: 0, places: all }]);
  });

  test("are found under the table's old name where that is renamed as well", async () => {
    const sql = `ALTER TABLE \`customers\` RENAME TO \`readers\`;\n--> statement-breakpoint\n${dropping.replace("customers", "readers")}`;
    const { dir, commits } = pullRequest(sources, sql);
    expect((await judge(dir, commits)).references).toEqual([{ found: 3, left: 0, places: all }]);
  });

  test("are none where the code went first", async () => {
    const { dir, commits } = pullRequest({
      "src/db/schema.ts": sources["src/db/schema.ts"]?.replace(/ {2}nickname.*\n/, "") ?? null,
      "src/page.tsx": sources["src/page.tsx"] ?? null,
    });
    expect((await judge(dir, commits)).references).toEqual([{ found: 0, left: 0, places: [] }]);
    const told = await runCli(["--repo", dir, "--base", "main~1", "--head", "main"]);
    expect(told.stdout.replace(/\s+/g, " ")).toContain(
      "No code in `main~1` uses it any more (found by reading the sources, not by running them)",
    );
  });

  test("are not said to be none where the schema is nowhere", async () => {
    const { dir, commits } = pullRequest({ "src/page.tsx": sources["src/page.tsx"] ?? null });
    expect((await judge(dir, commits)).references).toEqual([undefined]);
  });

  test("count what could not be searched: too large, or no TypeScript", async () => {
    const { dir, commits } = pullRequest({
      ...sources,
      "src/icons.ts": `export const icons = "${"x".repeat(500_000)}";\n`,
      "src/merge.ts": '<<<<<<< main\nimport { customers } from "./db/schema";\ncustomers.nickname;\n',
    });
    expect((await judge(dir, commits)).references).toEqual([{ found: 3, left: 2, places: all }]);
  });

  test("name files of strangers without harm", async () => {
    const hostile = "src/<img src=x>`|@ada\u001b[2K.ts";
    const { dir, commits } = pullRequest({ ...sources, [hostile]: sources["src/report.ts"] ?? null });
    expect((await judge(dir, commits)).references[0]?.found).toBe(4);
    const { stdout } = await runCli([
      "--repo",
      dir,
      "--base",
      "main~1",
      "--head",
      "main",
      "--format",
      "markdown",
    ]);
    expect(stdout).toContain(
      "- <code>src&#47;&lt;img src&#61;x&gt;&#96;&#124;&#64;ada&#92;u001b&#91;2K.ts</code> in SQL on line 1",
    );
    const told = await runCli(["--repo", dir, "--base", "main~1", "--head", "main"]);
    expect(told.stdout).toContain("src/<img src=x>`|@ada\\u001b[2K.ts in SQL on 1");
  });
});

describe("a clone that lacks base's sources", () => {
  test.each(["blob:none", "tree:0"])("with %s has them fetched, and is left as it was", async (filter) => {
    const origin = pullRequest(sources);
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
    origin.git("config", "uploadpack.allowFilter", "true");
    const dir = temporaryFolder();
    const url = `file://${origin.dir}`;
    runIsolated(dir, ["clone", "--quiet", "--bare", `--filter=${filter}`, url, "."]);
    const objects = () => runIsolated(dir, ["count-objects", "-v"]);
    const before = objects();
    expect(await judge(dir, origin.commits)).toEqual({
      references: [{ found: 3, left: 0, places: all }],
      notes: [],
    });
    expect(objects()).toBe(before);
  });

  test("one commit deep has base fetched", async () => {
    const origin = pullRequest(sources);
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
    const dir = temporaryFolder();
    runIsolated(dir, ["clone", "--quiet", "--depth=1", `file://${origin.dir}`, "."]);
    expect(await judge(dir, origin.commits)).toEqual({
      references: [{ found: 3, left: 0, places: all }],
      notes: [],
    });
  });

  test("says so, and judges all the same, where they cannot be fetched", async () => {
    const origin = pullRequest({ "examples/report.ts": sources["src/report.ts"] ?? null });
    origin.git("config", "uploadpack.allowFilter", "true");
    const dir = temporaryFolder();
    const clone = ["clone", "--quiet", "--filter=blob:none", "--sparse", `file://${origin.dir}`, "."];
    runIsolated(dir, clone);
    runIsolated(dir, ["sparse-checkout", "set", "drizzle"]);
    for (const commit of origin.commits) runIsolated(dir, ["checkout", "--quiet", "--detach", commit]);
    runIsolated(dir, ["remote", "set-url", "origin", "file:///nowhere"]);
    const { references, notes } = await judge(dir, origin.commits);
    expect(references).toEqual([undefined]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("this clone lacks the content of 1 of 1 files");
  });
});
