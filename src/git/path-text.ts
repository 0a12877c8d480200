import { isUtf8 } from "node:buffer";

/**
 * What git says of paths, as text. A path that is not UTF-8 has a lone surrogate for each of its bytes beyond ASCII,
 * U+DC80 to U+DCFF, so that no two paths are one: what any reading of the bytes as letters would give.
 */
export function pathText(output: Buffer): string {
  if (isUtf8(output)) return output.toString("utf8");
  const parts: string[] = [];
  for (let start = 0; start <= output.length; ) {
    const nul = output.indexOf(0, start);
    const end = nul < 0 ? output.length : nul;
    const part = output.subarray(start, end);
    parts.push(isUtf8(part) ? part.toString("utf8") : escaped(part));
    start = end + 1;
  }
  return parts.join("\0");
}

/** https://peps.python.org/pep-0383/ */
function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
}
