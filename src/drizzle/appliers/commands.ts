import type { SourcePlace } from "../../model/driver.ts";
import { baseName, type FileTree, parentOf, textAt } from "../../model/tree.ts";
import { parseJsonc } from "../../syntax/parse-source.ts";
import { at } from "../../syntax/plain-value.ts";
import { holdsCommands } from "../select-paths.ts";
import { packagesAbove } from "./modules.ts";

/** A command that a script, a workflow or an image runs. */
export interface Command {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly words: readonly string[];
  /** The name of the script of a `package.json` that it stands in; null elsewhere. */
  readonly script: string | null;
}

const read = new WeakMap<FileTree, Map<string, readonly Command[]>>();

/**
 * Every command of the tree's scripts for the shell, workflows and images, and of the `package.json` files over a folder.
 * Several ask for those of one folder; they are read once.
 */
export function readCommands(tree: FileTree, folder: string): readonly Command[] {
  const known = read.get(tree) ?? new Map<string, readonly Command[]>();
  read.set(tree, known);
  const before = known.get(folder);
  if (before !== undefined) return before;
  const others = [...tree.keys()].filter(holdsCommands);
  const commands = [
    ...packagesAbove(tree, folder).flatMap((path) => scriptsOf(tree, path)),
    ...others.flatMap((path) => linesOf(tree, path)),
  ];
  known.set(folder, commands);
  return commands;
}

function scriptsOf(tree: FileTree, file: string): readonly Command[] {
  const text = textAt(tree, file) ?? "";
  const scripts = at(parseJsonc(text), "scripts");
  if (typeof scripts !== "object" || scripts === null) return [];
  return Object.entries(scripts).flatMap(([name, script]) => {
    const before = text.slice(0, Math.max(0, text.indexOf(`"${name}"`)));
    const line = before.split("\n").length;
    return typeof script === "string"
      ? commandsIn(script).map((words) => ({ file, line, words, script: name }))
      : [];
  });
}

function linesOf(tree: FileTree, file: string): readonly Command[] {
  const lines = (textAt(tree, file) ?? "").split("\n");
  return lines.flatMap((text, index) => {
    if (text.trimStart().startsWith("#")) return [];
    return commandsIn(text).map((words) => ({ file, line: index + 1, words, script: null }));
  });
}

/** Quotes, commas and brackets are those of a shell or of a list of words; a path may be one of Windows. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll("\\", "/")
    .split(/[;|&]+/)
    .map((part) => part.split(/[\s"'`,[\]()]+/).filter((word) => word !== ""));
}

/** Whether a command runs a program with words behind it, as in "drizzle-kit migrate", whatever options stand between. */
export function runs({ words }: Command, command: string): boolean {
  const [program, ...wanted] = command.split(" ");
  const start = words.findIndex((word) => baseName(word).replace(/@.*$/, "") === program);
  if (start < 0) return false;
  const rest = words.slice(start + 1).filter((word) => !word.startsWith("-"));
  return rest.some((_, index) => wanted.every((word, offset) => rest[index + offset] === word));
}

/** Where a script, a workflow or an image applies the folder by `drizzle-kit migrate`; null where none does. */
export function migratedByKit(tree: FileTree, folder: string): SourcePlace | null {
  const commands = readCommands(tree, folder);
  const found = commands.find((command) => runs(command, "drizzle-kit migrate"));
  return found === undefined ? null : { file: found.file, line: found.line };
}

/** The file that a command names as its config; null where it names none. */
export function configOf({ words, file }: Command): string | null {
  const index = words.findIndex((word) => /^--config(?:=|$)/.test(word));
  const said = words[index]?.split("=")[1] ?? words[index + 1];
  return index < 0 || said === undefined
    ? null
    : `${parentOf(file)}/${said.replace(/^\.\//, "")}`.replace(/^\//, "");
}
