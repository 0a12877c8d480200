import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  check,
  deliver
} from "./chunk-PJTILXOM.js";
import "./chunk-QHU52IT7.js";
import "./chunk-KQSGFTJK.js";
import "./chunk-T6U7BE75.js";
import "./chunk-67XL2PYU.js";
import "./chunk-GYEJZIH4.js";
import "./chunk-EGEV56XS.js";
export {
  check,
  deliver
};
