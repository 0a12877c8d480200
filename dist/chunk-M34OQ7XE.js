import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  issuesPage
} from "./chunk-4DX4WZZH.js";
import {
  code
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

export {
  CannotCheck,
  reasonOf,
  traceOf,
  messageOf
};
