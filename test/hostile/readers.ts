import { findAnswers, schemaIn } from "../../src/copies/fingerprint/read-answers.ts";
import { schemaMadeBy } from "../../src/copies/fingerprint/schema-of.ts";
import { DumpSplitter } from "../../src/copies/split-dump.ts";
import { detectDrivers } from "../../src/drizzle/detect-driver.ts";
import { detectForeignKeys } from "../../src/drizzle/detect-foreign-keys.ts";
import { findFolders } from "../../src/drizzle/find-folders.ts";
import { drizzleSettings } from "../../src/drizzle/read-configs.ts";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { blankComments } from "../../src/drizzle/source-text.ts";
import { fixBundle } from "../../src/fix/fix-bundle.ts";
import { editJson, parseJson } from "../../src/fix/json-text.ts";
import { sidesOf } from "../../src/fix/merge-markers.ts";
import { entriesIn } from "../../src/fix/read-branch.ts";
import { mergeSnapshots } from "../../src/fix/snapshot/merge.ts";
import { pathText } from "../../src/git/path-text.ts";
import { readMark } from "../../src/github/mark.ts";
import { codeSpans } from "../../src/model/code-spans.ts";
import { CannotCheck } from "../../src/model/errors.ts";
import { code, fence, unmarked, visibleLines } from "../../src/model/text.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import { findReferences } from "../../src/references/find-references.ts";
import { readCode } from "../../src/references/read-code.ts";
import { sourcesOf } from "../../src/references/source.ts";
import {
  commandProperty,
  htmlCode,
  htmlText,
  markdownCode,
  markdownFence,
  markdownText,
  withoutCommands,
} from "../../src/report/escape.ts";
import { fingerprintAsJson, readFingerprint } from "../../src/report/fingerprint/shape.ts";
import { formatNames } from "../../src/report/format-list.ts";
import { fileSurface, render } from "../../src/report/formats.ts";
import { readReport } from "../../src/report/json-v1/read.ts";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import { renderBlocks, renderMessage, renderPlain } from "../../src/report/message.ts";
import { wrapText } from "../../src/report/terminal/layout.ts";
import { acceptFindings } from "../../src/rules/accept.ts";
import { splitChunks } from "../../src/sql/chunks.ts";
import { readIndexDeclaration, readIndexTerm } from "../../src/sql/index-declaration.ts";
import { mergeMarkerLine } from "../../src/sql/lines.ts";
import { readLooksFor } from "../../src/sql/looks-for.ts";
import { namesColumn } from "../../src/sql/names-column.ts";
import { namesWord } from "../../src/sql/names-word.ts";
import {
  normalizeDefault,
  normalizeExpression,
  normalizeStatement,
  normalizeType,
  renameIn,
} from "../../src/sql/normalize.ts";
import { screenStatement } from "../../src/sql/screen.ts";
import { findStatements } from "../../src/sql/statements.ts";
import { readTableDeclaration } from "../../src/sql/table-declaration.ts";
import { triggerVerb } from "../../src/sql/trigger-verb.ts";
import { readWritten } from "../../src/sql/written-rows.ts";
import { parseJsonc, parseSource } from "../../src/syntax/parse-source.ts";
import { parseToml } from "../../src/syntax/parse-toml.ts";
import { parseYaml } from "../../src/syntax/yaml-file.ts";
import { journalFolder } from "../check/judge-trees.ts";
import { failOne } from "../report/sample-reports.ts";

/** Something that takes a stranger's text apart. It may refuse it, with the error that it is known for, and no other. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string) => unknown;
  /** Characters of text that it is given at most; the longest text that can reach it where that is less than any. */
  readonly most?: number;
}

const folder = journalFolder({ tag: "0000_a", sql: "CREATE TABLE a (id);" });

/** A tree in which one file has this text, among those of a folder. */
function treeWith(path: string, text: string): FileTree {
  const files = {
    ...folder,
    "package.json": '{"dependencies":{"drizzle-orm":"1","better-sqlite3":"1"}}',
    [path]: text,
  };
  return fileTree(
    Object.entries(files).map(([at, each]) => ({ path: at, kind: "file", bytes: Buffer.from(each) })),
  );
}

