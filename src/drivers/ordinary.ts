import type { OwnProfile } from "./driver.ts";

/** A driver of which there is nothing to tell: the newest SQLite, one transaction, the first statement of a chunk. */
export const ordinary = {
  engine: "builtin",
  foreignKeys: true,
  foreignKeysFollowApp: true,
  keysOff: { language: "sql", text: "PRAGMA foreign_keys = OFF; -- on the connection, before migrate()" },
  keysOpposedBy: null,
  transaction: "all",
  requests: {},
  doubleQuotedText: false,
  severalStatements: "first",
  emptyChunk: "error",
  noStatement: "The supplied SQL string contains no statements",
  bundled: false,
  wrangler: false,
  refuses: {},
  pragmas: [],
  quirks: [],
  limits: null,
  functions: [],
  extensible: true,
  home: "either",
  sqlite: "3.54.1",
} as const satisfies OwnProfile;

/** One that is built as SQLite is by itself: keys off until the app turns them on, `"x"` may be a text. */
export const plain = { ...ordinary, foreignKeys: false, doubleQuotedText: true } as const;
