import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where temporary folders lie: the runner's folder for them, or the system's. */
export function temporaryParent(): string {
  return process.env["RUNNER_TEMP"] || tmpdir();
}

/** Makes an empty folder in another. Its name tells which process it belongs to. */
export function makeTemporaryFolder(parent: string): string {
  return mkdtempSync(join(parent, `drizzle-gate-${process.pid}-`));
}

const ownName = /^drizzle-gate-(\d+)-\w{6}$/;
const dayMs = 86_400_000;

/**
 * Removes what runs left that were killed together with what tidies up behind them: folders of this user with our kind
 * of name, whose process is gone and that nobody has touched for a day, since a process in another container may be alive
 * and look gone. No link is followed, and what cannot be removed stays.
 */
export function removeLeftovers(now: number, parents = [temporaryParent(), tmpdir()]): void {
  for (const parent of new Set(parents)) {
    for (const name of namesIn(parent)) {
      const pid = Number(ownName.exec(name)?.[1] ?? 0);
      const folder = join(parent, name);
      if (pid > 0 && !isAlive(pid) && isOldAndOwn(folder, now)) remove(folder);
    }
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Somebody holds it, or another run removes it.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: somebody else's process.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function isOldAndOwn(folder: string, now: number): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return false;
  const isOwn = process.getuid === undefined || stat.uid === process.getuid();
  return isOwn && now - Math.max(stat.mtimeMs, stat.ctimeMs) > dayMs;
}
