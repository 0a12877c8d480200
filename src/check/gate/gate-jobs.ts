import { isEntry, textUnder, valueAt } from "../../model/read-json.ts";
import { type FileTree, joinPath, textAt } from "../../model/tree.ts";
import { parseYaml, type YamlFile, type YamlPath } from "../../syntax/yaml-file.ts";

/** Something that decides whether, when or with what the gate runs. */
export interface Setting {
  readonly path: YamlPath;
  /** The same text for the same meaning. */
  readonly text: string;
}

/** Settings by what people call them. */
export type Settings = ReadonlyMap<string, Setting>;

/** A job that runs the gate. */
export interface GateJob {
  readonly id: string;
  /** Its own settings, those of its steps aside. */
  readonly settings: Settings;
  /** The jobs that it waits for, and those that these wait for. */
  readonly awaited: Settings;
  /** What comes before each step that runs the gate, and that step. */
  readonly runs: readonly { readonly before: Setting; readonly step: Settings }[];
}

/** A workflow that runs the gate. */
export interface GateWorkflow {
  readonly lineOf: YamlFile["lineOf"];
  /** What holds for all of its jobs. */
  readonly settings: Settings;
  readonly jobs: readonly GateJob[];
}

/** Reads a workflow; null where it is no YAML. Without jobs where it does not run the gate. */
export function readGateWorkflow(tree: FileTree, file: string): GateWorkflow | null {
  const read = parseYaml(textAt(tree, file) ?? "");
  if (read === null) return null;
  const jobs = entriesOf(valueAt(read.value, "jobs"));
  return {
    lineOf: read.lineOf,
    settings: settingsIn(read.value, [], new Set(["jobs", "name", "run-name"])),
    jobs: Object.entries(jobs)
      .filter(([, job]) => runsGate(tree, job))
      .map(([id, job]) => readJob(tree, jobs, id, job)),
  };
}

function readJob(tree: FileTree, jobs: Entries, id: string, job: unknown): GateJob {
  const steps = listOf(valueAt(job, "steps"));
  const places = steps.flatMap((step, place) => (runsGate(tree, step) ? [place] : []));
  const awaited = new Map<string, Setting>();
  const waiting = namesIn(valueAt(job, "needs"));
  for (const name of waiting) {
    if (awaited.has(name) || name === id || !Object.hasOwn(jobs, name)) continue;
    awaited.set(name, { path: ["jobs", name], text: meaningOf(tree, jobs[name]) });
    waiting.push(...namesIn(valueAt(jobs[name], "needs")));
  }
  return {
    id,
    settings: settingsIn(job, ["jobs", id], new Set(["steps", "name"])),
    awaited,
    runs: places.map((place, index) => {
      const from = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
      const path = ["jobs", id, "steps"];
      return {
        before: { path: [...path, from], text: meaningOf(tree, steps.slice(from, place)) },
        step: stepSettings(tree, steps[place], [...path, place]),
      };
    }),
  };
}

/** Each input by itself, since that is what is changed most. */
function stepSettings(tree: FileTree, step: unknown, path: YamlPath): Settings {
  const inputs = settingsIn(valueAt(step, "with"), [...path, "with"], new Set());
  const own = settingsIn(step, path, new Set(["with", "name", "id"]));
  const uses = textUnder(step, "uses");
  const text = `${uses} ${meaningOf(tree, localAction(tree, uses))}`;
  return new Map([
    ...own,
    ...inputs,
    ...(uses === null ? [] : [["uses", { path: [...path, "uses"], text }] as const]),
  ]);
}

function settingsIn(value: unknown, path: YamlPath, without: ReadonlySet<string>): Settings {
  const entries = Object.entries(entriesOf(value)).filter(([name]) => !without.has(name));
  return new Map(
    entries.map(([name, each]) => [name, { path: [...path, name], text: stable(normal(name, each)) }]),
  );
}

/** Whether a job or step runs the gate: as an action, by the command line, or through another file of the repository. */
function runsGate(tree: FileTree, given: unknown, depth = 0): boolean {
  if (depth > 5) return false;
  const uses = textUnder(given, "uses") ?? "";
  if (/(?:^|\/)drizzle-gate(?:[@/]|$)/i.test(uses)) return true;
  if (/(?:^|[\s/"'])drizzle-gate(?:[@\s"']|$)/.test(textUnder(given, "run") ?? "")) return true;
  const inner = localAction(tree, uses) ?? localWorkflow(tree, uses);
  const parts = [
    ...listOf(valueAt(given, "steps")),
    ...listOf(valueAt(inner, "runs", "steps")),
    ...Object.values(entriesOf(valueAt(inner, "jobs"))),
  ];
  return parts.some((part) => runsGate(tree, part, depth + 1));
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
function localAction(tree: FileTree, uses: string | null): unknown {
  if (uses === null || !uses.startsWith("./")) return undefined;
  const folder = uses.slice(2).replace(/\/$/, "");
  const text = textAt(tree, joinPath(folder, "action.yml")) ?? textAt(tree, joinPath(folder, "action.yaml"));
  return text === null ? undefined : parseYaml(text)?.value;
}

function localWorkflow(tree: FileTree, uses: string): unknown {
  const text = /^\.\/\.github\/workflows\/[^/]+\.ya?ml$/.test(uses) ? textAt(tree, uses.slice(2)) : null;
  return text === null ? undefined : parseYaml(text)?.value;
}

/** A value with what the actions and workflows of this repository that it uses say. */
function meaningOf(tree: FileTree, value: unknown, depth = 0): string {
  const used: string[] = [];
  const look = (each: unknown): void => {
    const uses = textUnder(each, "uses");
    const inner = uses === null ? undefined : (localAction(tree, uses) ?? localWorkflow(tree, uses));
    if (inner !== undefined && depth < 5) used.push(meaningOf(tree, inner, depth + 1));
    for (const item of Array.isArray(each) ? each : Object.values(entriesOf(each))) look(item);
  };
  look(value);
  return [stable(value), ...used].join("\n");
}

/** What says the same in several ways. Which of GitHub's own machines it is decides nothing. */
function normal(name: string, value: unknown): unknown {
  if (name === "runs-on" && typeof value === "string")
    return /^(?:ubuntu|windows|macos)-[\w.-]+$/.test(value) ? "GitHub's" : value;
  if (name !== "on" && name !== "needs") return value;
  const names = namesIn(value);
  return names.length === 0 ? value : Object.fromEntries(names.map((each) => [each, null]));
}

/** JSON that does not depend on the order of keys. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      isEntry(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
    ) ?? ""
  );
}

type Entries = { readonly [name: string]: unknown };

function entriesOf(value: unknown): Entries {
  return isEntry(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One name, or a list of them. */
function namesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((name) => typeof name === "string");
}
