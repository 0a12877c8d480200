import type { AskedFunction } from "../../model/app-functions.ts";
import type { Case } from "../../model/case.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const functionUnknown = defineRule({
  id: "function-unknown",
  stage: "replay",
  severity: "warning",
  summary: "A migration uses a function or module that SQLite does not have",
  why: "An app can register functions and load extensions before it migrates. If it does, the migration works; if not, it fails on every database. The gate uses a stand-in for what is missing, so that it can check the rest.",

  *check({ asked, judged }) {
    for (const each of asked) {
      if (each.registered !== null) continue;
      const name = code(each.kind === "function" ? `${each.name}()` : each.name);
      const supplier = supplierOf(each, judged);
      yield {
        at: each.at,
        subject: `${each.kind} ${each.name}`,
        message: `${code(each.at.migration ?? "")} ${each.kind === "function" ? "calls" : "creates a virtual table with"} ${name}, which SQLite does not have: ${supplier ?? "it fails unless code that was not read adds it to the connection"}`,
        remedy: `Use what SQLite has. If the connection that migrates has ${name}, accept it with ${code(`-- drizzle-gate: accept function-unknown <where it comes from>`)} above the statement`,
        ...(supplier === null ? { isOpen: true as const } : {}),
        evidence: { kind: each.kind, name: each.name },
      };
    }
  },
});

/** Where it may come from, as the end of a sentence; null where nothing is known to give any. */
function supplierOf({ extends: from }: AskedFunction, { profile }: Case): string | null {
  if (from !== null)
    return `it works only if the extension that ${code(`${from.file}:${from.line}`)} loads has it`;
  return profile.home === "service" ? "it works only if an extension of the server has it" : null;
}
