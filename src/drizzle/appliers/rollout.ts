import { drivers } from "../../drivers/index.ts";
import type { DriverChoice, SourcePlace } from "../../model/driver.ts";
import type { Rollout, RolloutWay } from "../../model/rollout.ts";
import { baseName, type FileTree, textAt } from "../../model/tree.ts";
import type { FolderPlace } from "../find-folders.ts";
import { type Command, readCommands, runs } from "./commands.ts";
import { fromImports } from "./imports.ts";
import { importsOf, sourcesOf } from "./modules.ts";

/**
 * How the app goes out, as far as its commands and sources tell: which of them applies the migrations, and whether that
 * is where the app starts, or a step beside one that deploys. Null where nothing tells.
 */
export function rolloutOf(tree: FileTree, place: FolderPlace, choice: DriverChoice): Rollout | null {
  const commands = readCommands(tree, place.path);
  const isGradual = commands.some((each) => runs(each, "wrangler versions"));
  const migrator = migratorOf(tree, place, choice);
  const applying = withCallers(
    commands.filter((each) => applies(each, choice) || (migrator !== null && runsSource(each, migrator))),
    commands,
  );
  const told = applying.flatMap((each) => {
    const way = wayOf(each, commands);
    return way === null ? [] : [{ way, at: { file: each.file, line: each.line }, isGradual }];
  });
  const found = told.find(({ way }) => way !== "at-start") ?? told[0];
  if (found !== undefined) return found;
  if (migrator === null || applying.length > 0 || !isPartOfApp(tree, migrator.file)) return null;
  return { way: "at-start", at: migrator, isGradual };
}

/** The source that calls this driver's migrator; null where none does. */
function migratorOf(tree: FileTree, place: FolderPlace, { name }: DriverChoice): SourcePlace | null {
  return fromImports(tree, place).find((found) => found.firm && found.name === name)?.at ?? null;
}

function applies(command: Command, { name }: DriverChoice): boolean {
  const own = drivers[name].signs.script?.command;
  return runs(command, "drizzle-kit migrate") || (own !== undefined && runs(command, own));
}

/** Whether a command runs a source: by its path, or by what it is built into, if its name tells it from others. */
function runsSource({ words }: Command, { file }: SourcePlace): boolean {
  const stem = stemOf(file);
  const isTelling = /migrat/i.test(stem);
  return words.some((word) => {
    const path = word.replace(/^\.\//, "");
    if (path === "" || !/\.[cm]?[jt]s$/.test(path)) return false;
    return `/${file}`.endsWith(`/${path}`) || (isTelling && stemOf(path) === stem);
  });
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.[cm]?[jt]sx?$/, "");
}

/** Steps from a script to what runs it; chains in the wild have two or three. */
const longestChain = 5;

/** With the commands that run the scripts or files which these stand in. */
function withCallers(found: readonly Command[], all: readonly Command[]): readonly Command[] {
  const known = new Set(found);
  let last = found;
  for (let step = 0; step < longestChain && last.length > 0; step++) {
    last = all.filter((each) => !known.has(each) && last.some((target) => calls(each, target)));
    for (const each of last) known.add(each);
  }
  return [...known];
}

function calls({ words }: Command, { script, file: other }: Command): boolean {
  if (script === null)
    return other.endsWith(".sh") && words.some((word) => baseName(word) === baseName(other));
  const runner = words.findIndex((word) =>
    /^(?:npm|pnpm|yarn|bun|deno|turbo|nr|run-s|npm-run-all)$/.test(word),
  );
  return runner >= 0 && words.slice(runner + 1).includes(script);
}

/** What the place of a command tells; null where it stands for a developer to run, or in a workflow that deploys nothing. */
function wayOf(command: Command, all: readonly Command[]): RolloutWay | null {
  if (isElsewhere(command)) return null;
  if (isStart(command)) return "at-start";
  const [first = ""] = command.words;
  if (/^release_command$/i.test(first)) return "migrate-first";
  const beside = all.filter(({ file, script }) => file === command.file && script === command.script);
  const at = beside.indexOf(command);
  const isBefore = beside.slice(0, at).some(isDeploying);
  const isAfter = beside.slice(at).some(isDeploying);
  // Of two that deploy, nobody here can tell which one brings this app out.
  if (isBefore || isAfter) return isBefore && isAfter ? null : isAfter ? "migrate-first" : "deploy-first";
  const isHook = /^(?:pre)?(?:deploy|release)(?::|$)|^vercel-build$/.test(command.script ?? "");
  return isHook ? "migrate-first" : null;
}

/** Whether a command, by the names around it, is for another database than production's. */
function isElsewhere({ file, script, words }: Command): boolean {
  const named = `${baseName(file)} ${script ?? ""} ${words.includes("--local") ? "local" : ""}`;
  return /(?:^|[\s./:_-])(?:preview|staging|tests?|e2e|ci|local|dev|development)(?=[\s./:_-]|$)/i.test(named);
}

/** Whether the app runs it each time that it starts. */
function isStart({ file, words, script }: Command): boolean {
  if (script !== null) return /^(?:pre)?start(?::prod(?:uction)?)?$/.test(script);
  const [first = ""] = words;
  if (baseName(file).includes("Dockerfile")) return /^(?:CMD|ENTRYPOINT)$/i.test(first);
  return /compose[^/]*\.ya?ml$/.test(file) && /^(?:command|entrypoint):$/.test(first);
}

/** Whether a command brings code to production: `wrangler deploy`, `fly deploy`, `npm run deploy`, `command: deploy`. */
function isDeploying({ words }: Command): boolean {
  const said = words.filter((word) => word !== "-" && word !== "run:" && word !== "command:");
  if (said[0]?.endsWith(":") === true) return false;
  return said.some((word) => /^deploy(?::[\w-]+)?$/.test(word)) || said.join(" ").startsWith("railway up");
}

/**
 * Whether a source is there for a person to run by hand, to repair or mark a database: one among the scripts that no
 * image, no workflow and no script for migrating or deploying runs, and no other source imports.
 */
export function isForHand(tree: FileTree, commands: readonly Command[], file: string): boolean {
  const isRun = commands.some(
    (each) =>
      (each.script === null || /migrat|start|deploy|release|build|install|setup/i.test(each.script)) &&
      runsSource(each, { file, line: 1 }),
  );
  return /(?:^|\/)(?:scripts?|bin|tools)\//.test(file) && !isRun && !isImported(tree, file);
}

/** Whether a source that calls the migrator runs with the app: scripts run by hand and tools do not. */
function isPartOfApp(tree: FileTree, file: string): boolean {
  if (/(?:^|\/)(?:scripts?|bin|tools|cli)\//.test(file)) return false;
  return !/migrat/i.test(stemOf(file)) || isImported(tree, file);
}

function isImported(tree: FileTree, file: string): boolean {
  const ending = stemOf(file);
  return sourcesOf(tree).some((path) => {
    const text = textAt(tree, path) ?? "";
    return (
      path !== file &&
      text.includes(ending) &&
      importsOf(path, text).some(({ module }) => stemOf(module) === ending)
    );
  });
}
