import type { CallExpression, NewExpression, Node } from "../../syntax/nodes.ts";
import { bare, isCall, keyOf, textOf } from "../../syntax/read-nodes.ts";
import { type Around, bindingOf } from "../../syntax/walk-nodes.ts";
import { meaningHere } from "../find-uses.ts";
import type { Follow } from "../follow-names.ts";
import type { Meaning } from "../meanings.ts";
import { bindingsOf } from "../read-module.ts";
import type { DeclaredTable } from "../read-table.ts";
import type { QueryKnowledge } from "../relations.ts";
import { memberOfClass, memberOfObject, memberOfThis } from "./class-members.ts";
import { parameterOf } from "./parameters.ts";
import { type Frame, frameOf, isClass, isFunction, type Placed, type Reach, returned } from "./placed.ts";

type PathNode = Extract<Node, { type: "MemberExpression" | "OptionalMemberExpression" }>;

/** A column of a table; its key is null where only a run would tell. */
export interface ColumnMeant {
  readonly table: DeclaredTable;
  readonly key: string | null;
}

/** How far a name is followed to others. */
const farthest = 24;
/** How many calls deep a function is read with what it is given. */
const deepest = 5;

/** What names come to at a place, with what the functions and classes around it are given. Nothing of it runs. */
export class Values implements Reach {
  readonly known: QueryKnowledge;
  readonly frame: Frame | null;
  readonly #depth: number;

  constructor(known: QueryKnowledge, frame: Frame | null = null, depth = 0) {
    this.known = known;
    this.frame = frame;
    this.#depth = depth;
  }

  get file(): string {
    return this.known.file;
  }

  /** The same at another place; null where that was too long a way. */
  at({ file, frame }: Placed): Values | null {
    const known = file === this.file ? this.known : { ...this.known, file };
    return this.#depth >= farthest ? null : new Values(known, frame, this.#depth + 1);
  }

  /** The same through all files. */
  anywhere(): Values {
    return new Values({ ...this.known, follow: this.known.followAny }, this.frame, this.#depth);
  }

  place(node: Node, around: Around): Placed {
    return { file: this.file, node, around, frame: this.frame };
  }

  /** What a call gives to what it calls; null where that is too deep. */
  given(of: Placed, call: CallExpression | NewExpression, around: Around): Frame | null {
    const args = call.arguments.map((node) => this.place(node, [...around, call]));
    const depth = (this.frame?.depth ?? 0) + 1;
    const isAgain = [this.frame, of.frame].some((one) => one !== null && frameOf(of.node, one) !== null);
    if (depth > deepest || isAgain) return null;
    return { of: of.node, args, members: new Map(), outer: of.frame, depth };
  }

  /** The expression that a name stands for; null for a parameter that nothing is known of, and the like. */
  valueOf(name: string, around: Around): Placed | null {
    const { by, scope } = bindingOf(name, around) ?? {};
    if (by === undefined || scope === undefined) return this.#followed(this.#follow()(this.file, name));
    const outer = around.slice(0, around.indexOf(scope) + 1);
    if (by === null) return this.#parameter(name, scope, outer) ?? this.#declared(name, scope, outer);
    if (scope.type === "ForOfStatement") return this.#parameterIn([by.id], name, scope, outer);
    if (by.init == null || around.includes(by)) return null;
    const local = bindingsOf(by.id, by.init).find(([bound]) => bound === name)?.[1];
    const init = this.place(by.init, outer);
    return local?.kind === "member" ? this.memberOf(init, local.key) : local === undefined ? null : init;
  }

  /** With what a function is given, all files are read that may tell. */
  #follow(): Follow {
    return this.frame === null ? this.known.follow : this.known.followAny;
  }

