import type { Migration } from "../../model/migration.ts";
import { inOrder, type ReleasedEvidence, versionsThatRan } from "../../model/released.ts";
import { code, count } from "../../model/text.ts";
import { versionsInWords } from "../../model/version-ranges.ts";

/** Released versions that ran any of some migrations of base, and how to say it. */
export interface WhoRan {
  readonly versions: readonly string[];
  /** "`v1.0.0` to `v1.3.2`"; for none, a sentence that says so. */
  readonly words: string;
}

/** Who has run any of these migrations. Null where nobody asked for released versions, or some could not be read. */
export function whoRan(released: ReleasedEvidence | null, migrations: readonly Migration[]): WhoRan | null {
  if (released === null) return null;
  const versions = inOrder(
    released,
    migrations.flatMap((migration) => versionsThatRan(released, migration)),
  );
  if (versions.length > 0) return { versions, words: versionsInWords(released.versions, versions) };
  return released.unread.length > 0 ? null : { versions, words: noneInWords(released, migrations.length) };
}

function noneInWords({ versions, patterns }: ReleasedEvidence, migrations: number): string {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  return versions.length === 0
    ? `no version is released yet (${of})`
    : `no released version (${of}, ${count(versions.length, "tag")}) has run ${migrations === 1 ? "it" : "them"}`;
}
