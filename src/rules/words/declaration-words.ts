import type { DeclarationChange, DeclaredAs } from "../../model/declaration-change.ts";
import { code, joinNames } from "../../model/text.ts";

/** What a new declaration says, and what that means for the rows that are there. */
interface Words {
  readonly says: string;
  readonly means: string;
}

/** Words for a change of a column's declaration. */
export function declarationWords({ before, after, isRewritten }: DeclarationChange): Words {
  if (before.mode !== after.mode) {
    const says = saysMode(before, after);
    return { says, means: isRewritten ? bothWrong : meansMode(before, after) };
  }
  if (before.type !== after.type)
    return {
      says: "has another type in TypeScript",
      means: "what one version of the code writes, the other may not be able to read",
    };
  if (JSON.stringify(before.values) !== JSON.stringify(after.values)) return valuesWords(before, after);
  if (before.typed === after.typed) return fillWords(before, after);
  return {
    says: `${after.typed === null ? "is no longer typed" : `is typed as ${code(after.typed, 80)}`} in TypeScript`,
    means: "existing rows, and rows the deployed code writes, may not match it",
  };
}

function fillWords(before: DeclaredAs, after: DeclaredAs): Words {
  const isInsert = before.filled !== after.filled;
  const [made, when] = isInsert
    ? [after.filled, "where an insert names no value"]
    : [after.refilled, "where an update names no value"];
  if (made !== null)
    return {
      says: `gets ${code(made, 80)} from TypeScript ${when}`,
      means: "existing rows, and rows the deployed code writes, have what was there before",
    };
  const then = isInsert
    ? "an insert without it writes the database's default, or NULL"
    : "an update leaves it as it is";
  return { says: `no longer gets a value from TypeScript ${when}`, means: `in the new code ${then}` };
}

const bothWrong =
  "the deployed code reads the new values in the old way, and the new code reads the old ones in the new way until the migration has run";

function saysMode({ mode: was }: DeclaredAs, { mode }: DeclaredAs): string {
  if (mode === "timestamp_ms" && was === "timestamp") return "counts milliseconds now";
  if (mode === "timestamp" && was === "timestamp_ms") return "counts seconds now";
  const from = was === null ? "no mode" : `with mode ${code(was)}`;
  return `is now read ${mode === null ? "without a mode" : `with mode ${code(mode)}`} instead of ${from}`;
}

function meansMode({ mode: was }: DeclaredAs, { mode }: DeclaredAs): string {
  if (mode === "timestamp_ms" && was === "timestamp")
    return "existing rows hold seconds, and would be read as January 1970";
  if (mode === "timestamp" && was === "timestamp_ms")
    return "existing rows hold milliseconds, and would be read as dates thousands of years from now";
  if (mode === "json") return "the new code fails on rows that are not JSON";
  if (was === "json") return "the deployed code fails on new values that are not JSON";
  return "the new code and the deployed code each read what the other wrote as other values";
}

function valuesWords({ values: was }: DeclaredAs, { values }: DeclaredAs): Words {
  const gone = (was ?? []).filter((value) => values !== null && !values.includes(value));
  const fresh = (values ?? []).filter((value) => was !== null && !was.includes(value));
  if (gone.length > 0)
    return {
      says: `no longer allows ${joinNames(gone, 4)} in TypeScript`,
      means: "existing rows may still hold it, and the deployed code still writes it",
    };
  if (fresh.length > 0)
    return {
      says: `also allows ${joinNames(fresh, 4)} in TypeScript`,
      means: "the deployed code may read values it does not know",
    };
  return {
    says:
      values === null
        ? "now allows any value in TypeScript"
        : `now allows only ${joinNames(values, 4)} in TypeScript`,
    means: "existing rows may hold others",
  };
}
