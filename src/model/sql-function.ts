/** A function that an engine has and that something stands in for here. */
export interface SqlFunction {
  /** As SQL calls it, in lower case. */
  readonly name: string;
  /** What the stand-in gives: a value of a kind, its first argument, or a number that it never gave before. */
  readonly gives: "blob" | "text" | "integer" | "real" | "argument" | "new";
}
