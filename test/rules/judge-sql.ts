import { breakDown } from "../../src/changes/breakdown/breakdown.ts";
import { deployOrder } from "../../src/changes/deploy/deploy-order.ts";
import { collectEvidence } from "../../src/check/collect-evidence.ts";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import type { ChangeRow } from "../../src/model/change.ts";
import type { DriverName } from "../../src/model/driver.ts";
import type { SchemaEvidence } from "../../src/model/evidence.ts";
import type { Draft } from "../../src/model/finding.ts";
import type { MigrationFolder } from "../../src/model/migration.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { DeployOrder } from "../../src/model/report.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import { rules } from "../../src/rules/index.ts";

/** What the schema rules and the breakdown make of new migrations. */
export interface Judged {
  readonly findings: readonly (Draft & { readonly rule: string })[];
  readonly changes: readonly ChangeRow[];
  readonly order: DeployOrder;
  readonly evidence: SchemaEvidence;
}

const breakpoint = "\n--> statement-breakpoint\n";

/** A journal folder with one migration for each list of statements. */
function folderOf(migrations: readonly (readonly string[])[]): MigrationFolder {
  const names = migrations.map((_, index) => `${String(index).padStart(4, "0")}_step`);
  const entries = names.map((tag, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag,
    breakpoints: true,
  }));
  const files: (readonly [string, string])[] = [
    ["drizzle/meta/_journal.json", JSON.stringify({ version: "7", dialect: "sqlite", entries })],
    ...migrations.map((statements, at) => [`drizzle/${names[at]}.sql`, statements.join(breakpoint)] as const),
  ];
  const tree: FileTree = fileTree(
    files.map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
  return readFolder(tree, { path: "drizzle", layout: "journal", dialect: "sqlite" });
}

const options: CheckOptions = {
  migrations: [],
  all: false,
  driver: null,
  foreignKeys: null,
  rows: null,
  now: Date.UTC(2026, 0, 1),
  failOn: "error",
  accept: [],
  snapshots: [],
  seed: null,
};

/** Judges new migrations on top of base's under a driver; throws where the upgrade does not get through. */
export function judgeSql(
  base: readonly string[],
  added: readonly (readonly string[])[],
  driver: DriverName = "better-sqlite3",
): Judged {
  const given = {
    base: folderOf([base]),
    head: folderOf([base, ...added]),
    fork: null,
    conflicts: [],
    said: {
      base: null,
      head: {
        drivers: [],
        appForeignKeys: null,
        foreignKeysBut: () => null,
        byKit: null,
        rollout: () => null,
        appFunctions: () => ({ registered: new Map(), extends: null }),
      },
    },
    dryRuns: null,
    released: null,
    code: () => null,
  };
  const scratch = { dir: "", at: () => undefined, snapshots: [], clock: () => performance.now() };
  const { evidence } = collectEvidence(given, { ...options, driver }, scratch);
  const { replay, schema } = evidence;
  if (replay === null) throw new Error("nothing was replayed");
  if (replay.upgrade.failure !== null) throw new Error(replay.upgrade.failure.message);
  if (schema === null) throw new Error("the upgrade fails");
  return {
    evidence: schema,
    findings: rules.flatMap((rule) =>
      rule.stage === "schema" ? [...rule.check(schema)].map((draft) => ({ ...draft, rule: rule.id })) : [],
    ),
    changes: breakDown(schema),
    order: deployOrder(schema.oldCode, schema.newCode, { isHarmed: false, isRewritten: false }),
  };
}
