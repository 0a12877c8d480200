/** A line of drizzle-orm on a driver, with what its migrations and sources look like. */
export interface Variant {
  readonly id: string;
  /** The package that its sources mean by `drizzle-orm`. */
  readonly orm: "drizzle-orm" | "drizzle-orm-v1";
  readonly driver: "better-sqlite3" | "libsql";
  /** Which line of drizzle-kit makes its migrations, by their layout. */
  readonly layout: "journal" | "folders";
  /** Beside `src`, the folder of an app whose files take the place of those of the same name. */
  readonly files: "v1" | "libsql" | null;
}

export const variants: readonly Variant[] = [
  {
    id: "0.45 on better-sqlite3",
    orm: "drizzle-orm",
    driver: "better-sqlite3",
    layout: "journal",
    files: null,
  },
  {
    id: "1.0 on better-sqlite3",
    orm: "drizzle-orm-v1",
    driver: "better-sqlite3",
    layout: "folders",
    files: "v1",
  },
  { id: "0.45 on libSQL", orm: "drizzle-orm", driver: "libsql", layout: "journal", files: "libsql" },
];
