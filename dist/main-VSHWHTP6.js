import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  runCommandLine
} from "./chunk-EGEV56XS.js";
export {
  runCommandLine
};
