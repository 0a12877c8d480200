import { type CaseRecipe, makeCase, type OracleCase } from "./make-case.ts";
import type { FamilyName } from "./steps/families.ts";
import type { Choice } from "./steps/step.ts";

const first: Choice = { table: 0, column: 0, other: 0, variation: 0, order: 0, pragma: false };
const free = {
  type: "text",
  notNull: false,
  hasDefault: false,
  role: "plain",
  action: "cascade",
  parent: 0,
} as const;
const plain = { key: "integer", withoutRowid: false, strict: false, index: "none" } as const;

/** A deed with whatever of its choices matters. */
export type Deed = Partial<Choice> & { readonly family: FamilyName };

/** Deeds to `author` with two columns of text, and to `book`, which refers to it with CASCADE. */
export function smallCase(deeds: readonly Deed[], more: Partial<CaseRecipe["world"]> = {}): OracleCase {
  const tables = [
    { ...plain, columns: [free, free] },
    { ...plain, columns: [{ ...free, role: "reference" as const }, free] },
  ];
  const made = makeCase({
    driver: "better-sqlite3",
    world: { tables, trigger: "none", view: false, search: false, ...more },
    steps: deeds.map((deed) => ({ ...first, ...deed })),
  });
  if (made === null) throw new Error("nothing can be done");
  return made;
}
