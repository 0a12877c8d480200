import { type Driver, noSigns } from "./driver.ts";
import { plain } from "./ordinary.ts";
import { bundleByIdx, ormSource } from "./sources.ts";

const binding =
  "[expo-sqlite](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/src/main/cpp/NativeDatabaseBinding.cpp)";
const build = "[its build](https://github.com/expo/expo/blob/main/packages/expo-sqlite/android/build.gradle)";
const orm = ormSource("expo-sqlite");

/** expo-sqlite, on a phone. */
export const expoSqlite: Driver = {
  profile: {
    ...plain,
    bundled: true,
    refuses: { "alter-constraint": 'near "{}": syntax error' },
    home: "device",
    sqlite: "3.50.3",
  },
  signs: { ...noSigns, configs: ["expo"], modules: ["drizzle-orm/expo-sqlite"], packages: ["expo-sqlite"] },
  proof: {
    version: "57.0.3, SQLite 3.50.3",
    found:
      "flags and C++ read, drizzle's session run on node:sqlite. Not run on a device. Only the first statement of a chunk runs; an empty one [crashes the app](https://github.com/drizzle-team/drizzle-orm/issues/6207).",
    facts: {
      foreignKeys: `${build} sets no \`SQLITE_DEFAULT_FOREIGN_KEYS\``,
      foreignKeysFollowApp: `${orm} sends no pragma of its own`,
      transaction: `${orm}: begin, everything pending, commit; run on node:sqlite`,
      requests: "it sends none: the database is on the device",
      doubleQuotedText: `${build} sets no \`SQLITE_DQS\``,
      severalStatements: `${binding}: \`sqlite3_prepare_v2\` without a tail`,
      emptyChunk:
        "the statement is null, and stepping it [crashes](https://github.com/drizzle-team/drizzle-orm/issues/6207)",
      noStatement: "it has no words, it crashes; those of better-sqlite3 stand in",
      bundled: `${orm}: ${bundleByIdx}`,
      wrangler: "it has no such tool",
      refuses: "the grammar of SQLite 3.50",
      quirks: "none was seen in what was read",
      limits: "not looked up",
      functions: "none was seen in what was read",
      extensible: "`loadExtensionAsync`",
      home: "it runs in the app itself",
      sqlite: "the `sqlite3.c` it brings along: 3.50.3 in 57.0.3",
    },
  },
};
