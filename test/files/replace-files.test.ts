import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FileRefused } from "../../src/files/plain-file.ts";
import { type Disk, finishReplacing, replaceFiles } from "../../src/files/replace-files.ts";
import type { FileEdit } from "../../src/model/fix.ts";

const room = mkdtempSync(join(tmpdir(), "drizzle-gate-replace-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const edit = (path: string, before: string | null, after: string | null): FileEdit => ({
  path,
  before: before === null ? null : Buffer.from(before),
  after: after === null ? null : Buffer.from(after),
});

/** One of each kind: a file that changes, one that comes in a folder of its own, one that goes, a journal. */
const edits = [
  edit("drizzle/0001_a.sql", "old", "new"),
  edit("drizzle/20260101000000_b/migration.sql", "b", null),
  edit("drizzle/20260102000000_b/migration.sql", null, "b"),
  edit("drizzle/meta/_journal.json", "{}", '{"entries":[]}'),
];

function laidDown() {
  const top = mkdtempSync(join(room, "top-"));
  const note = join(mkdtempSync(join(room, "git-")), "note.json");
  for (const { path, before } of edits)
    if (before !== null) {
      mkdirSync(dirname(join(top, path)), { recursive: true });
      writeFileSync(join(top, path), before);
    }
  return { top, note };
}

function filesIn(top: string): Readonly<Record<string, string>> {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(top.length + 1), readFileSync(path, "utf8")]).toSorted(),
  );
}

const side = (which: "before" | "after") =>
  Object.fromEntries(
    edits
      .flatMap((each) => (each[which] === null ? [] : [[each.path, Buffer.from(each[which]).toString()]]))
      .toSorted(),
  );

/** A disk on which the operation of that number and, where it is `dead`, all later ones fail. */
function failing(at: number, isDead: boolean): Disk {
  let done = 0;
  const count = () => {
    done += 1;
    if (isDead ? done >= at : done === at) throw new Error("disk");
  };
  return {
    write(path, bytes) {
      count();
      writeFileSync(path, bytes);
    },
    rename(from, to) {
      count();
      renameSync(from, to);
    },
    remove(path) {
      count();
      unlinkSync(path);
    },
  };
}

describe("all or none", () => {
  test("every file is as it should be, and nothing else is left", () => {
    const place = laidDown();
    replaceFiles(edits, place);
    expect(filesIn(place.top)).toEqual(side("after"));
    expect(existsSync(place.note)).toBe(false);
    expect(readdirSync(join(place.top, "drizzle"))).not.toContain("20260101000000_b");
  });

  test.each(Array.from({ length: 9 }, (_, index) => index + 1))(
    "trouble at step %i takes back what was done",
    (at) => {
      const place = laidDown();
      expect(() => replaceFiles(edits, place, failing(at, false))).toThrow("disk");
      expect(filesIn(place.top)).toEqual(side("before"));
      expect(finishReplacing(place)).toBe(false);
    },
  );

  test.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    "a process that ends at step %i is finished later",
    (at) => {
      const place = laidDown();
      expect(() => replaceFiles(edits, place, failing(at, true))).toThrow("disk");
      const isNoted = finishReplacing(place);
      expect(filesIn(place.top)).toEqual(side(isNoted ? "after" : "before"));
      expect(existsSync(place.note)).toBe(false);
      expect(finishReplacing(place)).toBe(false);
    },
  );

  test("a file keeps its rights", () => {
    const place = laidDown();
    chmodSync(join(place.top, "drizzle/0001_a.sql"), 0o600);
    replaceFiles(edits, place);
    expect(statSync(join(place.top, "drizzle/0001_a.sql")).mode & 0o777).toBe(0o600);
  });
});

describe("what is refused, with nothing written", () => {
  const refused = (place: ReturnType<typeof laidDown>, more: FileEdit) => {
    const before = filesIn(place.top);
    expect(() => replaceFiles([...edits, more], place)).toThrow(FileRefused);
    expect(filesIn(place.top)).toEqual(before);
    expect(existsSync(place.note)).toBe(false);
  };

  test.each([
    "../outside.sql",
    "drizzle/../../outside.sql",
    "/etc/outside.sql",
    "",
    ".git/hooks/pre-commit",
    ".GIT/config",
  ])("a path that leads out: %j", (path) => refused(laidDown(), edit(path, null, "x")));

  test("a file that was changed meanwhile", () => {
    const place = laidDown();
    writeFileSync(join(place.top, "drizzle/0001_a.sql"), "mine");
    refused(place, edit("drizzle/x.sql", null, "x"));
  });

  test("a file that lies there already", () => {
    const place = laidDown();
    writeFileSync(join(place.top, "drizzle/x.sql"), "mine");
    refused(place, edit("drizzle/x.sql", null, "x"));
  });

  test("a link, and a path behind one", () => {
    const place = laidDown();
    const outside = mkdtempSync(join(room, "outside-"));
    writeFileSync(join(outside, "secret"), "secret");
    symlinkSync(join(outside, "secret"), join(place.top, "drizzle/link.sql"));
    symlinkSync(outside, join(place.top, "drizzle/linked"));
    symlinkSync(join(outside, "not-there"), join(place.top, "drizzle/dangling.sql"));
    refused(place, edit("drizzle/link.sql", "secret", "x"));
    refused(place, edit("drizzle/linked/secret", "secret", "x"));
    refused(place, edit("drizzle/linked/new.sql", null, "x"));
    refused(place, edit("drizzle/dangling.sql", null, "x"));
    expect(readdirSync(outside)).toEqual(["secret"]);
    expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret");
  });

  test("a folder where a file should be", () => {
    const place = laidDown();
    mkdirSync(join(place.top, "drizzle/x.sql"));
    refused(place, edit("drizzle/x.sql", null, "x"));
  });

  test("a note whose files are neither as they were nor as they should be", () => {
    const place = laidDown();
    expect(() => replaceFiles(edits, place, failing(6, true))).toThrow("disk");
    writeFileSync(join(place.top, "drizzle/meta/_journal.json"), "mine");
    expect(() => finishReplacing(place)).toThrow(FileRefused);
    expect(readFileSync(join(place.top, "drizzle/meta/_journal.json"), "utf8")).toBe("mine");
  });
});
