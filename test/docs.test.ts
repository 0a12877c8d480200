import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readBlock, replaceBlock } from "../scripts/docs/markers.ts";
import { casesToShow, diffOf } from "../scripts/docs/rule-cases.ts";
import { helpText } from "../src/cli/help.ts";
import { inputDefaults } from "../src/github/inputs.ts";
import { driverNames } from "../src/model/driver.ts";
import { issuesPage, repository } from "../src/model/version.ts";
import { rules } from "../src/rules/index.ts";
import { adding, books } from "./cli/bookshop.ts";
import { runCli } from "./cli/run-cli.ts";
import { buildRepository } from "./git/build-repository.ts";

const root = resolve(import.meta.dirname, "..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const readme = textOf("README.md");
const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md")),
];

describe("links", () => {
  test.each(pages)("of %s lead somewhere", (page) => {
    const text = textOf(page).replaceAll(/^(> )?(`{3,})[\s\S]*?^(> )?\2$/gm, "");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const local = targets.filter((target) => !/^(?:https?:|#)/.test(target));
    const broken = local.filter(
      (target) => !existsSync(join(root, dirname(page), target.replace(/#.*$/, ""))),
    );
    expect(broken).toEqual([]);
  });

  test.each(pages)("and the text of %s name no machine", (page) => {
    expect(textOf(page)).not.toMatch(/(?:^|[\s("'`])\/(?:work|home|Users|root)\//m);
  });
});

describe("the repository's address", () => {
  const manifest = JSON.parse(textOf("package.json"));
  const [, owner = "", name = ""] = /github\.com\/([^/]+)\/([^/]+)$/.exec(repository) ?? [];

  test("is that of package.json, which says it three times alike", () => {
    expect(manifest.repository.url).toBe(`git+${repository}.git`);
    expect(manifest.homepage).toBe(`${repository}#readme`);
    expect(manifest.bugs).toBe(`${repository}/issues`);
    expect(issuesPage).toBe(manifest.bugs);
  });

  // The pages of rules show workflows of others.
  const speaking = [
    ...pages.filter((path) => !path.startsWith("docs/rules/")),
    "action.yml",
    ...filesOf(".github", "docs/workflows"),
  ];
  test.each(speaking)("is the one that %s names", (path) => {
    const named = [
      ...textOf(path).matchAll(/github\.com\/([\w.-]+)\/(drizzle-gate)\b/g),
      ...textOf(path).matchAll(/uses: ([\w.-]+)\/(drizzle-gate)[@/]/g),
      ...textOf(path).matchAll(/@([\w-]+)\/maintainers()/g),
    ];
    for (const [, itsOwner, itsName] of named) expect([itsOwner, itsName || name]).toEqual([owner, name]);
  });

  test("is told wherever somebody is asked to report something", () => {
    const asking = filesOf("src").filter((path) => /please report/i.test(textOf(path)));
    expect(asking.length).toBeGreaterThan(1);
    expect(asking.filter((path) => !textOf(path).includes("please report it at ")).toSorted()).toEqual([]);
    expect(asking.filter((path) => !textOf(path).includes("issuesPage")).toSorted()).toEqual([]);
  });

  test("stands nowhere else in the sources", () => {
    expect(filesOf("src").filter((path) => textOf(path).includes(`${owner}/${name}`))).toEqual([]);
  });
});

describe("issue forms", () => {
  const folder = ".github/ISSUE_TEMPLATE";
  const forms = readdirSync(join(root, folder)).filter((path) => path !== "config.yml");

  test("are those of a bug, a false alarm, a missed loss and a wish", () => {
    expect(forms.toSorted()).toEqual(["bug.yml", "false-alarm.yml", "feature.yml", "missed-loss.yml"]);
  });

  test.each(forms)("%s has what GitHub asks of a form", (path) => {
    const form = parse(textOf(`${folder}/${path}`));
    expect(Object.keys(form)).toEqual(["name", "description", "labels", "body"]);
    const fields = form.body.filter(({ type }: { type: string }) => type !== "markdown");
    const ids = fields.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of form.body) {
      expect(["markdown", "textarea", "input", "dropdown", "checkboxes"]).toContain(field.type);
      if (field.type === "markdown") expect(field.attributes.value).not.toBe("");
      else
        expect(field).toMatchObject({ id: expect.stringMatching(/^[a-z-]+$/), attributes: { label: /./ } });
    }
  });

  test.each(["bug.yml", "false-alarm.yml", "missed-loss.yml"])(
    "%s asks for the JSON report and the version",
    (path) => {
      const { body } = parse(textOf(`${folder}/${path}`));
      const required = body
        .filter((field: { validations?: { required?: boolean } }) => field.validations?.required === true)
        .map(({ id }: { id: string }) => id);
      expect(required).toEqual(expect.arrayContaining(["report", "version"]));
      expect(textOf(`${folder}/${path}`)).toContain("--format json");
    },
  );
});

