import { createRequire } from "node:module";

/** Keys of maps and places in lists, from the top of a file. */
export type YamlPath = readonly (string | number)[];

/** What a YAML file says. */
export interface YamlFile {
  /** As plain values. */
  readonly value: unknown;
  /** The line, counted from 1, of what lies under a path; of the last part of it that is there. */
  readonly lineOf: (path: YamlPath) => number;
}

/** Loaded when the first file is read, and not before. */
function yaml(): typeof import("./yaml.ts") {
  const bundled = !import.meta.filename.endsWith(".ts");
  return createRequire(import.meta.url)(bundled ? "./yaml.js" : "./yaml.ts");
}

/** Characters of a file: workflows have some thousand. */
const mostRead = 100_000;

/** Reads a YAML file; null where it is none, is enormous, or repeats itself without end. */
export function parseYaml(text: string): YamlFile | null {
  if (text.length > mostRead) return null;
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = yaml();
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter, logLevel: "silent" });
    if (document.errors.length > 0) return null;
    const lineOf = (path: YamlPath): number => {
      let node: unknown = document.contents;
      let offset = 0;
      for (const key of path) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
          if (pair === undefined || !isScalar(pair.key)) break;
          offset = pair.key.range?.[0] ?? offset;
          node = pair.value;
        } else if (isSeq(node) && typeof key === "number") {
          node = node.items[key];
          if (isMap(node) || isScalar(node)) offset = node.range?.[0] ?? offset;
        } else break;
      }
      return lineCounter.linePos(offset).line || 1;
    };
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf };
  } catch {
    return null;
  }
}
