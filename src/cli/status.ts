import { readStatus } from "../judge/read-status.ts";
import type { Surface } from "../report/formats.ts";
import { statusAsJson } from "../report/status/json.ts";
import { renderStatus } from "../report/status/terminal.ts";
import type { Command } from "./parse-arguments.ts";
import { showProgress } from "./show-progress.ts";

/** What was found out, as text. Rejects with CannotCheck. */
export async function statusText(
  { json, ...given }: Extract<Command, { kind: "status" }>,
  surface: Surface,
): Promise<string> {
  const found = await readStatus({ ...given, tell: showProgress });
  return json ? statusAsJson(found) : renderStatus(found, surface);
}
