/** The parser of JavaScript and TypeScript, in a file of its own: it is half a megabyte, and most checks do without. */
export { type ParserOptions, parse, parseExpression } from "@babel/parser";
