import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  toSarif
} from "./chunk-IWT6MHHJ.js";
import "./chunk-CMF2DGTR.js";
import "./chunk-26REUDXU.js";
import "./chunk-XAUKD6NH.js";
export {
  toSarif
};
