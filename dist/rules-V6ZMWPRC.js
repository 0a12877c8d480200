import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-EJDDKA4K.js";
import "./chunk-TYKLR3EE.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-HDJ3QBW6.js";
export {
  rules
};