function readTree(tree: FileTree): unknown {
  const { places } = findFolders(tree);
  return places.map((place) => {
    const read = readFolder(tree, place);
    for (const migration of read.migrations) migration.chunks.flatMap(({ statements }) => statements);
    const accepted = acceptFindings([], read.migrations, []);
    return [read, accepted, detectDrivers(tree, place), detectForeignKeys(tree, place)];
  });
}

const treeReaders = [
  "drizzle/0000_a.sql",
  "drizzle/meta/_journal.json",
  "drizzle/meta/0000_snapshot.json",
  "drizzle/migrations.js",
  "drizzle.config.ts",
  "drizzle.config.json",
  "wrangler.toml",
  "wrangler.jsonc",
  "nuxt.config.ts",
  "src/db.ts",
  "Dockerfile",
  "migrate.sh",
].map((path): Reader => ({ name: path, read: (text) => readTree(treeWith(path, text)) }));

/** Fork, base and branch of a snapshot whose parts are a stranger's. */
function snapshotsWith(text: string, version: string): [unknown, unknown, unknown] {
  const given = parseJson(text);
  const snapshot = (part: unknown) => ({
    version,
    tables: part,
    views: part,
    ddl: [part, given],
    renames: [text],
  });
  return [snapshot(given), snapshot({ [text]: given }), snapshot({ [text]: { columns: { [text]: given } } })];
}

/** A report of which every text is this one. */
export function reportOf(text: string): string {
  const replaced = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
    return typeof value === "string" && free.has(key) ? text : value;
  };
  return JSON.stringify(replaced(toJsonV1(failOne), ""));
}

const free = new Set([
  "rev",
  "reason",
  "path",
  "detail",
  "title",
  "object",
  "data",
  "why",
  "message",
  "remedy",
  "table",
  "file",
  "statement",
  "query",
]);

/** Names that are too long are refused in a sentence. */
function readOwnFingerprint(text: string): unknown {
  try {
    return readFingerprint(fingerprintWith(text), "production.json");
  } catch (error) {
    if (error instanceof CannotCheck) return error.message;
    throw error;
  }
}

/** A fingerprint of which every name is this text. */
function fingerprintWith(text: string): string {
  return fingerprintAsJson({
    ...{ taken: text.slice(0, 40), coarse: false, schema: [text], tables: [], questions: [] },
    ledger: { table: text, entries: [{ name: text, hash: text, when: 0 }] },
  });
}

async function relay(text: string): Promise<unknown> {
  const report = readReport(reportOf(text), "report.json");
  return Promise.all(formatNames.map((name) => render(report, name, fileSurface)));
}

async function relayDiff(text: string): Promise<unknown> {
  const json = toJsonV1(failOne);
  const folders = json.folders.map((each) => ({ ...each, schemaDiff: text }));
  const report = readReport(JSON.stringify({ ...json, folders }), "report.json");
  return Promise.all(formatNames.map((name) => render(report, name, fileSurface)));
}

const renames = new Map([["a", "b"]]);

