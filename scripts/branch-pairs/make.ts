import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { installKit, modulesOf } from "../fixtures/drizzle-kit.ts";
import { type Outcome, type Pair, pairs, type Side } from "./pairs.ts";

/** A migration as drizzle-kit 1.0 generates it. */
export interface Generated {
  readonly sql: string;
  /** Without white space, and with an id that is always the same. */
  readonly snapshot: string;
}

/** A branch's migration, and what it renames. */
export type MadeSide = Generated & Pick<Side, "renames">;

/** A pair of branches with what drizzle-kit made of them. */
export interface MadePair {
  readonly name: string;
  readonly fork: Generated;
  readonly a: MadeSide;
  readonly b: MadeSide;
  readonly ab: Outcome;
  readonly ba: Outcome;
  /** Whether `drizzle-kit check` refuses the folder that has both. */
  readonly refused: boolean;
}

const imports =
  'import { check, index, integer, real, sqliteTable, sqliteView, text } from "drizzle-orm/sqlite-core";\nimport { sql } from "drizzle-orm";\n';
const stamps = { fork: "20260302100000_fork", a: "20260309100000_a", b: "20260316100000_b" };

/** Has drizzle-kit generate and check every pair, one after the other. */
export function makePairs(told: (name: string) => void): readonly MadePair[] {
  installKit("folders");
  return pairs.map((pair) => {
    told(pair.name);
    return makePair(pair);
  });
}

const made = new Map<string, Generated>();

function makePair({ name, fork, a, b, ab, ba }: Pair): MadePair {
  const start = generated({}, { schema: fork }, stamps.fork);
  const before = { [stamps.fork]: start };
  const [one, two] = [generated(before, a, stamps.a), generated(before, b, stamps.b)];
  const refused = isRefused({ ...before, [stamps.a]: one, [stamps.b]: two });
  return { name, fork: start, a: withRenames(one, a), b: withRenames(two, b), ab, ba, refused };
}

function withRenames(made: Generated, { renames }: Side): MadeSide {
  return renames === undefined ? made : { ...made, renames };
}

type Folder = Readonly<Record<string, Generated>>;

function generated(before: Folder, side: Side, stamp: string): Generated {
  const key = JSON.stringify([before, side, stamp]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const room = laidDown(before, side.schema);
  const hints = side.renames === undefined ? [] : ["--hints", JSON.stringify([renameHint(side.renames)])];
  kit(room, ["generate", "--name", "step", ...hints]);
  const written = readdirSync(join(room, "drizzle")).find((folder) => folder.endsWith("_step"));
  if (written === undefined) throw new Error(`drizzle-kit wrote nothing for\n${side.schema}`);
  const read = (file: string) => readFileSync(join(room, "drizzle", written, file), "utf8");
  const snapshot = JSON.parse(read("snapshot.json"));
  const hash = createHash("sha256").update(key).digest("hex");
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  const answer = { sql: read("migration.sql"), snapshot: JSON.stringify({ ...snapshot, id }) };
  made.set(key, answer);
  rmSync(room, { recursive: true });
  return answer;
}

function renameHint([from, to]: readonly [string, string]): object {
  const entity = (name: string) => ["public", ...name.split(".")];
  return {
    type: "rename",
    kind: from.includes(".") ? "column" : "table",
    from: entity(from),
    to: entity(to),
  };
}

function isRefused(folder: Folder): boolean {
  const room = laidDown(folder, "");
  const { status, stdout, stderr } = spawn(room, ["check", "--dialect", "sqlite", "--out", "./drizzle"]);
  rmSync(room, { recursive: true });
  if (status !== 0 && !/conflict/i.test(stdout + stderr)) throw new Error(stdout + stderr);
  return status !== 0;
}

function laidDown(folder: Folder, schema: string): string {
  const room = join(modulesOf("folders"), "../rooms/pair");
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true });
  if (!existsSync(join(room, "node_modules"))) symlinkSync(modulesOf("folders"), join(room, "node_modules"));
  for (const [name, { sql, snapshot }] of Object.entries(folder)) {
    mkdirSync(join(room, "drizzle", name), { recursive: true });
    writeFileSync(join(room, "drizzle", name, "migration.sql"), sql);
    writeFileSync(join(room, "drizzle", name, "snapshot.json"), snapshot);
  }
  writeFileSync(join(room, "schema.ts"), imports + schema);
  writeFileSync(
    join(room, "drizzle.config.ts"),
    'export default { dialect: "sqlite", schema: "./schema.ts", out: "./drizzle" };\n',
  );
  return room;
}

function kit(room: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawn(room, [...args, "--config", "drizzle.config.ts"]);
  if (status !== 0) throw new Error(`drizzle-kit ${args.join(" ")}\n${stdout}${stderr}`);
}

function spawn(room: string, args: readonly string[]) {
  const bin = join(modulesOf("folders"), "drizzle-kit/bin.cjs");
  return spawnSync(process.execPath, [bin, ...args], { cwd: room, encoding: "utf8" });
}
