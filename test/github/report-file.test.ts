import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReportFile } from "../../src/github/report-file.ts";
import type { Report } from "../../src/model/report.ts";
import { toJsonV1 } from "../../src/report/json-v1.ts";
import * as samples from "../report/sample-reports.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "drizzle-gate-report-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = Object.entries(samples).filter((entry): entry is [string, Report] => isReport(entry[1]));

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "verdict" in value && "folders" in value;
}

test("there are samples", () => {
  expect(reports.length).toBeGreaterThan(0);
});

test.each(reports)("the report of %s comes back from its file as it went in", (_, report) => {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(toJsonV1(report)));
  expect(toJsonV1(readReportFile(path))).toEqual(toJsonV1(report));
});
