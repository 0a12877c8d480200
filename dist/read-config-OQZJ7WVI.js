import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  failOnValues,
  isEntry,
  isLater,
  list,
  object,
  optional,
  readShape,
  rolloutWays,
  severities,
  text,
  whole,
  word
} from "./chunk-EIQJ4CSK.js";
import {
  didYouMean,
  rules
} from "./chunk-JBR25OH7.js";
import {
  bare,
  keyOf,
  plainValue
} from "./chunk-GYEJZIH4.js";
import {
  driverNames,
  textAt
} from "./chunk-LVK3ZNH7.js";
import {
  code
} from "./chunk-4RE4VVOR.js";
import "./chunk-XAUKD6NH.js";

// src/syntax/json-lines.ts
import { createRequire } from "node:module";
function readJsonLines(text2) {
  const bundled = !import.meta.filename.endsWith(".ts");
  const { parseExpression } = createRequire(import.meta.url)(
    bundled ? "./babel.js" : "./babel.ts"
  );
  try {
    const root = parseExpression(text2.replace(/^\uFEFF/, ""), { attachComment: false });
    return { value: plainValue(root), lineOf: (path) => lineAt(root, path) };
  } catch (error) {
    return { value: void 0, broken: troubleIn(error) };
  }
}
function troubleIn(error) {
  const message = error instanceof Error ? error.message : String(error);
  const place = error instanceof Error && "loc" in error ? error.loc : {};
  return { line: place.line ?? 1, why: message.replace(/\s*\(\d+:\d+\)\s*$/, "") };
}
function lineAt(node, [key, ...rest]) {
  const line = node.loc?.start.line ?? 1;
  const inner = bare(node);
  if (key === void 0) return line;
  if (inner.type === "ArrayExpression") {
    const element = inner.elements[Number(key)];
    return element ? lineAt(element, rest) : line;
  }
  if (inner.type !== "ObjectExpression") return line;
  const found = inner.properties.find((property) => keyOf(property) === key);
  if (found?.type !== "ObjectProperty") return line;
  return rest.length === 0 ? found.loc?.start.line ?? line : lineAt(found.value, rest);
}

// src/check/config/config-shape.ts
var driver = optional(word("What applies migrations in production.", driverNames), null);
var foreignKeys = optional(
  word("What the app sets foreign keys to before it migrates.", ["on", "off"]),
  null
);
var protectedObjects = optional(
  list(
    "Tables, and columns as `table.column`, that no migration may drop, empty or rewrite without an acceptance.",
    text(void 0, { notEmpty: true })
  ),
  []
);
var policy = optional(
  word("`expand-only`: migrations may only add, unless the finding is accepted.", ["expand-only"]),
  null
);
var folder = object("Settings of one migration folder. They win over those of the file's top level.", {
  path: text("Path of the folder, relative to the root of the repository.", { notEmpty: true }),
  ...{ driver, foreignKeys, policy },
  protected: protectedObjects
});
var acceptance = object("A finding that is accepted.", {
  rule: word(
    "Id of the rule.",
    rules.map(({ id }) => id)
  ),
  migration: optional(text("The migration; left out, all of them.", { notEmpty: true }), null),
  reason: text("Why it is fine, as the report shows it.", { notEmpty: true }),
  until: optional(
    text("The last day on which it holds, as 2027-01-31.", { pattern: /^\d{4}-\d{2}-\d{2}$/ }),
    null
  )
});
var severityOfRule = (id) => word(`What \`${id}\` counts as; \`off\` leaves it out.`, [...severities, "off"]);
var configShape = object(
  "Settings of Drizzle Gate, read from the base branch: what a pull request changes in them is in force once it is merged. Options and inputs win over them.",
  {
    $schema: optional(text("Where this schema lies, for editors."), null),
    ...{ driver, foreignKeys, policy },
    protected: protectedObjects,
    migrations: optional(
      list(
        "Migration folders to check, each by its path or one above it; left out, every folder.",
        text(void 0, { notEmpty: true })
      ),
      []
    ),
    failOn: optional(
      word("From which severity on a finding fails the check; left out, `error`.", failOnValues),
      null
    ),
    rows: optional(
      whole("Generated rows per table without a production copy; 0 for none."),
      null
    ),
    deploy: optional(
      word("How new code and its migrations reach production.", rolloutWays),
      null
    ),
    rules: optional(
      object(
        "Severity by id of the rule.",
        Object.fromEntries(rules.map(({ id }) => [id, optional(severityOfRule(id), "")]))
      ),
      {}
    ),
    accept: optional(list("Findings that are accepted, each with its reason.", acceptance), []),
    folders: optional(list("Migration folders with settings of their own.", folder), [])
  }
);

