import { describe, expect, test } from "vitest";
import {
  code,
  count,
  fence,
  formatNumber,
  joinNames,
  shorten,
  visible,
  visibleLines,
} from "../../src/model/text.ts";
import {
  type Block,
  readMessage,
  renderBlocks,
  renderFirstLine,
  renderMessage,
  renderPlain,
} from "../../src/report/message.ts";
import { hostileNames } from "./sample-reports.ts";

function codesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "fence"
      ? []
      : block.pieces.filter((piece) => piece.kind === "code").map((piece) => piece.text),
  );
}

describe("a sentence written and read back", () => {
  test.each(hostileNames)("keeps its names apart from its words: %j", (name) => {
    const shown = shorten(visible(name), 200) || '""';
    const read = readMessage(`Drops ${code(name)} and ${code(name)}, says \`plain\``);
    expect(codesOf(read)).toEqual([shown, shown, "plain"]);
    expect(read).toHaveLength(1);
  });

  test.each(hostileNames)("keeps lines to copy whole: %j", (name) => {
    const read = readMessage(`First${fence("sql", name)}Last`);
    expect(read.map((block) => block.kind)).toEqual(["paragraph", "fence", "paragraph"]);
    expect(read[1]).toEqual({
      kind: "fence",
      language: "sql",
      text: name.replaceAll("\r\n", "\n").replace(/\n+$/, ""),
    });
  });

  test("shows what nothing closes as it stands", () => {
    expect(renderPlain("a ` b")).toBe("a ` b");
    expect(renderPlain("```sql\nSELECT 1;")).toBe("```sql\nSELECT 1;");
    expect(renderMessage("a ` b <i>", "markdown")).toBe("a &#96; b &lt;i&gt;");
  });

  test("keeps the spaces between names, and joins paragraphs on one line", () => {
    expect(renderMessage("`a` `b` and\n`c`", "markdown")).toBe("`a` `b` and `c`");
    expect(renderFirstLine("One `a`.\nTwo", "html")).toBe("One <code>a</code>.");
    expect(renderMessage(`Do${fence("sql", "DROP")}that`, "plain")).toBe("Do that");
  });

  test("is shortened without cutting a name's mark or a fence", () => {
    expect(renderMessage("Drops `chats` now", "markdown", 9)).toBe("Drops `ch…`…");
    expect(renderBlocks(`Do${fence("sql", "SELECT 12345;")}then`, 8)).toEqual([
      "Do",
      "```sql\nSELEC…\n```",
      "…",
    ]);
  });
});

test("hidden characters are shown, letters and emoji left alone", () => {
  expect(visible("a\u202eb\u0000c\nd\u200be\u{e0041}\ud800")).toBe(
    "a\\u202eb\\u0000c\\nd\\u200be\\u{e0041}\\ud800",
  );
  expect(visible("é 表 👩‍🚀 ❤️")).toBe("é 表 👩‍🚀 ❤️");
  expect(visibleLines("a\r\n\tb\u001b[2J\r")).toBe("a\n\tb\\u001b[2J\\u000d");
});

test("texts are shortened between characters", () => {
  expect(shorten("abc", 3)).toBe("abc");
  expect(shorten("abcd", 3)).toBe("ab…");
  expect(shorten("a👩b", 3)).toBe("a…");
});

test("numbers and lists read well", () => {
  expect([0, 1, 1204, 52310, 1234567].map(formatNumber)).toEqual(["0", "1", "1,204", "52,310", "1,234,567"]);
  expect([count(1, "row"), count(1204, "row"), count(0, "index", "indexes")]).toEqual([
    "1 row",
    "1,204 rows",
    "0 indexes",
  ]);
  expect(joinNames([])).toBe("");
  expect(joinNames(["a"])).toBe("`a`");
  expect(joinNames(["a", "b"])).toBe("`a` and `b`");
  expect(joinNames(["a", "b", "c"], 3)).toBe("`a`, `b` and `c`");
  expect(joinNames(["a", "b", "c", "d", "e"], 2)).toBe("`a`, `b` and 3 more");
});
