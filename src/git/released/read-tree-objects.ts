import { readObjects } from "../read-objects.ts";
import type { Place } from "../run-git.ts";

/** An entry of a tree of git, as far as files and folders go. */
export interface TreeItem {
  readonly name: string;
  readonly kind: "file" | "folder";
  readonly id: string;
}

/** Trees of git by id, each read once. */
export class TreeObjects {
  readonly #place: Place;
  readonly #known = new Map<string, readonly TreeItem[]>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** How many were read. */
  get size(): number {
    return this.#known.size;
  }

  /** Reads those that are not known yet, with one process. What is not there has no entries. */
  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#known.has(id));
    const objects = await readObjects(this.#place, missing);
    for (const [index, id] of missing.entries()) {
      const object = objects[index];
      this.#known.set(id, object?.type === "tree" ? parseTree(object.bytes, id.length / 2) : []);
    }
  }

  /** The entries of a tree that was loaded. */
  items(id: string): readonly TreeItem[] {
    return this.#known.get(id) ?? [];
  }
}

/** `<mode> <name> NUL <id in bytes>`: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function parseTree(bytes: Uint8Array, idBytes: number): readonly TreeItem[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items: TreeItem[] = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(0x20, at);
    const end = buffer.indexOf(0, space);
    if (space < 0 || end < 0) break;
    const mode = buffer.toString("latin1", at, space);
    const kind = mode === "40000" ? "folder" : mode.startsWith("100") ? "file" : null;
    const id = buffer.toString("hex", end + 1, end + 1 + idBytes);
    if (kind !== null) items.push({ name: buffer.toString("utf8", space + 1, end), kind, id });
    at = end + 1 + idBytes;
  }
  return items;
}
