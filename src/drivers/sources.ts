/** Link to what drizzle-orm has of a driver, for proofs that were read there. */
export function ormSource(driver: string): string {
  return `[drizzle-orm](https://github.com/drizzle-team/drizzle-orm/tree/main/drizzle-orm/src/${driver})`;
}

/** How drizzle-orm 0.x finds the migrations of a bundle. */
export const bundleByIdx = "`readMigrationFiles` takes `migrations.m0000` and on, by `idx`";