  #followed(found: ReturnType<Follow>): Placed | null {
    if (found === null) return null;
    const placed: Placed = { file: found.file, node: found.node, around: [], frame: null };
    return found.key === undefined ? placed : this.memberOf(placed, found.key);
  }

  #parameter(name: string, scope: Node, outer: Around): Placed | null {
    return isFunction(scope) ? this.#parameterIn(scope.params, name, scope, outer) : null;
  }

  #parameterIn(params: readonly Node[], name: string, scope: Node, outer: Around): Placed | null {
    const parameter = parameterOf(params, name);
    if (parameter === null) return null;
    const arg = frameOf(scope, this.frame)?.args[parameter.at];
    let found = arg ?? null;
    for (const key of parameter.path) found = found === null ? null : this.memberOf(found, key);
    return found ?? (parameter.otherwise === null ? null : this.place(parameter.otherwise, outer));
  }

  /** A function or a class that is declared inside of another. */
  #declared(name: string, scope: Node, outer: Around): Placed | null {
    if (scope.type !== "BlockStatement") return null;
    const found = scope.body.find(
      (one) => (one.type === "FunctionDeclaration" || isClass(one)) && one.id?.name === name,
    );
    return found === undefined ? null : this.place(found, outer);
  }

  /** Where a path leads, and any other expression itself. */
  placedAt(node: Node, around: Around): Placed | null {
    const inner = bare(node);
    if (inner.type === "Identifier") return this.valueOf(inner.name, around);
    if (inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression")
      return this.memberAt(inner, around);
    return this.place(inner, around);
  }

  memberAt(node: PathNode, around: Around): Placed | null {
    const key = node.property.type === "PrivateName" ? `#${node.property.id.name}` : this.keyAt(node, around);
    const object = bare(node.object);
    if (key === null) return null;
    if (object.type === "ThisExpression" || object.type === "Super")
      return memberOfThis(this, key, around, object.type === "Super");
    const of = this.placedAt(object, [...around, node]);
    return of === null ? null : this.memberOf(of, key);
  }

  /** The key of a path's last part, also where a name stands for it. */
  keyAt(node: Node, around: Around): string | null {
    const own = keyOf(node);
    const isComputed = "computed" in node && node.computed === true && "property" in node;
    if (own !== null || !isComputed || node.property?.type !== "Identifier") return own;
    const value = this.valueOf(node.property.name, around);
    return value === null ? null : textOf(bare(value.node));
  }

  /** What an expression has under a key. */
  memberOf(of: Placed, key: string): Placed | null {
    const values = this.at(of);
    const node = bare(of.node);
    const around = [...of.around, node];
    if (values === null || of.key !== undefined) return null;
    if (values.tableAt(node, of.around) !== null) return { ...of, key };
    switch (node.type) {
      case "Identifier":
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const found = values.placedAt(node, of.around);
        return found === null ? null : values.memberOf(found, key);
      }
      case "Program":
        return values.#followed(values.known.followAny.exported(of.file, key));
      case "ObjectExpression":
        return memberOfObject(values, node, around, key);
      case "ClassDeclaration":
      case "ClassExpression":
        return memberOfClass(values, of, key);
      case "NewExpression":
      case "CallExpression": {
        const made = values.made(node, of.around);
        return made === null ? null : (values.at(made)?.memberOf(made, key) ?? null);
      }
      default:
        return null;
    }
  }

  /** What `new` makes, or a function gives back: a class, or an object, with what it was given. */
  made(node: CallExpression | NewExpression, around: Around): Placed | null {
    const callee = bare(node.callee);
    // Chains give rows, not objects of the project's own.
    const path = callee.type === "MemberExpression" ? bare(callee.object) : callee;
    if (isCall(path) && bare(path.callee).type !== "Identifier") return null;
    const found = this.placedAt(callee, [...around, node]);
    const target = found === null ? null : this.settled(found);
    const frame = target === null ? null : this.given(target, node, around);
    if (target === null || frame === null) return null;
    if (isClass(target.node)) return { ...target, frame };
    const back = isFunction(target.node) ? returned(target.node) : null;
    return back === null ? null : { ...target, ...back, around: [...target.around, ...back.around], frame };
  }

  /** Past names and paths, to what they stand for. */
  settled(placed: Placed): Placed | null {
    const node = bare(placed.node);
    if (placed.key !== undefined) return null;
    if (node.type !== "Identifier" && !/^(?:Optional)?MemberExpression$/.test(node.type))
      return { ...placed, node };
    const values = this.at(placed);
    const found = values?.placedAt(node, placed.around) ?? null;
    return found === null || values === null ? null : values.settled(found);
  }

  meaningAt(node: Node, around: Around): Meaning | null {
    const inner = bare(node);
    const { meanings } = this.known;
    switch (inner.type) {
      case "Identifier": {
        const plain = meaningHere(this.file, inner, around, meanings);
        if (plain !== null || bindingOf(inner.name, around) === undefined) return plain;
        return this.#meaningOf(this.valueOf(inner.name, around));
      }
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const of = this.meaningAt(inner.object, around);
        if (of?.kind === "table" || of?.kind === "drizzle") return meanings.memberOf(of, keyOf(inner) ?? "");
        return meanings.memberOf(of, keyOf(inner) ?? "") ?? this.#meaningOf(this.#givenAt(inner, around));
      }
      case "ConditionalExpression":
        return this.meaningAt(inner.consequent, around) ?? this.meaningAt(inner.alternate, around);
      case "CallExpression": {
        const [first] = inner.arguments;
        const maker = inner.callee.type === "Identifier" ? this.meaningAt(inner.callee, around) : null;
        const isAlias = maker?.kind === "drizzle" && /^alias(?:edTable)?$/.test(maker.name);
        return isAlias && first !== undefined ? this.meaningAt(first, [...around, inner]) : null;
      }
      default:
        return null;
    }
  }

  #meaningOf(placed: Placed | null): Meaning | null {
    if (placed === null || placed.key !== undefined) return null;
    return this.at(placed)?.meaningAt(placed.node, placed.around) ?? null;
  }

  tableAt(node: Node, around: Around): DeclaredTable | null {
    const meaning = this.meaningAt(node, around);
    return meaning?.kind === "table" ? meaning.table : null;
  }

  columnAt(node: Node, around: Around): ColumnMeant | null {
    const inner = bare(node);
    if (inner.type === "Identifier") return this.columnOf(this.valueOf(inner.name, around));
    if (inner.type !== "MemberExpression" && inner.type !== "OptionalMemberExpression") return null;
    const table = this.tableAt(inner.object, around);
    if (table !== null) return { table, key: this.keyAt(inner, around) };
    return this.columnOf(this.#givenAt(inner, around));
  }

  /** Where a path leads by what is given to the function or the class around it. */
  #givenAt(node: PathNode, around: Around): Placed | null {
    let root: Node = node;
    while (root.type === "MemberExpression") root = bare(root.object);
    const isGiven = this.frame !== null || root.type === "ThisExpression";
    return isGiven ? this.memberAt(node, around) : null;
  }

  columnOf(placed: Placed | null): ColumnMeant | null {
    const values = placed === null ? null : this.at(placed);
    if (placed === null || values === null) return null;
    if (placed.key === undefined) return values.columnAt(placed.node, placed.around);
    const table = values.tableAt(placed.node, placed.around);
    return table === null ? null : { table, key: placed.key };
  }
}
