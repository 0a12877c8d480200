import { expect, test } from "vitest";
import { changedGateSettings } from "../../../src/check/gate/gate-settings.ts";
import { type FileTree, fileTree } from "../../../src/model/tree.ts";

const file = ".github/workflows/migrations.yml";

/** What head changes, line for line: each is a text and what stands in its place. */
type Edits = readonly (readonly [string, string])[];

const workflow = `name: Migrations
on:
  pull_request:
    branches: [main]
permissions: {}
env:
  STAGE: production
jobs:
  prepare:
    runs-on: ubuntu-latest
    steps:
      - run: npm ci
  gate:
    name: Migrations
    needs: prepare
    runs-on: ubuntu-latest
    permissions:
      contents: read # both sides
    steps:
      - uses: actions/checkout@v5
      - uses: ./tools/seed
      - name: Judge
        uses: drizzle-gate/drizzle-gate@v1
        with:
          driver: better-sqlite3
          fail-on: warning
      - run: echo done
`;
const action = `runs:
  using: composite
  steps:
    - run: ./seed.sh
      shell: bash
`;
const nested = `on:
  workflow_call:
jobs:
  judge:
    runs-on: ubuntu-latest
    steps:
      - uses: drizzle-gate/drizzle-gate@v1
`;
const calling = `on: [push, pull_request]
jobs:
  all:
    uses: ./.github/workflows/judge.yml
`;
const byCommand = `on: pull_request
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: npx drizzle-gate --base origin/main
`;

function treeOf(files: Readonly<Record<string, string | null>>): FileTree {
  const there = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
  return fileTree(there.map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })));
}

const files = {
  [file]: workflow,
  "tools/seed/action.yml": action,
  ".github/workflows/judge.yml": nested,
  ".github/workflows/call.yml": calling,
  ".github/workflows/command.yml": byCommand,
};
const base = treeOf(files);

