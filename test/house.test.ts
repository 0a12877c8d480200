import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { parse } from "@babel/parser";
import type { Node } from "@babel/types";
import { VISITOR_KEYS } from "@babel/types";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { driverNames } from "../src/model/driver.ts";
import { rules } from "../src/rules/index.ts";
import { functionsIn } from "./function-lengths.ts";

const root = resolve(import.meta.dirname, "..");

/** The floors of the house, from the ground: a file imports from its own floor or a lower one. */
const floors: readonly (readonly string[])[] = [
  ["model/"],
  ["sql/", "syntax/", "drivers/"],
  ["drizzle/", "sqlite/"],
  ["history/", "rows/", "copies/", "queries/", "references/"],
  ["replay/"],
  ["changes/", "losses/", "merge/"],
  ["fix/"],
  ["rules/"],
  ["report/"],
  ["check.ts", "check/"],
  ["files/", "git/", "worker/", "kit/", "github/"],
  ["judge/"],
  ["action.ts", "cli.ts", "cli/"],
];

/** The last floor of the core, which knows nothing of a process, a network or git. */
const coreTop = floors.findIndex((rooms) => rooms.includes("check.ts"));

/** Each package from outside, and the one room that has its door. */
const doors: Readonly<Record<string, string>> = {
  "better-sqlite3": "sqlite/",
  "node:sqlite": "sqlite/",
  diff: "report/",
  "jsonc-parser": "fix/",
  "sqlite3-parser": "sql/",
  "@babel/parser": "syntax/",
  "@babel/types": "syntax/",
  "smol-toml": "syntax/",
  yaml: "syntax/",
  "drizzle-orm": "replay/",
  "drizzle-orm-v1": "replay/",
  "@actions/core": "github/",
  "@actions/github": "github/",
};

const outsideTheCore = [
  "node:child_process",
  "node:http",
  "node:https",
  "node:net",
  "node:tls",
  "node:dgram",
];

interface Import {
  readonly from: string;
  /** A file of `src/`, or a package. */
  readonly to: string;
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const linesOf = (file: string): number => textOf(file).trimEnd().split("\n").length;
const textOf = (file: string): string => readFileSync(join(root, "src", file), "utf8");

let imports: readonly Import[] = [];
beforeAll(async () => {
  imports = [...(await valueImports()), ...files.flatMap(typeImports)];
});

/** Imports that stay when types are stripped, as esbuild's parser sees them. */
async function valueImports(): Promise<readonly Import[]> {
  const { metafile } = await build({
    absWorkingDir: join(root, "src"),
    entryPoints: [...files],
    outdir: "unwritten",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    metafile: true,
  });
  return Object.entries(metafile.inputs).flatMap(([from, input]) => input.imports.map(toImport(from)));
}

function toImport(from: string): (found: Metafile["inputs"][string]["imports"][number]) => Import {
  return ({ path, external }) => ({ from, to: external === true ? packageOf(path) : path });
}

/** `import type` and `export type … from`, which no bundler sees. */
function typeImports(from: string): readonly Import[] {
  const found = textOf(from).matchAll(/^(?:import|export) type [^;]*? from "([^"]+)";/gm);
  return [...found].map(([, to = ""]) => ({
    from,
    to: to.startsWith(".") ? posix.join(posix.dirname(from), to) : packageOf(to),
  }));
}

/** "drizzle-orm" for "drizzle-orm/sqlite-core/dialect". */
function packageOf(path: string): string {
  if (path.startsWith("node:")) return path;
  return path.split("/", path.startsWith("@") ? 2 : 1).join("/");
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) =>
    rooms.some((room) => (room.endsWith("/") ? file.startsWith(room) : file === room)),
  );
}

const arrow = ({ from, to }: Import): string => `${from} → ${to}`;

