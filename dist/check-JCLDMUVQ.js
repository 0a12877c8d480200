import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  check,
  deliver
} from "./chunk-2KBRTY64.js";
import "./chunk-3XYTKVZ5.js";
import "./chunk-LRJQNATH.js";
import "./chunk-T6U7BE75.js";
import "./chunk-ZQMM5EFU.js";
import "./chunk-GYEJZIH4.js";
import "./chunk-GQ56LNW2.js";
export {
  check,
  deliver
};
