import { readers } from "./readers.ts";

/** What texts of strangers are made of: words that open something, and those that close something else. */
const scraps: readonly string[] = [
  ..." \n\t;,()[]{}<>'\"`*/-#@$:.=|\\&!?%^~+_0aZé\u0000\u001b\ufeff\u202e\ud800\ufffd",
  ...[
    "--",
    "/*",
    "*/",
    "``",
    "```",
    "$(",
    "@x('",
    "::",
    "##[",
    "<!--",
    "-->",
    "'''",
    '"""',
    "...",
    "=>",
    "\r\n",
    "x'",
    "0x",
    "1e9",
  ],
  ...[
    "SELECT ",
    "INSERT INTO a VALUES (",
    "UPDATE a SET b = ",
    "DELETE FROM a",
    "WITH c AS (",
    "PRAGMA ",
    "ATTACH ",
  ],
  ...[
    "CREATE TABLE a (",
    "CREATE TRIGGER t AFTER INSERT ON a BEGIN ",
    "; END;",
    "CREATE INDEX i ON a (",
    "EXPLAIN ",
  ],
  ...[
    "CASE WHEN ",
    " THEN ",
    " AND ",
    " OR ",
    " NOT ",
    " IN (",
    " LIKE ",
    "EXISTS (",
    " GENERATED ALWAYS AS (",
    "CHECK (",
  ],
  ...[
    "--> statement-breakpoint",
    "-- drizzle-gate: accept a b",
    "<<<<<<< a",
    "version https://git-lfs.github.com/spec/v1",
  ],
  ...[
    '{"entries":[',
    '"tag":',
    '"dialect":"sqlite"',
    '"__proto__":',
    "null",
    "true",
    '"version":"6"',
    '"tables":{',
    "[[",
  ],
  ...[
    "import a from './b';",
    "export default {",
    "defineConfig(",
    "sqliteTable(",
    "drizzle(",
    "process.env.",
    "=> {",
  ],
  ...[
    "[[d1_databases]]",
    "migrations_dir = ",
    "a = {",
    "- uses: ",
    "jobs:",
    "&a ",
    "*a ",
    "? ",
    "FROM node",
    "RUN ",
  ],
];

/** A source of numbers from 0 to below 1 that gives the same from the same seed: https://prng.di.unimi.it/splitmix64.c, in 32 bits. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A text of up to `most` scraps, some of which come again and again. */
export function makeText(random: () => number, most: number): string {
  const pick = (): string => scraps[Math.floor(random() * scraps.length)] ?? "";
  const parts = Array.from({ length: 1 + Math.floor(random() * most) }, () =>
    random() < 0.1 ? pick().repeat(1 + Math.floor(random() * 20)) : pick(),
  );
  return parts.join("");
}

/** Texts that a reader does not take as it should: all readers in turn, a text each. */
export async function findFaults(
  runs: number,
  seed: number,
  only = "",
): Promise<readonly { readonly reader: string; readonly text: string; readonly error: unknown }[]> {
  const random = randomFrom(seed);
  const chosen = readers.filter(({ name }) => name.includes(only));
  const faults: { reader: string; text: string; error: unknown }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const reader = chosen[run % chosen.length];
    if (reader === undefined) break;
    const text = makeText(random, 40);
    try {
      await reader.read(text);
    } catch (error) {
      if (!isKnown(error)) faults.push({ reader: reader.name, text, error });
    }
  }
  return faults;
}

/** Refusals that whoever calls a reader expects. */
function isKnown(error: unknown): boolean {
  return error instanceof Error && /^(?:CannotCheck|NoDump|WrongShape)$/.test(error.constructor.name);
}
