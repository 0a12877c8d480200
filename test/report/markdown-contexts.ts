import { rulePage } from "../../src/report/links.ts";
import type { MarkdownContext } from "../../src/report/markdown/context.ts";

export const marker = "<!-- drizzle-gate:default -->";

/** A comment on a pull request of the bookshop. */
export const comment: MarkdownContext = {
  kind: "comment",
  links: {
    blob: (file, line, endLine) =>
      `https://github.com/bookshop/shop/blob/9b2e77d/${file.toWellFormed().split("/").map(encodeURIComponent).join("/")}#L${line}-L${endLine}`,
    base: (file, line) =>
      `https://github.com/bookshop/shop/blob/4e1c0aa/${file.toWellFormed().split("/").map(encodeURIComponent).join("/")}#L${line}`,
    rule: (id) => rulePage("0.1.0", id),
    run: "https://github.com/bookshop/shop/actions/runs/42",
  },
  limit: 65_000,
  previous: null,
  marker,
};

/** The summary of a job. */
export const summary: MarkdownContext = { ...comment, kind: "summary", limit: 900_000 };

/** A file on somebody's disk, where nothing can be linked. */
export const file: MarkdownContext = {
  kind: "file",
  links: { ...comment.links, blob: () => null, base: () => null, run: null },
  limit: Number.POSITIVE_INFINITY,
  previous: null,
};
