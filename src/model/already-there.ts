import type { Location } from "./finding.ts";

/** A `CREATE … IF NOT EXISTS` that met an object of another shape, and so did nothing. */
export interface AlreadyThere {
  readonly kind: "table" | "index" | "view" | "trigger";
  readonly name: string;
  readonly at: Location;
  /** Columns that it asks for and that are not there. */
  readonly columns: readonly string[];
  /** All that it asks for and that is not there, each as half a sentence. */
  readonly differences: readonly string[];
}
