import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  CannotCheck,
  baseName,
  branchConflicts,
  breakpoint,
  checkFolder,
  choosePairs,
  code,
  columnDefinition,
  compareFolders,
  createIndex,
  ddlOf,
  describeChange,
  diffSchemas,
  fileTree,
  findFolders,
  folderDiffers,
  isBookkeeping2 as isBookkeeping,
  isEntry,
  joinNames,
  joinPath,
  journalFile,
  mergeEntities,
  mergeMarkerLine,
  migrationFile,
  migrationReader,
  openScratch,
  optionsFor,
  pairFolders,
  pathOf,
  prefixOf,
  quoteName,
  readBundle,
  readCase,
  readFolder,
  readSettings,
  readSnapshot2 as readSnapshot,
  runMigrations,
  settleCase,
  splitChunks,
  tableNamed,
  takenBack,
  textAt,
  undoneWork
} from "./chunk-HVLYSP5W.js";

// src/fix/break-chunks.ts
var mistyped = /^[ \t]*--+[ \t]*>?[ \t]*statement[-_ ]?breakpoint[ \t]*;?[ \t]*$/gim;
function breakChunks(text, { severalStatements, emptyChunk }) {
  const isSplit = severalStatements !== "all";
  const typed = isSplit ? text.replace(mistyped, breakpoint) : text;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const chunks = splitChunks(typed);
  const isNeeded = isSplit && splitChunks(text).some(({ statements }) => statements.length > 1);
  const parts = isNeeded ? chunks.map((chunk) => broken(chunk, eol)) : splitChunks(text).map((chunk) => chunk.text);
  const whole = emptyChunk === "ok" ? parts : withoutEmpty(parts);
  return whole.join(breakpoint);
}
function broken({ text, statements }, eol) {
  let [written, from] = ["", 0];
  for (const { tokens } of statements.slice(0, -1)) {
    const last = tokens.at(-1);
    const end = text.indexOf(";", (last?.offset ?? 0) + (last?.text.length ?? 0)) + 1;
    const isLine = /^[ \t]*\r?\n/.test(text.slice(end));
    written += text.slice(from, end) + eol + breakpoint + (isLine ? "" : eol);
    from = isLine ? end : end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return written + text.slice(from);
}
function withoutEmpty(parts) {
  const kept = [];
  let waiting = "";
  for (const part of parts) {
    const isEmpty = splitChunks(part).every(({ statements }) => statements.length === 0);
    if (isEmpty) waiting += part.trim() === "" ? "" : part;
    else {
      kept.push(waiting + part);
      waiting = "";
    }
  }
  if (kept.length === 0) return parts;
  const last = kept.at(-1) ?? "";
  if (waiting !== "")
    kept.splice(-1, 1, `${/^\s*/.exec(last)?.[0] ?? ""}${waiting.trim()}
${last.trimStart()}`);
  return kept;
}

// src/fix/chain-snapshots.ts
import { createHash } from "node:crypto";

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code2 = text.charCodeAt(pos);
    if (isWhiteSpace(code2)) {
      do {
        pos++;
        value += String.fromCharCode(code2);
        code2 = text.charCodeAt(pos);
      } while (isWhiteSpace(code2));
      return token = 15;
    }
    if (isLineBreak(code2)) {
      pos++;
      value += String.fromCharCode(code2);
      if (code2 === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code2) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code2);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code2)) {
          pos++;
          code2 = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code2);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code2) {
    if (isWhiteSpace(code2) || isLineBreak(code2)) {
      return false;
    }
    switch (code2) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};
var supportedEols = ["\n", "\r", "\r\n"];

