import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** A GitHub without comments that takes one, as far as the action asks it. */
export interface FakeGitHub {
  /** What a runner gives to the action, with its input `comment`. */
  readonly environment: (comment: string) => NodeJS.ProcessEnv;
  readonly close: () => void;
}

/** Serves on loopback, for a pull request of main's last commit in `repo`; files go to `scratch`. */
export async function serveGitHub(repo: string, scratch: string): Promise<FakeGitHub> {
  const user = { login: "github-actions[bot]" };
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const isNew = request.method === "POST";
      const comment = {
        id: 1,
        html_url: "https://github.test/1",
        body: "",
        user,
        created_at: "2026-01-01T00:00:00Z",
      };
      response.writeHead(isNew ? 201 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(isNew ? comment : []));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [event, output, summary] = ["event.json", "output", "summary"].map((name) => join(scratch, name));
  writeFileSync(event ?? "", JSON.stringify(pullRequest(repo)));
  for (const file of [output ?? "", summary ?? ""]) writeFileSync(file, "");
  const common = {
    PATH: process.env["PATH"],
    HOME: scratch,
    RUNNER_TEMP: scratch,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: "gate",
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: "shop/books",
    GITHUB_RUN_ID: "1",
    GITHUB_SERVER_URL: "https://github.test",
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: repo,
    "INPUT_GITHUB-TOKEN": "token",
  };
  return {
    environment: (comment) => ({ ...common, INPUT_COMMENT: comment }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pullRequest(repo: string): object {
  const idOf = (name: string) =>
    execFileSync("git", ["-C", repo, "rev-parse", name], { encoding: "utf8" }).trim();
  const home = { id: 1, full_name: "shop/books", fork: false };
  return {
    action: "opened",
    number: 1,
    pull_request: {
      number: 1,
      draft: false,
      user: { login: "reader" },
      labels: [],
      base: { sha: idOf("main~1"), ref: "main", repo: home },
      head: { sha: idOf("main"), ref: "change", repo: home },
    },
    repository: { full_name: "shop/books", default_branch: "main" },
  };
}
