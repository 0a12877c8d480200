import type { Fact } from "../../src/drivers/driver.ts";
import { drivers, profileOf } from "../../src/drivers/index.ts";
import { type DriverName, driverNames, ledgerOf, type Profile } from "../../src/model/driver.ts";

const ledgers = { when: "highest `when`", name: "names", "file-name": "file names" } as const;
const transactions = { all: "one for all", each: "one per file", none: "none" } as const;
const several = { error: "error", first: "first runs, rest dropped", all: "all run" } as const;

/** The blocks that stand between markers in `docs/drivers.md`, by name. */
export function driverBlocks(): ReadonlyMap<string, string> {
  return new Map([
    ["profiles", profilesTable()],
    ["proofs", proofs()],
    ["read", readFacts()],
    ["signs", signsTable()],
    ["ways", waysList()],
  ]);
}

/** A list of drivers in a sentence: "`a`, `b` or `c`". */
export function driverList(): string {
  const names = driverNames.map((name) => `\`${name}\``);
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Modules under which a driver behaves otherwise. */
function waysList(): string {
  return driverNames
    .flatMap((name) => (drivers[name].ways ?? []).map(({ modules, found }) => ({ name, modules, found })))
    .map(({ name, modules, found }) => {
      const listed = modules.map((module) => `\`${module}\``).join(" and ");
      return `- ${listed}, checked as \`${name}\` except: ${found}`;
    })
    .join("\n");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(line)].join("\n");
}

/** Every profile as a line, and whether a conformance test runs the real driver. */
function profilesTable(): string {
  const heads = [
    "driver",
    "foreign keys",
    "transaction",
    '`"x"` may be text',
    "several statements in a chunk",
    "empty chunk",
    "ledger 0.x / 1.0",
    "refuses",
    "of its own",
    "SQLite",
    "held by `test/conformance`",
  ];
  return table(
    heads,
    driverNames.map((name) => [
      `\`${name}\``,
      ...cellsOf(profileOf(name, null)),
      drivers[name].proof.facts === "held" ? "yes" : "no",
    ]),
  );
}

function cellsOf(profile: Profile): readonly string[] {
  const ledger = [ledgers[ledgerOf(profile, "when")], ledgers[ledgerOf(profile, "name")]];
  const bundled = profile.bundled ? ", files by `idx`" : "";
  return [
    `${profile.foreignKeys ? "on" : "off"}${profile.foreignKeysFollowApp ? ", or as the app sets them" : ", whatever the app sets"}`,
    transactions[profile.transaction] + requestsOf(profile),
    profile.doubleQuotedText ? "yes" : "no",
    several[profile.severalStatements],
    profile.emptyChunk,
    `${[...new Set(ledger)].join(" / ")}${bundled}`,
    inWords(Object.keys(profile.refuses)) || "nothing",
    inWords(profile.quirks) || "nothing",
    profile.sqlite,
  ];
}

function requestsOf({ requests }: Profile): string {
  const kinds = Object.entries(requests).map(([ledger, held]) => {
    return `${held === "all" ? "one request" : "a request for each chunk"} in ${ledger === "when" ? "0.x" : "1.0"}`;
  });
  return kinds.length === 0 ? "" : `; ${kinds.join(", ")}`;
}

function inWords(names: readonly string[]): string {
  return names.join(", ").replaceAll("-", " ");
}

/** A paragraph for each driver: what was looked at, and what came out. */
function proofs(): string {
  return driverNames
    .map((name) => `**\`${name}\`** (${drivers[name].proof.version}): ${drivers[name].proof.found}`)
    .join("\n\n");
}

/** The facts of those that no test can run, a driver to a column. */
function readFacts(): string {
  const read = driverNames.flatMap((name) => {
    const { facts } = drivers[name].proof;
    return facts === "held" ? [] : [{ name, facts }];
  });
  const facts = Object.keys(read[0]?.facts ?? {}) as Fact[];
  return table(
    ["fact", ...read.map(({ name }) => `\`${name}\``)],
    facts.map((fact) => [`\`${fact}\``, ...read.map((each) => each.facts[fact])]),
  );
}

/** By what each driver is known. */
function signsTable(): string {
  const quoted = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(", ");
  const row = (name: DriverName): readonly string[] => {
    const { profile, signs } = drivers[name];
    const { script } = signs;
    const config = [
      ...signs.configs.map((value) => `driver: "${value}"`),
      ...signs.dialects.map((value) => `dialect: "${value}"`),
      ...(profile.wrangler ? ["migrations_dir"] : []),
    ];
    const told = script === null ? "" : `; \`${script.command}\` beside \`${script.insteadOf}\``;
    return [`\`${name}\``, quoted(config) + told, quoted(signs.modules), quoted(signs.packages)];
  };
  return table(["driver", "config", "imports", "packages"], driverNames.map(row));
}
