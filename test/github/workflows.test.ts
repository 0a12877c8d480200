import { readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inputDefaults } from "../../src/github/inputs.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/workflows");
const workflows = readdirSync(folder).filter((name) => name.endsWith(".yml"));
const textOf = (path: string): string => readFileSync(path, "utf8");
const action = parse(textOf(join(root, "action.yml")));

/** The actions of others that the examples use, at the commits they are pinned to, with the inputs they have there. */
const pinned: { readonly [action: string]: readonly string[] } = {
  "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1": ["fetch-depth", "ref", "persist-credentials"],
  "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f": ["name", "path", "retention-days"],
  "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c": [
    "name",
    "path",
    "pattern",
    "merge-multiple",
    "run-id",
    "github-token",
  ],
  "github/codeql-action@8aad20d150bbac5944a9f9d289da16a4b0d87c1e": ["sarif_file", "category"],
};

let validate: (uri: string, text: string) => Promise<readonly string[]>;

beforeAll(async () => {
  // The language service imports its JSON files as bundlers allow it; Node wants their type said.
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return specifier.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
    },
  });
  const service = await import("@actions/languageservice");
  const { TextDocument } = await import("vscode-languageserver-textdocument");
  const own = {
    name: action.name,
    description: action.description,
    inputs: action.inputs,
    outputs: action.outputs,
  };
  const provider = {
    fetchActionMetadata: async ({ owner, name, ref }: { owner: string; name: string; ref: string }) => {
      const known = pinned[`${owner}/${name}@${ref}`];
      if (known === undefined) return owner === "drizzle-gate" && ref === "v1" ? own : undefined;
      const inputs = Object.fromEntries(known.map((input) => [input, { description: input }]));
      return { name, description: name, inputs };
    },
  };
  // Documents are remembered by their address, so each text needs one of its own.
  let count = 0;
  validate = async (uri, text) => {
    const address = uri.replace(/([^/]+)$/, `${count++}/$1`);
    const document = TextDocument.create(address, "yaml", 1, text);
    const found = await service.validate(document, {
      actionsMetadataProvider: provider,
    });
    return found.map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
  };
});

const uriOf = (path: string): string => pathToFileURL(path).href;
const workflowUri = (name: string): string => uriOf(join(root, ".github/workflows", name));

describe("GitHub's language service", () => {
  test("finds nothing wrong with action.yml", async () => {
    const path = join(root, "action.yml");
    expect(await validate(uriOf(path), textOf(path))).toEqual([]);
  });

  test.each(workflows)("finds nothing wrong with %s", async (name) => {
    expect(await validate(workflowUri(name), textOf(join(folder, name)))).toEqual([]);
  });

  test.each([
    ["on: pull_request", "on: pull_requests"],
    ["contents: read", "contents: reed"],
    ["runs-on: ubuntu-latest", "runs-in: ubuntu-latest"],
    ["github.workflow }}", "github.worklow }}"],
    ["actions/checkout@3d", "actions/checkout@3e"],
    ["drizzle-gate/drizzle-gate@v1", "drizzle-gate/drizzle-gate@v1\n        with:\n          fail_on: error"],
  ])("would find %j written as %j", async (right, wrong) => {
    const text = textOf(join(folder, "minimal.yml"));
    expect(text).toContain(right);
    expect(await validate(workflowUri("minimal.yml"), text.replace(right, wrong))).not.toEqual([]);
  });

  test("would find a wrong icon in action.yml", async () => {
    const path = join(root, "action.yml");
    expect(await validate(uriOf(path), textOf(path).replace("icon: database", "icon: sqlite"))).not.toEqual(
      [],
    );
  });
});

describe("action.yml", () => {
  test("has the inputs that the code reads, with the same defaults", () => {
    const written = Object.entries<{ default?: string }>(action.inputs).map(([name, input]) => [
      name,
      name === "github-token" ? "" : (input.default ?? ""),
    ]);
    expect(Object.fromEntries(written)).toEqual(inputDefaults);
    expect(action.inputs["github-token"].default).toBe(["${{", "github.token", "}}"].join(" "));
  });

  test("runs the bundle on Node 24", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });
});

describe("the examples", () => {
  test.each(workflows)("%s grants nothing at the top, and gives a reason for each grant", (name) => {
    const text = textOf(join(folder, name));
    expect(parse(text).permissions).toEqual({});
    const grants = text.split("\n").filter((line) => /^ {6}[a-z-]+: (?:read|write)/.test(line));
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.filter((line) => !/ # \S/.test(line))).toEqual([]);
  });

  test.each(workflows)("%s pins every action of others by commit", (name) => {
    const uses = [...textOf(join(folder, name)).matchAll(/uses: (.+)/g)].map(([, found = ""]) => found);
    const loose = uses.filter((found) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(found));
    expect([...new Set(loose)]).toEqual(["drizzle-gate/drizzle-gate@v1"]);
  });

  test("of the two halves for forks belong together", () => {
    const [check, comment] = ["fork-check.yml", "fork-comment.yml"].map((name) =>
      parse(textOf(join(folder, name))),
    );
    expect(comment.on.workflow_run.workflows).toEqual([check.name]);
    const [, , upload] = check.jobs["drizzle-gate"].steps;
    const [download, post] = comment.jobs.comment.steps;
    expect(upload.with).toMatchObject({
      name: download.with.name,
      path: check.jobs["drizzle-gate"].steps[1].with["json-file"],
    });
    expect(post.with["report-file"]).toBe(`${download.with.path}/${upload.with.path}`);
  });

  test("never run what a pull request brings with a token that can write", () => {
    const risky = workflows.filter((name) => /pull_request_target/.test(textOf(join(folder, name))));
    expect(risky).toEqual([]);
    expect(textOf(join(folder, "fork-comment.yml"))).not.toContain("actions/checkout");
    const running = workflows.filter((name) => /run-drizzle-kit: true/.test(textOf(join(folder, name))));
    expect(running).toEqual(["schema-changes.yml"]);
    const text = textOf(join(folder, "schema-changes.yml"));
    expect(text).not.toMatch(/: write|secrets\./);
    expect(text).toContain("persist-credentials: false");
  });
});
