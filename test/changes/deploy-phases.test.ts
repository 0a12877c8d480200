import { expect, test } from "vitest";
import { deployPhases } from "../../src/changes/deploy/deploy-phases.ts";
import { judgeSql } from "../rules/judge-sql.ts";
import { bookshop, rebuild, same } from "../rules/schema-case.ts";
import { schemaCases } from "../rules/schema-cases.ts";

function phasesOf(...statements: readonly string[]): readonly string[] {
  const { order, evidence } = judgeSql(bookshop, [statements]);
  expect(order).toBe("neither");
  return deployPhases(evidence.net);
}

test("a rename stands beside the old name until nobody asks for it", () => {
  expect(phasesOf("ALTER TABLE tags RENAME COLUMN colour TO color")).toEqual([
    'Without a migration: leave the column `tags.colour` and rename only its key, `text("colour")`',
    "First release, a migration that only adds: add `tags.color` without NOT NULL",
    "Then, code that works on both schemas: it writes to both `tags.colour` and `tags.color`",
    'Once no older code runs, a migration over the rows: `UPDATE "tags" SET "color" = "colour" WHERE "color" IS NULL`, and read `tags.color` from then on',
    "Last, once you will not roll back any more: drop `tags.colour`",
  ]);
});

test("what is required is added loose, and what was required is loosened", () => {
  expect(
    phasesOf("ALTER TABLE authors DROP COLUMN name", "ALTER TABLE tags ADD icon text", "DROP TABLE settings"),
  ).toEqual([
    "First release, a migration that only adds: allow NULL in `authors.name`, or give it a default; add `tags.icon`",
    "Then, code that works on both schemas: its schema no longer has `authors.name`; it no longer uses `settings`",
    "Last, once you will not roll back any more: drop `authors.name`; drop `settings`",
  ]);
  const owner = rebuild(
    "kit",
    "settings",
    "key text PRIMARY KEY NOT NULL, value text, owner integer NOT NULL",
    { key: "key", value: "value", owner: "1" },
  );
  expect(phasesOf(...owner)).toEqual([
    "First release, a migration that only adds: add `settings.owner` without NOT NULL, or with a default",
    "Then, code that works on both schemas: it gives `settings.owner` a value",
    "Once no older code runs, a migration over the rows: fill `settings.owner` where it is NULL",
    "Last, once you will not roll back any more: make `settings.owner` NOT NULL",
  ]);
});

test("a column that moves says where its values are copied", () => {
  const moved = phasesOf(
    "ALTER TABLE tags ADD shade text",
    "UPDATE tags SET shade = colour",
    "ALTER TABLE tags DROP COLUMN colour",
  );
  expect(moved[2]).toBe(
    "Once no older code runs, a migration over the rows: fill `tags.shade`, as line 3 of `0001_step` does",
  );
});

test("what is asked of rows is loosened first and tightened last", () => {
  const rename = "ALTER TABLE tags RENAME COLUMN colour TO color";
  const reviews = (more: string) =>
    rebuild(
      "kit",
      "reviews",
      `id integer PRIMARY KEY NOT NULL, book_id integer, rating integer NOT NULL, body text${more}`,
      same("id", "book_id", "rating", "body"),
    );
  const [, first, code, rows, later] = phasesOf(
    rename,
    "DROP INDEX visits_day_page",
    "DROP INDEX books_title_idx",
    "CREATE UNIQUE INDEX titles ON books (title)",
    "CREATE INDEX prices ON books (price)",
    ...reviews(", CHECK (length(body) > 1)"),
  );
  expect(first).toBe(
    "First release, a migration that only adds: add `tags.color` without NOT NULL; drop foreign key `reviews(book_id)` to `books`; drop CHECK `rating BETWEEN 1 AND 5` on `reviews`",
  );
  const ends = "unique index `visits_day_page` on `visits`";
  const begins = "unique index `titles` on `books`";
  const asks = "CHECK `length(body) > 1` on `reviews`";
  expect(code).toContain(
    `; it no longer upserts on ${ends}; it writes no duplicates and does not upsert on ${begins} yet; it satisfies ${asks}`,
  );
  expect(rows).toContain(`; remove duplicates under ${begins}; fix the rows that do not satisfy ${asks}`);
  expect(later).toBe(
    `Last, once you will not roll back any more: drop \`tags.colour\`; drop ${ends}; add ${begins}; add ${asks}`,
  );
});

test("a hundred changes are a few of them and a number", () => {
  const many = Array.from({ length: 20 }, (_, n) => `CREATE TABLE t${n} (id integer)`);
  const [, first] = phasesOf("ALTER TABLE settings RENAME TO preferences", ...many);
  expect(first).toMatch(/; and 15 more like these$/);
});

test("whatever works in neither order has its two releases", () => {
  const stuck = schemaCases.filter(({ order }) => order === "neither");
  expect(stuck.length).toBeGreaterThan(5);
  for (const { name, migrations, base = [] } of stuck) {
    const { evidence } = judgeSql([...bookshop, ...base], migrations);
    expect(deployPhases(evidence.net).length, name).toBeGreaterThanOrEqual(2);
  }
});
