import type { CommitToBuild } from "../../scripts/make-repository.ts";
import { readWorlds, type World } from "../../scripts/read-worlds.ts";

/** A pull request of the demo by its folder's name; throws for one that is not there. */
export function worldNamed(name: string): World {
  const world = readWorlds().find((each) => each.name === name);
  if (world === undefined) throw new Error(`no world ${name}`);
  return world;
}

const first = Date.UTC(2026, 2, 2);

/** A folder of drizzle-kit 0.x as files: one migration for each name, in this order, a week apart. */
export function journalFolder(
  folder: string,
  migrations: Readonly<Record<string, string | Uint8Array>>,
): Readonly<Record<string, string | Uint8Array>> {
  const entries = Object.keys(migrations).map((tag, idx) => ({
    idx,
    version: "6",
    when: first + idx * 7 * 86_400_000,
    tag,
    breakpoints: true,
  }));
  const journal = JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2);
  const files = Object.entries(migrations).map(([tag, sql]) => [`${folder}/${tag}.sql`, sql]);
  return { ...Object.fromEntries(files), [`${folder}/meta/_journal.json`]: `${journal}\n` };
}

export const authors = "CREATE TABLE `authors` (`id` integer PRIMARY KEY NOT NULL, `name` text NOT NULL);\n";
export const books = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text);\n";

/** Base has one migration, head that and what else is given. */
export function adding(
  sql: string | Uint8Array,
  folder = "drizzle",
  tag = "0001_books",
): readonly CommitToBuild[] {
  return [
    { files: journalFolder(folder, { "0000_authors": authors }) },
    { files: journalFolder(folder, { "0000_authors": authors, [tag]: sql }) },
  ];
}
