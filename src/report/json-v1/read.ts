import { readFileSync, statSync } from "node:fs";
import type { ChangeRow, CodeFate } from "../../model/change.ts";
import { driverNames } from "../../model/driver.ts";
import { CannotCheck } from "../../model/errors.ts";
import { type Acceptance, type Finding, type Location, severities } from "../../model/finding.ts";
import { isEntry } from "../../model/read-json.ts";
import { type DeployOrder, type FolderReport, type Report, type Step, stepIds } from "../../model/report.ts";
import { referentialActions } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { rowFates, type Touched, tableFates, untouched } from "../../model/touched.ts";
import {
  type At,
  flag,
  get,
  items,
  json,
  matching,
  number,
  optional,
  orNull,
  text,
  WrongShape,
  word,
  wrong,
} from "./read-shape.ts";

/** A report file may have this many bytes: as much as an action's output. */
const mostBytes = 5_000_000;

/**
 * Reads a report that another run wrote, in `json` format version 1. The file may come from anyone who opened a pull
 * request, so everything in it is checked against what `docs/report.schema.json` says, and what reaches a renderer
 * unescaped (rules, drivers, statuses) against the words there are. Throws `CannotCheck`, naming the first thing wrong.
 */
export function readReportFile(path: string): Report {
  let text: string;
  try {
    if (statSync(path).size > mostBytes) throw new CannotCheck(`${code(path)} is too large for a report`);
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof CannotCheck) throw error;
    throw new CannotCheck(
      `There is no report to read at ${code(path)}: download the artifact to that path first`,
    );
  }
  try {
    return readReport(JSON.parse(text));
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(path)} is no report of Drizzle Gate, version 1: ${why}`);
  }
}

function readReport(value: unknown): Report {
  const root = { value, path: "" };
  if (get(root, "version").value !== 1) throw wrong(get(root, "version"), "1");
  return {
    tool: {
      name: "drizzle-gate",
      version: matching(get(root, "tool", "version"), /^\d+\.\d+\.\d+[\w.-]{0,40}$/),
    },
    verdict: word(get(root, "verdict"), ["pass", "fail", "unknown"]),
    reason: text(get(root, "reason")),
    base: revision(get(root, "base")),
    head: revision(get(root, "head")),
    folders: items(get(root, "folders"), folder),
    unchanged: optional(get(root, "unchanged"), [], (at) => items(at, text)),
    foreign: optional(get(root, "foreign"), [], (at) =>
      items(at, (item) => ({
        path: text(get(item, "path")),
        dialect: matching(get(item, "dialect"), /^[a-z][\w-]{0,30}$/),
      })),
    ),
    ms: optional(get(root, "ms"), 0, number),
  };
}

function revision(at: At): Report["base"] {
  return {
    rev: text(get(at, "rev")),
    commit: orNull(get(at, "commit"), (id) => matching(id, /^[0-9a-f]{40,64}$/)),
  };
}

function folder(at: At): FolderReport {
  return {
    path: text(get(at, "path")),
    layout: word(get(at, "layout"), ["journal", "folders"]),
    driver: {
      name: word(get(at, "driver", "name"), driverNames),
      source: word(get(at, "driver", "source"), ["input", "config", "dependency", "replay", "default"]),
      reason: optional(get(at, "driver", "reason"), "", text),
      firm: true,
    },
    migrations: {
      base: number(get(at, "migrations", "base")),
      new: items(get(at, "migrations", "new"), text),
    },
    data: {
      source: word(get(at, "data", "source"), ["snapshot", "invented", "seed", "none"]),
      rows: number(get(at, "data", "rows")),
      tables: number(get(at, "data", "tables")),
      copies: optional(get(at, "data", "copies"), 0, number),
    },
    steps: items(get(at, "steps"), step),
    counts: [],
    changes: items(get(at, "changes"), change),
    schemaDiff: optional(get(at, "schemaDiff"), "", (diff) => text(diff, mostBytes)),
    touched: optional(get(at, "touched"), untouched, touched),
    deployOrder: word<DeployOrder>(get(at, "deployOrder"), [
      "migrate-first",
      "code-first",
      "either",
      "neither",
      "not run",
    ]),
    unclaimed: 0,
    deployPhases: optional(get(at, "deployPhases"), [], (phases) => items(phases, text)),
    findings: items(get(at, "findings"), finding),
    notes: optional(get(at, "notes"), [], (notes) => items(notes, text)),
  };
}

function step(at: At): Step {
  return {
    id: word(get(at, "id"), stepIds),
    title: text(get(at, "title")),
    status: word(get(at, "status"), ["passed", "failed", "skipped"]),
    detail: text(get(at, "detail")),
    ms: number(get(at, "ms")),
  };
}

const fates: readonly CodeFate[] = ["works", "breaks", "not run"];

function change(at: At): ChangeRow {
  const { file, line, endLine } = place(at);
  return {
    migration: text(get(at, "migration")),
    at: { file, line, endLine },
    kind: matching(get(at, "kind"), /^[a-z][a-z-]{0,40}$/),
    object: text(get(at, "object")),
    risk: word(get(at, "risk"), ["safe", "caution", "breaking", "destructive"]),
    data: text(get(at, "data")),
    oldCode: word(get(at, "oldCode"), fates),
    newCode: word(get(at, "newCode"), fates),
    why: text(get(at, "why")),
  };
}

function touched(at: At): Touched {
  return {
    tables: items(get(at, "tables"), (table) => ({
      name: text(get(table, "name")),
      fate: word(get(table, "fate"), tableFates),
      rows: word(get(table, "rows"), rowFates),
    })),
    keys: items(get(at, "keys"), (key) => ({
      table: text(get(key, "table")),
      columns: items(get(key, "columns"), text),
      parent: text(get(key, "parent")),
      onDelete: word(get(key, "onDelete"), referentialActions),
      optional: flag(get(key, "optional")),
      unique: flag(get(key, "unique")),
      dropped: flag(get(key, "dropped")),
    })),
  };
}

function finding(at: At): Finding {
  return {
    ...place(at),
    rule: matching(get(at, "rule"), /^[a-z][a-z0-9-]{0,60}$/),
    // Nothing is judged again here, so what the runner alone needs may stay at a default.
    stage: "gate",
    subject: "",
    severity: word(get(at, "severity"), severities),
    introduced: flag(get(at, "introduced")),
    message: text(get(at, "message")),
    remedy: text(get(at, "remedy")),
    evidence: evidence(get(at, "evidence")),
    accepted: orNull(get(at, "accepted"), acceptance),
  };
}

function acceptance(at: At): Acceptance {
  return {
    by: word(get(at, "by"), ["directive", "input", "label"]),
    reason: text(get(at, "reason")),
    who: orNull(get(at, "who"), text),
  };
}

function place(at: At): Location {
  const line = number(get(at, "line"));
  return {
    migration: orNull(get(at, "migration"), text),
    file: text(get(at, "file")),
    line,
    endLine: Math.max(line, number(get(at, "endLine"))),
  };
}

function evidence(at: At): Finding["evidence"] {
  if (!isEntry(at.value)) throw wrong(at, "an object");
  return Object.fromEntries(Object.keys(at.value).map((key) => [key, json(get(at, key), 6)]));
}
