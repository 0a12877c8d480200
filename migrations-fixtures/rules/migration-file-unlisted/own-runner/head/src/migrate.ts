import journal from "../drizzle/meta/_journal.json";

for (const entry of journal.entries.filter((entry) => entry.when > last)) {
  for (const part of files[entry.tag].split("--> statement-breakpoint")) sqlite.exec(part);
}
