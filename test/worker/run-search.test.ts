import { afterEach, expect, test } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import { type SearchThread, startSearch } from "../../src/worker/run-search.ts";

let thread: SearchThread | null = null;

afterEach(() => thread?.stop());

function read(text: string, deadline?: number) {
  thread = startSearch(deadline);
  const sources = new Map([["a.ts", text]]);
  const left = { base: 0, head: 0 };
  return thread.readCode({ base: sources, head: new Map(), left, names: ["books"] });
}

const goes = {
  wanted: [{ table: "books", column: null, folder: "drizzle" }],
  folders: ["drizzle"],
};

test("a search gives what it finds, and looks again through what it has read", async () => {
  const { base, head } = await read('run("delete from books");');
  expect(base.queries).toMatchObject([{ file: "a.ts", line: 1, touches: [{ verb: "delete" }] }]);
  expect(head.queries).toEqual([]);
  expect(await thread?.findReferences(goes)).toEqual({
    found: [{ places: [{ file: "a.ts", line: 1, kind: "sql", name: "books" }], isUndeclared: false }],
    unread: [],
  });
});

// Each of these makes the parser try the rest twice.
const endless = `sql; "select 1 from books"; ${"async<T>(a=".repeat(60)}1${")".repeat(60)}`;

test("a search ends at its deadline, whatever the parser is at, and for good", async () => {
  const late = new CannotCheck("it took longer than 0.5 s");
  await expect(read(endless, 500)).rejects.toEqual(late);
  await expect(thread?.findReferences(goes)).rejects.toEqual(late);
});

test("a search that stops says why", async () => {
  thread = startSearch();
  const request = { base: new Map(), head: new Map(), left: { base: 0, head: 0 }, names: [] };
  Object.assign(request, { base: null });
  await expect(thread.readCode(request)).rejects.toThrow(/^the search stopped \(`TypeError: /);
});
