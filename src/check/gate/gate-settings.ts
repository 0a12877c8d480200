import { isWorkflow } from "../../drizzle/select-paths.ts";
import type { GateEvidence } from "../../model/evidence.ts";
import { code, joinNames } from "../../model/text.ts";
import type { FileTree } from "../../model/tree.ts";
import {
  type GateJob,
  type GateWorkflow,
  readGateWorkflow,
  type Setting,
  type Settings,
} from "./gate-jobs.ts";

type Relaxed = GateEvidence["relaxed"][number];
type Change = Omit<Relaxed, "file">;

/**
 * Where head changes what decides whether, when and with what the gate runs: its step, the steps and jobs before it, its
 * job, and what starts the workflow. A workflow that is new relaxes nothing, and what comes after the gate cannot.
 */
export function changedGateSettings(base: FileTree, head: FileTree): readonly Relaxed[] {
  return [...base.keys()].filter(isWorkflow).flatMap((file) => {
    const before = readGateWorkflow(base, file);
    if (before === null || before.jobs.length === 0) return [];
    return changesOf(before, readGateWorkflow(head, file), head.has(file)).map((change) => ({
      file,
      ...change,
    }));
  });
}

function changesOf(before: GateWorkflow, after: GateWorkflow | null, isThere: boolean): readonly Change[] {
  if (after === null && isThere) return [{ what: "it is not valid YAML", line: 1 }];
  if (after === null || after.jobs.length === 0) return [{ what: "it no longer runs the gate", line: 1 }];
  return [
    ...named("what starts it or holds for all of its jobs", before.settings, after.settings, after),
    ...before.jobs.flatMap((job) => jobChanges(job, after)),
  ];
}

function jobChanges(before: GateJob, workflow: GateWorkflow): readonly Change[] {
  const name = code(before.id, 60);
  const after = workflow.jobs.find(({ id }) => id === before.id);
  if (after === undefined) return [{ what: `the job ${name} no longer runs it`, line: 1 }];
  const line = workflow.lineOf(["jobs", before.id]);
  if (after.runs.length < before.runs.length)
    return [{ what: `the job ${name} no longer runs it as often`, line }];
  return [
    ...named(`the job ${name} that runs it`, before.settings, after.settings, workflow),
    ...named(`what the job ${name} waits for`, before.awaited, after.awaited, workflow),
    ...before.runs.flatMap((run, place) => {
      const now = after.runs[place];
      if (now === undefined) return [];
      const isSame = now.before.text === run.before.text;
      return [
        ...(isSame
          ? []
          : [{ what: `the steps before it in the job ${name}`, line: workflow.lineOf(now.before.path) }]),
        ...named("the step that runs it", run.step, now.step, workflow),
      ];
    }),
  ];
}

/** One change for all settings of a place that are others, at the first of them. */
function named(what: string, before: Settings, after: Settings, { lineOf }: GateWorkflow): readonly Change[] {
  const all = new Map<string, Setting>([...before, ...after]);
  const others = [...all].filter(([name]) => before.get(name)?.text !== after.get(name)?.text);
  const lines = others.map(([, { path }]) => lineOf(path));
  if (others.length === 0) return [];
  return [{ what: `${what} (${joinNames(others.map(([name]) => name))})`, line: Math.min(...lines) }];
}
