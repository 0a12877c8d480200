import journal from "../drizzle/meta/_journal.json";

for (const entry of journal.entries.filter((entry) => !done.has(entry.tag))) {
  for (const part of files[entry.tag].split("--> statement-breakpoint")) sqlite.exec(part);
}
