import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hazards } from "./hazard-cases.ts";
import { judgeFolder } from "./judge-folder.ts";

const risks = ["safe", "caution", "breaking", "destructive"] as const;

const all = Object.entries(hazards).map(([id, hazard]) => ({ id, ...hazard }));

describe("each hazard is told as what it is", () => {
  test.each(all)("$id: $what", (hazard) => {
    const { folders } = judgeFolder(hazard);
    const introduced = folders.flatMap(({ findings }) => findings).filter((finding) => finding.introduced);
    expect(Object.fromEntries(introduced.map(({ rule, severity }) => [rule, severity]))).toEqual(
      hazard.expect,
    );
    if (introduced.length > 0 && hazard.risk === undefined) return;
    const found = folders.flatMap(({ changes }) => changes.map(({ risk }) => risk));
    expect(risks.findLast((risk) => found.includes(risk))).toBe(hazard.risk);
  });
});

const shown = all.flatMap(({ fixture, ...hazard }) =>
  fixture === undefined ? [] : [{ fixture, ...hazard }],
);

describe("the bookshop shows the same", () => {
  test.each(shown)("$id: $fixture", ({ fixture, expect: expected }) => {
    const place = new URL(`../../migrations-fixtures/${fixture}/`, import.meta.url);
    const json: { readonly expect: readonly string[] } = JSON.parse(
      readFileSync(new URL("case.json", place), "utf8"),
    );
    const worst = Object.entries(expected).filter(([, severity]) => severity !== "notice");
    expect(json.expect).toEqual(expect.arrayContaining(worst.map(([rule]) => rule)));
  });
});

test("a report crosses to another process without the statements it was made from", () => {
  for (const hazard of Object.values(hazards).slice(0, 20)) {
    const report = judgeFolder(hazard);
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.stringify(report, (key, value) => (key === "tokens" ? "carried" : value))).not.toContain(
      "carried",
    );
  }
});
