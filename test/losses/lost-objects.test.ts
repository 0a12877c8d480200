import { describe, expect, test } from "vitest";
import { judgeFolder } from "../check/judge-folder.ts";

const base = [
  "CREATE TABLE `users` (`id` integer PRIMARY KEY NOT NULL, `mail` text)",
  "CREATE INDEX `users_mail` ON `users` (`mail`)",
  "CREATE INDEX `users_mail_idx` ON `users` (`mail`, `id`)",
];
const rebuild = [
  "CREATE TABLE `__new_users` (`id` integer PRIMARY KEY NOT NULL, `mail` text DEFAULT '')",
  "INSERT INTO `__new_users` SELECT `id`, `mail` FROM `users`",
  "DROP TABLE `users`",
  "ALTER TABLE `__new_users` RENAME TO `users`",
];

function lost(...head: readonly string[]): readonly string[] {
  const [folder] = judgeFolder({ base, head }).folders;
  return (folder?.findings ?? []).filter(({ rule }) => rule === "objects-lost").map(({ message }) => message);
}

describe("an index that a rebuild forgets", () => {
  test("is told", () => {
    expect(lost(...rebuild)).toEqual([
      "The rebuild of `users` loses the index `users_mail`",
      "The rebuild of `users` loses the index `users_mail_idx`",
    ]);
  });

  test("is none that a statement drops", () => {
    expect(lost("DROP INDEX `users_mail`", "DROP INDEX `users_mail_idx`", ...rebuild)).toEqual([]);
  });

  test("is told although one is dropped whose name begins like it", () => {
    expect(lost("DROP INDEX `users_mail_idx`", ...rebuild)).toEqual([
      "The rebuild of `users` loses the index `users_mail`",
    ]);
  });
});