// node_modules/jsonc-parser/lib/esm/impl/format.js
function format(documentText, range, options) {
  let initialIndentLevel;
  let formatText;
  let formatTextStart;
  let rangeStart;
  let rangeEnd;
  if (range) {
    rangeStart = range.offset;
    rangeEnd = rangeStart + range.length;
    formatTextStart = rangeStart;
    while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
      formatTextStart--;
    }
    let endOffset = rangeEnd;
    while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
      endOffset++;
    }
    formatText = documentText.substring(formatTextStart, endOffset);
    initialIndentLevel = computeIndentLevel(formatText, options);
  } else {
    formatText = documentText;
    initialIndentLevel = 0;
    formatTextStart = 0;
    rangeStart = 0;
    rangeEnd = documentText.length;
  }
  const eol = getEOL(options, documentText);
  const eolFastPathSupported = supportedEols.includes(eol);
  let numberLineBreaks = 0;
  let indentLevel = 0;
  let indentValue;
  if (options.insertSpaces) {
    indentValue = cachedSpaces[options.tabSize || 4] ?? repeat(cachedSpaces[1], options.tabSize || 4);
  } else {
    indentValue = "	";
  }
  const indentType = indentValue === "	" ? "	" : " ";
  let scanner = createScanner(formatText, false);
  let hasError = false;
  function newLinesAndIndent() {
    if (numberLineBreaks > 1) {
      return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
    }
    const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
    if (!eolFastPathSupported || amountOfSpaces > cachedBreakLinesWithSpaces[indentType][eol].length) {
      return eol + repeat(indentValue, initialIndentLevel + indentLevel);
    }
    if (amountOfSpaces <= 0) {
      return eol;
    }
    return cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
  }
  function scanNext() {
    let token = scanner.scan();
    numberLineBreaks = 0;
    while (token === 15 || token === 14) {
      if (token === 14 && options.keepLines) {
        numberLineBreaks += 1;
      } else if (token === 14) {
        numberLineBreaks = 1;
      }
      token = scanner.scan();
    }
    hasError = token === 16 || scanner.getTokenError() !== 0;
    return token;
  }
  const editOperations = [];
  function addEdit(text, startOffset, endOffset) {
    if (!hasError && (!range || startOffset < rangeEnd && endOffset > rangeStart) && documentText.substring(startOffset, endOffset) !== text) {
      editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
    }
  }
  let firstToken = scanNext();
  if (options.keepLines && numberLineBreaks > 0) {
    addEdit(repeat(eol, numberLineBreaks), 0, 0);
  }
  if (firstToken !== 17) {
    let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
    let initialIndent = indentValue.length * initialIndentLevel < 20 && options.insertSpaces ? cachedSpaces[indentValue.length * initialIndentLevel] : repeat(indentValue, initialIndentLevel);
    addEdit(initialIndent, formatTextStart, firstTokenStart);
  }
  while (firstToken !== 17) {
    let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
    let secondToken = scanNext();
    let replaceContent = "";
    let needsLineBreak = false;
    while (numberLineBreaks === 0 && (secondToken === 12 || secondToken === 13)) {
      let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
      addEdit(cachedSpaces[1], firstTokenEnd, commentTokenStart);
      firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
      needsLineBreak = secondToken === 12;
      replaceContent = needsLineBreak ? newLinesAndIndent() : "";
      secondToken = scanNext();
    }
    if (secondToken === 2) {
      if (firstToken !== 1) {
        indentLevel--;
      }
      ;
      if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1) {
        replaceContent = newLinesAndIndent();
      } else if (options.keepLines) {
        replaceContent = cachedSpaces[1];
      }
    } else if (secondToken === 4) {
      if (firstToken !== 3) {
        indentLevel--;
      }
      ;
      if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3) {
        replaceContent = newLinesAndIndent();
      } else if (options.keepLines) {
        replaceContent = cachedSpaces[1];
      }
    } else {
      switch (firstToken) {
        case 3:
        case 1:
          indentLevel++;
          if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
            replaceContent = newLinesAndIndent();
          } else {
            replaceContent = cachedSpaces[1];
          }
          break;
        case 5:
          if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
            replaceContent = newLinesAndIndent();
          } else {
            replaceContent = cachedSpaces[1];
          }
          break;
        case 12:
          replaceContent = newLinesAndIndent();
          break;
        case 13:
          if (numberLineBreaks > 0) {
            replaceContent = newLinesAndIndent();
          } else if (!needsLineBreak) {
            replaceContent = cachedSpaces[1];
          }
          break;
        case 6:
          if (options.keepLines && numberLineBreaks > 0) {
            replaceContent = newLinesAndIndent();
          } else if (!needsLineBreak) {
            replaceContent = cachedSpaces[1];
          }
          break;
        case 10:
          if (options.keepLines && numberLineBreaks > 0) {
            replaceContent = newLinesAndIndent();
          } else if (secondToken === 6 && !needsLineBreak) {
            replaceContent = "";
          }
          break;
        case 7:
        case 8:
        case 9:
        case 11:
        case 2:
        case 4:
          if (options.keepLines && numberLineBreaks > 0) {
            replaceContent = newLinesAndIndent();
          } else {
            if ((secondToken === 12 || secondToken === 13) && !needsLineBreak) {
              replaceContent = cachedSpaces[1];
            } else if (secondToken !== 5 && secondToken !== 17) {
              hasError = true;
            }
          }
          break;
        case 16:
          hasError = true;
          break;
      }
      if (numberLineBreaks > 0 && (secondToken === 12 || secondToken === 13)) {
        replaceContent = newLinesAndIndent();
      }
    }
    if (secondToken === 17) {
      if (options.keepLines && numberLineBreaks > 0) {
        replaceContent = newLinesAndIndent();
      } else {
        replaceContent = options.insertFinalNewline ? eol : "";
      }
    }
    const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
    addEdit(replaceContent, firstTokenEnd, secondTokenStart);
    firstToken = secondToken;
  }
  return editOperations;
}
function repeat(s, count) {
  let result = "";
  for (let i = 0; i < count; i++) {
    result += s;
  }
  return result;
}
function computeIndentLevel(content, options) {
  let i = 0;
  let nChars = 0;
  const tabSize = options.tabSize || 4;
  while (i < content.length) {
    let ch = content.charAt(i);
    if (ch === cachedSpaces[1]) {
      nChars++;
    } else if (ch === "	") {
      nChars += tabSize;
    } else {
      break;
    }
    i++;
  }
  return Math.floor(nChars / tabSize);
}
function getEOL(options, text) {
  for (let i = 0; i < text.length; i++) {
    const ch = text.charAt(i);
    if (ch === "\r") {
      if (i + 1 < text.length && text.charAt(i + 1) === "\n") {
        return "\r\n";
      }
      return "\r";
    } else if (ch === "\n") {
      return "\n";
    }
  }
  return options && options.eol || "\n";
}
function isEOL(text, offset) {
  return "\r\n".indexOf(text.charAt(offset)) !== -1;
}

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path) {
    if (typeof segment === "string") {
      if (node.type !== "object" || !Array.isArray(node.children)) {
        return void 0;
      }
      let found = false;
      for (const propertyNode of node.children) {
        if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
          node = propertyNode.children[1];
          found = true;
          break;
        }
      }
      if (!found) {
        return void 0;
      }
    } else {
      const index = segment;
      if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
        return void 0;
      }
      node = node.children[index];
    }
  }
  return node;
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/impl/edit.js
function setProperty(text, originalPath, value, options) {
  const path = originalPath.slice();
  const errors = [];
  const root = parseTree(text, errors);
  let parent = void 0;
  let lastSegment = void 0;
  while (path.length > 0) {
    lastSegment = path.pop();
    parent = findNodeAtLocation(root, path);
    if (parent === void 0 && value !== void 0) {
      if (typeof lastSegment === "string") {
        value = { [lastSegment]: value };
      } else {
        value = [value];
      }
    } else {
      break;
    }
  }
  if (!parent) {
    if (value === void 0) {
      throw new Error("Can not delete in empty document");
    }
    return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
  } else if (parent.type === "object" && typeof lastSegment === "string" && Array.isArray(parent.children)) {
    const existing = findNodeAtLocation(parent, [lastSegment]);
    if (existing !== void 0) {
      if (value === void 0) {
        if (!existing.parent) {
          throw new Error("Malformed AST");
        }
        const propertyIndex = parent.children.indexOf(existing.parent);
        let removeBegin;
        let removeEnd = existing.parent.offset + existing.parent.length;
        if (propertyIndex > 0) {
          let previous = parent.children[propertyIndex - 1];
          removeBegin = previous.offset + previous.length;
        } else {
          removeBegin = parent.offset + 1;
          if (parent.children.length > 1) {
            let next = parent.children[1];
            removeEnd = next.offset;
          }
        }
        return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: "" }, options);
      } else {
        return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
      }
    } else {
      if (value === void 0) {
        return [];
      }
      const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
      const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map((p) => p.children[0].value)) : parent.children.length;
      let edit;
      if (index > 0) {
        let previous = parent.children[index - 1];
        edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
      } else if (parent.children.length === 0) {
        edit = { offset: parent.offset + 1, length: 0, content: newProperty };
      } else {
        edit = { offset: parent.offset + 1, length: 0, content: newProperty + "," };
      }
      return withFormatting(text, edit, options);
    }
  } else if (parent.type === "array" && typeof lastSegment === "number" && Array.isArray(parent.children)) {
    const insertIndex = lastSegment;
    if (insertIndex === -1) {
      const newProperty = `${JSON.stringify(value)}`;
      let edit;
      if (parent.children.length === 0) {
        edit = { offset: parent.offset + 1, length: 0, content: newProperty };
      } else {
        const previous = parent.children[parent.children.length - 1];
        edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
      }
      return withFormatting(text, edit, options);
    } else if (value === void 0 && parent.children.length >= 0) {
      const removalIndex = lastSegment;
      const toRemove = parent.children[removalIndex];
      let edit;
      if (parent.children.length === 1) {
        edit = { offset: parent.offset + 1, length: parent.length - 2, content: "" };
      } else if (parent.children.length - 1 === removalIndex) {
        let previous = parent.children[removalIndex - 1];
        let offset = previous.offset + previous.length;
        let parentEndOffset = parent.offset + parent.length;
        edit = { offset, length: parentEndOffset - 2 - offset, content: "" };
      } else {
        edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: "" };
      }
      return withFormatting(text, edit, options);
    } else if (value !== void 0) {
      let edit;
      const newProperty = `${JSON.stringify(value)}`;
      if (!options.isArrayInsertion && parent.children.length > lastSegment) {
        const toModify = parent.children[lastSegment];
        edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
      } else if (parent.children.length === 0 || lastSegment === 0) {
        edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + "," };
      } else {
        const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
        const previous = parent.children[index - 1];
        edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
      }
      return withFormatting(text, edit, options);
    } else {
      throw new Error(`Can not ${value === void 0 ? "remove" : options.isArrayInsertion ? "insert" : "modify"} Array index ${insertIndex} as length is not sufficient`);
    }
  } else {
    throw new Error(`Can not add ${typeof lastSegment !== "number" ? "index" : "property"} to parent of type ${parent.type}`);
  }
}
function withFormatting(text, edit, options) {
  if (!options.formattingOptions) {
    return [edit];
  }
  let newText = applyEdit(text, edit);
  let begin = edit.offset;
  let end = edit.offset + edit.content.length;
  if (edit.length === 0 || edit.content.length === 0) {
    while (begin > 0 && !isEOL(newText, begin - 1)) {
      begin--;
    }
    while (end < newText.length && !isEOL(newText, end)) {
      end++;
    }
  }
  const edits = format(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
  for (let i = edits.length - 1; i >= 0; i--) {
    const edit2 = edits[i];
    newText = applyEdit(newText, edit2);
    begin = Math.min(begin, edit2.offset);
    end = Math.max(end, edit2.offset + edit2.length);
    end += edit2.content.length - edit2.length;
  }
  const editLength = text.length - (newText.length - end) - begin;
  return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
}
function applyEdit(text, edit) {
  return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function modify(text, path, value, options) {
  return setProperty(text, path, value, options);
}
function applyEdits(text, edits) {
  let sortedEdits = edits.slice(0).sort((a, b) => {
    const diff = a.offset - b.offset;
    if (diff === 0) {
      return a.length - b.length;
    }
    return diff;
  });
  let lastModifiedOffset = text.length;
  for (let i = sortedEdits.length - 1; i >= 0; i--) {
    let e = sortedEdits[i];
    if (e.offset + e.length <= lastModifiedOffset) {
      text = applyEdit(text, e);
    } else {
      throw new Error("Overlapping edit");
    }
    lastModifiedOffset = e.offset;
  }
  return text;
}

// src/fix/json-text.ts
function editJson(text, edits) {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const formattingOptions = styleOf(text);
  const edited = edits.reduce(
    (current, { path, value, isInserted = false }) => applyEdits(
      current,
      modify(current, [...path], value, { formattingOptions, isArrayInsertion: isInserted })
    ),
    text.slice(mark.length)
  );
  return mark + (text.trimEnd().includes("\n") ? edited : JSON.stringify(JSON.parse(edited)) + endOf(text));
}
function endOf(text) {
  return text.slice(text.trimEnd().length);
}
function styleOf(text) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const isTabbed = indent.startsWith("	");
  return { insertSpaces: !isTabbed, tabSize: isTabbed ? 1 : indent.length, eol: eolOf(text) };
}
function eolOf(text) {
  return /\r\n/.test(text) ? "\r\n" : "\n";
}
function jsonEdits(before, after, path = []) {
  if (!isEntry(before) || !isEntry(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.keys(after).flatMap((key) => {
      const at = [...path, key];
      return Object.hasOwn(before, key) ? jsonEdits(before[key], after[key], at) : [{ path: at, value: after[key] }];
    }),
    ...gone.map((key) => ({ path: [...path, key], value: void 0 }))
  ];
}
function parseJson(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

// src/fix/snapshot/merge.ts
import { isDeepStrictEqual } from "node:util";

// src/fix/snapshot/parts.ts
function keyOfPart({ kind, table, name, field }) {
  return JSON.stringify([kind, table, name, field]);
}
function partSnapshot(snapshot) {
  if (!isEntry(snapshot)) return null;
  switch (snapshot["version"]) {
    case "5":
    case "6":
      return partNested(snapshot);
    case "7":
      return partList(snapshot);
    default:
      return null;
  }
}
var containers = [
  "indexes",
  "foreignKeys",
  "compositePrimaryKeys",
  "uniqueConstraints",
  "checkConstraints"
];
var keys = "compositePrimaryKeys";
var below = ["columns", ...containers];
function partNested(snapshot) {
  const parts = [];
  const add = (kind, table, name, value) => parts.push({ kind, table, name, field: null, value });
  for (const [name, table] of entriesIn(snapshot["tables"])) {
    add("tables", null, name, withoutKeys(table, below));
    for (const [column, fields] of entriesIn(table["columns"]))
      parts.push(...columnParts(name, column, fields));
    for (const kind of containers.filter((each) => each !== keys))
      for (const [each, value] of entriesIn(table[kind])) add(kind, name, each, value);
    if (Object.keys(isEntry(table[keys]) ? table[keys] : {}).length > 0) add(keys, name, "", table[keys]);
  }
  for (const [name, view] of entriesIn(snapshot["views"])) add("views", null, name, view);
  const { internal } = snapshot;
  for (const [name, hint] of entriesIn(isEntry(internal) ? internal["indexes"] : null))
    add("hints", null, name, hint);
  return { parts: byKey(parts), assemble: (merged) => assembleNested(snapshot, merged) };
}
function assembleNested(snapshot, parts) {
  const all = [...parts.values()];
  const known = all.filter(({ kind }) => kind === "tables");
  const tables = known.map(({ name, value }) => {
    const own = all.filter(({ table }) => table === name);
    const of = (wanted) => Object.fromEntries(own.flatMap((part) => part.kind === wanted ? [[part.name, part.value]] : []));
    const key = own.find(({ kind }) => kind === keys)?.value ?? {};
    const nested = [
      ["columns", Object.fromEntries(columnsOf(own))],
      ...containers.map((kind) => [kind, kind === keys ? key : of(kind)])
    ];
    return [name, { ...value, ...Object.fromEntries(nested) }];
  });
  const views = all.flatMap(({ kind, name, value }) => kind === "views" ? [[name, value]] : []);
  const hints = all.flatMap(({ kind, name, value }) => kind === "hints" ? [[name, value]] : []);
  const { internal } = snapshot;
  return {
    ...snapshot,
    tables: Object.fromEntries(tables),
    ...views.length > 0 || isEntry(snapshot["views"]) ? { views: Object.fromEntries(views) } : {},
    ...hints.length > 0 || isEntry(internal) ? { internal: { ...isEntry(internal) ? internal : {}, indexes: Object.fromEntries(hints) } } : {}
  };
}
function partList(snapshot) {
  const parts = listIn(snapshot["ddl"]).flatMap((entity) => {
    const kind = String(entity["entityType"]);
    const name = String(entity["name"]);
    const table = typeof entity["table"] === "string" ? entity["table"] : null;
    if (kind === "columns" && table !== null) return columnParts(table, name, entity);
    const known = kind === "pks" ? "" : name;
    return [{ kind, table, name: known, field: null, value: entity }];
  });
  return {
    parts: byKey(parts),
    assemble: (merged) => ({ ...snapshot, ddl: assembleList(snapshot, merged) })
  };
}
function assembleList(snapshot, parts) {
  const wanted = /* @__PURE__ */ new Map();
  const all = [...parts.values()];
  for (const part of all) {
    if (part.kind === "aspects") continue;
    const key = keyOfPart(part);
    if (part.kind !== "columns") wanted.set(key, part.value);
    else {
      const fields = all.filter(
        ({ kind, table, name }) => kind === "aspects" && table === part.table && name === part.name
      );
      wanted.set(key, {
        ...part.value,
        ...Object.fromEntries(fields.map(({ field, value }) => [field, value]))
      });
    }
  }
  const list = [];
  for (const entity of listIn(snapshot["ddl"])) {
    const key = keyOfEntity(entity);
    const value = wanted.get(key);
    if (value === void 0) continue;
    list.push({ kind: entity["entityType"], value });
    wanted.delete(key);
  }
  for (const value of wanted.values()) {
    const kind = value["entityType"];
    const last = list.findLastIndex((each) => each.kind === kind);
    list.splice(last < 0 ? list.length : last + 1, 0, { kind, value });
  }
  return list.map(({ value }) => value);
}
function keyOfEntity(entity) {
  const kind = String(entity["entityType"]);
  const table = typeof entity["table"] === "string" ? entity["table"] : null;
  return keyOfPart({ kind, table, name: kind === "pks" ? "" : String(entity["name"]), field: null });
}
var identity = ["name", "table", "entityType"];
function columnParts(table, name, fields) {
  const itself = Object.fromEntries(Object.entries(fields).filter(([field]) => identity.includes(field)));
  return [
    { kind: "columns", table, name, field: null, value: itself },
    ...Object.entries(fields).filter(([field]) => !identity.includes(field)).map(([field, value]) => ({ kind: "aspects", table, name, field, value }))
  ];
}
function columnsOf(own) {
  const aspects = Map.groupBy(
    own.filter(({ kind }) => kind === "aspects"),
    ({ name }) => name
  );
  return own.filter(({ kind }) => kind === "columns").map(({ name, value }) => [
    name,
    {
      ...value,
      ...Object.fromEntries((aspects.get(name) ?? []).map((each) => [each.field, each.value]))
    }
  ]);
}
function byKey(parts) {
  return new Map(parts.map((part) => [keyOfPart(part), part]));
}
function entriesIn(value) {
  return isEntry(value) ? Object.entries(value).flatMap(([key, each]) => isEntry(each) ? [[key, each]] : []) : [];
}
function listIn(value) {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}
function withoutKeys(value, keys2) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys2.includes(key)));
}

