import { type BigIntStats, existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where files may be a stranger's: what the pull request has, it may have as links. */
export interface Checkout {
  /** Folders of which everything below may come from a pull request. */
  readonly roots: readonly string[];
}

/** The folder this process runs in and the one that is checked, each with all of the repository that it lies in. */
export function checkoutOf(repo: string): Checkout {
  return { roots: [process.cwd(), resolve(repo)].map(topOf) };
}

/** What lies on the way to a file within a checkout. */
export interface Way {
  /** Whether the path leads into the checkout. */
  readonly isInside: boolean;
  /** The first part of the path that is a link of the checkout's own; null where there is none. */
  readonly link: string | null;
}

/**
 * Looks at each part of a path below a checkout's root, however the path gets there. What the user names outside of it
 * no pull request has laid, and may be a link.
 */
export function lookAtWay(path: string, { roots }: Checkout): Way {
  const tops = roots.map(identityOf).filter((identity) => identity !== null);
  const parts = partsOf(resolve(path));
  const start = parts.findIndex((part) => {
    const identity = identityOf(part);
    return identity !== null && tops.includes(identity);
  });
  if (start < 0) return { isInside: false, link: null };
  return { isInside: true, link: parts.slice(start + 1).find(isLink) ?? null };
}

/** The folder above that has a `.git`; the folder itself where none has. */
function topOf(folder: string): string {
  return partsOf(folder).findLast((part) => existsSync(join(part, ".git"))) ?? folder;
}

/** The path of each folder on the way, from the file system's root to the path itself. */
function partsOf(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [...partsOf(above), path];
}

/** One folder has one, by whichever names it is reached. */
function identityOf(path: string): string | null {
  const stats = quietly(() => statSync(path, { bigint: true }));
  return stats === null ? null : `${stats.dev} ${stats.ino}`;
}

function isLink(path: string): boolean {
  return quietly(() => lstatSync(path, { bigint: true }))?.isSymbolicLink() === true;
}

function quietly(look: () => BigIntStats): BigIntStats | null {
  try {
    return look();
  } catch {
    return null;
  }
}
