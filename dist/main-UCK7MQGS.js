import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  failOnValues
} from "./chunk-C5JQENUQ.js";
import {
  startEarly
} from "./chunk-5UBGQOON.js";
import "./chunk-KVRH4RQF.js";
import {
  didYouMean
} from "./chunk-4VMHB2GR.js";
import {
  complain,
  exitCodes,
  terminal
} from "./chunk-6YJPBMZP.js";
import "./chunk-AV3KGKVM.js";
import {
  CannotCheck,
  reasonOf,
  traceOf
} from "./chunk-G5S6AFFG.js";
import {
  version
} from "./chunk-4DX4WZZH.js";
import "./chunk-SPBC6M5U.js";
import {
  driverNames
} from "./chunk-LVK3ZNH7.js";
import {
  code
} from "./chunk-HDJ3QBW6.js";

// src/report/format-list.ts
var formats = {
  terminal: { words: "to read here", input: false },
  json: { words: "for programs", input: true },
  markdown: { words: "for a comment", input: false },
  copies: { words: "for a spreadsheet of production copies", input: true },
  sarif: { words: "for code scanning", input: true },
  github: { words: "for annotations on the lines of a pull request", input: false },
  gitlab: { words: "for GitLab's code quality", input: false }
};
var formatNames = Object.keys(formats);
var inputFormats = formatNames.filter((name) => formats[name].input);
var driftFormatNames = ["terminal", "json", "markdown"];