// src/fix/snapshot/renames.ts
function renamesOf(snapshot) {
  const tables = /* @__PURE__ */ new Map();
  const columns = /* @__PURE__ */ new Map();
  const add = (from, to) => {
    const [table, column] = to;
    if (from.length === 1 && to.length === 1 && from[0] !== void 0 && table !== void 0)
      tables.set(from[0], table);
    if (from.length === 2 && to.length === 2 && table !== void 0 && column !== void 0)
      columns.set(JSON.stringify([table, from[1]]), column);
  };
  const { _meta: meta, renames } = snapshot;
  for (const group of isEntry(meta) ? [meta["tables"], meta["columns"]] : [])
    for (const [from, to] of Object.entries(isEntry(group) ? group : {}))
      if (typeof to === "string") add(quotedNames(from), quotedNames(to));
  for (const each of Array.isArray(renames) ? renames : []) {
    const [from, to, ...more] = String(each).split("->");
    if (from !== void 0 && to !== void 0 && more.length === 0) add(from.split("."), to.split("."));
  }
  return { tables, columns };
}
function quotedNames(text) {
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, name = ""]) => name.replaceAll('""', '"'));
}
function renameParts(parts, { tables, columns }) {
  if (tables.size === 0 && columns.size === 0) return parts;
  const tableNow = (name) => tables.get(name) ?? name;
  const columnNow = (table, name) => columns.get(JSON.stringify([table, name])) ?? name;
  const renamed = [...parts.values()].map((part) => {
    const table = part.table === null ? null : tableNow(part.table);
    const isColumn = part.kind === "columns" || part.kind === "aspects";
    const name = part.kind === "tables" ? tableNow(part.name) : isColumn && table !== null ? columnNow(table, part.name) : part.name;
    const owner = part.kind === "tables" ? name : table;
    const value = isEntry(part.value) ? renameIn(part.value, owner, tableNow, columnNow) : part.value;
    const hasName = part.kind === "tables" || part.kind === "columns";
    return { ...part, table, name, value: hasName && isEntry(value) ? { ...value, name } : value };
  });
  return new Map(renamed.map((part) => [keyOfPart(part), part]));
}
function renameIn(value, table, tableNow, columnNow) {
  const of = (owner, list) => owner === null || !Array.isArray(list) ? list : list.map((each) => {
    if (typeof each === "string") return columnNow(owner, each);
    return isEntry(each) && each["isExpression"] !== true && typeof each["value"] === "string" ? { ...each, value: columnNow(owner, each["value"]) } : each;
  });
  const parent = typeof value["tableTo"] === "string" ? tableNow(value["tableTo"]) : null;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      if (/^(?:table|tableFrom|tableTo)$/.test(field) && typeof each === "string")
        return [field, tableNow(each)];
      if (field === "columns" || field === "columnsFrom") return [field, of(table, each)];
      if (field === "columnsTo") return [field, of(parent, each)];
      return [
        field,
        isEntry(each) && Array.isArray(each["columns"]) ? renameIn(each, table, tableNow, columnNow) : each
      ];
    })
  );
}

