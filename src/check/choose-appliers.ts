import { profileFor } from "../drivers/index.ts";
import { type DriverChoice, ledgerOf, type Profile } from "../model/driver.ts";
import { type Decision, isSameWay } from "../model/driver-change.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import { type BaseState, chooseDriver, replayBase } from "../replay/choose-driver.ts";
import { namesAsked, withStandIns } from "../replay/own-functions.ts";
import type { GivenFolder, SaidOfDriver } from "./given-folder.ts";

/** Who applied base, and who applies head. */
export interface Appliers {
  /** The database that base's migrations left: what head meets. */
  readonly past: BaseState;
  /** What applies the new migrations. */
  readonly choice: DriverChoice;
  readonly profile: Profile;
  /** Base as base applies it, and what makes head another way, where there are two ways. */
  readonly before: BaseState | null;
  readonly decided: Decision | null;
  /** Whether head's migrator looks into a ledger of its own, and base's, which did not write it, is named no more. */
  readonly startsAnew: boolean;
}

type Told = Pick<CheckOptions, "driver" | "driverFrom" | "foreignKeys">;

/**
 * The code that runs new migrations is head's, so its driver and its foreign keys count for them; what is merged was
 * run by base's. What the options say holds for both sides.
 */
export function chooseAppliers(
  { base, head, said }: Pick<GivenFolder, "base" | "head" | "said">,
  told: Told,
  at: (what: string) => void,
): Appliers {
  const keysOf = (side: SaidOfDriver) => told.foreignKeys ?? side.appForeignKeys?.value ?? null;
  const candidatesOf = ({ drivers }: SaidOfDriver) =>
    told.driver === null ? drivers : [fromInput(told.driver, drivers, told.driverFrom ?? "as asked")];
  const asked = namesAsked([base, head]);
  const profileBy = (choice: DriverChoice, keys: boolean | null) =>
    withStandIns(profileFor(choice, keys), asked);
  const first = (base === null ? null : said.base) ?? said.head;
  const past = chooseDriver(base, candidatesOf(first), (choice) => profileBy(choice, keysOf(first)), at);
  const keys = keysOf(said.head);
  const choice = headChoice(past, base, candidatesOf(said.head), (candidate) =>
    replayBase(base, candidate, profileBy(candidate, keys), at),
  );
  const profile = profileBy(choice, keys);
  const chosen = { choice, profile };
  if (base === null || isSameWay(past.profile, profile))
    return { ...chosen, past, before: null, decided: null, startsAnew: false };
  const decided = decisionOf(past.choice, choice, said);
  // Where head's migrator keeps a ledger of its own, it can only be judged on a past that it recorded itself.
  const isSameLedger = ledgerOf(profile, "when") === ledgerOf(past.profile, "when");
  const met = isSameLedger ? past : replayBase(base, choice, profile, at);
  const isBeside = candidatesOf(said.head).some(({ name, firm }) => firm && name === past.choice.name);
  const startsAnew = !isSameLedger && past.choice.firm && !isBeside && base.migrations.length > 0;
  return { ...chosen, past: met, before: past, decided, startsAnew };
}

function decisionOf(past: DriverChoice, choice: DriverChoice, said: GivenFolder["said"]): Decision | null {
  if (past.name !== choice.name) return { kind: "driver", at: choice.at ?? null };
  const set = said.head.appForeignKeys;
  if (set !== null) return { kind: "keys-set", at: set.at };
  const was = said.base?.appForeignKeys ?? null;
  return was === null ? null : { kind: "keys-unset", was: was.at };
}

/**
 * Head's driver. Base's stays unless head names another one in its place: of several migrators that are imported side by
 * side the order of their files decides nothing, and a loose guess has to replay what base has.
 */
function headChoice(
  past: BaseState,
  base: MigrationFolder | null,
  candidates: readonly DriverChoice[],
  replay: (candidate: DriverChoice) => BaseState,
): DriverChoice {
  if (base === null) return past.choice;
  const replays = (candidate: DriverChoice) => replay(candidate).run.failure === null;
  const same = candidates.find(({ name }) => name === past.choice.name);
  const firm = candidates.filter((candidate) => candidate.firm);
  const [best] = firm;
  if (best !== undefined) {
    const isOrder = same?.source === "dependency" && best.source === "dependency";
    if (same?.firm === true && isOrder) return same;
    return firm.find(replays) ?? best;
  }
  if (same !== undefined && same.source !== "default") return same;
  const pointed = candidates.filter(({ source }) => source !== "default");
  return pointed.find(replays) ?? past.choice;
}

/** As a person says; which files it then applies, a config may say all the same. */
function fromInput(name: DriverChoice["name"], found: readonly DriverChoice[], reason: string): DriverChoice {
  const files = found.find((choice) => choice.name === name && choice.source === "config")?.files;
  const table = found[0]?.migrationsTable;
  const named = table === undefined ? {} : { migrationsTable: table };
  const choice = { name, source: "input", reason, firm: true, ...named } as const;
  return files === undefined ? choice : { ...choice, files };
}