// src/cli/help.ts
var formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);
var helpText = `drizzle-gate check [options]          check the Drizzle SQLite migrations a branch adds (default)
drizzle-gate --last <n> [options]     check the last n commits that changed migrations: the first thing to try
drizzle-gate status [options]         show what was detected in a repository, and why (--json for programs)
drizzle-gate drift <copy…>            compare production copies with what the merged migrations make (exit 0 same, 1 differs)
drizzle-gate fingerprint <file>       describe a production database without its data; --coarse rounds, --ask <report.json> answers
                                      its questions; --sql <driver> and --answers <file> where only queries are possible
drizzle-gate fix [options]            fix the branch's new migrations: shows the changes, --write makes them
drizzle-gate merge <reports…>         make one report of the JSON reports of all shards
drizzle-gate rules                    list the rules
drizzle-gate explain <rule>           explain one, and how to accept it
drizzle-gate --help | --version

  --repo <dir>           repository, also a bare one          (default: the current folder)
  --base <rev>           the revision in production           (default: merge base with origin's default branch)
  --head <rev>           the proposed revision                (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every changed SQLite folder; --all for every one)
  --driver <name>        what applies migrations in production (default: detected per folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz, or a fingerprint; repeatable, globs allowed
  --rows <n>             generated rows per table without a copy (default: automatic; 0 for none)
  --seed <file.sql>      your own rows instead of generated ones
  --released <tags>      released versions, as 'v*'; repeatable: their databases are upgraded to head as well
  --tolerate <n>|<n>%    production copies that may be unusable (default: 0)
  --shard <i>/<n>        checks only this part of the production copies; see merge
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: failOn of drizzle-gate.json, or error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    limit for everything the migrations run (default: 300)
  --run-drizzle-kit      run the project's drizzle-kit (and so its code) to find schema changes without a migration
  --write                fix: change the files               (default: only show the changes)
  --force                fix: overwrite changes that git does not have

Formats: ${listed(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check; fix: 0 nothing to do or done, 1 not written yet, 2 cannot fix
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

// src/model/parse-options.ts
function parseAcceptance(option, given) {
  const equals = given.indexOf("=");
  const target = (equals < 0 ? given : given.slice(0, equals)).trim();
  const reason = equals < 0 ? "" : given.slice(equals + 1).trim();
  const at = target.indexOf("@");
  const rule = at < 0 ? target : target.slice(0, at).trim();
  const migration = at < 0 ? null : target.slice(at + 1).trim();
  if (!/^[a-z][a-z0-9-]*$/.test(rule) || migration === "") {
    throw refused(option, given, "`rule=reason` or `rule@migration=reason`");
  }
  if (reason === "") {
    throw new CannotCheck(
      `${code(option)} accepts ${code(target, 80)} without a reason; write ${code(`${target}=why this is fine`, 120)}`
    );
  }
  return { rule, migration, reason, by: "input", who: null };
}
function parseDriver(option, given) {
  return oneOf(option, given, driverNames);
}
function parseFailOn(option, given) {
  return oneOf(option, given, failOnValues);
}
function parseOnOff(option, given) {
  return oneOf(option, given, ["on", "off"]) === "on";
}
function parseWholeNumber(option, given, least, most) {
  const text2 = given.trim();
  const value = Number(text2);
  if (!/^\d{1,15}$/.test(text2) || value < least || value > most) {
    throw refused(option, given, `a whole number from ${least} to ${most}`);
  }
  return value;
}
function parseRows(option, given) {
  return parseWholeNumber(option, given, 0, 1e6);
}
function parseTagGlob(option, given) {
  const text2 = given.trim().replace(/^refs\/tags\//, "");
  if (text2 === "" || text2.length > 200 || /[\p{Cc}\s]/u.test(text2))
    throw refused(option, given, "tags, as `v*`");
  return text2;
}
function parseLast(option, given) {
  return parseWholeNumber(option, given, 1, 100);
}
function parseShard(option, given) {
  const [, index = "0", of = "0"] = /^(\d{1,4})\/(\d{1,4})$/.exec(given.trim()) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of)
    throw refused(option, given, "which part and how many there are, as `2/8`");
  return shard;
}
function parseTolerance(option, given) {
  const [, most = "", percent = ""] = /^(\d{1,6})(%?)$/.exec(given.trim()) ?? [];
  const isPercent = percent === "%";
  if (most === "" || isPercent && Number(most) > 100)
    throw refused(option, given, "a number of production copies, or a share of them as `1%`");
  return { most: Number(most), isPercent };
}
function parseTimeout(option, given) {
  return parseWholeNumber(option, given, 1, 21600) * 1e3;
}
function oneOf(option, given, allowed) {
  const text2 = given.trim();
  const found = allowed.find((word) => word === text2);
  if (found === void 0) throw refused(option, given, listed2(allowed), didYouMean(text2, allowed));
  return found;
}
function refused(option, given, allowed, meant = "") {
  const said = given.trim() === "" ? "is empty" : `does not accept ${code(given.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}.${meant} Use ${allowed}`);
}
function listed2(words) {
  const names = words.map((word) => code(word));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

// src/cli/read-options.ts
import { parseArgs } from "node:util";
var text = { type: "string" };
var texts = { type: "string", multiple: true };
var flag = { type: "boolean" };
var known = {
  repo: text,
  base: text,
  head: text,
  last: text,
  migrations: texts,
  all: flag,
  driver: text,
  "foreign-keys": text,
  snapshot: texts,
  rows: text,
  seed: text,
  released: texts,
  shard: text,
  tolerate: text,
  accept: texts,
  "fail-on": text,
  format: texts,
  timeout: text,
  json: flag,
  write: flag,
  force: flag,
  sql: text,
  answers: texts,
  ask: texts,
  coarse: flag,
  "run-drizzle-kit": flag,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "v" }
};
function asked(values) {
  const onOff = values["foreign-keys"];
  return {
    repo: values.repo ?? ".",
    base: values.base ?? null,
    head: values.head ?? null,
    timeoutMs: timeoutIn(values),
    wanted: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === void 0 ? null : parseDriver("--driver", values.driver),
      foreignKeys: onOff === void 0 ? null : parseOnOff("--foreign-keys", onOff),
      snapshots: values.snapshot ?? [],
      seedFile: values.seed ?? null,
      released: (values.released ?? []).map((given) => parseTagGlob("--released", given)),
      shard: values.shard === void 0 ? null : parseShard("--shard", values.shard),
      tolerate: values.tolerate === void 0 ? null : parseTolerance("--tolerate", values.tolerate),
      rows: values.rows === void 0 ? null : parseRows("--rows", values.rows),
      accept: (values.accept ?? []).map((given) => parseAcceptance("--accept", given)),
      failOn: values["fail-on"] === void 0 ? null : parseFailOn("--fail-on", values["fail-on"])
    }
  };
}
function timeoutIn({ timeout }) {
  return timeout === void 0 ? 3e5 : parseTimeout("--timeout", timeout);
}
function outputsIn({ format = ["terminal"] }, names) {
  return format.map((each) => parseOutput(each, names));
}
function refuseOthers(values, taken, why) {
  const other = Object.keys(values).find((name) => !taken.includes(name));
  if (other !== void 0) throw new CannotCheck(why(code(`--${other}`)));
}
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--([\w-]+)'/.exec(message)?.[1];
    const meant = unknown === void 0 ? "" : didYouMean(unknown, Object.keys(known), (name) => `--${name}`);
    throw new CannotCheck(`${message.split(". ")[0]}.${meant} See \`drizzle-gate --help\``);
  }
}
function parseOutput(given, names) {
  const [format = "", ...file] = given.split("=");
  return { format: oneOf("--format", format, names), file: file.length === 0 ? null : file.join("=") };
}

