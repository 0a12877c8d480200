import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-D4PPRVD6.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-IHJ46VBQ.js";
import "./chunk-XAUKD6NH.js";
export {
  rules
};
