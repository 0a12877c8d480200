import { driverNames } from "../model/driver.ts";
import { formatNames, formats } from "../report/format-list.ts";

const formatWords = formatNames.map((name) => `${name} ${formats[name].words}`);

/** What `drizzle-gate --help` prints; `docs/command-line.md` shows the same text. */
export const helpText = `drizzle-gate check [options]          check the Drizzle SQLite migrations a branch adds (default)
drizzle-gate --last <n> [options]     check the last n commits that changed migrations: the first thing to try
drizzle-gate status [options]         show what was detected in a repository, and why (--json for programs)
drizzle-gate drift <copy…>            compare production copies with what the merged migrations make (exit 0 same, 1 differs)
drizzle-gate fingerprint <file>       describe a production database without its data; --coarse rounds, --ask <report.json> answers
                                      its questions; --sql <driver> and --answers <file> where only queries are possible
drizzle-gate fix [options]            fix the branch's new migrations: shows the changes, --write makes them
drizzle-gate merge <reports…>         make one report of the JSON reports of all shards
drizzle-gate rules                    list the rules
drizzle-gate explain <rule>           explain one, and how to accept it
drizzle-gate --help | --version

  --repo <dir>           repository, also a bare one          (default: the current folder)
  --base <rev>           the revision in production           (default: merge base with origin's default branch)
  --head <rev>           the proposed revision                (default: the working tree, untracked files included)
  --migrations <path>    a migration folder; repeatable       (default: every changed SQLite folder; --all for every one)
  --driver <name>        what applies migrations in production (default: detected per folder)
  --foreign-keys on|off  what the app sets before it migrates (default: the driver's own, or what the app's source says)
  --snapshot <file>      production copy: SQLite file, .sql, .sql.gz, or a fingerprint; repeatable, globs allowed
  --rows <n>             generated rows per table without a copy (default: automatic; 0 for none)
  --seed <file.sql>      your own rows instead of generated ones
  --released <tags>      released versions, as 'v*'; repeatable: their databases are upgraded to head as well
  --tolerate <n>|<n>%    production copies that may be unusable (default: 0)
  --shard <i>/<n>        checks only this part of the production copies; see merge
  --accept <rule>[@<migration>]=<reason>   repeatable
  --fail-on error|warning|never            (default: failOn of drizzle-gate.json, or error)
  --format ${formatNames.join("|")}   repeatable as <format>=<file>
  --timeout <seconds>    limit for everything the migrations run (default: 300)
  --run-drizzle-kit      run the project's drizzle-kit (and so its code) to find schema changes without a migration
  --write                fix: change the files               (default: only show the changes)
  --force                fix: overwrite changes that git does not have

Formats: ${listed(formatWords, 90 - "Formats: ".length).join("\n         ")}
Drivers: ${listed(driverNames, 80 - "Drivers: ".length).join("\n         ")}
Exit codes: 0 pass, 1 fail, 2 could not check; fix: 0 nothing to do or done, 1 not written yet, 2 cannot fix
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
