import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/finding.ts
var severities = ["error", "warning", "notice"];
var acceptedBy = ["directive", "input", "label", "config"];
function reaches(severity, threshold) {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}

export {
  severities,
  acceptedBy,
  reaches
};
