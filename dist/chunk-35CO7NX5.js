import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  code
} from "./chunk-GQ56LNW2.js";

// src/model/read-json.ts
function isEntry(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/report/json-v1/shape.ts
function text(words, more = {}) {
  return { kind: "text", ...words === void 0 ? {} : { words }, ...more };
}
function sentence(words, more = {}) {
  return text(
    `${words} Names stand between backticks, in which a backtick is doubled; nothing else is markup.`,
    more
  );
}
function whole(words, least = 0) {
  return { kind: "number", ...words === void 0 ? {} : { words }, whole: true, least };
}
function milliseconds(words) {
  return { kind: "number", words, whole: false, least: 0 };
}
function flag(words) {
  return { kind: "flag", words };
}
function word(words, of) {
  return { kind: "word", words, of };
}
function only(words, value) {
  return { kind: "only", words, value };
}
function orNull(words, shape, without) {
  return { kind: "or-null", words, shape, ...without === void 0 ? {} : { null: without } };
}
function list(words, of) {
  return { kind: "list", words, of };
}
function pair(words, of) {
  return { kind: "list", words, of, exactly: 2 };
}
function object(words, fields) {
  return { kind: "object", ...words === void 0 ? {} : { words }, fields, open: false };
}
function open(words, fields) {
  return { kind: "object", words, fields, open: true };
}
function named(name, shape) {
  return { kind: "named", name, shape };
}
function again(words, shape) {
  return { ...shape, words };
}
function optional(shape, otherwise) {
  return { shape, otherwise, required: false };
}
function filled(shape, otherwise) {
  return { shape, otherwise, required: true };
}
function isLater(field) {
  return "otherwise" in field;
}

// src/report/json-v1/read-shape.ts
var mostItems = 2e3;
var mostText = 2e4;
var mostLevels = 6;
var WrongShape = class extends Error {
};
function readShape(shape, value) {
  return read(shape, value, "");
}
function read(form, value, path) {
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
function readText(form, value, path) {
  const most = form.most ?? mostText;
  if (typeof value !== "string" || value.length > most)
    throw wrong(path, `a text of ${most} characters at most`);
  if (form.notEmpty && value === "") throw wrong(path, "a text");
  for (const pattern of [form.pattern, form.strangers]) {
    if (pattern !== void 0 && !pattern.test(value))
      throw wrong(path, `a text like ${code(pattern.source)}`);
  }
  return value;
}
function readNumber(form, value, path) {
  const { whole: whole2, least } = form;
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || whole2 && !Number.isInteger(value))
    throw wrong(path, `a number from ${least} on${whole2 ? ", without a fraction" : ""}`);
  return value;
}
function readList(form, value, path) {
  const { exactly } = form;
  const fits = Array.isArray(value) && (exactly === void 0 ? value.length <= mostItems : value.length === exactly);
  if (!fits) throw wrong(path, `a list of ${exactly ?? `${mostItems} items at most`}`);
  return value.map((item, index) => read(form.of, item, `${path}[${index}]`));
}
function readObject(form, value, path) {
  if (!isEntry(value)) throw wrong(path, "an object");
  const under = (name) => path === "" ? name : `${path}.${name}`;
  const known = Object.entries(form.fields).flatMap(([name, field]) => {
    const found = Object.hasOwn(value, name) ? value[name] : void 0;
    if (!isLater(field)) return [[name, read(field, found, under(name))]];
    if (found !== void 0) return [[name, read(field.shape, found, under(name))]];
    return field.otherwise === void 0 ? [] : [[name, field.otherwise]];
  });
  if (!form.open) return Object.fromEntries(known);
  const any = Object.keys(value).map((name) => [name, readJson(value[name], under(name), mostLevels)]);
  return Object.fromEntries([...any, ...known]);
}
function readJson(value, path, levels) {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return readText({ kind: "text" }, value, path);
  if (levels === 0) throw wrong(path, "a flatter value");
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw wrong(path, `a list of ${mostItems} items at most`);
    return value.map((item, index) => readJson(item, `${path}[${index}]`, levels - 1));
  }
  if (!isEntry(value)) throw wrong(path, "a JSON value");
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, readJson(value[key], `${path}.${key}`, levels - 1)])
  );
}
function wrong(path, expected) {
  return new WrongShape(`${code(path === "" ? "the report" : path, 80)} should be ${expected}`);
}

// src/model/rollout.ts
var rolloutWays = [
  /** A step of its own applies the migrations, and the code goes out after it. */
  "migrate-first",
  /** The code goes out, and a step after it applies the migrations. */
  "deploy-first",
  /** The app applies them itself when it starts. */
  "at-start",
  /** One instance, which stops while they are applied. */
  "one-instance"
];

export {
  text,
  sentence,
  whole,
  milliseconds,
  flag,
  word,
  only,
  orNull,
  list,
  pair,
  object,
  open,
  named,
  again,
  optional,
  filled,
  isLater,
  isEntry,
  WrongShape,
  readShape,
  rolloutWays
};
