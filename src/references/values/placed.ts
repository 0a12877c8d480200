import type { CallExpression, NewExpression, Node } from "../../syntax/nodes.ts";
import { bare } from "../../syntax/read-nodes.ts";
import type { Around } from "../../syntax/walk-nodes.ts";

/** An expression where it stands, with what the names around it were given. */
export interface Placed {
  readonly file: string;
  readonly node: Node;
  readonly around: Around;
  readonly frame: Frame | null;
  /** Set where a member of it is meant, and only a table says what that is. */
  readonly key?: string;
}

/** What a function or a class is given by whoever calls it. */
export interface Frame {
  /** The function or the class. */
  readonly of: Node;
  readonly args: readonly Placed[];
  /** What a class that extends it has in place of its own, by name. */
  readonly members: ReadonlyMap<string, Placed>;
  /** That of the place where it is declared. */
  readonly outer: Frame | null;
  /** How many calls lead to it. */
  readonly depth: number;
}

export function isClass(node: Node): node is Extract<Node, { type: "ClassDeclaration" | "ClassExpression" }> {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** A function with parameters and a body, wherever it stands. */
export type FunctionNode = Extract<
  Node,
  {
    type:
      | "ArrowFunctionExpression"
      | "FunctionExpression"
      | "FunctionDeclaration"
      | "ObjectMethod"
      | "ClassMethod"
      | "ClassPrivateMethod";
  }
>;

export function isFunction(node: Node): node is FunctionNode {
  return /^(?:Arrow)?Function(?:Expression|Declaration)$|^(?:Object|Class)(?:Private)?Method$/.test(
    node.type,
  );
}

/** Whether a function takes what a class is made with. */
export function isConstructor(node: Node): boolean {
  return node.type === "ClassMethod" && node.kind === "constructor";
}

/** The frame of a function or a class: its own, or one of those around it. */
export function frameOf(scope: Node, frame: Frame | null): Frame | null {
  for (let one = frame; one !== null; one = one.outer) {
    if (one.of === scope) return one;
    if (isConstructor(scope) && isClass(one.of) && one.of.body.body.some((member) => member === scope))
      return one;
  }
  return null;
}

/** What a function gives back, and what of it stands around that. */
export function returned(node: Node): { readonly node: Node; readonly around: Around } | null {
  if (!isFunction(node)) return null;
  if (node.body.type !== "BlockStatement") return { node: bare(node.body), around: [node] };
  const last = node.body.body.findLast(({ type }) => type === "ReturnStatement");
  const value = last?.type === "ReturnStatement" ? last.argument : null;
  return value == null ? null : { node: bare(value), around: [node, node.body] };
}

/** Looks up what stands at a place: see `Values`. */
export interface Reach {
  readonly frame: Frame | null;
  at(placed: Placed): Reach | null;
  anywhere(): Reach;
  place(node: Node, around: Around): Placed;
  placedAt(node: Node, around: Around): Placed | null;
  settled(placed: Placed): Placed | null;
  memberOf(of: Placed, key: string): Placed | null;
  made(node: CallExpression | NewExpression, around: Around): Placed | null;
}
