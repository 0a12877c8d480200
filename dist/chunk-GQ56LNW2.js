import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/model/code-spans.ts
function codeSpans(text2) {
  const runs = [...text2.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, length: run.length }));
  const closing = nextOdd(runs.map(({ length }) => length));
  const spans = [];
  for (let place = 0; place < runs.length; ) {
    const run = runs[place];
    const next = runs[closing[place + 1] ?? runs.length];
    if (run === void 0) break;
    const after = next === void 0 ? null : next.start + next.length;
    const own = run.start + run.length;
    if (after !== null && (run.length % 2 === 1 || run.length === 2)) {
      spans.push(spanOf(text2, run.length === 2 ? own - 1 : run.start, after));
      place = (closing[place + 1] ?? place) + 1;
      continue;
    }
    if (run.length >= 4) spans.push(spanOf(text2, own - run.length + run.length % 2, own));
    place += 1;
  }
  return spans;
}
function spanOf(text2, start, end) {
  return { start, end, text: text2.slice(start + 1, end - 1).replaceAll("``", "`") };
}
function nextOdd(lengths) {
  const next = new Array(lengths.length);
  for (let place = lengths.length - 1; place >= 0; place -= 1)
    next[place] = (lengths[place] ?? 0) % 2 === 1 ? place : next[place + 1] ?? lengths.length;
  return next;
}

