import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  check,
  deliver
} from "./chunk-TJ4V4E7Z.js";
import "./chunk-A6LTP2NR.js";
import "./chunk-WOEJZQOR.js";
import "./chunk-T6U7BE75.js";
import "./chunk-SZYS2IOS.js";
import "./chunk-GYEJZIH4.js";
import "./chunk-XLTSXWFV.js";
export {
  check,
  deliver
};
