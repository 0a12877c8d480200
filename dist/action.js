import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  allFindings,
  couldNotJudge,
  countOf,
  exitCodes,
  fileSurface,
  inputFormats,
  judge,
  oneOf,
  parentsOf,
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseTimeout,
  parseTrueFalse,
  referenceKinds,
  render,
  renderMarkdown,
  resolveRevision,
  tellProgress,
  toJsonV1
} from "./chunk-4Z4D44MP.js";
import "./chunk-DDNVO4IJ.js";
import {
  findStatements,
  rowFates,
  tableFates,
  untouched
} from "./chunk-2C3SIUGY.js";
import {
  journalFile,
  migrationFile,
  migrationNameAt
} from "./chunk-7NKL2ALL.js";
import {
  layouts
} from "./chunk-4WJLVJR3.js";
import {
  acceptedBy,
  dataSources,
  deployOrders,
  severities,
  stepIds,
  stepStatuses,
  verdicts,
  withNotes
} from "./chunk-BGGW77T3.js";
import "./chunk-MQUB5DJA.js";
import "./chunk-OZTHR7FC.js";
import {
  CannotCheck,
  messageOf,
  reasonOf
} from "./chunk-OLSSFUWS.js";
import {
  driverNames,
  driverSources
} from "./chunk-PRFC6DRM.js";
import "./chunk-IQFD5WER.js";
import {
  unquoteName
} from "./chunk-C5FI5JII.js";
import "./chunk-IOPOAC2Z.js";
import {
  nameKey,
  referentialActions
} from "./chunk-JMIYZW3L.js";
import {
  textAt
} from "./chunk-TS46VUG4.js";
import "./chunk-6IB2ZBDG.js";
import {
  renderMessage,
  rulePage,
  withoutCommands
} from "./chunk-2YJILDND.js";
import "./chunk-5LWUB3VH.js";
import {
  code,
  joinNames
} from "./chunk-N6ZPII2P.js";
import "./chunk-2CD3WBFQ.js";

// src/action.ts
import { readFileSync as readFileSync2 } from "node:fs";

