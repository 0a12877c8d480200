import { createRequire } from "node:module";

type Parser = typeof import("./whole-parser.ts");
type Parsing = Pick<ReturnType<Parser["withOptions"]>, "parseStmt"> & Pick<Parser, "traverse">;

let loaded: Parsing | null = null;

/** The parser of whole statements, loaded when the first one is to be parsed. `1_000` is a number since SQLite 3.46. */
export function sqlParser(): Parsing {
  if (loaded === null) {
    const bundled = !import.meta.filename.endsWith(".ts");
    const file = bundled ? "./whole-parser.js" : "./whole-parser.ts";
    const { traverse, withOptions }: Parser = createRequire(import.meta.url)(file);
    loaded = { traverse, parseStmt: withOptions({ digitSeparator: "_" }).parseStmt };
  }
  return loaded;
}
