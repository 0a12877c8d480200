import { readFileSync } from "node:fs";

/** What a commit is labelled as, by people. */
export type Label =
  /** It does harm: to be blocked, or flagged where only a person can decide. */
  | "incident"
  /** It does none: to pass; a warning that a person can agree with is none too many. */
  | "clean"
  /** An earlier version read nothing and passed: to be read and judged, whatever the verdict. */
  | "unread"
  /** An earlier version gave up: to come to a verdict. */
  | "judged";

/** A commit of a public repository, with the one before it, and what is to be said of it. */
export interface Pair {
  readonly id: string;
  /** How it came to be here: see docs/precision.md. */
  readonly set: "survey" | "met" | "fresh";
  /** Owner and name on GitHub. */
  readonly repo: string;
  /** The migration folder. */
  readonly folder: string;
  readonly base: string;
  readonly head: string;
  readonly label: Label;
  /** Of an incident the kind: a letter of `classes`. */
  readonly cls: string | null;
  /** Why it has its label. */
  readonly reason: string;
  /** What the label rests on: "confirmed" by a fix or an issue, "probable" or "latent", "machine", or "read". */
  readonly basis: string;
}

/** The kinds of incidents. */
export const classes: Readonly<Record<string, string>> = {
  a: "merged history edited",
  b: "order in time, skipped migrations",
  c: "branches that collided",
  d: "journal and files disagree",
  f: "rows or values lost",
  h: "failures only on rows",
  i: "does not apply",
};

/** The pairs of a file that has one a line. */
export function readPairs(file: string): readonly Pair[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Pair);
}
