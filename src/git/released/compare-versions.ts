/**
 * The order of version tags: numbers count as numbers, and `v1.0.0-rc.1` comes before `v1.0.0`, as semantic versions
 * have it. Tags that are no versions come in the order of their letters.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return part === "-" ? -1 : 1;
    if (part === other) continue;
    if (part === "-" || other === "-") return part === "-" ? -1 : 1;
    const [one, two] = [Number(part), Number(other)];
    if (!Number.isNaN(one) && !Number.isNaN(two) && one !== two) return one - two;
    if (part !== other) return part < other ? -1 : 1;
  }
  const next = right[left.length];
  return next === undefined ? 0 : next === "-" ? 1 : -1;
}

function partsOf(name: string): readonly string[] {
  return name.match(/\d+|-|[^\d-]+/g) ?? [];
}
