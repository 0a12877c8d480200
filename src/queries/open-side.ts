import type { Schema } from "../model/schema.ts";
import type { SideCode } from "../model/source-code.ts";
import type { Engine } from "../sqlite/engine.ts";

/** An open database with its schema, and what the sources ask of it. Statements run on it are taken back. */
export interface OpenSide {
  readonly engine: Engine;
  readonly schema: Schema;
  /** Null where the sources were not read. */
  readonly code: SideCode | null;
}
