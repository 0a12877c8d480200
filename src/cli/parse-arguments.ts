import type { FingerprintCase } from "../judge/read-fingerprint.ts";
import { CannotCheck } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { parseDriver, parseLast } from "../model/parse-options.ts";
import { code } from "../model/text.ts";
import { type DriftFormat, driftFormatNames, formatNames } from "../report/format-list.ts";
import {
  type Asked,
  asked,
  type Output,
  outputsIn,
  parse,
  refuseOthers,
  timeoutIn,
  type Values,
} from "./read-options.ts";

/** What the command line asks for. */
export type Command =
  | { readonly kind: "help" | "version" }
  | { readonly kind: "rules"; readonly rule: string | null }
  | ({ readonly kind: "status"; readonly json: boolean } & Asked)
  | ({ readonly kind: "fingerprint" } & Pick<
      FingerprintCase,
      "file" | "sql" | "answers" | "ask" | "coarse" | "timeoutMs"
    >)
  | ({ readonly kind: "drift"; readonly outputs: readonly Output<DriftFormat>[] } & Asked)
  | ({ readonly kind: "last"; readonly last: number } & Asked)
  | ({ readonly kind: "fix"; readonly write: boolean; readonly force: boolean } & Asked)
  | {
      readonly kind: "merge";
      readonly repo: string;
      readonly reports: readonly string[];
      readonly outputs: readonly Output[];
    }
  | ({
      readonly kind: "check";
      readonly outputs: readonly Output[];
      readonly runDrizzleKit: boolean;
    } & Asked);

/** What of the options only a check takes. */
const onlyOfCheck = [
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
  "run-drizzle-kit",
] as const;

/** What `fix` has no use for. */
const notOfFix = ["head", "fail-on", "format", "json", "last", "run-drizzle-kit"] as const;

/** Reads the arguments behind the program's name. Throws CannotCheck with what is wrong and what is allowed. */
export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command = "check", ...rest] = positionals;
  if (command === "drift") return parseDrift(values, rest);
  if (command === "merge") return parseMerge(values, rest);
  if (command === "fingerprint") return parseFingerprint(values, rest);
  const foreign = onlyOfFingerprint.find((name) => values[name] !== undefined);
  if (foreign !== undefined) throw new CannotCheck(`${code(`--${foreign}`)} is for \`fingerprint\``);
  const isAboutRules = command === "rules" || command === "explain";
  if (isAboutRules && rest.length <= 1) return { kind: "rules", rule: rest[0] ?? null };
  if (rest.length > 0 || !/^(?:check|status|fix)$/.test(command)) throw unknownCommand(positionals);
  if (command === "fix") {
    const other = notOfFix.find((name) => values[name] !== undefined);
    if (other !== undefined)
      throw new CannotCheck(`\`fix\` does not take ${code(`--${other}`)}: it works on the working tree`);
    return { kind: "fix", write: values.write ?? false, force: values.force ?? false, ...asked(values) };
  }
  const ofFix = (["write", "force"] as const).find((name) => values[name] !== undefined);
  if (ofFix !== undefined) throw new CannotCheck(`${code(`--${ofFix}`)} is for \`fix\``);
  const { json = false } = values;
  if (command === "status") {
    const other = onlyOfCheck.find((name) => values[name] !== undefined);
    if (other !== undefined)
      throw new CannotCheck(
        `\`status\` has no option ${code(`--${other}`)}; it belongs to \`drizzle-gate check\``,
      );
    return { kind: "status", json, ...asked(values) };
  }
  if (values.last !== undefined) return lookBack(values.last, values);
  if (json) throw new CannotCheck("`--json` belongs to `status`; with `check`, use `--format json`");
  return {
    kind: "check",
    ...asked(values),
    outputs: outputsIn(values, formatNames),
    runDrizzleKit: values["run-drizzle-kit"] ?? false,
  };
}

function notTaken(command: string): (option: string) => string {
  return (option) => `\`${command}\` does not take ${option}; \`drizzle-gate --help\` lists the options`;
}

/** What of the options `drift` takes, besides the copies. */
const ofDrift = ["repo", "base", "migrations", "driver", "foreign-keys", "format", "timeout"] as const;

function parseDrift(values: Values, copies: readonly string[]): Command {
  refuseOthers(values, ofDrift, notTaken("drift"));
  if (copies.length === 0)
    throw new CannotCheck("`drift` needs a production copy to compare: `drizzle-gate drift <copy>`");
  const outputs = outputsIn(values, driftFormatNames);
  const { wanted, ...more } = asked(values);
  return { kind: "drift", outputs, ...more, wanted: { ...wanted, snapshots: copies } };
}

/** The commands there are, for whoever types nearly one of them. */
const commands = ["check", "drift", "explain", "fingerprint", "fix", "merge", "rules", "status"];

function unknownCommand(words: readonly string[]): CannotCheck {
  const [word = ""] = words;
  const meant = commands.includes(word) ? "" : didYouMean(word, commands);
  return new CannotCheck(`Unknown command ${code(words.join(" "))}.${meant} See \`drizzle-gate --help\``);
}

/** Each commit has its own base, and what is printed is for people. */
const notOfLast = ["base", "format", "run-drizzle-kit", "json"] as const;

function lookBack(given: string, values: Values): Command {
  const other = notOfLast.find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new CannotCheck(
      `\`--last\` cannot be combined with ${code(`--${other}`)}. It compares each commit with the one before it, and prints to the terminal`,
    );
  return { kind: "last", last: parseLast("--last", given), ...asked(values) };
}

/** What of the options `merge` takes, besides the reports. */
const ofMerge = ["repo", "format"] as const;

function parseMerge(values: Values, reports: readonly string[]): Command {
  refuseOthers(
    values,
    ofMerge,
    (option) => `\`merge\` takes no ${option}: the shards were asked with their options`,
  );
  if (reports.length === 0)
    throw new CannotCheck("`merge` needs the JSON reports of the shards: `drizzle-gate merge <reports…>`");
  const outputs = outputsIn(values, formatNames);
  return { kind: "merge", repo: values.repo ?? ".", reports, outputs };
}

/** What of the options only `fingerprint` takes. */
const onlyOfFingerprint = ["sql", "answers", "ask", "coarse"] as const;

function parseFingerprint(values: Values, files: readonly string[]): Command {
  refuseOthers(values, [...onlyOfFingerprint, "timeout"], notTaken("fingerprint"));
  const [file = null, ...more] = files;
  const { answers = [], ask = [], coarse = false, sql } = values;
  if (more.length > 0) throw new CannotCheck("`fingerprint` takes one database at a time");
  if (file !== null && (sql !== undefined || answers.length > 0))
    throw new CannotCheck("`fingerprint` takes a file, or asks with `--sql` and `--answers`, not both");
  if (file === null && sql === undefined && answers.length === 0)
    throw new CannotCheck("`fingerprint` needs a database: `drizzle-gate fingerprint <file>`");
  return {
    ...{ kind: "fingerprint", file, answers, ask, coarse },
    sql: sql === undefined ? null : parseDriver("--sql", sql),
    timeoutMs: timeoutIn(values),
  };
}
