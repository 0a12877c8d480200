import type { Outcome } from "./judge.ts";

/** What became of a change: how the gate's claims stand to the truth, or that it cannot be migrated at all. */
export type Held =
  | { readonly kind: "held"; readonly outcome: Outcome }
  /** `isTold`: the gate said so. */
  | { readonly kind: "fails"; readonly isTold: boolean };

/** How often the claims are right, in one variant. */
export interface Figures {
  readonly changes: number;
  /** Changes whose migration fails, and those of them that the gate fails. */
  readonly failing: number;
  readonly failed: number;
  /** "Works" in every row, where something breaks. */
  readonly missed: number;
  /** Orders that promise too much, and less than they could. */
  readonly tooMuch: number;
  readonly cautious: number;
  readonly right: number;
}

export function figuresOf(all: readonly Held[]): Figures {
  const outcomes = all.flatMap((one) => (one.kind === "held" ? [one.outcome] : []));
  const failing = all.flatMap((one) => (one.kind === "fails" ? [one] : []));
  const counted = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  return {
    changes: outcomes.length,
    failing: failing.length,
    failed: failing.filter(({ isTold }) => isTold).length,
    missed: counted(({ missed }) => missed.length > 0),
    tooMuch: counted(({ tooMuch }) => tooMuch.length > 0),
    cautious: counted(({ isCautious }) => isCautious),
    right: counted(({ tooMuch, isCautious }) => tooMuch.length === 0 && !isCautious),
  };
}
