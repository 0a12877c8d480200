#!/usr/bin/env node
import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/cli.ts
var [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(`drizzle-gate: needs Node 24 or later, and this is ${process.version}
`);
  process.exitCode = 2;
} else {
  const { runCommandLine } = await import("./main-FRFRBSBN.js");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
