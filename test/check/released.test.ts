import { describe, expect, test } from "vitest";
import type { ReleasedVersions } from "../../src/model/released.ts";
import type { Report } from "../../src/model/report.ts";
import { fileTree } from "../../src/model/tree.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { copyOf } from "./copy-of.ts";
import { journalFolder, judgeTrees, type Step, type Told } from "./judge-trees.ts";

const users = { tag: "0000_users", sql: "CREATE TABLE users (id integer PRIMARY KEY, name text);" };
const posts = {
  tag: "0001_posts",
  sql: "CREATE TABLE posts (id integer PRIMARY KEY, user integer REFERENCES users(id) ON DELETE CASCADE);",
};
const notes = { tag: "0002_notes", sql: "CREATE TABLE notes (id integer PRIMARY KEY, text text);" };
const tags = { tag: "0003_tags", sql: "CREATE TABLE tags (id integer PRIMARY KEY, name text);" };

/** Versions by tag, each with the migrations it has. */
function released(
  versions: Readonly<Record<string, readonly Step[]>>,
  more: Partial<ReleasedVersions> = {},
): ReleasedVersions {
  return {
    patterns: ["v*"],
    versions: Object.keys(versions),
    unread: [],
    folders: Object.entries(versions).flatMap(([version, steps]) =>
      steps.length === 0
        ? []
        : [
            {
              of: "drizzle",
              versions: [version],
              path: "drizzle",
              layout: "journal",
              tree: fileTree(
                Object.entries(journalFolder(...steps)).map(([path, text]) => ({
                  path,
                  kind: "file",
                  bytes: Buffer.from(text),
                })),
              ),
            },
          ],
    ),
    ...more,
  };
}

function judge(
  base: readonly Step[],
  head: readonly Step[],
  versions: Readonly<Record<string, readonly Step[]>>,
  told: Told & { readonly read?: Partial<ReleasedVersions> } = {},
): Report {
  const { read, ...others } = told;
  return judgeTrees(journalFolder(...base), journalFolder(...head), {
    ...others,
    released: released(versions, read),
  });
}

const rows = (report: Report) => report.folders[0]?.released?.rows ?? [];
const outcomes = (report: Report) =>
  rows(report).map(
    ({ versions, outcome, introduced }) => `${versions.join(" ")} ${outcome}${introduced ? "!" : ""}`,
  );
const findings = (report: Report) =>
  (report.folders[0]?.findings ?? [])
    .filter(({ introduced }) => introduced)
    .map(({ rule, severity }) => `${severity} ${rule}`);
const messages = (report: Report) =>
  (report.folders[0]?.findings ?? []).map(({ message }) => message).join("\n");
const page = (report: Report) => {
  const links = { blob: () => null, base: () => null, rule: (id: string) => id, run: null };
  return renderMarkdown(report, { kind: "file", links, limit: 100_000, previous: null });
};

describe("released versions that are beginnings of base", () => {
  test("get through with it, each with what is left to run", () => {
    const report = judge([users, posts], [users, posts, notes], {
      "v1.0.0": [users],
      "v1.1.0": [users],
      "v2.0.0": [users, posts],
    });
    expect(report.verdict).toBe("pass");
    expect(outcomes(report)).toEqual(["v1.0.0 v1.1.0 passes", "v2.0.0 passes"]);
    expect(rows(report).map(({ pending }) => pending.length)).toEqual([2, 1]);
    expect(page(report)).toContain(
      "**Released versions:** 3 released versions (`v*`) in 2 states: the upgrade works from all of them.",
    );
  });

  test("meet what base meets, which is told once", () => {
    const again = { tag: "0002_again", sql: "CREATE TABLE users (id integer);" };
    const report = judge([users, posts], [users, posts, again], {
      "v1.0.0": [users],
      "v2.0.0": [users, posts],
    });
    expect(findings(report)).toEqual(["error migration-fails"]);
    expect(outcomes(report)).toEqual(["v1.0.0 stops!", "v2.0.0 stops!"]);
  });
});

