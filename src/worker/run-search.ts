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
 * A thread that reads sources. It loads the parser while others still fetch them, and is given up at a deadline: some
 * sources take a parser longer than anybody waits. One question at a time.
 */
export interface SearchThread {
  /** What the sources of both sides ask of tables. Rejects with `CannotCheck` at the deadline and where the thread breaks off. */
  readCode(request: CodeRequest): Promise<SourceCode>;
  /** Where the sources of base, which it has read by then, name what goes. Rejects in the same way. */
  findReferences(request: Omit<SearchRequest, "sources">): Promise<Search>;
  stop(): void;
}

/** Starts the thread; the deadline, in milliseconds, is that of each question. */
export function startSearch(deadline = 10_000): SearchThread {
  const thread = new Worker(searchEntry(), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 },
  });
  let end: CannotCheck | null = null;
  let giveUp: (why: CannotCheck) => void = () => undefined;
  const broken = (why: string): void => {
    end ??= new CannotCheck(why);
    giveUp(end);
  };
  thread.on("error", (error) => broken(`the search stopped (${code(oneLine(String(error)))})`));
  thread.on("exit", () => broken("the search stopped"));
  const ask = async <T>(task: Task): Promise<T> => {
    if (end !== null) throw end;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    giveUp = reject;
    thread.once("message", resolve);
    const timer = setTimeout(() => {
      broken(`it took longer than ${deadline / 1000} s`);
      void thread.terminate();
    }, deadline);
    thread.postMessage(task);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    readCode: (request) => ask({ kind: "code", request }),
    findReferences: (request) => ask({ kind: "references", request }),
    stop: () => void thread.terminate(),
  };
}

function searchEntry(): string {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join(import.meta.dirname, bundled ? "search.js" : "search.ts");
}
