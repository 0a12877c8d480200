import { code } from "../model/text.ts";

/** A migration as a bundle has it. */
export interface Bundled {
  readonly name: string;
  /** The number behind `m` in its variable. */
  readonly number: number;
}

const importLine = /^import\s+(\w+)\s+from\s+(["'])(\.\/[^"']+)\2[^\n]*$/gm;

/**
 * `migrations.js` with these migrations in place of its own: each import is written as those that are there. Null where it
 * is written in a way in which that cannot be done.
 */
export function fixBundle(text: string, migrations: readonly Bundled[]): string | null {
  const found = [...text.matchAll(importLine)].filter(([, , , module = ""]) => !/_journal/.test(module));
  const list = /(migrations\s*:\s*\{)([^{}]*)(\})/.exec(text);
  const [model] = found;
  if (model === undefined || list === null) return null;
  const [line, variable = "", , module = ""] = model;
  const name = /^\.\/(.+?)(?:\/migration)?(?:\.\w+)?(?:\?.*)?$/.exec(module)?.[1];
  if (name === undefined || !/^m\d+$/.test(variable)) return null;
  const variableOf = ({ number }: Bundled) => `m${String(number).padStart(variable.length - 1, "0")}`;
  const imports = migrations.map((each) =>
    line
      .replace(`import ${variable} `, `import ${variableOf(each)} `)
      .replace(module, () => module.replace(name, () => each.name)),
  );
  const [, open = "", body = "", close = ""] = list;
  const isKeyed = /["']?[^\s"',:]+["']?\s*:/.test(body);
  const quote = /["']/.exec(body)?.[0] ?? '"';
  const items = migrations.map((each) =>
    isKeyed ? `${quote}${each.name}${quote}: ${variableOf(each)}` : variableOf(each),
  );
  const [, lead = "", , tail = ""] = /^(\s*)([\s\S]*?)(,?\s*)$/.exec(body) ?? [];
  const between = /,(\s*)/.exec(body.trim().replace(/,$/, ""))?.[1] ?? lead;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const start = model.index;
  const lastImport = found.at(-1);
  const end = (lastImport?.index ?? start) + (lastImport?.[0].length ?? 0);
  const rest = text.slice(end).replace(list[0], () => open + lead + items.join(`,${between}`) + tail + close);
  // What stands between the imports, such as a comment, would be lost.
  const inner = text
    .slice(start, end)
    .split(/\r?\n/)
    .filter((each) => each.trim() !== "");
  if (inner.length !== found.length || !text.slice(end).includes(list[0])) return null;
  return text.slice(0, start) + imports.join(eol) + rest;
}

/** What is said of a bundle that cannot be written. */
export function bundleConflict(file: string): string {
  return `${code(file)} is not written as drizzle-kit writes it. Update it by hand`;
}
