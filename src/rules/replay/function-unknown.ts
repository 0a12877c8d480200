import type { AskedFunction } from "../../model/app-functions.ts";
import type { Case } from "../../model/case.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const functionUnknown = defineRule({
  id: "function-unknown",
  stage: "replay",
  severity: "warning",
  summary: "A migration asks for a function or module that no SQLite has",
  why: "An app can register functions and load extensions before it migrates. Where it does, the migration runs; where it does not, it fails on every database. Something stands in for what is not there, so that the rest is judged.",

  *check({ asked, judged }) {
    for (const each of asked) {
      if (each.registered !== null) continue;
      const name = code(each.kind === "function" ? `${each.name}()` : each.name);
      const supplier = supplierOf(each, judged);
      yield {
        at: each.at,
        subject: `${each.kind} ${each.name}`,
        message: `${code(each.at.migration ?? "")} ${each.kind === "function" ? "calls" : "makes a virtual table of"} ${name}, which no SQLite has: ${supplier ?? "it fails, unless something that was not read gives it to the connection"}`,
        remedy: `Use what SQLite has; or where the connection that migrates has ${name}, settle it with ${code(`-- drizzle-gate: accept function-unknown <where it comes from>`)} above the statement`,
        ...(supplier === null ? { isOpen: true as const } : {}),
        evidence: { kind: each.kind, name: each.name },
      };
    }
  },
});

/** Where it may come from, as the end of a sentence; null where nothing is known to give any. */
function supplierOf({ extends: from }: AskedFunction, { profile }: Case): string | null {
  if (from !== null) return `it runs only if what ${code(`${from.file}:${from.line}`)} loads has it`;
  return profile.home === "service" ? "it runs only if an extension of the server has it" : null;
}
