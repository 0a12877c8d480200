import type { SqlFunction } from "../model/sql-function.ts";
import type { SqlValue } from "./engine.ts";

/** A stand-in as both engines register it. */
export interface StandIn {
  readonly name: string;
  /** Whether it takes no argument and gives another value each time. */
  readonly isVaried: boolean;
  readonly call: (...given: readonly SqlValue[]) => SqlValue;
}

/**
 * What is registered for functions that production has and SQLite here lacks. Each with any number of arguments gives
 * the same for the same, so that an index may be over it; one that gives something new is asked without arguments.
 */
export function standInsFor(functions: readonly SqlFunction[]): readonly StandIn[] {
  let given = 0n;
  return functions.flatMap(({ name, gives }) => {
    const next = (): SqlValue => {
      given += 1n;
      return given;
    };
    const known = { name, isVaried: false, call: callOf(gives === "new" ? "argument" : gives) };
    return gives === "new" ? [known, { name, isVaried: true, call: () => next() }] : [known];
  });
}

function callOf(gives: Exclude<SqlFunction["gives"], "new">): StandIn["call"] {
  return (first = null) => {
    if (first === null) return null;
    switch (gives) {
      case "argument":
        return first;
      case "blob":
        return first instanceof Uint8Array ? first : Buffer.from(String(first));
      case "text":
        return first instanceof Uint8Array ? Buffer.from(first).toString("hex") : String(first);
      case "integer":
        return 1n;
      case "real":
        return 0.5;
    }
  };
}
