#!/usr/bin/env node
import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/cli.ts
var [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || major === 22 && minor < 13) {
  process.stderr.write(
    `drizzle-gate needs Node 22.13+, found ${process.version}. Update Node and try again.
`
  );
  process.exitCode = 2;
} else {
  process.removeAllListeners("warning");
  process.on("warning", ({ name, message }) => {
    if (name !== "ExperimentalWarning") process.stderr.write(`drizzle-gate: ${name}: ${message}
`);
  });
  const { runCommandLine } = await import("./main-ACL2GZYI.js");
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
