import { code } from "../../model/text.ts";
import { type FileTree, textAt } from "../../model/tree.ts";
import { readShape } from "../../report/json-v1/read-shape.ts";
import { readJsonLines } from "../../syntax/json-lines.ts";
import { type Config, configShape } from "./config-shape.ts";
import { findTrouble } from "./find-trouble.ts";

/** Where the settings lie: at the root of the repository. */
export const configFile = "drizzle-gate.json";

/** The settings of one side; what is wrong with them where they cannot be used. */
export type ReadConfig =
  | { readonly kind: "none" }
  | {
      readonly kind: "read";
      readonly config: Config;
      /** What each key at the top says, as text to compare. */
      readonly keys: ReadonlyMap<string, string>;
      readonly lineOf: (path: readonly string[]) => number;
    }
  | { readonly kind: "broken"; readonly line: number; readonly why: string };

/** Reads the settings of a tree. */
export function readConfig(tree: FileTree): ReadConfig {
  const text = textAt(tree, configFile);
  if (text === null) return { kind: "none" };
  const found = readJsonLines(text);
  if ("broken" in found)
    return { kind: "broken", line: found.broken.line, why: `not JSON (${found.broken.why})` };
  const trouble = findTrouble(configShape, found.value) ?? noSuchDay(found.value);
  if (trouble !== null) return { kind: "broken", line: found.lineOf(trouble.path), why: trouble.why };
  const keys = Object.entries(found.value as object).filter(([key]) => key !== "$schema");
  return {
    kind: "read",
    config: readShape(configShape, found.value),
    keys: new Map(keys.map(([key, value]) => [key, JSON.stringify(value)])),
    lineOf: found.lineOf,
  };
}

/** `drizzle-gate.json:3: why`, as one sentence. */
export function configSentence({ line, why }: { readonly line: number; readonly why: string }): string {
  return `${code(`${configFile}:${line}`)}: ${why}`;
}

function noSuchDay(value: unknown): { readonly path: readonly string[]; readonly why: string } | null {
  const { accept = [] } = value as { readonly accept?: readonly { readonly until?: string }[] };
  const index = accept.findIndex(({ until }) => until !== undefined && Number.isNaN(Date.parse(until)));
  if (index < 0) return null;
  return {
    path: ["accept", String(index), "until"],
    why: `${code(accept[index]?.until ?? "")} is not a day`,
  };
}
