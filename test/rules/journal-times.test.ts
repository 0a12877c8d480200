import { expect, test } from "vitest";
import { type Files, journalFolder, judgeTrees, type Step, whenOf } from "../check/judge-trees.ts";

const now = Date.UTC(2026, 0, 1);
const year = 365 * 86_400_000;
const rules = ["journal-time-future", "journal-time-order", "migration-skipped"];
const step = (place: number, when?: number): Step => ({
  tag: `000${place}_step`,
  sql: `CREATE TABLE t${place} (id integer PRIMARY KEY);`,
  ...(when === undefined ? {} : { when }),
});

function told(base: Files, head: Files): ReadonlyMap<string, string> {
  const findings = judgeTrees(base, head).folders.flatMap((folder) => folder.findings);
  const own = findings.filter(({ rule, introduced }) => introduced && rules.includes(rule));
  return new Map(own.map(({ remedy, subject }) => [subject.split(" ")[0] ?? "", remedy]));
}

/** The steps with the times that the remedies name. */
function followed(base: Files, steps: readonly Step[]): readonly Step[] {
  const remedies = told(base, journalFolder(...steps));
  return steps.map((each) => {
    const time = /^In `_journal.json`, set `when` of `\w+` to (\d+)/.exec(remedies.get(each.tag) ?? "")?.[1];
    return time === undefined ? each : { ...each, when: Number(time) };
  });
}

test.each([
  ["one that is older than what production has", [step(0), step(1)], [step(2, whenOf(0) + 5)]],
  ["two of them", [step(0), step(1)], [step(2, whenOf(0) + 5), step(3, whenOf(0) + 6)]],
  ["one that lies in the future", [step(0)], [step(1, now + year)]],
  ["one in the future before one of today", [step(0)], [step(1, now + year), step(2, now - 1000)]],
  [
    "two new ones in the wrong order",
    [step(0)],
    [step(1, whenOf(9)), step(2, whenOf(8)), step(3, whenOf(7))],
  ],
] as const)("a time that is given is past those before it and not ahead of now: %s", (_, old, added) => {
  const base = journalFolder(...old);
  const steps = [...old, ...added];
  expect(told(base, journalFolder(...steps)).size).toBeGreaterThan(0);
  const fixed = followed(base, steps);
  expect(told(base, journalFolder(...fixed))).toEqual(new Map());
  for (const { when = 0 } of fixed.slice(old.length)) expect(when).toBeLessThanOrEqual(now);
});

test("behind a merged time that lies in the future there is none: production is put right first, the journal before it", () => {
  const old = [step(0), step(1, now + year)];
  const remedies = told(journalFolder(...old), journalFolder(...old, step(2, now - 1000)));
  const remedy = remedies.get("0002_step") ?? "";
  expect(remedy).not.toMatch(/^Set its/);
  expect(remedy).toMatch(
    /fix that first.*set the `when` of `0001_step` to \d+.*deployed everywhere, and not before/,
  );
  const time = Number(/`0001_step` to (\d+)/.exec(remedy)?.[1]);
  expect(time).toBeGreaterThan(whenOf(0));
  expect(time).toBeLessThanOrEqual(now);
  expect(remedy).toContain(`SET created_at = ${time} WHERE created_at = ${now + year}`);
});
