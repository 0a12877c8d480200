/**
 * Completes `package-lock.json` behind `npm install`: npm leaves optional packages for other platforms out of the
 * lock where the registry at hand does not serve them, and then `npm ci` refuses the lock everywhere.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, object> };
const added: string[] = [];
for (const entry of Object.values(lock.packages) as LockedPackage[]) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || !/^\d/.test(version)) continue;
    const platform = platformOf(name);
    if (platform === null) throw new Error(`Cannot tell from its name for which platform ${name} is`);
    const { dev, license } = entry;
    lock.packages[key] = { version, ...platform, ...(dev ? { dev } : {}), license, optional: true };
    added.push(name);
  }
}
const [root, ...others] = Object.entries(lock.packages);
if (root === undefined) throw new Error("package-lock.json holds no package");
others.sort(([a], [b]) => a.localeCompare(b, "en"));
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...others]) }, null, 2)}\n`,
);
console.log(added.length === 0 ? "The lock is complete" : `Added ${added.join(", ")}`);

/** Platform packages carry their `os`, `cpu` and C library in their names. */
function platformOf(name: string): { os: [string]; cpu: [string]; libc?: [string] } | null {
  // Workerd's say `darwin-64` and `windows-64`.
  const words = name.replace(/-64$/, "-x64").replace("-windows-", "-win32-").split(/[/-]/);
  const os = words.find((word) =>
    /^(?:aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)$/.test(word),
  );
  const cpu = words.find((word) =>
    /^(?:arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)$/.test(word),
  );
  if (os === undefined || cpu === undefined) return null;
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : null;
  return { os: [os], cpu: [cpu], ...(libc === null ? {} : { libc: [libc] }) };
}
