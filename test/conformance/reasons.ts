import { DatabaseSync } from "node:sqlite";

/** Why a case differs where the driver's database is a file, which the gate's scratch is not. */
export const journalModeReason =
  "a file that is not in WAL mode refuses it inside a transaction, one that is has nothing to change; the gate cannot know which production is";

/** A Node that cannot serialize a database has the gate's in a file as well. */
const isFile = !("serialize" in DatabaseSync.prototype);

/** The case it belongs to. */
export const fileDiffers: Readonly<Record<string, string>> = isFile
  ? {}
  : { journal_mode: journalModeReason };
