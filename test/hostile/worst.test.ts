import { expect, test } from "vitest";
import { readers } from "./readers.ts";

/** What expressions and scans once went through again and again, for a reader or for all; each is repeated. */
const worst: Readonly<Record<string, readonly string[]>> = {
  "": ["a ", "(", "``x"],
  "drizzle/0000_a.sql": [
    "-- drizzle-gate: accept a  ",
    "-- drizzle-gate: accept a b\nSELECT 1;\n",
    "EXPLAIN CREATE TRIGGER x BEGIN ;",
  ],
  "drizzle/meta/_journal.json": ['"tag":', '"tag":"a",', '{"tag":"a"},'],
  "drizzle/migrations.js": ['from "./', 'import a from "./a.sql";\n', "'", ";", "a."],
  "drizzle.config.ts": ["a:1,", "'", "{}"],
  statements: ["EXPLAIN CREATE TRIGGER x BEGIN ;", "END;", "x'"],
  dump: ["CREATE TRIGGER x BEGIN ;", ";\n", " \n", "'", "a("],
  YAML: ["- ", "&a *a ", "? ", "a:\n ", "[", "{a: "],
  "code spans": ["`x``", "`"],
  message: ["```a\n", "`x``", "\n"],
  escapes: ["\n", "\n ", ":a", "gh-1"],
  fences: ["\n", "```a", "\n\nx"],
  "code of both sides": [
    "import ",
    "const a=",
    "a.users",
    ".from(",
    "] ",
    '" ',
    "from ",
    "query . ",
    " users",
  ],
  report: ["\n", "```mermaid\n", "`x``"],
  "schema difference": ["\n", "-a\n+a\n", "\n\nx"],
};

/** Characters: what takes the square of it takes minutes. */
const length = 300_000;

test.each(readers)(
  "what is long, and its worst, does not keep $name busy",
  { timeout: 120_000 },
  async ({ name, read, most }) => {
    for (const bit of [...(worst[""] ?? []), ...(worst[name] ?? [])]) {
      const text = bit.repeat(Math.ceil(Math.min(length, most ?? length) / bit.length));
      const started = process.cpuUsage();
      await Promise.resolve(read(text)).catch(() => undefined);
      const { user } = process.cpuUsage(started);
      expect(user / 1e6, `${JSON.stringify(bit)}, in seconds`).toBeLessThan(8);
    }
  },
);
