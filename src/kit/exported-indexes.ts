/** An index as drizzle-kit writes it, on a line of its own. */
const statement = /^CREATE (?:UNIQUE )?INDEX [`"]([^`"]+)[`"] ON .+;$/gm;

/**
 * Indexes of `drizzle-kit export` that the migrations write otherwise, or not at all: the `generate` of 1.0 compares no
 * definitions. What the migrations wrote last counts.
 */
export function otherIndexes(exported: string, migrations: readonly string[]): readonly string[] {
  const last = new Map<string, string>();
  for (const text of migrations) {
    for (const [whole, name = ""] of text.matchAll(statement)) last.set(name, whole);
  }
  return [...exported.matchAll(statement)].flatMap(([whole, name = ""]) =>
    last.get(name) === whole ? [] : [whole],
  );
}
