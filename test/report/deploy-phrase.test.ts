import { expect, test } from "vitest";
import type { CodeFate } from "../../src/model/change.ts";
import type { DeployOrder, FolderReport } from "../../src/model/report.ts";
import type { RolloutWay } from "../../src/model/rollout.ts";
import { deployPhrase } from "../../src/report/deploy-phrase.ts";
import { changeOf, folderOf } from "./sample-reports.ts";

const change = (oldCode: CodeFate, newCode: CodeFate) => changeOf({ oldCode, newCode });

const fates: { readonly [order in DeployOrder]?: readonly [old: CodeFate, now: CodeFate] } = {
  either: ["works", "works"],
  "migrate-first": ["works", "breaks"],
  "code-first": ["breaks", "works"],
  neither: ["breaks", "breaks"],
};

function said(deployOrder: DeployOrder, way: RolloutWay | null = null, more: Partial<FolderReport> = {}) {
  const changes = [change(...(fates[deployOrder] ?? ["works", "works"]))];
  const at = way === "one-instance" ? null : { file: "src/db.ts", line: 3 };
  const rollout = way === null ? null : { way, at, isGradual: false };
  return deployPhrase(folderOf({ changes, deployOrder, rollout, ...more }));
}

test("says of each order what becomes of both versions, and whether the code can come back", () => {
  expect(said("either")).toMatch(/^either order works\. .* so the code can be rolled back\.$/);
  expect(said("migrate-first")).toBe(
    "migrate first, then deploy. The deployed code works on the new schema, after a rollback as well; the new code needs it.",
  );
  expect(said("code-first")).toMatch(
    /^deploy the new code first, then migrate\. .* so the code cannot be rolled back after that\. An app that migrates when it starts needs two releases/,
  );
  expect(said("neither")).toMatch(/^no order works without downtime\. .* or split it into two releases\.$/);
  expect(said("not run")).toBeNull();
  expect(said("either", null, { changes: [] })).toBeNull();
});

test.each<[DeployOrder, RolloutWay, RegExp]>([
  ["migrate-first", "migrate-first", /needs it\. `src\/db\.ts:3` does it in this order\.$/],
  ["migrate-first", "deploy-first", /But `src\/db\.ts:3` migrates after it deploys, .* swap the two\.$/],
  [
    "migrate-first",
    "at-start",
    /The app migrates when it starts \(`src\/db\.ts:3`\), which is this order\.$/,
  ],
  [
    "code-first",
    "at-start",
    /^two releases\. The app migrates when it starts \(`src\/db\.ts:3`\), so the new code cannot go first: the deployed code breaks/,
  ],
  [
    "code-first",
    "migrate-first",
    /But `src\/db\.ts:3` migrates before it deploys: release the code without this migration/,
  ],
  ["code-first", "deploy-first", /`src\/db\.ts:3` does it in this order\.$/],
  [
    "code-first",
    "one-instance",
    /^stop the service, migrate, start the new code\. The deployed code breaks on the new schema, so/,
  ],
  [
    "neither",
    "one-instance",
    /^stop the service, migrate, start the new code\. The deployed code breaks .*, and the new code breaks on the old one, so/,
  ],
])("%s where the app goes out %s", (order, way, words) => {
  expect(said(order, way)).toMatch(words);
});

test("versions side by side ask for more", () => {
  const at = { file: "ship.yml", line: 3 };
  const gradual = { rollout: { way: "migrate-first", at, isGradual: true } } as const;
  expect(said("neither", null, gradual)).toMatch(/^no order works, and no gradual rollout\. /);
  expect(said("code-first", null, gradual)).toContain("none is kept to roll back to");
});

test("a stop says how long the migration took, or who can tell", () => {
  const stop = (ms: number | null) =>
    deployPhrase(
      folderOf({
        changes: [changeOf({ oldCode: "breaks", newCode: "works" })],
        deployOrder: "code-first",
        rollout: { way: "one-instance", at: null, isGradual: false },
        data: {
          source: ms === null ? "invented" : "snapshot",
          rows: 5,
          tables: 1,
          copies: 1,
          uncounted: 0,
          ms,
        },
      }),
    );
  expect(stop(4200)).toMatch(/The migration took 4\.2 s on the production copy\.$/);
  expect(stop(null)).toMatch(/How long it takes, a run on a production copy tells\.$/);
});
