import type { DriftReport } from "../../model/drift-report.ts";
import type { DriftFormat } from "../format-list.ts";
import type { Surface } from "../formats.ts";
import { driftAsMarkdown } from "./markdown.ts";
import { toDriftV1 } from "./shape.ts";
import { driftAtTerminal } from "./terminal.ts";

/** What `drizzle-gate drift` can be written as. */
export const driftFormats = {
  terminal: driftAtTerminal,
  json: (report: DriftReport) => `${JSON.stringify(toDriftV1(report), null, 2)}\n`,
  markdown: driftAsMarkdown,
} as const satisfies { readonly [name in DriftFormat]: (report: DriftReport, surface: Surface) => string };
