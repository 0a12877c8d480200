import { checkoutOf } from "../files/find-link.ts";
import { readShards } from "../judge/read-shards.ts";
import type { Report } from "../model/report.ts";
import type { Command } from "./parse-arguments.ts";

/** One report of those of all shards. Throws CannotCheck. */
export function mergedReport({ reports, repo }: Extract<Command, { kind: "merge" }>): Report {
  return readShards(reports, checkoutOf(repo));
}