describe("a squash", () => {
  const all = {
    tag: "0000_init",
    sql: `${users.sql}--> statement-breakpoint\n${posts.sql}--> statement-breakpoint\n${notes.sql}`,
    when: Date.UTC(2025, 5, 1),
  };

  test("of migrations that no release has passes, and says so", () => {
    const report = judge([users, posts, notes], [all], { "v0.1.0": [] });
    expect(findings(report)).toEqual(["notice history-squashed"]);
    expect(messages(report)).toContain("no released version (`v*`, 1 tag) has run them");
    expect(report.verdict).toBe("pass");
  });

  test("of migrations that releases have names them, and where they stop", () => {
    const report = judge([users, posts, notes], [all], {
      "v1.0.0": [users],
      "v1.1.0": [users],
      "v1.2.0": [users, posts],
    });
    expect(report.verdict).toBe("fail");
    expect(findings(report)).toEqual(["error history-squashed"]);
    expect(messages(report)).toContain(
      "databases of `v1.0.0` to `v1.2.0` have run them; the new baseline fails there:",
    );
    expect(messages(report)).toContain("already exists`");
  });

  test("of what is partly released names those versions alone", () => {
    const kept = { ...users, when: Date.UTC(2025, 0, 1) };
    const rest = {
      tag: "0001_rest",
      sql: `${posts.sql}--> statement-breakpoint\n${notes.sql}--> statement-breakpoint\n${tags.sql}`,
      when: Date.UTC(2025, 5, 1),
    };
    const report = judge([kept, posts, notes, tags], [kept, rest], { "v1.0.0": [kept] });
    expect(outcomes(report)).toEqual(["v1.0.0 passes"]);
    expect(report.verdict).not.toBe("unknown");
  });
});

describe("history that is changed", () => {
  const edited = { ...posts, sql: "CREATE TABLE posts (id integer PRIMARY KEY, user integer, text text);" };

  test("is a warning where no release has run it", () => {
    const report = judge([users, posts], [users, edited], { "v1.0.0": [users] });
    expect(findings(report)).toEqual(["warning migration-edited"]);
    expect(messages(report)).toContain("no released version (`v*`, 1 tag) has run it");
    expect(report.verdict).toBe("pass");
  });

  test("is an error that names the releases that have run it", () => {
    const report = judge([users, posts, notes], [users, edited, notes], {
      "v1.0.0": [users],
      "v1.1.0": [users, posts],
      "v1.2.0": [users, posts, notes],
    });
    expect(report.verdict).toBe("fail");
    expect(messages(report)).toContain("databases of `v1.1.0` and `v1.2.0` have run it");
    expect(outcomes(report)).toEqual(["v1.0.0 passes", "v1.1.0 differs!", "v1.2.0 differs!"]);
  });

  test("that was changed long ago is no trouble of this change", () => {
    const report = judge([users, edited], [users, edited, notes], {
      "v1.0.0": [users, posts],
      "v2.0.0": [users, edited],
    });
    expect(report.verdict).toBe("pass");
    expect(outcomes(report)).toEqual(["v1.0.0 differs", "v2.0.0 passes"]);
    expect(page(report)).toContain("on base as well");
  });

  test("deleted: a warning where no release has run it", () => {
    const report = judge([users, posts, notes], [users, posts], { "v1.0.0": [users, posts] });
    expect(findings(report)).toEqual(["warning migration-deleted"]);
  });
});

