import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  runCommandLine
} from "./chunk-XLTSXWFV.js";
export {
  runCommandLine
};
