import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  issuesPage
} from "./chunk-4DX4WZZH.js";
import {
  code,
  shorten
} from "./chunk-HDJ3QBW6.js";

// src/model/errors.ts
var CannotCheck = class extends Error {
  name = "CannotCheck";
};
function reasonOf(error) {
  if (error instanceof CannotCheck) return error.message;
  return `Drizzle Gate itself failed (${code(messageOf(error))}); please report it at ${code(issuesPage)}, with the log of this run`;
}
function traceOf(error) {
  if (error instanceof CannotCheck) return typeof error.cause === "string" ? error.cause : null;
  return error instanceof Error ? error.stack ?? null : null;
}
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/worker/last-words.ts
function oneLine(text) {
  return shorten(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim(), 200);
}
function lastWords(outcome) {
  if (outcome.failedToStart !== null) {
    return `The process for the check could not be started (${code(oneLine(outcome.failedToStart))})`;
  }
  const how = outcome.signal === null ? `exit code ${outcome.code}` : `signal ${outcome.signal}`;
  const memory = /heap out of memory|Out of memory|std::bad_alloc/.test(outcome.stderr);
  const why = memory ? ", out of memory" : "";
  const last = lastErrorLine(outcome.stderr);
  return `The process for the check ended early (${how}${why})${last === "" ? "" : `: ${code(oneLine(last))}`}`;
}
function lastErrorLine(stderr) {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !/^Node\.js v\d/.test(line));
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "";
}

export {
  CannotCheck,
  reasonOf,
  traceOf,
  messageOf,
  oneLine,
  lastWords
};
