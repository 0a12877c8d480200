/** What the project's own drizzle-kit would generate for a folder. */
export type DryRun =
  | (DryRunSource & { readonly kind: "in-sync" })
  /** The schema has changes that no migration has: these statements. */
  | (DryRunSource & {
      readonly kind: "changes";
      readonly statements: readonly string[];
      /** Whether drizzle-kit generates nothing, and the indexes that it exports are others than the migrations make. */
      readonly isUnseen?: true;
    })
  /** It has changes, and drizzle-kit asks about renames before it generates: `about` is what it names, perhaps nothing. */
  | (DryRunSource & { readonly kind: "question"; readonly about: readonly string[] })
  /** It came to no answer; the reason is half a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

/** What a dry run went by. */
export interface DryRunSource {
  /** "0.31.11". */
  readonly version: string;
  /** The schema's file where there is one, else the config. */
  readonly file: string;
  /** Arguments for `drizzle-kit generate`, without which it takes another config; "" for none. */
  readonly flags: string;
  /** Folder that drizzle-kit is started in; "" for the repository's root. */
  readonly cwd: string;
}

/** The dry runs of one folder: base's only where head is not in sync, to tell what was there before. */
export interface DryRuns {
  readonly head: DryRun;
  readonly base: DryRun | null;
}

/** Whether head's schema has changes without a migration that base's did not have. */
export function isNewlyBehind({ head, base }: DryRuns): boolean {
  const changes = unmigrated(head);
  return changes !== null && (base === null || changes !== unmigrated(base));
}

/** What has no migration, as a text to tell one state from another; null where nothing is known to be missing. */
function unmigrated(dryRun: DryRun): string | null {
  if (dryRun.kind === "changes") return dryRun.statements.join("\n");
  return dryRun.kind === "question" ? `question ${dryRun.about.join(" ")}` : null;
}
