import { parseSource } from "../syntax/parse-source.ts";
import { type Module, readModule } from "./read-module.ts";

/** A source, and what is found out about its text: once, whichever sides have it. */
export class Source {
  readonly path: string;
  readonly text: string;
  readonly #matched = new Map<RegExp, boolean>();
  #imported: ReadonlySet<string> | undefined;
  #module: Module | null | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Whether the text has what a pattern looks for. */
  has(pattern: RegExp): boolean {
    const known = this.#matched.get(pattern);
    if (known !== undefined) return known;
    const found = pattern.test(this.text);
    this.#matched.set(pattern, found);
    return found;
  }

  /**
   * Names that stand in its imports, and the last words of what they are from, as far as its text shows them: whatever is
   * imported is among them, and more. What is made of an import and has a name in it counts as well.
   */
  imported(): ReadonlySet<string> {
    this.#imported ??= namesIn(this.text);
    return this.#imported;
  }

  /** Parsed when it is first asked for; null where it is no JavaScript or TypeScript. */
  module(): Module | null {
    if (this.#module === undefined) {
      const program = parseSource(this.path, this.text);
      this.#module = program === null ? null : readModule(program);
    }
    return this.#module;
  }
}

/** The sources of one side by path. */
export type Sources = ReadonlyMap<string, Source>;

/** Sources by path, from their texts. */
export function sourcesOf(texts: ReadonlyMap<string, string>): Sources {
  return new Map([...texts].map(([path, text]) => [path, new Source(path, text)]));
}

/** The sources of both sides; what both have word for word is one. */
export function bothSources(
  base: ReadonlyMap<string, string>,
  head: ReadonlyMap<string, string>,
): readonly [Sources, Sources] {
  const before = sourcesOf(base);
  const after = [...head].map(([path, text]) => {
    const same = before.get(path);
    return [path, same?.text === text ? same : new Source(path, text)] as const;
  });
  return [before, new Map(after)];
}

const clause = /\b(?:import|export)\b([^;()=]{0,6000}?)\bfrom\s*["'`]([^"'`]*)/g;
const made = /\b(?:const|let|var)\s+(\{[^{}=]{0,2000}\}|[\w$]+)[^=;,]{0,200}=\s*(?:await\s+)?([\w$]+)/g;

function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, inside = "", from = ""] of text.matchAll(clause)) {
    for (const [name] of inside.matchAll(/[\w$]+/g)) names.add(name);
    names.add(/[^/]*$/.exec(from.replace(/\.[cm]?[jt]sx?$/, ""))?.[0] ?? "");
  }
  for (const [, inside = "", of = ""] of text.matchAll(made))
    if (names.has(of)) for (const [name] of inside.matchAll(/[\w$]+/g)) names.add(name);
  return names;
}
