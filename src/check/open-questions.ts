import { profileFor } from "../drivers/index.ts";
import type { Case } from "../model/case.ts";
import type { DriverChoice, Profile } from "../model/driver.ts";
import type { CheckOptions } from "../model/options.ts";
import type { OpenQuestion } from "../model/status.ts";
import { code, count, joinNames } from "../model/text.ts";
import type { Appliers } from "./choose-appliers.ts";
import type { SaidOfDriver } from "./given-folder.ts";
import { unreadEvidence } from "./unread-evidence.ts";

/** What a folder's questions arise from. */
export interface Settled {
  readonly appliers: Appliers;
  readonly judged: Case;
  readonly said: SaidOfDriver;
  readonly told: Pick<CheckOptions, "driver" | "foreignKeys">;
}

/** What is not known of how a folder is applied, the most important first. */
export function openQuestions(settled: Settled): readonly OpenQuestion[] {
  return [whoApplies, whatIsSeen, howKeysAre, whetherBaseRuns, whatIsBroken].flatMap((ask) => ask(settled));
}

function whoApplies({ appliers, judged, said, told }: Settled): readonly OpenQuestion[] {
  const { choice } = appliers;
  if (told.driver !== null) return [];
  const among = (found: readonly DriverChoice[]) => {
    const names = [...new Set([choice, ...found].map(({ name }) => name))];
    return `--driver ${names.length === 1 ? "<name>" : names.join("|")}`;
  };
  if (!choice.firm) {
    const what = "What applies it in production: nothing says for certain";
    return [{ what, settle: among(said.drivers) }];
  }
  // Two that do the same need not be told apart.
  const keys = told.foreignKeys ?? said.appForeignKeys?.value ?? null;
  const rivals = said.drivers.filter(
    (each) => each.firm && !behavesAs(profileFor(each, keys), judged.profile),
  );
  if (rivals.length > 0) {
    const names = joinNames(rivals.map(({ name }) => name));
    const what = `Whether ${names} ${rivals.length === 1 ? "applies" : "apply"} it in production as well: it is checked as ${choice.name}`;
    return [{ what, settle: among(rivals) }];
  }
  const isOwn = choice.runner !== undefined || (choice.source === "dependency" && choice.files !== undefined);
  if (!isOwn) return [];
  const how =
    choice.runner === undefined
      ? "each file is really applied as a whole, by name"
      : "a runner of the app's own really applies it";
  return [
    {
      what: `Whether ${how}: ${choice.reason}`,
      settle: "--driver <name>, if Drizzle's own migrator applies it",
    },
  ];
}

/** Whether two drivers are the same but for their names. */
function behavesAs(one: Profile, other: Profile): boolean {
  return JSON.stringify({ ...one, driver: null }) === JSON.stringify({ ...other, driver: null });
}

function whatIsSeen({ judged: { head, profile } }: Settled): readonly OpenQuestion[] {
  const { unseen } = head;
  if (unseen.length === 0) return [];
  const who = profile.files?.command ?? profile.driver;
  const what = `What applies ${count(unseen.length, "migration")} that ${code(who)} does not find: ${joinNames(unseen.map(({ name }) => name))}`;
  const setting = profile.files?.setting ?? null;
  return [
    { what, settle: setting === null ? null : `${setting} in ${profile.files?.config ?? "its config"}` },
  ];
}

function howKeysAre({ judged: { profile }, said, told }: Settled): readonly OpenQuestion[] {
  if (!profile.foreignKeysFollowApp || told.foreignKeys !== null || said.appForeignKeys !== null) return [];
  const [own, other] = profile.foreignKeys ? ["on", "off"] : ["off", "on"];
  const what = `Whether the app turns foreign keys ${other} before it migrates: ${own} is the driver's default`;
  return [{ what, settle: `--foreign-keys on|off` }];
}

function whetherBaseRuns({ appliers: { past } }: Settled): readonly OpenQuestion[] {
  const { failure } = past.run;
  if (failure === null) return [];
  const what = `How the existing database was created: ${code(failure.migration.name)} fails on a new one`;
  return [{ what, settle: past.choice.firm ? null : "--driver <name>, if another one applied it" }];
}

function whatIsBroken({ judged: { head, ledger } }: Settled): readonly OpenQuestion[] {
  const broken = head.problems.map(({ message }) => ({ what: message, settle: null }));
  const isLeftOut = ledger !== "file-name" && head.unlisted.length > 0;
  if (!isLeftOut) return broken;
  const what = `What ${count(head.unlisted.length, "`.sql` file")} ${head.unlisted.length === 1 ? "is" : "are"} for that the journal does not list: ${joinNames(head.unlisted.map(({ name }) => name))}`;
  return [...broken, { what, settle: null }];
}

/** What is not known of the whole repository: `empty` are folders that a config names. */
export function questionsOfAll(unread: readonly string[], empty: readonly string[]): readonly OpenQuestion[] {
  const lacking = unreadEvidence(unread).map((what) => ({ what, settle: "git fetch --refetch origin" }));
  if (empty.length === 0) return lacking;
  const what = `Where the migrations of ${joinNames(empty)} are: a config names ${empty.length === 1 ? "the folder" : "these folders"}, and git shows none there`;
  return [...lacking, { what, settle: null }];
}
