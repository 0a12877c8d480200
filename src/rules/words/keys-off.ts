import type { Profile } from "../../model/driver.ts";
import { code, fence } from "../../model/text.ts";

/** How a table can be made anew without its children being touched, under this driver. */
export function keysOff({ foreignKeysFollowApp, keysOff: sample }: Profile, parent: string): string {
  const alternative = `avoid rebuilding ${code(parent)} and use \`ALTER TABLE\` instead`;
  if (!foreignKeysFollowApp) {
    return `This driver cannot turn foreign keys off: ${alternative}, or back up the child rows before the rebuild and restore them after it`;
  }
  return `Turn foreign keys off on the connection before the migrator starts its transaction, or ${alternative}.\n${fence(sample.language, sample.text)}`;
}
