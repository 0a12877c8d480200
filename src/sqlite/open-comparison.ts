import { pathToFileURL } from "node:url";
import { quoteText } from "../sql/identifiers.ts";
import type { Engine } from "./engine.ts";
import { openEngine } from "./open-engine.ts";

/**
 * A database to compare: serialized, or a file. `immutable`: the file is read as it lies there, without locks and
 * without its -wal, which is how a scratch database in WAL mode still shows what was before:
 * https://sqlite.org/uri.html#uriimmutable
 */
export type ComparedContent =
  | { readonly kind: "image"; readonly bytes: Uint8Array }
  | { readonly kind: "file"; readonly path: string; readonly immutable: boolean };

/** Both sides of a comparison. */
export interface ComparedContents {
  readonly before: ComparedContent;
  readonly after: ComparedContent;
}

/** Opens a connection with two databases attached as "before" and "after", which runs nothing of a repository. */
export function openComparison(contents: ComparedContents): Engine {
  const engine = openEngine("node-sqlite", {
    path: ":memory:",
    foreignKeys: false,
    doubleQuotedText: false,
    attach: true,
    attached: { ...imageOf("before", contents.before), ...imageOf("after", contents.after) },
  });
  engine.exec(
    "PRAGMA temp_store = FILE; PRAGMA temp.max_page_count = 4294967294; PRAGMA trusted_schema = OFF",
  );
  attachFile(engine, "before", contents.before);
  attachFile(engine, "after", contents.after);
  return engine;
}

function imageOf(name: string, content: ComparedContent): Record<string, Uint8Array> {
  return content.kind === "image" ? { [name]: content.bytes } : {};
}

function attachFile(engine: Engine, name: string, content: ComparedContent): void {
  if (content.kind !== "file") return;
  const mode = content.immutable ? "immutable=1" : "mode=ro";
  engine.exec(`ATTACH ${quoteText(`${pathToFileURL(content.path).href}?${mode}`)} AS ${name}`);
}
