import { atFile } from "../../model/location.ts";
import { code, count, joinNames } from "../../model/text.ts";
import { joinPath, parentOf } from "../../model/tree.ts";
import { defineRule } from "../rule.ts";

export const nothingApplied = defineRule({
  id: "nothing-applied",
  stage: "folder",
  severity: "error",
  summary: "The tool that applies the folder does not see its migrations",
  why: "A tool that finds migrations by file name reports that there is nothing to do when its pattern matches no file: the deploy is green and the database does not change.",

  *check({ folder, judged: { profile, ledger, added } }) {
    const missing = folder.problems.find(({ kind }) => kind === "journal-missing");
    const last = folder.unlisted.at(-1);
    if (missing !== undefined && last !== undefined && ledger !== "file-name") {
      yield {
        at: atFile(last),
        // Base has the same trouble where its journal is not there either: then nothing is known, see `check/unread.ts`.
        subject: missing.message,
        message: `Drizzle applies none of ${count(folder.unlisted.length, "file")} in ${code(folder.path)}: ${missing.message}`,
        remedy: `Remove ${code("meta/")} from ${code(".gitignore")} and commit it, or set ${code("driver")} to the tool that applies the files by name`,
      };
    }
    const names = folder.unseen.map(({ name }) => name);
    const first = folder.unseen.find(({ name }) => added.some((each) => each.name === name));
    const shown = first ?? folder.unseen[0];
    if (shown === undefined) return;
    const command = profile.files?.command ?? "wrangler d1 migrations apply";
    const setting = profile.files === null ? "migrations_pattern" : profile.files.setting;
    const { dir, pattern } = profile.files ?? { dir: folder.path, pattern: "*.sql" };
    const config = profile.files === null ? "its config" : code(profile.files.config);
    const looksFor = pattern === "" ? "a pattern that is not in its folder" : code(joinPath(dir, pattern));
    const where = parentOf(shown.file) === folder.path ? "*.sql" : "*/migration.sql";
    const wanted = relativeTo(parentOf(profile.files?.config ?? ""), joinPath(folder.path, where));
    yield {
      at: atFile(shown),
      subject: names.join(" "),
      message: `${code(command)} never applies ${joinNames(names)}: it looks for ${looksFor}, and ${count(names.length, "migration is", "migrations are")} elsewhere`,
      remedy:
        setting === null
          ? `Move the files to where ${config} looks for them`
          : `Set ${code(`"${setting}": "${wanted}"`)} next to ${code("migrations_dir")} in ${config}`,
    };
  },
});

function relativeTo(folder: string, path: string): string {
  const start = joinPath(folder, "");
  return path.startsWith(start) ? path.slice(start.length) : path;
}
