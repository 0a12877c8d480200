import type { Profile } from "../model/driver.ts";
import type { Statement } from "../model/migration.ts";
import { quoteName } from "../model/quote.ts";
import { moduleOf, virtualColumns } from "../sql/calls.ts";
import type { Engine } from "../sqlite/engine.ts";

/** What a full-text table has of its own. */
const taken = /^(?:rowid|rank)$/i;

/**
 * A virtual table of a module that an extension of the app has and no engine: a full-text table of the same columns
 * stands in for it, which holds what is put in. Returns false for any other statement.
 */
export function createForeignVirtual(engine: Engine, profile: Profile, statement: Statement): boolean {
  const module = moduleOf(statement);
  if (module === null || !profile.extensible || statement.target === null) return false;
  const known = engine.query("SELECT 1 FROM pragma_module_list WHERE name = ? COLLATE NOCASE", [module]);
  if (known.length > 0) return false;
  const columns = virtualColumns(statement).filter((name) => !taken.test(name));
  const list = (columns.length === 0 ? ["content"] : columns).map(quoteName).join(", ");
  const unless = statement.tokens.slice(0, 6).some(({ name }) => name === "EXISTS") ? "IF NOT EXISTS " : "";
  engine.run(`CREATE VIRTUAL TABLE ${unless}main.${quoteName(statement.target)} USING fts5(${list})`);
  return true;
}
