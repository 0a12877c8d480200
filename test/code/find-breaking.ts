import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./apps.ts";
import { judged } from "./judge.ts";
import { Witness } from "./truth.ts";
import { type Unit, unitsOf, withUsed } from "./units.ts";
import type { Variant } from "./variants.ts";
import { versionsOf } from "./versions.ts";

/** How many of the functions that fail are listed, and how many of those listed as breaking do not do as before. */
export interface Found {
  readonly failing: number;
  readonly found: number;
  readonly listed: number;
  readonly right: number;
  /** What is wrong, for whoever reads of it. */
  readonly wrong: readonly string[];
}

const service = "src/services.ts";
const lies = (name: string): string => readFileSync(join(import.meta.dirname, "unseen", name), "utf8");
/** What drizzle-orm 0.45 refuses on better-sqlite3 after it has begun: it has no answer. */
const neverAnswers = new Set(["admitLater"]);

/** Runs every change of an app against a further file of queries, and looks for what fails in what the gate lists. */
export async function findBreaking(app: App, variant: Variant, file: string, dir: string): Promise<Found> {
  const text = lies(`${file}.ts`);
  const calls = lies(`${file}-calls.ts`);
  const named = new Map([...calls.matchAll(/^ {2}(\w+): "(.*)",$/gm)].map(([, a = "", b = ""]) => [a, b]));
  const asked = calls
    .split("\n")
    .filter((line) => ![...neverAnswers].some((name) => line.includes(name)))
    .join("\n");
  const units = unitsOf("services.ts", text);
  const witness = new Witness({ ...app, services: ["run/calls.ts"] }, variant, join(dir, file));
  const all = { failing: 0, found: 0, listed: 0, right: 0 };
  const wrong: string[] = [];
  for (const change of app.changes) {
    const versions = versionsOf(app, variant, change, { [service]: text, "run/calls.ts": asked });
    const truth = await witness.truthOf(versions);
    const nameOf = (key: string): string => {
      const name = key.split(" ")[1] ?? "";
      return named.get(name) ?? name.replace("$", ".");
    };
    // What fails as its file is loaded is told of the file.
    const failing = [...truth.failing].flatMap(([key, error]) =>
      error.includes("cannot be loaded") ? [] : [nameOf(key)],
    );
    const mute = new Set([...truth.mute.map(nameOf), ...neverAnswers]);
    const affected = withUsed(units, new Set([...truth.failing.keys(), ...truth.differing].map(nameOf)));
    const places = placesIn(judged(versions, variant, dir)?.findings ?? []);
    const said = new Set(places.map(({ line }) => unitAt(units, line)));
    const sure = new Set(places.flatMap(({ line, isSure }) => (isSure ? [unitAt(units, line)] : [])));
    const counted = [...sure].filter((name) => !mute.has(name));
    const missing = failing.filter(
      (name) => ![...withUsed(units, new Set([name]))].some((one) => said.has(one)),
    );
    const amiss = counted.filter((name) => !affected.has(name));
    all.failing += failing.length;
    all.found += failing.length - missing.length;
    all.listed += counted.length;
    all.right += counted.length - amiss.length;
    wrong.push(...missing.map((name) => `${change.id}: ${name} is not listed`));
    wrong.push(...amiss.map((name) => `${change.id}: ${name} is listed`));
  }
  return { ...all, wrong };
}

const doubts = /\bmay fail: |do not satisfy it|returns? other values/;

function placesIn(
  findings: readonly { readonly message: string; readonly evidence: { readonly [key: string]: unknown } }[],
): readonly { readonly line: number; readonly isSure: boolean }[] {
  return findings.flatMap(({ message, evidence }) => {
    const queries = Array.isArray(evidence["queries"]) ? evidence["queries"] : [];
    return queries.flatMap((query: { file: string; line: number; unsure?: boolean }) =>
      query.file === service
        ? [{ line: query.line, isSure: query.unsure !== true && !doubts.test(message) }]
        : [],
    );
  });
}

function unitAt(units: readonly Unit[], line: number): string {
  return units.find(({ from, to }) => from <= line && line <= to)?.name ?? `line ${line}`;
}
