import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  rules
} from "./chunk-VTJ5SQRM.js";
import "./chunk-4L7NSDH5.js";
import "./chunk-ER3DYUSN.js";
import "./chunk-TS46VUG4.js";
import "./chunk-IHJ46VBQ.js";
export {
  rules
};
