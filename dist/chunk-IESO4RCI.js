import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

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
  function TokenId(name) {
    const code = tokenCode.get(name);
    if (code === void 0) {
      throw new Error(`tokenize.ts: parser defs are missing terminal token "${name}". This usually means the parser defs and tokenizer are out of sync.`);
    }
    return code;
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
        const count = names.length;
        candidate: for (let b = 0; b < count; b++) {
          const name = names[b];
          for (let k = 0; k < len; k++) {
            const src = z.charCodeAt(p + k);
            const cand = name.charCodeAt(k);
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
    tokenName: (code) => tokenNameMap.get(code),
    tokenize: tokenize2,
    _nextToken: nextToken,
    _keywordCount: keywordCount
  };
}

// node_modules/sqlite3-parser/dist/generated/3.53.0/parse.js
var constants = {
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
var { tokenize, tokenName } = tokenizerModuleForGrammar({ constants, symbols }, KEYWORDS_DEFS);

// src/sql/tokens.ts
function tokensOf(sql) {
  const text = sql.includes("\uFEFF") ? sql.replace(/(?<![\w$\u0080-\uFEFE\uFF00-\uFFFF])\uFEFF/g, " ") : sql;
  const tokens = [];
  for (const token of tokenize(text)) {
    tokens.push({ name: tokenName(token.type) ?? "ILLEGAL", text: token.text, offset: token.span.offset });
  }
  return tokens;
}

// src/sql/identifiers.ts
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function writeName(name) {
  const [token, ...others] = tokensOf(name);
  return token?.name === "ID" && token.text === name && others.length === 0 ? name : quoteName(name);
}
function quoteText(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function unquoteName(token) {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}

// src/sql/lines.ts
function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
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
function mergeMarkerLine(text) {
  const found = /^(?:<{7}|>{7}|\|{7}) .*$/m.exec(text);
  return found === null ? null : text.slice(0, found.index).split("\n").length;
}

export {
  tokensOf,
  quoteName,
  writeName,
  quoteText,
  unquoteName,
  lineCounter,
  mergeMarkerLine
};
