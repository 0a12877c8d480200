/** The parser of YAML, in a file of its own: it is needed where a workflow changes, and most pull requests change none. */
export { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
