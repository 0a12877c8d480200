import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";

const program = process.env["CHROMIUM"] || "/usr/bin/chromium";

/** Throws a sentence that says what to do where there is no browser. */
export function expectBrowser(): void {
  if (existsSync(program)) return;
  throw new Error(
    `There is no browser at ${program}: install Chromium, or set CHROMIUM to the path of Chromium or Chrome`,
  );
}

/** A picture as PNG of a page, `width` CSS pixels wide, which says its height as `data-height`; of no more than `most` of it. */
export async function takePicture(page: string, width: number, most = 100_000): Promise<Buffer> {
  const dir = mkdtempSync(join(tmpdir(), "drizzle-gate-browser-"));
  try {
    const source = join(dir, "page.html");
    writeFileSync(source, page);
    const dom = browse(dir, width, 600, "--dump-dom", source);
    const height = Number(/data-height="(\d+)"/.exec(dom)?.[1]);
    if (!(height > 0)) throw new Error("The browser did not say how high the page is");
    const file = join(dir, "picture.png");
    browse(dir, width, Math.min(height, most), `--screenshot=${file}`, source);
    // A comment has few colours: a palette of them is a third of the size.
    return await sharp(file).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toBuffer();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function browse(dir: string, width: number, height: number, action: string, source: string): string {
  const profile = mkdtempSync(join(dir, "profile-"));
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
  ];
  return execFileSync(program, [...flags, action, pathToFileURL(source).href], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
  });
}
