import { expect, test } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import { runSearch } from "../../src/worker/run-search.ts";

const wanted = [{ table: "books", column: null, folder: "drizzle" }];

function search(text: string, deadline?: number) {
  return runSearch({ sources: new Map([["a.ts", text]]), wanted, folders: ["drizzle"] }, deadline);
}

test("a search gives what it finds", async () => {
  const { found, unread } = await search('run("delete from books");');
  expect(found).toEqual([
    { places: [{ file: "a.ts", line: 1, kind: "sql", name: "books" }], isUndeclared: false },
  ]);
  expect(unread).toEqual([]);
});

test("a search ends at its deadline, whatever the parser is at", async () => {
  // Each of these makes the parser try the rest twice.
  const text = `books; ${"async<T>(a=".repeat(60)}1${")".repeat(60)}`;
  await expect(search(text, 500)).rejects.toEqual(new CannotCheck("it took longer than 0.5 s"));
});

test("a search that breaks off says why", async () => {
  const request = { sources: new Map<string, string>(), wanted, folders: [] };
  Object.assign(request, { sources: null });
  await expect(runSearch(request)).rejects.toThrow(/^the search stopped \(`TypeError: /);
});