// src/cli/parse-arguments.ts
var onlyOfCheck = [
  "all",
  "snapshot",
  "rows",
  "seed",
  "released",
  "shard",
  "tolerate",
  "accept",
  "fail-on",
  "format",
  "last",
  "run-drizzle-kit"
];
var notOfFix = ["head", "fail-on", "format", "json", "last", "run-drizzle-kit"];
function parseArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command = "check", ...rest] = positionals;
  if (command === "drift") return parseDrift(values, rest);
  if (command === "merge") return parseMerge(values, rest);
  if (command === "fingerprint") return parseFingerprint(values, rest);
  const foreign = onlyOfFingerprint.find((name) => values[name] !== void 0);
  if (foreign !== void 0) throw new CannotCheck(`${code(`--${foreign}`)} is for \`fingerprint\``);
  const isAboutRules = command === "rules" || command === "explain";
  if (isAboutRules && rest.length <= 1) return { kind: "rules", rule: rest[0] ?? null };
  if (rest.length > 0 || !/^(?:check|status|fix)$/.test(command)) throw unknownCommand(positionals);
  if (command === "fix") {
    const other = notOfFix.find((name) => values[name] !== void 0);
    if (other !== void 0)
      throw new CannotCheck(`\`fix\` does not take ${code(`--${other}`)}: it works on the working tree`);
    return { kind: "fix", write: values.write ?? false, force: values.force ?? false, ...asked(values) };
  }
  const ofFix = ["write", "force"].find((name) => values[name] !== void 0);
  if (ofFix !== void 0) throw new CannotCheck(`${code(`--${ofFix}`)} is for \`fix\``);
  const { json = false } = values;
  if (command === "status") {
    const other = onlyOfCheck.find((name) => values[name] !== void 0);
    if (other !== void 0)
      throw new CannotCheck(
        `\`status\` has no option ${code(`--${other}`)}; it belongs to \`drizzle-gate check\``
      );
    return { kind: "status", json, ...asked(values) };
  }
  if (values.last !== void 0) return lookBack(values.last, values);
  if (json) throw new CannotCheck("`--json` belongs to `status`; with `check`, use `--format json`");
  return {
    kind: "check",
    ...asked(values),
    outputs: outputsIn(values, formatNames),
    runDrizzleKit: values["run-drizzle-kit"] ?? false
  };
}
function notTaken(command) {
  return (option) => `\`${command}\` does not take ${option}; \`drizzle-gate --help\` lists the options`;
}
var ofDrift = ["repo", "base", "migrations", "driver", "foreign-keys", "format", "timeout"];
function parseDrift(values, copies) {
  refuseOthers(values, ofDrift, notTaken("drift"));
  if (copies.length === 0)
    throw new CannotCheck("`drift` needs a production copy to compare: `drizzle-gate drift <copy>`");
  const outputs = outputsIn(values, driftFormatNames);
  const { wanted, ...more } = asked(values);
  return { kind: "drift", outputs, ...more, wanted: { ...wanted, snapshots: copies } };
}
var commands = ["check", "drift", "explain", "fingerprint", "fix", "merge", "rules", "status"];
function unknownCommand(words) {
  const [word = ""] = words;
  const meant = commands.includes(word) ? "" : didYouMean(word, commands);
  return new CannotCheck(`Unknown command ${code(words.join(" "))}.${meant} See \`drizzle-gate --help\``);
}
var notOfLast = ["base", "format", "run-drizzle-kit", "json"];
function lookBack(given, values) {
  const other = notOfLast.find((name) => values[name] !== void 0);
  if (other !== void 0)
    throw new CannotCheck(
      `\`--last\` cannot be combined with ${code(`--${other}`)}. It compares each commit with the one before it, and prints to the terminal`
    );
  return { kind: "last", last: parseLast("--last", given), ...asked(values) };
}
var ofMerge = ["repo", "format"];
function parseMerge(values, reports) {
  refuseOthers(
    values,
    ofMerge,
    (option) => `\`merge\` takes no ${option}: the shards were asked with their options`
  );
  if (reports.length === 0)
    throw new CannotCheck("`merge` needs the JSON reports of the shards: `drizzle-gate merge <reports…>`");
  const outputs = outputsIn(values, formatNames);
  return { kind: "merge", repo: values.repo ?? ".", reports, outputs };
}
var onlyOfFingerprint = ["sql", "answers", "ask", "coarse"];
function parseFingerprint(values, files) {
  refuseOthers(values, [...onlyOfFingerprint, "timeout"], notTaken("fingerprint"));
  const [file = null, ...more] = files;
  const { answers = [], ask = [], coarse = false, sql } = values;
  if (more.length > 0) throw new CannotCheck("`fingerprint` takes one database at a time");
  if (file !== null && (sql !== void 0 || answers.length > 0))
    throw new CannotCheck("`fingerprint` takes a file, or asks with `--sql` and `--answers`, not both");
  if (file === null && sql === void 0 && answers.length === 0)
    throw new CannotCheck("`fingerprint` needs a database: `drizzle-gate fingerprint <file>`");
  return {
    ...{ kind: "fingerprint", file, answers, ask, coarse },
    sql: sql === void 0 ? null : parseDriver("--sql", sql),
    timeoutMs: timeoutIn(values)
  };
}

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
      const { explainText, rulesText } = await import("./commands-3MNHX5WX.js");
      process.stdout.write(command.rule === null ? rulesText() : explainText(command.rule, version));
      return 0;
    }
    case "last": {
      const { lookBack: lookBack2 } = await import("./commands-3MNHX5WX.js");
      return await lookBack2(command, terminal(), (text2) => void process.stdout.write(text2));
    }
    case "check": {
      const { timeoutMs, wanted } = command;
      const worker = startEarly({ timeoutMs, files: wanted.snapshots.length > 0 });
      try {
        const { check } = await import("./check-4V45NUS5.js");
        return await check(command, worker);
      } finally {
        worker.stop();
      }
    }
    case "fingerprint": {
      const { fingerprintText } = await import("./commands-3MNHX5WX.js");
      process.stdout.write(await fingerprintText(command));
      return 0;
    }
    case "drift": {
      const { runDrift } = await import("./commands-3MNHX5WX.js");
      return await runDrift(command, terminal());
    }
    case "fix": {
      const { fix } = await import("./commands-3MNHX5WX.js");
      return await fix(command, terminal());
    }
    case "merge": {
      const { runMerge } = await import("./commands-3MNHX5WX.js");
      return await runMerge(command);
    }
    case "status": {
      const { statusText } = await import("./commands-3MNHX5WX.js");
      process.stdout.write(await statusText(command, terminal()));
      return 0;
    }
  }
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
