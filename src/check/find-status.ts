import { configuredFolders } from "../drizzle/find-folders.ts";
import { readDrizzleConfigs } from "../drizzle/read-configs.ts";
import { findPairs } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import { type DriverChoice, ledgerTable, type Profile } from "../model/driver.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Scratch } from "../model/scratch.ts";
import type { ApplierEvidence, FolderStatus, KeysStatus, Status } from "../model/status.ts";
import { baseName } from "../model/tree.ts";
import { version } from "../model/version.ts";
import { pathOf } from "./choose-pairs.ts";
import { settleCase } from "./collect-evidence.ts";
import { optionsFor, readSettings, settledRollout } from "./config/apply-config.ts";
import { chooseFolders } from "./config/choose-folders.ts";
import type { SaidOfDriver } from "./given-folder.ts";
import { openQuestions, questionsOfAll } from "./open-questions.ts";
import { readCase } from "./read-case.ts";

/**
 * What a check would find out before it judges: the folders, who applies each, by what evidence, and what stays open.
 * It reads and decides as `check` does, with the same functions. Throws CannotCheck where an option names what is not there.
 */
export function findStatus(comparison: Comparison, options: CheckOptions, scratch: Scratch): Status {
  const { base, head } = comparison;
  const { pairs, places, foreign } = findPairs(base.tree, head.tree);
  const { config } = readSettings(base.tree, head.tree);
  const { chosen, left, notes } = chooseFolders({ pairs, foreign }, options, config);
  const known = [...places, ...foreign].map(({ path }) => path);
  const outs = new Set(readDrizzleConfigs(head.tree).map(({ out }) => out));
  // `migrations` is where wrangler looks when nobody says anything.
  const isSaid = (path: string) => outs.has(path) || baseName(path) !== "migrations";
  // drizzle-kit goes by the folder it is run in, so that what a config says may count from the root.
  const isFound = (path: string) => known.some((each) => path === each || path.endsWith(`/${each}`));
  const empty = [...new Set(configuredFolders(head.tree))].filter((path) => !isFound(path) && isSaid(path));
  return {
    tool: { name: "drizzle-gate", version },
    base: base.revision,
    head: head.revision,
    folders: chosen.map((pair) =>
      statusOf(readCase(pair, comparison), optionsFor(options, config, pathOf(pair)), scratch),
    ),
    left: left.map(pathOf),
    foreign,
    unknown: [
      ...notes.map((what) => ({ what, settle: null })),
      ...questionsOfAll(comparison.unread ?? [], chosen.length === pairs.length ? empty : []),
    ],
  };
}

function statusOf(given: ReturnType<typeof readCase>, options: CheckOptions, scratch: Scratch): FolderStatus {
  const { appliers, judged } = settleCase(given, options, scratch.at);
  const { past, choice, profile, before } = appliers;
  const { head, added, ledger } = judged;
  const newest = head.migrations.at(-1);
  const { failure } = past.run;
  return {
    path: head.path,
    layout: head.layout,
    migrations: {
      base: judged.base?.migrations.length ?? 0,
      head: head.migrations.length,
      new: added.map(({ name }) => name),
      newest: newest === undefined ? null : { name: newest.name, when: newest.when },
    },
    appliers: evidenceOf(choice, given.said.head.drivers),
    before: before === null || before.choice.name === choice.name ? null : before.choice.name,
    foreignKeys: keysOf(profile, options, given.said.head),
    rollout: settledRollout(options, given.said.head, choice),
    ledger: { table: ledgerTable(profile, ledger), kind: ledger },
    failure: failure === null ? null : { migration: failure.migration.name, message: failure.message },
    unknown: openQuestions({ appliers, judged, said: given.said.head, told: options }),
  };
}

/** What was found, best first; what a person says comes before it. */
function evidenceOf(choice: DriverChoice, found: readonly DriverChoice[]): readonly ApplierEvidence[] {
  const isFound = found.some(({ name }) => name === choice.name);
  const all = choice.source === "input" || !isFound ? [choice, ...found] : found;
  const chosen = choice.source === "input" ? choice : all.find(({ name }) => name === choice.name);
  return all.map((each) => ({
    driver: each.name,
    source: each.source,
    firm: each.firm,
    chosen: each === chosen,
    reason: each.reason,
    at: each.at ?? null,
  }));
}

function keysOf(profile: Profile, told: CheckOptions, { appForeignKeys }: SaidOfDriver): KeysStatus {
  const on = profile.foreignKeys;
  if (!profile.foreignKeysFollowApp)
    return { on, by: "driver", reason: "set by the driver, whatever the app sets", at: null };
  if (told.foreignKeys !== null) return { on, by: "input", reason: "as asked", at: null };
  if (appForeignKeys === null)
    return {
      on,
      by: "driver",
      reason: "the driver's default: no source that was read sets them",
      at: null,
    };
  return { on, by: "source", reason: appForeignKeys.reason, at: appForeignKeys.at };
}
