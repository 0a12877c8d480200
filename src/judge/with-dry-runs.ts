import type { DryRunRequest } from "../kit/dry-runs.ts";
import type { Comparison } from "../model/comparison.ts";

/** The comparison, with what the project's own drizzle-kit says of head. Its room is loaded only where it was asked for. */
export async function withDryRuns(comparison: Comparison, request: DryRunRequest): Promise<Comparison> {
  const { dryRuns } = await import("../kit/dry-runs.ts");
  return { ...comparison, dryRuns: await dryRuns(comparison, request) };
}
