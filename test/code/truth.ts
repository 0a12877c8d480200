import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { type App, type AppFiles, seedOf } from "./apps.ts";
import { imageAfter, openDatabase } from "./databases.ts";
import { loadApp, messageOf } from "./run-app.ts";
import type { Variant } from "./variants.ts";
import type { Versions } from "./versions.ts";

/** What became of a version of an app on the schema of the other. */
export type Fate = "works" | "differs" | "breaks";

/** What really happens to a change, on a database that already ran rows. */
export interface Truth {
  readonly old: Fate;
  readonly new: Fate;
  /** The functions of the old version that fail on the new schema, by file and name, with what the driver says. */
  readonly failing: ReadonlyMap<string, string>;
  /** Those of the new version that fail on the old schema. */
  readonly failingNow: ReadonlyMap<string, string>;
  /** Those of the old version that answer otherwise. */
  readonly differing: readonly string[];
  /** Those of the old version that fail on their own schema already, and so tell nothing. */
  readonly mute: readonly string[];
}

type Answer = { readonly value: string } | { readonly error: string };
/** By the function's file and name. */
type Answers = ReadonlyMap<string, Answer>;

const require = createRequire(import.meta.url);

/** Runs an app in one variant on both schemas of its changes. What the base alone tells is found out once. */
export class Witness {
  readonly #app: App;
  readonly #variant: Variant;
  readonly #dir: string;
  #base: Promise<{ readonly image: Buffer; readonly answers: Answers }> | null = null;

  /** `dir` is for its files. */
  constructor(app: App, variant: Variant, dir: string) {
    this.#app = app;
    this.#variant = variant;
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** What really happens where `head` takes the place of `base`, which is the same for all changes. */
  async truthOf({ base, head }: Versions): Promise<Truth> {
    this.#base ??= this.#startOf(base);
    const { image, answers: own } = await this.#base;
    const now = await this.#migrate(head, image);
    const there = await this.#ask(base, now);
    const [ownNow, thereNow] = [await this.#ask(head, now), await this.#ask(head, image)];
    return {
      old: fateOf(own, there),
      new: fateOf(ownNow, thereNow),
      failing: failingIn(own, there),
      failingNow: failingIn(ownNow, thereNow),
      differing: differingIn(own, there),
      mute: [...own].flatMap(([name, answer]) => ("error" in answer ? [name] : [])),
    };
  }

  async #startOf(base: AppFiles): Promise<{ readonly image: Buffer; readonly answers: Answers }> {
    const made = await this.#migrate(base, null);
    const rows = new Database(made);
    rows.exec(seedOf(this.#app));
    const image = rows.serialize();
    rows.close();
    return { image, answers: await this.#ask(base, image) };
  }

  /** As the app's own migrator does it. */
  #migrate(files: AppFiles, from: Buffer | null): Promise<Buffer> {
    const { orm, driver } = this.#variant;
    const migrationsFolder = join(this.#dir, "drizzle");
    rmSync(migrationsFolder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files).filter(([name]) => name.startsWith("drizzle/"))) {
      mkdirSync(dirname(join(this.#dir, path)), { recursive: true });
      writeFileSync(join(this.#dir, path), text);
    }
    const { drizzle } = require(`${orm}/${driver}`);
    const { migrate } = require(`${orm}/${driver}/migrator`);
    return imageAfter(this.#variant, from, this.#dir, (client) =>
      migrate(orm === "drizzle-orm" ? drizzle(client) : drizzle({ client }), { migrationsFolder }),
    );
  }

  /** What each function answers; on a database of its own, unless those before it left it as it was. */
  async #ask(files: AppFiles, image: Buffer): Promise<Answers> {
    const found = new Map<string, Answer>();
    for (const service of this.#app.services) {
      for (const name of namesIn(files[service] ?? "")) {
        found.set(`${service} ${name}`, await this.#answer(files, image, service, name));
      }
    }
    this.#close();
    return found;
  }

  #open: {
    readonly key: string;
    readonly of: ReturnType<typeof openDatabase>;
    readonly load: ReturnType<typeof loadApp>;
  } | null = null;

  async #answer(files: AppFiles, image: Buffer, service: string, name: string): Promise<Answer> {
    if (this.#open !== null && !this.#open.of.isUntouched()) this.#close();
    if (this.#open === null) {
      const of = openDatabase(this.#variant, image, this.#dir);
      this.#open = { key: name, of, load: loadApp(files, this.#variant, of.client) };
    }
    try {
      const ask = this.#open.load(service)[name];
      if (typeof ask !== "function") throw new Error(`${name} is no function`);
      return { value: JSON.stringify(await ask()) ?? "undefined" };
    } catch (error) {
      return { error: messageOf(error) };
    }
  }

  #close(): void {
    this.#open?.of.close();
    this.#open = null;
  }
}

/** The functions that a service exports, as its text tells: it may fail to load. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/^export const ([\w$]+) = async/gm)].map(([, name = ""]) => name);
}

function failingIn(own: Answers, there: Answers): ReadonlyMap<string, string> {
  const failing = [...own].flatMap(([name, answer]): readonly (readonly [string, string])[] => {
    const other = there.get(name);
    return "value" in answer && other !== undefined && "error" in other ? [[name, other.error]] : [];
  });
  return new Map(failing);
}

function differingIn(own: Answers, there: Answers): readonly string[] {
  return [...own].flatMap(([name, answer]) => {
    const other = there.get(name);
    const isOther =
      "value" in answer && other !== undefined && "value" in other && answer.value !== other.value;
    return isOther ? [name] : [];
  });
}

/** What fails at home says nothing of elsewhere. */
function fateOf(own: Answers, there: Answers): Fate {
  if (failingIn(own, there).size > 0) return "breaks";
  return differingIn(own, there).length > 0 ? "differs" : "works";
}