function edited(text: string, edits: Edits): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no ${from}`);
    return now.replace(from, to);
  }, text);
}

test.each<[string, Edits, string, number]>([
  [
    "a trigger",
    [["pull_request:", "workflow_dispatch:"]],
    "what starts it or holds for all of its jobs (`on`)",
    2,
  ],
  [
    "a filter of branches",
    [["[main]", "[release]"]],
    "what starts it or holds for all of its jobs (`on`)",
    2,
  ],
  [
    "a filter of paths",
    [["branches: [main]", "paths: [src/**]"]],
    "what starts it or holds for all of its jobs (`on`)",
    2,
  ],
  [
    "the environment of all",
    [["STAGE: production", "PATH: /tmp"]],
    "what starts it or holds for all of its jobs (`env`)",
    6,
  ],
  [
    "defaults",
    [["permissions: {}\nenv:", "defaults: { run: { shell: /tmp/x } }\npermissions: {}\nenv:"]],
    "what starts it or holds for all of its jobs (`defaults`)",
    5,
  ],
  [
    "if: false of the job",
    [["needs: prepare", "needs: prepare\n    if: false"]],
    "the job `gate` that runs it (`if`)",
    16,
  ],
  [
    "continue-on-error of the job",
    [["needs: prepare", "needs: prepare\n    continue-on-error: true"]],
    "the job `gate` that runs it (`continue-on-error`)",
    16,
  ],
  [
    "the environment of the job",
    [["needs: prepare", "needs: prepare\n    env: { NODE_OPTIONS: x }"]],
    "the job `gate` that runs it (`env`)",
    16,
  ],
  [
    "a container",
    [["needs: prepare", "needs: prepare\n    container: evil/image"]],
    "the job `gate` that runs it (`container`)",
    16,
  ],
  [
    "a machine of one's own",
    [["needs: prepare\n    runs-on: ubuntu-latest", "needs: prepare\n    runs-on: mine"]],
    "the job `gate` that runs it (`runs-on`)",
    16,
  ],
  [
    "the job that it waits for",
    [["run: npm ci", "run: exit 1"]],
    "what the job `gate` waits for (`prepare`)",
    9,
  ],
  [
    "what is checked out",
    [["actions/checkout@v5", "actions/checkout@v5\n        with: { ref: main }"]],
    "the steps before it in the job `gate`",
    20,
  ],
  [
    "an earlier step",
    [["- uses: ./tools/seed", "- uses: ./tools/seed\n      - run: echo x >> $GITHUB_PATH"]],
    "the steps before it in the job `gate`",
    20,
  ],
  ["the version", [["drizzle-gate@v1", "drizzle-gate@other"]], "the step that runs it (`uses`)", 23],
  [
    "whose it is",
    [["drizzle-gate/drizzle-gate", "other/drizzle-gate"]],
    "the step that runs it (`uses`)",
    23,
  ],
  ["the level", [["fail-on: warning", "fail-on: never"]], "the step that runs it (`fail-on`)", 26],
  [
    "an acceptance and an if",
    [["fail-on: warning", "fail-on: warning\n          accept: x=y\n        if: false"]],
    "the step that runs it (`if` and `accept`)",
    27,
  ],
  [
    "continue-on-error of the step",
    [["- name: Judge", "- continue-on-error: true"]],
    "the step that runs it (`continue-on-error`)",
    22,
  ],
  [
    "the job's id",
    [
      ["  gate:\n", "  other:\n"],
      ["- run: echo done", "- run: echo done\n  gate:\n    runs-on: x\n    steps: []"],
    ],
    "the job `gate` no longer runs it",
    1,
  ],
  [
    "the step",
    [["uses: drizzle-gate/drizzle-gate@v1", "uses: other/tool@v1"]],
    "it no longer runs the gate",
    1,
  ],
  ["that it is YAML", [["jobs:", "jobs: ["]], "it is not valid YAML", 1],
])("%s is told", (_, edits, what, line) => {
  const head = treeOf({ ...files, [file]: edited(workflow, edits) });
  expect(changedGateSettings(base, head)).toEqual([{ file, what, line }]);
});

test.each<[string, Edits]>([
  ["a comment", [["# both sides", "# so that it can read both"]]],
  ["a name", [["name: Judge", "name: Look"]]],
  ["a later step", [["echo done", "echo well done"]]],
  [
    "which of GitHub's machines it is",
    [["needs: prepare\n    runs-on: ubuntu-latest", "needs: prepare\n    runs-on: ubuntu-24.04-arm"]],
  ],
  [
    "how it is written",
    [
      ["branches: [main]", "branches:\n      - main"],
      ["needs: prepare", "needs: [prepare]"],
      [
        "driver: better-sqlite3\n          fail-on: warning",
        '"fail-on": warning\n          driver: "better-sqlite3"',
      ],
    ],
  ],
  ["a job beside it", [["jobs:\n", "jobs:\n  lint:\n    runs-on: x\n    steps: [{ run: npm test }]\n"]]],
])("%s is not", (_, edits) => {
  expect(changedGateSettings(base, treeOf({ ...files, [file]: edited(workflow, edits) }))).toEqual([]);
});

test("what other files of the repository have a part in it is told", () => {
  const changes = (change: Readonly<Record<string, string | null>>) =>
    changedGateSettings(base, treeOf({ ...files, ...change })).map(({ file: at, what }) => `${at}: ${what}`);
  expect(changes({ "tools/seed/action.yml": action.replace("./seed.sh", "echo >> $GITHUB_ENV") })).toEqual([
    `${file}: the steps before it in the job \`gate\``,
  ]);
  expect(
    changes({ ".github/workflows/judge.yml": nested.replace("runs-on", "if: false\n    runs-on") }),
  ).toEqual([".github/workflows/judge.yml: the job `judge` that runs it (`if`)"]);
  expect(changes({ ".github/workflows/call.yml": calling.replace("[push, pull_request]", "push") })).toEqual([
    ".github/workflows/call.yml: what starts it or holds for all of its jobs (`on`)",
  ]);
  expect(
    changes({ ".github/workflows/command.yml": byCommand.replace("--base", "--fail-on never --base") }),
  ).toEqual([".github/workflows/command.yml: the step that runs it (`run`)"]);
  expect(changes({ ".github/workflows/command.yml": null, "README.md": "x" })).toEqual([
    ".github/workflows/command.yml: it no longer runs the gate",
  ]);
  expect(changes({ ".github/workflows/new.yml": workflow })).toEqual([]);
});

test("another job to wait for is told with the one that is not waited for", () => {
  const head = treeOf({ ...files, [file]: edited(workflow, [["needs: prepare", "needs: never"]]) });
  expect(changedGateSettings(base, head)).toEqual([
    { file, what: "the job `gate` that runs it (`needs`)", line: 15 },
    { file, what: "what the job `gate` waits for (`prepare`)", line: 9 },
  ]);
});

test("a workflow that repeats itself without end is no YAML, and keeps nobody waiting", () => {
  const levels = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`);
  const head = treeOf({ ...files, [file]: `a0: &a0 x\n${levels.join("\n")}\n${workflow}` });
  expect(changedGateSettings(base, head)).toMatchObject([{ what: "it is not valid YAML" }]);
});