// src/model/read-json.ts
function valueAt(value, ...path) {
  let current = value;
  for (const key2 of path) {
    if (!isEntry(current) || !Object.hasOwn(current, key2)) return void 0;
    current = current[key2];
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
        const { data: data2, headers } = await request(call.route, sent);
        return { ok: true, data: data2, lastPage: lastPageOf(textUnder(headers, "link")) };
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
  const { getOctokit } = await import("./github-CAMSPLN7.js");
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
  return status === 403 && (askedWait(error2) !== null || /rate limit/i.test(messageOf2(error2)));
}
function troubleOf(call, error2) {
  const status = wholeNumberUnder(error2, "response", "status");
  return { call, status, message: messageOf2(error2), limited: isLimited(error2) };
}
function messageOf2(error2) {
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
function issue(name, message = "") {
  issueCommand(name, {}, message);
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
      for (const key2 in this.properties) {
        if (this.properties.hasOwnProperty(key2)) {
          const val = this.properties[key2];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key2}=${escapeProperty(val)}`;
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
function prepareKeyValueMessage(key2, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key2.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key2}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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
    const htmlAttrs = Object.entries(attrs).map(([key2, value]) => ` ${key2}="${value}"`).join("");
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
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
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
        const { header, data: data2, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data2, attrs);
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
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/github/mark.ts
import { createHash } from "node:crypto";
var shape = /^<!-- drizzle-gate v1 key=([0-9a-f]{16}) content=([0-9a-f]{16}) text=([0-9a-f]{16}) run=(\d{1,15}) errors=(\d{1,9}) warnings=(\d{1,9}) -->\n/;
function digest(text2) {
  return createHash("sha256").update(text2.replaceAll("\r\n", "\n").trim()).digest("hex").slice(0, 16);
}
function withMark(mark, text2) {
  const { key: key2, content, run, errors, warnings } = mark;
  return `<!-- drizzle-gate v1 key=${key2} content=${content} text=${digest(text2)} run=${run} errors=${errors} warnings=${warnings} -->
${text2}`;
}
function readMark(body) {
  const found = shape.exec(body.replaceAll("\r\n", "\n"));
  if (found === null) return null;
  const [, key2 = "", content = "", text2 = "", run, errors, warnings] = found;
  return { key: key2, content, text: text2, run: Number(run), errors: Number(errors), warnings: Number(warnings) };
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
async function findMarked(api, issue2, key2, troubles) {
  const pages = [1];
  let looked = 0;
  for (let page = pages.shift(); page !== void 0; page = pages.shift()) {
    const call = listCall(issue2, { page });
    const answer = await api.send(call);
    const found = answer.ok ? markedIn(answer.data, key2) : null;
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
function markedIn(data2, key2) {
  if (!Array.isArray(data2) || !data2.every(isEntry)) return null;
  return data2.map(readComment).filter((comment) => comment?.mark.key === key2);
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
      const lines2 = range === null ? `R${line}` : `R${line}-R${range}`;
      return `${server}/${repository}/pull/${pullRequest.number}/files#diff-${anchor}${lines2}`;
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
import { dirname, resolve } from "node:path";

// src/github/log.ts
function oneLine(sentence2) {
  return withoutCommands(renderMessage(sentence2.replace(/\s+/g, " ").trim(), "plain"));
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
function tellTrace(trace) {
  startGroup("Where Drizzle Gate failed");
  for (const line of trace.split("\n")) say(line);
  endGroup();
}

// src/github/outputs.ts
var mostOutput = 9e5;
var mostSummary = 1e6;
function countsOf(report) {
  const { counting } = allFindings(report);
  return { errors: countOf(counting, "error"), warnings: countOf(counting, "warning") };
}
async function writeLog(report) {
  process.stdout.write(await render(report, "terminal", { ...fileSurface, width: 120 }));
  process.stdout.write(await render(report, "github", fileSurface));
}
function setOutputs(report) {
  const { errors, warnings } = countsOf(report);
  const json = JSON.stringify(toJsonV1(report));
  setOutput("verdict", report.verdict);
  setOutput("errors", errors);
  setOutput("warnings", warnings);
  if (Buffer.byteLength(json) <= mostOutput) setOutput("report-json", json);
  else
    warn(
      "The report is too large for the output `report-json`, which stays empty: use the input `json-file`."
    );
}
async function writeFiles(report, files) {
  for (const { format, input, path } of files) {
    try {
      mkdirSync(dirname(resolve(path)), { recursive: true });
      writeFileSync(path, await render(report, format, fileSurface));
    } catch (error2) {
      warn(
        `Could not write ${code(path)} of the input ${code(input)} (${messageOf(error2)}); the verdict stands.`
      );
    }
  }
}
async function writeSummary(report, links) {
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  try {
    const text2 = renderMarkdown(report, { kind: "summary", links, limit: mostSummary, previous: null });
    await summary.addRaw(text2).write();
  } catch (error2) {
    warn(
      `Could not write the job summary (${messageOf(error2)}); the verdict stands, and the log has the report.`
    );
  }
}

// src/github/comment-draft.ts
var mostCharacters = 65e3;
function draftComment({ report, mode, key: key2, run, links, closing }) {
  const limit = mostCharacters - markLength - closing.length;
  return {
    mark: {
      key: digest(key2),
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
  const { report, inputs, pullRequest, comparison } = delivery;
  const place2 = placeOf(env);
  const links = linksTo(report, place2, lineLinks(place2, pullRequest, comparison));
  await attempt("write the log", () => writeLog(report));
  await attempt("set the outputs", () => setOutputs(report));
  if (inputs !== null) await attempt("write the files", () => writeFiles(report, inputs.files));
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
    warn(`Could not ${what} (${messageOf(error2)}); the verdict stands.`);
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
  const number = wholeNumberUnder(pull, "number");
  const baseRef = textUnder(pull, "base", "ref");
  if (number === null || number < 1 || baseRef === null) throw unreadable("pull_request.number");
  const headSha = commitIn(pull, "head", "sha");
  const from = wholeNumberUnder(pull, "head", "repo", "id");
  const fork = from === null || from !== wholeNumberUnder(pull, "base", "repo", "id");
  const pullRequest = { number, headSha, baseRef, fork };
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
  ...fileInputs(),
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
    all: false,
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
    files: inputFormats.flatMap((format) => {
      const input = `${format}-file`;
      const path = textOrNull(input);
      return path === null ? [] : [{ format, input, path }];
    }),
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
function fileInputs() {
  return Object.fromEntries(inputFormats.map((format) => [`${format}-file`, ""]));
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
  const others = numbers.filter((number) => number !== null && number !== pullRequest.number);
  let looked = 0;
  for (const number of others.slice(0, mostOthers)) {
    const filesCall = callForFiles(number);
    const files = await api.send(filesCall);
    if (!files.ok) return { notes, troubles: [files.trouble], looked, more: true };
    if (!Array.isArray(files.data) || !files.data.every(isEntry)) {
      return { notes, troubles: [garbled(filesCall)], looked, more: true };
    }
    looked += 1;
    for (const [folder2, here] of ours) {
      const sentence2 = collision(number, here, additionsThere(folder2, files.data));
      if (sentence2 !== null) notes.set(folder2.path, [...notes.get(folder2.path) ?? [], sentence2]);
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
function callForFiles(number) {
  return {
    what: `read the files of pull request ${number}`,
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { pull_number: number, per_page: 100 },
    permission: "pull-requests: read"
  };
}
function additionsHere(folder2, head) {
  const names = folder2.migrations.new;
  const sql = names.map((name) => textAt(head, migrationFile(folder2, name)) ?? "").join(";\n");
  const journal = textAt(head, journalFile(folder2.path)) ?? "";
  return { names, tables: tablesNamed(sql), whens: whensIn(journal, names) };
}
function additionsThere(folder2, files) {
  const names = [];
  const sql = [];
  let journal = "";
  for (const file of files) {
    const path = textUnder(file, "filename") ?? "";
    const added = addedLines(textUnder(file, "patch") ?? "");
    if (path === journalFile(folder2.path)) journal = added;
    const name = migrationNameAt(folder2, path);
    if (name === null || valueAt(file, "status") !== "added") continue;
    names.push(name);
    sql.push(added);
  }
  return { names, tables: tablesNamed(sql.join(";\n")), whens: whensIn(journal, names) };
}
function collision(number, here, there) {
  if (there.names.length === 0) return null;
  const prefixes = new Set(here.names.map(prefixOfName));
  const samePrefix = there.names.filter(
    (name) => prefixes.has(prefixOfName(name)) && prefixOfName(name) !== ""
  );
  const tables = [...there.tables].filter((table2) => here.tables.has(table2));
  const reasons = [];
  if (samePrefix.length > 0)
    reasons.push(`has the same number as one here (${joinNames(samePrefix, listed)})`);
  if (tables.length > 0) reasons.push(`touches the same tables (${joinNames(tables, listed)})`);
  const late = skipped(here.whens, there.whens);
  if (late !== null) reasons.push(late);
  if (reasons.length === 0) return null;
  return `Open pull request ${number} adds ${joinNames(there.names, listed)}, which ${reasons.join(", and ")}: whoever merges second has to generate its migration again on top of the first.`;
}
function skipped(here, there) {
  if (here.length === 0 || there.length === 0) return null;
  if (Math.min(...there) <= Math.max(...here)) return "would never run where those here ran before it";
  return "would keep those here from running where it ran first";
}
function prefixOfName(name) {
  return /^\d+/.exec(name)?.[0] ?? "";
}
function addedLines(patch) {
  const lines2 = patch.split("\n").filter((line) => line.startsWith("+"));
  return lines2.map((line) => line.slice(1)).join("\n");
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

// src/report/json-v1/read.ts
import { readFileSync, statSync } from "node:fs";

// src/report/json-v1/shape.ts
function text(words, more = {}) {
  return { kind: "text", ...words === void 0 ? {} : { words }, ...more };
}
function sentence(words, more = {}) {
  return text(
    `${words} Names stand between backticks, in which a backtick is doubled; nothing else is markup.`,
    more
  );
}
function whole(words, least = 0) {
  return { kind: "number", ...words === void 0 ? {} : { words }, whole: true, least };
}
function milliseconds(words) {
  return { kind: "number", words, whole: false, least: 0 };
}
function flag(words) {
  return { kind: "flag", words };
}
function word(words, of) {
  return { kind: "word", words, of };
}
function only(words, value) {
  return { kind: "only", words, value };
}
function orNull(words, shape2, without) {
  return { kind: "or-null", words, shape: shape2, ...without === void 0 ? {} : { null: without } };
}
function list(words, of) {
  return { kind: "list", words, of };
}
function pair(words, of) {
  return { kind: "list", words, of, exactly: 2 };
}
function object(words, fields) {
  return { kind: "object", ...words === void 0 ? {} : { words }, fields, open: false };
}
function open2(words, fields) {
  return { kind: "object", words, fields, open: true };
}
function named(name, shape2) {
  return { kind: "named", name, shape: shape2 };
}
function again(words, shape2) {
  return { ...shape2, words };
}
function optional(shape2, otherwise) {
  return { shape: shape2, otherwise, required: false };
}
function filled(shape2, otherwise) {
  return { shape: shape2, otherwise, required: true };
}
function isLater(field) {
  return "otherwise" in field;
}

// src/report/json-v1/read-shape.ts
var mostItems = 2e3;
var mostText = 2e4;
var mostLevels = 6;
var WrongShape = class extends Error {
};
function readShape(shape2, value) {
  return read(shape2, value, "");
}
function read(form, value, path) {
  switch (form.kind) {
    case "named":
      return read(form.shape, value, path);
    case "or-null":
      return value === null ? null : read(form.shape, value, path);
    case "text":
      return readText(form, value, path);
    case "number":
      return readNumber(form, value, path);
    case "flag":
      if (typeof value !== "boolean") throw wrong(path, "true | false");
      return value;
    case "word":
      if (typeof value !== "string" || !form.of.includes(value)) throw wrong(path, form.of.join(" | "));
      return value;
    case "only":
      if (value !== form.value) throw wrong(path, String(form.value));
      return value;
    case "list":
      return readList(form, value, path);
    case "object":
      return readObject(form, value, path);
  }
}
function readText(form, value, path) {
  const most = form.most ?? mostText;
  if (typeof value !== "string" || value.length > most)
    throw wrong(path, `a text of ${most} characters at most`);
  if (form.notEmpty && value === "") throw wrong(path, "a text");
  for (const pattern of [form.pattern, form.strangers]) {
    if (pattern !== void 0 && !pattern.test(value))
      throw wrong(path, `a text like ${code(pattern.source)}`);
  }
  return value;
}
function readNumber(form, value, path) {
  const { whole: whole2, least } = form;
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || whole2 && !Number.isInteger(value))
    throw wrong(path, `a number from ${least} on${whole2 ? ", without a fraction" : ""}`);
  return value;
}
function readList(form, value, path) {
  const { exactly } = form;
  const fits = Array.isArray(value) && (exactly === void 0 ? value.length <= mostItems : value.length === exactly);
  if (!fits) throw wrong(path, `a list of ${exactly ?? `${mostItems} items at most`}`);
  return value.map((item, index) => read(form.of, item, `${path}[${index}]`));
}
function readObject(form, value, path) {
  if (!isEntry(value)) throw wrong(path, "an object");
  const under = (name) => path === "" ? name : `${path}.${name}`;
  const known = Object.entries(form.fields).flatMap(([name, field]) => {
    const found = Object.hasOwn(value, name) ? value[name] : void 0;
    if (!isLater(field)) return [[name, read(field, found, under(name))]];
    if (found !== void 0) return [[name, read(field.shape, found, under(name))]];
    return field.otherwise === void 0 ? [] : [[name, field.otherwise]];
  });
  if (!form.open) return Object.fromEntries(known);
  const any = Object.keys(value).map((name) => [name, readJson(value[name], under(name), mostLevels)]);
  return Object.fromEntries([...any, ...known]);
}
function readJson(value, path, levels) {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return readText({ kind: "text" }, value, path);
  if (levels === 0) throw wrong(path, "a flatter value");
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw wrong(path, `a list of ${mostItems} items at most`);
    return value.map((item, index) => readJson(item, `${path}[${index}]`, levels - 1));
  }
  if (!isEntry(value)) throw wrong(path, "a JSON value");
  return Object.fromEntries(
    Object.keys(value).map((key2) => [key2, readJson(value[key2], `${path}.${key2}`, levels - 1)])
  );
}
function wrong(path, expected) {
  return new WrongShape(`${code(path === "" ? "the report" : path, 80)} should be ${expected}`);
}

// src/model/change.ts
var risks = ["safe", "caution", "breaking", "destructive"];
var codeFates = ["works", "breaks", "not run"];

// src/report/json-v1/schema/finding.ts
var place = object("A line of a file of base.", {
  file: text("Path from the repository's root."),
  line: whole("Line, counted from 1.", 1),
  kind: word("In the Drizzle schema, in code that uses the table, or in a text of SQL.", referenceKinds),
  name: text("The table, or table and column, by base's names in the database.")
});
var references = object(
  "Where base's code still names what is dropped or renamed, read as text: a hint, no proof. Left out where nothing was found and that is not sure.",
  {
    found: whole(
      "How many places there are. 0 where the schema is there without it, and all sources were searched."
    ),
    left: whole("How many sources were not searched: too large, too many, or no JavaScript."),
    places: list("The first of them: declarations before uses, then by path and line.", place)
  }
);
var acceptance = object("An acceptance.", {
  by: word(
    "`directive`: a comment in the migration. `input`: an option of the run. `label`: a label of the pull request.",
    acceptedBy
  ),
  reason: text("The reason that was given."),
  who: orNull("Who gave it, where that is known.", text())
});
var lines = {
  file: text("Path of the file, relative to the root of the repository, as head has it."),
  line: whole("First line, counted from 1.", 1),
  endLine: whole("Last line, counted from 1.", 1)
};
var finding = named(
  "finding",
  object("One thing that was found.", {
    rule: text("Id of the rule that found it.", { pattern: /^[a-z]+(-[a-z]+)*$/, most: 60 }),
    severity: word(
      "`error` blocks by default, `warning` asks for a person's decision, `notice` informs.",
      severities
    ),
    introduced: flag("True where head introduces it; what base already had never fails a check."),
    migration: orNull("Name of the migration it is about; null where it is about none.", text()),
    ...lines,
    message: sentence("What was found, in one sentence.", { notEmpty: true }),
    remedy: sentence(
      "What to do about it; may hold fenced lines to copy, with more backticks around them than inside."
    ),
    evidence: open2(
      "What the run showed. `statement`, `query` and `diff` are SQL, SQL to run in production, and a difference; other keys depend on the rule.",
      { references: optional(references, void 0) }
    ),
    accepted: orNull("Who let it pass, and why; null where nobody did.", acceptance, "Not accepted."),
    docs: text("Page that explains the rule.", { format: "uri" })
  })
);

// src/report/json-v1/schema/folder.ts
var longest = 5e6;
var step = named(
  "step",
  object("One thing that was done.", {
    id: word("Which one.", stepIds),
    title: text("Its name for people."),
    status: word("How it ended.", stepStatuses),
    detail: sentence("One sentence; for a skipped step, why it was not run."),
    ms: milliseconds("Milliseconds it took.")
  })
);
var beforeAndAfter = named(
  "beforeAndAfter",
  pair("A count before the new migrations and behind them.", whole())
);
var tableCount = named(
  "tableCount",
  object("The rows of one table before and after.", {
    table: text("Its name before."),
    after: orNull("Its name after; null where it is gone.", text()),
    rows: beforeAndAfter,
    deleted: whole("Rows that are gone, told apart by their key."),
    added: whole("Rows that are new."),
    changed: whole("Rows on both sides of which a value is another."),
    columns: list(
      "Those of its columns that came, went or hold another value in some row.",
      object(void 0, {
        before: orNull("Null for a column that came with the migrations.", text()),
        after: orNull("Null for a column that went with them.", text()),
        nonNull: beforeAndAfter,
        changed: whole("Rows in which its value is another.")
      })
    ),
    foreignKeys: list(
      "Those of its foreign keys of which a child came, went or has another key.",
      object(void 0, {
        columns: list("Columns of the key, as they were called before.", text()),
        parent: text("The table it refers to."),
        children: beforeAndAfter,
        distinct: again("How many different parents they have.", beforeAndAfter)
      })
    )
  })
);
var change = named(
  "change",
  object("One change, and what it does.", {
    migration: text("Name of the migration that makes it."),
    ...lines,
    kind: text("What it is: add-column, drop-table, rebuild-table, update-rows, …", {
      pattern: /^[a-z]+(-[a-z]+)*$/,
      most: 40
    }),
    object: text("What it is done to: orders.total, orders, orders_total_idx."),
    risk: word(
      "`safe`; `caution`: look at it; `breaking`: running code may fail; `destructive`: rows or values are lost.",
      risks
    ),
    data: sentence("What the run showed of the rows, as half a sentence."),
    oldCode: word(
      "Whether the code that is running works on the new schema: `not run` where it was not tried.",
      codeFates
    ),
    newCode: word(
      "Whether the new code works before the migration ran: `not run` where it was not tried.",
      codeFates
    ),
    why: sentence("The reason for the risk, as half a sentence; may be empty.")
  })
);
var table = object("One table.", {
  name: text("Its name afterwards; where it is dropped, its name before."),
  fate: word("What becomes of the table itself, its indexes, keys and triggers.", tableFates),
  rows: word("What the run showed of rows that were there: the worst of it.", rowFates)
});
var key = object("One foreign key.", {
  table: text("The table that has the key."),
  columns: list("Its columns.", text("Name of a column.")),
  parent: text("The table it leads to."),
  onDelete: word("What becomes of a row when its parent goes.", referentialActions),
  optional: flag("Whether a row need not have a parent: a column of the key may be NULL."),
  unique: flag("Whether a parent has one such row at most."),
  dropped: flag("Whether the key goes.")
});
var touched = named(
  "touched",
  object("The tables that the new migrations touch, and the parents that their foreign keys lead to.", {
    tables: list(
      "Touched ones in the order of the migrations, then parents to which nothing happens.",
      table
    ),
    keys: list("Foreign keys of touched tables, those that go included.", key)
  })
);
var driver = object("What applies the migrations in production.", {
  name: word("The driver.", driverNames),
  source: word("Where the choice comes from, strongest first.", driverSources),
  reason: filled(sentence("Why this driver, as half a sentence."), "")
});
var migrations = object("The migrations that were compared.", {
  base: whole("How many base has."),
  new: list(
    "Names of those that only head has, in the order in which they run.",
    text("A tag of the journal, or a folder's name.")
  )
});
var data = object("The rows that the migrations met.", {
  source: word("Where the rows come from.", dataSources),
  rows: whole("How many there were."),
  tables: whole("How many tables held them."),
  copies: optional(whole("How many production copies were migrated."), 0)
});
var folder = named(
  "folder",
  object("One migration folder.", {
    path: text("Path, relative to the root of the repository; empty for the root itself."),
    layout: word(
      "`journal`: meta/_journal.json, as drizzle-kit 0.x writes it. `folders`: a folder for each migration, as drizzle-kit 1.0 does.",
      layouts
    ),
    driver,
    migrations,
    data,
    steps: list("What was done, in order.", step),
    counts: optional(
      list("Tables in which anything became of the rows, on the first database that was tried.", tableCount),
      []
    ),
    changes: list("The risk breakdown: one entry for each change of the new migrations, in order.", change),
    schemaDiff: filled(
      text(
        "The schema before the new migrations against the schema after them, a block for each table, view or trigger that changes: lines that begin with `-`, `+` or a space, `…` for lines left out. Empty where nothing changes.",
        { most: longest }
      ),
      ""
    ),
    touched: filled(touched, untouched),
    deployOrder: word(
      "Whether to migrate or to deploy the code first; `neither` where both orders break something.",
      deployOrders
    ),
    deployPhases: optional(
      list(
        "How to go about it in two releases, a sentence for each step; empty unless `deployOrder` is `neither`.",
        text()
      ),
      []
    ),
    findings: list("What was found, worst first, introduced before what base already had.", finding),
    notes: filled(list("Sentences for the reader that are no findings.", sentence("One sentence.")), [])
  })
);

// src/report/json-v1/schema/report.ts
var revision = named(
  "revision",
  object("One side of the comparison.", {
    rev: text("The revision as the user wrote it, or as the tool chose it."),
    commit: orNull(
      "Full id of the commit; null for the working tree.",
      text(void 0, { strangers: /^[0-9a-f]{40,64}$/ })
    )
  })
);
var foreign = object("One of them.", {
  path: text("Path, relative to the root of the repository."),
  dialect: text("The database, as the folder's files name it: postgresql, mysql.", {
    strangers: /^[a-z][\w-]{0,30}$/
  })
});
var reportV1 = object(
  "What the gate found out about the migrations that head adds to base. Within version 1, fields are added and never renamed.",
  {
    version: only("Version of this shape.", 1),
    tool: object("What made the report.", {
      name: only("Always drizzle-gate.", "drizzle-gate"),
      version: text("Its version.", {
        pattern: /^\d+\.\d+\.\d+/,
        strangers: /^\d+\.\d+\.\d+[\w.-]{0,40}$/
      })
    }),
    verdict: word(
      "`pass`: nothing that head introduces reaches the `fail-on` level (exit code 0). `fail`: something does (1). `unknown`: the check could not be done (2).",
      verdicts
    ),
    reason: sentence("The verdict's reason in one sentence; for `unknown`, with what to do about it.", {
      notEmpty: true
    }),
    base: revision,
    head: revision,
    folders: list("The migration folders that were judged.", folder),
    unchanged: filled(
      list(
        "Paths of SQLite migration folders that do not differ, and so were not judged.",
        text("Path, relative to the root of the repository.")
      ),
      []
    ),
    foreign: filled(list("Migration folders of other databases, which are left alone.", foreign), []),
    ms: filled(milliseconds("Milliseconds the whole check took."), 0)
  }
);

// src/report/json-v1/read.ts
var mostBytes = 5e6;
function readReportFile(path) {
  let text2;
  try {
    if (statSync(path).size > mostBytes) throw new CannotCheck(`${code(path)} is too large for a report`);
    text2 = readFileSync(path, "utf8");
  } catch (error2) {
    if (error2 instanceof CannotCheck) throw error2;
    throw new CannotCheck(
      `There is no report to read at ${code(path)}: download the artifact to that path first`
    );
  }
  try {
    const { version: _, folders, ...report } = readShape(reportV1, JSON.parse(text2));
    return { ...report, folders: folders.map(toFolder) };
  } catch (error2) {
    const why = error2 instanceof WrongShape ? error2.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is no report of Drizzle Gate, version 1: ${why}`);
  }
}
function toFolder({ driver: driver2, changes, findings, ...folder2 }) {
  return {
    ...folder2,
    driver: { ...driver2, firm: true },
    counts: [],
    unclaimed: 0,
    changes: changes.map(({ file, line, endLine, ...change2 }) => ({
      ...change2,
      at: { file, ...linesFrom(line, endLine) }
    })),
    findings: findings.map(toFinding)
  };
}
function toFinding({ docs: _, ...finding2 }) {
  return { ...finding2, ...linesFrom(finding2.line, finding2.endLine), stage: "gate", subject: "" };
}
function linesFrom(line, endLine) {
  return { line, endLine: Math.max(line, endLine) };
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
  const numbers = answer.data.filter((pull) => textUnder(pull, "head", "sha") === run.headSha).map((pull) => wholeNumberUnder(pull, "number")).filter((number) => number !== null);
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
process.exitCode = await main(process.env);
async function main(env) {
  const known = { inputs: null, trigger: null };
  let api = connectTo("", env);
  let judgement;
  try {
    const inputs = readInputs();
    known.inputs = inputs;
    api = connectTo(inputs.token, env);
    for (const sentence2 of unknownInputs(env)) warn(sentence2);
    const { reportFile } = inputs;
    if (reportFile !== null) return await relay({ ...inputs, reportFile }, api, env);
    judgement = await judgeEvent(inputs, known, api, env);
  } catch (error2) {
    judgement = couldNotJudge(error2, sidesOf(known.trigger));
  }
  const { report, comparison, trace } = judgement;
  const pullRequest = known.trigger?.pullRequest ?? null;
  await deliver({ report, api, pullRequest, inputs: known.inputs, comparison }, env);
  if (trace !== null) tellTrace(trace);
  return exitCodes[report.verdict];
}
async function judgeEvent(inputs, known, api, env) {
  const repo = process.cwd();
  const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  known.trigger = trigger;
  const { pullRequest } = trigger;
  const { timeoutMs, runDrizzleKit } = inputs;
  const label = pullRequest === null ? null : await readLabel(inputs, pullRequest, api);
  const judgement = await judge({
    ...{ repo, timeoutMs, runDrizzleKit },
    wanted: { ...inputs, accept: label === null ? inputs.accept : [...inputs.accept, label] },
    prefix: "",
    findEnds: () => findEnds(repo, trigger),
    named: (read2) => withNames(read2, trigger),
    sides: sidesOf(trigger),
    tell: (progress) => tellProgress(progress, say)
  });
  const { report, comparison } = judgement;
  if (pullRequest === null || comparison === null || report.verdict === "unknown") return judgement;
  if (!inputs.checkOpenPullRequests) return judgement;
  return { ...judgement, report: await lookAround(report, comparison, pullRequest, api) };
}
async function findEnds(repo, trigger) {
  if (!trigger.mayBeMerged) return { base: trigger.base, head: trigger.head };
  const [commit, parents] = await Promise.all([resolveRevision(repo, "HEAD"), parentsOf(repo, "HEAD")]);
  return revisionsOf(trigger, { commit, parents });
}
async function readLabel(inputs, { number }, api) {
  if (inputs.acceptLabel === null) return null;
  const { accept, problems } = await readAcceptLabel(api, number, inputs.acceptLabel);
  for (const problem of problems) warn(problem);
  return accept;
}
async function lookAround(report, comparison, pullRequest, api) {
  const others = await lookAtOthers(api, pullRequest, report.folders, comparison.head.tree);
  for (const trouble of others.troubles) tellTrouble(trouble, pullRequest.fork);
  say(`Other open pull requests looked at: ${others.looked}${others.more ? ", and there are more" : ""}`);
  return withNotes(report, ({ path }) => others.notes.get(path) ?? []);
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
    return JSON.parse(readFileSync2(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    throw new CannotCheck(
      "The event in `GITHUB_EVENT_PATH` cannot be read: this is for GitHub Actions, and `npx drizzle-gate` is for everywhere else"
    );
  }
}
