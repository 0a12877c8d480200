import { basename } from "node:path";

/** Name of the config that drizzle-kit is given in place of the project's own, beside which it lies. */
export const askingConfigName = "drizzle-gate-dry-run.config.ts";

/** What a config turned out to say when it ran. */
export interface ConfigFacts {
  /** Absolute. */
  readonly out: string;
  readonly dialect: string | null;
  readonly schema: string | readonly string[] | null;
}

/**
 * A drizzle config that takes the project's own, writes down what that says, and goes on only if it writes to the
 * folder that is asked about. drizzle-kit 0.x refuses an absolute `out`, so it is given as a relative one, and without
 * breakpoints statements could not be told apart.
 */
export function askingConfig(config: {
  readonly file: string;
  /** Where to write the facts. */
  readonly facts: string;
  /** The migration folder, absolute, and as seen from where drizzle-kit is started. */
  readonly folder: string;
  readonly out: string;
}): string {
  const { file, facts, folder, out } = config;
  return `import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as loaded from ${JSON.stringify(`./${basename(file)}`)};

const outer: any = (loaded as any).default ?? loaded;
const config: any = outer.default ?? outer;
const facts = { out: resolve(config.out ?? "drizzle"), dialect: config.dialect ?? null, schema: config.schema ?? null };
writeFileSync(${JSON.stringify(facts)}, JSON.stringify(facts));
if (facts.out !== ${JSON.stringify(folder)}) process.exit(0);
const asked = { ...config, out: ${JSON.stringify(out)}, breakpoints: true };
export { asked as default };
`;
}
