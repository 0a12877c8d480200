import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { FakeGitHub } from "./server.ts";

/** One step of a job, as the runner would start it. */
export interface Step {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: { readonly [name: string]: string };
  readonly env?: { readonly [name: string]: string };
  readonly github: FakeGitHub;
  /** The built program, where it is not the one that is shipped. */
  readonly dist?: string;
  /** The Node to run it with, where it is not that of the tests. */
  readonly node?: string;
  /** Which of the server's tokens; "" for none. */
  readonly token?: string;
}

/** How the step ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: { readonly [name: string]: string };
  readonly summary: string;
  /** Workflow commands that the runner would have obeyed, by name. */
  readonly commands: readonly { readonly name: string; readonly text: string }[];
  readonly ms: number;
}

const root = new URL("../../", import.meta.url).pathname;
const defaults = defaultInputs();

/** Runs the action in a child process with the runner's environment and nothing else of ours. */
export async function runAction(step: Step): Promise<Ended> {
  const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-step-"));
  const file = (name: string, text = "") => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };
  const inputs = { ...defaults, "github-token": step.token ?? "t-write", ...step.inputs };
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: scratch,
    RUNNER_TEMP: scratch,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "reader",
    GITHUB_API_URL: step.github.url,
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: file(
      "event.json",
      typeof step.payload === "string" ? step.payload : JSON.stringify(step.payload),
    ),
    GITHUB_GRAPHQL_URL: step.github.graphqlUrl,
    GITHUB_JOB: "drizzle-gate",
    GITHUB_OUTPUT: file("output"),
    GITHUB_REPOSITORY: "shop/books",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "5000",
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_STEP_SUMMARY: file("summary"),
    GITHUB_WORKFLOW_REF: "shop/books/.github/workflows/migrations.yml@refs/pull/1/merge",
    GITHUB_WORKSPACE: step.workspace,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    ...step.env,
  };
  const started = performance.now();
  const child = spawn(step.node ?? process.execPath, [join(step.dist ?? join(root, "dist"), "action.js")], {
    cwd: step.workspace,
    env,
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const ms = performance.now() - started;
  const outputs = readOutputs(readFileSync(join(scratch, "output"), "utf8"));
  const summary = readFileSync(join(scratch, "summary"), "utf8");
  rmSync(scratch, { recursive: true, force: true });
  return { code, stdout, stderr, outputs, summary, commands: commandsIn(stdout), ms };
}

/** https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs (AddInputsToEnvironment) */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}

/** What the runner fills in for inputs that a workflow leaves out. */
function defaultInputs(): { readonly [name: string]: string } {
  const { inputs } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  return Object.fromEntries(
    Object.entries<{ default?: string }>(inputs).map(([name, { default: value }]) => [name, value ?? ""]),
  );
}

/** `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): { readonly [name: string]: string } {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<end>[^\n]+)\n(?<value>[\s\S]*?)\n\k<end>$/gm);
  return Object.fromEntries(
    [...found].map(({ groups }) => [groups?.["name"] ?? "", groups?.["value"] ?? ""]),
  );
}

/** Both forms that the runner knows, wherever a line of the log could hold one. */
function commandsIn(stdout: string): Ended["commands"] {
  return stdout.split(/\r\n|\n|\r/).flatMap((line) => {
    const found = /^\s*::(\S+?)(?:\s.*?)?::(.*)$/.exec(line) ?? /##\[(\S+?)(?:\s.*?)?\](.*)/.exec(line);
    return found === null ? [] : [{ name: found[1] ?? "", text: line }];
  });
}
