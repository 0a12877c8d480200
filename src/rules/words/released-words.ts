import type { HistoryEvidence } from "../../model/evidence.ts";
import type { Migration } from "../../model/migration.ts";
import { inOrder, type ReleasedEvidence, versionsThatRan } from "../../model/released.ts";
import { code, count, joinNames } from "../../model/text.ts";
import { versionsInWords } from "../../model/version-ranges.ts";

/** Databases that ran any of some migrations of base, as far as somebody gave them to be asked. */
export interface WhoRan {
  readonly isNobody: boolean;
  /** "databases of `v1.0.0` to `v1.3.2` and the production copy `a.db` have run it"; for nobody, a sentence that says so. */
  readonly words: string;
}

/**
 * Who has run any of these migrations: released versions and production copies. Null where none were given, or some of
 * the versions could not be read.
 */
export function whoRan(
  { released, copies }: Pick<HistoryEvidence, "released" | "copies">,
  migrations: readonly Migration[],
): WhoRan | null {
  const versions =
    released === null
      ? []
      : inOrder(
          released,
          migrations.flatMap((migration) => versionsThatRan(released, migration)),
        );
  const ran = copies.filter((copy) =>
    copy.ran.some(({ name }) => migrations.some((one) => one.name === name)),
  );
  const them = migrations.length === 1 ? "it" : "them";
  const found = [
    ...(released === null || versions.length === 0
      ? []
      : [`databases of ${versionsInWords(released.versions, versions)}`]),
    ...(ran.length === 0 ? [] : [copiesInWords(ran)]),
  ];
  if (found.length > 0) {
    const isOne = versions.length === 0 && ran.length === 1;
    return { isNobody: false, words: `${found.join(" and ")} ${isOne ? "has" : "have"} run ${them}` };
  }
  if ((released === null && copies.length === 0) || (released?.unread.length ?? 0) > 0) return null;
  const nobody = [
    ...(released === null ? [] : [noVersionInWords(released, them)]),
    ...(copies.length === 0 ? [] : [noCopyInWords(copies, them)]),
  ];
  return { isNobody: true, words: nobody.join(", and ") };
}

type Copies = HistoryEvidence["copies"];

function copiesInWords(copies: Copies): string {
  const names = joinNames(
    copies.map(({ name }) => name),
    3,
  );
  return copies.length === 1
    ? `the production copy ${names}`
    : `${count(copies.length, "production copy", "production copies")} (${names})`;
}

function noVersionInWords({ versions, patterns }: ReleasedEvidence, them: string): string {
  const of = patterns.map((pattern) => code(pattern, 60)).join(", ");
  return versions.length === 0
    ? `no version is released yet (${of})`
    : `no released version (${of}, ${count(versions.length, "tag")}) has run ${them}`;
}

function noCopyInWords(copies: Copies, them: string): string {
  return copies.length === 1
    ? `${copiesInWords(copies)} has not run ${them}`
    : `none of ${count(copies.length, "production copy", "production copies")} has run ${them}`;
}
