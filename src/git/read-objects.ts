import { CannotCheck } from "../model/errors.ts";
import { complaintIn, type Place, runGit } from "./run-git.ts";

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A commit as it was written, whatever a shallow clone hides. */
export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/**
 * Reads objects by name, all with one process; null for what is not there. Names must be one line each.
 * Throws `CannotCheck` where git breaks off.
 */
export async function readObjects(
  place: Place,
  names: readonly string[],
): Promise<readonly (GitObject | null)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join("");
  const result = await runGit(place, ["cat-file", "--batch", "--buffer"], { input });
  const objects = parseBatch(result.stdout, names.length);
  if (objects === null)
    throw new CannotCheck(`Git could not read its objects (${complaintIn(result.stderr)})`);
  return objects;
}

/** What an object is, without its content. */
export type ObjectFacts = Pick<GitObject, "id" | "type"> & { readonly size: number };

/** Looks objects up by name, all with one process; null for what is not there. Names must be one line each. */
export async function lookUpObjects(
  place: Place,
  names: readonly string[],
): Promise<readonly (ObjectFacts | null)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join("");
  const { stdout } = await runGit(place, ["cat-file", "--batch-check", "--buffer"], { input });
  const lines = stdout.toString("utf8").split("\n");
  return names.map((_, index) => {
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(lines[index] ?? "") ?? [];
    return id && type ? { id, type, size: Number(size) } : null;
  });
}

/** Reads the commits that revisions name; null for what names none. */
export async function readCommits(
  place: Place,
  revisions: readonly string[],
): Promise<readonly (Commit | null)[]> {
  const names = revisions.map((revision) => `${revision}^{commit}`);
  const objects = await readObjects(place, names).catch((error: unknown) => {
    // A partial clone breaks off at what it lacks; asked for one by one, the others are still found.
    if (error instanceof CannotCheck && error.message.includes("promisor")) return null;
    throw error;
  });
  if (objects === null && revisions.length === 1) return [null];
  if (objects === null) return (await Promise.all(revisions.map((one) => readCommits(place, [one])))).flat();
  return objects.map((object) => (object?.type === "commit" ? parseCommit(object) : null));
}

/** Takes the replies apart; null where there are fewer than asked for. https://git-scm.com/docs/git-cat-file#_batch_output */
function parseBatch(output: Buffer, count: number): readonly (GitObject | null)[] | null {
  const objects: (GitObject | null)[] = [];
  let offset = 0;
  while (objects.length < count) {
    const end = output.indexOf(0x0a, offset);
    if (end < 0) return null;
    const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString("utf8", offset, end));
    const size = Number(header?.[3] ?? 0);
    if (end + 1 + size > output.length) return null;
    const [, id, type] = header ?? [];
    objects.push(id && type ? { id, type, bytes: output.subarray(end + 1, end + 1 + size) } : null);
    offset = header ? end + 2 + size : end + 1;
  }
  return objects;
}

function parseCommit(object: GitObject): Commit {
  const [header = ""] = Buffer.from(object.bytes).toString("latin1").split("\n\n", 1);
  const values = (name: string) =>
    header.split("\n").flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return { id: object.id, tree: values("tree")[0] ?? "", parents: values("parent") };
}
