#!/usr/bin/env node
// An older Node stops at imports it does not know, with words that help nobody: so it is asked before them.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `drizzle-gate needs Node 22.13+, found ${process.version}. Update Node and try again.\n`,
  );
  process.exitCode = 2;
} else {
  // Node 22 calls node:sqlite and fs.globSync experimental, which is no news to whoever asks for a verdict.
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => {
    if (name !== "ExperimentalWarning") process.stderr.write(`drizzle-gate: ${name}: ${message}\n`);
  });
  const { runCommandLine } = await import("./cli/main.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
