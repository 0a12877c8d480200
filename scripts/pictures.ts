/**
 * Takes the pictures of `docs/pictures/`: comments as a reviewer meets them on a desktop and on a telephone, by day and
 * by night. `node scripts/pictures.ts [<name>…]` takes only some; `CHROMIUM` is the path of the browser.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expectBrowser, takePicture } from "./pictures/browser.ts";
import { framePage } from "./pictures/frame.ts";
import { makeScenes } from "./pictures/scenes.ts";

const folder = resolve(import.meta.dirname, "../docs/pictures");
const wanted = process.argv.slice(2);

try {
  expectBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const { name, markdown, isOpened } of makeScenes()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const width of [1280, 400]) {
    for (const theme of ["light", "dark"] as const) {
      const file = join(folder, `${name}-${width}-${theme}.png`);
      const picture = await takePicture(framePage(markdown, theme, width, isOpened), width);
      writeFileSync(file, picture);
      console.log(`${name}-${width}-${theme}.png ${Math.ceil(picture.length / 1024)} KB`);
    }
  }
}
copyFileSync(join(folder, "fail-1280-light.png"), join(folder, "comment.png"));
