import { driverNames } from "../model/driver.ts";
import { formatNames, formats } from "../report/formats.ts";

const formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);

/** What `drizzle-gate --help` prints; the README shows the same text. */
export const helpText = `drizzle-gate check [options]          says what new Drizzle SQLite migrations do (the default command)
drizzle-gate status [options]         says what it finds out about a repository, and from where; --json for programs
drizzle-gate rules [<rule>]           lists the rules, or explains one
drizzle-gate --help | --version

  --repo <dir>           repository, bare ones too            (default: the current folder)
  --base <rev>           what production runs                 (default: merge base with origin's default branch)
  --head <rev>           what is proposed                     (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every SQLite folder that differs; --all for every one)
  --driver <name>        how production applies them          (default: detected for each folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz; repeatable, globs allowed
  --rows <n>             invented rows per table without one  (default: chosen by the tool; 0 switches it off)
  --seed <file.sql>      rows of your own instead of invented ones
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    for everything the migrations run    (default: 300)
  --run-drizzle-kit      runs the project's drizzle-kit, and so its code, to find schema changes without a migration

Formats: ${listed(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check
`;

/** Names with commas between them, in lines that are no longer than this. */
function listed(names: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`;
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
