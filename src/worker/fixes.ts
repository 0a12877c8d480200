/** What plans fixes and proves them, loaded only where there may be one. */
export { fixFolders } from "../check/fix-folders.ts";
export { markFixable } from "../check/mark-fixable.ts";
