import type { ObjectFailure } from "../../model/broken-object.ts";
import type { Searches } from "./read-searches.ts";
import type { ObjectTrial } from "./try-objects.ts";

/**
 * What worked before and does not now, what is new and does not work, and what did not work before either: the control
 * beside them. What was created again and fails in another way is new.
 */
export function brokenBetween(
  before: ObjectTrial | null,
  after: ObjectTrial | null,
): readonly ObjectFailure[] {
  if (after === null) return [];
  return [
    ...brokenViews(before, after),
    ...brokenTriggers(before, after),
    ...brokenSearches(before?.searches ?? new Map(), after.searches),
  ];
}

function* brokenViews(before: ObjectTrial | null, { views }: ObjectTrial): Generator<ObjectFailure> {
  for (const [key, now] of views) {
    if (now.failure === null) continue;
    yield { kind: "view", name: now.name, message: now.failure, ...ageOf(before?.views.get(key), now) };
  }
}

function* brokenTriggers(before: ObjectTrial | null, { triggers }: ObjectTrial): Generator<ObjectFailure> {
  for (const [key, now] of triggers) {
    const { name, on, verb, failure } = now;
    if (failure === null) continue;
    yield { kind: "trigger", name, on, verb, message: failure, ...ageOf(before?.triggers.get(key), now) };
  }
}

interface Tried {
  readonly sql: string;
  readonly failure: string | null;
}

function ageOf(was: Tried | undefined, now: Tried): Pick<ObjectFailure, "isNew" | "isOld"> {
  if (was === undefined) return { isNew: true };
  if (was.failure === null) return { isNew: false };
  return was.sql === now.sql || was.failure === now.failure ? { isNew: false, isOld: true } : { isNew: true };
}

function* brokenSearches(before: Searches, after: Searches): Generator<ObjectFailure> {
  for (const [key, now] of after) {
    const was = before.get(key);
    const { name, canRebuild } = now;
    const about = { kind: "search", name, canRebuild, isNew: was === undefined } as const;
    if (now.unreadable !== null && was?.unreadable == null) {
      yield { ...about, what: "unreadable", message: now.unreadable };
    } else if (was === undefined || was.unreadable !== null || now.isOwn) {
    } else if (was.texts > 0 && now.texts === 0) {
      yield { ...about, what: "emptied", message: "" };
    } else if (now.outOfStep !== null && was.outOfStep === null) {
      yield { ...about, what: "out-of-step", message: now.outOfStep };
    }
  }
}
