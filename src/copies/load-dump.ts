import { StringDecoder } from "node:string_decoder";
import { CannotCheck } from "../model/errors.ts";
import type { Statement } from "../model/migration.ts";
import { quoteName } from "../model/quote.ts";
import { code } from "../model/text.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { screenStatement } from "../sql/screen.ts";
import { findStatements } from "../sql/statements.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { DumpSplitter, type DumpStatement, NoDump } from "./split-dump.ts";

/**
 * Runs a SQL dump, as `sqlite3 .dump`, `turso db shell .dump` and `wrangler d1 export` write it, on an empty
 * database, in one transaction of our own. `name` is what the dump is called in messages.
 * Throws `CannotCheck` with the line where a statement fails, must not run, or where the dump is cut short.
 */
export async function loadDump(
  engine: Engine,
  pieces: AsyncIterable<Uint8Array>,
  name: string,
): Promise<void> {
  const loader = new DumpLoader(engine, name);
  const decoder = new StringDecoder("utf8");
  const splitter = new DumpSplitter();
  engine.exec("PRAGMA foreign_keys = OFF; PRAGMA main.max_page_count = 4294967294; BEGIN");
  try {
    let isFirst = true;
    for await (const piece of pieces) {
      const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      for (const statement of splitter.push(isFirst ? text.replace(/^\uFEFF/, "") : text))
        loader.run(statement);
      isFirst = false;
    }
    for (const statement of splitter.push(decoder.end())) loader.run(statement);
    for (const statement of splitter.end()) loader.run(statement);
    loader.finish();
    engine.exec("COMMIT");
  } catch (error) {
    if (error instanceof NoDump)
      throw new CannotCheck(`${code(name)} line ${error.line} ${error.message}; take the dump again`);
    if (!(error instanceof SqliteFailure)) throw error;
    throw dumpFailure(error, `${code(name)} cannot be loaded`);
  }
}

/** A dump calls a function that no engine has. */
export class LacksFunction extends CannotCheck {
  readonly lacking: string;
  constructor(message: string, lacking: string) {
    super(message);
    this.lacking = lacking;
  }
}

/** Characters of SQL that are run at once. */
const mostInBatch = 1 << 16;

class DumpLoader {
  readonly #engine: Engine;
  readonly #name: string;
  /** A transaction that the dump began and has not ended yet. */
  #isOpen = false;
  /** Virtual tables of the dump; their shadows are made with them and filled by nobody else. */
  readonly #virtual: string[] = [];
  #batch: DumpStatement[] = [];
  #batchLength = 0;

  constructor(engine: Engine, name: string) {
    this.#engine = engine;
    this.#name = name;
  }

  run(statement: DumpStatement): void {
    if (this.#isMere(statement)) {
      this.#batch.push(statement);
      this.#batchLength += statement.text.length;
      if (this.#batchLength >= mostInBatch) this.#flush();
      return;
    }
    this.#flush();
    const [parsed] = findStatements(statement.text);
    if (parsed === undefined) return;
    const words = parsed.tokens.map((token) => token.name);
    if (parsed.kind === "transaction") {
      this.#noteTransaction(statement, words);
    } else if (parsed.kind === "pragma" && /writable_schema/i.test(parsed.text)) {
      // A dump opens the schema to put virtual tables there; they are created below instead.
    } else if (isSchemaInsert(parsed.tokens)) {
      this.#createVirtualTable(statement, parsed.tokens);
    } else if (!this.#isOfShadow(parsed.tokens)) {
      this.#runScreened(statement, parsed);
    }
  }

  finish(): void {
    this.#flush();
    if (this.#isOpen) {
      throw new CannotCheck(
        `${code(this.#name)} is cut short: it begins a transaction and never ends it; take the dump again`,
      );
    }
    for (const table of this.#virtual) {
      const name = quoteName(table);
      try {
        this.#engine.run(`INSERT INTO main.${name} (${name}) VALUES ('rebuild')`);
      } catch (error) {
        if (!(error instanceof SqliteFailure)) throw error;
      }
    }
  }

  /** Whether a statement only puts literals into a table. */
  #isMere(statement: DumpStatement): boolean {
    return (
      statement.isPlainInsert &&
      statement.isEnded &&
      this.#virtual.length === 0 &&
      !/^INSERT\s+INTO\s+['"`[]?sqlite_(?:schema|master)/i.test(statement.text)
    );
  }

  /** Many at once, which takes half the time; one by one to find the line where that fails. */
  #flush(): void {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#batchLength = 0;
    this.#engine.exec("SAVEPOINT batch");
    try {
      this.#engine.exec(batch.map((statement) => statement.text).join("\n;\n"));
    } catch (error) {
      if (!(error instanceof SqliteFailure)) throw error;
      this.#engine.exec("ROLLBACK TO batch");
      for (const statement of batch) this.#execute(statement, statement.text);
    }
    this.#engine.exec("RELEASE batch");
  }

