import type { ObjectFailure } from "../../model/broken-object.ts";
import type { Searches } from "./read-searches.ts";
import type { ObjectTrial } from "./try-objects.ts";

/** What worked before and does not now, and what is new and does not work. */
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
  for (const [key, { name, failure }] of views) {
    const was = before?.views.get(key);
    if (failure === null || was?.failure != null) continue;
    yield { kind: "view", name, message: failure, isNew: was === undefined };
  }
}

function* brokenTriggers(before: ObjectTrial | null, { triggers }: ObjectTrial): Generator<ObjectFailure> {
  for (const [key, { name, on, verb, failure }] of triggers) {
    const was = before?.triggers.get(key);
    if (failure === null || was?.failure != null) continue;
    yield { kind: "trigger", name, on, verb, message: failure, isNew: was === undefined };
  }
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
