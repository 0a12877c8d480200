import type { Json } from "../../model/finding.ts";
import { isEntry } from "../../model/read-json.ts";
import { code } from "../../model/text.ts";

const mostItems = 2_000;
const mostText = 20_000;

/** A value of a stranger's is not what it should be: the message says which and what. Every reader here throws it. */
export class WrongShape extends Error {}

/** A value with the path to it, for saying what is wrong where. */
export interface At {
  readonly value: unknown;
  readonly path: string;
}

/** A JSON value at most `depth` levels deep. */
export function json(at: At, depth: number): Json {
  const { value } = at;
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (typeof value === "string") return text(at);
  if (depth === 0) throw wrong(at, "a flatter value");
  if (Array.isArray(value)) return items(at, (item) => json(item, depth - 1));
  if (!isEntry(value)) throw wrong(at, "a JSON value");
  return Object.fromEntries(Object.keys(value).map((key) => [key, json(get(at, key), depth - 1)]));
}

/** The value under a path of keys; undefined where there is none. */
export function get(at: At, ...keys: readonly string[]): At {
  return keys.reduce((from, key) => {
    const value = isEntry(from.value) && Object.hasOwn(from.value, key) ? from.value[key] : undefined;
    return { value, path: from.path === "" ? key : `${from.path}.${key}` };
  }, at);
}

/** A list, each item read by `read`. */
export function items<T>(at: At, read: (item: At) => T): readonly T[] {
  if (!Array.isArray(at.value) || at.value.length > mostItems)
    throw wrong(at, `a list of ${mostItems} items at most`);
  return at.value.map((value: unknown, index) => read({ value, path: `${at.path}[${index}]` }));
}

/** A text of at most `most` characters. */
export function text(at: At, most = mostText): string {
  if (typeof at.value !== "string" || at.value.length > most)
    throw wrong(at, `a text of ${most} characters at most`);
  return at.value;
}

/** A text of a certain shape. */
export function matching(at: At, shape: RegExp): string {
  const found = text(at);
  if (!shape.test(found)) throw wrong(at, `a text like \`${shape.source}\``);
  return found;
}

/** One of a few words. */
export function word<T extends string>(at: At, words: readonly T[]): T {
  const found = words.find((candidate) => candidate === at.value);
  if (found === undefined) throw wrong(at, words.join(" | "));
  return found;
}

/** A finite number from 0 on. */
export function number(at: At): number {
  if (typeof at.value !== "number" || !Number.isFinite(at.value) || at.value < 0) throw wrong(at, "a number");
  return at.value;
}

/** A boolean. */
export function flag(at: At): boolean {
  if (typeof at.value !== "boolean") throw wrong(at, "true | false");
  return at.value;
}

/** Null, or what `read` gives. */
export function orNull<T>(at: At, read: (at: At) => T): T | null {
  return at.value === null ? null : read(at);
}

/** What `read` gives, or `otherwise` where there is nothing. */
export function optional<T>(at: At, otherwise: T, read: (at: At) => T): T {
  return at.value === undefined ? otherwise : read(at);
}

/** What to throw where a value is not what it should be. */
export function wrong(at: At, expected: string): WrongShape {
  return new WrongShape(`${code(at.path, 80)} should be ${expected}`);
}
