import type { Gone } from "../model/gone.ts";
import type { Reference, ReferenceKind } from "../model/reference.ts";
import { sameName } from "../model/schema.ts";
import { isNearest } from "./choose-sources.ts";
import type { Declared } from "./find-tables.ts";
import { isUseOf, type Use } from "./find-uses.ts";
import { columnNamed } from "./read-table.ts";
import type { SourceText } from "./read-texts.ts";
import { mentionOf } from "./sql-mentions.ts";

/** What a migration folder loses. */
export interface Wanted extends Gone {
  /** Path of the migration folder. */
  readonly folder: string;
}

/** What was found of something. */
export interface Found {
  readonly places: readonly Reference[];
  /** Whether the schema was read, and what is wanted is not in it. */
  readonly isUndeclared: boolean;
}

/** What a file says, whatever is wanted. */
export interface SeenFile {
  readonly file: string;
  readonly uses: readonly Use[];
  readonly texts: readonly SourceText[];
}

/**
 * The places that name what is wanted. What goes by a name alone (`db.query.users`, SQL) counts only in files to which no
 * other of the `folders` lies nearer: a neighbour's table of the same name is another table.
 */
export function collectPlaces(
  wanted: Wanted,
  declared: readonly Declared[],
  seen: readonly SeenFile[],
  folders: readonly string[],
): Found {
  const { table: name, column, folder } = wanted;
  const known = declared.filter(({ table }) => sameName(table.name, name)).map(({ table }) => table);
  const own = new Set(known.filter(({ file }) => isNearest(file, folder, folders)));
  const place = (file: string, line: number, kind: ReferenceKind): Reference => {
    return { file, line, kind, name: column === null ? name : `${name}.${column}` };
  };
  const declarations = [...own].flatMap((table) => {
    const at = column === null ? table : columnNamed(table, column);
    return at === undefined ? [] : [place(at.file, at.line, "declared")];
  });
  const others = seen.flatMap(({ file, uses, texts }) => {
    const isNear = isNearest(file, folder, folders);
    const used = uses.filter(
      (use) =>
        own.has(use.table) &&
        (isNear || !use.isByName) &&
        (column === null ? use.key === null : isUseOf(use, column)),
    );
    const mentioned = (isNear ? texts : []).flatMap(({ text, lineAt }) => {
      const at = mentionOf(text, wanted);
      return at === null ? [] : [lineAt(at)];
    });
    return [
      ...used.map(({ line }) => place(file, line, "used")),
      ...mentioned.map((line) => place(file, line, "sql")),
    ];
  });
  const isUndeclared =
    column === null
      ? known.length === 0 && declared.length > 0
      : known.length > 0 && known.every((table) => table.isWhole && columnNamed(table, column) === undefined);
  return { places: inOrder([...declarations, ...others]), isUndeclared };
}

/** Declarations first, then by path and line; a line is told once. */
function inOrder(places: readonly Reference[]): readonly Reference[] {
  const rank = ({ kind }: Reference): number => (kind === "declared" ? 0 : 1);
  const once = new Map(places.toReversed().map((place) => [`${place.file} ${place.line}`, place]));
  return [...once.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
}
