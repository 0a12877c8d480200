import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { check } from "../../src/check.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { linksTo } from "../../src/github/comment-draft.ts";
import { lineLinks } from "../../src/github/links.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Report } from "../../src/model/report.ts";
import { fileTree } from "../../src/model/tree.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";

/** Files by their paths. */
type Files = Readonly<Record<string, Uint8Array>>;

/** Both sides of a pull request. */
interface Sides {
  readonly base: Files;
  readonly head: Files;
}

/** A comment to take a picture of. */
export interface Scene {
  readonly name: string;
  readonly markdown: string;
  /** Whether its folds are opened before the picture is taken. */
  readonly isOpened: boolean;
}

const fixtures = resolve(import.meta.dirname, "../../migrations-fixtures");
const blocked = "worlds/2-empties-a-child-table";

/** Every comment that pictures are taken of: each is what `check` says of a pull request made of fixtures. */
export function makeScenes(): readonly Scene[] {
  const pass = commentOn(sidesOf("worlds/1-passes"));
  const fail = commentOn(sidesOf(blocked));
  return [
    { name: "pass", markdown: pass, isOpened: false },
    { name: "warn", markdown: commentOn(sidesOf("rules/column-dropped/with-values")), isOpened: false },
    { name: "accepted", markdown: commentOn(accepting(sidesOf(blocked))), isOpened: false },
    {
      name: "unknown",
      markdown: commentOn(sidesOf("rules/migration-file-missing/already-on-base")),
      isOpened: false,
    },
    { name: "fail", markdown: fail, isOpened: false },
    { name: "fail-opened", markdown: fail, isOpened: true },
    { name: "thirty-findings", markdown: commentOn(chainOfShops()), isOpened: false },
    { name: "monorepo", markdown: commentOn(monorepo()), isOpened: false },
  ];
}

/** The pull request with a reason above the statement that drops the table. */
function accepting({ base, head }: Sides): Sides {
  const path = "drizzle/0002_order_status.sql";
  const text = Buffer.from(head[path] ?? []).toString();
  const reason = "-- drizzle-gate: accept rows-deleted The items are imported again every night";
  return {
    base,
    head: { ...head, [path]: Buffer.from(text.replace(/^DROP TABLE/m, `${reason}\nDROP TABLE`)) },
  };
}

function monorepo(): Sides {
  return merge(
    under("apps/shop", sidesOf(blocked)),
    under("apps/accounts", sidesOf("rules/column-dropped/with-values")),
    under("apps/back-office", sidesOf("worlds/3-is-skipped")),
    under("packages/catalog", sidesOf("worlds/1-passes")),
    under("packages/archive", sidesOf("worlds/4-edits-history")),
  );
}

const branches = ["art", "comics", "crime", "kids", "law", "maps", "music", "poetry", "science", "travel"];

/**
 * The bookshop ten times over in one database, each with tables of its own; the pull request has the rebuild that
 * empties a child table for every one of them, and a dropped column.
 */
function chainOfShops(): Sides {
  const sql = (path: string) => readFileSync(join(fixtures, path), "utf8");
  const shop = ["0000_shop", "0001_orders"]
    .map((tag) => sql(`${blocked}/base/drizzle/${tag}.sql`))
    .join("\n--> statement-breakpoint\n");
  const rebuild = sql(`${blocked}/head/drizzle/0002_order_status.sql`);
  const drop = sql("rules/column-dropped/with-values/head/drizzle/0002_no_nickname.sql");
  const before = branches.map((name) => ({ tag: `${name}_shop`, sql: ofBranch(shop, name) }));
  const after = branches.map((name) => ({
    tag: `${name}_status`,
    sql: ofBranch(`${rebuild}\n--> statement-breakpoint\n${drop}`, name),
  }));
  const { "package.json": manifest } = sidesOf(blocked).head;
  const others = manifest === undefined ? {} : { "package.json": manifest };
  return {
    base: { ...others, ...folderOf(before) },
    head: { ...others, ...folderOf([...before, ...after]) },
  };
}

/** The same SQL for tables and indexes with the name of a branch before theirs. */
function ofBranch(sql: string, branch: string): string {
  return sql.replace(
    /`(__new_)?(authors|books|customers|order_items|orders|customers_email_unique)`/g,
    (_, temporary: string | undefined, name: string) => `\`${temporary ?? ""}${branch}_${name}\``,
  );
}

function folderOf(migrations: readonly { readonly tag: string; readonly sql: string }[]): Files {
  const named = migrations.map(({ tag, sql }, idx) => ({
    idx,
    tag: `${String(idx).padStart(4, "0")}_${tag}`,
    sql,
  }));
  const entries = named.map(({ idx, tag }) => ({
    idx,
    version: "6",
    when: Date.UTC(2026, 2, 2 + idx),
    tag,
    breakpoints: true,
  }));
  const files = [
    ["drizzle/meta/_journal.json", JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2)],
    ...named.map(({ tag, sql }) => [`drizzle/${tag}.sql`, sql]),
  ];
  return Object.fromEntries(files.map(([path, text]) => [path, Buffer.from(text ?? "")]));
}

function sidesOf(fixture: string): Sides {
  return { base: filesOf(join(fixtures, fixture, "base")), head: filesOf(join(fixtures, fixture, "head")) };
}

function filesOf(side: string): Files {
  const files = readdirSync(side, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(side.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );
}

function under(folder: string, { base, head }: Sides): Sides {
  const moved = (files: Files) =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  return { base: moved(base), head: moved(head) };
}

function merge(...all: readonly Sides[]): Sides {
  return {
    base: Object.assign({}, ...all.map(({ base }) => base)),
    head: Object.assign({}, ...all.map(({ head }) => head)),
  };
}

const commits = {
  base: "4f1c9aa0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6",
  head: "9b2e77d0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6",
};

/** The comment that the gate writes on a pull request, judged like one on GitHub. */
function commentOn(sides: Sides): string {
  const { report, comparison } = judge(sides);
  const blob = lineLinks(place, { number: 42, headSha: commits.head }, comparison);
  return renderMarkdown(report, {
    ...{ kind: "comment", limit: 65_000, previous: null },
    links: linksTo(report, place, blob),
  });
}

/** What a terminal shows of the pull request that is blocked, with its colours. */
export function blockedInTerminal(width: number): string {
  return renderTerminal(judge(sidesOf(blocked)).report, { width, colour: true });
}

function judge(sides: Sides): { readonly report: Report; readonly comparison: Comparison } {
  const dir = mkdtempSync(join(tmpdir(), "drizzle-gate-pictures-"));
  const side = (rev: string, commit: string, files: Files) => ({
    revision: { rev, commit },
    tree: fileTree(
      selectPaths(Object.keys(files).sort()).map((path) => ({
        path,
        kind: "file" as const,
        bytes: files[path] ?? new Uint8Array(),
      })),
    ),
  });
  const comparison: Comparison = {
    base: side("main", commits.base, sides.base),
    head: side(commits.head, commits.head, sides.head),
    fork: null,
    conflicts: [],
  };
  try {
    const report = check(comparison, options, {
      dir,
      at: () => undefined,
      clock: () => performance.now(),
      snapshots: [],
    });
    return { report, comparison };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const place = {
  server: "https://github.com",
  repository: "bookshop/shop",
  runUrl: "https://github.com/bookshop/shop/actions/runs/7",
};

const options = {
  migrations: [],
  all: false,
  driver: null,
  foreignKeys: null,
  snapshots: [],
  rows: null,
  seed: null,
  accept: [],
  failOn: "error",
  now: Date.UTC(2026, 5, 26),
} as const;
