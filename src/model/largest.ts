/** The largest of some numbers, however many, or `least` where none is larger. */
export function largest(numbers: readonly number[], least: number): number {
  return numbers.reduce((most, number) => Math.max(most, number), least);
}
