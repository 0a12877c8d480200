import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  KEYWORDS_DEFS,
  engineModuleForGrammar,
  finalizeCmdList,
  parse_exports,
  tokenizerModuleForGrammar
} from "./chunk-6IB2ZBDG.js";
import "./chunk-2CD3WBFQ.js";

// node_modules/sqlite3-parser/dist/src/diagnostics.js
function formatDiagnostic(ctx, diagnostic) {
  const { filename } = ctx;
  const { message, span, hints } = diagnostic;
  const loc = filename ? `At ${filename}:${span.line}:${span.col}:` : `At ${span.line}:${span.col}:`;
  const parts = [message, "", loc, renderCodeBlock(ctx, span, { indent: "  " })];
  hints?.forEach(({ message: message2, span: span2 }, i) => {
    if (i === 0 || span2)
      parts.push("");
    parts.push(`  hint: ${message2}`);
    if (span2) {
      parts.push(renderCodeBlock(ctx, span2, { indent: "    ", contextBefore: 0, contextAfter: 0 }));
    }
  });
  return parts.join("\n");
}
var ParserDiagnostic = class {
  #diagnostic;
  #context;
  #formatted;
  #filename;
  constructor(ctx, diagnostic) {
    if (!ctx) {
      throw new TypeError(`Expected a ParseErrorContext, got ${typeof ctx} (${ctx})`);
    }
    this.#diagnostic = diagnostic;
    this.#context = ctx;
    this.#filename = ctx.filename;
  }
  get message() {
    return this.#diagnostic.message;
  }
  get span() {
    return this.#diagnostic.span;
  }
  get token() {
    return this.#diagnostic.token;
  }
  get hints() {
    return this.#diagnostic.hints;
  }
  get filename() {
    return this.#filename;
  }
  format() {
    if (this.#formatted !== void 0) {
      return this.#formatted;
    }
    if (!this.#context) {
      throw new Error("ParserDiagnostic: context is required to format a diagnostic");
    }
    this.#formatted = formatDiagnostic(this.#context, this.#diagnostic);
    this.#context = void 0;
    return this.#formatted;
  }
  toString() {
    return this.format();
  }
  toJSON() {
    return {
      message: this.message,
      span: this.span,
      token: this.token,
      hints: this.hints,
      filename: this.filename
    };
  }
};
function createParseDiagnosticArray(context, diagnostics) {
  return diagnostics.map((diagnostic) => new ParserDiagnostic(context, diagnostic));
}
function lineColAt(sql, offset, startAt) {
  let line = startAt?.line ?? 1;
  let col = startAt?.col ?? 0;
  for (let i = startAt?.offset ?? 0; i < offset; i++) {
    if (sql.charCodeAt(i) === 10) {
      line++;
      col = 0;
    } else {
      col++;
    }
  }
  return { line, col };
}
var CODE_BLOCK_SEPARATOR = "│ ";
function renderCodeBlock(ctx, span, options) {
  const { source } = ctx;
  const contextBefore = Math.max(0, options?.contextBefore ?? 1);
  const contextAfter = Math.max(0, options?.contextAfter ?? 1);
  const indent = options?.indent ?? "";
  const start = Math.max(0, Math.min(span.offset, source.length));
  const end = Math.max(start, Math.min(span.offset + span.length, source.length));
  const lines = source.split("\n");
  const startLoc = span.offset === start ? span : lineColAt(source, start);
  const endLoc = lineColAt(source, end, span);
  const firstLine = Math.max(1, startLoc.line - contextBefore);
  const lastLine = Math.min(lines.length, endLoc.line + contextAfter);
  const gutterWidth = Math.max(2, String(lastLine).length);
  const out = [];
  for (let ln = firstLine; ln <= lastLine; ln++) {
    const text = lines[ln - 1] ?? "";
    out.push(`${indent}${String(ln).padStart(gutterWidth, " ")}${CODE_BLOCK_SEPARATOR}${text}`);
    if (ln < startLoc.line || ln > endLoc.line)
      continue;
    const startCol = ln === startLoc.line ? startLoc.col : 0;
    const endCol = ln === endLoc.line ? endLoc.col : text.length;
    const caretCount = Math.max(1, endCol - startCol);
    const pad = " ".repeat(gutterWidth) + CODE_BLOCK_SEPARATOR + " ".repeat(startCol);
    out.push(indent + pad + "^".repeat(caretCount));
  }
  return out.join("\n");
}
function buildIllegalTokenDiagnostic(token) {
  const hints = [{ message: illegalTokenHint(token.text) }];
  const escapedText = JSON.stringify(token.text);
  if (escapedText.slice(1, -1) !== String(token.text)) {
    hints.push({ message: `escaped token text: ${escapedText}` });
  }
  return {
    message: `unrecognized token: "${token.text}"`,
    span: token.span,
    token,
    hints
  };
}
function illegalTokenHint(text) {
  if (text.startsWith("'"))
    return "unterminated string literal";
  if (text.startsWith('"') || text.startsWith("`") || text.startsWith("[")) {
    return "unterminated quoted identifier";
  }
  if (/^[0-9.]/.test(text))
    return "malformed numeric literal";
  return "the tokenizer could not classify this input";
}
var TokenFlag;
(function(TokenFlag2) {
  TokenFlag2[TokenFlag2["ExprStart"] = 1] = "ExprStart";
  TokenFlag2[TokenFlag2["ItemStart"] = 2] = "ItemStart";
  TokenFlag2[TokenFlag2["ItemEnd"] = 4] = "ItemEnd";
  TokenFlag2[TokenFlag2["ClauseBoundary"] = 8] = "ClauseBoundary";
  TokenFlag2[TokenFlag2["TableNameContext"] = 16] = "TableNameContext";
  TokenFlag2[TokenFlag2["Hidden"] = 32] = "Hidden";
  TokenFlag2[TokenFlag2["KeywordLike"] = 64] = "KeywordLike";
  TokenFlag2[TokenFlag2["FallbackToId"] = 128] = "FallbackToId";
})(TokenFlag || (TokenFlag = {}));
var REQUIRED_TOKEN_NAMES = [
  "ID",
  "STRING",
  "ILLEGAL",
  "SPACE",
  "COMMENT",
  "COMMA",
  "SEMI",
  "LP",
  "RP",
  "CASE",
  "END",
  "FROM",
  "FILTER",
  "OVER"
];
var VALUE_TOKEN = TokenFlag.ExprStart | TokenFlag.ItemStart | TokenFlag.ItemEnd;
var PREFIX_EXPR_TOKEN = TokenFlag.ExprStart | TokenFlag.ItemStart;
var CLAUSE_TOKEN = TokenFlag.ClauseBoundary;
var TABLE_NAME_CONTEXT = TokenFlag.TableNameContext;
var TOKEN_SPECS = {
  $: { display: "end of input" },
  SPACE: { flags: TokenFlag.Hidden },
  COMMENT: { flags: TokenFlag.Hidden },
  ILLEGAL: { flags: TokenFlag.Hidden },
  ID: { display: "identifier", flags: VALUE_TOKEN },
  STRING: { display: "string literal", flags: VALUE_TOKEN },
  INTEGER: { display: "integer literal", flags: VALUE_TOKEN },
  FLOAT: { display: "float literal", flags: VALUE_TOKEN },
  QNUMBER: { display: "numeric literal", flags: VALUE_TOKEN },
  BLOB: { display: "blob literal", flags: VALUE_TOKEN },
  VARIABLE: { display: "bind parameter", flags: VALUE_TOKEN },
  LP: { display: "(", flags: PREFIX_EXPR_TOKEN },
  RP: { display: ")", flags: TokenFlag.ItemEnd },
  COMMA: { display: "," },
  SEMI: { display: ";" },
  STAR: { display: "*", flags: PREFIX_EXPR_TOKEN },
  DOT: { display: "." },
  PLUS: { display: "+", flags: PREFIX_EXPR_TOKEN },
  MINUS: { display: "-", flags: PREFIX_EXPR_TOKEN },
  SLASH: { display: "/" },
  REM: { display: "%" },
  EQ: { display: "=" },
  LT: { display: "<" },
  LE: { display: "<=" },
  GT: { display: ">" },
  GE: { display: ">=" },
  NE: { display: "!=" },
  CONCAT: { display: "||" },
  BITAND: { display: "&" },
  BITOR: { display: "|" },
  BITNOT: { display: "~", flags: PREFIX_EXPR_TOKEN },
  LSHIFT: { display: "<<" },
  RSHIFT: { display: ">>" },
  PTR: { display: "->" },
  NULL: { flags: VALUE_TOKEN },
  CASE: { flags: PREFIX_EXPR_TOKEN },
  CAST: { flags: PREFIX_EXPR_TOKEN },
  EXISTS: { flags: PREFIX_EXPR_TOKEN },
  NOT: { flags: PREFIX_EXPR_TOKEN },
  CURRENT: { flags: VALUE_TOKEN },
  CTIME_KW: { display: "date/time literal", flags: VALUE_TOKEN },
  TRUEFALSE: { flags: TokenFlag.ItemEnd },
  SELECT: { flags: TokenFlag.ItemStart },
  VALUES: { flags: TokenFlag.ItemStart | CLAUSE_TOKEN },
  END: { flags: TokenFlag.ItemEnd },
  FROM: { flags: CLAUSE_TOKEN | TABLE_NAME_CONTEXT },
  WHERE: { flags: CLAUSE_TOKEN },
  GROUP: { flags: CLAUSE_TOKEN },
  HAVING: { flags: CLAUSE_TOKEN },
  WINDOW: { flags: CLAUSE_TOKEN },
  ORDER: { flags: CLAUSE_TOKEN },
  LIMIT: { flags: CLAUSE_TOKEN },
  FILTER: { flags: CLAUSE_TOKEN },
  OVER: { flags: CLAUSE_TOKEN },
  JOIN: { flags: CLAUSE_TOKEN | TABLE_NAME_CONTEXT },
  ON: { flags: CLAUSE_TOKEN },
  USING: { flags: CLAUSE_TOKEN },
  UNION: { flags: CLAUSE_TOKEN },
  INTERSECT: { flags: CLAUSE_TOKEN },
  EXCEPT: { flags: CLAUSE_TOKEN },
  THEN: { flags: CLAUSE_TOKEN },
  ELSE: { flags: CLAUSE_TOKEN },
  WHEN: { flags: CLAUSE_TOKEN },
  DO: { flags: CLAUSE_TOKEN },
  SET: { flags: CLAUSE_TOKEN },
  RETURNING: { flags: CLAUSE_TOKEN },
  INTO: { flags: TABLE_NAME_CONTEXT },
  UPDATE: { flags: TABLE_NAME_CONTEXT },
  JOIN_KW: { display: "join operator" }
};
function bindSyntaxDiagnostics(defs, keywordDefs2) {
  const meta = bindSyntaxMeta(defs, keywordDefs2);
  return (opts) => buildUnexpectedDiagnostic(meta, opts);
}
function canonicalParseMessage(token) {
  return token.text.length > 0 ? `near "${token.text}": syntax error` : "incomplete input";
}
function bindSyntaxMeta(defs, keywordDefs2) {
  const tokenCount = defs.constants.YYNTOKEN;
  const tokenCode = /* @__PURE__ */ new Map();
  const displayById = new Array(tokenCount);
  const flagsById = new Uint16Array(tokenCount);
  for (let i = 0; i < tokenCount; i++) {
    const id = i;
    const name = defs.symbols[i];
    const spec = TOKEN_SPECS[name];
    tokenCode.set(name, id);
    displayById[i] = displayNameForSymbol(name, spec);
    flagsById[i] = spec?.flags ?? 0;
  }
  const tok = bindTokens(tokenCode);
  const yyFallback = defs.tables.yyFallback ?? [];
  for (let i = 0; i < tokenCount; i++) {
    if (i === tok.ID)
      continue;
    if ((yyFallback[i] ?? 0) === tok.ID) {
      flagsById[i] |= TokenFlag.FallbackToId;
    }
  }
  for (const keyword of keywordDefs2.keywords) {
    const id = tokenCode.get(keyword.token);
    if (id === void 0)
      continue;
    if (id === tok.ID || id === tok.STRING || id === tok.ILLEGAL)
      continue;
    flagsById[id] |= TokenFlag.KeywordLike;
  }
  return { defs, tok, displayById, flagsById };
}
function buildUnexpectedDiagnostic(meta, opts) {
  const { token, state, previousToken, sawOverSinceLastFilterOrSemi, openers } = opts;
  const canonical = canonicalParseMessage(token);
  const expected = collectExpected(meta, state);
  const hints = buildHint(meta, {
    token,
    canonical,
    expected,
    previousToken,
    openers,
    sawOverSinceLastFilterOrSemi
  }) ?? (expected.length > 0 ? [{ message: `expected ${formatExpectedList(meta, expected)}` }] : void 0);
  return hints ? { message: canonical, span: token.span, token, hints } : { message: canonical, span: token.span, token };
}
function displayNameForSymbol(name, spec) {
  if ((spec?.flags ?? 0) & TokenFlag.Hidden)
    return void 0;
  if (spec?.display)
    return spec.display;
  if (/^[A-Z_]+$/.test(name))
    return name.replace(/_KW$/, "").toLowerCase();
  return name;
}
function requireTokenId(tokenCode, name) {
  const id = tokenCode.get(name);
  if (id === void 0)
    throw new Error(`errors.ts: missing terminal token "${name}"`);
  return id;
}
function bindTokens(tokenCode) {
  return Object.fromEntries(REQUIRED_TOKEN_NAMES.map((name) => [name, requireTokenId(tokenCode, name)]));
}
function collectExpected(meta, state) {
  const tokenIds = meta.defs.tables.yy_expected?.[state] ?? [];
  const expected = [];
  for (const tokenId of tokenIds) {
    if (isHiddenExpected(meta, tokenId))
      continue;
    expected.push(tokenId);
  }
  return expected;
}
function isHiddenExpected(meta, tokenId) {
  return hasFlag(meta, tokenId, TokenFlag.Hidden);
}
function fallsBackToIdentifier(meta, tokenId) {
  return hasFlag(meta, tokenId, TokenFlag.FallbackToId);
}
function expectedAcceptsIdentifier(meta, expected) {
  for (const tokenId of expected) {
    if (tokenId === meta.tok.ID || fallsBackToIdentifier(meta, tokenId))
      return true;
  }
  return false;
}
function expectedHasId(expected, tokenId) {
  return expected.includes(tokenId);
}
function expectedHasRole(meta, expected, role) {
  for (const tokenId of expected) {
    if (hasFlag(meta, tokenId, role))
      return true;
  }
  return false;
}
function expectedLabel(meta, tokenId) {
  if (isHiddenExpected(meta, tokenId))
    return void 0;
  if (fallsBackToIdentifier(meta, tokenId))
    return tokenLabel(meta, meta.tok.ID);
  return tokenLabel(meta, tokenId);
}
function compareExpectedLabels(left, right) {
  const leftPunct = /^[^a-z0-9]/i.test(left);
  const rightPunct = /^[^a-z0-9]/i.test(right);
  if (leftPunct !== rightPunct)
    return leftPunct ? -1 : 1;
  return left.localeCompare(right);
}
function formatExpectedList(meta, expected) {
  const seen = /* @__PURE__ */ new Set();
  const labels = [];
  for (const tokenId of expected) {
    const label = expectedLabel(meta, tokenId);
    if (label === void 0 || seen.has(label))
      continue;
    seen.add(label);
    labels.push(label);
  }
  labels.sort(compareExpectedLabels);
  const items = labels.slice(0, 5);
  if (items.length === 1)
    return items[0];
  if (items.length === 2)
    return `${items[0]} or ${items[1]}`;
  const head = items.slice(0, -1).join(", ");
  const tail = items[items.length - 1];
  const suffix = labels.length > items.length ? ", ..." : "";
  return `${head}, or ${tail}${suffix}`;
}
function buildHint(meta, ctx) {
  const { token, canonical, expected, previousToken, openers, sawOverSinceLastFilterOrSemi } = ctx;
  const topOpener = openers[openers.length - 1];
  const missingTableName = buildMissingTableNameHint(meta, token, previousToken);
  if (missingTableName)
    return [{ message: missingTableName }];
  if (canonical === "incomplete input") {
    return buildUnclosedGroupHints(meta, token, topOpener) ?? [
      { message: "query ended before a complete statement was formed" }
    ];
  }
  const unmatchedClosing = buildUnmatchedClosingHint(meta, token, openers);
  if (unmatchedClosing)
    return [{ message: unmatchedClosing }];
  const filterOrdering = buildFilterOrderingHint(meta, token, sawOverSinceLastFilterOrSemi);
  if (filterOrdering)
    return [{ message: filterOrdering }];
  const clauseBoundary = buildClauseBoundaryHints(meta, token, topOpener);
  if (clauseBoundary)
    return clauseBoundary;
  const missingComma = buildCommaHint(meta, token, expected, previousToken);
  if (missingComma)
    return [{ message: missingComma }];
  if (token.type === meta.tok.FROM && expectedHasRole(meta, expected, TokenFlag.ExprStart)) {
    return [{ message: "expected a result expression before FROM" }];
  }
  const quotedIdentifier = buildQuotedIdentifierHint(meta, token, expected);
  if (quotedIdentifier)
    return [{ message: quotedIdentifier }];
  return void 0;
}
function describeToken(token) {
  if (token.text.length === 0)
    return "end of input";
  return `"${token.text}"`;
}
function buildMissingTableNameHint(meta, token, previousToken) {
  if (!previousToken || !hasFlag(meta, previousToken.type, TokenFlag.TableNameContext))
    return void 0;
  const after = tokenLabel(meta, previousToken.type);
  if (isEndOfInput(meta, token))
    return `expected a table name after ${after}`;
  if (token.type === meta.tok.ID || token.type === meta.tok.STRING)
    return void 0;
  return `expected a table name after ${after}`;
}
function buildUnclosedGroupHints(meta, token, topOpener) {
  if (!topOpener)
    return void 0;
  let missing;
  if (topOpener.type === meta.tok.LP) {
    missing = `missing ")" before ${describeToken(token)}`;
  } else if (topOpener.type === meta.tok.CASE) {
    missing = `missing END before ${describeToken(token)}`;
  } else {
    return void 0;
  }
  return [{ message: missing }, { message: "opened here", span: topOpener.span }];
}
function buildUnmatchedClosingHint(meta, token, openers) {
  if (token.type !== meta.tok.RP)
    return void 0;
  if (openers.some((o) => o.type === meta.tok.LP))
    return void 0;
  return 'unexpected ")" with no matching "("';
}
function buildFilterOrderingHint(meta, token, sawOverSinceLastFilterOrSemi) {
  if (token.type !== meta.tok.FILTER)
    return void 0;
  return sawOverSinceLastFilterOrSemi ? "FILTER clauses must appear before OVER clauses" : void 0;
}
function buildClauseBoundaryHints(meta, token, topOpener) {
  if (!topOpener || !isClauseBoundary(meta, token))
    return void 0;
  return buildUnclosedGroupHints(meta, token, topOpener);
}
function buildCommaHint(meta, token, expected, previousToken) {
  if (token.type === meta.tok.COMMA && expectedHasId(expected, meta.tok.RP)) {
    return 'remove this comma or add another list item before ")"';
  }
  if (isEndOfInput(meta, token) && previousToken?.type === meta.tok.COMMA) {
    return "remove the trailing comma or add another list item before end of input";
  }
  if (previousToken?.type === meta.tok.COMMA && isClauseBoundary(meta, token)) {
    return `remove the trailing comma or add another list item before ${describeToken(token)}`;
  }
  if (!previousToken || !startsListItem(meta, token) || !endsListItem(meta, previousToken)) {
    return void 0;
  }
  if (expectedHasId(expected, meta.tok.COMMA)) {
    return `missing comma before ${describeToken(token)}`;
  }
  if (expectedHasId(expected, meta.tok.RP) || expectedHasId(expected, meta.tok.SEMI) || expectedHasRole(meta, expected, TokenFlag.ClauseBoundary)) {
    return `possible missing comma or operator before ${describeToken(token)}`;
  }
  return void 0;
}
function buildQuotedIdentifierHint(meta, token, expected) {
  if (!expectedAcceptsIdentifier(meta, expected))
    return void 0;
  if (!looksKeywordToken(meta, token))
    return void 0;
  return `if you intended ${describeToken(token)} as an identifier here, quote it`;
}
function hasFlag(meta, tokenId, flag) {
  return (meta.flagsById[tokenId] & flag) !== 0;
}
function isEndOfInput(meta, token) {
  return token.type === 0 || token.type === meta.tok.SEMI && token.synthetic === true;
}
function isClauseBoundary(meta, token) {
  return isEndOfInput(meta, token) || hasFlag(meta, token.type, TokenFlag.ClauseBoundary);
}
function startsListItem(meta, token) {
  return hasFlag(meta, token.type, TokenFlag.ItemStart);
}
function endsListItem(meta, token) {
  return hasFlag(meta, token.type, TokenFlag.ItemEnd);
}
function looksKeywordToken(meta, token) {
  if (token.type === meta.tok.ID || token.type === meta.tok.STRING || token.type === meta.tok.ILLEGAL) {
    return false;
  }
  return hasFlag(meta, token.type, TokenFlag.KeywordLike);
}
function tokenLabel(meta, tokenId) {
  return meta.displayById[tokenId] ?? symbolName(meta.defs, tokenId);
}
function symbolName(defs, tokenId) {
  return defs.symbols[tokenId] ?? String(tokenId);
}

