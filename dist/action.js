import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  commandData,
  commandProperty,
  fingerprints,
  htmlCode,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText,
  readMessage,
  renderBlocks,
  renderFirstLine,
  renderMessage,
  renderPieces,
  renderPlain,
  rulePage,
  rulesPage,
  withoutCommands
} from "./chunk-F3WTEZQH.js";
import {
  CannotCheck,
  ObjectStore,
  answerFd,
  bareEnvironment,
  choose,
  findFolders,
  frameReader,
  howToFetch,
  inFolder,
  inputFrame,
  isEvidence,
  isFullId,
  journalFile,
  lastWords,
  leashed,
  liesAt,
  listWorkTree,
  lookUpObjects,
  makeScratchFolder,
  messageOf,
  migrationFile,
  migrationNameAt,
  oneLine,
  only as only2,
  openRepository,
  pathText,
  readCommits,
  readObjects,
  readTrees,
  reasonOf,
  removeLeftovers,
  removeScratchFolder,
  runGit,
  selectPaths,
  stopOnSignals,
  traceOf,
  unreadIn
} from "./chunk-5W4NPEK4.js";
import {
  issuesPage,
  version
} from "./chunk-4DX4WZZH.js";
import {
  WrongShape,
  acceptedBy,
  again,
  failOnValues,
  filled,
  flag,
  isEntry,
  list,
  milliseconds,
  named,
  object,
  only,
  open,
  optional,
  orNull,
  pair,
  reaches,
  readShape,
  rolloutWays,
  sentence,
  severities,
  text,
  textUnder,
  valueAt,
  whole,
  wholeNumberUnder,
  word
} from "./chunk-EIQJ4CSK.js";
import {
  didYouMean,
  layouts,
  nameKey,
  referentialActions,
  releasedOutcomes,
  rowSources,
  rules,
  versionsInWords
} from "./chunk-JBR25OH7.js";
import "./chunk-GYEJZIH4.js";
import {
  baseName,
  driverNames,
  driverSources,
  fileTree,
  joinPath,
  parentOf,
  textAt
} from "./chunk-LVK3ZNH7.js";
import {
  code,
  count,
  formatBytes,
  formatNumber,
  joinNames,
  partSentence,
  shorten,
  visible,
  visibleLines
} from "./chunk-4RE4VVOR.js";
import "./chunk-XAUKD6NH.js";

// src/action.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/files/find-link.ts
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function checkoutOf(repo) {
  return { roots: [process.cwd(), resolve(repo)].map(topOf) };
}
function lookAtWay(path, { roots }) {
  const tops = roots.map(identityOf).filter((identity) => identity !== null);
  const parts = partsOf(resolve(path));
  const start = parts.findIndex((part) => {
    const identity = identityOf(part);
    return identity !== null && tops.includes(identity);
  });
  if (start < 0) return { isInside: false, link: null };
  return { isInside: true, link: parts.slice(start + 1).find(isLink) ?? null };
}
function topOf(folder2) {
  return partsOf(folder2).findLast((part) => existsSync(join(part, ".git"))) ?? folder2;
}
function partsOf(path) {
  const above = dirname(path);
  return above === path ? [path] : [...partsOf(above), path];
}
function identityOf(path) {
  const stats = quietly(() => statSync(path, { bigint: true }));
  return stats === null ? null : `${stats.dev} ${stats.ino}`;
}
function isLink(path) {
  return quietly(() => lstatSync(path, { bigint: true }))?.isSymbolicLink() === true;
}
function quietly(look) {
  try {
    return look();
  } catch {
    return null;
  }
}

