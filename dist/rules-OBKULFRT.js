import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-WBYKQWZW.js";
import "./chunk-IESO4RCI.js";
import "./chunk-OTUJQ7UD.js";
import "./chunk-26REUDXU.js";
import "./chunk-XAUKD6NH.js";
export {
  rules
};
