import type { EvidenceOf } from "../model/evidence.ts";
import type { Draft, Severity, Stage } from "../model/finding.ts";

/** A rule: ready evidence of its stage in, drafts out. */
export interface Rule<S extends Stage> {
  /** Kebab-case, public; names its file, its page and its fixtures. */
  readonly id: string;
  readonly stage: S;
  /** The default; a draft may say otherwise. */
  readonly severity: Severity;
  /** What it finds, one line without a full stop. */
  readonly summary: string;
  /** Why that matters, one or two sentences. */
  readonly why: string;
  /** Rules that would only tell the same trouble once more: their findings about the same migration are left out. */
  readonly supersedes?: readonly string[];
  /** Rules that have nothing to add in a folder where this one speaks. */
  readonly silences?: readonly string[];
  /** Whether what it finds troubles drizzle-kit alone, and no database: told after what does. */
  readonly isOfKit?: true;
  /** Whether it speaks of deployed code that meets the new schema: nothing to say where both change together. */
  readonly isOfOldCode?: true;
  readonly check: (evidence: EvidenceOf[S]) => Iterable<Draft>;
}

/** A rule of any stage. */
export type AnyRule = { readonly [S in Stage]: Rule<S> }[Stage];

/** Gives a rule the type of its stage's evidence. */
export function defineRule<S extends Stage>(rule: Rule<S>): Rule<S> {
  return rule;
}
