import { describe, expect, test } from "vitest";
import { fixBundle } from "../../src/fix/fix-bundle.ts";

const expo = `// This file is required for Expo/React Native SQLite migrations - https://orm.drizzle.team/quick-sqlite/expo

import journal from './meta/_journal.json';
import m0000 from './0000_shop.sql';
import m0001 from './0001_orders.sql';

  export default {
    journal,
    migrations: {
      m0000,
m0001
    }
  }
  `;
const one = `import m0000 from './20260302100000_shop/migration.sql';

  export default {
    migrations: {
      "20260302100000_shop": m0000
}
  }
  `;
const migrations = [
  { name: "0000_shop", number: 0 },
  { name: "0001_reviews", number: 1 },
  { name: "0002_orders", number: 2 },
];

describe("migrations.js", () => {
  test("of 0.x gets every migration by its idx, and keeps the rest", () => {
    const text = fixBundle(expo, migrations) ?? "";
    expect(text).toContain(
      "import m0001 from './0001_reviews.sql';\nimport m0002 from './0002_orders.sql';\n",
    );
    expect(text).toContain("m0000,\nm0001,\nm0002\n    }");
    expect(text.startsWith("// This file is required")).toBe(true);
    expect(fixBundle(text, migrations)).toBe(text);
  });

  test("of 1.0 has the names as keys", () => {
    const text = fixBundle(one, [
      { name: "20260302100000_shop", number: 0 },
      { name: "20260309100000_orders", number: 1 },
    ]);
    expect(text).toContain("import m0001 from './20260309100000_orders/migration.sql';");
    expect(text).toContain('"20260302100000_shop": m0000,\n      "20260309100000_orders": m0001\n}');
  });

  test("keeps quotes, endings and what bundlers want behind them", () => {
    const vite = expo.replaceAll(".sql'", ".sql?raw'").replaceAll("'", '"').replaceAll("\n", "\r\n");
    const text = fixBundle(vite, migrations) ?? "";
    expect(text).toContain('import m0002 from "./0002_orders.sql?raw";\r\n');
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("of another make is left to a person", () => {
    expect(fixBundle("export const migrations = [1, 2];", migrations)).toBeNull();
    expect(fixBundle(expo.replace("import m0001", "// by hand\nimport m0001"), migrations)).toBeNull();
    expect(fixBundle(expo.replaceAll("m0000", "first"), migrations)).toBeNull();
  });

  test("a name with marks of a replacement stays what it is", () => {
    const odd = [{ name: "0000_$&_$1", number: 0 }];
    expect(fixBundle(expo, odd)).toContain("from './0000_$&_$1.sql'");
  });
});
