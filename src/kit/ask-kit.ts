import type { FolderPlace } from "../drizzle/find-folders.ts";
import { layoutFacts } from "../drizzle/layout.ts";
import type { DryRun } from "../model/dry-run.ts";
import { code, joinNames } from "../model/text.ts";
import { findConfigs, type KitConfig } from "./find-configs.ts";
import { findKit } from "./find-kit.ts";
import type { LaidDown } from "./lay-down.ts";
import { runKit } from "./run-kit.ts";

/** At most so long may one start of drizzle-kit take, in milliseconds: it is done in one or two seconds. */
const mostForOne = 60_000;

/** Tries the configs that may be meant for a folder until one gives an answer; without one, the first trouble is told. */
export async function askKit(place: FolderPlace, side: LaidDown): Promise<DryRun> {
  const { tree } = side;
  if (![...tree.keys()].some((path) => place.path === "" || path.startsWith(`${place.path}/`)))
    return failed("the folder is not in the checkout");
  const configs = findConfigs(tree, place.path);
  let trouble: DryRun | null = null;
  for (const config of configs) {
    const answer = await askWith(config, place, side);
    if (answer !== null && answer.kind !== "failed") return answer;
    trouble ??= answer;
  }
  return trouble ?? failed(noConfig(configs, place));
}

async function askWith(config: KitConfig, place: FolderPlace, side: LaidDown): Promise<DryRun | null> {
  const kit = findKit(side.top, config.cwd);
  if (kit === null) return failed(notInstalled(config));
  const refusal = unfit(kit.version, place);
  if (refusal !== null) return failed(refusal);
  const timeoutMs = Math.min(mostForOne, Math.round(side.deadline - performance.now()));
  if (timeoutMs <= 0) return failed("the `timeout` was used up before");
  return runKit({ ...side, kit, config, place, timeoutMs });
}

function failed(reason: string): DryRun {
  return { kind: "failed", reason };
}

function notInstalled({ cwd }: KitConfig): string {
  return `drizzle-kit is not in \`node_modules\` of ${code(cwd || ".")} or above: install the packages in an earlier step`;
}

/** 0.20 generates by other commands; 0.x takes a folder of 1.0 for an empty one. */
function unfit(version: string, { layout, path }: FolderPlace): string | null {
  const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
  if (major > 0) return null;
  if (minor < 21) return `drizzle-kit ${code(version)} is too old: this needs 0.21 or later`;
  return layoutFacts[layout].kit > major
    ? `${code(path || ".")} is a folder of drizzle-kit 1.0, and ${code(version)} is installed`
    : null;
}

function noConfig(configs: readonly KitConfig[], { path }: FolderPlace): string {
  return configs.length === 0
    ? `no config writes to ${code(path || ".")}: neither a \`drizzle.config.*\` nor one that a script gives to \`drizzle-kit generate\``
    : `${joinNames(configs.map(({ file }) => file))} write${configs.length === 1 ? "s" : ""} elsewhere, run here without the environment`;
}
