/**
 * Runs every change of the apps in `test/code/` for real, holds what the gate says of deployed code against it, and writes
 * the figures into docs/deploy-order.md. Takes some minutes.
 *
 *   node scripts/code-claims.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apps } from "../test/code/apps.ts";
import { fastPlace } from "../test/code/databases.ts";
import { figuresOf, type Held } from "../test/code/figures.ts";
import { holdChange } from "../test/code/hold-change.ts";
import { Witness } from "../test/code/truth.ts";
import { variants } from "../test/code/variants.ts";
import { replaceBlock } from "./docs/markers.ts";

const page = join(import.meta.dirname, "../docs/deploy-order.md");
const dir = mkdtempSync(join(fastPlace(), "drizzle-gate-claims-"));
const rows: string[] = [];
try {
  for (const variant of variants) {
    const all: Held[] = [];
    for (const app of apps) {
      const witness = new Witness(app, variant, join(dir, variant.driver, app.name));
      for (const change of app.changes) all.push((await holdChange(app, variant, change, witness, dir)).held);
    }
    const { changes, failing, failed, missed, tooMuch, cautious, right } = figuresOf(all);
    const cells = [variant.id, changes, missed, tooMuch, cautious, right, `${failed} of ${failing}`];
    rows.push(`| ${cells.join(" | ")} |`);
    console.log(rows.at(-1));
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
const head = [
  '| drizzle-orm | changes | "works", and something breaks | order promises too much | order is too cautious | order is right | migrations that fail, and are failed |',
  "|---|---|---|---|---|---|---|",
];
const table = [...head, ...rows].join("\n");
writeFileSync(page, replaceBlock(readFileSync(page, "utf8"), "measured: claims", table));
