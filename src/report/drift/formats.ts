import type { DriftReport } from "../../model/drift-report.ts";
import type { Surface } from "../formats.ts";
import { driftAsMarkdown } from "./markdown.ts";
import { toDriftV1 } from "./shape.ts";
import { driftAtTerminal } from "./terminal.ts";

/** What `drizzle-gate drift` can be written as. */
export const driftFormats = {
  terminal: driftAtTerminal,
  json: (report: DriftReport) => `${JSON.stringify(toDriftV1(report), null, 2)}\n`,
  markdown: driftAsMarkdown,
} as const satisfies { readonly [name: string]: (report: DriftReport, surface: Surface) => string };

export type DriftFormat = keyof typeof driftFormats;

export const driftFormatNames = Object.keys(driftFormats) as readonly DriftFormat[];
