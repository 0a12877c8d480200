import type { DriverName, Profile } from "../model/driver.ts";

/** What a driver is by itself: the rest of a profile says how a repository uses it. */
export type OwnProfile = Omit<Profile, "driver" | "files" | "runner" | "migrationsTable">;

/** Everything that is known of a driver. */
export interface Driver {
  /** How it behaves while it migrates. */
  readonly profile: OwnProfile;
  /** By what a repository is known to use it. */
  readonly signs: Signs;
  /** Other modules of drizzle-orm that migrate the same database in another way. */
  readonly ways?: readonly Way[];
  /** What the profile rests on. */
  readonly proof: Proof;
  /** The driver whose databases it migrates in another way; left out where there is none. */
  readonly databaseOf?: DriverName;
}

/** How a driver behaves under other modules of drizzle-orm than its usual ones. */
export interface Way {
  /** As in the signs: a migrator is the module with `/migrator` behind it. */
  readonly modules: readonly string[];
  /** A module of several dialects that gives the same as a member: `migrate.sqlite()`. */
  readonly memberOf?: { readonly module: string; readonly member: string };
  /** What differs from the driver's profile. */
  readonly profile: Partial<Driver["profile"]>;
  /** What was looked at and what came out, as sentences. */
  readonly found: string;
}

/** By what a repository is known to use a driver, strongest first. */
export interface Signs {
  /** Values of `driver` in a drizzle config. */
  readonly configs: readonly string[];
  /** Values of `dialect` in a drizzle config or a journal, which no other driver has. */
  readonly dialects: readonly string[];
  /** A command in a script of `package.json` that tells it from the driver that the config names. */
  readonly script: {
    readonly command: string;
    readonly insteadOf: DriverName;
  } | null;
  /** Values of `driver` of NuxtHub's database in a Nuxt config; "on Cloudflare" and "elsewhere" for none there. */
  readonly hub: readonly string[];
  /** Modules that sources import; a migrator is the module with `/migrator` behind it. */
  readonly modules: readonly string[];
  /** Packages that `package.json` lists. */
  readonly packages: readonly string[];
  /** Whether drizzle-kit takes its package before any other: `drizzle-kit migrate` does where several are installed. */
  readonly isFirstChoice: boolean;
}

/** A driver that nothing in a repository tells. */
export const noSigns: Signs = {
  configs: [],
  dialects: [],
  script: null,
  hub: [],
  modules: [],
  packages: [],
  isFirstChoice: false,
};

/** What a profile claims of a driver, and not of what stands in for it here, of how to live with it, or in detail. */
export type Fact = keyof Omit<
  OwnProfile,
  "engine" | "keysOff" | "keysOpposedBy" | "keysByDefault" | "pragmas"
>;

/** What a profile rests on. */
export interface Proof {
  /** What was looked at: "13.2.0, SQLite 3.54.1". */
  readonly version: string;
  /** What was done with it and what came out, as sentences. */
  readonly found: string;
  /**
   * "held": `test/conformance/<name>.test.ts` runs the driver itself. Else where each fact was read, since no test can
   * run it here.
   */
  readonly facts: "held" | { readonly [fact in Fact]: string };
}
