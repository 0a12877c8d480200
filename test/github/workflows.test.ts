import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { tmpdir } from "node:os";
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
  "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020": ["node-version"],
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

/** Runs the script of a step with a `gh` that does this; what it writes as output, and what it says. */
function runStep(
  script: string,
  env: Readonly<Record<string, string>>,
  gh: string,
): { readonly output: string; readonly said: string } {
  const place = mkdtempSync(join(tmpdir(), "gate-workflow-"));
  writeFileSync(join(place, "gh"), `#!/bin/bash\n${gh}\n`, { mode: 0o755 });
  const output = join(place, "output");
  writeFileSync(output, "");
  const said = execFileSync("bash", ["-e", "-c", script], {
    encoding: "utf8",
    env: {
      ...env,
      PATH: `${place}:${process.env["PATH"]}`,
      RUNNER_TEMP: place,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: "shop/shop",
    },
  });
  return { output: readFileSync(output, "utf8"), said };
}

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
    // The nightly halves only bring what the others use.
    const isNightly = textOf(join(folder, name)).includes("schedule:");
    expect([...new Set(loose)]).toEqual(isNightly ? [] : ["drizzle-gate/drizzle-gate@v1"]);
  });

  test("of production: the halves belong together", () => {
    const half = textOf(join(folder, "production-snapshot-artifact.yml"));
    expect(half).not.toMatch(/--branch main/);
    for (const name of ["production-snapshot.yml", "d1-export.yml", "d1-fingerprint.yml"]) {
      const { on, jobs } = parse(textOf(join(folder, name)));
      expect(on.schedule).toHaveLength(1);
      expect(half).toContain(name);
      const [job] = Object.values<{ steps: { uses?: string; with?: Record<string, unknown> }[] }>(jobs);
      const { steps = [] } = job ?? {};
      const uploads = steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
      expect(uploads.map((step) => step.with?.["name"])).toEqual(["snapshot"]);
      expect(half).toContain("--name snapshot");
      // wrangler needs a Node that runners do not all have.
      expect(steps.some(({ uses }) => uses?.startsWith("actions/setup-node@"))).toBe(true);
    }
  });

  test("of production: without a nightly run there is no copy, and that is said", () => {
    const { steps } = parse(textOf(join(folder, "production-snapshot-artifact.yml"))).jobs["drizzle-gate"];
    const [, fetch] = steps;
    const told = (gh: string) => runStep(fetch.run, { ...fetch.env, BRANCH: "trunk" }, gh);
    expect(told("exit 1")).toEqual({
      output: "",
      said: expect.stringContaining("::notice title=No production copy::"),
    });
    expect(told('[ "$1 $2" = "run list" ] && exit 0; exit 1').output).toBe("");
    const found = told(
      '[ "$1 $2" = "run list" ] && { echo "$*" | grep -q "branch trunk" && echo 7; exit 0; }; exit 0',
    );
    expect(found.output).toMatch(/^snapshot=.*\/snapshot\/\*$/m);
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
