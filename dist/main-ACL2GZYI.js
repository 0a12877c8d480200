import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  runCommandLine
} from "./chunk-GQ56LNW2.js";
export {
  runCommandLine
};
