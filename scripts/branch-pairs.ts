/**
 * Writes `test/branches/pairs.json`: what the drizzle-kit of 1.0 in `tools/drizzle-kit/` makes of each pair of branches.
 *
 *   node scripts/branch-pairs.ts            writes it
 *   node scripts/branch-pairs.ts --compare  writes nothing; prints what drizzle-kit makes otherwise
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MadePair, makePairs } from "./branch-pairs/make.ts";

const file = join(import.meta.dirname, "../test/branches/pairs.json");
const pairs = makePairs((name) => console.error(name));
if (process.argv.includes("--compare")) {
  const kept: readonly MadePair[] = JSON.parse(readFileSync(file, "utf8"));
  const changed = pairs.flatMap((pair) =>
    differencesOf(
      kept.find(({ name }) => name === pair.name),
      pair,
    ),
  );
  console.log(changed.length === 0 ? "nothing" : changed.join("\n"));
} else {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `[\n${pairs.map((pair) => JSON.stringify(pair)).join(",\n")}\n]\n`);
}

function differencesOf(before: MadePair | undefined, now: MadePair): readonly string[] {
  if (before === undefined) return [`${now.name}: is new`];
  const sides = (["fork", "a", "b"] as const).flatMap((side) => [
    ...(before[side].sql === now[side].sql ? [] : [`${now.name}: other SQL for ${side}`]),
    ...(before[side].snapshot === now[side].snapshot ? [] : [`${now.name}: another snapshot for ${side}`]),
  ]);
  const said = (isRefused: boolean) => (isRefused ? "refuses it" : "takes it");
  return before.refused === now.refused
    ? sides
    : [...sides, `${now.name}: drizzle-kit ${said(now.refused)}, and did not`];
}
