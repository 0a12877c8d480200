import { once } from "../model/once.ts";
import { quoteName } from "../model/quote.ts";
import { type Column, nameKey, type Table } from "../model/schema.ts";
import { code } from "../model/text.ts";
import type { Engine } from "../sqlite/engine.ts";
import { type BoundColumns, bindColumns } from "./bound-columns.ts";
import { chooseAccepted, type GroupPlan } from "./choose-accepted.ts";
import { nullableColumn, type OrderedTable } from "./fill-order.ts";
import type { InventedTable, InventOptions } from "./invented-table.ts";
import type { KeyTables } from "./key-tables.ts";
import { joinKeys, type Link, linkKeys, partOf } from "./link-keys.ts";
import { type Numbering, numberRows } from "./number-rows.ts";
import { difficultPool, difficultUnique, nothing, plainTemplate, type Template } from "./templates.ts";
import { numberInGroup, tryValues } from "./try-values.ts";
import { caseMatters, uniqueColumnSets } from "./unique-sets.ts";

/** A column by itself, or the columns that one foreign key fills together. */
interface Unit {
  readonly columns: readonly Column[];
  readonly capacity: number;
  readonly shift: number;
  readonly link: Link | null;
}

/** Everything that is decided about one table before its SQL is written. */
export class TablePlan {
  readonly #ordered: OrderedTable;
  readonly #table: Table;
  readonly #options: InventOptions;
  readonly #groups: readonly GroupPlan[];
  readonly #units: readonly Unit[];
  readonly #links: readonly Link[];
  readonly #reasons: readonly string[];

