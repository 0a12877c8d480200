import type { DryRunRequest } from "../kit/dry-runs.ts";
import type { Comparison } from "../model/comparison.ts";

/** The comparison, with what the project's own drizzle-kit says of head. Its room is loaded only where it was asked for. */
export async function withDryRuns(comparison: Comparison, request: DryRunRequest): Promise<Comparison> {
  const [{ dryRuns }, { readConfig }] = await Promise.all([
    import("../kit/dry-runs.ts"),
    import("../check/config/read-config.ts"),
  ]);
  const read = readConfig(comparison.base.tree);
  const said = read.kind === "read" ? read.config.migrations : [];
  const migrations = request.migrations.length > 0 ? request.migrations : said;
  return { ...comparison, dryRuns: await dryRuns(comparison, { ...request, migrations }) };
}
