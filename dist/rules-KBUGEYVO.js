import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-GMZZQCKI.js";
import "./chunk-67XL2PYU.js";
import "./chunk-EGEV56XS.js";
export {
  rules
};
