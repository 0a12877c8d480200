import { convertV4MiniflareOptions, Miniflare } from "miniflare";

/** A D1 database as a worker meets it. */
export interface D1 {
  readonly prepare: (sql: string) => D1Statement;
  readonly batch: (statements: readonly D1Statement[]) => Promise<readonly D1Result[]>;
}

interface D1Statement {
  readonly bind: (...values: readonly unknown[]) => D1Statement;
  readonly run: () => Promise<D1Result>;
}

interface D1Result {
  readonly results: readonly Record<string, unknown>[];
}

type Options = Parameters<typeof convertV4MiniflareOptions>[0];

/** Starts workerd, Cloudflare's own engine, with one worker. Asks no other machine for anything. */
export function openMiniflare(worker: {
  readonly script?: string;
  readonly d1Databases?: string[];
  readonly durableObjects?: NonNullable<Options["durableObjects"]>;
}): Miniflare {
  const script = worker.script ?? "export default { fetch: () => new Response() }";
  const options = { modules: true, compatibilityDate: "2026-01-01", cf: false, ...worker, script };
  return new Miniflare(convertV4MiniflareOptions(options as Options));
}
