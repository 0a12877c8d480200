import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The licences of every package of which something ended up in a bundle, each with its text. */
export function licencesOf(metafile: Metafile, root: string): string {
  const packages = new Map<string, Package>();
  for (const folder of packageFolders(metafile)) {
    const found = readPackage(root, folder);
    packages.set(`${found.name}@${found.version}`, found);
  }
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = sorted.map(([id, found]) => `${id}\n${found.licence}\n\n${found.text.trim()}\n`);
  return [intro, ...sections].join(`\n${"-".repeat(80)}\n\n`);
}

const intro = `Drizzle Gate's bundle holds code of the packages below, and in native/ the addons of
better-sqlite3, which hold SQLite (https://sqlite.org/copyright.html: public domain).
`;

/** Folders of the packages whose bytes are in an output, not of those that were only looked at. */
function packageFolders(metafile: Metafile): Set<string> {
  const folders = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return folders;
}

function readPackage(root: string, folder: string): Package {
  const manifest: { name: string; version: string; license: string } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  );
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(name));
  const text = file === undefined ? null : readFileSync(join(root, folder, file), "utf8");
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license,
    text: (text ?? standardText(root, manifest)).replaceAll("\r\n", "\n"),
  };
}

/** drizzle-orm brings no licence file; the text of its licence is the same wherever it stands. */
function standardText(root: string, manifest: { readonly name: string; readonly license: string }): string {
  if (manifest.license !== "Apache-2.0") {
    throw new Error(`${manifest.name} (${manifest.license}) has no licence file`);
  }
  return readFileSync(join(root, "node_modules/typescript/LICENSE"), "utf8");
}
