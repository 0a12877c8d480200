import type { Schema } from "../model/schema.ts";

/** The database that head meets, without rows but those of base's migrations. */
export interface MetDatabase {
  /** Serialized. */
  readonly image: Uint8Array;
  readonly schema: Schema;
  /** The same with generated rows, where the upgrade gets through on some and not without; else null. */
  readonly lent: Uint8Array | null;
}
