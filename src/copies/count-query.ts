/**
 * One line of a probe, as `losses/probe` writes them, as a query for counts: `n` rows that it shows, or that it counts
 * itself, and `v` values that rows share; null where it is not about shared values.
 */
export function countQuery(line: string): string {
  const query = line.replace(/;\s*$/, "");
  if (query.endsWith(" HAVING count(*) > 1"))
    return `SELECT coalesce(sum("count(*)"), 0) AS n, count(*) AS v FROM (${query})`;
  const isCount = /^(?:WITH written\(.*\) )?SELECT count\(\*\) FROM /s.test(query);
  return isCount ? `SELECT (${query}) AS n, NULL AS v` : `SELECT count(*) AS n, NULL AS v FROM (${query})`;
}
