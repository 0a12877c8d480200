import type { Draft, Severity } from "../../model/finding.ts";
import { atFile, atFolder, atSpan, atStatement } from "../../model/location.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import type { ReleasedFate } from "../../model/released.ts";
import { code, joinNames } from "../../model/text.ts";
import { failedRemedy } from "./failed-migration.ts";
import { rowLossInWords, severityOf, valueLossInWords } from "./loss-words.ts";
import { differencesInWords } from "./wording.ts";

type Fate<K extends ReleasedFate["kind"]> = Extract<ReleasedFate, { readonly kind: K }>;

/** What is said of the databases of some versions; null where they get through. `databases`: "Databases of `v1.0.0`". */
export function brokenRelease(fate: ReleasedFate, databases: string, head: MigrationFolder): Draft | null {
  switch (fate.kind) {
    case "stops":
    case "depends":
    case "unbuilt":
      return failing(fate, databases, head);
    case "loses":
      return losing(fate, databases, head);
    case "differs":
      return differing(fate, databases, head);
    default:
      return null;
  }
}

const keepOld =
  "Keep the merged migrations as they were released and put the change into a new one, so that the upgrade works from every version";

function failing(
  { kind, failure }: Fate<"stops" | "depends" | "unbuilt">,
  databases: string,
  head: MigrationFolder,
): Draft {
  const name = code(failure.migration.name);
  const message = code(failure.message);
  const at = atSpan(failure.migration, failure.at);
  switch (kind) {
    case "stops": {
      const isThere = /already exists|duplicate column name/.test(failure.message);
      const remedy = isThere
        ? `${keepOld}. It must not create again what is there already`
        : failedRemedy(failure);
      return { at, severity: "error", message: `${databases} stop at ${name}: ${message}`, remedy };
    }
    case "depends":
      return {
        at,
        severity: "warning",
        message: `${databases} may stop at ${name}, depending on their rows: ${message}`,
        remedy: "Fix the rows that do not fit in a statement before this one",
      };
    case "unbuilt":
      return {
        at: atFolder(head),
        severity: "warning",
        message: `${databases} could not be built here, so the upgrade was not tried on them: their own ${name} fails: ${message}`,
        remedy: "Try the upgrade on a copy of such a database with `snapshot`, or leave these versions out",
      };
  }
}

function losing({ rows, values }: Fate<"loses">, databases: string, head: MigrationFolder): Draft {
  const all = [...rows, ...values];
  const by = all[0]?.by ?? null;
  const lost = [
    ...rows.map((each) => rowLossInWords(each, "invented")),
    ...values.map((each) => valueLossInWords(each, "invented")),
  ];
  const more = lost.length > 4 ? ` and ${lost.length - 4} more` : "";
  const severities = all.map((loss) => severityOf(loss, "invented"));
  const severity: Severity = severities.includes("error") ? "error" : "warning";
  return {
    at: by === null ? atFolder(head) : atStatement(by),
    severity,
    message: `${databases} lose rows or values that no statement asks to take${by === null ? "" : `, in ${code(by.migration.name)}`}: ${lost.slice(0, 4).join(", ")}${more}`,
    remedy: "Copy what has to stay before the statement that takes it, and put it back after it",
  };
}

function differing(
  { differences, skipped }: Fate<"differs">,
  databases: string,
  head: MigrationFolder,
): Draft {
  const [first] = head.migrations.filter(({ name }) => skipped.includes(name));
  const never = `, since ${joinNames(skipped)} never ${skipped.length === 1 ? "runs" : "run"} on them`;
  return {
    at: first === undefined ? atFolder(head) : atFile(first),
    severity: "error",
    message: `${databases} do not end as a new database does${skipped.length === 0 ? "" : never}${differencesInWords(differences)}`,
    remedy: `${keepOld}. A new migration can bring the databases that are out there to the same end`,
  };
}
