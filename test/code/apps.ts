import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppChange, Edit } from "./changes/change.ts";
import { changes as clinic } from "./changes/clinic.ts";
import { changes as depot } from "./changes/depot.ts";
import type { Variant } from "./variants.ts";

/** Sources of an app by path, as a project has them. */
export type AppFiles = Readonly<Record<string, string>>;

/** An app whose sources lie in `apps/`: they are read as text by the gate, and run by the tests. */
export interface App {
  readonly name: string;
  readonly changes: readonly AppChange[];
  /** The file that drizzle-kit is given. */
  readonly schema: string;
  /** Files whose exports are functions without arguments, each of which asks the database something. */
  readonly services: readonly string[];
  readonly casing?: "snake_case";
  /** What is written otherwise for drizzle-orm 1.0, everywhere in the file. */
  readonly v1: Readonly<Record<string, readonly Edit[]>>;
}

const named: Edit = ["sqliteTable(", "snakeCase.table("];
const asked: Edit = [" sqliteTable", " snakeCase"];

export const apps: readonly App[] = [
  {
    name: "clinic",
    changes: clinic,
    schema: "src/schema.ts",
    services: ["src/queries.ts", "src/relational.ts"],
    v1: {},
  },
  {
    name: "depot",
    changes: depot,
    schema: "src/db/schema/index.ts",
    services: ["src/services/sales.ts", "src/services/goods.ts", "src/services/raw.ts"],
    casing: "snake_case",
    v1: { "src/db/schema/orders.ts": [named, asked], "src/db/schema/products.ts": [named, asked] },
  },
];

const root = join(import.meta.dirname, "apps");

/** A text beside the sources of an app; "" where there is none. */
function textOf(app: App, name: string): string {
  return readdirSync(join(root, app.name)).includes(name)
    ? readFileSync(join(root, app.name, name), "utf8")
    : "";
}

/** Rows that every database of an app begins with. */
export const seedOf = (app: App): string => textOf(app, "seed.sql");

/** What a person wrote into the first migration of an app, after what drizzle-kit makes. */
export const baseByHand = (app: App): string => textOf(app, "base.sql");

/** The sources of an app as a variant has them, with a change or without. */
export function sourcesOf(app: App, variant: Variant, change: AppChange | null): AppFiles {
  const own = readFolder(join(root, app.name, "src"), "src");
  const other = variant.files === null ? {} : readFolder(join(root, app.name, variant.files), "src");
  const edited = (change?.edits ?? []).reduce(withEdit, { ...own, ...other });
  if (variant.files !== "v1") return edited;
  const rewritten = Object.entries(app.v1).map(([path, edits]) => [
    path,
    edits.reduce((text, [from, to]) => text.replaceAll(from, to), edited[path] ?? ""),
  ]);
  return { ...edited, ...Object.fromEntries(rewritten) };
}

function readFolder(folder: string, as: string): AppFiles {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [join(as, path.slice(folder.length + 1)).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

/** The sources with one text replaced; throws where it is not in them, or more than once. */
function withEdit(files: AppFiles, [from, to]: Edit): AppFiles {
  const found = Object.entries(files).filter(([, text]) => text.includes(from));
  const [first] = found;
  const parts = first?.[1].split(from) ?? [];
  if (first === undefined || found.length !== 1 || parts.length !== 2)
    throw new Error(`${found.length === 1 ? parts.length - 1 : found.length} times in the app: ${from}`);
  return { ...files, [first[0]]: parts.join(to) };
}
