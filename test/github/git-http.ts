import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { git } from "./repository.ts";

/** A remote over HTTP that asks for the header that actions/checkout leaves in the workspace. */
export interface HttpRemote {
  readonly url: string;
  /** Requests that came without the right header. */
  readonly refused: string[];
  close(): void;
}

/** Serves a bare repository by git's own HTTP backend. */
export async function serveRepository(origin: string, authorization: string): Promise<HttpRemote> {
  const backend = join(git(origin, "--exec-path"), "git-http-backend");
  const refused: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers.authorization === authorization) answer(backend, dirname(origin), request, response);
    else {
      refused.push(request.url ?? "");
      response.writeHead(401).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/${basename(origin)}`, refused, close };
}

/** One request by CGI: https://git-scm.com/docs/git-http-backend */
function answer(backend: string, root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const env = {
    PATH: process.env["PATH"] ?? "",
    CONTENT_TYPE: request.headers["content-type"] ?? "",
    GIT_HTTP_EXPORT_ALL: "1",
    GIT_PROJECT_ROOT: root,
    GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    REQUEST_METHOD: request.method ?? "GET",
  };
  const child = spawn(backend, [], { env });
  request.pipe(child.stdin);
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.on("close", () => {
    const output = Buffer.concat(parts);
    const end = output.indexOf("\r\n\r\n");
    const fields = new Map(
      output
        .toString("latin1", 0, end)
        .split("\r\n")
        .map((line) => line.split(": ", 2) as [string, string]),
    );
    response.writeHead(Number.parseInt(fields.get("Status") ?? "200", 10), Object.fromEntries(fields));
    response.end(output.subarray(end + 4));
  });
}
