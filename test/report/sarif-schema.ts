/**
 * The part of SARIF 2.1.0 that we emit, narrowed to what GitHub's code scanning asks for: nothing else may appear.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */

const text = { type: "string", minLength: 1 } as const;
const level = { enum: ["none", "note", "warning", "error"] } as const;

function object(
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
): object {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function list(items: unknown, bounds: object = {}): object {
  return { type: "array", items, ...bounds };
}

const message = object({ text }, { markdown: text });

const rule = object({
  id: text,
  name: { type: "string", pattern: "^[A-Z][A-Za-z]*$" },
  shortDescription: object({ text: { ...text, maxLength: 1024 } }),
  fullDescription: object({ text: { ...text, maxLength: 1024 } }),
  help: message,
  helpUri: { type: "string", pattern: "^https://" },
  defaultConfiguration: object({ level }),
  properties: object({
    tags: list(text, { uniqueItems: true, maxItems: 20 }),
    "problem.severity": { enum: ["error", "warning", "recommendation"] },
  }),
});

const driver = object({
  name: text,
  semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
  informationUri: { type: "string", pattern: "^https://" },
  rules: list(rule, { uniqueItems: true }),
});

const place = object({
  physicalLocation: object({
    artifactLocation: object({
      uri: { type: "string", pattern: "^(?![/\\\\]|[A-Za-z][A-Za-z0-9+.-]*:)[^\\s\\\\]+$" },
      uriBaseId: { const: "%SRCROOT%" },
    }),
    region: object({ startLine: { type: "integer", minimum: 1 }, endLine: { type: "integer", minimum: 1 } }),
  }),
});

const suppression = object({
  kind: { enum: ["inSource", "external"] },
  status: { const: "accepted" },
  justification: { type: "string" },
});

const result = object(
  {
    ruleId: text,
    level,
    message,
    locations: list(place, { minItems: 1, maxItems: 1 }),
    partialFingerprints: object({
      primaryLocationLineHash: { type: "string", pattern: "^[0-9a-f]{16}:[1-9][0-9]*$" },
    }),
    baselineState: { enum: ["new", "unchanged", "updated", "absent"] },
  },
  { ruleIndex: { type: "integer", minimum: 0 }, suppressions: list(suppression, { minItems: 1 }) },
);

const run = object({
  tool: object({ driver }),
  columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
  originalUriBaseIds: object({ "%SRCROOT%": object({ description: message }) }),
  invocations: list(
    object(
      { executionSuccessful: { type: "boolean" } },
      { toolExecutionNotifications: list(object({ level, message })) },
    ),
    { minItems: 1, maxItems: 1 },
  ),
  results: list(result, { maxItems: 5000 }),
});

export const sarifSchema = object({
  $schema: { type: "string", pattern: "^https://.*sarif.*2\\.1\\.0.*\\.json$" },
  version: { const: "2.1.0" },
  runs: list(run, { minItems: 1, maxItems: 1 }),
});
