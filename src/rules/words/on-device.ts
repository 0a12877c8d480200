/** What a drop means where the database lies with the user, as the end of a sentence. */
export const goneOnDevices = "on the user's device it is gone with the update, and no backup of yours has it";

/** What to do about it. */
export const copyFirst =
  "Copy what users would miss to where the new version looks for it, in this migration and before it drops anything";
