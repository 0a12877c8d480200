import { driverNames } from "../model/driver.ts";
import { formatNames, formats } from "../report/formats.ts";

const formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);

/** What `drizzle-gate --help` prints; the README shows the same text. */
export const helpText = `drizzle-gate check [options]          says what new Drizzle SQLite migrations do (the default command)
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

Formats: ${formatWords.slice(0, 3).join(", ")},
         ${formatWords.slice(3).join(", ")}
Drivers: ${driverNames.slice(0, 7).join(", ")},
         ${driverNames.slice(7).join(", ")}
Exit codes: 0 pass, 1 fail, 2 could not check
`;
