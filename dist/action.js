import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  allFindings,
  annotationsOf,
  countOf,
  oneOf,
  parentsOf,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseTimeout,
  parseTrueFalse,
  readComparison,
  renderAnnotation,
  renderMarkdown,
  renderTerminal,
  resolveRevision,
  startWorker,
  tellProgress,
  toJsonV1,
  withDryRuns,
  withReferences
} from "./chunk-IRSQKTV6.js";
import {
  rowFates,
  tableFates,
  untouched
} from "./chunk-PWETQCOW.js";
import {
  driverNames,
  severities,
  unknownReport,
  version
} from "./chunk-3KLCLORA.js";
import "./chunk-IQFD5WER.js";
import {
  toSarif
} from "./chunk-IWT6MHHJ.js";
import {
  rulePage,
  withoutCommands
} from "./chunk-CMF2DGTR.js";
import "./chunk-WHMT5KBR.js";
import {
  selectPaths
} from "./chunk-O7CATYPW.js";
import {
  CannotCheck
} from "./chunk-3XM6YUV4.js";
import {
  joinPath,
  textAt
} from "./chunk-TS46VUG4.js";
import {
  findStatements,
  rules
} from "./chunk-WBYKQWZW.js";
import {
  unquoteName
} from "./chunk-IESO4RCI.js";
import {
  nameKey,
  referentialActions
} from "./chunk-OTUJQ7UD.js";
import {
  code,
  joinNames,
  visible
} from "./chunk-26REUDXU.js";
import "./chunk-XAUKD6NH.js";

// src/action.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/model/read-json.ts
function valueAt(value, ...path) {
  let current = value;
  for (const key of path) {
    if (!isEntry(current) || !Object.hasOwn(current, key)) return void 0;
    current = current[key];
  }
  return current;
}
function textUnder(value, ...path) {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : null;
}
function wholeNumberUnder(value, ...path) {
  const found = valueAt(value, ...path);
  return typeof found === "number" && Number.isSafeInteger(found) ? found : null;
}
function isEntry(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/github/api.ts
import { setTimeout as sleep } from "node:timers/promises";
var patience = 1e4;
var wholePatience = 6e4;
var longestWait = 2e4;
var retries = 2;
function connect({ token, repository, graphqlUrl }) {
  const [owner = "", repo = ""] = repository.split("/");
  let left = wholePatience;
  let request = null;
  const send = async (call) => {
    for (let attempt2 = 0; ; attempt2++) {
      const start = performance.now();
      try {
        request ??= await octokitRequest(token);
        const signal = AbortSignal.timeout(Math.max(1, Math.min(patience, Math.round(left))));
        const sent = { owner, repo, ...call.parameters, request: { signal } };
        const { data, headers } = await request(call.route, sent);
        return { ok: true, data, lastPage: lastPageOf(textUnder(headers, "link")) };
      } catch (error2) {
        const wait = attempt2 < retries ? waitBefore(error2, attempt2) : null;
        if (wait === null || wait >= left) return { ok: false, trouble: troubleOf(call, error2) };
        await sleep(wait);
      } finally {
        left -= performance.now() - start;
      }
    }
  };
  return { send, graphqlUrl };
}
async function octokitRequest(token) {
  if (token === "") throw new Error("the input `github-token` is empty");
  const { getOctokit } = await import("./github-PRKNT7D5.js");
  const quiet = () => void 0;
  const { request } = getOctokit(token, { log: { debug: quiet, info: quiet, warn: quiet, error: quiet } });
  return request;
}
function waitBefore(error2, attempt2) {
  const status = wholeNumberUnder(error2, "response", "status");
  if (status === null || !(status === 429 || status >= 500 || isLimited(error2))) return null;
  const wait = askedWait(error2) ?? 1e3 * (attempt2 + 1);
  return wait <= longestWait ? wait : null;
}
function askedWait(error2) {
  const after = textUnder(error2, "response", "headers", "retry-after");
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1e3;
  const remaining = textUnder(error2, "response", "headers", "x-ratelimit-remaining");
  const reset = Number(textUnder(error2, "response", "headers", "x-ratelimit-reset"));
  if (remaining !== "0" || !(reset > 0)) return null;
  return Math.max(0, reset * 1e3 - Date.now());
}
function isLimited(error2) {
  const status = wholeNumberUnder(error2, "response", "status");
  if (status === 429) return true;
  return status === 403 && (askedWait(error2) !== null || /rate limit/i.test(messageOf(error2)));
}
function troubleOf(call, error2) {
  const status = wholeNumberUnder(error2, "response", "status");
  return { call, status, message: messageOf(error2), limited: isLimited(error2) };
}
function messageOf(error2) {
  const said = textUnder(error2, "response", "data", "message");
  if (said !== null) return shorten(said);
  if (wholeNumberUnder(error2, "response", "status") !== null) return "its answer was no JSON";
  const causes = causesOf(error2);
  if (causes.some(({ name }) => name === "TimeoutError" || name === "AbortError")) return "no answer in time";
  return shorten(causes.findLast(({ message }) => message !== "")?.message ?? "no reason given");
}
function causesOf(error2) {
  return error2 instanceof Error ? [error2, ...causesOf(error2.cause)] : [];
}
function shorten(text2) {
  const line = text2.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
function lastPageOf(link) {
  const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? "")?.[1];
  return last === void 0 ? 1 : Number(last);
}
function garbled(call) {
  return { call, status: 200, message: "its answer was not what GitHub documents", limited: false };
}
function describeTrouble(trouble) {
  const code2 = trouble.status === null || trouble.status === 200 ? "" : `${trouble.status}: `;
  return `Could not ${trouble.call.what} (${code2}${trouble.message}); the verdict stands. ${wayOut(trouble)}`;
}
function wayOut({ call, status, limited }) {
  if (limited) return "GitHub limits how often it may be asked: run the job again in some minutes.";
  if (status === null || status === 200 || status >= 500) {
    return "GitHub could not be reached or was not well: run the job again, and check `GITHUB_API_URL` if this stays.";
  }
  if (status === 401) {
    return "GitHub does not take this token: leave out the input `github-token`, or give it one that is still valid.";
  }
  if (call.permission === null) return "Run the job again.";
  return `If the token lacks the permission, this in the job grants it: \`permissions: { contents: read, ${call.permission} }\`.`;
}

// src/github/accept-label.ts
var perPage = 100;
var mostPages = 10;
async function readAcceptLabel(api, pullRequest, label) {
  const worn = await isWorn(api, pullRequest, label);
  if (worn !== true) return { accept: null, problems: worn === false ? [] : [describeTrouble(worn)] };
  const setter = await findSetter(api, pullRequest, label);
  if (setter === null) {
    return refusal(
      `The label ${code(label)} accepts nothing: GitHub does not tell who set it, so take it off and set it again`
    );
  }
  if ("call" in setter) return refusal(describeTrouble(setter));
  if (setter.bot) {
    return refusal(
      `The label ${code(label)} accepts nothing, because ${code(setter.login)} is no person: someone who may decide has to set it`
    );
  }
  const reason = `label ${code(label)}`;
  return { accept: { rule: "*", migration: null, reason, by: "label", who: setter.login }, problems: [] };
}
function refusal(problem) {
  return { accept: null, problems: [problem] };
}
async function isWorn(api, issue2, label) {
  const call = {
    what: `read the labels of the pull request, so ${code(label)} accepts nothing`,
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
    parameters: { issue_number: issue2, per_page: perPage },
    permission: "pull-requests: read"
  };
  const answer = await api.send(call);
  if (!answer.ok) return answer.trouble;
  if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) return garbled(call);
  return answer.data.some((item) => sameLabel(textUnder(item, "name"), label));
}
async function findSetter(api, issue2, label) {
  let last = 1;
  for (let page = 1, looked = 0; looked < mostPages; looked++) {
    const call = eventsCall(issue2, page, label);
    const answer = await api.send(call);
    if (!answer.ok) return answer.trouble;
    if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) return garbled(call);
    if (looked === 0 && answer.lastPage > 1) {
      last = answer.lastPage;
      page = last;
      continue;
    }
    const set = answer.data.findLast(
      (event) => textUnder(event, "event") === "labeled" && sameLabel(textUnder(event, "label", "name"), label)
    );
    const login = textUnder(set, "actor", "login");
    if (login !== null) return { login, bot: textUnder(set, "actor", "type") === "Bot" };
    if (--page < 1) return null;
  }
  return null;
}
function eventsCall(issue2, page, label) {
  return {
    what: `find out who set the label ${code(label)}, so it accepts nothing`,
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
    parameters: { issue_number: issue2, per_page: perPage, page },
    permission: "pull-requests: read"
  };
}
function sameLabel(name, label) {
  return name !== null && name.toLowerCase() === label.toLowerCase();
}

