import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import Database from "better-sqlite3";
import type { Variant } from "./variants.ts";

/** Where files are that live for a moment: in memory, where the machine has a place for that. */
export const fastPlace = (): string => (existsSync("/dev/shm") ? "/dev/shm" : tmpdir());

/** A database that queries run on, as the app's driver opens it. */
export interface OpenDatabase {
  /** What the app is given for its database. */
  readonly client: object;
  /** Whether it is as it was when it was opened. */
  isUntouched(): boolean;
  close(): void;
}

/** Opens a database of its own with what an image holds. `dir` is for files. */
export function openDatabase({ driver }: Variant, image: Buffer, dir: string): OpenDatabase {
  if (driver === "libsql") return openFile(image, dir);
  const client = new Database(image);
  client.pragma("foreign_keys = ON");
  const changes = client.prepare("SELECT total_changes()").pluck();
  return {
    client,
    isUntouched: () => !client.inTransaction && changes.get() === 0,
    close: () => client.close(),
  };
}

function openFile(image: Buffer, dir: string): OpenDatabase {
  const file = join(dir, "app.db");
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(file + end, { force: true });
  writeFileSync(file, image);
  const client = createClient({ url: `file:${file}` });
  const { mtimeNs } = statSync(file, { bigint: true });
  return {
    client,
    isUntouched: () => statSync(file, { bigint: true }).mtimeNs === mtimeNs,
    close: () => client.close(),
  };
}

/** What a database holds after some work on it, which gets it open as the driver opens it. */
export async function imageAfter(
  { driver }: Variant,
  before: Buffer | null,
  dir: string,
  work: (client: object) => unknown,
): Promise<Buffer> {
  if (driver === "libsql") {
    const file = join(dir, "made.db");
    rmSync(file, { force: true });
    if (before !== null) writeFileSync(file, before);
    const client = createClient({ url: `file:${file}` });
    await work(client);
    client.close();
    return readFileSync(file);
  }
  const client = before === null ? new Database(":memory:") : new Database(before);
  client.pragma("foreign_keys = OFF");
  await work(client);
  const image = client.serialize();
  client.close();
  return image;
}
