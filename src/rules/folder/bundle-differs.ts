import { atFolder } from "../../model/location.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const bundleDiffers = defineRule({
  id: "bundle-differs",
  stage: "folder",
  severity: "error",
  summary: "`migrations.js` does not match the folder",
  why: "Expo, op-sqlite and Durable Objects run what `migrations.js` imports: a migration it does not import never runs or stops the app.",

  *check({ folder, judged: { profile } }) {
    if (folder.bundle === null || !profile.bundled) return;
    const { file, names } = folder.bundle;
    const missing = folder.migrations.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
    const stale = names.filter((name) => !folder.migrations.some((migration) => migration.name === name));
    for (const [group, what] of [
      [missing, "does not import"],
      [stale, "imports what is not in the folder:"],
    ] as const) {
      if (group.length === 0) continue;
      yield {
        at: { ...atFolder(folder), file },
        subject: `${what} ${group.join(" ")}`,
        message: `${code(file)} ${what} ${joinNames(group)}`,
        remedy: "Run `drizzle-kit generate` again: it rewrites the file",
      };
    }
  },
});
