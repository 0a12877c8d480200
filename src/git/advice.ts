import { code } from "../model/text.ts";

/** Whether this runs in a job of GitHub Actions, where another checkout is the way out. */
function isOnRunner(): boolean {
  return process.env["GITHUB_ACTIONS"] === "true";
}

/**
 * How to come by history that a clone lacks, as the beginning of a sentence: for a job the setting of its checkout,
 * for a laptop the command. `what` are names to fetch; without any, all of it.
 */
export function howToFetch(what: readonly string[]): string {
  const command = code(what.length === 0 ? "git fetch --unshallow" : `git fetch origin ${what.join(" ")}`);
  if (!isOnRunner()) return `Run ${command} first`;
  return what.length === 0
    ? "Check out with `fetch-depth: 0`"
    : `Check out with \`fetch-depth: 0\`, or run ${command} first`;
}