describe("production copies tell who has run what is changed", () => {
  const edited = { ...posts, sql: "CREATE TABLE posts (id integer PRIMARY KEY, user integer, text text);" };
  const behind = () => copyOf("behind.db", [users], "");
  const level = () => copyOf("level.db", [users, posts], "");

  test("an edit that no copy has run is a warning", async () => {
    const report = judgeTrees(journalFolder(users, posts), journalFolder(users, edited), {
      copies: [await behind()],
    });
    expect(findings(report)).toEqual(["warning migration-edited"]);
    expect(messages(report)).toContain("the production copy `behind.db` has not run it");
  });

  test("an edit that one of them has run is an error that names it", async () => {
    const copies = [await behind(), await level()];
    const report = judgeTrees(journalFolder(users, posts), journalFolder(users, edited), { copies });
    expect(findings(report)).toContain("error migration-edited");
    expect(messages(report)).toContain(
      "the production copy `level.db` has run it, and will never get the change",
    );
  });

  test("a release that has not run it does not speak for a copy that has", async () => {
    const report = judge([users, posts], [users, edited], { "v1.0.0": [users] }, { copies: [await level()] });
    expect(findings(report)).toContain("error migration-edited");
    expect(messages(report)).toContain("the production copy `level.db` has run it");
  });

  test("neither has run it: both are said", async () => {
    const report = judge(
      [users, posts],
      [users, edited],
      { "v1.0.0": [users] },
      { copies: [await behind()] },
    );
    expect(findings(report)).toEqual(["warning migration-edited"]);
    expect(messages(report)).toContain(
      "no released version (`v*`, 1 tag) has run it, and the production copy `behind.db` has not run it",
    );
  });

  test("a deleted migration, and a squash", async () => {
    const gone = judgeTrees(journalFolder(users, posts), journalFolder(users), { copies: [await level()] });
    expect(messages(gone)).toContain("the production copy `level.db` has run it, and its changes stay there");
    const start = {
      tag: "0000_init",
      sql: `${users.sql}--> statement-breakpoint\n${posts.sql}`,
      when: Date.UTC(2025, 5, 1),
    };
    const squash = judgeTrees(journalFolder(users, posts), journalFolder(start), { copies: [await level()] });
    expect(messages(squash)).toContain("the production copy `level.db` has run them");
    const fresh = judgeTrees(journalFolder(users, posts), journalFolder(start), {
      copies: [await copyOf("new.db", [], "")],
    });
    expect(findings(fresh)).toEqual(["warning history-squashed"]);
  });
});

describe("a version of another history", () => {
  const wide = {
    tag: "0000_users",
    sql: "CREATE TABLE users (id integer PRIMARY KEY, name text, nick text);",
  };
  const children = {
    tag: "0001_posts",
    sql: "CREATE TABLE posts (id integer PRIMARY KEY, user integer NOT NULL REFERENCES users(id) ON DELETE CASCADE);",
  };
  const nick = { tag: "0002_nick", sql: "ALTER TABLE users ADD COLUMN nick text;" };

  test("stops where it has what is to be added", () => {
    const report = judge([users, children], [users, children, nick], {
      "v1.0.0-beta.1": [wide, children],
      "v1.0.0": [users, children],
    });
    expect(report.verdict).toBe("fail");
    expect(findings(report)).toEqual(["error released-version-breaks"]);
    expect(messages(report)).toContain(
      "Databases of `v1.0.0-beta.1` stop at `0002_nick`: `duplicate column name: nick`",
    );
  });

  test("loses rows that base's databases do not have", () => {
    const old = {
      tag: "0001_old",
      sql: "CREATE TABLE old (id integer PRIMARY KEY, user integer REFERENCES users(id) ON DELETE CASCADE);",
      when: Date.UTC(2025, 0, 2),
    };
    const drop = {
      tag: "0002_drop",
      sql: "DROP TABLE IF EXISTS users;--> statement-breakpoint\nCREATE TABLE users (id integer PRIMARY KEY, name text);",
    };
    const report = judge([users, children], [users, children, drop], { "v0.9.0": [users, old] });
    expect(outcomes(report)).toHaveLength(1);
    expect(report.verdict).toBe("fail");
  });
});

describe("what is not known", () => {
  test("versions that could not be read make a pass unknown, and are named", () => {
    const report = judge(
      [users],
      [users, posts],
      { "v1.0.0": [users], "v1.1.0": [] },
      {
        read: { unread: [{ versions: ["v1.1.0"], reason: "could not be fetched" }] },
      },
    );
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toContain("`v1.1.0` could not be fetched");
  });

  test("versions without the folder are said, and no trouble", () => {
    const report = judge([users], [users, posts], { "v0.1.0": [], "v1.0.0": [users] });
    expect(report.verdict).toBe("pass");
    expect(page(report)).toContain("`v0.1.0` does not have this folder");
  });

  test("no version yet is said", () => {
    const report = judge([users], [users, posts], {});
    expect(report.verdict).toBe("pass");
    expect(page(report)).toContain("no tag matches `v*`, so there is no released version yet");
  });
});
