import { parse } from "smol-toml";

/** What a TOML file says, as plain values; undefined where it is none. */
export function parseToml(text: string): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
