import {
  type DriverChoice,
  type DriverName,
  driverNames,
  type JournalApplied,
  type LedgerKind,
  type Profile,
} from "../model/driver.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { bunSqlite } from "./bun-sqlite.ts";
import { d1 } from "./d1.ts";
import { d1Http } from "./d1-http.ts";
import { d1Wrangler } from "./d1-wrangler.ts";
import type { Driver } from "./driver.ts";
import { durableSqlite } from "./durable-sqlite.ts";
import { expoSqlite } from "./expo-sqlite.ts";
import { libsql } from "./libsql.ts";
import { nodeSqlite } from "./node-sqlite.ts";
import { opSqlite } from "./op-sqlite.ts";
import { sqlJs } from "./sql-js.ts";
import { sqliteCloud } from "./sqlite-cloud.ts";
import { sqliteProxy } from "./sqlite-proxy.ts";
import { sqlx } from "./sqlx.ts";
import { turso } from "./turso.ts";

/** Every driver: its one place. Signs are looked for in this order where one file has several. */
export const drivers: { readonly [name in DriverName]: Driver } = {
  "better-sqlite3": betterSqlite3,
  libsql,
  "bun-sqlite": bunSqlite,
  "node-sqlite": nodeSqlite,
  "durable-sqlite": durableSqlite,
  "expo-sqlite": expoSqlite,
  "op-sqlite": opSqlite,
  "sql-js": sqlJs,
  "sqlite-proxy": sqliteProxy,
  "sqlite-cloud": sqliteCloud,
  sqlx,
  turso,
  d1,
  "d1-http": d1Http,
  "d1-wrangler": d1Wrangler,
};

/** The driver of a repository that says nothing: the one that most have. */
export const usualDriver: DriverName = "better-sqlite3";

/** Names of drivers in the order of `drivers`. */
export const driversInOrder = Object.keys(drivers) as readonly DriverName[];

/** Whether an engine of any driver has a function that SQLite by itself lacks. */
export function isKnownFunction(name: string): boolean {
  return driverNames.some((driver) => drivers[driver].profile.functions.some((each) => each.name === name));
}

/** Packages of apps that run on the user's device, whatever opens the database there. */
export const devicePackages: readonly string[] = [
  "electron",
  "@tauri-apps/api",
  "@capacitor/core",
  "react-native",
];

/** One driver for all that migrate the same databases: D1's for each way to migrate D1. */
export function databaseOf(name: DriverName): DriverName {
  return drivers[name].databaseOf ?? name;
}

/** The driver that keeps its records in the other way, on the same kind of database where there is one. */
export function keeperOf(kind: LedgerKind, { driver }: Pick<Profile, "driver">): DriverName {
  const byFiles = kind === "file-name";
  const fits = (name: DriverName) => drivers[name].profile.wrangler === byFiles;
  const own = driversInOrder.find((name) => databaseOf(name) === databaseOf(driver) && fits(name));
  return own ?? driversInOrder.find(fits) ?? driver;
}

/** What `dialect` says where the database is SQLite: its own name, or that of a driver. */
export const sqliteDialects: ReadonlySet<string> = new Set([
  "sqlite",
  ...driverNames.flatMap((name) => drivers[name].signs.dialects),
]);

/** How a driver behaves while it migrates, with the app's own foreign key setting where that has a say. */
export function profileOf(driver: DriverName, appForeignKeys: boolean | null, module?: string): Profile {
  const { profile: usual, ways = [] } = drivers[driver];
  const way = ways.find(({ modules }) => module !== undefined && modules.includes(module));
  const profile = { driver, ...usual, ...way?.profile, files: null, runner: null, migrationsTable: null };
  const isSet = appForeignKeys !== null && profile.foreignKeysFollowApp;
  if (!isSet) return profile;
  return { ...profile, foreignKeys: appForeignKeys, keysByDefault: profile.foreignKeys };
}

/**
 * The profile of a driver that was chosen. Where something else than Drizzle's migrator applies the files, it reads them
 * whole, and the driver's own way of going through a folder plays no part.
 */
export function profileFor(choice: DriverChoice, appForeignKeys: boolean | null): Profile {
  const { name, files, runner, migrationsTable, module, onDevice } = choice;
  const own = { files: files ?? null, runner: runner ?? null, migrationsTable: migrationsTable ?? null };
  const found = { ...profileOf(name, appForeignKeys, module), ...own };
  const profile: Profile =
    onDevice === true && found.home === "either" ? { ...found, home: "device" } : found;
  if (runner !== undefined) return { ...profile, ...waysOf(runner) };
  if (files === undefined || profile.wrangler) return profile;
  const { transaction } = files;
  const whole = { severalStatements: "all", emptyChunk: "ok", bundled: false } as const;
  // Where the app can never turn keys off, each statement is a request, and a transaction of its own.
  const isRemote = profile.foreignKeys && !profile.foreignKeysFollowApp;
  const requests: Profile["requests"] = isRemote ? { "file-name": "chunk" } : {};
  // What turns keys off for a migration, where the app has no say, is the migrator that is not used here.
  const foreignKeys = profile.foreignKeysFollowApp ? profile.foreignKeys : true;
  return { ...profile, ...whole, requests, transaction, foreignKeys };
}

/** It reads the files by their names, and leaves out what is empty between two breakpoints. */
function waysOf({ isWhole }: JournalApplied): Partial<Profile> {
  const pieces = { emptyChunk: "ok", bundled: false } as const;
  return isWhole ? { ...pieces, severalStatements: "all" } : pieces;
}
