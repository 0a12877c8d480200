import { createClient } from "@libsql/client";
import { expect, test } from "vitest";
import { profileOf } from "../../src/drivers/index.ts";
import { openScratch } from "../../src/replay/open-scratch.ts";

/** What reaches files or the encryption of libSQL's build: no migration has a use for it, and nothing stands in. */
const leftOut = /^(?:sqlite3mc_|sqlite_crypt|sha3_query|(?:read|write)file)/;

test("every function that libSQL has and The bundled SQLite lacks has something in its place", async () => {
  const client = createClient({ url: ":memory:" });
  const { rows } = await client.execute("SELECT DISTINCT name FROM pragma_function_list");
  client.close();
  const real = rows.map(({ name }) => String(name)).filter((name) => !leftOut.test(name));
  const here = openScratch(profileOf("libsql", null), null, (engine) =>
    engine.query("SELECT DISTINCT name FROM pragma_function_list").map(({ name }) => String(name)),
  );
  const lacking = real.filter((name) => !here.includes(name));
  // The SQLite of Node 22 is built without it, and a check that needs it says so.
  expect(lacking).toEqual(process.versions.node.startsWith("22.") ? ["median"] : []);
});

test("a stand-in gives values of the kind that libSQL gives", async () => {
  const kinds = "SELECT typeof(vector32('[1]')), typeof(vector_extract(vector32('[1]')))";
  const client = createClient({ url: ":memory:" });
  const { rows } = await client.execute(kinds);
  client.close();
  const here = openScratch(profileOf("libsql", null), null, (engine) => engine.query(kinds));
  expect(Object.values(here[0] ?? {})).toEqual(Array.from(rows[0] ?? []));
});
