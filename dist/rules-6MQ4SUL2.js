import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-JBR25OH7.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-4RE4VVOR.js";
import "./chunk-XAUKD6NH.js";
export {
  rules
};
