import { expect, test } from "vitest";
import { visible } from "../../src/model/text.ts";
import { annotationsOf, renderAnnotation } from "../../src/report/annotations.ts";
import {
  failThirty,
  findingOf,
  folderOf,
  hostile,
  hostileNames,
  reportOf,
  samples,
} from "./sample-reports.ts";

/** What the runner makes of a command: properties and message, unescaped. */
function parseCommand(line: string): { level: string; properties: Map<string, string>; message: string } {
  const [, level = "", properties = "", message = ""] = /^::(\w+) ([^:]*(?:=[^:]*)?)::(.*)$/.exec(line) ?? [];
  const decode = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = properties
    .split(",")
    .map((pair) => [pair.slice(0, pair.indexOf("=")), decode(pair.slice(pair.indexOf("=") + 1))] as const);
  return { level, properties: new Map(pairs), message: decode(message) };
}

test("at most ten of a level, worst first, and what is left off is counted", () => {
  const annotations = annotationsOf({
    ...failThirty,
    folders: [...failThirty.folders, ...failThirty.folders],
  });
  const levels = annotations.map((annotation) => annotation.level);
  expect(levels).toEqual([
    ...Array(10).fill("error"),
    ...Array(10).fill("warning"),
    ...Array(10).fill("notice"),
  ]);
  expect(annotations.at(-1)?.message).toBe(
    "31 more findings in the summary of this job: GitHub shows ten of each kind here.",
  );
});

test("thirty findings of ten each are all there", () => {
  expect(annotationsOf(failThirty)).toHaveLength(30);
});

test("accepted findings are notices, what base had is left out, trouble of our own is an error", () => {
  const titles = (report: Parameters<typeof annotationsOf>[0]) =>
    annotationsOf(report).map(({ level, title }) => `${level} ${title}`);
  expect(titles(samples["fail-one"])).toEqual([
    "error rows-deleted",
    "warning column-dropped",
    "notice constraint-dropped (accepted)",
  ]);
  expect(titles(samples.unknown)).toEqual(["error Drizzle Gate could not check"]);
  expect(titles(samples.pass)).toEqual([]);
});

test("a message is at most 4,096 characters long and ends with the rule's page", () => {
  const [annotation] = annotationsOf(
    reportOf({ folders: [folderOf({ findings: [findingOf({ remedy: "x".repeat(9000) })] })] }),
  );
  expect(annotation?.message).toHaveLength(4096);
  expect(annotation?.message).toMatch(/…\n\nhttps:\/\/\S+\/rows-deleted\.md$/);
});

test.each(hostileNames)("a command says what it means whatever the names: %j", (name) => {
  for (const annotation of annotationsOf(hostile(name))) {
    const line = renderAnnotation(annotation);
    expect(line).not.toMatch(/[\r\n]/);
    const { level, properties, message } = parseCommand(line);
    expect(level).toBe(annotation.level);
    expect([...properties.keys()]).toEqual(["file", "line", "endLine", "title"]);
    // A line break is spelled out by the command; what a terminal would obey is by the gate.
    expect(properties.get("file")).toBe(`drizzle/${name}.sql`.replace(/[^\r\n]+/g, visible));
    expect(message).toBe(annotation.message);
  }
});
