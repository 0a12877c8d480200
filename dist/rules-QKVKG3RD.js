import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-AEJE5KVD.js";
import "./chunk-SZYS2IOS.js";
import "./chunk-XLTSXWFV.js";
export {
  rules
};