/** Every reader of text that comes from strangers. */
export const readers: readonly Reader[] = [
  ...treeReaders,
  { name: "conflict markers", read: (text) => sidesOf(`<<<<<<< a\n${text}\n=======\n${text}`) },
  { name: "journal entries", read: entriesIn },
  {
    name: "snapshots to merge",
    read: (text) => [5, 6, 7].map((version) => mergeSnapshots(...snapshotsWith(text, String(version)))),
  },
  {
    name: "JSON to edit",
    read: (text) => editJson(JSON.stringify({ [text]: text }), [{ path: [text], value: [] }]),
  },
  {
    name: "bundle",
    read: (text) => [text, `import m0000 from './${text}';\n`].map((each) => fixBundle(each, [])),
  },
  { name: "answers of a database", read: (text) => schemaIn(findAnswers(`g1:schema:${text}:61:62 ${text}`)) },
  { name: "fingerprint's schema", read: (text) => schemaMadeBy([text, `CREATE TABLE a (${text})`]) },
  { name: "fingerprint", read: readOwnFingerprint },
  { name: "statements", read: (text) => findStatements(text).map(screenStatement) },
  { name: "chunks", read: (text) => splitChunks(text).map(({ statements }) => statements) },
  { name: "table declaration", read: (text) => readTableDeclaration(`CREATE TABLE a (${text})`) },
  { name: "index declaration", read: (text) => readIndexDeclaration(`CREATE INDEX a ON b (${text})`) },
  { name: "index term", read: readIndexTerm },
  { name: "trigger", read: triggerVerb },
  { name: "looks for", read: (text) => readLooksFor(`SELECT * FROM a WHERE ${text}`) },
  { name: "written", read: (text) => readWritten(`INSERT INTO a VALUES (${text})`) },
  { name: "column's name", read: (text) => namesColumn(text, "a") },
  { name: "word", read: (text) => namesWord(text, "a") },
  { name: "expression", read: normalizeExpression },
  { name: "statement", read: normalizeStatement },
  { name: "default", read: normalizeDefault },
  { name: "type", read: normalizeType },
  { name: "rename", read: (text) => renameIn(text, renames) },
  { name: "merge marker", read: mergeMarkerLine },
  { name: "dump", read: splitDump },
  { name: "TypeScript", read: (text) => parseSource("a.ts", text) },
  { name: "JSX", read: (text) => parseSource("a.jsx", text) },
  { name: "JSON with comments", read: parseJsonc },
  { name: "TOML", read: parseToml },
  { name: "YAML", read: parseYaml, most: 40_000 },
  { name: "comments of sources", read: blankComments },
  { name: "drizzle's config", read: (text) => drizzleSettings("drizzle.config.ts", text) },
  { name: "paths", read: (text) => selectPaths(text.split(/[\s]/)) },
  { name: "paths as bytes", read: (text) => pathText(Buffer.from(text, "latin1")) },
  { name: "code spans", read: codeSpans },
  {
    name: "message",
    read: (text) => [renderMessage(text, "html"), renderPlain(text), renderBlocks(text, 1e9), unmarked(text)],
  },
  {
    name: "escapes",
    read: (text) =>
      [
        markdownText,
        markdownCode,
        htmlText,
        htmlCode,
        withoutCommands,
        commandProperty,
        visibleLines,
        code,
      ].map((show) => show(text)),
  },
  { name: "fences", read: (text) => [fence("sql", text), markdownFence(text, "sql")] },
  { name: "wrapped", read: (text) => wrapText(text, 80), most: 60_000 },
  { name: "comment's mark", read: readMark },
  {
    name: "sources",
    read: (text) =>
      findReferences({ sources: sourcesOf(new Map([["a.ts", text]])), wanted: [], folders: [] }),
  },
  { name: "code of both sides", read: askOf },
  { name: "report", read: relay, most: 6_000 },
  { name: "schema difference", read: relayDiff, most: 60_000 },
];

/** Beside a schema, with both of the ways in which a file may name what is asked for. */
function askOf(text: string): unknown {
  const schema = 'export const users = sqliteTable("users", { id: integer("id") });\n';
  const asking = 'import { users } from "./schema";\ndb.select().from(users);\n';
  const texts = { "schema.ts": schema, "a.ts": text, "b.ts": asking + text, "c.ts": `db.select(\`${text}` };
  const sources = new Map(Object.entries(texts));
  return readCode({ base: sources, head: sources, left: { base: 0, head: 0 }, names: ["users"] });
}

function splitDump(text: string): unknown {
  const splitter = new DumpSplitter();
  const found: unknown[] = [];
  for (let at = 0; at < text.length; at += 1 << 14)
    found.push(...splitter.push(text.slice(at, at + (1 << 14))));
  return [...found, ...splitter.end()];
}
