import type { CallExpression, NewExpression, Node } from "../../syntax/nodes.ts";
import { bare } from "../../syntax/read-nodes.ts";
import type { Around } from "../../syntax/walk-nodes.ts";
import { takesByName } from "./parameters.ts";
import { type Frame, isClass, isConstructor, isFunction, type Placed } from "./placed.ts";
import type { Values } from "./values.ts";

/** A function or a class of the project's own, with what a call gives it. */
export interface Called {
  readonly of: Placed;
  readonly frame: Frame;
  /** Whether what stands in its text is all that becomes of what it is given. */
  readonly isPlain: boolean;
}

/**
 * What a call calls; null where it is not to be found. `places` are those of the tables and columns that it is given:
 * where there are any, it is looked for in all files.
 */
export function calledAt(
  values: Values,
  call: CallExpression | NewExpression,
  around: Around,
  places: readonly number[],
): Called | null {
  const callee = bare(call.callee);
  if (callee.type === "Super" || callee.type === "Import") return null;
  const from = places.length === 0 ? values : values.anywhere();
  const found = from.placedAt(callee, [...around, call]);
  const settled = found === null ? null : from.settled(found);
  const target = settled === null ? null : past(settled);
  if (target === null) return null;
  const frame = values.given(target.of, call, around);
  if (frame === null) return null;
  const maker = isClass(target.of.node) ? target.of.node.body.body.find(isConstructor) : target.of.node;
  const isNamed =
    maker === undefined
      ? isClass(target.of.node)
      : isFunction(maker) && places.every((at) => takesByName(maker, at));
  const isSpread = call.arguments.some(({ type }) => type === "SpreadElement");
  return { of: target.of, frame, isPlain: isNamed && !isSpread && !target.isWrapped };
}

/** A function, a class, or a function that another one is given: `cache(async (db, table) => …)`. */
function past(placed: Placed): { readonly of: Placed; readonly isWrapped: boolean } | null {
  const { node } = placed;
  if (isFunction(node) || isClass(node)) return { of: placed, isWrapped: false };
  if (node.type !== "CallExpression") return null;
  const inner = node.arguments.map((one): Node => bare(one as Node)).filter(isFunction);
  const [only] = inner;
  if (only === undefined || inner.length > 1) return null;
  return { of: { ...placed, node: only, around: [...placed.around, node] }, isWrapped: true };
}
