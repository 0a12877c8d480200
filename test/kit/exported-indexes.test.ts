import { expect, test } from "vitest";
import { otherIndexes } from "../../src/kit/exported-indexes.ts";

const table = "CREATE TABLE `m` (\n\t`id` integer PRIMARY KEY,\n\t`a` text\n);\n";
const plain = "CREATE INDEX `ix` ON `m` (`a`);";
const partial = 'CREATE INDEX `ix` ON `m` (`a`) WHERE "m"."a" is not null;';
const unique = "CREATE UNIQUE INDEX `ux` ON `m` (`a`);";

test("an index that the migrations wrote last is none", () => {
  expect(
    otherIndexes(`${table}\n${plain}\n${unique}`, [`${table}--> statement-breakpoint\n${plain}`, unique]),
  ).toEqual([]);
});

test("one of another definition is, also where an older migration wrote it so", () => {
  expect(otherIndexes(`${table}\n${partial}`, [plain])).toEqual([partial]);
  expect(otherIndexes(`${table}\n${partial}`, [partial, plain])).toEqual([partial]);
  expect(otherIndexes(`${table}\n${plain}`, [partial, plain])).toEqual([]);
});
