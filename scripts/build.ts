/**
 * Builds `dist/`: what the action and the command line run, without `node_modules`.
 * The same sources give the same bytes in whatever folder they lie.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { licencesOf } from "./licences.ts";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");

/**
 * What is run, and what is loaded by its name while it runs. Each group is bundled by itself: of what two groups share
 * both have a copy, so that a process that starts has few files to read. Node takes longer over ten small ones than over
 * a large one.
 */
const groups: readonly Readonly<Record<string, string>>[] = [
  { action: "src/action.ts" },
  { cli: "src/cli.ts" },
  { worker: "src/worker/main.ts" },
  { search: "src/worker/search.ts" },
  { babel: "src/syntax/babel.ts" },
  { yaml: "src/syntax/yaml.ts" },
  { "whole-parser": "src/sql/whole-parser.ts" },
];

/** What GitHub's runners are, and their Alpine container, for which there is a Node on x64 only. */
const platforms = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm64",
  "linux-x64",
  "linuxmusl-x64",
  "win32-arm64",
  "win32-x64",
];

/**
 * `@actions/core` loads a whole HTTP client for OpenID tokens, which costs 30 ms at each start.
 * The gate never asks for such a token.
 */
const withoutOpenId: Plugin = {
  name: "without-open-id",
  setup(builder) {
    builder.onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
      contents: `export class OidcClient {
  static async getIDToken() {
    throw new Error("OpenID tokens are left out of this bundle");
  }
}
`,
      loader: "js",
    }));
  },
};

/**
 * The SQL package builds its whole parser when it is loaded, which costs 8 ms in each of our processes.
 * Of it the gate uses the tokenizer; whoever imports more is told so by the build.
 */
const tokenizerOnly: Plugin = {
  name: "tokenizer-only",
  setup(builder) {
    builder.onLoad({ filter: /sqlite3-parser[\\/]dist[\\/]generated[\\/]current\.js$/ }, ({ path }) => {
      const version = /"\.\/([\d.]+)\/index\.js"/.exec(readFileSync(path, "utf8"))?.[1];
      const contents = `import { tokenizerModuleForGrammar } from "../src/tokenize.js";
import { constants, symbols } from "./${version}/parse.js";
import { KEYWORDS_DEFS } from "./${version}/keywords.js";
export const { tokenize, tokenName } = tokenizerModuleForGrammar({ constants, symbols }, KEYWORDS_DEFS);
`;
      return { contents, loader: "js" };
    });
  },
};

/** What the command line loads when it is asked for it. */
const laterParts = [
  "src/check/config/read-config.ts",
  "src/cli/check.ts",
  "src/cli/commands.ts",
  "src/kit/dry-runs.ts",
  "src/report/sarif.ts",
  "src/rules/index.ts",
].map((part) => join(root, part));

/**
 * All that is loaded later finds in one file what the command line starts with: of what several parts share esbuild else
 * makes a file for each set of parts, a dozen of a few lines.
 */
const oneStart: Plugin = {
  name: "one-start",
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!laterParts.includes(path)) return null;
      const main = relative(dirname(path), join(root, "src/cli/main.ts")).replaceAll("\\", "/");
      return { contents: `${readFileSync(path, "utf8")}\nimport "./${main}";\n`, loader: "ts" };
    });
    builder.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (kind !== "dynamic-import" || file === join(root, "src/cli/main.ts") || laterParts.includes(file))
        return null;
      return { errors: [{ text: `${path} is loaded later: name it in scripts/build.ts` }] };
    });
  },
};

/** Of our own package.json only what the sources read, so that a development tool's new version changes nothing. */
const manifestOnly: Plugin = {
  name: "manifest-only",
  setup(builder) {
    builder.onLoad({ filter: /package\.json$/ }, ({ path }) => {
      if (path !== join(root, "package.json")) return null;
      const { version, repository, bugs } = JSON.parse(readFileSync(path, "utf8"));
      return { contents: JSON.stringify({ version, repository, bugs }), loader: "json" };
    });
  },
};

/** Modules, of which each group has as few files as it can be loaded in parts. */
const asModules: BuildOptions = {
  format: "esm",
  splitting: true,
  chunkNames: "[name]-[hash]",
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
  },
};

/** One file of CommonJS, which Node loads in less time: it looks at no more of its own modules than it is asked for. */
const asOneFile: BuildOptions = {
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: {
    "import.meta.filename": "__filename",
    "import.meta.dirname": "__dirname",
    "import.meta.url": "__filename",
  },
};

async function bundle(entryPoints: Readonly<Record<string, string>>): Promise<Metafile> {
  const result = await build({
    ...("worker" in entryPoints ? asOneFile : asModules),
    absWorkingDir: root,
    entryPoints: { ...entryPoints },
    outdir: "dist",
    bundle: true,
    platform: "node",
    // What some packages give to Node cannot be bundled: it loads its parts by name.
    alias: { "jsonc-parser": join(root, "node_modules/jsonc-parser/lib/esm/main.js") },
    target: "node22.13",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    preserveSymlinks: true,
    plugins: [withoutOpenId, tokenizerOnly, manifestOnly, ...("cli" in entryPoints ? [oneStart] : [])],
    logLevel: "warning",
  });
  return result.metafile;
}

function copyAddons(): void {
  mkdirSync(join(dist, "native"));
  for (const platform of platforms) {
    const name = `${platform}.node`;
    copyFileSync(join(root, "node_modules/better-sqlite3/prebuilds", name), join(dist, "native", name));
  }
}

const missing = groups
  .flatMap((group) => Object.values(group))
  .filter((entry) => !existsSync(join(root, entry)));
if (missing.length > 0) {
  console.error(`Nothing was built: ${missing.join(", ")} is missing`);
  process.exit(1);
}
rmSync(dist, { recursive: true, force: true });
const bundled = await Promise.all(groups.map(bundle));
const metafile: Metafile = {
  inputs: Object.assign({}, ...bundled.map(({ inputs }) => inputs)),
  outputs: Object.assign({}, ...bundled.map(({ outputs }) => outputs)),
};
copyAddons();
writeFileSync(join(dist, "package.json"), '{ "type": "module" }\n');
writeFileSync(join(dist, "LICENSES.txt"), licencesOf(metafile, root));
