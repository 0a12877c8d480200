import type { Profile } from "../model/driver.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openEngine } from "../sqlite/open-engine.ts";

/** Opens a scratch database as the driver would, from an image or empty, and closes it behind the work. */
export function openScratch<T>(profile: Profile, image: Uint8Array | null, work: (engine: Engine) => T): T {
  const { foreignKeys, doubleQuotedText, functions } = profile;
  const start = image === null ? {} : { image };
  const engine = openEngine(profile.engine, {
    path: ":memory:",
    foreignKeys,
    doubleQuotedText,
    functions,
    ...start,
  });
  try {
    return work(engine);
  } finally {
    engine.close();
  }
}
