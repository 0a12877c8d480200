import type { DryRun } from "../../model/dry-run.ts";
import type { Draft } from "../../model/finding.ts";
import { wholeFile } from "../../model/migration.ts";
import { code, fence, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const schemaNotMigrated = defineRule({
  id: "schema-not-migrated",
  stage: "replay",
  severity: "warning",
  summary: "The schema has changes without a migration (checked with `run-drizzle-kit` only)",
  why: "Code typed by the schema uses what no database has, and the next person who generates a migration gets someone else's change in it.",

  *check({ unmigrated, judged }) {
    if (unmigrated === null) return;
    const { dryRun, introduced } = unmigrated;
    const place = { at: { migration: null, ...wholeFile(dryRun.file) }, introduced };
    const where = `without a migration in ${code(judged.head.path || ".")}`;
    yield { ...place, ...(dryRun.kind === "question" ? asked(dryRun, where) : changed(dryRun, where)) };
  },
});

type Answer<K extends DryRun["kind"]> = Extract<DryRun, { readonly kind: K }>;

const mostLines = 24;

function changed(answer: Answer<"changes">, where: string): Omit<Draft, "at"> {
  if (answer.isUnseen) return redefined(answer, where);
  const { statements, file, version, ...how } = answer;
  const [first = "", ...others] = statements;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const lines = statements.join("\n").split("\n");
  const cut = lines.length > mostLines ? "\n-- …" : "";
  const sql = `${lines.slice(0, mostLines).join("\n")}${cut}`;
  return {
    message: `${code(file)} has changes ${where}: ${code(first.replace(/\s+/g, " ").replace(/;$/, ""), 90)}${more}`,
    remedy: `Run ${command(how)} and commit what it writes${fence("sql", sql)}`,
    evidence: { drizzleKit: version, statements: statements.length },
  };
}

/** `generate` compares no definitions of indexes, so a person has to write what it leaves out. */
function redefined(
  { statements, file, version, ...how }: Answer<"changes">,
  where: string,
): Omit<Draft, "at"> {
  const names = statements.map((statement) => /INDEX [`"]([^`"]+)/.exec(statement)?.[1] ?? "");
  const sql = statements.map((statement, at) => `DROP INDEX \`${names[at]}\`;\n${statement}`).join("\n");
  const custom = command({ ...how, flags: ` --custom${how.flags}` });
  return {
    message: `${code(file)} defines ${joinNames(names)} differently ${where}: drizzle-kit generates nothing for it`,
    remedy: `Run ${custom} and write into the new file${fence("sql", sql)}`,
    evidence: { drizzleKit: version, statements: statements.length },
  };
}

function asked({ about, file, version, ...how }: Answer<"question">, where: string): Omit<Draft, "at"> {
  const names = about.length === 0 ? "something" : joinNames(about);
  return {
    message: `${code(file)} has changes ${where}: drizzle-kit asks whether ${names} was renamed, so its answer is not known`,
    remedy: `Run ${command(how)}, answer its questions, and commit what it writes`,
    evidence: { drizzleKit: version },
  };
}

function command({ flags, cwd }: Pick<Answer<"changes">, "flags" | "cwd">): string {
  return `${code(`npx drizzle-kit generate${flags}`)}${cwd === "" ? "" : ` in ${code(cwd)}`}`;
}
