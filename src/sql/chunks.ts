import type { Chunk, Statement } from "../model/migration.ts";
import { findStatements } from "./statements.ts";

/** What drizzle-orm splits a migration's text at, wherever it stands: `readMigrationFiles` in migrator.js. */
export const breakpoint = "--> statement-breakpoint";

/**
 * Splits a migration exactly as drizzle-orm 0.x and 1.0 do, untrimmed. Statements are found on first use:
 * base's many migrations never need them.
 */
export function splitChunks(text: string): Chunk[] {
  let line = 1;
  return text.split(breakpoint).map((part) => {
    const chunk = lazyChunk(part, line);
    line += countNewlines(part);
    return chunk;
  });
}

function lazyChunk(text: string, line: number): Chunk {
  let statements: readonly Statement[] | null = null;
  return {
    text,
    line,
    get statements() {
      statements ??= findStatements(text, line);
      return statements;
    },
  };
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
