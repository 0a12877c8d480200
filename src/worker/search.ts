import { parentPort, workerData } from "node:worker_threads";
import { findReferences, type SearchRequest } from "../references/find-references.ts";
import { type CodeRequest, readCode } from "../references/read-code.ts";

/** What is to be looked for. */
export type Task =
  | { readonly kind: "references"; readonly request: SearchRequest }
  | { readonly kind: "code"; readonly request: CodeRequest };

const { kind, request }: Task = workerData;
parentPort?.postMessage(kind === "code" ? readCode(request) : findReferences(request));
