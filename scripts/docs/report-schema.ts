import { configShape } from "../../src/check/config/config-shape.ts";
import { repository } from "../../src/model/version.ts";
import { driftV1 } from "../../src/report/drift/shape.ts";
import { fingerprintV1 } from "../../src/report/fingerprint/shape.ts";
import { reportV1 } from "../../src/report/json-v1/schema/report.ts";
import { type Form, isLater, type Shape } from "../../src/report/json-v1/shape.ts";

interface Schema {
  readonly [keyword: string]: unknown;
}

/** What is published as JSON, by the file of its schema below `docs/`. */
export const published: { readonly [file: string]: { readonly title: string; readonly form: Form } } = {
  "report.schema.json": { title: "Report of Drizzle Gate, version 1", form: reportV1 },
  "fingerprint.schema.json": {
    title: "Fingerprint of a production database, version 1",
    form: fingerprintV1,
  },
  "config.schema.json": { title: "Settings of Drizzle Gate", form: configShape },
  "drift.schema.json": { title: "Drift of production, version 1", form: driftV1 },
};

/** The description of a published form, in the words of JSON Schema. */
export function jsonSchema(file: string): string {
  const { title, form } = published[file] ?? { title: "", form: reportV1 };
  const definitions = new Map<string, Schema>();
  const { description, ...root } = schemaOf(form, definitions);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${repository}/blob/main/docs/${file}`,
    title,
    description,
    ...root,
    ...(definitions.size === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(form: Form, definitions: Map<string, Schema>): Schema {
  const words = form.words === undefined ? {} : { description: form.words };
  switch (form.kind) {
    case "named":
      if (!definitions.has(form.name)) {
        // Its place comes before those of the shapes in it.
        definitions.set(form.name, {});
        definitions.set(form.name, schemaOf(form.shape, definitions));
      }
      return { ...words, $ref: `#/$defs/${form.name}` };
    case "text":
      return {
        ...words,
        type: "string",
        ...(form.pattern === undefined ? {} : { pattern: form.pattern.source }),
        ...(form.notEmpty ? { minLength: 1 } : {}),
        ...(form.format === undefined ? {} : { format: form.format }),
      };
    case "number":
      return { ...words, type: form.whole ? "integer" : "number", minimum: form.least };
    case "flag":
      return { ...words, type: "boolean" };
    case "word":
      return { ...words, enum: form.of };
    case "only":
      return { ...words, const: form.value };
    case "or-null":
      return { ...words, ...orNull(form, definitions) };
    case "list": {
      const { exactly } = form;
      const length = exactly === undefined ? {} : { minItems: exactly, maxItems: exactly };
      return { ...words, type: "array", items: schemaOf(form.of, definitions), ...length };
    }
    case "object":
      return { ...words, type: "object", additionalProperties: form.open, ...fieldsOf(form, definitions) };
  }
}

function orNull(form: Extract<Form, { kind: "or-null" }>, definitions: Map<string, Schema>): Schema {
  const inner = schemaOf(form.shape, definitions);
  if (form.null === undefined) return { ...inner, type: [inner["type"], "null"] };
  return { oneOf: [{ description: form.null, type: "null" }, inner] };
}

function fieldsOf(form: Extract<Form, { kind: "object" }>, definitions: Map<string, Schema>): Schema {
  const fields = Object.entries(form.fields);
  const required = fields.filter(([, field]) => !isLater(field) || field.required).map(([name]) => name);
  const shapeIn = (field: Form | { readonly shape: Shape }): Form => ("kind" in field ? field : field.shape);
  const properties = fields.map(([name, field]) => [name, schemaOf(shapeIn(field), definitions)]);
  return { ...(required.length === 0 ? {} : { required }), properties: Object.fromEntries(properties) };
}
