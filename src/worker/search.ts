import { parentPort, workerData } from "node:worker_threads";
import { findReferences } from "../references/find-references.ts";

parentPort?.postMessage(findReferences(workerData));
