import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  toSarif
} from "./chunk-AGP5XM3L.js";
import "./chunk-LAJYFQNF.js";
import "./chunk-LBJ6ROK2.js";
import "./chunk-XAUKD6NH.js";
export {
  toSarif
};