// src/fix/snapshot/merge.ts
function mergeSnapshots(fork, base, branch) {
  const [before, theirs, mine] = [fork, base, branch].map(partSnapshot);
  if (before == null || theirs == null || mine == null || !isEntry(branch)) return null;
  const renames = renamesOf(branch);
  const [old, other] = [before.parts, theirs.parts].map((parts2) => renameParts(parts2, renames));
  if (old === void 0 || other === void 0) return null;
  const { entities, clashes } = mergeEntities(old, other, mine.parts, isSame);
  const lost = [];
  const parts = new Map(
    [...entities].filter(([key, part]) => {
      if (hasOwner(part, entities)) return true;
      const own = mine.parts.get(key);
      const known = old.get(key);
      if (own !== void 0 && (known === void 0 || !isSame(known, own))) lost.push(part);
      return false;
    })
  );
  return {
    value: mine.assemble(parts),
    conflicts: [.../* @__PURE__ */ new Set([...clashes.map(clashInWords), ...lostInWords(lost)])]
  };
}
function isSame(one, other) {
  return isDeepStrictEqual(one.value, other.value);
}
function hasOwner({ kind, table, name }, entities) {
  const has = (of) => entities.has(keyOfPart({ ...of, field: null }));
  if (table !== null && !has({ kind: "tables", table: null, name: table })) return false;
  return kind !== "aspects" || has({ kind: "columns", table, name });
}
function clashInWords({ base, branch }) {
  const what = nameOf(branch);
  if (branch.field !== null) {
    const field = code(branch.field);
    return base === null ? `base drops ${what}, and this branch changes its ${field}` : `base sets ${field} of ${what} to ${code(JSON.stringify(base.value))}, and this branch to ${code(JSON.stringify(branch.value))}`;
  }
  return base === null ? `base drops ${what}, and this branch changes it` : `both branches change ${what}, and not to the same`;
}
function lostInWords(lost) {
  const byTable = Map.groupBy(lost, ({ table }) => table ?? "");
  return [...byTable].map(
    ([table, parts]) => `base drops or renames ${code(table)}, and this branch changes ${joinNames([...new Set(parts.map(({ name }) => name || "its key"))])} of it`
  );
}
var nouns = {
  indexes: "the index",
  foreignKeys: "the foreign key",
  fks: "the foreign key",
  uniqueConstraints: "the unique constraint",
  uniques: "the unique constraint",
  checkConstraints: "the check",
  checks: "the check",
  views: "the view",
  tables: "the table"
};
function nameOf({ kind, table, name }) {
  if (kind === "pks" || kind === "compositePrimaryKeys") return `the primary key of ${code(table ?? "")}`;
  const full = table === null ? code(name) : code(`${table}.${name}`);
  return nouns[kind] === void 0 ? full : `${nouns[kind]} ${full}`;
}
function withValue(text, before, after) {
  const { ddl: was, ...old } = before;
  const { ddl: now, ...rest } = after;
  const edits = jsonEdits(old, rest);
  const listed = Array.isArray(was) && Array.isArray(now) ? listEdits(was, now) : [];
  return editJson(text, [...edits, ...listed]);
}
function listEdits(before, after) {
  const wanted = new Map(after.map((entity) => [keyOfEntity(entity), entity]));
  const known = new Set(before.map(keyOfEntity));
  const changed = before.flatMap((entity, index) => {
    const value = wanted.get(keyOfEntity(entity));
    return value === void 0 ? [] : jsonEdits(entity, value, ["ddl", index]);
  });
  const gone = before.flatMap(
    (entity, index) => wanted.has(keyOfEntity(entity)) ? [] : [{ path: ["ddl", index], value: void 0 }]
  );
  const added = after.flatMap(
    (value, index) => known.has(keyOfEntity(value)) ? [] : [{ path: ["ddl", index], value, isInserted: true }]
  );
  return [...changed, ...gone.reverse(), ...added];
}

// src/fix/chain-snapshots.ts
var beginning = "00000000-0000-0000-0000-000000000000";
function chainSnapshots(base, placed, known, mayFork) {
  const texts = /* @__PURE__ */ new Map();
  const steps = [];
  const conflicts = [];
  const own = placed.flatMap((each) => {
    const { snapshot } = each.own;
    const read = snapshot === null ? null : readSnapshot(snapshot.file, each.name, snapshot.text);
    return read === null || "problem" in read ? [] : [{ placed: each, snapshot: read }];
  });
  const written = own.map(({ snapshot }) => snapshot);
  if (mayFork && !isTroubled(base?.snapshots ?? [], written)) {
    for (const { placed: each, snapshot } of own) texts.set(each.name, snapshot.text);
    return { texts, written, steps, conflicts };
  }
  const byId = new Map([...known, ...written].map(({ id, text }) => [id, text]));
  const taken = new Set(base?.snapshots.map(({ id }) => id));
  const first = endOf2(base, mayFork);
  if ("conflict" in first) return { texts, written, steps, conflicts: [first.conflict] };
  let end = first;
  for (const { placed: each, snapshot } of own) {
    const next = follow(snapshot, end, byId, taken);
    if ("conflicts" in next) {
      conflicts.push(...next.conflicts.map((what) => `${code(each.name)}: ${what}`));
      end = { ids: [snapshot.id], value: parseJson(snapshot.text) };
      continue;
    }
    texts.set(each.name, next.text);
    const last = base?.migrations.at(-1);
    if (next.text !== snapshot.text && last !== void 0)
      steps.push(
        next.isMerged ? `Link the snapshot of ${code(each.name)} to the one before it, and merge base's changes into it` : `Link the snapshot of ${code(each.name)} to the one before it`
      );
    end = { ids: [next.id], value: parseJson(next.text) };
  }
  return { texts, written, steps, conflicts };
}
function isTroubled(base, own) {
  const ids = [...base, ...own].map(({ id }) => id);
  const known = new Set(ids);
  const isDangling = own.some(({ prevIds }) => prevIds.some((id) => id !== beginning && !known.has(id)));
  const ends = new Set(own.map(({ id }) => id));
  const conflicts = branchConflicts([...base, ...own]);
  return isDangling || known.size < ids.length || conflicts.some((each) => each.ends.some(({ id }) => ends.has(id)));
}
function endOf2(base, mayFork) {
  const snapshots = base?.snapshots ?? [];
  if (!mayFork) {
    const byMigration = new Map(snapshots.map((each) => [each.migration, each]));
    const name = base?.migrations.findLast((each) => byMigration.has(each.name))?.name;
    const last = name === void 0 ? void 0 : byMigration.get(name);
    return { ids: [last?.id ?? beginning], value: last === void 0 ? null : parseJson(last.text) };
  }
  const parents = new Set(snapshots.flatMap(({ prevIds }) => prevIds));
  const [first, ...others] = snapshots.filter(({ id }) => !parents.has(id));
  const byId = new Map(snapshots.map((each) => [each.id, each]));
  let value = first === void 0 ? null : parseJson(first.text);
  let ids = first === void 0 ? [] : [first.id];
  for (const other of others) {
    const fork = lastCommon(ids, other.id, byId);
    const merged = mergeSnapshots(emptied(parseJson(fork?.text ?? ""), value), value, parseJson(other.text));
    if (merged === null || merged.conflicts.length > 0)
      return {
        conflict: `Base's own snapshots conflict with each other: ${joinNames([...ids, other.id].map((id) => byId.get(id)?.file ?? id))}`
      };
    value = merged.value;
    ids = [...ids, other.id];
  }
  return { ids: ids.length === 0 ? [beginning] : ids, value };
}
function lastCommon(ids, other, byId) {
  const ancestors = (starts) => {
    const seen = /* @__PURE__ */ new Set();
    const waiting = [...starts];
    for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...byId.get(id)?.prevIds ?? []);
    }
    return seen;
  };
  const mine = ancestors(ids);
  const common = [...ancestors([other])].filter((id) => mine.has(id));
  return [...byId.values()].filter(({ id }) => common.includes(id)).at(-1);
}
function follow(snapshot, end, byId, taken) {
  const value = parseJson(snapshot.text);
  if (!isEntry(value)) return { conflicts: ["its snapshot cannot be read"] };
  const id = taken.has(snapshot.id) ? idFor(snapshot) : snapshot.id;
  taken.add(id);
  const made = forkOf(snapshot, end.value, byId);
  if (made === void 0)
    return {
      conflicts: [`its parent snapshot is missing, so its changes are unknown. Generate it again`]
    };
  const merged = end.value === null ? null : mergeSnapshots(made, end.value, value);
  if (end.value !== null && merged === null) return { conflicts: ["its snapshot has an unknown version"] };
  if (merged !== null && merged.conflicts.length > 0) return { conflicts: merged.conflicts };
  const content = merged?.value ?? value;
  const isMerged = JSON.stringify(content) !== JSON.stringify(value);
  const written = isMerged ? withValue(snapshot.text, value, content) : snapshot.text;
  return { text: withPlace(written, value, id, end.ids), id, isMerged };
}
function forkOf({ prevIds }, like, byId) {
  const [parent = beginning, ...others] = prevIds;
  if (parent === beginning) return emptied(null, like);
  const text = byId.get(parent);
  return text === void 0 || others.length > 0 ? void 0 : parseJson(text);
}
function emptied(value, like) {
  if (value !== null) return value;
  return { version: isEntry(like) ? like["version"] : null, tables: {}, ddl: [] };
}
function withPlace(text, value, id, ids) {
  const { prevId, prevIds } = value;
  const isList2 = Array.isArray(prevIds);
  const isSame3 = isList2 ? prevIds.length === ids.length && ids.every((each) => prevIds.includes(each)) : prevId === ids[0];
  return editJson(text, [
    ...value["id"] === id ? [] : [{ path: ["id"], value: id }],
    ...isSame3 ? [] : [isList2 ? { path: ["prevIds"], value: ids } : { path: ["prevId"], value: ids[0] }]
  ]);
}
function idFor({ text, file }) {
  const hash = createHash("sha256").update(file).update(text).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32)
  ].join("-");
}

