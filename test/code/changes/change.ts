/** A text that stands once in the sources of an app, and what takes its place. */
export type Edit = readonly [from: string, to: string];

/** One change of an app: what is edited in its sources, and what a person writes into the migration. */
export interface AppChange {
  readonly id: string;
  readonly edits: readonly Edit[];
  /** What is renamed and not made anew, as drizzle-kit asks: "users.phone" or "users", old and new. */
  readonly renamed?: readonly [from: string, to: string];
  /** Set where a person wrote all of it: what drizzle-kit makes is left out. */
  readonly isByHand?: true;
  /** Statements by hand, before those of drizzle-kit. */
  readonly first?: readonly string[];
  /** Statements by hand, after the first of drizzle-kit. */
  readonly between?: readonly string[];
  /** Statements by hand, after those of drizzle-kit. */
  readonly more?: readonly string[];
}

/** A change that begins with one edit. */
export function change(id: string, from: string, to: string, more: Partial<AppChange> = {}): AppChange {
  return { id, ...more, edits: [[from, to], ...(more.edits ?? [])] };
}

/** A change that takes a text away. */
export function drop(id: string, text: string, more: Partial<AppChange> = {}): AppChange {
  return change(id, text, "", more);
}

/** A change that puts a text after another. */
export function after(id: string, place: string, text: string, more: Partial<AppChange> = {}): AppChange {
  return change(id, place, `${place}${text}`, more);
}

/** A migration by hand alone. */
export function byHand(id: string, ...more: readonly string[]): AppChange {
  return { id, edits: [], more };
}
