import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  bareEnvironment,
  limited,
  makeScratchFolder,
  removeScratchFolder,
  stopOnSignals
} from "./chunk-KVRH4RQF.js";
import {
  CannotCheck,
  lastWords,
  oneLine
} from "./chunk-G5S6AFFG.js";
import {
  issuesPage
} from "./chunk-4DX4WZZH.js";
import {
  code
} from "./chunk-HDJ3QBW6.js";

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
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limits.timeoutMs);
    try {
      const sending = code2?.().then((read) => void child.stdin?.end(inputFrame(read)));
      const ended = await (sending === void 0 ? outcome : Promise.race([outcome, sending.then(() => outcome)]));
      if (ended.answer !== null) await sending;
      return answerOf(ended, late, limits.timeoutMs);
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
  const { promise: outcome, resolve } = Promise.withResolvers();
  const end = (failedToStart, code2, signal) => resolve({ answer, at, failedToStart, code: code2, signal, stderr });
  const channel = child.stdio[answerFd];
  if (channel instanceof Readable) {
    const read = frameReader((message) => {
      if (message.kind === "at") {
        at = message;
        return;
      }
      answer = message;
      child.kill("SIGKILL");
      end(null, null, null);
    });
    channel.on("data", read);
  }
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    stderr = (stderr + text).slice(-4096);
  });
  child.stdin?.on("error", () => void 0);
  child.on("error", (error) => end(error.message, null, null));
  child.on("close", (code2, signal) => end(null, code2, signal));
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
  return join(import.meta.dirname, bundled ? "worker.cjs" : "main.ts");
}
function serializesInMemory() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 24 || major === 24 && minor >= 16;
}

// src/worker/start-early.ts
function startEarly(limits) {
  try {
    const worker = startWorker(limits);
    return { take: () => worker, stop: worker.stop };
  } catch (error) {
    const take = () => {
      throw error;
    };
    return { take, stop: () => void 0 };
  }
}

export {
  startWorker,
  startEarly
};
