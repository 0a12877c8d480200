/**
 * Cuts GitHub's OpenAPI description down to the operations that the action calls, for the tests.
 *
 *   npm install --prefix <folder> @octokit/openapi@23.0.2
 *   node scripts/trim-openapi.ts <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from "node:fs";

type Node = null | boolean | number | string | Node[] | { [key: string]: Node };
type Entry = { [key: string]: Node };

const operations = new Set([
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-labels-on-issue",
  "issues/list-events",
  "pulls/list",
  "pulls/list-files",
  "pulls/list-review-comments",
  "pulls/create-review-comment",
  "pulls/delete-review-comment",
]);

/** What documents and does not constrain. */
const prose = new Set(["description", "summary", "example", "examples", "externalDocs", "tags", "title"]);

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("Say where api.github.com.json of @octokit/openapi lies");
const whole = entry(JSON.parse(readFileSync(source, "utf8")));

const paths: Entry = {};
for (const [path, item] of Object.entries(entry(whole["paths"]))) {
  const kept = Object.entries(entry(item)).filter(([, operation]) =>
    operations.has(String(entry(operation)["operationId"])),
  );
  if (kept.length > 0) paths[path] = bare(Object.fromEntries(kept), false);
}

const components: { [section: string]: Entry } = {};
const waiting: Node[] = [paths];
for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
  for (const reference of references(next)) {
    const [section = "", name = ""] = reference.replace("#/components/", "").split("/");
    const place = components[section] ?? {};
    components[section] = place;
    if (place[name] !== undefined) continue;
    const found = bare(entry(entry(whole["components"])[section])[name] ?? null, false);
    place[name] = found;
    waiting.push(found);
  }
}

const info = entry(whole["info"]);
const trimmed = {
  openapi: whole["openapi"],
  info: {
    title: "The operations of GitHub's REST API that Drizzle Gate calls",
    version: info["version"],
    license: info["license"],
    "x-source":
      "@octokit/openapi 23.0.2, api.github.com.json, MIT licence, Copyright (c) 2020 Octokit contributors; trimmed by scripts/trim-openapi.ts",
  },
  paths,
  components: Object.fromEntries(
    Object.entries(components)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([section, place]) => [section, sorted(place)]),
  ),
};
writeFileSync(
  new URL("../test/github/openapi/api.github.com.json", import.meta.url),
  `${JSON.stringify(trimmed, null, 1)}\n`,
);

/** A copy without prose and examples; `properties` keeps all its keys, since those are names. */
function bare(node: Node, names: boolean): Node {
  if (Array.isArray(node)) return node.map((item) => bare(item, false));
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key]) => names || !(prose.has(key) || key.startsWith("x-")));
  return Object.fromEntries(kept.map(([key, value]) => [key, bare(value, !names && key === "properties")]));
}

function* references(node: Node): Generator<string> {
  if (Array.isArray(node)) {
    for (const item of node) yield* references(item);
  } else if (node !== null && typeof node === "object") {
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") yield value;
      else yield* references(value);
    }
  }
}

function entry(node: Node | undefined): Entry {
  return node !== null && typeof node === "object" && !Array.isArray(node) ? node : {};
}

function sorted(place: Entry): Entry {
  return Object.fromEntries(Object.entries(place).sort(([a], [b]) => a.localeCompare(b)));
}