// node_modules/sqlite3-parser/dist/src/errors.js
var Sqlite3ParserErrorSymbol = /* @__PURE__ */ Symbol("Sqlite3ParserError");
var Sqlite3ParserError = class _Sqlite3ParserError extends Error {
  name = "Sqlite3ParserError";
  static wrap(error) {
    if (error instanceof _Sqlite3ParserError) {
      return error;
    }
    return new _Sqlite3ParserError(error.stack ?? `${error.name}: ${error.message}`, {
      cause: error
    });
  }
  [Sqlite3ParserErrorSymbol] = true;
  /** toJSON provided so all error properties appear in structured logging. */
  toJSON() {
    return Object.assign({
      name: this.name,
      message: this.message,
      stack: this.stack,
      cause: this.cause
    }, this);
  }
};
var Sqlite3ParserDiagnosticError = class extends Sqlite3ParserError {
  name = "Sqlite3ParserDiagnosticError";
  constructor(diagnostics) {
    let message = "";
    switch (diagnostics.length) {
      case 0:
        message = "No diagnostics provided when constructing error";
        break;
      case 1:
        message = diagnostics[0].format();
        break;
      default:
        message = `${diagnostics.length} diagnostics:
${diagnostics.map((d) => d.format()).join("\n")}`;
    }
    super(message);
    this.errors = diagnostics;
  }
};

