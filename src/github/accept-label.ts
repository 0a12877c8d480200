import type { AcceptOption } from "../model/options.ts";
import { isEntry, textUnder } from "../model/read-json.ts";
import { code } from "../model/text.ts";
import { type Api, type Call, describeTrouble, garbled, type Trouble } from "./api.ts";

/** What the label came to: an acceptance for the core, or sentences on why there is none. */
export interface LabelAcceptance {
  readonly accept: AcceptOption | null;
  readonly problems: readonly string[];
}

const perPage = 100;
/** Pages of a pull request's events that are looked through, newest first. */
const mostPages = 10;

/**
 * Looks whether the pull request wears the label now, and who put it there. What it accepts is for the core to say:
 * the rule `*` stands for warnings and data-loss errors, never for history errors. Fails closed: whatever cannot be
 * read accepts nothing. A label that a bot put there is no person's decision and accepts nothing either.
 */
export async function readAcceptLabel(
  api: Api,
  pullRequest: number,
  label: string,
): Promise<LabelAcceptance> {
  const worn = await isWorn(api, pullRequest, label);
  if (worn !== true) return { accept: null, problems: worn === false ? [] : [describeTrouble(worn)] };
  const setter = await findSetter(api, pullRequest, label);
  if (setter === null) {
    return refusal(
      `The label ${code(label)} accepts nothing: GitHub does not say who set it; remove it and set it again`,
    );
  }
  if ("call" in setter) return refusal(describeTrouble(setter));
  if (setter.bot) {
    return refusal(
      `The label ${code(label)} accepts nothing, because a bot (${code(setter.login)}) set it; a person has to apply the label`,
    );
  }
  const reason = `label ${code(label)}`;
  return { accept: { rule: "*", migration: null, reason, by: "label", who: setter.login }, problems: [] };
}

function refusal(problem: string): LabelAcceptance {
  return { accept: null, problems: [problem] };
}

async function isWorn(api: Api, issue: number, label: string): Promise<boolean | Trouble> {
  const call: Call = {
    what: `read the labels of the pull request, so ${code(label)} accepts nothing`,
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
    parameters: { issue_number: issue, per_page: perPage },
    permission: "pull-requests: read",
  };
  const answer = await api.send(call);
  if (!answer.ok) return answer.trouble;
  if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) return garbled(call);
  return answer.data.some((item) => sameLabel(textUnder(item, "name"), label));
}

/** Who set the label last; null where no event among the newest says so. */
async function findSetter(
  api: Api,
  issue: number,
  label: string,
): Promise<{ readonly login: string; readonly bot: boolean } | Trouble | null> {
  let last = 1;
  for (let page = 1, looked = 0; looked < mostPages; looked++) {
    const call = eventsCall(issue, page, label);
    const answer = await api.send(call);
    if (!answer.ok) return answer.trouble;
    if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) return garbled(call);
    if (looked === 0 && answer.lastPage > 1) {
      // Events come oldest first; the last page has the newest.
      last = answer.lastPage;
      page = last;
      continue;
    }
    const set = answer.data.findLast(
      (event) =>
        textUnder(event, "event") === "labeled" && sameLabel(textUnder(event, "label", "name"), label),
    );
    const login = textUnder(set, "actor", "login");
    if (login !== null) return { login, bot: textUnder(set, "actor", "type") === "Bot" };
    if (--page < 1) return null;
  }
  return null;
}

function eventsCall(issue: number, page: number, label: string): Call {
  return {
    what: `find out who set the label ${code(label)}, so it accepts nothing`,
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
    parameters: { issue_number: issue, per_page: perPage, page },
    permission: "pull-requests: read",
  };
}

/** Labels are told apart without case: https://docs.github.com/en/issues/using-labels-and-milestones-to-track-work/managing-labels */
function sameLabel(name: string | null, label: string): boolean {
  return name !== null && name.toLowerCase() === label.toLowerCase();
}