// src/check/config/find-trouble.ts
function findTrouble(form, value, path = []) {
  const wrong = (what) => ({ path, why: `${nameOf(path)} ${what}` });
  switch (form.kind) {
    case "text":
      if (typeof value !== "string" || form.notEmpty === true && value.trim() === "")
        return wrong("has to be a text");
      if (form.pattern === void 0 || form.pattern.test(value)) return null;
      return wrong(`does not accept ${code(value, 60)}. ${form.words ?? ""}`.trim());
    case "number": {
      const fits = typeof value === "number" && value >= form.least && (!form.whole || Number.isInteger(value));
      return fits ? null : wrong(`has to be a whole number from ${form.least} on`);
    }
    case "word": {
      const given = typeof value === "string" ? value : JSON.stringify(value);
      if (typeof value === "string" && form.of.includes(value)) return null;
      return wrong(
        `does not accept ${code(given ?? "null", 60)}.${didYouMean(given ?? "", form.of)} ${useOf(form.of)}`
      );
    }
    case "list":
      if (!Array.isArray(value)) return wrong("has to be a list, in square brackets");
      return first(value.map((item, index) => findTrouble(form.of, item, [...path, String(index)])));
    case "object":
      return inObject(form, value, path);
    default:
      return null;
  }
}
function inObject(form, value, path) {
  if (!isEntry(value)) return { path, why: `${nameOf(path)} has to be an object, in curly brackets` };
  const names = Object.keys(form.fields);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== void 0) {
    const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
    const known = names.length > 15 ? "" : ` ${useOf(names.filter((name) => name !== "$schema"))}`;
    const why = `Unknown key ${code(unknown, 60)}${where}.${didYouMean(unknown, names)}${known}`;
    return { path: [...path, unknown], why: why.replace(/\.$/, "") };
  }
  const missing = names.find((name) => !Object.hasOwn(value, name) && !isLater(form.fields[name] ?? form));
  if (missing !== void 0) return { path, why: `${nameOf(path)} lacks ${code(missing)}` };
  return first(
    Object.entries(form.fields).map(([name, field]) => {
      if (!Object.hasOwn(value, name)) return null;
      return findTrouble(isLater(field) ? field.shape : field, value[name], [...path, name]);
    })
  );
}
function first(found) {
  return found.find((each) => each !== null) ?? null;
}
function nameOf(path) {
  if (path.length === 0) return "The file";
  const parts = path.map(
    (part, index) => /^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`
  );
  return code(parts.join(""), 80);
}
function useOf(words) {
  return words.length > 40 ? "" : `Use ${words.map((word2) => code(word2)).join(", ")}`;
}

// src/check/config/read-config.ts
var configFile = "drizzle-gate.json";
function readConfig(tree) {
  const text2 = textAt(tree, configFile);
  if (text2 === null) return { kind: "none" };
  const found = readJsonLines(text2);
  if ("broken" in found)
    return { kind: "broken", line: found.broken.line, why: `not JSON (${found.broken.why})` };
  const trouble = findTrouble(configShape, found.value) ?? noSuchDay(found.value);
  if (trouble !== null) return { kind: "broken", line: found.lineOf(trouble.path), why: trouble.why };
  const keys = Object.entries(found.value).filter(([key]) => key !== "$schema");
  return {
    kind: "read",
    config: readShape(configShape, found.value),
    keys: new Map(keys.map(([key, value]) => [key, JSON.stringify(value)])),
    lineOf: found.lineOf
  };
}
function configSentence({ line, why }) {
  return `${code(`${configFile}:${line}`)}: ${why}`;
}
function noSuchDay(value) {
  const { accept = [] } = value;
  const index = accept.findIndex(({ until }) => until !== void 0 && Number.isNaN(Date.parse(until)));
  if (index < 0) return null;
  return {
    path: ["accept", String(index), "until"],
    why: `${code(accept[index]?.until ?? "")} is not a day`
  };
}
export {
  configFile,
  configSentence,
  readConfig
};
