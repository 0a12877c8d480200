/** `npm run fuzz`: readers of strangers' texts on texts made of scraps. Ends with 1 where one throws what nobody expects. */
import { parseArgs } from "node:util";
import { findFaults } from "./make-text.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "50000" },
    seed: { type: "string", default: String(Date.now() % 1e6) },
    only: { type: "string", default: "" },
  },
});
const started = performance.now();
const faults = await findFaults(Number(values.runs), Number(values.seed), values.only);
for (const { reader, text, error } of faults.slice(0, 20))
  console.error(
    `${reader}: ${JSON.stringify(text)}\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${values.runs} texts from seed ${values.seed} in ${seconds} s: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
