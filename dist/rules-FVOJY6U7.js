import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-B5GNUNSJ.js";
import "./chunk-4WJLVJR3.js";
import "./chunk-OZTHR7FC.js";
import "./chunk-PRFC6DRM.js";
import "./chunk-IOPOAC2Z.js";
import "./chunk-JMIYZW3L.js";
import "./chunk-TS46VUG4.js";
import "./chunk-N6ZPII2P.js";
import "./chunk-2CD3WBFQ.js";
export {
  rules
};
