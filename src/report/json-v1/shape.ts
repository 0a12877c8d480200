/** A shape of JSON with what it means: types follow from it, strangers' values are read by it, and the schema is written from it. */
export type Shape<T = unknown> = Form & { readonly [meaning]?: T };

declare const meaning: unique symbol;

/** The values that a shape allows. */
export type Meaning<S> = S extends { readonly [meaning]?: infer T } ? T : never;

/** The forms that a value can have. `words` says in a sentence what it is; left out where the place says it. */
export type Form =
  | {
      readonly kind: "text";
      readonly words?: string;
      readonly pattern?: RegExp;
      readonly notEmpty?: true;
      readonly format?: "uri";
      /** What a stranger's has to look like, where it reaches a renderer unescaped: no promise to readers of the report. */
      readonly strangers?: RegExp;
      /** How long a stranger's may be. */
      readonly most?: number;
    }
  | {
      readonly kind: "number";
      readonly words?: string;
      readonly whole: boolean;
      readonly least: number;
    }
  | { readonly kind: "flag"; readonly words: string }
  | { readonly kind: "word"; readonly words: string; readonly of: readonly string[] }
  | { readonly kind: "only"; readonly words: string; readonly value: string | number }
  | { readonly kind: "or-null"; readonly words: string; readonly null?: string; readonly shape: Shape }
  | { readonly kind: "list"; readonly words: string; readonly of: Shape; readonly exactly?: number }
  | {
      readonly kind: "object";
      readonly words?: string;
      readonly fields: Fields;
      /** Whether there may be other keys, with any JSON. */
      readonly open: boolean;
    }
  | { readonly kind: "named"; readonly words?: string; readonly name: string; readonly shape: Shape };

/** The fields of an object, in the order in which they are written. */
export interface Fields {
  readonly [name: string]: Shape | Later;
}

/** A field that earlier versions of the gate did not write. */
export interface Later<T = unknown> {
  readonly shape: Shape<T>;
  /** What it is where it is missing. */
  readonly otherwise: T;
  /** Whether the schema asks for it all the same. */
  readonly required: boolean;
}

type Values<F> = { readonly [K in keyof F]: F[K] extends Later<infer T> ? T : Meaning<F[K]> };

/** A text. */
export function text(
  words?: string,
  more: Omit<Extract<Form, { kind: "text" }>, "kind" | "words"> = {},
): Shape<string> {
  return { kind: "text", ...(words === undefined ? {} : { words }), ...more };
}

/** A text that `model/text.ts` writes. */
export function sentence(words: string, more: { readonly notEmpty?: true } = {}): Shape<string> {
  return text(
    `${words} Names stand between backticks, in which a backtick is doubled; nothing else is markup.`,
    more,
  );
}

/** A whole number, from 0 on. */
export function whole(words?: string, least = 0): Shape<number> {
  return { kind: "number", ...(words === undefined ? {} : { words }), whole: true, least };
}

/** Milliseconds. */
export function milliseconds(words: string): Shape<number> {
  return { kind: "number", words, whole: false, least: 0 };
}

/** True or false. */
export function flag(words: string): Shape<boolean> {
  return { kind: "flag", words };
}

/** One of a few words. */
export function word<T extends string>(words: string, of: readonly T[]): Shape<T> {
  return { kind: "word", words, of };
}

/** This value and no other. */
export function only<const T extends string | number>(words: string, value: T): Shape<T> {
  return { kind: "only", words, value };
}

/** A value or null; `without` says what null means, where the value is an object. */
export function orNull<T>(words: string, shape: Shape<T>, without?: string): Shape<T | null> {
  return { kind: "or-null", words, shape, ...(without === undefined ? {} : { null: without }) };
}

/** A list. */
export function list<T>(words: string, of: Shape<T>): Shape<readonly T[]> {
  return { kind: "list", words, of };
}

/** Two values. */
export function pair<T>(words: string, of: Shape<T>): Shape<readonly [T, T]> {
  return { kind: "list", words, of, exactly: 2 };
}

/** An object with these fields and no others. */
export function object<const F extends Fields>(words: string | undefined, fields: F): Shape<Values<F>> {
  return { kind: "object", ...(words === undefined ? {} : { words }), fields, open: false };
}

/** An object of any JSON, of which some fields are known. */
export function open<T>(words: string, fields: Fields): Shape<T> {
  return { kind: "object", words, fields, open: true };
}

/** A shape that stands by itself in the schema, under a name. */
export function named<T>(name: string, shape: Shape<T>): Shape<T> {
  return { kind: "named", name, shape };
}

/** The same, with other words at this place. */
export function again<T>(words: string, shape: Shape<T>): Shape<T> {
  return { ...shape, words } as Shape<T>;
}

/** A field that may be missing: earlier versions did not write it. */
export function optional<T>(shape: Shape<T>, otherwise: T): Later<T> {
  return { shape, otherwise, required: false };
}

/** A field that the schema asks for, and that is filled in where a stranger's report has none. */
export function filled<T>(shape: Shape<T>, otherwise: T): Later<T> {
  return { shape, otherwise, required: true };
}

/** Whether a field may be missing in what is read. */
export function isLater(field: Shape | Later): field is Later {
  return "otherwise" in field;
}
