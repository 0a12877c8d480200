import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { howToFetch } from "./advice.ts";
import { type Listing, listTree, listTreeLike } from "./list-tree.ts";
import { type Commit, type GitObject, readCommits, readObjects } from "./read-objects.ts";
import type { Repository } from "./repository.ts";
import type { Place } from "./run-git.ts";
import {
  createScratchStore,
  type FetchRequest,
  fetchInto,
  remoteTags,
  type ScratchStore,
} from "./scratch-store.ts";

/** A tree whose paths are known already. */
export interface KnownListing {
  readonly id: string;
  readonly listing: Listing;
}

/** All the objects of a repository, those included that have to be fetched first. Close it after use. */
export class ObjectStore {
  readonly #repository: Repository;
  readonly #mayFetch: boolean;
  #scratch: ScratchStore | null = null;

  constructor(repository: Repository, mayFetch: boolean) {
    this.#repository = repository;
    this.#mayFetch = mayFetch;
  }

  /** Where git sees every object there is so far. */
  get place(): Place {
    return this.#scratch?.place ?? this.#repository.place;
  }

  /**
   * Completes the commits that revisions name: what is not here, and named by its full id, is fetched.
   * Null for what names none; throws `CannotCheck` where the fetch fails.
   */
  async withFetched(
    revisions: readonly string[],
    here: readonly (Commit | null)[],
  ): Promise<readonly (Commit | null)[]> {
    const missing = revisions.filter((revision, index) => here[index] === null && isFullId(revision));
    if (missing.length === 0 || !this.#mayFetch) return here;
    const known = here.find((commit) => commit !== null)?.id ?? null;
    const complaint = await this.#fetch({ ids: missing, kind: "commits", known });
    if (complaint !== null) throw commitNotFetched(missing, complaint);
    return readCommits(
      this.place,
      revisions.map((revision, index) => here[index]?.id ?? revision),
    );
  }

  /** The paths of commits or trees that are much alike, and perhaps like one that is `known`. Throws `CannotCheck` where parts of them are missing. */
  async listings(ids: readonly string[], known?: KnownListing): Promise<readonly Listing[]> {
    const here = await this.#listAll(ids, known);
    const missing = ids.filter((_, index) => here[index] === null);
    if (missing.length === 0) return here.filter((listing) => listing !== null);
    const what = `files of ${missing.map((id) => code(id)).join(" and ")}`;
    await this.#fetchMissing({ ids, kind: "commits", known: null }, what);
    const listings = (await this.#listAll(ids, known)).filter((listing) => listing !== null);
    if (listings.length < ids.length) throw incomplete(what);
    return listings;
  }

  /**
   * The content of blobs, each read once. Throws `CannotCheck` where one that is needed is missing; of those that are
   * only `wanted`, what cannot be had is left out.
   */
  async blobs(
    needed: Iterable<string>,
    wanted: Iterable<string> = [],
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const must = new Set(needed);
    const all = [...new Set([...must, ...wanted])];
    const blobs = new Map<string, Uint8Array>();
    const read = async (names: readonly string[]) => {
      for (const object of await this.#read(names)) if (object) blobs.set(object.id, object.bytes);
      return all.filter((id) => !blobs.has(id));
    };
    const missing = await read(all);
    if (missing.length === 0) return blobs;
    const lacking = missing.filter((id) => must.has(id));
    const what = `${(lacking.length > 0 ? lacking : missing).length} of ${all.length} files`;
    try {
      await this.#fetchMissing({ ids: missing, kind: "blobs", known: null }, what);
      if ((await read(missing)).some((id) => must.has(id))) throw incomplete(what);
    } catch (error) {
      if (lacking.length > 0 || !(error instanceof CannotCheck)) throw error;
    }
    return blobs;
  }

  /** Fetches commits with their trees, and with their files only where the remote cannot leave those out; gives git's complaint, or null. */
  async fetchTrees(ids: readonly string[], mostBytes: number): Promise<string | null> {
    if (!this.#mayFetch) return "nothing may be fetched here";
    return this.#fetch({ ids, kind: "trees", known: null, mostBytes });
  }

  /** As `remoteTags` says it. */
  async remoteTags(): Promise<ReadonlyMap<string, string> | string | null> {
    return this.#mayFetch
      ? remoteTags(await this.scratch(), this.#repository)
      : "nothing may be fetched here";
  }

  /** A store of our own beside the repository, made at the first call. */
  async scratch(): Promise<ScratchStore> {
    this.#scratch ??= await createScratchStore(this.#repository);
    return this.#scratch;
  }

  /** Removes what was fetched and merged. */
  close(): void {
    this.#scratch?.remove();
    this.#scratch = null;
  }

  async #read(ids: readonly string[]): Promise<readonly (GitObject | null)[]> {
    if (this.#scratch !== null) return readObjects(this.place, ids);
    return readObjects(this.place, ids).catch(async () => {
      // A partial clone breaks off at the first blob it lacks; the scratch store just tells which are missing.
      await this.scratch();
      return readObjects(this.place, ids);
    });
  }

  #listAll(ids: readonly string[], known?: KnownListing): Promise<readonly (Listing | null)[]> {
    const first = known?.id ?? ids[0] ?? "";
    const listing = known === undefined ? listTree(this.place, first) : Promise.resolve(known.listing);
    return Promise.all(
      ids.map((id) => (id === first ? listing : listTreeLike(this.place, first, listing, id))),
    );
  }

  async #fetch(request: FetchRequest): Promise<string | null> {
    return fetchInto(await this.scratch(), this.#repository, request);
  }

  async #fetchMissing(request: FetchRequest, what: string): Promise<void> {
    if (!this.#mayFetch) throw incomplete(what);
    const complaint = await this.#fetch(request);
    if (complaint !== null) throw incomplete(`${what} (${complaint})`);
  }
}

/** Whether a revision is an object's full id, the one spelling a remote can be asked for. */
export function isFullId(revision: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

function commitNotFetched(ids: readonly string[], complaint: string): CannotCheck {
  const named = ids.map((id) => code(id)).join(" and ");
  return new CannotCheck(`${named} could not be fetched from \`origin\` (${complaint}). ${howToFetch(ids)}`);
}

function incomplete(what: string): CannotCheck {
  return new CannotCheck(
    `This clone lacks objects that the check reads: ${what}; clone without \`--filter\`, or repair it with \`git fetch --refetch origin\``,
  );
}
