import type { Profile } from "../../model/driver.ts";
import type { Migration } from "../../model/migration.ts";
import { sameName } from "../../model/schema.ts";
import { code, fence } from "../../model/text.ts";

/** How a table can be dropped, or rebuilt, without its children being touched, under this driver. */
export function keysOff(
  { foreignKeysFollowApp, keysOff: sample }: Profile,
  parent: string,
  migrations: readonly Migration[],
): string {
  const isRebuilt = isThereAgain(parent, migrations);
  const alternative = isRebuilt
    ? `avoid rebuilding ${code(parent)} and use \`ALTER TABLE\` instead`
    : `first rebuild the tables that refer to ${code(parent)} without their foreign keys to it`;
  if (!foreignKeysFollowApp) {
    const what = isRebuilt ? "the rebuild" : "the drop";
    return `This driver cannot turn foreign keys off: ${alternative}, or back up the child rows before ${what} and restore them after it`;
  }
  return `Turn foreign keys off on the connection before the migrator starts its transaction, or ${alternative}.\n${fence(sample.language, sample.text)}`;
}

/** Whether a table that is dropped comes back: created again, or renamed to its name. */
function isThereAgain(table: string, migrations: readonly Migration[]): boolean {
  const statements = migrations.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.statements));
  return statements.some(({ kind, target, text }) => {
    if (kind === "create-table") return target !== null && sameName(target, table);
    const [, name = ""] = /\brename\s+to\s+["'`[]?([^"'`\];]+)/i.exec(text) ?? [];
    return kind === "alter-table" && sameName(name.trim(), table);
  });
}
