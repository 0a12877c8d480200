/** What a drop means where the database lies with the user, as the end of a sentence. */
export const goneOnDevices = "the update deletes it on the user's device, and you have no backup of it";

/** What to do about it. */
export const copyFirst =
  "In this migration, before the drop, copy the data users need to where the new version reads it";
