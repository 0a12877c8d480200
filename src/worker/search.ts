import { parentPort } from "node:worker_threads";
import { findReferences, type SearchRequest } from "../references/find-references.ts";
import { type CodeRequest, readCode } from "../references/read-code.ts";
import { bothSources, type Sources } from "../references/source.ts";

/** What is to be looked for: first what code asks for, then where base's sources name what goes. */
export type Task =
  | { readonly kind: "code"; readonly request: CodeRequest }
  | { readonly kind: "references"; readonly request: Omit<SearchRequest, "sources"> };

let known: readonly [Sources, Sources] = [new Map(), new Map()];

parentPort?.on("message", ({ kind, request }: Task) => {
  if (kind === "references") {
    parentPort?.postMessage(findReferences({ ...request, sources: known[0] }));
    return;
  }
  known = bothSources(request.base, request.head);
  parentPort?.postMessage(readCode(request, known));
});