// src/fix/place-own.ts
var toleranceMs = 5 * 6e4;
function kindOf(prefix) {
  if (prefix === null) return "none";
  return prefix.length === 14 ? "stamp" : prefix.length >= 8 ? "seconds" : "count";
}
function placeInJournal(base, own, now) {
  const whens = timesFor(
    own.map(({ migration }) => migration.when),
    { floor: Math.max(0, ...base.map(({ when }) => when ?? 0)), now, step: 1 }
  );
  const taken = new Set(base.map(({ name }) => name));
  let idx = Math.max(-1, ...base.map((each) => each.idx ?? -1));
  let number = Math.max(-1, ...base.map(({ prefix }) => kindOf(prefix) === "count" ? Number(prefix) : -1));
  let stamp = base.reduce(
    (last, { prefix }) => kindOf(prefix) !== "count" && (prefix ?? "") > last ? prefix ?? "" : last,
    ""
  );
  return own.map((each, place) => {
    const { migration } = each;
    const when = whens[place] ?? null;
    const kind = kindOf(migration.prefix);
    let { name } = migration;
    if (kind === "count") {
      const mine = Number(migration.prefix);
      if (mine <= number || taken.has(name)) {
        number = Math.max(number, idx) + 1;
        name = renumbered(name, String(number).padStart(migration.prefix?.length ?? 4, "0"));
      } else number = mine;
    } else if (kind !== "none" && ((migration.prefix ?? "") <= stamp || taken.has(name))) {
      name = renumbered(name, stampAfter(stamp, when ?? now, kind === "stamp"));
    }
    if (kind === "stamp" || kind === "seconds") stamp = prefixOf(name) ?? stamp;
    taken.add(name);
    idx = migration.idx !== null && migration.idx > idx ? migration.idx : idx + 1;
    return { own: each, name, when, idx };
  });
}
function placeFolders(base, own, now, isNeeded) {
  const taken = new Set(base?.migrations.map(({ name }) => name));
  const whens = timesFor(
    own.map(({ migration }) => migration.when),
    { floor: Math.max(0, ...(base?.migrations ?? []).map(({ when }) => when ?? 0)), now, step: 1e3 }
  );
  return own.map((each, place) => {
    const { migration } = each;
    const when = whens[place] ?? null;
    const bare = baseName(migration.name);
    const isStamped = kindOf(prefixOf(bare)) === "stamp";
    const isUnlisted = bare !== migration.name || !migration.file.endsWith(`${bare}/migration.sql`);
    const isMoved = taken.has(bare) || isUnlisted && !isStamped || isNeeded && when !== migration.when;
    const name = isMoved && when !== null ? renumbered(bare, stampOf(when)) : bare;
    taken.add(name);
    return { own: each, name, when: isMoved ? when : migration.when, idx: null };
  });
}
function timesFor(given, { floor, now, step }) {
  const times = [];
  let last = floor;
  for (const [place, time] of given.entries()) {
    const rest = given.slice(place + 1);
    const isKept = time !== null && time > last && (time <= now + toleranceMs || last > now);
    const next = rest.findIndex(
      (each) => each !== null && each > last + step * (rest.length + 1) && each <= now
    );
    const ceiling = next < 0 ? now : (rest[next] ?? now) - step;
    const after = next < 0 ? rest.length : next;
    last = isKept ? time : Math.max(last + step, floorTo(ceiling - after * step, step));
    times.push(last);
  }
  return times;
}
function floorTo(time, step) {
  return Math.floor(time / step) * step;
}
function renumbered(name, prefix) {
  return /^\d/.test(name) ? name.replace(/^\d+/, prefix) : `${prefix}_${name}`;
}
function stampOf(when) {
  return new Date(when).toISOString().replace(/\D/g, "").slice(0, 14);
}
function stampAfter(last, when, isStamp) {
  const wanted = isStamp ? stampOf(when) : String(Math.floor(when / 1e3));
  return wanted > last ? wanted : String(BigInt(last) + 1n).padStart(last.length, "0");
}
function placedInWords({ own: { migration, isMade }, name, when, idx }, base) {
  if (isMade === true) return [];
  const steps = [];
  const rival = base.find((each) => each.prefix !== null && each.prefix === migration.prefix);
  if (name !== migration.name)
    steps.push(
      `Rename ${code(migration.name)} to ${code(name)}${rival === void 0 ? "" : `: base has ${code(rival.name)} with that number`}`
    );
  if (migration.listed === null && idx !== null) steps.push(`Add ${code(name)} to the journal`);
  else if (idx !== migration.idx) steps.push(`Set the \`idx\` of ${code(name)} to ${idx}`);
  if (migration.listed !== null && when !== migration.when && when !== null) {
    const last = base.reduce((most, each) => Math.max(most, each.when ?? 0), 0);
    const why = migration.when === null ? "it has no time" : migration.when <= last ? "its time is not later than base's last migration" : "its time is out of order or in the future";
    steps.push(`Set the \`when\` of ${code(name)} to ${when}: ${why}`);
  }
  return steps;
}

