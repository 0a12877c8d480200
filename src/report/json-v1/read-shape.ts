import type { Json } from "../../model/finding.ts";
import { isEntry } from "../../model/read-json.ts";
import { code } from "../../model/text.ts";
import { type Form, isLater, type Shape } from "./shape.ts";

const mostItems = 2_000;
const mostText = 20_000;
/** How deep evidence may be. */
const mostLevels = 6;

/** A value of a stranger's is not what it should be: the message says which and what. */
export class WrongShape extends Error {}

/**
 * A stranger's value, where it has a shape. Only what the shape knows comes back: later versions add fields. Beyond
 * what the schema asks for, texts and lists may not be endless. Throws `WrongShape`, naming the first thing wrong.
 */
export function readShape<T>(shape: Shape<T>, value: unknown): T {
  return read(shape, value, "") as T;
}

/** The value of a field as `read` checks it; its type is what the shape means. */
function read(form: Form, value: unknown, path: string): unknown {
  switch (form.kind) {
    case "named":
      return read(form.shape, value, path);
    case "or-null":
      return value === null ? null : read(form.shape, value, path);
    case "text":
      return readText(form, value, path);
    case "number":
      return readNumber(form, value, path);
    case "flag":
      if (typeof value !== "boolean") throw wrong(path, "true | false");
      return value;
    case "word":
      if (typeof value !== "string" || !form.of.includes(value)) throw wrong(path, form.of.join(" | "));
      return value;
    case "only":
      if (value !== form.value) throw wrong(path, String(form.value));
      return value;
    case "list":
      return readList(form, value, path);
    case "object":
      return readObject(form, value, path);
  }
}

function readText(form: Extract<Form, { kind: "text" }>, value: unknown, path: string): string {
  const most = form.most ?? mostText;
  if (typeof value !== "string" || value.length > most)
    throw wrong(path, `a text of ${most} characters at most`);
  if (form.notEmpty && value === "") throw wrong(path, "a text");
  for (const pattern of [form.pattern, form.strangers]) {
    if (pattern !== undefined && !pattern.test(value))
      throw wrong(path, `a text like ${code(pattern.source)}`);
  }
  return value;
}

function readNumber(form: Extract<Form, { kind: "number" }>, value: unknown, path: string): number {
  const { whole, least } = form;
  if (
    typeof value !== "number" ||
    !Number.isFinite(value) ||
    value < least ||
    (whole && !Number.isInteger(value))
  )
    throw wrong(path, `a number from ${least} on${whole ? ", without a fraction" : ""}`);
  return value;
}

function readList(form: Extract<Form, { kind: "list" }>, value: unknown, path: string): readonly unknown[] {
  const { exactly } = form;
  const fits =
    Array.isArray(value) && (exactly === undefined ? value.length <= mostItems : value.length === exactly);
  if (!fits) throw wrong(path, `a list of ${exactly ?? `${mostItems} items at most`}`);
  return value.map((item: unknown, index) => read(form.of, item, `${path}[${index}]`));
}

function readObject(form: Extract<Form, { kind: "object" }>, value: unknown, path: string): object {
  if (!isEntry(value)) throw wrong(path, "an object");
  const under = (name: string): string => (path === "" ? name : `${path}.${name}`);
  const known = Object.entries(form.fields).flatMap(([name, field]) => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isLater(field)) return [[name, read(field, found, under(name))]];
    if (found !== undefined) return [[name, read(field.shape, found, under(name))]];
    return field.otherwise === undefined ? [] : [[name, field.otherwise]];
  });
  if (!form.open) return Object.fromEntries(known);
  const any = Object.keys(value).map((name) => [name, readJson(value[name], under(name), mostLevels)]);
  return Object.fromEntries([...any, ...known]);
}

/** A JSON value at most `levels` deep. */
function readJson(value: unknown, path: string, levels: number): Json {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return readText({ kind: "text" }, value, path);
  if (levels === 0) throw wrong(path, "a flatter value");
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw wrong(path, `a list of ${mostItems} items at most`);
    return value.map((item: unknown, index) => readJson(item, `${path}[${index}]`, levels - 1));
  }
  if (!isEntry(value)) throw wrong(path, "a JSON value");
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, readJson(value[key], `${path}.${key}`, levels - 1)]),
  );
}

function wrong(path: string, expected: string): WrongShape {
  return new WrongShape(`${code(path === "" ? "the report" : path, 80)} should be ${expected}`);
}