/** Files below some folders, from the root. */
function filesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      ),
  );
}

describe("the README", () => {
  test("has its parts in order", () => {
    expect([...readme.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      "Use it",
      "What it catches",
      "How it works",
      "What it proved on public repositories",
      "Verdicts",
      "What it does not do",
      "See it, test it",
    ]);
  });

  test("is read in a few minutes", () => {
    expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1500);
  });

  test("starts with one sentence, a picture and twelve lines to copy", () => {
    const [title = "", sentence = "", picture = ""] = readme.split("\n\n");
    expect(title).toBe("# Drizzle Gate");
    expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(picture).toMatch(/^!\[.+\]\(docs\/pictures\/comment\.png\)$/);
    expect(readme.indexOf("```yaml")).toBeLessThan(2000);
    expect(readme).toContain("npx drizzle-gate");
  });

  test("leads to every page, by the index of the docs", () => {
    const index = textOf("docs/README.md");
    const own = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page) && page !== "docs/README.md");
    expect(own.filter((page) => !index.includes(`(${page.slice("docs/".length)})`))).toEqual([]);
    const workflows = textOf("docs/workflows/README.md");
    const files = filesOf("docs/workflows").filter((path) => path.endsWith(".yml"));
    expect(files.filter((path) => !workflows.includes(path.split("/").at(-1) ?? ""))).toEqual([]);
    expect(readme).toContain("(docs/README.md)");
  });

  test("and its pages name every input, output and rule", () => {
    const action = parse(textOf("action.yml"));
    const inputs = textOf("docs/inputs.md");
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(inputs).toContain(`\`${name}\``);
    expect(Object.keys(inputDefaults).filter((name) => !inputs.includes(`\`${name}\``))).toEqual([]);
    const table = textOf("docs/rules/README.md");
    expect(rules.filter(({ id }) => !table.includes(`[\`${id}\`](${id}.md)`))).toEqual([]);
  });

  test("shows a workflow that grants what it says, and no more", () => {
    const workflow = parse(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "");
    expect(workflow).toMatchObject({
      permissions: {},
      jobs: { "drizzle-gate": { permissions: { contents: "read", "pull-requests": "write" } } },
    });
    const shown = parse(textOf("docs/workflows/minimal.yml"));
    expect(workflow.jobs["drizzle-gate"].steps).toEqual(shown.jobs["drizzle-gate"].steps);
  });

  test("says the exit codes that there are", async () => {
    const { dir } = buildRepository(adding(books));
    const { dir: bad } = buildRepository(adding("CREATE TABL x;\n"));
    const codeFor = async (repo: string, base: string) =>
      (await runCli(["--repo", repo, "--base", base, "--head", "main"])).code;
    const codes = {
      pass: await codeFor(dir, "main~1"),
      fail: await codeFor(bad, "main~1"),
      unknown: await codeFor(dir, "no"),
    };
    for (const [verdict, code] of Object.entries(codes))
      expect(readme).toContain(`| \`${verdict}\` | ${code} |`);
  });
});

