import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

/** What an attack would touch, if it could. */
export interface Canaries {
  /** A folder with a file in it, both of which nothing may change. */
  readonly folder: string;
  readonly file: string;
  /** What neither a report nor any error may hold. */
  readonly secret: string;
  /** Expects everything to be as it was: files, environment, processes. `said`: all that came out. */
  readonly expectUntouched: (said: unknown) => void;
  readonly remove: () => void;
}

const secret = "canary-7f3c1a-of-the-environment";
const variable = "DRIZZLE_GATE_CANARY";

/** Puts canaries out. */
export function canaries(): Canaries {
  const home = mkdtempSync(join(tmpdir(), "gate-canaries-"));
  const folder = join(home, "cage");
  mkdirSync(folder);
  const file = join(folder, "canary");
  writeFileSync(file, secret);
  process.env[variable] = secret;
  const [environment, processes] = [environmentNow(), childrenNow()];
  return {
    folder,
    file,
    secret,
    expectUntouched(said) {
      expect(readdirSync(folder)).toEqual(["canary"]);
      expect(readFileSync(file, "utf8")).toBe(secret);
      expect(environmentNow()).toEqual(environment);
      expect(childrenNow()).toEqual(processes);
      expect(Object.keys(Object.prototype), "the prototype of all objects").toEqual([]);
      expect(JSON.stringify(said) ?? "").not.toContain(secret);
    },
    remove() {
      Reflect.deleteProperty(process.env, variable);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function environmentNow(): Readonly<Record<string, string | undefined>> {
  return { ...process.env };
}

/** Ids of processes that this one has started; none where the system does not tell. */
function childrenNow(): readonly string[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}