// src/github/check-options.ts
import { globSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
function checkOptionsOf(inputs, workspace, label, now) {
  return {
    migrations: inputs.migrations,
    all: false,
    driver: inputs.driver,
    foreignKeys: inputs.foreignKeys,
    snapshots: inputs.snapshots.flatMap((pattern) => filesFor(pattern, workspace)),
    rows: inputs.rows,
    seed: inputs.seedFile === null ? null : { file: inputs.seedFile, text: readSeed(inputs.seedFile, workspace) },
    accept: label === null ? inputs.accept : [...inputs.accept, label],
    failOn: inputs.failOn,
    now
  };
}
function filesFor(pattern, workspace) {
  const plain = resolve(workspace, pattern);
  if (isFile(plain)) return [plain];
  const found = globSync(pattern, { cwd: workspace }).map((path) => resolve(workspace, path)).filter(isFile).sort();
  if (found.length === 0) {
    throw new CannotCheck(
      `\`snapshot\` names ${code(pattern)}, and there is no such file: let an earlier step bring it, or leave the input out`
    );
  }
  return found;
}
function readSeed(path, workspace) {
  try {
    return readFileSync(resolve(workspace, path), "utf8");
  } catch {
    throw new CannotCheck(
      `\`seed\` names ${code(path)}, which cannot be read: check the path, or leave the input out`
    );
  }
}
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step2(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step2(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step2(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step2((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items2, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items2.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}

// src/github/mark.ts
import { createHash } from "node:crypto";
var shape = /^<!-- drizzle-gate v1 key=([0-9a-f]{16}) content=([0-9a-f]{16}) text=([0-9a-f]{16}) run=(\d{1,15}) errors=(\d{1,9}) warnings=(\d{1,9}) -->\n/;
function digest(text2) {
  return createHash("sha256").update(text2.replaceAll("\r\n", "\n").trim()).digest("hex").slice(0, 16);
}
function withMark(mark, text2) {
  const { key, content, run, errors, warnings } = mark;
  return `<!-- drizzle-gate v1 key=${key} content=${content} text=${digest(text2)} run=${run} errors=${errors} warnings=${warnings} -->
${text2}`;
}
function readMark(body) {
  const found = shape.exec(body.replaceAll("\r\n", "\n"));
  if (found === null) return null;
  const [, key = "", content = "", text2 = "", run, errors, warnings] = found;
  return { key, content, text: text2, run: Number(run), errors: Number(errors), warnings: Number(warnings) };
}
function isUntouched(body, mark) {
  return digest(body.replaceAll("\r\n", "\n").replace(shape, "")) === mark.text;
}
var markLength = 200;

// src/github/comment.ts
var defaultAuthor = "github-actions[bot]";
var perPage2 = 100;
var mostPages2 = 30;
var mostDeletions = 5;
function isWorthCreating(mode, report) {
  switch (mode) {
    case "always":
      return true;
    case "changes":
      return report.folders.length > 0 || report.verdict !== "pass";
    case "failures":
      return report.verdict !== "pass";
    case "never":
      return false;
  }
}
async function placeComment(api, pullRequest, draft) {
  const troubles = [];
  const listed2 = await findMarked(api, pullRequest, draft.mark.key, troubles);
  if (listed2 === null) return { did: "failed", url: null, troubles };
  const own = listed2.length === 0 ? [] : await ownOf(api, listed2, troubles);
  const [oldest, ...younger] = own;
  if (oldest !== void 0) {
    const placed = await refresh(api, oldest, draft, troubles);
    await remove(api, younger, troubles);
    return { ...placed, troubles };
  }
  if (!draft.worthCreating) return { did: "not needed", url: null, troubles };
  return { ...await create(api, pullRequest, draft, troubles), troubles };
}
async function findMarked(api, issue2, key, troubles) {
  const pages = [1];
  let looked = 0;
  for (let page = pages.shift(); page !== void 0; page = pages.shift()) {
    const call = listCall(issue2, { page });
    const answer = await api.send(call);
    const found = answer.ok ? markedIn(answer.data, key) : null;
    if (!answer.ok || found === null) {
      troubles.push(answer.ok ? garbled(call) : answer.trouble);
      return null;
    }
    if (found.length > 0) return found;
    if (looked++ === 0 && answer.lastPage > 1) {
      for (let next = answer.lastPage; next > 1 && pages.length < mostPages2 - 1; next--) pages.push(next);
    }
  }
  return [];
}
function listCall(issue2, parameters) {
  return {
    what: "read the comments of the pull request",
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
    parameters: { issue_number: issue2, per_page: perPage2, ...parameters },
    permission: "pull-requests: write"
  };
}
function markedIn(data, key) {
  if (!Array.isArray(data) || !data.every(isEntry)) return null;
  return data.map(readComment).filter((comment) => comment?.mark.key === key);
}
function readComment(value) {
  const id = wholeNumberUnder(value, "id");
  const body = textUnder(value, "body");
  const author = textUnder(value, "user", "login");
  const mark = body === null ? null : readMark(body);
  if (id === null || body === null || author === null || mark === null) return null;
  const createdAt = textUnder(value, "created_at") ?? "";
  return { id, body, author, mark, createdAt, url: textUnder(value, "html_url") };
}
async function ownOf(api, marked, troubles) {
  const call = {
    what: "ask GitHub whose token this is",
    route: `POST ${api.graphqlUrl}`,
    parameters: { query: "{ viewer { login } }" },
    permission: null
  };
  const answer = await api.send(call);
  const login = answer.ok ? textUnder(answer.data, "data", "viewer", "login") : null;
  if (login === null) troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return marked.filter(({ author }) => author === (login ?? defaultAuthor)).sort((a, b) => a.id - b.id);
}
async function refresh(api, comment, draft, troubles) {
  const { mark, url } = comment;
  const saysTheSame = mark.content === draft.mark.content && isUntouched(comment.body, mark);
  if (saysTheSame || mark.run > draft.mark.run) return { did: "left alone", url };
  const body = withMark(draft.mark, draft.text({ errors: mark.errors, warnings: mark.warnings }));
  const call = {
    what: "update the comment",
    route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
    parameters: { comment_id: comment.id, body },
    permission: "pull-requests: write"
  };
  const answer = await api.send(call);
  if (answer.ok && wholeNumberUnder(answer.data, "id") === comment.id) return { did: "updated", url };
  troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return { did: "failed", url };
}
async function create(api, issue2, draft, troubles) {
  const call = {
    what: "write the comment",
    route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
    parameters: { issue_number: issue2, body: withMark(draft.mark, draft.text(null)) },
    permission: "pull-requests: write"
  };
  const answer = await api.send(call);
  const created = answer.ok ? readComment(answer.data) : null;
  if (created === null) {
    troubles.push(answer.ok ? garbled(call) : answer.trouble);
    return { did: "failed", url: null };
  }
  return await settleRace(api, issue2, draft, created, troubles);
}
async function settleRace(api, issue2, draft, created, troubles) {
  const call = listCall(issue2, { since: tenMinutesBefore(created.createdAt) });
  const answer = await api.send(call);
  const recent = answer.ok ? markedIn(answer.data, draft.mark.key) : null;
  if (recent === null) {
    troubles.push(answer.ok ? garbled(call) : answer.trouble);
    return { did: "created", url: created.url };
  }
  const own = recent.filter(({ author }) => author === created.author).sort((a, b) => a.id - b.id);
  const [oldest, ...younger] = own;
  if (oldest === void 0 || oldest.id === created.id) {
    await remove(
      api,
      younger.filter(({ mark }) => mark.run === draft.mark.run),
      troubles
    );
    return { did: "created", url: created.url };
  }
  await remove(
    api,
    younger.filter(({ mark }) => mark.run === draft.mark.run),
    troubles
  );
  return await refresh(api, oldest, draft, troubles);
}
async function remove(api, comments, troubles) {
  for (const { id } of comments.slice(0, mostDeletions)) {
    const answer = await api.send({
      what: "delete the second of two comments",
      route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { comment_id: id },
      permission: "pull-requests: write"
    });
    if (!answer.ok && answer.trouble.status !== 404) troubles.push(answer.trouble);
  }
}
function tenMinutesBefore(time) {
  const at = Date.parse(time);
  return new Date((Number.isNaN(at) ? Date.now() : at) - 6e5).toISOString();
}

// src/github/links.ts
import { createHash as createHash2 } from "node:crypto";
function placeOf(env) {
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const run = env["GITHUB_RUN_ID"];
  const attempt2 = env["GITHUB_RUN_ATTEMPT"] || "1";
  const runUrl = run ? `${server}/${repository}/actions/runs/${run}/attempts/${attempt2}` : null;
  return { server, repository, runUrl };
}
function lineLinks(place2, pullRequest, comparison) {
  const { server, repository } = place2;
  const commit = pullRequest?.headSha ?? comparison?.head.revision.commit ?? null;
  return (file, line, endLine) => {
    const range = endLine > line ? endLine : null;
    if (pullRequest !== null && comparison !== null && isChanged(comparison, file)) {
      const anchor = createHash2("sha256").update(file).digest("hex");
      const lines = range === null ? `R${line}` : `R${line}-R${range}`;
      return `${server}/${repository}/pull/${pullRequest.number}/files#diff-${anchor}${lines}`;
    }
    if (commit === null) return null;
    return `${blobUrl(place2, commit, file)}#L${line}${range === null ? "" : `-L${range}`}`;
  };
}
function baseLinks(place2, { commit }) {
  return (file, line) => commit === null ? null : `${blobUrl(place2, commit, file)}#L${line}`;
}
function blobUrl({ server, repository }, commit, file) {
  return `${server}/${repository}/blob/${commit}/${file.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}
function isChanged({ base, head }, file) {
  const before = base.tree.get(file)?.bytes;
  const after = head.tree.get(file)?.bytes;
  return after != null && (before == null || Buffer.compare(before, after) !== 0);
}

// src/github/outputs.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve as resolve2 } from "node:path";

// src/github/log.ts
function oneLine(text2) {
  return withoutCommands(visible(text2.replace(/\s+/g, " ").trim()));
}
function say(text2) {
  info(oneLine(text2));
}
function note(text2) {
  notice(oneLine(text2), { title: "Drizzle Gate" });
}
function warn(text2) {
  warning(oneLine(text2), { title: "Drizzle Gate" });
}
function failStep(text2) {
  error(oneLine(text2), { title: "Drizzle Gate" });
}

// src/github/outputs.ts
var mostOutput = 9e5;
var mostSummary = 1e6;
function countsOf(report) {
  const { counting } = allFindings(report);
  return { errors: countOf(counting, "error"), warnings: countOf(counting, "warning") };
}
function writeLog(report) {
  process.stdout.write(renderTerminal(report, { width: 120, colour: false }));
  for (const annotation of annotationsOf(report)) process.stdout.write(`${renderAnnotation(annotation)}
`);
}
function setOutputs(report) {
  const { errors, warnings } = countsOf(report);
  const json2 = JSON.stringify(toJsonV1(report));
  setOutput("verdict", report.verdict);
  setOutput("errors", errors);
  setOutput("warnings", warnings);
  if (Buffer.byteLength(json2) <= mostOutput) setOutput("report-json", json2);
  else
    warn(
      "The report is too large for the output `report-json`, which stays empty: use the input `json-file`."
    );
}
function writeFiles(report, rules2, files) {
  if (files.jsonFile !== null) writeJson("json-file", files.jsonFile, toJsonV1(report));
  if (files.sarifFile !== null) writeJson("sarif-file", files.sarifFile, toSarif(report, rules2));
}
async function writeSummary(report, links) {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  try {
    const text2 = renderMarkdown(report, { kind: "summary", links, limit: mostSummary, previous: null });
    await summary.addRaw(text2).write();
  } catch (error2) {
    warn(
      `Could not write the job summary (${messageOf2(error2)}); the verdict stands, and the log has the report.`
    );
  }
}
function writeJson(input, path, value) {
  try {
    mkdirSync(dirname(resolve2(path)), { recursive: true });
    writeFileSync(path, `${JSON.stringify(value, null, 2)}
`);
  } catch (error2) {
    warn(
      `Could not write ${code(path)} of the input ${code(input)} (${messageOf2(error2)}); the verdict stands.`
    );
  }
}
function messageOf2(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// src/github/comment-draft.ts
var mostCharacters = 65e3;
function draftComment({ report, mode, key, run, links, closing }) {
  const limit = mostCharacters - markLength - closing.length;
  return {
    mark: {
      key: digest(key),
      content: digest(
        renderMarkdown(timeless(report), { kind: "comment", links: anywhere, limit, previous: null })
      ),
      run,
      ...countsOf(report)
    },
    text: (previous) => renderMarkdown(report, { kind: "comment", links, limit, previous }) + closing,
    worthCreating: isWorthCreating(mode, report)
  };
}
function commentKey(inputs, env) {
  if (inputs.commentKey !== "") return inputs.commentKey;
  const [workflow = ""] = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  return [workflow, env["GITHUB_JOB"] ?? "", inputs.driver ?? "", ...inputs.migrations].join("\n");
}
function linksTo(report, place2, blob) {
  const rule = (id) => rulePage(report.tool.version, id);
  return { blob, base: baseLinks(place2, report.base), rule, run: place2.runUrl };
}
var anywhere = {
  blob: (file, line, endLine) => `https://example.com/${encodeURI(file)}#${line}-${endLine}`,
  base: (file, line) => `https://example.com/${encodeURI(file)}#${line}`,
  rule: (id) => `https://example.com/${id}`,
  run: null
};
function timeless(report) {
  return {
    ...report,
    base: { rev: "", commit: null },
    head: { rev: "", commit: null },
    folders: report.folders.map((folder2) => ({
      ...folder2,
      steps: folder2.steps.map((step2) => ({ ...step2, ms: 0 }))
    })),
    ms: 0
  };
}

// src/github/deliver.ts
async function deliver(delivery, env) {
  const { report, rules: rules2, inputs, pullRequest, comparison } = delivery;
  const place2 = placeOf(env);
  const links = linksTo(report, place2, lineLinks(place2, pullRequest, comparison));
  await attempt("write the log", () => writeLog(report));
  await attempt("set the outputs", () => setOutputs(report));
  if (inputs !== null) await attempt("write the files", () => writeFiles(report, rules2, inputs));
  await attempt("write the job summary", () => writeSummary(report, links));
  if (inputs === null || pullRequest === null || inputs.comment === "never") return;
  await attempt("write the comment", async () => {
    const request = {
      report,
      mode: inputs.comment,
      key: commentKey(inputs, env),
      run: Number(env["GITHUB_RUN_ID"] ?? 0),
      links,
      closing: ""
    };
    tellPlaced(await placeComment(delivery.api, pullRequest.number, draftComment(request)), pullRequest.fork);
  });
}
function tellPlaced(placed, fork) {
  if (placed.url !== null) setOutput("comment-url", placed.url);
  if (placed.did !== "failed") say(`Comment: ${placed.did}${placed.url === null ? "" : `, ${placed.url}`}`);
  for (const trouble of placed.troubles) tellTrouble(trouble, fork);
}
function tellTrouble(trouble, fork) {
  if (fork && trouble.status === 403 && !trouble.limited) {
    note(
      `Could not ${trouble.call.what}: GitHub gives pull requests from forks a token that can only read (this needs \`permissions: { contents: read, ${trouble.call.permission ?? "pull-requests: write"} }\`). The verdict stands, and the job summary has the report; \`docs/workflows/fork-comment.yml\` shows how to get the comment all the same.`
    );
  } else warn(describeTrouble(trouble));
}
async function attempt(what, work) {
  try {
    await work();
  } catch (error2) {
    const why = error2 instanceof Error ? error2.message : String(error2);
    warn(`Could not ${what} (${why}); the verdict stands.`);
  }
}

// src/github/event.ts
var nameless = { base: null, head: null };
function readTrigger(eventName, payload, wishes) {
  const trigger = byEvent(eventName, payload, wishes);
  return {
    ...trigger,
    base: wishes.base ?? trigger.base,
    head: wishes.head ?? trigger.head,
    mayBeMerged: trigger.mayBeMerged && wishes.base === null && wishes.head === null,
    names: {
      base: wishes.base === null ? trigger.names.base : null,
      head: wishes.head === null ? trigger.names.head : null
    }
  };
}
function revisionsOf(trigger, checkedOut) {
  const [onto, merged, ...more] = checkedOut.parents;
  const isTheMerge = more.length === 0 && onto !== void 0 && merged === trigger.pullRequest?.headSha;
  if (trigger.mayBeMerged && isTheMerge) return { base: onto, head: checkedOut.commit };
  return { base: trigger.base, head: trigger.head };
}
function withNames({ base, head, ...rest }, { names }) {
  const called = (side, name) => name === null ? side : { ...side, revision: { ...side.revision, rev: name } };
  return { ...rest, base: called(base, names.base), head: called(head, names.head) };
}
function sidesOf(trigger) {
  const side = (revision2, name) => {
    const commit = revision2 !== null && fullId.test(revision2) ? revision2 : null;
    return { rev: name ?? revision2 ?? "", commit };
  };
  const { base, head, names } = trigger ?? { base: null, head: null, names: nameless };
  return [side(base, names.base), side(head, names.head)];
}
var fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function byEvent(eventName, payload, wishes) {
  switch (eventName) {
    case "pull_request":
      return onPullRequest(payload);
    case "pull_request_target":
      if (!wishes.allowPullRequestTarget) throw refusedTarget();
      return { ...onPullRequest(payload), mayBeMerged: false };
    case "merge_group":
      return {
        base: commitIn(payload, "merge_group", "base_sha"),
        head: commitIn(payload, "merge_group", "head_sha"),
        pullRequest: null,
        mayBeMerged: false,
        names: { base: branchIn(textUnder(payload, "merge_group", "base_ref")), head: null }
      };
    case "push":
      return onPush(payload);
    case "workflow_dispatch":
      return onDispatch(payload, wishes);
    default:
      return onOther(eventName, wishes);
  }
}
function onPullRequest(payload) {
  const pull = valueAt(payload, "pull_request");
  const number2 = wholeNumberUnder(pull, "number");
  const baseRef = textUnder(pull, "base", "ref");
  if (number2 === null || number2 < 1 || baseRef === null) throw unreadable("pull_request.number");
  const headSha = commitIn(pull, "head", "sha");
  const from = wholeNumberUnder(pull, "head", "repo", "id");
  const fork = from === null || from !== wholeNumberUnder(pull, "base", "repo", "id");
  const pullRequest = { number: number2, headSha, baseRef, fork };
  const names = { base: baseRef, head: textUnder(pull, "head", "ref") };
  return { base: commitIn(pull, "base", "sha"), head: headSha, pullRequest, mayBeMerged: true, names };
}
function onPush(payload) {
  const head = commitIn(payload, "after");
  const before = commitIn(payload, "before");
  if (isZero(head)) {
    throw new CannotCheck(
      "This push deleted its branch, so there is nothing to check: leave `delete` pushes out with `if: github.event.deleted == false`"
    );
  }
  const names = { base: null, head: branchIn(textUnder(payload, "ref")) };
  return { base: isZero(before) ? null : before, head, pullRequest: null, mayBeMerged: false, names };
}
function onDispatch(payload, wishes) {
  const base = wishes.base ?? (textUnder(payload, "inputs", "base") || null);
  const head = wishes.head ?? (textUnder(payload, "inputs", "head") || "HEAD");
  const branch = textUnder(payload, "ref");
  const main2 = textUnder(payload, "repository", "default_branch");
  if (base === null && head === "HEAD" && branch === `refs/heads/${main2}`) {
    throw new CannotCheck(
      `A run by hand on ${code(main2 ?? "the default branch")} has nothing to compare it with: give the workflow inputs \`base\` and \`head\`, or start it on another branch`
    );
  }
  return { base, head, pullRequest: null, mayBeMerged: false, names: nameless };
}
function onOther(eventName, wishes) {
  if (wishes.base !== null) {
    return { base: wishes.base, head: "HEAD", pullRequest: null, mayBeMerged: false, names: nameless };
  }
  if (eventName === "workflow_run") {
    throw new CannotCheck(
      "`workflow_run` does not check migrations: give this step the `report-file` of the run that did, or `base` and `head`"
    );
  }
  throw new CannotCheck(
    `The event ${code(eventName)} does not say what to compare: set the inputs \`base\` and \`head\`, or run on \`pull_request\`, \`merge_group\`, \`push\` or \`workflow_dispatch\``
  );
}
function refusedTarget() {
  return new CannotCheck(
    "`pull_request_target` runs with the repository's secrets and a token that can write, and Drizzle Gate runs SQL of the pull request: use `on: pull_request`, or say `allow-pull-request-target: true` if you have read what that means"
  );
}
function commitIn(payload, ...path) {
  const id = textUnder(payload, ...path);
  if (id === null || !fullId.test(id)) throw unreadable(path.join("."));
  return id;
}
function unreadable(what) {
  return new CannotCheck(
    `The event that GitHub wrote to \`GITHUB_EVENT_PATH\` has no readable ${code(what)}: run the workflow again, or set the inputs \`base\` and \`head\``
  );
}
function branchIn(ref) {
  return ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, "");
}
function isZero(id) {
  return /^0+$/.test(id);
}

// src/github/inputs.ts
var commentModes = ["always", "changes", "failures", "never"];
var inputDefaults = {
  migrations: "",
  driver: "",
  "foreign-keys": "",
  snapshot: "",
  rows: "",
  seed: "",
  accept: "",
  "fail-on": "error",
  timeout: "300",
  base: "",
  head: "",
  "github-token": "",
  comment: "changes",
  "comment-key": "",
  "accept-label": "",
  "json-file": "",
  "sarif-file": "",
  "check-open-pull-requests": "false",
  "allow-pull-request-target": "false",
  "run-drizzle-kit": "false",
  "report-file": ""
};
function readInputs() {
  const allowPullRequestTarget = trueFalse("allow-pull-request-target");
  const runDrizzleKit = trueFalse("run-drizzle-kit");
  if (allowPullRequestTarget && runDrizzleKit) throw strangersCode();
  return {
    migrations: listIn("migrations", /[\n,]/),
    driver: given("driver", parseDriver),
    foreignKeys: given("foreign-keys", parseOnOff),
    snapshots: listIn("snapshot", /[\n,]/),
    rows: given("rows", parseRows),
    seedFile: textOrNull("seed"),
    accept: listIn("accept", /\n/).map((line) => parseAcceptance("accept", line)),
    failOn: parseFailOn("fail-on", textOf("fail-on")),
    timeoutMs: parseTimeout("timeout", textOf("timeout")),
    base: textOrNull("base"),
    head: textOrNull("head"),
    token: textOf("github-token"),
    comment: oneOf("comment", textOf("comment"), commentModes),
    commentKey: textOf("comment-key"),
    acceptLabel: textOrNull("accept-label"),
    jsonFile: textOrNull("json-file"),
    sarifFile: textOrNull("sarif-file"),
    checkOpenPullRequests: trueFalse("check-open-pull-requests"),
    allowPullRequestTarget,
    runDrizzleKit,
    reportFile: textOrNull("report-file")
  };
}
function unknownInputs(env) {
  const known = Object.keys(inputDefaults);
  const sentences = [];
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith("INPUT_") || value === void 0 || value.trim() === "") continue;
    const input = name.slice("INPUT_".length).toLowerCase();
    if (known.includes(input)) continue;
    const meant = known.find((other) => bare(other) === bare(input) || `${bare(other)}s` === bare(input));
    const hint = meant === void 0 ? "see `action.yml` for those there are" : `did you mean ${code(meant)}?`;
    sentences.push(`Drizzle Gate has no input ${code(input, 60)}, so it changes nothing: ${hint}`);
  }
  return sentences;
}
function textOf(name) {
  return getInput(name) || inputDefaults[name];
}
function textOrNull(name) {
  return textOf(name) || null;
}
function given(name, parse) {
  const text2 = textOf(name);
  return text2 === "" ? null : parse(name, text2);
}
function trueFalse(name) {
  return parseTrueFalse(name, textOf(name));
}
function strangersCode() {
  return new CannotCheck(
    "`run-drizzle-kit` runs code of the pull request, and `allow-pull-request-target` lets the action run where secrets are: take one of the two away"
  );
}
function listIn(name, separator) {
  return textOf(name).split(separator).map((item) => item.trim()).filter((item) => item !== "");
}
function bare(name) {
  return name.replaceAll(/[-_ ]/g, "");
}

// src/github/open-pull-requests.ts
var mostOthers = 29;
var listed = 3;
async function lookAtOthers(api, pullRequest, folders, head) {
  const ours = new Map(folders.filter(hasNew).map((folder2) => [folder2, additionsHere(folder2, head)]));
  const notes = /* @__PURE__ */ new Map();
  if (ours.size === 0) return { notes, troubles: [], looked: 0, more: false };
  const call = listCall2(pullRequest.baseRef);
  const answer = await api.send(call);
  if (!answer.ok) return { notes, troubles: [answer.trouble], looked: 0, more: false };
  if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) {
    return { notes, troubles: [garbled(call)], looked: 0, more: false };
  }
  const numbers = answer.data.map((pull) => wholeNumberUnder(pull, "number"));
  const others = numbers.filter((number2) => number2 !== null && number2 !== pullRequest.number);
  let looked = 0;
  for (const number2 of others.slice(0, mostOthers)) {
    const filesCall = callForFiles(number2);
    const files = await api.send(filesCall);
    if (!files.ok) return { notes, troubles: [files.trouble], looked, more: true };
    if (!Array.isArray(files.data) || !files.data.every(isEntry)) {
      return { notes, troubles: [garbled(filesCall)], looked, more: true };
    }
    looked += 1;
    for (const [folder2, here] of ours) {
      const sentence = collision(number2, here, additionsThere(folder2, files.data));
      if (sentence !== null) notes.set(folder2.path, [...notes.get(folder2.path) ?? [], sentence]);
    }
  }
  return { notes, troubles: [], looked, more: others.length > looked || answer.lastPage > 1 };
}
function hasNew(folder2) {
  return folder2.migrations.new.length > 0;
}
function listCall2(baseRef) {
  return {
    what: "list the other open pull requests",
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { state: "open", base: baseRef, sort: "updated", direction: "desc", per_page: 100 },
    permission: "pull-requests: read"
  };
}
function callForFiles(number2) {
  return {
    what: `read the files of pull request ${number2}`,
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { pull_number: number2, per_page: 100 },
    permission: "pull-requests: read"
  };
}
function additionsHere(folder2, head) {
  const names = folder2.migrations.new;
  const sql = names.map((name) => textAt(head, fileOf(folder2, name)) ?? "").join(";\n");
  const journal = textAt(head, joinPath(folder2.path, "meta/_journal.json")) ?? "";
  return { names, tables: tablesNamed(sql), whens: whensIn(journal, names) };
}
function additionsThere(folder2, files) {
  const names = [];
  const sql = [];
  let journal = "";
  for (const file of files) {
    const path = textUnder(file, "filename") ?? "";
    const added = addedLines(textUnder(file, "patch") ?? "");
    if (path === joinPath(folder2.path, "meta/_journal.json")) journal = added;
    const name = nameOf(folder2, path);
    if (name === null || valueAt(file, "status") !== "added") continue;
    names.push(name);
    sql.push(added);
  }
  return { names, tables: tablesNamed(sql.join(";\n")), whens: whensIn(journal, names) };
}
function collision(number2, here, there) {
  if (there.names.length === 0) return null;
  const prefixes = new Set(here.names.map(prefixOfName));
  const samePrefix = there.names.filter(
    (name) => prefixes.has(prefixOfName(name)) && prefixOfName(name) !== ""
  );
  const tables = [...there.tables].filter((table) => here.tables.has(table));
  const reasons = [];
  if (samePrefix.length > 0)
    reasons.push(`has the same number as one here (${joinNames(samePrefix, listed)})`);
  if (tables.length > 0) reasons.push(`touches the same tables (${joinNames(tables, listed)})`);
  const late = skipped(here.whens, there.whens);
  if (late !== null) reasons.push(late);
  if (reasons.length === 0) return null;
  return `Open pull request ${number2} adds ${joinNames(there.names, listed)}, which ${reasons.join(", and ")}: whoever merges second has to generate its migration again on top of the first.`;
}
function skipped(here, there) {
  if (here.length === 0 || there.length === 0) return null;
  if (Math.min(...there) <= Math.max(...here)) return "would never run where those here ran before it";
  return "would keep those here from running where it ran first";
}
function fileOf(folder2, name) {
  return joinPath(folder2.path, folder2.layout === "journal" ? `${name}.sql` : `${name}/migration.sql`);
}
function nameOf(folder2, path) {
  const start = joinPath(folder2.path, "");
  if (!path.startsWith(start)) return null;
  const pattern = folder2.layout === "journal" ? /^([^/]+)\.sql$/ : /^([^/]+)\/migration\.sql$/;
  return pattern.exec(path.slice(start.length))?.[1] ?? null;
}
function prefixOfName(name) {
  return /^\d+/.exec(name)?.[0] ?? "";
}
function addedLines(patch) {
  const lines = patch.split("\n").filter((line) => line.startsWith("+"));
  return lines.map((line) => line.slice(1)).join("\n");
}
function whensIn(journal, names) {
  const found = [];
  for (const [, when, tag] of journal.matchAll(/"when"\s*:\s*(\d{1,15})\s*,\s*"tag"\s*:\s*"([^"]*)"/g)) {
    if (names.includes(tag ?? "")) found.push(Number(when));
  }
  return found;
}
var beforeTable = /* @__PURE__ */ new Set(["TABLE", "INTO", "UPDATE", "FROM", "ON"]);
function tablesNamed(sql) {
  const tables = /* @__PURE__ */ new Set();
  for (const { tokens } of findStatements(sql)) {
    const words = tokens.filter(({ name }) => !["IF", "NOT", "EXISTS"].includes(name));
    for (const [at, word2] of words.entries()) {
      const before = words[at - 1]?.name ?? "";
      if (word2.name === "ID" && beforeTable.has(before)) {
        tables.add(nameKey(unquoteName(word2.text)).replace(/^__new_/, ""));
      }
    }
  }
  return tables;
}
function withNotes(report, notes) {
  const folders = report.folders.map((folder2) => ({
    ...folder2,
    notes: [...folder2.notes, ...notes.get(folder2.path) ?? []]
  }));
  return { ...report, folders };
}

