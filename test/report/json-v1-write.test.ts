import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import { hostile, hostileNames, samples } from "./sample-reports.ts";

const schema: object = JSON.parse(
  readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv2020({ allErrors: true, strict: true, validateFormats: false });
const validate = ajv.compile(schema);

function errorsOf(value: unknown): string {
  validate(JSON.parse(JSON.stringify(value)));
  return ajv.errorsText(validate.errors);
}

test.each(Object.entries(samples))("the report %s follows its schema", (_, report) => {
  expect(errorsOf(toJsonV1(report))).toBe("No errors");
});

test("reports with hostile names follow the schema, and keep the names", () => {
  for (const name of hostileNames) {
    const json = toJsonV1(hostile(name));
    expect(errorsOf(json)).toBe("No errors");
    expect(json.folders[0]?.changes[0]?.object).toBe(name);
  }
});

test("nothing of the model gets out that is not described", () => {
  const finding = samples["fail-one"].folders[0]?.findings[0];
  const json = toJsonV1(samples["fail-one"]).folders[0]?.findings[0];
  expect(finding).toHaveProperty("stage");
  expect(json).not.toHaveProperty("stage");
  expect(json?.docs).toBe(
    "https://github.com/drizzle-gate/drizzle-gate/blob/v0.1.0/docs/rules/rows-deleted.md",
  );
});

test("the schema refuses what is missing, unknown or misspelled", () => {
  const json = toJsonV1(samples["fail-one"]);
  expect(errorsOf({ ...json, verdict: "ok" })).toContain("/verdict");
  expect(errorsOf({ ...json, more: 1 })).toContain("additional properties");
  expect(errorsOf({ ...json, reason: undefined })).toContain("reason");
  expect(errorsOf({ ...json, folders: [{ ...json.folders[0], path: 1 }] })).toContain("/folders/0/path");
});

test("every field of the schema is described", () => {
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const inProperties = path.endsWith("/properties");
      if (inProperties && !("description" in value) && !("$ref" in value)) undescribed.push(`${path}/${key}`);
      visit(value, `${path}/${key}`);
    }
  };
  visit(schema, "");
  expect(undescribed).toEqual([]);
});
