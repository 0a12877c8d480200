import { fileURLToPath } from "node:url";
import { startWorker } from "../../src/worker/run-check.ts";
import { comparison, optionsFor } from "./inputs.ts";

/** Starts an endless check and says its scratch parent's name, for tests that end this process. */
const entry = fileURLToPath(new URL("./worker-entry.ts", import.meta.url));
const timeoutMs = Number(process.argv[2]);
const done = startWorker({ timeoutMs, files: false }, entry).run(comparison, optionsFor("endless"));
console.log("started");
if (process.argv[3] === "exit") setTimeout(() => process.exit(5), 300);
await done;
