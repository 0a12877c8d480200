import { describe, expect, it } from "vitest";
import { rolloutOf } from "../../src/drizzle/appliers/rollout.ts";
import { detectDrivers } from "../../src/drizzle/detect-driver.ts";
import { fileTree } from "../../src/model/tree.ts";

const place = { path: "drizzle", layout: "journal", dialect: "sqlite" } as const;

function rolloutIn(files: Readonly<Record<string, string>>) {
  const tree = fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
  const [choice] = detectDrivers(tree, place);
  if (choice === undefined) throw new Error("no driver");
  return rolloutOf(tree, place, choice);
}

const scripts = (all: Readonly<Record<string, string>>) => ({
  "package.json": JSON.stringify(
    { dependencies: { "better-sqlite3": "1", "drizzle-orm": "1" }, scripts: all },
    null,
    2,
  ),
});
const migrator = 'import { migrate } from "drizzle-orm/better-sqlite3/migrator";\nmigrate(db, {});';

describe("rolloutOf", () => {
  it.each<[string, Readonly<Record<string, string>>, string | null]>([
    ["the app's own code migrates", { "src/db.ts": migrator }, "at-start"],
    [
      "a script of its own, which the image runs before the server",
      {
        ...scripts({}),
        "src/migrate.ts": migrator,
        Dockerfile: 'CMD ["sh", "-c", "node dist/migrate.js && node ."]',
      },
      "at-start",
    ],
    [
      "the image runs a script of the shell that runs one of npm",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        Dockerfile: 'FROM node\nENTRYPOINT ["./docker/run.sh"]',
        "docker/run.sh": "#!/bin/sh\nnpm run db:migrate\nexec node server.js",
      },
      "at-start",
    ],
    ["npm start", scripts({ start: "drizzle-kit migrate && node ." }), "at-start"],
    [
      "compose",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        "docker-compose.yml": "services:\n  app:\n    command: sh -c 'npm run db:migrate && node .'",
      },
      "at-start",
    ],
    [
      "a step before the one that deploys",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        ".github/workflows/ship.yml": "steps:\n  - run: npm run db:migrate\n  - run: npx wrangler deploy",
      },
      "migrate-first",
    ],
    [
      "a step after the one that deploys",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        ".github/workflows/ship.yml": "steps:\n  - run: npx wrangler deploy\n  - run: npm run db:migrate",
      },
      "deploy-first",
    ],
    [
      "one script that does both",
      {
        ...scripts({ ship: "wrangler deploy && wrangler d1 migrations apply shop --remote" }),
        "wrangler.toml": '[[d1_databases]]\nmigrations_dir = "drizzle"',
      },
      "deploy-first",
    ],
    [
      "what npm runs before deploy",
      scripts({ predeploy: "drizzle-kit migrate", deploy: "x" }),
      "migrate-first",
    ],
    [
      "Fly's release command",
      { ...scripts({ m: "drizzle-kit migrate" }), "fly.toml": "[deploy]\n  release_command = 'npm run m'" },
      "migrate-first",
    ],
    // What tells nothing of production.
    ["a script for a person to run", scripts({ "db:migrate": "drizzle-kit migrate" }), null],
    [
      "a workflow that tests",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        ".github/workflows/test.yml":
          "jobs:\n  deploy:\n    steps:\n  - run: npm run db:migrate\n  - run: npm test",
      },
      null,
    ],
    [
      "a preview",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        ".github/workflows/pr-preview.yml": "steps:\n  - run: npm run deploy\n  - run: npm run db:migrate",
      },
      null,
    ],
    [
      "between two that deploy",
      {
        ...scripts({ "db:migrate": "drizzle-kit migrate" }),
        "ship.sh": "npm run deploy:docs\nnpm run db:migrate\nwrangler deploy",
      },
      null,
    ],
    ["a tool that migrates", { "scripts/setup.ts": migrator }, null],
    ["a source that migrates, which nothing runs", { "src/migrate.ts": migrator, "src/app.ts": "" }, null],
    [
      "the same, imported by the app",
      { "src/migrate.ts": migrator, "src/app.ts": 'import { up } from "./migrate";\nup();' },
      "at-start",
    ],
    [
      "a config names the driver, and a source migrates",
      {
        "drizzle.config.ts": 'export default { dialect: "sqlite", driver: "durable-sqlite" };',
        "src/room.ts": 'import { migrate } from "drizzle-orm/durable-sqlite/migrator";',
      },
      "at-start",
    ],
    ["only a package", scripts({}), null],
  ])("%s", (_, files, way) => {
    expect(rolloutIn(files)?.way ?? null).toBe(way);
  });

  it("names the line that tells, and whether versions stand side by side", () => {
    const found = rolloutIn({
      ...scripts({ "db:migrate": "drizzle-kit migrate" }),
      ".github/workflows/ship.yml":
        "steps:\n  - run: npm run db:migrate\n  - run: npx wrangler versions upload\n  - run: npx wrangler versions deploy",
    });
    expect(found).toEqual({
      way: "migrate-first",
      at: { file: ".github/workflows/ship.yml", line: 2 },
      isGradual: true,
    });
  });
});
