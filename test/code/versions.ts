import { type App, type AppFiles, baseByHand, sourcesOf } from "./apps.ts";
import type { AppChange } from "./changes/change.ts";
import migrations from "./migrations.json" with { type: "json" };
import type { Variant } from "./variants.ts";

/** What drizzle-kit makes of each change of an app, by layout; "base" is what makes its first database. */
const made: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>> =
  migrations;

/** Both versions of an app, as a pull request has them. */
export interface Versions {
  readonly base: AppFiles;
  readonly head: AppFiles;
}

/** Both versions of an app, as a pull request with a change has them. `more` are sources that both have besides. */
export function versionsOf(app: App, variant: Variant, change: AppChange, more: AppFiles = {}): Versions {
  const steps = made[app.name]?.[variant.layout] ?? {};
  const byHand = baseByHand(app);
  const first = [...(steps["base"] ?? []), ...(byHand === "" ? [] : [byHand])];
  const [one, ...others] = change.isByHand ? [] : (steps[change.id] ?? []);
  const second = [
    ...(change.first ?? []),
    ...(one === undefined ? [] : [one]),
    ...(change.between ?? []),
    ...others,
    ...(change.more ?? []),
  ];
  const history = variant.layout === "journal" ? journal : folders;
  return {
    base: { ...sourcesOf(app, variant, null), ...more, ...history([first]) },
    head: {
      ...sourcesOf(app, variant, change),
      ...more,
      ...history(second.length === 0 ? [first] : [first, second]),
    },
  };
}

/** A journal folder with a migration for each list of statements. */
function journal(steps: readonly (readonly string[])[]): AppFiles {
  const entries = steps.map((_, idx) => ({
    ...{ idx, version: "6", when: 1_750_000_000_000 + idx, tag: `000${idx}_step`, breakpoints: true },
  }));
  return {
    "drizzle/meta/_journal.json": JSON.stringify({ version: "7", dialect: "sqlite", entries }),
    ...Object.fromEntries(steps.map((statements, idx) => [`drizzle/000${idx}_step.sql`, textOf(statements)])),
  };
}

/** The same as drizzle-kit 1.0 lays it; what its snapshots hold is not asked here. */
function folders(steps: readonly (readonly string[])[]): AppFiles {
  return Object.fromEntries(
    steps.flatMap((statements, idx) => {
      const folder = `drizzle/2026010${idx + 1}000000_step`;
      const prevIds = [idOf(idx - 1)];
      const snapshot = { version: "7", dialect: "sqlite", id: idOf(idx), prevIds, ddl: [], renames: [] };
      return [
        [`${folder}/migration.sql`, textOf(statements)],
        [`${folder}/snapshot.json`, JSON.stringify(snapshot)],
      ];
    }),
  );
}

const idOf = (step: number): string => `00000000-0000-4000-8000-00000000000${step + 1}`;

const textOf = (statements: readonly string[]): string => statements.join("\n--> statement-breakpoint\n");
