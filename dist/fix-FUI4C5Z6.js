import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  findFiles,
  indentText,
  readComparison,
  terminalStyle
} from "./chunk-2XM3AH6T.js";
import {
  FileRefused,
  checkoutOf,
  refuseLinks
} from "./chunk-MYVTD2GK.js";
import {
  complaintIn,
  inFolder,
  isEvidence,
  openRepository,
  pathText,
  runGit,
  selectPaths
} from "./chunk-KL7S4ZHZ.js";
import {
  renderMessage,
  withoutCommands
} from "./chunk-AV3KGKVM.js";
import {
  showProgress,
  startWorker
} from "./chunk-UHTVMCAE.js";
import "./chunk-26HR2FSY.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-TS46VUG4.js";
import {
  code,
  count,
  joinNames,
  visible,
  visibleLines
} from "./chunk-HDJ3QBW6.js";

// src/judge/fix-branch.ts
import { join as join2 } from "node:path";

// src/files/replace-files.ts
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
function replaceFiles(edits, { top, note }, disk = plainDisk) {
  for (const edit of edits) refuseUnless(edit, top, [edit.before]);
  const ordered = edits.toSorted((a, b) => rank(a) - rank(b));
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  aside(note, Buffer.from(noteOf(ordered, suffix)), 384, suffix, disk);
  const done = [];
  try {
    for (const edit of ordered) {
      done.push(edit);
      put(join(top, edit.path), edit.after, suffix, disk);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) put(join(top, path), before, suffix, disk);
    disk.remove(note);
    throw error;
  }
  removeEmptyFolders(ordered, top);
  disk.remove(note);
}
function finishReplacing({ top, note }, disk = plainDisk) {
  const text = textOf(note);
  if (text === null) return false;
  const { edits, suffix } = readNote(text);
  for (const edit of edits) refuseUnless(edit, top, [edit.before, edit.after]);
  for (const { path, after } of edits) {
    const beside = join(top, path) + suffix;
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    put(join(top, path), after, suffix, disk);
  }
  removeEmptyFolders(edits, top);
  disk.remove(note);
  return true;
}
function rank({ path, before, after }) {
  if (after === null) return 3;
  if (path.endsWith("/_journal.json")) return 2;
  return before === null ? 0 : 1;
}
function refuseUnless({ path }, top, contents) {
  const file = resolve(top, path);
  const inside = relative(resolve(top), file);
  if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`) || inside.split(sep)[0]?.toLowerCase() === ".git")
    throw new FileRefused(`${code(path)} is outside the working tree`);
  try {
    refuseLinks(file, { roots: [top] });
  } catch (error) {
    if (error instanceof FileRefused) throw new FileRefused(`${code(path)} ${error.message}`);
    throw error;
  }
  const now = bytesOf(file, path);
  const isKnown = contents.some(
    (known) => now === null || known === null ? now === known : Buffer.compare(now, known) === 0
  );
  if (!isKnown) throw new FileRefused(`${code(path)} changed in the meantime`);
}
function bytesOf(file, path) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === void 0) return null;
  if (!stats.isFile()) throw new FileRefused(`${code(path)} is not a plain file`);
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}
function put(file, bytes, suffix, disk) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (bytes !== null) aside(file, bytes, stats === void 0 ? null : stats.mode & 511, suffix, disk);
  else if (stats !== void 0) disk.remove(file);
}
function aside(file, bytes, mode, suffix, disk) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = file + suffix;
  try {
    disk.write(beside, bytes, mode);
    disk.rename(beside, file);
  } catch (error) {
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    throw error;
  }
}
function removeEmptyFolders(edits, top) {
  for (const { path, after } of edits) {
    if (after !== null || !path.includes("/")) continue;
    try {
      rmdirSync(dirname(join(top, path)));
    } catch {
    }
  }
}
var plainDisk = {
  write(path, bytes, mode) {
    const file = openSync(path, "wx", mode ?? 438);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== null) chmodSync(path, mode);
  },
  rename: renameSync,
  remove: unlinkSync
};
function noteOf(edits, suffix) {
  const text = (bytes) => bytes === null ? null : Buffer.from(bytes).toString("base64");
  const files = edits.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) }));
  return JSON.stringify({ suffix, files });
}
function readNote(note) {
  const { suffix, files } = JSON.parse(note);
  const bytes = (text) => text === null ? null : Buffer.from(text, "base64");
  const edits = files.map(({ path, before, after }) => ({
    path,
    before: bytes(before),
    after: bytes(after)
  }));
  return { edits, suffix };
}
function textOf(file) {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : null;
}

// src/git/find-unsaved.ts
async function findUnsaved(top, paths) {
  if (paths.length === 0) return [];
  const literal = ["--literal-pathspecs", "status"];
  const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--"];
  const { code: code2, stdout, stderr } = await runGit(inFolder(top), [...literal, ...how, ...paths]);
  if (code2 !== 0) throw new CannotCheck(`Git cannot tell what was changed (${complaintIn(stderr)})`);
  return pathText(stdout).split("\0").filter((record) => record !== "" && isUnsaved(record.slice(0, 2))).map((record) => record.slice(3));
}
function isUnsaved(state) {
  if (state === "??" || state === "!!") return true;
  const isUnmerged = /U|^(?:AA|DD)$/.test(state);
  return !isUnmerged && /[MT]/.test(state[1] ?? "");
}

// src/judge/fix-branch.ts
async function fixBranch({
  repo,
  base,
  wanted,
  tell,
  timeoutMs,
  write,
  force
}) {
  const { top, gitDir } = await openRepository(repo);
  if (top === null) throw new CannotCheck("A bare repository has no working tree. Run this in a checkout");
  const replacing = { top, note: join2(gitDir, "drizzle-gate-fix.json") };
  const finished = write && refusing(() => finishReplacing(replacing));
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { repo, base, head: null, atTip: true, fetch: true };
    const comparison = await readComparison({ ...sides, select: selectPaths, mayLack: isEvidence });
    const report = await worker.fix(comparison, options);
    const edits = report.folders.flatMap((folder) => folder.edits);
    const written = write && edits.length > 0;
    if (written) await writeEdits(edits, replacing, force);
    return { report, finished, written };
  } finally {
    stopTelling();
    worker.stop();
  }
}
async function writeEdits(edits, replacing, force) {
  const kept = new Set(
    edits.flatMap(({ after }) => after === null ? [] : [Buffer.from(after).toString("base64")])
  );
  const lost = edits.filter(
    ({ before }) => before !== null && !kept.has(Buffer.from(before).toString("base64"))
  );
  const unsaved = force ? [] : await findUnsaved(
    replacing.top,
    lost.map(({ path }) => path)
  );
  if (unsaved.length > 0)
    throw new CannotCheck(
      `${joinNames(unsaved)} ${unsaved.length === 1 ? "has" : "have"} changes that git does not have: \`git add\` or commit them first, or pass \`--force\``
    );
  const later = () => void 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, later);
  try {
    refusing(() => replaceFiles(edits, replacing));
  } finally {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, later);
  }
}
function refusing(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`Nothing was written: ${error.message}`);
    throw error;
  }
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}

