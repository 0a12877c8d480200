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
      means: "what one version of the code writes, the other may not read",
    };
  if (JSON.stringify(before.values) !== JSON.stringify(after.values)) return valuesWords(before, after);
  return {
    says: `is typed ${after.typed === null ? "no more" : `as ${code(after.typed, 80)}`} in TypeScript`,
    means: "rows that are there, and those of deployed code, may not keep to it",
  };
}

const bothWrong =
  "deployed code reads the new values in the old way, and new code reads the old ones in the new way until the migration ran";

function saysMode({ mode: was }: DeclaredAs, { mode }: DeclaredAs): string {
  if (mode === "timestamp_ms" && was === "timestamp") return "counts milliseconds now";
  if (mode === "timestamp" && was === "timestamp_ms") return "counts seconds now";
  const from = was === null ? "without a mode" : `with mode ${code(was)}`;
  return `is read ${mode === null ? "without a mode" : `with mode ${code(mode)}`} now, where it was read ${from}`;
}

function meansMode({ mode: was }: DeclaredAs, { mode }: DeclaredAs): string {
  if (mode === "timestamp_ms" && was === "timestamp")
    return "rows that are there count seconds, and read as January 1970";
  if (mode === "timestamp" && was === "timestamp_ms")
    return "rows that are there count milliseconds, and read as thousands of years ahead";
  if (mode === "json") return "rows that hold no JSON make new code fail as it reads them";
  if (was === "json") return "what new code writes makes deployed code fail where it is no JSON";
  return "rows that are there come back as other values, and deployed code meets those that new code writes";
}

function valuesWords({ values: was }: DeclaredAs, { values }: DeclaredAs): Words {
  const gone = (was ?? []).filter((value) => values !== null && !values.includes(value));
  const fresh = (values ?? []).filter((value) => was !== null && !was.includes(value));
  if (gone.length > 0)
    return {
      says: `no longer allows ${joinNames(gone, 4)} in TypeScript`,
      means: "rows that hold it still do, and deployed code still writes it",
    };
  if (fresh.length > 0)
    return {
      says: `allows ${joinNames(fresh, 4)} too in TypeScript`,
      means: "deployed code meets values that it does not know",
    };
  return {
    says:
      values === null
        ? "allows any value in TypeScript now"
        : `allows only ${joinNames(values, 4)} in TypeScript now`,
    means: "rows that are there may hold others",
  };
}
