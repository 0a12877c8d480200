import { existsSync } from "node:fs";
import { join } from "node:path";
import { driverNames, ledgerOf, type Profile } from "../../src/model/driver.ts";
import { profileOf } from "../../src/replay/profiles.ts";

const ledgers = { when: "highest `when`", name: "names", "file-name": "file names" } as const;
const transactions = { all: "one for all", each: "one per file", none: "none" } as const;
const several = { error: "error", first: "first runs, rest dropped", all: "all run" } as const;

/** Every profile as a line of a table, and whether a conformance test runs the real driver. */
export function profilesTable(root: string): string {
  const rows = driverNames.map((driver) => {
    const isHeld = existsSync(join(root, "test/conformance", `${driver}.test.ts`));
    return `| \`${driver}\` | ${cellsOf(profileOf(driver, null)).join(" | ")} | ${isHeld ? "yes" : "no"} |`;
  });
  const heads = [
    "driver",
    "foreign keys",
    "transaction",
    '`"x"` may be text',
    "several statements in a chunk",
    "empty chunk",
    "ledger 0.x / 1.0",
    "refuses",
    "SQLite",
    "held by `test/conformance`",
  ];
  return [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}

function cellsOf(profile: Profile): readonly string[] {
  const ledger = [ledgers[ledgerOf(profile, "when")], ledgers[ledgerOf(profile, "name")]];
  const bundled = profile.bundled ? ", files by `idx`" : "";
  return [
    `${profile.foreignKeys ? "on" : "off"}${profile.foreignKeysFollowApp ? ", or as the app sets them" : ", whatever the app sets"}`,
    transactions[profile.transaction],
    profile.doubleQuotedText ? "yes" : "no",
    several[profile.severalStatements],
    profile.emptyChunk,
    `${[...new Set(ledger)].join(" / ")}${bundled}`,
    profile.refuses.join(", ").replaceAll("-", " ") || "nothing",
    profile.sqlite,
  ];
}
