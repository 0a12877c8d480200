import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readSnapshot } from "../../src/copies/read-copy.ts";
import type { SnapshotCopy } from "../../src/model/scratch.ts";
import { temporaryFolder } from "../git/build-repository.ts";
import { type Step, whenOf } from "./judge-trees.ts";

/** A production copy in which these migrations ran, as Drizzle records them, and then this SQL. */
export async function copyOf(name: string, ran: readonly Step[], sql: string): Promise<SnapshotCopy> {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const database = new Database(path);
  // As an app may have one, which the gate never sees.
  database.function("slugify", { deterministic: true }, (text) => String(text).toLowerCase());
  database.exec(
    "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  const record = database.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
  for (const [place, step] of ran.entries()) {
    database.exec(step.sql);
    record.run(createHash("sha256").update(step.sql).digest("hex"), step.when ?? whenOf(place));
  }
  database.exec(sql);
  database.close();
  return readSnapshot(path, name, temporaryFolder());
}