// src/github/reason-of.ts
function reasonOf(error2) {
  if (error2 instanceof CannotCheck) return error2.message;
  const message = error2 instanceof Error ? error2.message : String(error2);
  return `Drizzle Gate itself failed (${code(message)}); please report it with the log of this run`;
}

// src/report/json-v1/read.ts
import { readFileSync as readFileSync2, statSync as statSync2 } from "node:fs";

// src/model/report.ts
var stepIds = [
  "integrity",
  "history",
  "fresh-replay",
  "upgrade-replay",
  "schema",
  "data",
  "compatibility"
];

// src/report/json-v1/read-shape.ts
var mostItems = 2e3;
var mostText = 2e4;
var WrongShape = class extends Error {
};
function json(at, depth) {
  const { value } = at;
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (typeof value === "string") return text(at);
  if (depth === 0) throw wrong(at, "a flatter value");
  if (Array.isArray(value)) return items(at, (item) => json(item, depth - 1));
  if (!isEntry(value)) throw wrong(at, "a JSON value");
  return Object.fromEntries(Object.keys(value).map((key) => [key, json(get(at, key), depth - 1)]));
}
function get(at, ...keys) {
  return keys.reduce((from, key) => {
    const value = isEntry(from.value) && Object.hasOwn(from.value, key) ? from.value[key] : void 0;
    return { value, path: from.path === "" ? key : `${from.path}.${key}` };
  }, at);
}
function items(at, read) {
  if (!Array.isArray(at.value) || at.value.length > mostItems)
    throw wrong(at, `a list of ${mostItems} items at most`);
  return at.value.map((value, index) => read({ value, path: `${at.path}[${index}]` }));
}
function text(at, most = mostText) {
  if (typeof at.value !== "string" || at.value.length > most)
    throw wrong(at, `a text of ${most} characters at most`);
  return at.value;
}
function matching(at, shape2) {
  const found = text(at);
  if (!shape2.test(found)) throw wrong(at, `a text like \`${shape2.source}\``);
  return found;
}
function word(at, words) {
  const found = words.find((candidate) => candidate === at.value);
  if (found === void 0) throw wrong(at, words.join(" | "));
  return found;
}
function number(at) {
  if (typeof at.value !== "number" || !Number.isFinite(at.value) || at.value < 0) throw wrong(at, "a number");
  return at.value;
}
function flag(at) {
  if (typeof at.value !== "boolean") throw wrong(at, "true | false");
  return at.value;
}
function orNull(at, read) {
  return at.value === null ? null : read(at);
}
function optional(at, otherwise, read) {
  return at.value === void 0 ? otherwise : read(at);
}
function wrong(at, expected) {
  return new WrongShape(`${code(at.path, 80)} should be ${expected}`);
}

