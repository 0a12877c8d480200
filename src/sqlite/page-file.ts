import { closeSync, openSync, readSync } from "node:fs";

/** A database file, read page by page. Pages are numbered from 1. */
export interface PageFile {
  readonly pageCount: number;
  /** Whether pages move: https://sqlite.org/fileformat.html#pointer_map_or_ptrmap_pages */
  readonly movesPages: boolean;
  /** Every page of a b-tree but for overflow pages. Throws a `RangeError` where the file is damaged. */
  readonly treePages: (root: number) => Iterable<number>;
  /** Pages that hold nothing. */
  readonly freePages: () => Iterable<number>;
  readonly close: () => void;
}

/** Opens a file that nobody writes to. */
export function openPageFile(path: string): PageFile {
  const file = openSync(path, "r");
  const header = readAt(file, 0, 100);
  const stored = header.readUInt16BE(16);
  const size = stored === 1 ? 65_536 : stored;
  const pageCount = header.readUInt32BE(28);
  const read = (page: number): Buffer => {
    if (page < 1 || page > pageCount) throw new RangeError(`page ${page} of ${pageCount}`);
    return readAt(file, (page - 1) * size, size);
  };
  return {
    pageCount,
    movesPages: header.readUInt32BE(52) !== 0,
    treePages: (root) => treePages(read, root, pageCount),
    freePages: () => freePages(read, header.readUInt32BE(32), pageCount),
    close: () => closeSync(file),
  };
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, at) < length)
    throw new RangeError(`the file ends before ${at + length}`);
  return bytes;
}

/** Leaves make up nearly all of a tree, and all lie equally deep: their numbers stand in the pages above them. */
function* treePages(read: (page: number) => Buffer, root: number, most: number): Generator<number> {
  let seen = 1;
  yield root;
  yield* pagesBelow(root, heightOf(read, root, most));

  function* pagesBelow(page: number, height: number): Generator<number> {
    if (height === 0) return;
    const children = childrenOf(read(page), page);
    seen += children.length;
    if (seen > most) throw new RangeError(circular);
    yield* children;
    if (height > 1) for (const child of children) yield* pagesBelow(child, height - 1);
  }
}

const circular = "a b-tree that leads back into itself";

/** How many levels lie below a page. */
function heightOf(read: (page: number) => Buffer, root: number, most: number): number {
  let page = root;
  for (let height = 0; height <= most; height += 1) {
    const bytes = read(page);
    if (isLeaf(bytes, page)) return height;
    page = childrenOf(bytes, page)[0] ?? 0;
  }
  throw new RangeError(circular);
}

/** The first page begins with the file's own header: https://sqlite.org/fileformat.html#b_tree_pages */
function startOf(page: number): number {
  return page === 1 ? 100 : 0;
}

function isLeaf(bytes: Buffer, page: number): boolean {
  return (bytes[startOf(page)] ?? 0) >= 10;
}

function childrenOf(bytes: Buffer, page: number): readonly number[] {
  const start = startOf(page);
  const cells = Array.from({ length: bytes.readUInt16BE(start + 3) }, (_, cell) =>
    bytes.readUInt32BE(bytes.readUInt16BE(start + 12 + cell * 2)),
  );
  return [...cells, bytes.readUInt32BE(start + 8)];
}

/** https://sqlite.org/fileformat.html#the_freelist */
function* freePages(read: (page: number) => Buffer, first: number, most: number): Generator<number> {
  let seen = 0;
  for (let trunk = first; trunk !== 0; ) {
    const bytes = read(trunk);
    const count = bytes.readUInt32BE(4);
    seen += count + 1;
    if (seen > most) throw new RangeError("a freelist that leads back into itself");
    yield trunk;
    for (let place = 0; place < count; place += 1) yield bytes.readUInt32BE(8 + place * 4);
    trunk = bytes.readUInt32BE(0);
  }
}
