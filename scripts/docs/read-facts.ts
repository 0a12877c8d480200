import type { DriverName, Profile } from "../../src/model/driver.ts";

/** Everything a profile says of a driver, but for what stands in for it here. */
type Fact = keyof Omit<Profile, "driver" | "engine">;

const client =
  "[@libsql/client](https://github.com/tursodatabase/libsql-client-ts/blob/main/packages/libsql-client/src/http.ts)";
const expo =
  "[expo-sqlite](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/src/main/cpp/NativeDatabaseBinding.cpp)";
const expoFlags =
  "[its build](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/build.gradle)";
const op = "[op-sqlite](https://github.com/OP-Engineering/op-sqlite/tree/main/cpp)";
const opFlags = "[its podspec](https://github.com/OP-Engineering/op-sqlite/blob/main/op-sqlite.podspec)";
const session = (driver: string): string =>
  `[drizzle-orm](https://github.com/drizzle-team/drizzle-orm/tree/main/drizzle-orm/src/${driver})`;
const bundle = "`readMigrationFiles` takes `migrations.m0000` and on, by `idx`";

/** Where each fact of a profile comes from that no test here can hold against its driver. */
export const readFacts = {
  turso: {
    foreignKeys: `${client} sends \`PRAGMA foreign_keys=off\` before the batch; seen on the wire, against a stub`,
    foreignKeysFollowApp: "the same: whatever was set before is overwritten",
    transaction: "the same: one batch, each step on condition of the one before",
    doubleQuotedText: "as the libSQL file that is measured; the server was not asked",
    severalStatements: "as the libSQL file that is measured; the server was not asked",
    emptyChunk: "as the libSQL file that is measured; the server was not asked",
    bundled: `${session("libsql")} reads files, as for a libSQL file`,
    wrangler: "it has no such tool",
    refuses: "the grammar of SQLite 3.45",
    sqlite: "as the libSQL file that is measured; the server's is Turso's to choose",
  },
  "expo-sqlite": {
    foreignKeys: `${expoFlags} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
    foreignKeysFollowApp: `${session("expo-sqlite")} sends no pragma of its own`,
    transaction: `${session("expo-sqlite")}: begin, everything pending, commit; run on node:sqlite`,
    doubleQuotedText: `${expoFlags} sets no \`SQLITE_DQS\``,
    severalStatements: `${expo}: \`sqlite3_prepare_v2\` without a tail`,
    emptyChunk:
      "the statement is null, and stepping it [crashes](https://github.com/drizzle-team/drizzle-orm/issues/6207)",
    bundled: `${session("expo-sqlite")}: ${bundle}`,
    wrangler: "it has no such tool",
    refuses: "the grammar of SQLite 3.50",
    sqlite: "the `sqlite3.c` it brings along: 3.50.3 in 57.0.3",
  },
  "op-sqlite": {
    foreignKeys: `${opFlags} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
    foreignKeysFollowApp: `${session("op-sqlite")} sends no pragma of its own`,
    transaction: `${session("op-sqlite")} commits before the callback it does not await; run on a stand-in`,
    doubleQuotedText: `${opFlags} sets \`SQLITE_DQS=0\` in \`performanceMode\` only`,
    severalStatements: `${op}: a loop over what is left of the text`,
    emptyChunk: "the same loop ends without a statement and without an error",
    bundled: `${session("op-sqlite")}: ${bundle}`,
    wrangler: "it has no such tool",
    refuses: "the grammar of SQLite 3.53",
    sqlite: "the `sqlite3.c` it brings along: 3.53.4 in 18.2.5",
  },
} as const satisfies Partial<Record<DriverName, Readonly<Record<Fact, string>>>>;

/** The facts as a table, a driver to a column. */
export function readFactsTable(): string {
  const drivers = Object.keys(readFacts) as (keyof typeof readFacts)[];
  const facts = Object.keys(readFacts.turso) as Fact[];
  const rows = facts.map(
    (fact) => `| \`${fact}\` | ${drivers.map((driver) => readFacts[driver][fact]).join(" | ")} |`,
  );
  const heads = ["fact", ...drivers.map((driver) => `\`${driver}\``)];
  return [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}
