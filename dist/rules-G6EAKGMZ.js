import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-YGJP3KSB.js";
import "./chunk-7BCJPULB.js";
import "./chunk-4VMHB2GR.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-LVK3ZNH7.js";
import "./chunk-HDJ3QBW6.js";
export {
  rules
};
