import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

export type Theme = "light" | "dark";

const colours = {
  light: {
    ...{ page: "#ffffff", bar: "#f6f8fa", border: "#d1d9e0", text: "#1f2328", faint: "#59636e" },
    ...{ red: "#cf222e", green: "#116329", yellow: "#7d4e00", cyan: "#1b7c83" },
  },
  dark: {
    ...{ page: "#0d1117", bar: "#151b23", border: "#3d444d", text: "#f0f6fc", faint: "#9198a1" },
    ...{ red: "#ff7b72", green: "#3fb950", yellow: "#d29922", cyan: "#39c5cf" },
  },
} as const;

/** The README as GitHub shows it, with its pictures. `root`: where it lies. */
export function readmePage(markdown: string, theme: Theme, width: number, root: string): string {
  const html = toHtml(markdown).replaceAll('src="docs/', `src="${pathToFileURL(root).href}/docs/`);
  return wholePage(theme, width, `<article class="markdown-body readme">${html}</article>`);
}

/** A terminal with what was written to it, escape sequences of colours included. */
export function terminalPage(text: string, theme: Theme, width: number, command: string): string {
  return wholePage(
    theme,
    width,
    `<pre class="terminal">$ ${escapeHtml(command)}\n${paintedHtml(text)}</pre>`,
  );
}

/** How many characters wide the terminal of a page is. */
export function terminalColumns(width: number): number {
  return Math.min(80, Math.floor((width - 2 * 33) / characterWidth));
}

/** Of DejaVu Sans Mono at 13 pixels. */
const characterWidth = 7.83;

/** https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const sequence = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

function paintedHtml(text: string): string {
  let open = 0;
  const html = text.split(sequence).map((part, place) => {
    if (place % 2 === 0) return escapeHtml(part);
    const style = sgr[part];
    if (style !== undefined) open += 1;
    else open -= 1;
    return style === undefined ? "</span>" : `<span class="${style}">`;
  });
  return html.join("") + "</span>".repeat(Math.max(0, open));
}

/** What begins a style; every other code ends one. */
const sgr: Readonly<Record<string, string>> = {
  ...{ 1: "bold", 2: "dim", 31: "red", 32: "green", 33: "yellow", 36: "cyan" },
};

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A page with a comment in a box like GitHub's, in GitHub's own style for what people write. */
export function framePage(markdown: string, theme: Theme, width: number, isOpened: boolean): string {
  const html = toHtml(markdown);
  const body = isOpened ? html.replaceAll("<details>", "<details open>") : html;
  const bar = '<div class="bar"><b>github-actions</b> <span class="bot">bot</span> commented now</div>';
  const comment = `${bar}\n<article class="markdown-body">${body}</article>`;
  return wholePage(theme, width, `<div class="comment">\n${comment}\n</div>`);
}

function wholePage(theme: Theme, width: number, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>${styleOf(theme)}${frameOf(theme, width)}</style>
${body}
<script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>
</html>
`;
}

function toHtml(markdown: string): string {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return html.replace(/✅|❌|⚠️/gu, (mark) => drawn[mark] ?? mark);
}

function styleOf(theme: Theme): string {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`github-markdown-css/github-markdown-${theme}.css`), "utf8");
}

function frameOf(theme: Theme, width: number): string {
  const { page, bar, border, text, faint, red, green, yellow, cyan } = colours[theme];
  return `
:root { color-scheme: ${theme} }
body { box-sizing: border-box; width: ${width}px; margin: 0; padding: 16px; background: ${page}; color: ${text};
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.comment { max-width: 924px; margin: 0 auto; border: 1px solid ${border}; border-radius: 6px; overflow: hidden }
.bar { padding: 8px 16px; background: ${bar}; border-bottom: 1px solid ${border}; color: ${faint} }
.bar b { color: ${text} }
.bot { padding: 0 6px; border: 1px solid ${border}; border-radius: 2em; font-size: 12px }
.markdown-body { padding: 16px; font-size: 14px }
.readme { max-width: 924px; margin: 0 auto; font-size: 16px }
.terminal { box-sizing: border-box; margin: 0 auto; padding: 16px; border: 1px solid ${border}; border-radius: 6px; background: ${bar}; color: ${text};
  font: 13px/1.4 "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, monospace; width: fit-content; max-width: 100%; overflow: hidden }
.terminal .bold { font-weight: bold }
.terminal .dim { color: ${faint} }
.terminal .red { color: ${red} }
.terminal .green { color: ${green} }
.terminal .yellow { color: ${yellow} }
.terminal .cyan { color: ${cyan} }
.markdown-body svg { width: 1em; height: 1em; vertical-align: -0.1em; overflow: visible }
`;
}

/** The marks as drawings: a machine that takes pictures need not have a font for them. */
const drawn: Readonly<Record<string, string>> = {
  "✅": draw(
    '<rect width="18" height="18" rx="3" fill="#77b255"/><path d="M4.5 9.5l3 3 6-7" stroke="#fff" stroke-width="2.4" fill="none"/>',
  ),
  "❌": draw('<path d="M2.5 2.5l13 13m0-13l-13 13" stroke="#dd2e44" stroke-width="4" fill="none"/>'),
  "⚠️": draw(
    '<path d="M9 1.5L17.5 16.5H.5z" fill="#ffcc4d" stroke="#ffcc4d" stroke-width="1.5" stroke-linejoin="round"/><path d="M9 6.5v5m0 2v1.6" stroke="#231f20" stroke-width="1.9"/>',
  ),
};

function draw(shapes: string): string {
  return `<svg viewBox="0 0 18 18">${shapes}</svg>`;
}
