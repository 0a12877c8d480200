import type { CaseRecipe } from "./make-case.ts";
import type { TableRecipe } from "./make-world.ts";

/** Cases that are one thing simpler, boldest first. */
export function simplerCases(recipe: CaseRecipe): readonly CaseRecipe[] {
  const { world, steps } = recipe;
  const inWorld = (change: Partial<CaseRecipe["world"]>): CaseRecipe => ({
    ...recipe,
    world: { ...world, ...change },
  });
  return [
    ...(steps.length > 1 ? steps.map((step) => ({ ...recipe, steps: [step] })) : []),
    ...(steps.length > 2 ? without(steps).map((fewer) => ({ ...recipe, steps: fewer })) : []),
    ...(world.tables.length > 2 ? without(world.tables).map((tables) => inWorld({ tables })) : []),
    ...(world.trigger === "none" ? [] : [inWorld({ trigger: "none" })]),
    ...(world.view ? [inWorld({ view: false })] : []),
    ...(world.search ? [inWorld({ search: false })] : []),
    ...world.tables.flatMap((table, at) =>
      simplerTables(table).map((simpler) => inWorld({ tables: world.tables.with(at, simpler) })),
    ),
    ...steps.flatMap((step, at) =>
      simplerSteps(step).map((simpler) => ({ ...recipe, steps: steps.with(at, simpler) })),
    ),
  ];
}

/** The list without each of its members. */
function without<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.map((_, at) => list.toSpliced(at, 1));
}

function simplerTables(table: TableRecipe): readonly TableRecipe[] {
  const { columns, key, index, withoutRowid, strict } = table;
  return [
    ...(columns.length > 1 ? without(columns).map((fewer) => ({ ...table, columns: fewer })) : []),
    ...(key === "integer" ? [] : [{ ...table, key: "integer" as const }]),
    ...(index === "none" ? [] : [{ ...table, index: "none" as const }]),
    ...(withoutRowid ? [{ ...table, withoutRowid: false }] : []),
    ...(strict ? [{ ...table, strict: false }] : []),
    ...columns.flatMap((column, at) =>
      [
        ...(column.role === "plain" ? [] : [{ ...column, role: "plain" as const }]),
        ...(column.notNull ? [{ ...column, notNull: false }] : []),
        ...(column.hasDefault ? [{ ...column, hasDefault: false }] : []),
        ...(column.type === "text" ? [] : [{ ...column, type: "text" as const }]),
      ].map((simpler) => ({ ...table, columns: columns.with(at, simpler) })),
    ),
  ];
}

type StepRecipe = CaseRecipe["steps"][number];

function simplerSteps(step: StepRecipe): readonly StepRecipe[] {
  return [
    ...(step.pragma ? [{ ...step, pragma: false }] : []),
    ...(["order", "variation", "other", "column", "table"] as const)
      .filter((name) => step[name] > 0)
      .map((name) => ({ ...step, [name]: 0 })),
  ];
}
