import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-UQG3E6UX.js";
import "./chunk-LBJ6ROK2.js";
import "./chunk-XAUKD6NH.js";
export {
  rules
};
