import type { Profile } from "../../model/driver.ts";
import { code, fence } from "../../model/text.ts";

/** How a table can be made anew without its children being touched, under this driver. */
export function keysOff({ foreignKeysFollowApp, keysOff: sample }: Profile, parent: string): string {
  const alternative = `leave ${code(parent)} in place and make do with what \`ALTER TABLE\` can change`;
  if (!foreignKeysFollowApp) {
    return `This driver cannot turn foreign keys off: ${alternative}, or copy the children's rows aside before the rebuild and back behind it`;
  }
  return `Turn foreign keys off on the connection before the migrator begins its transaction, or ${alternative}.\n${fence(sample.language, sample.text)}`;
}