// src/model/text.ts
var hidden = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
var shortEscapes = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(text2) {
  return text2.replace(hidden, (character) => shortEscapes[character] ?? escaped(character));
}
function visibleLines(text2) {
  return text2.replaceAll("\r\n", "\n").replace(hidden, (character) => /[\n\t]/.test(character) ? character : escaped(character));
}
function escaped(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
function shorten(text2, most) {
  if (text2.length <= most) return text2;
  return `${text2.slice(0, Math.max(0, most - 1)).toWellFormed().replace(/\ufffd$/, "")}…`;
}
function code(text2, most = 200) {
  const shown = shorten(visible(text2), most);
  return `\`${shown === "" ? '""' : shown.replaceAll("`", "``")}\``;
}
function unmarked(sentence) {
  let [plain, end] = ["", 0];
  for (const span of codeSpans(sentence)) {
    plain += sentence.slice(end, span.start) + span.text;
    end = span.end;
  }
  return plain + sentence.slice(end);
}
function fence(language, text2) {
  const ticks = "`".repeat(longestRun(text2) + 1);
  return `
${ticks}${language}
${withoutLastBreaks(text2.replaceAll("\r\n", "\n"))}
${ticks}
`;
}
function longestRun(text2) {
  return (text2.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
}
function withoutLastBreaks(text2) {
  let end = text2.length;
  while (text2[end - 1] === "\n") end -= 1;
  return text2.slice(0, end);
}
function joinNames(names, limit = 4) {
  const shown = names.slice(0, limit).map((name) => code(name));
  const left = names.length - shown.length;
  const last = left > 0 ? `${formatNumber(left)} more` : shown.pop();
  return shown.length === 0 ? last ?? "" : `${shown.join(", ")} and ${last}`;
}
function count(n, one, many = `${one}s`) {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}
function formatBytes(bytes) {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${Math.round(bytes / 1e3)} KB` : count(bytes, "byte");
}
function formatNumber(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
function partSentence(message) {
  let isCode = false;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === "`") isCode = !isCode;
    if (!isCode && message.startsWith(". ", at)) return [message.slice(0, at), message.slice(at + 2)];
  }
  return [message, ""];
}

// package.json
var package_default = { version: "1.0.0", repository: { type: "git", url: "git+https://github.com/drizzle-gate/drizzle-gate.git" }, bugs: "https://github.com/drizzle-gate/drizzle-gate/issues" };

// src/model/version.ts
var version = package_default.version;
var repository = package_default.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
var issuesPage = package_default.bugs;

// src/model/errors.ts
var CannotCheck = class extends Error {
  name = "CannotCheck";
};
function reasonOf(error) {
  if (error instanceof CannotCheck) return error.message;
  return `Drizzle Gate itself failed (${code(messageOf(error))}); please report it at ${code(issuesPage)}, with the log of this run`;
}
function traceOf(error) {
  if (error instanceof CannotCheck) return typeof error.cause === "string" ? error.cause : null;
  return error instanceof Error ? error.stack ?? null : null;
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/model/schema.ts
var referentialActions = ["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"];
function sameName(a, b) {
  return nameKey(a) === nameKey(b);
}
function nameKey(name) {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}
function tableNamed(schema, name) {
  let index = indexes.get(schema);
  if (index === void 0) {
    index = new Map(schema.tables.toReversed().map((table) => [nameKey(table.name), table]));
    indexes.set(schema, index);
  }
  return index.get(nameKey(name));
}
var indexes = /* @__PURE__ */ new WeakMap();

// src/model/rows.ts
var rowSources = ["snapshot", "invented", "seed", "fingerprint"];
function isGenerated(source) {
  return source === "invented" || source === "fingerprint";
}
function isRowid(table, column) {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  return key !== void 0 && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}
function affinityOf(type) {
  const name = type.toUpperCase();
  if (name.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "text";
  if (name === "" || name.includes("BLOB") || name === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name) ? "real" : "numeric";
}

// src/model/report.ts
var verdicts = ["pass", "fail", "unknown"];
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
var stepIds = [
  "integrity",
  "history",
  "fresh-replay",
  "upgrade-replay",
  "schema",
  "data",
  "compatibility"
];
var stepStatuses = ["passed", "failed", "skipped"];
var dataSources = [...rowSources, "none"];
var copyStands = ["level", "behind", "unrecorded", "unusable"];
var copyOutcomes = ["passes", "fails", "loses rows", "not tried"];
var deployOrders = [
  "migrate-first",
  "code-first",
  "either",
  "neither",
  "on-device",
  "not run"
];
function settledByReleases({ released, findings }) {
  if (released === null || released.unread.length > 0) return null;
  const isFine = released.rows.every(({ outcome, introduced }) => !introduced || outcome === "passes");
  const told = findings.find(
    ({ rule, severity, introduced }) => rule === "history-squashed" && severity === "notice" && introduced
  );
  return isFine ? told ?? null : null;
}
function withNotes(report, notesOf) {
  const folders = report.folders.map((folder, index) => {
    const notes = notesOf(folder, index);
    return notes.length === 0 ? folder : { ...folder, notes: [...folder.notes, ...notes] };
  });
  return { ...report, folders };
}

// src/worker/run-check.ts
import { join as join2 } from "node:path";
import { Readable } from "node:stream";

// src/files/temporary-folder.ts
import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
function temporaryParent() {
  return process.env["RUNNER_TEMP"] || tmpdir();
}
function makeTemporaryFolder(parent) {
  return mkdtempSync(join(parent, `drizzle-gate-${process.pid}-`));
}
var ownName = /^drizzle-gate-(\d+)-\w{6}$/;
var dayMs = 864e5;
function removeLeftovers(now, parents = [temporaryParent(), tmpdir()]) {
  for (const parent of new Set(parents)) {
    for (const name of namesIn(parent)) {
      const pid = Number(ownName.exec(name)?.[1] ?? 0);
      const folder = join(parent, name);
      if (pid > 0 && !isAlive(pid) && isOldAndOwn(folder, now)) remove(folder);
    }
  }
}
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
  }
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
function isOldAndOwn(folder, now) {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === void 0 || !stat.isDirectory()) return false;
  const isOwn = process.getuid === void 0 || stat.uid === process.getuid();
  return isOwn && now - Math.max(stat.mtimeMs, stat.ctimeMs) > dayMs;
}

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
function progressOf(text2) {
  const [doing = "", share = "", ...what] = text2.split("\0");
  return { kind: "at", doing, share, what: what.join("\0") };
}

// src/worker/last-words.ts
function oneLine(text2) {
  return shorten(text2.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim(), 200);
}
function lastWords(outcome) {
  if (outcome.failedToStart !== null) {
    return `The process for the check could not be started (${code(oneLine(outcome.failedToStart))})`;
  }
  const how = outcome.signal === null ? `exit code ${outcome.code}` : `signal ${outcome.signal}`;
  const memory2 = /heap out of memory|Out of memory|std::bad_alloc/.test(outcome.stderr);
  const why = memory2 ? ", out of memory" : "";
  const last = lastErrorLine(outcome.stderr);
  return `The process for the check ended early (${how}${why})${last === "" ? "" : `: ${code(oneLine(last))}`}`;
}
function lastErrorLine(stderr) {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !/^Node\.js v\d/.test(line));
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "";
}

