/** Whether a path of the repository is a folder as a person writes it ("./drizzle/", "." for the root), or lies below it. */
export function liesAt(path: string, given: string): boolean {
  const folder = given.replace(/^(?:\.\/)+|\/+$/g, "").replace(/^\.$/, "");
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