  #noteTransaction(statement: DumpStatement, words: readonly string[]): void {
    if (words[0] === "ROLLBACK" && words.length <= 2) {
      throw new CannotCheck(
        `${code(this.#name)} ends with ROLLBACK at line ${lineOf(statement)}: the database it was taken from is damaged; take the dump from an intact copy`,
      );
    }
    if (words[0] === "BEGIN") this.#isOpen = true;
    if (words[0] === "COMMIT" || words[0] === "END") this.#isOpen = false;
  }

  #runScreened(statement: DumpStatement, parsed: Statement): void {
    const refused = screenStatement(parsed);
    if (refused !== null) {
      throw new CannotCheck(
        `${code(this.#name)} line ${lineOf(statement)} has ${code(refused.what)}, which is not allowed in a dump; remove it`,
      );
    }
    this.#execute(statement, parsed.text);
  }

  #execute(statement: DumpStatement, text: string): void {
    try {
      this.#engine.run(text);
    } catch (error) {
      if (!(error instanceof SqliteFailure)) throw error;
      const where = `${code(this.#name)} line ${lineOf(statement)}: ${code(text.replace(/\s+/g, " ").trim(), 80)}`;
      if (!statement.isEnded) {
        throw new CannotCheck(
          `${where} is cut short: the dump ends in the middle of it; take the dump again`,
        );
      }
      throw dumpFailure(error, where);
    }
  }

  #createVirtualTable(statement: DumpStatement, tokens: readonly SqlToken[]): void {
    const sql = tokens.findLast((token) => token.name === "STRING")?.text;
    const create = sql === undefined ? undefined : findStatements(unquoteName(sql))[0];
    if (create?.kind !== "create-virtual-table") {
      throw new CannotCheck(
        `${code(this.#name)} line ${lineOf(statement)} writes to sqlite_schema, which is not allowed in a dump`,
      );
    }
    const name = create.tokens.find((_, place) => create.tokens[place + 1]?.name === "USING");
    if (name !== undefined) this.#virtual.push(unquoteName(name.text));
    this.#runScreened(statement, create);
  }

  /** A virtual table's shadows were made with it, and nobody else may write to them. */
  #isOfShadow(tokens: readonly SqlToken[]): boolean {
    const name = targetOf(tokens).toLowerCase();
    return this.#virtual.some(
      (table) => name.startsWith(`${table.toLowerCase()}_`) || name === table.toLowerCase(),
    );
  }
}

function isSchemaInsert(tokens: readonly SqlToken[]): boolean {
  return tokens[0]?.name === "INSERT" && /^sqlite_(?:schema|master)$/i.test(targetOf(tokens));
}

/** The table that a statement makes or writes to; "" for other statements. */
function targetOf(tokens: readonly SqlToken[]): string {
  const words = tokens.slice(0, 6).map((token) => token.name);
  const leading = ["INTO", "FROM", "TABLE"].map((word) => words.indexOf(word)).find((place) => place > 0);
  if (leading === undefined) return "";
  const isGuarded = words[leading + 1] === "IF";
  return unquoteName(tokens[leading + (isGuarded ? 4 : 1)]?.text ?? "");
}

/** The line of the first word, behind comments. */
function lineOf(statement: DumpStatement): number {
  return findStatements(statement.text, statement.line)[0]?.line ?? statement.line;
}

function dumpFailure(error: SqliteFailure, where: string): CannotCheck {
  if (error.code === "SQLITE_FULL" || error.code.startsWith("SQLITE_IOERR")) {
    return new CannotCheck(
      `${where}: the disk of the scratch folder is full; free some space, or point TMPDIR at a larger disk`,
    );
  }
  const words = `${where} fails (SQLite: ${code(error.message)}); take the dump again or correct that line`;
  const [, called] = /^(?:no such|unknown) function: ([^()\s]+)/.exec(error.message) ?? [];
  return called === undefined ? new CannotCheck(words) : new LacksFunction(words, called.toLowerCase());
}
