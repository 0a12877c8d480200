import { isDeepStrictEqual } from "node:util";
import { type Parts, partSnapshot } from "./parts.ts";

/** Of several snapshots the one that another differs least from, the last of those that differ alike; null for none. */
export function nearestSnapshot(value: unknown, candidates: readonly unknown[]): unknown {
  const own = partSnapshot(value);
  let [nearest, least]: [unknown, number] = [null, Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const parts = partSnapshot(candidate)?.parts;
    const distance = own === null || parts === undefined ? Number.NaN : distanceOf(own.parts, parts);
    if (distance <= least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** How many parts only one of two has, or both and not the same. */
function distanceOf(one: Parts, other: Parts): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !isDeepStrictEqual(one.get(key)?.value, other.get(key)?.value),
  ).length;
}
