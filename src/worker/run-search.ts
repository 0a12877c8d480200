import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import type { Search, SearchRequest } from "../references/find-references.ts";
import { oneLine } from "./last-words.ts";

/**
 * Searches in a thread of its own, which loads the parser, and ends with it: some sources take a parser longer than
 * anybody waits. Rejects with `CannotCheck` at the deadline, in milliseconds, and where the thread breaks off.
 */
export async function runSearch(request: SearchRequest, deadline = 10_000): Promise<Search> {
  const thread = new Worker(searchEntry(), {
    workerData: request,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Search>();
  const giveUp = (why: string): void => reject(new CannotCheck(why));
  const timer = setTimeout(() => giveUp(`it took longer than ${deadline / 1000} s`), deadline);
  thread.once("message", resolve);
  thread.once("error", (error) => giveUp(`the search broke off (${code(oneLine(String(error)))})`));
  thread.once("exit", () => giveUp("the search broke off"));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function searchEntry(): string {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join(import.meta.dirname, bundled ? "search.js" : "search.ts");
}
