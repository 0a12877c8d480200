import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  check,
  deliver
} from "./chunk-PB6QTT4U.js";
import "./chunk-YYHHH5UI.js";
import "./chunk-3BOV5BSI.js";
import "./chunk-T6U7BE75.js";
import "./chunk-7BCJPULB.js";
import "./chunk-GYEJZIH4.js";
import "./chunk-6YJPBMZP.js";
import "./chunk-AV3KGKVM.js";
import "./chunk-G5S6AFFG.js";
import "./chunk-4DX4WZZH.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-HDJ3QBW6.js";
export {
  check,
  deliver
};
