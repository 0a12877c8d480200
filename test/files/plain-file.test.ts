import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Checkout } from "../../src/files/find-link.ts";
import { readPlainFile, refuseLinks, writePlainFile } from "../../src/files/plain-file.ts";

let [folder, top, outside] = ["", "", ""];
let checkout: Checkout = { roots: [] };
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "gate-files-test-")));
  [top, outside] = [join(folder, "checkout"), join(folder, "outside")];
  mkdirSync(join(top, "sub"), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, "secret"), "secret");
  writeFileSync(join(top, "sub/plain"), "plain");
  symlinkSync(join(outside, "secret"), join(top, "link"));
  symlinkSync("sub/plain", join(top, "inner"));
  symlinkSync(outside, join(top, "way"));
  symlinkSync(join(outside, "new"), join(top, "hanging"));
  symlinkSync(top, join(folder, "alias"));
  symlinkSync("secret", join(outside, "latest"));
  checkout = { roots: [top] };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const links = [
  ["link", "is a link,"],
  ["inner", "is a link,"],
  ["way/secret", "is behind the link"],
  ["way/../outside/secret", null],
  ["sub/../link", "is a link,"],
  ["hanging", "is a link,"],
  ["way/none/there", "is behind the link"],
  ["sub/plain", null],
  ["none/there", null],
] as const;

test.each(links)("%s of a checkout, however one gets there", (path, said) => {
  for (const start of [
    top,
    join(folder, "alias"),
    join(folder, "outside/../checkout"),
    join(outside, "..", "checkout"),
  ]) {
    const look = () => refuseLinks(`${start}/${path}`, checkout);
    if (said === null) look();
    else expect(look, start).toThrow(said);
  }
});

test("nothing is read through a link of the checkout, and outside of it a link is the user's own", () => {
  expect(readPlainFile(join(top, "sub/plain"), checkout, 5).toString()).toBe("plain");
  expect(readPlainFile(join(outside, "latest"), checkout, 9).toString()).toBe("secret");
  for (const path of ["link", "inner", "way/secret"])
    expect(() => readPlainFile(join(top, path), checkout, 9)).toThrow("link");
  // The system would go up from where the link points.
  writeFileSync(join(folder, "secret"), "secret");
  expect(() => readPlainFile(`${top}/way/../secret`, checkout, 9)).toThrow("ENOENT");
  expect(() => readPlainFile(join(top, "sub/plain"), checkout, 4)).toThrow("is larger than 4 bytes");
  expect(() => readPlainFile(join(top, "sub"), checkout, 9)).toThrow("is not a plain file");
});

test("nothing is written through a link of the checkout", () => {
  for (const path of ["link", "hanging", "way/secret", "way/new"])
    expect(() => writePlainFile(join(top, path), checkout, "written")).toThrow("link");
  expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret");
  expect(existsSync(join(outside, "new"))).toBe(false);
  writePlainFile(join(top, "sub/report"), checkout, "a long report");
  writePlainFile(join(top, "sub/report"), checkout, "short");
  expect(readFileSync(join(top, "sub/report"), "utf8")).toBe("short");
});

test.skipIf(process.platform === "win32")("a pipe in the checkout keeps nobody waiting", () => {
  execFileSync("mkfifo", [join(top, "pipe")]);
  expect(() => readPlainFile(join(top, "pipe"), checkout, 9)).toThrow("is not a plain file");
  expect(() => writePlainFile(join(top, "pipe"), checkout, "text")).toThrow(/ENXIO|is not a plain file/);
});
