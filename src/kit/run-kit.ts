import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { sqliteDialects } from "../drivers/index.ts";
import type { FolderPlace } from "../drizzle/find-folders.ts";
import { resolvePath } from "../drizzle/resolve-path.ts";
import type { DryRun } from "../model/dry-run.ts";
import { code } from "../model/text.ts";
import { baseName, type FileTree } from "../model/tree.ts";
import { askingConfig, askingConfigName, type ConfigFacts } from "./asking-config.ts";
import { otherIndexes } from "./exported-indexes.ts";
import type { KitConfig } from "./find-configs.ts";
import type { InstalledKit } from "./find-kit.ts";
import type { LaidDown } from "./lay-down.ts";
import { readAnswer } from "./read-answer.ts";
import { runConfined } from "./run-confined.ts";

/** One start of drizzle-kit on sources that were laid down. */
export interface KitRun extends Omit<LaidDown, "deadline"> {
  readonly kit: InstalledKit;
  readonly config: KitConfig;
  readonly place: FolderPlace;
  readonly timeoutMs: number;
}

/** Lets drizzle-kit generate into the copy of a folder. Null where the config, when it runs, writes elsewhere. */
export async function runKit(run: KitRun): Promise<DryRun | null> {
  const { kit, config, place, copy, scratch, timeoutMs } = run;
  const cwd = join(copy, config.cwd);
  const folder = join(copy, place.path);
  const asking = join(dirname(join(copy, config.file)), askingConfigName);
  const factsFile = join(scratch, "facts.json");
  const out = relative(cwd, folder).replaceAll("\\", "/");
  writeFileSync(asking, askingConfig({ file: config.file, facts: factsFile, folder, out }));
  const before = new Set(sqlFilesIn(folder));
  const start = (command: string) =>
    runConfined({
      args: [kit.program, command, `--config=${relative(cwd, asking)}`],
      cwd,
      scratch,
      timeoutMs,
    });
  const { said, late } = await start("generate");
  const facts = takeFacts(factsFile);
  if (facts !== null && facts.out !== folder) return null;
  const started = `drizzle-kit ${kit.version} with ${code(config.file)}`;
  if (facts !== null && !sqliteDialects.has(facts.dialect ?? ""))
    return failed(`the dialect of ${code(config.file)} is ${code(facts.dialect ?? "")} when it runs here`);
  const fresh = sqlFilesIn(folder).filter((path) => !before.has(path));
  const answer = readAnswer(
    // Where the copy lies is nobody's business.
    said.replaceAll(join(copy, "/"), ""),
    fresh.map((path) => readFileSync(path, "utf8")),
  );
  if (answer.kind === "failed" && late) return failed(`${started} did not end within ${timeoutMs / 1000} s`);
  if (answer.kind === "failed") return failed(`${started} gave no answer: ${code(answer.reason)}`);
  const schema = schemaFile(run.tree, config.cwd, facts);
  const unseen =
    answer.kind === "in-sync" && !kit.version.startsWith("0.")
      ? otherIndexes(
          (await start("export")).said,
          [...before].map((path) => readFileSync(path, "utf8")),
        )
      : [];
  return {
    ...(unseen.length === 0 ? answer : { kind: "changes", statements: unseen, isUnseen: true }),
    version: kit.version,
    file: schema ?? config.file,
    flags: flagsFor(config),
    cwd: config.cwd,
  };
}

function failed(reason: string): DryRun {
  return { kind: "failed", reason };
}

/** Reads what the config said, and takes it away before another one is asked. */
function takeFacts(file: string): ConfigFacts | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}

/** SQL files in a folder and in those right below it, in their order. */
function sqlFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => join(folder, name));
}

/** The one file that a config names as its schema; null for a folder, a pattern or several. */
function schemaFile(tree: FileTree, cwd: string, facts: ConfigFacts | null): string | null {
  const given = [facts?.schema ?? []].flat();
  const path = resolvePath(cwd, String(given[0] ?? ""));
  return given.length === 1 && tree.has(path) ? path : null;
}

/** What drizzle-kit takes without being told: https://orm.drizzle.team/docs/drizzle-config-file */
function flagsFor({ file, cwd }: KitConfig): string {
  const fromThere = cwd === "" ? file : file.slice(cwd.length + 1);
  return /^drizzle\.config\.(?:ts|js|json)$/.test(baseName(file)) && fromThere === baseName(file)
    ? ""
    : ` --config=${fromThere}`;
}
