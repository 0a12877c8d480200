import * as core from "@actions/core";
import { CannotCheck } from "../model/errors.ts";
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
  parseTrueFalse,
} from "../model/parse-options.ts";
import { code } from "../model/text.ts";
import { type InputFormat, inputFormats } from "../report/format-list.ts";

const commentModes = ["always", "changes", "failures", "never"] as const;

/** When a pull request gets a comment of its own; one that is there already is kept up to date in all but `never`. */
export type CommentMode = (typeof commentModes)[number];

/** What the workflow asked for, typed; paths as written, relative to the workspace. */
export interface ActionInputs extends WantedOptions {
  readonly timeoutMs: number;
  readonly base: string | null;
  readonly head: string | null;
  /** "" where the workflow gave none: then nothing on GitHub is read or written. */
  readonly token: string;
  readonly comment: CommentMode;
  readonly commentKey: string;
  /** Whether what fixes a line of a journal is posted beside it, to be applied with a click. */
  readonly suggest: boolean;
  readonly acceptLabel: string | null;
  /** The files to write, each by the input that names it. */
  readonly files: readonly OutputFile[];
  readonly checkOpenPullRequests: boolean;
  readonly allowPullRequestTarget: boolean;
  readonly runDrizzleKit: boolean;
  /** A report of another run, to be posted instead of checking anything. */
  readonly reportFile: string | null;
  /** Reports of shards, paths or globs, to be made one instead of checking anything; empty for none. */
  readonly merge: readonly string[];
}

/** A file that the report is to be written to. */
export interface OutputFile {
  readonly format: InputFormat;
  readonly input: FileInput;
  readonly path: string;
}

type FileInput = `${InputFormat}-file`;

/** Every input there is, with what it takes when it is left out. `action.yml` says the same. */
export const inputDefaults = {
  migrations: "",
  driver: "",
  "foreign-keys": "",
  snapshot: "",
  rows: "",
  seed: "",
  released: "",
  shard: "",
  tolerate: "",
  merge: "",
  accept: "",
  "fail-on": "",
  timeout: "300",
  base: "",
  head: "",
  "github-token": "",
  comment: "changes",
  "comment-key": "",
  suggest: "false",
  "accept-label": "",
  ...fileInputs(),
  "check-open-pull-requests": "false",
  "allow-pull-request-target": "false",
  "run-drizzle-kit": "false",
  "report-file": "",
} as const;

type InputName = keyof typeof inputDefaults;

/** Reads the inputs from the runner's environment, once. Throws `CannotCheck` for a value it does not know. */
export function readInputs(): ActionInputs {
  const allowPullRequestTarget = trueFalse("allow-pull-request-target");
  const runDrizzleKit = trueFalse("run-drizzle-kit");
  if (allowPullRequestTarget && runDrizzleKit) throw strangersCode();
  return {
    migrations: listIn("migrations", /[\n,]/),
    all: false,
    driver: given("driver", parseDriver),
    foreignKeys: given("foreign-keys", parseOnOff),
    snapshots: listIn("snapshot", /[\n,]/),
    rows: given("rows", parseRows),
    seedFile: textOrNull("seed"),
    released: listIn("released", /[\n,]/).map((line) => parseTagGlob("released", line)),
    shard: given("shard", parseShard),
    tolerate: given("tolerate", parseTolerance),
    merge: listIn("merge", /[\n,]/),
    accept: listIn("accept", /\n/).map((line) => parseAcceptance("accept", line)),
    failOn: given("fail-on", parseFailOn),
    timeoutMs: parseTimeout("timeout", textOf("timeout")),
    base: textOrNull("base"),
    head: textOrNull("head"),
    token: textOf("github-token"),
    comment: oneOf("comment", textOf("comment"), commentModes),
    commentKey: textOf("comment-key"),
    suggest: trueFalse("suggest"),
    acceptLabel: textOrNull("accept-label"),
    files: inputFormats.flatMap((format) => {
      const input = `${format}-file` as const;
      const path = textOrNull(input);
      return path === null ? [] : [{ format, input, path }];
    }),
    checkOpenPullRequests: trueFalse("check-open-pull-requests"),
    allowPullRequestTarget,
    runDrizzleKit,
    reportFile: textOrNull("report-file"),
  };
}

/**
 * A sentence for each input that is set and that this action does not have, with the one that was probably meant:
 * a misspelt `fail-on` must not relax the gate in silence.
 */
export function unknownInputs(env: NodeJS.ProcessEnv): readonly string[] {
  const known: readonly string[] = Object.keys(inputDefaults);
  const sentences: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith("INPUT_") || value === undefined || value.trim() === "") continue;
    const input = name.slice("INPUT_".length).toLowerCase();
    if (known.includes(input)) continue;
    const meant = known.find((other) => bare(other) === bare(input) || `${bare(other)}s` === bare(input));
    const hint = meant === undefined ? "see `action.yml` for the list" : `did you mean ${code(meant)}?`;
    sentences.push(`Unknown input ${code(input, 60)}, ignored: ${hint}`);
  }
  return sentences;
}

function fileInputs(): { readonly [input in FileInput]: "" } {
  return Object.fromEntries(inputFormats.map((format) => [`${format}-file`, ""])) as {
    [input in FileInput]: "";
  };
}

function textOf(name: InputName): string {
  return core.getInput(name) || inputDefaults[name];
}

function textOrNull(name: InputName): string | null {
  return textOf(name) || null;
}

function given<T>(name: InputName, parse: (option: string, given: string) => T): T | null {
  const text = textOf(name);
  return text === "" ? null : parse(name, text);
}

function trueFalse(name: InputName): boolean {
  return parseTrueFalse(name, textOf(name));
}

function strangersCode(): CannotCheck {
  return new CannotCheck(
    "`run-drizzle-kit` runs code of the pull request, and `allow-pull-request-target` lets the action run where secrets are: remove one of the two",
  );
}

function listIn(name: InputName, separator: RegExp): readonly string[] {
  return textOf(name)
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function bare(name: string): string {
  return name.replaceAll(/[-_ ]/g, "");
}
