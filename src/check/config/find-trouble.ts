import { didYouMean } from "../../model/nearest.ts";
import { isEntry } from "../../model/read-json.ts";
import { code } from "../../model/text.ts";
import { type Form, isLater } from "../../report/json-v1/shape.ts";

/** The first thing in a value that its shape does not allow: where, and what to say of it. */
export interface ConfigTrouble {
  readonly path: readonly string[];
  readonly why: string;
}

/** Finds it; null where the value has its shape. Keys and words that are nearly one of those there are get that one. */
export function findTrouble(form: Form, value: unknown, path: readonly string[] = []): ConfigTrouble | null {
  const wrong = (what: string): ConfigTrouble => ({ path, why: `${nameOf(path)} ${what}` });
  switch (form.kind) {
    case "text":
      if (typeof value !== "string" || (form.notEmpty === true && value.trim() === ""))
        return wrong("has to be a text");
      if (form.pattern === undefined || form.pattern.test(value)) return null;
      return wrong(`does not accept ${code(value, 60)}. ${form.words ?? ""}`.trim());
    case "number": {
      const fits =
        typeof value === "number" && value >= form.least && (!form.whole || Number.isInteger(value));
      return fits ? null : wrong(`has to be a whole number from ${form.least} on`);
    }
    case "word": {
      const given = typeof value === "string" ? value : JSON.stringify(value);
      if (typeof value === "string" && form.of.includes(value)) return null;
      return wrong(
        `does not accept ${code(given ?? "null", 60)}.${didYouMean(given ?? "", form.of)} ${useOf(form.of)}`,
      );
    }
    case "list":
      if (!Array.isArray(value)) return wrong("has to be a list, in square brackets");
      return first(value.map((item: unknown, index) => findTrouble(form.of, item, [...path, String(index)])));
    case "object":
      return inObject(form, value, path);
    default:
      return null;
  }
}

function inObject(
  form: Extract<Form, { kind: "object" }>,
  value: unknown,
  path: readonly string[],
): ConfigTrouble | null {
  if (!isEntry(value)) return { path, why: `${nameOf(path)} has to be an object, in curly brackets` };
  const names = Object.keys(form.fields);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
    const known = names.length > 15 ? "" : ` ${useOf(names.filter((name) => name !== "$schema"))}`;
    const why = `Unknown key ${code(unknown, 60)}${where}.${didYouMean(unknown, names)}${known}`;
    return { path: [...path, unknown], why: why.replace(/\.$/, "") };
  }
  const missing = names.find((name) => !Object.hasOwn(value, name) && !isLater(form.fields[name] ?? form));
  if (missing !== undefined) return { path, why: `${nameOf(path)} lacks ${code(missing)}` };
  return first(
    Object.entries(form.fields).map(([name, field]) => {
      // What is computed has no value, and is no setting.
      if (!Object.hasOwn(value, name)) return null;
      return findTrouble(isLater(field) ? field.shape : field, value[name], [...path, name]);
    }),
  );
}

function first(found: readonly (ConfigTrouble | null)[]): ConfigTrouble | null {
  return found.find((each) => each !== null) ?? null;
}

/** `folders[1].driver`, as people write a path. */
function nameOf(path: readonly string[]): string {
  if (path.length === 0) return "The file";
  const parts = path.map((part, index) =>
    /^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`,
  );
  return code(parts.join(""), 80);
}

function useOf(words: readonly string[]): string {
  return words.length > 40 ? "" : `Use ${words.map((word) => code(word)).join(", ")}`;
}
