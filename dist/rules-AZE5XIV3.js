import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-S2AXNHXD.js";
import "./chunk-ZQMM5EFU.js";
import "./chunk-GQ56LNW2.js";
export {
  rules
};
