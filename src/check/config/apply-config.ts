import type { Case } from "../../model/case.ts";
import { type DriverChoice, type DriverName, driverNames } from "../../model/driver.ts";
import { CannotCheck } from "../../model/errors.ts";
import type { GateEvidence } from "../../model/evidence.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import { didYouMean } from "../../model/nearest.ts";
import { type AcceptOption, type CheckOptions, type FailOn, failOnValues } from "../../model/options.ts";
import { type Rollout, rolloutWays } from "../../model/rollout.ts";
import { type Schema, sameName } from "../../model/schema.ts";
import { code, count, joinNames } from "../../model/text.ts";
import type { FileTree } from "../../model/tree.ts";
import type { SaidOfDriver } from "../given-folder.ts";
import type { Config } from "./config-shape.ts";
import { configFile, configSentence, type ReadConfig, readConfig } from "./read-config.ts";

type Relaxed = GateEvidence["relaxed"][number];

/** What the settings come to for a check: those of base are in force, and what head changes in them is told. */
export interface Settings {
  readonly config: Config | null;
  readonly relaxed: readonly Relaxed[];
}

/**
 * Reads the settings of both sides. Throws `CannotCheck` where those in force cannot be read, unless this very pull
 * request repairs them: then the defaults hold, which relax nothing.
 */
export function readSettings(base: FileTree, head: FileTree): Settings {
  const [before, after] = [readConfig(base), readConfig(head)];
  if (before.kind === "broken" && after.kind === "broken") throw new CannotCheck(configSentence(before));
  return { config: before.kind === "read" ? before.config : null, relaxed: changesOf(before, after) };
}

function changesOf(before: ReadConfig, after: ReadConfig): readonly Relaxed[] {
  const at = (line: number, what: string) => [{ file: configFile, line, what }];
  if (after.kind === "broken")
    return [{ file: configFile, line: after.line, what: after.why, isBroken: true }];
  if (before.kind === "broken")
    return at(1, `it could not be read before (${before.why}), so the defaults hold`);
  if (before.kind === "none") return after.kind === "none" ? [] : at(1, `it is new. ${later}`);
  if (after.kind === "none") return at(1, `it is deleted. ${later}`);
  const keys = [...new Set([...before.keys.keys(), ...after.keys.keys()])];
  const changed = keys.filter((key) => before.keys.get(key) !== after.keys.get(key));
  if (changed.length === 0) return [];
  const line = Math.min(...changed.map((key) => after.lineOf([key])));
  return at(line, `${joinNames(changed)}. ${later}`);
}

const later = "This check still uses the settings of the base branch";

/** From which severity on a finding fails the check. */
export function failsOn({ failOn }: CheckOptions, config: Config | null): FailOn {
  return failOn ?? failOnValues.find((each) => each === config?.failOn) ?? "error";
}

/** What the settings say of one folder alone. */
function ownOf({ folders }: Config, path: string): Config["folders"][number] | undefined {
  return folders.find((folder) => folder.path.replace(/\/$/, "") === path);
}

/** The options of one folder: what was given with the call, else what the folder's settings say, else those of all. */
export function optionsFor(options: CheckOptions, config: Config | null, path: string): CheckOptions {
  if (config === null) return options;
  const own = ownOf(config, path);
  const name = own?.driver ?? config.driver;
  const driver = driverNames.find((each) => each === name) ?? null;
  const keys = own?.foreignKeys ?? config.foreignKeys;
  const policy = {
    protected: [...config.protected, ...(own?.protected ?? [])],
    expandOnly: (own?.policy ?? config.policy) === "expand-only",
  };
  return {
    ...options,
    ...(options.driver === null && driver !== null ? named(driver) : {}),
    foreignKeys: options.foreignKeys ?? (keys === null ? null : keys === "on"),
    rows: options.rows ?? config.rows,
    accept: [...options.accept, ...acceptancesIn(config, options.now)],
    rolloutWay: rolloutWays.find((way) => way === config.deploy) ?? null,
    policy,
  };
}

function named(driver: DriverName): Pick<CheckOptions, "driver" | "driverFrom"> {
  return { driver, driverFrom: `${code(configFile)} says so` };
}

function acceptancesIn({ accept }: Config, now: number): readonly AcceptOption[] {
  return accept
    .filter(({ until }) => !isOver(until, now))
    .map(({ rule, migration, reason }) => ({ rule, migration, reason, by: "config", who: null }));
}

/** How the app goes out: what a person settled counts before what the sources say. */
export function settledRollout(
  { rolloutWay }: CheckOptions,
  said: SaidOfDriver,
  choice: DriverChoice,
): Rollout | null {
  return rolloutWay ? { way: rolloutWay, at: null, isGradual: false } : said.rollout(choice);
}

/** The day itself still counts, wherever on earth it ends last. */
function isOver(until: string | null, now: number): boolean {
  return until !== null && Date.parse(until) + 36 * 3_600_000 <= now;
}

/** The findings with the severities that the settings give them, without those that are off. */
export function withSeverities(findings: readonly Finding[], config: Config | null): readonly Finding[] {
  if (config === null || Object.keys(config.rules).length === 0) return findings;
  return findings.flatMap((finding) => {
    const said = config.rules[finding.rule] ?? "";
    if (said === "off") return [];
    return said === "" ? [finding] : [{ ...finding, severity: said as Severity }];
  });
}

/** What of the settings holds for a folder, and which acceptances no longer do, in sentences for the report. */
export function settingNotes(config: Config | null, path: string, now: number): readonly string[] {
  if (config === null) return [];
  const own = ownOf(config, path);
  const { rules, accept, folders: _, $schema: __, ...others } = config;
  const isSet = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  const set = Object.entries({ ...others, ...(own === undefined ? {} : { folders: own }) }).filter(
    ([, value]) => isSet(value),
  );
  const graded = Object.entries(rules).filter(([, said]) => said !== "");
  const words = [
    ...set.map(([key]) => code(key)),
    ...graded.map(([id, said]) => `${code(id)} counts as ${said}`),
    ...(accept.length === 0 ? [] : [count(accept.length, "acceptance")]),
  ];
  const over = accept.filter(({ until }) => isOver(until, now));
  return [
    ...(words.length === 0 ? [] : [`From ${code(configFile)} of the base branch: ${words.join(", ")}`]),
    ...over.map(
      ({ rule, until }) =>
        `The acceptance of ${code(rule)} in ${code(configFile)} ended on ${until}, so it does not count`,
    ),
  ];
}

/**
 * What is protected and is not there is protected by nobody: a name may be misspelled. Where a repository has several
 * folders, it may be in another.
 */
export function absentNotes(
  { base, policy }: Case,
  folders: readonly string[],
  before: Schema | null,
): readonly string[] {
  if (base === null || before === null || folders.length > 1) return [];
  const names = before.tables.flatMap(({ name, columns }) => [
    name,
    ...columns.map((column) => `${name}.${column.name}`),
  ]);
  return (policy?.protected ?? [])
    .filter((object) => !names.some((name) => sameName(name, object)))
    .map((object) => {
      const meant = didYouMean(object, names).trimEnd();
      return `${code(object)}, protected in ${code(configFile)}, is not in the database.${meant}`.replace(
        /\.$/,
        "",
      );
    });
}