// src/worker/scratch-folder.ts
import { realpathSync, rmSync as rmSync2 } from "node:fs";
function makeScratchFolder() {
  const parent = temporaryParent();
  try {
    return realpathSync(makeTemporaryFolder(parent));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : String(error);
    throw new CannotCheck(
      `No scratch folder could be created in ${code(parent)} (${why}); point \`TMPDIR\` (on a runner \`RUNNER_TEMP\`) to a writable folder with free space`
    );
  }
}
function removeScratchFolder(folder) {
  rmSync2(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}

// src/worker/serve.ts
var answerFd = 3;

// src/worker/spawn-worker.ts
import { spawn } from "node:child_process";
import { Socket } from "node:net";

// src/worker/confine.ts
var memory = 8 * 1024 ** 2;
function limited(command, limits) {
  return underShell(command, limitScript(limits));
}
function leashed(command, limits, channel) {
  const end = 'kill -9 $$; /bin/sleep 1; /bin/rm -rf "$TMPDIR"';
  const others = `</dev/null >/dev/null 2>&1 ${answerFd}>&-`;
  const watch2 = `( cd / && read -r line <&${channel} || { ${end}; } ) ${others} & exec ${channel}<&-`;
  return underShell(command, `${watch2}; ${limitScript(limits)}`);
}
function underShell(command, script) {
  return process.platform === "win32" ? command : ["/bin/sh", "-c", `${script}; exec "$0" "$@"`, ...command];
}
function limitScript(limits) {
  const seconds = Math.ceil(limits.timeoutMs / 1e3 * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return script.map((line) => `${line} 2>/dev/null`).join("; ");
}
function bareEnvironment(scratch) {
  const environment = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== void 0 ? { ...environment, SystemRoot: root } : environment;
}

// src/worker/spawn-worker.ts
function spawnWorker(entry, scratch, limits) {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = leashed(command, limits, leashFd);
  const child = spawn(program, args, {
    cwd: scratch,
    env: bareEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array(leashFd - 2).fill("pipe")],
    windowsHide: true
  });
  child.stdio[leashFd]?.on("error", () => void 0);
  child.once("exit", () => letGo(child));
  return child;
}
function letGo(child) {
  const leash = child.stdio[leashFd];
  if (leash instanceof Socket && leash.writable) leash.end("\n", () => leash.destroy());
}
var leashFd = answerFd + 1;

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

// src/worker/run-check.ts
function startWorker(limits, entry = workerEntry()) {
  const scratch = makeScratchFolder();
  const child = spawnWorker(entry, scratch, { ...limits, files: limits.files || !serializesInMemory() });
  const stop = stopOnSignals(() => {
    child.kill("SIGKILL");
    letGo(child);
    removeScratchFolder(scratch);
  });
  const { outcome, progress } = watch(child);
  const ask = async (job, code2 = null) => {
    const sent = job.want === "fingerprint" ? job : { ...job, codeFollows: code2 !== null };
    child.stdin?.write(inputFrame(sent));
    if (code2 === null) child.stdin?.end();
    removeLeftovers(Date.now());
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
  child.stderr?.setEncoding("utf8").on("data", (text2) => {
    stderr = (stderr + text2).slice(-4096);
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
  return join2(import.meta.dirname, bundled ? "worker.cjs" : "main.ts");
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

// src/report/escape.ts
var gap = "&#8203;";
function markdownText(text2) {
  const escaped2 = onOneLine(text2).replace(/[&<>`\\|]/g, entity).replace(/[*_[\]~$]/g, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2").replace(/^[-+=#]/, "\\$&");
  return breakLinks(escaped2);
}
function markdownCode(text2) {
  const shown = visible(text2);
  if (!/[`|\\]|^\s|\s$|^$/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[!-,/:-@[-`{-~]|^\s|\s$/g, entity)}</code>`;
}
function markdownFence(text2, language) {
  const shown = withoutLastBreaks(visibleLines(text2));
  const ticks = "`".repeat(longestRun(shown) + 1);
  return `${ticks}${/^[a-z]+$/.test(language) ? language : ""}
${shown}
${ticks}`;
}
function markdownLink(markdown, target) {
  if (target === null || !/^https?:\/\//.test(target)) return markdown;
  const safe = visible(target).replace(
    /[\s<>()\\"'`|[\]]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return `[${markdown}](${safe})`;
}
function htmlText(text2) {
  return breakLinks(onOneLine(text2).replace(/[&<>"']/g, entity));
}
function htmlCode(text2) {
  return `<code>${visible(text2).replace(/[&<>"']/g, entity)}</code>`;
}
function commandData(text2) {
  return text2.replace(/[%\r\n]/g, percent);
}
function commandProperty(text2) {
  return text2.replace(/[%\r\n:,]/g, percent);
}
function withoutCommands(text2) {
  return text2.replace(/^([^\S\n\r\u2028\u2029]*)::/gm, "$1: :").replaceAll("##[", "# #[");
}
function onOneLine(text2) {
  return visible(text2.replace(/\s+/g, " ").trim());
}
function breakLinks(text2) {
  return text2.replace(/@/g, `@${gap}`).replace(/(?<!&)#(?=\d)/g, `#${gap}`).replace(/\bgh-(?=\d)/gi, (found) => `${found.slice(0, 2)}${gap}-`).replaceAll("://", `:${gap}//`).replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${gap}.`).replace(/:(?=[\w+\\-]+:)/g, `:${gap}`);
}
function entity(character) {
  if (character === "&") return "&amp;";
  if (character === "<") return "&lt;";
  if (character === ">") return "&gt;";
  return `&#${character.charCodeAt(0)};`;
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/report/message.ts
var copied = /* @__PURE__ */ new Set(["sql", "ts", "json", "diff", "sh"]);
function readMessage(text2) {
  const blocks = [];
  const lines = text2.split(/\r?\n/);
  const unclosed = /* @__PURE__ */ new Set();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const opening = /^(`{3,})([a-z]*)$/.exec(line);
    const [, ticks = "", language = ""] = opening ?? [];
    const end = ticks === "" || unclosed.has(ticks) ? -1 : lines.indexOf(ticks, at + 1);
    if (end < 0) unclosed.add(ticks);
    if (end >= 0) {
      const shown = copied.has(language) ? language : "";
      blocks.push({ kind: "fence", language: shown, text: lines.slice(at + 1, end).join("\n") });
      at = end;
    } else if (line.trim() !== "") {
      blocks.push({ kind: "paragraph", pieces: readPieces(line) });
    }
  }
  return blocks;
}
function readPieces(line) {
  const pieces = [];
  let end = 0;
  for (const span of codeSpans(line)) {
    if (span.start > end) pieces.push({ kind: "text", text: line.slice(end, span.start) });
    pieces.push({ kind: "code", text: span.text });
    end = span.end;
  }
  if (end < line.length) pieces.push({ kind: "text", text: line.slice(end) });
  return pieces;
}
function renderMessage(text2, target, most = Number.POSITIVE_INFINITY) {
  const pieces = readMessage(text2).flatMap(
    (block) => block.kind === "fence" ? [] : [{ kind: "text", text: " " }, ...block.pieces]
  );
  return renderPieces(shortenPieces(pieces.slice(1), most), target);
}
function renderFirstLine(text2, target, most = Number.POSITIVE_INFINITY) {
  const first = readMessage(text2).find((block) => block.kind === "paragraph");
  return first === void 0 ? "" : renderPieces(shortenPieces(first.pieces, most), target);
}
function renderBlocks(text2, most) {
  const rendered = [];
  let left = most;
  for (const block of readMessage(text2)) {
    if (left <= 0) return [...rendered, "…"];
    if (block.kind === "fence") {
      rendered.push(markdownFence(shorten(block.text, left), block.language));
      left -= block.text.length;
    } else {
      rendered.push(renderPieces(shortenPieces(block.pieces, left), "markdown"));
      left -= lengthOf(block.pieces);
    }
  }
  return rendered;
}
function renderPlain(text2) {
  return readMessage(text2).map((block) => block.kind === "fence" ? visibleLines(block.text) : renderPieces(block.pieces, "plain")).join("\n");
}
function renderPieces(pieces, target) {
  return pieces.map((piece, index) => renderPiece(piece, target, index === 0)).join("");
}
function renderPiece(piece, target, first) {
  if (piece.kind === "code") {
    if (target === "markdown") return markdownCode(piece.text);
    return target === "html" ? htmlCode(piece.text) : `\`${visible(piece.text)}\``;
  }
  if (target === "plain") return visible(piece.text);
  const before = !first && /^\s/.test(piece.text) ? " " : "";
  const after = /\s$/.test(piece.text) && piece.text.trim() !== "" ? " " : "";
  return `${before}${target === "markdown" ? markdownText(piece.text) : htmlText(piece.text)}${after}`;
}
function shortenPieces(pieces, most) {
  const kept = [];
  let left = most;
  for (const piece of pieces) {
    if (left <= 0) return [...kept, { kind: "text", text: "…" }];
    kept.push({ kind: piece.kind, text: shorten(piece.text, left) });
    left -= piece.text.length;
  }
  return kept;
}
function lengthOf(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

// src/cli/complain.ts
function complain(message, trace) {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}
`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}
`);
}

// src/model/tree.ts
function fileTree(entries) {
  const sorted = [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return new Map(sorted.map((entry) => [entry.path, entry]));
}
function textAt(tree, path) {
  const entry = tree.get(path);
  return entry?.bytes == null ? null : Buffer.from(entry.bytes).toString("utf8");
}
function isLfsPointer(text2) {
  return text2.startsWith("version https://git-lfs.github.com/spec/");
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  return folder === "" ? relative : `${folder}/${relative}`;
}

// src/model/driver.ts
var driverNames = [
  "better-sqlite3",
  "node-sqlite",
  "libsql",
  "turso",
  "bun-sqlite",
  "sql-js",
  "d1",
  "d1-wrangler",
  "d1-http",
  "durable-sqlite",
  "expo-sqlite",
  "op-sqlite",
  "sqlite-proxy",
  "sqlite-cloud",
  "sqlx"
];
var usualLedgers = { drizzle: "__drizzle_migrations", wrangler: "d1_migrations" };
var driverSources = ["input", "config", "dependency", "replay", "default"];
function nameInLedger(file, files) {
  const start = files === null ? null : joinPath(files.dir, "");
  const name = start !== null && file.startsWith(start) ? file.slice(start.length) : baseName(file);
  return files?.ledger?.keepsEnding === false ? name.replace(/\.sql$/, "") : name;
}
function ledgerTable({ wrangler, files, migrationsTable }, kind) {
  if (kind !== "file-name") return migrationsTable ?? usualLedgers.drizzle;
  return files?.ledger?.table ?? (wrangler ? usualLedgers.wrangler : null);
}
function ownLedgerTable(profile, kind) {
  return ledgerTable(profile, kind) ?? usualLedgers.wrangler;
}
function appHasKeys({ foreignKeys, foreignKeysFollowApp }) {
  return foreignKeys || !foreignKeysFollowApp;
}

// src/report/format-list.ts
var formats = {
  terminal: { words: "to read here", input: false },
  json: { words: "for programs", input: true },
  markdown: { words: "for a comment", input: false },
  copies: { words: "for a spreadsheet of production copies", input: true },
  sarif: { words: "for code scanning", input: true },
  github: { words: "for annotations on the lines of a pull request", input: false },
  gitlab: { words: "for GitLab's code quality", input: false }
};
var formatNames = Object.keys(formats);
var inputFormats = formatNames.filter((name) => formats[name].input);
var driftFormatNames = ["terminal", "json", "markdown"];

// src/cli/help.ts
var formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);
var helpText = `drizzle-gate check [options]          check the Drizzle SQLite migrations a branch adds (default)
drizzle-gate --last <n> [options]     check the last n commits that changed migrations: the first thing to try
drizzle-gate status [options]         show what was detected in a repository, and why (--json for programs)
drizzle-gate drift <copy…>            compare production copies with what the merged migrations make (exit 0 same, 1 differs)
drizzle-gate fingerprint <file>       describe a production database without its data; --coarse rounds, --ask <report.json> answers
                                      its questions; --sql <driver> and --answers <file> where only queries are possible
drizzle-gate fix [options]            fix the branch's new migrations: shows the changes, --write makes them
drizzle-gate merge <reports…>         make one report of the JSON reports of all shards
drizzle-gate rules                    list the rules
drizzle-gate explain <rule>           explain one, and how to accept it
drizzle-gate --help | --version

  --repo <dir>           repository, also a bare one          (default: the current folder)
  --base <rev>           the revision in production           (default: merge base with origin's default branch)
  --head <rev>           the proposed revision                (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every changed SQLite folder; --all for every one)
  --driver <name>        what applies migrations in production (default: detected per folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz, or a fingerprint; repeatable, globs allowed
  --rows <n>             generated rows per table without a copy (default: automatic; 0 for none)
  --seed <file.sql>      your own rows instead of generated ones
  --released <tags>      released versions, as 'v*'; repeatable: their databases are upgraded to head as well
  --tolerate <n>|<n>%    production copies that may be unusable (default: 0)
  --shard <i>/<n>        checks only this part of the production copies; see merge
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: failOn of drizzle-gate.json, or error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    limit for everything the migrations run (default: 300)
  --run-drizzle-kit      run the project's drizzle-kit (and so its code) to find schema changes without a migration
  --write                fix: change the files               (default: only show the changes)
  --force                fix: overwrite changes that git does not have

Formats: ${listed(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check; fix: 0 nothing to do or done, 1 not written yet, 2 cannot fix
`;
function listed(names, width) {
  const lines = [];
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`;
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

// src/model/nearest.ts
function nearest(name, names) {
  const away = new Map(names.map((each) => [each, editsBetween(name, each)]));
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0)).slice(0, 3);
}
function didYouMean(word, names, spelled = (name) => name) {
  const [near] = nearest(word, names);
  const most = (name) => Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  if (near === void 0 || editsBetween(word, near) > most(near)) return "";
  return ` Did you mean ${code(spelled(near))}?`;
}
function editsBetween(from, to) {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const row = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

// src/model/options.ts
var failOnValues = ["error", "warning", "never"];

// src/model/parse-options.ts
function parseAcceptance(option, given) {
  const equals = given.indexOf("=");
  const target = (equals < 0 ? given : given.slice(0, equals)).trim();
  const reason = equals < 0 ? "" : given.slice(equals + 1).trim();
  const at = target.indexOf("@");
  const rule = at < 0 ? target : target.slice(0, at).trim();
  const migration = at < 0 ? null : target.slice(at + 1).trim();
  if (!/^[a-z][a-z0-9-]*$/.test(rule) || migration === "") {
    throw refused(option, given, "`rule=reason` or `rule@migration=reason`");
  }
  if (reason === "") {
    throw new CannotCheck(
      `${code(option)} accepts ${code(target, 80)} without a reason; write ${code(`${target}=why this is fine`, 120)}`
    );
  }
  return { rule, migration, reason, by: "input", who: null };
}
function parseDriver(option, given) {
  return oneOf(option, given, driverNames);
}
function parseFailOn(option, given) {
  return oneOf(option, given, failOnValues);
}
function parseOnOff(option, given) {
  return oneOf(option, given, ["on", "off"]) === "on";
}
function parseWholeNumber(option, given, least, most) {
  const text2 = given.trim();
  const value = Number(text2);
  if (!/^\d{1,15}$/.test(text2) || value < least || value > most) {
    throw refused(option, given, `a whole number from ${least} to ${most}`);
  }
  return value;
}
function parseRows(option, given) {
  return parseWholeNumber(option, given, 0, 1e6);
}
function parseTagGlob(option, given) {
  const text2 = given.trim().replace(/^refs\/tags\//, "");
  if (text2 === "" || text2.length > 200 || /[\p{Cc}\s]/u.test(text2))
    throw refused(option, given, "tags, as `v*`");
  return text2;
}
function parseLast(option, given) {
  return parseWholeNumber(option, given, 1, 100);
}
function parseShard(option, given) {
  const [, index = "0", of = "0"] = /^(\d{1,4})\/(\d{1,4})$/.exec(given.trim()) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of)
    throw refused(option, given, "which part and how many there are, as `2/8`");
  return shard;
}
function parseTolerance(option, given) {
  const [, most = "", percent2 = ""] = /^(\d{1,6})(%?)$/.exec(given.trim()) ?? [];
  const isPercent = percent2 === "%";
  if (most === "" || isPercent && Number(most) > 100)
    throw refused(option, given, "a number of production copies, or a share of them as `1%`");
  return { most: Number(most), isPercent };
}
function parseTimeout(option, given) {
  return parseWholeNumber(option, given, 1, 21600) * 1e3;
}
function oneOf(option, given, allowed) {
  const text2 = given.trim();
  const found = allowed.find((word) => word === text2);
  if (found === void 0) throw refused(option, given, listed2(allowed), didYouMean(text2, allowed));
  return found;
}
function refused(option, given, allowed, meant = "") {
  const said = given.trim() === "" ? "is empty" : `does not accept ${code(given.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}.${meant} Use ${allowed}`);
}
function listed2(words) {
  const names = words.map((word) => code(word));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}

// src/cli/read-options.ts
import { parseArgs } from "node:util";
var text = { type: "string" };
var texts = { type: "string", multiple: true };
var flag = { type: "boolean" };
var known = {
  repo: text,
  base: text,
  head: text,
  last: text,
  migrations: texts,
  all: flag,
  driver: text,
  "foreign-keys": text,
  snapshot: texts,
  rows: text,
  seed: text,
  released: texts,
  shard: text,
  tolerate: text,
  accept: texts,
  "fail-on": text,
  format: texts,
  timeout: text,
  json: flag,
  write: flag,
  force: flag,
  sql: text,
  answers: texts,
  ask: texts,
  coarse: flag,
  "run-drizzle-kit": flag,
  help: { ...flag, short: "h" },
  version: { ...flag, short: "v" }
};
function asked(values) {
  const onOff = values["foreign-keys"];
  return {
    repo: values.repo ?? ".",
    base: values.base ?? null,
    head: values.head ?? null,
    timeoutMs: timeoutIn(values),
    wanted: {
      migrations: values.migrations ?? [],
      all: values.all ?? false,
      driver: values.driver === void 0 ? null : parseDriver("--driver", values.driver),
      foreignKeys: onOff === void 0 ? null : parseOnOff("--foreign-keys", onOff),
      snapshots: values.snapshot ?? [],
      seedFile: values.seed ?? null,
      released: (values.released ?? []).map((given) => parseTagGlob("--released", given)),
      shard: values.shard === void 0 ? null : parseShard("--shard", values.shard),
      tolerate: values.tolerate === void 0 ? null : parseTolerance("--tolerate", values.tolerate),
      rows: values.rows === void 0 ? null : parseRows("--rows", values.rows),
      accept: (values.accept ?? []).map((given) => parseAcceptance("--accept", given)),
      failOn: values["fail-on"] === void 0 ? null : parseFailOn("--fail-on", values["fail-on"])
    }
  };
}
function timeoutIn({ timeout }) {
  return timeout === void 0 ? 3e5 : parseTimeout("--timeout", timeout);
}
function outputsIn({ format = ["terminal"] }, names) {
  return format.map((each) => parseOutput(each, names));
}
function refuseOthers(values, taken, why) {
  const other = Object.keys(values).find((name) => !taken.includes(name));
  if (other !== void 0) throw new CannotCheck(why(code(`--${other}`)));
}
function parse(args) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--([\w-]+)'/.exec(message)?.[1];
    const meant = unknown === void 0 ? "" : didYouMean(unknown, Object.keys(known), (name) => `--${name}`);
    throw new CannotCheck(`${message.split(". ")[0]}.${meant} See \`drizzle-gate --help\``);
  }
}
function parseOutput(given, names) {
  const [format = "", ...file] = given.split("=");
  return { format: oneOf("--format", format, names), file: file.length === 0 ? null : file.join("=") };
}

// src/cli/parse-arguments.ts
var onlyOfCheck = [
  "all",
  "snapshot",
  "rows",
  "seed",
  "released",
  "shard",
  "tolerate",
  "accept",
  "fail-on",
  "format",
  "last",
  "run-drizzle-kit"
];
var notOfFix = ["head", "fail-on", "format", "json", "last", "run-drizzle-kit"];
function parseArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command = "check", ...rest] = positionals;
  if (command === "drift") return parseDrift(values, rest);
  if (command === "merge") return parseMerge(values, rest);
  if (command === "fingerprint") return parseFingerprint(values, rest);
  const foreign = onlyOfFingerprint.find((name) => values[name] !== void 0);
  if (foreign !== void 0) throw new CannotCheck(`${code(`--${foreign}`)} is for \`fingerprint\``);
  const isAboutRules = command === "rules" || command === "explain";
  if (isAboutRules && rest.length <= 1) return { kind: "rules", rule: rest[0] ?? null };
  if (rest.length > 0 || !/^(?:check|status|fix)$/.test(command)) throw unknownCommand(positionals);
  if (command === "fix") {
    const other = notOfFix.find((name) => values[name] !== void 0);
    if (other !== void 0)
      throw new CannotCheck(`\`fix\` does not take ${code(`--${other}`)}: it works on the working tree`);
    return { kind: "fix", write: values.write ?? false, force: values.force ?? false, ...asked(values) };
  }
  const ofFix = ["write", "force"].find((name) => values[name] !== void 0);
  if (ofFix !== void 0) throw new CannotCheck(`${code(`--${ofFix}`)} is for \`fix\``);
  const { json = false } = values;
  if (command === "status") {
    const other = onlyOfCheck.find((name) => values[name] !== void 0);
    if (other !== void 0)
      throw new CannotCheck(
        `\`status\` has no option ${code(`--${other}`)}; it belongs to \`drizzle-gate check\``
      );
    return { kind: "status", json, ...asked(values) };
  }
  if (values.last !== void 0) return lookBack(values.last, values);
  if (json) throw new CannotCheck("`--json` belongs to `status`; with `check`, use `--format json`");
  return {
    kind: "check",
    ...asked(values),
    outputs: outputsIn(values, formatNames),
    runDrizzleKit: values["run-drizzle-kit"] ?? false
  };
}
function notTaken(command) {
  return (option) => `\`${command}\` does not take ${option}; \`drizzle-gate --help\` lists the options`;
}
var ofDrift = ["repo", "base", "migrations", "driver", "foreign-keys", "format", "timeout"];
function parseDrift(values, copies) {
  refuseOthers(values, ofDrift, notTaken("drift"));
  if (copies.length === 0)
    throw new CannotCheck("`drift` needs a production copy to compare: `drizzle-gate drift <copy>`");
  const outputs = outputsIn(values, driftFormatNames);
  const { wanted, ...more } = asked(values);
  return { kind: "drift", outputs, ...more, wanted: { ...wanted, snapshots: copies } };
}
var commands = ["check", "drift", "explain", "fingerprint", "fix", "merge", "rules", "status"];
function unknownCommand(words) {
  const [word = ""] = words;
  const meant = commands.includes(word) ? "" : didYouMean(word, commands);
  return new CannotCheck(`Unknown command ${code(words.join(" "))}.${meant} See \`drizzle-gate --help\``);
}
var notOfLast = ["base", "format", "run-drizzle-kit", "json"];
function lookBack(given, values) {
  const other = notOfLast.find((name) => values[name] !== void 0);
  if (other !== void 0)
    throw new CannotCheck(
      `\`--last\` cannot be combined with ${code(`--${other}`)}. It compares each commit with the one before it, and prints to the terminal`
    );
  return { kind: "last", last: parseLast("--last", given), ...asked(values) };
}
var ofMerge = ["repo", "format"];
function parseMerge(values, reports) {
  refuseOthers(
    values,
    ofMerge,
    (option) => `\`merge\` takes no ${option}: the shards were asked with their options`
  );
  if (reports.length === 0)
    throw new CannotCheck("`merge` needs the JSON reports of the shards: `drizzle-gate merge <reports…>`");
  const outputs = outputsIn(values, formatNames);
  return { kind: "merge", repo: values.repo ?? ".", reports, outputs };
}
var onlyOfFingerprint = ["sql", "answers", "ask", "coarse"];
function parseFingerprint(values, files) {
  refuseOthers(values, [...onlyOfFingerprint, "timeout"], notTaken("fingerprint"));
  const [file = null, ...more] = files;
  const { answers = [], ask = [], coarse = false, sql } = values;
  if (more.length > 0) throw new CannotCheck("`fingerprint` takes one database at a time");
  if (file !== null && (sql !== void 0 || answers.length > 0))
    throw new CannotCheck("`fingerprint` takes a file, or asks with `--sql` and `--answers`, not both");
  if (file === null && sql === void 0 && answers.length === 0)
    throw new CannotCheck("`fingerprint` needs a database: `drizzle-gate fingerprint <file>`");
  return {
    ...{ kind: "fingerprint", file, answers, ask, coarse },
    sql: sql === void 0 ? null : parseDriver("--sql", sql),
    timeoutMs: timeoutIn(values)
  };
}

// src/cli/terminal.ts
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const isTerminal = process.stdout.isTTY === true;
  const colour = FORCE_COLOR ? FORCE_COLOR !== "0" : isTerminal && !NO_COLOR;
  return { width: Math.min(process.stdout.columns ?? 80, 100), colour, links: isTerminal && colour };
}

// src/cli/main.ts
async function runCommand(command) {
  switch (command.kind) {
    case "help":
      process.stdout.write(helpText);
      return 0;
    case "version":
      process.stdout.write(`${version}
`);
      return 0;
    case "rules": {
      const { explainText, rulesText } = await import("./commands-MURCMCEB.js");
      process.stdout.write(command.rule === null ? rulesText() : explainText(command.rule, version));
      return 0;
    }
    case "last": {
      const { lookBack: lookBack2 } = await import("./commands-MURCMCEB.js");
      return await lookBack2(command, terminal(), (text2) => void process.stdout.write(text2));
    }
    case "check": {
      const { timeoutMs, wanted } = command;
      const worker = startEarly({ timeoutMs, files: wanted.snapshots.length > 0 });
      try {
        const { check } = await import("./check-JCLDMUVQ.js");
        return await check(command, worker);
      } finally {
        worker.stop();
      }
    }
    case "fingerprint": {
      const { fingerprintText } = await import("./commands-MURCMCEB.js");
      process.stdout.write(await fingerprintText(command));
      return 0;
    }
    case "drift": {
      const { runDrift } = await import("./commands-MURCMCEB.js");
      return await runDrift(command, terminal());
    }
    case "fix": {
      const { fix } = await import("./commands-MURCMCEB.js");
      return await fix(command, terminal());
    }
    case "merge": {
      const { runMerge } = await import("./commands-MURCMCEB.js");
      return await runMerge(command);
    }
    case "status": {
      const { statusText } = await import("./commands-MURCMCEB.js");
      process.stdout.write(await statusText(command, terminal()));
      return 0;
    }
  }
}
function heedStreams() {
  process.stderr.on("error", () => void 0);
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return;
    complain(`Standard output cannot be written: ${error.message}`, null);
    process.once("exit", () => {
      process.exitCode = exitCodes.unknown;
    });
  });
}
async function runCommandLine(args) {
  heedStreams();
  try {
    return await runCommand(parseArguments(args));
  } catch (error) {
    complain(reasonOf(error), traceOf(error));
    return exitCodes.unknown;
  }
}

export {
  __require,
  __commonJS,
  __toESM,
  visible,
  visibleLines,
  shorten,
  code,
  unmarked,
  fence,
  joinNames,
  count,
  formatBytes,
  formatNumber,
  partSentence,
  version,
  repository,
  issuesPage,
  CannotCheck,
  reasonOf,
  traceOf,
  messageOf,
  referentialActions,
  sameName,
  nameKey,
  tableNamed,
  isGenerated,
  isRowid,
  affinityOf,
  verdicts,
  exitCodes,
  stepIds,
  stepStatuses,
  dataSources,
  copyStands,
  copyOutcomes,
  deployOrders,
  settledByReleases,
  withNotes,
  makeTemporaryFolder,
  oneLine,
  makeScratchFolder,
  removeScratchFolder,
  limited,
  bareEnvironment,
  stopOnSignals,
  startWorker,
  startEarly,
  markdownText,
  markdownCode,
  markdownFence,
  markdownLink,
  htmlCode,
  commandData,
  commandProperty,
  withoutCommands,
  readMessage,
  renderMessage,
  renderFirstLine,
  renderBlocks,
  renderPlain,
  renderPieces,
  complain,
  fileTree,
  textAt,
  isLfsPointer,
  parentOf,
  baseName,
  joinPath,
  driverNames,
  usualLedgers,
  driverSources,
  nameInLedger,
  ownLedgerTable,
  appHasKeys,
  didYouMean,
  failOnValues,
  terminal,
  runCommandLine
};
