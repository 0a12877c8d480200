import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import type { AppFiles } from "./apps.ts";
import type { Variant } from "./variants.ts";

/** What a module gives to others. */
export type Exports = Readonly<Record<string, unknown>>;

type Evaluate = (exports: object, require: (name: string) => unknown) => void;

const known = new Map<string, Evaluate>();
const require = createRequire(import.meta.url);

/** Each text is compiled once, and evaluated as often as it is loaded. */
function compiled(text: string): Evaluate {
  const key = createHash("sha256").update(text).digest("base64");
  const before = known.get(key);
  if (before !== undefined) return before;
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const made = Function("module", "exports", "require", code);
  const evaluate: Evaluate = (exports, from) => {
    const module = { exports };
    made(module, exports, from);
    if (module.exports !== exports) Object.defineProperties(exports, ownOf(module.exports));
  };
  known.set(key, evaluate);
  return evaluate;
}

const ownOf = (value: object): PropertyDescriptorMap => Object.getOwnPropertyDescriptors(value);

/** Loads a file of an app whose database is the one given: `new Database(…)` and `createClient(…)` return it. */
export function loadApp(files: AppFiles, variant: Variant, database: object): (path: string) => Exports {
  const loaded = new Map<string, object>();
  const doors: Readonly<Record<string, object>> = {
    "better-sqlite3": {
      __esModule: true,
      default: function Database() {
        return database;
      },
    },
    "@libsql/client": { createClient: () => database },
  };
  const load = (path: string): object => {
    const before = loaded.get(path);
    if (before !== undefined) return before;
    const text = files[path];
    if (text === undefined) throw new Error(`${path} is not in the app`);
    const exports = {};
    loaded.set(path, exports);
    const evaluate = compiled(text);
    evaluate(exports, (name) => {
      if (name.startsWith(".")) return load(join(dirname(path), name).replaceAll("\\", "/"));
      return doors[name] ?? require(name.replace(/^drizzle-orm/, variant.orm));
    });
    return exports;
  };
  const failed = new Map<string, Error>();
  return (path) => {
    const before = failed.get(path);
    if (before !== undefined) throw before;
    try {
      return { ...load(path) };
    } catch (error) {
      const unloadable = new Unloadable(`${path} cannot be loaded: ${messageOf(error)}`);
      failed.set(path, unloadable);
      throw unloadable;
    }
  };
}

/** A file of an app fails while it is loaded, and with it all that it exports. */
export class Unloadable extends Error {}

/** What a driver says; drizzle-orm wraps it. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