  constructor(
    ordered: OrderedTable,
    options: InventOptions,
    keyTables: KeyTables,
    expected: ReadonlyMap<string, number>,
    probe: Engine,
  ) {
    this.#ordered = ordered;
    this.#table = ordered.table;
    this.#options = options;
    const bound = bindColumns(this.#table).map((group) => this.#tryGroup(group, probe));
    this.#groups = bound.flatMap((one) => (typeof one === "string" ? [] : [one]));
    this.#links = linkKeys(ordered, keyTables);
    this.#units = this.#divideUnits(expected);
    const lost = ordered.orphaned.filter(
      (key) => !key.columns.some((name) => nullableColumn(this.#table, name)),
    );
    this.#reasons = [
      ...lost.map((key) => `it refers to ${code(key.parent)}, which does not exist`),
      ...bound.flatMap((one) => (typeof one === "string" ? [one] : [])),
    ];
  }

  /** Columns that some key holds; each is asked for by itself, and there may be 2,000. */
  readonly #unique = once(() => new Set(uniqueColumnSets(this.#table, true).flat()));

  invent(): InventedTable {
    const wanted = this.#roomFor(this.#options.rowsPerTable);
    const isImpossible = this.#ordered.orphaned.some(
      (key) => !key.columns.some((name) => nullableColumn(this.#table, name)),
    );
    return {
      table: this.#table,
      wanted: isImpossible ? 0 : wanted,
      needs: this.#links.map((link) => ({ keyTable: link.keyTable, byKey: link.fixed.length > 0 })),
      insert: (from, count, strict) => this.#insert(from, count, strict),
      reason: this.#reasons[0] ?? null,
    };
  }

  /** A group's plan, or the reason why there is none. */
  #tryGroup(group: BoundColumns, probe: Engine): GroupPlan | string {
    const { adversarial } = this.#options;
    const keys = [...this.#ordered.ready, ...this.#ordered.later];
    const linked = new Set(keys.flatMap((key) => key.columns.flatMap((name) => this.#column(name) ?? [])));
    const trial = tryValues(this.#table, group, { adversarial, linked }, probe);
    if (trial.kind === "none") return trial.reason;
    return chooseAccepted(group, trial.accepted, this.#unique(), this.#options.adversarial);
  }

  #divideUnits(expected: ReadonlyMap<string, number>): readonly Unit[] {
    const linked = new Set<Column>();
    const units: Unit[] = [];
    for (const link of this.#links) {
      const columns = link.key.columns
        .flatMap((name) => this.#column(name) ?? [])
        .filter((one) => !linked.has(one));
      for (const column of columns) linked.add(column);
      const capacity = expected.get(nameKey(link.key.parent)) ?? 0;
      units.push({ columns, capacity, shift: units.length, link });
    }
    for (const column of this.#table.columns) {
      if (linked.has(column) || column.generated !== null) continue;
      const group = this.#groups.find((one) => one.columns.includes(column));
      units.push({
        columns: [column],
        capacity: group?.capacity(column) ?? Number.POSITIVE_INFINITY,
        shift: 0,
        link: null,
      });
    }
    return units;
  }

  #column(name: string): Column | undefined {
    return this.#table.columns.find((column) => nameKey(column.name) === nameKey(name));
  }

  #uniqueUnits(strict: boolean): readonly (readonly Unit[])[] {
    return uniqueColumnSets(this.#table, strict).map((columns) => [
      ...new Set(
        columns.flatMap((column) => this.#units.find((unit) => unit.columns.includes(column)) ?? []),
      ),
    ]);
  }

  /** How many rows the unique sets leave room for. */
  #roomFor(rows: number): number {
    const rooms = this.#uniqueUnits(false)
      .filter(
        (set) =>
          set.length > 0 &&
          !set.some((unit) => unit.columns.some((one) => nullableColumn(this.#table, one.name))),
      )
      .map((set) => set.reduce((product, unit) => product * unit.capacity, 1));
    return Math.min(rows, ...rooms);
  }

  #insert(from: number, count: number, strict: boolean): string {
    const numbered = numberRows(this.#units, this.#uniqueUnits(strict), {
      rows: strict ? this.#options.rowsPerTable * 4 : this.#options.rowsPerTable,
      repeat: this.#options.adversarial,
    });
    const columns = this.#table.columns.filter((column) => column.generated === null);
    const values = columns.map((column, place) => this.#valueOf(column, place, numbered));
    const joins = this.#units.flatMap((unit) =>
      unit.link === null ? [] : joinKeys(unit.link, numbered.get(unit)),
    );
    return [
      `WITH RECURSIVE counter(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM counter WHERE i < ${from + count - 1})`,
      `INSERT OR IGNORE INTO main.${quoteName(this.#table.name)} (${columns.map((column) => quoteName(column.name)).join(", ")})`,
      `SELECT ${values.join(", ")} FROM counter ${joins.join(" ")}`,
    ].join(" ");
  }

  #valueOf(column: Column, place: number, numbered: ReadonlyMap<Unit, Numbering>): string {
    const unit = this.#units.find((one) => one.columns.includes(column));
    const group = this.#groups.find((one) => one.columns.includes(column));
    const number = (unit === undefined ? undefined : numbered.get(unit)?.sql) ?? "i";
    const linked = unit?.link == null ? null : partOf(unit.link, column);
    if (group !== undefined) {
      const driver = this.#units.find(
        (one) => group.drivenBy !== null && one.columns.includes(group.drivenBy),
      );
      const selector = (driver === undefined ? undefined : numbered.get(driver)?.sql) ?? "i";
      const shifted = numberInGroup(number, group.columns.indexOf(column));
      return choose(selector, group.templatesFor(column), (template) =>
        template.kind === "null" || linked === null ? template.sql(shifted) : linked,
      );
    }
    if (this.#isOrphan(column)) return "NULL";
    const mayBeNull = this.#options.adversarial && nullableColumn(this.#table, column.name);
    if (linked !== null)
      return mayBeNull ? `CASE (i + ${place}) % 5 WHEN 2 THEN NULL ELSE ${linked} END` : linked;
    if (!this.#options.adversarial) return plainTemplate(this.#table, column).sql(number);
    if (!this.#isUnique(column)) {
      return choose(`(i + ${place})`, this.#poolFor(column), (template) => template.sql(number));
    }
    const value = difficultUnique(this.#table, column, caseMatters(this.#table, column)).sql(number);
    return mayBeNull ? `CASE (i + ${place}) % 7 WHEN 3 THEN NULL ELSE ${value} END` : value;
  }

  #poolFor(column: Column): readonly Template[] {
    const pool = difficultPool(this.#table, column);
    return nullableColumn(this.#table, column.name) ? pool : pool.filter((template) => template !== nothing);
  }

  #isOrphan(column: Column): boolean {
    return (
      nullableColumn(this.#table, column.name) &&
      this.#ordered.orphaned.some((key) => key.columns.some((name) => nameKey(name) === nameKey(column.name)))
    );
  }

  #isUnique(column: Column): boolean {
    return this.#unique().has(column);
  }
}

function choose(
  selector: string,
  templates: readonly Template[],
  value: (template: Template) => string,
): string {
  const first = templates[0];
  if (first === undefined) return "NULL";
  if (templates.length === 1) return value(first);
  const arms = templates.map((template, n) => `WHEN ${n} THEN ${value(template)}`);
  return `CASE ${selector} % ${templates.length} ${arms.join(" ")} END`;
}
