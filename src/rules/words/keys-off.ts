import type { Profile } from "../../model/driver.ts";
import { code, fence } from "../../model/text.ts";

/** How a table can be made anew without its children being touched, under this driver. */
export function keysOff({ driver, foreignKeysFollowApp }: Profile, parent: string): string {
  const alternative = `leave ${code(parent)} in place and make do with what \`ALTER TABLE\` can change`;
  if (!foreignKeysFollowApp) {
    return `This driver cannot turn foreign keys off: ${alternative}, or copy the children's rows aside before the rebuild and back behind it`;
  }
  const around =
    driver === "better-sqlite3"
      ? fence(
          "ts",
          'sqlite.pragma("foreign_keys = OFF");\nmigrate(db, { migrationsFolder });\nsqlite.pragma("foreign_keys = ON");',
        )
      : fence("sql", "PRAGMA foreign_keys = OFF; -- on the connection, before migrate()");
  return `Turn foreign keys off on the connection before the migrator begins its transaction, or ${alternative}.\n${around}`;
}