// node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines) {
      return lines.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines = current.lines || splitLines(current.value);
      current.lines = lines;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines.length;
        } else {
          oldLine += lines.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines(lines.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines.length;
        newLine += lines.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}

// src/report/fix/unified-diff.ts
function unifiedDiff(edits) {
  const gone = new Map(
    edits.flatMap((edit) => edit.after === null ? [[keyOf(edit.before), edit.path]] : [])
  );
  const renamed = /* @__PURE__ */ new Map();
  for (const { path, before, after } of edits) {
    const from = before === null ? gone.get(keyOf(after)) : void 0;
    if (from !== void 0 && gone.delete(keyOf(after))) renamed.set(path, from);
  }
  const moved = new Set(renamed.values());
  return edits.flatMap((edit) => {
    const from = renamed.get(edit.path);
    if (from !== void 0) return renameLines(from, edit.path);
    return moved.has(edit.path) ? [] : editLines(edit);
  });
}
function keyOf(bytes) {
  return bytes === null ? "" : Buffer.from(bytes).toString("base64");
}
function renameLines(from, to) {
  return [
    `diff --git ${named("a", from)} ${named("b", to)}`,
    "similarity index 100%",
    `rename from ${visible(from)}`,
    `rename to ${visible(to)}`
  ].map((text) => ({ kind: "header", text }));
}
function editLines({ path, before, after }) {
  const [a, b] = [named("a", path), named("b", path)];
  const text = (bytes) => bytes === null ? "" : Buffer.from(bytes).toString("utf8");
  const mode = before === null ? ["new file mode 100644"] : after === null ? ["deleted file mode 100644"] : [];
  const headers = [
    `diff --git ${a} ${b}`,
    ...mode,
    `--- ${before === null ? "/dev/null" : a}`,
    `+++ ${after === null ? "/dev/null" : b}`
  ];
  const { hunks } = structuredPatch(a, b, text(before), text(after), "", "", { context: 3 });
  return [
    ...headers.map((each) => ({ kind: "header", text: each })),
    ...hunks.flatMap((hunk) => [
      {
        kind: "place",
        text: `@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`
      },
      ...hunk.lines.map((line) => ({ kind: kindOf(line), text: visibleLines(line) }))
    ])
  ];
}
function span(start, lines) {
  return lines === 1 ? String(start) : `${lines === 0 ? Math.max(0, start - 1) : start},${lines}`;
}
function named(side, path) {
  return `${side}/${visible(path)}`;
}
function kindOf(line) {
  if (line.startsWith("-")) return "gone";
  return line.startsWith("+") ? "new" : "same";
}

// src/report/fix/terminal.ts
function renderFix(report, state, surface) {
  const page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { folders, base } = report;
  const lines = [
    ...state.finished ? said("An earlier run was interrupted. Its changes are complete now.", page) : [],
    ...folders.flatMap((folder) => [...renderFolder(folder, state, page), ""]),
    ...summary(report, state).flatMap((each) => said(each, page)),
    ...folders.flatMap(
      ({ behind }) => behind.length === 0 ? [] : said(
        `Base has moved on. Merge it (${code(`git merge ${base.rev}`)}) before you run ${code("drizzle-kit generate")}. If git reports a conflict in the folder, run this again.`,
        page
      )
    )
  ];
  return withoutCommands(`${lines.join("\n")}
`);
}
function summary({ folders, unchanged, base }, { written }) {
  const edits = folders.flatMap((folder) => folder.edits).length;
  const isStuck = folders.some(({ obstacles }) => obstacles.length > 0);
  const files = count(edits, "file");
  if (edits > 0)
    return written ? [`Changed ${files}. Look at them, then ${code("git add")} and commit them.`] : [
      `${files} would change. Nothing was written yet.`,
      `Run ${code("drizzle-gate fix --write")} to change them.`
    ];
  if (isStuck) return ["Nothing was changed."];
  const looked = [...folders.map(({ path }) => path), ...unchanged].map((path) => path || ".");
  return [
    looked.length === 0 ? "There is no Drizzle migration folder for SQLite." : `Nothing to fix in ${joinNames(looked)}, compared with ${code(base.rev)}.`
  ];
}
function renderFolder(folder, { written }, page) {
  const { style } = page;
  const { path, steps, obstacles, edits, solved, left } = folder;
  const title = style.bold(path || ".");
  if (obstacles.length > 0)
    return [
      `${title}: ${style.red("cannot be fixed")}`,
      ...obstacles.flatMap((each) => listed(each, page)),
      ...said("Generate the branch's migration again on top of base.", page).map((line) => `  ${line}`)
    ];
  if (edits.length === 0) return [`${title}: ${style.green("nothing to fix")}`, ...leftLines(left, page)];
  return [
    `${title}: ${written ? "fixed" : "can be fixed"}`,
    ...steps.flatMap((each) => listed(each, page)),
    "",
    ...written ? [] : [...unifiedDiff(edits).map((line) => painted(line, style)), ""],
    ...proofLines(solved, page),
    ...leftLines(left, page)
  ];
}
function proofLines(solved, page) {
  const rules = [...new Set(solved.map(({ rule }) => rule))];
  const gone = rules.length === 0 ? "" : ` It no longer finds ${joinNames(rules)}.`;
  return said(
    `Proven: the check ran on the result. Base's history is unchanged, and the migrations run on an existing database and on a new one.${gone}`,
    page
  );
}
function leftLines(left, page) {
  if (left.length === 0) return [];
  return [
    ...said("The check still finds:", page),
    ...left.flatMap(({ rule, message }) => listed(`${code(rule)}: ${message}`, page))
  ];
}
function listed(text, page) {
  const [first = "", ...rest] = said(text, { ...page, width: page.width - 4 });
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)];
}
function said(text, { width, style }) {
  return indentText(renderMessage(text, "plain"), "", width).map(style.names);
}
function painted({ kind, text }, style) {
  switch (kind) {
    case "header":
      return style.bold(text);
    case "place":
      return style.cyan(text);
    case "gone":
      return style.red(text);
    case "new":
      return style.green(text);
    case "same":
      return text;
  }
}

// src/cli/fix.ts
async function fix(command, surface) {
  const { report, ...state } = await fixBranch({ ...command, tell: showProgress });
  process.stdout.write(renderFix(report, state, surface));
  if (report.folders.some(({ obstacles }) => obstacles.length > 0)) return 2;
  return state.written || report.folders.every(({ edits }) => edits.length === 0) ? 0 : 1;
}
export {
  fix
};
