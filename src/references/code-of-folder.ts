import type { SideCode, SourceCode } from "../model/source-code.ts";
import { isNearest } from "./choose-sources.ts";

/**
 * What the sources say of the tables of one migration folder. A neighbour's table of the same name is another table, so
 * that declarations and SQL count only where no other of the `folders` lies nearer; queries go by the declaration.
 */
export function codeOfFolder(
  { base, head }: SourceCode,
  folder: string,
  folders: readonly string[],
): SourceCode {
  const isNear = (file: string): boolean => isNearest(file, folder, folders);
  const own = (side: SideCode): SideCode => ({
    ...side,
    tables: side.tables.filter(({ file }) => isNear(file)),
    passed: side.passed.filter(({ declaredIn }) => isNear(declaredIn)),
    queries: side.queries.flatMap((query) => {
      const touches = query.touches.filter(({ declaredIn }) => isNear(declaredIn ?? query.file));
      return touches.length === 0 ? [] : [{ ...query, touches }];
    }),
  });
  return { base: own(base), head: own(head) };
}
