import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  bareEnvironment,
  lastWords,
  limited,
  makeScratchFolder,
  oneLine,
  removeScratchFolder,
  stopOnSignals
} from "./chunk-26HR2FSY.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import {
  issuesPage
} from "./chunk-4DX4WZZH.js";
import {
  code,
  shorten
} from "./chunk-HDJ3QBW6.js";

// src/worker/tell-progress.ts
var often = 1e4;
function tellProgress(progress, say) {
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1e3);
    say(`${progress() || "reading git"} (${seconds} s)`);
  }, often);
  return () => clearInterval(timer);
}

// src/cli/show-progress.ts
var [patience, often2] = [1e3, 250];
function showProgress(progress) {
  const { stderr } = process;
  if (!stderr.isTTY) return tellProgress(progress, (line) => stderr.write(`drizzle-gate: ${line}
`));
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - started) / 1e3);
    if (seconds * 1e3 < patience) return;
    const line = `drizzle-gate: ${progress() || "reading git"} (${seconds} s)`;
    stderr.write(`\r${clear}${shorten(line, (stderr.columns || 80) - 1)}`);
  }, often2);
  return () => {
    clearInterval(timer);
    if (performance.now() - started >= patience) stderr.write(`\r${clear}`);
  };
}
var clear = "\x1B[2K";

// src/worker/run-check.ts
import { join } from "node:path";
import { Readable } from "node:stream";

// src/worker/frames.ts
import { deserialize, serialize } from "node:v8";
var textTag = 0;
var headBytes = 5;
function inputFrame(value) {
  const body = serialize(value);
  const head = Buffer.alloc(inputHeadBytes);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}
var inputHeadBytes = 4;
function frameReader(onMessage) {
  let pieces = [];
  let held = 0;
  let wanted = headBytes;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    if (held < wanted) return;
    let rest = Buffer.concat(pieces);
    while (rest.length >= headBytes) {
      wanted = headBytes + rest.readUInt32LE(1);
      if (rest.length < wanted) break;
      onMessage(decodeFrame(rest.subarray(0, wanted)));
      rest = rest.subarray(wanted);
      wanted = headBytes;
    }
    pieces = [rest];
    held = rest.length;
  };
}
function decodeFrame(frame) {
  const body = frame.subarray(headBytes);
  return frame.readUInt8(0) === textTag ? progressOf(body.toString()) : deserialize(body);
}
function progressOf(text) {
  const [doing = "", share = "", ...what] = text.split("\0");
  return { kind: "at", doing, share, what: what.join("\0") };
}

// src/worker/serve.ts
var answerFd = 3;

// src/worker/spawn-worker.ts
import { spawn } from "node:child_process";
function spawnWorker(entry, scratch, limits) {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = limited(command, limits);
  return spawn(program, args, {
    cwd: scratch,
    env: bareEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array(answerFd - 2).fill("pipe")],
    windowsHide: true
  });
}

// src/worker/run-check.ts
function startWorker(limits, entry = workerEntry()) {
  const scratch = makeScratchFolder();
  const child = spawnWorker(entry, scratch, { ...limits, files: limits.files || !serializesInMemory() });
  const stop = stopOnSignals(() => {
    child.kill("SIGKILL");
    removeScratchFolder(scratch);
  });
  const { outcome, progress } = watch(child);
  const ask = async (job, code2 = null) => {
    const sent = job.want === "fingerprint" ? job : { ...job, codeFollows: code2 !== null };
    child.stdin?.write(inputFrame(sent));
    if (code2 === null) child.stdin?.end();
    else void code2.then((read) => child.stdin?.end(inputFrame(read)));
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limits.timeoutMs);
    try {
      return answerOf(await outcome, late, limits.timeoutMs);
    } finally {
      clearTimeout(deadline);
      stop();
    }
  };
  return {
    stop,
    progress: () => progressInWords(progress()),
    run: async (comparison, options, code2 = null) => await ask({ want: "report", comparison, options }, code2),
    status: async (comparison, options) => await ask({ want: "status", comparison, options }),
    fingerprint: async (fingerprint) => await ask({ want: "fingerprint", fingerprint }),
    drift: async (comparison, options) => await ask({ want: "drift", comparison, options }),
    fix: async (comparison, options) => await ask({ want: "fix", comparison, options })
  };
}
function watch(child) {
  let at = null;
  let answer = null;
  let stderr = "";
  const channel = child.stdio[answerFd];
  if (channel instanceof Readable) {
    const read = frameReader((message) => {
      if (message.kind === "at") {
        at = message;
        return;
      }
      answer = message;
      child.kill("SIGKILL");
    });
    channel.on("data", read);
  }
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-4096);
  });
  child.stdin?.on("error", () => void 0);
  const outcome = new Promise((resolve) => {
    const end = (failedToStart, code2, signal) => resolve({ answer, at, failedToStart, code: code2, signal, stderr });
    child.on("error", (error) => end(error.message, null, null));
    child.on("close", (code2, signal) => end(null, code2, signal));
  });
  return { outcome, progress: () => at };
}
function answerOf(outcome, late, timeoutMs) {
  const { answer } = outcome;
  if (answer !== null) {
    switch (answer.kind) {
      case "done":
        return answer.value;
      case "cannot-check":
        throw new CannotCheck(answer.message);
      case "crash":
        throw new CannotCheck(
          `Drizzle Gate itself failed (${code(oneLine(answer.message))}); ${askForReport}`,
          {
            cause: answer.stack
          }
        );
    }
  }
  if (late || outcome.signal === "SIGXCPU") throw new CannotCheck(tooSlow(outcome.at, timeoutMs));
  throw new CannotCheck(`${lastWords(outcome)}; ${askForReport}`);
}
var askForReport = `please report it at \`${issuesPage}\`, with the migration`;
function tooSlow(at, timeoutMs) {
  const where = at === null ? "" : ` while ${at.doing} ${code(oneLine(at.what))}${at.share}`;
  const doubt = at?.doing === "running" ? ", or check whether that statement can end at all" : "";
  return `The check did not finish within ${timeoutMs / 1e3} s${where}; raise \`timeout\`${doubt}`;
}
function progressInWords(at) {
  return at === null ? "" : `${at.doing} ${oneLine(at.what)}${at.share}`;
}
function workerEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join(import.meta.dirname, bundled ? "worker.js" : "main.ts");
}
function serializesInMemory() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 24 || major === 24 && minor >= 16;
}

export {
  startWorker,
  showProgress
};
