import { checkoutOf } from "../files/find-link.ts";
import { readShards } from "../judge/read-shards.ts";
import { deliver } from "./check.ts";
import type { Command } from "./parse-arguments.ts";

/** Makes one report of those of all shards, writes it as a check writes its own, and gives the exit code. */
export async function runMerge(command: Extract<Command, { kind: "merge" }>): Promise<number> {
  return await deliver(readShards(command.reports, checkoutOf(command.repo)), null, command);
}
