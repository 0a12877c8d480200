/** Why a case differs where the driver's database is a file, which the gate's scratch is not. */
export const journalModeReason =
  "a file that is not in WAL mode refuses it inside a transaction, one that is has nothing to change; the gate cannot know which production is";

/** The case it belongs to. */
export const fileDiffers = { journal_mode: journalModeReason } as const;
