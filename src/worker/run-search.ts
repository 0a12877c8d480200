import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { CannotCheck } from "../model/errors.ts";
import type { SourceCode } from "../model/source-code.ts";
import { code } from "../model/text.ts";
import type { Search, SearchRequest } from "../references/find-references.ts";
import type { CodeRequest } from "../references/read-code.ts";
import { oneLine } from "./last-words.ts";
import type { Task } from "./search.ts";

/**
 * Searches in a thread of its own, which loads the parser, and ends with it: some sources take a parser longer than
 * anybody waits. Rejects with `CannotCheck` at the deadline, in milliseconds, and where the thread breaks off.
 */
export function runSearch(request: SearchRequest, deadline?: number): Promise<Search> {
  return runTask({ kind: "references", request }, deadline);
}

/** Reads what the sources of both sides ask of tables, in the same way. */
export function runCodeSearch(request: CodeRequest, deadline?: number): Promise<SourceCode> {
  return runTask({ kind: "code", request }, deadline);
}

async function runTask<T>(task: Task, deadline = 10_000): Promise<T> {
  const thread = new Worker(searchEntry(), {
    workerData: task,
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const giveUp = (why: string): void => reject(new CannotCheck(why));
  const timer = setTimeout(() => giveUp(`it took longer than ${deadline / 1000} s`), deadline);
  thread.once("message", resolve);
  thread.once("error", (error) => giveUp(`the search stopped (${code(oneLine(String(error)))})`));
  thread.once("exit", () => giveUp("the search stopped"));
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
