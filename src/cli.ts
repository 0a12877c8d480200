#!/usr/bin/env node
// An older Node stops at imports it does not know, with words that help nobody: so it is asked before them.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(`drizzle-gate needs Node 24+, found ${process.version}\n`);
  process.exitCode = 2;
} else {
  const { runCommandLine } = await import("./cli/main.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
