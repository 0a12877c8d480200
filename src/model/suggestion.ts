/** Lines of a file of the branch that are all of what fixes a folder: as they are, and as they should be. */
export interface Suggestion {
  /** From the repository's root. */
  readonly file: string;
  /** The first and the last of the lines as they are, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
