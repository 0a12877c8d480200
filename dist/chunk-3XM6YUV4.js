import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/errors.ts
var CannotCheck = class extends Error {
  name = "CannotCheck";
};

export {
  CannotCheck
};
