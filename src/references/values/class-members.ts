import type { Node, ObjectExpression } from "../../syntax/nodes.ts";
import { keyOf, propertyOf } from "../../syntax/read-nodes.ts";
import { type Around, walkNodes } from "../../syntax/walk-nodes.ts";
import { type Frame, frameOf, isClass, isConstructor, type Placed, type Reach } from "./placed.ts";

type ClassNode = Extract<Node, { type: "ClassDeclaration" | "ClassExpression" }>;
type Member = ClassNode["body"]["body"][number];
type SuperCall = Extract<Node, { type: "CallExpression" }>;

/** What `this` or `super` has under a key at a place: in a class, or in an object with methods. */
export function memberOfThis(values: Reach, key: string, around: Around, isSuper: boolean): Placed | null {
  for (let at = around.length - 1; at >= 0; at -= 1) {
    const node = around[at];
    if (node === undefined) continue;
    const parent = around[at - 1];
    if (node.type === "ObjectMethod" && parent?.type === "ObjectExpression" && !isSuper)
      return values.memberOf(values.place(parent, around.slice(0, at - 1)), key);
    if (!isClass(node)) continue;
    const own = frameOf(node, values.frame) ?? emptyFrame(node, values.frame);
    const placed = { ...values.place(node, around.slice(0, at)), frame: own };
    if (!isSuper) return memberOfClass(values, placed, key);
    const above = classAbove(values, placed);
    return above === null ? null : memberOfClass(values, above, key);
  }
  return null;
}

/** What an object has under a key, itself or by what is spread in it. */
export function memberOfObject(
  values: Reach,
  object: ObjectExpression,
  inside: Around,
  key: string,
): Placed | null {
  const method = object.properties.find((one) => one.type === "ObjectMethod" && keyOf(one) === key);
  const found = propertyOf(object, key)?.value ?? method;
  if (found !== undefined) return values.place(found, inside);
  for (const one of object.properties) {
    const spread = one.type === "SpreadElement" ? values.place(one.argument, inside) : null;
    const inner = spread === null ? null : values.memberOf(spread, key);
    if (inner !== null) return inner;
  }
  return null;
}

const emptyFrame = (of: Node, outer: Frame | null): Frame => ({
  ...{ of, args: [], members: new Map(), outer, depth: outer?.depth ?? 0 },
});

/** What a class has under a key, itself or by what it extends. */
export function memberOfClass(values: Reach, of: Placed, key: string): Placed | null {
  const node = of.node;
  const inside = values.at(of);
  if (!isClass(node) || inside === null) return null;
  const instead = frameOf(node, of.frame)?.members.get(key);
  if (instead !== undefined) return instead;
  const body: Around = [...of.around, node, node.body];
  for (const member of node.body.body) {
    const found = nameOf(member) === key ? heldIn(member) : null;
    if (found !== null) return inside.place(found.node, [...body, ...found.around]);
  }
  const maker = node.body.body.find(isConstructor);
  const set = maker === undefined ? null : setBy(maker, key);
  if (maker !== undefined && set !== null) {
    if (typeof set !== "string") return inside.place(set, [...body, maker]);
    return inside.placedAt({ type: "Identifier", name: set } as Node, [...body, maker]);
  }
  const above = classAbove(inside, of);
  return above === null ? null : memberOfClass(inside, above, key);
}

/** The class that another extends, with what that gives it; null for none, and where it is not to be found. */
export function classAbove(values: Reach, of: Placed): Placed | null {
  const { node, around } = of;
  const inside = values.at(of)?.anywhere() ?? null;
  if (!isClass(node) || node.superClass == null || inside === null) return null;
  const named = inside.placedAt(node.superClass, [...around, node]);
  const found = named === null ? null : inside.settled(named);
  const target =
    found?.node.type === "CallExpression"
      ? (inside.at(found)?.made(found.node, found.around) ?? null)
      : found;
  if (target === null || !isClass(target.node)) return null;
  const maker = node.body.body.find(isConstructor);
  const call = maker === undefined ? null : superCall(maker);
  const frame = frameOf(node, of.frame);
  const body: Around = [...around, node, node.body];
  const args =
    call === null || maker === undefined
      ? (frame?.args ?? [])
      : call.arguments.map((arg) => inside.place(arg, [...body, maker, call]));
  const members = new Map([...ownMembers(inside, node, body), ...(frame?.members ?? [])]);
  const depth = (frame?.depth ?? 0) + 1;
  return depth > 8
    ? null
    : { ...target, frame: { of: target.node, args, members, outer: target.frame, depth } };
}

/** What a class has that takes the place of what it extends. */
function ownMembers(
  values: Reach,
  { body }: ClassNode,
  around: Around,
): readonly (readonly [string, Placed])[] {
  return body.body.flatMap((member) => {
    const [name, found] = [nameOf(member), heldIn(member)];
    return name === null || found === null || ("static" in member && member.static)
      ? []
      : [[name, values.place(found.node, [...around, ...found.around])] as const];
  });
}

function nameOf(member: Member): string | null {
  if (!("key" in member) || member.key == null) return null;
  const { key } = member;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  if ("computed" in member && member.computed) return null;
  return key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : null;
}

/** A method, what a property begins with, what a getter gives back. */
function heldIn(member: Member): { readonly node: Node; readonly around: Around } | null {
  switch (member.type) {
    case "ClassMethod":
    case "ClassPrivateMethod": {
      if (member.kind === "constructor" || member.kind === "set") return null;
      if (member.kind !== "get") return { node: member, around: [] };
      const last = member.body.body.findLast(({ type }) => type === "ReturnStatement");
      const value = last?.type === "ReturnStatement" ? last.argument : null;
      return value == null ? null : { node: value, around: [member, member.body] };
    }
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty":
      return member.value == null ? null : { node: member.value, around: [member] };
    default:
      return null;
  }
}

/** What a constructor gives a member: the name of a parameter, or an expression; null for nothing. */
function setBy(maker: Member, key: string): string | Node | null {
  if (maker.type !== "ClassMethod") return null;
  for (const param of maker.params) {
    if (param.type !== "TSParameterProperty") continue;
    const inner = param.parameter.type === "AssignmentPattern" ? param.parameter.left : param.parameter;
    if (inner.type === "Identifier" && inner.name === key) return key;
  }
  for (const statement of maker.body.body) {
    const set = statement.type === "ExpressionStatement" ? statement.expression : null;
    if (set?.type !== "AssignmentExpression" || set.left.type !== "MemberExpression") continue;
    const { object, property } = set.left;
    const name =
      property.type === "PrivateName"
        ? `#${property.id.name}`
        : property.type === "Identifier"
          ? property.name
          : "";
    if (object.type === "ThisExpression" && name === key) return set.right;
  }
  return null;
}

function superCall(maker: Member): SuperCall | null {
  let found: SuperCall | null = null;
  walkNodes(maker, (node) => {
    if (node.type === "CallExpression" && node.callee.type === "Super") found ??= node;
  });
  return found;
}
