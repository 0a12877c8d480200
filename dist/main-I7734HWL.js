import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  exitCodes,
  fileSurface,
  formatNames,
  formats,
  judge,
  oneOf,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseTimeout,
  render,
  tellProgress
} from "./chunk-4Z4D44MP.js";
import "./chunk-DDNVO4IJ.js";
import "./chunk-BGGW77T3.js";
import "./chunk-MQUB5DJA.js";
import "./chunk-OZTHR7FC.js";
import {
  CannotCheck,
  messageOf,
  reasonOf,
  traceOf
} from "./chunk-OLSSFUWS.js";
import {
  driverNames
} from "./chunk-PRFC6DRM.js";
import "./chunk-IQFD5WER.js";
import "./chunk-JMIYZW3L.js";
import "./chunk-TS46VUG4.js";
import {
  renderPlain
} from "./chunk-2YJILDND.js";
import {
  version
} from "./chunk-5LWUB3VH.js";
import {
  code,
  shorten,
  visibleLines
} from "./chunk-N6ZPII2P.js";
import "./chunk-2CD3WBFQ.js";

// src/cli/main.ts
import { writeFileSync } from "node:fs";

// src/cli/help.ts
var formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);
var helpText = `drizzle-gate check [options]          says what new Drizzle SQLite migrations do (the default command)
drizzle-gate rules [<rule>]           lists the rules, or explains one
drizzle-gate --help | --version

  --repo <dir>           repository, bare ones too            (default: the current folder)
  --base <rev>           what production runs                 (default: merge base with origin's default branch)
  --head <rev>           what is proposed                     (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every SQLite folder that differs; --all for every one)
  --driver <name>        how production applies them          (default: detected for each folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz; repeatable, globs allowed
  --rows <n>             invented rows per table without one  (default: chosen by the tool; 0 switches it off)
  --seed <file.sql>      rows of your own instead of invented ones
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    for everything the migrations run    (default: 300)
  --run-drizzle-kit      runs the project's drizzle-kit, and so its code, to find schema changes without a migration

Formats: ${listed(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check
`;
function listed(names, width) {
  const lines = [];
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`;
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

// src/cli/parse-arguments.ts
import { parseArgs } from "node:util";
var text = { type: "string" };
var texts = { type: "string", multiple: true };
var flag = { type: "boolean" };
var known = {
  repo: text,
  base: text,
  head: text,
  migrations: texts,
  all: flag,
  driver: text,
  "foreign-keys": text,
  snapshot: texts,
  rows: text,
  seed: text,
  accept: texts,
  "fail-on": text,
  format: texts,
  timeout: text,
  "run-drizzle-kit": flag,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "v" }
};
function parseArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command = "check", ...rest] = positionals;
  if (command === "rules" && rest.length <= 1) return { kind: "rules", rule: rest[0] ?? null };
  if (command !== "check" || rest.length > 0) {
    throw new CannotCheck(`${code(positionals.join(" "))} is no command; \`drizzle-gate --help\` lists them`);
  }
  return {
    kind: "check",
    repo: values.repo ?? ".",
    base: values.base ?? null,
    head: values.head ?? null,
    timeoutMs: values.timeout === void 0 ? 3e5 : parseTimeout("--timeout", values.timeout),
    outputs: (values.format ?? ["terminal"]).map(parseOutput),
    runDrizzleKit: values["run-drizzle-kit"] ?? false,
    wanted: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === void 0 ? null : parseDriver("--driver", values.driver),
      foreignKeys: values["foreign-keys"] === void 0 ? null : parseOnOff("--foreign-keys", values["foreign-keys"]),
      snapshots: values.snapshot ?? [],
      seedFile: values.seed ?? null,
      rows: values.rows === void 0 ? null : parseRows("--rows", values.rows),
      accept: (values.accept ?? []).map((given) => parseAcceptance("--accept", given)),
      failOn: values["fail-on"] === void 0 ? "error" : parseFailOn("--fail-on", values["fail-on"])
    }
  };
}
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotCheck(`${message.split(". ")[0]}; \`drizzle-gate --help\` lists the options`);
  }
}
function parseOutput(given) {
  const [format = "", ...file] = given.split("=");
  return { format: oneOf("--format", format, formatNames), file: file.length === 0 ? null : file.join("=") };
}

// src/cli/show-progress.ts
var [patience, often] = [1e3, 250];
function showProgress(progress) {
  const { stderr } = process;
  if (!stderr.isTTY) return tellProgress(progress, (line) => stderr.write(`drizzle-gate: ${line}
`));
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - started) / 1e3);
    if (seconds * 1e3 < patience) return;
    const line = `drizzle-gate: ${progress() || "reading git"} (${seconds} s)`;
    stderr.write(`\r${clear}${shorten(line, (stderr.columns || 80) - 1)}`);
  }, often);
  return () => {
    clearInterval(timer);
    if (performance.now() - started >= patience) stderr.write(`\r${clear}`);
  };
}
var clear = "\x1B[2K";

// src/cli/main.ts
async function runCommand(command) {
  switch (command.kind) {
    case "help":
      process.stdout.write(helpText);
      return 0;
    case "version":
      process.stdout.write(`${version}
`);
      return 0;
    case "rules": {
      const { rulesText } = await import("./rules-text-ZTJ3WVFC.js");
      process.stdout.write(rulesText(command.rule, version));
      return 0;
    }
    case "check":
      return await check(command);
  }
}
async function check(command) {
  const { repo, base, head, timeoutMs, runDrizzleKit, wanted } = command;
  const side = (rev, otherwise) => ({ rev: rev ?? otherwise, commit: null });
  const { report, trace } = await judge({
    ...{ repo, timeoutMs, runDrizzleKit, wanted },
    prefix: "--",
    findEnds: async () => ({ base, head }),
    named: (read) => read,
    sides: [side(base, "merge base"), side(head, "working tree")],
    tell: showProgress
  });
  let whole = true;
  for (const output of command.outputs) {
    try {
      await write(report, output);
    } catch (error) {
      whole = false;
      complain(reasonOf(error), traceOf(error));
    }
  }
  if (report.verdict === "unknown") complain(report.reason, trace);
  return whole ? exitCodes[report.verdict] : exitCodes.unknown;
}
async function write(report, { format, file }) {
  const text2 = await render(report, format, file === null ? terminal() : fileSurface);
  if (file === null) {
    process.stdout.write(text2);
    return;
  }
  try {
    writeFileSync(file, text2);
  } catch (error) {
    throw new CannotCheck(`${code(file)} cannot be written: ${messageOf(error)}`);
  }
}
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}
function complain(message, trace) {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}
`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}
`);
}
function heedStreams() {
  process.stderr.on("error", () => void 0);
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return;
    complain(`Standard output cannot be written: ${error.message}`, null);
    process.once("exit", () => {
      process.exitCode = exitCodes.unknown;
    });
  });
}
async function runCommandLine(args) {
  heedStreams();
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    complain(reasonOf(error), traceOf(error));
    return exitCodes.unknown;
  }
}
export {
  runCommandLine
};
