import type { Node } from "../../src/syntax/nodes.ts";
import { parseSource } from "../../src/syntax/parse-source.ts";

/** A function, a method, or another declaration at the top of a file. */
export interface Unit {
  /** "dashboard", "PatientRepository.find". */
  readonly name: string;
  /** Lines, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The class that its own extends. */
  readonly above?: string;
}

/** What a source declares at its top: classes and objects of functions come as their members. */
export function unitsOf(path: string, text: string): readonly Unit[] {
  const program = parseSource(path, text);
  if (program === null) throw new Error(`${path} cannot be read`);
  return program.body.flatMap((node): readonly Unit[] => {
    const inner = node.type === "ExportNamedDeclaration" && node.declaration ? node.declaration : node;
    if (inner.type === "FunctionDeclaration") return [unit(inner.id?.name ?? "", inner, text)];
    if (inner.type === "ClassDeclaration") {
      const above = inner.superClass?.type === "Identifier" ? { above: inner.superClass.name } : {};
      const name = inner.id?.name;
      return inner.body.body.map((one) => ({ ...unit(`${name}.${keyText(one)}`, one, text), ...above }));
    }
    if (inner.type !== "VariableDeclaration") return [];
    return inner.declarations.flatMap(({ id, init }) => {
      const name = id.type === "Identifier" ? id.name : "";
      const own = [unit(name, inner, text)];
      const within = init?.type === "ArrowFunctionExpression" ? bodyOf(init.body) : [];
      const makes = within.filter((one) => isFunction(one.init));
      if (makes.length > 1) return within.map((one) => unit(`${name}.${one.name}`, one.at, text));
      if (init?.type !== "ObjectExpression") return own;
      const members = init.properties.filter(isFunction);
      return members.length === 0 ? own : members.map((one) => unit(`${name}.${keyText(one)}`, one, text));
    });
  });
}

function isFunction(node: Node | null | undefined): boolean {
  if (node?.type === "ObjectProperty") return isFunction(node.value);
  return node?.type === "ObjectMethod" || /Function/.test(node?.type ?? "");
}

/** What a function that makes others declares. */
function bodyOf(
  body: Node,
): readonly { readonly name: string; readonly at: Node; readonly init: Node | null }[] {
  if (body.type !== "BlockStatement") return [];
  return body.body.flatMap((at) =>
    at.type !== "VariableDeclaration"
      ? []
      : at.declarations.map(({ id, init }) => ({
          name: id.type === "Identifier" ? id.name : "",
          at,
          init: init ?? null,
        })),
  );
}

function keyText(node: Node): string {
  if (!("key" in node) || typeof node.key !== "object" || node.key === null) return "";
  const { key } = node;
  if (key.type === "PrivateName") return key.id.name;
  return key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : "";
}

function unit(name: string, { loc }: Node, text: string): Unit {
  const [from, to] = [loc?.start.line ?? 0, loc?.end.line ?? 0];
  const lines = text.split("\n");
  return { name, from, to, text: lines.slice(from - 1, to).join("\n") };
}

/** The units that one of these uses, by name, with those that they use in turn, and themselves. */
export function withUsed(units: readonly Unit[], names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found) {
    const user = units.find((one) => one.name === name);
    if (user === undefined) continue;
    for (const other of units) if (isUsed(other, user, units)) found.add(other.name);
  }
  return found;
}

/** Whether a unit names another: a member together with what it is a member of. */
function isUsed({ name }: Unit, user: Unit, units: readonly Unit[]): boolean {
  const [owner = "", ...rest] = name.split(".");
  const word = rest.at(-1) ?? owner;
  if (!/^\w+$/.test(word) || !has(user.text, word)) return false;
  if (rest.length === 0) return true;
  const own = ownerOf(user);
  const kin = kinOf(owner, units);
  if (kin.has(own)) return true;
  const texts = units.filter((one) => one === user || (one.name.includes(".") && ownerOf(one) === own));
  const isMember = new RegExp(`\\.\\s*${word}\\b`).test(user.text);
  return isMember && texts.some(({ text }) => [...kin].some((one) => has(text, one)));
}

/** What stands for an object or a class: classes that extend it, and variables and functions that make one. */
function kinOf(owner: string, units: readonly Unit[]): ReadonlySet<string> {
  const kin = new Set([owner]);
  for (const one of kin)
    for (const unit of units) {
      const isMaker = !unit.name.includes(".") && new RegExp(`\\bnew ${one}\\b|= ${one}\\(`).test(unit.text);
      if (unit.above === one) kin.add(ownerOf(unit));
      else if (isMaker && unit.to - unit.from < 3) kin.add(unit.name);
    }
  return kin;
}

const ownerOf = ({ name }: Unit): string => name.split(".")[0] ?? "";

const has = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);
