import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-IW3GSIFT.js";
import "./chunk-4VMHB2GR.js";
import "./chunk-TETSRXTT.js";
import "./chunk-U7T7WWWC.js";
import "./chunk-SPBC6M5U.js";
import "./chunk-OYVPDBTW.js";
import "./chunk-TS46VUG4.js";
import "./chunk-HDJ3QBW6.js";
export {
  rules
};
