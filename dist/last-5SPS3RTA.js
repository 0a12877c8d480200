import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  exitCodes,
  judge
} from "./chunk-R6NTLOM6.js";
import "./chunk-QUTPPGHZ.js";
import "./chunk-REPQBTPA.js";
import "./chunk-3TGHAZEH.js";
import "./chunk-TETSRXTT.js";
import {
  renderTerminal,
  verdictWord
} from "./chunk-WUHBVHBN.js";
import "./chunk-SFWVA5WM.js";
import {
  defaultBranches,
  refOf,
  requireRevision,
  terminalStyle
} from "./chunk-2XM3AH6T.js";
import "./chunk-MYVTD2GK.js";
import {
  complaintIn,
  howToFetch,
  openRepository,
  readCommits,
  runGit
} from "./chunk-KL7S4ZHZ.js";
import "./chunk-DINN77TR.js";
import {
  renderMessage,
  renderPlain,
  withoutCommands
} from "./chunk-AV3KGKVM.js";
import "./chunk-U7T7WWWC.js";
import {
  showProgress
} from "./chunk-UHTVMCAE.js";
import "./chunk-26HR2FSY.js";
import {
  CannotCheck
} from "./chunk-M34OQ7XE.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-OYVPDBTW.js";
import "./chunk-TS46VUG4.js";
import {
  code,
  count,
  formatNumber,
  shorten
} from "./chunk-HDJ3QBW6.js";

// src/git/migration-commits.ts
var shapes = [":(glob)**/meta/_journal.json", ":(glob)**/migration.sql", ":(glob)**/[0-9]*.sql"];
var patience = 15e3;
async function migrationCommits(repo, head, most) {
  if (head !== null) requireRevision(head);
  const { place, shallow } = await openRepository(repo);
  const names = head === null ? [...defaultBranches, "HEAD"] : [head];
  const found = await readCommits(place, head === null ? [...defaultBranches.map(refOf), "HEAD"] : names);
  const at = found.findIndex((commit) => commit !== null);
  const [tip, from] = [found[at], names[at]];
  if (!tip || !from) throw new CannotCheck(`${code(head ?? "HEAD")} has no commits here. ${howToFetch([])}`);
  const command = [
    "log",
    "--first-parent",
    "--format=%H %P %cs",
    `--max-count=${most}`,
    tip.id,
    "--",
    ...shapes
  ];
  const { code: exit, stdout, stderr } = await runGit(place, command, { timeout: patience });
  if (exit !== 0 && exit !== null)
    throw new CannotCheck(`Git cannot list the commits (${complaintIn(stderr)})`);
  const lines = stdout.toString("utf8").split("\n").slice(0, -1);
  const commits = lines.flatMap((line) => {
    const [, id = "", parent, date = ""] = /^(\S+) (\S*).* (\S+)$/.exec(line) ?? [];
    return parent ? [{ id, parent, date }] : [];
  });
  const isEnd = commits.length < most;
  if (exit === null) return { from, commits, cut: `The search stopped after ${patience / 1e3} s` };
  const { stdout: edges } = await runGit(place, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = edges.toString("utf8").trim() === "true" && shallow !== "";
  return {
    from,
    commits,
    cut: isEnd && isShallow ? `This clone is shallow. ${howToFetch([])} to see more` : null
  };
}

// src/judge/judge-commits.ts
var spare = 4;
async function judgePast({ head, last, timeoutMs, ...given }, onJudged) {
  const until = Date.now() + timeoutMs;
  const { from, commits, cut } = await migrationCommits(given.repo, head, last * spare + spare);
  const judged = [];
  for (const commit of commits) {
    if (judged.length === last) return { from, judged, cut: null };
    const left = until - Date.now();
    if (left <= 0) return { from, judged, cut: `The time was up after ${timeoutMs / 1e3} s` };
    const { report } = await judge({
      ...given,
      timeoutMs: left,
      prefix: "--",
      runDrizzleKit: false,
      findEnds: async () => ({ base: commit.parent, head: commit.id }),
      named: (read) => read,
      sides: [
        { rev: commit.parent, commit: commit.parent },
        { rev: commit.id, commit: commit.id }
      ]
    });
    if (report.verdict === "pass" && report.folders.length === 0) continue;
    judged.push({ commit, report });
    onJudged({ commit, report });
  }
  return { from, judged, cut: judged.length === last ? null : cut };
}
function worstOf(judged) {
  const weight = ({ report }) => {
    const own = report.folders.flatMap(({ findings }) => findings).filter(({ introduced }) => introduced);
    const errors = own.filter(({ severity }) => severity === "error").length;
    const warnings = own.filter(({ severity }) => severity === "warning").length;
    return { fail: 2e6, unknown: 1e6, pass: 0 }[report.verdict] + errors * 1e3 + Math.min(warnings, 999);
  };
  return judged.reduce(
    (worst, each) => worst === null || weight(each) > weight(worst) ? each : worst,
    null
  );
}

// src/report/terminal/commit-line.ts
function renderCommitLine({ id, date }, report, { width, colour }) {
  const style = terminalStyle(colour, false);
  const { word, paint } = verdictWord(report, style);
  const start = `${word.padEnd(7)}  ${id.slice(0, 8)}  ${date}  `;
  const reason = renderMessage(report.reason, "plain").replaceAll(/\s+/g, " ");
  const rest = shorten(reason, Math.max(20, width - start.length));
  return withoutCommands(`${style.bold(paint(word.padEnd(7)))}${start.slice(7)}${style.names(rest)}`);
}

// src/cli/last.ts
async function lookBack(command, surface, write) {
  const { from, judged, cut } = await judgePast(
    { ...command, tell: showProgress },
    ({ commit: commit2, report: report2 }) => write(`${renderCommitLine(commit2, report2, surface)}
`)
  );
  const worst = worstOf(judged);
  const say = (sentence) => write(`${renderPlain(sentence)}
`);
  if (worst === null) {
    say(`No commit of ${code(from)} that could be compared changes a Drizzle SQLite migration folder.`);
    if (cut !== null) say(`${cut}.`);
    return cut === null ? exitCodes.pass : exitCodes.unknown;
  }
  const { commit, report } = worst;
  if (judged.length < command.last) {
    const found = `${count(judged.length, "commit")} of ${code(from)} that changed migrations`;
    say(`Found ${found}, not ${formatNumber(command.last)}. ${cut === null ? "That is all of them" : cut}.`);
  }
  const which = judged.length === 1 ? "The report" : "The report to read first";
  write(`
${renderPlain(`${which} (${code(commit.id.slice(0, 8))}, ${commit.date}):`)}

`);
  write(renderTerminal(report, surface));
  return exitCodes[report.verdict];
}
export {
  lookBack
};
