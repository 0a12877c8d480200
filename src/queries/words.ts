/** What SQLite says, as far as it names something. Columns come without their table. */
export type Words =
  | { readonly kind: "no-table" | "check"; readonly name: string }
  | {
      readonly kind: "no-column" | "not-null" | "unique" | "generated" | "type";
      readonly names: readonly string[];
    }
  | { readonly kind: "foreign-key" | "no-target" | "retyped" | "other" };

/** The wording is SQLite's own, the same since 2013: https://sqlite.org/src/file/src/build.c and insert.c */
export function readWords(message: string): Words {
  const table = /^no such table: (?:main\.)?(.+)$/.exec(message)?.[1];
  if (table !== undefined) return { kind: "no-table", name: table };
  const check = /^CHECK constraint failed: (.+)$/s.exec(message)?.[1];
  if (check !== undefined) return { kind: "check", name: check };
  const column =
    /^no such column: "?(.+?)"?(?: - should this be .*)?$/.exec(message)?.[1] ??
    / has no column named (.+)$/.exec(message)?.[1];
  if (column !== undefined) return { kind: "no-column", names: [lastPart(column)] };
  const [, constraint, list] = /^(NOT NULL|UNIQUE) constraint failed: (.+)$/.exec(message) ?? [];
  if (list !== undefined) {
    return { kind: constraint === "UNIQUE" ? "unique" : "not-null", names: list.split(", ").map(lastPart) };
  }
  const generated = /^cannot (?:INSERT into|UPDATE) generated column "(.+)"$/.exec(message)?.[1];
  if (generated !== undefined) return { kind: "generated", names: [generated] };
  const strict = /^cannot store \S+ value in \S+ column (.+)$/.exec(message)?.[1];
  if (strict !== undefined) return { kind: "type", names: [lastPart(strict)] };
  if (message === "datatype mismatch") return { kind: "type", names: [] };
  if (/^FOREIGN KEY constraint failed|^foreign key mismatch/.test(message)) return { kind: "foreign-key" };
  if (message.startsWith("ON CONFLICT clause does not match")) return { kind: "no-target" };
  return { kind: message.startsWith("comes back as ") ? "retyped" : "other" };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
