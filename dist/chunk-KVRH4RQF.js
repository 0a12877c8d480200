import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  CannotCheck
} from "./chunk-G5S6AFFG.js";
import {
  code
} from "./chunk-HDJ3QBW6.js";

// src/worker/scratch-folder.ts
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
function makeScratchFolder() {
  const parent = process.env["RUNNER_TEMP"] || tmpdir();
  try {
    return realpathSync(mkdtempSync(join(parent, "drizzle-gate-")));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : String(error);
    throw new CannotCheck(
      `No scratch folder could be created in ${code(parent)} (${why}); point \`TMPDIR\` (on a runner \`RUNNER_TEMP\`) to a writable folder with free space`
    );
  }
}
function removeScratchFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

// src/worker/stop-on-signals.ts
function stopOnSignals(work) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  let done = false;
  const stop = () => {
    if (done) return;
    done = true;
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", stop);
    work();
  };
  const onSignal = (signal) => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on("exit", stop);
  return stop;
}

// src/worker/confine.ts
var memory = 8 * 1024 ** 2;
function limited(command, limits) {
  return process.platform === "win32" ? command : ["/bin/sh", "-c", limitScript(limits), ...command];
}
function limitScript(limits) {
  const seconds = Math.ceil(limits.timeoutMs / 1e3 * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return `${script.map((line) => `${line} 2>/dev/null`).join("; ")}; exec "$0" "$@"`;
}
function bareEnvironment(scratch) {
  const environment = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== void 0 ? { ...environment, SystemRoot: root } : environment;
}

export {
  makeScratchFolder,
  removeScratchFolder,
  limited,
  bareEnvironment,
  stopOnSignals
};
