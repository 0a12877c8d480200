import { nameKey, sameName, type Table } from "../model/schema.ts";
import type { SideCode } from "../model/source-code.ts";
import type { SampleRow, Samples } from "./sample-rows.ts";

/** The values that TypeScript allows in columns, as SQL writes them: by `nameKey` of the table, then of the column. */
export type AllowedValues = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** What the declarations of a side allow. A table that two files declare counts for nothing. */
export function allowedValues(code: SideCode | null): AllowedValues {
  const named = Map.groupBy(code?.tables ?? [], ({ name }) => nameKey(name));
  const alone = [...named].flatMap(([name, [first, ...others]]) =>
    first === undefined || others.length > 0 ? [] : [[name, first] as const],
  );
  return new Map(
    alone.map(([name, { columns }]) => {
      const own = columns.flatMap(({ key, name: called, values, type }) =>
        values === null || type !== "text"
          ? []
          : [[nameKey(called ?? key), values.map((value) => `'${value.replaceAll("'", "''")}'`)] as const],
      );
      return [name, new Map(own)];
    }),
  );
}

/** Rows of which no column holds what TypeScript does not allow there; keys stay, since rows are found by them. */
export function withAllowed(
  samples: ReadonlyMap<string, Samples>,
  tables: readonly Table[],
  allowed: AllowedValues,
): ReadonlyMap<string, Samples> {
  return new Map(
    [...samples].map(([name, { first, last, exist }]) => {
      const own = allowed.get(name);
      const key = tables.find((table) => sameName(table.name, name))?.primaryKey ?? [];
      if (own === undefined || own.size === 0 || key.length === 0) return [name, { first, last, exist }];
      const held = new Set(key.map(nameKey));
      const settle = (row: SampleRow, at: number): SampleRow =>
        new Map(
          [...row].map(([column, value]) => {
            const values = own.get(column);
            const isFine =
              values === undefined || held.has(column) || values.includes(value) || value === "NULL";
            return [column, isFine ? value : (values.at(at) ?? value)];
          }),
        );
      return [name, { first: settle(first, 0), last: settle(last, -1), exist }];
    }),
  );
}
