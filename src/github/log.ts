import * as core from "@actions/core";
import { withoutCommands } from "../report/escape.ts";
import { renderMessage } from "../report/message.ts";

/** A sentence as one line that the runner cannot take for a command, whatever SQL or file names are in it. */
function oneLine(sentence: string): string {
  return withoutCommands(renderMessage(sentence.replace(/\s+/g, " ").trim(), "plain"));
}

/** A plain line of the job's log. */
export function say(text: string): void {
  core.info(oneLine(text));
}

/** A line that the run's page shows as a notice. */
export function note(text: string): void {
  core.notice(oneLine(text), { title: "Drizzle Gate" });
}

/** A line that the run's page shows as a warning. */
export function warn(text: string): void {
  core.warning(oneLine(text), { title: "Drizzle Gate" });
}

/** A line that the run's page shows as an error. */
export function failStep(text: string): void {
  core.error(oneLine(text), { title: "Drizzle Gate" });
}

/** Where a mistake of our own happened, folded away until somebody wants to report it. */
export function tellTrace(trace: string): void {
  core.startGroup("Where Drizzle Gate failed");
  for (const line of trace.split("\n")) say(line);
  core.endGroup();
}
