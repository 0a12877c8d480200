import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/options.ts
var failOnValues = ["error", "warning", "never"];

export {
  failOnValues
};
