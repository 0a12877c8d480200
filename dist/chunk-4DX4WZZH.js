import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// package.json
var package_default = { version: "1.0.0", repository: { type: "git", url: "git+https://github.com/drizzle-gate/drizzle-gate.git" }, bugs: "https://github.com/drizzle-gate/drizzle-gate/issues" };

// src/model/version.ts
var version = package_default.version;
var repository = package_default.repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
var issuesPage = package_default.bugs;

export {
  version,
  repository,
  issuesPage
};
