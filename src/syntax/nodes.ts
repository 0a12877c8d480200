/** The nodes of a syntax tree of JavaScript or TypeScript: the door of their types. */
export type {
  CallExpression,
  ExportNamedDeclaration,
  Identifier,
  ImportDeclaration,
  NewExpression,
  Node,
  ObjectExpression,
  ObjectProperty,
  Program,
  VariableDeclarator,
} from "@babel/types";