// src/git/resolve-revision.ts
async function resolveRevision(repo, rev) {
  return (await findCommit(repo, rev)).id;
}
async function parentsOf(repo, rev) {
  return (await findCommit(repo, rev)).parents;
}
function requireRevision(rev) {
  if (rev.startsWith("-"))
    throw new CannotCheck(`${code(rev)} looks like an option; use a commit, a branch or a tag`);
  if (rev.trim() === "") throw new CannotCheck("The revision is empty; use a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line; use a commit, a branch or a tag");
}
async function unknownRevision(place3, rev) {
  const { stdout } = await runGit(place3, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place3, ["HEAD"]);
  if (stdout.length === 0 && !head) return new CannotCheck("The repository has no commits yet. Commit first");
  const branch = rev.replace(/^(?:refs\/remotes\/)?origin\//, "").replace(/^refs\/heads\//, "");
  const what = isFullId(rev) ? `Commit ${code(rev)} is not in this clone` : `Unknown revision ${code(rev)}`;
  return new CannotCheck(`${what}. ${howToFetch(/[~^:@{}]/.test(branch) ? [] : [branch])}`);
}
async function findCommit(repo, rev) {
  requireRevision(rev);
  await openRepository(repo);
  const place3 = inFolder(repo);
  const [commit] = await readCommits(place3, [rev]);
  if (!commit) throw await unknownRevision(place3, rev);
  return commit;
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
  const prepare = () => {
    if (token !== "") setImmediate(() => import("./github-PRKNT7D5.js").catch(() => void 0));
  };
  return { prepare, send, graphqlUrl };
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
  return status === 403 && (askedWait(error2) !== null || /rate limit/i.test(messageOf2(error2)));
}
function troubleOf(call, error2) {
  const status = wholeNumberUnder(error2, "response", "status");
  return { call, status, message: messageOf2(error2), limited: isLimited(error2) };
}
function messageOf2(error2) {
  const said = textUnder(error2, "response", "data", "message");
  if (said !== null) return shorten2(said);
  if (wholeNumberUnder(error2, "response", "status") !== null) return "its answer was not JSON";
  const causes = causesOf(error2);
  if (causes.some(({ name: name2 }) => name2 === "TimeoutError" || name2 === "AbortError")) return "no answer in time";
  return shorten2(causes.findLast(({ message }) => message !== "")?.message ?? "no reason given");
}
function causesOf(error2) {
  return error2 instanceof Error ? [error2, ...causesOf(error2.cause)] : [];
}
function shorten2(text2) {
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
  if (limited) return "GitHub limited the number of requests: re-run the job in a few minutes.";
  if (status === null || status === 200 || status >= 500) {
    return "GitHub could not be reached or returned an error: re-run the job, and check `GITHUB_API_URL` if this continues.";
  }
  if (status === 401) {
    return "GitHub rejected the token: leave out the input `github-token`, or set one that is still valid.";
  }
  if (call.permission === null) return "Re-run the job.";
  return `If the token lacks the permission, add this to the job: \`permissions: { contents: read, ${call.permission} }\`.`;
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
      `The label ${code(label)} accepts nothing: GitHub does not say who set it; remove it and set it again`
    );
  }
  if ("call" in setter) return refusal(describeTrouble(setter));
  if (setter.bot) {
    return refusal(
      `The label ${code(label)} accepts nothing, because a bot (${code(setter.login)}) set it; a person has to apply the label`
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
function sameLabel(name2, label) {
  return name2 !== null && name2.toLowerCase() === label.toLowerCase();
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
function issue(name2, message = "") {
  issueCommand(name2, {}, message);
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
    return value instanceof P ? value : new P(function(resolve7) {
      resolve7(value);
    });
  }
  return new (P || (P = Promise))(function(resolve7, reject) {
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
      result.done ? resolve7(result.value) : adopt(result.value).then(fulfilled, rejected);
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
    const tableBody = rows.map((row2) => {
      const cells = row2.map((cell2) => {
        if (typeof cell2 === "string") {
          return this.wrap("td", cell2);
        }
        const { header, data: data2, colspan, rowspan } = cell2;
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
var { chmod, copyFile, lstat, mkdir, open: open2, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
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
function getInput(name2, options) {
  const val = process.env[`INPUT_${name2.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name2}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name2, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name2, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name: name2 }, toCommandValue(value));
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
function startGroup(name2) {
  issue("group", name2);
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
  const listed5 = await findMarked(api, pullRequest, draft.mark.key, troubles);
  if (listed5 === null) return { did: "failed", url: null, troubles };
  const own = await ownOf(api, listed5, troubles);
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
  if (marked.length === 0) return [];
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
  const saysTheSame2 = mark.content === draft.mark.content && isUntouched(comment.body, mark);
  if (saysTheSame2 || mark.run > draft.mark.run) return { did: "left alone", url };
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

// src/report/phrases.ts
function partFindings(findings) {
  return {
    counting: findings.filter((finding2) => finding2.introduced && finding2.accepted === null),
    accepted: findings.filter((finding2) => finding2.introduced && finding2.accepted !== null),
    old: findings.filter((finding2) => !finding2.introduced)
  };
}
function allFindings(report) {
  return partFindings(report.folders.flatMap((folder2) => folder2.findings));
}
function countOf(findings, severity) {
  return findings.filter((finding2) => finding2.severity === severity).length;
}
function countsPhrase(findings) {
  const parts = ["error", "warning", "notice"].map((severity) => ({ severity, n: countOf(findings, severity) })).filter(({ n }) => n > 0).map(({ severity, n }) => count(n, severity));
  return parts.length === 0 ? "no findings" : parts.join(", ");
}
function headlineOf({ message, migration }) {
  const isNamed = migration === null || message.includes(migration);
  const verb = /^(?:Adds|Changes|Creates|Deletes|Drops|Rebuilds|Renames) /.exec(message)?.[0];
  return isNamed || verb === void 0 ? message : `${code(migration)} ${verb.toLowerCase()}${message.slice(verb.length)}`;
}
function changePhrase(change2) {
  const [verb = "", ...noun] = change2.kind.split("-");
  const done = participles[verb];
  if (done === void 0) return `${change2.kind.replaceAll("-", " ")} ${code(change2.object)}`;
  if (noun.join("-") === "rows") return `rows of ${code(change2.object)} ${done}`;
  return `${noun.join(" ")} ${code(change2.object)} ${done}`.trimStart();
}
var participles = {
  add: "added",
  alter: "altered",
  change: "changed",
  create: "created",
  delete: "deleted",
  drop: "dropped",
  insert: "inserted",
  rebuild: "rebuilt",
  rename: "renamed",
  retype: "retyped",
  update: "updated"
};
function linesPhrase(line, endLine2) {
  return endLine2 > line ? `lines ${line}–${endLine2}` : `line ${line}`;
}
function migrationsPhrase(folder2) {
  const added = folder2.migrations.new.length;
  const before = folder2.migrations.base;
  if (added === 0) return `no new migrations (${formatNumber(before)} merged)`;
  return before === 0 ? `${count(added, "migration")}, all new` : `${count(added, "new migration")} (${formatNumber(before)} already merged)`;
}
function dataPhrase(folder2) {
  const { source, rows, tables, copies, uncounted } = folder2.data;
  const left = uncounted === 0 ? "" : `; ${count(uncounted, "table")} not counted`;
  const where = `in ${count(tables, "table")}`;
  const size = `(${count(rows, "row")} ${where}${left})`;
  switch (source) {
    case "snapshot":
      return copies > 1 ? `on ${formatNumber(copies)} production copies ${size}` : `on a production copy ${size}`;
    case "invented":
      return `on ${count(rows, "generated row")} ${where}`;
    case "fingerprint":
      return `on generated rows that fit a fingerprint of production ${size}`;
    case "seed":
      return `on the rows of the seed file ${size}`;
    case "none":
      return "without rows";
  }
}
function wasTried(changes, side) {
  return changes.some((change2) => change2[side] !== notRun);
}
function fatePhrase(fate, side) {
  if (fate === "reads otherwise") return "reads other values";
  return fate === "breaks" && side === "newCode" ? "needs it" : fate;
}
var notRun = "not run";
function risksPhrase(changes) {
  return ["destructive", "breaking", "caution", "safe"].map((risk) => ({ risk, n: changes.filter((change2) => change2.risk === risk).length })).filter(({ n }) => n > 0).map(({ risk, n }) => `${formatNumber(n)} ${risk}`).join(", ");
}
function leftAlonePhrase(report) {
  const unchanged = report.unchanged.length === 0 ? [] : [`${joinNames(report.unchanged, 6)} (not changed)`];
  const foreign2 = report.foreign.slice(0, 6).map((folder2) => `${code(folder2.path)} (${folder2.dialect}, not SQLite)`);
  const more = report.foreign.length > 6 ? [`${formatNumber(report.foreign.length - 6)} more of other databases`] : [];
  const all = [...unchanged, ...foreign2, ...more];
  return all.length === 0 ? null : all.join(", ");
}
function progressPhrase(report, previous) {
  if (previous === null) return null;
  const { counting } = allFindings(report);
  const errors = Math.max(0, previous.errors - countOf(counting, "error"));
  const warnings = Math.max(0, previous.warnings - countOf(counting, "warning"));
  if (errors + warnings === 0 || report.verdict === "unknown") return null;
  const parts = [
    errors > 0 ? count(errors, "error") : null,
    warnings > 0 ? count(warnings, "warning") : null
  ];
  return `Since the last report: ${parts.filter((part) => part !== null).join(" and ")} fewer.`;
}
function durationPhrase(ms) {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 6e4) return `${(ms / 1e3).toFixed(1)} s`;
  return `${Math.floor(ms / 6e4)} min ${Math.round(ms % 6e4 / 1e3)} s`;
}
function revisionPhrase(revision2) {
  if (revision2.commit === null) return "the working tree";
  const short = revision2.commit.slice(0, 7);
  return revision2.commit.startsWith(revision2.rev) ? code(short) : `${code(revision2.rev)} (${code(short)})`;
}

// src/report/marks.ts
var emoji = {
  blocks: "❌ ",
  look: "⚠️ ",
  fine: "✅ ",
  none: ""
};
function marksOf(report) {
  const isError = countOf(allFindings(report).counting, "error") > 0;
  const blocking = report.verdict !== "fail" ? null : isError ? "error" : "warning";
  const ofFinding = ({ severity }) => {
    if (severity === "notice") return "none";
    return severity === blocking ? "blocks" : "look";
  };
  const ofFolder = (folder2) => {
    const { counting } = partFindings(folder2.findings);
    if (counting.some((finding2) => ofFinding(finding2) === "blocks")) return "blocks";
    return hasToBeSeen(folder2) ? "look" : "fine";
  };
  return {
    report: report.verdict !== "pass" ? "blocks" : report.folders.some(hasToBeSeen) ? "look" : "fine",
    ofFolder,
    ofFinding,
    ofChanges: (folder2) => marksOfChanges(folder2, ofFolder(folder2), ofFinding)
  };
}
function marksOfChanges(folder2, whole2, ofFinding) {
  const { counting, accepted } = partFindings(folder2.findings);
  const blocks = placesOf(counting.filter((finding2) => ofFinding(finding2) === "blocks"));
  const look = placesOf(counting.filter((finding2) => ofFinding(finding2) === "look"));
  const passed = placesOf(accepted);
  return folder2.changes.map((change2) => {
    if (blocks(change2)) return "blocks";
    if (look(change2)) return "look";
    if (isHarmful(change2)) return passed(change2) ? "none" : "look";
    return change2.risk === "safe" && whole2 === "fine" ? "fine" : "none";
  });
}
function unspokenHarm({ changes, findings }) {
  const isTold = placesOf(findings.filter(({ introduced, severity }) => introduced && severity !== "notice"));
  return changes.filter((change2) => isHarmful(change2) && !isTold(change2));
}
function hasToBeSeen(folder2) {
  const { counting, accepted } = partFindings(folder2.findings);
  return counting.some(({ severity }) => severity !== "notice") || folder2.steps.some(
    ({ status }) => status === "skipped" || status === "failed" && accepted.length === 0
  ) || unspokenHarm(folder2).length > 0;
}
function isHarmful({ risk }) {
  return risk === "destructive" || risk === "breaking";
}
function placesOf(findings) {
  const byFile = /* @__PURE__ */ new Map();
  for (const { file, line, endLine: endLine2 } of findings.toSorted((a, b) => a.line - b.line)) {
    const places = byFile.get(file) ?? [];
    byFile.set(file, places);
    const last = places.at(-1);
    if (last !== void 0 && line <= last.endLine) last.endLine = Math.max(last.endLine, endLine2);
    else places.push({ line, endLine: endLine2 });
  }
  return ({ at }) => {
    const places = byFile.get(at.file) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((places[middle]?.endLine ?? 0) < at.line) low = middle + 1;
      else high = middle;
    }
    return (places[low]?.line ?? Number.POSITIVE_INFINITY) <= at.endLine;
  };
}

// src/report/deploy-phrase.ts
function deployPhrase(folder2) {
  const { changes, deployOrder, rollout: rollout2, released: released2 } = folder2;
  if (changes.length === 0 || deployOrder === "on-device" && released2 !== null) return null;
  const old = troubleOf2(changes, "oldCode");
  const now = troubleOf2(changes, "newCode");
  switch (deployOrder) {
    case "either":
      return "either order works. The deployed code works on the new schema, and the new code on the old one, so the code can be rolled back.";
    case "migrate-first":
      return `migrate first, then deploy. The deployed code works on the new schema, after a rollback as well; ${now.needs}.${migrateFirst(rollout2)}`;
    case "code-first":
      return codeFirst(old.words, folder2);
    case "neither":
      return neither(`${capital(old.words)} on the new schema, and ${now.words} on the old one`, folder2);
    case "on-device":
      return "none. Code and database are updated together on the user's device: an old version keeps its own database there, and each released version upgrades from its own state.";
    case "not run":
      return null;
  }
}
function migrateFirst(rollout2) {
  const place3 = placeOf(rollout2);
  if (rollout2 === null || place3 === null) return "";
  const said = {
    "migrate-first": ` ${place3} does it in this order.`,
    "deploy-first": ` But ${place3} migrates after it deploys, and the new code fails until then: swap the two.`,
    "at-start": ` The app migrates when it starts (${place3}), which is this order.`,
    "one-instance": ""
  };
  return said[rollout2.way];
}
function codeFirst(old, { rollout: rollout2, data: data2 }) {
  const place3 = placeOf(rollout2);
  const isLost = `${old} on the new one, so the code cannot be rolled back after that`;
  const order3 = `deploy the new code first, then migrate. It works on the old schema; ${isLost}.`;
  const gradual = rollout2?.isGradual === true ? " In a gradual rollout: migrate once the new version answers everything, and none is kept to roll back to." : "";
  switch (rollout2?.way) {
    case "at-start":
      return `two releases. The app migrates when it starts${place3 === null ? "" : ` (${place3})`}, so the new code cannot go first: ${old} on the new schema as soon as one new instance has started.`;
    case "one-instance":
      return stopped(`${capital(old)} on the new schema`, data2);
    case "migrate-first":
      return `${order3} But ${place3 ?? "your rollout"} migrates before it deploys: release the code without this migration, and the migration with the next release.${gradual}`;
    case "deploy-first":
      return `${order3}${place3 === null ? "" : ` ${place3} does it in this order.`}${gradual}`;
    case void 0:
      return `${order3} An app that migrates when it starts needs two releases: first the code, then this migration.`;
  }
}
function neither(trouble, { rollout: rollout2, deployPhases, data: data2 }) {
  if (rollout2?.way === "one-instance") return stopped(trouble, data2);
  const split = `split it into two releases${deployPhases.length === 0 ? "." : " (keep the new code path behind a feature flag until the second):"}`;
  return rollout2?.isGradual === true ? `no order works, and no gradual rollout. ${trouble}: ${split}` : `no order works without downtime. ${trouble}. Either stop the service during the rollout, or ${split}`;
}
function stopped(trouble, { ms }) {
  const time = ms === null ? "How long it takes, a run on a production copy tells" : `The migration took ${durationPhrase(ms)} on the production copy`;
  return `stop the service, migrate, start the new code. ${trouble}, so the code cannot be rolled back after that. ${time}.`;
}
function placeOf(rollout2) {
  const at = rollout2?.at;
  return at === void 0 || at === null ? null : code(`${at.file}:${at.line}`);
}
function troubleOf2(changes, side) {
  const whose = side === "oldCode" ? "the deployed code" : "the new code";
  const fates = new Set(changes.map((change2) => change2[side]));
  if (fates.has("breaks") || !(fates.has("some writes fail") || fates.has("reads otherwise")))
    return { words: `${whose} breaks`, needs: `${whose} needs it` };
  const words6 = fates.has("reads otherwise") ? `${whose} reads other values` : `some writes of ${whose} fail`;
  return { words: words6, needs: `${words6} on the old one` };
}
function capital(sentence2) {
  return sentence2.charAt(0).toUpperCase() + sentence2.slice(1);
}

// src/report/markdown/changes.ts
var openRows = 12;
var riskyRows = 6;
var risks = ["destructive", "breaking", "caution", "safe"];
var marks = ["blocks", "look", "none", "fine"];
function renderChanges(folder2, report, most4, links) {
  const given2 = marksOf(report).ofChanges(folder2);
  const changes = folder2.changes.map((change2, place3) => ({ change: change2, mark: given2[place3] ?? "none" })).toSorted((a, b) => rank(a) - rank(b));
  if (changes.length === 0 || most4 === 0) return [];
  if (changes.length <= openRows && changes.length <= most4) return [renderList(changes, links)];
  const risky = changes.filter(({ change: change2 }) => change2.risk !== "safe").slice(0, Math.min(riskyRows, most4));
  const others = changes.filter((change2) => !risky.includes(change2));
  const shown = others.slice(0, most4 - risky.length);
  const left = others.length - shown.length;
  const all = risky.length === 0 ? `All ${count(others.length, "change")}` : moreChanges(others.length);
  return [
    ...risky.length === 0 ? [] : [renderList(risky, links)],
    [
      `<details><summary>${all}: ${risksPhrase(others.map(({ change: change2 }) => change2))}</summary>`,
      ...shown.length === 0 ? [] : [renderList(shown, links)],
      ...left === 0 ? [] : [`… and ${moreChanges(left)}`],
      "</details>"
    ].join("\n\n")
  ];
}
function moreChanges(n) {
  return count(n, "more change", "more changes");
}
function rank({ change: change2, mark }) {
  return marks.indexOf(mark) * risks.length + risks.indexOf(change2.risk);
}
function renderList(changes, links) {
  const all = changes.map(({ change: change2 }) => change2);
  const isTried = wasTried(all, "oldCode") || wasTried(all, "newCode");
  return changes.map(({ change: change2, mark }) => {
    const effects = [
      ...change2.data === "" ? [] : [rowsPhrase(change2.data)],
      ...isTried && !(mark === "blocks" && isCalm(change2.oldCode) && isCalm(change2.newCode)) ? [codePhrase(change2)] : []
    ];
    const effect = effects.length === 0 ? "" : `<br>${effects.join(" · ")}`;
    return `- ${emoji[mark]}${describe(change2, hasSeveral(all), links)}${effect}`;
  }).join("\n");
}
function rowsPhrase(data2) {
  const whole2 = {
    "none touched": "no rows touched",
    "all copied": "all rows copied",
    "not tried": "rows not tried"
  };
  return Object.hasOwn(whole2, data2) ? whole2[data2] : renderMessage(data2, "markdown", 300);
}
function codePhrase({ oldCode, newCode }) {
  if (oldCode === newCode && isCalm(oldCode)) return oldCode === "works" ? "code works" : "code not run";
  const trouble = [
    ...isCalm(oldCode) ? [] : [`deployed code${troublePhrase(oldCode, "oldCode")}`],
    ...isCalm(newCode) ? [] : [`new code${troublePhrase(newCode, "newCode")}`]
  ];
  if (trouble.length > 0) return trouble.join(", ");
  return oldCode === "works" ? "deployed code works" : "new code works";
}
function isCalm(fate) {
  return fate === "works" || fate === "not run";
}
function troublePhrase(fate, side) {
  const words6 = fatePhrase(fate, side);
  if (words6 === "breaks") return " **breaks**";
  return fate === "some writes fail" ? `: ${words6}` : ` ${words6}`;
}
function describe(change2, several, links) {
  const { file, line, endLine: endLine2 } = change2.at;
  const where = markdownLink(linesPhrase(line, endLine2), links.blob(file, line, endLine2));
  const why = change2.why === "" ? "" : `, ${renderMessage(change2.why, "markdown", 300)}`;
  const migration = several ? `${markdownCode(change2.migration.slice(0, 80))} ` : "";
  return `${renderMessage(changePhrase(change2), "markdown")}${why} · ${migration}${where}`;
}
function hasSeveral(changes) {
  return new Set(changes.map((change2) => change2.migration)).size > 1;
}

// src/report/copies.ts
var order = ["fails", "loses rows", "not tried", "passes"];
function copyGroups({ production: { copies } }) {
  if (copies.length < 2) return [];
  const keyOf2 = ({ outcome, detail, stands: stands2, pending, problem }) => JSON.stringify([outcome, detail, stands2, pending, problem]);
  const groups = [...Map.groupBy(copies, keyOf2).values()].toSorted(
    ([a], [b]) => order.indexOf(a?.outcome ?? "passes") - order.indexOf(b?.outcome ?? "passes") || (b?.pending.length ?? 0) - (a?.pending.length ?? 0)
  );
  return groups.flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const names = joinNames(
      alike.map(({ name: name2 }) => name2),
      3
    );
    return [
      {
        copies: `${formatNumber(alike.length)}: ${names}`,
        stands: standsInWords(first),
        outcome: first.detail === "" ? first.outcome : `${first.outcome}: ${first.detail}`
      }
    ];
  });
}
function standsInWords({ stands: stands2, pending, problem }) {
  if (stands2 === "unusable") return `cannot be used: ${problem ?? ""}`;
  return stands2 === "behind" ? `${count(pending.length, "migration")} behind: ${joinNames(pending, 3)}` : stands2;
}
function copiesPhrase({ production: { copies } }) {
  if (copies.length < 2) return null;
  const parts = order.flatMap((outcome) => {
    const n = copies.filter((each) => each.outcome === outcome).length;
    return n === 0 ? [] : [`${formatNumber(n)} ${words[outcome][n === 1 ? 0 : 1]}`];
  });
  return `${count(copies.length, "production copy", "production copies")}: ${parts.toReversed().join(", ")}`;
}
var words = {
  passes: ["passes", "pass"],
  fails: ["fails", "fail"],
  "loses rows": ["loses rows", "lose rows"],
  "not tried": ["was not tried", "were not tried"]
};
function hasCopyTable(folder2) {
  return copyGroups(folder2).length > 1 || folder2.production.copies.some(({ stands: stands2 }) => stands2 === "behind");
}
function csvOf({ name: name2, stands: stands2, ran, pending, outcome, detail, problem }) {
  return [name2, stands2, String(ran), pending.join(" "), outcome, detail, problem ?? ""].map(csvField).join(",");
}
function csvField(text2) {
  const plain = code(text2, 500).slice(1, -1).replaceAll("``", "`");
  const value = text2 === "" ? "" : /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
function renderCopies({ folders }) {
  const head = "folder,copy,stands,ran,pending,outcome,detail,problem";
  const lines2 = folders.flatMap(
    ({ path, production: production2 }) => production2.copies.map((copy2) => `${csvField(path === "" ? "." : path)},${csvOf(copy2)}`)
  );
  return `${[head, ...lines2].join("\n")}
`;
}

// src/report/markdown/copies.ts
var mostRows = 20;
function renderCopyTable(folder2) {
  const phrase = copiesPhrase(folder2);
  if (phrase === null) return [];
  const line = `**Production:** ${phrase}.`;
  if (!hasCopyTable(folder2)) return [line];
  const groups = copyGroups(folder2);
  const cells = groups.slice(0, mostRows).map(
    ({ copies, stands: stands2, outcome }) => [copies, stands2, outcome].map((cell2) => renderMessage(cell2, "markdown", 300))
  );
  const table2 = [["copies", "before", "new migrations"], ["---", "---", "---"], ...cells].map((row2) => `| ${row2.join(" | ")} |`).join("\n");
  const left = groups.length - cells.length;
  return [line, table2, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/markdown/context.ts
function opensAtOnce(finding2, context) {
  return context.kind !== "comment" && finding2.severity === "error";
}

// src/report/accept-phrase.ts
function acceptPhrase(finding2, { migrations: migrations2 }) {
  const { rule, stage, severity, introduced, accepted, remedy, migration, file, line } = finding2;
  if (stage === "gate" || severity === "notice" || !introduced || accepted !== null) return null;
  if (/drizzle-gate: accept|--accept/.test(remedy)) return null;
  if (migration !== null && migrations2.new.includes(migration) && file.endsWith(".sql")) {
    const where = line > 1 ? `above line ${line}` : "at the top of the file";
    return `If this is intended, add ${code(`-- drizzle-gate: accept ${rule} <reason>`)} ${where}`;
  }
  const target = migration === null ? rule : `${rule}@${migration}`;
  return `If this is intended, pass ${code(`${target}=<reason>`)} to ${code("--accept")} or the input ${code("accept")}`;
}

// src/model/reference.ts
var referenceKinds = ["declared", "used", "sql"];
function readReferences(evidence) {
  const value = evidence["references"];
  if (!isRecord(value)) return null;
  const { found, places, left } = value;
  if (typeof found !== "number" || typeof left !== "number" || !Array.isArray(places)) return null;
  return { found, left, places: places.flatMap((place3) => readPlace(place3) ?? []) };
}
function readPlace(value) {
  if (!isRecord(value)) return null;
  const { file, line, name: name2 } = value;
  const kind = referenceKinds.find((known) => known === value["kind"]);
  if (typeof file !== "string" || typeof line !== "number" || typeof name2 !== "string") return null;
  return kind === void 0 ? null : { file, line, kind, name: name2 };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/report/reference-places.ts
var words2 = {
  declared: "declared on",
  used: "used on",
  sql: "in SQL on"
};
function placesByFile(places) {
  return [...Map.groupBy(places, ({ file }) => file)].map(([file, own]) => ({
    file,
    kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, same]) => ({
      words: words2[kind],
      lines: [...new Set(same.map(({ line }) => line))].sort((a, b) => a - b)
    }))
  }));
}
function referencesPhrase({ found, places }, base) {
  const there = code(base.commit?.startsWith(base.rev) ? base.rev.slice(0, 7) : base.rev, 80);
  if (found === 0) return `no code in ${there} uses it any more`;
  const it = new Set(places.map(({ name: name2 }) => name2)).size > 1 ? "them" : "it";
  return `${count(found, "place")} in ${there} still ${found === 1 ? "uses" : "use"} ${it}`;
}
function hintPhrase({ left }) {
  const unsearched = left === 0 ? "" : `; ${count(left, "file")} not searched`;
  return `found by reading the sources, not by running them${unsearched}`;
}

// src/report/markdown/references.ts
var mostLines = 8;
function renderReferencesTitle({ evidence }, base) {
  const references2 = readReferences(evidence);
  return references2 === null ? "" : ` · ${renderMessage(referencesPhrase(references2, base), "html")}`;
}
function renderReferences({ evidence }, base, mostFiles2, links) {
  const references2 = readReferences(evidence);
  if (references2 === null || mostFiles2 === 0) return [];
  const phrase = renderMessage(referencesPhrase(references2, base), "markdown");
  const lead = `**Code:** ${phrase} (${hintPhrase(references2)})`;
  return [references2.found === 0 ? `${lead}.` : `${lead}:`, ...renderPlaces(references2, mostFiles2, links)];
}
function renderPlaces({ found, places }, mostFiles2, links) {
  const files = placesByFile(places);
  if (files.length === 0) return [];
  const shown = files.slice(0, mostFiles2);
  const lines2 = shown.map((file) => `- ${renderFile(file, links)}`);
  const named2 = new Set(shown.map(({ file }) => file));
  const left = found - places.filter(({ file }) => named2.has(file)).length;
  return [[...lines2, ...left === 0 ? [] : [`- … and ${formatNumber(left)} more`]].join("\n")];
}
function renderFile({ file, kinds }, links) {
  const parts = kinds.map(({ words: words6, lines: lines2 }) => {
    const shown = lines2.slice(0, mostLines).map((line) => markdownLink(String(line), links.base(file, line)));
    const left = lines2.length - shown.length;
    const more = left === 0 ? "" : ` and ${formatNumber(left)} more`;
    return `${words6} ${lines2.length === 1 ? "line" : "lines"} ${shown.join(", ")}${more}`;
  });
  return `${markdownCode(shorten(file, 200))} ${parts.join(" · ")}`;
}

// src/report/markdown/finding.ts
function renderFinding(finding2, mark, folder2, base, detail, { open: open3, isHeadline }, links) {
  const rule = `${mark}<b>${finding2.rule}</b>`;
  const accept = detail.remedy === 0 ? null : acceptPhrase(finding2, folder2);
  const title2 = isHeadline ? `Details: ${rule} (${htmlCode(shorten(baseName2(finding2.file), 100))} ${linesPhrase(finding2.line, finding2.endLine)})` : `${rule}: ${renderMessage(finding2.message, "html", detail.message)}`;
  return [
    `<details${open3 ? " open" : ""}><summary>${title2}${renderReferencesTitle(finding2, base)}</summary>`,
    `${whereLink(finding2, links)} · ${markdownLink(`what ${markdownCode(finding2.rule)} means`, links.rule(finding2.rule))}`,
    ...renderRemedy(finding2.remedy, detail.remedy),
    ...renderEvidence(finding2, detail.evidence),
    ...renderReferences(finding2, base, detail.files, links),
    ...accept === null ? [] : [`${renderMessage(accept, "markdown")}.`],
    "</details>"
  ].join("\n\n");
}
function renderFindingLine(finding2, mark, most4, links) {
  const message = renderMessage(finding2.message, "markdown", most4);
  return `- ${mark}**${finding2.rule}**: ${message} · ${whereLink(finding2, links)}`;
}
function renderAcceptedLine(finding2, most4, links) {
  const acceptance2 = finding2.accepted;
  if (acceptance2 === null) return renderFindingLine(finding2, "", most4, links);
  const by = {
    directive: "in the migration",
    input: "by the workflow",
    label: "by the label",
    config: "in `drizzle-gate.json`"
  }[acceptance2.by];
  const who = acceptance2.who === null ? "" : ` (${markdownCode(shorten(acceptance2.who, 60))})`;
  const reason = markdownText(shorten(acceptance2.reason, most4));
  return `${renderFindingLine(finding2, "", most4, links)}<br>accepted ${by}${who}: ${reason}`;
}
function whereLink(finding2, links) {
  const { file, line, endLine: endLine2 } = finding2;
  const text2 = `${markdownCode(shorten(file, 200))} ${linesPhrase(line, endLine2)}`;
  return markdownLink(text2, links.blob(file, line, endLine2));
}
function baseName2(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}
function renderRemedy(remedy, most4) {
  const [first, ...rest] = most4 === 0 ? [] : renderBlocks(remedy, most4);
  if (first === void 0) return [];
  return first.startsWith("```") ? ["**What to do:**", first, ...rest] : [`**What to do:** ${first}`, ...rest];
}
var fenced = {
  statement: ["The statement", "sql"],
  failing: ["Query that breaks", "sql"],
  query: ["Run this on production first", "sql"],
  diff: ["The difference", "diff"]
};
var shownElsewhere = /* @__PURE__ */ new Set([
  ...["references", "probe", "bytes", "change", "deleted", "difference", "drizzleKit", "forged", "gone"],
  ...["kind", "met", "statements"]
]);
function renderEvidence(finding2, most4) {
  if (most4 === 0) return [];
  const said = namesIn(`${finding2.message}
${finding2.remedy}`);
  const entries = Object.entries(finding2.evidence).filter(
    ([key2, value]) => !shownElsewhere.has(key2) && value !== null && value !== "" && !isSaid(value, said)
  );
  const facts = entries.filter(([key2, value]) => isFact(key2, value)).map(([key2, value]) => fact(key2, value, most4));
  const blocks = entries.filter(([key2, value]) => !isFact(key2, value)).flatMap(
    ([key2, value]) => block(finding2.stage === "schema" && key2 === "statement" ? "failing" : key2, value, most4)
  );
  return [...facts.length === 0 ? [] : [facts.join("\n")], ...blocks];
}
function namesIn(text2) {
  const names = readMessage(text2).flatMap(
    (block3) => block3.kind === "fence" ? [] : block3.pieces.filter(({ kind }) => kind === "code").map((piece) => piece.text)
  );
  return new Set(names.flatMap((name2) => [name2, ...name2.split(".")]));
}
function isSaid(value, said) {
  const values = isList(value) ? value : [value];
  return values.every((each) => typeof each === "string" && said.has(each));
}
function isFact(key2, value) {
  if (Object.hasOwn(fenced, key2) || isRecord2(value)) return false;
  if (isList(value)) return value.every((item) => typeof item !== "object");
  return typeof value !== "string" || !value.includes("\n");
}
function fact(key2, value, most4) {
  const values = isList(value) ? value : [value];
  const shown = values.slice(0, listed).map((item) => renderValue(item, Math.min(most4, 300)));
  const left = values.length - shown.length;
  return `- ${Object.hasOwn(labels, key2) ? labels[key2] : words3(key2)}: ${shown.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
}
var listed = 20;
var labels = {
  when: "its timestamp",
  highWaterMark: "newest merged timestamp",
  sqlite: "SQLite says",
  drift: "the database differs in",
  latest: "latest timestamp before it",
  on: "fails on",
  ran: "recorded as run"
};
function block(key2, value, most4) {
  const [title2, language] = (Object.hasOwn(fenced, key2) ? fenced[key2] : void 0) ?? [
    capital2(words3(key2)),
    "json"
  ];
  if (typeof value === "string") {
    return [`${title2}:`, markdownFence(shorten(value, most4), language === "json" ? "" : language)];
  }
  const table2 = isList(value) ? renderRecords(value) : null;
  return [`${title2}:`, table2 ?? markdownFence(shorten(JSON.stringify(value, null, 2), most4), "json")];
}
function renderRecords(values) {
  const records = values.filter(isRecord2);
  const keys = Object.keys(records[0] ?? {});
  const flat = records.every(
    (record) => Object.values(record).every((value) => value === null || typeof value !== "object")
  );
  if (records.length !== values.length || keys.length === 0 || keys.length > 6 || !flat) return null;
  const rows = records.slice(0, listed).map((record) => keys.map((key2) => cell(record[key2])));
  const lines2 = [keys.map(words3), keys.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const left = records.length - rows.length;
  return `${lines2.join("\n")}${left > 0 ? `

… and ${count(left, "more row")}` : ""}`;
}
function cell(value) {
  return value === void 0 || value === null ? "" : renderValue(value, 120);
}
function renderValue(value, most4) {
  if (typeof value === "number")
    return Math.abs(value) < 1e11 ? formatNumber(value) : `${value}${dateOf(value)}`;
  return markdownCode(shorten(String(value), most4));
}
function dateOf(ms) {
  const date = new Date(ms);
  const inRange = ms > 0 && ms < 4e12 && !Number.isNaN(date.getTime());
  return inRange ? ` (${date.toISOString().slice(0, 16).replace("T", " ")} UTC)` : "";
}
function isList(value) {
  return Array.isArray(value);
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function capital2(text2) {
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
function words3(key2) {
  const shown = shorten(key2, 60);
  return /^\w+$/.test(shown) ? shown.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : markdownCode(shown);
}

// src/report/markdown/findings.ts
function renderFindings(folder2, report, detail, context) {
  const findings = partFindings(folder2.findings).counting;
  const { ofFinding } = marksOf(report);
  const blocks = findings.slice(0, detail.blocks);
  const lines2 = findings.slice(detail.blocks, detail.findings);
  const left = findings.slice(Math.max(detail.blocks, detail.findings));
  const renderOne2 = (finding2) => {
    const isHeadline = finding2 === findings[0] && isReason(finding2, report);
    const style = { open: opensAtOnce(finding2, context), isHeadline };
    return renderFinding(
      finding2,
      emoji[ofFinding(finding2)],
      folder2,
      report.base,
      detail,
      style,
      context.links
    );
  };
  return [
    ...groupAlike(blocks).flatMap((alike) => renderAlike(alike, report, renderOne2, context)),
    ...listed2(
      lines2.map(
        (finding2) => renderFindingLine(finding2, emoji[ofFinding(finding2)], detail.message, context.links)
      )
    ),
    ...left.length === 0 ? [] : [`… and ${countsPhrase(left)} more.`]
  ];
}
function isReason(finding2, { reason, folders }) {
  const said = headlineOf(finding2);
  return folders.length === 1 && (reason === said || reason.startsWith(`${said}, plus `));
}
var apart = 3;
function groupAlike(findings) {
  return [...Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()];
}
function renderAlike(alike, report, renderOne2, context) {
  const [first] = alike;
  const blocks = alike.map(renderOne2);
  if (first === void 0 || alike.length <= apart || opensAtOnce(first, context)) return blocks;
  const places = new Set(alike.map(({ migration, file }) => shorten(migration ?? file, 100)));
  const title2 = `${emoji[marksOf(report).ofFinding(first)]}<b>${first.rule}</b>: ${count(alike.length, "finding")} in ${renderMessage(joinNames([...places], 3), "html")}`;
  return [fold(title2, blocks)];
}
function renderSet(sorted, report, detail, context) {
  const accepted = sorted.accepted.slice(0, detail.findings).map((finding2) => renderAcceptedLine(finding2, detail.message, context.links));
  const old = sorted.old.slice(0, detail.findings).map((finding2) => renderFindingLine(finding2, "", detail.message, context.links));
  const base = htmlCode(shorten(report.base.rev, 80));
  return [
    ...foldedList("Accepted (with reasons)", sorted.accepted.length, accepted),
    ...foldedList(`Existing problems on ${base} (not counted)`, sorted.old.length, old)
  ];
}
function foldedList(title2, all, lines2) {
  if (all === 0) return [];
  const left = all - lines2.length;
  const more = left === 0 ? [] : [`… and ${formatNumber(left)} more.`];
  return [fold(`${title2} (${formatNumber(all)})`, [...listed2(lines2), ...more])];
}
function listed2(lines2) {
  return lines2.length === 0 ? [] : [lines2.join("\n")];
}
function fold(title2, paragraphs) {
  return [`<details><summary>${title2}</summary>`, ...paragraphs, "</details>"].join("\n\n");
}

// src/report/released.ts
var order2 = [
  "stops",
  "loses rows",
  "differs",
  "depends on rows",
  "not tried",
  "passes"
];
function releasedGroups({ rows, versions: versions2 }) {
  const keyOf2 = ({ outcome, detail, introduced }) => JSON.stringify([outcome, detail, introduced]);
  const groups = [...Map.groupBy(rows, keyOf2).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === void 0) return [];
    const wanted = new Set(alike.flatMap((row2) => row2.versions));
    return [
      {
        versions: versionsInWords(
          versions2,
          versions2.filter((version2) => wanted.has(version2))
        ),
        ran: `${rangeOf(alike.map(({ migrations: migrations2 }) => migrations2))} run`,
        pending: rangeOf(alike.map(({ pending }) => pending.length)),
        outcome: first.outcome,
        what: whatOf(first)
      }
    ];
  });
  return groups.toSorted((a, b) => order2.indexOf(a.outcome) - order2.indexOf(b.outcome));
}
function whatOf({ outcome, detail, introduced }) {
  const old = introduced || outcome === "passes" || outcome === "not tried" ? "" : ", on base as well";
  return `${words4[outcome]}${detail === "" ? "" : `${between[outcome]}${detail}`}${old}`;
}
var words4 = {
  passes: "works",
  stops: "stops at",
  "loses rows": "loses rows or values",
  "depends on rows": "depends on the rows, at",
  differs: "ends with another schema than a new database",
  "not tried": "not tried"
};
var between = {
  passes: ", ",
  stops: " ",
  "loses rows": " in ",
  "depends on rows": " ",
  differs: ": ",
  "not tried": ": "
};
function rangeOf(numbers) {
  const [least, most4] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most4 ? formatNumber(least) : `${formatNumber(least)} to ${formatNumber(most4)}`;
}
function releasedPhrase({ patterns, versions: versions2, rows, absent, unread }) {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  if (versions2.length === 0) return `no tag matches ${of}, so there is no released version yet`;
  const bad = rows.filter(({ outcome }) => outcome !== "passes");
  const troubled = bad.reduce((sum2, row2) => sum2 + row2.versions.length, 0);
  const judged = rows.reduce((sum2, row2) => sum2 + row2.versions.length, 0);
  const end = judged === 0 ? "none has this folder" : troubled === 0 ? `the upgrade works${judged === 1 ? "" : " from all of them"}` : judged === troubled ? `the upgrade does not work${judged === 1 ? "" : " from any of them"}` : `the upgrade works from ${formatNumber(judged - troubled)}, and not from ${formatNumber(troubled)}`;
  const left = judged === 0 || absent.length === 0 ? "" : `; ${missing(versions2, absent)}`;
  const unknown = unread.map((each) => `; ${versionsInWords(versions2, each.versions)} ${each.reason}`).join("");
  const states = rows.length < 2 || rows.length === judged ? "" : ` in ${count(rows.length, "state")}`;
  return `${count(judged === 0 ? versions2.length : judged, "released version")} (${of})${states}: ${end}${left}${unknown}`;
}
function missing(versions2, absent) {
  return `${versionsInWords(versions2, absent)} ${absent.length === 1 ? "does" : "do"} not have this folder`;
}
function hasReleasedTable({ rows }) {
  return rows.some(({ outcome }) => outcome !== "passes");
}

// src/report/markdown/released.ts
var mostRows2 = 20;
function renderReleased({ released: released2 }) {
  if (released2 === null) return [];
  const line = `**Released versions:** ${renderMessage(releasedPhrase(released2), "markdown", 900)}.`;
  if (!hasReleasedTable(released2)) return [line];
  const groups = releasedGroups(released2);
  const cells = groups.slice(0, mostRows2).map(({ versions: versions2, ran, pending, what }) => [
    renderMessage(versions2, "markdown", 300),
    ran,
    pending,
    renderMessage(what, "markdown", 400)
  ]);
  const left = groups.length - cells.length;
  const table2 = [["databases of", "migrations", "to run", "upgrade"], ["---", "---", "---", "---"], ...cells].map((row2) => `| ${row2.join(" | ")} |`).join("\n");
  return [line, table2, ...left === 0 ? [] : [`… and ${left} more rows.`]];
}

// src/report/worthwhile-diff.ts
function worthwhileDiff({ schemaDiff, migrations: migrations2, changes }) {
  const ofSchema = changes.filter(({ kind }) => !kind.endsWith("-rows"));
  const isAddition = ofSchema.length === 1 && !/^-/m.test(schemaDiff);
  return migrations2.base === 0 || isAddition ? "" : schemaDiff;
}

// src/report/markdown/mermaid.ts
var fewest = 3;
var most = 25;
var roomy = 12;
function mermaidDiagram({ tables, keys }) {
  const touched2 = tables.filter(isTouched);
  if (touched2.length < fewest) return null;
  const worst = touched2.toSorted((a, b) => rank2(a) - rank2(b)).slice(0, most);
  const shown = tables.length <= roomy ? tables : touched2.filter((table2) => worst.includes(table2));
  const ids = new Map(shown.map(({ name: name2 }, at) => [nameKey(name2), `t${at}`]));
  const drawn = keys.flatMap((key2) => {
    const [child, parent] = [ids.get(nameKey(key2.table)), ids.get(nameKey(key2.parent))];
    return child === void 0 || parent === void 0 ? [] : [keyLine(key2, child, parent)];
  });
  const boxes = shown.map((table2) => `  ${ids.get(nameKey(table2.name))}["${labelOf(table2)}"]`);
  return {
    source: ["erDiagram", "  direction LR", ...boxes, ...drawn].join("\n"),
    left: touched2.length - worst.length
  };
}
function touchedCount({ tables }) {
  return tables.filter(isTouched).length;
}
function isTouched({ fate, rows }) {
  return fate !== "kept" || rows !== "kept";
}
function rank2({ fate, rows }) {
  if (rows === "lost" || fate === "dropped") return 0;
  return fate === "added" ? 2 : 1;
}
var rowWords = { lost: "loses rows", changed: "values change", added: "gets rows", kept: "" };
function labelOf({ name: name2, fate, rows }) {
  const words6 = [...fate === "kept" ? [] : [fate], ...rows === "kept" ? [] : [rowWords[rows]]];
  const label = [asText(name2), ...words6.length === 0 ? [] : [words6.join(", ")]].join(" · ");
  return rows === "lost" ? `⚠️ ${label}` : label;
}
function keyLine(key2, child, parent) {
  const line = `${key2.optional ? "|o" : "||"}${key2.dropped ? ".." : "--"}o${key2.unique ? "|" : "{"}`;
  const words6 = [
    key2.columns.map(asText).join(" and "),
    ...key2.onDelete === "NO ACTION" ? [] : [key2.onDelete.toLowerCase()],
    ...key2.dropped ? ["dropped"] : []
  ];
  return `  ${parent} ${line} ${child} : "${words6.join(" · ")}"`;
}
function asText(name2) {
  return shorten(visible(name2), 60).replace(
    /(?<![A-Za-z0-9])[_-]|[_-](?![A-Za-z0-9])|[^\p{L}\p{M}\p{N}_-]/gu,
    (character) => `#${character.codePointAt(0)};`
  );
}

// src/report/markdown/schema.ts
function renderSchema(folder2) {
  const diff = worthwhileDiff(folder2);
  const diagram = mermaidDiagram(folder2.touched);
  return [
    ...diff === "" ? [] : [fold("Schema diff", [markdownFence(diff, "diff")])],
    ...diagram === null ? [] : [
      fold(`Tables touched: ${touchedCount(folder2.touched)}`, [
        markdownFence(diagram.source, "mermaid"),
        ...diagram.left === 0 ? [] : [`… and ${count(diagram.left, "more table")}.`]
      ])
    ]
  ];
}

// src/report/markdown/folder.ts
function renderFolder(folder2, report, detail, context, inFold = context.kind !== "comment") {
  const sorted = partFindings(folder2.findings);
  const changes = renderChanges(folder2, report, detail.changes, context.links);
  const steps = detail.steps ? renderSteps(folder2) : [];
  const schema = detail.schema ? renderSchema(folder2) : [];
  const mark = marksOf(report).ofFolder(folder2);
  const calm = mark === "fine" && sorted.counting.length === 0;
  const folded = calm && !inFold;
  return [
    ...calm ? [] : renderAdvice(report, sorted),
    ...folded ? foldTogether(folder2, [...changes, ...schema, ...steps]) : changes,
    ...mark === "blocks" ? [] : renderDeployOrder(folder2, calm),
    ...renderReleased(folder2),
    ...renderCopyTable(folder2),
    ...renderFindings(folder2, report, detail, context),
    ...folded ? [] : schema,
    ...renderSet(sorted, report, detail, context),
    ...folded || steps.length === 0 ? [] : [fold(`Checks: ${stepsPhrase(folder2.steps)}`, steps)],
    ...folder2.notes.map((note2) => `<sub>Note: ${renderMessage(note2, "markdown", 600)}</sub>`)
  ];
}
function renderRunLine(folder2, path, ms) {
  return [
    ...path === null ? [] : [folderName(path)],
    migrationsPhrase(folder2),
    `run as **${folder2.driver.name}** ${dataPhrase(folder2)}`,
    ...ms === null ? [] : [durationPhrase(ms)]
  ].join(" · ");
}
function folderName(path) {
  return path === "" ? "the repository's root" : markdownCode(shorten(path, 200));
}
function folderTitle(path) {
  return path === "" ? "the repository's root" : htmlCode(shorten(path, 200));
}
function deployWords({ changes, deployOrder, released: released2 }) {
  if (changes.length === 0 || deployOrder === "on-device" && released2 !== null) return "";
  return {
    "migrate-first": "migrate first",
    "code-first": "code first",
    either: "either",
    neither: "neither works",
    "on-device": "none, on the user's device",
    "not run": ""
  }[deployOrder];
}
function renderAdvice(report, sorted) {
  const first = sorted.counting.find((finding2) => finding2.severity === "error") ?? sorted.counting[0];
  if (first === void 0 || first.remedy === "" || first.severity === "notice") return [];
  const blocks = first.severity === "error" || countOf(allFindings(report).counting, "error") === 0;
  const lead = report.verdict === "fail" && blocks ? "Before merging" : "To review";
  return [
    `**${lead}:** ${withStop(`${withoutStop(renderFirstLine(first.remedy, "markdown", 600))}${below(first, sorted)}`)}`
  ];
}
function below(first, sorted) {
  const others = sorted.counting.length - 1;
  const parts = [
    ...readMessage(first.remedy).length > 1 ? ["details"] : [],
    ...others > 0 ? [count(others, "more finding")] : []
  ];
  return parts.length === 0 ? "" : ` (${parts.join(" and ")} below)`;
}
function withoutStop(sentence2) {
  return sentence2.replace(/(?<!\.)\.$|:$/, "");
}
function withStop(sentence2) {
  return /[.!?…:]$/.test(sentence2) ? sentence2 : `${sentence2}.`;
}
function renderDeployOrder(folder2, calm) {
  const said = deployPhrase(folder2);
  const isUsual = folder2.deployOrder === "either" || folder2.deployOrder === "migrate-first";
  if (said === null || calm && isUsual && folder2.rollout?.way !== "deploy-first") return [];
  const phases = folder2.deployPhases.map((each) => `- ${renderMessage(each, "markdown", 800)}`);
  return [
    `**Deploy order:** ${renderMessage(said, "markdown", 1200)}`,
    ...phases.length === 0 ? [] : [phases.join("\n")]
  ];
}
function foldTogether(folder2, paragraphs) {
  return paragraphs.length === 0 ? [] : [fold(calmTitle(folder2), paragraphs)];
}
function calmTitle(folder2) {
  const changes = `${count(folder2.changes.length, "change")} (${risksPhrase(folder2.changes)})`;
  return [
    ...folder2.changes.length === 0 ? [] : [changes],
    ...deployWords(folder2) === "" ? [] : [`deploy order: ${deployWords(folder2)}`],
    ...folder2.steps.length === 0 ? [] : [stepsPhrase(folder2.steps)]
  ].join(" · ");
}
var marks2 = {
  passed: "passed",
  failed: "**failed**",
  skipped: "not run"
};
function renderSteps({ steps, driver: driver2 }) {
  if (steps.length === 0) return [];
  const because = driver2.reason === "" ? "" : `: ${renderMessage(driver2.reason, "markdown", 200)}`;
  const lines2 = steps.map((step2) => {
    const detail = step2.detail === "" ? "" : `: ${renderMessage(step2.detail, "markdown", 400)}`;
    return `- ${renderMessage(step2.title, "markdown", 120)} ${marks2[step2.status]}${detail}`;
  });
  return [`Driver: **${driver2.name}**${because}.`, lines2.join("\n")];
}
function stepsPhrase(steps) {
  return ["passed", "failed", "skipped"].map((status) => ({ status, n: steps.filter((step2) => step2.status === status).length })).filter(({ n }) => n > 0).map(({ status, n }, index) => {
    const what = index === 0 ? count(n, "step") : formatNumber(n);
    return `${what} ${status === "skipped" ? "not run" : status}`;
  }).join(", ");
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
function settledByReleases({ released: released2, findings }) {
  if (released2 === null || released2.unread.length > 0) return null;
  const isFine = released2.rows.every(({ outcome, introduced }) => !introduced || outcome === "passes");
  const told = findings.find(
    ({ rule, severity, introduced }) => rule === "history-squashed" && severity === "notice" && introduced
  );
  return isFine ? told ?? null : null;
}
function withNotes(report, notesOf) {
  const folders = report.folders.map((folder2, index) => {
    const notes = notesOf(folder2, index);
    return notes.length === 0 ? folder2 : { ...folder2, notes: [...folder2.notes, ...notes] };
  });
  return { ...report, folders };
}

// src/report/build.ts
function buildReport(outcome) {
  const { version: version2, base, head, folders, unchanged, foreign: foreign2, failOn, ms } = outcome;
  const open3 = folders.flatMap((folder2) => folder2.findings).filter((finding2) => finding2.introduced && finding2.accepted === null);
  const blocking = sortFindings(open3.filter((finding2) => reaches(finding2.severity, failOn)));
  const isUntold = folders.some(hasUntoldLosses);
  const unsettled = open3.find(({ isOpen }) => isOpen === true);
  const isUnknown = isUntold || unsettled !== void 0;
  const verdict = blocking.length > 0 ? "fail" : isUnknown ? "unknown" : "pass";
  const reason = blocking[0] !== void 0 ? failReason(blocking[0], blocking.length) : isUntold ? untoldReason : unsettled?.message ?? passReason(outcome, open3);
  return {
    tool: { name: "drizzle-gate", version: version2 },
    verdict,
    reason,
    base,
    head,
    folders,
    unchanged,
    foreign: foreign2,
    ms
  };
}
function unknownReport(version2, reason, base, head) {
  const tool = { name: "drizzle-gate", version: version2 };
  return { tool, verdict: "unknown", reason, base, head, folders: [], unchanged: [], foreign: [], ms: 0 };
}
var byHarm = {
  error: ["data", "replay", "history", "schema", "folder", "gate"],
  warning: ["data", "schema", "replay", "history", "folder", "gate"],
  notice: ["data", "schema", "replay", "history", "folder", "gate"]
};
function sortFindings(findings) {
  const rank3 = (finding2) => (finding2.introduced ? 0 : 200) + (finding2.accepted === null ? 0 : 100) + severities.indexOf(finding2.severity) * 20 + (finding2.isOfKit === true ? 10 : 0) + byHarm[finding2.severity].indexOf(finding2.stage);
  return [...findings].sort((a, b) => rank3(a) - rank3(b) || compareText(a.file, b.file) || a.line - b.line);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function failReason(first, blocking) {
  const others = blocking === 1 ? "" : `, plus ${count(blocking - 1, "more blocking finding")}`;
  return headlineOf(first) + others;
}
function passReason({ folders, unchanged, asked, foreign: foreign2 }, open3) {
  if (folders.length === 0) return nothingToDo(unchanged, foreign2) + asked;
  const added = folders.flatMap((folder2) => folder2.migrations.new);
  const names = joinNames(folders.map(folderName2));
  const [worst, ...others] = sortFindings(open3.filter(({ severity }) => severity !== "notice"));
  const [settled = null] = folders.length === 1 ? folders.map(settledByReleases) : [];
  if (settled !== null)
    return `${settled.message}${worst === void 0 ? "" : `; ${count(others.length + 1, "finding")} to review`}`;
  if (worst !== void 0)
    return `${headlineOf(worst)}${others.length === 0 ? "" : `, plus ${count(others.length, "more finding")} to review`}`;
  const accepted = folders.flatMap(
    ({ findings }) => findings.filter((each) => each.accepted !== null)
  ).length;
  if (accepted > 0) {
    const what = added.length > 0 ? joinNames(added) : `The change of ${names}`;
    return `${what} ${added.length > 1 ? "pass" : "passes"} with ${count(accepted, "accepted finding")}`;
  }
  if (folders.some(({ steps }) => steps.some(({ status }) => status !== "passed")))
    return `No blocking findings in ${names}, but some checks could not run`;
  const [harm] = folders.flatMap(unspokenHarm);
  if (harm !== void 0) return harmInWords(harm);
  if (added.length > 0 && folders.every(isSafe)) {
    return `${joinNames(added)} ${added.length === 1 ? "is" : "are"} safe to merge${orderInWords(folders)}`;
  }
  if (added.length > 0)
    return `${joinNames(added)} ${added.length === 1 ? "works" : "work"} on new and on existing databases`;
  if (open3.some(({ stage }) => stage === "history")) return `No new migrations in ${names}`;
  return `No new migrations, and the history of ${names} is intact`;
}
function harmInWords({ migration, ...change2 }) {
  if (change2.kind === "delete-rows" && change2.data === "all rows deleted")
    return `${code(migration)} deletes all rows of ${code(change2.object)}`;
  const effect = change2.data === "none touched" ? change2.why : change2.data || change2.why;
  return `${code(migration)}: ${changePhrase({ migration, ...change2 })}${effect === "" ? "" : ` (${effect})`}`;
}
function isSafe({ data: data2, changes, deployOrder, unclaimed }) {
  if (data2.source === "none" || deployOrder === "not run" || unclaimed > 0) return false;
  return changes.every(({ risk }) => risk === "safe");
}
function hasUntoldLosses({ unclaimed, findings }) {
  return unclaimed > 0 && !findings.some(({ stage, introduced }) => stage === "data" && introduced);
}
var untoldReason = `Rows or values are lost that no statement asked for, and no rule explains it. This is a bug in Drizzle Gate; please report it at ${code(issuesPage)} with the migration`;
function orderInWords(folders) {
  const orders = new Set(folders.map(({ deployOrder }) => deployOrder));
  if (orders.size > 1) return "";
  const [order3] = orders;
  if (order3 === "migrate-first") return ": migrate first, then deploy";
  if (order3 === "code-first") return ": deploy the code first, then migrate";
  return order3 === "either" ? ", in either order" : "";
}
function nothingToDo(unchanged, foreign2) {
  if (unchanged.length > 0)
    return `No migration folder changed; looked at ${joinNames(unchanged.map((path) => path || "."))}`;
  if (foreign2.length === 0) return "No Drizzle migration folder for SQLite found";
  const others = foreign2.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`).join(", ");
  return `No Drizzle migration folder for SQLite found; ${others} ${foreign2.length === 1 ? "is" : "are"} for other databases`;
}
function folderName2(folder2) {
  return folder2.path || ".";
}

// src/report/markdown/overview.ts
function renderUnknown(report, context, most4) {
  const log = markdownLink("the log of this run", context.links.run);
  const [, rest] = partSentence(report.reason);
  return [
    ...rest === "" ? [] : [`${renderMessage(rest, "markdown", most4)}.`.replace(/([.?!])\.$/, "$1")],
    `${report.folders.length > 0 ? "Not everything could be checked" : "The migrations were not checked"}. Fix the problem above and re-run the job; ${log} has the details.`,
    ...report.folders.flatMap(renderCopyTable),
    ...renderLeftAlone(report)
  ];
}
function renderNothing(report) {
  const leftAlone = leftAlonePhrase(report);
  if (leftAlone === null) return ["Neither base nor head has a Drizzle folder of SQLite migrations."];
  return [`Looked at ${renderMessage(leftAlone, "markdown")}.`];
}
function renderLeftAlone(report) {
  const leftAlone = leftAlonePhrase(report);
  return leftAlone === null ? [] : [`Not checked: ${renderMessage(leftAlone, "markdown")}.`];
}
function* renderSeveral(report, detail, context, progress) {
  const shown = worstFirst(report.folders).slice(0, detail.folders);
  const left = report.folders.length - shown.length;
  const ran = `${count(report.folders.length, "folder")}, run in ${durationPhrase(report.ms)}.`;
  yield renderList2(shown, report);
  if (left > 0) yield `… and ${formatNumber(left)} more folders.`;
  yield [ran, ...renderLeftAlone(report), ...progress].join(" ");
  for (const folder2 of shown) yield* renderOne(folder2, report, detail, context);
}
function renderList2(folders, report) {
  const { ofFolder } = marksOf(report);
  return folders.map((folder2) => {
    const mark = ofFolder(folder2);
    const order3 = mark === "blocks" ? "" : deployWords(folder2);
    const said = [
      countsPhrase(partFindings(folder2.findings).counting),
      migrationsPhrase(folder2),
      ...order3 === "" ? [] : [`deploy order: ${order3}`]
    ];
    return `- ${emoji[mark]}${folderName(folder2.path)}: ${said.join(" · ")}`;
  }).join("\n");
}
function renderOne(folder2, report, detail, context) {
  const line = renderRunLine(folder2, null, null);
  const mark = marksOf(report).ofFolder(folder2);
  if (mark !== "fine" || severityRank(folder2) > 0) {
    const heading = `#### ${emoji[mark]}${folderName(folder2.path)}`;
    return [heading, line, ...renderFolder(folder2, report, detail, context)];
  }
  const title2 = [`${emoji[mark]}${folderTitle(folder2.path)}`, calmTitle(folder2)].filter(
    (part) => part !== ""
  );
  return [fold(title2.join(" · "), [line, ...renderFolder(folder2, report, detail, context, true)])];
}
function worstFirst(folders) {
  const worstOf = ({ findings }) => partFindings(findings).counting[0];
  const order3 = sortFindings(folders.flatMap((folder2) => worstOf(folder2) ?? []));
  const places = new Map(order3.map((finding2, place3) => [finding2, place3]));
  const placeOf3 = (folder2) => {
    const worst = worstOf(folder2);
    return worst === void 0 ? order3.length : places.get(worst) ?? order3.length;
  };
  return folders.toSorted((a, b) => placeOf3(a) - placeOf3(b));
}
function severityRank(folder2) {
  const [worst] = partFindings(folder2.findings).counting;
  return worst === void 0 ? 0 : severities.length - severities.indexOf(worst.severity);
}

// src/report/markdown/markdown.ts
var nearlyAll = {
  message: 2e3,
  remedy: 8e3,
  evidence: 4e3,
  files: 10,
  blocks: 100,
  findings: 300,
  changes: 1e3,
  steps: true,
  folders: 60
};
var ladder = [
  { ...nearlyAll, schema: true },
  nearlyAll,
  {
    message: 1e3,
    remedy: 4e3,
    evidence: 800,
    files: 3,
    blocks: 100,
    findings: 200,
    changes: 200,
    steps: true,
    folders: 100
  },
  {
    message: 500,
    remedy: 1500,
    evidence: 0,
    files: 0,
    blocks: 40,
    findings: 100,
    changes: 60,
    steps: false,
    folders: 60
  },
  {
    message: 400,
    remedy: 800,
    evidence: 0,
    files: 0,
    blocks: 10,
    findings: 40,
    changes: 12,
    steps: false,
    folders: 30
  },
  {
    message: 300,
    remedy: 500,
    evidence: 0,
    files: 0,
    blocks: 3,
    findings: 10,
    changes: 0,
    steps: false,
    folders: 20
  },
  {
    message: 200,
    remedy: 0,
    evidence: 0,
    files: 0,
    blocks: 0,
    findings: 5,
    changes: 0,
    steps: false,
    folders: 8
  }
];
function renderMarkdown(report, context) {
  const versions2 = [
    ...ladder.map((detail, rung) => () => renderVersion(report, detail, rung > 0, context)),
    ...[400, 120].map((most4) => () => renderVerdict(report, most4, context))
  ];
  for (const version2 of versions2) {
    const text2 = assemble(version2(), context, context.limit);
    if (text2 !== null) return text2;
  }
  return assemble(renderVerdict(report, 40, context), context, Number.POSITIVE_INFINITY) ?? "";
}
function measure(text2, context) {
  return context.kind === "summary" ? Buffer.byteLength(text2) : text2.length;
}
function* renderVersion(report, detail, shortened, context) {
  const progress = progressPhrase(report, context.previous);
  yield renderHeading(report, 2e3);
  yield* renderBody(report, detail, context, progress === null ? [] : [progress]);
  if (shortened) yield `_Shortened to fit here; ${fullReport(context)}._`;
  yield renderFooter(report, context);
}
function renderVerdict(report, most4, context) {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return [renderHeading(report, most4), `${counts} in ${folders}; ${fullReport(context)}.`];
}
function assemble(paragraphs, context, limit) {
  const parts = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    parts.push(paragraph);
    length += measure(paragraph, context);
    if (length > limit) return null;
  }
  const text2 = withoutCommands(parts.join("\n\n")).replaceAll("<!--", "<! --");
  const whole2 = context.marker === void 0 ? `${text2}
` : `${text2}

${context.marker}
`;
  return measure(whole2, context) <= limit ? whole2 : null;
}
function renderHeading(report, most4) {
  const isUnknown = report.verdict === "unknown" && !isSettledByFinding(report);
  const said = isUnknown ? partSentence(report.reason)[0] : report.reason;
  const reason = renderMessage(said, "markdown", most4);
  return `### ${emoji[marksOf(report).report]}${report.verdict === "unknown" ? "Could not check: " : ""}${reason}`;
}
function renderBody(report, detail, context, progress) {
  const [first, ...others] = report.folders;
  if (report.verdict === "unknown" && !isSettledByFinding(report))
    return renderUnknown(report, context, detail.message);
  if (first === void 0) return [...renderNothing(report), ...progress];
  if (others.length > 0) return renderSeveral(report, detail, context, progress);
  return [
    renderRunLine(first, first.path, report.ms),
    ...progress,
    ...renderFolder(first, report, detail, context),
    ...renderLeftAlone(report).map((line) => `<sub>${line}</sub>`)
  ];
}
function isSettledByFinding({ reason, folders }) {
  return folders.some(({ findings }) => findings.some(({ message }) => message === reason));
}
function renderFooter(report, context) {
  const parts = [
    `Drizzle Gate ${report.tool.version}`,
    ...report.verdict === "unknown" ? [] : [sidesOf(report)],
    ...context.links.run === null ? [] : [markdownLink("full report", context.links.run)],
    markdownLink("what these checks are", rulesPage(report.tool.version))
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
function sidesOf({ head, base }) {
  const [mine, theirs] = [head, base].map((side) => renderMessage(revisionPhrase(side), "markdown"));
  return `${mine} compared with ${theirs}`;
}
function fullReport(context) {
  const { run } = context.links;
  return run === null ? "the JSON report has everything" : `${markdownLink("the full report", run)} has everything`;
}

// src/github/links.ts
import { createHash as createHash2 } from "node:crypto";
function placeOf2(env) {
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const run = env["GITHUB_RUN_ID"];
  const attempt2 = env["GITHUB_RUN_ATTEMPT"] || "1";
  const runUrl = run ? `${server}/${repository}/actions/runs/${run}/attempts/${attempt2}` : null;
  return { server, repository, runUrl };
}
function lineLinks(place3, pullRequest, comparison) {
  const { server, repository } = place3;
  const commit = pullRequest?.headSha ?? comparison?.head.revision.commit ?? null;
  return (file, line, endLine2) => {
    const range = endLine2 > line ? endLine2 : null;
    if (pullRequest !== null && comparison !== null && isChanged(comparison, file)) {
      const anchor = createHash2("sha256").update(file).digest("hex");
      const lines2 = range === null ? `R${line}` : `R${line}-R${range}`;
      return `${server}/${repository}/pull/${pullRequest.number}/files#diff-${anchor}${lines2}`;
    }
    if (commit === null) return null;
    return `${blobUrl(place3, commit, file)}#L${line}${range === null ? "" : `-L${range}`}`;
  };
}
function baseLinks(place3, { commit }) {
  return (file, line) => commit === null ? null : `${blobUrl(place3, commit, file)}#L${line}`;
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
import { mkdirSync } from "node:fs";
import { dirname as dirname2, resolve as resolve3 } from "node:path";

// src/files/plain-file.ts
import {
  closeSync,
  constants as constants3,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync
} from "node:fs";
import { resolve as resolve2 } from "node:path";
var FileRefused = class extends Error {
};
function refuseLinks(path, checkout) {
  const { link } = lookAtWay(path, checkout);
  if (link === null) return;
  const what = link === resolve2(path) ? "is a link" : `is behind the link ${code(link)}`;
  throw new FileRefused(`${what}, which a pull request can point anywhere: name the file itself`);
}
function readPlainFile(path, checkout, most4) {
  refuseLinks(path, checkout);
  const file = openSync(resolve2(path), constants3.O_RDONLY | flagsFor(path, checkout));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new FileRefused("is not a plain file");
    if (stats.size > most4) throw new FileRefused(`is larger than ${formatBytes(most4)}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
function writePlainFile(path, checkout, text2) {
  refuseLinks(path, checkout);
  const file = openSync(
    resolve2(path),
    constants3.O_WRONLY | constants3.O_CREAT | flagsFor(path, checkout),
    438
  );
  try {
    const isPlain = fstatSync(file).isFile();
    if (!isPlain && lookAtWay(path, checkout).isInside) throw new FileRefused("is not a plain file");
    if (isPlain) ftruncateSync(file);
    writeFileSync(file, text2);
  } finally {
    closeSync(file);
  }
}
function flagsFor(path, checkout) {
  const { O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants3;
  return lookAtWay(path, checkout).isInside ? O_NONBLOCK | O_NOFOLLOW : 0;
}

// src/report/annotations.ts
var mostPerLevel = 10;
var mostCharacters = 4096;
function annotationsOf(report) {
  const { counting, accepted } = allFindings(report);
  const own = counting.map((finding2) => annotate(finding2, finding2.severity, report.tool.version));
  const passed = accepted.map((finding2) => annotate(finding2, "notice", report.tool.version));
  const all = [...unknownOf(report), ...own, ...passed];
  const kept = severities.flatMap(
    (level) => all.filter((annotation) => annotation.level === level).slice(0, mostPerLevel)
  );
  if (kept.length === all.length) return kept;
  const room = kept.filter((annotation) => annotation.level === "notice").length === mostPerLevel ? kept.slice(0, -1) : kept;
  return [...room, remainder(all.length - room.length)];
}
function renderAnnotation(annotation) {
  const { level, at, title: title2, message } = annotation;
  const place3 = at === null ? [] : [
    ["file", at.file.replace(/[^\r\n]+/g, visible)],
    ["line", at.line],
    ["endLine", at.endLine]
  ];
  const properties = [...place3, ["title", title2]].map(
    ([name2, value]) => `${name2}=${commandProperty(String(value))}`
  );
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}
function annotate(finding2, level, version2) {
  const { accepted, rule, file, line, endLine: endLine2 } = finding2;
  const message = [
    renderPlain(finding2.message),
    ...accepted === null ? [] : [`Accepted by ${accepted.by}: ${visible(accepted.reason)}`],
    ...finding2.remedy === "" || accepted !== null ? [] : [renderPlain(finding2.remedy)]
  ].join("\n\n");
  const more = `

${rulePage(version2, rule)}`;
  return {
    level,
    at: { file, line, endLine: endLine2 },
    title: accepted === null ? rule : `${rule} (accepted)`,
    message: shorten(message, mostCharacters - more.length) + more
  };
}
function unknownOf(report) {
  if (report.verdict !== "unknown") return [];
  const message = shorten(renderPlain(report.reason), mostCharacters);
  return [{ level: "error", at: null, title: "Drizzle Gate could not check", message }];
}
function remainder(left) {
  const message = `${count(left, "more finding")} in the summary of this job: GitHub shows ten of each kind here.`;
  return { level: "notice", at: null, title: "Drizzle Gate", message };
}

// src/report/code-quality.ts
var grades = {
  error: "critical",
  warning: "major",
  notice: "info"
};
function toCodeQuality(report) {
  const findings = allFindings(report).counting;
  const prints = fingerprints(findings);
  const issues = findings.map((finding2, place3) => issueOf(finding2, prints[place3] ?? ""));
  if (report.verdict !== "unknown") return issues;
  const description = `Drizzle Gate could not check: ${renderMessage(report.reason, "plain")}`;
  const location = { path: ".", lines: { begin: 1 } };
  return [
    ...issues,
    {
      description,
      check_name: "could-not-check",
      fingerprint: "could-not-check",
      severity: "blocker",
      location
    }
  ];
}
function issueOf(finding2, fingerprint) {
  return {
    description: renderPlain(finding2.message),
    check_name: finding2.rule,
    fingerprint,
    severity: grades[finding2.severity],
    location: { path: finding2.file, lines: { begin: finding2.line } }
  };
}

// src/report/json-v1/write.ts
function toJsonV1(report) {
  return {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    verdict: report.verdict,
    reason: report.reason,
    base: { rev: report.base.rev, commit: report.base.commit },
    head: { rev: report.head.rev, commit: report.head.commit },
    folders: report.folders.map((folder2) => jsonFolder(folder2, report.tool.version)),
    unchanged: [...report.unchanged],
    foreign: report.foreign.map(({ path, dialect }) => ({ path, dialect })),
    ms: report.ms,
    shard: report.shard === void 0 ? null : { ...report.shard, copies: [...report.shard.copies] }
  };
}
function jsonFolder(folder2, version2) {
  const { driver: driver2, migrations: migrations2, data: data2 } = folder2;
  return {
    path: folder2.path,
    layout: folder2.layout,
    driver: { name: driver2.name, source: driver2.source, reason: driver2.reason },
    migrations: { base: migrations2.base, new: [...migrations2.new] },
    data: {
      source: data2.source,
      rows: data2.rows,
      tables: data2.tables,
      copies: data2.copies,
      uncounted: data2.uncounted,
      ms: data2.ms
    },
    steps: folder2.steps.map(({ id, title: title2, status, detail, ms }) => ({ id, title: title2, status, detail, ms })),
    counts: folder2.counts.map(jsonTable),
    changes: folder2.changes.map(
      ({ at, migration, kind, object: object2, risk, data: rows, oldCode, newCode, why }) => ({
        migration,
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        ...{ kind, object: object2, risk, data: rows, oldCode, newCode, why }
      })
    ),
    schemaDiff: folder2.schemaDiff,
    touched: jsonTouched(folder2.touched),
    deployOrder: folder2.deployOrder,
    rollout: jsonRollout(folder2.rollout),
    deployPhases: [...folder2.deployPhases],
    production: jsonProduction(folder2),
    findings: folder2.findings.map((finding2) => jsonFinding(finding2, version2)),
    notes: [...folder2.notes],
    suggestion: jsonSuggestion(folder2)
  };
}
function jsonSuggestion({ suggestion: suggestion2 }) {
  if (suggestion2 === void 0) return null;
  const { file, line, endLine: endLine2, before, after } = suggestion2;
  return { file, line, endLine: endLine2, before: [...before], after: [...after] };
}
function jsonProduction({ production: production2, released: released2 }) {
  const copies = production2.copies.map((copy2) => ({
    ...{ name: copy2.name, stands: copy2.stands, ran: copy2.ran, pending: [...copy2.pending] },
    ...{ unknown: [...copy2.unknown], rows: copy2.rows, tables: copy2.tables },
    ...{ differences: [...copy2.differences], problem: copy2.problem },
    ...{ outcome: copy2.outcome, detail: copy2.detail }
  }));
  if (released2 === null) return { copies, released: null };
  const { patterns, versions: versions2, rows, absent, unread } = released2;
  return {
    copies,
    released: {
      patterns: [...patterns],
      versions: [...versions2],
      rows: rows.map(({ versions: versions3, migrations: migrations2, last, pending, outcome, introduced, detail }) => ({
        ...{ versions: [...versions3], migrations: migrations2, last, pending: [...pending] },
        ...{ outcome, introduced, detail }
      })),
      absent: [...absent],
      unread: unread.map(({ versions: versions3, reason }) => ({ versions: [...versions3], reason }))
    }
  };
}
function jsonRollout(rollout2) {
  if (rollout2 === null) return null;
  const { way, at, isGradual } = rollout2;
  return { way, file: at?.file ?? null, line: at?.line ?? null, gradual: isGradual };
}
function jsonTouched({ tables, keys }) {
  return {
    tables: tables.map(({ name: name2, fate, rows }) => ({ name: name2, fate, rows })),
    keys: keys.map(({ table: table2, columns, parent, onDelete, optional: optional2, unique, dropped }) => ({
      ...{ table: table2, columns: [...columns], parent, onDelete, optional: optional2, unique, dropped }
    }))
  };
}
function jsonTable(table2) {
  const { deleted, added, changed, columns, foreignKeys } = table2;
  return {
    table: table2.table,
    after: table2.after,
    rows: [table2.rowsBefore, table2.rowsAfter],
    ...{ deleted, added, changed },
    columns: columns.map((column) => ({
      before: column.before,
      after: column.after,
      nonNull: [column.nonNullBefore, column.nonNullAfter],
      changed: column.changed
    })),
    foreignKeys: foreignKeys.map((key2) => ({
      columns: [...key2.columns],
      parent: key2.parent,
      children: [key2.childrenBefore, key2.childrenAfter],
      distinct: [key2.distinctBefore, key2.distinctAfter]
    }))
  };
}
function jsonFinding(finding2, version2) {
  const { accepted } = finding2;
  return {
    rule: finding2.rule,
    severity: finding2.severity,
    introduced: finding2.introduced,
    migration: finding2.migration,
    file: finding2.file,
    line: finding2.line,
    endLine: finding2.endLine,
    message: finding2.message,
    remedy: finding2.remedy,
    fixable: finding2.fixable === true,
    evidence: finding2.evidence,
    subject: finding2.subject,
    copies: finding2.copies === void 0 ? null : { message: finding2.copies.message, names: [...finding2.copies.names] },
    accepted: accepted === null ? null : { by: accepted.by, reason: accepted.reason, who: accepted.who },
    docs: rulePage(version2, finding2.rule)
  };
}

// src/report/terminal/layout.ts
function displayWidth(text2) {
  if (/^[ -~]*$/.test(text2)) return text2.length;
  let width = 0;
  for (const character of text2) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) continue;
    width += /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]$/u.test(
      character
    ) ? 2 : 1;
  }
  return width;
}
function wrapText(text2, width) {
  const lines2 = [];
  let line = "";
  for (const word2 of text2.split(" ").flatMap((part) => breakWord(part, width))) {
    const longer = line === "" ? word2 : `${line} ${word2}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines2.push(line);
      line = word2;
    } else line = longer;
  }
  return [...lines2, line];
}
function breakWord(word2, width) {
  if (displayWidth(word2) <= width) return [word2];
  const parts = [];
  let part = "";
  for (const character of word2) {
    if (displayWidth(part + character) > Math.max(2, width)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
function indentText(text2, indent, width, first = indent) {
  const room = Math.max(20, width - displayWidth(indent));
  return wrapText(text2, room).map((line, index) => `${index === 0 ? first : indent}${line}`);
}
function layTable(columns, width) {
  const widths = fitWidths(columns, width - 2 * (columns.length - 1));
  const rows = columns[0]?.cells.length ?? 0;
  const lines2 = [
    ...layRow(
      columns.map((column) => column.head),
      widths
    )
  ];
  for (let row2 = 0; row2 < rows; row2 += 1) {
    lines2.push(
      ...layRow(
        columns.map((column) => column.cells[row2] ?? ""),
        widths
      )
    );
  }
  return lines2;
}
function fitWidths(columns, room) {
  const widths = columns.map((column) => Math.max(...[column.head, ...column.cells].map(displayWidth)));
  const leasts = columns.map((column) => column.least);
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const gives = widths.map((width, index) => width - (leasts[index] ?? 0));
    const widest = gives.indexOf(Math.max(...gives));
    if ((gives[widest] ?? 0) <= 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
function layRow(cells, widths) {
  const wrapped = cells.map((cell2, index) => wrapText(cell2, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines2) => lines2.length));
  return Array.from(
    { length: height },
    (_, at) => wrapped.map((lines2, index) => padTo(lines2[at] ?? "", widths[index] ?? 0)).join("  ").trimEnd()
  );
}
function padTo(text2, width) {
  return text2 + " ".repeat(Math.max(0, width - displayWidth(text2)));
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

// src/report/terminal/copies.ts
function renderCopyTable2(folder2, { style, width }) {
  const phrase = copiesPhrase(folder2);
  if (phrase === null) return [];
  const lines2 = indentText(`Production: ${phrase}`, "  ", width);
  if (!hasCopyTable(folder2)) return lines2;
  const groups = copyGroups(folder2);
  const plain = (text2) => renderMessage(text2, "plain");
  const [head = "", ...rows] = layTable(
    [
      { head: "copies", least: 12, cells: groups.map(({ copies }) => plain(copies)) },
      { head: "before", least: 10, cells: groups.map(({ stands: stands2 }) => plain(stands2)) },
      { head: "new migrations", least: 14, cells: groups.map(({ outcome }) => plain(outcome)) }
    ],
    width - 4
  ).map((row2) => `    ${row2}`);
  return [...lines2, style.dim(head), ...rows.map(style.names)];
}

// src/report/terminal/finding.ts
function renderFinding2(finding2, folder2, report, terminal, isHeadline) {
  const { style, width } = terminal;
  const accept = acceptPhrase(finding2, folder2);
  return [
    `  ${title(finding2, terminal)}`,
    ...indentText(place(finding2), "    ", width).map(style.dim),
    ...isHeadline ? [] : indentText(renderMessage(finding2.message, "plain"), "    ", width).map(style.names),
    ...renderFrame(finding2, terminal),
    ...renderRemedy2(finding2.remedy, terminal),
    ...renderReferences2(finding2, report.base, terminal),
    ...renderQuery(finding2),
    ...accept === null ? [] : indentText(renderMessage(accept, "plain"), "      ", width).map(style.names)
  ];
}
function title(finding2, { style, version: version2 }) {
  const paint = { error: style.red, warning: style.yellow, notice: style.cyan }[finding2.severity];
  return `${style.bold(paint(finding2.severity))}  ${style.bold(style.link(finding2.rule, rulePage(version2, finding2.rule)))}`;
}
function place(finding2) {
  return `${visible(finding2.file)}:${finding2.line}`;
}
var frameLines = 8;
function renderFrame(finding2, { style, width }) {
  const { statement } = finding2.evidence;
  if (typeof statement !== "string" || statement === "") return [];
  const isQuery = finding2.stage === "schema";
  const lines2 = visibleLines(statement).replaceAll("	", "  ").split("\n");
  const gutter = isQuery ? 0 : String(finding2.line + frameLines).length;
  const shown = lines2.slice(0, frameLines).map((line, index) => {
    const number = String(finding2.line + index).padStart(gutter);
    const start = isQuery ? `      ${index === 0 ? "breaks:" : "       "} ` : `      ${number} | `;
    const room = Math.max(20, width - start.length);
    return style.dim(start) + (line.length > room ? `${line.slice(0, room - 1).toWellFormed()}…` : line);
  });
  const left = lines2.length - shown.length;
  return [
    ...shown,
    ...left > 0 ? [style.dim(`      ${" ".repeat(gutter)} | … ${count(left, "more line")}`)] : []
  ];
}
function renderRemedy2(remedy, { style, width }) {
  const blocks = readMessage(remedy);
  return blocks.flatMap((part, index) => {
    if (part.kind === "fence")
      return visibleLines(part.text).split("\n").map((line) => `        ${line}`);
    return indentText(
      renderPieces(part.pieces, "plain"),
      "      ",
      width,
      index === 0 ? "    → " : "      "
    ).map(style.names);
  });
}
var mostFiles = 5;
function renderReferences2({ evidence }, base, { style, width }) {
  const references2 = readReferences(evidence);
  if (references2 === null) return [];
  const { found, places } = references2;
  const phrase = referencesPhrase(references2, base);
  const lead = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} (${hintPhrase(references2)})${found === 0 ? "" : ":"}`;
  const files = placesByFile(places).slice(0, mostFiles);
  const lines2 = files.map(({ file, kinds }) => {
    const parts = kinds.map(
      ({ words: words6, lines: lines3 }) => `${words6} ${lines3.slice(0, 8).join(", ")}${lines3.length > 8 ? ", …" : ""}`
    );
    return `${visible(file)} ${parts.join("; ")}`;
  });
  const left = found - places.filter(({ file }) => files.some((one) => one.file === file)).length;
  return [
    ...indentText(renderMessage(lead, "plain"), "      ", width).map(style.names),
    ...[...lines2, ...left === 0 ? [] : [`… and ${formatNumber(left)} more`]].flatMap(
      (line) => indentText(line, "          ", width, "        ")
    )
  ];
}
function renderQuery({ evidence: { query } }) {
  if (typeof query !== "string" || query === "") return [];
  return [
    "      Run this on production first:",
    ...visibleLines(query).split("\n").map((line) => `        ${line}`)
  ];
}
function renderAccepted(finding2, { style, width }) {
  const { accepted } = finding2;
  if (accepted === null) return [];
  const who = accepted.who === null ? "" : ` (${visible(accepted.who)})`;
  const text2 = `accepted by ${accepted.by}${who}: ${finding2.rule} at ${place(finding2)}: ${visible(accepted.reason)}`;
  return indentText(text2, "    ", width, "  ").map(style.dim);
}
var mostOld = 3;
function renderOld(findings, { style, width }) {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, mostOld).map((finding2) => `${finding2.rule} at ${place(finding2)}: ${renderFirstLine(finding2.message, "plain")}`);
  const others = [...Map.groupBy(findings.slice(mostOld), ({ rule }) => rule)];
  const more = others.map(([rule, same]) => `${same.length} more of ${rule}`);
  const lines2 = [...shown, ...more].flatMap((text2) => indentText(text2, "      ", width, "    "));
  return [`  Existing problems (not counted):`, ...lines2].map(style.dim);
}

// src/report/terminal/released.ts
function renderReleased2({ released: released2 }, { style, width }) {
  if (released2 === null) return [];
  const plain = (text2) => renderMessage(text2, "plain");
  const lines2 = indentText(`Released versions: ${plain(releasedPhrase(released2))}`, "  ", width).map(
    style.names
  );
  if (!hasReleasedTable(released2)) return lines2;
  const groups = releasedGroups(released2);
  const [head = "", ...rows] = layTable(
    [
      { head: "databases of", least: 12, cells: groups.map(({ versions: versions2 }) => plain(versions2)) },
      { head: "migrations", least: 8, cells: groups.map(({ ran }) => ran) },
      { head: "to run", least: 6, cells: groups.map(({ pending }) => pending) },
      { head: "upgrade", least: 14, cells: groups.map(({ what }) => plain(what)) }
    ],
    width - 4
  ).map((line) => `    ${line}`);
  return [...lines2, style.dim(head), ...rows.map(style.names)];
}

// src/report/terminal/style.ts
import { styleText } from "node:util";
function terminalStyle(colour, links) {
  const paint = (format) => (text2) => colour ? styleText(format, text2, { validateStream: false }) : text2;
  const cyan = paint("cyan");
  return {
    bold: paint("bold"),
    dim: paint("dim"),
    red: paint("red"),
    yellow: paint("yellow"),
    green: paint("green"),
    cyan,
    names: (text2) => text2.replace(/`[^`]+`/g, cyan),
    link: (text2, target) => links ? `\x1B]8;;${target}\x1B\\${text2}\x1B]8;;\x1B\\` : text2
  };
}

// src/report/terminal/terminal.ts
function renderTerminal(report, options) {
  const terminal = {
    width: Math.max(40, options.width),
    style: terminalStyle(options.colour, options.links ?? false),
    version: report.tool.version
  };
  const lines2 = [
    ...renderVerdict2(report, terminal),
    ...report.folders.flatMap((folder2) => ["", ...renderFolder2(folder2, report, terminal)]),
    "",
    ...renderSummary(report, terminal)
  ];
  return `${withoutCommands(lines2.join("\n"))}
`;
}
var words5 = { blocks: "FAIL", look: "WARN", fine: "PASS" };
function verdictWord(report, style) {
  const mark = marksOf(report).report;
  return {
    word: report.verdict === "unknown" ? "UNKNOWN" : words5[mark],
    paint: { blocks: style.red, look: style.yellow, fine: style.green }[mark]
  };
}
function renderVerdict2(report, { style, width }) {
  const { word: word2, paint } = verdictWord(report, style);
  const indent = " ".repeat(word2.length + 2);
  const lines2 = indentText(renderMessage(report.reason, "plain"), indent, width, "").map(style.names);
  return [`${style.bold(paint(word2))}  ${lines2[0] ?? ""}`, ...lines2.slice(1)];
}
function renderFolder2(folder2, report, terminal) {
  const { style, width } = terminal;
  const { counting, accepted, old } = partFindings(folder2.findings);
  const because = folder2.driver.reason === "" ? "" : ` (${renderMessage(folder2.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder2)}, run as ${folder2.driver.name}${because}, ${dataPhrase(folder2)}`;
  const deploy = marksOf(report).ofFolder(folder2) === "blocks" ? null : deployPhrase(folder2);
  return [
    style.bold(folder2.path === "" ? "the repository's root" : visible(folder2.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...counting.flatMap((finding2) => {
      const isHeadline = finding2 === counting[0] && report.reason.startsWith(headlineOf(finding2));
      return ["", ...renderFinding2(finding2, folder2, report, terminal, isHeadline)];
    }),
    ...block2(renderChanges2(folder2, report, terminal)),
    ...block2(renderDiff(worthwhileDiff(folder2), terminal)),
    ...block2(
      deploy === null ? [] : indentText(`Deploy order: ${renderMessage(deploy, "plain")}`, "  ", width).map(style.names)
    ),
    ...(deploy === null ? [] : folder2.deployPhases).flatMap(
      (phase) => indentText(renderMessage(phase, "plain"), "      ", width, "    - ").map(style.names)
    ),
    ...block2(renderReleased2(folder2, terminal)),
    ...block2(renderCopyTable2(folder2, terminal)),
    ...block2(accepted.flatMap((finding2) => renderAccepted(finding2, terminal))),
    ...block2(renderOld(old, terminal)),
    ...block2(renderSteps2(folder2.steps, terminal)),
    ...block2(
      folder2.notes.flatMap(
        (note2) => indentText(`Note: ${renderMessage(note2, "plain")}`, "  ", width).map(style.names)
      )
    )
  ];
}
function block2(lines2) {
  return lines2.length === 0 ? [] : ["", ...lines2];
}
var signs = { blocks: "✗", look: "!", fine: "✓", none: " " };
var leastForTable = 60;
function renderChanges2(folder2, report, terminal) {
  const { width, style } = terminal;
  const { changes } = folder2;
  if (changes.length === 0) return [];
  const marks3 = marksOf(report).ofChanges(folder2);
  if (width < leastForTable) return listChanges(changes, marks3, terminal);
  const code2 = (side, head2, least) => wasTried(changes, side) ? [{ head: head2, least, cells: changes.map((change2) => fatePhrase(change2[side], side)) }] : [];
  const columns = [
    { head: " ", least: 1, cells: marks3.map((mark) => signs[mark]) },
    { head: "change", least: 10, cells: changes.map(describe2) },
    { head: "rows", least: 8, cells: changes.map((change2) => renderMessage(change2.data, "plain")) },
    ...code2("oldCode", "deployed code", 8),
    ...code2("newCode", "new code", 8)
  ];
  const [head = "", ...rows] = layTable(columns, width - 2).map((line) => `  ${line}`);
  return [style.dim(head), ...rows.map((row2) => style.names(paintSign(row2, style)))];
}
function listChanges(changes, marks3, { width, style }) {
  const fate = (change2, side, who) => wasTried(changes, side) ? [`${who} ${fatePhrase(change2[side], side)}`] : [];
  return changes.flatMap((change2, place3) => {
    const effects = [
      renderMessage(change2.data, "plain"),
      ...fate(change2, "oldCode", "deployed code"),
      ...fate(change2, "newCode", "new code")
    ];
    return [
      ...indentText(describe2(change2), "     ", width, `  ${signs[marks3[place3] ?? "none"]}  `),
      ...indentText(`rows: ${effects.join(" · ")}`, "     ", width)
    ].map((line) => style.names(paintSign(line, style)));
  });
}
function describe2(change2) {
  const why = change2.why === "" ? "" : `, ${renderMessage(change2.why, "plain")}`;
  return `${renderMessage(changePhrase(change2), "plain")}${why} (${linesPhrase(change2.at.line, change2.at.endLine)})`;
}
function paintSign(row2, style) {
  return row2.replace(/^ {2}✗/, style.red).replace(/^ {2}!/, style.yellow).replace(/^ {2}✓/, style.green);
}
var diffLines = 20;
function renderDiff(diff, { style, width }) {
  if (diff === "") return [];
  const lines2 = visibleLines(diff).replaceAll("	", "  ").split("\n");
  if (lines2.length > diffLines) {
    const where = `Schema diff: ${count(lines2.length, "line")} (use --format markdown to see it)`;
    return indentText(where, "  ", width);
  }
  return [
    style.dim("  schema diff"),
    ...lines2.flatMap((line) => {
      const [start = "", mark = ""] = /^([-+ ]?) {0,8}/.exec(line) ?? [];
      const paint = mark === "-" ? style.red : mark === "+" ? style.green : style.dim;
      const indent = " ".repeat(start.length + 4);
      const wrapped = indentText(line.slice(start.length).trimStart(), indent, width, `  ${start}`);
      return wrapped.map((part) => paint(part.trimEnd()));
    })
  ];
}
var stepMarks = { passed: "✓", failed: "✗", skipped: "-" };
function renderSteps2(steps, { style, width }) {
  return steps.flatMap((step2) => {
    const paint = { passed: style.green, failed: style.red, skipped: style.dim }[step2.status];
    const detail = step2.detail === "" ? "" : `: ${renderMessage(step2.detail, "plain")}`;
    const lines2 = indentText(
      `${renderMessage(step2.title, "plain")}${timeOf(step2)}${detail}`,
      "    ",
      width,
      ""
    );
    return [`  ${paint(stepMarks[step2.status])} ${lines2[0] ?? ""}`, ...lines2.slice(1)].map(style.names);
  });
}
function timeOf({ status, ms }) {
  if (status === "skipped") return " (not run)";
  return ms === 0 ? "" : ` (${durationPhrase(ms)})`;
}
function renderSummary(report, { style, width }) {
  const { counting, accepted, old } = allFindings(report);
  const leftAlone = leftAlonePhrase(report);
  const isNothing = report.folders.length === 0;
  const parts = [
    ...report.verdict === "unknown" ? [isNothing ? "not checked" : "not checked to the end"] : [],
    ...report.verdict === "pass" && isNothing ? ["nothing to check"] : [],
    ...counting.length === 0 && (isNothing || report.verdict === "unknown") ? [] : [countsPhrase(counting)],
    ...accepted.length === 0 ? [] : [`${accepted.length} accepted`],
    ...old.length === 0 ? [] : [`${count(old.length, "existing problem")}`],
    durationPhrase(report.ms)
  ];
  return [
    ...leftAlone === null ? [] : indentText(
      `${isNothing ? "Looked at" : "Not checked"}: ${renderMessage(leftAlone, "plain")}`,
      "  ",
      width,
      ""
    ).map(style.names),
    ...indentText(parts.join(" · "), "", width, "").map(style.bold)
  ];
}

// src/report/formats.ts
var renderers = {
  terminal: renderTerminal,
  json: (report) => asJson(toJsonV1(report)),
  markdown: renderFile2,
  copies: renderCopies,
  sarif: renderSarif,
  github: renderAnnotations,
  gitlab: (report) => asJson(toCodeQuality(report))
};
var fileSurface = { width: 100, colour: false, links: false };
async function render(report, name2, surface) {
  return await renderers[name2](report, surface);
}
function asJson(value) {
  const json = JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[");
  return `${json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}
`;
}
var obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function renderFile2(report) {
  const rule = (id) => rulePage(report.tool.version, id);
  const links = { blob: () => null, base: () => null, rule, run: null };
  return `${renderMarkdown(report, { kind: "file", links, limit: 9e5, previous: null }).trimEnd()}
`;
}
async function renderSarif(report) {
  const [{ toSarif }, { rules: rules2 }] = await Promise.all([import("./sarif-F5JWGR36.js"), import("./rules-6MQ4SUL2.js")]);
  return asJson(toSarif(report, rules2));
}
function renderAnnotations(report) {
  return annotationsOf(report).map((annotation) => `${renderAnnotation(annotation)}
`).join("");
}

// src/github/log.ts
function oneLine2(sentence2) {
  return withoutCommands(renderMessage(sentence2.replace(/\s+/g, " ").trim(), "plain"));
}
function say(text2) {
  info(oneLine2(text2));
}
function note(text2) {
  notice(oneLine2(text2), { title: "Drizzle Gate" });
}
function warn(text2) {
  warning(oneLine2(text2), { title: "Drizzle Gate" });
}
function failStep(text2) {
  error(oneLine2(text2), { title: "Drizzle Gate" });
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
  const checkout = checkoutOf(".");
  for (const { format, input, path } of files) {
    try {
      refuseLinks(path, checkout);
      mkdirSync(dirname2(resolve3(path)), { recursive: true });
      writePlainFile(path, checkout, await render(report, format, fileSurface));
    } catch (error2) {
      const why = error2 instanceof FileRefused ? `it ${error2.message}` : messageOf(error2);
      warn(`Could not write ${code(path)} of the input ${code(input)} (${why}); the verdict stands.`);
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
var mostCharacters2 = 65e3;
function draftComment({ report, mode, key: key2, run, links, closing }) {
  const limit = mostCharacters2 - markLength - closing.length;
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
function linksTo(report, place3, blob) {
  const rule = (id) => rulePage(report.tool.version, id);
  return { blob, base: baseLinks(place3, report.base), rule, run: place3.runUrl };
}
var anywhere = {
  blob: (file, line, endLine2) => `https://example.com/${encodeURI(file)}#${line}-${endLine2}`,
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

// src/fix/suggest.ts
var mostLines2 = 40;
var mostLength = 200;
var journalLine = /^(?:[\d{}[\],: \t]|"[\w.-]*"|true|false)*$/;
function isSound({ file, line, endLine: endLine2, before, after }, folder2) {
  return file === journalFile(folder2) && line >= 1 && before.length === endLine2 - line + 1 && before.length > 0 && after.length > 0 && before.length <= mostLines2 && after.length <= mostLines2 && before.every((each) => each.length <= mostLength && !/[\r\n]/.test(each)) && after.every((each) => each.length <= mostLength && journalLine.test(each));
}

// src/github/suggestions/draft.ts
var mostSuggestions = 10;
var mostMessage = 500;
var shape2 = /^<!-- drizzle-gate suggestion v1 key=([0-9a-f]{16}) content=([0-9a-f]{16}) text=([0-9a-f]{16}) run=(\d{1,15}) -->\n/;
function draftSuggestions({ folders }, key2, run, closing) {
  return folders.flatMap((folder2) => {
    const { suggestion: place3 } = folder2;
    if (place3 === void 0 || !isSound(place3, folder2.path)) return [];
    const solved = folder2.findings.filter(({ fixable }) => fixable === true);
    const rules2 = [...new Set(solved.map(({ rule }) => rule))];
    const [first] = solved;
    if (first === void 0) return [];
    const content = JSON.stringify([place3.file, place3.before, timeless2(place3), rules2, basis(folder2)]);
    return [
      {
        place: place3,
        mark: { key: digest(key2), content: digest(content), run },
        text: textOf(place3, rules2, first.message, closing)
      }
    ];
  }).slice(0, mostSuggestions);
}
function timeless2({ after }) {
  return after.map((line) => line.replace(/("when": ?)\d+/g, "$1"));
}
function basis({ migrations: migrations2 }) {
  return migrations2.base;
}
function textOf({ after }, rules2, message, closing) {
  const solves = renderMessage(`Drizzle Gate can fix ${joinNames(rules2)} here.`, "markdown");
  const command = renderMessage(
    `This was tried: the check ran on the result. ${code("npx drizzle-gate fix --write")} does the same.`,
    "markdown"
  );
  return [
    `**${solves}** ${renderMessage(message, "markdown", mostMessage)}`,
    markdownFence(after.join("\n"), "suggestion"),
    `<sub>${command}</sub>${closing}`
  ].join("\n\n");
}
function bodyOf({ mark: { key: key2, content, run }, text: text2 }) {
  return `<!-- drizzle-gate suggestion v1 key=${key2} content=${content} text=${digest(text2)} run=${run} -->
${text2}`;
}
function readSuggestion(body) {
  const plain = body.replaceAll("\r\n", "\n");
  const found = shape2.exec(plain);
  if (found === null) return null;
  const [whole2, key2 = "", content = "", text2 = "", run] = found;
  const isUntouched2 = digest(plain.slice(whole2.length)) === text2;
  return { mark: { key: key2, content, text: text2, run: Number(run) }, isUntouched: isUntouched2 };
}
function saysTheSame(posted, { mark, text: text2 }) {
  const read = readSuggestion(posted);
  if (read === null || !read.isUntouched || read.mark.content !== mark.content) return false;
  const [then, now] = [timesIn(posted), timesIn(text2)];
  return then.length === now.length && then.every((time, place3) => time <= (now[place3] ?? 0));
}
function timesIn(text2) {
  return [...text2.matchAll(/"when": ?(\d{1,16})/g)].map(([, time]) => Number(time));
}

// src/github/suggestions/patch-lines.ts
function shownLines(patch) {
  const shown = /* @__PURE__ */ new Map();
  let next = 0;
  let hunk = 0;
  for (const line of patch.split("\n")) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== void 0) {
      next = Number(start);
      hunk += 1;
    } else if (/^[ +]/.test(line)) shown.set(next++, { text: line.slice(1), hunk });
  }
  return shown;
}

// src/github/suggestions/place.ts
var perPage3 = 100;
var mostPages3 = 30;
var mostDeletions2 = 20;
var permission = "pull-requests: write";
async function placeSuggestions(api, target, { key: key2, run, drafts }) {
  const troubles = [];
  const nothing = { created: 0, kept: 0, removed: 0, outside: 0, troubles };
  const listed5 = await listMarked(api, target, digest(key2), troubles);
  if (listed5 === null) return nothing;
  const own = await ownOf(api, listed5, troubles);
  if (own.some(({ mark }) => mark.run > run)) return { ...nothing, kept: own.length };
  const shown = drafts.length === 0 ? [] : await onlyShown(api, target, drafts, troubles);
  if (shown === null) return nothing;
  const twinOf = (draft) => own.find((posted) => stands(posted, draft));
  const kept = new Set(shown.flatMap((draft) => twinOf(draft) ?? []));
  const stale = own.filter((posted) => !kept.has(posted));
  const removed = await remove2(api, stale, troubles);
  const created = [];
  for (const draft of shown.filter((each) => twinOf(each) === void 0)) {
    const posted = await create2(api, target, draft, troubles);
    if (posted === null) break;
    created.push(posted);
  }
  await removeTwins(api, target, created, troubles);
  const outside = drafts.length - shown.length;
  return { created: created.length, kept: kept.size, removed, outside, troubles };
}
function stands({ file, line, body }, draft) {
  return file === draft.place.file && line === draft.place.endLine && saysTheSame(body, draft);
}
async function listMarked(api, { number }, key2, troubles) {
  const what = "read the review comments of the pull request";
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
  const all = await listAll(api, { what, route, parameters: { pull_number: number }, permission }, troubles);
  if (all === null) return null;
  const marked = all.flatMap((value) => readPosted(value) ?? []);
  return marked.filter(({ mark }) => mark.key === key2).sort((a, b) => a.id - b.id);
}
function readPosted(value) {
  const id = wholeNumberUnder(value, "id");
  const body = textUnder(value, "body");
  const author = textUnder(value, "user", "login");
  const read = body === null ? null : readSuggestion(body);
  if (id === null || body === null || author === null || read === null) return null;
  const [file, line] = [textUnder(value, "path"), wholeNumberUnder(value, "line")];
  return { id, body, author, mark: read.mark, file, line };
}
async function onlyShown(api, { number }, drafts, troubles) {
  const call = {
    what: "read the files of the pull request",
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { pull_number: number },
    permission
  };
  const files = await listAll(api, call, troubles);
  if (files === null) return null;
  const patches = new Map(files.map((file) => [textUnder(file, "filename"), textUnder(file, "patch") ?? ""]));
  return drafts.filter(({ place: place3 }) => isShown(shownLines(patches.get(place3.file) ?? ""), place3));
}
function isShown(shown, { line, before }) {
  const first = shown.get(line);
  return before.every((text2, offset) => {
    const there = shown.get(line + offset);
    return there?.text === text2 && there.hunk === first?.hunk;
  });
}
async function listAll(api, call, troubles) {
  const items = [];
  let last = 1;
  for (let page = 1; page <= Math.min(last, mostPages3); page++) {
    const answer = await api.send({ ...call, parameters: { ...call.parameters, per_page: perPage3, page } });
    if (!answer.ok || !Array.isArray(answer.data) || !answer.data.every(isEntry)) {
      troubles.push(answer.ok ? garbled(call) : answer.trouble);
      return null;
    }
    items.push(...answer.data);
    last = Math.max(last, answer.lastPage);
  }
  return items;
}
async function create2(api, { number, headSha }, draft, troubles) {
  const { file, line, endLine: endLine2 } = draft.place;
  const range = endLine2 > line ? { start_line: line, start_side: "RIGHT" } : {};
  const call = {
    what: "suggest a change on the pull request",
    route: "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",
    parameters: {
      ...{ pull_number: number, commit_id: headSha, body: bodyOf(draft) },
      ...{ path: file, side: "RIGHT", line: endLine2, ...range }
    },
    permission
  };
  const answer = await api.send(call);
  const posted = answer.ok ? readPosted(answer.data) : null;
  if (posted === null) troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return posted;
}
async function removeTwins(api, target, created, troubles) {
  const [one] = created;
  if (one === void 0) return;
  const listed5 = await listMarked(api, target, one.mark.key, troubles);
  const own = (listed5 ?? []).filter(({ author }) => author === one.author);
  const twins = created.flatMap(
    ({ mark, file, line }) => own.filter((each) => each.mark.content === mark.content && each.file === file && each.line === line).slice(1)
  );
  await remove2(api, twins, troubles);
}
async function remove2(api, posted, troubles) {
  let removed = 0;
  for (const { id } of posted.slice(0, mostDeletions2)) {
    const answer = await api.send({
      what: "delete a suggestion that no longer holds",
      route: "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}",
      parameters: { comment_id: id },
      permission
    });
    if (answer.ok || answer.trouble.status === 404) removed += 1;
    else troubles.push(answer.trouble);
  }
  return removed;
}

// src/github/deliver.ts
async function deliver(delivery, env) {
  const { report, inputs, pullRequest, comparison } = delivery;
  const place3 = placeOf2(env);
  const links = linksTo(report, place3, lineLinks(place3, pullRequest, comparison));
  await attempt("write the log", () => writeLog(report));
  await attempt("set the outputs", () => setOutputs(report));
  if (inputs !== null) await attempt("write the files", () => writeFiles(report, inputs.files));
  await attempt("write the job summary", () => writeSummary(report, links));
  if (inputs === null || pullRequest === null) return;
  const { api } = delivery;
  const { number, fork } = pullRequest;
  const request = {
    report,
    mode: inputs.comment,
    key: commentKey(inputs, env),
    run: Number(env["GITHUB_RUN_ID"] ?? 0),
    links,
    closing: ""
  };
  if (inputs.comment !== "never") {
    await attempt(
      "write the comment",
      async () => tellPlaced(await placeComment(api, number, draftComment(request)), fork)
    );
  }
  if (inputs.suggest) {
    await attempt(
      "suggest a change",
      async () => tellSuggested(await suggest(api, pullRequest, request), fork)
    );
  }
}
async function suggest(api, pullRequest, { report, key: key2, run, closing }) {
  if (report.verdict === "unknown") return null;
  return await placeSuggestions(api, pullRequest, {
    key: key2,
    run,
    drafts: draftSuggestions(report, key2, run, closing)
  });
}
function tellSuggested(placed, fork) {
  if (placed === null) return;
  const { created, kept, removed, outside, troubles } = placed;
  if (outside > 0)
    say(
      `${count(outside, "suggestion")} not posted: the pull request's difference on GitHub does not show the lines as they were checked`
    );
  say(`Suggestions: ${created} created, ${kept} left alone, ${removed} removed`);
  for (const trouble of troubles) tellTrouble(trouble, fork);
}
function tellPlaced(placed, fork) {
  if (placed.url !== null) setOutput("comment-url", placed.url);
  if (placed.did !== "failed") say(`Comment: ${placed.did}${placed.url === null ? "" : `, ${placed.url}`}`);
  for (const trouble of placed.troubles) tellTrouble(trouble, fork);
}
function tellTrouble(trouble, fork) {
  if (fork && trouble.status === 403 && !trouble.limited) {
    note(
      `Could not ${trouble.call.what}: pull requests from forks get a read-only token (this needs \`permissions: { contents: read, ${trouble.call.permission ?? "pull-requests: write"} }\`). The verdict stands, and the job summary has the report; \`docs/workflows/fork-comment.yml\` shows how to get the comment anyway.`
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
  const called = (side, name2) => name2 === null ? side : { ...side, revision: { ...side.revision, rev: name2 } };
  return { ...rest, base: called(base, names.base), head: called(head, names.head) };
}
function sidesOf2(trigger) {
  const side = (revision2, name2) => {
    const commit = revision2 !== null && fullId.test(revision2) ? revision2 : null;
    return { rev: name2 ?? revision2 ?? "", commit };
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
      "This push deleted its branch, so there is nothing to check: skip such pushes with `if: github.event.deleted == false`"
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
      `A manual run on ${code(main2 ?? "the default branch")} has nothing to compare with: add the workflow inputs \`base\` and \`head\`, or start it on another branch`
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
      "`workflow_run` does not check migrations: pass this step the `report-file` of the run that did, or `base` and `head`"
    );
  }
  throw new CannotCheck(
    `The event ${code(eventName)} does not say what to compare: set the inputs \`base\` and \`head\`, or run on \`pull_request\`, \`merge_group\`, \`push\` or \`workflow_dispatch\``
  );
}
function refusedTarget() {
  return new CannotCheck(
    "`pull_request_target` runs with the repository's secrets and a token that can write, and Drizzle Gate runs SQL of the pull request: use `on: pull_request`, or set `allow-pull-request-target: true` if you have read what that means"
  );
}
function commitIn(payload, ...path) {
  const id = textUnder(payload, ...path);
  if (id === null || !fullId.test(id)) throw unreadable(path.join("."));
  return id;
}
function unreadable(what) {
  return new CannotCheck(
    `The event that GitHub wrote to \`GITHUB_EVENT_PATH\` has no readable ${code(what)}: re-run the workflow, or set the inputs \`base\` and \`head\``
  );
}
function branchIn(ref) {
  return ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, "");
}
function isZero(id) {
  return /^0+$/.test(id);
}

// src/model/parse-options.ts
function parseAcceptance(option, given2) {
  const equals = given2.indexOf("=");
  const target = (equals < 0 ? given2 : given2.slice(0, equals)).trim();
  const reason = equals < 0 ? "" : given2.slice(equals + 1).trim();
  const at = target.indexOf("@");
  const rule = at < 0 ? target : target.slice(0, at).trim();
  const migration = at < 0 ? null : target.slice(at + 1).trim();
  if (!/^[a-z][a-z0-9-]*$/.test(rule) || migration === "") {
    throw refused(option, given2, "`rule=reason` or `rule@migration=reason`");
  }
  if (reason === "") {
    throw new CannotCheck(
      `${code(option)} accepts ${code(target, 80)} without a reason; write ${code(`${target}=why this is fine`, 120)}`
    );
  }
  return { rule, migration, reason, by: "input", who: null };
}
function parseDriver(option, given2) {
  return oneOf(option, given2, driverNames);
}
function parseFailOn(option, given2) {
  return oneOf(option, given2, failOnValues);
}
function parseOnOff(option, given2) {
  return oneOf(option, given2, ["on", "off"]) === "on";
}
function parseTrueFalse(option, given2) {
  return oneOf(option, given2, ["true", "false"]) === "true";
}
function parseWholeNumber(option, given2, least, most4) {
  const text2 = given2.trim();
  const value = Number(text2);
  if (!/^\d{1,15}$/.test(text2) || value < least || value > most4) {
    throw refused(option, given2, `a whole number from ${least} to ${most4}`);
  }
  return value;
}
function parseRows(option, given2) {
  return parseWholeNumber(option, given2, 0, 1e6);
}
function parseTagGlob(option, given2) {
  const text2 = given2.trim().replace(/^refs\/tags\//, "");
  if (text2 === "" || text2.length > 200 || /[\p{Cc}\s]/u.test(text2))
    throw refused(option, given2, "tags, as `v*`");
  return text2;
}
function parseShard(option, given2) {
  const [, index = "0", of = "0"] = /^(\d{1,4})\/(\d{1,4})$/.exec(given2.trim()) ?? [];
  const shard2 = { index: Number(index), of: Number(of) };
  if (shard2.index < 1 || shard2.index > shard2.of)
    throw refused(option, given2, "which part and how many there are, as `2/8`");
  return shard2;
}
function parseTolerance(option, given2) {
  const [, most4 = "", percent = ""] = /^(\d{1,6})(%?)$/.exec(given2.trim()) ?? [];
  const isPercent = percent === "%";
  if (most4 === "" || isPercent && Number(most4) > 100)
    throw refused(option, given2, "a number of production copies, or a share of them as `1%`");
  return { most: Number(most4), isPercent };
}
function parseTimeout(option, given2) {
  return parseWholeNumber(option, given2, 1, 21600) * 1e3;
}
function oneOf(option, given2, allowed) {
  const text2 = given2.trim();
  const found = allowed.find((word2) => word2 === text2);
  if (found === void 0) throw refused(option, given2, listed3(allowed), didYouMean(text2, allowed));
  return found;
}
function refused(option, given2, allowed, meant = "") {
  const said = given2.trim() === "" ? "is empty" : `does not accept ${code(given2.trim(), 80)}`;
  return new CannotCheck(`${code(option)} ${said}.${meant} Use ${allowed}`);
}
function listed3(words6) {
  const names = words6.map((word2) => code(word2));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
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
var inputFormats = formatNames.filter((name2) => formats[name2].input);

// src/github/inputs.ts
var commentModes = ["always", "changes", "failures", "never"];
var inputDefaults = {
  migrations: "",
  driver: "",
  "foreign-keys": "",
  snapshot: "",
  rows: "",
  seed: "",
  released: "",
  shard: "",
  tolerate: "",
  merge: "",
  accept: "",
  "fail-on": "",
  timeout: "300",
  base: "",
  head: "",
  "github-token": "",
  comment: "changes",
  "comment-key": "",
  suggest: "false",
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
    released: listIn("released", /[\n,]/).map((line) => parseTagGlob("released", line)),
    shard: given("shard", parseShard),
    tolerate: given("tolerate", parseTolerance),
    merge: listIn("merge", /[\n,]/),
    accept: listIn("accept", /\n/).map((line) => parseAcceptance("accept", line)),
    failOn: given("fail-on", parseFailOn),
    timeoutMs: parseTimeout("timeout", textOf2("timeout")),
    base: textOrNull("base"),
    head: textOrNull("head"),
    token: textOf2("github-token"),
    comment: oneOf("comment", textOf2("comment"), commentModes),
    commentKey: textOf2("comment-key"),
    suggest: trueFalse("suggest"),
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
  for (const [name2, value] of Object.entries(env)) {
    if (!name2.startsWith("INPUT_") || value === void 0 || value.trim() === "") continue;
    const input = name2.slice("INPUT_".length).toLowerCase();
    if (known.includes(input)) continue;
    const meant = known.find((other) => bare(other) === bare(input) || `${bare(other)}s` === bare(input));
    const hint = meant === void 0 ? "see `action.yml` for the list" : `did you mean ${code(meant)}?`;
    sentences.push(`Unknown input ${code(input, 60)}, ignored: ${hint}`);
  }
  return sentences;
}
function fileInputs() {
  return Object.fromEntries(inputFormats.map((format) => [`${format}-file`, ""]));
}
function textOf2(name2) {
  return getInput(name2) || inputDefaults[name2];
}
function textOrNull(name2) {
  return textOf2(name2) || null;
}
function given(name2, parse) {
  const text2 = textOf2(name2);
  return text2 === "" ? null : parse(name2, text2);
}
function trueFalse(name2) {
  return parseTrueFalse(name2, textOf2(name2));
}
function strangersCode() {
  return new CannotCheck(
    "`run-drizzle-kit` runs code of the pull request, and `allow-pull-request-target` lets the action run where secrets are: remove one of the two"
  );
}
function listIn(name2, separator) {
  return textOf2(name2).split(separator).map((item) => item.trim()).filter((item) => item !== "");
}
function bare(name2) {
  return name2.replaceAll(/[-_ ]/g, "");
}

// node_modules/sqlite3-parser/dist/src/tokenize.js
var KeywordMask = (n) => n;
var CC_X = 0;
var CC_KYWD0 = 1;
var CC_KYWD = 2;
var CC_DIGIT = 3;
var CC_DOLLAR = 4;
var CC_VARALPHA = 5;
var CC_VARNUM = 6;
var CC_SPACE = 7;
var CC_QUOTE = 8;
var CC_QUOTE2 = 9;
var CC_PIPE = 10;
var CC_MINUS = 11;
var CC_LT = 12;
var CC_GT = 13;
var CC_EQ = 14;
var CC_BANG = 15;
var CC_SLASH = 16;
var CC_LP = 17;
var CC_RP = 18;
var CC_SEMI = 19;
var CC_PLUS = 20;
var CC_STAR = 21;
var CC_PERCENT = 22;
var CC_COMMA = 23;
var CC_AND = 24;
var CC_TILDA = 25;
var CC_DOT = 26;
var CC_ID = 27;
var CC_ILLEGAL = 28;
var CC_NUL = 29;
var CC_BOM = 30;
var aiClass = new Uint8Array([
  // 0x
  29,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  7,
  7,
  28,
  7,
  7,
  28,
  28,
  // 1x
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  // 2x
  7,
  15,
  8,
  5,
  4,
  22,
  24,
  8,
  17,
  18,
  21,
  20,
  23,
  11,
  26,
  16,
  // 3x
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  5,
  19,
  12,
  14,
  13,
  6,
  // 4x
  5,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  // 5x
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  2,
  2,
  9,
  28,
  28,
  28,
  2,
  // 6x
  8,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  // 7x
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  2,
  2,
  28,
  10,
  28,
  25,
  28,
  // 8x..ff: all CC_ID (high-byte; valid identifier chars), with one CC_BOM
  // for 0xEF (UTF-8 BOM start).
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // 8x
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // 9x
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Ax
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Bx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Cx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Dx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  30,
  // Ex
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27
  // Fx
]);
function classAt(z, i) {
  const c = z.charCodeAt(i);
  if (c !== c)
    return CC_NUL;
  if (c > 255)
    return CC_ID;
  return aiClass[c];
}
function isIdChar(ch) {
  if (ch === void 0)
    return false;
  if (ch.charCodeAt(0) >= 128)
    return true;
  return ch >= "0" && ch <= "9" || ch >= "A" && ch <= "Z" || ch >= "a" && ch <= "z" || ch === "_" || ch === "$";
}
function isDigit(ch) {
  return ch !== void 0 && ch >= "0" && ch <= "9";
}
function isXDigit(ch) {
  if (ch === void 0)
    return false;
  return ch >= "0" && ch <= "9" || ch >= "A" && ch <= "F" || ch >= "a" && ch <= "f";
}
function isSpace(ch) {
  if (ch === " ")
    return true;
  if (ch === void 0)
    return false;
  const c = ch.charCodeAt(0);
  return c >= 9 && c <= 13;
}
var DEFAULT_DIGIT_SEPARATOR = "";
function tokenizerModuleForGrammar(parserDefs, keywordDefs, opts = {}) {
  const digitSep = opts.digitSeparator ?? DEFAULT_DIGIT_SEPARATOR;
  const hasDigitSep = typeof digitSep === "string" && digitSep.length === 1;
  const tokenCode = /* @__PURE__ */ new Map();
  const tokenNameMap = /* @__PURE__ */ new Map();
  for (let i = 0; i < parserDefs.constants.YYNTOKEN; i++) {
    const sym = parserDefs.symbols[i];
    const id = i;
    tokenCode.set(sym, id);
    tokenNameMap.set(id, sym);
  }
  function TokenId(name2) {
    const code2 = tokenCode.get(name2);
    if (code2 === void 0) {
      throw new Error(`tokenize.ts: parser defs are missing terminal token "${name2}". This usually means the parser defs and tokenizer are out of sync.`);
    }
    return code2;
  }
  const T = {
    SPACE: TokenId("SPACE"),
    COMMENT: TokenId("COMMENT"),
    ILLEGAL: TokenId("ILLEGAL"),
    PTR: TokenId("PTR"),
    MINUS: TokenId("MINUS"),
    LP: TokenId("LP"),
    RP: TokenId("RP"),
    SEMI: TokenId("SEMI"),
    PLUS: TokenId("PLUS"),
    STAR: TokenId("STAR"),
    SLASH: TokenId("SLASH"),
    REM: TokenId("REM"),
    EQ: TokenId("EQ"),
    LE: TokenId("LE"),
    NE: TokenId("NE"),
    LT: TokenId("LT"),
    LSHIFT: TokenId("LSHIFT"),
    GE: TokenId("GE"),
    RSHIFT: TokenId("RSHIFT"),
    GT: TokenId("GT"),
    BITOR: TokenId("BITOR"),
    CONCAT: TokenId("CONCAT"),
    COMMA: TokenId("COMMA"),
    BITAND: TokenId("BITAND"),
    BITNOT: TokenId("BITNOT"),
    DOT: TokenId("DOT"),
    STRING: TokenId("STRING"),
    ID: TokenId("ID"),
    INTEGER: TokenId("INTEGER"),
    FLOAT: TokenId("FLOAT"),
    QNUMBER: TokenId("QNUMBER"),
    VARIABLE: TokenId("VARIABLE"),
    BLOB: TokenId("BLOB"),
    CASE: TokenId("CASE"),
    END: TokenId("END")
  };
  const maskFlags = keywordDefs.meta.maskFlags;
  const allFlags = Object.keys(maskFlags);
  const enabledFlags = opts.flags ?? allFlags;
  let enabledMask = maskFlags.ALWAYS ?? KeywordMask(0);
  for (const f of enabledFlags) {
    enabledMask = KeywordMask(enabledMask | (maskFlags[f] ?? 0));
  }
  const keywordsByLen = [];
  let maxKwLen = 0;
  let keywordCount = 0;
  for (const kw of keywordDefs.keywords) {
    if ((kw.mask & enabledMask) === 0)
      continue;
    keywordCount++;
    const len = kw.name.length;
    if (len > maxKwLen)
      maxKwLen = len;
    let bucket = keywordsByLen[len];
    if (bucket === void 0) {
      bucket = { names: [], codes: [] };
      keywordsByLen[len] = bucket;
    }
    bucket.names.push(kw.name);
    bucket.codes.push(TokenId(kw.token));
  }
  function nextToken(z, p, outType) {
    let i;
    switch (classAt(z, p)) {
      case CC_SPACE: {
        for (i = p + 1; isSpace(z[i]); i++) {
        }
        outType[0] = T.SPACE;
        return i - p;
      }
      case CC_MINUS: {
        if (z[p + 1] === "-") {
          for (i = p + 2; z[i] !== void 0 && z[i] !== "\n"; i++) {
          }
          outType[0] = T.COMMENT;
          return i - p;
        }
        if (z[p + 1] === ">") {
          outType[0] = T.PTR;
          return z[p + 2] === ">" ? 3 : 2;
        }
        outType[0] = T.MINUS;
        return 1;
      }
      case CC_LP:
        outType[0] = T.LP;
        return 1;
      case CC_RP:
        outType[0] = T.RP;
        return 1;
      case CC_SEMI:
        outType[0] = T.SEMI;
        return 1;
      case CC_PLUS:
        outType[0] = T.PLUS;
        return 1;
      case CC_STAR:
        outType[0] = T.STAR;
        return 1;
      case CC_SLASH: {
        if (z[p + 1] !== "*" || z[p + 2] === void 0) {
          outType[0] = T.SLASH;
          return 1;
        }
        i = p + 3;
        let prev = z[p + 2];
        while (z[i] !== void 0 && !(prev === "*" && z[i] === "/")) {
          prev = z[i];
          i++;
        }
        if (z[i] !== void 0)
          i++;
        outType[0] = T.COMMENT;
        return i - p;
      }
      case CC_PERCENT:
        outType[0] = T.REM;
        return 1;
      case CC_EQ: {
        outType[0] = T.EQ;
        return z[p + 1] === "=" ? 2 : 1;
      }
      case CC_LT: {
        const c = z[p + 1];
        if (c === "=") {
          outType[0] = T.LE;
          return 2;
        }
        if (c === ">") {
          outType[0] = T.NE;
          return 2;
        }
        if (c === "<") {
          outType[0] = T.LSHIFT;
          return 2;
        }
        outType[0] = T.LT;
        return 1;
      }
      case CC_GT: {
        const c = z[p + 1];
        if (c === "=") {
          outType[0] = T.GE;
          return 2;
        }
        if (c === ">") {
          outType[0] = T.RSHIFT;
          return 2;
        }
        outType[0] = T.GT;
        return 1;
      }
      case CC_BANG: {
        if (z[p + 1] === "=") {
          outType[0] = T.NE;
          return 2;
        }
        outType[0] = T.ILLEGAL;
        return 1;
      }
      case CC_PIPE: {
        if (z[p + 1] === "|") {
          outType[0] = T.CONCAT;
          return 2;
        }
        outType[0] = T.BITOR;
        return 1;
      }
      case CC_COMMA:
        outType[0] = T.COMMA;
        return 1;
      case CC_AND:
        outType[0] = T.BITAND;
        return 1;
      case CC_TILDA:
        outType[0] = T.BITNOT;
        return 1;
      case CC_QUOTE: {
        const delim = z[p];
        let c;
        for (i = p + 1; (c = z[i]) !== void 0; i++) {
          if (c === delim) {
            if (z[i + 1] === delim) {
              i++;
            } else {
              break;
            }
          }
        }
        if (c === "'") {
          outType[0] = T.STRING;
          return i - p + 1;
        }
        if (c !== void 0) {
          outType[0] = T.ID;
          return i - p + 1;
        }
        outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_DOT: {
        if (!isDigit(z[p + 1])) {
          outType[0] = T.DOT;
          return 1;
        }
        return scanNumber(
          z,
          p,
          outType,
          /*startsWithDot=*/
          true
        );
      }
      case CC_DIGIT: {
        return scanNumber(
          z,
          p,
          outType,
          /*startsWithDot=*/
          false
        );
      }
      case CC_QUOTE2: {
        for (i = p + 1; z[i] !== void 0; i++) {
          if (z[i] === "]") {
            outType[0] = T.ID;
            return i - p + 1;
          }
        }
        outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_VARNUM: {
        outType[0] = T.VARIABLE;
        for (i = p + 1; isDigit(z[i]); i++) {
        }
        return i - p;
      }
      case CC_DOLLAR:
      case CC_VARALPHA: {
        let n = 0;
        outType[0] = T.VARIABLE;
        i = p + 1;
        while (z[i] !== void 0) {
          const c = z[i];
          if (isIdChar(c)) {
            n++;
            i++;
            continue;
          }
          if (c === "(" && n > 0) {
            let cc;
            do {
              i++;
              cc = z[i];
            } while (cc !== void 0 && !isSpace(cc) && cc !== ")");
            if (cc === ")") {
              i++;
            } else {
              outType[0] = T.ILLEGAL;
            }
            break;
          }
          if (c === ":" && z[i + 1] === ":") {
            i += 2;
            continue;
          }
          break;
        }
        if (n === 0)
          outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_KYWD0: {
        if (classAt(z, p + 1) > CC_KYWD) {
          i = p + 1;
          if (isIdChar(z[i])) {
            i++;
            while (isIdChar(z[i]))
              i++;
            outType[0] = T.ID;
            return i - p;
          }
          return finishKeyword(z, p, i, outType);
        }
        for (i = p + 2; classAt(z, i) <= CC_KYWD; i++) {
        }
        if (isIdChar(z[i])) {
          i++;
          while (isIdChar(z[i]))
            i++;
          outType[0] = T.ID;
          return i - p;
        }
        return finishKeyword(z, p, i, outType);
      }
      case CC_X: {
        if (z[p + 1] === "'") {
          outType[0] = T.BLOB;
          for (i = p + 2; isXDigit(z[i]); i++) {
          }
          if (z[i] !== "'" || (i - p - 2) % 2) {
            outType[0] = T.ILLEGAL;
            while (z[i] !== void 0 && z[i] !== "'")
              i++;
          }
          if (z[i] !== void 0)
            i++;
          return i - p;
        }
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_KYWD:
      case CC_ID: {
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_BOM: {
        if (z.charCodeAt(p + 1) === 187 && z.charCodeAt(p + 2) === 191) {
          outType[0] = T.SPACE;
          return 3;
        }
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_NUL: {
        outType[0] = T.ILLEGAL;
        return 0;
      }
      case CC_ILLEGAL:
      default: {
        outType[0] = T.ILLEGAL;
        return 1;
      }
    }
  }
  function scanNumber(z, p, outType, startsWithDot) {
    let i = p;
    outType[0] = T.INTEGER;
    if (!startsWithDot && z[p] === "0" && (z[p + 1] === "x" || z[p + 1] === "X") && isXDigit(z[p + 2])) {
      for (i = p + 3; z[i] !== void 0; i++) {
        if (isXDigit(z[i]))
          continue;
        if (hasDigitSep && z[i] === digitSep) {
          outType[0] = T.QNUMBER;
          continue;
        }
        break;
      }
    } else {
      if (!startsWithDot) {
        for (i = p; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
      if (startsWithDot && i === p || z[i] === ".") {
        if (outType[0] === T.INTEGER)
          outType[0] = T.FLOAT;
        i = startsWithDot ? p + 1 : i + 1;
        for (; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
      if ((z[i] === "e" || z[i] === "E") && (isDigit(z[i + 1]) || (z[i + 1] === "+" || z[i + 1] === "-") && isDigit(z[i + 2]))) {
        if (outType[0] === T.INTEGER)
          outType[0] = T.FLOAT;
        i += 2;
        for (; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
    }
    while (isIdChar(z[i])) {
      outType[0] = T.ILLEGAL;
      i++;
    }
    return i - p;
  }
  function finishKeyword(z, p, i, outType) {
    const len = i - p;
    if (len >= 2 && len <= maxKwLen) {
      const bucket = keywordsByLen[len];
      if (bucket !== void 0) {
        const names = bucket.names;
        const codes = bucket.codes;
        const count2 = names.length;
        candidate: for (let b = 0; b < count2; b++) {
          const name2 = names[b];
          for (let k = 0; k < len; k++) {
            const src = z.charCodeAt(p + k);
            const cand = name2.charCodeAt(k);
            if (src !== cand && src !== (cand | 32))
              continue candidate;
          }
          outType[0] = codes[b];
          return len;
        }
      }
    }
    outType[0] = T.ID;
    return len;
  }
  const T_SPACE = T.SPACE;
  const T_COMMENT = T.COMMENT;
  const DONE = { done: true, value: void 0 };
  class TokenStreamImpl {
    sql;
    len;
    emitTrivia;
    offset;
    line;
    col;
    // Shared single-slot output buffer for `nextToken` — avoids one
    // tiny allocation per token without spilling across `next()` calls.
    _out = [0];
    // Reused IteratorResult wrapper. Standard consumers (for-of,
    // Array.from, spread) read `.value` and discard the wrapper, so
    // mutating `_result.value` on each call is safe and saves one
    // per-token allocation.  Callers that stash the wrapper across
    // `next()` calls would see the stashed copy mutate — don't do that.
    _result = {
      done: false,
      value: void 0
    };
    constructor(sql, emitTrivia) {
      this.sql = sql;
      this.len = sql.length;
      this.emitTrivia = emitTrivia;
      this.offset = 0;
      this.line = 1;
      this.col = 0;
    }
    [Symbol.iterator]() {
      return this;
    }
    next() {
      const sql = this.sql;
      const len = this.len;
      const emitTrivia = this.emitTrivia;
      const out = this._out;
      let i = this.offset;
      let line = this.line;
      let col = this.col;
      while (i < len) {
        const n = nextToken(sql, i, out);
        const type = out[0];
        if (n === 0) {
          this.offset = i;
          this.line = line;
          this.col = col;
          return DONE;
        }
        const offset = i;
        const tokenLine = line;
        const tokenCol = col;
        const end = offset + n;
        for (let k = offset; k < end; k++) {
          if (sql.charCodeAt(k) === 10) {
            line++;
            col = 0;
          } else {
            col++;
          }
        }
        i = end;
        if (!emitTrivia && (type === T_SPACE || type === T_COMMENT))
          continue;
        this.offset = i;
        this.line = line;
        this.col = col;
        this._result.value = {
          type,
          text: sql.slice(offset, end),
          span: { offset, length: n, line: tokenLine, col: tokenCol }
        };
        return this._result;
      }
      this.offset = i;
      this.line = line;
      this.col = col;
      return DONE;
    }
  }
  function tokenize2(sql, { emitTrivia = false } = {}) {
    return new TokenStreamImpl(sql, emitTrivia);
  }
  return {
    tokens: T,
    tokenName: (code2) => tokenNameMap.get(code2),
    tokenize: tokenize2,
    _nextToken: nextToken,
    _keywordCount: keywordCount
  };
}

// node_modules/sqlite3-parser/dist/generated/3.53.0/parse.js
var constants4 = {
  YYNSTATE: 586,
  YYNRULE: 413,
  YYNTOKEN: 188,
  YYNSYMBOL: 314,
  YY_MAX_SHIFT: 585,
  YY_MIN_SHIFTREDUCE: 858,
  YY_MAX_SHIFTREDUCE: 1270,
  YY_ERROR_ACTION: 1271,
  YY_ACCEPT_ACTION: 1272,
  YY_NO_ACTION: 1273,
  YY_MIN_REDUCE: 1274,
  YY_MAX_REDUCE: 1686,
  YY_ACTTAB_COUNT: 2353,
  YY_SHIFT_COUNT: 585,
  YY_REDUCE_COUNT: 405,
  YYWILDCARD: 102,
  YYFALLBACK: 1
};
var symbols = [
  "$",
  "SEMI",
  "EXPLAIN",
  "QUERY",
  "PLAN",
  "BEGIN",
  "TRANSACTION",
  "DEFERRED",
  "IMMEDIATE",
  "EXCLUSIVE",
  "COMMIT",
  "END",
  "ROLLBACK",
  "SAVEPOINT",
  "RELEASE",
  "TO",
  "TABLE",
  "CREATE",
  "IF",
  "NOT",
  "EXISTS",
  "TEMP",
  "LP",
  "RP",
  "AS",
  "COMMA",
  "WITHOUT",
  "ABORT",
  "ACTION",
  "AFTER",
  "ANALYZE",
  "ASC",
  "ATTACH",
  "BEFORE",
  "BY",
  "CASCADE",
  "CAST",
  "CONFLICT",
  "DATABASE",
  "DESC",
  "DETACH",
  "EACH",
  "FAIL",
  "OR",
  "AND",
  "IS",
  "MATCH",
  "LIKE_KW",
  "BETWEEN",
  "IN",
  "ISNULL",
  "NOTNULL",
  "NE",
  "EQ",
  "GT",
  "LE",
  "LT",
  "GE",
  "ESCAPE",
  "ID",
  "COLUMNKW",
  "DO",
  "FOR",
  "IGNORE",
  "INITIALLY",
  "INSTEAD",
  "NO",
  "KEY",
  "OF",
  "OFFSET",
  "PRAGMA",
  "RAISE",
  "RECURSIVE",
  "REPLACE",
  "RESTRICT",
  "ROW",
  "ROWS",
  "TRIGGER",
  "VACUUM",
  "VIEW",
  "VIRTUAL",
  "WITH",
  "NULLS",
  "FIRST",
  "LAST",
  "CURRENT",
  "FOLLOWING",
  "PARTITION",
  "PRECEDING",
  "RANGE",
  "UNBOUNDED",
  "EXCLUDE",
  "GROUPS",
  "OTHERS",
  "TIES",
  "WITHIN",
  "GENERATED",
  "ALWAYS",
  "MATERIALIZED",
  "REINDEX",
  "RENAME",
  "CTIME_KW",
  "ANY",
  "BITAND",
  "BITOR",
  "LSHIFT",
  "RSHIFT",
  "PLUS",
  "MINUS",
  "STAR",
  "SLASH",
  "REM",
  "CONCAT",
  "PTR",
  "COLLATE",
  "BITNOT",
  "ON",
  "INDEXED",
  "STRING",
  "JOIN_KW",
  "CONSTRAINT",
  "DEFAULT",
  "NULL",
  "PRIMARY",
  "UNIQUE",
  "CHECK",
  "REFERENCES",
  "AUTOINCR",
  "INSERT",
  "DELETE",
  "UPDATE",
  "SET",
  "DEFERRABLE",
  "FOREIGN",
  "DROP",
  "UNION",
  "ALL",
  "EXCEPT",
  "INTERSECT",
  "SELECT",
  "VALUES",
  "DISTINCT",
  "DOT",
  "FROM",
  "JOIN",
  "USING",
  "ORDER",
  "GROUP",
  "HAVING",
  "LIMIT",
  "WHERE",
  "RETURNING",
  "INTO",
  "NOTHING",
  "BLOB",
  "FLOAT",
  "INTEGER",
  "VARIABLE",
  "CASE",
  "WHEN",
  "THEN",
  "ELSE",
  "INDEX",
  "ALTER",
  "ADD",
  "WINDOW",
  "OVER",
  "FILTER",
  "COLUMN",
  "AGG_FUNCTION",
  "AGG_COLUMN",
  "TRUEFALSE",
  "ISNOT",
  "FUNCTION",
  "UPLUS",
  "UMINUS",
  "TRUTH",
  "REGISTER",
  "VECTOR",
  "SELECT_COLUMN",
  "IF_NULL_ROW",
  "ASTERISK",
  "SPAN",
  "ERROR",
  "QNUMBER",
  "SPACE",
  "COMMENT",
  "ILLEGAL",
  "input",
  "cmdlist",
  "ecmd",
  "cmdx",
  "explain",
  "cmd",
  "transtype",
  "trans_opt",
  "nm",
  "savepoint_opt",
  "createkw",
  "temp",
  "ifnotexists",
  "fullname",
  "create_table_args",
  "columnlist",
  "conslist_opt",
  "table_option_set",
  "select",
  "table_option",
  "columnname",
  "carglist",
  "typetoken",
  "typename",
  "signed",
  "plus_num",
  "minus_num",
  "ccons",
  "term",
  "expr",
  "onconf",
  "sortorder",
  "autoinc",
  "eidlist_opt",
  "refargs",
  "defer_subclause",
  "generated",
  "refarg",
  "refact",
  "init_deferred_pred_opt",
  "conslist",
  "tconscomma",
  "tcons",
  "sortlist",
  "eidlist",
  "defer_subclause_opt",
  "orconf",
  "resolvetype",
  "raisetype",
  "ifexists",
  "selectnowith",
  "oneselect",
  "wqlist",
  "orderby_opt",
  "limit_opt",
  "multiselect_op",
  "distinct",
  "selcollist",
  "from",
  "where_opt",
  "groupby_opt",
  "having_opt",
  "window_clause",
  "values",
  "nexprlist",
  "mvalues",
  "sclp",
  "as",
  "seltablist",
  "stl_prefix",
  "joinop",
  "indexed_opt",
  "on_using",
  "exprlist",
  "xfullname",
  "idlist",
  "nulls",
  "with",
  "where_opt_ret",
  "setlist",
  "insert_cmd",
  "idlist_opt",
  "upsert",
  "returning",
  "filter_over",
  "likeop",
  "between_op",
  "in_op",
  "paren_exprlist",
  "case_operand",
  "case_exprlist",
  "case_else",
  "uniqueflag",
  "collate",
  "vinto",
  "nmnum",
  "trigger_time",
  "trigger_event",
  "foreach_clause",
  "when_clause",
  "trigger_cmd_list",
  "trigger_cmd",
  "tridxby",
  "database_kw_opt",
  "key_opt",
  "kwcolumn_opt",
  "create_vtab",
  "vtabarglist",
  "vtabarg",
  "vtabargtoken",
  "lp",
  "anylist",
  "wqitem",
  "wqas",
  "windowdefn_list",
  "windowdefn",
  "window",
  "frame_opt",
  "filter_clause",
  "over_clause",
  "range_or_rows",
  "frame_bound",
  "frame_bound_s",
  "frame_bound_e",
  "frame_exclude_opt",
  "frame_exclude"
];

// node_modules/sqlite3-parser/dist/generated/3.53.0/keywords.js
var KEYWORDS_DEFS = {
  meta: {
    maskFlags: {
      ALTER: 1,
      ALWAYS: 2,
      ANALYZE: 4,
      ATTACH: 8,
      AUTOINCR: 16,
      CAST: 32,
      COMPOUND: 64,
      CONFLICT: 128,
      EXPLAIN: 256,
      FKEY: 512,
      PRAGMA: 1024,
      REINDEX: 2048,
      SUBQUERY: 4096,
      TRIGGER: 8192,
      VACUUM: 16384,
      VIEW: 32768,
      VTAB: 65536,
      AUTOVACUUM: 131072,
      CTE: 262144,
      UPSERT: 524288,
      WINDOWFUNC: 1048576,
      GENCOL: 2097152,
      RETURNING: 4194304,
      ORDERSET: 8388608
    }
  },
  keywords: [
    {
      name: "ABORT",
      token: "ABORT",
      mask: 8320
    },
    {
      name: "ACTION",
      token: "ACTION",
      mask: 512
    },
    {
      name: "ADD",
      token: "ADD",
      mask: 1
    },
    {
      name: "AFTER",
      token: "AFTER",
      mask: 8192
    },
    {
      name: "ALL",
      token: "ALL",
      mask: 2
    },
    {
      name: "ALTER",
      token: "ALTER",
      mask: 1
    },
    {
      name: "ALWAYS",
      token: "ALWAYS",
      mask: 2097152
    },
    {
      name: "ANALYZE",
      token: "ANALYZE",
      mask: 4
    },
    {
      name: "AND",
      token: "AND",
      mask: 2
    },
    {
      name: "AS",
      token: "AS",
      mask: 2
    },
    {
      name: "ASC",
      token: "ASC",
      mask: 2
    },
    {
      name: "ATTACH",
      token: "ATTACH",
      mask: 8
    },
    {
      name: "AUTOINCREMENT",
      token: "AUTOINCR",
      mask: 16
    },
    {
      name: "BEFORE",
      token: "BEFORE",
      mask: 8192
    },
    {
      name: "BEGIN",
      token: "BEGIN",
      mask: 2
    },
    {
      name: "BETWEEN",
      token: "BETWEEN",
      mask: 2
    },
    {
      name: "BY",
      token: "BY",
      mask: 2
    },
    {
      name: "CASCADE",
      token: "CASCADE",
      mask: 512
    },
    {
      name: "CASE",
      token: "CASE",
      mask: 2
    },
    {
      name: "CAST",
      token: "CAST",
      mask: 32
    },
    {
      name: "CHECK",
      token: "CHECK",
      mask: 2
    },
    {
      name: "COLLATE",
      token: "COLLATE",
      mask: 2
    },
    {
      name: "COLUMN",
      token: "COLUMNKW",
      mask: 1
    },
    {
      name: "COMMIT",
      token: "COMMIT",
      mask: 2
    },
    {
      name: "CONFLICT",
      token: "CONFLICT",
      mask: 128
    },
    {
      name: "CONSTRAINT",
      token: "CONSTRAINT",
      mask: 2
    },
    {
      name: "CREATE",
      token: "CREATE",
      mask: 2
    },
    {
      name: "CROSS",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "CURRENT",
      token: "CURRENT",
      mask: 1048576
    },
    {
      name: "CURRENT_DATE",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "CURRENT_TIME",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "CURRENT_TIMESTAMP",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "DATABASE",
      token: "DATABASE",
      mask: 8
    },
    {
      name: "DEFAULT",
      token: "DEFAULT",
      mask: 2
    },
    {
      name: "DEFERRED",
      token: "DEFERRED",
      mask: 2
    },
    {
      name: "DEFERRABLE",
      token: "DEFERRABLE",
      mask: 512
    },
    {
      name: "DELETE",
      token: "DELETE",
      mask: 2
    },
    {
      name: "DESC",
      token: "DESC",
      mask: 2
    },
    {
      name: "DETACH",
      token: "DETACH",
      mask: 8
    },
    {
      name: "DISTINCT",
      token: "DISTINCT",
      mask: 2
    },
    {
      name: "DO",
      token: "DO",
      mask: 524288
    },
    {
      name: "DROP",
      token: "DROP",
      mask: 2
    },
    {
      name: "END",
      token: "END",
      mask: 2
    },
    {
      name: "EACH",
      token: "EACH",
      mask: 8192
    },
    {
      name: "ELSE",
      token: "ELSE",
      mask: 2
    },
    {
      name: "ESCAPE",
      token: "ESCAPE",
      mask: 2
    },
    {
      name: "EXCEPT",
      token: "EXCEPT",
      mask: 64
    },
    {
      name: "EXCLUSIVE",
      token: "EXCLUSIVE",
      mask: 2
    },
    {
      name: "EXCLUDE",
      token: "EXCLUDE",
      mask: 1048576
    },
    {
      name: "EXISTS",
      token: "EXISTS",
      mask: 2
    },
    {
      name: "EXPLAIN",
      token: "EXPLAIN",
      mask: 256
    },
    {
      name: "FAIL",
      token: "FAIL",
      mask: 8320
    },
    {
      name: "FILTER",
      token: "FILTER",
      mask: 1048576
    },
    {
      name: "FIRST",
      token: "FIRST",
      mask: 2
    },
    {
      name: "FOLLOWING",
      token: "FOLLOWING",
      mask: 1048576
    },
    {
      name: "FOR",
      token: "FOR",
      mask: 8192
    },
    {
      name: "FOREIGN",
      token: "FOREIGN",
      mask: 512
    },
    {
      name: "FROM",
      token: "FROM",
      mask: 2
    },
    {
      name: "FULL",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "GENERATED",
      token: "GENERATED",
      mask: 2
    },
    {
      name: "GLOB",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "GROUP",
      token: "GROUP",
      mask: 2
    },
    {
      name: "GROUPS",
      token: "GROUPS",
      mask: 1048576
    },
    {
      name: "HAVING",
      token: "HAVING",
      mask: 2
    },
    {
      name: "IF",
      token: "IF",
      mask: 2
    },
    {
      name: "IGNORE",
      token: "IGNORE",
      mask: 8320
    },
    {
      name: "IMMEDIATE",
      token: "IMMEDIATE",
      mask: 2
    },
    {
      name: "IN",
      token: "IN",
      mask: 2
    },
    {
      name: "INDEX",
      token: "INDEX",
      mask: 2
    },
    {
      name: "INDEXED",
      token: "INDEXED",
      mask: 2
    },
    {
      name: "INITIALLY",
      token: "INITIALLY",
      mask: 512
    },
    {
      name: "INNER",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "INSERT",
      token: "INSERT",
      mask: 2
    },
    {
      name: "INSTEAD",
      token: "INSTEAD",
      mask: 8192
    },
    {
      name: "INTERSECT",
      token: "INTERSECT",
      mask: 64
    },
    {
      name: "INTO",
      token: "INTO",
      mask: 2
    },
    {
      name: "IS",
      token: "IS",
      mask: 2
    },
    {
      name: "ISNULL",
      token: "ISNULL",
      mask: 2
    },
    {
      name: "JOIN",
      token: "JOIN",
      mask: 2
    },
    {
      name: "KEY",
      token: "KEY",
      mask: 2
    },
    {
      name: "LAST",
      token: "LAST",
      mask: 2
    },
    {
      name: "LEFT",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "LIKE",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "LIMIT",
      token: "LIMIT",
      mask: 2
    },
    {
      name: "MATCH",
      token: "MATCH",
      mask: 2
    },
    {
      name: "MATERIALIZED",
      token: "MATERIALIZED",
      mask: 262144
    },
    {
      name: "NATURAL",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "NO",
      token: "NO",
      mask: 1049088
    },
    {
      name: "NOT",
      token: "NOT",
      mask: 2
    },
    {
      name: "NOTHING",
      token: "NOTHING",
      mask: 524288
    },
    {
      name: "NOTNULL",
      token: "NOTNULL",
      mask: 2
    },
    {
      name: "NULL",
      token: "NULL",
      mask: 2
    },
    {
      name: "NULLS",
      token: "NULLS",
      mask: 2
    },
    {
      name: "OF",
      token: "OF",
      mask: 2
    },
    {
      name: "OFFSET",
      token: "OFFSET",
      mask: 2
    },
    {
      name: "ON",
      token: "ON",
      mask: 2
    },
    {
      name: "OR",
      token: "OR",
      mask: 2
    },
    {
      name: "ORDER",
      token: "ORDER",
      mask: 2
    },
    {
      name: "OTHERS",
      token: "OTHERS",
      mask: 1048576
    },
    {
      name: "OUTER",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "OVER",
      token: "OVER",
      mask: 1048576
    },
    {
      name: "PARTITION",
      token: "PARTITION",
      mask: 1048576
    },
    {
      name: "PLAN",
      token: "PLAN",
      mask: 256
    },
    {
      name: "PRAGMA",
      token: "PRAGMA",
      mask: 1024
    },
    {
      name: "PRECEDING",
      token: "PRECEDING",
      mask: 1048576
    },
    {
      name: "PRIMARY",
      token: "PRIMARY",
      mask: 2
    },
    {
      name: "QUERY",
      token: "QUERY",
      mask: 256
    },
    {
      name: "RAISE",
      token: "RAISE",
      mask: 8192
    },
    {
      name: "RANGE",
      token: "RANGE",
      mask: 1048576
    },
    {
      name: "RECURSIVE",
      token: "RECURSIVE",
      mask: 262144
    },
    {
      name: "REFERENCES",
      token: "REFERENCES",
      mask: 512
    },
    {
      name: "REGEXP",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "REINDEX",
      token: "REINDEX",
      mask: 2048
    },
    {
      name: "RELEASE",
      token: "RELEASE",
      mask: 2
    },
    {
      name: "RENAME",
      token: "RENAME",
      mask: 1
    },
    {
      name: "REPLACE",
      token: "REPLACE",
      mask: 128
    },
    {
      name: "RESTRICT",
      token: "RESTRICT",
      mask: 512
    },
    {
      name: "RETURNING",
      token: "RETURNING",
      mask: 4194304
    },
    {
      name: "RIGHT",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "ROLLBACK",
      token: "ROLLBACK",
      mask: 2
    },
    {
      name: "ROW",
      token: "ROW",
      mask: 8192
    },
    {
      name: "ROWS",
      token: "ROWS",
      mask: 2
    },
    {
      name: "SAVEPOINT",
      token: "SAVEPOINT",
      mask: 2
    },
    {
      name: "SELECT",
      token: "SELECT",
      mask: 2
    },
    {
      name: "SET",
      token: "SET",
      mask: 2
    },
    {
      name: "TABLE",
      token: "TABLE",
      mask: 2
    },
    {
      name: "TEMP",
      token: "TEMP",
      mask: 2
    },
    {
      name: "TEMPORARY",
      token: "TEMP",
      mask: 2
    },
    {
      name: "THEN",
      token: "THEN",
      mask: 2
    },
    {
      name: "TIES",
      token: "TIES",
      mask: 1048576
    },
    {
      name: "TO",
      token: "TO",
      mask: 2
    },
    {
      name: "TRANSACTION",
      token: "TRANSACTION",
      mask: 2
    },
    {
      name: "TRIGGER",
      token: "TRIGGER",
      mask: 8192
    },
    {
      name: "UNBOUNDED",
      token: "UNBOUNDED",
      mask: 1048576
    },
    {
      name: "UNION",
      token: "UNION",
      mask: 64
    },
    {
      name: "UNIQUE",
      token: "UNIQUE",
      mask: 2
    },
    {
      name: "UPDATE",
      token: "UPDATE",
      mask: 2
    },
    {
      name: "USING",
      token: "USING",
      mask: 2
    },
    {
      name: "VACUUM",
      token: "VACUUM",
      mask: 16384
    },
    {
      name: "VALUES",
      token: "VALUES",
      mask: 2
    },
    {
      name: "VIEW",
      token: "VIEW",
      mask: 32768
    },
    {
      name: "VIRTUAL",
      token: "VIRTUAL",
      mask: 65536
    },
    {
      name: "WHEN",
      token: "WHEN",
      mask: 2
    },
    {
      name: "WHERE",
      token: "WHERE",
      mask: 2
    },
    {
      name: "WINDOW",
      token: "WINDOW",
      mask: 1048576
    },
    {
      name: "WITH",
      token: "WITH",
      mask: 262144
    },
    {
      name: "WITHIN",
      token: "WITHIN",
      mask: 8388608
    },
    {
      name: "WITHOUT",
      token: "WITHOUT",
      mask: 2
    }
  ]
};

// node_modules/sqlite3-parser/dist/generated/current.js
var { tokenize, tokenName } = tokenizerModuleForGrammar({ constants: constants4, symbols }, KEYWORDS_DEFS);

// src/sql/tokens.ts
function tokensOf(sql) {
  const text2 = sql.includes("\uFEFF") ? sql.replace(/(?<![\w$\u0080-\uFEFE\uFF00-\uFFFF])\uFEFF/g, " ") : sql;
  const tokens = [];
  for (const token of tokenize(text2)) {
    tokens.push({ name: tokenName(token.type) ?? "ILLEGAL", text: token.text, offset: token.span.offset });
  }
  return tokens;
}

// src/sql/identifiers.ts
function unquoteName(token) {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}

// src/sql/dropped-column.ts
function droppedColumn(tokens) {
  const at = tokens.findIndex(({ name: name2 }) => name2 === "DROP");
  const column = tokens[at + 1]?.text.toLowerCase() === "column" ? tokens[at + 2] : tokens[at + 1];
  return at < 0 || column === void 0 ? null : unquoteName(column.text);
}

// src/sql/lines.ts
function lineCounter(text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

// src/sql/pragma-name.ts
function pragmaName(tokens) {
  const at = tokens.findIndex(({ name: name3 }) => name3 === "PRAGMA");
  const name2 = tokens[at + 2]?.name === "DOT" ? tokens[at + 3] : tokens[at + 1];
  return unquoteName(name2?.text ?? "").toLowerCase();
}

// src/sql/targets.ts
function targetOf(kind, words6) {
  switch (kind) {
    case "create-table":
    case "create-virtual-table":
    case "drop-table":
    case "alter-table":
      return nameBehind(
        words6,
        words6.findIndex((word2) => word2.name === "TABLE")
      );
    case "create-index":
    case "create-trigger":
      return nameBehind(
        words6,
        words6.findIndex((word2) => word2.name === "ON")
      );
    case "insert":
      return nameBehind(
        words6,
        words6.findIndex((word2) => word2.name === "INTO")
      );
    case "update":
      return nameBehind(words6, updateWord(words6));
    case "delete":
      return nameBehind(
        words6,
        words6.findIndex((word2, at) => word2.name === "FROM" && words6[at - 1]?.name === "DELETE")
      );
    default:
      return null;
  }
}
function updateWord(words6) {
  const verb = words6.findIndex((word2) => word2.name === "UPDATE");
  return words6[verb + 1]?.name === "OR" ? verb + 2 : verb;
}
function nameBehind(words6, index) {
  if (index < 0) return null;
  let at = index + 1;
  if (words6[at]?.name === "IF") at += words6[at + 1]?.name === "NOT" ? 3 : 2;
  if (words6[at + 1]?.name === "DOT") at += 2;
  const name2 = words6[at];
  return name2 === void 0 ? null : unquoteName(name2.text);
}

// src/sql/statements.ts
function findStatements(text2, line = 1) {
  const lineAt = lineCounter(text2);
  const statements = [];
  for (const tokens of splitTokens(tokensOf(text2))) {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === void 0 || last === void 0) continue;
    const end = last.offset + last.text.length;
    const kind = kindOf(tokens);
    statements.push({
      text: text2.slice(first.offset, end),
      kind,
      line: line + lineAt(first.offset) - 1,
      endLine: line + lineAt(end - 1) - 1,
      tokens,
      target: targetOf(kind, tokens),
      droppedColumn: kind === "alter-table" ? droppedColumn(tokens) : null,
      pragma: kind === "pragma" ? pragmaName(tokens) : null
    });
  }
  return statements;
}
function splitTokens(tokens) {
  const groups = [];
  let group = [];
  for (const token of tokens) {
    if (token.name !== "SEMI") {
      group.push(token);
    } else if (isOpenTrigger(group)) {
      group.push(token);
    } else {
      groups.push(group);
      group = [];
    }
  }
  groups.push(group);
  return groups.filter((found) => found.length > 0);
}
function isOpenTrigger(tokens) {
  const words6 = withoutExplain(tokens.slice(0, 6));
  if (words6[0]?.name !== "CREATE") return false;
  const isTrigger = words6[1]?.name === "TRIGGER" || words6[1]?.name === "TEMP" && words6[2]?.name === "TRIGGER";
  if (!isTrigger) return false;
  return !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}
function withoutExplain(tokens) {
  if (tokens[0]?.name !== "EXPLAIN") return tokens;
  return tokens.slice(tokens[1]?.name === "QUERY" ? 3 : 1);
}
var kindsByFirstWord = {
  ALTER: "alter-table",
  INSERT: "insert",
  REPLACE: "insert",
  UPDATE: "update",
  DELETE: "delete",
  SELECT: "select",
  VALUES: "select",
  PRAGMA: "pragma",
  BEGIN: "transaction",
  COMMIT: "transaction",
  END: "transaction",
  ROLLBACK: "transaction",
  SAVEPOINT: "transaction",
  RELEASE: "transaction",
  VACUUM: "vacuum",
  ATTACH: "attach",
  DETACH: "attach"
};
var createdObjects = {
  TABLE: "create-table",
  INDEX: "create-index",
  VIEW: "create-view",
  TRIGGER: "create-trigger",
  VIRTUAL: "create-virtual-table"
};
var droppedObjects = {
  TABLE: "drop-table",
  INDEX: "drop-index",
  VIEW: "drop-view",
  TRIGGER: "drop-trigger"
};
function kindOf(tokens) {
  const words6 = withoutExplain(tokens);
  const first = words6[0]?.name ?? "";
  if (first === "CREATE") {
    const object2 = words6.slice(1).find((word2) => word2.name !== "TEMP" && word2.name !== "UNIQUE");
    return createdObjects[object2?.name ?? ""] ?? "other";
  }
  if (first === "DROP") return droppedObjects[words6[1]?.name ?? ""] ?? "other";
  if (first === "WITH") return kindBehindWith(words6);
  return kindsByFirstWord[first] ?? "other";
}
function kindBehindWith(words6) {
  let depth = 0;
  for (const word2 of words6) {
    if (word2.name === "LP") depth += 1;
    else if (word2.name === "RP") depth -= 1;
    else if (depth === 0 && /^(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|VALUES)$/.test(word2.name)) {
      return kindsByFirstWord[word2.name] ?? "other";
    }
  }
  return "other";
}

// src/github/open-pull-requests.ts
var mostOthers = 29;
var listed4 = 3;
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
  const sql = names.map((name2) => textAt(head, migrationFile(folder2, name2)) ?? "").join(";\n");
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
    const name2 = migrationNameAt(folder2, path);
    if (name2 === null || valueAt(file, "status") !== "added") continue;
    names.push(name2);
    sql.push(added);
  }
  return { names, tables: tablesNamed(sql.join(";\n")), whens: whensIn(journal, names) };
}
function collision(number, here, there) {
  if (there.names.length === 0) return null;
  const prefixes = new Set(here.names.map(prefixOfName));
  const samePrefix = there.names.filter(
    (name2) => prefixes.has(prefixOfName(name2)) && prefixOfName(name2) !== ""
  );
  const tables = [...there.tables].filter((table2) => here.tables.has(table2));
  const reasons = [];
  if (samePrefix.length > 0)
    reasons.push(`has the same number as one here (${joinNames(samePrefix, listed4)})`);
  if (tables.length > 0) reasons.push(`touches the same tables (${joinNames(tables, listed4)})`);
  const late = skipped(here.whens, there.whens);
  if (late !== null) reasons.push(late);
  if (reasons.length === 0) return null;
  return `Open pull request ${number} adds ${joinNames(there.names, listed4)}, which ${reasons.join(", and ")}: whoever merges second has to generate the migration again on top of the first.`;
}
function skipped(here, there) {
  if (here.length === 0 || there.length === 0) return null;
  if (Math.min(...there) <= Math.max(...here))
    return "would be skipped on databases where the migrations here ran first";
  return "would make databases that run it first skip the migrations here";
}
function prefixOfName(name2) {
  return /^\d+/.exec(name2)?.[0] ?? "";
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
    const words6 = tokens.filter(({ name: name2 }) => !["IF", "NOT", "EXISTS"].includes(name2));
    for (const [at, word2] of words6.entries()) {
      const before = words6[at - 1]?.name ?? "";
      if (word2.name === "ID" && beforeTable.has(before)) {
        tables.add(nameKey(unquoteName(word2.text)).replace(/^__new_/, ""));
      }
    }
  }
  return tables;
}

// src/github/relay.ts
import { dirname as dirname3, resolve as resolve4 } from "node:path";

// src/model/change.ts
var risks2 = ["safe", "caution", "breaking", "destructive"];
var codeFates = ["works", "some writes fail", "reads otherwise", "breaks", "not run"];

// src/model/touched.ts
var tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"];
var rowFates = ["lost", "changed", "added", "kept"];
var untouched = { tables: [], keys: [] };

// src/report/json-v1/schema/finding.ts
var place2 = object("A line of a file of base.", {
  file: text("Path from the repository's root."),
  line: whole("Line, counted from 1.", 1),
  kind: word("In the Drizzle schema, in code that uses the table, or in a text of SQL.", referenceKinds),
  name: text("The table, or table and column, by base's names in the database.")
});
var references = object(
  "Where base's code still names what is dropped or renamed, read as text: a hint, no proof. Left out where nothing was found but not all was searched.",
  {
    found: whole(
      "How many places there are. 0 where the schema is there without it, and all sources were searched."
    ),
    left: whole("How many sources were not searched: too large, too many, or no JavaScript."),
    places: list("The first of them: declarations before uses, then by path and line.", place2)
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
    fixable: optional(
      flag("True where `drizzle-gate fix` solves it: that was tried, and the result checked again."),
      false
    ),
    evidence: open(
      "What the run showed. `statement`, `query` and `diff` are SQL, SQL to run in production, and a difference; other keys depend on the rule.",
      { references: optional(references, void 0) }
    ),
    subject: optional(
      text("Tells it from other findings of its rule; the same from run to run, as far as the migration is."),
      ""
    ),
    copies: optional(
      orNull(
        "The production copies that show it; null where it is about none.",
        object(void 0, {
          message: sentence("What was found, as it is of one of them."),
          names: list("Their names, all of them.", text())
        })
      ),
      null
    ),
    accepted: orNull("Who let it pass, and why; null where nobody did.", acceptance, "Not accepted."),
    docs: text("Page that explains the rule.", { format: "uri" })
  })
);

// src/report/json-v1/schema/production.ts
var versions = (words6) => list(words6, text("A tag."));
var row = object("Versions with the same migrations.", {
  versions: versions("Tags, oldest first."),
  migrations: whole("How many migrations their databases have run."),
  last: orNull("The last of them; null for none.", text()),
  pending: list("Names of the migrations that the upgrade to head runs on them, in order.", text()),
  outcome: word(
    "`passes`; `stops`: a migration fails; `loses rows`: rows or values are gone that no statement asked for; `depends on rows`: it fails on some rows; `differs`: it does not end as a new database does; `not tried`.",
    releasedOutcomes
  ),
  introduced: flag("False where base does the same to them, and where they pass."),
  detail: sentence("What happens, as half a sentence; may be empty.")
});
var released = object("What becomes of the databases of the versions that were released.", {
  patterns: list("The globs that chose the tags.", text()),
  versions: versions("Every tag that they match, oldest first."),
  rows: list("Each state that was released, oldest first.", row),
  absent: versions("Versions that do not have the folder."),
  unread: list(
    "Versions of which something is not known.",
    object(void 0, {
      versions: versions("Tags."),
      reason: sentence("Why, as the end of a sentence about them.")
    })
  )
});
var copy = named(
  "productionCopy",
  object("Where a production copy stands, before the new migrations ran on it.", {
    name: text("What its file is called."),
    stands: word(
      "`level`: it ran all of the merged migrations. `behind`: not yet. `unrecorded`: it has tables and no record of a migration. `unusable`: see `problem`.",
      copyStands
    ),
    ran: whole("How many of the merged migrations it ran."),
    pending: list("Those it has yet to run, in order.", text()),
    unknown: list("What it ran and base does not have.", text()),
    rows: whole("How many rows it holds."),
    tables: whole("How many tables hold them."),
    differences: list(
      "In what it is not what the merged migrations make.",
      sentence("Half a sentence: what turns base's schema into the copy's.")
    ),
    outcome: word(
      "What the new migrations do to it: `passes`; `fails`: one of them fails; `loses rows`: rows or values are gone that no statement asked for; `not tried`.",
      copyOutcomes
    ),
    detail: sentence("What happens, as half a sentence; may be empty."),
    problem: orNull(
      "Why it could not be used, as the end of a sentence about it.",
      sentence("Half a sentence.")
    )
  })
);
var production = named(
  "production",
  object("What is known of the databases that are out there.", {
    copies: optional(list("The production copies that were given.", copy), []),
    released: orNull("Null where nobody asked for released versions.", released)
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
  pair("A count before the new migrations and after them.", whole())
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
      "`safe`; `caution`: look at it; `breaking`: the deployed code may fail; `destructive`: rows or values are lost.",
      risks2
    ),
    data: sentence("What the run showed of the rows, as half a sentence."),
    oldCode: word(
      "Whether the deployed code works on the new schema: `not run` where it was not tried.",
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
  copies: optional(whole("How many production copies were migrated."), 0),
  uncounted: optional(
    whole(
      "Tables whose rows are not among them: a production copy is too large to count what no migration writes to."
    ),
    0
  ),
  ms: optional(
    orNull(
      "How long the new migrations took on the production copy that needed longest, in milliseconds; null without one.",
      whole()
    ),
    null
  )
});
var rollout = named(
  "rollout",
  object(void 0, {
    way: word(
      "`migrate-first`, `deploy-first`: a step of its own migrates, before or after the code goes out. `at-start`: the app does when it starts. `one-instance`: it stops for that.",
      rolloutWays
    ),
    file: orNull("The file that tells it.", text()),
    line: orNull("Its line, from 1.", whole(void 0, 1)),
    gradual: flag("Whether versions of the code may answer side by side for long.")
  })
);
var suggestion = named(
  "suggestion",
  object(void 0, {
    file: text("The journal, from the repository's root."),
    line: whole("First of its lines that change, as head has it, counted from 1.", 1),
    endLine: whole("Last of them.", 1),
    before: list("These lines as they are.", text()),
    after: list("The lines that should stand there.", text())
  })
);
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
      "Whether to migrate or to deploy the code first; `neither` where both orders break something, `on-device` where code and database change together.",
      deployOrders
    ),
    rollout: optional(orNull("How the app goes out, and what tells it.", rollout, "Nothing tells."), null),
    deployPhases: optional(
      list(
        "How to go about it in two releases, a sentence for each step; empty where `deployOrder` can be kept as it is.",
        text()
      ),
      []
    ),
    production: optional(production, { copies: [], released: null }),
    findings: list("What was found, worst first, introduced before what base already had.", finding),
    notes: filled(list("Sentences for the reader that are not findings.", sentence("One sentence.")), []),
    suggestion: optional(
      orNull(
        "What solves every finding that is `fixable`, where that is a few lines of the journal.",
        suggestion,
        "`drizzle-gate fix` changes more, or has nothing to do."
      ),
      null
    )
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
var shard = object(
  "Which part of the production copies the report is about, where it is not all of them.",
  {
    index: whole("Which part, counted from 1.", 1),
    of: whole("How many parts there are.", 1),
    copies: list("The names of the copies of this part.", text()),
    all: whole("How many copies all parts have together."),
    print: text("The same for parts that were asked the same of the same copies.", {
      pattern: /^[0-9a-f]{64}$/
    }),
    failOn: word("From which severity on a finding fails the check.", [...severities, "never"]),
    tolerated: whole("How many copies of all may be unusable.")
  }
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
    ms: filled(milliseconds("Milliseconds the whole check took."), 0),
    shard: optional(orNull("Null where it is about all copies, or there are none.", shard), null)
  }
);

// src/report/json-v1/read.ts
var mostBytes = 5e6;
function readReport(text2, path) {
  try {
    const { version: _, folders, shard: shard2, ...report } = readShape(reportV1, JSON.parse(text2));
    return { ...report, folders: folders.map(toFolder), ...shard2 === null ? {} : { shard: shard2 } };
  } catch (error2) {
    const why = error2 instanceof WrongShape ? error2.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is not a Drizzle Gate report, version 1: ${why}`);
  }
}
function toFolder({
  driver: driver2,
  changes,
  findings,
  production: production2,
  rollout: rollout2,
  suggestion: suggestion2,
  ...folder2
}) {
  return {
    ...folder2,
    production: { copies: production2.copies },
    released: production2.released,
    driver: { ...driver2, firm: true },
    rollout: rollout2 === null ? null : toRollout(rollout2),
    counts: [],
    unclaimed: 0,
    changes: changes.map(({ file, line, endLine: endLine2, ...change2 }) => ({
      ...change2,
      at: { file, ...linesFrom(line, endLine2) }
    })),
    findings: findings.map(toFinding),
    ...suggestion2 === null ? {} : { suggestion: suggestion2 }
  };
}
function toRollout({
  way,
  file,
  line,
  gradual
}) {
  return { way, at: file === null || line === null ? null : { file, line }, isGradual: gradual };
}
function toFinding({ docs: _, copies, ...finding2 }) {
  const own = copies === null ? {} : { copies };
  return { ...finding2, ...own, ...linesFrom(finding2.line, finding2.endLine), stage: "gate" };
}
function linesFrom(line, endLine2) {
  return { line, endLine: Math.max(line, endLine2) };
}

// src/github/relay.ts
async function relayReport(inputs, payload, api, env) {
  const run = readFinishedRun(payload);
  const report = reportAt(inputs.reportFile);
  if (run.event !== "pull_request") {
    say(`Nothing to comment: the run was started by ${run.event}, not by a pull request.`);
    return;
  }
  const pullRequest = await findPullRequest(api, run);
  if (pullRequest === null) return;
  const place3 = placeOf2(env);
  const runUrl = `${place3.server}/${place3.repository}/actions/runs/${run.id}`;
  const blob = lineLinks(place3, { number: pullRequest, headSha: run.headSha }, null);
  const request = {
    report,
    mode: inputs.comment,
    key: commentKey(inputs, env),
    run: run.id,
    links: linksTo(report, { ...place3, runUrl }, blob),
    closing: `

<sub>As reported by [the pull request's own run](${runUrl}); the check next to the merge button is what counts.</sub>
`
  };
  tellPlaced(await placeComment(api, pullRequest, draftComment(request)), false);
  if (!inputs.suggest) return;
  tellSuggested(await suggest(api, { number: pullRequest, headSha: run.headSha }, request), false);
}
function reportAt(path) {
  let text2;
  try {
    text2 = readPlainFile(path, { roots: [dirname3(resolve4(path))] }, mostBytes).toString("utf8");
  } catch (error2) {
    if (error2 instanceof FileRefused) throw new CannotCheck(`${code(path)} ${error2.message}`);
    throw new CannotCheck(`No report found at ${code(path)}: download the artifact to that path first`);
  }
  return readReport(text2, path);
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
    say("No open pull request is at the checked commit any more: a newer run will report.");
  return numbers[0] ?? null;
}

// src/git/find-ends.ts
var defaultBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
function namesToTry({ base, head }) {
  return [head ?? "HEAD", ...base === null ? defaultBranches.map(refOf) : [base]];
}
async function findEnds(wanted, { repository, store }, early) {
  const names = namesToTry(wanted);
  const [head = null, ...bases] = await store.withFetched(names, early);
  const top = wanted.head === null ? repository.top : null;
  const headName = wanted.head ?? "HEAD";
  if (head === null && (top === null || wanted.base === null))
    throw await unknownRevision(repository.place, headName);
  const ends = { head: head?.id ?? null, headRevision: revisionOf(headName, head, top), top };
  const found = bases.findIndex((commit) => commit !== null);
  const base = bases[found]?.id;
  if (wanted.base !== null) {
    if (!base) throw await unknownRevision(repository.place, wanted.base);
    const parting = head === null ? Promise.resolve(null) : mergeBaseOf(store, base, head);
    return { ...ends, base, baseRevision: { rev: wanted.base, commit: base }, parting };
  }
  const branch = defaultBranches[found];
  if (!base || !branch || !head) throw noDefaultBranch();
  const common = await mergeBaseOf(store, base, head);
  if (common === null) throw noCommonCommit(branch, headName);
  if (wanted.atTip === true)
    return {
      ...ends,
      base,
      baseRevision: { rev: branch, commit: base },
      parting: Promise.resolve(common)
    };
  const baseRevision = { rev: `merge base with ${branch}`, commit: common };
  return { ...ends, base: common, baseRevision, parting: Promise.resolve(common) };
}
async function mergeBaseOf(store, base, head) {
  if (base === head.id || head.parents.includes(base)) return base;
  const { code: code2, stdout } = await runGit(store.place, ["merge-base", base, head.id]);
  return code2 === 0 ? stdout.toString("utf8").trim() : null;
}
function revisionOf(name2, commit, top) {
  return top === null ? { rev: name2, commit: commit?.id ?? null } : { rev: "working tree", commit: null };
}
function refOf(branch) {
  return branch.startsWith("origin/") ? `refs/remotes/${branch}` : `refs/heads/${branch}`;
}
var NoBase = class extends CannotCheck {
};
function noDefaultBranch() {
  const named2 = defaultBranches.map((branch) => code(branch)).join(", ");
  return new NoBase(`No default branch found to compare with (tried ${named2}). Pass \`--base <revision>\``);
}
function noCommonCommit(branch, head) {
  return new NoBase(
    `${code(branch)} and ${code(head)} have no common commit in this clone. ${howToFetch([])}, or pass \`--base\``
  );
}

// src/git/merge-by-path.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";
async function mergeByPath(fork, base, head, scratch) {
  const merged = [];
  const conflicts = [];
  for (const path of /* @__PURE__ */ new Set([...fork.keys(), ...base.keys(), ...head.keys()])) {
    const [before, ours, theirs] = [fork.get(path), base.get(path), head.get(path)];
    const entry = unchangedSideLoses(before, ours, theirs) ?? await mergeTexts(before, ours, theirs, scratch);
    if (entry === "conflict") conflicts.push(path);
    const taken = entry === "conflict" ? ours : entry === "gone" ? void 0 : entry;
    if (taken) merged.push(taken);
  }
  return { tree: fileTree(merged), conflicts: conflicts.sort() };
}
function unchangedSideLoses(before, ours, theirs) {
  if (isSame(ours, theirs) || isSame(before, theirs)) return ours ?? "gone";
  return isSame(before, ours) ? theirs ?? "gone" : null;
}
async function mergeTexts(before, ours, theirs, scratch) {
  if (!ours?.bytes || !before?.bytes || !theirs?.bytes) return "conflict";
  const folder2 = join2(scratch, "files");
  await mkdir2(folder2, { recursive: true });
  await writeFile2(join2(folder2, "ours"), ours.bytes);
  await writeFile2(join2(folder2, "before"), before.bytes);
  await writeFile2(join2(folder2, "theirs"), theirs.bytes);
  const { code: code2, stdout } = await runGit(inFolder(folder2), ["merge-file", "-p", "ours", "before", "theirs"]);
  return code2 === 0 ? { path: ours.path, kind: "file", bytes: stdout } : "conflict";
}
function isSame(a, b) {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind) return false;
  return a.bytes === b.bytes || a.bytes !== null && b.bytes !== null && Buffer.compare(a.bytes, b.bytes) === 0;
}

// src/git/merge-commits.ts
async function mergeCommits(place3, base, head) {
  const command = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base, head];
  const { code: code2, stdout } = await runGit(place3, command);
  if (code2 !== 0 && code2 !== 1) return null;
  const [tree = "", ...paths] = pathText(stdout).split("\0").filter((field) => field !== "");
  return { tree, conflicts: [...new Set(paths)].sort() };
}
function settleConflicts(merged, base, conflicts, commits) {
  const aside = new RegExp(`~(?:${commits.join("|")})(?:_\\d+)?$`);
  const listing = new Map([...merged].filter(([path]) => !aside.test(path)));
  const paths = [...new Set(conflicts.map((path) => path.replace(aside, "")))].sort();
  for (const path of paths) {
    const ours = base.get(path);
    if (ours) listing.set(path, ours);
    else listing.delete(path);
  }
  return { listing, conflicts: paths };
}

// src/git/merge-sides.ts
async function mergeSides(sides, reading) {
  const { store } = reading;
  const scratch = await store.scratch();
  const ids = [sides.base, sides.head];
  const known = { id: sides.base, listing: sides.baseListing };
  const [merge, [forkListing = /* @__PURE__ */ new Map()]] = await Promise.all([
    sides.onDisk ? null : mergeCommits(scratch.place, ...ids),
    store.listings([sides.parting], known)
  ]);
  if (merge === null)
    return {
      listings: [sides.baseListing, sides.headListing],
      read: (select) => mergeSelected(sides, forkListing, { ...reading, select }, scratch.folder)
    };
  const [mergedListing = /* @__PURE__ */ new Map()] = await store.listings([merge.tree], known);
  const settled = settleConflicts(mergedListing, sides.baseListing, merge.conflicts, ids);
  return {
    listings: [sides.baseListing, settled.listing],
    async read(select) {
      const all = [sides.baseListing, settled.listing, forkListing, sides.headListing];
      const chosen = all.map((listing) => choose(listing, select));
      const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map(), branch = /* @__PURE__ */ new Map()] = await readTrees(
        chosen,
        reading
      );
      return { base, head, branch, fork, conflicts: settled.conflicts };
    }
  };
}
async function mergeSelected({ baseListing, headListing }, forkListing, reading, folder2) {
  const listings = [baseListing, headListing, forkListing];
  const own = listings.map((listing) => choose(listing, reading.select));
  const all = new Set(own.flatMap((listing) => [...listing.keys()]));
  const wide = listings.map((listing) => only2(listing, all));
  const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map(), fork = /* @__PURE__ */ new Map()] = await readTrees(wide, reading);
  const merged = await mergeByPath(fork, base, head, folder2);
  const [chosenBase = /* @__PURE__ */ new Map(), chosenHead = /* @__PURE__ */ new Map(), chosenFork = /* @__PURE__ */ new Map()] = own;
  return {
    base: only2(base, new Set(chosenBase.keys())),
    head: merged.tree,
    branch: only2(head, new Set(chosenHead.keys())),
    fork: only2(fork, new Set(chosenFork.keys())),
    conflicts: merged.conflicts
  };
}

// src/git/read-more.ts
var most2 = { files: 5e3, bytesOfOne: 4e5, bytes: 4e7 };
async function fitting(place3, paths, listings) {
  const ids = paths.flatMap((path) => listings.flatMap((listing) => listing.get(path)?.id ?? []));
  const sizes = await sizesOf(place3, [...new Set(ids)]);
  const chosen = /* @__PURE__ */ new Set();
  let bytes = 0;
  for (const path of paths) {
    const own = listings.map((listing) => sizes.get(listing.get(path)?.id ?? "") ?? 0);
    const size = Math.max(...own);
    if (size > most2.bytesOfOne || bytes + size > most2.bytes || chosen.size === most2.files) continue;
    bytes += size;
    chosen.add(path);
  }
  return chosen;
}
async function sizesOf(place3, ids) {
  if (ids.length === 0) return /* @__PURE__ */ new Map();
  const input = ids.map((id) => `${id}
`).join("");
  const { stdout } = await runGit(place3, ["cat-file", "--batch-check=%(objectname) %(objectsize)"], {
    input
  });
  const lines2 = stdout.toString("utf8").split("\n");
  return new Map(
    lines2.flatMap((line) => {
      const [id = "", size = ""] = line.split(" ");
      return /^\d+$/.test(size) ? [[id, Number(size)]] : [];
    })
  );
}
function textsIn(tree, wanted) {
  const texts = wanted.flatMap((path) => {
    const text2 = textAt(tree, path);
    return text2 === null || text2.length > most2.bytesOfOne ? [] : [[path, text2.replace(/^\uFEFF/, "")]];
  });
  return { texts: new Map(texts), left: wanted.length - texts.length };
}

// src/git/read-comparison.ts
async function readSides(request, wanted) {
  if (request.base !== null) requireRevision(request.base);
  if (request.head !== null) requireRevision(request.head);
  const early = readCommits(inFolder(request.repo), namesToTry(request));
  early.catch(() => void 0);
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { select: own, mayLack = () => false } = request;
    const reading = { repository, store, select: own, mayLack };
    const { ends, sides } = await findSides(request, reading, await early);
    const { base, head, branch, fork, conflicts } = await sides.read(own);
    const unread = [...new Set([base, head].flatMap(unreadIn))].sort();
    const comparison = {
      base: { revision: ends.baseRevision, tree: base },
      head: { revision: ends.headRevision, tree: head },
      fork,
      conflicts,
      ...branch === null ? {} : { branch },
      ...unread.length === 0 ? {} : { unread }
    };
    const select = wanted(comparison);
    const read = select && (() => readSources(sides, select, store).catch(onlyReason));
    return { comparison, readSources: read, close: () => store.close() };
  } catch (error2) {
    store.close();
    throw error2;
  }
}
function onlyReason(error2) {
  if (error2 instanceof CannotCheck) return error2;
  throw error2;
}
async function findSides(wanted, reading, early) {
  const ends = await findEnds(wanted, reading, early);
  const { base, head, top } = ends;
  const ids = top === null && head !== null ? [base, head] : [base];
  const [[baseListing = /* @__PURE__ */ new Map(), headListing = /* @__PURE__ */ new Map()], onDisk, parting] = await Promise.all([
    reading.store.listings(ids),
    top === null ? null : listWorkTree(top),
    ends.parting
  ]);
  const listings = { baseListing, headListing: onDisk ?? headListing };
  const movedOn = head !== null && parting !== null && parting !== base;
  const sides = movedOn ? await mergeSides({ base, head, parting, onDisk: onDisk !== null, ...listings }, reading) : plainSides([listings.baseListing, listings.headListing], reading);
  return { ends, sides };
}
function plainSides(listings, reading) {
  return {
    listings,
    async read(select) {
      const chosen = listings.map((listing) => choose(listing, select));
      const [base = /* @__PURE__ */ new Map(), head = /* @__PURE__ */ new Map()] = await readTrees(chosen, reading);
      return { base, head, branch: null, fork: null, conflicts: [] };
    }
  };
}
async function readSources(sides, select, store) {
  const [base, head] = sides.listings.map(
    (listing) => select([...listing].filter(([, { kind }]) => kind === "file").map(([path]) => path))
  );
  const all = [.../* @__PURE__ */ new Set([...base ?? [], ...head ?? []])];
  const chosen = await fitting(store.place, all, sides.listings);
  const read = await sides.read((paths) => paths.filter((path) => chosen.has(path)));
  const lacking = [read.base, read.head].flatMap(unreadIn).filter((path) => chosen.has(path));
  if (lacking.length > 0) {
    const share = `${new Set(lacking).size} of ${chosen.size} files`;
    throw new CannotCheck(`this clone lacks the content of ${share}, and it cannot be fetched`);
  }
  return { base: textsIn(read.base, base ?? []), head: textsIn(read.head, head ?? []) };
}

// src/judge/find-files.ts
import { createHash as createHash3 } from "node:crypto";
import { globSync, statSync as statSync2 } from "node:fs";
import { resolve as resolve5 } from "node:path";

// src/copies/name-copies.ts
import { basename } from "node:path";
function nameSnapshots(paths) {
  const byName = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name2 = basename(path);
    const others = new Set(byName.get(name2));
    return others.size > 1 ? path.slice(commonFolder([...others]).length) : name2;
  });
}
function commonFolder([first = "", ...others]) {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.max(...["/", "\\"].map((slash) => first.lastIndexOf(slash, length - 1))) + 1);
}

// src/model/shard.ts
function toleratedOf({ most: most4, isPercent }, copies) {
  return isPercent ? Math.floor(copies * most4 / 100) : most4;
}
function partOf(all, { index, of }) {
  return all.filter((_, place3) => place3 % of === index - 1);
}

// src/judge/find-files.ts
var mostSeed = 1e8;
function findFiles(wanted, prefix, { now, checkout }) {
  const { migrations: migrations2, all, driver: driver2, foreignKeys, rows, accept, failOn, seedFile, tolerate } = wanted;
  const snapshots = wanted.snapshots.flatMap((pattern) => {
    const option = prefix === null ? "drift" : `${prefix}snapshot`;
    return filesFor(pattern, option).map((path) => withoutLinks(path, option, checkout));
  });
  const seed = seedFile === null ? null : { file: seedFile, text: readSeed(seedFile, `${prefix}seed`, checkout) };
  return {
    ...{ migrations: migrations2, all, driver: driver2, foreignKeys, rows, accept, failOn, now, seed },
    ...tolerate === null ? {} : { tolerate },
    ...wanted.shard === null ? { snapshots } : shardOf(wanted, wanted.shard, snapshots, prefix)
  };
}
function shardOf(wanted, { index, of }, snapshots, prefix) {
  const option = code(`${prefix}shard`);
  if (snapshots.length === 0)
    throw new CannotCheck(`${option} parts production copies: name them with ${code(`${prefix}snapshot`)}`);
  if (index > snapshots.length)
    throw new CannotCheck(
      `${option} is ${code(`${index}/${of}`)}, but there ${snapshots.length === 1 ? "is" : "are"} only ${count(snapshots.length, "production copy", "production copies")}: use no more shards than copies`
    );
  const all = nameSnapshots(snapshots);
  const names = partOf(all, { index, of });
  const { migrations: migrations2, driver: driver2, foreignKeys, rows, accept, failOn, released: released2, tolerate, seedFile } = wanted;
  const asked = {
    migrations: migrations2,
    driver: driver2,
    foreignKeys,
    rows,
    accept,
    failOn,
    released: released2,
    tolerate,
    seedFile,
    all,
    of
  };
  const print = createHash3("sha256").update(JSON.stringify(asked)).digest("hex");
  const tolerated = wanted.tolerate === null ? 0 : toleratedOf(wanted.tolerate, all.length);
  return {
    snapshots: partOf(snapshots, { index, of }),
    snapshotNames: names,
    shard: { index, of, copies: names, all: all.length, print, failOn: failOn ?? "error", tolerated }
  };
}
function filesFor(pattern, option) {
  const plain = resolve5(pattern);
  const found = lookAt(plain);
  if (found !== null && (found === "refused" || found.isFile())) return [plain];
  const matches = globSync(pattern).map((path) => resolve5(path)).filter((path) => isFile(lookAt(path))).sort();
  if (matches.length > 0) return matches;
  if (found !== null) return [plain];
  throw new CannotCheck(
    `${code(option)} names ${code(pattern)}, but there is no such file: create or download it first${option.endsWith("snapshot") ? ", or leave the option out" : ""}`
  );
}
function withoutLinks(path, option, checkout) {
  for (const each of ["", "-wal", "-journal"].map((suffix) => path + suffix)) {
    try {
      refuseLinks(each, checkout);
    } catch (error2) {
      throw refused2(error2, option, each);
    }
  }
  return path;
}
function readSeed(path, option, checkout) {
  try {
    return readPlainFile(path, checkout, mostSeed).toString("utf8");
  } catch (error2) {
    if (error2 instanceof FileRefused) throw refused2(error2, option, path);
    throw new CannotCheck(
      `${code(option)} names ${code(path)}, which cannot be read: check the path, or leave the option out`
    );
  }
}
function refused2(error2, option, path) {
  if (!(error2 instanceof FileRefused)) return error2;
  return new CannotCheck(`${code(option)} names ${code(path)}, which ${error2.message}`);
}
function isFile(found) {
  return found !== null && found !== "refused" && found.isFile();
}
function lookAt(path) {
  try {
    return statSync2(path);
  } catch (error2) {
    const reason = error2 instanceof Error && "code" in error2 ? error2.code : null;
    return reason === "EACCES" || reason === "EPERM" ? "refused" : null;
  }
}

// src/git/released/find-moved.ts
var [mostLevels, mostTrees] = [8, 1e5];
var passedOver = /* @__PURE__ */ new Set(["node_modules", ".git"]);
async function foldersIn(roots, trees) {
  let level = [...new Set(roots)];
  const seen = new Set(level);
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1) {
    if (trees.size + level.length > mostTrees) return null;
    await trees.load(level);
    const below2 = level.flatMap(
      (id) => trees.items(id).filter(({ kind, name: name2 }) => kind === "folder" && !passedOver.has(name2)).map((item) => item.id)
    );
    level = [...new Set(below2)].filter((id) => !seen.has(id) && seen.add(id));
  }
  const known = /* @__PURE__ */ new Map();
  const find = (id, depth) => {
    const before = known.get(id);
    if (before !== void 0 || depth > mostLevels) return before ?? [];
    const own = folderAt(id, trees);
    const inner = trees.items(id).filter(({ kind, name: name2 }) => kind === "folder" && !passedOver.has(name2)).flatMap(
      (item) => find(item.id, depth + 1).map((each) => ({
        ...each,
        path: joinPath(item.name, each.path).replace(/\/$/, "")
      }))
    );
    const all = own === null ? inner : [own, ...inner];
    known.set(id, all);
    return all;
  };
  return (root) => find(root, 0);
}
function folderAt(tree, trees) {
  const items = trees.items(tree);
  const meta = items.find(({ name: name2, kind }) => name2 === "meta" && kind === "folder");
  if (meta !== void 0 && trees.items(meta.id).some(({ name: name2 }) => name2 === "_journal.json")) {
    const names2 = items.flatMap(
      ({ name: name2, kind }) => kind === "file" && name2.endsWith(".sql") ? [name2.slice(0, -4)] : []
    );
    return { path: "", tree, layout: "journal", names: names2 };
  }
  const names = items.filter(
    ({ kind, id }) => kind === "folder" && trees.items(id).some(({ name: name2 }) => name2 === "migration.sql")
  ).map(({ name: name2 }) => name2);
  return names.length === 0 ? null : { path: "", tree, layout: "folders", names };
}

// src/git/released/find-tags.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { posix } from "node:path";

// src/git/released/compare-versions.ts
function compareVersions(a, b) {
  const [left, right] = [partsOf2(a), partsOf2(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === void 0) return part === "-" ? -1 : 1;
    if (part === other) continue;
    if (part === "-" || other === "-") return part === "-" ? -1 : 1;
    const [one, two] = [Number(part), Number(other)];
    if (!Number.isNaN(one) && !Number.isNaN(two) && one !== two) return one - two;
    if (part !== other) return part < other ? -1 : 1;
  }
  const next = right[left.length];
  return next === void 0 ? 0 : next === "-" ? 1 : -1;
}
function partsOf2(name2) {
  return name2.match(/\d+|-|[^\d-]+/g) ?? [];
}

// src/git/released/find-tags.ts
var mostTags = 1e3;
async function findTags(patterns, repository, store) {
  const here = await localTags(repository);
  const isWanted = (name2) => patterns.some((pattern) => posix.matchesGlob(name2, pattern));
  const mayLack = isShallow(repository) || ![...here.keys()].some(isWanted);
  const remote = mayLack ? await store.remoteTags() : /* @__PURE__ */ new Map();
  const all = new Map([...typeof remote === "string" || remote === null ? [] : remote, ...here]);
  const tags = [...all].filter(([name2]) => isWanted(name2)).map(([name2, id]) => ({ name: name2, id }));
  if (tags.length > mostTags) {
    const names = patterns.map((pattern) => code(pattern)).join(", ");
    throw new CannotCheck(
      `${names} matches ${tags.length} tags, and ${mostTags} are read at most: name fewer released versions`
    );
  }
  if (tags.length === 0 && all.size > 0) throw noneMatches(patterns, [...all.keys()]);
  const complaint = remote === null && isShallow(repository) ? "there is no remote `origin`" : remote;
  const trouble = typeof complaint === "string" ? `the tags of \`origin\` could not be listed (${complaint})` : null;
  return { tags: tags.toSorted((a, b) => compareVersions(a.name, b.name)), trouble };
}
function noneMatches(patterns, names) {
  const asked = patterns.map((pattern) => code(pattern)).join(", ");
  const newest = names.toSorted(compareVersions).toReversed();
  return new CannotCheck(`No tag matches ${asked}; there are ${joinNames(newest, 3)}`);
}
async function localTags({ place: place3 }) {
  const { stdout } = await runGit(place3, [
    "for-each-ref",
    "--format=%(objectname) %(refname:strip=2)",
    "refs/tags"
  ]);
  const lines2 = stdout.toString("utf8").split("\n");
  return new Map(
    lines2.flatMap((line) => {
      const [, id, name2] = /^([0-9a-f]{40,64}) (.+)$/.exec(line) ?? [];
      return id && name2 ? [[name2, id]] : [];
    })
  );
}
function isShallow({ shallow }) {
  try {
    return readFileSync2(shallow).length > 0;
  } catch {
    return false;
  }
}

// src/git/released/read-tree-objects.ts
var TreeObjects = class {
  #place;
  #known = /* @__PURE__ */ new Map();
  constructor(place3) {
    this.#place = place3;
  }
  /** How many were read. */
  get size() {
    return this.#known.size;
  }
  /** Reads those that are not known yet, with one process. What is not there has no entries. */
  async load(ids) {
    const missing2 = [...new Set(ids)].filter((id) => !this.#known.has(id));
    const objects = await readObjects(this.#place, missing2);
    for (const [index, id] of missing2.entries()) {
      const object2 = objects[index];
      this.#known.set(id, object2?.type === "tree" ? parseTree(object2.bytes, id.length / 2) : []);
    }
  }
  /** The entries of a tree that was loaded. */
  items(id) {
    return this.#known.get(id) ?? [];
  }
};
function parseTree(bytes, idBytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(32, at);
    const end = buffer.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const mode = buffer.toString("latin1", at, space);
    const kind = mode === "40000" ? "folder" : mode.startsWith("100") ? "file" : null;
    const id = buffer.toString("hex", end + 1, end + 1 + idBytes);
    if (kind !== null) items.push({ name: buffer.toString("utf8", space + 1, end), kind, id });
    at = end + 1 + idBytes;
  }
  return items;
}

// src/git/released/read-released.ts
var most3 = { fetched: 3e8, read: 1e8 };
async function readReleased(request) {
  const { patterns } = request;
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { tags, trouble } = await findTags(patterns, repository, store);
    const versions2 = tags.map(({ name: name2 }) => name2);
    if (trouble !== null && tags.length === 0)
      throw new CannotCheck(`No released version could be read: ${trouble}`);
    await store.scratch();
    const { here, unread } = await withRoots(tags, store);
    const trees = new TreeObjects(store.place);
    const found = [];
    for (const folder2 of request.folders) found.push(...await findIn(here, folder2, store, trees));
    const read = await withContent(found, trees, store);
    const more = trouble === null ? [] : [{ versions: [], reason: `and perhaps others are not known: ${trouble}` }];
    return { patterns, versions: versions2, folders: read.folders, unread: [...unread, ...read.unread, ...more] };
  } finally {
    store.close();
  }
}
async function withRoots(tags, store) {
  const roots = async () => {
    const facts = await lookUpObjects(
      store.place,
      tags.map(({ id }) => `${id}^{tree}`)
    );
    return tags.map((tag, index) => ({ ...tag, root: facts[index]?.id ?? null }));
  };
  let all = await roots();
  const missing2 = all.filter(({ root }) => root === null);
  if (missing2.length === 0) return { here: all.filter(isHere), unread: [] };
  const complaint = await store.fetchTrees(
    missing2.map(({ id }) => id),
    most3.fetched
  );
  all = await roots();
  const left = all.filter(({ root }) => root === null).map(({ name: name2 }) => name2);
  const reason = complaint === null ? "not what a version is: the tag points to no commit" : `could not be fetched from \`origin\` (${complaint})`;
  return {
    here: all.filter(isHere),
    unread: left.length === 0 ? [] : [{ versions: left, reason }]
  };
}
function isHere(version2) {
  return version2.root !== null;
}
async function findIn(versions2, wanted, { place: place3 }, trees) {
  const found = /* @__PURE__ */ new Map();
  const add = ({ name: name2 }, folder2) => {
    const key2 = `${folder2.tree} ${folder2.path}`;
    const known = found.get(key2);
    if (known === void 0) found.set(key2, { ...folder2, of: wanted.of, versions: [name2] });
    else known.versions.push(name2);
  };
  let left = versions2;
  for (const path of wanted.paths.filter((each) => !each.includes("\n"))) {
    const facts = await lookUpObjects(
      place3,
      left.map(({ root }) => path === "" ? root : `${root}:${path}`)
    );
    const ids = new Map(
      left.map(({ name: name2 }, index) => [name2, facts[index]?.type === "tree" ? facts[index].id : null])
    );
    const all = [...new Set(ids.values())].filter((id) => id !== null);
    await trees.load(all);
    await trees.load(
      all.flatMap((id) => trees.items(id).flatMap((item) => item.kind === "folder" ? [item.id] : []))
    );
    const isLeft = (version2) => {
      const id = ids.get(version2.name) ?? null;
      const folder2 = id === null ? null : folderAt(id, trees) ?? (wanted.isBare ? bareAt(id, trees) : null);
      if (folder2 !== null) add(version2, { ...folder2, path });
      return folder2 === null;
    };
    left = left.filter(isLeft);
  }
  if (left.length > 0) await findElsewhere(left, [...wanted.names, ...namesIn2(found)], trees, add);
  return [...found.values()];
}
function namesIn2(found) {
  return [...found.values()].flatMap(({ names }) => names);
}
function bareAt(tree, trees) {
  const names = trees.items(tree).flatMap(({ name: name2, kind }) => kind === "file" && name2.endsWith(".sql") ? [name2] : []);
  return names.length === 0 ? null : { path: "", tree, layout: "journal", names };
}
async function findElsewhere(versions2, names, trees, add) {
  const known = new Set(names);
  const look = await foldersIn(
    versions2.map(({ root }) => root),
    trees
  );
  for (const version2 of versions2.toReversed()) {
    const [best] = (look?.(version2.root) ?? []).map((folder2) => ({ folder: folder2, common: folder2.names.filter((name2) => known.has(name2)).length })).filter(({ folder: folder2, common }) => common > 0 && common * 2 >= Math.min(folder2.names.length, known.size)).sort((a, b) => b.common - a.common);
    if (best === void 0) continue;
    for (const name2 of best.folder.names) known.add(name2);
    add(version2, best.folder);
  }
}
async function withContent(found, trees, store) {
  const listed5 = found.map((folder2) => ({ folder: folder2, files: filesOf(folder2, trees) }));
  const wanted = [...new Set(listed5.flatMap(({ files }) => files.map(({ id }) => id)))];
  const facts = await lookUpObjects(store.place, wanted);
  const size = facts.reduce((sum2, fact2) => sum2 + (fact2?.size ?? 0), 0);
  if (size > most3.read) {
    const reason2 = `cannot be read, since their migrations are larger than ${formatBytes(most3.read)} together`;
    return { folders: [], unread: [{ versions: found.flatMap(({ versions: versions2 }) => versions2), reason: reason2 }] };
  }
  const blobs = await store.blobs([], wanted);
  const folders = [];
  const lacking = [];
  for (const { folder: folder2, files } of listed5) {
    const { of, versions: versions2, path, layout } = folder2;
    if (files.some(({ id }) => !blobs.has(id))) lacking.push(...versions2);
    else folders.push({ of, versions: versions2, path, layout, tree: treeOf(of, files, blobs) });
  }
  const reason = "could not be read: some of their migrations are not in this clone and could not be fetched";
  return { folders, unread: lacking.length === 0 ? [] : [{ versions: lacking, reason }] };
}
function filesOf({ tree }, trees) {
  return trees.items(tree).flatMap(({ name: name2, kind, id }) => {
    if (kind === "file") return name2.endsWith(".sql") ? [{ path: name2, id }] : [];
    const wanted = name2 === "meta" ? "_journal.json" : "migration.sql";
    const inner = trees.items(id).filter((item) => item.kind === "file" && item.name === wanted);
    return inner.map((item) => ({ path: `${name2}/${item.name}`, id: item.id }));
  });
}
function treeOf(of, files, blobs) {
  return fileTree(
    files.map(({ path, id }) => ({ path: joinPath(of, path), kind: "file", bytes: blobs.get(id) ?? null }))
  );
}

// src/history/pair-folders.ts
function findPairs(base, head) {
  const before = findFolders(base);
  const { places, foreign: foreign2 } = findFolders(head, before.places);
  const pairs = pairFolders({ tree: base, places: before.places }, { tree: head, places });
  return { pairs, places, foreign: foreign2 };
}
function pairFolders(base, head) {
  const headByPath = new Map(head.places.map((place3) => [place3.path, place3]));
  const pairs = [];
  const gone = [];
  for (const place3 of base.places) {
    const twin = headByPath.get(place3.path);
    headByPath.delete(place3.path);
    if (twin === void 0) gone.push(place3);
    else pairs.push({ base: place3, head: twin });
  }
  for (const place3 of gone) {
    const moved = [...headByPath.values()].find(
      (candidate) => isSameFolder(base.tree, place3, head.tree, candidate)
    );
    if (moved !== void 0) headByPath.delete(moved.path);
    pairs.push({ base: place3, head: moved ?? null });
  }
  for (const place3 of headByPath.values()) pairs.push({ base: null, head: place3 });
  return pairs;
}
function isSameFolder(baseTree, base, headTree, head) {
  const before = sqlNames(baseTree, base);
  const after = new Set(sqlNames(headTree, head));
  const common = before.filter((name2) => after.has(name2)).length;
  return common > 0 && common * 2 >= before.length;
}
function sqlNames(tree, place3) {
  return filesOf2(tree, place3).filter((path) => path.endsWith(".sql")).map((path) => baseName(path) === "migration.sql" ? baseName(parentOf(path)) : baseName(path));
}
function filesOf2(tree, place3) {
  const prefix = joinPath(place3.path, "");
  return [...tree.keys()].filter(
    (path) => path.startsWith(prefix) && isMigrationFile(path.slice(prefix.length))
  );
}
function isMigrationFile(relative) {
  return /^[^/]+\.sql$|^migrations\.js$|^meta\/[^/]+\.json$|^(?:[^/]+\/){1,2}(?:migration\.sql|snapshot\.json)$/.test(
    relative
  );
}

// src/judge/read-versions.ts
async function readVersions({ base, head }, { repo, released: released2, migrations: migrations2 }) {
  if (released2.length === 0) return {};
  const { pairs } = findPairs(base.tree, head.tree);
  const folders = pairs.map((pair2) => wantedFolder(pair2, base.tree, head.tree)).filter(
    ({ paths }) => migrations2.length === 0 || migrations2.some((given2) => paths.some((path) => liesAt(path, given2)))
  );
  return { released: await readReleased({ repo, patterns: released2, folders, fetch: true }) };
}
function wantedFolder({ base, head }, before, after) {
  const places = [
    ...head === null ? [] : [{ place: head, tree: after }],
    ...base === null ? [] : [{ place: base, tree: before }]
  ];
  const names = places.flatMap(
    ({ place: place3, tree }) => [...tree.keys()].flatMap((path) => migrationNameAt(place3, path) ?? [])
  );
  return {
    of: places[0]?.place.path ?? "",
    paths: [...new Set(places.map(({ place: place3 }) => place3.path))],
    names: [...new Set(names)],
    isBare: places.some(({ place: place3 }) => place3.isBare === true)
  };
}

// src/references/add-references.ts
var mostPlaces = 100;
function wantedBy(report) {
  return report.folders.flatMap((folder2) => folder2.findings.flatMap((finding2) => wantedOf(finding2, folder2)));
}
function wantedOf(finding2, { path }) {
  return finding2.introduced ? (finding2.gone ?? []).map((gone) => ({ ...gone, folder: path })) : [];
}
function addReferences(report, search, left) {
  const found = search.found.values();
  const unread = left + search.unread.length;
  const folders = report.folders.map((folder2) => ({
    ...folder2,
    findings: folder2.findings.map((finding2) => {
      const own = wantedOf(finding2, folder2).flatMap(() => found.next().value ?? []);
      const places = own.flatMap((one) => one.places);
      const isFree = unread === 0 && own.length > 0 && own.every(({ isUndeclared }) => isUndeclared);
      if (places.length === 0 && !isFree) return finding2;
      const kept = places.slice(0, mostPlaces).map((place3) => ({ ...place3 }));
      const references2 = { found: places.length, left: unread, places: kept };
      return { ...finding2, evidence: { ...finding2.evidence, references: references2 } };
    })
  }));
  return { ...report, folders };
}
function withoutReferences(report, why) {
  const note2 = `The merged code could not be searched for uses of what is dropped or renamed: ${why}`;
  return withNotes(
    report,
    (folder2) => folder2.findings.some((finding2) => wantedOf(finding2, folder2).length > 0) ? [note2] : []
  );
}

// src/references/choose-sources.ts
function isSource(path) {
  if (/(?:^|\/)(?:node_modules|vendor|dist|coverage|\.[^/]+)\//.test(path)) return false;
  if (baseName(path) === "package.json") return true;
  if (!/\.[cm]?[jt]sx?$/.test(path) || /\.(?:d\.[cm]?ts|min\.[cm]?js)$/.test(path)) return false;
  return !isTest(path);
}
function isTest(path) {
  return /(?:^|\/)(?:tests?|__[\w-]*(?:test|mock|fixture)[\w-]*__|test-\w+|testing|fixtures|e2e|cypress|playwright)\//.test(
    path
  ) || /\.(?:test|spec|stories|e2e|bench)(?:-\w+)?\.[cm]?[jt]sx?$/.test(path);
}
function isMigration(path, folders) {
  return folders.some((folder2) => {
    const inside = folder2 === "" ? path : path.startsWith(`${folder2}/`) ? path.slice(folder2.length + 1) : null;
    return inside !== null && /^(?:meta\/|migrations\.[jt]s$)/.test(inside);
  });
}
function nearestFirst(paths, folders) {
  const rank3 = (path) => Math.max(0, ...folders.map((folder2) => sharedDepth(path, folder2)));
  return paths.map((path) => ({ path, near: rank3(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function sharedDepth(path, folder2) {
  const theirs = joinPath(folder2, "").split("/");
  const own = parentOf(path).split("/");
  const parted = own.findIndex((part, index) => part !== theirs[index]);
  return parted < 0 ? own.length : parted;
}

// src/references/find-references.ts
var declaring = /sqlite-core|[a-z]Table\s*\(\s*["'`]/;

// src/references/needs-code.ts
function needsCode(trees) {
  return changedPaths(trees).some((path) => isOfMigrations(path) || declares(trees, path));
}
function isOfMigrations(path) {
  return path.endsWith(".sql") || /(?:^|\/)(?:_journal\.json|migrations\.[jt]s)$/.test(path);
}
function namesInMigrations(trees) {
  const { base, head } = trees;
  const changed = changedPaths(trees).filter((path) => path.endsWith(".sql"));
  const named2 = changed.flatMap(
    (path) => [base, head].flatMap(({ tree }) => wordsIn(textAt(tree, path) ?? ""))
  );
  const changedWords = new Set(named2);
  const names = new Set(named2);
  const texts = [...head.tree.keys(), ...base.tree.keys()].filter((path) => path.endsWith(".sql"));
  const ties = [...new Set(texts)].flatMap(
    (path) => tiesIn(textAt(head.tree, path) ?? textAt(base.tree, path) ?? "")
  );
  for (const [one, other] of ties) {
    if (changedWords.has(one)) names.add(other);
    if (changedWords.has(other)) names.add(one);
  }
  return [...names];
}
function wordsIn(sql) {
  const words6 = sql.matchAll(/["`[]([^"`\]]+)["`\]]|(\w+)/g);
  return [...new Set([...words6].map(([, quoted, plain]) => nameKey(quoted ?? plain ?? "")))];
}
var name = '["`[]?([^\\s"`\\](]+)["`\\]]?';
var indexOn = new RegExp(
  `create\\s+(?:unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?${name}\\s+on\\s+${name}`,
  "gi"
);
var triggerOn = new RegExp(
  `create\\s+trigger\\s+(?:if\\s+not\\s+exists\\s+)?${name}[^;]{0,2000}?\\son\\s+${name}`,
  "gi"
);
var tableMade = new RegExp(`create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?${name}([^;]{0,50000})`, "gi");
var referred = new RegExp(`references\\s+${name}`, "gi");
function tiesIn(sql) {
  const pairs = [...sql.matchAll(indexOn), ...sql.matchAll(triggerOn)].map(
    ([, one = "", other = ""]) => [nameKey(one), nameKey(other)]
  );
  const keys = [...sql.matchAll(tableMade)].flatMap(
    ([, table2 = "", body = ""]) => [...body.matchAll(referred)].map(
      ([, parent = ""]) => [nameKey(table2.replace(/^__new_/, "")), nameKey(parent)]
    )
  );
  return [...pairs, ...keys];
}
function changedPaths({ base, head }) {
  const paths = /* @__PURE__ */ new Set([...base.tree.keys(), ...head.tree.keys()]);
  return [...paths].filter((path) => {
    const [before, after] = [base.tree.get(path)?.bytes, head.tree.get(path)?.bytes];
    if (before == null || after == null) return before !== after;
    return before !== after && Buffer.compare(before, after) !== 0;
  });
}
function declares({ base, head }, path) {
  return isSource(path) && [base, head].some(({ tree }) => declaring.test(textAt(tree, path) ?? ""));
}

// src/worker/run-search.ts
import { join as join3 } from "node:path";
import { Worker } from "node:worker_threads";
function startSearch(deadline = 1e4) {
  const thread = new Worker(searchEntry(), {
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 }
  });
  let end = null;
  let giveUp = () => void 0;
  const broken = (why) => {
    end ??= new CannotCheck(why);
    giveUp(end);
  };
  thread.on("error", (error2) => broken(`the search stopped (${code(oneLine(String(error2)))})`));
  thread.on("exit", () => broken("the search stopped"));
  const ask = async (task) => {
    if (end !== null) throw end;
    const { promise, resolve: resolve7, reject } = Promise.withResolvers();
    giveUp = reject;
    thread.once("message", resolve7);
    const timer = setTimeout(() => {
      broken(`it took longer than ${deadline / 1e3} s`);
      void thread.terminate();
    }, deadline);
    thread.postMessage(task);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    readCode: (request) => ask({ kind: "code", request }),
    findReferences: (request) => ask({ kind: "references", request }),
    stop: () => void thread.terminate()
  };
}
function searchEntry() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join3(import.meta.dirname, bundled ? "search.js" : "search.ts");
}

// src/judge/search-code.ts
var CodeSearch = class {
  #thread = null;
  #left = 0;
  /** Chooses the sources of both sides, where anything changes that they can meet; else null. */
  wanted = (read) => {
    if (!needsCode(read)) return null;
    const folders = findFolders(read.head.tree).places.map(({ path }) => path);
    if (folders.length === 0) return null;
    return (paths) => nearestFirst(
      paths.filter((path) => isSource(path) && !isMigration(path, folders)),
      folders
    );
  };
  /** Reads them, and finds out what they ask of the tables of a comparison. */
  async read(comparison, readSources2) {
    this.#thread = startSearch();
    const reading = readSources2();
    reading.catch(() => void 0);
    const names = namesInMigrations(comparison);
    const sources = await reading;
    if (sources instanceof CannotCheck) return this.#without(sources);
    const { base, head } = sources;
    this.#left = base.left;
    const left = { base: base.left, head: head.left };
    return await this.#thread.readCode({ base: base.texts, head: head.texts, left, names }).then(
      (code2) => ({ code: code2 }),
      (error2) => this.#without(error2)
    );
  }
  #without(error2) {
    this.stop();
    return { codeUnread: error2 instanceof CannotCheck ? error2.message : String(error2) };
  }
  /**
   * The report, with the places where base's sources still name what head drops or renames. Where they cannot be
   * searched, a note says so and the verdict stands.
   */
  async withReferences(report) {
    const wanted = wantedBy(report);
    if (wanted.length === 0 || this.#thread === null) return report;
    const judged = report.folders.map(({ path }) => path);
    const folders = [...judged, ...report.unchanged, ...report.foreign.map(({ path }) => path)];
    try {
      return addReferences(report, await this.#thread.findReferences({ wanted, folders }), this.#left);
    } catch (error2) {
      if (!(error2 instanceof CannotCheck)) throw error2;
      return withoutReferences(report, error2.message);
    }
  }
  stop() {
    this.#thread?.stop();
    this.#thread = null;
  }
};

// src/judge/with-dry-runs.ts
async function withDryRuns(comparison, request) {
  const [{ dryRuns }, { readConfig }] = await Promise.all([
    import("./dry-runs-H6YYYGEO.js"),
    import("./read-config-OQZJ7WVI.js")
  ]);
  const read = readConfig(comparison.base.tree);
  const said = read.kind === "read" ? read.config.migrations : [];
  const migrations2 = request.migrations.length > 0 ? request.migrations : said;
  return { ...comparison, dryRuns: await dryRuns(comparison, { ...request, migrations: migrations2 }) };
}

// src/judge/judge.ts
async function judge(given2) {
  const { repo, timeoutMs, runDrizzleKit, sides } = given2;
  let comparison = null;
  const toEnd = [given2.worker.stop];
  try {
    const worker = given2.worker.take();
    const options = findFiles(given2.wanted, given2.prefix, { now: Date.now(), checkout: checkoutOf(repo) });
    const search = new CodeSearch();
    toEnd.push(() => search.stop(), given2.tell(worker.progress));
    const ends = await given2.findEnds();
    const request = { repo, ...ends, fetch: true, select: selectPaths, mayLack: isEvidence };
    const { comparison: read, readSources: readSources2, close } = await readSides(request, search.wanted);
    toEnd.push(close);
    const { migrations: migrations2 } = options;
    const { released: released2 } = given2.wanted;
    const versions2 = await readVersions(read, { repo, released: released2, migrations: migrations2 });
    const named2 = { ...given2.named(read), ...versions2 };
    comparison = runDrizzleKit ? await withDryRuns(named2, { repo, timeoutMs, migrations: migrations2 }) : named2;
    const code2 = readSources2 && (() => search.read(read, readSources2));
    const running = worker.run(comparison, options, code2);
    given2.meanwhile?.();
    const report = await search.withReferences(await running);
    return { report, comparison, trace: null };
  } catch (error2) {
    return { ...couldNotJudge(error2, sides), comparison };
  } finally {
    for (const end of toEnd) end();
  }
}
function couldNotJudge(error2, sides) {
  const report = unknownReport(version, reasonOf(error2), ...sides);
  return { report, comparison: null, trace: traceOf(error2) };
}

// src/judge/read-shards.ts
import { globSync as globSync2 } from "node:fs";
import { resolve as resolve6 } from "node:path";

// src/rules/merge-copies.ts
function withCopies(alone, names, of) {
  const finding2 = { ...alone, copies: { message: alone.message, names } };
  if (of === 1) return finding2;
  const [first = "", ...others] = names;
  const many = `${formatNumber(of)} production copies`;
  const alike = others.length === 0 ? `only on this one of ${many}` : `and the same on ${formatNumber(others.length)} more of ${many}: ${joinNames(others)}`;
  return {
    ...finding2,
    message: `${finding2.message}; seen on ${code(first)}, ${alike}`,
    evidence: {
      ...finding2.evidence,
      copies: names
    }
  };
}

// src/rules/run-rules.ts
function withoutSuperseded(findings) {
  const told = /* @__PURE__ */ new Map();
  const tell = (key2, finding2) => told.set(key2, told.get(key2) === true || decides(finding2));
  for (const finding2 of findings) {
    const rule = rules.find(({ id }) => id === finding2.rule);
    for (const superseded of rule?.supersedes ?? []) tell(`${superseded} ${finding2.migration}`, finding2);
    for (const silenced of finding2.introduced ? rule?.silences ?? [] : []) tell(silenced, finding2);
  }
  return findings.filter((finding2) => {
    const by = [told.get(finding2.rule), told.get(`${finding2.rule} ${finding2.migration}`)];
    return decides(finding2) ? !by.includes(true) : by.every((each) => each === void 0);
  });
}
function decides({ severity, introduced }) {
  return severity === "error" && introduced;
}

// src/report/shards/merge-folders.ts
function mergeFolders(parts) {
  const [first] = parts;
  const errors = ({ findings }) => findings.filter(({ severity, introduced }) => severity === "error" && introduced).length;
  const lead = parts.reduce((worst, part) => errors(part) > errors(worst) ? part : worst, first);
  const copies = parts.flatMap(({ production: production2 }) => production2.copies).toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const migrated = parts.reduce((sum2, { data: data2 }) => sum2 + data2.copies, 0);
  return {
    ...lead,
    data: {
      ...lead.data,
      rows: parts.reduce((sum2, { data: data2 }) => sum2 + data2.rows, 0),
      tables: Math.max(...parts.map(({ data: data2 }) => data2.tables)),
      copies: migrated,
      uncounted: Math.max(...parts.map(({ data: data2 }) => data2.uncounted)),
      ms: longest2(parts)
    },
    production: { copies },
    steps: first.steps.map((step2) => mergeSteps(step2, parts, migrated)),
    changes: lead.changes.map((change2, index) => {
      const all = parts.flatMap(({ changes }) => changes[index] ?? []);
      return all.reduce(
        (worst, each) => risks2.indexOf(each.risk) > risks2.indexOf(worst.risk) ? each : worst,
        change2
      );
    }),
    findings: mergeFindings(parts, migrated),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))]
  };
}
function mergeSteps(step2, parts, copies) {
  const all = parts.flatMap(({ steps }) => steps.filter(({ id }) => id === step2.id));
  const failed = all.find(({ status: status2 }) => status2 === "failed");
  const status = failed?.status ?? all.find((each) => each.status === "passed")?.status ?? step2.status;
  const ms = all.reduce((sum2, each) => sum2 + each.ms, 0);
  const counted = `${count(copies, "production copy", "production copies")} counted before and after, in ${formatNumber(parts.length)} shards`;
  return {
    ...failed ?? step2,
    status,
    ms,
    detail: step2.id === "data" && copies > 0 ? counted : (failed ?? step2).detail
  };
}
function mergeFindings(parts, copies) {
  const groups = Map.groupBy(
    parts.flatMap(({ findings }) => findings),
    ({ rule, migration, file, line, subject, introduced }) => JSON.stringify([rule, migration, file, line, subject, introduced])
  );
  const merged = [...groups.values()].flatMap((alike) => mergeAlike(alike, copies) ?? []);
  return sortFindings(withoutSuperseded(merged));
}
function mergeAlike(alike, copies) {
  const firstOf = ({ copies: own2 }) => own2?.names[0] ?? "";
  const [first] = alike.toSorted((a, b) => firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0);
  if (first?.copies === void 0) return first ?? null;
  const names = alike.flatMap((finding2) => finding2.copies?.names ?? []).toSorted();
  const open3 = alike.find(({ accepted }) => accepted === null) ?? first;
  const { copies: _, ...own } = first;
  return withCopies({ ...own, message: first.copies.message, accepted: open3.accepted }, names, copies);
}
function longest2(parts) {
  const known = parts.flatMap(({ data: data2 }) => data2.ms ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

// src/report/shards/same-run.ts
function partsOfOneRun(given2) {
  const parts = given2.map(({ file, report }) => {
    const { shard: shard2 } = report;
    if (shard2 === void 0)
      throw new CannotCheck(
        `${code(file)} is not the report of a shard: run each part with \`--shard <i>/<n>\``
      );
    return { file, report: { ...report, shard: shard2 } };
  });
  const [first] = parts;
  if (first === void 0) throw new CannotCheck("Found no report of a shard to merge");
  for (const { file, report } of parts) {
    const other = differenceOf(first.report, report);
    if (other !== null)
      throw new CannotCheck(`${code(file)} and ${code(first.file)} are not of one run: ${other}`);
  }
  const byIndex = Map.groupBy(parts, ({ report }) => report.shard.index);
  for (const [index, alike] of byIndex) {
    if (index > first.report.shard.of)
      throw new CannotCheck(`${code(alike[0]?.file ?? "")} is no part of ${first.report.shard.of}`);
    if (alike.length > 1)
      throw new CannotCheck(
        `${code(alike[0]?.file ?? "")} and ${code(alike[1]?.file ?? "")} are both shard ${index}: give each report once`
      );
  }
  const [one, ...others] = parts.map(({ report }) => report).toSorted((a, b) => a.shard.index - b.shard.index);
  return [one ?? first.report, ...others];
}
function differenceOf(a, b) {
  if (a.tool.version !== b.tool.version)
    return `they were written by versions ${code(a.tool.version)} and ${code(b.tool.version)}`;
  if (a.shard.of !== b.shard.of) return `the one is of ${a.shard.of} shards, the other of ${b.shard.of}`;
  for (const side of ["base", "head"]) {
    const [one, two] = [a[side], b[side]].map(({ commit, rev }) => commit ?? rev);
    if (one !== two) return `their ${side} is ${code(one ?? "")} and ${code(two ?? "")}`;
  }
  return a.shard.print === b.shard.print ? null : "they were asked something else, or of other production copies";
}

// src/report/shards/merge-shards.ts
function mergeShards(given2) {
  const parts = partsOfOneRun(given2);
  const [first] = parts;
  const { shard: shard2, tool, base, head } = first;
  const folders = foldersOf(parts);
  const built = buildReport({
    ...{ version: tool.version, base, head, folders },
    unchanged: first.unchanged,
    asked: "",
    foreign: first.foreign,
    failOn: shard2.failOn,
    ms: parts.reduce((sum2, { ms }) => sum2 + ms, 0)
  });
  const troubles = [
    missingIn(parts),
    uncheckedIn(parts),
    unusableIn(folders, parts),
    copiesLeft(folders, parts)
  ];
  const [trouble] = troubles.filter((each) => each !== null);
  if (trouble === void 0) return built;
  if (built.verdict === "fail") return withNotes(built, (_, index) => index === 0 ? [trouble] : []);
  return { ...built, verdict: "unknown", reason: trouble };
}
function foldersOf(parts) {
  const byPath = Map.groupBy(
    parts.flatMap(({ folders }) => folders),
    ({ path }) => path
  );
  return [...byPath.values()].flatMap(
    ([first, ...others]) => first === void 0 ? [] : [mergeFolders([first, ...others])]
  );
}
function missingIn(parts) {
  const of = parts[0]?.shard.of ?? 0;
  const there = new Set(parts.map(({ shard: shard2 }) => shard2.index));
  const missing2 = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !there.has(index));
  if (missing2.length === 0) return null;
  const which2 = joinNames(
    missing2.map((index) => `${index}/${of}`),
    8
  );
  return `${count(missing2.length, "shard")} of ${of} ${missing2.length === 1 ? "is" : "are"} missing (${which2}), so their production copies were not checked: look at ${missing2.length === 1 ? "its job" : "their jobs"}, and give all reports to \`merge\``;
}
function uncheckedIn(parts) {
  const isOpen = ({ verdict, folders }) => verdict === "unknown" && (folders.length === 0 || unusable(folders) === 0);
  const unknown = parts.find(isOpen);
  if (unknown === void 0) return null;
  return `Shard ${unknown.shard.index} of ${unknown.shard.of} could not check: ${unknown.reason}`;
}
function unusable(folders) {
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands: stands2 }) => stands2 === "unusable").map(({ name: name2 }) => name2)
  );
  return new Set(names).size;
}
function unusableIn(folders, parts) {
  const [first] = parts;
  const found = unusable(folders);
  if (first === void 0 || found <= first.shard.tolerated) return null;
  const names = folders.flatMap(
    ({ production: production2 }) => production2.copies.filter(({ stands: stands2 }) => stands2 === "unusable").map(({ name: name2 }) => name2)
  );
  return `${formatNumber(found)} of ${formatNumber(first.shard.all)} production copies cannot be used: ${joinNames([...new Set(names)])}`;
}
function copiesLeft(folders, parts) {
  const all = parts[0]?.shard.all ?? 0;
  for (const { production: production2, data: data2 } of folders) {
    if (data2.source !== "snapshot" || production2.copies.length >= all) continue;
    return `Only ${formatNumber(production2.copies.length)} of ${formatNumber(all)} production copies are accounted for in the reports of the shards`;
  }
  return null;
}

// src/judge/read-shards.ts
function readShards(patterns, checkout) {
  const files = [...new Set(patterns.flatMap(filesFor2))].toSorted();
  return mergeShards(
    files.map((file) => ({ file, report: readReport(textOf4(file, checkout), file) }))
  );
}
function filesFor2(pattern) {
  const found = globSync2(pattern);
  if (found.length > 0) return found;
  throw new CannotCheck(`Found no report at ${code(pattern)}: download the reports of the shards first`);
}
function textOf4(file, checkout) {
  try {
    return readPlainFile(resolve6(file), checkout, mostBytes).toString("utf8");
  } catch (error2) {
    if (error2 instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error2.message}`);
    throw new CannotCheck(`${code(file)} cannot be read: check the path`);
  }
}

// src/worker/run-check.ts
import { join as join4 } from "node:path";
import { Readable } from "node:stream";

// src/worker/spawn-worker.ts
import { spawn } from "node:child_process";
import { Socket } from "node:net";
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
  const { promise: outcome, resolve: resolve7 } = Promise.withResolvers();
  const end = (failedToStart, code2, signal) => resolve7({ answer, at, failedToStart, code: code2, signal, stderr });
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
  child.on("error", (error2) => end(error2.message, null, null));
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
  return join4(import.meta.dirname, bundled ? "worker.cjs" : "main.ts");
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
  } catch (error2) {
    const take = () => {
      throw error2;
    };
    return { take, stop: () => void 0 };
  }
}

// src/worker/tell-progress.ts
var often = 1e4;
function tellProgress(progress, say2) {
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1e3);
    say2(`${progress() || "reading git"} (${seconds} s)`);
  }, often);
  return () => clearInterval(timer);
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
    judgement = await (inputs.merge.length > 0 ? mergeParts : judgeEvent)(inputs, known, api, env);
  } catch (error2) {
    judgement = couldNotJudge(error2, sidesOf2(known.trigger));
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
    findEnds: () => findEnds2(repo, trigger),
    named: (read) => withNames(read, trigger),
    sides: sidesOf2(trigger),
    worker: startEarly({ timeoutMs, files: inputs.snapshots.length > 0 }),
    meanwhile: () => {
      const isToSpeak = inputs.comment !== "never" || inputs.checkOpenPullRequests;
      if (pullRequest !== null && isToSpeak) api.prepare();
    },
    tell: (progress) => tellProgress(progress, say)
  });
  const { report, comparison } = judgement;
  if (pullRequest === null || comparison === null || report.verdict === "unknown") return judgement;
  if (!inputs.checkOpenPullRequests) return judgement;
  return { ...judgement, report: await lookAround(report, comparison, pullRequest, api) };
}
async function mergeParts(inputs, known, _, env) {
  known.trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  return { report: readShards(inputs.merge, checkoutOf(process.cwd())), comparison: null, trace: null };
}
async function findEnds2(repo, trigger) {
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
  say(`Other open pull requests checked: ${others.looked}${others.more ? ", and there are more" : ""}`);
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
    return JSON.parse(readFileSync3(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    throw new CannotCheck(
      "The event in `GITHUB_EVENT_PATH` cannot be read. This program is for GitHub Actions; elsewhere, run `npx drizzle-gate`"
    );
  }
}