describe("recipes", () => {
  const recipes = textOf("docs/recipes.md");

  test("use options that there are, and YAML that can be read", () => {
    const pagesWithCommands = [
      "docs/recipes.md",
      "docs/when-red.md",
      "docs/released-versions.md",
      "README.md",
    ];
    for (const page of pagesWithCommands) {
      const lines = textOf(page).matchAll(/npx drizzle-gate[^`\n]*/g);
      const used = [...lines].flatMap(([line]) => [...line.matchAll(/--[a-z-]+/g)].map(([option]) => option));
      expect(used.filter((option) => !helpText.includes(option))).toEqual([]);
    }
    const blocks = [...recipes.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => parse(text));
    expect(blocks).toHaveLength(4);
    for (const block of blocks) expect(Object.keys(block).length).toBeGreaterThan(0);
  });

  test("the hook of pre-commit runs the program of the package", () => {
    const [hook] = parse(textOf(".pre-commit-hooks.yaml"));
    expect(Object.values(JSON.parse(textOf("package.json")).bin)).toEqual([hook.entry]);
    expect(textOf(hook.entry)).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(hook).toMatchObject({ id: "drizzle-gate", language: "script", pass_filenames: false });
    const files = new RegExp(hook.files);
    for (const path of [
      "drizzle/0001_a.sql",
      "drizzle/meta/_journal.json",
      "d/20260101000000_a/migration.sql",
    ])
      expect(path).toMatch(files);
    expect("src/schema.ts").not.toMatch(files);
  });
});

test.each(rules.map(({ id }) => id))("the page of %s is read in a minute", (id) => {
  const page = textOf(`docs/rules/${id}.md`);
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(12_000);
  expect(Math.max(...page.split("\n").map((line) => line.length))).toBeLessThanOrEqual(3000);
});

test("the report's schema knows every driver", () => {
  const schema = JSON.stringify(JSON.parse(textOf("docs/report.schema.json")));
  expect(schema).toContain(`"enum":${JSON.stringify(driverNames)}`);
});

test("every workflow of this repository pins what it uses, and grants nothing by default", () => {
  const folder = ".github/workflows";
  for (const name of readdirSync(join(root, folder))) {
    const text = textOf(`${folder}/${name}`);
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
    for (const [, action = "", comment] of used) {
      if (action.startsWith("./")) continue;
      expect(action, name).toMatch(/@[0-9a-f]{40}$/);
      expect(comment, action).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
    expect(parse(text).permissions, name).toEqual({});
  }
});

describe("blocks between markers", () => {
  const page = "before\n\n<!-- a -->\n\nold\n\n<!-- /a -->\n\nafter\n";

  test("are read and replaced, and nothing around them", () => {
    expect(readBlock(page, "a")).toBe("old");
    const once = replaceBlock(page, "a", "new $& text");
    expect(once).toBe("before\n\n<!-- a -->\n\nnew $& text\n\n<!-- /a -->\n\nafter\n");
    expect(replaceBlock(once, "a", "new $& text")).toBe(once);
  });

  test("that are not there are an error", () => {
    expect(() => readBlock(page, "b")).toThrow("<!-- b -->");
    expect(() => readBlock(page.replace("/a", "/b"), "a")).toThrow("missing");
  });
});

describe("what a page shows of a fixture", () => {
  const shown = casesToShow(root, { id: "migration-edited", severity: "error" });

  test("is what is found, and a look-alike that is fine", () => {
    expect(shown.bad?.expect).toContain("migration-edited");
    expect(shown.good?.expect).not.toContain("migration-edited");
    expect(casesToShow(root, { id: "no-such-rule", severity: "error" })).toEqual({ bad: null, good: null });
  });

  test("is the difference of its two sides, by their names", () => {
    if (shown.bad === null) throw new Error("no fixture");
    const { text } = diffOf(shown.bad);
    expect(text).toMatch(/^--- base\/drizzle\/\S+\.sql$/m);
    expect(text).toMatch(/^\+\+\+ head\/drizzle\/\S+\.sql$/m);
    expect(text).not.toMatch(/^(?:index|diff) /m);
  });

  test("is all of head where base has no folder, and ends of lines can be seen", () => {
    const folder = mkdtempSync(join(tmpdir(), "gate-docs-test-"));
    rubbish.push(folder);
    const { git } = buildRepository([{ files: { "case/head/drizzle/a.sql": "SELECT 1;\r\n" } }]);
    git(`--work-tree=${folder}`, "checkout", "--quiet", "main", "--", ".");
    const place = {
      folder: join(folder, "case"),
      name: "x",
      why: "",
      expect: [],
      driver: null,
      isBlocked: true,
    };
    expect(diffOf(place)).toEqual({
      text: "--- /dev/null\n+++ head/drizzle/a.sql\n@@ -0,0 +1 @@\n+SELECT 1;␍",
      omitted: [],
    });
  });
});

const rubbish: string[] = [];
afterAll(() => {
  for (const folder of rubbish) rmSync(folder, { recursive: true, force: true });
});
