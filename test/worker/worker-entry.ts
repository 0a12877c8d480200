import { readdirSync, writeFileSync } from "node:fs";
import { CannotCheck } from "../../src/model/errors.ts";
import type { Report } from "../../src/model/report.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { type Check, serve } from "../../src/worker/serve.ts";

const endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n";

/** A worker that does what the first of `options.migrations` names, and reports on it in `reason`. */
const check: Check = (comparison, options, scratch) => {
  const report = (reason: unknown): Report => ({
    tool: { name: "drizzle-gate", version: "0.0.0" },
    verdict: "pass",
    reason: JSON.stringify(reason),
    base: comparison.base.revision,
    head: comparison.head.revision,
    folders: [],
    unchanged: [],
    foreign: [],
    ms: 0,
  });
  const open = () => openEngine("addon", { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
  switch (options.migrations[0]) {
    case "echo":
      return report([...comparison.head.tree.values()].map(({ path, bytes }) => [path, bytes?.length]));
    case "surroundings":
      return report({
        env: process.env,
        cwd: process.cwd(),
        dir: scratch.dir,
        files: readdirSync(scratch.dir),
        args: process.execArgv,
      });
    case "write":
      try {
        writeFileSync("file", "x".repeat(10_000));
        return report("written");
      } catch (error) {
        return report(String(error));
      }
    case "speak":
      console.log("::error::forged");
      console.error("::error::forged");
      return report("spoken");
    case "cannot":
      throw new CannotCheck("The folder cannot be read; write it anew");
    case "throw":
      throw new TypeError("x is not\na `function`");
    case "exit":
      process.stderr.write("some words\nlast\u001b[31m words\n");
      return process.exit(7);
    case "abort":
      return process.abort();
    case "many":
      for (let index = 0; index < 100_000; index += 1)
        scratch.at(`drizzle/0001_a.sql:${index} SELECT ${index}`);
      return report("many");
    case "share":
      scratch.at("big `file`\n\u001b[2J.db", "copying", ", 1.2 of 5.0 GB");
      open().run(endless);
      return report("ended");
    case "endless":
      scratch.at("drizzle/0000_first.sql:1 CREATE TABLE t (a)");
      scratch.at("drizzle/0001_second.sql:12 SELECT `endless`\n::error::");
      open().run(endless);
      return report("ended");
    default:
      return report(process.pid);
  }
};

serve(check);
