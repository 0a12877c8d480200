import { globSync } from "node:fs";
import { resolve } from "node:path";
import type { Checkout } from "../files/find-link.ts";
import { FileRefused, readPlainFile } from "../files/plain-file.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { code } from "../model/text.ts";
import { mostBytes, readReport } from "../report/json-v1/read.ts";
import { mergeShards } from "../report/shards/merge-shards.ts";
import type { NamedReport } from "../report/shards/same-run.ts";

/** Reads the JSON reports of shards, as paths or globs, and makes them one. Throws `CannotCheck`. */
export function readShards(patterns: readonly string[], checkout: Checkout): Report {
  const files = [...new Set(patterns.flatMap(filesFor))].toSorted();
  return mergeShards(
    files.map((file): NamedReport => ({ file, report: readReport(textOf(file, checkout), file) })),
  );
}

function filesFor(pattern: string): readonly string[] {
  const found = globSync(pattern);
  if (found.length > 0) return found;
  throw new CannotCheck(`Found no report at ${code(pattern)}: download the reports of the shards first`);
}

function textOf(file: string, checkout: Checkout): string {
  try {
    return readPlainFile(resolve(file), checkout, mostBytes).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(file)} ${error.message}`);
    throw new CannotCheck(`${code(file)} cannot be read: check the path`);
  }
}
