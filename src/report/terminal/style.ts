import { styleText } from "node:util";

/** How a stretch of text stands out, where the terminal can show it. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
  /** Colours what stands between backticks. */
  readonly names: (text: string) => string;
  /** A link to click, for terminals that know them (OSC 8). */
  readonly link: (text: string, target: string) => string;
}

/** What a report is laid out for. */
export interface Terminal {
  readonly width: number;
  readonly style: Style;
  /** Of the tool, for links to its pages. */
  readonly version: string;
}

/** The style for a terminal with or without colours and links. */
export function terminalStyle(colour: boolean, links: boolean): Style {
  const paint = (format: "bold" | "dim" | "red" | "yellow" | "green" | "cyan") => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const cyan = paint("cyan");
  return {
    bold: paint("bold"),
    dim: paint("dim"),
    red: paint("red"),
    yellow: paint("yellow"),
    green: paint("green"),
    cyan,
    names: (text) => text.replace(/`[^`]+`/g, cyan),
    link: (text, target) => (links ? `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\` : text),
  };
}
