import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  driftFormats,
  fileSurface,
  writeOutput
} from "./chunk-4ELRHC3M.js";
import "./chunk-HFEHISKR.js";
import "./chunk-WUHBVHBN.js";
import "./chunk-SFWVA5WM.js";
import {
  findFiles,
  readComparison
} from "./chunk-2XM3AH6T.js";
import {
  checkoutOf
} from "./chunk-MYVTD2GK.js";
import {
  isEvidence,
  selectPaths
} from "./chunk-KL7S4ZHZ.js";
import "./chunk-DINN77TR.js";
import "./chunk-AV3KGKVM.js";
import "./chunk-U7T7WWWC.js";
import "./chunk-ADF6AF3X.js";
import {
  showProgress,
  startWorker
} from "./chunk-UHTVMCAE.js";
import "./chunk-26HR2FSY.js";
import "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-OYVPDBTW.js";
import "./chunk-TS46VUG4.js";
import "./chunk-HDJ3QBW6.js";

// src/judge/read-drift.ts
async function readDrift({ repo, timeoutMs, tell, base, wanted }) {
  const options = findFiles(wanted, null, { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: true });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { base, head: base };
    const comparison = await readComparison({
      ...{ repo, ...sides, fetch: true },
      ...{ select: selectPaths, mayLack: isEvidence }
    });
    return await worker.drift(comparison, options);
  } finally {
    stopTelling();
    worker.stop();
  }
}

// src/cli/drift.ts
var exitCodes = {
  same: 0,
  differs: 1,
  unknown: 2
};
async function runDrift({ outputs, repo, base, timeoutMs, wanted }, terminal) {
  const report = await readDrift({ repo, base: base ?? "HEAD", timeoutMs, wanted, tell: showProgress });
  for (const { format, file } of outputs)
    writeOutput(driftFormats[format](report, file === null ? terminal : fileSurface), file, checkoutOf(repo));
  return exitCodes[report.verdict];
}
export {
  runDrift
};
