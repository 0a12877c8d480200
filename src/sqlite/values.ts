import type { Row, SqlValue } from "./engine.ts";

/** A value as SQLite should store it. Both engines would bind every number as REAL. */
export function toBound(value: SqlValue): SqlValue {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A row read with every integer as bigint, with numbers where they are exact. */
export function toRow(row: Readonly<Record<string, unknown>>): Row {
  const result: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(row)) result[name] = toValue(value);
  return result;
}

function toValue(value: unknown): SqlValue {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  }
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite gave a value of type ${typeof value}`);
}
