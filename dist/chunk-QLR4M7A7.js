import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/finding.ts
var severities = ["error", "warning", "notice"];
var acceptedBy = ["directive", "input", "label", "config"];
function reaches(severity, threshold) {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
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

export {
  severities,
  acceptedBy,
  reaches,
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
  isLater
};
