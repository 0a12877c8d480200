import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTemporaryFolder } from "../files/temporary-folder.ts";
import { CannotCheck } from "../model/errors.ts";
import { code, formatBytes } from "../model/text.ts";
import type { Repository } from "./repository.ts";
import { complaintIn, inFolder, type Place, runGit } from "./run-git.ts";

/**
 * A bare repository of our own that sees the user's objects beside its own: what is fetched and merged lands
 * here, so that nothing is ever written to the user's.
 */
export interface ScratchStore {
  readonly folder: string;
  readonly place: Place;
  /** Removes it; also done when the process exits before. */
  readonly remove: () => void;
}

/** How long a fetch may take, in milliseconds. */
const fetchTimeout = 180_000;

/** Makes a scratch store beside a repository. Throws `CannotCheck` where there is no room for it. */
export async function createScratchStore(repository: Repository): Promise<ScratchStore> {
  let folder: string;
  try {
    folder = makeTemporaryFolder(tmpdir());
  } catch (error) {
    throw noRoom(error);
  }
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    const gitDir = join(folder, "objects.git");
    const init = ["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, gitDir];
    const { code, stderr } = await runGit(inFolder(folder), init);
    if (code !== 0) throw new CannotCheck(`Git cannot make a scratch repository (${complaintIn(stderr)})`);
    await seeObjectsOf(repository, gitDir);
    const place = {
      options: ["-C", repository.top ?? repository.gitDir, `--git-dir=${gitDir}`],
      environment: {},
    };
    return { folder, place, remove };
  } catch (error) {
    remove();
    throw error instanceof CannotCheck ? error : noRoom(error);
  }
}

/** What to fetch, and how much of it is here already. */
export interface FetchRequest {
  readonly ids: readonly string[];
  /** `commits` come with their files and without their past, `trees` without either where the remote can leave files out. */
  readonly kind: "commits" | "trees" | "blobs";
  /** A commit that is here with all its files, so that only the difference is sent; null for none. */
  readonly known: string | null;
  /** How many bytes may come; left out for as many as there are. */
  readonly mostBytes?: number;
}

/** Fetches objects by id from the repository's `origin` into the scratch store; gives git's complaint, or null. */
export async function fetchInto(
  store: ScratchStore,
  repository: Repository,
  request: FetchRequest,
): Promise<string | null> {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return "there is no remote `origin`";
  if (request.known !== null) await writeKnown(store, request.known);
  const negotiation = request.known === null ? ["-c", "fetch.negotiationAlgorithm=noop"] : [];
  const command = [...negotiation, "fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
  const depth = { commits: ["--depth=1"], trees: ["--depth=1", "--filter=blob:none"], blobs: [] }[
    request.kind
  ];
  const place = { ...store.place, environment: configEnvironment(config) };
  const { mostBytes = Number.POSITIVE_INFINITY } = request;
  const before = sizeOfPacks(store);
  const stopWhen = () => sizeOfPacks(store) - before > mostBytes;
  const options = {
    network: true,
    timeout: fetchTimeout,
    ...(request.mostBytes === undefined ? {} : { stopWhen }),
  };
  const { code, stderr } = await runGit(place, [...command, ...depth, "origin", ...request.ids], options);
  // What lacks files on purpose breaks off at each of them as long as it is called a partial clone.
  if (request.kind === "trees") await runGit(store.place, ["config", "--remove-section", "remote.origin"]);
  if (code === null && stopWhen()) return `it takes more than ${formatBytes(mostBytes)}`;
  if (code === null) return `no answer within ${fetchTimeout / 1000} seconds`;
  return code === 0 ? null : complaintIn(stderr);
}

/** The tags that `origin` has, by name, with the ids of what they point to; git's complaint; or null where there is no `origin`. */
export async function remoteTags(
  store: ScratchStore,
  repository: Repository,
): Promise<ReadonlyMap<string, string> | string | null> {
  const config = await remoteConfig(repository);
  if (!config.some(([key]) => key === "remote.origin.url")) return null;
  const place = { ...store.place, environment: configEnvironment(config) };
  const options = { network: true, timeout: fetchTimeout };
  const { code, stdout, stderr } = await runGit(place, ["ls-remote", "--tags", "--refs", "origin"], options);
  if (code !== 0)
    return code === null ? `no answer within ${fetchTimeout / 1000} seconds` : complaintIn(stderr);
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? [];
      return id && name ? [[name, id] as const] : [];
    }),
  );
}

/** What was fetched so far, in bytes, that which is just coming included. */
function sizeOfPacks({ folder }: ScratchStore): number {
  const packs = join(folder, "objects.git", "objects", "pack");
  const sizeOf = (name: string) => statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0;
  return existsSync(packs) ? readdirSync(packs).reduce((sum, name) => sum + sizeOf(name), 0) : 0;
}

/** https://git-scm.com/docs/gitrepository-layout#Documentation/gitrepository-layout.txt-objectsinfoalternates */
async function seeObjectsOf(repository: Repository, gitDir: string): Promise<void> {
  const quoted = repository.objects.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  await mkdir(join(gitDir, "objects", "info"), { recursive: true });
  await writeFile(join(gitDir, "objects", "info", "alternates"), `"${quoted}"\n`);
  try {
    await copyFile(repository.shallow, join(gitDir, "shallow"));
  } catch (error) {
    // No such file: a clone with its whole past.
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** A ref of the scratch store, which git offers to the remote as something it need not send. */
async function writeKnown(store: ScratchStore, commit: string): Promise<void> {
  const { code, stderr } = await runGit(store.place, ["update-ref", "refs/heads/known", commit]);
  if (code !== 0)
    throw new CannotCheck(`Git cannot write to its scratch repository (${complaintIn(stderr)})`);
}

/** How the user's repository reaches its remote, credentials of `actions/checkout` included; values are secrets. */
async function remoteConfig(repository: Repository): Promise<readonly (readonly [string, string])[]> {
  const wanted =
    "^(remote\\.origin\\.(url|proxy)|http\\..*|credential\\..*|url\\..*|core\\.sshcommand|ssh\\.variant)$";
  // Global settings reach the scratch store by themselves, and a header that is sent twice is refused.
  const command = ["config", "--local", "--includes", "-z", "--get-regexp", wanted];
  const { stdout } = await runGit(repository.place, command);
  return stdout
    .toString("utf8")
    .split("\0")
    .filter((record) => record !== "")
    .map((record) => {
      const [key = "", ...value] = record.split("\n");
      return [key, value.length === 0 ? "true" : value.join("\n")] as const;
    })
    .filter(([key]) => mayRun(key));
}

/**
 * Whether a setting may be taken from the repository's own config. What names a program may on a runner, where
 * `actions/checkout` wrote it; anywhere else the folder may be somebody's who sent it.
 */
function mayRun(key: string): boolean {
  return process.env["GITHUB_ACTIONS"] === "true" || !/^(?:core\.sshcommand|credential\..*)$/i.test(key);
}

/** Settings by environment, where no list of processes shows them: https://git-scm.com/docs/git-config#ENVIRONMENT */
function configEnvironment(config: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const { GIT_CONFIG_COUNT: given } = process.env;
  const before = Number(given ?? 0) || 0;
  const entries = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${before + index}`, key] as const,
    [`GIT_CONFIG_VALUE_${before + index}`, value] as const,
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(before + config.length) };
}

function noRoom(error: unknown): CannotCheck {
  const why = error instanceof Error && "code" in error ? String(error.code) : "unknown trouble";
  return new CannotCheck(
    `No scratch folder can be created in ${code(tmpdir())} (${why}): free some space, or set \`TMPDIR\``,
  );
}