// node_modules/sqlite3-parser/dist/src/parser.js
function parserModuleForGrammar(parserDefs2, keywordDefs2, options) {
  const { reduce: reduce2, createState: createState2 } = parserDefs2;
  const tk = tokenizerModuleForGrammar(parserDefs2, keywordDefs2, options);
  const createEngine2 = engineModuleForGrammar(parserDefs2);
  const buildSyntaxError = bindSyntaxDiagnostics(parserDefs2, keywordDefs2);
  const { CASE, COMMENT, END, ILLEGAL, LP, RP, SEMI, SPACE } = tk.tokens;
  const FILTER = requireTokenId2(parserDefs2, "FILTER");
  const OVER = requireTokenId2(parserDefs2, "OVER");
  const EOF = 0;
  function runCore(sql, opts, mode) {
    const { filename, emitTokens, ...tokenizeOptions } = opts;
    const errorContext = { source: sql, filename };
    const diagnostics = [];
    const tokens = emitTokens ? [] : void 0;
    const state = createState2();
    const session = createEngine2(reduce2, state);
    const openers = [];
    let previousToken;
    let sawOverSinceLastFilterOrSemi = false;
    function syntaxErrorResult(token) {
      const error = session.errors[session.errors.length - 1];
      diagnostics.push(buildSyntaxError({
        token,
        state: error.stateno,
        previousToken,
        openers,
        sawOverSinceLastFilterOrSemi
      }));
      diagnostics.push(...state.errors);
      return {
        ok: false,
        errors: createParseDiagnosticArray(errorContext, diagnostics),
        tokens
      };
    }
    function noteSuccessfulToken(token) {
      const type = token.type;
      if (type === LP || type === CASE) {
        openers.push(token);
      } else if (type === RP || type === END) {
        const top = openers[openers.length - 1];
        if (top && (top.type === LP && type === RP || top.type === CASE && type === END)) {
          openers.pop();
        }
      }
      if (type === OVER)
        sawOverSinceLastFilterOrSemi = true;
      else if (type === FILTER || type === SEMI)
        sawOverSinceLastFilterOrSemi = false;
      previousToken = token;
      lastMajor = type;
    }
    let lastMajor;
    let tail = sql.length;
    const sourceTokens = tk.tokenize(sql, tokenizeOptions);
    for (const tok of sourceTokens) {
      if (tok.type === SPACE || tok.type === COMMENT)
        continue;
      if (tok.type === ILLEGAL) {
        tokens?.push(tok);
        diagnostics.push(buildIllegalTokenDiagnostic(tok));
        diagnostics.push(...state.errors);
        return {
          ok: false,
          errors: createParseDiagnosticArray(errorContext, diagnostics),
          tokens
        };
      }
      tokens?.push(tok);
      session.next(tok.type, tok, tok.span);
      const isTrailing = state.cmds.length >= 1 && tok.type !== SEMI;
      if (isTrailing && mode.rejectTrailing) {
        diagnostics.push({
          message: "expected end of input after single statement",
          token: tok,
          span: {
            offset: tok.span.offset,
            length: sql.length - tok.span.offset,
            line: tok.span.line,
            col: tok.span.col
          }
        });
        diagnostics.push(...state.errors);
        return {
          ok: false,
          errors: createParseDiagnosticArray(errorContext, diagnostics),
          tokens
        };
      }
      if (isTrailing && mode.firstStatement) {
        tail = tok.span.offset;
        return { ok: true, state, tail, tokens };
      }
      if (session.phase === "errored")
        return syntaxErrorResult(tok);
      noteSuccessfulToken(tok);
      if (session.phase !== "running")
        break;
    }
    if (session.phase === "running") {
      const endSpan = {
        offset: sourceTokens.offset,
        length: 0,
        line: sourceTokens.line,
        col: sourceTokens.col
      };
      if (lastMajor !== SEMI) {
        const semiToken = {
          type: SEMI,
          text: "",
          span: endSpan,
          synthetic: true
        };
        tokens?.push(semiToken);
        session.next(SEMI, semiToken, endSpan);
        if (session.errors.length > 0)
          return syntaxErrorResult(semiToken);
      }
      if (session.phase === "running") {
        const eofToken = {
          type: EOF,
          text: "",
          span: endSpan,
          synthetic: true
        };
        tokens?.push(eofToken);
        session.next(EOF, eofToken, endSpan);
        if (session.errors.length > 0)
          return syntaxErrorResult(eofToken);
      }
    }
    diagnostics.push(...state.errors);
    if (diagnostics.length > 0) {
      return {
        ok: false,
        errors: createParseDiagnosticArray(errorContext, diagnostics),
        tokens
      };
    }
    if (session.phase === "accepted") {
      return { ok: true, state, tail, tokens };
    }
    return {
      ok: false,
      errors: createParseDiagnosticArray(errorContext, [
        {
          message: "parse did not accept input",
          span: { offset: 0, length: 0, line: 1, col: 0 }
        }
      ]),
      tokens
    };
  }
  function parse2(sql, opts = {}) {
    const outcome = runCore(sql, opts, {
      firstStatement: false,
      rejectTrailing: Boolean(options.singleStatement)
    });
    if (!outcome.ok) {
      return {
        status: "error",
        errors: outcome.errors,
        tokens: outcome.tokens
      };
    }
    return {
      status: "ok",
      root: finalizeCmdList(outcome.state),
      tokens: outcome.tokens
    };
  }
  function parseOrThrow2(sql, opts) {
    const result = parse2(sql, opts);
    if (result.status === "error") {
      throw new Sqlite3ParserDiagnosticError(result.errors);
    }
    return result;
  }
  function parseStmt2(sql, opts = {}) {
    const { allowTrailing = false, ...rest } = opts;
    const outcome = runCore(sql, rest, {
      firstStatement: true,
      rejectTrailing: !allowTrailing
    });
    if (!outcome.ok) {
      return {
        status: "error",
        errors: outcome.errors,
        tokens: outcome.tokens
      };
    }
    const root = outcome.state.cmds[0];
    if (!root) {
      return {
        status: "error",
        errors: createParseDiagnosticArray({ source: sql, filename: opts.filename }, [
          {
            message: "no SQL statement in input",
            span: { offset: 0, length: 0, line: 1, col: 0 }
          }
        ]),
        tokens: outcome.tokens
      };
    }
    return { status: "ok", root, tail: outcome.tail, tokens: outcome.tokens };
  }
  function parseStmtOrThrow2(sql, opts = {}) {
    const result = parseStmt2(sql, opts);
    if (result.status === "error") {
      throw new Sqlite3ParserDiagnosticError(result.errors);
    }
    return result;
  }
  return {
    parse: parse2,
    parseOrThrow: parseOrThrow2,
    parseStmt: parseStmt2,
    parseStmtOrThrow: parseStmtOrThrow2,
    tokenize: tk.tokenize,
    tokenName: tk.tokenName,
    createEngine: createEngine2,
    reduce: reduce2,
    createState: createState2,
    withOptions: (newOptions) => parserModuleForGrammar(parserDefs2, keywordDefs2, {
      ...options,
      ...newOptions
    }),
    parserDefs: parserDefs2,
    keywordDefs: keywordDefs2
  };
}
function requireTokenId2(parserDefs2, name) {
  const id = parserDefs2.symbols.indexOf(name);
  if (id < 0)
    throw new Error(`parser.ts: missing terminal token "${name}"`);
  return id;
}

