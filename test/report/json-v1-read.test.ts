import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { readReportFile } from "../../src/report/json-v1/read.ts";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import * as samples from "./sample-reports.ts";

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

test("what becomes of a table is one of the words there are, and a schema difference may be long", () => {
  const path = join(folder, "touched.json");
  const json = toJsonV1(samples.failOne);
  const written = (parts: object) => {
    writeFileSync(path, JSON.stringify({ ...json, folders: [{ ...json.folders[0], ...parts }] }));
    return readReportFile(path).folders[0];
  };
  const table = { name: "t", fate: 'added"]\n click t0 href "x"', rows: "kept" };
  expect(() => written({ touched: { tables: [table], keys: [] } })).toThrow(
    "folders[0].touched.tables[0].fate",
  );
  const schemaDiff = "+a\n".repeat(50_000);
  expect(written({ schemaDiff })).toMatchObject({ schemaDiff });
  expect(written({ schemaDiff: undefined, touched: undefined })).toMatchObject({
    schemaDiff: "",
    touched: { tables: [], keys: [] },
  });
});

test.each(reports)("the report of %s comes back from its file as it went in", (_, report) => {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(toJsonV1(report)));
  expect(toJsonV1(readReportFile(path))).toEqual(toJsonV1(report));
});
