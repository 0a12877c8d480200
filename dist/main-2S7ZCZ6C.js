import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  annotationsOf,
  oneOf,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseTimeout,
  readComparison,
  renderAnnotation,
  renderMarkdown,
  renderTerminal,
  startWorker,
  tellProgress,
  toJsonV1,
  withDryRuns,
  withReferences
} from "./chunk-IRSQKTV6.js";
import {
  driverNames,
  unknownReport,
  version
} from "./chunk-3KLCLORA.js";
import "./chunk-IQFD5WER.js";
import {
  renderPlain,
  rulePage
} from "./chunk-CMF2DGTR.js";
import "./chunk-WHMT5KBR.js";
import {
  selectPaths
} from "./chunk-O7CATYPW.js";
import {
  CannotCheck
} from "./chunk-3XM6YUV4.js";
import "./chunk-TS46VUG4.js";
import "./chunk-OTUJQ7UD.js";
import {
  code,
  shorten
} from "./chunk-26REUDXU.js";
import "./chunk-XAUKD6NH.js";

// src/cli/main.ts
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/cli/help.ts
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
  --format terminal|json|markdown|sarif|github   repeatable as <format>=<file>
  --timeout <seconds>    for everything the migrations run    (default: 300)
  --run-drizzle-kit      runs the project's drizzle-kit, and so its code, to find schema changes without a migration

Drivers: ${driverNames.slice(0, 7).join(", ")},
         ${driverNames.slice(7).join(", ")}
Exit codes: 0 pass, 1 fail, 2 could not check
`;

// src/cli/parse-arguments.ts
import { parseArgs } from "node:util";
var formats = ["terminal", "json", "markdown", "sarif", "github"];
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
    seedFile: values.seed ?? null,
    runDrizzleKit: values["run-drizzle-kit"] ?? false,
    options: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === void 0 ? null : parseDriver("--driver", values.driver),
      foreignKeys: values["foreign-keys"] === void 0 ? null : parseOnOff("--foreign-keys", values["foreign-keys"]),
      snapshots: values.snapshot ?? [],
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
  return { format: oneOf("--format", format, formats), file: file.length === 0 ? null : file.join("=") };
}

// src/cli/render.ts
async function render(report, format, surface) {
  switch (format) {
    case "terminal":
      return renderTerminal(report, surface);
    case "json":
      return `${JSON.stringify(toJsonV1(report), null, 2)}
`;
    case "sarif": {
      const [{ toSarif }, { rules }] = await Promise.all([
        import("./sarif-S7KSC67X.js"),
        import("./rules-OBKULFRT.js")
      ]);
      return `${JSON.stringify(toSarif(report, rules), null, 2)}
`;
    }
    case "github":
      return annotationsOf(report).map((annotation) => `${renderAnnotation(annotation)}
`).join("");
    case "markdown": {
      const rule = (id) => rulePage(report.tool.version, id);
      const links = { blob: () => null, base: () => null, rule, run: null };
      return `${renderMarkdown(report, { kind: "file", links, limit: 9e5, previous: null }).trimEnd()}
`;
    }
  }
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
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
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
      const { rulesText } = await import("./rules-text-STQHCMSX.js");
      process.stdout.write(rulesText(command.rule, version));
      return 0;
    }
    case "check": {
      const report = await judge(command);
      for (const { format, file } of command.outputs) {
        if (file === null) process.stdout.write(await render(report, format, terminal()));
        else write(file, await render(report, format, { width: 100, colour: false, links: false }));
      }
      if (report.verdict === "unknown") complain(report.reason);
      return exitCodes[report.verdict];
    }
  }
}
async function judge(command) {
  const worker = startWorker({ timeoutMs: command.timeoutMs, files: command.options.snapshots.length > 0 });
  const stopProgress = showProgress(worker.progress);
  try {
    const options = {
      ...command.options,
      snapshots: command.options.snapshots.flatMap(expandGlob),
      seed: command.seedFile === null ? null : { file: command.seedFile, text: readSeed(command.seedFile) },
      now: Date.now()
    };
    const { repo, base, head, timeoutMs } = command;
    const { migrations } = options;
    const comparison = await readComparison({ repo, base, head, select: selectPaths, fetch: true });
    const asked = command.runDrizzleKit ? await withDryRuns(comparison, { repo, timeoutMs, migrations }) : comparison;
    return await withReferences(await worker.run(asked, options), repo);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    const side = (rev, otherwise) => ({ rev: rev ?? otherwise, commit: null });
    return unknownReport(
      version,
      error.message,
      side(command.base, "merge base"),
      side(command.head, "working tree")
    );
  } finally {
    worker.stop();
    stopProgress();
  }
}
function expandGlob(pattern) {
  const found = globSync(pattern).sort();
  return (found.length > 0 ? found : [pattern]).map((file) => resolve(file));
}
function readSeed(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CannotCheck(`The seed file ${code(file)} cannot be read`);
  }
}
function write(file, content) {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new CannotCheck(`${code(file)} cannot be written: ${error.message}`);
  }
}
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}
function complain(message) {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}
`);
}
async function runCommandLine(args) {
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    complain(error.message);
    return exitCodes.unknown;
  }
}
export {
  runCommandLine
};