describe("floors and doors", () => {
  test("every file has a floor", () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  test("every import of the sources is seen", () => {
    const written = files.flatMap(
      (file) => textOf(file).match(/^(?:import|export)\b[^;]*? from "[^"]+";/gm) ?? [],
    );
    expect(imports.length).toBeGreaterThanOrEqual(written.length);
  });

  test("a file imports from its own floor or a lower one", () => {
    const upward = imports.filter(({ from, to }) => files.includes(to) && floorOf(to) > floorOf(from));
    expect(upward.map(arrow)).toEqual([]);
  });

  test("rules only speak: they import model/ and words, nothing that runs, parses or compares", () => {
    const reaching = imports.filter(
      ({ from, to }) => from.startsWith("rules/") && !/^(?:model|rules)\//.test(to),
    );
    expect(reaching.map(arrow)).toEqual([]);
  });

  test("each package has one door", () => {
    const known = imports.filter(({ to }) => to in doors);
    expect(known.filter(({ from, to }) => !from.startsWith(doors[to] ?? "")).map(arrow)).toEqual([]);
    const isKnown = (to: string): boolean =>
      files.includes(to) || to in doors || to.startsWith("node:") || to === "../package.json";
    const unknown = imports.filter(({ to }) => !isKnown(to));
    expect(unknown.map(arrow)).toEqual([]);
  });

  test("the core knows no process, no network and no other program", () => {
    const core = files.filter((file) => floorOf(file) <= coreTop);
    const reaching = imports.filter(({ from, to }) => core.includes(from) && outsideTheCore.includes(to));
    expect(reaching.map(arrow)).toEqual([]);
    const forbidden = /\bprocess\.(?:env|argv|exit|stdout|stderr|cwd)\b|\bfetch\(/;
    expect(core.filter((file) => forbidden.test(textOf(file)))).toEqual([]);
  });

  test("no file imports itself by a detour", () => {
    expect(circleIn(imports)).toEqual([]);
  });
});

/** The files of a circle, or nothing. */
function circleIn(edges: readonly Import[]): readonly string[] {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) return [...path.slice(seenAt), file];
    if (done.has(file)) return [];
    for (const { to } of targets.get(file) ?? []) {
      const circle = visit(to, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe("the instruments", () => {
  test("a circle is found", () => {
    const edges = ["a b", "b c", "c b", "a d"].map((edge) => edge.split(" "));
    expect(circleIn(edges.map(([from = "", to = ""]) => ({ from, to })))).toEqual(["b", "c", "b"]);
  });

  test("every kind of function is measured", () => {
    const text =
      "function a() {\n}\nconst b = () =>\n  1;\nclass C {\n  d() {\n\n  }\n  #e() {}\n}\nconst f = { *g() {\n} };";
    expect(functionsIn(text)).toEqual([
      { line: 1, lines: 2 },
      { line: 3, lines: 2 },
      { line: 6, lines: 3 },
      { line: 9, lines: 1 },
      { line: 11, lines: 2 },
    ]);
  });

  test("files that share a noun are seen, those that share a verb or a rule's id are not", () => {
    const beside = (folder: string, ...names: readonly string[]) =>
      names.map((name) => `${folder}/${name}.ts`);
    const paths = [
      ...beside("report", "markdown-list", "markdown-table", "markdown-text", "sarif-log", "sarif-rule"),
      ...beside("git", "read-trees", "read-objects", "read-sources"),
      ...beside("rules/schema", "column-dropped", "column-renamed", "column-retyped"),
      ...beside("rules/words", "row-counts", "row-names", "row-shares"),
    ];
    expect(foldersToBe(paths)).toEqual(["report/markdown", "rules/words/row"]);
  });

  test("a type import is read", () => {
    expect(typeImports("rules/rule.ts")).toContainEqual({ from: "rules/rule.ts", to: "model/finding.ts" });
  });
});

describe("drivers and layouts", () => {
  const names = new Set<string>(driverNames);
  const namesIn = (text: string): readonly string[] => wordsOf(text).filter((word) => names.has(word));

  test("a driver is named in its own room, and in the list that its type is made of", () => {
    const outside = files.filter((file) => !file.startsWith("drivers/") && file !== "model/driver.ts");
    const named = outside.flatMap((file) => namesIn(textOf(file)).map((name) => `${file}: ${name}`));
    expect(named).toEqual([]);
  });

  test("only drizzle/ branches on the layout", () => {
    const outside = files.filter((file) => !file.startsWith("drizzle/"));
    expect(outside.filter((file) => branchesOnLayout(textOf(file)))).toEqual([]);
  });

  test("and both are found in whatever way they are written", () => {
    const source = `import Database from "better-sqlite3";
      const words = { d1: 1, ["turso"]: 2, plain: \`libsql\` } as Record<"sql-js", number>;
      // "expo-sqlite"
      if (driver.startsWith("d1")) say("of d1", \`d1 \${x}\`, "bun-" + "sqlite");`;
    expect(namesIn(source)).toEqual(["d1", "turso", "libsql", "sql-js", "d1"]);
    for (const branch of ["if (a.layout === b) {}", '"x" != a?.layout', "switch (layout) {}"])
      expect(branchesOnLayout(branch), branch).toBe(true);
    expect(branchesOnLayout("const a = { layout: b.layout, kit: facts[layout].kit === 1 };")).toBe(false);
  });
});

/** What stands in a source as a whole text or as the name of a property; what it imports is left out. */
function wordsOf(text: string): readonly string[] {
  return nodesOf(text).flatMap((node): readonly string[] => {
    if (node.type === "StringLiteral") return [node.value];
    if (node.type === "TemplateLiteral")
      return node.quasis.length > 1 ? [] : [node.quasis[0]?.value.raw ?? ""];
    return node.type === "ObjectProperty" && !node.computed && node.key.type === "Identifier"
      ? [node.key.name]
      : [];
  });
}

function branchesOnLayout(text: string): boolean {
  return nodesOf(text).some((node) => {
    if (node.type === "SwitchStatement") return isLayout(node.discriminant);
    return (
      node.type === "BinaryExpression" &&
      /^[!=]==?$/.test(node.operator) &&
      (isLayout(node.left) || isLayout(node.right))
    );
  });
}

function isLayout(node: Node): boolean {
  if (node.type === "MemberExpression" || node.type === "OptionalMemberExpression")
    return isLayout(node.property);
  return node.type === "Identifier" && node.name === "layout";
}

/** Every node of a source, from the top, without those of imports. */
function nodesOf(text: string): readonly Node[] {
  const below = (node: Node): readonly Node[] => {
    if (node.type === "ImportDeclaration") return [];
    const children = (VISITOR_KEYS[node.type] ?? []).flatMap((key) => {
      const value = node[key as keyof Node] as unknown;
      return (Array.isArray(value) ? value : [value]) as readonly (Node | null | undefined)[];
    });
    return [node, ...children.flatMap((child) => (child == null ? [] : below(child)))];
  };
  return below(parse(text, { sourceType: "module", plugins: ["typescript"] }).program);
}

/** No room holds more of the code than this; one that would is two (docs/decisions/0012). */
const largestShare = 0.12;

/** What a file may do and its neighbours too, without being a folder of its own. */
const verbs = ["choose", "compare", "copy", "find", "merge", "read", "run", "write"];

/** Folders whose files have names that users know: ids of rules, names of drivers. */
const publicNames = /^(?:rules\/(?!words$)[^/]+|drivers)$/;

/** The folder of a file in `src/`; "." for the roof. */
const roomOf = (file: string): string => (file.includes("/") ? file.slice(0, file.indexOf("/")) : ".");

/** Lines of each room, by its name. */
function linesOfRooms(): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const file of files) {
    lines.set(roomOf(file), (lines.get(roomOf(file)) ?? 0) + textOf(file).split("\n").length);
  }
  return lines;
}

/** Three files or more beside one another that begin with the same noun, as `folder/noun-`. */
function foldersToBe(paths: readonly string[]): readonly string[] {
  const groups = Map.groupBy(
    paths.filter((path) => basename(path).includes("-") && !publicNames.test(dirname(path))),
    (path) => `${posix.dirname(path)}/${basename(path).split("-")[0]}`,
  );
  return [...groups]
    .filter(([at, { length }]) => length >= 3 && !verbs.includes(basename(at)))
    .map(([at]) => at);
}

describe("rooms", () => {
  test("none holds more than its share of the code", () => {
    const rooms = linesOfRooms();
    const all = rooms.values().reduce((sum, lines) => sum + lines, 0);
    const large = [...rooms].filter(([, lines]) => lines > largestShare * all);
    expect(large.map(([room, lines]) => `${room}: ${((100 * lines) / all).toFixed(1)} %`)).toEqual([]);
  });

  test("files that share a noun have a folder", () => {
    expect(foldersToBe(files)).toEqual([]);
  });

  test("are all on the page about them, on their floor, and no others", () => {
    const rows = readFileSync(join(root, "docs/architecture.md"), "utf8").matchAll(
      /^\| (\d+|roof) \| (.*?) \|/gm,
    );
    const shown = [...rows].flatMap(([, floor = "", cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, room = ""]) => `${floor} ${room}`),
    );
    const there = [...new Set(files.map((file) => (file.includes("/") ? `${roomOf(file)}/` : file)))];
    const floor = (room: string) => (floorOf(room) === floors.length - 1 ? "roof" : floorOf(room));
    expect(shown.toSorted()).toEqual(there.map((room) => `${floor(room)} ${room}`).sort());
  });
});

describe("habits", () => {
  test("no file is longer than 260 lines", () => {
    expect(files.filter((file) => linesOf(file) > 260)).toEqual([]);
  });

  test("no function is longer than 60 lines", () => {
    const long = files.flatMap((file) =>
      functionsIn(textOf(file)).flatMap(({ line, lines }) => (lines > 60 ? [`${file}:${line}`] : [])),
    );
    expect(long).toEqual([]);
  });

  test("names are kebab-case and say something", () => {
    const name = /^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
    expect(files.filter((file) => !name.test(basename(file)))).toEqual([]);
    expect(files.filter((file) => /(?:^|[/-])(?:utils?|helpers?|common)(?:[./-])/.test(file))).toEqual([]);
  });

  test("only the roof prints", () => {
    const printing = files.filter((file) => /^\s*[^/*\s].*\bconsole\.\w+\(/m.test(textOf(file)));
    expect(printing.filter((file) => !["action.ts", "cli.ts"].includes(file))).toEqual([]);
  });

  test("names are compared whole, never by what lies within another", () => {
    const within = /toLowerCase\(\)\.includes\(|nameKey\([^()]*(?:\([^()]*\)[^()]*)*\)\.includes\(/;
    expect(files.filter((file) => within.test(textOf(file)))).toEqual([]);
  });

  test("exports are named", () => {
    expect(files.filter((file) => /^export default\b/m.test(textOf(file)))).toEqual([]);
  });
});

describe("rules", () => {
  const ruleFiles = files.filter((file) => /^rules\/(?!words\/)[^/]+\/[^/]+\.ts$/.test(file));

  test("nothing but rules, their words and what runs them lies in their room", () => {
    const own = ["accept", "fold-alike", "index", "merge-copies", "rule", "run-rules"].map(
      (name) => `rules/${name}.ts`,
    );
    const others = files.filter((file) => file.startsWith("rules/") && !ruleFiles.includes(file));
    expect(others.filter((file) => !file.startsWith("rules/words/"))).toEqual(own);
  });

  test("no rule is longer than 70 lines", () => {
    expect(ruleFiles.filter((file) => linesOf(file) > 70)).toEqual([]);
  });

  test("every file is in the index, under its stage and its id", () => {
    const listed = rules.map((rule) => `rules/${rule.stage}/${rule.id}.ts`);
    expect(listed.toSorted()).toEqual(ruleFiles);
  });

  test.each(rules.map((rule) => rule.id))("%s has its page", (id) => {
    expect(existsSync(join(root, "docs/rules", `${id}.md`))).toBe(true);
  });

  test.each(rules.map((rule) => rule.id))("%s has a bad and a good case", (id) => {
    const cases = casesOf(id);
    expect(cases.filter((expected) => expected.includes(id)).length, "bad").toBeGreaterThan(0);
    expect(cases.filter((expected) => !expected.includes(id)).length, "good").toBeGreaterThan(0);
  });
});

/** What each case of a rule expects to be found. */
function casesOf(id: string): readonly (readonly string[])[] {
  const folder = join(root, "migrations-fixtures/rules", id);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).map((name) => join(folder, name, "case.json"));
  return found.filter(existsSync).map((path) => expectedIn(path));
}

function expectedIn(path: string): readonly string[] {
  const { expect: expected }: { expect?: unknown } = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(expected)) throw new Error(`${dirname(path)}: case.json has no list "expect"`);
  return expected.map(String);
}
