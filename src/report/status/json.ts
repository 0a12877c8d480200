import type { Status } from "../../model/status.ts";

/** A status as JSON, version 1: the fields of `model/status.ts`; backticks are the only markup of its sentences. */
export function statusAsJson(status: Status): string {
  return `${JSON.stringify({ version: 1, ...status }, null, 2)}\n`;
}
