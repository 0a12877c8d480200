import type { ConvertedValue } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";

/** "`'12'` becomes `12`, `'abc'` stays": what SQLite made of a few values. */
export function convertedInWords(values: readonly ConvertedValue[]): string {
  if (values.length === 0) return "its values are converted";
  const changed = values.filter(({ from, to }) => to !== null && to !== from);
  const refused = values.filter(({ to }) => to === null);
  const kept = values.filter(({ from, to }) => to === from);
  if (kept.length === values.length) return "values stay as they are";
  return [
    ...changed.map(({ from, to }) => `${code(from)} becomes ${code(to ?? "")}`),
    ...refused.map(({ from }) => `${code(from)} is rejected`),
    ...kept.map(({ from }) => `${code(from)} stays as it is`),
  ].join(", ");
}