// node_modules/sqlite3-parser/dist/src/ast/traverse.js
var StmtKeys = ["stmt"];
var NameKeys = ["name"];
var ExprKeys = ["expr"];
var SelectKeys = ["select"];
var ColumnsKeys = ["columns"];
var ColumnKeys = ["column"];
var ValueKeys = ["value"];
var ValuesKeys = ["values"];
var ObjNameKeys = ["objName"];
var SizeKeys = ["size"];
var TxNameKeys = ["txName"];
var SavepointNameKeys = ["savepointName"];
var IdxNameKeys = ["idxName"];
var VisitorKeys = {
  // Top-level.
  CmdList: ["cmds"],
  // Statements.
  AlterTableStmt: ["tblName", "body"],
  AnalyzeStmt: ObjNameKeys,
  AttachStmt: ["expr", "dbName", "key"],
  BeginStmt: TxNameKeys,
  CommitStmt: TxNameKeys,
  CreateIndexStmt: ["idxName", "tblName", "columns", "whereClause"],
  CreateTableStmt: ["tblName", "body"],
  CreateTriggerStmt: ["triggerName", "event", "tblName", "whenClause", "commands"],
  CreateViewStmt: ["viewName", "columns", "select"],
  CreateVirtualTableStmt: ["tblName", "moduleName"],
  DeleteStmt: ["with", "tblName", "indexed", "whereClause", "returning", "orderBy", "limit"],
  DetachStmt: ExprKeys,
  DropIndexStmt: ["idxName"],
  DropTableStmt: ["tblName"],
  DropTriggerStmt: ["triggerName"],
  DropViewStmt: ["viewName"],
  ExplainStmt: StmtKeys,
  InsertStmt: ["with", "tblName", "columns", "body", "returning"],
  PragmaStmt: ["name", "body"],
  ReindexStmt: ObjNameKeys,
  ReleaseStmt: SavepointNameKeys,
  RollbackStmt: ["txName", "savepointName"],
  SavepointStmt: SavepointNameKeys,
  SelectStmt: ["body"],
  UpdateStmt: [
    "with",
    "tblName",
    "indexed",
    "sets",
    "from",
    "whereClause",
    "returning",
    "orderBy",
    "limit"
  ],
  VacuumStmt: ["dbName", "into"],
  // Expressions.
  BetweenExpr: ["lhs", "start", "end"],
  BinaryExpr: ["left", "right"],
  CaseExpr: ["base", "whenThenPairs", "elseExpr"],
  WhenThen: ["when", "then"],
  CastExpr: ["expr", "typeName"],
  CollateExpr: ExprKeys,
  ExistsExpr: SelectKeys,
  FunctionCallExpr: ["name", "args", "orderBy", "filterOver"],
  FunctionCallStarExpr: ["name", "filterOver"],
  InListExpr: ["lhs", "rhs"],
  InSelectExpr: ["lhs", "rhs"],
  InTableExpr: ["lhs", "rhs", "args"],
  IsNullExpr: ExprKeys,
  LikeExpr: ["lhs", "rhs", "escape"],
  NameExpr: NameKeys,
  NotNullExpr: ExprKeys,
  ParenthesizedExpr: ["exprs"],
  QualifiedExpr: ["schema", "table", "column"],
  RaiseExpr: ["message"],
  SubqueryExpr: SelectKeys,
  UnaryExpr: ExprKeys,
  // SELECT.
  Select: ["with", "select", "compounds", "orderBy", "limit"],
  CompoundSelect: SelectKeys,
  FromClause: ["select", "joins"],
  JoinedSelectTable: ["operator", "table", "constraint"],
  SelectFrom: ["columns", "from", "whereClause", "groupBy", "having", "windowClause"],
  SelectValues: ValuesKeys,
  ValuesRow: ValuesKeys,
  ExprResultColumn: ["expr", "alias"],
  TableStarResultColumn: ["table"],
  AsAs: NameKeys,
  ElidedAs: NameKeys,
  TableSelectTable: ["tblName", "alias", "indexed"],
  TableCallSelectTable: ["tblName", "args", "alias"],
  SelectSelectTable: ["select", "alias"],
  SubSelectTable: ["from", "alias"],
  OnJoinConstraint: ExprKeys,
  UsingJoinConstraint: ColumnsKeys,
  SortListFunctionCallOrder: ColumnsKeys,
  WithinGroupFunctionCallOrder: ExprKeys,
  // Identifiers.
  QualifiedName: ["dbName", "objName", "alias"],
  // CREATE TABLE — columns and constraints.
  ColumnDefinition: ["colName", "colType", "constraints"],
  NamedColumnConstraint: ["name", "constraint"],
  CheckColumnConstraint: ExprKeys,
  DefaultColumnConstraint: ExprKeys,
  DeferColumnConstraint: ["clause"],
  CollateColumnConstraint: ["collationName"],
  ForeignKeyColumnConstraint: ["clause", "deferClause"],
  GeneratedColumnConstraint: ["expr", "typ"],
  NamedTableConstraint: ["name", "constraint"],
  PrimaryKeyTableConstraint: ColumnsKeys,
  UniqueTableConstraint: ColumnsKeys,
  CheckTableConstraint: ExprKeys,
  ForeignKeyTableConstraint: ["columns", "clause", "deferClause"],
  ColumnsAndConstraintsCreateTableBody: ["columns", "constraints"],
  AsSelectCreateTableBody: SelectKeys,
  // ALTER TABLE.
  RenameToAlterTableBody: NameKeys,
  AddColumnAlterTableBody: ColumnKeys,
  DropColumnNotNullAlterTableBody: ColumnKeys,
  SetColumnNotNullAlterTableBody: ColumnKeys,
  RenameColumnAlterTableBody: ["old", "new"],
  DropColumnAlterTableBody: ColumnKeys,
  AddConstraintAlterTableBody: ["constraint"],
  DropConstraintAlterTableBody: NameKeys,
  // Indexing, sorting, limit.
  IndexedColumn: ["colName", "collationName"],
  IndexedByIndexed: IdxNameKeys,
  SortedColumn: ExprKeys,
  Limit: ["expr", "offset"],
  // Foreign keys.
  ForeignKeyClause: ["tblName", "columns", "args"],
  MatchRefArg: NameKeys,
  // INSERT / UPDATE / PRAGMA.
  SelectInsertBody: ["select", "upsert"],
  SetAssignment: ["colNames", "expr"],
  EqualsPragmaBody: ValueKeys,
  CallPragmaBody: ValueKeys,
  // Triggers.
  UpdateTriggerCmd: ["tblName", "sets", "from", "whereClause"],
  InsertTriggerCmd: ["tblName", "colNames", "select", "upsert"],
  DeleteTriggerCmd: ["tblName", "whereClause"],
  SelectTriggerCmd: SelectKeys,
  UpdateOfTriggerEvent: ColumnsKeys,
  // WITH / CTE.
  With: ["ctes"],
  CommonTableExpr: ["tblName", "columns", "select"],
  // Types.
  Type: SizeKeys,
  MaxSizeTypeSize: SizeKeys,
  TypeSizeTypeSize: ["size1", "size2"],
  // Upsert.
  Upsert: ["index", "doClause", "next"],
  UpsertIndex: ["targets", "whereClause"],
  SetUpsertDo: ["sets", "whereClause"],
  // Windows.
  FunctionTail: ["filterClause", "overClause"],
  WindowDef: ["name", "window"],
  Window: ["base", "partitionBy", "orderBy", "frameClause"],
  FrameClause: ["start", "end"],
  WindowOver: ["window"],
  NameOver: NameKeys,
  FollowingFrameBound: ExprKeys,
  PrecedingFrameBound: ExprKeys
};
function traverse(root, visitor) {
  const overrideKeys = visitor.keys;
  const walk = (node, parent) => {
    let skipChildren = false;
    if (visitor.enter) {
      const r = visitor.enter(node, parent);
      if (r === "break")
        return false;
      if (r === "skip")
        skipChildren = true;
    }
    if (!skipChildren) {
      const handler = visitor.nodes?.[node.type];
      if (handler) {
        const r = handler(node, parent);
        if (r === "break")
          return false;
        if (r === "skip")
          skipChildren = true;
      }
    }
    if (!skipChildren) {
      const nodeKeys = overrideKeys?.[node.type] ?? VisitorKeys[node.type];
      if (nodeKeys) {
        const record = node;
        const parentNode = node;
        for (const key of nodeKeys) {
          if (!visitValue(record[key], parentNode))
            return false;
        }
      }
    }
    if (visitor.leave) {
      const r = visitor.leave(node, parent);
      if (r === "break")
        return false;
    }
    return true;
  };
  const visitValue = (value, parent) => {
    if (value == null)
      return true;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (!visitValue(item, parent))
          return false;
      }
      return true;
    }
    return walk(value, parent);
  };
  walk(root, void 0);
}

// node_modules/sqlite3-parser/dist/generated/3.53.0/index.js
var mod = parserModuleForGrammar(parse_exports, KEYWORDS_DEFS, {});
var parse = mod.parse;
var parseOrThrow = mod.parseOrThrow;
var parseStmt = mod.parseStmt;
var parseStmtOrThrow = mod.parseStmtOrThrow;
var tokenize = mod.tokenize;
var tokenName = mod.tokenName;
var createEngine = mod.createEngine;
var withOptions = mod.withOptions;
var reduce = mod.reduce;
var createState = mod.createState;
var parserDefs = mod.parserDefs;
var keywordDefs = mod.keywordDefs;
export {
  traverse,
  withOptions
};
