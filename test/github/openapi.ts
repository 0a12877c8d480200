import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: object;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: object } } };
  readonly responses: { readonly [status: string]: Response | { readonly $ref: string } };
}
interface Response {
  readonly content?: { readonly "application/json"?: { readonly schema: object } };
}
interface Description {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly [section: string]: { readonly [name: string]: unknown } };
}

/** An operation that a request is for, with the parts of its path that are filled in. */
export interface Match {
  readonly id: string;
  readonly path: { readonly [name: string]: string };
  readonly operation: Operation;
}

const description: Description = JSON.parse(
  readFileSync(new URL("openapi/api.github.com.json", import.meta.url), "utf8"),
);
// `format` is not checked: what matters here are names, types and what is required.
const ajv = new Ajv({ strict: false, validateFormats: false, coerceTypes: false, allErrors: true });
ajv.addSchema(description, "github");
const compiled = new Map<object, ValidateFunction>();

/** Finds the operation of a request; null where GitHub's description has none. */
export function matchOperation(method: string, path: string): Match | null {
  for (const [template, item] of Object.entries(description.paths)) {
    const operation = item[method.toLowerCase()];
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "");
    const found = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(path);
    if (operation === undefined || found === null) continue;
    const filled = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]);
    return { id: operation.operationId, path: Object.fromEntries(filled), operation };
  }
  return null;
}

/** What a request does that the description does not allow. */
export function requestViolations(match: Match, query: URLSearchParams, body: unknown): readonly string[] {
  const { operation, id } = match;
  const parameters = (operation.parameters ?? []).map((parameter) => resolved<Parameter>(parameter));
  const allowed = new Map(parameters.filter((parameter) => parameter.in === "query").map((p) => [p.name, p]));
  const violations: string[] = [];
  for (const [name, value] of query) {
    const parameter = allowed.get(name);
    if (parameter === undefined) violations.push(`${id}: unknown query parameter ${name}`);
    else
      violations.push(...against(parameter.schema, typed(parameter.schema, value), `${id}: query ${name}`));
  }
  for (const parameter of parameters.filter((candidate) => candidate.in === "path")) {
    const value = typed(parameter.schema, match.path[parameter.name] ?? "");
    violations.push(...against(parameter.schema, value, `${id}: path ${parameter.name}`));
  }
  const schema = operation.requestBody?.content["application/json"].schema;
  if (schema !== undefined) violations.push(...against(schema, body, `${id}: request`));
  else if (body !== null) violations.push(`${id}: a body where none belongs`);
  return violations;
}

/** What a response says that the description does not allow. */
export function responseViolations(match: Match, status: number, body: unknown): readonly string[] {
  const found = match.operation.responses[String(status)];
  if (found === undefined) return [`${match.id}: undocumented status ${status}`];
  const schema = resolved<Response>(found).content?.["application/json"]?.schema;
  if (schema === undefined) return body === null ? [] : [`${match.id}: a body with ${status}`];
  return against(schema, body, `${match.id}: response ${status}`);
}

function against(schema: object, value: unknown, where: string): readonly string[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(absolute(schema));
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${where}${error.instancePath} ${error.message ?? ""}`);
}

function resolved<T>(value: T | { readonly $ref: string }): T {
  if (typeof value !== "object" || value === null || !("$ref" in value)) return value as T;
  const [section = "", name = ""] = value.$ref.replace("#/components/", "").split("/");
  return description.components[section]?.[name] as T;
}

/** References of a part of the description point into the whole of it. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}

function typed(schema: object, value: string): unknown {
  const isNumber = "type" in schema && (schema.type === "integer" || schema.type === "number");
  return isNumber && /^\d+$/.test(value) ? Number(value) : value;
}