// src/fix/edited.ts
function ownOfEdits({ place, additions, now }, base, { sides }) {
  const last = base?.migrations.at(-1);
  const edited = additions?.of.at(-1);
  if (base === null || last === void 0 || edited === void 0 || additions?.sql == null) return [];
  const bare = edited.name.replace(/^\d+_?/, "");
  const prefix = base.journal === null ? stampOf(now) : last.prefix;
  const name = [...prefix === null ? [] : [prefix], bare, "addition"].join("_");
  const text = additions.sql.join(`
${breakpoint}
`);
  const file = migrationFile(place, name);
  const read = migrationReader(fileTree([{ path: file, kind: "file", bytes: Buffer.from(text) }]), []);
  const migration = read({ name, position: 0, idx: null, when: null, breakpoints: true, file, listed: null });
  return [{ migration, text, snapshot: snapshotOfEdit(base, edited.name, sides), isMade: true }];
}
function snapshotOfEdit(base, name, sides) {
  const merged = base.snapshots.find(({ migration }) => migration === name);
  const edited = merged === void 0 ? void 0 : sides(merged.file).find((text) => text !== merged.text);
  if (merged !== void 0 && edited !== void 0) return { file: merged.file, text: edited };
  const byName = new Map(base.snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = base.migrations.findLast((each) => byName.has(each.name));
  const copied = last === void 0 ? void 0 : byName.get(last.name);
  return copied === void 0 ? null : { file: copied.file, text: copied.text };
}
function editsInWords({ additions }) {
  if (additions === null || additions.words.length === 0) return [];
  const names = joinNames(additions.of.map(({ name }) => name));
  const what = additions.words.slice(0, 3).join("; ");
  return [
    additions.sql === null ? `The edit of ${names} made a difference (${what}). Put it in a migration of its own with ${code("drizzle-kit generate")}` : `Make what the edit of ${names} added a migration of its own (${what})`
  ];
}

// src/fix/find-own.ts
function findOwn(input, base, fork, branch) {
  const { folder } = branch;
  const before = new Set(fork?.migrations.map(({ name }) => name));
  const added = compareFolders(base, folder).added.filter(({ name }) => !before.has(name));
  const kept = added.filter((each) => !isStale(each, base, folder));
  const { listed, conflicts } = pairMissing(kept, newUnlisted(input, base, fork, folder));
  const displaced = (base?.migrations ?? []).flatMap((each) => displacedBy(each, fork, branch));
  const all = [
    ...new Map([...displaced, ...listed].map((each) => [`${each.file} ${each.text}`, each])).values()
  ];
  const taken = /* @__PURE__ */ new Set();
  const own = all.map((migration) => {
    const found = snapshotOf(input, migration, branch);
    const isFree = found !== null && !taken.has(found.file);
    if (found !== null) taken.add(found.file);
    return { migration, text: migration.text ?? "", snapshot: isFree ? found : null };
  });
  const unresolved = own.filter(({ text }) => mergeMarkerLine(text) !== null);
  const left = unresolved.map(
    ({ migration }) => `${code(migration.file)} has conflict markers. Resolve them`
  );
  return { own, conflicts: [...conflicts, ...left] };
}
function newUnlisted({ ledger }, base, fork, { unlisted }) {
  if (ledger === "file-name") return [];
  const known = new Set(
    [base, fork].flatMap(
      (side) => [...side?.unlisted ?? [], ...side?.migrations ?? []].map(({ file }) => file)
    )
  );
  return unlisted.filter(({ file, text }) => !known.has(file) && text !== null);
}
function pairMissing(added, unlisted) {
  const free = new Set(unlisted);
  const conflicts = [];
  const listed = added.flatMap((migration) => {
    if (migration.text !== null) return [migration];
    const [twin, ...others] = [...free].filter((each) => isAlike(each, migration));
    if (twin !== void 0 && others.length === 0) {
      free.delete(twin);
      return [{ ...twin, idx: migration.idx, when: migration.when, listed: migration.listed }];
    }
    const which = free.size === 0 ? "" : `; it may be ${joinNames([...free].map(({ file }) => file))}`;
    conflicts.push(
      `${code(migration.name)} is in the journal, but ${code(migration.file)} does not exist${which}. Commit the file, or remove the entry`
    );
    return [];
  });
  return { listed: conflicts.length > 0 ? listed : [...free].reduce(insert, listed), conflicts };
}
function insert(listed, migration) {
  const { prefix } = migration;
  const next = listed.findIndex(
    (each) => prefix !== null && each.prefix?.length === prefix.length && each.prefix > prefix
  );
  return next < 0 ? [...listed, migration] : listed.toSpliced(next, 0, migration);
}
function isStale(migration, base, { migrations }) {
  if (migration.text !== null || base === null) return false;
  const names = new Set(migrations.map(({ name }) => name));
  return base.migrations.some(({ name, idx }) => !names.has(name) && idx !== null && idx === migration.idx);
}
function isAlike(one, other) {
  const bare = (name) => name.replace(/^\d+_?/, "");
  return one.prefix !== null && one.prefix === other.prefix || bare(one.name) === bare(other.name);
}
function displacedBy(merged, fork, branch) {
  const texts = branch.sides(merged.file);
  const isNew = fork !== null && !fork.migrations.some(({ name }) => name === merged.name);
  if (texts.length < 2 && !isNew) return [];
  return texts.filter((text) => text !== merged.text).map((text) => {
    const bytes = Buffer.from(text);
    const tree = fileTree([{ path: merged.file, kind: "file", bytes }]);
    const entry = branch.folder.migrations.find(({ name }) => name === merged.name) ?? merged;
    return migrationReader(tree, [])(entry);
  });
}
function snapshotOf({ place, base }, { name, prefix }, { folder, sides }) {
  const file = snapshotFile({ ...place, journal: folder.journal }, name, prefix);
  const text = sides(file).find((each) => each !== textAt(base, file));
  return text === void 0 ? null : { file, text };
}
function snapshotFile({ path, journal, layout }, name, prefix) {
  return journal === null ? migrationFile({ path, layout }, name).replace(/migration\.sql$/, "snapshot.json") : joinPath(path, `meta/${prefix ?? ""}_snapshot.json`);
}

// src/fix/fix-bundle.ts
var importLine = /^import\s+(\w+)\s+from\s+(["'])(\.\/[^"']+)\2[^\n]*$/gm;
function fixBundle(text, migrations) {
  const found = [...text.matchAll(importLine)].filter(([, , , module2 = ""]) => !/_journal/.test(module2));
  const list = /(migrations\s*:\s*\{)([^{}]*)(\})/.exec(text);
  const [model] = found;
  if (model === void 0 || list === null) return null;
  const [line, variable = "", , module = ""] = model;
  const name = /^\.\/(.+?)(?:\/migration)?(?:\.\w+)?(?:\?.*)?$/.exec(module)?.[1];
  if (name === void 0 || !/^m\d+$/.test(variable)) return null;
  const variableOf = ({ number }) => `m${String(number).padStart(variable.length - 1, "0")}`;
  const imports = migrations.map(
    (each) => line.replace(`import ${variable} `, `import ${variableOf(each)} `).replace(module, () => module.replace(name, () => each.name))
  );
  const [, open = "", body = "", close = ""] = list;
  const isKeyed = /["']?[^\s"',:]+["']?\s*:/.test(body);
  const quote = /["']/.exec(body)?.[0] ?? '"';
  const items = migrations.map(
    (each) => isKeyed ? `${quote}${each.name}${quote}: ${variableOf(each)}` : variableOf(each)
  );
  const [, lead = "", , tail = ""] = /^(\s*)([\s\S]*?)(,?\s*)$/.exec(body) ?? [];
  const between = /,(\s*)/.exec(body.trim().replace(/,$/, ""))?.[1] ?? lead;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const start = model.index;
  const lastImport = found.at(-1);
  const end = (lastImport?.index ?? start) + (lastImport?.[0].length ?? 0);
  const rest = text.slice(end).replace(list[0], () => open + lead + items.join(`,${between}`) + tail + close);
  const inner = text.slice(start, end).split(/\r?\n/).filter((each) => each.trim() !== "");
  if (inner.length !== found.length || !text.slice(end).includes(list[0])) return null;
  return text.slice(0, start) + imports.join(eol) + rest;
}
function bundleConflict(file) {
  return `${code(file)} is not written as drizzle-kit writes it. Update it by hand`;
}

// src/fix/merge-markers.ts
function sidesOf(text) {
  if (mergeMarkerLine(text) === null) return [text];
  let [ours, theirs] = ["", ""];
  let at = "both";
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (/^<{7} /.test(line)) at = "ours";
    else if (at !== "both" && /^\|{7}(?: |\r?\n)/.test(line)) at = "before";
    else if (at !== "both" && /^={7}\r?\n$/.test(line)) at = "theirs";
    else if (/^>{7}(?: |\r?\n|$)/.test(line)) at = "both";
    else {
      if (at === "both" || at === "ours") ours += line;
      if (at === "both" || at === "theirs") theirs += line;
    }
  }
  return [ours, theirs];
}

// src/fix/read-branch.ts
function readBranch({ place, base, branch }) {
  const journal = journalFile(place.path);
  const sides = (path) => {
    const text = textAt(branch, path);
    return text === null ? [] : sidesOf(text);
  };
  const known = entriesIn2(textAt(base, journal) ?? "");
  const entries = uniqueTags([...sides(journal).flatMap(entriesIn2)]);
  const start = joinPath(place.path, "");
  const resolved = [...branch.values()].map((entry) => {
    if (!entry.path.startsWith(start) || sides(entry.path).length < 2) return entry;
    const bytes = entry.path === journal ? Buffer.from(journalOf(sides(journal), uniqueTags([...known, ...entries]))) : base.get(entry.path)?.bytes;
    return bytes == null ? entry : { ...entry, bytes };
  });
  return { folder: readFolder(fileTree(resolved), place), entries, sides };
}
function journalOf(sides, entries) {
  const value = sides.map(parseJson).find(isEntry) ?? { version: "7", dialect: "sqlite" };
  return JSON.stringify({ ...value, entries });
}
function entriesIn2(text) {
  const value = parseJson(text);
  const listed = isEntry(value) && Array.isArray(value["entries"]) ? value["entries"] : null;
  const found = listed ?? [...text.matchAll(/\{[^{}]*"tag"[^{}]*\}/g)].map(([block]) => parseJson(block));
  return found.filter((each) => isEntry(each) && isTag(each["tag"]));
}
function isTag(tag) {
  return typeof tag === "string" && tag !== "" && !/[\\/\0]/.test(tag) && tag.isWellFormed();
}
function uniqueTags(entries) {
  const byTag = /* @__PURE__ */ new Map();
  for (const entry of entries) if (!byTag.has(entry.tag)) byTag.set(entry.tag, entry);
  return [...byTag.values()];
}

// src/fix/restore-base.ts
function restoreBase(input, base, fork, branch) {
  const { place, neverApplied } = input;
  const start = joinPath(place.path, "");
  const files = /* @__PURE__ */ new Map();
  for (const { path, bytes } of input.branch.values())
    if (path.startsWith(start) && bytes !== null) files.set(path, bytes);
  if (base === null) return { files, steps: [], behind: [], dropped: /* @__PURE__ */ new Set() };
  const bring = (file) => {
    const bytes = input.base.get(file)?.bytes;
    if (bytes != null) files.set(file, bytes);
  };
  const forked = new Set(fork?.migrations.map(({ name }) => name));
  const isNew = ({ name }) => fork !== null && !forked.has(name);
  const { changes } = compareFolders(base, branch.folder);
  const steps = [];
  for (const change of changes) {
    const { before } = change;
    if (neverApplied.has(before.name)) continue;
    if (change.kind === "renamed") dropRenamed(change.after, base, branch, files);
    if (!isNew(before)) steps.push(...restoredInWords(change, journalFile(place.path)));
    else if (change.kind === "renamed")
      steps.push(`Remove ${code(change.after.name)}: base has the same migration as ${code(before.name)}`);
  }
  const isEdited = new Set(
    changes.flatMap(
      (each) => each.kind === "edited" && neverApplied.has(each.before.name) ? [each.before.name] : []
    )
  );
  const dropped = new Set(
    changes.flatMap(
      ({ kind, before: { name } }) => kind === "deleted" && neverApplied.has(name) ? [name] : []
    )
  );
  const isKept = (name) => !isEdited.has(name) && !dropped.has(name);
  for (const { name, file } of base.migrations) if (isKept(name)) bring(file);
  for (const { file, migration } of base.snapshots) if (isKept(migration ?? "")) bring(file);
  const own = new Set(branch.folder.migrations.map(({ name }) => name));
  const behind = base.migrations.filter((each) => isNew(each) && !own.has(each.name)).map(({ name }) => name);
  if (behind.length > 0) steps.push(...behind.map((name) => `Add base's ${code(name)}`));
  return { files, steps, behind, dropped };
}
function dropRenamed(renamed, base, branch, files) {
  const snapshot = branch.folder.snapshots.find(({ migration }) => migration === renamed.name)?.file;
  const kept = new Set([...base.migrations, ...base.snapshots].map(({ file }) => file));
  for (const file of [renamed.file, snapshot]) if (file !== void 0 && !kept.has(file)) files.delete(file);
}
function restoredInWords(change, journal) {
  const name = code(change.before.name);
  switch (change.kind) {
    case "edited":
      return [`Restore the SQL of ${name}: databases that ran it never run it again`];
    case "reformatted":
      return [`Restore the text of ${name}: only its format was changed`];
    case "deleted":
      return [`Restore ${name}: it is merged`];
    case "renamed":
      return [`Rename ${code(change.after.name)} back to ${name}: it is merged`];
    case "reordered":
      return [`Move ${name} back to its place in the journal`];
    case "entry-edited":
      return [`Restore the entry of ${name} in ${code(journal)}`];
  }
}

// src/fix/write-journal.ts
import { isDeepStrictEqual as isDeepStrictEqual2 } from "node:util";
function writeJournal({ base, dropped }, sides, placed, entryOf) {
  const merged = (base === null ? [] : entriesIn2(base)).filter(({ tag }) => !dropped.has(tag));
  const last = merged.at(-1);
  const own = placed.map(({ own: { migration }, name, when, idx }) => {
    const { tag: _, ...more } = entryOf(migration.name) ?? {
      idx,
      version: last?.["version"] ?? "6",
      when,
      tag: name,
      breakpoints: true
    };
    return withOrder({ ...more, idx, when, tag: name });
  });
  const wanted = [...merged, ...own];
  const [branch] = sides;
  const begins = (text2) => merged.every((entry, place) => isDeepStrictEqual2(entriesIn2(text2)[place], entry));
  const text = sides.length === 1 && branch !== void 0 && isList(branch) && begins(branch) ? branch : base;
  if (text === null) return branch ?? "";
  return editJson(text, entryEdits(entriesIn2(text), wanted));
}
function isList(text) {
  const value = parseJson(text);
  return isEntry(value) && Array.isArray(value["entries"]);
}
function withOrder({ idx, version, when, tag, breakpoints, ...more }) {
  return { idx, version, when, tag, breakpoints, ...more };
}
function entryEdits(before, after) {
  const changed = after.flatMap((entry, place) => {
    const was = before[place];
    return was === void 0 ? [{ path: ["entries", place], value: entry, isInserted: true }] : jsonEdits(was, entry, ["entries", place]);
  });
  const gone = before.slice(after.length).map((_, place) => ({ path: ["entries", after.length + place], value: void 0 }));
  return [...changed, ...gone.reverse()];
}

// src/fix/plan-fix.ts
function planFix(input) {
  const { place } = input;
  const read = (tree) => tree === null || !holds(tree, place.path) ? null : readFolder(tree, place);
  const [base, fork, branch] = [read(input.base), read(input.fork), readBranch(input)];
  const refused = refusal(input, base, branch.folder);
  if (refused !== null) return nothing([refused]);
  const restored = restoreBase(input, base, fork, branch);
  const merged = base === null ? null : without(base, restored.dropped);
  const found = findOwn(input, base, fork, branch);
  const all = [...ownOfEdits(input, base, branch), ...found.own];
  const placed = placeAll(
    input,
    base,
    branch,
    all.map((own) => asDriven(own, input))
  );
  const known = [fork, branch.folder, base].flatMap((side) => side?.snapshots ?? []);
  const chained = chainSnapshots(merged, placed, known, branch.folder.mayFork);
  const target = new Map(restored.files);
  layDown(input, branch, placed, chained.texts, target);
  const journal = layJournal(input, branch, placed, restored.dropped, target);
  const bundle = layBundle(input, target);
  const conflicts = [...found.conflicts, ...chained.conflicts, ...bundle.conflicts];
  if (conflicts.length > 0) return { ...nothing(conflicts), behind: restored.behind };
  const edits = editsBetween(input, target);
  const moves = placed.flatMap((each) => [
    ...placedInWords(each, base?.migrations ?? []),
    ...movedInWords(each, migrationFile(place, each.name))
  ]);
  const broken2 = placed.filter(({ own }) => own.text !== own.migration.text);
  const chunks = broken2.map(({ name }) => `Fix the breakpoints in ${code(name)}`);
  const edited = editsInWords(input);
  const steps = [
    ...journal,
    ...restored.steps,
    ...edited,
    ...moves,
    ...chunks,
    ...chained.steps,
    ...bundle.steps
  ];
  return {
    edits,
    steps: edits.length === 0 ? [] : steps,
    conflicts,
    renamed: renamesIn(placed),
    written: chained.written,
    behind: restored.behind
  };
}
function without(base, dropped) {
  return {
    ...base,
    migrations: base.migrations.filter(({ name }) => !dropped.has(name)),
    snapshots: base.snapshots.filter(({ migration }) => !dropped.has(migration ?? ""))
  };
}
function asDriven(own, { profile }) {
  return { ...own, text: breakChunks(own.text, profile) };
}
function movedInWords({ own: { migration, isMade }, name }, file) {
  if (isMade === true || name !== migration.name || file === migration.file) return [];
  return [`Move ${code(migration.file)} to ${code(file)}`];
}
function renamesIn(placed) {
  return new Map(
    placed.flatMap(
      ({ own: { migration }, name }) => migration.name === name ? [] : [[migration.name, name]]
    )
  );
}
function isListedTwice(name, { migrations }) {
  return migrations.filter((each) => each.name === name).length > 1;
}
function nothing(conflicts) {
  return { edits: [], steps: [], conflicts, renamed: /* @__PURE__ */ new Map(), behind: [], written: [] };
}
function holds(tree, folder) {
  const start = joinPath(folder, "");
  return tree.keys().some((path) => path.startsWith(start));
}
function refusal({ place, branch }, base, head) {
  const start = joinPath(place.path, "");
  const odd = [...branch.values()].find(({ path, kind }) => path.startsWith(start) && kind !== "file");
  if (odd !== void 0) return `${code(odd.path)} is not a plain file`;
  if (base === null) return null;
  const { squashed, converted } = compareFolders(base, head);
  if (converted !== null) return "This branch converts the folder to another layout. That needs a person";
  if (squashed) return "This branch replaces merged migrations with a new baseline. That needs a person";
  return null;
}
function placeAll({ now, broken: broken2 }, base, { folder }, own) {
  if (folder.journal !== null) return placeInJournal(base?.migrations ?? [], own, now);
  return placeFolders(base, own, now, broken2.has("upgrade-differs"));
}
function layDown({ place, base: baseTree }, { folder }, placed, snapshots, target) {
  const drop = (file) => {
    if (!baseTree.has(file)) target.delete(file);
  };
  for (const { own } of placed) {
    drop(own.migration.file);
    if (own.snapshot !== null) drop(own.snapshot.file);
  }
  for (const { own, name } of placed) {
    const { migration, snapshot } = own;
    target.set(migrationFile(place, name), Buffer.from(own.text));
    const text = snapshots.get(name) ?? snapshot?.text;
    if (snapshot === null || text === void 0) continue;
    const isMoved = name !== migration.name || baseTree.has(snapshot.file);
    target.set(
      isMoved ? snapshotFile({ ...place, journal: folder.journal }, name, prefixOf(name)) : snapshot.file,
      Buffer.from(text)
    );
  }
}
function layJournal({ place, base }, { folder, entries, sides }, placed, dropped, target) {
  const file = journalFile(place.path);
  if (folder.journal === null || sides(file).length === 0 && !base.has(file)) return [];
  const entryOf = (tag) => entries.find((each) => each.tag === tag) ?? null;
  const text = writeJournal({ base: textAt(base, file), dropped }, sides(file), placed, entryOf);
  target.set(file, Buffer.from(text));
  if (sides(file).length > 1) return [`Resolve ${code(file)}: base's entries, then this branch's`];
  const twice = placed.filter(({ own }) => isListedTwice(own.migration.name, folder));
  return twice.map(({ own }) => `Remove the second journal entry of ${code(own.migration.name)}`);
}
function isInStep(tree, place) {
  const { migrations, bundle } = readFolder(tree, place);
  return bundle?.names.join("\0") === migrations.map(({ name }) => name).join("\0");
}
function layBundle({ place, base, branch, profile }, target) {
  const file = joinPath(place.path, "migrations.js");
  const texts = [textAt(branch, file), textAt(base, file)].filter((text) => text !== null);
  const nothing2 = { steps: [], conflicts: [] };
  if (texts.length === 0 || !(profile.bundled || isInStep(base, place))) return nothing2;
  const tree = new Map([...target].map(([path, bytes]) => [path, { path, kind: "file", bytes }]));
  const { migrations, journal } = readFolder(tree, place);
  const names = migrations.map(({ name }) => name);
  const bundled = migrations.map(({ name, idx }, index) => ({
    name,
    number: journal === null ? index : idx ?? index
  }));
  const held = readBundle(tree, place.path, place.layout)?.names.join("\0");
  const written = texts.map((each) => fixBundle(each, bundled)).find((each) => each !== null);
  if (held === names.join("\0") && (written === void 0 || written === texts[0])) return nothing2;
  if (written === void 0)
    return held === void 0 ? nothing2 : { steps: [], conflicts: [bundleConflict(file)] };
  target.set(file, Buffer.from(written));
  return { steps: [`Update ${code(file)} to match the folder`], conflicts: [] };
}
function editsBetween({ branch, place }, target) {
  const start = joinPath(place.path, "");
  const paths = new Set([...branch.keys(), ...target.keys()].filter((path) => path.startsWith(start)));
  return [...paths].sort().flatMap((path) => {
    const before = branch.get(path)?.bytes ?? null;
    const after = target.get(path) ?? null;
    const isSame3 = before === null || after === null ? before === after : Buffer.compare(before, after) === 0;
    return isSame3 ? [] : [{ path, before, after }];
  });
}

// src/check/edited-additions.ts
function editedAdditions({ base, fork }, head, { profile, ledger, neverApplied }, at) {
  if (base === null || head === null) return null;
  const { changes, squashed, converted } = compareFolders(base, head);
  const isKnown = (name) => fork === null || fork.migrations.some((each) => each.name === name);
  const edits = changes.flatMap(
    (change) => change.kind === "edited" && isKnown(change.before.name) && !neverApplied.has(change.before.name) ? [change] : []
  );
  if (edits.length === 0 || squashed || converted !== null) return null;
  const of = edits.map(({ before: before2 }) => before2);
  const schemaOf = (migrations) => openScratch(profile, null, (engine) => runMigrations({ engine, migrations, profile, ledger, at }).schema);
  const edited = base.migrations.map((migration) => {
    const after2 = edits.find(({ before: before2 }) => before2 === migration)?.after;
    return after2 === void 0 ? migration : { ...migration, text: after2.text, chunks: after2.chunks };
  });
  const [before, after] = [schemaOf(base.migrations), schemaOf(edited)];
  if (before === null || after === null) return { of, sql: null, words: [] };
  const differences = diffSchemas(before, after);
  const words = differences.map(describeChange);
  const statements = differences.map((change) => additionOf(change, after));
  const isWhole = statements.every((each) => each !== null) && !edits.some((edit) => writesOtherwise(edit.before, edit.after));
  return { of, sql: isWhole && statements.length > 0 ? statements : null, words };
}
function additionOf(change, after) {
  switch (change.kind) {
    case "add-table": {
      const table = tableNamed(after, change.table);
      const [statement, ...more] = table === void 0 ? [] : ddlOf({ tables: [table], views: [], triggers: [] });
      return statement === void 0 || more.length > 0 ? null : `${statement};`;
    }
    case "add-column": {
      const table = tableNamed(after, change.table);
      const { notNull, default: fallback, generated } = change.definition;
      if (table === void 0 || notNull && fallback === null || generated?.kind === "stored") return null;
      return `ALTER TABLE ${quoteName(change.table)} ADD ${columnDefinition(table, change.definition)};`;
    }
    case "add-index": {
      const table = tableNamed(after, change.table);
      return table === void 0 || change.index.origin !== "create-index" ? null : `${createIndex(table, change.index)};`;
    }
    case "add-view":
      return `${change.sql};`;
    default:
      return null;
  }
}
function writesOtherwise(before, after) {
  const written = (migration) => migration.chunks.flatMap(
    ({ statements }) => statements.flatMap(({ kind, text }) => /^(?:insert|update|delete|other)$/.test(kind) ? [text] : [])
  );
  return written(before).join("\n") !== written(after).join("\n");
}

// src/fix/keeps-base.ts
import { isDeepStrictEqual as isDeepStrictEqual3 } from "node:util";
function touchedHistory(base, trees, excepted) {
  const migrations = base.migrations.filter(({ name }) => !excepted.has(name));
  const names = new Set(migrations.map(({ name }) => name));
  const snapshots = base.snapshots.filter(({ migration }) => migration !== null && names.has(migration));
  const files = [...migrations, ...snapshots].map(({ file }) => file);
  const changed = files.find((file) => !isSame2(trees.base.get(file)?.bytes, trees.fixed.get(file)?.bytes));
  if (changed !== void 0) return code(changed);
  const journal = base.journal === null ? null : journalFile(base.path);
  if (journal === null || excepted.size > 0) return null;
  const [before, after] = [trees.base, trees.fixed].map((tree) => entriesIn2(textAt(tree, journal) ?? ""));
  const isKept = before?.every((entry, place) => isDeepStrictEqual3(entry, after?.[place]));
  return isKept === true ? null : code(journal);
}
function isSame2(one, other) {
  return one == null || other == null ? one === other : Buffer.compare(one, other) === 0;
}

// src/check/prove-fix.ts
function proveFix(pair, plan, { found, applied }, comparison, options, scratch) {
  const place = pair.head ?? pair.base;
  if (place === null) throw new Error("a pair of no folders");
  const tree = laidOver(comparison, place.path, plan);
  const base = pair.base === null ? null : readFolder(comparison.base.tree, pair.base);
  const trees = { base: comparison.base.tree, fixed: tree };
  const touched = base === null ? null : touchedHistory(base, trees, applied.neverApplied);
  if (touched !== null) return { obstacles: [`It would change base's ${touched}`], left: [] };
  const isElsewhere = (file) => !file.startsWith(joinPath(place.path, ""));
  const fixed = {
    ...comparison,
    head: { ...comparison.head, tree },
    fork: null,
    conflicts: comparison.conflicts.filter(isElsewhere)
  };
  const merged = { ...pair, head: place };
  const undone = undoneBy(merged, plan, comparison, fixed, options, scratch);
  if (undone.length > 0) return { obstacles: undone, left: [] };
  const { report } = checkFolder(merged, fixed, options, scratch, { relaxed: [], folders: [], config: null });
  const left = report.findings.filter(isOpen);
  const worse = left.filter((each) => fails(each) || blocks(each) && !isAmong(found, each, plan));
  return { obstacles: worse.map(({ message }) => message), left };
}
function undoneBy(pair, { written }, { fork }, fixed, options, { at }) {
  const given = readCase(pair, fixed);
  const { appliers, judged } = settleCase(given, options, at);
  const { base, head } = judged;
  if (base === null) return [];
  const names = new Set(base.migrations.map(({ name }) => name));
  const known = base.snapshots.filter(({ migration }) => names.has(migration ?? ""));
  const parted = fork === null || pair.base === null ? null : readFolder(fork, pair.base);
  const asWritten = { ...judged, head: { ...head, snapshots: [...known, ...written] } };
  return [...takenBack(undoneWork(asWritten, parted, appliers.past, at))].map(({ message }) => message);
}
function laidOver({ head, branch = head.tree }, folder, { edits }) {
  const start = joinPath(folder, "");
  const isInside = (path) => path.startsWith(start);
  const edited = new Map(edits.map(({ path, after }) => [path, after]));
  const outside = [...head.tree.values()].filter(({ path }) => !isInside(path));
  const kept = [...branch.values()].filter(({ path }) => isInside(path) && !edited.has(path));
  const written = [...edited].flatMap(
    ([path, bytes]) => bytes === null ? [] : [{ path, kind: "file", bytes }]
  );
  return fileTree([...outside, ...kept, ...written]);
}
function isOpen({ introduced, accepted, severity }) {
  return introduced && accepted === null && severity !== "notice";
}
function fails({ stage, severity, rule }) {
  return (stage === "history" || stage === "replay") && severity === "error" || rule === "object-broken";
}
function blocks({ stage, severity, rule }) {
  const isOfSnapshots = rule.startsWith("snapshot") && rule !== "snapshot-missing";
  return stage === "folder" && severity === "error" || isOfSnapshots;
}
function isAmong(all, { rule, migration }, { renamed }) {
  const name = migration ?? "";
  const before = [...renamed].flatMap(([from, to]) => to === name ? [from] : []);
  const names = /* @__PURE__ */ new Set([name, renamed.get(name), ...before]);
  return all.some((each) => each.rule === rule && names.has(each.migration ?? ""));
}

// src/check/fix-folders.ts
function fixFolders(comparison, options, scratch) {
  const { base, head } = comparison;
  const branch = comparison.branch ?? head.tree;
  const before = findFolders(base.tree);
  const after = findFolders(branch, before.places);
  const pairs = pairFolders(
    { tree: base.tree, places: before.places },
    { tree: branch, places: after.places }
  );
  const chosen = choosePairs(pairs, after.foreign, options.migrations);
  const isDue = (pair) => options.all || folderDiffers(pair, base.tree, branch);
  const { config } = readSettings(base.tree, head.tree);
  return {
    base: base.revision,
    head: head.revision,
    folders: chosen.filter(isDue).map((pair) => fixFolder(pair, comparison, optionsFor(options, config, pathOf(pair)), scratch)),
    unchanged: chosen.filter((pair) => !isDue(pair)).map(pathOf)
  };
}
function fixFolder(pair, comparison, options, scratch) {
  const checked = checkFolder(pair, comparison, options, scratch, { relaxed: [], folders: [], config: null });
  return fixChecked(pair, checked, comparison, options, scratch);
}
function fixChecked(pair, { applied, report }, comparison, options, scratch) {
  const found = report.findings.filter(isOpen);
  const nothing2 = {
    path: pathOf(pair),
    behind: [],
    edits: [],
    steps: [],
    solved: [],
    left: found,
    obstacles: []
  };
  const conflicts = comparison.conflicts.filter((file) => file.startsWith(joinPath(pathOf(pair), "")));
  if (found.length + conflicts.length === 0) return nothing2;
  const plan = planFolder(pair, applied, found, comparison, options, scratch);
  const unplanned = plan.conflicts.length > 0 ? plan.conflicts : found.filter(fails).map(({ message }) => message);
  if (plan.edits.length === 0) return { ...nothing2, obstacles: unplanned };
  const { obstacles, left } = proveFix(pair, plan, { applied, found }, comparison, options, scratch);
  const { edits, steps, behind } = plan;
  if (obstacles.length > 0) return { ...nothing2, behind, obstacles };
  const solved = found.filter((finding) => !isAmong(left, finding, plan));
  if (solved.length === 0) return nothing2;
  return { ...nothing2, behind, edits, steps, solved, left };
}
function planFolder({ head: ahead, base: behind }, applied, found, { base, head, fork, branch = head.tree }, { now }, { at }) {
  const place = ahead ?? behind;
  if (place === null) throw new Error("a pair of no folders");
  const broken2 = new Set(found.map(({ rule }) => rule));
  const read = (tree, at2) => at2 === null ? null : readFolder(tree, at2);
  const sides = { base: read(base.tree, behind), fork: fork === null ? null : read(fork, behind) };
  const additions = editedAdditions(sides, read(branch, ahead), applied, at);
  return planFix({
    ...applied,
    place,
    fork,
    base: behind === null ? /* @__PURE__ */ new Map() : base.tree,
    branch,
    broken: broken2,
    additions,
    now
  });
}

// src/check/mark-fixable.ts
function markFixable(report, comparison, options, scratch) {
  const light = { ...options, rows: 0, seed: null, snapshots: [] };
  const fixes = tryFixes(comparison, light, { ...scratch, snapshots: [] });
  const folders = report.folders.map((folder) => {
    const fix = fixes.find(({ path }) => path === folder.path);
    return fix === void 0 ? folder : marked(folder, fix);
  });
  return { ...report, folders };
}
function tryFixes(comparison, options, scratch) {
  try {
    return fixFolders(comparison, options, scratch).folders;
  } catch (error) {
    if (error instanceof CannotCheck) return [];
    throw error;
  }
}
function marked(folder, { edits, solved }) {
  if (edits.length === 0) return folder;
  const isSolved = ({ rule, migration, file }) => solved.some((each) => each.rule === rule && each.migration === migration && each.file === file);
  const findings = folder.findings.map((finding) => {
    if (!isBookkeeping(finding) || !isSolved(finding)) return finding;
    return {
      ...finding,
      fixable: true,
      remedy: `Run \`npx drizzle-gate fix --write\`. By hand: ${finding.remedy}`
    };
  });
  return { ...folder, findings };
}
export {
  fixFolders,
  markFixable
};
