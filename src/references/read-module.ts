import type { ExportNamedDeclaration, ImportDeclaration, Node, Program } from "../syntax/nodes.ts";
import { keyOf } from "../syntax/read-nodes.ts";
import { namesIn } from "../syntax/walk-nodes.ts";

/** What a name of a file's top stands for. */
export type Local =
  /** `imported` is "*" for all of it. */
  | { readonly kind: "import"; readonly source: string; readonly imported: string }
  | { readonly kind: "value"; readonly node: Node }
  /** Taken out of an object by its key. */
  | { readonly kind: "member"; readonly of: Node; readonly key: string };

/** What a file takes from others and gives to them. */
export interface Module {
  readonly program: Program;
  readonly locals: ReadonlyMap<string, Local>;
  /** By the name others know: a name of the top, or what a value or another file gives. */
  readonly exports: ReadonlyMap<string, string | Local>;
  /** Files of which all is passed on. */
  readonly stars: readonly string[];
}

/** Reads the top of a file; what stands inside of functions is nobody else's. */
export function readModule(program: Program): Module {
  const locals = new Map<string, Local>();
  const exports = new Map<string, string | Local>();
  const stars: string[] = [];
  for (const statement of program.body) {
    switch (statement.type) {
      case "ImportDeclaration":
        for (const [name, local] of imported(statement)) locals.set(name, local);
        break;
      case "ExportAllDeclaration":
        stars.push(statement.source.value);
        break;
      case "ExportDefaultDeclaration":
        exports.set("default", { kind: "value", node: statement.declaration });
        break;
      case "ExportNamedDeclaration": {
        for (const [name, target] of exported(statement)) exports.set(name, target);
        const declared = statement.declaration == null ? [] : declaredBy(statement.declaration);
        for (const [name, local] of declared) {
          locals.set(name, local);
          exports.set(name, name);
        }
        break;
      }
      default:
        for (const [name, local] of declaredBy(statement)) locals.set(name, local);
    }
  }
  return { program, locals, exports, stars };
}

function imported({ source, specifiers }: ImportDeclaration): readonly (readonly [string, Local])[] {
  return specifiers.map((specifier) => {
    const name =
      specifier.type === "ImportNamespaceSpecifier"
        ? "*"
        : specifier.type === "ImportDefaultSpecifier"
          ? "default"
          : nameOf(specifier.imported);
    return [specifier.local.name, { kind: "import", source: source.value, imported: name }];
  });
}

function exported({
  source,
  specifiers,
}: ExportNamedDeclaration): readonly (readonly [string, string | Local])[] {
  return specifiers.map((specifier) => {
    const name = nameOf(specifier.exported);
    const from = specifier.type === "ExportSpecifier" ? nameOf(specifier.local) : "*";
    return [name, source == null ? from : { kind: "import", source: source.value, imported: from }];
  });
}

function nameOf(node: Node): string {
  return node.type === "Identifier" ? node.name : node.type === "StringLiteral" ? node.value : "";
}

function declaredBy(statement: Node): readonly (readonly [string, Local])[] {
  if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration")
    return statement.id == null ? [] : [[statement.id.name, { kind: "value", node: statement }]];
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id, init }) => (init == null ? [] : bindingsOf(id, init)));
}

/** The names of a declarator; of a pattern those that stand at its first level. */
export function bindingsOf(id: Node, init: Node): readonly (readonly [string, Local])[] {
  if (id.type === "Identifier") return [[id.name, { kind: "value", node: init }]];
  if (id.type !== "ObjectPattern") return [];
  return id.properties.flatMap((property) => {
    const key = property.type === "ObjectProperty" ? keyOf(property) : null;
    if (property.type !== "ObjectProperty" || key === null) return [];
    const isNested = property.value.type === "ObjectPattern" || property.value.type === "ArrayPattern";
    const [name] = isNested ? [] : namesIn(property.value);
    return name === undefined ? [] : [[name, { kind: "member", of: init, key }] as const];
  });
}
