import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-XNAGEOJ6.js";
import "./chunk-A4KCYI62.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-HDJ3QBW6.js";
export {
  rules
};
