import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { readReport } from "../../src/report/json-v1/read.ts";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import * as samples from "./sample-reports.ts";

const reports = Object.entries(samples).filter((entry): entry is [string, Report] => isReport(entry[1]));

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "verdict" in value && "folders" in value;
}

test("there are samples", () => {
  expect(reports.length).toBeGreaterThan(0);
});

test("what becomes of a table is one of the words there are, and a schema difference may be long", () => {
  const json = toJsonV1(samples.failOne);
  const written = (parts: object) => {
    return readReport(JSON.stringify({ ...json, folders: [{ ...json.folders[0], ...parts }] }), "report.json")
      .folders[0];
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
  expect(toJsonV1(readReport(JSON.stringify(toJsonV1(report)), "report.json"))).toEqual(toJsonV1(report));
});

test("whatever the schema refuses is refused, and named", () => {
  const json: unknown = JSON.parse(JSON.stringify(toJsonV1(samples.failOne)));
  const isReport = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8")),
  );
  const places = placesIn(json, []).filter((place) => !place.includes("evidence"));
  expect(places.length).toBeGreaterThan(60);
  for (const place of places) {
    for (const wrong of [{ not: "this" }, 7.5, "no such word \n"]) {
      const changed = withValue(json, place, wrong);
      const said = place.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join("");
      if (!isReport(changed))
        expect(() => readReport(JSON.stringify(changed), "report.json"), said).toThrow(said.slice(1));
    }
  }
});

/** The path to everything in a value. */
function placesIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function withValue(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const changed = Object.entries(value ?? {}).map(([name, item]) => [
    name,
    name === key ? withValue(item, rest, wrong) : item,
  ]);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

test("a stranger's commit, dialect and version are no more than that", () => {
  const json = toJsonV1(samples.failOne);
  const read = (parts: object) => {
    return readReport(JSON.stringify({ ...json, ...parts }), "report.json");
  };
  expect(() => read({ base: { rev: "main", commit: "../../evil" } })).toThrow("base.commit");
  expect(() => read({ foreign: [{ path: "a", dialect: "<b>" }] })).toThrow("foreign[0].dialect");
  expect(() => read({ tool: { ...json.tool, version: "1.0.0/../../x" } })).toThrow("tool.version");
  expect(() => read({ reason: "x".repeat(20_001) })).toThrow("reason");
  expect(() => read({ unchanged: Array.from({ length: 2_001 }, () => "a") })).toThrow("unchanged");
  expect(read({ later: "a field of a later version" })).not.toHaveProperty("later");
});
