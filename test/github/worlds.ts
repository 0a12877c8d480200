import { buildPullRequest, type Files, type PullRequestWorld } from "./repository.ts";

const first = {
  tag: "0000_books",
  sql: "CREATE TABLE `books` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`title` text NOT NULL\n);\n",
};

/** A migration folder with these migrations, an hour apart, as drizzle-kit 0.31 lays it out, but for its snapshots. */
export function migrationFolder(
  path: string,
  migrations: readonly { readonly tag: string; readonly sql: string; readonly when?: number }[],
): Files {
  const entries = migrations.map(({ tag, when }, idx) => ({
    idx,
    version: "6",
    when: when ?? 1_760_000_000_000 + idx * 3_600_000,
    tag,
    breakpoints: true,
  }));
  return {
    [`${path}/meta/_journal.json`]: `${JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2)}\n`,
    ...Object.fromEntries(migrations.map(({ tag, sql }) => [`${path}/${tag}.sql`, sql])),
  };
}

/** A pull request that adds one migration to `drizzle/`. */
export function addingMigration(
  sql: string,
  options: {
    readonly tag?: string;
    readonly when?: number;
    readonly movedOn?: Files;
    readonly sources?: Files;
  } = {},
): PullRequestWorld {
  const added = {
    tag: options.tag ?? "0001_change",
    sql,
    ...(options.when === undefined ? {} : { when: options.when }),
  };
  return buildPullRequest(
    { ...migrationFolder("drizzle", [first]), "package.json": packageJson, ...options.sources },
    migrationFolder("drizzle", [first, added]),
    options.movedOn ?? null,
  );
}

/** A pull request that touches no migration. */
export function touchingNoMigration(): PullRequestWorld {
  return buildPullRequest(
    { ...migrationFolder("drizzle", [first]), "package.json": packageJson },
    { "README.md": "Books.\n" },
  );
}

/** A new column that nothing can go wrong with. */
export const harmless = "ALTER TABLE `books` ADD `note` text;\n";

/** A table that is not there. */
export const broken = "ALTER TABLE `shelves` ADD `note` text;\n";

const packageJson = `${JSON.stringify({ name: "bookshop", dependencies: { "better-sqlite3": "13.2.0", "drizzle-orm": "0.45.4" } })}\n`;
