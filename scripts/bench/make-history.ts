import { type BuiltRepository, type CommitToBuild, makeRepository } from "../make-repository.ts";

/**
 * A shop of 20 tables whose columns come and go. The schema does not grow without end: SQLite reads all of it again at
 * each ALTER TABLE, so that a growing one costs the square of its history in any program.
 */
function migrationText(index: number): string {
  const table = `table_${index % 20}`;
  const breakpoint = "\n--> statement-breakpoint\n";
  if (index < 20) {
    const columns =
      "`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL, `name` text NOT NULL, `created_at` integer";
    return [
      `CREATE TABLE \`${table}\` (${columns});`,
      `CREATE UNIQUE INDEX \`${table}_name_unique\` ON \`${table}\` (\`name\`);`,
      `CREATE INDEX \`${table}_created_at_idx\` ON \`${table}\` (\`created_at\`);`,
    ].join(breakpoint);
  }
  if (Math.floor(index / 20) % 2 === 0)
    return `ALTER TABLE \`${table}\` DROP COLUMN \`column_${index - 20}\`;`;
  return [
    `ALTER TABLE \`${table}\` ADD \`column_${index}\` text DEFAULT 'none' NOT NULL;`,
    `UPDATE \`${table}\` SET \`column_${index}\` = 'some' WHERE \`name\` IS NOT NULL;`,
  ].join(breakpoint);
}

/** The SQL of so many migrations, oldest first. */
export function migrationTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${migrationText(index)}\n`);
}

/** A repository whose base has `count` migrations, and whose head has one more. */
export function makeHistory(dir: string, count: number): BuiltRepository {
  const texts = migrationTexts(count + 1);
  const base = Object.fromEntries(
    texts.slice(0, count).map((text, index) => [`drizzle/${tagOf(index)}.sql`, text]),
  );
  const manifest = { name: "shop", private: true, dependencies: { "better-sqlite3": "13.2.0" } };
  const commits: readonly CommitToBuild[] = [
    {
      files: {
        ...base,
        "package.json": JSON.stringify(manifest),
        "drizzle/meta/_journal.json": journal(count),
      },
    },
    {
      files: {
        [`drizzle/${tagOf(count)}.sql`]: texts[count] ?? "",
        "drizzle/meta/_journal.json": journal(count + 1),
      },
    },
  ];
  return makeRepository(dir, commits);
}

/** A repository of so many folders, each with ten migrations in base and one more in head. */
export function makeFolders(dir: string, folders: number): BuiltRepository {
  const texts = migrationTexts(10);
  const base: Record<string, string> = { "package.json": JSON.stringify({ name: "shops", private: true }) };
  const head: Record<string, string> = {};
  for (let folder = 0; folder < folders; folder += 1) {
    const path = `apps/shop-${folder}/drizzle`;
    for (const [index, text] of texts.entries()) base[`${path}/${tagOf(index)}.sql`] = text;
    base[`${path}/meta/_journal.json`] = journal(10);
    head[`${path}/${tagOf(10)}.sql`] = "ALTER TABLE `table_1` ADD `extra` text;\n";
    head[`${path}/meta/_journal.json`] = journal(11);
  }
  return makeRepository(dir, [{ files: base }, { files: head }]);
}

function tagOf(index: number): string {
  return `${String(index).padStart(4, "0")}_step`;
}

function journal(count: number): string {
  const entries = Array.from({ length: count }, (_, idx) => ({
    idx,
    version: "6",
    when: Date.UTC(2020, 0, 1) + idx * 3_600_000,
    tag: tagOf(idx),
    breakpoints: true,
  }));
  return JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2);
}
