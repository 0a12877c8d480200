/**
 * Chooses, from all paths of a tree, those that a drizzle config or a schema may import or read: code and data, wherever
 * they lie, since the packages of a workspace import each other. Pictures and the like are left out.
 */
export function selectSources(paths: readonly string[]): readonly string[] {
  return paths.filter(
    (path) =>
      /(?:\.(?:[cm]?[jt]sx?|jsonc?|json5|sql|toml|ya?ml)|\/\.env[^/]*|^\.env[^/]*)$/.test(path) &&
      !/(?:^|\/)node_modules\//.test(path),
  );
}
