/**
 * Takes the pictures of `docs/pictures/`: comments as a reviewer meets them on a desktop and on a telephone, by day and
 * by night, a terminal, and the first screen of the README. `node scripts/pictures.ts [<name>…]` takes only some; `CHROMIUM` is the path of the browser.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expectBrowser, takePicture } from "./pictures/browser.ts";
import { framePage, readmePage, type Theme, terminalColumns, terminalPage } from "./pictures/frame.ts";
import { blockedInTerminal, makeScenes } from "./pictures/scenes.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");
const wanted = process.argv.slice(2);

try {
  expectBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const { name, markdown, isOpened } of makeScenes())
  await take(name, (theme, width) => framePage(markdown, theme, width, isOpened));
copyFileSync(join(folder, "fail-1280-light.png"), join(folder, "comment.png"));
await take("terminal", (theme, width) =>
  terminalPage(blockedInTerminal(terminalColumns(width)), theme, width, "npx drizzle-gate"),
);
const readme = readFileSync(join(root, "README.md"), "utf8");
await take("readme", (theme, width) => readmePage(readme, theme, width, root), 800);

/** Takes the four pictures of a scene, of no more than `most` pixels of its height. */
async function take(
  name: string,
  page: (theme: Theme, width: number) => string,
  most?: number,
): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  for (const width of [1280, 400]) {
    for (const theme of ["light", "dark"] as const) {
      const picture = await takePicture(page(theme, width), width, most);
      writeFileSync(join(folder, `${name}-${width}-${theme}.png`), picture);
      console.log(`${name}-${width}-${theme}.png ${Math.ceil(picture.length / 1024)} KB`);
    }
  }
}
