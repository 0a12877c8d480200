import type { DriverName } from "./driver.ts";
import type { Policy } from "./policy.ts";
import type { RolloutWay } from "./rollout.ts";
import type { Shard, ShardReport, Tolerance } from "./shard.ts";

/** From which severity on a finding stops a pull request, as a person writes it. */
export const failOnValues = ["error", "warning", "never"] as const;

/** One of them. */
export type FailOn = (typeof failOnValues)[number];

/** An acceptance given outside the migrations. */
export interface AcceptOption {
  readonly rule: string;
  /** Null accepts the rule for every migration. */
  readonly migration: string | null;
  readonly reason: string;
  readonly by: "input" | "label" | "config";
  readonly who: string | null;
}

/** What a person may set; the same names for the command line and the action. */
export interface CheckOptions {
  /** Folders to judge; empty: those of the settings, else every SQLite folder that differs. */
  readonly migrations: readonly string[];
  /** Judge folders that do not differ as well. */
  readonly all: boolean;
  readonly driver: DriverName | null;
  /** Who names the driver, as half a sentence, where that is not who called. */
  readonly driverFrom?: string;
  /** How the app goes out, where a person settled it. */
  readonly rolloutWay?: RolloutWay | null;
  /** What is not allowed without an acceptance; left out, nothing. */
  readonly policy?: Policy;
  readonly foreignKeys: boolean | null;
  /** Absolute paths of production copies. */
  readonly snapshots: readonly string[];
  /** What to call each; left out where their own names tell them apart. */
  readonly snapshotNames?: readonly string[];
  /** Which part of all copies these are; left out where they are all. */
  readonly shard?: ShardReport;
  /** How many copies may be unusable; left out for none. */
  readonly tolerate?: Tolerance;
  /** Invented rows per table; null: chosen by the tool; 0: none. */
  readonly rows: number | null;
  /** A file of rows to use in place of invented ones; null for none. */
  readonly seed: { readonly file: string; readonly text: string } | null;
  readonly accept: readonly AcceptOption[];
  /** Null: what the settings say, else `error`. */
  readonly failOn: FailOn | null;
  /** Milliseconds since 1970, for `when` in the future. */
  readonly now: number;
}

/** Whether rows may be generated at all. */
export function mayInvent({ rows, seed }: CheckOptions): boolean {
  return rows !== 0 || seed !== null;
}

/** What a person set, before its files are looked for. */
export interface WantedOptions
  extends Omit<CheckOptions, "now" | "seed" | "shard" | "snapshotNames" | "tolerate"> {
  /** Null for all copies. */
  readonly shard: Shard | null;
  /** Null for none. */
  readonly tolerate: Tolerance | null;
  /** Paths or globs of production copies, from the folder that the gate runs in. */
  readonly snapshots: readonly string[];
  readonly seedFile: string | null;
  /** Globs of tags: the versions that were released. */
  readonly released: readonly string[];
}
