import { mkdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { makeRepository } from "../make-repository.ts";

/** A blog, one statement to a chunk, as drizzle-kit writes it. */
const blog = [
  "CREATE TABLE `users` (`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL, `email` text NOT NULL, `name` text, `created_at` integer);",
  "CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);",
  "CREATE TABLE `sessions` (`token` text PRIMARY KEY NOT NULL, `user_id` integer NOT NULL, `data` text, FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade);",
  "CREATE TABLE `posts` (`id` integer PRIMARY KEY NOT NULL, `user_id` integer NOT NULL, `title` text NOT NULL, `body` text, `state` text DEFAULT 'open' NOT NULL, `score` integer, `created_at` integer, FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade);",
  "CREATE INDEX `posts_user_id_idx` ON `posts` (`user_id`);",
  "CREATE TABLE `comments` (`id` integer PRIMARY KEY NOT NULL, `post_id` integer NOT NULL, `user_id` integer, `body` text NOT NULL, FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade, FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null);",
  "CREATE INDEX `comments_post_id_idx` ON `comments` (`post_id`);",
  "CREATE TABLE `tags` (`id` integer PRIMARY KEY NOT NULL, `name` text NOT NULL);",
  "CREATE TABLE `post_tags` (`post_id` integer NOT NULL, `tag_id` integer NOT NULL, PRIMARY KEY(`post_id`, `tag_id`), FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade, FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade);",
];

/** A change that ALTER TABLE cannot make: nothing refers to the table. */
export const rebuildComments = rebuildOf(
  "comments",
  "CREATE TABLE `__new_comments` (`id` integer PRIMARY KEY NOT NULL, `post_id` integer NOT NULL, `user_id` integer, `body` text DEFAULT '' NOT NULL, FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade, FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null);",
  "`id`, `post_id`, `user_id`, `body`",
  "post_id",
);

/** The same of a table whose children go with it where foreign keys are on. */
export const rebuildPosts = rebuildOf(
  "posts",
  "CREATE TABLE `__new_posts` (`id` integer PRIMARY KEY NOT NULL, `user_id` integer NOT NULL, `title` text NOT NULL, `body` text, `state` text DEFAULT 'draft' NOT NULL, `score` integer, `created_at` integer, FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade);",
  "`id`, `user_id`, `title`, `body`, `state`, `score`, `created_at`",
  "user_id",
);

/** What drizzle-kit writes. */
function rebuildOf(table: string, create: string, columns: string, indexed: string): readonly string[] {
  return [
    "PRAGMA foreign_keys=OFF;",
    create,
    `INSERT INTO \`__new_${table}\`(${columns}) SELECT ${columns} FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    "PRAGMA foreign_keys=ON;",
    `CREATE INDEX \`${table}_${indexed}_idx\` ON \`${table}\` (\`${indexed}\`);`,
  ];
}

/** A repository whose base makes the blog, and whose head, if there are statements, has them as one more migration. */
export function makeBlog(dir: string, statements: readonly string[] = []): void {
  mkdirSync(dir);
  const base = {
    "package.json": JSON.stringify({ name: "blog", dependencies: { "better-sqlite3": "13.2.0" } }),
    "drizzle/0000_blog.sql": blog.join(breakpoint),
    "drizzle/meta/_journal.json": journal("0000_blog"),
  };
  const next = {
    "drizzle/0001_next.sql": statements.join(breakpoint),
    "drizzle/meta/_journal.json": journal("0000_blog", "0001_next"),
  };
  makeRepository(dir, statements.length === 0 ? [{ files: base }] : [{ files: base }, { files: next }]);
}

const breakpoint = "\n--> statement-breakpoint\n";

function journal(...tags: readonly string[]): string {
  const entries = tags.map((tag, idx) => ({
    idx,
    version: "6",
    when: Date.UTC(2024, 0, 1) + idx,
    tag,
    breakpoints: true,
  }));
  return JSON.stringify({ version: "7", dialect: "sqlite", entries });
}

/**
 * Makes a database as Drizzle's migrator leaves it and fills it to about so many megabytes: half of it in posts, a
 * third in their comments, bodies of a few hundred bytes and, one in a hundred, of several pages.
 */
export function makeProduction(path: string, migrationsFolder: string, megabytes: number): void {
  const migrated = new Database(path);
  migrate(drizzle(migrated), { migrationsFolder });
  migrated.close();
  const posts = Math.ceil(megabytes * 560);
  const users = Math.ceil(posts / 10);
  const database = new DatabaseSync(path);
  const words = Array.from({ length: 12_000 }, (_, n) => ((n * 2_654_435_761) % 9_973).toString(36)).join(
    " ",
  );
  database.function("words", (at, length) =>
    words.slice(Number(at) % 20_000, (Number(at) % 20_000) + Number(length)),
  );
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN;
    INSERT INTO users ${series(users)} SELECT i, 'user' || i || '@example.com', words(i, 18), 1700000000 + i FROM c;
    INSERT INTO tags ${series(200)} SELECT i, 'tag ' || i FROM c;
    INSERT INTO posts ${series(posts)} SELECT i, 1 + i * 7919 % ${users}, words(i * 31, 40),
      words(i * 17, iif(i % 100 = 0, 12000, 300 + i * 7 % 900)), 'open', i % 1000, 1700000000 + i FROM c;
    INSERT INTO comments ${series(posts * 3)} SELECT i, 1 + i * 3571 % ${posts}, 1 + i % ${users}, words(i * 13, 60 + i * 11 % 240) FROM c;
    INSERT INTO post_tags ${series(posts)} SELECT i, 1 + i % 200 FROM c;
    INSERT INTO sessions ${series(users)} SELECT printf('%08x%08x', i * 2654435761 % 4294967296, i), i, words(i, 120) FROM c;
    COMMIT`);
  database.close();
}

function series(count: number): string {
  return `WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${count})`;
}
