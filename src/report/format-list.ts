/** A text that a report can be written as. */
interface FormatFacts {
  /** What it is for, as the help says. */
  readonly words: string;
  /** Whether the action has an input for a file of it: `<name>-file`. */
  readonly input: boolean;
}

/**
 * Every format there is; the command line, its help and the action's inputs follow from this list. Without what writes
 * them: a command line is read before that is loaded.
 */
export const formats = {
  terminal: { words: "to read here", input: false },
  json: { words: "for programs", input: true },
  markdown: { words: "for a comment", input: false },
  copies: { words: "for a spreadsheet of production copies", input: true },
  sarif: { words: "for code scanning", input: true },
  github: { words: "for annotations on the lines of a pull request", input: false },
  gitlab: { words: "for GitLab's code quality", input: false },
} as const satisfies { readonly [name: string]: FormatFacts };

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names of all formats, in the order of the help. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** A format that the action has an input for. */
export type InputFormat = {
  [name in FormatName]: (typeof formats)[name]["input"] extends true ? name : never;
}[FormatName];

/** The formats that the action has inputs for. */
export const inputFormats = formatNames.filter((name): name is InputFormat => formats[name].input);

/** What `drizzle-gate drift` can be written as. */
export const driftFormatNames = ["terminal", "json", "markdown"] as const;

export type DriftFormat = (typeof driftFormatNames)[number];
