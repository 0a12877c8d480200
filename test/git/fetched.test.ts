import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { parentsOf, resolveRevision } from "../../src/git/resolve-revision.ts";
import { type BuiltRepository, buildRepository, runIsolated, temporaryFolder } from "./build-repository.ts";
import { complaintOf, plain, readWithoutTrace } from "./read-without-trace.ts";

// Advice is that for a laptop, wherever the tests run.
beforeEach(() => void vi.stubEnv("GITHUB_ACTIONS", ""));

/** A pull request as GitHub merges it: base moved on, and the merge commit has base's tip as its first parent. */
function pullRequest(): BuiltRepository {
  const origin = buildRepository(
    [
      { files: { a: "1" } },
      { files: { head: "1" } },
      { files: { base: "1" }, parents: [0] },
      { files: { head: "1" }, parents: [2, 1] },
    ],
    { branches: { merge: 3 } },
  );
  origin.git("update-ref", "refs/heads/main", origin.commits[2] ?? "");
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  origin.git("config", "uploadpack.allowFilter", "true");
  return origin;
}

/** A clone the way `actions/checkout` makes it: one commit, no branch. */
function shallowCheckout(url: string, commit: string): string {
  const dir = temporaryFolder();
  runIsolated(dir, ["init", "--quiet", "--template=", "."]);
  runIsolated(dir, ["remote", "add", "origin", url]);
  runIsolated(dir, ["fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit]);
  runIsolated(dir, ["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
  return dir;
}

describe("a clone of depth 1", () => {
  test("knows the parents of its merge commit, and base is fetched beside it", async () => {
    const origin = pullRequest();
    const [, head, base = "", merge = ""] = origin.commits;
    const dir = shallowCheckout(`file://${origin.dir}`, merge);
    expect(await resolveRevision(dir, "HEAD")).toBe(merge);
    expect(await parentsOf(dir, "HEAD")).toEqual([base, head]);
    const read = await readWithoutTrace({ repo: dir, base, head: "HEAD", fetch: true });
    expect(plain(read.base.tree)).toEqual({ a: "1", base: "1" });
    expect(plain(read.head.tree)).toEqual({ a: "1", base: "1", head: "1" });
    expect([read.fork, read.conflicts]).toEqual([null, []]);
  });

  test("finds base by itself where its tip is here", async () => {
    const origin = pullRequest();
    const [, , base = "", merge = ""] = origin.commits;
    const dir = shallowCheckout(`file://${origin.dir}`, merge);
    runIsolated(dir, ["fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main"]);
    const read = await readWithoutTrace({ repo: dir, head: "HEAD" });
    expect(read.base.revision).toEqual({ rev: "merge base with origin/main", commit: base });
    expect(plain(read.base.tree)).toEqual({ a: "1", base: "1" });
  });

  test("gives the same as a bare clone with everything", async () => {
    const origin = pullRequest();
    const [, , base = "", merge = ""] = origin.commits;
    const dir = shallowCheckout(`file://${origin.dir}`, merge);
    const bare = temporaryFolder();
    runIsolated(bare, ["clone", "--quiet", "--bare", `file://${origin.dir}`, "."]);
    const shallow = await readWithoutTrace({ repo: dir, base, head: merge, fetch: true });
    expect(await readWithoutTrace({ repo: bare, base, head: merge })).toEqual(shallow);
  });

  test("says how to get a commit that may not, or cannot, be fetched", async () => {
    const origin = pullRequest();
    const [, , base = "", merge = ""] = origin.commits;
    const dir = shallowCheckout(`file://${origin.dir}`, merge);
    const refused = await complaintOf(readWithoutTrace({ repo: dir, base, head: "HEAD" }));
    expect(refused).toContain("is not in this clone. Run `git fetch origin ");
    const absent = "1234567890123456789012345678901234567890";
    const failed = await complaintOf(
      readWithoutTrace({ repo: dir, base: absent, head: "HEAD", fetch: true }),
    );
    expect(failed).toContain(`\`${absent}\` could not be fetched from \`origin\``);
    expect(failed).toContain(`Run \`git fetch origin ${absent}\` first`);
  });
});

describe("a partial clone", () => {
  for (const filter of ["blob:none", "tree:0"])
    test(`with ${filter} is never completed in place`, async () => {
      const origin = pullRequest();
      const [, , base = "", merge = ""] = origin.commits;
      const dir = temporaryFolder();
      const url = `file://${origin.dir}`;
      runIsolated(dir, ["clone", "--quiet", "--no-checkout", "--bare", `--filter=${filter}`, url, "."]);
      const complaint = await complaintOf(readWithoutTrace({ repo: dir, base, head: merge }));
      expect(complaint).toContain("This clone lacks objects that the check reads");
      const absent = "1234567890123456789012345678901234567890";
      const unknown = await complaintOf(readWithoutTrace({ repo: dir, base: absent, head: merge }));
      expect(unknown).toContain(`\`${absent}\` is not in this clone`);
      const read = await readWithoutTrace({ repo: dir, base, head: merge, fetch: true });
      expect(plain(read.head.tree)).toEqual({ a: "1", base: "1", head: "1" });
    });
});

describe("a partial clone whose origin is gone", () => {
  /** A clone that has what lies in `drizzle/` and nothing else. */
  function leftAlone(): { readonly dir: string; readonly base: string; readonly head: string } {
    const origin = buildRepository([
      { files: { "drizzle/0000_a.sql": "1", "src/db.ts": "old", "src/gone.ts": "same" } },
      { files: { "drizzle/0001_b.sql": "2", "src/db.ts": "new" } },
    ]);
    origin.git("config", "uploadpack.allowFilter", "true");
    const dir = temporaryFolder();
    const [base = "", head = ""] = origin.commits;
    const url = `file://${origin.dir}`;
    runIsolated(dir, ["clone", "--quiet", "--no-checkout", "--bare", "--filter=blob:none", url, "."]);
    for (const path of ["drizzle/0000_a.sql", "drizzle/0001_b.sql"])
      runIsolated(dir, ["cat-file", "blob", `${head}:${path}`]);
    rmSync(origin.dir, { recursive: true });
    return { dir, base, head };
  }

  test("is read without the files that may be left out, and they are named", async () => {
    const { dir, base, head } = leftAlone();
    const mayLack = (path: string) => path.endsWith(".ts");
    const read = await readWithoutTrace({ repo: dir, base, head, fetch: true, mayLack });
    expect(plain(read.head.tree)).toEqual({
      "drizzle/0000_a.sql": "1",
      "drizzle/0001_b.sql": "2",
      "src/db.ts": "(file)",
      "src/gone.ts": "(file)",
    });
    expect(read.unread).toEqual(["src/db.ts", "src/gone.ts"]);
  });

  test("is told as git tells it where what it lacks is needed", async () => {
    const { dir, base, head } = leftAlone();
    const complaint = await complaintOf(readWithoutTrace({ repo: dir, base, head, fetch: true }));
    expect(complaint).toContain("This clone lacks objects that the check reads: 3 of 5 files");
    expect(complaint).toContain("does not appear to be a git repository");
    expect(complaint).not.toContain("and the repository exists");
  });
});

describe("credentials that `actions/checkout` leaves", () => {
  test("reach the remote, whether in the clone's config or in a file it includes", async () => {
    const origin = pullRequest();
    const [, , base = "", merge = ""] = origin.commits;
    const { url, headers } = await serve(origin.dir, "Basic c2VjcmV0");
    const dir = shallowCheckout(`file://${origin.dir}`, merge);
    runIsolated(dir, ["remote", "set-url", "origin", `${url}/.git`]);
    const read = () => readWithoutTrace({ repo: dir, base, head: "HEAD", fetch: true });
    const complaint = await complaintOf(read());
    expect(complaint).toContain("could not be fetched");
    const file = join(temporaryFolder(), "credentials");
    writeFileSync(
      file,
      `[http "${url}/"]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n`.replace("basic", "Basic"),
    );
    runIsolated(dir, ["config", `includeIf.gitdir:${dir}/.git.path`, file]);
    headers.length = 0;
    expect(plain((await read()).base.tree)).toEqual({ a: "1", base: "1" });
    // Sent once: a server refuses what it gets twice.
    expect(new Set(headers)).toEqual(new Set(["Basic c2VjcmV0"]));
  });
});

test.skipIf(process.platform === "win32")(
  "a program that the repository's config names runs on a runner alone",
  async () => {
    const [, , base = "", merge = ""] = pullRequest().commits;
    const { dir: origin } = pullRequest();
    const dir = shallowCheckout(`file://${origin}`, merge);
    const ran = join(temporaryFolder(), "ran");
    runIsolated(dir, ["remote", "set-url", "origin", "ssh://nobody@127.0.0.1:9/none.git"]);
    runIsolated(dir, ["config", "core.sshCommand", `touch ${ran}; false`]);
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const [runner, expected] of [
      ["", false],
      ["true", true],
    ] as const) {
      vi.stubEnv("GITHUB_ACTIONS", runner);
      expect(await complaintOf(readWithoutTrace({ repo: dir, base, head: "HEAD", fetch: true }))).toContain(
        "could not be fetched",
      );
      expect(existsSync(ran)).toBe(expected);
    }
  },
);

/** Serves a repository by git's own HTTP backend, to those who know the password. */
async function serve(
  dir: string,
  password: string,
): Promise<{ readonly url: string; readonly headers: string[] }> {
  const headers: string[] = [];
  const backend = join(runIsolated(dir, ["--exec-path"]), "git-http-backend");
  const server = createServer((request, response) => {
    headers.push(request.headers.authorization ?? "");
    if (request.headers.authorization !== password) response.writeHead(401).end();
    else answer(backend, dir, request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, headers };
}

/** One request by CGI: https://git-scm.com/docs/git-http-backend */
function answer(backend: string, dir: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const { PATH: path } = process.env;
  const child = spawn(backend, [], {
    env: {
      PATH: `${path}:${dirname(backend)}`,
      GIT_PROJECT_ROOT: dir,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      PATH_INFO: pathname,
      QUERY_STRING: String(searchParams),
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      REMOTE_USER: "reader",
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("close", () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf("\r\n\r\n");
    const fields = output
      .toString("latin1", 0, end)
      .split("\r\n")
      .map((line) => line.split(": ", 2) as [string, string]);
    const status = fields.find(([name]) => name === "Status")?.[1];
    response.writeHead(Number.parseInt(status ?? "200", 10), Object.fromEntries(fields));
    response.end(output.subarray(end + 4));
  });
  request.pipe(child.stdin);
}
