import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { toSarif } from "../../src/report/sarif.ts";
import {
  failOne,
  findingOf,
  folderOf,
  hostile,
  hostileNames,
  reportOf,
  rules,
  samples,
} from "./sample-reports.ts";
import { sarifSchema } from "./sarif-schema.ts";

const ajv = new Ajv({ allErrors: true, strict: true });
const validate = ajv.compile(sarifSchema);

type Log = { readonly runs: readonly [Run] };
type Run = {
  readonly results: readonly Result[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
};
type Result = {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
};

function sarifOf(report: Parameters<typeof toSarif>[0]): Log {
  const log: Log = JSON.parse(JSON.stringify(toSarif(report, rules)));
  validate(log);
  expect(ajv.errorsText(validate.errors)).toBe("No errors");
  return log;
}

test.each(Object.entries(samples))("the report %s is the SARIF that code scanning reads", (_, report) => {
  const [run] = sarifOf(report).runs;
  expect(run.results).toHaveLength(report.folders.flatMap((folder) => folder.findings).length);
  expect(run.invocations[0]?.executionSuccessful).toBe(report.verdict !== "unknown");
});

describe("a result", () => {
  test("has its rule, level and place, worst first, what base had last", () => {
    const { results } = sarifOf(failOne).runs[0];
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      "error rows-deleted",
      "warning column-dropped",
      "note constraint-dropped",
      "note journal-index-gap",
    ]);
    for (const result of results) expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  });

  test("that was accepted is suppressed with the reason", () => {
    const [result] = sarifOf(failOne).runs[0].results.filter(
      ({ suppressions }) => suppressions !== undefined,
    );
    expect(result?.suppressions).toEqual([
      { kind: "inSource", status: "accepted", justification: "the column is new to everybody" },
    ]);
  });

  test("keeps its fingerprint when lines move, and shares it with no other", () => {
    const printsOf = (line: number) => {
      const findings = [
        findingOf({ line, endLine: line }),
        findingOf({ line: line + 9, endLine: line + 9 }),
        findingOf({ line, endLine: line, subject: "other" }),
      ];
      return sarifOf(reportOf({ folders: [folderOf({ findings })] })).runs[0].results.map(
        ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
      );
    };
    expect(printsOf(4)).toEqual(printsOf(40));
    expect(new Set(printsOf(4)).size).toBe(3);
  });

  test.each(hostileNames)("has a relative address and no forged link whatever the names: %j", (name) => {
    for (const result of sarifOf(hostile(name)).runs[0].results) {
      const uri = result.locations[0]?.physicalLocation.artifactLocation.uri ?? "";
      expect(uri).toMatch(/^drizzle\/[\w.!~*'()/%-]*$/);
      expect(decodeURIComponent(uri)).toBe(`drizzle/${name}.sql`.toWellFormed());
      expect(result.message.text).not.toContain("](");
    }
  });
});

test("no more than 5,000 results, the worst of them", () => {
  const findings = Array.from({ length: 6000 }, (_, n) =>
    findingOf({ subject: `${n}`, severity: n < 5999 ? "notice" : "error" }),
  );
  const { results } = sarifOf(reportOf({ folders: [folderOf({ findings })] })).runs[0];
  expect(results).toHaveLength(5000);
  expect(results[0]?.level).toBe("error");
});
