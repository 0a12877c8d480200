import { parseArgs } from "node:util";
import { CannotCheck } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import type { WantedOptions } from "../model/options.ts";
import {
  oneOf,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseShard,
  parseTagGlob,
  parseTimeout,
  parseTolerance,
} from "../model/parse-options.ts";
import { code } from "../model/text.ts";
import type { FormatName } from "../report/format-list.ts";

/** Where a report goes: a file, or standard output where that is null. */
export interface Output<Format = FormatName> {
  readonly format: Format;
  readonly file: string | null;
}

/** What is asked about. */
export interface Asked {
  readonly repo: string;
  readonly base: string | null;
  readonly head: string | null;
  readonly timeoutMs: number;
  readonly wanted: WantedOptions;
}

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;

/** Every option that there is. */
const known = {
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
  version: { ...flag, short: "v" },
} as const;

/** Options by name. */
export type Values = ReturnType<typeof parse>["values"];

/** What every command that judges takes. */
export function asked(values: Values): Asked {
  const onOff = values["foreign-keys"];
  return {
    repo: values.repo ?? ".",
    base: values.base ?? null,
    head: values.head ?? null,
    timeoutMs: timeoutIn(values),
    wanted: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === undefined ? null : parseDriver("--driver", values.driver),
      foreignKeys: onOff === undefined ? null : parseOnOff("--foreign-keys", onOff),
      snapshots: values.snapshot ?? [],
      seedFile: values.seed ?? null,
      released: (values.released ?? []).map((given) => parseTagGlob("--released", given)),
      shard: values.shard === undefined ? null : parseShard("--shard", values.shard),
      tolerate: values.tolerate === undefined ? null : parseTolerance("--tolerate", values.tolerate),
      rows: values.rows === undefined ? null : parseRows("--rows", values.rows),
      accept: (values.accept ?? []).map((given) => parseAcceptance("--accept", given)),
      failOn: values["fail-on"] === undefined ? null : parseFailOn("--fail-on", values["fail-on"]),
    },
  };
}

/** How long everything may take, in milliseconds. */
export function timeoutIn({ timeout }: Values): number {
  return timeout === undefined ? 300_000 : parseTimeout("--timeout", timeout);
}

/** Every format that is asked for; the terminal where none is. */
export function outputsIn<Format extends string>(
  { format = ["terminal"] }: Values,
  names: readonly Format[],
): readonly Output<Format>[] {
  return format.map((each) => parseOutput(each, names));
}

/** Throws CannotCheck for an option that a command does not take. */
export function refuseOthers(
  values: Values,
  taken: readonly string[],
  why: (option: string) => string,
): void {
  const other = Object.keys(values).find((name) => !taken.includes(name));
  if (other !== undefined) throw new CannotCheck(why(code(`--${other}`)));
}

/** The words of a command line. Throws CannotCheck, with the option that was meant. */
export function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--([\w-]+)'/.exec(message)?.[1];
    const meant = unknown === undefined ? "" : didYouMean(unknown, Object.keys(known), (name) => `--${name}`);
    throw new CannotCheck(`${message.split(". ")[0]}.${meant} See \`drizzle-gate --help\``);
  }
}

/** A format, and the file that it is written to. */
function parseOutput<Format extends string>(given: string, names: readonly Format[]): Output<Format> {
  const [format = "", ...file] = given.split("=");
  return { format: oneOf("--format", format, names), file: file.length === 0 ? null : file.join("=") };
}
