import { expect, test } from "vitest";
import { formatNames } from "../../src/report/format-list.ts";
import { fileSurface, render } from "../../src/report/formats.ts";
import { readReport } from "../../src/report/json-v1/read.ts";
import { canaries } from "./canaries.ts";
import { reportOf } from "./readers.ts";

const clear = "\u001b[2J";
const ticks = "```";

/** Texts of a report that somebody made up. */
const forged: readonly string[] = [
  "<script>alert(1)</script>",
  '<img src="https://evil.test/x.png">',
  "![x](https://evil.test/x.png)",
  "[click](https://evil.test)",
  "https://evil.test www.evil.test",
  "<!-- drizzle-gate:default --> -->",
  "</details></summary></table>",
  "@everyone @org/team",
  "#1 org/repo#2 GH-3",
  ":tada: :shipit:",
  "$\\sqrt{x}$ $$x$$",
  `\n${ticks}mermaid\ngraph TD\n${ticks}\n`,
  `\n${ticks}geojson\n{}\n${ticks}\n`,
  `\n${ticks}math\nx\n${ticks}\n`,
  `\n${ticks}stl\nsolid x\n${ticks}\n`,
  `\n${ticks}topojson\n{}\n${ticks}\n`,
  `\n${ticks}suggestion\nx\n${ticks}\n`,
  `${ticks}\n</details>\n# Title\n${ticks}`,
  "`` ` ``` ` <b> `",
  "| a | b |\n| --- | --- |",
  "# Title\n- item\n> quote\n---",
  "    indented <b>code</b>",
  "&lt;b&gt; &#60;b&#62;",
  "::error::x\n::add-mask::secret\n ::set-env name=a::b",
  "##[add-mask]x ##[error]y",
  `${clear}\u0007\u009b31m`,
  "\u202eevil\u202c \u2066x\u2069 \u200e",
  "\u0000\u0001\u001f",
  "\r::error::x\r\n::warning::y",
  "__proto__",
  "x".repeat(4_000),
  "é".repeat(2_000),
];

/** Languages that GitHub only colours. */
const plain = new Set(["", "sql", "diff", "json", "ts", "sh"]);

test.each(forged.map((text) => [text.slice(0, 40), text] as const))(
  "what a forged report says is text: %j",
  async (_, text) => {
    const put = canaries();
    const report = readReport(reportOf(text), "report.json");
    for (const name of formatNames) {
      const written = await render(report, name, fileSurface);
      put.expectUntouched(written);
      // Names of controls and of what turns a line round, but for the line's own end.
      expect(written.replaceAll("\n", ""), name).not.toMatch(
        /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
      );
      // Behind a command of our own the runner looks for no other.
      if (name !== "github") expect(written, name).not.toContain("##[");
      const lines = written.split("\n");
      const commands = lines.filter((line) => /^\s*::/.test(line));
      expect(
        commands.every((line) => name === "github" && /^::(?:error|warning|notice) /.test(line)),
        name,
      ).toBe(true);
      if (name !== "markdown") continue;
      // What stands in fences and spans is shown as it is, but for what is drawn: of that there is the gate's own alone.
      const fences = /^(`{3,})(\w*)\n[\s\S]*?\n\1$/gm;
      const languages = [...written.matchAll(fences)].map(([, , language = ""]) => language);
      expect(languages.filter((language) => !plain.has(language))).toEqual(["mermaid"]);
      const marked = written
        .replace(fences, "")
        .replace(/`[^`\n]*`|<code>[^<]*<\/code>|^<details>.*<\/summary>$/gm, "");
      expect(marked, name).not.toMatch(
        /<(?:script|img|!--)|!\[x\]|\]\(https:\/\/evil|@(?:everyone|org)|:\/\/evil|www\.evil/,
      );
    }
    put.remove();
  },
);