// src/report/json-v1/read.ts
var mostBytes = 5e6;
function readReportFile(path) {
  let text2;
  try {
    if (statSync2(path).size > mostBytes) throw new CannotCheck(`${code(path)} is too large for a report`);
    text2 = readFileSync2(path, "utf8");
  } catch (error2) {
    if (error2 instanceof CannotCheck) throw error2;
    throw new CannotCheck(
      `There is no report to read at ${code(path)}: download the artifact to that path first`
    );
  }
  try {
    return readReport(JSON.parse(text2));
  } catch (error2) {
    const why = error2 instanceof WrongShape ? error2.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is no report of Drizzle Gate, version 1: ${why}`);
  }
}
function readReport(value) {
  const root = { value, path: "" };
  if (get(root, "version").value !== 1) throw wrong(get(root, "version"), "1");
  return {
    tool: {
      name: "drizzle-gate",
      version: matching(get(root, "tool", "version"), /^\d+\.\d+\.\d+[\w.-]{0,40}$/)
    },
    verdict: word(get(root, "verdict"), ["pass", "fail", "unknown"]),
    reason: text(get(root, "reason")),
    base: revision(get(root, "base")),
    head: revision(get(root, "head")),
    folders: items(get(root, "folders"), folder),
    unchanged: optional(get(root, "unchanged"), [], (at) => items(at, text)),
    foreign: optional(
      get(root, "foreign"),
      [],
      (at) => items(at, (item) => ({
        path: text(get(item, "path")),
        dialect: matching(get(item, "dialect"), /^[a-z][\w-]{0,30}$/)
      }))
    ),
    ms: optional(get(root, "ms"), 0, number)
  };
}
function revision(at) {
  return {
    rev: text(get(at, "rev")),
    commit: orNull(get(at, "commit"), (id) => matching(id, /^[0-9a-f]{40,64}$/))
  };
}
function folder(at) {
  return {
    path: text(get(at, "path")),
    layout: word(get(at, "layout"), ["journal", "folders"]),
    driver: {
      name: word(get(at, "driver", "name"), driverNames),
      source: word(get(at, "driver", "source"), ["input", "config", "dependency", "replay", "default"]),
      reason: optional(get(at, "driver", "reason"), "", text),
      firm: true
    },
    migrations: {
      base: number(get(at, "migrations", "base")),
      new: items(get(at, "migrations", "new"), text)
    },
    data: {
      source: word(get(at, "data", "source"), ["snapshot", "invented", "seed", "none"]),
      rows: number(get(at, "data", "rows")),
      tables: number(get(at, "data", "tables")),
      copies: optional(get(at, "data", "copies"), 0, number)
    },
    steps: items(get(at, "steps"), step),
    counts: [],
    changes: items(get(at, "changes"), change),
    schemaDiff: optional(get(at, "schemaDiff"), "", (diff) => text(diff, mostBytes)),
    touched: optional(get(at, "touched"), untouched, touched),
    deployOrder: word(get(at, "deployOrder"), [
      "migrate-first",
      "code-first",
      "either",
      "neither",
      "not run"
    ]),
    deployPhases: optional(get(at, "deployPhases"), [], (phases) => items(phases, text)),
    findings: items(get(at, "findings"), finding),
    notes: optional(get(at, "notes"), [], (notes) => items(notes, text))
  };
}
function step(at) {
  return {
    id: word(get(at, "id"), stepIds),
    title: text(get(at, "title")),
    status: word(get(at, "status"), ["passed", "failed", "skipped"]),
    detail: text(get(at, "detail")),
    ms: number(get(at, "ms"))
  };
}
var fates = ["works", "breaks", "not run"];
function change(at) {
  const { file, line, endLine } = place(at);
  return {
    migration: text(get(at, "migration")),
    at: { file, line, endLine },
    kind: matching(get(at, "kind"), /^[a-z][a-z-]{0,40}$/),
    object: text(get(at, "object")),
    risk: word(get(at, "risk"), ["safe", "caution", "breaking", "destructive"]),
    data: text(get(at, "data")),
    oldCode: word(get(at, "oldCode"), fates),
    newCode: word(get(at, "newCode"), fates),
    why: text(get(at, "why"))
  };
}
function touched(at) {
  return {
    tables: items(get(at, "tables"), (table) => ({
      name: text(get(table, "name")),
      fate: word(get(table, "fate"), tableFates),
      rows: word(get(table, "rows"), rowFates)
    })),
    keys: items(get(at, "keys"), (key) => ({
      table: text(get(key, "table")),
      columns: items(get(key, "columns"), text),
      parent: text(get(key, "parent")),
      onDelete: word(get(key, "onDelete"), referentialActions),
      optional: flag(get(key, "optional")),
      unique: flag(get(key, "unique")),
      dropped: flag(get(key, "dropped"))
    }))
  };
}
function finding(at) {
  return {
    ...place(at),
    rule: matching(get(at, "rule"), /^[a-z][a-z0-9-]{0,60}$/),
    // Nothing is judged again here, so what the runner alone needs may stay at a default.
    stage: "gate",
    subject: "",
    severity: word(get(at, "severity"), severities),
    introduced: flag(get(at, "introduced")),
    message: text(get(at, "message")),
    remedy: text(get(at, "remedy")),
    evidence: evidence(get(at, "evidence")),
    accepted: orNull(get(at, "accepted"), acceptance)
  };
}
function acceptance(at) {
  return {
    by: word(get(at, "by"), ["directive", "input", "label"]),
    reason: text(get(at, "reason")),
    who: orNull(get(at, "who"), text)
  };
}
function place(at) {
  const line = number(get(at, "line"));
  return {
    migration: orNull(get(at, "migration"), text),
    file: text(get(at, "file")),
    line,
    endLine: Math.max(line, number(get(at, "endLine")))
  };
}
function evidence(at) {
  if (!isEntry(at.value)) throw wrong(at, "an object");
  return Object.fromEntries(Object.keys(at.value).map((key) => [key, json(get(at, key), 6)]));
}

// src/github/relay.ts
async function relayReport(inputs, payload, api, env) {
  const run = readFinishedRun(payload);
  const report = readReportFile(inputs.reportFile);
  if (run.event !== "pull_request") {
    say(`Nothing to comment: the run was started by ${run.event}, not by a pull request.`);
    return;
  }
  const pullRequest = await findPullRequest(api, run);
  if (pullRequest === null) return;
  const place2 = placeOf(env);
  const runUrl = `${place2.server}/${place2.repository}/actions/runs/${run.id}`;
  const blob = lineLinks(place2, { number: pullRequest, headSha: run.headSha }, null);
  const request = {
    report,
    mode: inputs.comment,
    key: commentKey(inputs, env),
    run: run.id,
    links: linksTo(report, { ...place2, runUrl }, blob),
    closing: `

<sub>As reported by [the pull request's own run](${runUrl}); the check beside the merge button is what counts.</sub>
`
  };
  tellPlaced(await placeComment(api, pullRequest, draftComment(request)), false);
}
function readFinishedRun(payload) {
  const id = wholeNumberUnder(payload, "workflow_run", "id");
  const headSha = textUnder(payload, "workflow_run", "head_sha");
  const owner = textUnder(payload, "workflow_run", "head_repository", "owner", "login");
  const branch = textUnder(payload, "workflow_run", "head_branch");
  if (id === null || headSha === null || owner === null || branch === null || !/^[0-9a-f]{40,64}$/.test(headSha)) {
    throw new CannotCheck(
      "`report-file` is for workflows that run `on: workflow_run`, and this event names no finished run with a branch: see `docs/workflows/fork-comment.yml`"
    );
  }
  return {
    id,
    headSha,
    head: `${owner}:${branch}`,
    event: textUnder(payload, "workflow_run", "event") ?? ""
  };
}
async function findPullRequest(api, run) {
  const call = {
    what: "find the pull request of the finished run",
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { state: "open", head: run.head, per_page: 100 },
    permission: "pull-requests: write"
  };
  const answer = await api.send(call);
  if (!answer.ok || !Array.isArray(answer.data) || !answer.data.every(isEntry)) {
    tellTrouble(answer.ok ? garbled(call) : answer.trouble, false);
    return null;
  }
  const numbers = answer.data.filter((pull) => textUnder(pull, "head", "sha") === run.headSha).map((pull) => wholeNumberUnder(pull, "number")).filter((number2) => number2 !== null);
  if (numbers.length > 1) {
    warn(
      "More than one open pull request is at the checked commit, so the report is posted to none of them."
    );
    return null;
  }
  if (numbers.length === 0)
    say("No open pull request is at the checked commit any more: a newer run will tell.");
  return numbers[0] ?? null;
}

// src/action.ts
var exitCodes = { pass: 0, fail: 1, unknown: 2 };
process.exitCode = await main(process.env);
async function main(env) {
  const known = { inputs: null, trigger: null, comparison: null };
  let api = connectTo("", env);
  let report;
  try {
    const inputs = readInputs();
    known.inputs = inputs;
    api = connectTo(inputs.token, env);
    for (const sentence of unknownInputs(env)) warn(sentence);
    const { reportFile } = inputs;
    if (reportFile !== null) return await relay({ ...inputs, reportFile }, api, env);
    report = await judge(inputs, known, api, env);
  } catch (error2) {
    report = unknownReport(version, reasonOf(error2), ...sidesOf(known.trigger));
  }
  const pullRequest = known.trigger?.pullRequest ?? null;
  await deliver({ report, rules, api, pullRequest, inputs: known.inputs, comparison: known.comparison }, env);
  return exitCodes[report.verdict];
}
async function judge(inputs, known, api, env) {
  const repo = process.cwd();
  const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  known.trigger = trigger;
  const { pullRequest } = trigger;
  const { timeoutMs, migrations } = inputs;
  const label = pullRequest === null ? null : await readLabel(inputs, pullRequest, api);
  const options = checkOptionsOf(inputs, repo, label, Date.now());
  const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
  const stopTelling = tellProgress(worker.progress, say);
  try {
    const ends = await findEnds(repo, trigger);
    const read = await readComparison({ repo, ...ends, select: selectPaths, fetch: true });
    const named = withNames(read, trigger);
    const comparison = inputs.runDrizzleKit ? await withDryRuns(named, { repo, timeoutMs, migrations }) : named;
    known.comparison = comparison;
    const report = await withReferences(await worker.run(comparison, options), repo);
    if (pullRequest === null || !inputs.checkOpenPullRequests) return report;
    return await lookAround(report, comparison, pullRequest, api);
  } finally {
    stopTelling();
    worker.stop();
  }
}
async function findEnds(repo, trigger) {
  if (!trigger.mayBeMerged) return { base: trigger.base, head: trigger.head };
  const [commit, parents] = await Promise.all([resolveRevision(repo, "HEAD"), parentsOf(repo, "HEAD")]);
  return revisionsOf(trigger, { commit, parents });
}
async function readLabel(inputs, { number: number2 }, api) {
  if (inputs.acceptLabel === null) return null;
  const { accept, problems } = await readAcceptLabel(api, number2, inputs.acceptLabel);
  for (const problem of problems) warn(problem);
  return accept;
}
async function lookAround(report, comparison, pullRequest, api) {
  const others = await lookAtOthers(api, pullRequest, report.folders, comparison.head.tree);
  for (const trouble of others.troubles) tellTrouble(trouble, pullRequest.fork);
  say(`Other open pull requests looked at: ${others.looked}${others.more ? ", and there are more" : ""}`);
  return withNotes(report, others.notes);
}
async function relay(inputs, api, env) {
  try {
    await relayReport(inputs, readPayload(env), api, env);
    return 0;
  } catch (error2) {
    failStep(reasonOf(error2));
    return exitCodes.unknown;
  }
}
function connectTo(token, env) {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  return connect({
    token,
    repository,
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql"
  });
}
function readPayload(env) {
  try {
    return JSON.parse(readFileSync3(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    throw new CannotCheck(
      "The event in `GITHUB_EVENT_PATH` cannot be read: this is for GitHub Actions, and `npx drizzle-gate` is for everywhere else"
    );
  }
}
